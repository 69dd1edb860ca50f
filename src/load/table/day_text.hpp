#pragma once

// A day as it stands in a field: YYYY-MM-DD or YYYYMMDD, without anything before or after.

#include <lssgov/calendar/day_number.hpp>
#include <lssgov/export.hpp>

#include <string_view>

namespace lssgov::load {

/// What a field says that says no day, as numbers that are none; an empty field says absent_day.
inline constexpr day_number no_such_day = absent_day + 1;
inline constexpr day_number beyond_calendar = absent_day + 2;

/// Whether a number is one of the two: the field cannot be read.
[[nodiscard]] constexpr bool is_unreadable(day_number day) {
    return day == no_such_day || day == beyond_calendar;
}

/// The day in a field, absent_day, or why there is none. Complexity: constant. Exported for its test.
[[nodiscard]] LSSGOV_FILES_API day_number day_in(std::string_view field) noexcept;

/// The day with this year, month and day of the month, or why there is none. Complexity: constant.
[[nodiscard]] day_number day_of(unsigned year, unsigned month, unsigned day_of_month) noexcept;

} // namespace lssgov::load
