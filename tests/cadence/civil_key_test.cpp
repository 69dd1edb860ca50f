// Packed civil keys against the calendar: comparing with months added needs no rounding to the month's end.

#include "bench/civil_key.hpp"

#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/day_number.hpp>
#include <lssgov/calendar/duration.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

namespace lssgov::bench {
namespace {

const civil_keys& keys() {
    static const civil_keys made;
    return made;
}

/// Whether an event on that day is in time by its key exactly when it is by the calendar. A due day after the
/// calendar is never late.
bool agrees(day_number start, int count, day_number event, day_number due) {
    const bool is_in_time = keys()[event] <= keys()[start] + months_in_key(count);
    return is_in_time == (event <= due);
}

/// Around the due day, or at the end of a calendar that is over before it.
std::int64_t disagreements_at(day_number start, int count) {
    const std::optional<date> reached = try_step(date_of(start), months(count), 1);
    const day_number due = reached ? number_of(*reached) : last_day_number + 1;
    std::int64_t found = 0;
    for (day_number event = due - 2; event <= due + 2; ++event) {
        found += is_day(event) && !agrees(start, count, event, due) ? 1 : 0;
    }
    return found;
}

std::int64_t disagreements(int count) {
    std::int64_t found = 0;
    for (day_number start = first_day_number; start <= last_day_number; ++start) {
        found += disagreements_at(start, count);
    }
    return found;
}

TEST(civil_key, is_made_of_year_month_and_day) {
    EXPECT_EQ(key_of(make_date(2025, 6, 30)), (2025 * 12 + 6) * 32 + 30);
}

TEST(civil_key, needs_no_rounding_to_the_end_of_the_month) {
    const civil_key due = key_of(make_date(2024, 8, 31)) + months_in_key(6);
    EXPECT_LE(key_of(make_date(2025, 2, 28)), due);
    EXPECT_GT(key_of(make_date(2025, 3, 1)), due);
}

/// With what follows: if no event within two days of the due day is misjudged, none is.
TEST(civil_key, rises_with_the_days) {
    for (day_number day = first_day_number; day < last_day_number; ++day) {
        ASSERT_LT(keys()[day], keys()[day + 1]) << to_string(date_of(day));
    }
}

TEST(civil_key, compares_as_the_calendar_from_every_day_for_months_up_to_three_years) {
    for (int count = 1; count <= 36; ++count) {
        EXPECT_EQ(disagreements(count), 0) << count << " months";
    }
}

TEST(civil_key, compares_as_the_calendar_from_every_day_for_many_months) {
    for (const int count : {48, 59, 60, 120, 121, 300, 1200, 2399, 3599}) {
        EXPECT_EQ(disagreements(count), 0) << count << " months";
    }
}

} // namespace
} // namespace lssgov::bench
