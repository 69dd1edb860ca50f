#pragma once

// A civil day as a number, for columns of them.
//
// Ten million days are kept as four bytes each, in the form that the tools around us use: days since
// 1970-01-01, as Arrow's date32, DuckDB and the columns of most exports have them. So a caller who has such a
// column lends it as it is.
//
// The hard question is the day that is not there. It has a number of its own, the smallest there is, so that
// a column needs no second one of flags; it is no day and takes part in no arithmetic.
//
//     number_of(make_date(1970, 1, 1));      // 0
//     to_date(number_of(decided)) == decided
//     number_of(std::nullopt) == absent_day

#include <lssgov/calendar/date.hpp>
#include <lssgov/export.hpp>

#include <cstdint>
#include <limits>
#include <optional>

namespace lssgov {

/// Days since 1970-01-01; before that below zero. Only days of the calendar are valid, and absent_day.
using day_number = std::int32_t;

/// The number of no day.
inline constexpr day_number absent_day = std::numeric_limits<day_number>::min();

/// 1900-01-01 and 2199-12-31.
inline constexpr day_number first_day_number = -25567;
inline constexpr day_number last_day_number = 84005;

/// Whether the number is that of a day of the calendar. False for absent_day. Constant.
[[nodiscard]] constexpr bool is_day(day_number day) {
    return first_day_number <= day && day <= last_day_number;
}

/// @throws date_out_of_range if `day` is outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API day_number number_of(date day);

/// As number_of; absent_day for no day.
[[nodiscard]] LSSGOV_API day_number number_of(const std::optional<date>& day);

/// The day with that number; empty for absent_day.
///
/// @throws date_out_of_range if it is another number outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API std::optional<date> to_date(day_number day);

} // namespace lssgov
