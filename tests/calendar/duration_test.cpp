#include "support/day.hpp"
#include "support/message_of.hpp"
#include "support/print.hpp"

#include <lssgov/calendar/duration.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <string>
#include <vector>

namespace lssgov {
namespace {

using test::day;
using test::message_of;

constexpr int least_int = std::numeric_limits<int>::min();
constexpr int most_int = std::numeric_limits<int>::max();

/// The first `count` due days: 1 x every, 2 x every, ... after the anchor, as text.
std::vector<std::string> due_days(std::string_view anchor, duration every, int count) {
    std::vector<std::string> days;
    for (int k = 1; k <= count; ++k) {
        days.push_back(to_string(step(day(anchor), every, k)));
    }
    return days;
}

using texts = std::vector<std::string>;

TEST(duration, holds_what_it_was_made_of) {
    EXPECT_EQ(days(30).count(), 30);
    EXPECT_EQ(days(30).unit(), duration_unit::days);
    EXPECT_EQ(weeks(4).unit(), duration_unit::weeks);
    EXPECT_EQ(months(12).count(), 12);
    EXPECT_EQ(months(12).unit(), duration_unit::months);
    EXPECT_EQ(years(1).unit(), duration_unit::years);
    EXPECT_EQ(months(12), duration(12, duration_unit::months));
}

TEST(duration, is_months_or_days_never_both) {
    EXPECT_EQ(years(2).total_months(), 24);
    EXPECT_EQ(years(2).total_days(), 0);
    EXPECT_EQ(months(5).total_months(), 5);
    EXPECT_EQ(months(5).total_days(), 0);
    EXPECT_EQ(weeks(4).total_days(), 28);
    EXPECT_EQ(weeks(4).total_months(), 0);
    EXPECT_EQ(days(30).total_days(), 30);
    EXPECT_EQ(days(30).total_months(), 0);
}

TEST(duration, equals_only_what_was_written_the_same_way) {
    EXPECT_EQ(months(12), months(12));
    EXPECT_NE(months(12), months(6));
    EXPECT_NE(months(12), years(1));
    EXPECT_NE(days(7), weeks(1));
}

TEST(is_same_step, sees_through_how_it_was_written) {
    EXPECT_TRUE(is_same_step(months(12), years(1)));
    EXPECT_TRUE(is_same_step(weeks(2), days(14)));
    EXPECT_FALSE(is_same_step(days(30), months(1)));
    EXPECT_FALSE(is_same_step(days(365), years(1)));
    EXPECT_FALSE(is_same_step(months(12), years(2)));
}

TEST(duration, is_at_least_one_and_fits_in_the_calendar) {
    EXPECT_EQ(days(109572).count(), 109572);
    EXPECT_EQ(weeks(15653).count(), 15653);
    EXPECT_EQ(months(3599).count(), 3599);
    EXPECT_EQ(years(299).count(), 299);
    EXPECT_EQ(days(1).count(), 1);

    for (const int none : {0, -1, least_int}) {
        EXPECT_THROW((void)days(none), error);
        EXPECT_THROW((void)weeks(none), error);
        EXPECT_THROW((void)months(none), error);
        EXPECT_THROW((void)years(none), error);
    }
    EXPECT_THROW((void)days(109573), error);
    EXPECT_THROW((void)weeks(15654), error);
    EXPECT_THROW((void)months(3600), error);
    EXPECT_THROW((void)years(300), error);
    EXPECT_THROW((void)years(most_int), error);
    EXPECT_EQ(
        message_of<error>([] { (void)years(300); }), "300 years is not a duration here. Give 1 to 299.");
}

TEST(duration, of_the_largest_count_reaches_a_day_from_the_first_and_no_longer_one_does) {
    const date first = first_calendar_day();
    EXPECT_EQ(step(first, days(109572), 1), day("2199-12-31"));
    EXPECT_EQ(step(first, weeks(15653), 1), day("2199-12-30"));
    EXPECT_EQ(step(first, months(3599), 1), day("2199-12-01"));
    EXPECT_EQ(step(first, years(299), 1), day("2199-01-01"));
    EXPECT_EQ(max_count(duration_unit::days), 109572);
    EXPECT_EQ(max_count(duration_unit::weeks), 15653);
    EXPECT_EQ(max_count(duration_unit::months), 3599);
    EXPECT_EQ(max_count(duration_unit::years), 299);
}

TEST(to_string, of_a_duration_is_english) {
    EXPECT_EQ(to_string(days(1)), "1 day");
    EXPECT_EQ(to_string(days(30)), "30 days");
    EXPECT_EQ(to_string(weeks(1)), "1 week");
    EXPECT_EQ(to_string(weeks(2)), "2 weeks");
    EXPECT_EQ(to_string(months(1)), "1 month");
    EXPECT_EQ(to_string(months(12)), "12 months");
    EXPECT_EQ(to_string(years(1)), "1 year");
    EXPECT_EQ(to_string(years(4)), "4 years");
}

TEST(parse_duration, reads_what_to_string_writes) {
    EXPECT_EQ(parse_duration("1 day"), days(1));
    EXPECT_EQ(parse_duration("30 days"), days(30));
    EXPECT_EQ(parse_duration("1 week"), weeks(1));
    EXPECT_EQ(parse_duration("4 weeks"), weeks(4));
    EXPECT_EQ(parse_duration("1 month"), months(1));
    EXPECT_EQ(parse_duration("12 months"), months(12));
    EXPECT_EQ(parse_duration("1 year"), years(1));
    EXPECT_EQ(parse_duration("299 years"), years(299));
}

class not_a_duration : public testing::TestWithParam<std::string_view> {};

TEST_P(not_a_duration, is_refused) {
    EXPECT_THROW((void)parse_duration(GetParam()), error);
    EXPECT_EQ(try_parse_duration(GetParam()), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(of_another_shape, not_a_duration,
    testing::Values("", " ", "12", "months", "12months", "12  months", " 12 months", "12 months ",
        "12 months and 2 days", "12\tmonths", "12 Months", "12 MONTHS", "12 m", "12 month", "1 months",
        "1 days", "P12M", "12 månader", "ett år", "one year", "-1 months", "+1 month", "01 month",
        "1.5 years", "1e1 days", "0x1 days", "12, months", "1 mont", "1 monthss", " months",
        std::string_view("12 months\0", 10)));

INSTANTIATE_TEST_SUITE_P(of_another_number, not_a_duration,
    testing::Values("0 days", "0 day", "00 days", "300 years", "3600 months", "15654 weeks", "109573 days",
        "2147483648 days", "4294967297 days", "99999999999999999999 days"));

TEST(parse_duration, says_what_to_write) {
    EXPECT_EQ(message_of<error>([] { (void)parse_duration("12 månader"); }),
        "\"12 månader\" is not a duration. Write a number, a space and days, weeks, months or years, for "
        "example "
        "\"12 months\" or \"1 year\".");
    EXPECT_EQ(message_of<error>([] { (void)parse_duration("300 years"); }),
        "300 years is not a duration here. Give 1 to 299.");
}

// Act (1930:173) § 1: the same day number, else the last day of the month.

TEST(add_months, keeps_the_day_number) {
    EXPECT_EQ(add_months(day("2025-01-15"), 1), day("2025-02-15"));
    EXPECT_EQ(add_months(day("2025-11-15"), 2), day("2026-01-15"));
    EXPECT_EQ(add_months(day("2025-12-31"), 1), day("2026-01-31"));
    EXPECT_EQ(add_months(day("2025-01-15"), 0), day("2025-01-15"));
    EXPECT_EQ(add_months(day("2024-02-29"), 0), day("2024-02-29"));
}

TEST(add_months, takes_the_last_day_of_a_month_that_lacks_the_number) {
    EXPECT_EQ(add_months(day("2025-01-31"), 1), day("2025-02-28"));
    EXPECT_EQ(add_months(day("2024-01-31"), 1), day("2024-02-29"));
    EXPECT_EQ(add_months(day("2025-11-30"), 3), day("2026-02-28"));
    EXPECT_EQ(add_months(day("2025-08-31"), 2), day("2025-10-31"));
    EXPECT_EQ(add_months(day("2024-02-29"), 12), day("2025-02-28"));
    EXPECT_EQ(add_months(day("2096-02-29"), 48), day("2100-02-28"));
}

TEST(add_months, never_snaps_to_a_month_end) {
    EXPECT_EQ(add_months(day("2025-04-30"), 1), day("2025-05-30"));
    EXPECT_EQ(add_months(day("2025-06-30"), 2), day("2025-08-30"));
    EXPECT_EQ(add_months(day("2025-04-30"), 3), day("2025-07-30"));
    EXPECT_EQ(add_months(day("2025-02-28"), 1), day("2025-03-28"));
    EXPECT_EQ(add_months(day("2024-02-28"), 1), day("2024-03-28"));
    EXPECT_EQ(add_months(day("2024-02-29"), 1), day("2024-03-29"));
    EXPECT_EQ(add_months(day("2023-02-28"), 12), day("2024-02-28"));
}

TEST(add_months, remembers_nothing_from_the_day_before) {
    EXPECT_EQ(add_months(day("2025-01-31"), 1), day("2025-02-28"));
    EXPECT_EQ(add_months(day("2025-01-10"), 1), day("2025-02-10"));
}

TEST(add_months, counts_forwards_inside_the_calendar) {
    EXPECT_EQ(add_months(day("2199-11-30"), 1), day("2199-12-30"));
    EXPECT_THROW((void)add_months(day("2199-12-01"), 1), date_out_of_range);
    EXPECT_THROW((void)add_months(first_calendar_day(), 3600), date_out_of_range);
    EXPECT_THROW((void)add_months(day("2025-01-31"), most_int), date_out_of_range);
    EXPECT_THROW((void)add_months(day("2025-01-31"), -1), error);
    EXPECT_THROW((void)add_months(day("2025-01-31"), least_int), error);
    EXPECT_THROW((void)add_months(date(2200, 1, 1), 1), date_out_of_range);
    EXPECT_THROW((void)add_months(date(boost::gregorian::not_a_date_time), 0), date_out_of_range);
    EXPECT_EQ(message_of<date_out_of_range>([] { (void)add_months(day("2199-12-01"), 1); }),
        "1 months after 2199-12-01 is later than 2199-12-31, the last day of the calendar. Add fewer.");
    EXPECT_EQ(message_of<error>([] { (void)add_months(day("2025-01-31"), -1); }),
        "Time is counted forwards from its anchor, not -1 times. Give 0 or more.");
}

TEST(step, of_days_and_weeks_is_plain_counting) {
    EXPECT_EQ(due_days("2024-02-28", days(1), 3), (texts{"2024-02-29", "2024-03-01", "2024-03-02"}));
    EXPECT_EQ(due_days("2025-01-30", weeks(2), 3), (texts{"2025-02-13", "2025-02-27", "2025-03-13"}));
}

TEST(step, monthly_from_the_31st_returns_to_the_31st) {
    EXPECT_EQ(due_days("2025-01-31", months(1), 3), (texts{"2025-02-28", "2025-03-31", "2025-04-30"}));
}

TEST(step, yearly_from_leap_day_returns_to_leap_day) {
    EXPECT_EQ(
        due_days("2024-02-29", years(1), 4), (texts{"2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"}));
}

TEST(step, half_yearly_from_31_august_keeps_the_februaries) {
    EXPECT_EQ(due_days("2024-08-31", months(6), 2), (texts{"2025-02-28", "2025-08-31"}));
}

TEST(step, quarterly_from_30_january_stays_on_the_30th) {
    EXPECT_EQ(due_days("2025-01-30", months(3), 4),
        (texts{"2025-04-30", "2025-07-30", "2025-10-30", "2026-01-30"}));
}

TEST(step, monthly_from_29_january_never_reaches_a_31st) {
    EXPECT_EQ(due_days("2025-01-29", months(1), 4),
        (texts{"2025-02-28", "2025-03-29", "2025-04-29", "2025-05-29"}));
}

TEST(step, of_nothing_is_the_anchor) {
    EXPECT_EQ(step(day("2024-02-29"), years(1), 0), day("2024-02-29"));
    EXPECT_EQ(step(day("2199-12-31"), days(1), 0), day("2199-12-31"));
}

TEST(step, stops_at_the_end_of_the_calendar) {
    EXPECT_EQ(step(day("2198-12-31"), years(1), 1), day("2199-12-31"));
    EXPECT_THROW((void)step(day("2198-12-31"), years(1), 2), date_out_of_range);
    EXPECT_EQ(step(day("2199-12-30"), days(1), 1), day("2199-12-31"));
    EXPECT_THROW((void)step(day("2199-12-30"), days(1), 2), date_out_of_range);
    EXPECT_THROW((void)step(first_calendar_day(), days(109572), most_int), date_out_of_range);
    EXPECT_THROW((void)step(first_calendar_day(), years(299), most_int), date_out_of_range);
    EXPECT_EQ(message_of<date_out_of_range>([] { (void)step(day("2190-01-01"), years(5), 2); }),
        "2190-01-01 + 2 x 5 years is later than 2199-12-31, the last day of the calendar. Where that may "
        "happen, ask try_step.");
}

TEST(step, refuses_a_wrong_anchor_and_counting_backwards) {
    EXPECT_THROW((void)step(date(1899, 12, 31), years(1), 1), date_out_of_range);
    EXPECT_THROW((void)step(date(boost::gregorian::neg_infin), days(1), 1), date_out_of_range);
    EXPECT_THROW((void)step(day("2025-01-31"), months(1), -1), error);
    EXPECT_THROW((void)step(day("2025-01-31"), days(1), least_int), error);
}

TEST(try_step, is_empty_only_where_the_result_is_after_the_calendar) {
    EXPECT_EQ(try_step(day("2198-12-31"), years(1), 1), day("2199-12-31"));
    EXPECT_EQ(try_step(day("2198-12-31"), years(1), 2), std::nullopt);
    EXPECT_EQ(try_step(day("2199-12-31"), days(1), 1), std::nullopt);
    EXPECT_EQ(try_step(day("2199-12-31"), weeks(1), most_int), std::nullopt);
    EXPECT_EQ(try_step(first_calendar_day(), years(299), most_int), std::nullopt);
    EXPECT_THROW((void)try_step(date(2200, 1, 1), days(1), 1), date_out_of_range);
    EXPECT_THROW((void)try_step(day("2025-01-31"), days(1), -1), error);
}

TEST(is_rounded_to_month_end, where_the_month_lacks_the_anchors_number) {
    const date anchor = day("2025-01-31");
    EXPECT_FALSE(is_rounded_to_month_end(anchor, months(1), 0));
    EXPECT_TRUE(is_rounded_to_month_end(anchor, months(1), 1));
    EXPECT_FALSE(is_rounded_to_month_end(anchor, months(1), 2));
    EXPECT_TRUE(is_rounded_to_month_end(anchor, months(1), 3));
    EXPECT_TRUE(is_rounded_to_month_end(day("2024-02-29"), years(1), 1));
    EXPECT_FALSE(is_rounded_to_month_end(day("2024-02-29"), years(1), 4));
}

TEST(is_rounded_to_month_end, not_where_a_month_end_has_the_anchors_number) {
    EXPECT_FALSE(is_rounded_to_month_end(day("2025-01-28"), months(1), 1));
    EXPECT_FALSE(is_rounded_to_month_end(day("2025-03-30"), months(1), 1));
}

TEST(is_rounded_to_month_end, never_for_days_and_weeks) {
    EXPECT_FALSE(is_rounded_to_month_end(day("2025-01-31"), days(28), 1));
    EXPECT_FALSE(is_rounded_to_month_end(day("2025-01-31"), weeks(4), 1));
}

TEST(is_rounded_to_month_end, refuses_what_step_refuses) {
    EXPECT_THROW((void)is_rounded_to_month_end(day("2199-12-31"), months(1), 1), date_out_of_range);
    EXPECT_THROW((void)is_rounded_to_month_end(day("2199-12-31"), days(1), 1), date_out_of_range);
    EXPECT_THROW((void)is_rounded_to_month_end(day("2025-01-31"), months(1), -1), error);
}

/// What std::chrono makes of it: the same number, and where there is no such day, the last of the month.
std::chrono::sys_days chrono_sum(std::chrono::sys_days from, int count) {
    const std::chrono::year_month_day sum = std::chrono::year_month_day(from) + std::chrono::months(count);
    return sum.ok() ? sum : sum.year() / sum.month() / std::chrono::last;
}

class months_added : public testing::TestWithParam<int> {};

TEST_P(months_added, to_every_day_of_the_calendar_are_those_of_std_chrono) {
    const int count = GetParam();
    const std::chrono::sys_days first = std::chrono::year(1900) / 1 / 1;
    const std::chrono::sys_days last = std::chrono::year(2199) / 12 / 31;
    int different = 0;
    for (std::chrono::sys_days from = first; from <= last; from += std::chrono::days(1)) {
        const date anchor = add_days(first_calendar_day(), static_cast<int>((from - first).count()));
        const std::chrono::sys_days expected = chrono_sum(from, count);
        const std::optional<date> reached = try_step(anchor, months(count), 1);
        const bool is_right =
            expected > last ? !reached
                            : reached && *reached == add_months(anchor, count) &&
                                  days_between(first_calendar_day(), *reached) == (expected - first).count();
        different += is_right ? 0 : 1;
    }
    EXPECT_EQ(different, 0);
}

INSTANTIATE_TEST_SUITE_P(
    several, months_added, testing::Values(1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 18, 24, 48, 120, 1199, 3599));

} // namespace
} // namespace lssgov
