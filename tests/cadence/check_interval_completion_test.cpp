// At least every so often, counted from the latest follow-up.

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::day;
using test::decided;
using test::ending;
using test::kept;
using test::on;
using test::state;

const rule yearly = at_least_every(months(12));

TEST(completion, nothing_is_late_on_the_due_day) {
    EXPECT_EQ(on("2021-01-15", decided("2020-01-15"), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
}

TEST(completion, the_first_late_day_is_the_day_after_the_due_day) {
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), yearly), (verdict{.kept = kept::no,
                                                                   .state = state::overdue,
                                                                   .next_due = day("2021-01-15"),
                                                                   .days_overdue = 1,
                                                                   .breaches = 1,
                                                                   .days_late = 1}));
}

TEST(completion, a_follow_up_on_the_due_day_is_on_time) {
    EXPECT_EQ(on("2021-06-01", decided("2020-01-15", {"2021-01-15"}), yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-01-15"),
            .last_event = day("2021-01-15")}));
}

TEST(completion, a_late_follow_up_ends_the_breach_and_adds_its_days) {
    EXPECT_EQ(on("2021-06-01", decided("2020-01-15", {"2021-01-18"}), yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-01-18"),
            .breaches = 1,
            .days_late = 3,
            .last_event = day("2021-01-18")}));
}

TEST(completion, a_breach_ends_on_the_day_of_the_follow_up) {
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15", {"2021-01-16"}), yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-01-16"),
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2021-01-16")}));
}

TEST(completion, each_follow_up_restarts_the_clock_from_its_own_day) {
    EXPECT_EQ(on("2021-03-10", decided("2020-01-15", {"2020-03-10"}), yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-03-10"),
            .last_event = day("2020-03-10")}));
    EXPECT_EQ(on("2021-03-11", decided("2020-01-15", {"2020-03-10"}), yearly),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-03-10"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2020-03-10")}));
}

// due 2021-01-15, done the 20th: 5 days; due 2022-01-20, done 1 February: 12 days.
TEST(completion, the_days_of_each_breach_are_summed) {
    EXPECT_EQ(on("2022-03-01", decided("2020-01-15", {"2021-01-20", "2022-02-01"}), yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2023-02-01"),
            .breaches = 2,
            .days_late = 17,
            .last_event = day("2022-02-01")}));
}

// 2021-01-15 to 2022-07-15 is 365 + 181 days.
TEST(completion, thirty_months_without_follow_up_is_one_breach_eighteen_months_late) {
    EXPECT_EQ(on("2022-07-15", decided("2020-01-15"), yearly), (verdict{.kept = kept::no,
                                                                   .state = state::overdue,
                                                                   .next_due = day("2021-01-15"),
                                                                   .days_overdue = 546,
                                                                   .breaches = 1,
                                                                   .days_late = 546}));
}

TEST(completion, a_follow_up_on_the_first_day_counts_and_moves_nothing) {
    EXPECT_EQ(on("2021-01-15", decided("2020-01-15", {"2020-01-15"}), yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-15"),
            .last_event = day("2020-01-15")}));
}

TEST(completion, the_question_may_be_asked_on_the_first_day) {
    EXPECT_EQ(on("2020-01-15", decided("2020-01-15"), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
}

TEST(completion, follow_ups_before_the_first_day_do_not_count) {
    EXPECT_EQ(on("2020-06-01", decided("2020-01-15", {"2020-01-14"}), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
}

TEST(completion, follow_ups_after_as_of_are_not_seen) {
    EXPECT_EQ(
        on("2021-01-20", decided("2020-01-15", {"2021-01-21"}), yearly), (verdict{.kept = kept::no,
                                                                             .state = state::overdue,
                                                                             .next_due = day("2021-01-15"),
                                                                             .days_overdue = 5,
                                                                             .breaches = 1,
                                                                             .days_late = 5}));
    EXPECT_EQ(on("2021-01-21", decided("2020-01-15", {"2021-01-21"}), yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-01-21"),
            .breaches = 1,
            .days_late = 6,
            .last_event = day("2021-01-21")}));
}

// The breach stays open to the last day: 2021-01-15 to 2021-03-01 is 45 days.
TEST(completion, follow_ups_after_valid_to_do_not_count) {
    const one_case late = ending(decided("2020-01-15", {"2021-03-02"}), "2021-03-01");
    EXPECT_EQ(on("2021-06-01", late, yearly),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 45}));
}

TEST(completion, a_follow_up_on_valid_to_counts) {
    const one_case late = ending(decided("2020-01-15", {"2021-03-01"}), "2021-03-01");
    EXPECT_EQ(on("2021-03-01", late, yearly), (verdict{.kept = kept::no,
                                                  .state = state::done,
                                                  .breaches = 1,
                                                  .days_late = 45,
                                                  .last_event = day("2021-03-01")}));
}

TEST(completion, order_and_duplicates_mean_nothing) {
    EXPECT_EQ(
        on("2022-03-01",
            decided("2020-01-15", {"2022-02-01", "2021-01-20", "2019-12-01", "2022-02-01", "2021-01-20"}),
            yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2023-02-01"),
            .breaches = 2,
            .days_late = 17,
            .last_event = day("2022-02-01")}));
}

TEST(completion, events_of_other_kinds_are_nothing) {
    const one_case visited = decided("2020-01-15").event("visit", day("2020-12-01"));
    EXPECT_EQ(on("2021-01-15", visited, yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
    const rule visits = at_least_every(months(12)).event("visit");
    EXPECT_EQ(on("2021-01-15", visited, visits), (verdict{.kept = kept::yes,
                                                     .state = state::on_time,
                                                     .next_due = day("2021-12-01"),
                                                     .last_event = day("2020-12-01")}));
}

TEST(completion, the_rule_says_which_named_date_it_counts_from) {
    const one_case both = decided("2020-01-15").on("executed", day("2020-04-30"));
    EXPECT_EQ(on("2021-04-30", both, at_least_every(months(12)).from("executed")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-04-30")}));
}

TEST(completion, an_outcome_makes_no_difference) {
    const one_case twice = decided("2020-01-15")
                               .event("follow-up", day("2020-12-01"), "approved")
                               .event("follow-up", day("2020-12-01"), "not performed");
    EXPECT_EQ(on("2021-01-15", twice, yearly), (verdict{.kept = kept::yes,
                                                   .state = state::on_time,
                                                   .next_due = day("2021-12-01"),
                                                   .last_event = day("2020-12-01")}));
}

// --- the end of the duty period -------------------------------------------------------------------------

TEST(completion, nothing_is_late_when_valid_to_is_the_due_day) {
    const one_case ends = ending(decided("2020-01-15"), "2021-01-15");
    EXPECT_EQ(on("2021-01-15", ends, yearly), (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2021-01-16", ends, yearly), (verdict{.kept = kept::yes, .state = state::ended}));
}

TEST(completion, nothing_more_is_asked_when_the_due_day_lies_on_or_after_valid_to) {
    EXPECT_EQ(on("2020-02-01", ending(decided("2020-01-15"), "2021-01-15"), yearly),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2020-02-01", ending(decided("2020-01-15"), "2021-01-14"), yearly),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2020-02-01", ending(decided("2020-01-15"), "2021-01-16"), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
}

TEST(completion, a_case_that_ends_the_day_after_the_due_day_can_be_one_day_late) {
    const one_case ends = ending(decided("2020-01-15"), "2021-01-16");
    EXPECT_EQ(on("2021-01-15", ends, yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
    EXPECT_EQ(on("2021-01-16", ends, yearly), (verdict{.kept = kept::no,
                                                  .state = state::overdue,
                                                  .next_due = day("2021-01-15"),
                                                  .days_overdue = 1,
                                                  .breaches = 1,
                                                  .days_late = 1}));
    EXPECT_EQ(on("2021-01-17", ends, yearly),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 1}));
    EXPECT_EQ(on("2030-01-01", ends, yearly),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 1}));
}

TEST(completion, done_after_the_last_follow_up_that_was_asked_for) {
    const one_case ends = ending(decided("2020-01-15", {"2021-01-10"}), "2021-12-31");
    EXPECT_EQ(on("2021-02-01", ends, yearly),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2021-01-10")}));
}

TEST(completion, a_rule_that_has_lapsed_asks_nothing_after_its_last_day) {
    rule lapsed = yearly;
    lapsed.in_force(std::nullopt, day("2021-01-15"));
    EXPECT_EQ(
        on("2020-06-01", decided("2020-01-15"), lapsed), (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(
        on("2021-01-16", decided("2020-01-15"), lapsed), (verdict{.kept = kept::yes, .state = state::ended}));
    lapsed.in_force(std::nullopt, day("2021-01-20"));
    EXPECT_EQ(on("2021-01-20", decided("2020-01-15"), lapsed), (verdict{.kept = kept::no,
                                                                   .state = state::overdue,
                                                                   .next_due = day("2021-01-15"),
                                                                   .days_overdue = 5,
                                                                   .breaches = 1,
                                                                   .days_late = 5}));
    EXPECT_EQ(on("2021-01-21", decided("2020-01-15", {"2021-01-21"}), lapsed),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 5}));
}

TEST(completion, the_earliest_of_valid_to_and_the_rules_last_day_ends_the_duty) {
    rule lapsed = yearly;
    lapsed.in_force(std::nullopt, day("2021-06-30"));
    EXPECT_EQ(on("2021-03-02", ending(decided("2020-01-15"), "2021-03-01"), lapsed),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 45}));
    EXPECT_EQ(on("2021-07-01", ending(decided("2020-01-15"), "2021-12-31"), lapsed),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 166}));
}

// --- the first day of the duty period -------------------------------------------------------------------

TEST(completion, a_rule_that_came_later_than_the_case_asks_nothing_for_the_time_before) {
    rule later = yearly;
    later.in_force(day("2022-05-01"), std::nullopt);
    EXPECT_EQ(on("2023-05-01", decided("2020-01-15", {"2022-04-30"}), later),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2023-05-01")}));
    EXPECT_EQ(
        on("2023-05-02", decided("2020-01-15", {"2022-04-30"}), later), (verdict{.kept = kept::no,
                                                                            .state = state::overdue,
                                                                            .next_due = day("2023-05-01"),
                                                                            .days_overdue = 1,
                                                                            .breaches = 1,
                                                                            .days_late = 1}));
}

TEST(completion, a_rule_that_is_older_than_the_case_counts_from_the_case) {
    rule earlier = yearly;
    earlier.in_force(day("2020-01-14"), std::nullopt);
    EXPECT_EQ(on("2021-01-15", decided("2020-01-15"), earlier),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
}

TEST(completion, an_empty_duty_period_is_not_applicable) {
    const verdict nothing{.kept = kept::not_applicable, .state = state::not_applicable};
    EXPECT_EQ(on("2020-01-14", decided("2020-01-15"), yearly), nothing) << "as_of before the anchor";
    EXPECT_EQ(on("2021-06-01", ending(decided("2020-01-15", {"2020-01-15"}), "2020-01-14"), yearly), nothing)
        << "valid_to before the anchor";
    rule later = yearly;
    later.in_force(day("2022-01-01"), std::nullopt);
    EXPECT_EQ(on("2021-12-31", decided("2020-01-15"), later), nothing) << "not yet in force";
    EXPECT_EQ(on("2023-01-01", ending(decided("2020-01-15"), "2021-12-31"), later), nothing)
        << "the case ended before the rule came";
    rule lapsed = yearly;
    lapsed.in_force(std::nullopt, day("2020-01-14"));
    EXPECT_EQ(on("2023-01-01", decided("2020-01-15"), lapsed), nothing) << "lapsed before the case began";
}

TEST(completion, a_duty_period_of_one_day_is_one) {
    const one_case short_lived = ending(decided("2020-01-15", {"2020-01-15"}), "2020-01-15");
    EXPECT_EQ(on("2020-01-15", short_lived, yearly),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2020-01-15")}));
    EXPECT_EQ(on("2020-01-16", short_lived, yearly),
        (verdict{.kept = kept::yes, .state = state::ended, .last_event = day("2020-01-15")}));
}

// --- lengths --------------------------------------------------------------------------------------------

TEST(completion, every_day_means_every_day) {
    const rule daily = at_least_every(days(1));
    EXPECT_EQ(on("2024-03-01", decided("2024-02-27", {"2024-02-28", "2024-02-29", "2024-03-01"}), daily),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2024-03-02"),
            .last_event = day("2024-03-01")}));
    EXPECT_EQ(on("2024-03-01", decided("2024-02-27", {"2024-02-28", "2024-03-01"}), daily),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2024-03-02"),
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2024-03-01")}));
}

TEST(completion, weeks_are_of_seven_days) {
    EXPECT_EQ(on("2024-02-20", decided("2024-02-20"), at_least_every(weeks(2))),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2024-03-05")}));
}

TEST(completion, a_month_that_lacks_the_day_gives_its_last_day) {
    const rule monthly = at_least_every(months(1));
    EXPECT_EQ(on("2025-02-28", decided("2025-01-31"), monthly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2025-02-28")}));
    // Renewed by completion the next is counted from the 28th, and the 31st is gone.
    EXPECT_EQ(on("2025-02-28", decided("2025-01-31", {"2025-02-28"}), monthly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2025-03-28"),
            .last_event = day("2025-02-28")}));
}

TEST(completion, a_year_from_29_february_is_28_february) {
    EXPECT_EQ(on("2025-02-28", decided("2024-02-29"), at_least_every(years(1))),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2025-02-28")}));
    EXPECT_EQ(on("2028-02-29", decided("2024-02-29"), at_least_every(years(4))),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2028-02-29")}));
}

TEST(completion, the_length_in_force_on_the_day_counted_from_applies) {
    rule shortened = at_least_every(months(12));
    shortened.becoming(day("2022-01-01"), months(6));
    EXPECT_EQ(on("2022-06-01", decided("2021-11-01"), shortened),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2022-11-01")}));
    EXPECT_EQ(on("2022-06-01", decided("2021-11-01", {"2021-12-31"}), shortened),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-12-31"),
            .last_event = day("2021-12-31")}));
    EXPECT_EQ(on("2022-06-01", decided("2021-11-01", {"2022-01-01"}), shortened),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-07-01"),
            .last_event = day("2022-01-01")}));
}

TEST(completion, a_rule_changed_twice_uses_the_latest_change_before_the_day_counted_from) {
    rule twice = at_least_every(months(12));
    twice.becoming(day("2022-01-01"), months(6)).becoming(day("2022-03-01"), months(24));
    EXPECT_EQ(on("2022-06-01", decided("2022-02-28"), twice),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2022-08-28")}));
    EXPECT_EQ(on("2022-06-01", decided("2022-03-01"), twice),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2024-03-01")}));
}

TEST(completion, a_follow_up_under_a_shorter_length_ends_a_wait_beyond_the_calendar) {
    rule shortened = at_least_every(years(299));
    shortened.becoming(day("2020-06-01"), months(3));
    EXPECT_EQ(on("2020-10-01", decided("2020-01-15"), shortened),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2020-10-02", decided("2020-01-15", {"2020-07-01"}), shortened),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2020-10-01"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2020-07-01")}));
}

// --- warning --------------------------------------------------------------------------------------------

TEST(completion, due_soon_begins_the_given_number_of_days_before_the_due_day) {
    rule warned = at_least_every(months(12));
    warned.warned(30);
    EXPECT_EQ(on("2020-12-15", decided("2020-01-15"), warned),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
    EXPECT_EQ(on("2020-12-16", decided("2020-01-15"), warned),
        (verdict{.kept = kept::yes, .state = state::due_soon, .next_due = day("2021-01-15")}));
    EXPECT_EQ(on("2021-01-15", decided("2020-01-15"), warned),
        (verdict{.kept = kept::yes, .state = state::due_soon, .next_due = day("2021-01-15")}));
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), warned).state, state::overdue);
}

TEST(completion, due_soon_needs_warning_days_even_on_the_due_day) {
    EXPECT_EQ(on("2021-01-15", decided("2020-01-15"), yearly).state, state::on_time);
}

TEST(completion, a_follow_up_that_is_done_late_can_leave_the_case_due_soon) {
    rule weekly = at_least_every(weeks(1));
    weekly.warned(7);
    EXPECT_EQ(on("2024-01-10", decided("2024-01-01", {"2024-01-10"}), weekly),
        (verdict{.kept = kept::no,
            .state = state::due_soon,
            .next_due = day("2024-01-17"),
            .breaches = 1,
            .days_late = 2,
            .last_event = day("2024-01-10")}));
}

// --- the end of the calendar ----------------------------------------------------------------------------

TEST(completion, a_due_day_beyond_the_calendar_is_never_asked_for) {
    EXPECT_EQ(
        on("2199-12-31", decided("2199-01-01"), yearly), (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2020-01-01", decided("2020-01-01"), at_least_every(years(299))),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(completion, an_open_ended_case_is_valid_to_the_end_of_the_calendar) {
    EXPECT_EQ(
        on("2199-01-01", decided("2198-12-31"), yearly), (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2199-01-01", decided("2198-12-30"), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2199-12-30")}));
    EXPECT_EQ(on("2199-12-31", decided("2198-12-30"), yearly), (verdict{.kept = kept::no,
                                                                   .state = state::overdue,
                                                                   .next_due = day("2199-12-30"),
                                                                   .days_overdue = 1,
                                                                   .breaches = 1,
                                                                   .days_late = 1}));
}

// Without valid_to the open breach runs to the end of the calendar, and the case is never ended.
// 2021-01-15 to 2199-12-31: 178 years with 43 leap days (2024 to 2196 less 2100), then 350 days.
TEST(completion, asked_as_of_the_last_day_there_is_everything_is_seen) {
    EXPECT_EQ(on("2199-12-31", decided("2020-01-15"), yearly), (verdict{.kept = kept::no,
                                                                   .state = state::overdue,
                                                                   .next_due = day("2021-01-15"),
                                                                   .days_overdue = 65363,
                                                                   .breaches = 1,
                                                                   .days_late = 65363}));
    EXPECT_EQ(on("2199-12-31", ending(decided("2020-01-15", {"2021-01-01"}), "2021-12-31"), yearly),
        (verdict{.kept = kept::yes, .state = state::ended, .last_event = day("2021-01-01")}));
}

TEST(completion, the_calendar_begins_in_1900) {
    EXPECT_EQ(on("1901-01-01", decided("1900-01-01"), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("1901-01-01")}));
}

} // namespace
} // namespace lssgov
