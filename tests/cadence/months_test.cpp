// Months as numbers: every day of the calendar lies in the month that it is written in.

#include "cadence/fast/months.hpp"

#include <lssgov/calendar/duration.hpp>

#include <gtest/gtest.h>

namespace lssgov::fast {
namespace {

TEST(month_table, tells_the_month_of_every_day) {
    const month_table& months = month_table::calendar();
    for (day one = first_day_number; one <= last_day_number; ++one) {
        const date written = to_date(one).value();
        const int month = (written.year() - 1900) * 12 + static_cast<int>(written.month().as_number()) - 1;
        ASSERT_EQ(months.month_of(one), month) << to_string(written);
        ASSERT_EQ(one - months.first(month) + 1, static_cast<int>(written.day().as_number()));
        ASSERT_LE(one, months.last(month));
    }
}

TEST(month_table, steps_as_the_calendar_does) {
    for (const char* text : {"1900-01-31", "2000-02-29", "2023-12-31", "2100-02-28", "2195-08-30"}) {
        const date from = parse_date(text);
        for (const duration length : {months(1), months(11), years(4), weeks(3), days(400)}) {
            for (int k = 0; k < 400; k += 7) {
                const std::optional<date> reached = try_step(from, length, k);
                EXPECT_EQ(stepped(number_of(from), length, k), reached ? number_of(*reached) : never);
            }
        }
    }
    EXPECT_EQ(stepped(number_of(make_date(2199, 12, 31)), years(299), 2'000'000'000), never);
    EXPECT_EQ(stepped(number_of(make_date(1900, 1, 1)), days(100'000), 2'000'000'000), never);
}

} // namespace
} // namespace lssgov::fast
