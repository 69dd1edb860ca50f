// A rule may move due days from closed days to the next working day: Act (1930:173) § 2.

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
using test::resting;
using test::state;
using test::suspended;

// From 2026-03-19: due Friday 2026-06-19, Midsummer Eve; rolled, Monday 2026-06-22.
rule quarterly() {
    return at_least_every(months(3)).named("R", "Quarterly").rolled();
}

TEST(roll, is_off_by_default) {
    EXPECT_EQ(on("2026-06-19", decided("2026-03-19"), at_least_every(months(3))).next_due, day("2026-06-19"));
    EXPECT_EQ(on("2026-06-20", decided("2026-03-19"), at_least_every(months(3))).state, state::overdue);
}

TEST(roll, moves_a_due_day_on_midsummer_eve_to_the_monday) {
    EXPECT_EQ(on("2026-06-22", decided("2026-03-19"), quarterly()),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2026-06-22")}));
    EXPECT_EQ(on("2026-06-23", decided("2026-03-19"), quarterly()), (verdict{.kept = kept::no,
                                                                        .state = state::overdue,
                                                                        .next_due = day("2026-06-22"),
                                                                        .days_overdue = 1,
                                                                        .breaches = 1,
                                                                        .days_late = 1}));
}

TEST(roll, moves_a_due_day_on_christmas_eve_over_the_weekend) {
    EXPECT_EQ(on("2027-12-24", decided("2027-09-24"), quarterly()).next_due, day("2027-12-27"));
}

TEST(roll, leaves_a_working_day_where_it_is) {
    EXPECT_EQ(on("2026-06-18", decided("2026-03-18"), quarterly()).next_due, day("2026-06-18"));
}

TEST(roll, days_late_are_counted_from_the_moved_day) {
    EXPECT_EQ(on("2026-07-01", decided("2026-03-19", {"2026-06-25"}), quarterly()),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2026-09-25"),
            .breaches = 1,
            .days_late = 3,
            .last_event = day("2026-06-25")}));
}

TEST(roll, warning_days_are_counted_to_the_moved_day) {
    rule warned = quarterly();
    warned.warned(3);
    EXPECT_EQ(on("2026-06-18", decided("2026-03-19"), warned).state, state::on_time);
    EXPECT_EQ(on("2026-06-19", decided("2026-03-19"), warned).state, state::due_soon);
}

TEST(roll, the_next_due_day_is_counted_from_the_follow_up_itself) {
    EXPECT_EQ(
        on("2026-06-22", decided("2026-03-19", {"2026-06-22"}), quarterly()).next_due, day("2026-09-22"));
}

// Unmoved the second due day is Saturday 2026-09-19. Counted from the moved first it would be Tuesday the
// 22nd.
TEST(roll, it_never_moves_the_anchor_of_the_next_due_day) {
    const rule anchored = quarterly().anchored();
    EXPECT_EQ(on("2026-06-23", decided("2026-03-19", {"2026-06-22"}), anchored),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2026-09-21"),
            .last_event = day("2026-06-22")}));
}

TEST(roll, an_anchored_window_begins_after_the_moved_day) {
    const rule anchored = quarterly().anchored();
    // Monday 22 June still belongs to the first window: the second is empty when Monday 21 September has
    // passed.
    EXPECT_EQ(on("2026-09-22", decided("2026-03-19", {"2026-06-22"}), anchored),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2026-09-21"),
            .days_overdue = 1,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2026-06-22")}));
}

// Due Saturday 2026-09-19 and Sunday the 20th, both moved to Monday the 21st, and Monday itself.
TEST(roll, due_days_that_are_moved_to_one_day_are_one_window) {
    const rule daily = at_least_every(days(1)).anchored().rolled();
    EXPECT_EQ(on("2026-09-22", decided("2026-09-18", {"2026-09-21", "2026-09-22"}), daily),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2026-09-23"),
            .last_event = day("2026-09-22")}));
    EXPECT_EQ(on("2026-09-22", decided("2026-09-18"), daily), (verdict{.kept = kept::no,
                                                                  .state = state::overdue,
                                                                  .next_due = day("2026-09-21"),
                                                                  .days_overdue = 1,
                                                                  .breaches = 1,
                                                                  .days_late = 1}));
}

// The length changes on Saturday 2026-09-19, the due day before it is moved to the 21st.
TEST(roll, a_window_is_judged_before_a_change_by_its_moved_due_day) {
    rule changed = quarterly().anchored();
    changed.becoming(day("2026-09-19"), months(6));
    EXPECT_EQ(on("2026-09-22", decided("2026-03-19", {"2026-06-01"}), changed),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2027-03-19"),
            .last_event = day("2026-06-01")}));
    rule later = quarterly().anchored();
    later.becoming(day("2026-09-21"), months(6));
    EXPECT_EQ(on("2026-09-22", decided("2026-03-19", {"2026-06-01"}), later).breaches, 1);
}

TEST(roll, nothing_is_late_when_the_moved_day_is_valid_to) {
    EXPECT_EQ(on("2026-06-20", ending(decided("2026-03-19"), "2026-06-22"), quarterly()).state, state::done);
    EXPECT_EQ(on("2026-06-20", ending(decided("2026-03-19"), "2026-06-20"), quarterly()).state, state::done);
    EXPECT_EQ(
        on("2026-06-20", ending(decided("2026-03-19"), "2026-06-23"), quarterly()).state, state::on_time);
    EXPECT_EQ(on("2026-06-23", ending(decided("2026-03-19"), "2026-06-22"), quarterly()),
        (verdict{.kept = kept::yes, .state = state::ended}));
}

TEST(roll, the_first_late_day_is_the_day_after_the_moved_day) {
    EXPECT_EQ(on("2026-06-24", decided("2026-03-19"), quarterly(),
                  suspended({resting("2026-01-01", "2026-06-20", "2026-06-22")}))
                  .excused,
        0);
    EXPECT_EQ(on("2026-06-24", decided("2026-03-19"), quarterly(),
                  suspended({resting("2026-01-01", "2026-06-23", "2026-06-23")}))
                  .excused,
        1);
}

TEST(roll, moves_the_due_day_of_a_yearly_date) {
    rule christmas = on_dates({{12, 24}});
    christmas.rolled();
    EXPECT_EQ(on("2027-12-27", decided("2027-01-01"), christmas).next_due, day("2027-12-27"));
    EXPECT_EQ(on("2027-12-28", decided("2027-01-01", {"2027-12-27"}), christmas).kept, kept::yes);
    EXPECT_EQ(on("2027-12-28", decided("2027-01-01", {"2027-12-28"}), christmas).days_late, 1);
}

TEST(roll, a_due_day_before_2005_is_refused) {
    EXPECT_THROW((void)on("2004-05-31", decided("2003-06-01"), at_least_every(months(12)).rolled()),
        date_out_of_range);
    EXPECT_THROW(
        (void)on("2006-01-01", decided("2003-06-01"), at_least_every(months(12)).anchored().rolled()),
        date_out_of_range);
    rule date_of_year = on_dates({{6, 1}});
    EXPECT_THROW((void)on("2004-12-31", decided("2004-01-01"), date_of_year.rolled()), date_out_of_range);
}

TEST(roll, a_due_day_before_2005_is_refused_though_a_follow_up_came_before_it) {
    EXPECT_THROW(
        (void)on("2004-05-31", decided("2003-06-01", {"2004-03-01"}), at_least_every(months(12)).rolled()),
        date_out_of_range);
}

TEST(roll, a_rule_of_calendar_periods_cannot_be_rolled) {
    rule yearly = per_period(partition::yearly());
    EXPECT_THROW((void)on("2026-01-01", decided("2026-01-01"), yearly.rolled()), error);
}

TEST(roll, a_case_that_began_before_2005_is_judged_where_its_due_days_did_not) {
    // 2005-01-01 is New Year's Day and a Saturday.
    EXPECT_EQ(on("2005-01-02", decided("2004-01-01"), at_least_every(months(12)).rolled()).next_due,
        day("2005-01-03"));
    EXPECT_NO_THROW((void)on("2004-12-31", decided("2003-06-01"), at_least_every(months(12))));
}

// 2199-12-31 is closed, and the calendar has no day after it.
TEST(roll, a_due_day_that_would_move_out_of_the_calendar_is_never_asked_for) {
    EXPECT_EQ(on("2199-12-31", decided("2198-12-31"), at_least_every(months(12)).rolled()),
        (verdict{.kept = kept::yes, .state = state::done}));
    rule last_day = on_dates({{12, 31}});
    EXPECT_EQ(on("2199-06-01", decided("2199-01-01"), last_day.rolled()),
        (verdict{.kept = kept::yes, .state = state::done}));
}

} // namespace
} // namespace lssgov
