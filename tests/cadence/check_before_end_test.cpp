// Something is done some time before the last day of a case.

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
using test::met_on;
using test::never_holding;
using test::not_applicable;
using test::on;
using test::overdue_since;
using test::resting;
using test::state;
using test::suspended;
using test::unknown;
using test::waits_until;

// A case that ends on 2026-06-30: from 2026-04-01 (90 days before) to 2026-05-31 (30 days before).
rule re_assessed() {
    return before_end(days(30), days(90)).named("R", "Re-assessed").event("re-assessment");
}

one_case to_june(std::initializer_list<std::string_view> re_assessments = {}) {
    one_case made = ending(decided("2024-01-01"), "2026-06-30");
    for (const std::string_view one : re_assessments) {
        made.event("re-assessment", day(one));
    }
    return made;
}

// --- the window -----------------------------------------------------------------------------------------

TEST(before_end, the_due_day_is_in_time_and_the_next_is_the_first_late_day) {
    EXPECT_EQ(on("2026-05-31", to_june(), re_assessed()), waits_until("2026-05-31"));
    EXPECT_EQ(on("2026-06-01", to_june(), re_assessed()), overdue_since("2026-05-31", 1));
}

TEST(before_end, it_waits_from_the_first_day_of_the_duty) {
    EXPECT_EQ(on("2024-01-01", to_june(), re_assessed()), waits_until("2026-05-31"));
}

TEST(before_end, an_event_on_the_first_or_the_last_day_of_the_window_meets_it) {
    for (const std::string_view inside : {"2026-04-01", "2026-05-31"}) {
        EXPECT_EQ(on("2026-06-01", to_june({inside}), re_assessed()), met_on(inside)) << inside;
    }
}

TEST(before_end, an_event_before_the_window_does_not) {
    verdict expected = overdue_since("2026-05-31", 1);
    expected.last_event = day("2026-03-31");
    EXPECT_EQ(on("2026-06-01", to_june({"2026-03-31"}), re_assessed()), expected);
}

TEST(before_end, it_is_done_as_soon_as_it_is_met) {
    EXPECT_EQ(on("2026-04-01", to_june({"2026-04-01"}), re_assessed()), met_on("2026-04-01"));
}

TEST(before_end, a_later_event_ends_the_breach) {
    EXPECT_EQ(
        on("2026-06-20", to_june({"2026-06-10"}), re_assessed()), (verdict{.kept = kept::no,
                                                                      .state = state::done,
                                                                      .breaches = 1,
                                                                      .days_late = 10,
                                                                      .last_event = day("2026-06-10")}));
}

TEST(before_end, an_open_breach_runs_to_the_end_of_the_case) {
    EXPECT_EQ(on("2026-06-30", to_june(), re_assessed()), overdue_since("2026-05-31", 30));
    EXPECT_EQ(on("2026-07-15", to_june(), re_assessed()),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 30}));
}

TEST(before_end, an_event_after_as_of_is_not_seen) {
    EXPECT_EQ(on("2026-06-01", to_june({"2026-06-02"}), re_assessed()), overdue_since("2026-05-31", 1));
}

TEST(before_end, without_a_window_any_day_of_the_duty_counts) {
    const rule any_day = before_end(days(30)).event("re-assessment");
    EXPECT_EQ(on("2026-06-01", to_june({"2024-01-01"}), any_day), met_on("2024-01-01"));
    EXPECT_EQ(on("2026-06-01", to_june({"2023-12-31"}), any_day), overdue_since("2026-05-31", 1))
        << "before the duty";
}

TEST(before_end, weeks_are_days) {
    EXPECT_EQ(on("2026-06-02", to_june(), before_end(weeks(4))), waits_until("2026-06-02"));
}

TEST(before_end, one_day_before_the_end_can_be_a_day_late) {
    EXPECT_EQ(on("2026-06-29", to_june(), before_end(days(1))), waits_until("2026-06-29"));
    EXPECT_EQ(on("2026-06-30", to_june(), before_end(days(1))), overdue_since("2026-06-29", 1));
}

TEST(before_end, what_is_due_on_the_last_day_can_never_be_late) {
    rule on_the_last_day = before_end(days(1));
    std::get<before_end_cadence>(on_the_last_day.kind).windows.front().lead = 0;
    EXPECT_EQ(
        on("2026-06-01", to_june(), on_the_last_day), (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(
        on("2026-07-01", to_june(), on_the_last_day), (verdict{.kept = kept::yes, .state = state::ended}));
}

// --- which cases are asked ------------------------------------------------------------------------------

TEST(before_end, a_case_without_an_end_is_asked_nothing) {
    EXPECT_EQ(
        on("2026-06-01", decided("2024-01-01").event("re-assessment", day("2025-01-01")), re_assessed()),
        not_applicable);
}

TEST(before_end, a_due_day_before_the_duty_period_is_not_asked_for) {
    EXPECT_EQ(on("2026-06-15", ending(decided("2026-06-01"), "2026-06-30"), re_assessed()), not_applicable);
    EXPECT_EQ(on("2026-06-01", ending(decided("2026-05-31"), "2026-06-30"), re_assessed()),
        overdue_since("2026-05-31", 1))
        << "a due day on the first day is";
}

TEST(before_end, days_before_the_duty_are_no_part_of_the_window) {
    const one_case late_start = ending(decided("2026-05-01"), "2026-06-30");
    EXPECT_EQ(on("2026-06-01", one_case(late_start).event("re-assessment", day("2026-04-15")), re_assessed()),
        overdue_since("2026-05-31", 1));
    EXPECT_EQ(on("2026-06-01", late_start, re_assessed(), covering("re-assessment", "2026-05-01", "")),
        overdue_since("2026-05-31", 1))
        << "and need not be covered";
}

TEST(before_end, the_life_of_the_rule_decides_whether_it_is_asked) {
    const auto in_force = [](std::string_view from, std::string_view to) {
        return re_assessed().in_force(test::maybe_day(from), test::maybe_day(to));
    };
    EXPECT_EQ(on("2026-06-10", to_june(), in_force("2026-06-01", "")), not_applicable);
    EXPECT_EQ(on("2026-06-10", to_june(), in_force("2026-05-31", "")), overdue_since("2026-05-31", 10));
    EXPECT_EQ(on("2026-05-01", to_june(), in_force("", "2026-05-31")),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2026-06-10", to_june(), in_force("", "2026-05-31")),
        (verdict{.kept = kept::yes, .state = state::ended}));
    EXPECT_EQ(on("2026-06-10", to_june(), in_force("", "2026-06-01")),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 1}));
}

TEST(before_end, it_applies_to_the_cases_it_is_for) {
    const rule homes = re_assessed().only("service", {"9 § 9"});
    EXPECT_EQ(on("2026-06-01", to_june().in("service", "9 § 9"), homes), overdue_since("2026-05-31", 1));
    EXPECT_EQ(on("2026-06-01", to_june().in("service", "9 § 10"), homes), not_applicable);
    EXPECT_EQ(on("2026-06-01", to_june(), homes), unknown);
    EXPECT_EQ(on("2026-06-01", decided("2024-01-01"), homes), unknown) << "though it has no end either";
    EXPECT_EQ(on("2026-06-01", one_case("D-1").on("valid_to", day("2026-06-30")), re_assessed()), unknown);
}

// --- modifiers ------------------------------------------------------------------------------------------

// 2026-07-19 less 30 days is Midsummer Eve, Friday 2026-06-19; rolled, Monday 2026-06-22.
TEST(before_end, a_due_day_on_midsummer_eve_rolls_to_the_monday) {
    const one_case to_july = ending(decided("2024-01-01"), "2026-07-19");
    EXPECT_EQ(on("2026-06-22", to_july, re_assessed().rolled()), waits_until("2026-06-22"));
    EXPECT_EQ(on("2026-06-23", to_july, re_assessed().rolled()), overdue_since("2026-06-22", 1));
}

TEST(before_end, rolling_does_not_move_the_first_day_of_the_window) {
    const rule narrow = before_end(days(30), days(30)).event("re-assessment").rolled();
    const one_case to_july = ending(decided("2024-01-01"), "2026-07-19");
    for (const std::string_view inside : {"2026-06-19", "2026-06-22"}) {
        EXPECT_EQ(
            on("2026-06-23", one_case(to_july).event("re-assessment", day(inside)), narrow), met_on(inside));
    }
    EXPECT_EQ(
        on("2026-06-23", one_case(to_july).event("re-assessment", day("2026-06-18")), narrow).breaches, 1);
}

TEST(before_end, a_due_day_that_rolls_to_the_end_or_beyond_is_not_asked_for) {
    const rule the_day_before = before_end(days(1)).rolled(); // Saturday 2026-06-20
    EXPECT_EQ(on("2026-06-21", ending(decided("2024-01-01"), "2026-06-21"), the_day_before),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(before_end, a_due_day_that_rolls_into_the_duty_period_is_asked_for) {
    const one_case short_lived = ending(decided("2026-06-20"), "2026-07-19");
    EXPECT_EQ(on("2026-06-20", short_lived, re_assessed()), not_applicable);
    EXPECT_EQ(on("2026-06-20", short_lived, re_assessed().rolled()), waits_until("2026-06-22"));
}

TEST(before_end, a_due_day_that_would_roll_out_of_the_calendar_is_never_asked_for) {
    rule on_the_last_day = before_end(days(1)).rolled();
    std::get<before_end_cadence>(on_the_last_day.kind).windows.front().lead = 0;
    EXPECT_EQ(on("2199-12-31", ending(decided("2199-01-01"), "2199-12-31"), on_the_last_day),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(before_end, a_due_day_before_the_calendar_is_not_asked_for) {
    EXPECT_EQ(on("1900-01-10", ending(decided("1900-01-01"), "1900-01-20"), re_assessed()), not_applicable);
}

TEST(before_end, the_numbers_in_force_on_the_last_day_apply) {
    rule longer = before_end(days(30)).event("re-assessment");
    longer.becoming(day("2026-06-30"), days(60), days(61));
    EXPECT_EQ(
        on("2026-03-01", ending(decided("2024-01-01"), "2026-06-29"), longer), waits_until("2026-05-30"));
    EXPECT_EQ(on("2026-03-01", to_june(), longer), waits_until("2026-05-01"));
    EXPECT_EQ(on("2026-05-02", to_june({"2026-04-30"}), longer), met_on("2026-04-30"));
    EXPECT_EQ(on("2026-05-02", to_june({"2026-04-29"}), longer).kept, kept::no) << "62 days before";
}

TEST(before_end, a_window_can_be_taken_away_from_a_day_on) {
    const rule freed = re_assessed().becoming(day("2026-01-01"), days(30));
    EXPECT_EQ(on("2026-06-01", to_june({"2024-02-01"}), freed), met_on("2024-02-01"));
}

TEST(before_end, due_soon_begins_so_many_days_before_the_due_day) {
    const rule warned = re_assessed().warned(14);
    EXPECT_EQ(on("2026-05-16", to_june(), warned).state, state::on_time);
    EXPECT_EQ(on("2026-05-17", to_june(), warned).state, state::due_soon);
}

TEST(before_end, a_breach_whose_first_late_day_is_in_a_suspension_is_excused) {
    EXPECT_EQ(on("2026-06-05", to_june(), re_assessed(),
                  suspended({resting("2026-01-01", "2026-06-01", "2026-06-01")})),
        (verdict{.kept = kept::yes,
            .state = state::overdue,
            .next_due = day("2026-05-31"),
            .days_overdue = 5,
            .excused = 1}));
    EXPECT_EQ(on("2026-06-05", to_june(), re_assessed(),
                  suspended({resting("2026-01-01", "2026-04-01", "2026-05-31")})),
        overdue_since("2026-05-31", 5));
}

// --- registers ------------------------------------------------------------------------------------------

TEST(before_end, absence_is_seen_only_where_the_whole_window_is_covered) {
    EXPECT_EQ(on("2026-06-01", to_june(), re_assessed(), covering("re-assessment", "2026-04-01", "")),
        overdue_since("2026-05-31", 1));
    EXPECT_EQ(
        on("2026-06-01", to_june(), re_assessed(), covering("re-assessment", "2026-04-02", "")), unknown);
    EXPECT_EQ(on("2026-06-01", to_june(), re_assessed(), covering("re-assessment", "", "2026-05-31")),
        overdue_since("2026-05-31", 1));
    EXPECT_EQ(
        on("2026-06-01", to_june(), re_assessed(), covering("re-assessment", "", "2026-05-30")), unknown);
}

TEST(before_end, an_event_after_a_due_day_that_is_unknown_makes_it_done_and_leaves_it_unknown) {
    EXPECT_EQ(
        on("2026-06-20", to_june({"2026-06-10"}), re_assessed(), covering("re-assessment", "", "2026-05-30")),
        (verdict{.kept = kept::unknown, .state = state::done, .last_event = day("2026-06-10")}));
}

TEST(before_end, a_register_that_never_holds_the_event_matters_from_the_first_day_of_the_window) {
    EXPECT_EQ(on("2026-03-31", to_june(), re_assessed(), never_holding("re-assessment")),
        waits_until("2026-05-31"));
    EXPECT_EQ(on("2026-04-01", to_june(), re_assessed(), never_holding("re-assessment")),
        (verdict{.kept = kept::yes, .state = state::unknown}));
    EXPECT_EQ(on("2026-06-01", to_june(), re_assessed(), never_holding("re-assessment")), unknown);
    EXPECT_EQ(on("2026-06-01", to_june({"2026-05-01"}), re_assessed(), never_holding("re-assessment")),
        met_on("2026-05-01"));
}

} // namespace
} // namespace lssgov
