#pragma once

// A civil day as a packed key, (year * 12 + month) * 32 + day of the month.
//
// Adding months to a day costs a division by unequal months and a look at where the last one ends. Whoever
// only asks whether an event came in time can do without both. Keys are in the order of their days, and a
// month is always 32 apart, whatever it holds:
//
//     key_of(event) <= key_of(start) + months_in_key(6)   // event <= add_months(start, 6)
//
// The hard question is the end of the month: add_months(31 August, 6) is the last of February, and the key
// says 31 February. It needs no rounding. Where event and key lie in different months, the months decide, and
// rounding never leaves a month. Where they lie in the same, the days of the month are compared: the event's
// with min(d, last) by the calendar, with d by the key. No event has a day after the last of its month, so it
// is at most d exactly when it is at most the lesser of d and the last. Day 31 takes five bits, and 32 * 12 *
// 2200 lies far below what an int holds, also with every month there is added to it.
//
// What the key can not do: count days. The sum is not the key of the due day, so how late an event is, a
// length in days, a due day moved from a closed day and a length that changed in between all need the day
// itself.

#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/day_number.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lssgov::bench {

using civil_key = std::int32_t;

/// The number must be that of a day.
[[nodiscard]] inline date date_of(day_number day) {
    return add_days(first_calendar_day(), day - first_day_number);
}

[[nodiscard]] inline civil_key key_of(date day) {
    const auto civil = day.year_month_day();
    return (civil.year * 12 + civil.month.as_number()) * 32 + civil.day.as_number();
}

/// What is added to a key for so many months.
[[nodiscard]] constexpr civil_key months_in_key(int count) {
    return count * 32;
}

/// The key of every day of the calendar, by number of the day.
class civil_keys {
public:
    civil_keys() {
        for (day_number day = first_day_number; day <= last_day_number; ++day) {
            keys_.push_back(key_of(date_of(day)));
        }
    }

    [[nodiscard]] civil_key operator[](day_number day) const {
        return keys_[static_cast<std::size_t>(day - first_day_number)];
    }

private:
    std::vector<civil_key> keys_;
};

} // namespace lssgov::bench
