#pragma once

/// Every verdict as a line of a table, for those who want to count themselves.
///
///     case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event
///     N-0001,decision-follow-up,no,overdue,2021-02-20,4,1,0,4,2020-02-20
///
/// CSV by RFC 4180: commas, CR LF, quotation marks where a field needs them, UTF-8 without byte order mark.
/// Words are those of to_string(), days are YYYY-MM-DD, absent days are empty. Source: RFC 4180.

#include <lssgov/export.hpp>
#include <lssgov/report/case_check.hpp>

#include <iosfwd>

namespace lssgov::report {

/// Writes a header and one line for each case and rule, in the order of the cases, then of the rules.
/// Coverage rules have no verdict for a case and no line.
LSSGOV_FILES_API void verdicts_csv(std::ostream& out, const case_check& checked);

} // namespace lssgov::report
