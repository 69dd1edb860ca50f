#include <lssgov/load/mapping.hpp>

#include "load/date_format.hpp"
#include "load/document.hpp"
#include "load/readable.hpp"
#include "load/text_checks.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace lssgov::load {

namespace {

enum class delimiter { comma, semicolon, tab };

/// The columns of one table that have a use. Each has one only.
class column_uses {
public:
    /// The columns of these keys, where the file does not name others.
    void add_unnamed(const table_reader& in, std::initializer_list<const char*> keys) {
        for (const char* key : keys) {
            if (!in.has(key)) {
                uses_.emplace(key, in.path_of(key) + ", for want of another");
            }
        }
    }

    /// False, and a problem, where the column has a use already.
    bool add(const value_reader& value, const std::string& column) {
        const auto [seat, is_new] = uses_.try_emplace(column, value.path());
        return is_new || value.refuse(fmt::format("the column {} is already that of {}", in_quotes(column),
                                          seat->second),
                             "give each a column of its own, or remove one of them");
    }

private:
    std::map<std::string, std::string> uses_; // column -> path of the key
};

/// What the dates, groupings and constants of cases are called. Each name means one thing only.
using used_names = std::map<std::string, std::string_view>; // name -> the key it stands under

/// A name of a column that has no other use.
struct column_name {
    std::string* into = nullptr;
    column_uses* uses = nullptr;
};

/// A word that data may hold: not empty, and without control characters.
struct one_word {
    std::string* into = nullptr;
};

struct date_pattern {
    std::string* into = nullptr;
};

/// Words, and a word for each: the values of a grouping, kinds by outcome.
struct words_by_word {
    std::map<std::string, std::string>* into = nullptr;
};

struct columns_by_name {
    std::map<std::string, std::string>* into = nullptr;
    column_uses* uses = nullptr;
    used_names* names = nullptr;
};

struct labels_by_name {
    std::map<std::string, std::string>* into = nullptr;
    used_names* names = nullptr;
};

struct columns_by_kind {
    std::map<std::string, std::vector<std::string>>* into = nullptr;
    column_uses* uses = nullptr;
};

/// [values], which is read when it is known which groupings there are.
struct value_tables {
    file_mapping* of = nullptr;
};

struct file_part {
    file_mapping* of = nullptr;
};

struct case_part {
    std::optional<case_mapping>* of = nullptr;
};

struct event_part {
    std::optional<event_mapping>* of = nullptr;
};

struct event_constants {
    std::optional<std::string>* kind = nullptr;
};

bool is_word(std::string_view text) {
    return !text.empty() && std::none_of(text.begin(), text.end(), is_control);
}

bool refuse_key(const value_reader& entry, const toml::key& key, std::string text, std::string remedy) {
    entry.table().log().add(
        problem_severity::error, entry.path(), key.source().begin, std::move(text), std::move(remedy));
    return false;
}

/// Reads each entry of a table whose keys are words of the data: read(entry, key).
template <typename Read>
bool read_entries(const value_reader& value, const std::string& form, const Read& read) {
    const toml::table* table = value.node().as_table();
    if (table == nullptr) {
        return value.refuse_type(form);
    }
    const table_reader in = reader_of(value, *table);
    bool is_sound = true;
    for (const auto& [key, node] : *table) {
        const value_reader entry(node, in, key.str());
        const bool is_read =
            is_word(key.str())
                ? read(entry, key)
                : refuse_key(entry, key, fmt::format("{} has the key {}", value.name(), in_quotes(key.str())),
                      "give it a name without control characters, or remove it");
        is_sound = is_sound && is_read;
    }
    return is_sound;
}

/// Takes a name for a date, a grouping or a constant. False, and a problem, where it means something else.
bool take_name(const value_reader& entry, const toml::key& key, std::string_view list, used_names& names) {
    const std::string name(key.str());
    if (name == "case_id") {
        return refuse_key(entry, key, "case_id is the name of the case itself",
            "write case_id = \"...\" in [cases], or choose another name");
    }
    if (name == "kind" && list != "dates") {
        return refuse_key(
            entry, key, "kind is what the kind of an event is called", "call the grouping otherwise");
    }
    const auto [seat, is_new] = names.try_emplace(name, list);
    return is_new ||
           refuse_key(entry, key, fmt::format("{} stands already in {}", in_quotes(name), seat->second),
               "remove one of them");
}

} // namespace

template <>
struct vocabulary<delimiter> {
    static constexpr std::array words = std::to_array<word<delimiter>>({
        {",", delimiter::comma},
        {";", delimiter::semicolon},
        {"tab", delimiter::tab},
    });
};

template <>
struct vocabulary<text_encoding> {
    static constexpr std::array words = std::to_array<word<text_encoding>>({
        {"utf-8", text_encoding::utf8},
        {"windows-1252", text_encoding::windows_1252},
    });
};

template <>
struct readable<column_name> {
    static std::string form() { return "the name of a column in quotes"; }

    static bool read(const value_reader& value, column_name& into) {
        const std::string* name = text_of(value, form());
        if (name == nullptr) {
            return false;
        }
        *into.into = *name;
        return name->empty() ? value.refuse_value(in_quotes(*name), "write " + form())
                             : into.uses->add(value, *name);
    }
};

template <>
struct readable<one_word> {
    static std::string form() { return "a word in quotes, not empty and without control characters"; }

    static bool read(const value_reader& value, one_word& into) {
        const std::string* text = text_of(value, form());
        if (text == nullptr) {
            return false;
        }
        *into.into = *text;
        return is_word(*text) || value.refuse_value(in_quotes(*text), "write " + form());
    }
};

template <>
struct readable<date_pattern> {
    static std::string form() { return "how the file writes a day, such as \"DD.MM.YYYY\""; }

    static bool read(const value_reader& value, date_pattern& into) {
        const std::string* pattern = text_of(value, form());
        if (pattern == nullptr) {
            return false;
        }
        *into.into = *pattern;
        return date_format::parse(*pattern) || value.refuse_value(in_quotes(*pattern), remedy_for(*pattern));
    }

private:
    static std::string remedy_for(std::string_view pattern) {
        return pattern.find("YYYY") == std::string_view::npos
                   ? "write the year as YYYY, with its century, and " + form()
                   : "write YYYY, a month MM and a day DD once each; M and D, of one or two digits, before "
                     "what is no digit; a time of day as hh:mm or hh:mm:ss";
    }
};

template <>
struct readable<words_by_word> {
    static std::string form() { return "a table of strings, such as { \"DV\" = \"9 § 10\" }"; }

    static bool read(const value_reader& value, words_by_word& into) {
        const bool is_sound =
            read_entries(value, form(), [&into](const value_reader& entry, const toml::key& key) {
                one_word word{&(*into.into)[std::string(key.str())]};
                return readable<one_word>::read(entry, word);
            });
        return is_sound && (!into.into->empty() || value.refuse(fmt::format("{} is empty", value.name()),
                                                       "name each value there is, or remove the table"));
    }
};

template <>
struct readable<columns_by_name> {
    static std::string form() {
        return "a table of columns, each under its name here: { name = \"Column\" }";
    }

    static bool read(const value_reader& value, columns_by_name& into) {
        return read_entries(value, form(), [&](const value_reader& entry, const toml::key& key) {
            column_name column{&(*into.into)[std::string(key.str())], into.uses};
            const bool is_read = readable<column_name>::read(entry, column);
            return take_name(entry, key, value.key(), *into.names) && is_read;
        });
    }
};

template <>
struct readable<labels_by_name> {
    static std::string form() { return "a table of labels, such as { regime = \"own\" }"; }

    static bool read(const value_reader& value, labels_by_name& into) {
        return read_entries(value, form(), [&](const value_reader& entry, const toml::key& key) {
            one_word label{&(*into.into)[std::string(key.str())]};
            const bool is_read = readable<one_word>::read(entry, label);
            return take_name(entry, key, value.key(), *into.names) && is_read;
        });
    }
};

template <>
struct readable<columns_by_kind> {
    static std::string form() {
        return "a table of lists of columns, such as { \"follow-up\" = [\"Uppföljd 2023\"] }";
    }

    static bool read(const value_reader& value, columns_by_kind& into) {
        return read_entries(value, form(), [&into](const value_reader& entry, const toml::key& key) {
            return read_columns(entry, *into.uses, (*into.into)[std::string(key.str())]);
        });
    }

private:
    static bool read_columns(const value_reader& value, column_uses& uses, std::vector<std::string>& into) {
        const toml::array* list = value.node().as_array();
        if (list == nullptr) {
            return value.refuse_type("a list of columns in brackets: [\"Uppföljd 2023\"]");
        }
        bool is_sound =
            !list->empty() || value.refuse_value("an empty list", "name a column, or remove the kind");
        for (std::size_t i = 0; i < list->size(); ++i) {
            column_name column{&into.emplace_back(), &uses};
            is_sound = readable<column_name>::read(value.element(*list->get(i), i), column) && is_sound;
        }
        return is_sound;
    }
};

namespace {

/// Why the values of a grouping cannot be called otherwise, and what to do; nothing where they can.
struct unfit_values {
    std::string text;
    std::string remedy;
};

/// A guess is looked for among the first groupings only: nobody maps more.
std::string remedy_for_unmapped(const std::string& name, const case_mapping& cases, problem_log& log) {
    constexpr std::size_t most_looked_at = 100;
    std::vector<std::string_view> known{"kind"};
    for (auto at = cases.groupings.begin(); at != cases.groupings.end() && known.size() <= most_looked_at;
        ++at) {
        known.emplace_back(at->first);
    }
    const std::optional<std::string_view> near = log.near_word(name, known);
    return near ? "write " + in_quotes(*near)
                : "name its column in groupings of [cases], or remove the table";
}

std::optional<unfit_values> why_no_values(
    const std::string& name, const case_mapping& cases, problem_log& log) {
    if (const auto constant = cases.constants.find(name); constant != cases.constants.end()) {
        return unfit_values{
            fmt::format("{} is {} in every case", in_quotes(name), in_quotes(constant->second)),
            "remove the table, or name the column in groupings instead of the constant"};
    }
    if (cases.dates.contains(name)) {
        return unfit_values{fmt::format("{} is a day, and no grouping", in_quotes(name)),
            "remove the table; date_format of [file] says how days are written"};
    }
    if (cases.groupings.contains(name)) {
        return std::nullopt;
    }
    return unfit_values{fmt::format("no column is mapped to the grouping {}", in_quotes(name)),
        remedy_for_unmapped(name, cases, log)};
}

std::optional<unfit_values> why_no_values(const std::string& name, const file_mapping& of, problem_log& log) {
    if (name == "case_id") {
        return unfit_values{"the id of a case is taken as it stands", "remove the table"};
    }
    if (name == "kind" && of.events && of.events->constant_kind) {
        return unfit_values{
            fmt::format("every event is of the kind {}", in_quotes(*of.events->constant_kind)),
            "remove the table, or name the column of kinds instead of the constant"};
    }
    const bool are_groupings_known = of.cases && !log.covers("cases.groupings");
    return name == "kind" || !are_groupings_known ? std::nullopt : why_no_values(name, *of.cases, log);
}

} // namespace

template <>
struct readable<value_tables> {
    static std::string form() { return "a table for each grouping, such as [values.service]"; }

    static bool read(const value_reader& value, value_tables& into) {
        return read_entries(value, form(), [&into](const value_reader& entry, const toml::key& key) {
            const std::string name(key.str());
            words_by_word words{&into.of->values[name]};
            const bool is_read = readable<words_by_word>::read(entry, words);
            std::optional<unfit_values> why = why_no_values(name, *into.of, entry.table().log());
            return why ? refuse_key(entry, key, std::move(why->text), std::move(why->remedy)) : is_read;
        });
    }
};

namespace {

char byte_of(delimiter one) {
    switch (one) {
    case delimiter::comma:
        return ',';
    case delimiter::semicolon:
        return ';';
    case delimiter::tab:
        return '\t';
    }
    return ',';
}

void read_table(table_reader& in, file_part& into) {
    std::optional<delimiter> between;
    in.optional("delimiter", between);
    if (between) {
        into.of->delimiter = byte_of(*between);
    }
    in.optional("encoding", into.of->encoding);
    date_pattern pattern{&into.of->date_format};
    in.optional("date_format", pattern);
}

/// Reads the key of a column. The field keeps its value where there is no such key.
void read_column(table_reader& in, std::string_view key, std::string& into, column_uses& uses) {
    column_name column{&into, &uses};
    in.optional(key, column);
}

void read_column(
    table_reader& in, std::string_view key, std::optional<std::string>& into, column_uses& uses) {
    std::string column;
    read_column(in, key, column, uses);
    if (in.has(key)) {
        into = std::move(column);
    }
}

void read_table(table_reader& in, event_constants& into) {
    one_word kind{&into.kind->emplace()};
    in.required("kind", kind);
}

void read_table(table_reader& in, case_part& part) {
    case_mapping& into = part.of->emplace();
    column_uses uses;
    used_names names;
    uses.add_unnamed(in, {"case_id"});
    read_column(in, "case_id", into.case_id, uses);
    columns_by_name dates{&into.dates, &uses, &names};
    in.optional("dates", dates);
    columns_by_name groupings{&into.groupings, &uses, &names};
    in.optional("groupings", groupings);
    labels_by_name constants{&into.constants, &names};
    in.optional("constants", constants);
    columns_by_kind events{&into.events, &uses};
    in.optional("events", events);
}

void read_table(table_reader& in, event_part& part) {
    event_mapping& into = part.of->emplace();
    column_uses uses;
    event_constants constants{&into.constant_kind};
    in.optional("constants", constants);
    uses.add_unnamed(in, {"case_id", "date"});
    if (into.constant_kind) {
        in.refuse_key("kind", "the kind is given as a column and as a constant", "remove one of them");
    } else {
        uses.add_unnamed(in, {"kind"});
    }
    read_column(in, "case_id", into.case_id, uses);
    if (!into.constant_kind) {
        read_column(in, "kind", into.kind, uses);
    }
    read_column(in, "date", into.date, uses);
    read_column(in, "recorded", into.recorded, uses);
    read_column(in, "outcome", into.outcome, uses);
    words_by_word kinds{&into.kind_by_outcome};
    in.optional("kind_by_outcome", kinds);
    if (!into.outcome) {
        in.refuse_key("kind_by_outcome", "kinds by outcome need the outcome",
            "name its column, outcome = \"...\", or remove them");
    }
}

file_mapping read_mapping(const toml::table& root, problem_log& log) {
    file_mapping into;
    table_reader in(root, "", "", log);
    file_part file{&into};
    in.optional("file", file);
    case_part cases{&into.cases};
    in.optional("cases", cases);
    event_part events{&into.events};
    in.optional("events", events);
    value_tables values{&into};
    in.optional("values", values);
    in.finish();
    return into;
}

} // namespace

loaded<file_mapping> mapping(const std::filesystem::path& path) {
    return load_file<file_mapping>(path, read_mapping);
}

loaded<file_mapping> mapping_text(std::string_view text, std::string_view file_name) {
    return load_text<file_mapping>(text, file_name, read_mapping);
}

} // namespace lssgov::load
