#pragma once

/// Every verdict as a row of a JSON document, for programs that would rather not read CSV.
///
///     {
///       "schema_version": 1,
///       "as_of": "2021-02-24",
///       "columns": ["case_id", "rule", "kept", "state", "next_due", ...],
///       "made_of": {"lssgov_version": "0.1.0", "inputs": [{"role": "rules", "name": "rules.toml", ...},
///       ...]}, "rows": [
///         ["N-0001", "decision-follow-up", "no", "overdue", "2021-02-20", 4, 1, 0, 4, "2020-02-20"]
///       ]
///     }
///
/// The columns and the order of the rows are those of verdicts.csv, see verdicts_csv.hpp; counts are numbers,
/// and a day that there is not is null. The schema, verdicts.schema.json, is installed with the library.
///
/// The hard question is whose ids these are. A verdict of a case without the case is of no use, so they stand
/// in every row: the document is for those who may see them, and nobody gets it who did not ask for it. What
/// may be shown to everybody are sums, see suppression.hpp.
///
/// Rows are lists and no objects: of a hundred million of them the names of the columns would be most of the
/// bytes. Source: RFC 8259.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/report/provenance.hpp>

#include <iosfwd>
#include <span>

namespace lssgov::report {

/// Writes a document with one row for each case and rule, in the order of the cases, then of the rules.
/// Coverage rules have no verdict for a case and no row. The bytes are the same at any number of threads. An
/// id that is no UTF-8 has U+FFFD where it is none.
///
/// Streams, failure, complexity and memory are as for verdicts_csv: rows are found and written slice by
/// slice, and none is kept. What it was made of stands before the rows, and not at all where no file is told.
/// Where the run is stopped or fails, what was written is no whole document.
LSSGOV_FILES_API void verdicts_json(std::ostream& out, const case_set& cases, std::span<const rule> rules,
    as_of on, const context& known = {}, const run_options& how = {}, const provenance& from = {});

} // namespace lssgov::report
