#include "generated_files.hpp"

#include <initializer_list>
#include <string_view>

namespace lssgov::examples {

namespace {

/// Numbers from 0 to 9999 with noughts before them, to so many digits.
void add_number(std::string& text, unsigned number, unsigned digits) {
    const std::size_t end = text.size() + digits;
    text.append(digits, '0');
    for (std::size_t at = end; number > 0; number /= 10) {
        text[--at] = static_cast<char>('0' + number % 10);
    }
}

class table_writer {
public:
    explicit table_writer(const file_style& style)
        : style_(style), text_(style.has_mark ? "\xEF\xBB\xBF" : "") {}

    void header(std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names) {
            field(name);
        }
        end_line();
    }

    void id(case_number which) {
        begin_field();
        text_ += "N-";
        add_number(text_, which, 7);
        end_field();
    }

    void field(std::string_view text) {
        begin_field();
        text_ += text;
        end_field();
    }

    /// An empty field for no day.
    void day(day_number number) {
        begin_field();
        if (const std::optional<date> found = to_date(number)) {
            const date::ymd_type day = found->year_month_day();
            const bool has_hyphens = !style_.is_compact;
            add_number(text_, day.year, 4);
            text_ += has_hyphens ? "-" : "";
            add_number(text_, day.month, 2);
            text_ += has_hyphens ? "-" : "";
            add_number(text_, day.day, 2);
        }
        end_field();
    }

    void end_line() {
        text_ += style_.has_cr ? "\r\n" : "\n";
        is_first_ = true;
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void begin_field() {
        if (!is_first_) {
            text_ += style_.delimiter;
        }
        is_first_ = false;
        text_ += style_.is_quoted ? "\"" : "";
    }

    void end_field() { text_ += style_.is_quoted ? "\"" : ""; }

    file_style style_;
    std::string text_;
    bool is_first_ = true;
};

} // namespace

std::string unit_name(const std::string& label, const file_style& style) {
    return (style.is_1252 ? "Omr\xE5"
                            "de "
                          : "Omr\xC3\xA5"
                            "de ") +
           label;
}

std::string generated_id(case_number which) {
    std::string id = "N-";
    add_number(id, which, 7);
    return id;
}

std::string cases_file(const generated_cases& made, const file_style& style) {
    table_writer out(style);
    out.header({"case_id", "unit", "decided", "executed", "valid_to"});
    std::vector<std::string> units;
    for (const std::string& label : made.unit_labels) {
        units.push_back(unit_name(label, style));
    }
    for (case_number i = 0; i < made.unit.size(); ++i) {
        out.id(i);
        out.field(units[made.unit[i]]);
        out.day(made.decided[i]);
        out.day(made.executed[i]);
        out.day(made.valid_to[i]);
        out.end_line();
    }
    return out.take();
}

std::string events_file(const generated_cases& made, const file_style& style) {
    table_writer out(style);
    out.header({"case_id", "kind", "date"});
    for (std::size_t i = 0; i < made.event_case.size(); ++i) {
        out.id(made.event_case[i]);
        out.field(made.kinds[made.event_kind[i]]);
        out.day(made.event_day[i]);
        out.end_line();
    }
    return out.take();
}

} // namespace lssgov::examples
