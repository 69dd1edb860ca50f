// Something is done once, within a time of a named date.

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
using test::on;
using test::overdue_since;
using test::resting;
using test::state;
using test::suspended;

// A decision of 2025-11-30 is to be executed by 2026-02-28: February 2026 has no day 30.
rule in_three_months() {
    return within(months(3)).named("R", "Executed in time").from("decided").event("execution");
}

rule by_date() {
    return within(months(3)).named("R", "Executed in time").from("decided").to_date("executed");
}

one_case executed(std::string_view day_of_decision, std::string_view day_of_execution) {
    return decided(day_of_decision).event("execution", day(day_of_execution));
}

one_case dated(std::string_view day_of_decision, std::string_view day_of_execution) {
    return decided(day_of_decision).on("executed", day(day_of_execution));
}

context executions_covered(std::string_view from, std::string_view to) {
    return covering("execution", from, to);
}

// --- the due day ----------------------------------------------------------------------------------------

TEST(within, the_due_day_is_in_time) {
    EXPECT_EQ(on("2026-02-28", decided("2025-11-30"), in_three_months()),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2026-02-28")}));
    EXPECT_EQ(on("2026-03-01", executed("2025-11-30", "2026-02-28"), in_three_months()),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2026-02-28")}));
}

TEST(within, the_day_after_it_is_the_first_late_day) {
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30"), in_three_months()), overdue_since("2026-02-28", 1));
    EXPECT_EQ(on("2026-03-01", executed("2025-11-30", "2026-03-01"), in_three_months()),
        (verdict{.kept = kept::no,
            .state = state::done,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2026-03-01")}));
}

TEST(within, what_is_done_late_is_done_and_was_late_so_many_days) {
    EXPECT_EQ(on("2026-06-01", executed("2025-11-30", "2026-03-10"), in_three_months()),
        (verdict{.kept = kept::no,
            .state = state::done,
            .breaches = 1,
            .days_late = 10,
            .last_event = day("2026-03-10")}));
}

TEST(within, nothing_is_asked_for_after_it_is_done) {
    EXPECT_EQ(on("2031-01-01", executed("2025-11-30", "2025-12-24"), in_three_months()),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2025-12-24")}));
}

TEST(within, the_day_counted_from_counts) {
    EXPECT_EQ(on("2025-11-30", executed("2025-11-30", "2025-11-30"), in_three_months()),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2025-11-30")}));
}

TEST(within, an_event_before_the_day_counted_from_does_not) {
    EXPECT_EQ(on("2026-03-01", executed("2025-11-30", "2025-11-29"), in_three_months()),
        overdue_since("2026-02-28", 1));
}

TEST(within, the_first_event_decides_and_the_last_is_the_last) {
    EXPECT_EQ(on("2026-06-01", executed("2025-11-30", "2026-05-01").event("execution", day("2026-01-10")),
                  in_three_months()),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2026-05-01")}));
}

TEST(within, an_event_after_as_of_is_not_seen) {
    EXPECT_EQ(on("2026-03-05", executed("2025-11-30", "2026-03-06"), in_three_months()),
        overdue_since("2026-02-28", 5));
}

TEST(within, a_due_day_beyond_the_calendar_is_never_asked_for) {
    EXPECT_EQ(on("2199-12-31", decided("2199-11-01"), in_three_months()),
        (verdict{.kept = kept::yes, .state = state::done}));
}

// --- the duty period ------------------------------------------------------------------------------------

TEST(within, nothing_is_late_when_valid_to_is_the_due_day) {
    EXPECT_EQ(on("2026-01-01", ending(decided("2025-11-30"), "2026-02-28"), in_three_months()),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2026-03-05", ending(decided("2025-11-30"), "2026-02-28"), in_three_months()),
        (verdict{.kept = kept::yes, .state = state::ended}));
}

TEST(within, a_case_that_lives_a_day_longer_can_be_a_day_late) {
    EXPECT_EQ(on("2026-02-28", ending(decided("2025-11-30"), "2026-03-01"), in_three_months()),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2026-02-28")}));
    EXPECT_EQ(on("2026-03-01", ending(decided("2025-11-30"), "2026-03-01"), in_three_months()),
        overdue_since("2026-02-28", 1));
    EXPECT_EQ(on("2026-03-10", ending(decided("2025-11-30"), "2026-03-01"), in_three_months()),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 1}));
}

TEST(within, a_rule_that_came_later_than_the_case_counts_from_its_own_first_day) {
    const rule later = in_three_months().in_force(day("2026-05-01"), std::nullopt);
    EXPECT_EQ(on("2026-08-01", decided("2024-01-15"), later),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2026-08-01")}));
    EXPECT_EQ(on("2026-08-02", decided("2024-01-15"), later), overdue_since("2026-08-01", 1));
}

TEST(within, what_was_done_before_the_rule_came_into_force_is_done) {
    const rule later = in_three_months().in_force(day("2026-05-01"), std::nullopt);
    EXPECT_EQ(on("2026-09-01", executed("2024-01-15", "2024-03-01"), later),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2024-03-01")}));
}

TEST(within, a_rule_that_lapses_on_the_due_day_asks_nothing) {
    const rule lapsed = in_three_months().in_force(std::nullopt, day("2026-02-28"));
    EXPECT_EQ(
        on("2026-02-01", decided("2025-11-30"), lapsed), (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(
        on("2026-03-10", decided("2025-11-30"), lapsed), (verdict{.kept = kept::yes, .state = state::ended}));
    const rule a_day_longer = in_three_months().in_force(std::nullopt, day("2026-03-01"));
    EXPECT_EQ(on("2026-03-10", decided("2025-11-30"), a_day_longer),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 1}));
}

TEST(within, an_empty_duty_period_is_not_applicable) {
    EXPECT_EQ(on("2025-11-29", decided("2025-11-30"), in_three_months()),
        (verdict{.kept = kept::not_applicable, .state = state::not_applicable}));
}

// --- modifiers ------------------------------------------------------------------------------------------

TEST(within, a_due_day_on_midsummer_eve_rolls_to_the_monday) {
    EXPECT_EQ(on("2026-06-22", decided("2026-03-19"), in_three_months().rolled()),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2026-06-22")}));
    EXPECT_EQ(
        on("2026-06-23", decided("2026-03-19"), in_three_months().rolled()), overdue_since("2026-06-22", 1));
}

TEST(within, the_length_in_force_on_the_day_counted_from_applies) {
    const rule shortened = in_three_months().becoming(day("2026-01-01"), months(1));
    EXPECT_EQ(on("2026-01-15", decided("2025-12-31"), shortened).next_due, day("2026-03-31"));
    EXPECT_EQ(on("2026-01-15", decided("2026-01-01"), shortened).next_due, day("2026-02-01"));
}

TEST(within, a_rule_that_came_later_counts_with_the_length_in_force_on_its_first_day) {
    rule shortened = in_three_months().becoming(day("2026-01-01"), months(1));
    shortened.in_force(day("2026-01-15"), std::nullopt);
    EXPECT_EQ(on("2026-01-20", decided("2025-06-01"), shortened).next_due, day("2026-02-15"));
}

TEST(within, due_soon_begins_so_many_days_before_the_due_day) {
    const rule warned = in_three_months().warned(10);
    EXPECT_EQ(on("2026-02-17", decided("2025-11-30"), warned).state, state::on_time);
    EXPECT_EQ(on("2026-02-18", decided("2025-11-30"), warned),
        (verdict{.kept = kept::yes, .state = state::due_soon, .next_due = day("2026-02-28")}));
    EXPECT_EQ(on("2026-02-28", decided("2025-11-30"), warned).state, state::due_soon);
}

TEST(within, it_applies_to_the_cases_it_is_for) {
    const rule homes = in_three_months().only("service", {"9 § 9"});
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30").in("service", "9 § 9"), homes),
        overdue_since("2026-02-28", 1));
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30").in("service", "9 § 10"), homes),
        (verdict{.kept = kept::not_applicable, .state = state::not_applicable}));
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30"), homes),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
}

TEST(within, a_case_without_the_date_counted_from_is_unknown) {
    EXPECT_EQ(on("2026-03-01", one_case("D-1").event("execution", day("2026-01-01")), in_three_months()),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
}

TEST(within, a_breach_whose_first_late_day_is_in_a_suspension_is_excused_and_still_open) {
    const verdict excused{.kept = kept::yes,
        .state = state::overdue,
        .next_due = day("2026-02-28"),
        .days_overdue = 5,
        .excused = 1};
    EXPECT_EQ(on("2026-03-05", decided("2025-11-30"), in_three_months(),
                  suspended({resting("2026-01-01", "2026-03-01", "2026-03-01")})),
        excused);
    EXPECT_EQ(on("2026-03-05", decided("2025-11-30"), in_three_months(),
                  suspended({resting("2026-01-01", "2026-01-01", "2026-02-28")})),
        overdue_since("2026-02-28", 5));
    EXPECT_EQ(on("2026-03-05", decided("2025-11-30"), in_three_months(),
                  suspended({resting("2026-03-06", "2026-03-01", "2026-03-31")})),
        overdue_since("2026-02-28", 5))
        << "decided after as_of";
}

TEST(within, an_excused_breach_that_is_closed_is_done_and_adds_no_days) {
    EXPECT_EQ(on("2026-06-01", executed("2025-11-30", "2026-03-10"), in_three_months(),
                  suspended({resting("2026-01-01", "2026-03-01", "2026-03-31")})),
        (verdict{.kept = kept::yes, .state = state::done, .excused = 1, .last_event = day("2026-03-10")}));
}

// --- registers ------------------------------------------------------------------------------------------

TEST(within, absence_is_seen_only_where_every_day_from_the_named_date_to_the_due_day_is_covered) {
    const verdict unknown{.kept = kept::unknown, .state = state::unknown};
    const auto with = [](std::string_view from, std::string_view to) {
        return on("2026-03-01", decided("2025-11-30"), in_three_months(), executions_covered(from, to));
    };
    EXPECT_EQ(with("2025-11-30", ""), overdue_since("2026-02-28", 1));
    EXPECT_EQ(with("2025-12-01", ""), unknown);
    EXPECT_EQ(with("", "2026-02-28"), overdue_since("2026-02-28", 1));
    EXPECT_EQ(with("", "2026-02-27"), unknown);
}

TEST(within, a_rule_that_came_later_needs_the_days_before_it_covered_too) {
    const rule later = in_three_months().in_force(day("2026-05-01"), std::nullopt);
    EXPECT_EQ(on("2026-08-02", decided("2024-01-15"), later, executions_covered("2024-01-16", "")),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
    EXPECT_EQ(on("2026-08-02", decided("2024-01-15"), later, executions_covered("2024-01-15", "")),
        overdue_since("2026-08-01", 1));
}

TEST(within, a_breach_seen_open_on_known_to_stays_open) {
    EXPECT_EQ(
        on("2026-04-01", decided("2025-11-30"), in_three_months(), executions_covered("", "2026-02-28")),
        overdue_since("2026-02-28", 32));
}

TEST(within, an_event_after_a_due_day_that_is_unknown_makes_it_done_and_leaves_it_unknown) {
    EXPECT_EQ(on("2026-04-01", executed("2025-11-30", "2026-03-10"), in_three_months(),
                  executions_covered("", "2026-02-27")),
        (verdict{.kept = kept::unknown, .state = state::done, .last_event = day("2026-03-10")}));
}

TEST(within, an_event_in_time_counts_covered_or_not) {
    context never;
    never.registers.push_back(event_register::never_holding("execution"));
    EXPECT_EQ(on("2026-04-01", executed("2025-11-30", "2026-02-10"), in_three_months(), never),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2026-02-10")}));
}

TEST(within, a_register_that_never_holds_the_event_leaves_the_state_unknown_from_the_first_day) {
    context never;
    never.registers.push_back(event_register::never_holding("execution"));
    EXPECT_EQ(on("2025-11-30", decided("2025-11-30"), in_three_months(), never),
        (verdict{.kept = kept::yes, .state = state::unknown}));
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30"), in_three_months(), never),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
    EXPECT_EQ(on("2026-03-05", ending(decided("2025-11-30"), "2026-03-01"), in_three_months(), never),
        (verdict{.kept = kept::unknown, .state = state::ended}));
    EXPECT_EQ(on("2026-02-01", ending(decided("2025-11-30"), "2026-02-28"), in_three_months(), never),
        (verdict{.kept = kept::yes, .state = state::done}));
}

TEST(within, a_due_day_that_has_not_passed_is_not_unknown_where_some_days_were_covered) {
    EXPECT_EQ(
        on("2026-02-28", decided("2025-11-30"), in_three_months(), executions_covered("", "2025-11-30")),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2026-02-28")}));
}

TEST(within, a_register_of_another_kind_means_nothing) {
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30"), in_three_months(), test::never_held()),
        overdue_since("2026-02-28", 1));
}

// --- a named date says that it is done ------------------------------------------------------------------

TEST(within_to_a_date, the_due_day_is_in_time_and_the_next_is_not) {
    EXPECT_EQ(on("2026-03-10", dated("2025-11-30", "2026-02-28"), by_date()),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2026-02-28")}));
    EXPECT_EQ(on("2026-03-10", dated("2025-11-30", "2026-03-01"), by_date()),
        (verdict{.kept = kept::no,
            .state = state::done,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2026-03-01")}));
}

TEST(within_to_a_date, an_absent_date_is_not_done) {
    EXPECT_EQ(on("2026-02-28", decided("2025-11-30"), by_date()),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2026-02-28")}));
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30"), by_date()), overdue_since("2026-02-28", 1));
}

TEST(within_to_a_date, a_date_before_the_one_counted_from_is_done) {
    EXPECT_EQ(on("2026-03-10", dated("2025-11-30", "2025-10-01"), by_date()),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2025-10-01")}));
}

TEST(within_to_a_date, a_date_after_as_of_is_not_seen) {
    EXPECT_EQ(on("2026-03-01", dated("2025-11-30", "2026-03-02"), by_date()), overdue_since("2026-02-28", 1));
}

TEST(within_to_a_date, a_date_after_the_end_of_the_case_does_not_count) {
    EXPECT_EQ(on("2026-05-01", ending(dated("2025-11-30", "2026-04-01"), "2026-03-10"), by_date()),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 10}));
}

TEST(within_to_a_date, events_mean_nothing) {
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30", {"2026-01-01"}).event("executed", day("2026-01-01")),
                  by_date()),
        overdue_since("2026-02-28", 1));
}

TEST(within_to_a_date, a_register_of_its_name_says_where_its_absence_is_evidence) {
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30"), by_date(), covering("executed", "", "2026-01-31")),
        (verdict{.kept = kept::unknown, .state = state::unknown}));
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30"), by_date(), covering("executed", "", "2026-02-28")),
        overdue_since("2026-02-28", 1));
    EXPECT_EQ(on("2026-03-01", decided("2025-11-30"), by_date(), test::never_held()),
        overdue_since("2026-02-28", 1))
        << "the rule is not met by follow-ups";
}

} // namespace
} // namespace lssgov
