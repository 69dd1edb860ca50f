#pragma once

/// Tallies for the public, in which no small count can be found.
///
/// "Overdue: 1" of a unit of four tells its neighbours about a person. So a count from 1 to N - 1 is not
/// shown. That alone hides nothing: what the unit lacks can be taken from its area less the other units, or
/// from the cases less those that kept the rule. So other counts are hidden with it.
///
///     report::case_check shown = report::for_the_public(checked, 5);
///     report::cases_text(std::cout, shown, language::swedish);
///
/// The hard question is how many more must be hidden, and how one is sure. The answer is a witness: another
/// set of cases that would give the very same page. For each hidden small count there is one case in its
/// group and one in another that can change places, or answers, so that this count is one more or one less,
/// while every shown number, of all groups above and below, of all rules, stays. What stands on the way of
/// the two up to where their ways meet is hidden; where there is no other group, the way goes up to the
/// total. Hiding more never spoils a witness, so they are found one after another. Of those that there are,
/// the one is taken that leaves N or more cases hidden together, in the row and beside it, then the one that
/// hides fewest counts.
///
/// Two hidden counts may be safe one by one while their sum is not: of 35 cases 32 are not asked, so 3 are
/// judged, however these answered. So witnesses are sought until those of a row join N or more of its cases,
/// and those of a count in groups beside each other as many. Then each sum from 1 to N - 1 of hidden answers
/// of a row, of its states, or of a count in groups below the same label changes with a witness too. Other
/// small sums are not guarded: as of answers in several groups, or of numbers of days.
///
/// - A group of 1 to N - 1 cases is hidden as a whole, under every rule, with at least one beside it.
/// - In other groups single counts are hidden: the small one, another answer (or state) of the same group,
///   and the same two of another group. `not_applicable` is both an answer and a state, and is hidden as
///   both; so is `unknown` under a rule where no answer is unknown but where the state is.
/// - breaches, excused, days_late and days_overdue are about the persons counted. The first three are hidden
///   where an answer is, days_overdue where a state is, and small breaches and excused always. But where it
///   is shown that nobody broke the rule there are no breaches and no days late, and where it is shown that
///   nobody is overdue no such days: these noughts are shown.
/// - Cases that have a label with others below it are a group that is not printed, and is guarded like one.
///
/// A nought is shown: nobody is counted in it. It is hidden where it is needed to hide another. All cases of
/// a group in one answer ("all 7 were not kept") is shown as well if the group has N cases: it says how a
/// duty was done to everybody in a group, and no count in it is small. Who takes that for a disclosure asks
/// by a coarser grouping.
///
/// A group of which a rule asks nothing, or of which nothing can be answered, is no help: who knows the rule
/// ("applies to unit Norr") knows that no case of another group can have another answer. So such a group
/// changes places with nobody, and where it is too small to be shown, the sums above it are hidden too.
///
/// Two rules that are in force on the same days for the same cases ask nothing of the same cases, and the
/// same have ended under both. So where these numbers are the same in each group, they change under both or
/// none.
///
/// Beside the tallies a page has much that is a count in other words: how many events there are, which dates
/// the longest overdue have, which group is worst. Of that nothing is shown that a reader could not work out
/// from the shown counts themselves.
///
/// What this does not guard against: two pages of the same cases by different groupings or on different days,
/// set side by side; somebody who knows some of the cases; what else one rule says of another, as when who is
/// followed up each month is so each year; and guesses that are merely likely, as from what this way of
/// hiding likes to hide. Of the answer and the state of a case it is assumed that nobody can conclude from
/// one to the other, but for what does not apply and what is unknown.
///
/// Source: A. Hundepool et al., Statistical Disclosure Control (2012), 4.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/export.hpp>
#include <lssgov/report/case_check.hpp>
#include <lssgov/report/tally_cells.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace lssgov::report {

/// What may be shown of one rule: a hidden count is marked, and is nought in its row.
struct public_tally {
    tally_row sums{}; ///< of all cases
    hidden_cells hidden{};
    std::vector<group_outcome> groups{}; ///< each label after the one above it, beside each other as texts
};

/// The rows of a tally by one grouping, without counts below `least`: one tally for each total, in their
/// order.
///
/// @param totals  a row for each rule, of all cases: tally(cases, rules, on)
/// @param groups  the rows of the same cases by a grouping with ancestors: by("unit").with_ancestors(); may
///                be empty
/// @param known   the context they were made with: which label lies above which
/// @throws error if `least` is below 2; if the groups are not all of one grouping; if the rows do not add up,
/// or if some are not there: the answers and the states to the cases, labels to no more than the one above,
/// the top labels to the total, or if the cases of a group are not the same under each rule
///
/// Complexity: for each rule the rows, and for each small count the groups beside it and those above; and for
/// each two rules the groups.
[[nodiscard]] LSSGOV_FILES_API std::vector<public_tally> suppress_below(std::int64_t least,
    std::span<const tally_row> totals, std::span<const tally_row> groups, const context& known = {});

/// Checked cases as they may be shown: the rules and what they rest on, and their tallies without counts
/// below `least`. Groups of which everything is shown are compared. Nothing else is left but whether rows
/// were rejected, for then the numbers are not of all: no accounts of files, events, odd cases, quotas,
/// reports or longest overdue, and it does not say how many cases there are but in the tallies. Ask
/// has_broken() and has_unknown() before.
/// @throws error as above, or if it was done already
/// Complexity: as above
[[nodiscard]] LSSGOV_FILES_API case_check for_the_public(const case_check& checked, std::int64_t least);

} // namespace lssgov::report
