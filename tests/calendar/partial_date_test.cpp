#include "calendar/any_day.hpp"
#include "support/day.hpp"
#include "support/message_of.hpp"
#include "support/print.hpp"

#include <lssgov/calendar/partial_date.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace lssgov {

void showValue(const partial_date& when, std::ostream& out) {
    out << to_string(when);
}

namespace {

using test::any_day;
using test::any_number;
using test::day;
using test::message_of;

TEST(partial_date, of_a_date_is_that_day) {
    const partial_date known = day("2016-02-05");
    EXPECT_EQ(known.earliest(), day("2016-02-05"));
    EXPECT_EQ(known.latest(), day("2016-02-05"));
    EXPECT_TRUE(known.is_exact());
    EXPECT_EQ(known.precision(), date_precision::day);
}

TEST(partial_date, of_a_month_is_some_day_from_its_first_to_its_last) {
    const partial_date known = partial_date::in_month(2016, 2);
    EXPECT_EQ(known.earliest(), day("2016-02-01"));
    EXPECT_EQ(known.latest(), day("2016-02-29"));
    EXPECT_FALSE(known.is_exact());
    EXPECT_EQ(known.precision(), date_precision::month);
    EXPECT_EQ(partial_date::in_month(2015, 2).latest(), day("2015-02-28"));
    EXPECT_EQ(partial_date::in_month(2199, 12).latest(), day("2199-12-31"));
}

TEST(partial_date, of_a_year_is_some_day_from_new_year_to_its_eve) {
    const partial_date known = partial_date::in_year(2014);
    EXPECT_EQ(known.earliest(), day("2014-01-01"));
    EXPECT_EQ(known.latest(), day("2014-12-31"));
    EXPECT_FALSE(known.is_exact());
    EXPECT_EQ(known.precision(), date_precision::year);
    EXPECT_EQ(partial_date::in_year(1900).earliest(), day("1900-01-01"));
    EXPECT_EQ(partial_date::in_year(2199).latest(), day("2199-12-31"));
}

TEST(partial_date, a_part_of_a_year_is_any_of_its_days) {
    struct vector {
        const char* written;
        const char* earliest;
        const char* latest;
    };

    for (const vector& one : {vector{"2023-T1", "2023-01-01", "2023-04-30"},
             {"2023-T2", "2023-05-01", "2023-08-31"}, {"2023-T3", "2023-09-01", "2023-12-31"},
             {"2024-Q1", "2024-01-01", "2024-03-31"}, {"2023-Q2", "2023-04-01", "2023-06-30"},
             {"2023-Q3", "2023-07-01", "2023-09-30"}, {"2023-Q4", "2023-10-01", "2023-12-31"},
             {"2023-H1", "2023-01-01", "2023-06-30"}, {"2023-H2", "2023-07-01", "2023-12-31"}}) {
        const partial_date read = parse_partial_date(one.written);
        EXPECT_EQ(read.earliest(), day(one.earliest)) << one.written;
        EXPECT_EQ(read.latest(), day(one.latest)) << one.written;
        EXPECT_EQ(to_string(read), one.written);
        EXPECT_FALSE(read.is_exact());
    }
    EXPECT_EQ(partial_date(day("2023-08-31"), date_precision::tertial), parse_partial_date("2023-T2"));
    for (const char* written : {"2023-T0", "2023-T4", "2023-Q0", "2023-Q5", "2023-H0", "2023-H3", "2023-S1",
             "2023-t1", "2023T1", "2023-T"}) {
        EXPECT_FALSE(try_parse_partial_date(written)) << written;
    }
}

TEST(partial_date, with_a_precision_forgets_the_rest_of_the_day) {
    EXPECT_EQ(partial_date(day("2016-02-05"), date_precision::day), partial_date(day("2016-02-05")));
    EXPECT_EQ(partial_date(day("2016-02-05"), date_precision::month), partial_date::in_month(2016, 2));
    EXPECT_EQ(partial_date(day("2016-02-05"), date_precision::year), partial_date::in_year(2016));
}

TEST(partial_date, refuses_what_is_not_in_the_calendar) {
    EXPECT_THROW(partial_date{date(2200, 1, 1)}, date_out_of_range);
    EXPECT_THROW(partial_date{date(boost::gregorian::not_a_date_time)}, date_out_of_range);
    for (const date_precision precision :
        {date_precision::day, date_precision::month, date_precision::quarter, date_precision::tertial,
            date_precision::half_year, date_precision::year}) {
        EXPECT_THROW((partial_date{date(1899, 12, 31), precision}), date_out_of_range);
        EXPECT_THROW((partial_date{date(2200, 1, 1), precision}), date_out_of_range);
    }
    EXPECT_THROW((void)partial_date::in_year(1899), date_out_of_range);
    EXPECT_THROW((void)partial_date::in_year(2200), date_out_of_range);
    EXPECT_THROW((void)partial_date::in_year(std::numeric_limits<int>::max()), date_out_of_range);
    EXPECT_THROW((void)partial_date::in_month(1899, 12), date_out_of_range);
    EXPECT_THROW((void)partial_date::in_month(2016, 0), invalid_date);
    EXPECT_THROW((void)partial_date::in_month(2016, 13), invalid_date);
}

TEST(partial_date, equals_what_has_the_same_span) {
    EXPECT_EQ(partial_date::in_month(2016, 2), partial_date::in_month(2016, 2));
    EXPECT_NE(partial_date::in_month(2016, 2), partial_date::in_month(2016, 3));
    EXPECT_NE(partial_date::in_month(2016, 1), partial_date::in_year(2016));
    EXPECT_EQ(partial_date(day("2016-02-05")), day("2016-02-05"));
}

TEST(partial_date, sorts_by_earliest_then_latest) {
    std::vector<partial_date> dates{partial_date::in_year(2016), day("2016-01-02"),
        partial_date::in_month(2016, 1), day("2016-01-01"), day("2015-12-31")};
    std::sort(dates.begin(), dates.end());
    const std::vector<partial_date> expected{day("2015-12-31"), day("2016-01-01"),
        partial_date::in_month(2016, 1), partial_date::in_year(2016), day("2016-01-02")};
    EXPECT_EQ(dates, expected);
}

TEST(parse_partial_date, reads_year_month_and_day) {
    EXPECT_EQ(parse_partial_date("2014"), partial_date::in_year(2014));
    EXPECT_EQ(parse_partial_date("2016-02"), partial_date::in_month(2016, 2));
    EXPECT_EQ(parse_partial_date("2016-02-05"), partial_date(day("2016-02-05")));
}

class not_a_partial_date : public testing::TestWithParam<std::string_view> {};

TEST_P(not_a_partial_date, is_refused) {
    EXPECT_THROW((void)parse_partial_date(GetParam()), invalid_date);
    EXPECT_EQ(try_parse_partial_date(GetParam()), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(of_another_shape, not_a_partial_date,
    testing::Values("", "2", "201", "20144", "2014-", "2014-2", "2014-02-", "2014-02-5", "2014-02-055",
        "-2014", "-201", " 2014", "2014 ", "2014/02", "201402", "2014-W05", "2014-Feb", "feb 2014", "20l4",
        "+014", "2014-Q", "2014Q1", "2014-q1", "2014-Q11", "2014-K1", "1-Q1", "Q1-2014",
        std::string_view("2014\0", 5)));

INSTANTIATE_TEST_SUITE_P(
    of_no_day, not_a_partial_date, testing::Values("2014-00", "2014-13", "2014-02-29", "2014-02-00"));

TEST(parse_partial_date, refuses_years_outside_the_calendar) {
    EXPECT_THROW((void)parse_partial_date("1899-T3"), date_out_of_range);
    EXPECT_THROW((void)parse_partial_date("2200-Q1"), date_out_of_range);
    EXPECT_EQ(parse_partial_date("1900-T1").earliest(), day("1900-01-01"));
    EXPECT_EQ(parse_partial_date("2199-H2").latest(), day("2199-12-31"));
    for (const std::string_view outside :
        {"1899", "2200", "0000", "9999", "1899-12", "2200-01", "9999-12-31"}) {
        EXPECT_THROW((void)parse_partial_date(outside), date_out_of_range) << outside;
        EXPECT_EQ(try_parse_partial_date(outside), std::nullopt) << outside;
    }
}

TEST(parse_partial_date, says_what_to_write) {
    EXPECT_EQ(message_of<invalid_date>([] { (void)parse_partial_date("feb 2014"); }),
        "\"feb 2014\" is not a date, a month, a part of a year or a year. Write it like 2016-02-05, 2016-02, "
        "2016-Q1, "
        "2016-T1, 2016-H1 or 2016.");
}

TEST(to_string, of_a_partial_date_says_what_is_known) {
    EXPECT_EQ(to_string(partial_date::in_year(2014)), "2014");
    EXPECT_EQ(to_string(partial_date::in_month(2016, 2)), "2016-02");
    EXPECT_EQ(to_string(partial_date(day("2016-02-05"))), "2016-02-05");
}

TEST(on_or_before, is_known_where_the_whole_span_agrees) {
    const partial_date february = partial_date::in_month(2016, 2);
    EXPECT_EQ(on_or_before(february, day("2016-01-31")), truth::no);
    EXPECT_EQ(on_or_before(february, day("2016-02-01")), truth::unknown);
    EXPECT_EQ(on_or_before(february, day("2016-02-28")), truth::unknown);
    EXPECT_EQ(on_or_before(february, day("2016-02-29")), truth::yes);
    EXPECT_EQ(on_or_before(february, day("2016-03-01")), truth::yes);
}

TEST(before, is_known_where_the_whole_span_agrees) {
    const partial_date february = partial_date::in_month(2016, 2);
    EXPECT_EQ(before(february, day("2016-01-31")), truth::no);
    EXPECT_EQ(before(february, day("2016-02-01")), truth::no);
    EXPECT_EQ(before(february, day("2016-02-02")), truth::unknown);
    EXPECT_EQ(before(february, day("2016-02-29")), truth::unknown);
    EXPECT_EQ(before(february, day("2016-03-01")), truth::yes);
}

TEST(comparisons, of_a_known_day_are_never_unknown) {
    const partial_date known = day("2016-02-05");
    EXPECT_EQ(on_or_before(known, day("2016-02-04")), truth::no);
    EXPECT_EQ(on_or_before(known, day("2016-02-05")), truth::yes);
    EXPECT_EQ(before(known, day("2016-02-05")), truth::no);
    EXPECT_EQ(before(known, day("2016-02-06")), truth::yes);
}

TEST(age_on, gives_the_least_and_the_most_it_can_be) {
    EXPECT_EQ(age_on(partial_date::in_month(2016, 2), day("2016-03-01")), (day_bounds{1, 29}));
    EXPECT_EQ(age_on(partial_date::in_year(2014), day("2014-12-31")), (day_bounds{0, 364}));
    EXPECT_EQ(age_on(partial_date::in_year(2014), day("2014-01-01")), (day_bounds{-364, 0}));
    EXPECT_EQ(age_on(day("2016-02-05"), day("2016-02-05")), (day_bounds{0, 0}));
    EXPECT_EQ(age_on(day("2016-02-05"), day("2016-02-01")), (day_bounds{-4, -4}));
}

TEST(comparisons, refuse_a_day_outside_the_calendar) {
    const partial_date known = partial_date::in_year(2014);
    EXPECT_THROW((void)on_or_before(known, date(9999, 12, 31)), date_out_of_range);
    EXPECT_THROW((void)before(known, date(boost::gregorian::pos_infin)), date_out_of_range);
    EXPECT_THROW((void)age_on(known, date(1899, 12, 31)), date_out_of_range);
}

rc::Gen<partial_date> any_partial_date(int first_year, int last_year) {
    return rc::gen::construct<partial_date>(any_day(first_year, last_year),
        rc::gen::element(date_precision::day, date_precision::month, date_precision::quarter,
            date_precision::tertial, date_precision::half_year, date_precision::year));
}

// The answer is the one that every day of the span gives, or unknown when they give two.
RC_GTEST_PROP(comparisons, agree_with_asking_every_day_of_the_span, ()) {
    const partial_date when = *any_partial_date(1902, 2197);
    const date asked = add_days(when.earliest(), *any_number(-400, 400));
    int before_count = 0;
    int on_or_before_count = 0;
    const int days = days_between(when.earliest(), when.latest()) + 1;
    for (int i = 0; i < days; ++i) {
        const date one = add_days(when.earliest(), i);
        before_count += one < asked ? 1 : 0;
        on_or_before_count += one <= asked ? 1 : 0;
    }
    const auto answer = [days](int count) {
        return count == days ? truth::yes : count == 0 ? truth::no : truth::unknown;
    };
    RC_ASSERT(before(when, asked) == answer(before_count));
    RC_ASSERT(on_or_before(when, asked) == answer(on_or_before_count));
}

RC_GTEST_PROP(parse_partial_date, reads_back_what_to_string_wrote, ()) {
    const partial_date when = *any_partial_date(1900, 2199);
    RC_ASSERT(parse_partial_date(to_string(when)) == when);
}

} // namespace
} // namespace lssgov
