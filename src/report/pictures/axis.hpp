#pragma once

// Where days and counts stand in a drawing, and which of them are written at its edges.

#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/period.hpp>

#include <cstdint>
#include <vector>

namespace lssgov::report {

/// Days from left to right: each has as much room as another, and stands where it ends.
class day_axis {
public:
    /// @param shown  both days included
    day_axis(const period& shown, int left, int right) : shown_(shown), left_(left), right_(right) {}

    [[nodiscard]] const period& shown() const { return shown_; }

    [[nodiscard]] int left() const { return left_; }

    [[nodiscard]] int right() const { return right_; }

    [[nodiscard]] bool holds(date day) const { return shown_.first <= day && day <= shown_.last; }

    /// Where a day begins; a day outside stands at the edge.
    [[nodiscard]] int beginning_of(date day) const;

    [[nodiscard]] int end_of(date day) const;

    /// The first days of some months, a quarter, a half-year or some years apart, so that there are at most
    /// so many.
    [[nodiscard]] std::vector<date> ticks(std::size_t at_most) const;

private:
    [[nodiscard]] int place(int days_passed) const;

    period shown_;
    int left_;
    int right_;
};

/// Counts from the bottom up to a round number.
class count_axis {
public:
    count_axis(std::int64_t most, int bottom, int top);

    [[nodiscard]] int of(std::int64_t count) const;

    /// Round numbers from 0 to one that is not below the largest count; at most six.
    [[nodiscard]] const std::vector<std::int64_t>& ticks() const { return ticks_; }

private:
    int bottom_;
    int top_;
    std::vector<std::int64_t> ticks_;
};

} // namespace lssgov::report
