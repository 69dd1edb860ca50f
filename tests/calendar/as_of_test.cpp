#include "support/day.hpp"
#include "support/print.hpp"

#include <lssgov/calendar/as_of.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace lssgov {
namespace {

using test::day;

TEST(as_of, holds_the_day_it_is_given) {
    EXPECT_EQ(as_of(2021, 2, 24).day, day("2021-02-24"));
    EXPECT_EQ(as_of(day("2021-02-24")).day, day("2021-02-24"));
}

TEST(as_of, compares_as_its_day) {
    EXPECT_EQ(as_of(2021, 2, 24), as_of(day("2021-02-24")));
    EXPECT_LT(as_of(2021, 2, 24), as_of(2021, 2, 25));
    EXPECT_GT(as_of(2021, 3, 1), as_of(2021, 2, 28));
    EXPECT_NE(as_of(2021, 2, 24), as_of(2022, 2, 24));
}

TEST(as_of, refuses_what_is_no_day_of_the_calendar) {
    EXPECT_THROW(as_of(2021, 2, 29), invalid_date);
    EXPECT_THROW(as_of(2200, 1, 1), date_out_of_range);
    EXPECT_THROW((void)as_of(date(2200, 1, 1)), date_out_of_range);
    EXPECT_THROW((void)as_of(date(boost::gregorian::not_a_date_time)), date_out_of_range);
}

TEST(as_of, is_never_made_from_a_date_by_itself_and_never_from_nothing) {
    EXPECT_FALSE((std::is_convertible_v<date, as_of>));
    EXPECT_FALSE((std::is_convertible_v<as_of, date>));
    EXPECT_FALSE(std::is_default_constructible_v<as_of>);
}

} // namespace
} // namespace lssgov
