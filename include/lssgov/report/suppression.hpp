#pragma once

/// Tallies for the public, in which no small count can be found.
///
/// "Overdue: 1" of a unit of four tells its neighbours about a person. So a count from 1 to N - 1 is not
/// shown. That alone hides nothing: what the unit lacks can be taken from its area less the other units, or
/// from the cases less those that kept the rule. So other counts are hidden with it.
///
///     for (const report::public_row& row : report::suppress_below(5, checked)) {
///         out << row.group << ' ' << (row.at(tally_column::no) ? "shown" : "*") << '\n';
///     }
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
/// - A group of 1 to N - 1 cases is hidden as a whole, under every rule, with at least one beside it.
/// - In other groups single counts are hidden: the small one, another answer (or state) of the same group,
/// and
///   the same two of another group. `not_applicable` is both an answer and a state, and is hidden as both.
/// - breaches, excused, days_late and days_overdue are about the persons counted. The first three are hidden
///   where an answer is, days_overdue where a state is, and small breaches and excused always.
/// - Cases that have a label with others below it are a group that is not printed, and is guarded like one.
///
/// A nought is shown: nobody is counted in it. It is hidden where it is needed to hide another. All cases of
/// a group in one answer ("all 7 were not kept") is shown as well if the group has N cases: it says how a
/// duty was done to everybody in a group, and no count in it is small. Who takes that for a disclosure asks
/// by a coarser grouping.
///
/// What this does not guard against: two pages of the same cases by different groupings or on different days,
/// set side by side; somebody who knows some of the cases; and guesses that are merely likely. Of the answer
/// and the state of a case it is assumed that nobody can conclude from one to the other, but for what does
/// not apply. Coverage rules are no tallies and are not given back: their verdicts tell the number of cases.
///
/// Source: A. Hundepool et al., Statistical Disclosure Control (2012), 4.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/export.hpp>
#include <lssgov/report/case_check.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lssgov::report {

/// The numbers of a tally row.
enum class tally_column {
    cases,
    yes,
    no,
    unknown,
    not_applicable,
    state_not_applicable, ///< the states are in the order of case_state
    state_unknown,
    state_ended,
    state_done,
    state_overdue,
    state_due_soon,
    state_on_time,
    breaches,
    excused,
    days_late,
    days_overdue,
};

inline constexpr std::size_t tally_column_count = 16;

/// The number of a row in a column. Constant.
[[nodiscard]] LSSGOV_FILES_API std::int64_t value_in(const tally_row& row, tally_column column);

/// A row of a tally as it may be shown.
struct public_row {
    std::string rule{};
    std::string group{};   ///< as in tally_row; of the total, empty
    std::string parent{};  ///< the label above; empty at the top
    int depth = 0;         ///< labels above it
    bool is_total = false; ///< of all cases
    std::array<std::optional<std::int64_t>, tally_column_count> cells{}; ///< absent: hidden

    /// The number to show, if it may be shown.
    [[nodiscard]] const std::optional<std::int64_t>& at(tally_column column) const {
        return cells[static_cast<std::size_t>(column)];
    }

    bool operator==(const public_row&) const = default;
};

/// The rows of a tally by one grouping, without counts below `least`: for each rule the total, then each
/// label after the one above it, those beside each other in their order as texts.
///
/// @param totals  a row for each rule, of all cases: tally(cases, rules, on)
/// @param groups  the rows of the same cases by a grouping with ancestors: by("unit").with_ancestors(); may
///                be empty
/// @param known   the context they were made with: which label lies above which
/// @throws error if the rows do not add up, or if some are not there: the answers and the states to the
/// cases, labels to no more than the one above, the top labels to the total, or if the cases of a group are
/// not the same under each rule Complexity: for each rule the rows, and for each small count the groups
/// beside it and those above.
[[nodiscard]] LSSGOV_FILES_API std::vector<public_row> suppress_below(std::int64_t least,
    std::span<const tally_row> totals, std::span<const tally_row> groups, const context& known = {});

/// The same of checked cases, without their quotas.
[[nodiscard]] LSSGOV_FILES_API std::vector<public_row> suppress_below(
    std::int64_t least, const case_check& checked);

} // namespace lssgov::report
