#pragma once

/// Quotas: "thirty per cent of the units each year".
///
/// A quota asks something of a group and nothing of any one case in it: a unit that is never drawn breaks no
/// quota. So coverage has no verdict per case. For each whole calendar period, of the N cases that are active
/// in the whole of it, at least ceil(share x N) must have an event in it.
///
/// The hard question is the number of cases nobody wrote down. Where only "at least one" is known, a period
/// without any event is still broken, and one with some events is unknown.
///
///     judge_coverage({30, 100}, group_size::at_least(1), 0, run_of_period::over)  // broken
///
/// Source of the form: yearly plans for follow-up of operations, where a share of the units is drawn.

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/tally.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lssgov {

enum class coverage_answer {
    kept,               ///< enough cases have an event
    broken,             ///< the period is over and too few have
    excused,            ///< as broken, but a decision that the rule rests covers the day after the period
    still_possible,     ///< too few yet, and days of the period remain
    no_longer_possible, ///< too few, and as_of is the last day of the period
    unknown,        ///< too few seen, and the register does not cover the period, or the size is not known
    not_applicable, ///< no case is active in the whole period
};

/// How many cases a group has: a number, or only a lower bound.
struct group_size {
    int least = 0;
    bool exact = true;

    [[nodiscard]] static group_size exactly(int n) { return {n, true}; }

    [[nodiscard]] static group_size at_least(int n) { return {n, false}; }

    bool operator==(const group_size&) const = default;
};

/// Where a period stands on as_of, seen at the end of that day.
enum class run_of_period {
    over,     ///< its last day is before as_of
    last_day, ///< its last day is as_of: nothing is late, and no day remains
    running,  ///< days remain
};

struct coverage_verdict {
    std::string rule{};
    std::string group{}; ///< label in the grouping, as in tally_row
    period within;       ///< both days included
    group_size cases{};
    int needed = 0;      ///< ceil(share x cases); with a lower bound only: at least this many
    int followed_up = 0; ///< cases with an event in the period, on or before as_of
    int lacking = 0;     ///< needed - followed_up, never below 0
    coverage_answer answer = coverage_answer::not_applicable;

    bool operator==(const coverage_verdict&) const = default;
};

/// ceil(share x cases), exactly.
[[nodiscard]] LSSGOV_API int cases_needed(share of_cases, int cases);

/// The answer for one group in one period. `covered`: the register covers all days of the period so far.
[[nodiscard]] LSSGOV_API coverage_answer judge_coverage(
    share of_cases, group_size cases, int followed_up, run_of_period run, bool covered = true);

/// One verdict for each group and whole calendar period of the rule's life up to as_of, the running one
/// included, in the order of labels, then of periods. Periods in the whole of which no case of the group is
/// active are left out, and those before the first day on which one is known to be active.
///
/// @throws error if the rule is not a coverage rule or the rule or the context has faults.
/// A case without the rule's anchor date, or without a label that the rule asks for, may be active in any
/// period. Where it could change the answer, the answer is unknown; `cases` is then a lower bound.
[[nodiscard]] LSSGOV_API std::vector<coverage_verdict> check_coverage(std::span<const one_case> cases,
    const rule& asked, as_of on, const by& grouped = by{}, const context& known = {});

/// The same verdicts of a case set.
///
/// Complexity: linear in the cases and their events, and in the periods of each group. Memory: twelve bytes
/// for each label and each period from the earliest case on.
[[nodiscard]] LSSGOV_API std::vector<coverage_verdict> check_coverage(
    const case_set& cases, const rule& asked, as_of on, const by& grouped = by{}, const context& known = {});

/// The same as an answer to "is it kept?": a breach that is excused breaks nothing, and what is still
/// possible is not known.
[[nodiscard]] LSSGOV_API kept_answer kept_of(coverage_answer answer);

[[nodiscard]] LSSGOV_API std::string_view to_string(coverage_answer answer);

} // namespace lssgov
