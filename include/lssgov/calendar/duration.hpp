#pragma once

// Durations, and what it means to add a month.
//
// "At least every twelve months", "within three months": a rule gives a number and a unit. Days and weeks are
// plain counting. Months and years are the hard question: which day is one month after 31 January? Three
// answers are in use elsewhere: the last day of February, a day early in March, or an error. The Act
// (1930:173) § 1 chooses, so this library does not: the day with the same number, and where the last month
// has no such day, its last day.
//
//     add_months(make_date(2025, 1, 31), 1);   // 2025-02-28
//     add_months(make_date(2025, 4, 30), 1);   // 2025-05-30, not the 31st: month ends do not stick
//     add_months(make_date(2023, 2, 28), 12);  // 2024-02-28, not the 29th
//
// Counting is always anchor + k x duration, never from the last due day. Two months after 31 January is 31
// March; a month after the month after is 28 March, and the day would be lost for ever. So there is
// step(anchor, every, k) and no operator+ to iterate.
//
//     step(make_date(2025, 1, 31), months(1), 2);   // 2025-03-31
//
// Three things that one may expect do not hold, by the Act or by any rule that keeps the day's number. Adding
// twice is not adding once: 31 January + 1 month + 1 month is 28 March, 31 January + 2 months is 31 March.
// Days and months do not change places: 30 January + 1 day + 1 month is 28 February, 30 January + 1 month + 1
// day is 1 March. And different days may meet: 30 and 31 January both reach 28 February. What does hold is
// that an earlier day never steps past a later one.
//
// Source: Act (1930:173) § 1. The properties: R. Monat, A. Fromherz, D. Merigoux, Formalizing Date Arithmetic
// and Statically Detecting Ambiguities for the Law (ESOP 2024).

#include <lssgov/calendar/date.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace lssgov {

/// What a duration counts.
enum class duration_unit {
    days,
    weeks,  ///< of seven days
    months, ///< calendar months, not thirty days
    years,  ///< of twelve calendar months
};

/// So many days, weeks, months or years; at least one, and no more than the calendar holds.
///
/// Made by days(), weeks(), months() and years(). Equality is of what was written: months(12) and years(1)
/// differ, so that a rule prints back as its source has it. Whether two durations reach the same days is
/// asked with is_same_step.
class LSSGOV_API duration {
public:
    /// @throws error if `count` is below 1 or above max_count(unit)
    duration(int count, duration_unit unit);

    /// How many units; at least 1.
    [[nodiscard]] int count() const { return count_; }

    [[nodiscard]] duration_unit unit() const { return unit_; }

    /// Months in it: years count twelve; 0 for days and weeks.
    [[nodiscard]] int total_months() const;

    /// Days in it: weeks count seven; 0 for months and years, whose days depend on where they start.
    [[nodiscard]] int total_days() const;

    friend bool operator==(const duration&, const duration&) = default;

private:
    int count_;
    duration_unit unit_;
};

/// The largest count of this unit: 109572 days, 15653 weeks, 3599 months or 299 years.
/// More than that reaches no day of the calendar from any other. Constant.
[[nodiscard]] LSSGOV_API int max_count(duration_unit unit);

/// So many days. @throws error if `count` is not 1..109572
[[nodiscard]] LSSGOV_API duration days(int count);

/// So many weeks of seven days. @throws error if `count` is not 1..15653
[[nodiscard]] LSSGOV_API duration weeks(int count);

/// So many calendar months. @throws error if `count` is not 1..3599
[[nodiscard]] LSSGOV_API duration months(int count);

/// So many years of twelve calendar months. @throws error if `count` is not 1..299
[[nodiscard]] LSSGOV_API duration years(int count);

/// Whether both reach the same day from every anchor: 12 months and 1 year do, 30 days and 1 month do not.
/// Constant.
[[nodiscard]] LSSGOV_API bool is_same_step(duration a, duration b);

/// The duration written in English: "1 month", "12 months", "30 days". Takes exactly what to_string writes: a
/// number without sign or leading zero, one space, and the unit, in singular for 1 only.
///
/// @throws error if the text has another form, or a number above max_count
/// Complexity: constant.
[[nodiscard]] LSSGOV_API duration parse_duration(std::string_view text);

/// As parse_duration; empty where that throws. Complexity: constant.
[[nodiscard]] LSSGOV_API std::optional<duration> try_parse_duration(std::string_view text);

/// In English: "1 month", "12 months". Complexity: constant.
[[nodiscard]] LSSGOV_API std::string to_string(duration length);

/// The day `count` calendar months after `day`: the same day of the month, else the last day of that month.
///
/// @param count  months, 0 or more
/// @throws error if `count` is negative
/// @throws date_out_of_range if `day` is outside the calendar or the result after 2199-12-31
/// Complexity: constant.
/// Source: Act (1930:173) § 1.
[[nodiscard]] LSSGOV_API date add_months(date day, int count);

/// The day `k` times `every` after `anchor`. Counted from the anchor, never from the day before it in the
/// series, so the day of the month cannot drift.
///
/// @param k  0 gives the anchor, 1 the first day after it
/// @throws error if `k` is negative
/// @throws date_out_of_range if `anchor` is outside the calendar or the result after 2199-12-31
/// Complexity: constant.
/// Source: Act (1930:173) § 1.
[[nodiscard]] LSSGOV_API date step(date anchor, duration every, int k);

/// As step, but empty where the result is after 2199-12-31. A wrong anchor or a negative `k` still throws.
/// Constant.
[[nodiscard]] LSSGOV_API std::optional<date> try_step(date anchor, duration every, int k);

/// Whether step(anchor, every, k) is the last day of a month because that month has no day with the anchor's
/// number. Never for days and weeks. For explanations.
///
/// @throws error, date_out_of_range as step does
/// Complexity: constant.
[[nodiscard]] LSSGOV_API bool is_rounded_to_month_end(date anchor, duration every, int k);

} // namespace lssgov
