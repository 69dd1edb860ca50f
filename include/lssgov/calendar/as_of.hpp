#pragma once

// The day a question is asked for ("per den").
//
// Nothing in this library reads the clock. A verdict that depends on when it was computed cannot be checked
// afterwards, and an auditor must be able to get the same answer next year. So each question that depends on
// a day takes that day, and takes it as a type of its own: a due day, a decision day and the day of the
// question are all dates, and in a list of arguments they would be easy to swap.
//
//     check(decision, yearly, as_of(2021, 2, 24));

#include <lssgov/calendar/date.hpp>

#include <compare>

namespace lssgov {

/// The last day whose events are seen; it is included. Compares as its day does.
struct as_of {
    date day; ///< in the calendar

    /// @throws date_out_of_range if `seen_from` is outside the calendar
    LSSGOV_API explicit as_of(date seen_from);

    /// @throws invalid_date, date_out_of_range as make_date does
    LSSGOV_API as_of(int year, int month, int day_of_month);

    friend bool operator==(const as_of& a, const as_of& b) = default;

    friend std::strong_ordering operator<=>(const as_of& a, const as_of& b) { return compare(a.day, b.day); }
};

} // namespace lssgov
