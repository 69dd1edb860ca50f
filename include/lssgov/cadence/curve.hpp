#pragma once

/// Every day at once: how many cases were overdue at the end of each day.
///
/// A tally says where things stand on one day. Whether they grow better or worse, and what a backlog cost, is
/// seen over time: the number of cases with an open breach at the end of each day of a range, for each rule
/// and group. Asked day by day that is a tally for each day. But each breach is one run of days, from the
/// first late day to the day before the event that closed it; so one walk over the cases gives all days.
///
/// The hard question is what is counted. A case is counted once for a day, however many of its breaches are
/// open. Excused breaches are not counted. What is known is what is known at the end of the range. A breach
/// is open no longer than the duty period. A calendar period that was missed can not be mended, so nothing of
/// it stays open: it is counted where it began, on the day after the period.
///
///     const period decade{make_date(2015, 7, 1), make_date(2025, 6, 30)};
///     const std::vector<curve_row> rows = curve(cases, rules, decade, by("unit"));
///     rows.front().open_on(make_date(2020, 4, 30));   // cases overdue at the end of that day
///     rows.front().months[57].begun;                  // breaches whose first late day lies in that month
///
/// Curves of disjoint sets of cases merge by addition, as tallies do.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/calendar/period.hpp>
#include <lssgov/export.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lssgov {

/// A month of the range, cut at its ends.
struct curve_month {
    period days;
    std::uint32_t open = 0;  ///< cases with an open breach at the end of its last day
    std::uint32_t begun = 0; ///< breaches whose first late day lies in it, missed calendar periods among them
    std::uint32_t closed = 0; ///< breaches that an event on one of its days closed

    bool operator==(const curve_month&) const = default;
};

/// The most days of each step of lateness but the last, which has no end: 1 to 7 days, 8 to 30, and so on.
inline constexpr std::array<int, 5> lateness_steps{7, 30, 90, 180, 365};

struct LSSGOV_API curve_row {
    std::string rule{};
    std::string grouping{}; ///< as in tally_row
    std::string group{};
    date from;                         ///< the first day of the range
    std::vector<std::uint32_t> open{}; ///< by day of the range: cases with an open breach at its end
    std::vector<curve_month> months{};

    /// Breaches whose first late day lies in the range, by how late the event came; where none has come, by
    /// how late it was on the last day of the duty period, or of the range. Missed calendar periods have no
    /// lateness.
    std::array<std::uint32_t, lateness_steps.size() + 1> lateness{};

    /// @throws error if the day is outside the range
    [[nodiscard]] std::uint32_t open_on(date day) const;

    /// Adds the curve of other cases. The rule, the grouping and the group stay those of the left side.
    /// @throws error if the ranges differ, or a count comes above 4,294,967,295; the row is then as it was
    curve_row& operator+=(const curve_row& other);

    bool operator==(const curve_row&) const = default;
};

/// One row for each rule and group that has cases, in the order of the rules, then of the labels. Both days
/// of the range are included. Rules of kind coverage are passed over: they ask nothing of a single case.
///
/// @throws error if the range is turned; else as check()
/// Complexity: that of check() for each case and rule, and of looking at all breaches for each day.
[[nodiscard]] LSSGOV_API std::vector<curve_row> curve(std::span<const one_case> cases,
    std::span<const rule> rules, const period& range, const by& grouped = by{}, const context& known = {});

/// The same rows of a case set, by as many groupings as are given, from one run over the cases: in the order
/// of the rules, then of the groupings, then of the labels. The same at any number of threads.
///
/// @throws as above; cancelled if the run was stopped
/// Complexity: that of the tally on the last day; besides, linear in the breaches, and in the days for each
/// row. Memory: for each rule and label four bytes for each day, and 20 for each month; and while a rule is
/// counted, 32 for each of its breaches.
[[nodiscard]] LSSGOV_API std::vector<curve_row> curve(const case_set& cases, std::span<const rule> rules,
    const period& range, const std::vector<by>& grouped, const context& known = {},
    const run_options& how = {});

/// As above, by one grouping, or none.
[[nodiscard]] LSSGOV_API std::vector<curve_row> curve(const case_set& cases, std::span<const rule> rules,
    const period& range, const by& grouped = by{}, const context& known = {}, const run_options& how = {});

/// Adds rows of other cases over the same range to rows, as merge() does with rows of tallies.
/// @throws as curve_row::operator+=; the rows are then as they were
LSSGOV_API void merge(std::span<const curve_row> part, std::vector<curve_row>& all);

} // namespace lssgov
