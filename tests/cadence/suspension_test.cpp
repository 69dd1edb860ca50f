// A decision that a rule rests excuses; a reason without a decision does not.

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::covering;
using test::day;
using test::decided;
using test::kept;
using test::on;
using test::resting;
using test::state;
using test::suspended;

// From 2020-01-15 due 2021-01-15; the first late day is 2021-01-16.
rule yearly() {
    return at_least_every(months(12)).named("R", "Yearly");
}

rule half_yearly() {
    return at_least_every(months(6)).anchored().named("R", "Half-yearly");
}

verdict excused_and_open(int days_overdue) {
    return {.kept = kept::yes,
        .state = state::overdue,
        .next_due = day("2021-01-15"),
        .days_overdue = days_overdue,
        .excused = 1};
}

verdict broken_and_open(int days_overdue) {
    return {.kept = kept::no,
        .state = state::overdue,
        .next_due = day("2021-01-15"),
        .days_overdue = days_overdue,
        .breaches = 1,
        .days_late = days_overdue};
}

TEST(suspension, an_excused_breach_that_is_open_is_kept_and_still_overdue) {
    const context known = suspended({resting("2020-12-01", "2021-01-01", "2021-12-31")});
    EXPECT_EQ(on("2021-02-01", decided("2020-01-15"), yearly(), known), excused_and_open(17));
}

TEST(suspension, the_first_late_day_must_lie_in_it_both_ends_included) {
    const one_case late = decided("2020-01-15");
    const auto with = [&](std::string_view from, std::string_view to) {
        return on("2021-02-01", late, yearly(), suspended({resting("2020-12-01", from, to)}));
    };
    EXPECT_EQ(with("2021-01-16", "2021-01-16"), excused_and_open(17)) << "that day only";
    EXPECT_EQ(with("2021-01-16", "2021-12-31"), excused_and_open(17)) << "from that day";
    EXPECT_EQ(with("2020-06-01", "2021-01-16"), excused_and_open(17)) << "to that day";
    EXPECT_EQ(with("2020-06-01", "2021-01-15"), broken_and_open(17)) << "to the due day";
    EXPECT_EQ(with("2021-01-17", "2021-12-31"), broken_and_open(17)) << "from the second late day";
}

TEST(suspension, one_decided_after_as_of_is_not_seen) {
    const context known = suspended({resting("2021-02-01", "2021-01-01", "2021-12-31")});
    EXPECT_EQ(on("2021-01-31", decided("2020-01-15"), yearly(), known), broken_and_open(16));
    EXPECT_EQ(on("2021-02-01", decided("2020-01-15"), yearly(), known), excused_and_open(17));
}

TEST(suspension, one_of_another_rule_excuses_nothing) {
    context known = suspended({resting("2020-12-01", "2021-01-01", "2021-12-31")});
    known.suspensions.front().rule = "S";
    EXPECT_EQ(on("2021-02-01", decided("2020-01-15"), yearly(), known), broken_and_open(17));
}

TEST(suspension, a_rule_without_an_id_cannot_rest) {
    context known = suspended({resting("2020-12-01", "2021-01-01", "2021-12-31")});
    known.suspensions.front().rule.clear();
    EXPECT_EQ(
        on("2021-02-01", decided("2020-01-15"), at_least_every(months(12)), known), broken_and_open(17));
}

TEST(suspension, two_that_overlap_excuse_a_breach_once) {
    const context known = suspended({resting("2020-12-01", "2021-01-01", "2021-12-31"),
        resting("2020-12-02", "2021-01-10", "2021-01-31")});
    EXPECT_EQ(on("2021-02-01", decided("2020-01-15"), yearly(), known), excused_and_open(17));
}

TEST(suspension, any_of_several_may_excuse) {
    const context known = suspended(
        {resting("2020-12-01", "2020-03-01", "2020-06-30"), resting("2021-03-01", "2021-01-01", "2021-12-31"),
            resting("2020-12-02", "2021-01-10", "2021-01-31")});
    EXPECT_EQ(on("2021-02-01", decided("2020-01-15"), yearly(), known), excused_and_open(17));
}

TEST(suspension, it_moves_no_due_day) {
    const context known = suspended({resting("2020-06-01", "2020-07-01", "2020-12-31")});
    EXPECT_EQ(on("2021-01-16", decided("2020-01-15"), yearly(), known), broken_and_open(1));
    EXPECT_EQ(on("2020-12-31", decided("2020-01-15"), yearly(), known),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-01-15")}));
}

TEST(suspension, an_excused_breach_that_is_ended_adds_no_days) {
    const context known = suspended({resting("2020-12-01", "2021-01-01", "2021-03-31")});
    EXPECT_EQ(on("2021-07-01", decided("2020-01-15", {"2021-06-01"}), yearly(), known),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-06-01"),
            .excused = 1,
            .last_event = day("2021-06-01")}));
}

// Excused in 2021, then due 2022-06-01 and ten days late.
TEST(suspension, it_excuses_only_the_breaches_that_begin_in_it) {
    const context known = suspended({resting("2020-12-01", "2021-01-01", "2021-12-31")});
    EXPECT_EQ(on("2022-06-11", decided("2020-01-15", {"2021-06-01"}), yearly(), known),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2022-06-01"),
            .days_overdue = 10,
            .breaches = 1,
            .excused = 1,
            .days_late = 10,
            .last_event = day("2021-06-01")}));
}

// Windows of 2020-07-15 (excused) and 2021-01-15 (17 days late on 1 February).
TEST(suspension, anchored_the_oldest_open_window_is_next_due_though_it_is_excused) {
    const context known = suspended({resting("2020-06-01", "2020-07-16", "2020-12-31")});
    EXPECT_EQ(
        on("2021-02-01", decided("2020-01-15"), half_yearly(), known), (verdict{.kept = kept::no,
                                                                           .state = state::overdue,
                                                                           .next_due = day("2020-07-15"),
                                                                           .days_overdue = 201,
                                                                           .breaches = 1,
                                                                           .excused = 1,
                                                                           .days_late = 17}));
}

TEST(suspension, a_missed_calendar_period_is_excused_by_the_day_after_it) {
    rule asked = per_period(partition::yearly());
    asked.named("R", "Yearly");
    const auto with = [&](std::string_view from, std::string_view to) {
        return on("2021-06-01", decided("2020-01-01"), asked, suspended({resting("2020-01-01", from, to)}));
    };
    const verdict excused{
        .kept = kept::yes, .state = state::on_time, .next_due = day("2021-12-31"), .excused = 1};
    const verdict broken{
        .kept = kept::no, .state = state::on_time, .next_due = day("2021-12-31"), .breaches = 1};
    EXPECT_EQ(with("2021-01-01", "2021-01-01"), excused);
    EXPECT_EQ(with("2020-01-01", "2020-12-31"), broken);
    EXPECT_EQ(with("2021-01-02", "2021-12-31"), broken);
}

TEST(suspension, a_missed_date_is_excused_by_the_day_after_its_due_day) {
    rule asked = on_dates({{3, 31}}, 0, 60);
    asked.named("R", "Interim report");
    const auto with = [&](std::string_view from, std::string_view to) {
        return on("2021-06-10", decided("2021-01-01"), asked, suspended({resting("2020-01-01", from, to)}));
    };
    const verdict excused{
        .kept = kept::yes, .state = state::on_time, .next_due = day("2022-05-30"), .excused = 1};
    const verdict broken{.kept = kept::no,
        .state = state::on_time,
        .next_due = day("2022-05-30"),
        .breaches = 1,
        .days_late = 11};
    EXPECT_EQ(with("2021-05-31", "2021-05-31"), excused);
    EXPECT_EQ(with("2021-03-01", "2021-05-30"), broken);
    EXPECT_EQ(with("2021-06-01", "2021-12-31"), broken);
}

TEST(suspension, an_excuse_does_not_answer_what_cannot_be_seen) {
    context known = covering("", "2021-12-31");
    known.suspensions = {resting("2020-12-01", "2021-01-01", "2021-12-31")};
    // Excused in January 2021, ended in June; due 2022-06-01, after the end of the register.
    EXPECT_EQ(on("2022-07-01", decided("2020-01-15", {"2021-06-01"}), yearly(), known),
        (verdict{
            .kept = kept::unknown, .state = state::unknown, .excused = 1, .last_event = day("2021-06-01")}));
}

TEST(suspension, a_cancelled_follow_up_is_neither_a_follow_up_nor_an_excuse) {
    const one_case cancelled =
        decided("2020-01-15").event("cancelled follow-up", day("2021-01-10"), "pandemic");
    EXPECT_EQ(on("2021-02-01", cancelled, yearly()), broken_and_open(17));
}

TEST(suspension, it_excuses_no_breach_that_is_not_there) {
    const context known = suspended({resting("2020-12-01", "2020-01-01", "2022-12-31")});
    EXPECT_EQ(on("2021-01-15", decided("2020-01-15"), yearly(), known).excused, 0);
}

} // namespace
} // namespace lssgov
