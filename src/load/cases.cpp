#include "complaints.hpp"
#include "csv.hpp"
#include "plain_text.hpp"

#include <lssgov/error.hpp>
#include <lssgov/load/cases.hpp>
#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

namespace lssgov::load {

namespace {

constexpr std::size_t most_columns = 1000;

// Fields ---------------------------------------------------------------------------------------------------

void complain(complaints& faults, const csv_field& about, std::string text, std::string remedy) {
    faults.add(about.line, about.column, std::move(text), std::move(remedy));
}

/// Whether a field can be a name of something: not empty and on one line. Complains where it cannot.
bool is_word(const csv_field& field, const std::string& what, complaints& faults) {
    if (field.text.empty()) {
        complain(faults, field, what + " is empty", "write one");
        return false;
    }
    if (field.text.find_first_of("\r\n") != std::string::npos) {
        complain(faults, field, what + " has a line break in it", "write it on one line");
        return false;
    }
    return true;
}

bool is_beyond_calendar(const std::string& text) {
    try {
        return !is_in_calendar(parse_date(text));
    } catch (const date_out_of_range&) {
        return true;
    } catch (const invalid_date&) {
        return false;
    }
}

/// The day in a field; nothing, with a complaint, where there is none.
std::optional<date> read_day(const csv_field& field, const std::string& what, complaints& faults) {
    const std::optional<date> day = try_parse_date(field.text);
    if (day) {
        return day;
    }
    if (is_beyond_calendar(field.text)) {
        complain(faults, field, fmt::format("{} {} lies outside 1900-01-01 to 2199-12-31", what, field.text),
            "correct it; where there is no such day, leave the field empty");
    } else {
        complain(faults, field, fmt::format("{} {} is no day", what, in_quotes(field.text)),
            "write a day of the calendar as YYYY-MM-DD");
    }
    return std::nullopt;
}

// Headers --------------------------------------------------------------------------------------------------

/// A name without what people leave to chance: large letters, spaces, hyphens and underscores.
std::string folded(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if (c != ' ' && c != '-' && c != '_') {
            plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        }
    }
    return plain;
}

using header = std::span<const csv_field>;

std::optional<std::size_t> column_named(header names, std::string_view wanted) {
    const auto found = std::find_if(
        names.begin(), names.end(), [wanted](const csv_field& name) { return name.text == wanted; });
    return found == names.end() ? std::nullopt : std::optional<std::size_t>(found - names.begin());
}

/// The place of a column that must be there; nothing, with a complaint, where it is not.
std::optional<std::size_t> required_column(header names, std::string_view wanted, complaints& faults) {
    const std::optional<std::size_t> found = column_named(names, wanted);
    if (!found) {
        faults.add(
            1, 0, fmt::format("the column {} is missing", wanted), "add it, with its name in the header");
    }
    return found;
}

/// Complains of what is wrong in any header. False where reading on would tell nothing.
bool check_header(const csv_record& first, complaints& faults) {
    if (first.blank) {
        faults.add(1, 0, "the first line is empty", "write the column names there");
    }
    if (first.blank || !first.sound) {
        return false;
    }
    if (first.count > most_columns) {
        faults.add(1, 0, fmt::format("the header has {} columns", first.count),
            fmt::format("keep to {} columns", most_columns));
        return false;
    }
    const csv_field& only = first.fields.front();
    if (first.count == 1 && only.text.find_first_of(";\t") != std::string::npos) {
        faults.add(1, 0, "the header has semicolons or tabs and no commas", "separate fields with commas");
        return false;
    }
    for (std::size_t i = 0; i < first.fields.size(); ++i) {
        const csv_field& name = first.fields[i];
        if (is_word(name, "the name of the column", faults) &&
            column_named(header(first.fields).first(i), name.text)) {
            complain(faults, name, fmt::format("the column {} stands twice", in_quotes(name.text)),
                "remove or rename one of them");
        }
    }
    return true;
}

// The table of cases ---------------------------------------------------------------------------------------

class table_of_cases {
public:
    table_of_cases(const case_columns& columns, complaints& faults)
        : faults_(faults), dates_(columns.dates) {}

    void take_header(header names) {
        id_ = required_column(names, "case_id", faults_);
        for (const csv_field& name : names) {
            columns_.push_back({name.text, is_date(name.text)});
            check_for_slip(name);
        }
    }

    /// Faulty lines are taken too, so that their events are not told to lack a case.
    void take_row(const csv_record& row, bool well_formed) {
        if (!id_ || *id_ >= row.fields.size()) {
            return;
        }
        const csv_field& id = row.fields[*id_];
        if (well_formed && !is_word(id, "the case id", faults_)) {
            return;
        }
        const auto [seat, is_new] = seats_.try_emplace(id.text, taken{cases_.size(), id.line});
        if (well_formed && !is_new) {
            complain(faults_, id,
                fmt::format("the case {} stands already on line {}", in_quotes(id.text), seat->second.line),
                "give each case an id of its own, or remove one of the lines");
        }
        cases_.emplace_back(id.text);
        if (well_formed) {
            take_fields(row, *id_);
        }
    }

    /// The case with this id; nothing where there is none.
    one_case* find(const std::string& id) {
        const auto found = seats_.find(id);
        return found == seats_.end() ? nullptr : &cases_[found->second.index];
    }

    /// Whether it is known which cases there are.
    [[nodiscard]] bool knows_its_cases() const { return id_.has_value() && !faults_.full(); }

    std::vector<one_case> take_cases() { return std::move(cases_); }

private:
    struct column {
        std::string name;
        bool holds_days;
    };

    struct taken {
        std::size_t index;
        int line;
    };

    [[nodiscard]] bool is_date(const std::string& name) const {
        return std::find(dates_.begin(), dates_.end(), name) != dates_.end();
    }

    /// A column called Decided would be a grouping, and nobody would be told that the day is missing.
    void check_for_slip(const csv_field& name) {
        std::vector<std::string> known = dates_;
        known.emplace_back("case_id");
        const auto meant = std::find_if(known.begin(), known.end(),
            [&name](const std::string& one) { return one != name.text && folded(one) == folded(name.text); });
        if (meant != known.end() && !is_date(name.text) && name.text != "case_id") {
            complain(faults_, name,
                fmt::format("the column {} is written otherwise here", in_quotes(name.text)),
                fmt::format("write {}; a grouping needs a name that is less like it", *meant));
        }
    }

    void take_fields(const csv_record& row, std::size_t id) {
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            if (i != id && !row.fields[i].text.empty()) {
                take_field(columns_[i], row.fields[i]);
            }
        }
    }

    void take_field(const column& of, const csv_field& field) {
        if (of.holds_days) {
            if (const auto day = read_day(field, of.name, faults_)) {
                cases_.back().on(of.name, *day);
            }
        } else if (is_word(field, of.name, faults_)) {
            cases_.back().in(of.name, field.text);
        }
    }

    complaints& faults_;
    const std::vector<std::string>& dates_;
    std::optional<std::size_t> id_;
    std::vector<column> columns_;
    std::vector<one_case> cases_;
    std::unordered_map<std::string, taken> seats_;
};

// The table of events --------------------------------------------------------------------------------------

class table_of_events {
public:
    table_of_events(table_of_cases& cases, std::string cases_name, complaints& faults)
        : faults_(faults), cases_(cases), cases_name_(std::move(cases_name)) {}

    void take_header(header names) {
        id_ = required_column(names, "case_id", faults_);
        kind_ = required_column(names, "kind", faults_);
        day_ = required_column(names, "date", faults_);
        outcome_ = column_named(names, "outcome");
        for (const csv_field& name : names) {
            check_is_known(name);
        }
    }

    void take_row(const csv_record& row, bool well_formed) {
        if (!well_formed) {
            return;
        }
        one_case* const followed = id_ ? find_case(row.fields[*id_]) : nullptr;
        const bool has_kind = kind_ && is_word(row.fields[*kind_], "the kind of event", faults_);
        const std::optional<date> day = day_ ? day_of(row.fields[*day_]) : std::nullopt;
        if (followed != nullptr && has_kind && day) {
            followed->event(
                row.fields[*kind_].text, *day, outcome_ ? row.fields[*outcome_].text : std::string());
        }
    }

private:
    void check_is_known(const csv_field& name) {
        constexpr std::array<std::string_view, 4> known{"case_id", "kind", "date", "outcome"};
        if (name.text.empty() || std::find(known.begin(), known.end(), name.text) != known.end()) {
            return;
        }
        const std::optional<std::string_view> meant = nearest(name.text, known);
        complain(faults_, name, fmt::format("the column {} is not known here", in_quotes(name.text)),
            meant ? fmt::format("write {}, or remove the column", *meant)
                  : "keep to case_id, kind, date and outcome");
    }

    one_case* find_case(const csv_field& id) {
        if (!is_word(id, "the case id", faults_) || !cases_.knows_its_cases()) {
            return nullptr;
        }
        one_case* const found = cases_.find(id.text);
        if (found == nullptr) {
            complain(faults_, id, fmt::format("there is no case {} in {}", in_quotes(id.text), cases_name_),
                "correct the id, or add the case");
        }
        return found;
    }

    std::optional<date> day_of(const csv_field& field) {
        if (field.text.empty()) {
            complain(faults_, field, "the event has no day", "write it as YYYY-MM-DD");
            return std::nullopt;
        }
        return read_day(field, "date", faults_);
    }

    complaints& faults_;
    table_of_cases& cases_;
    std::string cases_name_;
    std::optional<std::size_t> id_;
    std::optional<std::size_t> kind_;
    std::optional<std::size_t> day_;
    std::optional<std::size_t> outcome_;
};

// Both -----------------------------------------------------------------------------------------------------

/// Whether a record has the fields that the header has. Complains where it has not.
bool has_shape(const csv_record& row, std::size_t columns, complaints& faults) {
    if (!row.sound) {
        return false;
    }
    if (row.blank) {
        faults.add(row.line, 0, "the line is empty", "remove it");
        return false;
    }
    if (row.count == columns) {
        return true;
    }
    const int column = row.count > columns ? row.fields[columns].column : 0;
    const int line = row.count > columns ? row.fields[columns].line : row.line;
    faults.add(line, column,
        fmt::format("the record has {} field{} where the header has {}", row.count, row.count == 1 ? "" : "s",
            columns),
        "give each column one field, an empty one where nothing is known; put quotation marks around a field "
        "with a comma in it");
    return false;
}

template <typename Table>
void read_table(std::string_view bytes, Table& table, complaints& faults) {
    const std::string_view text = without_byte_order_mark(bytes);
    if (text.empty()) {
        faults.add(0, 0, "the file is empty", "write at least the header, the line of column names");
        return;
    }
    if (!check_text(text, faults)) {
        return;
    }
    csv_reader reader(text, faults);
    csv_record record;
    reader.next(record, most_columns);
    if (!check_header(record, faults)) {
        return;
    }
    table.take_header(record.fields);
    const std::size_t columns = record.count;
    while (!faults.full() && reader.next(record, columns + 1)) {
        table.take_row(record, has_shape(record, columns, faults));
    }
}

void check_call(const case_columns& columns) {
    for (const std::string& name : columns.dates) {
        if (name.empty() || name == "case_id") {
            throw error("A named date needs a column name of its own, other than case_id.");
        }
    }
}

std::vector<problem> all_of(const complaints& in_cases, const complaints& in_events) {
    std::vector<problem> all = in_cases.in_order();
    std::vector<problem> more = in_events.in_order();
    std::move(more.begin(), more.end(), std::back_inserter(all));
    return all;
}

using loaded_cases = loaded<std::vector<one_case>>;

/// Reads what there is of both tables.
loaded_cases read_both(const std::optional<std::string_view>& cases_bytes, complaints& in_cases,
    const std::optional<std::string_view>& events_bytes, complaints& in_events, const case_columns& columns) {
    check_call(columns);
    table_of_cases cases(columns, in_cases);
    if (cases_bytes) {
        read_table(*cases_bytes, cases, in_cases);
    }
    table_of_events events(cases, in_cases.file(), in_events);
    if (events_bytes) {
        read_table(*events_bytes, events, in_events);
    }
    std::vector<problem> problems = all_of(in_cases, in_events);
    return problems.empty() ? loaded_cases::with(cases.take_cases(), {})
                            : loaded_cases::with_errors(std::move(problems));
}

} // namespace

case_columns columns_for(std::span<const rule> rules) {
    case_columns columns;
    const auto add = [&columns](const std::string& name) {
        if (name != "case_id" && !name.empty()) {
            columns.dates.push_back(name);
        }
    };
    for (const rule& one : rules) {
        add(one.anchor);
        if (is_met_by_date(one)) {
            add(met_by(one));
        }
    }
    return columns;
}

loaded_cases cases(
    const std::string& cases_file, const std::string& events_file, const case_columns& columns) {
    complaints in_cases(cases_file);
    complaints in_events(events_file);
    const std::optional<std::string> cases_bytes = read_bytes(in_cases);
    const std::optional<std::string> events_bytes = read_bytes(in_events);
    return read_both(cases_bytes, in_cases, events_bytes, in_events, columns);
}

loaded_cases cases_from_text(
    const table_text& cases_table, const table_text& events_table, const case_columns& columns) {
    complaints in_cases(cases_table.name);
    complaints in_events(events_table.name);
    return read_both(cases_table.text, in_cases, events_table.text, in_events, columns);
}

} // namespace lssgov::load
