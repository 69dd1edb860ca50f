#include "reference/trace.hpp"

#include <lssgov/cadence/check.hpp>

namespace lssgov {

verdict check(const one_case& followed, const rule& asked, as_of on, const context& known) {
    reference::refuse_coverage(asked);
    reference::refuse_faults_of_question(asked, known);
    return reference::walk(followed, asked, on, known).answer;
}

} // namespace lssgov
