// What holds when months are added to days, and what does not. The list is the one that is kept with the date
// library of the Catala language (R. Monat, A. Fromherz, D. Merigoux, Formalizing Date Arithmetic and
// Statically Detecting Ambiguities for the Law, ESOP 2024); the Act (1930:173) § 1 is its rounding down.

#include "calendar/any_day.hpp"
#include "support/day.hpp"
#include "support/print.hpp"

#include <lssgov/calendar/duration.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <ostream>

namespace lssgov {

void showValue(const duration& length, std::ostream& out) {
    out << to_string(length);
}

namespace {

using test::any_day;
using test::any_number;
using test::day;

rc::Gen<duration> any_duration() {
    return rc::gen::oneOf(rc::gen::map(any_number(1, 1000), days), rc::gen::map(any_number(1, 150), weeks),
        rc::gen::map(any_number(1, 60), months), rc::gen::map(any_number(1, 5), years));
}

int day_of_month(date asked) {
    return asked.day();
}

/// Rounding up, which the Act does not do: where the month lacks the number, the first day of the next month.
date add_months_rounding_up(date from, int count) {
    const bool is_rounded = count > 0 && is_rounded_to_month_end(from, months(count), 1);
    return add_days(add_months(from, count), is_rounded ? 1 : 0);
}

RC_GTEST_PROP(step, never_lets_an_earlier_day_pass_a_later_one, ()) {
    const date a = *any_day(1900, 2100);
    const date b = add_days(a, *any_number(1, 40));
    const duration every = *any_duration();
    const int k = *any_number(1, 15);
    RC_ASSERT(step(a, every, k) <= step(b, every, k));
}

RC_GTEST_PROP(step, goes_forward_with_each_count, ()) {
    const date anchor = *any_day(1900, 2100);
    const duration every = *any_duration();
    const int k = *any_number(0, 14);
    RC_ASSERT(step(anchor, every, k) < step(anchor, every, k + 1));
}

RC_GTEST_PROP(step, rounding_down_and_up_are_at_most_a_day_apart, ()) {
    const date anchor = *any_day(1900, 2100);
    const int count = *any_number(0, 600);
    const int then_days = *any_number(0, 600);
    const date down = add_days(add_months(anchor, count), then_days);
    const date up = add_days(add_months_rounding_up(anchor, count), then_days);
    RC_ASSERT(down <= up);
    RC_ASSERT(days_between(down, up) <= 1);
}

RC_GTEST_PROP(step, of_years_is_that_of_twelve_times_as_many_months, ()) {
    const date anchor = *any_day(1900, 2100);
    const int count = *any_number(1, 19);
    const int k = *any_number(0, 5);
    RC_ASSERT(step(anchor, years(count), k) == step(anchor, months(12 * count), k));
    RC_ASSERT(step(anchor, years(count), k) == add_months(anchor, 12 * count * k));
}

RC_GTEST_PROP(step, reaches_the_anchors_number_or_the_end_of_the_month, ()) {
    const date anchor = *any_day(1900, 2100);
    const int count = *any_number(1, 600);
    const date reached = add_months(anchor, count);
    const bool is_month_end = day_of_month(add_days(reached, 1)) == 1;
    RC_ASSERT(day_of_month(reached) <= day_of_month(anchor));
    RC_ASSERT((day_of_month(reached) == day_of_month(anchor) || is_month_end));
    RC_ASSERT(
        is_rounded_to_month_end(anchor, months(count), 1) == (day_of_month(reached) != day_of_month(anchor)));
}

RC_GTEST_PROP(step, adding_twice_is_adding_once_up_to_the_28th, ()) {
    const date anchor =
        *rc::gen::suchThat(any_day(1900, 2100), [](date one) { return day_of_month(one) <= 28; });
    const int a = *any_number(0, 300);
    const int b = *any_number(0, 300);
    RC_ASSERT(add_months(add_months(anchor, a), b) == add_months(anchor, a + b));
}

RC_GTEST_PROP(parse_duration, reads_back_what_to_string_wrote, ()) {
    const duration length = *any_duration();
    RC_ASSERT(parse_duration(to_string(length)) == length);
}

RC_GTEST_PROP(parse_duration, takes_only_what_to_string_writes, ()) {
    const auto number =
        rc::gen::element<std::string>("0", "1", "2", "12", "01", "+1", "-1", "1.5", "300", "");
    const auto space = rc::gen::element<std::string>(" ", " ", "", "  ", "\t");
    const auto unit = rc::gen::element<std::string>(
        "day", "days", "week", "weeks", "month", "months", "year", "years", "Years", "days ", "");
    const std::string text = *number + *space + *unit;
    const std::optional<duration> read = try_parse_duration(text);
    RC_ASSERT((!read || to_string(*read) == text));
}

// False properties: each with the day that shows it.

TEST(not_a_property, adding_a_month_twice_is_not_adding_two_months) {
    EXPECT_EQ(add_months(add_months(day("2025-01-31"), 1), 1), day("2025-03-28"));
    EXPECT_EQ(add_months(day("2025-01-31"), 2), day("2025-03-31"));
}

TEST(not_a_property, days_and_months_do_not_change_places) {
    EXPECT_EQ(add_months(add_days(day("2025-01-30"), 1), 1), day("2025-02-28"));
    EXPECT_EQ(add_days(add_months(day("2025-01-30"), 1), 1), day("2025-03-01"));
}

// 31 January, which shows it where one rounds up, does not show it under the Act.
TEST(not_a_property, days_and_months_change_places_on_31_january_only_by_luck) {
    EXPECT_EQ(add_months(add_days(day("2025-01-31"), 1), 1), day("2025-03-01"));
    EXPECT_EQ(add_days(add_months(day("2025-01-31"), 1), 1), day("2025-03-01"));
    EXPECT_EQ(add_days(add_months_rounding_up(day("2025-01-31"), 1), 1), day("2025-03-02"));
}

TEST(not_a_property, different_days_do_not_stay_different) {
    EXPECT_EQ(add_months(day("2025-03-30"), 11), day("2026-02-28"));
    EXPECT_EQ(add_months(day("2025-03-31"), 11), day("2026-02-28"));
}

TEST(not_a_property, a_year_after_a_year_is_not_two_years_from_leap_day) {
    EXPECT_EQ(add_months(add_months(day("2024-02-29"), 12), 36), day("2028-02-28"));
    EXPECT_EQ(add_months(day("2024-02-29"), 48), day("2028-02-29"));
}

TEST(not_a_property, a_month_forward_cannot_be_taken_back) {
    const date reached = add_months(day("2025-01-31"), 1);
    EXPECT_EQ(reached, add_months(day("2025-01-28"), 1));
    EXPECT_EQ(reached, day("2025-02-28"));
}

} // namespace
} // namespace lssgov
