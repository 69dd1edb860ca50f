#pragma once

/// Every verdict as a line of a table, for those who want to count themselves.
///
///     case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event
///     N-0001,decision-follow-up,no,overdue,2021-02-20,4,1,0,4,2020-02-20
///
/// CSV of either profile of csv_profile.hpp; the lines above are of RFC 4180. Words are those of to_string(),
/// days are YYYY-MM-DD, absent days are empty. What it was made of does not stand in it: RFC 4180 has no
/// place for a remark, and a line of another kind would be read as data. The report beside it says so, or the
/// same as JSON.
///
/// The hard question is a table larger than memory: five rules over a hundred million cases are thirty
/// gigabytes. So verdicts are found and written slice by slice, and none is kept. On several threads each
/// makes the lines of a slice, and they are written in the order of the cases.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/csv_profile.hpp>
#include <lssgov/export.hpp>

#include <iosfwd>
#include <span>

namespace lssgov::report {

/// Writes a header and one line for each case and rule, in the order of the cases, then of the rules.
/// Coverage rules have no verdict for a case and no line. The bytes are the same at any number of threads.
///
/// The stream is flushed at the end. Where it fails, nothing more is written, and its state says so: look at
/// it afterwards. It is written to by one thread at a time, not always the one that called.
/// @throws error as check() does, if it can be told from the rules and the context before anything is
/// written; date_out_of_range and cancelled where the run comes to it, with a part of the table written
/// Complexity: that of verdicts() for each rule, and linear in the bytes written. Memory: for each thread
/// some megabytes, however many cases there are.
LSSGOV_FILES_API void verdicts_csv(std::ostream& out, const case_set& cases, std::span<const rule> rules,
    as_of on, const context& known = {}, const run_options& how = {}, csv_profile as = csv_profile::rfc4180);

} // namespace lssgov::report
