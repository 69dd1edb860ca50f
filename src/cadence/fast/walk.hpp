#pragma once

// One case under a plan: the same answers as the reference engine, in integers and without allocation.

#include "plan.hpp"

#include <lssgov/cadence/verdict.hpp>

#include <optional>
#include <vector>

namespace lssgov::fast {

/// A verdict with days as numbers; never where there is none.
struct result {
    kept_answer kept = kept_answer::not_applicable;
    case_state state = case_state::not_applicable;
    day next_due = never;
    int days_overdue = 0;
    int breaches = 0;
    int excused = 0;
    std::int64_t days_late = 0;
    day last_event = never;
};

/// A breach. Its first late day is the day after it was due.
struct breach {
    day due;
    day until; ///< the day of the event that closed it, else the last day that is seen of the duty period
    bool is_closed;
    bool is_excused = false;

    /// The last day at the end of which it was open.
    [[nodiscard]] day last_open() const { return is_closed ? until - 1 : until; }

    /// 0 for a missed calendar period: it ends where it is due.
    [[nodiscard]] int days_late() const { return until - due; }
};

/// The breaches of one case, in the order in which they were met.
using breach_list = std::vector<breach>;

/// Whether the rule applies to a case; empty where a label it asks for is absent. A condition that certainly
/// fails settles the matter, whatever else is missing.
[[nodiscard]] std::optional<bool> applies_to(const plan& asked, case_number which);

/// @param list  takes the breaches of the case, the excused ones too, if it is not null
/// @throws date_out_of_range as check() does, where a due day lies before the closed days are held
/// Complexity: linear in the events of the case and the due days of its duty period.
[[nodiscard]] result walk(const plan& asked, case_number which, breach_list* list = nullptr);

} // namespace lssgov::fast
