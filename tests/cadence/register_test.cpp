// Absence inside a register is absence; absence outside is unknown.

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::covering;
using test::day;
using test::decided;
using test::ending;
using test::kept;
using test::never_held;
using test::on;
using test::state;

const rule yearly = at_least_every(months(12));                // from 2020-01-15: due 2021-01-15
const rule half_yearly = at_least_every(months(6)).anchored(); // 2020-07-15, 2021-01-15, 2021-07-15 ...
const rule each_year = per_period(partition::yearly());
const rule interim = on_dates({{3, 31}, {8, 31}}, 0, 60); // 31 March-30 May, 31 August-30 October

// --- completion: the beginning of the register ----------------------------------------------------------

TEST(register_and_completion, the_clock_starts_no_earlier_than_known_from) {
    const context known = covering("2020-07-01", "");
    EXPECT_EQ(on("2021-07-01", decided("2020-01-15"), yearly, known),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-07-01")}));
    EXPECT_EQ(on("2021-07-02", decided("2020-01-15"), yearly, known), (verdict{.kept = kept::no,
                                                                          .state = state::overdue,
                                                                          .next_due = day("2021-07-01"),
                                                                          .days_overdue = 1,
                                                                          .breaches = 1,
                                                                          .days_late = 1}));
}

TEST(register_and_completion, a_register_that_begins_on_or_before_the_first_day_moves_nothing) {
    for (const std::string_view from : {"2019-01-01", "2020-01-15"}) {
        EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), yearly, covering(from, "")),
            on("2021-01-16", decided("2020-01-15"), yearly))
            << from;
    }
}

TEST(register_and_completion, a_due_day_before_known_from_without_an_event_is_unknown) {
    const context known = covering("2021-06-01", "");
    EXPECT_EQ(on("2021-08-01", decided("2020-01-15"), yearly, known),
        (verdict{.kept = kept::unknown, .state = state::on_time, .next_due = day("2022-06-01")}));
    EXPECT_EQ(on("2022-06-02", decided("2020-01-15"), yearly, known), (verdict{.kept = kept::no,
                                                                          .state = state::overdue,
                                                                          .next_due = day("2022-06-01"),
                                                                          .days_overdue = 1,
                                                                          .breaches = 1,
                                                                          .days_late = 1}));
}

TEST(register_and_completion, a_due_day_on_known_from_is_reached_by_the_register_and_a_day_earlier_is_not) {
    EXPECT_EQ(on("2021-02-01", decided("2020-01-15"), yearly, covering("2021-01-15", "")).kept, kept::yes);
    EXPECT_EQ(
        on("2021-02-01", decided("2020-01-15"), yearly, covering("2021-01-16", "")).kept, kept::unknown);
}

TEST(register_and_completion, an_event_before_known_from_counts) {
    // 2020-09-01 is in time for 2021-01-15; the next day it is known that nothing was done is 2021-06-01.
    EXPECT_EQ(on("2021-10-01", decided("2020-01-15", {"2020-09-01"}), yearly, covering("2021-06-01", "")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-06-01"),
            .last_event = day("2020-09-01")}));
}

TEST(register_and_completion, an_event_after_known_from_restarts_the_clock_as_ever) {
    EXPECT_EQ(on("2021-10-01", decided("2020-01-15", {"2020-09-01"}), yearly, covering("2020-07-01", "")),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-09-01"),
            .days_overdue = 30,
            .breaches = 1,
            .days_late = 30,
            .last_event = day("2020-09-01")}));
}

TEST(register_and_completion, the_length_in_force_on_known_from_applies_to_a_clock_that_starts_there) {
    rule shortened = at_least_every(months(12));
    shortened.becoming(day("2020-06-01"), months(6));
    EXPECT_EQ(on("2020-12-01", decided("2020-01-15"), shortened, covering("2020-07-01", "")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-01")}));
}

// --- completion: the end of the register ----------------------------------------------------------------

TEST(register_and_completion, a_due_day_after_known_to_without_an_event_is_unknown_not_overdue) {
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), yearly, covering("", "2021-01-14")),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
}

TEST(register_and_completion, a_due_day_that_has_not_passed_is_never_unknown) {
    EXPECT_EQ(on("2021-01-15", decided("2020-01-15"), yearly, covering("", "2020-12-31")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
}

TEST(register_and_completion, a_due_day_on_known_to_is_covered) {
    EXPECT_EQ(on("2021-02-01", decided("2020-01-15"), yearly, covering("", "2021-01-15")),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-01-15"),
            .days_overdue = 17,
            .breaches = 1,
            .days_late = 17}));
}

TEST(register_and_completion, a_breach_seen_open_on_known_to_stays_open_until_an_event_closes_it) {
    const context known = covering("", "2021-02-01");
    EXPECT_EQ(on("2021-05-01", decided("2020-01-15"), yearly, known), (verdict{.kept = kept::no,
                                                                          .state = state::overdue,
                                                                          .next_due = day("2021-01-15"),
                                                                          .days_overdue = 106,
                                                                          .breaches = 1,
                                                                          .days_late = 106}));
    const verdict closed = on("2021-05-01", decided("2020-01-15", {"2021-04-15"}), yearly, known);
    EXPECT_EQ(closed.kept, kept::no);
    EXPECT_EQ(closed.breaches, 1);
    EXPECT_EQ(closed.days_late, 90);
    EXPECT_EQ(closed.last_event, day("2021-04-15"));
}

TEST(register_and_completion, an_event_after_known_to_counts) {
    const verdict told =
        on("2021-03-01", decided("2020-01-15", {"2021-01-10"}), yearly, covering("", "2020-12-31"));
    EXPECT_EQ(told.kept, kept::yes);
    EXPECT_EQ(told.last_event, day("2021-01-10"));
}

TEST(register_and_completion, an_event_after_an_unknown_due_day_does_not_make_it_a_breach) {
    const verdict told =
        on("2021-03-01", decided("2020-01-15", {"2021-02-10"}), yearly, covering("", "2020-12-31"));
    EXPECT_EQ(told.kept, kept::unknown);
    EXPECT_EQ(told.breaches, 0);
    EXPECT_EQ(told.days_late, 0);
}

TEST(register_and_completion, a_breach_that_is_seen_makes_the_answer_no_whatever_else_is_unknown) {
    // Late in January 2021 as seen; due 2022-01-20 after the end of the register.
    EXPECT_EQ(on("2022-03-01", decided("2020-01-15", {"2021-01-20"}), yearly, covering("", "2021-12-31")),
        (verdict{.kept = kept::no,
            .state = state::unknown,
            .breaches = 1,
            .days_late = 5,
            .last_event = day("2021-01-20")}));
}

TEST(register_and_completion, an_ended_case_is_ended_whatever_was_covered) {
    EXPECT_EQ(
        on("2022-01-01", ending(decided("2020-01-15"), "2021-06-30"), yearly, covering("", "2020-12-31")),
        (verdict{.kept = kept::unknown, .state = state::ended}));
}

TEST(register_and_completion, nothing_is_unknown_when_nothing_is_asked) {
    EXPECT_EQ(
        on("2020-06-01", ending(decided("2020-01-15"), "2021-01-15"), yearly, covering("", "2020-12-31")),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(register_and_completion, nothing_is_unknown_when_nothing_is_asked_even_if_nothing_is_covered) {
    EXPECT_EQ(on("2020-06-01", ending(decided("2020-01-15"), "2021-01-15"), yearly, never_held()),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(register_and_completion, a_register_that_begins_after_as_of_is_none_yet) {
    EXPECT_EQ(on("2020-06-01", decided("2020-01-15"), yearly, covering("2020-07-01", "")),
        (verdict{.kept = kept::yes, .state = state::unknown}));
    EXPECT_EQ(on("2020-06-01", decided("2020-01-15", {"2020-02-01"}), yearly, covering("2020-07-01", "")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-02-01"),
            .last_event = day("2020-02-01")}));
    EXPECT_EQ(on("2020-07-01", decided("2020-01-15", {"2020-02-01"}), yearly, covering("2020-07-01", "")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-07-01"),
            .last_event = day("2020-02-01")}));
}

TEST(register_and_completion, a_follow_up_is_seen_and_its_clock_runs_though_no_day_since_is_covered) {
    EXPECT_EQ(on("2021-03-01", decided("2020-01-15", {"2021-01-10"}), yearly, covering("", "2020-12-31")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-01-10"),
            .last_event = day("2021-01-10")}));
}

// Twelve months from 2020-01-15 would be 2021-01-15, but on 2020-07-01 three months are in force. What was
// late on 2020-10-02 stays late when a follow-up comes.
TEST(register_and_completion, a_clock_that_starts_with_the_register_is_not_turned_back_by_a_later_event) {
    rule shortened = at_least_every(months(12));
    shortened.becoming(day("2020-06-01"), months(3));
    const context known = covering("2020-07-01", "");
    EXPECT_EQ(on("2020-10-02", decided("2020-01-15"), shortened, known).breaches, 1);
    EXPECT_EQ(on("2020-10-05", decided("2020-01-15", {"2020-10-05"}), shortened, known),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2021-01-05"),
            .breaches = 1,
            .days_late = 4,
            .last_event = day("2020-10-05")}));
}

TEST(register_and_completion, an_event_on_known_from_starts_the_clock_that_day) {
    EXPECT_EQ(on("2020-07-01", decided("2020-01-15", {"2020-07-01"}), yearly, covering("2020-07-01", "")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-07-01"),
            .last_event = day("2020-07-01")}));
}

TEST(register_and_completion, an_event_before_known_from_after_an_unknown_due_day_starts_a_clock) {
    // 2021-01-15 is unknown; the follow-up of 2021-03-01 is due again 2022-03-01; the register begins in
    // between.
    EXPECT_EQ(on("2022-02-01", decided("2020-01-15", {"2021-03-01"}), yearly, covering("2021-06-01", "")),
        (verdict{.kept = kept::unknown,
            .state = state::on_time,
            .next_due = day("2022-06-01"),
            .last_event = day("2021-03-01")}));
}

TEST(register_and_completion, a_register_that_never_holds_the_event_covers_no_day) {
    EXPECT_EQ(on("2021-06-01", decided("2020-01-15"), yearly, never_held()),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
    EXPECT_EQ(on("2020-06-01", decided("2020-01-15"), yearly, never_held()),
        (verdict{.kept = kept::yes, .state = state::unknown}));
}

TEST(register_and_completion, an_event_that_is_there_counts_though_the_register_never_holds_it) {
    const verdict told = on("2021-06-01", decided("2020-01-15", {"2020-12-01"}), yearly, never_held());
    EXPECT_EQ(told.kept, kept::yes);
    EXPECT_EQ(told.last_event, day("2020-12-01"));
}

TEST(register_and_completion, a_register_of_another_kind_of_event_says_nothing) {
    context known;
    known.registers.push_back(event_register::never_holding("visit"));
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), yearly, known),
        on("2021-01-16", decided("2020-01-15"), yearly));
}

TEST(register_and_completion, the_register_of_the_rules_own_kind_is_used_among_several) {
    context known = covering("", "2021-01-14");
    known.registers.push_back(event_register::covering("visit", std::nullopt, std::nullopt));
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), yearly, known).kept, kept::unknown);
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), at_least_every(months(12)).event("visit"), known).kept,
        kept::no);
}

// --- anchored -------------------------------------------------------------------------------------------

TEST(register_and_anchored, a_window_due_after_known_to_without_an_event_is_unknown) {
    const one_case followed = decided("2020-01-15", {"2020-03-01"});
    EXPECT_EQ(on("2021-02-01", followed, half_yearly, covering("", "2020-10-01")),
        (verdict{.kept = kept::unknown, .state = state::unknown, .last_event = day("2020-03-01")}));
    EXPECT_EQ(on("2021-01-15", followed, half_yearly, covering("", "2020-10-01")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-15"),
            .last_event = day("2020-03-01")}));
}

TEST(register_and_anchored, a_window_due_on_known_to_is_judged) {
    EXPECT_EQ(
        on("2021-02-01", decided("2020-01-15", {"2020-03-01"}), half_yearly, covering("", "2021-01-15")),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-01-15"),
            .days_overdue = 17,
            .breaches = 1,
            .days_late = 17,
            .last_event = day("2020-03-01")}));
}

TEST(register_and_anchored, a_window_that_begins_before_known_from_is_unknown_where_nothing_is_seen) {
    // The first day of the window is 2020-01-16.
    EXPECT_EQ(
        on("2020-08-01", decided("2020-01-15"), half_yearly, covering("2020-01-17", "")).kept, kept::unknown);
    EXPECT_EQ(
        on("2020-08-01", decided("2020-01-15"), half_yearly, covering("2020-01-16", "")).kept, kept::no);
}

TEST(
    register_and_anchored, an_unknown_window_that_no_event_has_followed_may_be_open_so_the_state_is_unknown) {
    EXPECT_EQ(on("2020-08-01", decided("2020-01-15"), half_yearly, covering("2020-03-01", "")),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
    EXPECT_EQ(
        on("2020-08-01", decided("2020-01-15", {"2020-07-20"}), half_yearly, covering("2020-03-01", "")),
        (verdict{.kept = kept::unknown,
            .state = state::on_time,
            .next_due = day("2021-07-15"),
            .last_event = day("2020-07-20")}));
}

TEST(register_and_anchored, the_state_is_unknown_when_days_of_the_window_have_come_and_none_is_covered) {
    // The window after 2020-07-15; the one before it is met.
    const one_case followed = decided("2020-01-15", {"2020-07-01"});
    EXPECT_EQ(on("2020-07-16", followed, half_yearly, covering("", "2020-07-15")),
        (verdict{.kept = kept::yes, .state = state::unknown, .last_event = day("2020-07-01")}));
    EXPECT_EQ(on("2020-07-17", followed, half_yearly, covering("", "2020-07-16")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-15"),
            .last_event = day("2020-07-01")}));
}

TEST(register_and_anchored, a_window_of_which_no_day_has_come_needs_no_register) {
    EXPECT_EQ(
        on("2020-07-15", decided("2020-01-15", {"2020-07-01"}), half_yearly, covering("", "2020-07-15")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-15"),
            .last_event = day("2020-07-01")}));
}

TEST(register_and_anchored, nothing_is_unknown_when_nothing_is_asked) {
    EXPECT_EQ(on("2020-06-01", ending(decided("2020-01-15"), "2020-07-15"), half_yearly, never_held()),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(register_and_anchored, an_ended_case_is_ended_whatever_was_covered) {
    EXPECT_EQ(on("2021-06-01", ending(decided("2020-01-15"), "2020-12-31"), half_yearly, never_held()),
        (verdict{.kept = kept::unknown, .state = state::ended}));
}

TEST(register_and_anchored, an_event_meets_its_window_covered_or_not) {
    EXPECT_EQ(
        on("2021-01-15", decided("2020-01-15", {"2020-02-01"}), half_yearly, covering("2020-07-16", "")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-01-15"),
            .last_event = day("2020-02-01")}));
}

TEST(register_and_anchored, an_unknown_window_is_never_an_open_breach) {
    // The first window cannot be answered for; the second is seen empty.
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), half_yearly, covering("2020-03-01", "")),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2021-01-15"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1}));
}

TEST(register_and_anchored, a_breach_seen_open_is_overdue_though_later_windows_are_unknown) {
    EXPECT_EQ(on("2021-08-01", decided("2020-01-15"), half_yearly, covering("", "2020-07-15")),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2020-07-15"),
            .days_overdue = 382,
            .breaches = 1,
            .days_late = 382}));
}

TEST(register_and_anchored, a_register_that_never_holds_the_event_answers_nothing) {
    EXPECT_EQ(on("2021-08-01", decided("2020-01-15"), half_yearly, never_held()),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
}

// --- per period -----------------------------------------------------------------------------------------

TEST(register_and_periods, a_period_not_wholly_covered_is_unknown) {
    EXPECT_EQ(on("2021-02-01", decided("2020-01-01"), each_year, covering("2020-01-02", "")),
        (verdict{.kept = kept::unknown, .state = state::on_time, .next_due = day("2021-12-31")}));
    EXPECT_EQ(on("2021-02-01", decided("2020-01-01"), each_year, covering("2020-01-01", "")),
        (verdict{.kept = kept::no, .state = state::on_time, .next_due = day("2021-12-31"), .breaches = 1}));
    EXPECT_EQ(on("2021-02-01", decided("2020-01-01"), each_year, covering("", "2020-12-30")),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
    EXPECT_EQ(on("2021-02-01", decided("2020-01-01"), each_year, covering("", "2020-12-31")),
        (verdict{.kept = kept::no, .state = state::unknown, .breaches = 1}));
}

TEST(register_and_periods, a_period_with_enough_events_is_met_covered_or_not) {
    EXPECT_EQ(on("2021-02-01", decided("2020-01-01", {"2020-03-01"}), each_year, covering("2020-06-01", "")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-12-31"),
            .last_event = day("2020-03-01")}));
}

TEST(register_and_periods, a_period_with_some_events_but_too_few_is_unknown_where_not_wholly_covered) {
    const rule twice = per_period(partition::yearly(), 2);
    EXPECT_EQ(on("2021-02-01", decided("2020-01-01", {"2020-07-01"}), twice, covering("2020-06-01", "")).kept,
        kept::unknown);
    EXPECT_EQ(on("2021-02-01", decided("2020-01-01", {"2020-07-01"}), twice).kept, kept::no);
}

TEST(register_and_periods, the_running_period_can_be_answered_for_while_a_day_of_it_is_covered) {
    EXPECT_EQ(on("2021-06-01", decided("2021-01-01"), each_year, covering("", "2021-01-01")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-12-31")}));
}

TEST(register_and_periods, of_a_required_partial_period_the_part_in_the_duty_period_must_be_covered) {
    const rule partial = per_period(partition::yearly()).partial_periods_required();
    EXPECT_EQ(on("2021-02-01", decided("2020-07-01"), partial, covering("2020-07-01", "")).kept, kept::no);
    EXPECT_EQ(
        on("2021-02-01", decided("2020-07-01"), partial, covering("2020-07-02", "")).kept, kept::unknown);
}

TEST(register_and_periods, a_register_that_never_holds_the_event_answers_nothing) {
    EXPECT_EQ(on("2021-02-01", decided("2020-01-01"), each_year, never_held()),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
}

TEST(register_and_periods, nothing_is_unknown_when_nothing_is_asked) {
    EXPECT_EQ(on("2021-02-01", ending(decided("2021-01-01"), "2021-12-31"), each_year, never_held()),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(register_and_periods, a_period_that_has_not_begun_needs_no_register) {
    // Met in 2021; 2022 is asked next. Begun in March; 2021 is cut and 2022 is asked next.
    EXPECT_EQ(on("2021-06-01", decided("2021-01-01", {"2021-02-01"}), each_year, covering("", "2020-12-31")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-12-31"),
            .last_event = day("2021-02-01")}));
    EXPECT_EQ(on("2021-06-01", decided("2021-03-01"), each_year, covering("", "2020-12-31")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2022-12-31")}));
}

TEST(register_and_periods, an_event_seen_in_the_running_period_shows_how_it_stands) {
    const rule twice = per_period(partition::yearly(), 2);
    EXPECT_EQ(on("2021-06-01", decided("2021-01-01", {"2021-02-01"}), twice, covering("", "2020-12-31")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-12-31"),
            .last_event = day("2021-02-01")}));
}

// --- on dates -------------------------------------------------------------------------------------------

TEST(register_and_dates, a_due_day_after_known_to_without_an_event_is_unknown) {
    EXPECT_EQ(
        on("2021-05-31", decided("2021-01-01"), interim, covering("", "2021-05-29")).kept, kept::unknown);
    EXPECT_EQ(on("2021-05-31", decided("2021-01-01"), interim, covering("", "2021-05-29")).breaches, 0);
    EXPECT_EQ(on("2021-05-30", decided("2021-01-01"), interim, covering("", "2021-05-29")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-05-30")}));
    EXPECT_EQ(on("2021-05-31", decided("2021-01-01"), interim, covering("", "2021-05-30")).kept, kept::no);
}

TEST(register_and_dates, a_window_that_begins_before_known_from_is_unknown_where_nothing_is_seen) {
    EXPECT_EQ(on("2021-06-10", decided("2021-01-01"), interim, covering("2021-04-01", "")),
        (verdict{.kept = kept::unknown, .state = state::on_time, .next_due = day("2021-10-30")}));
    EXPECT_EQ(on("2021-06-10", decided("2021-01-01"), interim, covering("2021-03-31", "")),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2021-10-30"),
            .breaches = 1,
            .days_late = 11}));
}

TEST(register_and_dates, an_event_meets_its_date_covered_or_not) {
    EXPECT_EQ(on("2021-06-10", decided("2021-01-01", {"2021-04-10"}), interim, covering("2021-06-01", "")),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-10-30"),
            .last_event = day("2021-04-10")}));
}

TEST(register_and_dates, days_that_no_window_asks_about_need_no_register) {
    EXPECT_EQ(on("2021-06-10", decided("2021-01-01"), interim, covering("2021-02-15", "")).kept, kept::no);
}

TEST(register_and_dates, the_state_is_unknown_when_no_day_of_the_open_window_is_covered) {
    EXPECT_EQ(on("2021-09-10", decided("2021-06-01"), interim, covering("", "2021-08-30")),
        (verdict{.kept = kept::yes, .state = state::unknown}));
    EXPECT_EQ(on("2021-09-10", decided("2021-06-01"), interim, covering("", "2021-08-31")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-10-30")}));
}

TEST(register_and_dates, a_window_of_which_no_day_has_come_needs_no_register) {
    EXPECT_EQ(on("2021-08-30", decided("2021-06-01"), interim, covering("", "2021-06-01")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-10-30")}));
}

TEST(register_and_dates, nothing_is_unknown_when_nothing_is_asked) {
    EXPECT_EQ(on("2021-04-10", ending(decided("2021-01-01"), "2021-05-30"), interim, never_held()),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(register_and_dates, days_before_the_first_day_are_no_part_of_a_window) {
    const rule around = on_dates({{3, 31}}, 30, 0);
    EXPECT_EQ(on("2021-04-01", decided("2021-03-20"), around, covering("2021-03-20", "")).kept, kept::no);
    EXPECT_EQ(
        on("2021-04-01", decided("2021-03-20"), around, covering("2021-03-21", "")).kept, kept::unknown);
}

TEST(register_and_dates, a_register_that_never_holds_the_event_answers_nothing) {
    EXPECT_EQ(on("2021-11-01", decided("2021-01-01"), interim, never_held()).kept, kept::unknown);
    EXPECT_EQ(on("2021-09-10", decided("2021-06-01"), interim, never_held()),
        (verdict{.kept = kept::yes, .state = state::unknown}));
}

} // namespace
} // namespace lssgov
