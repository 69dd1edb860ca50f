#pragma once

// What a quota is judged by, however it was counted.

#include <lssgov/cadence/coverage.hpp>

namespace lssgov {

/// Of one group in one period.
struct coverage_counts {
    int active = 0;      ///< cases that are active in the whole period
    int followed_up = 0; ///< of those, with an event in it
    int doubtful = 0;    ///< cases of which nobody can say whether they are active
    int doubtful_followed_up = 0;
};

/// @throws error if the rule is not a coverage rule or the rule or the context has faults
[[nodiscard]] const coverage_cadence& coverage_of(const rule& asked, const context& known);

/// The verdict, without the name of the group.
[[nodiscard]] coverage_verdict judge_group(
    const coverage_counts& counted, const period& within, const rule& asked, as_of on, const context& known);

} // namespace lssgov
