#pragma once

// The calendar as two counts: days since 1900-01-01 and months since January 1900. Between them stands one
// table with the first day of each of the 3600 months, computed by the compiler. With it, adding months and
// finding the period of a day are a look-up and a comparison, about twice as fast as going over year, month
// and day.

#include <lssgov/calendar/date.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace lssgov::day_table {

inline constexpr int first_year = 1900;
inline constexpr int last_year = 2199;
inline constexpr int month_count = (last_year - first_year + 1) * 12;

constexpr bool is_leap_year(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Days in this month (1..12) of any year, also one outside the calendar.
constexpr int days_in_month(int year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int leap_day = month == 2 && is_leap_year(year) ? 1 : 0;
    return lengths[static_cast<std::size_t>(month - 1)] + leap_day;
}

/// month_starts[m] is the first day of month m; one more entry is the day after the last.
inline constexpr std::array<int, month_count + 1> month_starts = [] {
    std::array<int, month_count + 1> starts{};
    for (int m = 0; m < month_count; ++m) {
        const auto at = static_cast<std::size_t>(m);
        starts[at + 1] = starts[at] + days_in_month(first_year + m / 12, m % 12 + 1);
    }
    return starts;
}();

inline constexpr int day_count = month_starts.back();

/// First day of month m, 0 <= m <= month_count.
constexpr int month_start(int m) {
    return month_starts[static_cast<std::size_t>(m)];
}

constexpr int month_length(int m) {
    return month_start(m + 1) - month_start(m);
}

/// The month that a day lies in. 146097 days are 4800 months; three days ahead, that division gives the month
/// or the one after.
constexpr int month_of(int day) {
    const int guess = (day + 3) * 4800 / 146097;
    return day < month_start(guess) ? guess - 1 : guess;
}

/// A day as people write it.
struct year_month_day {
    int year;
    int month;        ///< 1..12
    int day_of_month; ///< 1..31
};

constexpr year_month_day written(int day) {
    const int m = month_of(day);
    return {first_year + m / 12, m % 12 + 1, day - month_start(m) + 1};
}

/// 0 is Monday, 6 is Sunday; 1900-01-01 was a Monday.
constexpr int weekday(int day) {
    return day % 7;
}

/// The day with this number in month m, else the last day of that month (Act (1930:173) § 1).
constexpr int day_in_month(int m, int day_of_month) {
    return month_start(m) + std::min(day_of_month, month_length(m)) - 1;
}

/// The day `count` months after `day`; empty outside the calendar. `count` is not negative.
constexpr std::optional<int> months_after(int day, std::int64_t count) {
    const int m = month_of(day);
    if (count >= month_count - m) {
        return std::nullopt;
    }
    return day_in_month(m + static_cast<int>(count), day - month_start(m) + 1);
}

[[noreturn]] void throw_outside(date day);

/// Boost counts days from an epoch of its own; its special values count as far outside.
inline constexpr date day_zero = date(1900, 1, 1);

constexpr bool holds(date day) {
    return day.day_number() - day_zero.day_number() < date::date_int_type{day_count};
}

/// Days since 1900-01-01.
/// @throws date_out_of_range
inline int day_of(date day) {
    if (!holds(day)) {
        throw_outside(day);
    }
    return static_cast<int>(day.day_number() - day_zero.day_number());
}

/// The day so many days after 1900-01-01, 0 <= day < day_count.
inline date date_of(int day) {
    return day_zero + boost::gregorian::date_duration(day);
}

} // namespace lssgov::day_table
