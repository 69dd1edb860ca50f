#pragma once

/// Sums and curves as tables, for spreadsheets and programs.
///
///     rule,grouping,group,parent,depth,cases,yes,no,unknown,not_applicable,state_not_applicable,...
///     yearly,,,,0,6,3,2,1,0,...
///     yearly,unit,Norr,Område A,1,2,1,1,0,0,...
///
/// CSV of either profile of csv_profile.hpp; the lines above are of RFC 4180. No case is named in any of
/// them, and what they were made of does not stand in them: RFC 4180 has no place for a remark. The text, the
/// page and the JSON of the same sums tell it.
///
/// The hard question is a row that is two things: the cases without a label, and all cases. The row of all
/// cases has no grouping, and that of the cases without a label has one. Rows of a label and of one above it
/// overlap; those of one depth do not, and those of depth 0 add up to all.

#include <lssgov/cadence/curve.hpp>
#include <lssgov/csv_profile.hpp>
#include <lssgov/export.hpp>
#include <lssgov/report/case_check.hpp>

#include <iosfwd>
#include <span>

namespace lssgov::report {

/// Writes a header, and for each rule a line of all cases and then one for each group, in their order:
/// rule, grouping, group, parent (the label above), depth (labels above), then the counts by the names of
/// tally_cell. A count that is hidden is an empty field. Quotas have no such counts and no line.
///
/// The stream is flushed at the end. Where it fails, nothing more is written, and its state says so.
/// Complexity: linear in the rows.
LSSGOV_FILES_API void tallies_csv(
    std::ostream& out, const case_check& checked, csv_profile as = csv_profile::rfc4180);

/// Writes a header and a line for each row and day: rule, grouping, group, day, open - the cases with an open
/// breach at the end of the day. In the order of the rows, then of the days. Failure as above.
/// Complexity: linear in the days of all rows.
LSSGOV_FILES_API void curve_csv(
    std::ostream& out, std::span<const curve_row> rows, csv_profile as = csv_profile::rfc4180);

} // namespace lssgov::report
