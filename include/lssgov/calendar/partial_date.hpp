#pragma once

// Days that are known to the month, a part of the year, or the year only.
//
// A steering document says "adopted 2014", "revised in February 2016" or "reported in the second tertial of
// 2023", and that is all anybody knows. The
// hard question is which day to count from. The answer is: none. A partial date means some day in its span,
// and it is never filled in. Comparisons then give yes, no or unknown, and ages give bounds. Where every day
// of the span agrees, the answer is as firm as for a whole date.
//
//     const partial_date adopted = parse_partial_date("2016-02");
//     on_or_before(adopted, make_date(2016, 3, 1));    // yes: all of February is before March
//     on_or_before(adopted, make_date(2016, 2, 15));   // unknown
//     age_on(adopted, make_date(2016, 3, 1));          // 1 to 29 days
//
// Partial dates occur in models of municipalities, never in case data.
//
// Source: ISO 8601, reduced precision; quarters, tertials and half-years in the words of municipal reports.

#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/truth.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace lssgov {

/// What a partial date is known to.
enum class date_precision {
    day,       ///< the day itself
    month,     ///< some day in a month
    quarter,   ///< some day in three months from January, April, July or October
    tertial,   ///< some day in four months from January, May or September
    half_year, ///< some day in six months from January or July
    year,      ///< some day in a year
};

/// One day in a known span: a single day, a whole month, part of a year or year. Always inside the calendar.
class LSSGOV_API partial_date {
public:
    /// A day that is known. Implicit: every date is a partial date.
    /// @throws date_out_of_range if `day` is outside the calendar
    partial_date(date day); // NOLINT(google-explicit-constructor)

    /// Some day in the span of this precision that `day` lies in, or `day` itself.
    /// @throws date_out_of_range if `day` is outside the calendar
    partial_date(date day, date_precision precision);

    /// Some day in this month (1..12) of this year.
    /// @throws invalid_date if the month is not 1..12
    /// @throws date_out_of_range if the year is not 1900..2199
    [[nodiscard]] static partial_date in_month(int year, int month);

    /// Some day in this year.
    /// @throws date_out_of_range if the year is not 1900..2199
    [[nodiscard]] static partial_date in_year(int year);

    /// The first day it can be.
    [[nodiscard]] date earliest() const { return earliest_; }

    /// The last day it can be; it is included.
    [[nodiscard]] date latest() const { return latest_; }

    /// Whether the span is one day.
    [[nodiscard]] bool is_exact() const { return precision_ == date_precision::day; }

    [[nodiscard]] date_precision precision() const { return precision_; }

    /// The same span, which is not to say the same day: two events "in 2014" may be months apart.
    friend bool operator==(const partial_date& a, const partial_date& b) = default;

    /// Sorts by earliest, then latest. For lists in a stable order; whether one day came before another is
    /// asked with before().
    friend std::strong_ordering operator<=>(const partial_date& a, const partial_date& b) {
        const std::strong_ordering by_earliest = compare(a.earliest_, b.earliest_);
        return by_earliest != 0 ? by_earliest : compare(a.latest_, b.latest_);
    }

private:
    date earliest_;
    date latest_;
    date_precision precision_;
};

/// The partial date written as YYYY, YYYY-H1, YYYY-T1, YYYY-Q1, YYYY-MM or YYYY-MM-DD, and nothing else.
///
/// @throws invalid_date if the text has another form or names no year, month or day
/// @throws date_out_of_range if it names one before 1900 or after 2199
/// Complexity: constant.
[[nodiscard]] LSSGOV_API partial_date parse_partial_date(std::string_view text);

/// As parse_partial_date; empty where that throws. Complexity: constant.
[[nodiscard]] LSSGOV_API std::optional<partial_date> try_parse_partial_date(std::string_view text);

/// The text that parse_partial_date reads back: "2014", "2023-T2", "2016-02", "2016-02-05". Complexity:
/// constant.
[[nodiscard]] LSSGOV_API std::string to_string(const partial_date& when);

/// Whether `when` is `day` or earlier: yes or no where its whole span agrees, else unknown.
/// @throws date_out_of_range if `day` is outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API truth on_or_before(const partial_date& when, date day);

/// Whether `when` is earlier than `day`: yes or no where its whole span agrees, else unknown.
/// @throws date_out_of_range if `day` is outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API truth before(const partial_date& when, date day);

/// A number of days known to lie between two bounds, both included. Equal bounds: the number is known.
struct day_bounds {
    int least; ///< days
    int most;  ///< days, never below least

    friend bool operator==(const day_bounds&, const day_bounds&) = default;
};

/// Days from `when` to `day`. Negative as far as `when` comes after `day`.
/// @throws date_out_of_range if `day` is outside the calendar
/// Complexity: constant.
[[nodiscard]] LSSGOV_API day_bounds age_on(const partial_date& when, date day);

} // namespace lssgov
