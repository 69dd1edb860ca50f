#include "day_table.hpp"

#include <lssgov/calendar/day_number.hpp>

#include <string>

namespace lssgov {

static_assert(first_day_number + day_table::day_count - 1 == last_day_number);

day_number number_of(date day) {
    return first_day_number + day_table::day_of(day);
}

day_number number_of(const std::optional<date>& day) {
    return day ? number_of(*day) : absent_day;
}

std::optional<date> to_date(day_number day) {
    if (day == absent_day) {
        return std::nullopt;
    }
    if (!is_day(day)) {
        throw date_out_of_range("The day number " + std::to_string(day) +
                                " lies outside 1900-01-01 to 2199-12-31. Count days from 1970-01-01.");
    }
    return day_table::date_of(day - first_day_number);
}

} // namespace lssgov
