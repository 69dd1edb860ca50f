#include "reference/trace.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/error.hpp>

#include <variant>

namespace lssgov {

verdict check(const one_case& followed, const rule& asked, as_of on, const context& known) {
    if (std::holds_alternative<coverage_cadence>(asked.kind)) {
        throw error("A coverage rule asks something of a group, not of one case: use check_coverage.");
    }
    reference::refuse_faults_of_question(asked, known);
    return reference::walk(followed, asked, on, known).answer;
}

} // namespace lssgov
