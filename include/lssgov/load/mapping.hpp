#pragma once

/// How the columns and words of somebody's export are called here.
///
/// No two systems export the same layout: the id is an "Ärendenr", the day of the decision a "Beslutsdatum",
/// daily activities are "DV", and one system writes a line for each follow-up where another has a column for
/// each. A mapping says it once, in a file beside the data, so that nobody edits an export by hand.
///
///     [cases]
///     case_id = "Ärendenr"
///     dates = { decided = "Beslutsdatum", valid_to = "T.o.m." }
///     groupings = { unit = "Enhet", service = "Insats" }
///     constants = { regime = "own" }
///     events = { "follow-up" = ["Uppföljd 2023", "Uppföljd 2024"] }   # a wide file: one column per date
///
///     [values.service]
///     "DV" = "9 § 10"
///
/// The hard question is what the mapping does not mention. A column that it does not name is not read, and
/// the account of the file says so: a column of notes must not become a grouping because nobody thought of
/// it. A value that stands in no table of its grouping, on neither side, is a reject and not a new label:
/// what is misspelt would else be a group of its own, with none to miss it.
///
/// The format of the file is described in examples/data/FORMAT.md.

#include <lssgov/export.hpp>
#include <lssgov/load/loaded.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

enum class text_encoding { utf8, windows_1252 };

/// The table of cases: names of the library to names of columns.
struct case_mapping {
    std::string case_id = "case_id";
    std::map<std::string, std::string> dates{};               ///< named date -> column
    std::map<std::string, std::string> groupings{};           ///< grouping -> column
    std::map<std::string, std::string> constants{};           ///< grouping -> the label of every case
    std::map<std::string, std::vector<std::string>> events{}; ///< kind -> columns with a day each

    bool operator==(const case_mapping&) const = default;
};

/// The table of events: the names of its columns. `recorded` and `outcome` must be there if they are named.
struct event_mapping {
    std::string case_id = "case_id";
    std::string kind = "kind"; ///< unused where there is a constant_kind
    std::string date = "date";
    std::optional<std::string> recorded{};
    std::optional<std::string> outcome{};
    std::optional<std::string> constant_kind{}; ///< every event is of this kind

    /// Outcome, as it stands in the file -> kind: what was called off is no follow-up, and excuses nothing.
    std::map<std::string, std::string> kind_by_outcome{};

    bool operator==(const event_mapping&) const = default;
};

/// Value in the file -> what it is called here.
using value_table = std::map<std::string, std::string>;

struct file_mapping {
    std::optional<char> delimiter{};         ///< ',' ';' or tab; absent: found from the header
    std::optional<text_encoding> encoding{}; ///< absent: found from the bytes
    std::string date_format{};               ///< as "DD.MM.YYYY"; empty: YYYY-MM-DD and YYYYMMDD
    std::optional<case_mapping> cases{};     ///< absent: the columns are called as here
    std::optional<event_mapping> events{};
    std::map<std::string, value_table> values{}; ///< by grouping; "kind" is that of events; none is empty

    bool operator==(const file_mapping&) const = default;
};

/// The mapping in a file.
///
/// In a mapping that is handed out no name of a column and no word is empty, a word has no control
/// characters, each table uses a column once, a name is a date, a grouping or a constant and only one of
/// them, and where there are `cases`, values stand for their groupings and for "kind" alone. There are none
/// for a constant kind, and no kinds by outcome without an outcome. `date_format` is one that can be read.
///
/// Never throws for what stands in the file, or because it cannot be opened.
/// Complexity: n log n in the size of the file, which is at most most_bytes.
[[nodiscard]] LSSGOV_FILES_API loaded<file_mapping> mapping(const std::filesystem::path& path);

/// The mapping in a text that is at hand. `file_name` is what the problems call it.
[[nodiscard]] LSSGOV_FILES_API loaded<file_mapping> mapping_text(
    std::string_view text, std::string_view file_name);

} // namespace lssgov::load
