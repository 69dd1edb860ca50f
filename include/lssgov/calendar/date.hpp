#pragma once

// Civil days.
//
// A date here is a day in the life of a municipality: no time of day, no time zone, no clock. Its type is
// boost::gregorian::date, four bytes that compare and sort as a number. The calendar runs from 1900-01-01 to
// 2199-12-31, both included, and is proleptic Gregorian.
//
// The hard question is what a day outside that calendar means: 9999-12-31 in a register, 0218-03-04 in a
// typed document. The answer is that it means nothing. It is refused where it enters, and the text says what
// to write instead: "no end" is an absent date, std::optional<date>, never a far-away one.
//
// Boost's own parsers, printers and month arithmetic are never used. from_string takes "-2023-01-01" and
// drops the sign; its months snap to month ends, so that 30 April + 1 month becomes 31 May. What is used of
// it is the type, its comparisons and its constructor from year, month and day.
//
//     const date decided = parse_date("2019-03-01");
//     days_between(decided, make_date(2019, 3, 8));   // 7
//     to_string(add_days(decided, 30));               // "2019-03-31"
//
// Every function here that is given a day outside the calendar, or one of Boost's special values, throws
// date_out_of_range; is_in_calendar asks first.
//
// Source: ISO 8601 for the written form.

#include <lssgov/error.hpp>
#include <lssgov/export.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace lssgov {

/// A civil day. Never default-constructed: an absent day is std::optional<date>.
using date = boost::gregorian::date;

/// 1900-01-01, the first day there is. Constant.
[[nodiscard]] LSSGOV_API date first_calendar_day();

/// 2199-12-31, the last day there is. Constant.
[[nodiscard]] LSSGOV_API date last_calendar_day();

/// Whether `day` lies in 1900-01-01..2199-12-31, both included. False for Boost's special values. Never
/// throws. Constant.
[[nodiscard]] LSSGOV_API bool is_in_calendar(date day);

/// Which of two days comes first. Boost's date has `<` and `==` but no `<=>`. Never throws. Constant.
[[nodiscard]] inline std::strong_ordering compare(date a, date b) {
    if (a == b) {
        return std::strong_ordering::equal;
    }
    return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
}

/// The day with this year, month (1..12) and day of the month (1..31).
///
/// @throws invalid_date if there is no such day (2023-02-31, month 13)
/// @throws date_out_of_range if there is, but before 1900 or after 2199
/// Complexity: constant.
[[nodiscard]] LSSGOV_API date make_date(int year, int month, int day_of_month);

/// As make_date; empty where make_date throws. Complexity: constant.
[[nodiscard]] LSSGOV_API std::optional<date> try_make_date(int year, int month, int day_of_month);

/// The day written as YYYY-MM-DD: exactly ten characters, ASCII digits and hyphens, nothing before or after.
///
/// @throws invalid_date if the text has another form or names no day
/// @throws date_out_of_range if it names a day before 1900 or after 2199
/// Complexity: constant.
/// Source: ISO 8601, extended calendar date.
[[nodiscard]] LSSGOV_API date parse_date(std::string_view text);

/// As parse_date; empty where parse_date throws. Complexity: constant.
[[nodiscard]] LSSGOV_API std::optional<date> try_parse_date(std::string_view text);

/// The day as YYYY-MM-DD. parse_date(to_string(d)) == d.
///
/// @throws date_out_of_range if `day` is outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API std::string to_string(date day);

/// Days from `from` to `to`: 0 for the same day, 1 for the day after, negative when `to` is earlier.
///
/// @throws date_out_of_range if either is outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API int days_between(date from, date to);

/// The day `count` days after `day`; before it when `count` is negative.
///
/// @throws date_out_of_range if `day` or the result is outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API date add_days(date day, int count);

} // namespace lssgov
