#pragma once

// Closed days and the next working day.
//
// Where statute says that something must be done by a day, and that day is a Sunday, another public holiday,
// a Saturday, Midsummer Eve, Christmas Eve or New Year's Eve, it may be done on the next working day: Act
// (1930:173) § 2. Which days are public holidays stands in the Act (1989:253).
//
// The hard question is which days look closed and are not. The law's list is the answer: Maundy Thursday,
// Walpurgis Eve, the Eve of Epiphany and the Friday after Ascension Day are working days, and so is the day
// after a holiday that fell on a Sunday. No holiday is moved to another day. Nor are they bank holidays:
// three eves are closed by the Act of 1930 without being public holidays.
//
//     next_working_day(make_date(2026, 6, 19));   // Midsummer Eve, a Friday: 2026-06-22
//     next_working_day(make_date(2027, 12, 24));  // eve, Saturday, Sunday: 2027-12-27
//
// The list is the wording of 2004:1320, held from 2005-01-01, when the National Day came in and Whit Monday
// went out. An earlier day is refused rather than answered by a list that did not hold.
//
// Sources: Act (1930:173) § 2; Act (1989:253) as worded by 2004:1320.

#include <lssgov/calendar/date.hpp>

#include <optional>
#include <string_view>

namespace lssgov {

/// What a closed day is called. The texts live as long as the program.
struct holiday {
    std::string_view swedish;
    std::string_view english;

    friend bool operator==(const holiday&, const holiday&) = default;
};

/// Easter Sunday of this year.
///
/// @throws date_out_of_range if `year` is not 1900..2199
/// Complexity: constant.
/// Source: Act (1989:253): the Sunday next after the full moon on or next after 21 March; the moon is that of
/// the church's tables.
[[nodiscard]] LSSGOV_API date easter_sunday(int year);

/// The public holiday that `day` is, if it is one. A Sunday with no other name is Söndag, Sunday. Where a
/// fixed day and a movable one fall together (1 May 2008 was Ascension Day, 6 June 2049 is Whit Sunday), the
/// fixed one gives the name.
///
/// @throws date_out_of_range if `day` is before 2005-01-01 or after 2199-12-31
/// Complexity: constant.
/// Source: Act (1989:253).
[[nodiscard]] LSSGOV_API std::optional<holiday> public_holiday(date day);

/// Why `day` is closed: its public holiday, else the eve it is, else Lördag, Saturday. Empty if it is a
/// working day.
///
/// @throws date_out_of_range if `day` is before 2005-01-01 or after 2199-12-31
/// Complexity: constant.
/// Source: Act (1930:173) § 2, Act (1989:253).
[[nodiscard]] LSSGOV_API std::optional<holiday> closed_day(date day);

/// Whether an act that is due on `day` may be done on the next working day instead.
///
/// @throws date_out_of_range if `day` is before 2005-01-01 or after 2199-12-31
/// Complexity: constant.
/// Source: Act (1930:173) § 2, Act (1989:253).
[[nodiscard]] LSSGOV_API bool is_closed_day(date day);

/// `day` itself if it is a working day, else the first working day after it.
///
/// @throws date_out_of_range if `day` is before 2005-01-01, or the result after 2199-12-31
/// Complexity: constant; there are never more than five closed days together.
/// Source: Act (1930:173) § 2.
[[nodiscard]] LSSGOV_API date next_working_day(date day);

} // namespace lssgov
