#include "calendar/day_table.hpp"
#include "calendar/text.hpp"

#include <lssgov/calendar/date.hpp>

#include <fmt/compile.h>

#include <algorithm>
#include <chrono>

namespace lssgov {

namespace {

constexpr int no_number = -1;

/// The number that two ASCII digits write, or no_number.
int two_digits(std::string_view written, std::size_t at) {
    const int tens = written[at] - '0';
    const int ones = written[at + 1] - '0';
    const bool are_digits = 0 <= tens && tens <= 9 && 0 <= ones && ones <= 9;
    return are_digits ? tens * 10 + ones : no_number;
}

/// Year, month and day of a text that has the form YYYY-MM-DD; whether there is such a day is another
/// question.
std::optional<day_table::year_month_day> read_written(std::string_view written) {
    if (written.size() != 10 || written[4] != '-' || written[7] != '-') {
        return std::nullopt;
    }
    const int century = two_digits(written, 0);
    const int year_in_century = two_digits(written, 2);
    const int month = two_digits(written, 5);
    const int day_of_month = two_digits(written, 8);
    if (std::min({century, year_in_century, month, day_of_month}) == no_number) {
        return std::nullopt;
    }
    return day_table::year_month_day{century * 100 + year_in_century, month, day_of_month};
}

std::string iso(int year, int month, int day_of_month) {
    return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), year, month, day_of_month);
}

[[noreturn]] void refuse_outside(const std::string& what) {
    throw date_out_of_range(
        what + " is outside the calendar, 1900-01-01 to 2199-12-31. Where it stands for \"no end\" or "
               "\"not known\", leave the date out.");
}

[[noreturn]] void throw_not_made(int year, int month, int day_of_month) {
    const std::string what = iso(year, month, day_of_month);
    if (month < 1 || month > 12) {
        throw invalid_date(
            fmt::format("{} is not a date: there is no month {}. Give a month from 1 to 12.", what, month));
    }
    const int length = day_table::days_in_month(year, month);
    if (day_of_month < 1 || day_of_month > length) {
        throw invalid_date(fmt::format(
            "{} is not a date: that month has {} days. Give a day from 1 to {}.", what, length, length));
    }
    refuse_outside(what);
}

/// The day as text, also where it is none of ours.
std::string described(date day) {
    if (day.is_special()) {
        return "A special value of Boost";
    }
    const std::int64_t after_zero =
        std::int64_t{day.day_number()} - std::int64_t{day_table::day_zero.day_number()};
    const std::chrono::sys_days zero = std::chrono::year(day_table::first_year) / 1 / 1;
    const std::chrono::year_month_day parts = zero + std::chrono::days(after_zero);
    return iso(int(parts.year()), int(unsigned(parts.month())), int(unsigned(parts.day())));
}

} // namespace

void day_table::throw_outside(date day) {
    refuse_outside(described(day));
}

date first_calendar_day() {
    return day_table::day_zero;
}

date last_calendar_day() {
    return day_table::date_of(day_table::day_count - 1);
}

bool is_in_calendar(date day) {
    return day_table::holds(day);
}

std::optional<date> try_make_date(int year, int month, int day_of_month) {
    if (year < day_table::first_year || year > day_table::last_year || month < 1 || month > 12) {
        return std::nullopt;
    }
    const int m = (year - day_table::first_year) * 12 + month - 1;
    if (day_of_month < 1 || day_of_month > day_table::month_length(m)) {
        return std::nullopt;
    }
    return day_table::date_of(day_table::day_in_month(m, day_of_month));
}

date make_date(int year, int month, int day_of_month) {
    const std::optional<date> made = try_make_date(year, month, day_of_month);
    if (!made) {
        throw_not_made(year, month, day_of_month);
    }
    return *made;
}

std::optional<date> try_parse_date(std::string_view text) {
    const auto parts = read_written(text);
    return parts ? try_make_date(parts->year, parts->month, parts->day_of_month) : std::nullopt;
}

date parse_date(std::string_view text) {
    const auto parts = read_written(text);
    if (!parts) {
        throw invalid_date(
            calendar_text::quoted(text) +
            " is not a date. Write year, month and day as YYYY-MM-DD, for example 2023-01-31.");
    }
    return make_date(parts->year, parts->month, parts->day_of_month);
}

std::string to_string(date day) {
    const day_table::year_month_day parts = day_table::written(day_table::day_of(day));
    return iso(parts.year, parts.month, parts.day_of_month);
}

int days_between(date from, date to) {
    return day_table::day_of(to) - day_table::day_of(from);
}

date add_days(date day, int count) {
    const int from = day_table::day_of(day);
    if (count < -from || count >= day_table::day_count - from) {
        throw date_out_of_range(
            fmt::format("{:+} days from {} leads out of the calendar, 1900-01-01 to 2199-12-31. Count fewer.",
                count, to_string(day)));
    }
    return day_table::date_of(from + count);
}

} // namespace lssgov
