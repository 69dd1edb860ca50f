#pragma once

/// Is an internal-control plan followed up, and reported?
///
/// A plan that nobody follows up is a list. It is followed up, and reported to the committee and to the
/// executive board, each by a day of its own. The hard question is silence: a document that does not say
/// whether a report was made does not say that it was not. So what is asked for and not told is *not known*
/// when its day has passed, and *not due* before; it is never made into "not done". That takes a word.
///
///     const plan_step report{.what = plan_act::reported_to_executive_board, .due = make_date(2025, 3, 31)};
///     answer_of(plan, report, as_of(2025, 3, 31))   // not_due
///     answer_of(plan, report, as_of(2025, 4, 1))    // not_known
///
/// Source: the Local Government Act (2017:725) 6:6 for the committee, 6:1 for the executive board.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/internal_control.hpp>

namespace lssgov {

/// What is known of one step of a plan.
enum class step_answer {
    done,           ///< in time, or done where no day is set
    done_late,      ///< certainly after its due day
    done_some_time, ///< done; whether in time, the days do not tell
    said_done,      ///< by somebody's word
    said_in_part,   ///< by somebody's word
    said_not_done,  ///< by somebody's word
    not_due,        ///< not done, and there is time left
    not_known,      ///< its day has passed, or may have, and nothing tells
};

/// The answer for a step of the plan on a day. A day after `on` is not seen. A due day is the last one in
/// time; a step without one is due when the plan's year is over. Complexity: constant.
[[nodiscard]] LSSGOV_API step_answer answer_of(const control_plan& plan, const plan_step& step, as_of on);

/// Whether the plan's year is over: its last day has come. Complexity: constant.
[[nodiscard]] LSSGOV_API bool is_year_over(const control_plan& plan, as_of on);

} // namespace lssgov
