#include "calendar/day_table.hpp"
#include "calendar/text.hpp"

#include <lssgov/calendar/partial_date.hpp>

namespace lssgov {

namespace {

/// First and last day of the year or month that a day lies in, or the day itself.
struct span {
    date first;
    date last;
};

span span_of(date day, date_precision precision) {
    const int at = day_table::day_of(day);
    const int m = day_table::month_of(at);
    int first_month = m;
    int months = 1;
    switch (precision) {
    case date_precision::day:
        return {day, day};
    case date_precision::month:
        break;
    case date_precision::year:
        first_month = m - m % 12;
        months = 12;
        break;
    }
    return {day_table::date_of(day_table::month_start(first_month)),
        day_table::date_of(day_table::month_start(first_month + months) - 1)};
}

/// What a text of this form is known to; empty for any other form.
std::optional<date_precision> written_precision(std::string_view written) {
    if (calendar_text::has_form(written, "dddd")) {
        return date_precision::year;
    }
    if (calendar_text::has_form(written, "dddd-dd")) {
        return date_precision::month;
    }
    if (calendar_text::has_form(written, "dddd-dd-dd")) {
        return date_precision::day;
    }
    return std::nullopt;
}

/// "2016" and "2016-02" with the rest of their first day.
std::string first_day_of(std::string_view written) {
    constexpr std::string_view january_first = "0000-01-01";
    return std::string(written) + std::string(january_first.substr(written.size()));
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
    const std::optional<date_precision> precision = written_precision(text);
    if (!precision) {
        return std::nullopt;
    }
    const std::optional<date> first = try_parse_date(first_day_of(text));
    return first ? std::optional(partial_date(*first, *precision)) : std::nullopt;
}

partial_date parse_partial_date(std::string_view text) {
    const std::optional<date_precision> precision = written_precision(text);
    if (!precision) {
        throw invalid_date(calendar_text::quoted(text) +
                           " is not a date, a month or a year. Write it like 2016-02-05, 2016-02 or 2016.");
    }
    return {parse_date(first_day_of(text)), *precision};
}

std::string to_string(const partial_date& when) {
    std::string first = to_string(when.earliest());
    switch (when.precision()) {
    case date_precision::year:
        return first.substr(0, 4);
    case date_precision::month:
        return first.substr(0, 7);
    case date_precision::day:
        break;
    }
    return first;
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
