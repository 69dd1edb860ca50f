#pragma once

/// Cases and their events from two files, as a case set.
///
/// One file has a line for each case, the other a line for each event, as any system can export them:
///
///     case_id;decided;valid_to;unit;service         case_id;kind;date;recorded
///     0180;2021-03-01;;Norr;9 § 10                  0180;follow-up;2022-02-14;2022-02-20
///     0181;20210512;20230511;Syd;9 § 4              0181;follow-up;2022-05-20;
///
/// Commas, semicolons or tabs; quotation marks by RFC 4180, line breaks inside them too; UTF-8 or, where the
/// bytes say so, Windows-1252; CR LF or LF; `sep=;` as a first line; days as YYYY-MM-DD or YYYYMMDD; an empty
/// field is absent; an id is text, and "0180" keeps its nought. Other layouts are said by a mapping.
///
/// The hard question is what to do with a row that cannot be read. A case that is left out is neither kept
/// nor broken nor unknown: the sums would come out, and be false. So each row is either in the set or among
/// the rejects, with its line, its column, the reason and what to do, and the account says how the rows add
/// up. With any reject there is no set, unless the caller accepts them, and then the account must be shown.
/// A row that is odd and can be read stays: what is odd about it is a finding, and not for a reader to judge.
///
///     const auto found = load::cases("cases.csv", "events.csv");
///     if (!found) { std::cerr << to_text(found.problems()) << load::to_text(found); return 3; }
///     const auto rows = tally(*found, rules, as_of(2025, 6, 30), by("unit"));
///
/// In the file of cases `case_id` must be there. A column with the name of a named date holds days; every
/// other column is a grouping, and its fields are labels. In the file of events `case_id`, `kind` and `date`
/// must be there, `recorded` and `outcome` may, and nothing else: an outcome is read and not kept. Of one
/// kind and case, several events on one day are one.
///
/// Swedish personal identity numbers have no place in a follow-up, where a case number does the same. A file
/// with ids, labels or kinds of events that are such numbers, or have one as a word, is refused, unless the
/// caller allows them; what is told of a row never repeats one.
///
/// Source of the notation: RFC 4180.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/calendar/date.hpp>
#include <lssgov/csv_profile.hpp>
#include <lssgov/export.hpp>
#include <lssgov/load/mapping.hpp>
#include <lssgov/model/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// The usual named dates, and those that the rules are counted from or met by. Without a mapping, a column of
/// the cases with such a name holds days.
[[nodiscard]] LSSGOV_FILES_API std::vector<std::string> named_dates(std::span<const rule> rules = {});

/// A longer field in quotation marks counts as one that is never closed; in bytes.
inline constexpr std::size_t longest_quoted_field = std::size_t{1024} * 1024;

struct reading_options {
    std::vector<std::string> dates =
        named_dates(); ///< columns with days; of no use where a mapping has cases
    file_mapping mapping{};
    std::optional<date> known_at{}; ///< keep the events that were recorded by this day; see below
    bool accept_rejects = false;
    bool allow_personal_identity_numbers = false;
    run_options how{}; ///< progress counts bytes
};

/// Why a row cannot be read. A row has one reason: that of its first field from the left that has any.
enum class reject_reason : std::uint8_t {
    wrong_field_count = 1, ///< more or fewer fields than the header
    unclosed_quote,
    text_after_quote,
    quote_inside, ///< in a field that has none around it
    bad_encoding,
    control_character,
    line_break, ///< in an id, a label or a kind
    empty_id,
    empty_kind,
    empty_date,
    not_a_day,
    outside_calendar, ///< a day before 1900 or after 2199
    unmapped_value,   ///< in no table of the mapping
    duplicate_case,   ///< of a row that could else be read
    unknown_case,
    rejected_case, ///< an event of a case whose own row was rejected
};

inline constexpr std::size_t reject_reason_count = 16;

/// "wrong_field_count" and so on: the word for files and programs.
[[nodiscard]] LSSGOV_FILES_API std::string_view to_string(reject_reason why);

/// A row that cannot be read.
struct reject {
    place at; ///< its file, its line, and the column of the field; column 0: the row as a whole
    reject_reason reason{};
    std::string text{};   ///< what is wrong
    std::string remedy{}; ///< what to do
    std::string row{};    ///< as it stands in the file, in UTF-8
};

/// How the rows of a file add up: rows == taken + rejected + recorded_later.
struct file_account {
    std::string file{};
    std::uint64_t bytes = 0;
    text_encoding encoding = text_encoding::utf8;
    char delimiter = ',';
    std::uint64_t rows = 0;  ///< without the header and without blank lines
    std::uint64_t taken = 0; ///< in the set
    std::uint64_t rejected = 0;
    std::uint64_t recorded_later = 0; ///< events not known at the day asked for
    std::uint64_t blank_lines = 0;
    std::vector<std::string> columns_not_read{};
};

/// What came of reading.
class LSSGOV_FILES_API case_reading {
public:
    /// Whether there is a set: no problems, and no rejects or accepted ones.
    [[nodiscard]] explicit operator bool() const;

    /// The set. It borrows from this reading, which must stay. @throws error if there is none
    [[nodiscard]] const case_set& operator*() const;
    [[nodiscard]] const case_set* operator->() const;

    /// What is wrong with a file as a whole: it cannot be opened, lacks a column, holds personal identity
    /// numbers. Also, as warnings, what was found out rather than said: Windows-1252.
    [[nodiscard]] const std::vector<problem>& problems() const;

    [[nodiscard]] const file_account& cases_file() const;

    /// Of no events file, an account of nothing.
    [[nodiscard]] const file_account& events_file() const;

    /// Events in columns of the file of cases: those in the set, and besides them those that were not known
    /// at the day asked.
    [[nodiscard]] std::uint64_t events_in_cases() const;
    [[nodiscard]] std::uint64_t later_in_cases() const;

    /// The SHA-256 of the files' bytes, see sha256.hpp; of no events file, nothing. Computed when asked for:
    /// the files must be as they were. Complexity: linear in the bytes.
    [[nodiscard]] std::string cases_sha256() const;
    [[nodiscard]] std::string events_sha256() const;

    [[nodiscard]] std::uint64_t reject_count() const;
    [[nodiscard]] std::uint64_t reject_count(reject_reason why) const;

    /// Rejects [first, first + at_most), those of the cases in the order of lines, then those of the events.
    /// Made when asked for: the files must be as they were. Complexity: linear in the bytes of both files, so
    /// ask for many at once.
    [[nodiscard]] std::vector<reject> rejects(std::size_t first, std::size_t at_most) const;

    /// The same, one by one.
    void for_each_reject(
        std::size_t first, std::size_t at_most, const std::function<void(const reject&)>& hear) const;

    case_reading(case_reading&&) noexcept;
    case_reading& operator=(case_reading&&) noexcept;
    ~case_reading();

private:
    friend class case_reader;
    struct parts;

    explicit case_reading(std::unique_ptr<const parts> read);

    std::unique_ptr<const parts> parts_;
};

/// Writes all rejects as CSV: file, line, column, reason, text, remedy, row. Texts always stand between
/// quotation marks.
LSSGOV_FILES_API void rejects_csv(
    std::ostream& out, const case_reading& read, csv_profile as = csv_profile::rfc4180);

/// Rejects as problems are told, each with its remedy, and a line that says how many more there are.
[[nodiscard]] LSSGOV_FILES_API std::string to_text(const case_reading& read, std::size_t at_most = 20);

/// A table in memory, and the name that its problems are told under.
struct table_text {
    std::string_view text;
    std::string name;
};

/// Reads the cases of one file and the events of another; with no name for the latter, the mapping must say
/// which columns of the cases hold days of events. "-" is standard input. A file may be a pipe, and is then
/// read to its end first; another is mapped and must not be made shorter while the reading is in use.
///
/// With `known_at`, an event counts as recorded on its own day where it has no recorded day.
///
/// @throws error if a named date is called case_id, or nothing, or if the mapping is none that load::mapping
/// would hand out; cancelled if the run was stopped
/// Complexity: linear in the bytes. Memory: about as much again as half of the files.
[[nodiscard]] LSSGOV_FILES_API case_reading cases(
    const std::string& cases_file, const std::string& events_file, const reading_options& options = {});

/// As cases(), from text, of which the reading keeps a copy. An events table without a name is none.
[[nodiscard]] LSSGOV_FILES_API case_reading cases_from_text(
    const table_text& cases_table, const table_text& events_table, const reading_options& options = {});

} // namespace lssgov::load
