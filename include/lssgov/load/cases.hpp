#pragma once

/// Cases and their events from two tables.
///
/// One table has a line for each case, the other a line for each event. This reader is plain and strict: CSV
/// by RFC 4180, commas, a header line, UTF-8 with or without byte order mark, lines that end with LF or CR
/// LF, days as YYYY-MM-DD, an empty field for what is absent.
///
///     case_id,decided,valid_to,unit,service         case_id,kind,date,outcome
///     N-0001,2021-03-01,,Norr,9 § 10                N-0001,follow-up,2022-02-14,
///     N-0002,2021-05-12,2023-05-11,Syd,9 § 4        N-0002,follow-up,2022-05-20,ended early
///
/// The hard question is what to do with a line that is wrong. A case that is left out is neither kept nor
/// broken nor unknown: the sums would come out, and be false. So there is no half of a case set. With any
/// problem there are no cases, and all problems are told, each with its place and what to do.
///
/// In the table of cases `case_id` is required. The columns named in case_columns are named dates; every
/// other column is a grouping, and its fields are labels. In the table of events `case_id`, `kind` and `date`
/// are required, `outcome` may be there, and nothing else may. The order of columns means nothing, that of
/// cases is kept.
///
/// Source: RFC 4180.

#include <lssgov/cadence/one_case.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/export.hpp>
#include <lssgov/load/loaded.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// Which columns of the table of cases are named dates; the others are groupings.
struct case_columns {
    std::vector<std::string> dates{"decided", "applied", "executed", "executed_to", "valid_to"};
};

/// The usual named dates, and those that the rules are counted from or met by. A rule that is counted from
/// case_id is counted from nothing: it finds no such date.
[[nodiscard]] LSSGOV_FILES_API case_columns columns_for(std::span<const rule> rules);

/// A table in memory, and the name that its problems are told under.
struct table_text {
    std::string_view text;
    std::string name;
};

/// Reads the cases of one file and the events of another.
///
/// Problems are those of the cases in order of line and column, then those of the events; of one file at most
/// 100 000, and then one that says so. A field may have 1 048 576 bytes, a header 1000 columns. Bytes that
/// are not UTF-8 are one problem for the whole file, and so are control characters. was_parsed() is true
/// whatever the problems are: a table has no grammar that could fail as a whole.
/// @throws error if a named date is called case_id, or nothing
/// Complexity: linear in the bytes of both.
[[nodiscard]] LSSGOV_FILES_API loaded<std::vector<one_case>> cases(
    const std::string& cases_file, const std::string& events_file, const case_columns& columns = {});

/// As cases(), from text.
[[nodiscard]] LSSGOV_FILES_API loaded<std::vector<one_case>> cases_from_text(
    const table_text& cases_table, const table_text& events_table, const case_columns& columns = {});

} // namespace lssgov::load
