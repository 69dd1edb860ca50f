#pragma once

// The sorting of events that are near each other, each as one number.
//
// A key is the number of a case among its neighbours, above the place of the day in the calendar. So
// rising keys are events by case and, within a case, by day.
//
// Keys are sorted by counting, first by day and then by case, as long as the counts and the keys stay in the
// second cache; where the keys are few, for all the days that they are spread over, by comparing.

#include <lssgov/calendar/day_number.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lssgov {

using event_key = std::uint32_t;

/// The bits of the day: 109,573 days in the calendar.
inline constexpr int day_bits = 17;

/// The bits that are left for a case.
inline constexpr int most_case_bits = 32 - day_bits;

/// The place of a day in the calendar, from 0; of any other number it is a place after the last.
[[nodiscard]] constexpr std::uint32_t place_in_calendar(day_number day) {
    return static_cast<std::uint32_t>(day) - static_cast<std::uint32_t>(first_day_number);
}

[[nodiscard]] constexpr event_key key_of(std::uint32_t near_case, day_number day) {
    return near_case << day_bits | place_in_calendar(day);
}

[[nodiscard]] constexpr std::uint32_t case_in(event_key key) {
    return key >> day_bits;
}

[[nodiscard]] constexpr std::uint32_t place_in(event_key key) {
    return key & ((1U << day_bits) - 1);
}

[[nodiscard]] constexpr day_number day_in(event_key key) {
    return static_cast<day_number>(place_in(key)) + first_day_number;
}

/// Sorts again and again; it keeps the room that this takes.
class key_sorter {
public:
    /// Complexity: linear in the keys, the days from the first to the last and the cases; where that is more,
    /// that of std::sort.
    void sort(std::span<event_key> keys);

private:
    std::span<std::uint32_t> zeros(std::size_t count);

    std::vector<std::uint32_t> counts_;
    std::vector<event_key> by_day_;
};

} // namespace lssgov
