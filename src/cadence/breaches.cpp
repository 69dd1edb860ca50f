#include "breach_order.hpp"
#include "reference/trace.hpp"

#include <lssgov/cadence/breaches.hpp>

#include <algorithm>

namespace lssgov {

namespace {

case_breach breach_of(case_number which, const reference::demand& one, const reference::trace& told) {
    return {.which = which,
        .first_late = number_of(add_days(one.due, 1)),
        .closed = told.counts_lateness ? number_of(one.answered) : absent_day,
        .is_excused = one.excused};
}

} // namespace

std::vector<case_breach> breaches(
    std::span<const one_case> cases, const rule& asked, as_of on, const context& known) {
    reference::refuse_coverage(asked);
    reference::refuse_faults(asked, known);
    std::vector<case_breach> found;
    case_number which = 0;
    for (const one_case& followed : cases) {
        const reference::trace told = reference::walk(followed, asked, on, known);
        for (const reference::demand& one : told.demands) {
            if (one.became == reference::fate::late) {
                found.push_back(breach_of(which, one, told));
            }
        }
        ++which;
    }
    std::sort(found.begin(), found.end(), comes_first);
    return found;
}

} // namespace lssgov
