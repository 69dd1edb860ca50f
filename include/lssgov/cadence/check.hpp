#pragma once

/// The question the library exists for: was this case followed up as often as the rule asks?
///
///     const auto v = check(decision, yearly, as_of(2021, 2, 24));
///     // kept: no. state: overdue since 2021-02-20, 4 days.
///
/// This is the reference engine: slow, obvious, written from the definitions line by line. Whatever faster
/// engine comes must give the same answers on every input.
///
/// What the definitions leave open is settled here, as an auditor would:
/// - The calendar ends on 2199-12-31. An open-ended case is valid to that day, so a due day on it or beyond
///   it is never asked for.
/// - A condition that is known not to hold makes the rule not applicable even where another cannot be judged.
///   A date or a label that is absent makes the answer unknown even where the duty period would be empty.
/// - A due day that has not passed is never unknown: nothing can be late before it. The *state* is unknown
///   where days of what is asked now have come, the register covers none of them, and nothing was seen on
///   them. What is asked now is the window, the period or the date that runs; renewed by completion, the
///   time since the latest follow-up, or since the first day, that day included. What is due on the last day
///   of the duty or later is not asked, so it is not unknown either.
/// - At least every so often: the state is also unknown where a due day has passed that the register cannot
///   answer for and no event has come since, for it may be an open breach. Renewed by completion, a register
///   that begins later starts a new clock and so ends that.
/// - The clock starts no earlier than the first day of the register, once that day has come.
/// - Anchored: a window of which the register does not cover every day is unknown where no event is seen
///   in it. With several windows missed, next_due is the oldest that no event has closed.
/// - On dates: a missed date is late until the first later event, as for an anchored rule; the state speaks
///   of the date that is next, never `overdue`. Days before the duty begins are no part of a window.
/// - Per period with partial periods required: only the days in the duty period must be covered.
///
/// Within, before end and response:
/// - Absence is seen only where the register covers every day from the one on which an event would first have
///   met what was asked, to its due day. A due day that has passed without that is unknown, and stays so when
///   an event comes later; the state is unknown until it comes.
/// - Within: an event on or after the named date counts though it came before the rule was in force, and the
///   register must cover the days from the named date: what is done need not be done again. A named date
///   counts as an event on its day, but also before the duty period. A register of its name, if there is one,
///   says on which days its absence is evidence. One after as_of, or after the duty has ended, is not seen.
/// - Before end: valid_to counts as soon as the case has it, as_of or not. Whether a date or a label is
///   absent is asked first: such a case is unknown even where it has no valid_to. The window is counted from
///   valid_to and not moved with the due day; days before the duty begins are no part of it.
/// - Response: events of the trigger's kind count in the duty period, and several on one day as one. An
///   answer before its trigger answers nothing. last_event is the last answer. next_due is the earliest due
///   day of those that are open late, else of those that wait; with no trigger open the state is done.
/// - Response: where the register of the triggers does not cover the whole duty period, one may hide. kept
///   is then no or unknown, and the rule applies though no trigger is seen. The state is unknown where one
///   that is not covered can be open and due before the last day of the duty: on a day after the latest
///   answer, and before the first trigger that is seen waiting. Its due day is counted without being moved.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/one_case.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/verdict.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>

namespace lssgov {

/// The verdict of one case under one rule.
///
/// @throws error if the rule or the context has faults, or the rule is a coverage rule (it has no verdict
///         for a single case: see check_coverage); date_out_of_range if the rule rolls and a due day, met or
///         not, lies before 2005-01-01, where the holidays are not held.
/// Complexity: linear in the events of the case and the due days of its duty period.
[[nodiscard]] LSSGOV_API verdict check(
    const one_case& followed, const rule& asked, as_of on, const context& known = {});

} // namespace lssgov
