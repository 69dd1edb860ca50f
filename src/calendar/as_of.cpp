#include "calendar/day_table.hpp"

#include <lssgov/calendar/as_of.hpp>

namespace lssgov {

as_of::as_of(date seen_from) : day(day_table::date_of(day_table::day_of(seen_from))) {}

as_of::as_of(int year, int month, int day_of_month) : day(make_date(year, month, day_of_month)) {}

} // namespace lssgov
