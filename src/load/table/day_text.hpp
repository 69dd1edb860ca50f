#pragma once

// A day as it stands in a field: YYYY-MM-DD or YYYYMMDD, without anything before or after.

#include <lssgov/calendar/day_number.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lssgov::load {

/// What a field says that says no day, as numbers that are none; an empty field says absent_day.
inline constexpr day_number no_such_day = absent_day + 1;
inline constexpr day_number beyond_calendar = absent_day + 2;

/// Whether a number is one of the two: the field cannot be read.
[[nodiscard]] constexpr bool is_unreadable(day_number day) {
    return day == no_such_day || day == beyond_calendar;
}

// What days are made of; in a header, since each field of a column asks for it.
namespace day_parts {

inline constexpr unsigned first_year = 1900;
inline constexpr unsigned years = 300;
inline constexpr unsigned months = 12 * years;

constexpr bool is_leap(unsigned year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr unsigned days_in_month(unsigned year, unsigned month) {
    constexpr std::array<unsigned, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

/// The number of the first day of each month, and of the one after the last.
constexpr std::array<day_number, months + 1> first_days() {
    std::array<day_number, months + 1> first{};
    first[0] = first_day_number;
    for (unsigned i = 0; i < months; ++i) {
        const unsigned length = days_in_month(first_year + i / 12, i % 12 + 1);
        first[i + 1] = first[i] + static_cast<day_number>(length);
    }
    return first;
}

inline constexpr auto month_begins = first_days();
static_assert(month_begins[months] == last_day_number + 1);

/// The value of some digits; what is none of them shows in `strange`.
template <std::size_t Count>
unsigned number_at(const char* text, unsigned& strange) {
    unsigned number = 0;
    for (std::size_t i = 0; i < Count; ++i) {
        const auto digit = static_cast<std::uint8_t>(text[i] - '0');
        strange |= static_cast<unsigned>(digit > 9);
        number = 10 * number + digit;
    }
    return number;
}

} // namespace day_parts

/// The day with this year, month and day of the month, or why there is none. Complexity: constant.
[[nodiscard]] inline day_number day_of(unsigned year, unsigned month, unsigned day_of_month) noexcept {
    if (month - 1 >= 12 || day_of_month - 1 >= 31) {
        return no_such_day;
    }
    const unsigned since_first = year - day_parts::first_year; // of an earlier year a large number
    if (since_first >= day_parts::years) {
        return day_of_month <= day_parts::days_in_month(year, month) ? beyond_calendar : no_such_day;
    }
    const unsigned at = 12 * since_first + month - 1;
    const day_number day = day_parts::month_begins[at] + static_cast<day_number>(day_of_month) - 1;
    return day < day_parts::month_begins[at + 1] ? day : no_such_day;
}

/// The day in a field, absent_day, or why there is none. Complexity: constant.
[[nodiscard]] inline day_number day_in(std::string_view field) noexcept {
    const char* const text = field.data();
    unsigned strange = 0;
    if (field.size() == 10) {
        strange = static_cast<unsigned>(text[4] != '-') | static_cast<unsigned>(text[7] != '-');
        const unsigned year = day_parts::number_at<4>(text, strange);
        const unsigned month = day_parts::number_at<2>(text + 5, strange);
        const unsigned day = day_parts::number_at<2>(text + 8, strange);
        return strange == 0 ? day_of(year, month, day) : no_such_day;
    }
    if (field.size() == 8) {
        const unsigned year = day_parts::number_at<4>(text, strange);
        const unsigned month = day_parts::number_at<2>(text + 4, strange);
        const unsigned day = day_parts::number_at<2>(text + 6, strange);
        return strange == 0 ? day_of(year, month, day) : no_such_day;
    }
    return field.empty() ? absent_day : no_such_day;
}

} // namespace lssgov::load
