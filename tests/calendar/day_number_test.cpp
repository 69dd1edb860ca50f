#include <lssgov/calendar/day_number.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;

TEST(day_number, counts_from_1970) {
    EXPECT_EQ(number_of(make_date(1970, 1, 1)), 0);
    EXPECT_EQ(number_of(make_date(1969, 12, 31)), -1);
    EXPECT_EQ(number_of(make_date(2000, 3, 1)), 11017); // 30 years, 7 leap days to 1999, and 31 + 29 days
    EXPECT_EQ(number_of(make_date(1900, 1, 1)), first_day_number);
    EXPECT_EQ(number_of(make_date(2199, 12, 31)), last_day_number);
}

TEST(day_number, goes_there_and_back_for_every_day) {
    for (day_number day = first_day_number; day <= last_day_number; ++day) {
        ASSERT_EQ(number_of(to_date(day)), day);
    }
}

TEST(day_number, of_no_day_is_absent) {
    EXPECT_EQ(number_of(std::optional<date>()), absent_day);
    EXPECT_EQ(to_date(absent_day), std::nullopt);
    EXPECT_FALSE(is_day(absent_day));
}

TEST(day_number, outside_the_calendar_is_none) {
    EXPECT_FALSE(is_day(first_day_number - 1));
    EXPECT_FALSE(is_day(last_day_number + 1));
    EXPECT_THROW(static_cast<void>(to_date(last_day_number + 1)), date_out_of_range);
    EXPECT_THROW(static_cast<void>(number_of(date(1899, 12, 31))), date_out_of_range);
}

} // namespace
