// An event around each of certain days of the year.

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

// Reports per 31 March and per 31 August, each within sixty days: due 30 May and 30 October.
const rule interim = on_dates({{3, 31}, {8, 31}}, 0, 60);

TEST(on_dates, due_is_the_last_day_in_time) {
    EXPECT_EQ(on("2021-05-30", decided("2021-01-01"), interim),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-05-30")}));
    EXPECT_EQ(on("2021-06-01", decided("2021-01-01", {"2021-05-30"}), interim),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-10-30"),
            .last_event = day("2021-05-30")}));
}

TEST(on_dates, a_missed_date_is_a_breach_and_the_state_speaks_of_the_next) {
    EXPECT_EQ(on("2021-05-31", decided("2021-01-01"), interim), (verdict{.kept = kept::no,
                                                                    .state = state::on_time,
                                                                    .next_due = day("2021-10-30"),
                                                                    .breaches = 1,
                                                                    .days_late = 1}));
}

TEST(on_dates, an_open_breach_runs_to_the_last_day_of_the_duty_period) {
    EXPECT_EQ(on("2021-06-10", decided("2021-01-01"), interim).days_late, 11);
    EXPECT_EQ(on("2021-07-01", ending(decided("2021-01-01"), "2021-06-10"), interim),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 11}));
}

TEST(on_dates, a_missed_date_is_late_until_the_first_later_event) {
    EXPECT_EQ(on("2021-07-01", decided("2021-01-01", {"2021-06-05", "2021-06-20"}), interim),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2021-10-30"),
            .breaches = 1,
            .days_late = 6,
            .last_event = day("2021-06-20")}));
}

// 2021-05-30 to 2021-09-10 is 103 days.
TEST(on_dates, an_event_that_ends_a_breach_counts_for_its_own_date_too) {
    EXPECT_EQ(on("2021-11-01", decided("2021-01-01", {"2021-09-10"}), interim),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-05-30"),
            .breaches = 1,
            .days_late = 103,
            .last_event = day("2021-09-10")}));
}

// Late since 30 May 2021 (215 days to the end of the year) and since 30 October (62 days).
TEST(on_dates, each_missed_date_is_a_breach_of_its_own) {
    EXPECT_EQ(on("2021-12-31", decided("2021-01-01"), interim), (verdict{.kept = kept::no,
                                                                    .state = state::on_time,
                                                                    .next_due = day("2022-05-30"),
                                                                    .breaches = 2,
                                                                    .days_late = 215 + 62}));
}

TEST(on_dates, the_window_begins_and_ends_where_the_rule_says) {
    const rule around = on_dates({{6, 15}}, 10, 5); // 5 to 20 June
    for (const std::string_view inside : {"2021-06-05", "2021-06-15", "2021-06-20"}) {
        EXPECT_EQ(
            on("2021-06-21", decided("2021-01-01", {inside}), around), (verdict{.kept = kept::yes,
                                                                           .state = state::on_time,
                                                                           .next_due = day("2022-06-20"),
                                                                           .last_event = day(inside)}))
            << inside;
    }
    EXPECT_EQ(on("2021-06-21", decided("2021-01-01", {"2021-06-04"}), around),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-06-20"),
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2021-06-04")}));
    EXPECT_EQ(on("2021-06-21", decided("2021-01-01", {"2021-06-21"}), around),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-06-20"),
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2021-06-21")}));
}

TEST(on_dates, without_days_before_and_after_the_event_is_on_the_day_itself) {
    const rule exact = on_dates({{6, 15}});
    EXPECT_EQ(on("2021-06-16", decided("2021-01-01", {"2021-06-15"}), exact).kept, kept::yes);
    EXPECT_EQ(on("2021-06-16", decided("2021-01-01", {"2021-06-14"}), exact).kept, kept::no);
    EXPECT_EQ(on("2021-06-17", decided("2021-01-01", {"2021-06-16"}), exact).days_late, 1);
}

TEST(on_dates, a_date_that_is_met_asks_for_the_next_at_once) {
    EXPECT_EQ(on("2021-04-01", decided("2021-01-01", {"2021-04-01"}), interim),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-10-30"),
            .last_event = day("2021-04-01")}));
}

TEST(on_dates, one_event_meets_every_date_whose_window_it_lies_in) {
    const rule close = on_dates({{3, 31}, {4, 10}}, 20, 0);
    EXPECT_EQ(on("2021-04-11", decided("2021-01-01", {"2021-03-25"}), close),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-03-31"),
            .last_event = day("2021-03-25")}));
}

TEST(on_dates, the_order_of_the_dates_in_the_rule_means_nothing) {
    const rule turned = on_dates({{8, 31}, {3, 31}}, 0, 60);
    for (const std::string_view asked : {"2021-03-01", "2021-06-10", "2021-12-31"}) {
        EXPECT_EQ(on(asked, decided("2021-01-01", {"2021-06-05"}), turned),
            on(asked, decided("2021-01-01", {"2021-06-05"}), interim))
            << asked;
    }
}

// --- which dates are in the duty period -----------------------------------------------------------------

TEST(on_dates, a_date_on_the_first_day_is_asked_for) {
    EXPECT_EQ(on("2021-03-31", decided("2021-03-31"), interim).next_due, day("2021-05-30"));
    EXPECT_EQ(on("2021-05-31", decided("2021-03-31"), interim).breaches, 1);
}

TEST(on_dates, a_date_before_the_first_day_is_not_asked_for_though_its_window_is_open) {
    EXPECT_EQ(on("2021-05-31", decided("2021-04-01"), interim),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-10-30")}));
}

TEST(on_dates, events_before_the_first_day_do_not_count_though_the_window_is_open) {
    const rule new_year = on_dates({{1, 5}}, 10, 0);
    EXPECT_EQ(
        on("2021-01-06", decided("2021-01-01", {"2020-12-30"}), new_year), (verdict{.kept = kept::no,
                                                                               .state = state::on_time,
                                                                               .next_due = day("2022-01-05"),
                                                                               .breaches = 1,
                                                                               .days_late = 1}));
}

TEST(on_dates, a_window_may_begin_in_the_year_before) {
    const rule new_year = on_dates({{1, 5}}, 10, 0);
    EXPECT_EQ(on("2020-12-30", decided("2020-06-01", {"2020-12-28"}), new_year),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-01-05"),
            .last_event = day("2020-12-28")}));
}

TEST(on_dates, a_window_may_end_in_the_year_after) {
    const rule closing = on_dates({{12, 31}}, 0, 31);
    EXPECT_EQ(on("2021-01-31", decided("2020-12-31"), closing),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-31")}));
    EXPECT_EQ(on("2021-02-01", decided("2020-12-31"), closing), (verdict{.kept = kept::no,
                                                                    .state = state::on_time,
                                                                    .next_due = day("2022-01-31"),
                                                                    .breaches = 1,
                                                                    .days_late = 1}));
}

TEST(on_dates, nothing_is_late_when_valid_to_is_the_due_day) {
    EXPECT_EQ(on("2021-05-30", ending(decided("2021-01-01"), "2021-05-30"), interim),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2021-05-31", ending(decided("2021-01-01"), "2021-05-30"), interim),
        (verdict{.kept = kept::yes, .state = state::ended}));
    EXPECT_EQ(on("2021-05-31", ending(decided("2021-01-01"), "2021-05-31"), interim),
        (verdict{.kept = kept::no, .state = state::done, .breaches = 1, .days_late = 1}));
}

TEST(on_dates, done_when_the_next_due_day_lies_on_or_after_valid_to) {
    EXPECT_EQ(on("2021-02-01", ending(decided("2021-01-01"), "2021-03-31"), interim).state, state::done);
    EXPECT_EQ(on("2021-02-01", ending(decided("2021-01-01"), "2021-05-31"), interim).state, state::on_time);
    EXPECT_EQ(on("2021-04-02", ending(decided("2021-01-01", {"2021-04-01"}), "2021-10-30"), interim).state,
        state::done);
    EXPECT_EQ(on("2021-02-01", ending(decided("2021-01-01"), "2021-02-28"), interim),
        (verdict{.kept = kept::yes, .state = state::done}))
        << "a case without any of the dates is asked nothing, but the rule applies to it";
}

TEST(on_dates, the_rules_life_decides_which_dates_are_asked_for) {
    rule short_lived = interim;
    short_lived.in_force(day("2021-04-01"), day("2021-10-30"));
    EXPECT_EQ(on("2021-06-01", decided("2020-01-01"), short_lived),
        (verdict{.kept = kept::yes, .state = state::done}));
    short_lived.in_force(day("2021-03-31"), day("2021-10-31"));
    EXPECT_EQ(on("2021-06-01", decided("2020-01-01"), short_lived), (verdict{.kept = kept::no,
                                                                        .state = state::on_time,
                                                                        .next_due = day("2021-10-30"),
                                                                        .breaches = 1,
                                                                        .days_late = 2}));
}

TEST(on_dates, an_empty_duty_period_is_not_applicable) {
    EXPECT_EQ(on("2020-12-31", decided("2021-01-01"), interim),
        (verdict{.kept = kept::not_applicable, .state = state::not_applicable}));
}

// --- the calendar ---------------------------------------------------------------------------------------

TEST(on_dates, the_29th_of_february_is_the_28th_where_the_year_has_none) {
    const rule leap = on_dates({{2, 29}});
    EXPECT_EQ(on("2023-01-01", decided("2023-01-01"), leap).next_due, day("2023-02-28"));
    EXPECT_EQ(on("2024-01-01", decided("2024-01-01"), leap).next_due, day("2024-02-29"));
    EXPECT_EQ(on("2024-03-01", decided("2024-01-01", {"2024-02-28"}), leap).breaches, 1);
    EXPECT_EQ(on("2023-03-01", decided("2023-01-01", {"2023-02-28"}), leap).breaches, 0);
}

TEST(on_dates, the_28th_and_the_29th_of_february_are_one_date_where_the_year_has_no_29th) {
    const rule both = on_dates({{2, 28}, {2, 29}});
    EXPECT_EQ(on("2023-03-01", decided("2023-01-01"), both).breaches, 1);
    EXPECT_EQ(on("2024-03-01", decided("2024-01-01"), both).breaches, 2);
}

TEST(on_dates, days_before_and_after_are_counted_over_the_leap_day) {
    const rule after = on_dates({{2, 28}}, 0, 2);
    EXPECT_EQ(on("2024-02-01", decided("2024-01-01"), after).next_due, day("2024-03-01"));
    EXPECT_EQ(on("2023-02-01", decided("2023-01-01"), after).next_due, day("2023-03-02"));
}

TEST(on_dates, a_due_day_on_or_beyond_the_end_of_the_calendar_is_never_asked_for) {
    EXPECT_EQ(on("2199-06-01", decided("2199-01-01"), on_dates({{12, 31}})),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2199-12-31", decided("2199-01-01"), on_dates({{12, 20}}, 0, 30)),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2199-12-31", decided("2199-01-01"), on_dates({{12, 30}})),
        (verdict{.kept = kept::no, .state = state::done, .breaches = 1, .days_late = 1}));
}

TEST(on_dates, a_window_may_begin_before_the_calendar) {
    EXPECT_EQ(on("1900-01-06", decided("1900-01-01", {"1900-01-02"}), on_dates({{1, 5}}, 30, 0)),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("1901-01-05"),
            .last_event = day("1900-01-02")}));
}

TEST(on_dates, due_soon_counts_to_the_next_due_day) {
    rule warned = interim;
    warned.warned(7);
    EXPECT_EQ(on("2021-05-22", decided("2021-01-01"), warned).state, state::on_time);
    EXPECT_EQ(on("2021-05-23", decided("2021-01-01"), warned),
        (verdict{.kept = kept::yes, .state = state::due_soon, .next_due = day("2021-05-30")}));
    EXPECT_EQ(on("2021-05-30", decided("2021-01-01"), warned).state, state::due_soon);
    EXPECT_EQ(on("2021-05-31", decided("2021-01-01"), warned).state, state::on_time);
}

} // namespace
} // namespace lssgov
