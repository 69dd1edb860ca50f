#pragma once

// Tables as people and systems write them, by dice: sound ones, and such as break every rule of the reader.

#include "cadence/dice.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::test {

/// How a table is written.
struct table_manner {
    char delimiter = ',';
    std::string line_end = "\n";
    bool has_mark = false;
    bool says_delimiter = false; ///< in a first line, as Excel does
    int quoted = 4;              ///< one field in so many has quotation marks for no reason
    int odd = 0;                 ///< one field in so many is wrong; 0: none
    bool is_1252 = false;
};

inline table_manner any_manner(dice& thrown) {
    table_manner made;
    made.delimiter = static_cast<char>(thrown.pick({',', ';', '\t'}));
    made.line_end = thrown.one_in(3) ? "\r\n" : "\n";
    made.has_mark = thrown.one_in(4);
    made.says_delimiter = thrown.one_in(5);
    made.quoted = thrown.pick({1, 4, 1000});
    made.odd = thrown.pick({0, 4, 20, 60});
    made.is_1252 = thrown.one_in(4);
    return made;
}

class table_maker {
public:
    table_maker(dice& thrown, const table_manner& manner) : dice_(thrown), manner_(manner) {
        text_ = manner.has_mark ? "\xEF\xBB\xBF" : "";
        text_ += manner.says_delimiter ? std::string("sep=") + manner.delimiter + manner.line_end : "";
    }

    /// Column names in any order.
    void header(std::vector<std::string> names) {
        dice_.shuffle(names);
        names_ = std::move(names);
        for (const std::string& name : names_) {
            sound_field(name);
        }
        end_line();
    }

    void row(int most_cases) {
        if (is_odd()) {
            text_ += pick({"\n", "\r\n", "\"", "\r", "\n\n", "\"\"\n", " \n", ",", ";;;;\n", "\xEF\xBB\xBF"});
        }
        for (const std::string& name : names_) {
            const std::string text = text_of(name, most_cases);
            if (is_odd()) {
                odd_field(text);
            } else {
                sound_field(text);
            }
        }
        if (is_odd()) {
            sound_field("more");
        }
        end_line();
    }

    /// The text; the end of the last line may be lacking.
    [[nodiscard]] std::string take() {
        for (int i = dice_.number(0, 6); i > 4 && !text_.empty(); --i) {
            text_.pop_back();
        }
        return std::move(text_);
    }

private:
    bool is_odd() { return manner_.odd > 0 && dice_.one_in(manner_.odd); }

    std::string pick(std::initializer_list<std::string_view> from) {
        return std::string(from.begin()[dice_.number(0, static_cast<int>(from.size()) - 1)]);
    }

    std::string text_of(const std::string& column, int most_cases) {
        if (column == "case_id") {
            return is_odd() ? odd_name() : id(dice_.number(1, most_cases));
        }
        if (column == "unit" || column == "service" || column == "kind") {
            return is_odd() ? odd_name() : name(column == "kind");
        }
        if (column == "outcome") {
            return is_odd() ? odd_name() : pick({"", "done", "a\nb", "a, b; c\td", "\"so\"", "x\r\ny"});
        }
        return is_odd() ? odd_day() : day(column == "date");
    }

    /// Of all lengths, for short ones are kept otherwise than long ones.
    std::string id(int number) {
        std::string made = manner_.is_1252 && number % 7 == 0 ? "\xD6-" : "N-";
        made += std::string(static_cast<std::size_t>(number % 20), '0');
        return made + std::to_string(number);
    }

    std::string name(bool is_needed) {
        const bool is_swedish = dice_.one_in(3);
        if (is_swedish) {
            return manner_.is_1252 ? pick({"\xC5sen", "L\xF6vet"}) : pick({"Åsen", "Lövet"});
        }
        return pick({"Norr", "Syd, \"A\"", "9 § 10;x", is_needed ? "visit" : ""});
    }

    std::string odd_name() {
        return pick({"", "a\nb", "a\rb", "\r", "\x1B[2J", "\x7F", "a\xC2\x85", "\xFF", "\x81", "\xC3",
            "\xC3\xA5", "a\tb", "N-1 ", "\xE2\x82"});
    }

    std::string day(bool is_needed) {
        if (!is_needed && dice_.one_in(3)) {
            return "";
        }
        const std::string year = std::to_string(dice_.number(2019, 2025));
        const std::string month = std::to_string(dice_.number(101, 112)).substr(1);
        const std::string of_month = std::to_string(dice_.number(101, 128)).substr(1);
        return dice_.one_in(3) ? year + month + of_month : year + "-" + month + "-" + of_month;
    }

    std::string odd_day() {
        return pick({"", "2021-02-29", "2024-02-29", "2021-13-01", "20210431", "1899-12-31", "22000101",
            "never", "2021-3-1", " 2021-03-01", "0000-00-00", "2021-01-01\n", "2021\xFF", "2021-01-01 ", "\r",
            "1900-01-01", "2199-12-31", "9999-12-31", "2O21-01-01", "202101011", "0"});
    }

    void sound_field(const std::string& text) {
        const std::string special = std::string("\"\r\n") + manner_.delimiter;
        const bool must_be_quoted = text.find_first_of(special) != std::string::npos;
        if (!must_be_quoted && !dice_.one_in(manner_.quoted)) {
            put(text);
            return;
        }
        std::string quoted = "\"";
        for (const char c : text) {
            quoted += c == '"' ? "\"\"" : std::string(1, c);
        }
        put(quoted + "\"");
    }

    void odd_field(const std::string& text) {
        switch (dice_.number(1, 7)) {
        case 1:
            put("\"" + text);
            return;
        case 2:
            put(text + "\"x");
            return;
        case 3:
            put("\"" + text + "\" x");
            return;
        case 4:
            put("\"" + text + "\"\"");
            return;
        case 5:
            put(text);
            return;
        case 6:
            put(text + text_of(names_.front(), 3));
            put("");
            return;
        default:
            return; // a field too few
        }
    }

    void put(const std::string& field) {
        text_ += is_first_ ? "" : std::string(1, manner_.delimiter);
        text_ += field;
        is_first_ = false;
    }

    void end_line() {
        text_ += manner_.line_end;
        is_first_ = true;
    }

    dice& dice_;
    table_manner manner_;
    std::vector<std::string> names_;
    std::string text_;
    bool is_first_ = true;
};

struct made_tables {
    std::string cases;
    std::string events;
};

/// Two tables of so many rows.
inline made_tables any_tables(dice& thrown, int cases, int events) {
    table_maker of_cases(thrown, any_manner(thrown));
    of_cases.header({"case_id", "decided", "valid_to", "unit", "service"});
    for (int i = 0; i < cases; ++i) {
        of_cases.row(cases + cases / 2 + 1);
    }
    std::vector<std::string> names{"case_id", "kind", "date"};
    for (const char* optional : {"recorded", "outcome"}) {
        if (thrown.one_in(2)) {
            names.emplace_back(optional);
        }
    }
    table_maker of_events(thrown, any_manner(thrown));
    of_events.header(names);
    for (int i = 0; i < events; ++i) {
        of_events.row(cases + cases / 2 + 1);
    }
    return {of_cases.take(), of_events.take()};
}

} // namespace lssgov::test
