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
/// - The calendar ends on 2199-12-31. An open-ended case is valid to that day, so a due day beyond it is
///   never asked for.
/// - A condition that is known not to hold makes the rule not applicable even where another cannot be judged.
/// - A due day that has not passed is never unknown: nothing can be late before it. Only where no day of what
///   is asked now is covered by the register is the state `unknown`.
/// - Anchored: with several windows missed, next_due is the oldest that no event has closed.
/// - On dates: a missed date is late until the first later event, as for an anchored rule; the state speaks
///   of the date that is next, never `overdue`.

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
///         for a single case: see check_coverage); date_out_of_range if a rolled due day lies before
///         2005-01-01, where the holidays are not held.
/// Complexity: linear in the events of the case and the due days of its duty period.
[[nodiscard]] LSSGOV_API verdict check(
    const one_case& followed, const rule& asked, as_of on, const context& known = {});

} // namespace lssgov
