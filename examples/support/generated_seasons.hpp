#pragma once

// Nobody works in July, and few at the end of December.

#include "calendar_table.hpp"
#include "number_source.hpp"

#include <lssgov/calendar/day_number.hpp>

namespace lssgov::examples {

/// Most of what would fall in July is done in June.
[[nodiscard]] inline day_number before_holidays(
    day_number day, const calendar_table& calendar, number_source& random) {
    const calendar_entry& falls = calendar[day];
    const bool is_hurried = falls.month == 7 && random.chance(80);
    return is_hurried ? day - falls.day_of_month - random.between(0, 24) : day;
}

/// What still falls in July is done in August, and most of late December in January.
[[nodiscard]] inline day_number after_holidays(
    day_number day, const calendar_table& calendar, number_source& random) {
    const calendar_entry& falls = calendar[day];
    if (falls.month == 7) {
        return day + 31 - falls.day_of_month + random.between(1, 30);
    }
    const bool is_put_off = falls.month == 12 && falls.day_of_month > 15 && random.chance(70);
    return is_put_off ? day + random.between(17, 40) : day;
}

} // namespace lssgov::examples
