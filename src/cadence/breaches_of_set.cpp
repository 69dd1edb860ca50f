#include "breach_order.hpp"
#include "fast/breach_notes.hpp"
#include "fast/judge.hpp"
#include "fast/pieces.hpp"
#include "fast/questions.hpp"
#include "reference/trace.hpp"

#include <lssgov/cadence/breaches.hpp>

#include <algorithm>
#include <iterator>

namespace lssgov {

namespace {

case_breach told_of(const fast::noted_breach& noted) {
    const fast::breach& one = noted.what;
    const bool has_closing_event = one.is_closed && one.days_late() > 0; // a missed period has none
    return {.which = noted.which,
        .first_late = one.due + 1,
        .closed = has_closing_event ? one.until : absent_day,
        .is_excused = one.is_excused};
}

std::vector<case_breach> breaches_in(const fast::plan& asked, const fast::piece& one) {
    fast::breach_list list;
    fast::breach_notes notes(list, fast::noting::all);
    fast::judge(asked, &list).each(one.from, one.to, notes);
    std::vector<case_breach> found;
    found.reserve(notes.all().size());
    std::transform(notes.all().begin(), notes.all().end(), std::back_inserter(found), told_of);
    std::sort(found.begin(), found.end(), comes_first);
    return found;
}

} // namespace

std::vector<case_breach> breaches(
    const case_set& cases, const rule& asked, as_of on, const context& known, const run_options& how) {
    reference::refuse_coverage(asked);
    reference::refuse_faults(asked, known);
    const fast::plan ready(cases, asked, on, known);
    const std::size_t in_piece = fast::piece_size({&ready, 1});
    std::vector<std::vector<case_breach>> by_piece((cases.size() + in_piece - 1) / in_piece);
    const auto work = [&](unsigned, const fast::piece& one) {
        by_piece[one.from / in_piece] = breaches_in(ready, one);
    };
    fast::run_pieces(1, cases.size(), how, work, in_piece);
    std::vector<case_breach> all;
    for (std::vector<case_breach>& part : by_piece) {
        all.insert(all.end(), part.begin(), part.end());
        part = {};
    }
    return all;
}

} // namespace lssgov
