#pragma once

/// The interim report (delårsrapport) that statute asks for.
///
/// At least one report is made in the financial year for the time from its start, and at least one of them
/// covers at least half and at most two thirds of the year. A municipality's financial year is the calendar
/// year, so that report is one for a time that ends on 30 June, on 31 August or on a day between.
///
/// The hard question is what to say of the others. Tertial reports, or one per 31 March, are no breach: one
/// may report as often as one likes. They are only not the report that the act asks for.
///
///     meets_interim_report_rule({8, 31});   // true: two thirds of the year
///     meets_interim_report_rule({3, 31});   // false: a quarter
///
/// Half a year is six calendar months and two thirds are eight. 30 June is day 181 of 365; nobody counts so.
///
/// Source: lagen (2018:597) om kommunal bokföring och redovisning 13 kap. 1 § (statutory rule "LKBR-13-1").

#include <lssgov/cadence/rule.hpp>
#include <lssgov/export.hpp>

#include <span>
#include <vector>

namespace lssgov {

/// The id of the statutory rule that these functions apply.
inline constexpr const char* interim_report_rule = "LKBR-13-1";

/// Whether a report for 1 January to this day, both included, is one that the act asks for: 30 June to
/// 31 August, both included.
/// @throws error if no year has such a day (month 13, 31 June)
/// Complexity: constant.
[[nodiscard]] LSSGOV_API bool meets_interim_report_rule(yearly_date period_end);

/// Which reports of a year meet the act, and which are made besides.
struct interim_reports {
    std::vector<yearly_date> meeting; ///< in the order given
    std::vector<yearly_date> others;  ///< in the order given

    /// The act asks for at least one.
    [[nodiscard]] bool met() const { return !meeting.empty(); }

    bool operator==(const interim_reports&) const = default;
};

/// Sorts out the reports that are made each year, by the last days of what they cover. None at all: not met.
/// @throws error if no year has such a day
/// Complexity: linear.
[[nodiscard]] LSSGOV_API interim_reports check_interim_reports(std::span<const yearly_date> period_ends);

} // namespace lssgov
