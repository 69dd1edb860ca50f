#include "calendar/any_day.hpp"
#include "support/day.hpp"
#include "support/message_of.hpp"
#include "support/print.hpp"

#include <lssgov/calendar/period.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace lssgov {

void showValue(const partition& cut, std::ostream& out) {
    out << "partition of kind " << static_cast<int>(cut.kind());
}

namespace {

using test::any_day;
using test::any_number;
using test::day;
using test::message_of;

period from_to(std::string_view first, std::string_view last) {
    return {day(first), day(last)};
}

/// The labels of the periods from the one with `first` in it to the one with `last` in it.
std::vector<std::string> labels(const partition& cut, std::string_view first, std::string_view last) {
    std::vector<std::string> all;
    std::optional<period> current = cut.containing(day(first));
    while (current && current->first <= day(last)) {
        all.push_back(cut.label(*current));
        current = cut.next(*current);
    }
    return all;
}

using texts = std::vector<std::string>;

TEST(period, compares_by_first_day_then_last) {
    EXPECT_EQ(from_to("2021-01-01", "2021-03-31"), from_to("2021-01-01", "2021-03-31"));
    EXPECT_LT(from_to("2021-01-01", "2021-03-31"), from_to("2021-01-01", "2021-04-30"));
    EXPECT_LT(from_to("2021-01-01", "2021-12-31"), from_to("2021-02-01", "2021-02-28"));
    EXPECT_GT(from_to("2021-02-01", "2021-02-28"), from_to("2021-01-01", "2021-12-31"));
}

TEST(partition, monthly_cuts_at_the_first_of_each_month) {
    EXPECT_EQ(partition::monthly().containing(day("2021-03-01")), from_to("2021-03-01", "2021-03-31"));
    EXPECT_EQ(partition::monthly().containing(day("2024-02-29")), from_to("2024-02-01", "2024-02-29"));
    EXPECT_EQ(partition::monthly().containing(day("2023-02-10")), from_to("2023-02-01", "2023-02-28"));
    EXPECT_EQ(labels(partition::monthly(), "2021-11-30", "2022-02-01"),
        (texts{"2021-11", "2021-12", "2022-01", "2022-02"}));
}

TEST(partition, quarterly_cuts_the_year_in_four) {
    const partition cut = partition::quarterly();
    EXPECT_EQ(cut.containing(day("2021-03-31")), from_to("2021-01-01", "2021-03-31"));
    EXPECT_EQ(cut.containing(day("2021-04-01")), from_to("2021-04-01", "2021-06-30"));
    EXPECT_EQ(cut.containing(day("2021-08-15")), from_to("2021-07-01", "2021-09-30"));
    EXPECT_EQ(cut.containing(day("2021-12-31")), from_to("2021-10-01", "2021-12-31"));
    EXPECT_EQ(labels(cut, "2021-01-01", "2021-12-31"), (texts{"2021 Q1", "2021 Q2", "2021 Q3", "2021 Q4"}));
}

TEST(partition, by_tertial_cuts_the_year_in_three) {
    const partition cut = partition::by_tertial();
    EXPECT_EQ(cut.containing(day("2021-04-30")), from_to("2021-01-01", "2021-04-30"));
    EXPECT_EQ(cut.containing(day("2021-05-01")), from_to("2021-05-01", "2021-08-31"));
    EXPECT_EQ(cut.containing(day("2021-08-31")), from_to("2021-05-01", "2021-08-31"));
    EXPECT_EQ(cut.containing(day("2021-09-01")), from_to("2021-09-01", "2021-12-31"));
    EXPECT_EQ(labels(cut, "2021-01-01", "2021-12-31"), (texts{"2021 T1", "2021 T2", "2021 T3"}));
}

TEST(partition, by_tertial_is_not_quarterly) {
    const date april = day("2021-04-15");
    EXPECT_NE(partition::by_tertial(), partition::quarterly());
    EXPECT_NE(partition::by_tertial().containing(april), partition::quarterly().containing(april));
    EXPECT_EQ(partition::by_tertial().label(partition::by_tertial().containing(april)), "2021 T1");
    EXPECT_EQ(partition::quarterly().label(partition::quarterly().containing(april)), "2021 Q2");
}

TEST(partition, half_yearly_cuts_the_year_in_two) {
    const partition cut = partition::half_yearly();
    EXPECT_EQ(cut.containing(day("2021-06-30")), from_to("2021-01-01", "2021-06-30"));
    EXPECT_EQ(cut.containing(day("2021-07-01")), from_to("2021-07-01", "2021-12-31"));
    EXPECT_EQ(labels(cut, "2021-01-01", "2021-12-31"), (texts{"2021 H1", "2021 H2"}));
}

TEST(partition, yearly_cuts_at_new_year) {
    EXPECT_EQ(partition::yearly().containing(day("2021-06-30")), from_to("2021-01-01", "2021-12-31"));
    EXPECT_EQ(labels(partition::yearly(), "2021-12-31", "2023-01-01"), (texts{"2021", "2022", "2023"}));
}

// Local Government Act (2017:725) 5:9: the council sits four years from 15 October of the election year.
TEST(partition, of_the_councils_mandate_runs_from_15_october) {
    const partition council = partition::mandate_periods(day("2018-10-15"));
    EXPECT_EQ(council.containing(day("2018-10-15")), from_to("2018-10-15", "2022-10-14"));
    EXPECT_EQ(council.containing(day("2022-10-14")), from_to("2018-10-15", "2022-10-14"));
    EXPECT_EQ(council.containing(day("2022-10-15")), from_to("2022-10-15", "2026-10-14"));
    EXPECT_EQ(council.containing(day("2026-11-01")), from_to("2026-10-15", "2030-10-14"));
    EXPECT_EQ(labels(council, "2018-10-15", "2026-10-15"),
        (texts{"2018-10-15--2022-10-14", "2022-10-15--2026-10-14", "2026-10-15--2030-10-14"}));
}

// 6:18 and, where the council has decided so, 6:19: from 1 January of the year after the election.
TEST(partition, of_a_committees_mandate_runs_by_calendar_years) {
    const partition committee = partition::mandate_periods(day("2019-01-01"));
    EXPECT_EQ(committee.containing(day("2021-02-24")), from_to("2019-01-01", "2022-12-31"));
    EXPECT_EQ(committee.containing(day("2026-12-31")), from_to("2023-01-01", "2026-12-31"));
    EXPECT_EQ(labels(committee, "2019-01-01", "2027-01-01"), (texts{"2019-2022", "2023-2026", "2027-2030"}));
}

TEST(partition, old_committees_still_sit_when_a_new_council_has_begun) {
    const date november = day("2026-11-15");
    EXPECT_EQ(partition::mandate_periods(day("2022-10-15")).containing(november).first, day("2026-10-15"));
    EXPECT_EQ(partition::mandate_periods(day("2023-01-01")).containing(november).last, day("2026-12-31"));
}

TEST(partition, of_mandates_reaches_back_before_the_first_day_given) {
    const partition council = partition::mandate_periods(day("2018-10-15"));
    EXPECT_EQ(council.containing(day("2018-10-14")), from_to("2014-10-15", "2018-10-14"));
    EXPECT_EQ(council.containing(day("2010-10-14")), from_to("2006-10-15", "2010-10-14"));
}

TEST(partition, of_mandates_is_the_same_from_each_of_its_first_days) {
    const partition one = partition::mandate_periods(day("2018-10-15"));
    const partition other = partition::mandate_periods(day("2150-10-15"));
    EXPECT_EQ(one.containing(day("2021-02-24")), other.containing(day("2021-02-24")));
    EXPECT_NE(one, other);
}

TEST(partition, of_mandates_from_leap_day_starts_on_28_february_where_there_is_none) {
    const partition cut = partition::mandate_periods(day("2096-02-29"));
    EXPECT_EQ(cut.containing(day("2098-01-01")), from_to("2096-02-29", "2100-02-27"));
    EXPECT_EQ(cut.containing(day("2100-02-28")), from_to("2100-02-28", "2104-02-28"));
    EXPECT_EQ(cut.containing(day("2104-02-29")), from_to("2104-02-29", "2108-02-28"));
}

TEST(partition, of_mandates_gives_the_part_inside_the_calendar) {
    const partition council = partition::mandate_periods(day("2018-10-15"));
    EXPECT_EQ(council.containing(day("1900-01-01")), from_to("1900-01-01", "1902-10-14"));
    EXPECT_EQ(council.containing(day("2199-12-31")), from_to("2198-10-15", "2199-12-31"));
    EXPECT_EQ(council.label(from_to("1900-01-01", "1902-10-14")), "1900-01-01--1902-10-14");

    const partition committee = partition::mandate_periods(day("2019-01-01"));
    EXPECT_EQ(committee.containing(day("1900-01-01")), from_to("1900-01-01", "1902-12-31"));
    EXPECT_EQ(committee.label(from_to("1900-01-01", "1902-12-31")), "1900-1902");
    EXPECT_EQ(committee.containing(day("2199-12-31")), from_to("2199-01-01", "2199-12-31"));
}

TEST(partition, of_mandates_is_named_by_years_only_where_both_ends_are_those_of_a_year) {
    EXPECT_EQ(partition::mandate_periods(day("1902-11-01")).label(from_to("1900-01-01", "1902-10-31")),
        "1900-01-01--1902-10-31");
    EXPECT_EQ(partition::mandate_periods(day("2198-02-01")).label(from_to("2198-02-01", "2199-12-31")),
        "2198-02-01--2199-12-31");
    EXPECT_EQ(partition::mandate_periods(day("1902-12-31")).label(from_to("1900-01-01", "1902-12-30")),
        "1900-01-01--1902-12-30");
    EXPECT_EQ(partition::mandate_periods(day("2198-01-02")).label(from_to("2198-01-02", "2199-12-31")),
        "2198-01-02--2199-12-31");
}

TEST(partition, knows_its_kind_and_the_first_day_it_was_given) {
    EXPECT_EQ(partition::monthly().kind(), period_kind::month);
    EXPECT_EQ(partition::quarterly().kind(), period_kind::quarter);
    EXPECT_EQ(partition::by_tertial().kind(), period_kind::tertial);
    EXPECT_EQ(partition::half_yearly().kind(), period_kind::half_year);
    EXPECT_EQ(partition::yearly().kind(), period_kind::year);
    EXPECT_EQ(partition::mandate_periods(day("2018-10-15")).kind(), period_kind::mandate_period);
    EXPECT_EQ(partition::mandate_periods(day("2018-10-15")).mandate_first_day(), day("2018-10-15"));
    EXPECT_EQ(partition::yearly().mandate_first_day(), std::nullopt);
}

TEST(partition, next_and_previous_go_one_period) {
    const partition cut = partition::by_tertial();
    EXPECT_EQ(cut.next(from_to("2021-09-01", "2021-12-31")), from_to("2022-01-01", "2022-04-30"));
    EXPECT_EQ(cut.previous(from_to("2021-01-01", "2021-04-30")), from_to("2020-09-01", "2020-12-31"));
}

TEST(partition, ends_with_the_calendar) {
    EXPECT_EQ(partition::monthly().next(from_to("2199-12-01", "2199-12-31")), std::nullopt);
    EXPECT_EQ(partition::yearly().next(from_to("2199-01-01", "2199-12-31")), std::nullopt);
    EXPECT_EQ(
        partition::yearly().next(from_to("2198-01-01", "2198-12-31")), from_to("2199-01-01", "2199-12-31"));
    EXPECT_EQ(partition::by_tertial().previous(from_to("1900-01-01", "1900-04-30")), std::nullopt);
    const partition council = partition::mandate_periods(day("2018-10-15"));
    EXPECT_EQ(council.next(from_to("2198-10-15", "2199-12-31")), std::nullopt);
    EXPECT_EQ(council.previous(from_to("1900-01-01", "1902-10-14")), std::nullopt);
    EXPECT_EQ(council.previous(from_to("1902-10-15", "1906-10-14")), from_to("1900-01-01", "1902-10-14"));
}

TEST(partition, refuses_days_that_are_not_one_of_its_periods) {
    const period tertial = from_to("2021-01-01", "2021-04-30");
    EXPECT_THROW((void)partition::quarterly().label(tertial), error);
    EXPECT_THROW((void)partition::quarterly().next(tertial), error);
    EXPECT_THROW((void)partition::quarterly().previous(tertial), error);
    EXPECT_THROW((void)partition::monthly().next(from_to("2021-01-31", "2021-01-01")), error);
    EXPECT_THROW((void)partition::monthly().next(from_to("2021-01-02", "2021-01-31")), error);
    EXPECT_EQ(message_of<error>([&] { (void)partition::quarterly().label(tertial); }),
        "That is not a period of this partition: the one with 2021-01-01 in it is 2021-01-01 to 2021-03-31. "
        "Ask containing() "
        "for a period.");
}

TEST(partition, refuses_days_outside_the_calendar) {
    EXPECT_THROW((void)partition::yearly().containing(date(2200, 1, 1)), date_out_of_range);
    EXPECT_THROW(
        (void)partition::yearly().containing(date(boost::gregorian::not_a_date_time)), date_out_of_range);
    EXPECT_THROW((void)partition::mandate_periods(date(1899, 10, 15)), date_out_of_range);
    EXPECT_THROW((void)partition::yearly().next({date(2200, 1, 1), date(2200, 12, 31)}), date_out_of_range);
}

std::vector<partition> all_partitions() {
    return {partition::monthly(), partition::quarterly(), partition::by_tertial(), partition::half_yearly(),
        partition::yearly(), partition::mandate_periods(day("2018-10-15")),
        partition::mandate_periods(day("2019-01-01")), partition::mandate_periods(day("2096-02-29")),
        partition::mandate_periods(day("1900-01-01")), partition::mandate_periods(day("2199-12-31"))};
}

// From the first day to the last: no gap, no overlap, and each period is found from both its ends.
TEST(every_partition, covers_each_day_of_the_calendar_exactly_once) {
    for (const partition& cut : all_partitions()) {
        date expected_first = first_calendar_day();
        std::optional<period> previous;
        std::optional<period> current = cut.containing(first_calendar_day());
        while (current) {
            ASSERT_EQ(current->first, expected_first);
            ASSERT_LE(current->first, current->last);
            ASSERT_EQ(cut.containing(current->last), *current);
            ASSERT_EQ(cut.previous(*current), previous);
            previous = current;
            current = cut.next(*current);
            expected_first = current ? add_days(previous->last, 1) : expected_first;
        }
        EXPECT_EQ(previous->last, last_calendar_day());
    }
}

RC_GTEST_PROP(every_partition, puts_a_day_in_the_period_it_gives_for_it, ()) {
    const partition cut = *rc::gen::elementOf(all_partitions());
    const date asked = *any_day();
    const period found = cut.containing(asked);
    RC_ASSERT(found.first <= asked);
    RC_ASSERT(asked <= found.last);
}

// Four years from any first day, and the next first day four years on.
RC_GTEST_PROP(mandate_periods, are_four_years_from_the_first_day, ()) {
    const date first =
        *rc::gen::suchThat(any_day(1900, 2190), [](date one) { return one.month() != 2 || one.day() != 29; });
    const partition cut = partition::mandate_periods(first);
    const period found = cut.containing(first);
    RC_ASSERT(found.first == first);
    RC_ASSERT(add_days(found.last, 1) == make_date(first.year() + 4, first.month(), first.day()));
}

} // namespace
} // namespace lssgov
