#include "load/table/reject_words.hpp"

#include "load/table/encoding.hpp"
#include "load/table/word_list.hpp"
#include "load/text_checks.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lssgov::load {

namespace {

constexpr std::size_t step = 4096; // bytes

struct told_reason {
    reject_reason why;
    std::string_view word;
    reject_words said;
};

constexpr std::array<told_reason, reject_reason_count> reasons{{
    {reject_reason::wrong_field_count, "wrong_field_count",
        {{}, "give each column one field, an empty one where nothing is known; put quotation marks around a "
             "field "
             "that has the delimiter in it"}},
    {reject_reason::unclosed_quote, "unclosed_quote",
        {"the quotation mark that stands here is never closed",
            "close it; inside a field write a quotation mark twice"}},
    {reject_reason::text_after_quote, "text_after_quote",
        {"text stands after the closing quotation mark",
            "end the field at the quotation mark; inside a field write a quotation mark twice"}},
    {reject_reason::quote_inside, "quote_inside",
        {"a quotation mark stands inside a field that has none around it",
            "put quotation marks around the whole field and write those inside it twice"}},
    {reject_reason::bad_encoding, "bad_encoding",
        {"a byte stands for nothing in the encoding of the file",
            "save the whole table as CSV in UTF-8, or name the encoding in a mapping"}},
    {reject_reason::control_character, "control_character",
        {"a control character stands in the field", "remove it"}},
    {reject_reason::line_break, "line_break", {"a line break stands in the field", "write it on one line"}},
    {reject_reason::empty_id, "empty_id", {"the case id is empty", "write one"}},
    {reject_reason::empty_kind, "empty_kind", {"the kind of event is empty", "write one"}},
    {reject_reason::empty_date, "empty_date", {"the event has no day", "write the day on which it happened"}},
    {reject_reason::not_a_day, "not_a_day",
        {{}, "write it as YYYY-MM-DD or YYYYMMDD, or say in a mapping how days are written: date_format"}},
    {reject_reason::outside_calendar, "outside_calendar",
        {{}, "correct it; where there is no such day, leave the field empty"}},
    {reject_reason::unmapped_value, "unmapped_value", {{}, "add it to the mapping, or correct it"}},
    {reject_reason::duplicate_case, "duplicate_case",
        {{}, "give each case an id of its own, or remove one of the lines"}},
    {reject_reason::unknown_case, "unknown_case", {{}, "correct the id, or add the case"}},
    {reject_reason::rejected_case, "rejected_case", {{}, "mend the row of the case"}},
}};

const told_reason& told(reject_reason why) {
    return reasons[static_cast<std::size_t>(why) - 1];
}

std::vector<std::size_t> count_lines(std::string_view text) {
    std::vector<std::size_t> counts{0};
    for (std::size_t at = 0; at < text.size(); at += step) {
        const std::string_view part = text.substr(at, step);
        counts.push_back(
            counts.back() + static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n')));
    }
    return counts;
}

/// The line that a byte stands on, from 1.
std::size_t line_of(std::string_view text, const std::vector<std::size_t>& counts, std::size_t byte) {
    const std::string_view part = text.substr(byte / step * step, byte % step);
    return counts[byte / step] + static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n')) + 1;
}

} // namespace

std::string_view to_string(reject_reason why) {
    return told(why).word;
}

reject_words words_for(reject_reason why) {
    return told(why).said;
}

reject_teller::reject_teller(const table_file& file, const table_file& cases)
    : file_(file), cases_(cases), lines_(count_lines(file.text)) {
    case_lines_ = &file == &cases ? lines_ : count_lines(cases.text);
}

reject reject_teller::tell(const reject_mark& mark) {
    row_.read(file_.text, mark.row, file_.account.delimiter);
    const std::size_t byte = place_of(mark);
    const std::size_t feed = byte == 0 ? nowhere : file_.text.rfind('\n', byte - 1);
    const std::size_t column = feed == nowhere ? byte : byte - feed - 1;
    const bool is_of_row = mark.reason == reject_reason::wrong_field_count;
    const std::string field =
        mark.field < row_.fields() ? decoded(row_.field(mark.field), file_.account.encoding) : std::string();
    return {.at = {file_.account.file, static_cast<int>(line_of(file_.text, lines_, byte)),
                is_of_row ? 0 : static_cast<int>(column) + 1},
        .reason = mark.reason,
        .text = text_of(mark, field),
        .remedy = remedy_for(mark.reason),
        .row = decoded(file_.text.substr(mark.row, row_.end() - mark.row), file_.account.encoding)};
}

std::string reject_teller::remedy_for(reject_reason why) const {
    if (why == reject_reason::not_a_day && !file_.date_format.empty()) {
        return fmt::format("write a day of the calendar as {}, which the mapping says", file_.date_format);
    }
    return std::string(words_for(why).remedy);
}

/// The byte that a reject is about.
std::size_t reject_teller::place_of(const reject_mark& mark) const {
    if (mark.reason == reject_reason::wrong_field_count) {
        return mark.row;
    }
    if (row_.fault() != no_fault) {
        return row_.fault_place();
    }
    const std::size_t begin = row_.place(mark.field);
    const bool is_bad_utf8 =
        mark.reason == reject_reason::bad_encoding && file_.account.encoding == text_encoding::utf8;
    const std::size_t bad =
        is_bad_utf8 ? first_invalid_utf8(file_.text.substr(begin, row_.end() - begin)) : nowhere;
    return bad == nowhere ? begin : begin + bad;
}

namespace {

/// A field in quotation marks; one that names a person is not told again.
std::string shown(std::string_view field) {
    return names_a_person(field) ? "(a personal identity number)" : in_quotes(field);
}

} // namespace

std::string reject_teller::text_of(const reject_mark& mark, std::string_view field) const {
    const std::string column = mark.field < file_.columns.size() ? file_.columns[mark.field] : std::string();
    const auto other_line = [&] { return line_of(cases_.text, case_lines_, mark.other); };
    switch (mark.reason) {
    case reject_reason::wrong_field_count:
        return fmt::format("the row has {} field{} where the header has {}", row_.fields(),
            row_.fields() == 1 ? "" : "s", file_.columns.size());
    case reject_reason::not_a_day:
        return fmt::format("{} {} is no day", column, shown(field));
    case reject_reason::outside_calendar:
        return fmt::format("{} {} lies outside 1900-01-01 to 2199-12-31", column, shown(field));
    case reject_reason::bad_encoding:
    case reject_reason::control_character:
    case reject_reason::line_break:
        return fmt::format("{}: {}", column, words_for(mark.reason).text);
    case reject_reason::unmapped_value:
        return fmt::format("the mapping does not say what {} means in {}", shown(field), column);
    case reject_reason::duplicate_case:
        return fmt::format("the case {} stands already on line {}", shown(field), other_line());
    case reject_reason::unknown_case:
        return fmt::format("there is no case {} in {}", shown(field), cases_.account.file);
    case reject_reason::rejected_case:
        return fmt::format("the row of the case {} was rejected: {}, line {}", shown(field),
            cases_.account.file, other_line());
    default:
        return std::string(words_for(mark.reason).text);
    }
}

} // namespace lssgov::load
