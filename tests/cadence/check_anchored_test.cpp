// At least every so often, counted from the first day in steps that never move.

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

rule anchored_every(duration length) {
    return at_least_every(length).anchored();
}

// From 2020-01-15 the due days are 2020-07-15, 2021-01-15, 2021-07-15, 2022-01-15, 2022-07-15 ...
const rule half_yearly = anchored_every(months(6));

TEST(anchored, nothing_is_late_on_the_due_day) {
    EXPECT_EQ(on("2020-07-15", decided("2020-01-15"), half_yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2020-07-15")}));
}

TEST(anchored, an_empty_window_is_a_breach_from_the_day_after_the_due_day) {
    EXPECT_EQ(on("2020-07-16", decided("2020-01-15"), half_yearly), (verdict{.kept = kept::no,
                                                                        .state = state::overdue,
                                                                        .next_due = day("2020-07-15"),
                                                                        .days_overdue = 1,
                                                                        .breaches = 1,
                                                                        .days_late = 1}));
}

TEST(anchored, an_early_follow_up_does_not_move_the_due_days) {
    EXPECT_EQ(on("2020-07-20", decided("2020-01-15", {"2020-02-01"}), half_yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-15"),
            .last_event = day("2020-02-01")}));
}

TEST(anchored, a_window_that_is_met_asks_for_the_next_at_once) {
    EXPECT_EQ(on("2020-02-01", decided("2020-01-15", {"2020-02-01"}), half_yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-15"),
            .last_event = day("2020-02-01")}));
}

TEST(anchored, two_follow_ups_in_one_window_do_not_serve_the_next) {
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15", {"2020-06-01", "2020-07-15"}), half_yearly),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-01-15"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2020-07-15")}));
}

TEST(anchored, the_due_day_belongs_to_its_window_and_the_day_after_to_the_next) {
    // On the due day: the first window is met, the second is asked for.
    EXPECT_EQ(on("2020-07-15", decided("2020-01-15", {"2020-07-15"}), half_yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-15"),
            .last_event = day("2020-07-15")}));
    // The day after: one day late, and the second window is met.
    EXPECT_EQ(on("2020-07-16", decided("2020-01-15", {"2020-07-16"}), half_yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2021-07-15"),
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2020-07-16")}));
}

TEST(anchored, a_follow_up_on_the_first_day_itself_meets_no_window) {
    EXPECT_EQ(on("2020-07-16", decided("2020-01-15", {"2020-01-15"}), half_yearly),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2020-07-15"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2020-01-15")}));
}

TEST(anchored, the_first_later_follow_up_ends_the_breach_and_counts_for_its_own_window) {
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15", {"2020-07-20"}), half_yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2021-07-15"),
            .breaches = 1,
            .days_late = 5,
            .last_event = day("2020-07-20")}));
}

// Late since 2020-07-15: 370 days; since 2021-01-15: 186; since 2021-07-15: 5.
TEST(anchored, with_several_windows_missed_next_due_is_the_oldest_that_is_open) {
    EXPECT_EQ(on("2021-07-20", decided("2020-01-15"), half_yearly), (verdict{.kept = kept::no,
                                                                        .state = state::overdue,
                                                                        .next_due = day("2020-07-15"),
                                                                        .days_overdue = 370,
                                                                        .breaches = 3,
                                                                        .days_late = 561}));
}

TEST(anchored, one_follow_up_ends_every_open_breach) {
    EXPECT_EQ(on("2021-08-01", decided("2020-01-15", {"2021-07-20"}), half_yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-07-15"),
            .breaches = 3,
            .days_late = 561,
            .last_event = day("2021-07-20")}));
}

// On 2021-07-15: 365 and 181 days late, and in time for the third window.
TEST(anchored, a_follow_up_on_a_due_day_ends_older_breaches_and_is_in_time_for_its_own) {
    EXPECT_EQ(on("2021-07-16", decided("2020-01-15", {"2021-07-15"}), half_yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-01-15"),
            .breaches = 2,
            .days_late = 546,
            .last_event = day("2021-07-15")}));
}

TEST(anchored, a_breach_that_was_ended_stays_a_breach) {
    EXPECT_EQ(on("2021-07-16", decided("2020-01-15", {"2020-07-20"}), half_yearly),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-07-15"),
            .days_overdue = 1,
            .breaches = 2,
            .days_late = 6,
            .last_event = day("2020-07-20")}));
}

// --- month ends -----------------------------------------------------------------------------------------

std::optional<date> due_with_all_before_met(
    const one_case& followed, const rule& asked, std::string_view on_day) {
    return on(on_day, followed, asked).next_due;
}

TEST(anchored, monthly_from_31_january_is_the_last_of_february_and_the_31st_of_march) {
    const rule monthly = anchored_every(months(1));
    EXPECT_EQ(due_with_all_before_met(decided("2025-01-31"), monthly, "2025-01-31"), day("2025-02-28"));
    EXPECT_EQ(due_with_all_before_met(decided("2025-01-31", {"2025-02-28"}), monthly, "2025-03-01"),
        day("2025-03-31"));
    EXPECT_EQ(
        due_with_all_before_met(decided("2025-01-31", {"2025-02-28", "2025-03-31"}), monthly, "2025-04-01"),
        day("2025-04-30"));
    EXPECT_EQ(on("2025-05-01", decided("2025-01-31"), monthly), (verdict{.kept = kept::no,
                                                                    .state = state::overdue,
                                                                    .next_due = day("2025-02-28"),
                                                                    .days_overdue = 62,
                                                                    .breaches = 3,
                                                                    .days_late = 62 + 31 + 1}));
}

TEST(anchored, yearly_from_29_february_comes_back_to_29_february) {
    const rule yearly = anchored_every(years(1));
    EXPECT_EQ(on("2028-02-28", decided("2024-02-29", {"2025-02-28", "2026-02-28", "2027-02-28"}), yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2028-02-29"),
            .last_event = day("2027-02-28")}));
    EXPECT_EQ(on("2025-03-01", decided("2024-02-29"), yearly).next_due, day("2025-02-28"));
    EXPECT_EQ(on("2028-02-29",
                  decided("2024-02-29", {"2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"}), yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2029-02-28"),
            .last_event = day("2028-02-29")}));
}

TEST(anchored, each_sixth_month_from_31_august_asks_in_february_too) {
    EXPECT_EQ(on("2025-09-01", decided("2024-08-31"), half_yearly), (verdict{.kept = kept::no,
                                                                        .state = state::overdue,
                                                                        .next_due = day("2025-02-28"),
                                                                        .days_overdue = 185,
                                                                        .breaches = 2,
                                                                        .days_late = 185 + 1}));
}

TEST(anchored, every_day_asks_for_one_each_day_after_the_first) {
    const rule daily = anchored_every(days(1));
    EXPECT_EQ(on("2024-03-01", decided("2024-02-27", {"2024-02-28", "2024-02-29"}), daily),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2024-03-01"),
            .last_event = day("2024-02-29")}));
    EXPECT_EQ(on("2024-03-01", decided("2024-02-27", {"2024-02-28", "2024-03-01"}), daily),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2024-03-02"),
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2024-03-01")}));
}

// --- ends of the duty period ----------------------------------------------------------------------------

TEST(anchored, nothing_is_late_when_valid_to_is_the_due_day) {
    const one_case ends = ending(decided("2020-01-15", {"2020-03-01"}), "2021-01-15");
    EXPECT_EQ(on("2021-01-15", ends, half_yearly),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2020-03-01")}));
    EXPECT_EQ(on("2021-01-16", ends, half_yearly),
        (verdict{.kept = kept::yes, .state = state::ended, .last_event = day("2020-03-01")}));
}

TEST(anchored, done_when_the_next_due_day_lies_on_or_after_valid_to) {
    EXPECT_EQ(on("2020-02-01", ending(decided("2020-01-15"), "2020-07-15"), half_yearly),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2020-02-01", ending(decided("2020-01-15"), "2020-07-16"), half_yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2020-07-15")}));
    EXPECT_EQ(on("2020-02-01", ending(decided("2020-01-15", {"2020-02-01"}), "2020-07-16"), half_yearly),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2020-02-01")}));
}

TEST(anchored, an_open_breach_is_overdue_though_no_new_window_will_be_judged) {
    const one_case ends = ending(decided("2020-01-15"), "2021-01-15");
    EXPECT_EQ(on("2020-08-01", ends, half_yearly), (verdict{.kept = kept::no,
                                                       .state = state::overdue,
                                                       .next_due = day("2020-07-15"),
                                                       .days_overdue = 17,
                                                       .breaches = 1,
                                                       .days_late = 17}));
    EXPECT_EQ(on("2021-01-15", ends, half_yearly), (verdict{.kept = kept::no,
                                                       .state = state::overdue,
                                                       .next_due = day("2020-07-15"),
                                                       .days_overdue = 184,
                                                       .breaches = 1,
                                                       .days_late = 184}));
    EXPECT_EQ(on("2021-01-16", ends, half_yearly),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 184}));
}

TEST(anchored, a_rule_that_came_later_counts_from_the_day_it_came) {
    rule later = half_yearly;
    later.in_force(day("2020-03-10"), std::nullopt);
    EXPECT_EQ(on("2020-09-11", decided("2020-01-15"), later), (verdict{.kept = kept::no,
                                                                  .state = state::overdue,
                                                                  .next_due = day("2020-09-10"),
                                                                  .days_overdue = 1,
                                                                  .breaches = 1,
                                                                  .days_late = 1}));
}

TEST(anchored, a_rule_that_lapsed_asks_nothing_after_its_last_day) {
    rule lapsed = half_yearly;
    lapsed.in_force(std::nullopt, day("2021-01-15"));
    EXPECT_EQ(on("2021-03-01", decided("2020-01-15", {"2020-05-01"}), lapsed),
        (verdict{.kept = kept::yes, .state = state::ended, .last_event = day("2020-05-01")}));
    EXPECT_EQ(on("2020-12-01", decided("2020-01-15", {"2020-05-01"}), lapsed),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2020-05-01")}));
}

TEST(anchored, an_empty_duty_period_is_not_applicable) {
    const verdict nothing{.kept = kept::not_applicable, .state = state::not_applicable};
    EXPECT_EQ(on("2020-01-14", decided("2020-01-15"), half_yearly), nothing);
    EXPECT_EQ(on("2021-01-14", ending(decided("2020-01-15"), "2020-01-14"), half_yearly), nothing);
}

TEST(anchored, the_question_may_be_asked_on_the_first_day) {
    EXPECT_EQ(on("2020-01-15", decided("2020-01-15"), half_yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2020-07-15")}));
}

TEST(anchored, follow_ups_outside_the_duty_period_do_not_count) {
    EXPECT_EQ(on("2020-07-16", decided("2020-01-15", {"2020-01-14", "2020-07-17"}), half_yearly),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2020-07-15"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1}));
}

// Due 2198-07-15, 2199-01-15 and 2199-07-15; the next would be in 2200.
TEST(anchored, windows_end_with_the_calendar) {
    EXPECT_EQ(on("2199-12-31", decided("2198-01-15"), half_yearly), (verdict{.kept = kept::no,
                                                                        .state = state::overdue,
                                                                        .next_due = day("2198-07-15"),
                                                                        .days_overdue = 534,
                                                                        .breaches = 3,
                                                                        .days_late = 534 + 350 + 169}));
    EXPECT_EQ(
        on("2199-12-31", decided("2198-01-15", {"2198-07-15", "2199-01-15", "2199-07-15"}), half_yearly),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2199-07-15")}));
}

TEST(anchored, a_due_day_on_the_last_day_of_the_calendar_is_never_asked_for) {
    EXPECT_EQ(on("2199-12-31", decided("2199-06-30"), anchored_every(days(184))),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(
        on("2199-12-31", decided("2199-06-30"), anchored_every(days(183))), (verdict{.kept = kept::no,
                                                                                .state = state::overdue,
                                                                                .next_due = day("2199-12-30"),
                                                                                .days_overdue = 1,
                                                                                .breaches = 1,
                                                                                .days_late = 1}));
}

// --- a changed length -----------------------------------------------------------------------------------

// From 2020-01-15 each six months; from 2020-10-01 each three: 2021-01-01, 2021-04-01 ...
rule changed_to_quarterly(std::string_view from) {
    return at_least_every(months(6)).anchored().becoming(day(from), months(3));
}

TEST(anchored, a_changed_length_starts_a_new_series_on_the_day_of_the_change) {
    EXPECT_EQ(on("2020-11-01", decided("2020-01-15", {"2020-06-01"}), changed_to_quarterly("2020-10-01")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-01"),
            .last_event = day("2020-06-01")}));
    EXPECT_EQ(on("2021-04-02", decided("2020-01-15", {"2020-06-01"}), changed_to_quarterly("2020-10-01")),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-01-01"),
            .days_overdue = 91,
            .breaches = 2,
            .days_late = 91 + 1,
            .last_event = day("2020-06-01")}));
}

TEST(anchored, a_window_that_the_change_cuts_is_not_judged) {
    // The old window of 2021-01-15 is gone, and a follow-up in its part before the change serves no other.
    EXPECT_EQ(on("2021-01-02", decided("2020-01-15", {"2020-06-01", "2020-09-01"}),
                  changed_to_quarterly("2020-10-01")),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-01-01"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2020-09-01")}));
}

TEST(anchored, a_follow_up_on_the_day_of_the_change_does_not_count_for_the_new_series) {
    const verdict told = on("2021-01-02", decided("2020-01-15", {"2020-06-01", "2020-10-01"}),
        changed_to_quarterly("2020-10-01"));
    EXPECT_EQ(told.kept, kept::no);
    EXPECT_EQ(told.next_due, day("2021-01-01"));
    EXPECT_EQ(told.breaches, 1);
}

TEST(anchored, a_window_that_is_due_on_the_day_of_the_change_is_judged) {
    const rule changed = changed_to_quarterly("2020-07-15");
    EXPECT_EQ(on("2020-07-16", decided("2020-01-15"), changed), (verdict{.kept = kept::no,
                                                                    .state = state::overdue,
                                                                    .next_due = day("2020-07-15"),
                                                                    .days_overdue = 1,
                                                                    .breaches = 1,
                                                                    .days_late = 1}));
    // A follow-up that day is in time for the old window and counts for none of the new.
    const verdict met = on("2020-10-16", decided("2020-01-15", {"2020-07-15"}), changed);
    EXPECT_EQ(met.breaches, 1);
    EXPECT_EQ(met.next_due, day("2020-10-15"));
}

TEST(anchored, a_window_that_is_due_the_day_after_the_change_is_not_judged) {
    EXPECT_EQ(on("2020-07-16", decided("2020-01-15"), changed_to_quarterly("2020-07-14")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2020-10-14")}));
}

TEST(anchored, a_change_on_or_before_the_first_day_is_no_change) {
    for (const std::string_view from : {"2019-11-01", "2020-01-14", "2020-01-15"}) {
        EXPECT_EQ(on("2020-04-15", decided("2020-01-15"), changed_to_quarterly(from)),
            (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2020-04-15")}))
            << from;
    }
}

TEST(anchored, a_change_that_is_known_to_come_moves_the_next_due_day_already) {
    EXPECT_EQ(on("2020-08-01", decided("2020-01-15", {"2020-06-01"}), changed_to_quarterly("2020-10-01")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-01"),
            .last_event = day("2020-06-01")}));
}

// 2020-07-15 to 2020-11-05 is 113 days.
TEST(anchored, a_breach_of_the_old_series_is_ended_by_the_first_follow_up_after_the_change) {
    EXPECT_EQ(on("2020-12-01", decided("2020-01-15", {"2020-11-05"}), changed_to_quarterly("2020-10-01")),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2021-04-01"),
            .breaches = 1,
            .days_late = 113,
            .last_event = day("2020-11-05")}));
}

TEST(anchored, each_of_several_changes_starts_its_own_series) {
    rule twice = at_least_every(months(6)).anchored();
    twice.becoming(day("2020-10-01"), months(3)).becoming(day("2020-12-01"), months(12));
    EXPECT_EQ(on("2021-12-02", decided("2020-01-15", {"2020-06-01"}), twice),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-12-01"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2020-06-01")}));
}

TEST(anchored, a_length_that_is_written_again_is_no_change) {
    rule again = at_least_every(months(12)).anchored();
    again.becoming(day("2020-06-01"), years(1)).becoming(day("2020-09-01"), months(12));
    EXPECT_EQ(on("2021-01-15", decided("2020-01-15"), again),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
    again.becoming(day("2020-10-01"), months(3));
    EXPECT_EQ(on("2020-11-01", decided("2020-01-15"), again).next_due, day("2021-01-01"));
}

TEST(anchored, a_change_reaches_a_case_whose_first_due_day_lies_beyond_the_calendar) {
    rule changed = at_least_every(years(299)).anchored();
    changed.becoming(day("2020-06-01"), months(3));
    EXPECT_EQ(on("2020-07-01", decided("2020-01-15"), changed),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2020-09-01")}));
}

// --- warning --------------------------------------------------------------------------------------------

TEST(anchored, due_soon_counts_to_the_window_that_is_asked_now) {
    rule warned = anchored_every(months(6));
    warned.warned(14);
    EXPECT_EQ(on("2020-06-30", decided("2020-01-15"), warned).state, state::on_time);
    EXPECT_EQ(on("2020-07-01", decided("2020-01-15"), warned),
        (verdict{.kept = kept::yes, .state = state::due_soon, .next_due = day("2020-07-15")}));
    EXPECT_EQ(on("2020-07-15", decided("2020-01-15"), warned).state, state::due_soon);
    EXPECT_EQ(on("2020-07-16", decided("2020-01-15"), warned).state, state::overdue);
    EXPECT_EQ(on("2020-07-01", decided("2020-01-15", {"2020-06-30"}), warned).state, state::on_time);
}

} // namespace
} // namespace lssgov
