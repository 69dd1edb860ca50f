#pragma once

// What a generator asks of the calendar for millions of days, found once for each.

#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/day_number.hpp>
#include <lssgov/calendar/duration.hpp>

#include <cstddef>
#include <vector>

namespace lssgov::examples {

/// What is asked of the calendar for a day.
struct calendar_entry {
    day_number after_3_months;
    day_number after_6_months;
    day_number after_12_months;
    int year;
    int month;
    int day_of_month;
};

/// The entries of the days from one to another, both included.
class calendar_table {
public:
    calendar_table(date from, date to) : first_(number_of(from)) {
        for (date day = from; day <= to; day = add_days(day, 1)) {
            days_.push_back({.after_3_months = number_of(add_months(day, 3)),
                .after_6_months = number_of(add_months(day, 6)),
                .after_12_months = number_of(add_months(day, 12)),
                .year = day.year(),
                .month = day.month(),
                .day_of_month = day.day()});
        }
    }

    [[nodiscard]] const calendar_entry& operator[](day_number day) const {
        return days_[static_cast<std::size_t>(day - first_)];
    }

private:
    day_number first_;
    std::vector<calendar_entry> days_;
};

} // namespace lssgov::examples
