#include "calendar/day_table.hpp"
#include "calendar/text.hpp"

#include <lssgov/calendar/partial_date.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lssgov {

namespace {

/// First and last day of a span.
struct span {
    date first;
    date last;
};

/// How many months a span has that is longer than a day.
int months_in(date_precision precision) {
    switch (precision) {
    case date_precision::year:
        return 12;
    case date_precision::half_year:
        return 6;
    case date_precision::tertial:
        return 4;
    case date_precision::quarter:
        return 3;
    case date_precision::month:
    case date_precision::day:
        break;
    }
    return 1;
}

span span_of(date day, date_precision precision) {
    const int at = day_table::day_of(day); // which refuses a day outside the calendar
    if (precision == date_precision::day) {
        return {day, day};
    }
    const int months = months_in(precision);
    const int month = day_table::month_of(at);
    const int first = month - month % 12 % months;
    return {day_table::date_of(day_table::month_start(first)),
        day_table::date_of(day_table::month_start(first + months) - 1)};
}

/// How a span that is part of a year and no month is written: "2023-T2" is the second tertial.
struct part_of_year {
    char letter;
    char last; ///< the number of the last one in a year
    date_precision precision;
};

constexpr std::array parts_of_year{part_of_year{'H', '2', date_precision::half_year},
    part_of_year{'T', '3', date_precision::tertial}, part_of_year{'Q', '4', date_precision::quarter}};

/// What a text says: a day and the precision to which it is meant.
struct written_date {
    std::string first_day; ///< not read yet
    date_precision precision;
};

/// "2016-T2": its first day is that of the fifth month.
std::optional<written_date> as_part_of_year(std::string_view written) {
    if (written.size() != 7 || !calendar_text::has_form(written.substr(0, 5), "dddd-")) {
        return std::nullopt;
    }
    for (const part_of_year& one : parts_of_year) {
        if (written[5] == one.letter && written[6] >= '1' && written[6] <= one.last) {
            const int month = (written[6] - '1') * months_in(one.precision) + 1;
            return written_date{fmt::format("{}-{:02}-01", written.substr(0, 4), month), one.precision};
        }
    }
    return std::nullopt;
}

/// What a text of one of the forms says; empty for any other form.
std::optional<written_date> read(std::string_view written) {
    if (calendar_text::has_form(written, "dddd")) {
        return written_date{std::string(written) + "-01-01", date_precision::year};
    }
    if (calendar_text::has_form(written, "dddd-dd")) {
        return written_date{std::string(written) + "-01", date_precision::month};
    }
    if (calendar_text::has_form(written, "dddd-dd-dd")) {
        return written_date{std::string(written), date_precision::day};
    }
    return as_part_of_year(written);
}

/// "2023-T2" for a span of that kind that begins on this day.
std::string part_text(date first, const part_of_year& part) {
    const int month = day_table::month_of(day_table::day_of(first)) % 12;
    return fmt::format(
        "{}-{}{}", to_string(first).substr(0, 4), part.letter, month / months_in(part.precision) + 1);
}

} // namespace

partial_date::partial_date(date day) : partial_date(day, date_precision::day) {}

partial_date::partial_date(date day, date_precision precision)
    : earliest_(span_of(day, precision).first), latest_(span_of(day, precision).last), precision_(precision) {
}

partial_date partial_date::in_month(int year, int month) {
    return {make_date(year, month, 1), date_precision::month};
}

partial_date partial_date::in_year(int year) {
    return {make_date(year, 1, 1), date_precision::year};
}

std::optional<partial_date> try_parse_partial_date(std::string_view text) {
    const std::optional<written_date> written = read(text);
    if (!written) {
        return std::nullopt;
    }
    const std::optional<date> first = try_parse_date(written->first_day);
    return first ? std::optional(partial_date(*first, written->precision)) : std::nullopt;
}

partial_date parse_partial_date(std::string_view text) {
    const std::optional<written_date> written = read(text);
    if (!written) {
        throw invalid_date(calendar_text::quoted(text) +
                           " is not a date, a month, a part of a year or a year. Write it like 2016-02-05, "
                           "2016-02, 2016-Q1, 2016-T1, 2016-H1 or 2016.");
    }
    return {parse_date(written->first_day), written->precision};
}

std::string to_string(const partial_date& when) {
    std::string first = to_string(when.earliest());
    switch (when.precision()) {
    case date_precision::year:
        return first.substr(0, 4);
    case date_precision::month:
        return first.substr(0, 7);
    case date_precision::day:
        return first;
    case date_precision::half_year:
    case date_precision::tertial:
    case date_precision::quarter:
        break;
    }
    const auto part = std::find_if(parts_of_year.begin(), parts_of_year.end(),
        [&when](const part_of_year& one) { return one.precision == when.precision(); });
    return part_text(when.earliest(), *part);
}

truth on_or_before(const partial_date& when, date day) {
    const day_bounds age = age_on(when, day);
    if (age.least >= 0) {
        return truth::yes;
    }
    return age.most < 0 ? truth::no : truth::unknown;
}

truth before(const partial_date& when, date day) {
    const day_bounds age = age_on(when, day);
    if (age.least > 0) {
        return truth::yes;
    }
    return age.most <= 0 ? truth::no : truth::unknown;
}

day_bounds age_on(const partial_date& when, date day) {
    return {days_between(when.latest(), day), days_between(when.earliest(), day)};
}

} // namespace lssgov
