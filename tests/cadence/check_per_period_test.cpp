// So many follow-up days in each whole calendar period.

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

const rule yearly = per_period(partition::yearly());
const rule yearly_partial = per_period(partition::yearly()).partial_periods_required();

TEST(per_period, nothing_is_late_on_the_last_day_of_a_period) {
    EXPECT_EQ(on("2020-12-31", decided("2020-01-01"), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2020-12-31")}));
}

TEST(per_period, a_missed_period_is_a_breach_from_the_day_after_its_last_day) {
    EXPECT_EQ(on("2021-01-01", decided("2020-01-01"), yearly),
        (verdict{.kept = kept::no, .state = state::on_time, .next_due = day("2021-12-31"), .breaches = 1}));
}

TEST(per_period, missed_periods_have_no_days_late_and_are_never_overdue) {
    EXPECT_EQ(on("2023-06-15", decided("2020-01-01"), yearly),
        (verdict{.kept = kept::no, .state = state::on_time, .next_due = day("2023-12-31"), .breaches = 3}));
}

TEST(per_period, a_later_follow_up_does_not_mend_a_missed_period) {
    EXPECT_EQ(on("2021-01-02", decided("2020-01-01", {"2021-01-01"}), yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-12-31"),
            .breaches = 1,
            .last_event = day("2021-01-01")}));
}

TEST(per_period, the_first_and_the_last_day_of_a_period_belong_to_it) {
    for (const std::string_view followed : {"2021-01-01", "2021-12-31"}) {
        EXPECT_EQ(
            on("2022-01-01", decided("2021-01-01", {followed}), yearly), (verdict{.kept = kept::yes,
                                                                             .state = state::on_time,
                                                                             .next_due = day("2022-12-31"),
                                                                             .last_event = day(followed)}))
            << followed;
    }
}

TEST(per_period, a_period_that_is_met_asks_for_the_next_at_once) {
    EXPECT_EQ(on("2021-02-01", decided("2021-01-01", {"2021-02-01"}), yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-12-31"),
            .last_event = day("2021-02-01")}));
}

TEST(per_period, follow_up_days_are_counted_and_two_on_a_day_are_one) {
    const rule twice = per_period(partition::yearly(), 2);
    EXPECT_EQ(on("2022-01-01", decided("2021-01-01", {"2021-03-01", "2021-03-01"}), twice),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-12-31"),
            .breaches = 1,
            .last_event = day("2021-03-01")}));
    EXPECT_EQ(on("2022-01-01", decided("2021-01-01", {"2021-03-01", "2021-03-02"}), twice),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2022-12-31"),
            .last_event = day("2021-03-02")}));
    EXPECT_EQ(on("2021-06-01", decided("2021-01-01", {"2021-03-01"}), twice),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-12-31"),
            .last_event = day("2021-03-01")}));
}

TEST(per_period, too_few_follow_ups_are_one_breach_however_many_are_lacking) {
    const rule three_times = per_period(partition::yearly(), 3);
    EXPECT_EQ(on("2022-01-01", decided("2021-01-01"), three_times).breaches, 1);
    EXPECT_EQ(on("2022-01-01", decided("2021-01-01", {"2021-03-01", "2021-05-01"}), three_times).breaches, 1);
}

// --- cut periods ----------------------------------------------------------------------------------------

TEST(per_period, a_period_cut_by_the_first_day_is_not_judged) {
    EXPECT_EQ(on("2020-06-01", decided("2020-01-02"), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-12-31")}));
    EXPECT_EQ(on("2021-01-01", decided("2020-01-02"), yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-12-31")}));
}

TEST(per_period, a_follow_up_in_a_cut_period_serves_no_other) {
    EXPECT_EQ(on("2022-01-01", decided("2020-01-02", {"2020-12-31"}), yearly),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-12-31"),
            .breaches = 1,
            .last_event = day("2020-12-31")}));
}

TEST(per_period, a_period_cut_by_the_first_day_is_judged_where_the_rule_requires_it) {
    EXPECT_EQ(on("2020-06-01", decided("2020-01-02"), yearly_partial),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2020-12-31")}));
    EXPECT_EQ(on("2021-01-01", decided("2020-01-02"), yearly_partial),
        (verdict{.kept = kept::no, .state = state::on_time, .next_due = day("2021-12-31"), .breaches = 1}));
    EXPECT_EQ(on("2021-01-01", decided("2020-12-31", {"2020-12-31"}), yearly_partial),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2021-12-31"),
            .last_event = day("2020-12-31")}));
}

TEST(per_period, a_follow_up_before_the_first_day_does_not_meet_a_required_partial_period) {
    EXPECT_EQ(on("2021-01-01", decided("2020-07-01", {"2020-06-30"}), yearly_partial),
        (verdict{.kept = kept::no, .state = state::on_time, .next_due = day("2021-12-31"), .breaches = 1}));
}

TEST(per_period, a_period_cut_by_the_end_is_never_judged) {
    for (const rule& asked : {yearly, yearly_partial}) {
        const one_case ends = ending(decided("2020-01-01", {"2020-05-01"}), "2021-12-30");
        EXPECT_EQ(on("2021-06-01", ends, asked),
            (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2020-05-01")}));
        EXPECT_EQ(on("2022-01-01", ends, asked),
            (verdict{.kept = kept::yes, .state = state::ended, .last_event = day("2020-05-01")}));
    }
}

TEST(per_period, a_period_that_ends_on_valid_to_is_whole_but_nothing_is_late_after_it) {
    const one_case ends = ending(decided("2021-01-01"), "2021-12-31");
    EXPECT_EQ(on("2021-06-01", ends, yearly), (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2022-01-01", ends, yearly), (verdict{.kept = kept::yes, .state = state::ended}));
}

TEST(per_period, a_case_that_ends_the_day_after_a_period_can_have_missed_it) {
    const one_case ends = ending(decided("2021-01-01"), "2022-01-01");
    EXPECT_EQ(on("2021-12-31", ends, yearly),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-12-31")}));
    EXPECT_EQ(
        on("2022-01-01", ends, yearly), (verdict{.kept = kept::no, .state = state::done, .breaches = 1}));
    EXPECT_EQ(
        on("2022-01-02", ends, yearly), (verdict{.kept = kept::no, .state = state::ended, .breaches = 1}));
}

TEST(per_period, done_when_the_current_period_is_met_and_the_next_is_cut) {
    const one_case ends = ending(decided("2021-01-01", {"2021-04-01"}), "2022-06-30");
    EXPECT_EQ(on("2021-05-01", ends, yearly),
        (verdict{.kept = kept::yes, .state = state::done, .last_event = day("2021-04-01")}));
}

TEST(per_period, the_rules_life_cuts_periods_as_the_cases_does) {
    rule short_lived = yearly;
    short_lived.in_force(day("2020-07-01"), day("2022-12-31"));
    // 2020 is cut, 2021 is judged, 2022 ends on the rule's last day.
    EXPECT_EQ(on("2020-06-30", decided("2019-01-01"), short_lived).kept, kept::not_applicable);
    EXPECT_EQ(on("2021-06-01", decided("2019-01-01"), short_lived),
        (verdict{.kept = kept::yes, .state = state::on_time, .next_due = day("2021-12-31")}));
    EXPECT_EQ(on("2022-06-01", decided("2019-01-01"), short_lived),
        (verdict{.kept = kept::no, .state = state::done, .breaches = 1}));
    EXPECT_EQ(on("2023-01-01", decided("2019-01-01"), short_lived),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1}));
}

TEST(per_period, the_period_that_as_of_cuts_is_not_judged_yet) {
    EXPECT_EQ(on("2021-12-30", decided("2021-01-01"), yearly).kept, kept::yes);
}

TEST(per_period, an_empty_duty_period_is_not_applicable) {
    EXPECT_EQ(on("2020-01-14", decided("2020-01-15"), yearly),
        (verdict{.kept = kept::not_applicable, .state = state::not_applicable}));
}

TEST(per_period, the_last_period_of_the_calendar_is_never_asked_for) {
    EXPECT_EQ(
        on("2199-06-01", decided("2199-01-01"), yearly), (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2199-12-31", decided("2198-01-01"), yearly),
        (verdict{.kept = kept::no, .state = state::done, .breaches = 1}));
}

TEST(per_period, due_soon_counts_to_the_last_day_of_the_period) {
    rule warned = yearly;
    warned.warned(10);
    EXPECT_EQ(on("2021-12-20", decided("2021-01-01"), warned).state, state::on_time);
    EXPECT_EQ(on("2021-12-21", decided("2021-01-01"), warned),
        (verdict{.kept = kept::yes, .state = state::due_soon, .next_due = day("2021-12-31")}));
    EXPECT_EQ(on("2021-12-31", decided("2021-01-01"), warned).state, state::due_soon);
    EXPECT_EQ(on("2021-12-31", decided("2021-01-01", {"2021-12-31"}), warned).state, state::on_time);
}

// --- partitions -----------------------------------------------------------------------------------------

std::optional<date> next_due(const partition& cut, std::string_view from, std::string_view asked_on) {
    return on(asked_on, decided(from), per_period(cut)).next_due;
}

TEST(per_period, a_month_ends_on_its_last_day) {
    EXPECT_EQ(next_due(partition::monthly(), "2024-02-01", "2024-02-10"), day("2024-02-29"));
    EXPECT_EQ(next_due(partition::monthly(), "2023-02-01", "2023-02-10"), day("2023-02-28"));
    EXPECT_EQ(next_due(partition::monthly(), "2023-02-02", "2023-02-10"), day("2023-03-31"));
}

TEST(per_period, a_quarter_is_three_months_and_a_tertial_four) {
    EXPECT_EQ(next_due(partition::quarterly(), "2021-01-01", "2021-01-10"), day("2021-03-31"));
    EXPECT_EQ(next_due(partition::by_tertial(), "2021-01-01", "2021-01-10"), day("2021-04-30"));
    EXPECT_EQ(next_due(partition::quarterly(), "2021-04-02", "2021-04-10"), day("2021-09-30"));
    EXPECT_EQ(next_due(partition::by_tertial(), "2021-05-02", "2021-05-10"), day("2021-12-31"));
}

// The second tertial of 2021 is missed, the first and third are met.
TEST(per_period, each_tertial_is_judged_by_itself) {
    EXPECT_EQ(on("2022-01-01", decided("2021-01-01", {"2021-04-30", "2021-09-01"}),
                  per_period(partition::by_tertial())),
        (verdict{.kept = kept::no,
            .state = state::on_time,
            .next_due = day("2022-04-30"),
            .breaches = 1,
            .last_event = day("2021-09-01")}));
}

TEST(per_period, a_half_year_ends_in_june_and_december) {
    EXPECT_EQ(next_due(partition::half_yearly(), "2021-01-01", "2021-06-30"), day("2021-06-30"));
    EXPECT_EQ(next_due(partition::half_yearly(), "2021-07-01", "2021-07-01"), day("2021-12-31"));
}

TEST(per_period, a_mandate_period_is_four_years_from_its_first_day) {
    const partition council = partition::mandate_periods(day("2018-10-15"));
    EXPECT_EQ(next_due(council, "2018-10-15", "2020-01-01"), day("2022-10-14"));
    EXPECT_EQ(next_due(council, "2018-10-16", "2020-01-01"), day("2026-10-14"));
    EXPECT_EQ(on("2022-10-15", decided("2018-10-15"), per_period(council)),
        (verdict{.kept = kept::no, .state = state::on_time, .next_due = day("2026-10-14"), .breaches = 1}));
}

} // namespace
} // namespace lssgov
