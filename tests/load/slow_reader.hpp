#pragma once

// A second reader of cases and events, to hold the fast one against: letter by letter, row by row, in maps.
//
// It follows the contract of <lssgov/load/cases.hpp> and shares no code with the reader of the library. Of
// files it knows those without a mapping, and of what refuses a file as a whole only that it does.

#include <lssgov/load/cases.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace lssgov::test {

struct slow_reject {
    int line;
    int column; ///< in bytes, from 1; 0 where the row has the wrong number of fields
    load::reject_reason reason;
    std::string row;    ///< its bytes, without the end of its last line
    int other_line = 0; ///< that of the row that it is held against, if any

    bool operator==(const slow_reject&) const = default;
};

struct slow_file {
    char delimiter = ',';
    bool is_1252 = false;
    std::uint64_t rows = 0;
    std::uint64_t taken = 0;
    std::uint64_t later = 0;
    std::uint64_t blank_lines = 0;
    std::vector<slow_reject> rejects{}; ///< in the order of rows
};

struct slow_reading {
    bool is_refused = false; ///< a file as a whole
    slow_file cases{};
    slow_file events{};
    std::vector<one_case> all{};
};

// Text ------------------------------------------------------------------------------------------------------

/// The bytes of the character at a place, 0 where none is: the bits are put together, and must need them all.
inline std::size_t slow_character(std::string_view text, std::size_t at) {
    const auto byte = [text](std::size_t i) {
        return i < text.size() ? unsigned{static_cast<unsigned char>(text[i])} : 0U;
    };
    const unsigned first = byte(at);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = first >> 5 == 0b110     ? 2
                               : first >> 4 == 0b1110  ? 3
                               : first >> 3 == 0b11110 ? 4
                                                       : 0;
    unsigned code = length == 2 ? first & 0x1F : length == 3 ? first & 0xF : first & 0x7;
    for (std::size_t i = 1; i < length; ++i) {
        if (byte(at + i) >> 6 != 0b10) {
            return 0;
        }
        code = code << 6 | (byte(at + i) & 0x3F);
    }
    const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool needs_all = (length == 2 && code >= 0x80) || (length == 3 && code >= 0x800) ||
                           (length == 4 && code >= 0x10000 && code <= 0x10FFFF);
    return needs_all && !is_surrogate ? length : 0;
}

/// Where the first byte stands that is no part of a character; npos where all are.
inline std::size_t slow_bad_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = slow_character(text, at);
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

/// A byte of Windows-1252 in UTF-8; empty for the five that stand for nothing.
inline std::string slow_from_1252(char byte) {
    static const std::map<unsigned char, std::string> special{{0x80, "€"}, {0x82, "‚"}, {0x83, "ƒ"},
        {0x84, "„"}, {0x85, "…"}, {0x86, "†"}, {0x87, "‡"}, {0x88, "ˆ"}, {0x89, "‰"}, {0x8A, "Š"},
        {0x8B, "‹"}, {0x8C, "Œ"}, {0x8E, "Ž"}, {0x91, "‘"}, {0x92, "’"}, {0x93, "“"}, {0x94, "”"},
        {0x95, "•"}, {0x96, "–"}, {0x97, "—"}, {0x98, "˜"}, {0x99, "™"}, {0x9A, "š"}, {0x9B, "›"},
        {0x9C, "œ"}, {0x9E, "ž"}, {0x9F, "Ÿ"}};
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
        return {byte};
    }
    if (value < 0xA0) {
        const auto found = special.find(value);
        return found == special.end() ? "" : found->second;
    }
    return {value < 0xC0 ? '\xC2' : '\xC3', static_cast<char>(value < 0xC0 ? value : value - 0x40)};
}

// Rows ------------------------------------------------------------------------------------------------------

struct slow_field {
    std::size_t place; ///< its quotation mark included
    std::string text;
};

struct slow_row {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< before the end of its last line
    std::size_t next = 0; ///< where the next row begins
    std::vector<slow_field> fields{};
    std::optional<load::reject_reason> fault{}; ///< of its quotation marks
    std::size_t fault_place = 0;

    [[nodiscard]] bool is_blank() const { return begin == end; }

    void complain(load::reject_reason why, std::size_t at) {
        if (!fault) {
            fault = why;
            fault_place = at;
        }
    }
};

class slow_row_reader {
public:
    slow_row_reader(std::string_view text, std::size_t at, char delimiter)
        : text_(text), delimiter_(delimiter), at_(at) {
        row_.begin = at;
    }

    slow_row read() {
        read_field();
        while (!is_at_end() && text_[at_] == delimiter_) {
            ++at_;
            read_field();
        }
        row_.end = at_;
        while (!is_at_end() && text_[at_] != '\n') {
            ++at_;
        }
        row_.next = std::min(at_ + 1, text_.size());
        return row_;
    }

private:
    [[nodiscard]] bool is_at_end() const { return at_ == text_.size(); }

    /// LF, CR LF, a CR that is the last byte, or nothing more.
    [[nodiscard]] bool is_at_line_end() const {
        const std::string_view rest = text_.substr(at_, 2);
        return rest.empty() || rest[0] == '\n' || rest == "\r\n" || rest == "\r";
    }

    void read_field() {
        row_.fields.push_back({at_, ""});
        if (!is_at_end() && text_[at_] == '"') {
            read_quoted();
        } else {
            row_.fields.back().text = plain_text(true);
        }
    }

    /// To the delimiter or the end of the line.
    std::string plain_text(bool may_complain_of_quotes) {
        std::string read;
        while (!is_at_line_end() && text_[at_] != delimiter_) {
            if (text_[at_] == '"' && may_complain_of_quotes) {
                row_.complain(load::reject_reason::quote_inside, at_);
            }
            read += text_[at_++];
        }
        return read;
    }

    void read_quoted() {
        const std::size_t open = at_;
        std::string read;
        for (++at_; !is_at_end() && at_ - open - 1 <= load::longest_quoted_field; ++at_) {
            const bool is_doubled = text_.substr(at_, 2) == "\"\"";
            if (text_[at_] == '"' && !is_doubled) {
                ++at_;
                row_.fields.back().text = read;
                read_after_quote();
                return;
            }
            at_ += is_doubled ? 1 : 0;
            read += text_[at_];
        }
        row_.complain(load::reject_reason::unclosed_quote, open);
        at_ = std::min(text_.find('\n', open), text_.size());
    }

    void read_after_quote() {
        const std::size_t after = at_;
        if (!plain_text(false).empty()) {
            row_.complain(load::reject_reason::text_after_quote, after);
        }
    }

    std::string_view text_;
    char delimiter_;
    std::size_t at_;
    slow_row row_;
};

// A table ---------------------------------------------------------------------------------------------------

class slow_table {
public:
    explicit slow_table(std::string_view bytes)
        : text_(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes) {
        find_encoding();
        is_refused_ = !read_header();
    }

    slow_file file{};

    [[nodiscard]] bool is_refused() const { return is_refused_; }

    [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }

    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const {
        const auto found = std::find(columns_.begin(), columns_.end(), name);
        return found == columns_.end() ? std::nullopt : std::optional<std::size_t>(found - columns_.begin());
    }

    /// The next row that is not blank; empty at the end.
    std::optional<slow_row> next_row() {
        while (at_ < text_.size()) {
            slow_row row = slow_row_reader(text_, at_, file.delimiter).read();
            at_ = row.next;
            if (!row.is_blank()) {
                ++file.rows;
                return row;
            }
            ++file.blank_lines;
        }
        return std::nullopt;
    }

    /// In UTF-8.
    [[nodiscard]] std::string meaning(const std::string& field) const {
        if (!file.is_1252) {
            return field;
        }
        std::string made;
        for (const char byte : field) {
            made += slow_from_1252(byte);
        }
        return made;
    }

    /// Whether it has bytes that stand for nothing. Only of files in UTF-8: where nobody says an encoding, a
    /// file is Windows-1252 only if all its bytes are.
    [[nodiscard]] bool is_bad(const std::string& field) const {
        return !file.is_1252 && slow_bad_byte(field) != std::string_view::npos;
    }

    /// The line that a byte stands on.
    int line_of(std::size_t byte) {
        go_to(byte);
        return line_;
    }

    void reject(const slow_row& row, std::size_t byte, load::reject_reason why) {
        go_to(byte);
        const bool is_of_row = why == load::reject_reason::wrong_field_count;
        const std::size_t column = is_of_row ? 0 : byte - line_begin_ + 1;
        file.rejects.push_back({line_, static_cast<int>(column), why,
            std::string(text_.substr(row.begin, row.end - row.begin))});
    }

    void reject_field(const slow_row& row, std::size_t which, load::reject_reason why) {
        const std::size_t begin = row.fields[which].place;
        const bool is_bad_byte = why == load::reject_reason::bad_encoding;
        const std::string_view from_field = text_.substr(begin, row.end - begin);
        reject(row, begin + (is_bad_byte ? slow_bad_byte(from_field) : 0), why);
    }

private:
    void find_encoding() {
        bool has_characters = false;
        bool has_others = false;
        bool all_mean_something = true;
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t length = slow_character(text_, at);
            has_characters |= length > 1;
            has_others |= length == 0;
            at += std::max<std::size_t>(length, 1);
        }
        for (const char byte : text_) {
            all_mean_something &= !slow_from_1252(byte).empty();
        }
        file.is_1252 = has_others && !has_characters && all_mean_something;
    }

    bool read_header() {
        if (text_.empty() || text_.substr(0, 4096).find('\0') != std::string_view::npos) {
            return false;
        }
        if (!find_delimiter()) {
            return false;
        }
        const slow_row row = slow_row_reader(text_, at_, file.delimiter).read();
        const std::string_view line = text_.substr(row.begin, row.end - row.begin);
        if (row.is_blank() || row.fault || line.find('\r') != std::string_view::npos) {
            return false;
        }
        at_ = row.next;
        bool are_names = true;
        for (const slow_field& one : row.fields) {
            const bool is_name = !one.text.empty() && !is_bad(one.text) && !column(meaning(one.text)) &&
                                 std::none_of(one.text.begin(), one.text.end(), is_control);
            are_names = are_names && is_name;
            columns_.push_back(meaning(one.text));
        }
        return are_names;
    }

    static bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; }

    bool find_delimiter() {
        for (const char one : {',', ';', '\t'}) {
            const std::string said = std::string("sep=") + one;
            for (const std::string& line : {said + "\n", said + "\r\n"}) {
                const bool is_all = text_ == said || text_ == said + "\r";
                if (text_.starts_with(line) || is_all) {
                    file.delimiter = one;
                    at_ = is_all ? text_.size() : line.size();
                    return true;
                }
            }
        }
        std::map<std::size_t, std::string> by_fields;
        for (const char one : {',', ';', '\t'}) {
            const slow_row row = slow_row_reader(text_, 0, one).read();
            by_fields[row.fault ? 0 : row.fields.size()] += one;
        }
        const auto& [most, which] = *by_fields.rbegin();
        file.delimiter = which.front();
        return most <= 1 || which.size() == 1;
    }

    /// Goes on to the line of a byte, which is not before that of the last.
    void go_to(std::size_t byte) {
        if (byte < line_begin_) { // a duplicate is told of a row after others of it
            line_ = 1;
            line_begin_ = 0;
        }
        for (std::size_t at = line_begin_; at < byte; ++at) {
            if (text_[at] == '\n') {
                ++line_;
                line_begin_ = at + 1;
            }
        }
    }

    std::string_view text_;
    bool is_refused_ = false;
    std::size_t at_ = 0;
    std::vector<std::string> columns_;
    int line_ = 1;
    std::size_t line_begin_ = 0;
};

// Fields ----------------------------------------------------------------------------------------------------

struct slow_day {
    std::optional<date> day{};
    std::optional<load::reject_reason> fault{};
};

inline slow_day slow_day_in(const std::string& field) {
    if (field.empty()) {
        return {};
    }
    std::string digits = field;
    if (field.size() == 10 && field[4] == '-' && field[7] == '-') {
        digits = field.substr(0, 4) + field.substr(5, 2) + field.substr(8);
    }
    if (digits.size() != 8 || digits.find_first_not_of("0123456789") != std::string::npos) {
        return {{}, load::reject_reason::not_a_day};
    }
    const int year = std::stoi(digits.substr(0, 4));
    const int month = std::stoi(digits.substr(4, 2));
    const int day = std::stoi(digits.substr(6));
    const std::chrono::year_month_day found{std::chrono::year(year),
        std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
    if (!found.ok()) {
        return {{}, load::reject_reason::not_a_day};
    }
    if (year < 1900 || year > 2199) {
        return {{}, load::reject_reason::outside_calendar};
    }
    return {make_date(year, month, day), {}};
}

/// Why a text, in UTF-8, is no name.
inline std::optional<load::reject_reason> slow_fault_of_name(const std::string& text) {
    bool has_control = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || text[i] == '\r') {
            return load::reject_reason::line_break;
        }
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_late = byte == 0xC2 && i + 1 < text.size() &&
                             static_cast<unsigned char>(text[i + 1]) >= 0x80 &&
                             static_cast<unsigned char>(text[i + 1]) < 0xA0;
        has_control |= byte < 0x20 || byte == 0x7F || is_late;
    }
    return has_control ? std::optional(load::reject_reason::control_character) : std::nullopt;
}

class slow_reader {
public:
    slow_reader(std::string_view cases, std::string_view events, const std::optional<date>& known_at)
        : cases_(cases), events_(events), known_at_(known_at) {}

    slow_reading read() {
        slow_reading made;
        made.is_refused = cases_.is_refused() || events_.is_refused() || !are_columns_of_cases() ||
                          !are_columns_of_events();
        if (!made.is_refused) {
            while (const auto row = cases_.next_row()) {
                read_case(*row);
            }
            while (const auto row = events_.next_row()) {
                read_event(*row);
            }
            make_cases(made.all);
        }
        made.cases = cases_.file;
        made.events = events_.file;
        return made;
    }

private:
    struct made_case {
        one_case one;
        std::set<std::pair<std::string, date>> events{};
    };

    static std::string folded(const std::string& name) {
        std::string plain;
        for (const char c : name) {
            const bool is_left_out = c == ' ' || c == '-' || c == '_';
            plain += is_left_out ? std::string() : std::string(1, c >= 'A' && c <= 'Z' ? char(c + 32) : c);
        }
        return plain;
    }

    static bool is_date_column(const std::string& name) {
        const std::vector<std::string> dates = load::named_dates();
        return std::find(dates.begin(), dates.end(), name) != dates.end();
    }

    bool are_columns_of_cases() {
        std::vector<std::string> known = load::named_dates();
        known.emplace_back("case_id");
        for (const std::string& name : cases_.columns()) {
            for (const std::string& one : known) {
                const bool is_known = std::find(known.begin(), known.end(), name) != known.end();
                if (!is_known && folded(name) == folded(one)) {
                    return false;
                }
            }
        }
        return cases_.column("case_id").has_value();
    }

    bool are_columns_of_events() {
        const std::set<std::string> known{"case_id", "kind", "date", "recorded", "outcome"};
        for (const std::string& name : events_.columns()) {
            if (!known.contains(name)) {
                return false;
            }
        }
        return events_.column("case_id") && events_.column("kind") && events_.column("date");
    }

    /// Whether it has as many fields as there are columns, and no fault of quotation marks.
    static bool is_sound(slow_table& table, const slow_row& row) {
        if (row.fault) {
            table.reject(row, row.fault_place, *row.fault);
        } else if (row.fields.size() != table.columns().size()) {
            table.reject(row, row.begin, load::reject_reason::wrong_field_count);
        }
        return !row.fault && row.fields.size() == table.columns().size();
    }

    void read_case(const slow_row& row) {
        const std::size_t id_column = *cases_.column("case_id");
        const std::string id =
            row.fields.size() > id_column ? cases_.meaning(row.fields[id_column].text) : "";
        if (!is_sound(cases_, row)) {
            rejected_.emplace(id, cases_.line_of(row.begin));
            return;
        }
        one_case made(id);
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            if (const auto why = read_field_of_case(cases_.columns()[i], row.fields[i].text, made)) {
                cases_.reject_field(row, i, *why);
                rejected_.emplace(id, cases_.line_of(row.begin));
                return;
            }
        }
        if (number_of_.contains(id)) {
            cases_.reject_field(row, id_column, load::reject_reason::duplicate_case);
            cases_.file.rejects.back().other_line = line_of_[id];
            return;
        }
        number_of_[id] = all_.size();
        line_of_[id] = cases_.line_of(row.begin);
        all_.push_back({made});
        ++cases_.file.taken;
    }

    std::optional<load::reject_reason> read_field_of_case(
        const std::string& name, const std::string& field, one_case& made) {
        if (cases_.is_bad(field)) {
            return load::reject_reason::bad_encoding;
        }
        if (is_date_column(name)) {
            const slow_day found = slow_day_in(field);
            if (found.day) {
                made.on(name, *found.day);
            }
            return found.fault;
        }
        if (name == "case_id") {
            return field.empty() ? load::reject_reason::empty_id : slow_fault_of_name(cases_.meaning(field));
        }
        if (!field.empty()) {
            made.in(name, cases_.meaning(field));
        }
        return slow_fault_of_name(cases_.meaning(field));
    }

    void read_event(const slow_row& row) {
        if (!is_sound(events_, row)) {
            return;
        }
        std::map<std::string, std::string> event;
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const std::string& name = events_.columns()[i];
            if (const auto why = fault_of_event(name, row.fields[i].text)) {
                events_.reject_field(row, i, *why);
                if (*why == load::reject_reason::rejected_case) {
                    events_.file.rejects.back().other_line = rejected_[events_.meaning(row.fields[i].text)];
                }
                return;
            }
            event[name] = row.fields[i].text;
        }
        const date happened = *slow_day_in(event["date"]).day;
        const date known = slow_day_in(event["recorded"]).day.value_or(happened);
        if (known_at_ && known > *known_at_) {
            ++events_.file.later;
            return;
        }
        all_[number_of_[events_.meaning(event["case_id"])]].events.insert(
            {events_.meaning(event["kind"]), happened});
        ++events_.file.taken;
    }

    std::optional<load::reject_reason> fault_of_event(const std::string& name, const std::string& field) {
        if (events_.is_bad(field)) {
            return load::reject_reason::bad_encoding;
        }
        if (name == "case_id") {
            return fault_of_reference(events_.meaning(field));
        }
        if (name == "kind") {
            return field.empty() ? load::reject_reason::empty_kind
                                 : slow_fault_of_name(events_.meaning(field));
        }
        if (name == "date" && field.empty()) {
            return load::reject_reason::empty_date;
        }
        return name == "outcome" ? std::nullopt : slow_day_in(field).fault;
    }

    std::optional<load::reject_reason> fault_of_reference(const std::string& id) {
        if (number_of_.contains(id)) {
            return std::nullopt;
        }
        if (id.empty()) {
            return load::reject_reason::empty_id;
        }
        const auto as_name = slow_fault_of_name(id);
        return as_name                  ? as_name
               : rejected_.contains(id) ? load::reject_reason::rejected_case
                                        : load::reject_reason::unknown_case;
    }

    void make_cases(std::vector<one_case>& all) const {
        for (const made_case& made : all_) {
            one_case& one = all.emplace_back(made.one);
            for (const auto& [kind, day] : made.events) {
                one.event(kind, day);
            }
        }
    }

    slow_table cases_;
    slow_table events_;
    std::optional<date> known_at_;
    std::vector<made_case> all_;
    std::map<std::string, std::size_t> number_of_;
    std::map<std::string, int> line_of_;
    std::map<std::string, int> rejected_; ///< with the line of the first such row
};

inline slow_reading read_slowly(
    std::string_view cases, std::string_view events, const std::optional<date>& known_at = std::nullopt) {
    return slow_reader(cases, events, known_at).read();
}

} // namespace lssgov::test
