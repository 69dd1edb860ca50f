#include "support/print.hpp"
#include "support/sound_house.hpp"

#include <lssgov/follow_up/year_wheel.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

/// "2021-08-31", "overdue 2020-12-31", "before 2020-12-31" where it is not known to be done, "-"
/// "before at most 2020-12-31" where that day is the last of several
std::string told_day(const wheel_entry& one) {
    if (one.due_before) {
        return std::string(one.is_overdue ? "overdue " : "before ") + (one.is_latest ? "at most " : "") +
               to_string(*one.due_before);
    }
    return one.due ? to_string(*one.due) : "-";
}

/// "2021-08-31 duty", "2021-08-31 duty/unit", "2021-08-31 duty/unit and again"
std::vector<std::string> told(
    const municipality& house, int year, std::optional<as_of> known = std::nullopt) {
    std::vector<std::string> lines;
    for (const wheel_entry& one : year_wheel(house, year, known)) {
        lines.push_back(told_day(one) + " " + one.of->id + (one.concerns.empty() ? "" : "/" + one.concerns) +
                        (one.is_again ? " and again" : ""));
    }
    return lines;
}

using lines = std::vector<std::string>;

void set_rule(municipality& house, rule made) {
    house.rules = {made.named("yearly", "Regel").from("known_since").by(force::local, here)};
}

TEST(year_wheel, a_length_renewed_by_each_follow_up_falls_after_the_last_of_them) {
    municipality house = sound_house();    // every 12 months from 2020-01-01, followed up 2020-06-01
    EXPECT_EQ(told(house, 2019), lines{}); // before the duty
    EXPECT_EQ(told(house, 2020), lines{}); // the first is a year later
    EXPECT_EQ(told(house, 2021), lines{"2021-06-01 duty/committee"});
    EXPECT_EQ(year_wheel(house, 2021).at(0).counted_from, make_date(2020, 6, 1));
    house.follow_ups.clear();
    EXPECT_EQ(told(house, 2021), lines{"2021-01-01 duty/committee"});
    EXPECT_EQ(year_wheel(house, 2021).at(0).counted_from, make_date(2020, 1, 1));
}

TEST(year_wheel, what_fell_before_the_year_is_told_as_overdue_and_not_carried_on) {
    municipality house = sound_house(); // its follow-ups are known to 2021-02-24
    house.follow_ups.clear();
    EXPECT_EQ(told(house, 2022), lines{"overdue 2021-01-01 duty/committee"});
    EXPECT_EQ(told(house, 2031), lines{"overdue 2021-01-01 duty/committee"});
}

TEST(year_wheel, what_fell_before_the_year_on_days_that_nobody_knows_is_not_called_overdue) {
    municipality house = sound_house();
    EXPECT_EQ(told(house, 2022), lines{"before 2021-06-01 duty/committee"}); // known to 2021-02-24 only
    house.known_spans.clear();
    house.follow_ups.clear();
    EXPECT_EQ(told(house, 2022), lines{"before 2021-01-01 duty/committee"});
}

TEST(year_wheel, what_falls_again_when_it_is_done_has_its_next_day_only_and_says_so) {
    municipality house = sound_house();
    set_rule(house, at_least_every(months(3))); // followed up 2020-06-01
    EXPECT_EQ(told(house, 2020), lines{"2020-04-01 duty/committee and again"});
    house.follow_ups[0].day = make_date(2020, 12, 1);
    EXPECT_EQ(told(house, 2021), lines{"2021-03-01 duty/committee and again"});
    set_rule(house, at_least_every(months(7))); // 2021-07-01; done that day, it falls on 2022-02-01
    EXPECT_EQ(told(house, 2021), lines{"2021-07-01 duty/committee"});
    set_rule(house, at_least_every(months(6))); // 2021-06-01 and 2021-12-01
    EXPECT_EQ(told(house, 2021), lines{"2021-06-01 duty/committee and again"});
    house.rules[0].in_force(make_date(2020, 1, 1), make_date(2021, 12, 1)); // nothing is due on its last day
    EXPECT_EQ(told(house, 2021), lines{"2021-06-01 duty/committee"});
}

TEST(year_wheel, follow_ups_made_in_the_year_count_to_the_day_that_is_known) {
    municipality house = sound_house();
    set_rule(house, at_least_every(months(3))); // followed up 2020-06-01
    house.described_as_of = make_date(2020, 7, 1);
    EXPECT_EQ(told(house, 2020), lines{"2020-09-01 duty/committee and again"});
    EXPECT_EQ(told(house, 2020, as_of(2020, 5, 31)), lines{"2020-04-01 duty/committee and again"});
    EXPECT_EQ(told(house, 2020, as_of(2020, 6, 1)), lines{"2020-09-01 duty/committee and again"});
    house.described_as_of = make_date(2021, 2, 24); // the year is over: as it was when it began
    EXPECT_EQ(told(house, 2020), lines{"2020-04-01 duty/committee and again"});
}

TEST(year_wheel, says_to_which_day_it_sees) {
    municipality house = sound_house(); // as of 2021-02-24
    house.described_as_of = make_date(2021, 2, 24);
    EXPECT_EQ(wheel_known(house, 2021), as_of(2021, 2, 24));
    EXPECT_EQ(wheel_known(house, 2022), as_of(2021, 2, 24));
    EXPECT_EQ(wheel_known(house, 2020), as_of(2019, 12, 31));
    EXPECT_EQ(wheel_known(house, 2020, as_of(2020, 6, 1)), as_of(2020, 6, 1));
    EXPECT_EQ(wheel_known(house, 2020, as_of(2021, 1, 1)), as_of(2019, 12, 31));
    house.described_as_of.reset();
    EXPECT_EQ(wheel_known(house, 2021), as_of(2020, 12, 31));
}

/// As Norrby has it: units followed up within two years, each on days of its own, known to the end of 2024.
municipality house_of_units() {
    municipality house = sound_house();
    set_rule(house, at_least_every(months(24)));
    house.described_as_of = make_date(2025, 6, 30);
    house.units.push_back({.id = "north", .name = "Norra", .part_of = "housing", .origin = here});
    house.units.push_back({.id = "south", .name = "Södra", .part_of = "housing", .origin = here});
    house.duties[0].concerns = {"north", "south"};
    house.duties[0].known_since = make_date(2021, 1, 1);
    house.follow_ups = {{.id = "n", .duty = "duty", .concerns = "north", .day = make_date(2024, 9, 17)},
        {.id = "s", .duty = "duty", .concerns = "south", .day = make_date(2022, 11, 15)}};
    house.known_spans[0].from = make_date(2021, 1, 1);
    house.known_spans[0].to = make_date(2024, 12, 31);
    return house;
}

TEST(year_wheel, each_thing_of_a_duty_that_is_renewed_has_its_own_day) {
    const municipality house = house_of_units();
    EXPECT_EQ(told(house, 2023), lines{"2023-01-01 duty/north"});
    EXPECT_EQ(told(house, 2024), (lines{"overdue 2023-01-01 duty/north", "2024-11-15 duty/south"}));
    EXPECT_EQ(told(house, 2025), lines{"overdue 2024-11-15 duty/south"});
    EXPECT_EQ(told(house, 2026), (lines{"overdue 2024-11-15 duty/south", "2026-09-17 duty/north"}));
    EXPECT_EQ(told(house, 2027), (lines{"overdue 2024-11-15 duty/south", "before 2026-09-17 duty/north"}));
}

TEST(year_wheel, things_with_windows_of_their_own_are_told_apart_and_all_days_of_the_windows_are_told) {
    municipality house = house_of_units();
    set_rule(house, at_least_every(months(6)).anchored());
    house.follow_ups[0].day = make_date(2022, 12, 1);   // north, in its last window before the year
    house.units[4].valid_from = make_date(2022, 2, 10); // south
    EXPECT_EQ(told(house, 2023), (lines{"2023-01-01 duty/north", "2023-02-10 duty/south",
                                     "2023-07-01 duty/north", "2023-08-10 duty/south"}));
    EXPECT_EQ(year_wheel(house, 2023).at(1).counted_from, make_date(2022, 2, 10));
}

TEST(year_wheel, a_long_window_that_was_missed_before_the_year_is_told_as_overdue) {
    municipality house = house_of_units();
    set_rule(house,
        at_least_every(months(24)).anchored()); // 2023-01-01, 2025-01-01: north did nothing in the first
    EXPECT_EQ(told(house, 2024), lines{"overdue 2023-01-01 duty/north"});
}

TEST(year_wheel, a_thing_that_is_closed_before_the_year_or_on_the_day_is_not_overdue) {
    municipality house = house_of_units();
    house.units[4].valid_to = make_date(2024, 12, 31);
    EXPECT_EQ(told(house, 2025), lines{});
    house.units[4].valid_to = make_date(2024, 11, 15);
    EXPECT_EQ(told(house, 2024), lines{"overdue 2023-01-01 duty/north"});
}

TEST(year_wheel, a_group_of_which_there_are_none_falls_on_no_day) {
    municipality house = house_of_units();
    house.unit_groups.push_back({.id = "others", .name = "Andra", .count = 0, .origin = here});
    house.duties[0].concerns = {"others"};
    EXPECT_EQ(told(house, 2023), lines{});
}

TEST(year_wheel, a_follow_up_known_to_the_month_gives_a_day_only_where_every_day_of_it_does) {
    municipality house = house_of_units();
    house.follow_ups[0].day = partial_date::in_month(2024, 9); // due in September 2026
    EXPECT_EQ(told(house, 2026), (lines{"overdue 2024-11-15 duty/south", "- duty/north"}));
    EXPECT_EQ(told(house, 2025), lines{"overdue 2024-11-15 duty/south"});
    house.follow_ups[1].day =
        partial_date::in_month(2022, 11); // missed at the end of November 2024, whichever
    EXPECT_EQ(told(house, 2025), lines{"overdue at most 2024-11-30 duty/south"});
    EXPECT_EQ(year_wheel(house, 2025).at(0).counted_from, std::nullopt);
    house.follow_ups[1].day = partial_date::in_year(2022); // in 2024, whichever
    EXPECT_EQ(told(house, 2024), (lines{"overdue 2023-01-01 duty/north", "- duty/south"}));
}

TEST(year_wheel, a_day_before_the_year_counted_from_a_month_is_the_last_that_it_can_be) {
    municipality house = sound_house();
    set_rule(house, at_least_every(months(3)));
    house.known_spans.clear();
    house.follow_ups[0].day = partial_date::in_month(2024, 2); // due from 2024-05-01 to 2024-05-29
    EXPECT_EQ(told(house, 2025, as_of(2024, 12, 31)), lines{"before at most 2024-05-29 duty/committee"});
    EXPECT_EQ(year_wheel(house, 2025, as_of(2024, 12, 31)).at(0).counted_from, std::nullopt);
    house.follow_ups[0].day = make_date(2024, 2, 29);
    EXPECT_EQ(told(house, 2025, as_of(2024, 12, 31)), lines{"before 2024-05-29 duty/committee"});
    house.follow_ups.clear();
    house.duties[0].known_since = partial_date::in_year(2023); // due from 2023-04-01 to 2024-03-31
    EXPECT_EQ(told(house, 2025, as_of(2024, 12, 31)), lines{"before at most 2024-03-31 duty/committee"});
    EXPECT_EQ(year_wheel(house, 2025, as_of(2024, 12, 31)).at(0).counted_from, std::nullopt);
}

TEST(year_wheel, windows_of_a_thing_that_began_on_a_day_that_is_not_known_have_no_days) {
    municipality house = sound_house(); // of the committee
    set_rule(house, at_least_every(months(12)).anchored());
    house.known_spans.clear();
    house.units[1].valid_from = partial_date::in_month(2021, 3); // due in March 2022, whichever
    EXPECT_EQ(told(house, 2022), lines{"- duty/committee"});
    house.units[1].valid_from = make_date(2021, 3, 31);
    EXPECT_EQ(told(house, 2022), lines{"2022-03-31 duty/committee"});
}

TEST(year_wheel, a_rule_that_came_after_the_duty_counts_from_its_own_first_day) {
    municipality house = sound_house(); // from 2020-01-01
    house.follow_ups.clear();
    house.rules[0].in_force(make_date(2020, 4, 1), std::nullopt);
    EXPECT_EQ(told(house, 2021), lines{"2021-04-01 duty/committee"});
    EXPECT_EQ(year_wheel(house, 2021).at(0).counted_from, make_date(2020, 4, 1));
}

TEST(year_wheel, a_unit_falls_in_its_own_time_only) {
    municipality house = sound_house();
    set_rule(house, per_period(partition::quarterly()));
    house.units[1].valid_to = make_date(2021, 9, 29); // the committee, which the duty concerns
    EXPECT_EQ(told(house, 2021), (lines{"2021-03-31 duty", "2021-06-30 duty"}));
    EXPECT_EQ(told(house, 2022), lines{});
    house.units[1].valid_to.reset();
    house.units[1].valid_from = make_date(2021, 7, 1);
    EXPECT_EQ(told(house, 2020), lines{});
    EXPECT_EQ(told(house, 2021), (lines{"2021-09-30 duty", "2021-12-31 duty"}));
}

TEST(year_wheel, what_is_due_on_the_last_day_of_the_rule_is_not_asked_for) {
    municipality house = sound_house();
    set_rule(
        house, per_period(partition::quarterly()).in_force(make_date(2021, 1, 1), make_date(2021, 6, 30)));
    EXPECT_EQ(told(house, 2021), lines{"2021-03-31 duty"});
}

TEST(year_wheel, what_falls_once_or_by_events_does_not_recur) {
    municipality house = sound_house();
    set_rule(house, within(months(3)));
    EXPECT_EQ(told(house, 2020), lines{});
    set_rule(house, response(days(7)).trigger("missed"));
    EXPECT_EQ(told(house, 2020), lines{});
}

TEST(year_wheel, a_length_counted_from_no_known_day_falls_in_the_year_without_a_day) {
    municipality house = sound_house();
    house.duties[0].known_since.reset();
    EXPECT_EQ(told(house, 2021), lines{"- duty"});
    house.duties[0].known_since = partial_date::in_year(2020); // the follow-up may have been made before it
    EXPECT_EQ(told(house, 2021), lines{"- duty/committee"});
    house.follow_ups[0].day = make_date(2020, 12, 31);
    EXPECT_EQ(told(house, 2021), lines{"2021-12-31 duty/committee"});
}

TEST(year_wheel, a_period_falls_on_its_last_day) {
    municipality house = sound_house();
    set_rule(house, per_period(partition::by_tertial()));
    EXPECT_EQ(told(house, 2021), (lines{"2021-04-30 duty", "2021-08-31 duty", "2021-12-31 duty"}));
}

TEST(year_wheel, a_yearly_date_falls_on_the_last_of_the_days_allowed_after_it) {
    municipality house = sound_house();
    set_rule(house, on_dates({{3, 31}, {8, 31}}));
    EXPECT_EQ(told(house, 2021), (lines{"2021-03-31 duty", "2021-08-31 duty"}));
    set_rule(house, on_dates({{12, 31}}, 0, 15)); // that of 2020 falls on 2021-01-15
    EXPECT_EQ(told(house, 2021), lines{"2021-01-15 duty"});
}

TEST(year_wheel, the_29th_of_february_is_the_28th_where_the_year_has_none) {
    municipality house = sound_house();
    set_rule(house, on_dates({{2, 29}}));
    EXPECT_EQ(told(house, 2023), lines{"2023-02-28 duty"});
    EXPECT_EQ(told(house, 2024), lines{"2024-02-29 duty"});
}

TEST(year_wheel, a_yearly_date_before_the_duty_asks_nothing_though_the_days_after_it_reach_into_it) {
    municipality house = sound_house(); // from 2020-01-01
    set_rule(house, on_dates({{12, 31}}, 0, 15));
    EXPECT_EQ(told(house, 2020), lines{}); // 2019-12-31 is before the duty; that of 2020 falls in 2021
}

TEST(year_wheel, a_period_that_the_beginning_of_the_duty_cuts_is_asked_only_where_the_rule_says_so) {
    municipality house = sound_house();
    house.duties[0].known_since = make_date(2021, 2, 10);
    rule asked = per_period(partition::by_tertial());
    set_rule(house, asked);
    EXPECT_EQ(told(house, 2021), (lines{"2021-08-31 duty", "2021-12-31 duty"}));
    std::get<period_cadence>(asked.kind).require_partial = true;
    set_rule(house, asked);
    EXPECT_EQ(told(house, 2021), (lines{"2021-04-30 duty", "2021-08-31 duty", "2021-12-31 duty"}));
}

TEST(year_wheel, windows_of_a_month_keep_the_day_they_are_counted_from) {
    municipality house = sound_house();
    house.duties[0].known_since = make_date(2020, 10, 31);
    set_rule(house, at_least_every(months(1)));
    EXPECT_EQ(told(house, 2020), lines{"2020-11-30 duty/committee and again"}); // then from the 30th
    set_rule(house, at_least_every(months(1)).anchored());
    EXPECT_EQ(told(house, 2020), (lines{"2020-11-30 duty/committee", "2020-12-31 duty/committee"}));
}

TEST(year_wheel, a_rolled_due_day_is_told_where_it_rolls_to) {
    municipality house = sound_house();
    set_rule(house, on_dates({{12, 24}}).rolled()); // 2027-12-24 is a Friday and an eve
    EXPECT_EQ(told(house, 2027), lines{"2027-12-27 duty"});
    EXPECT_EQ(told(house, 2004), lines{}); // before the duty
    house.duties[0].known_since.reset();
    EXPECT_EQ(told(house, 2004), lines{"- duty"}); // closed days are held from 2005
}

TEST(year_wheel, what_the_law_no_longer_asks_does_not_fall) {
    municipality house = sound_house();
    set_rule(house, per_period(partition::yearly()));
    house.duties[0].carries_out = "SFB-51-12-OLD"; // repealed 2018-04-01
    EXPECT_EQ(told(house, 2021), lines{});
}

TEST(year_wheel, nothing_falls_outside_the_life_of_the_rule) {
    municipality house = sound_house();
    set_rule(
        house, per_period(partition::quarterly()).in_force(make_date(2021, 4, 1), make_date(2021, 9, 29)));
    EXPECT_EQ(told(house, 2021), lines{"2021-06-30 duty"});
    EXPECT_EQ(told(house, 2022), lines{});
}

TEST(year_wheel, statutory_advised_and_local_are_told_apart) {
    municipality house = sound_house();
    EXPECT_EQ(year_wheel(house, 2021).at(0).binding, force::local);
    house.duties[0].carries_out = "KL-6-6";
    EXPECT_EQ(year_wheel(house, 2021).at(0).binding, force::shall);
    house.duties[0].carries_out = "SOSFS-2011:9-7-KB"; // a general advice
    EXPECT_EQ(year_wheel(house, 2021).at(0).binding, force::should);
    house.duties[0].carries_out.clear();
    house.rules[0].by(force::shall, here);
    EXPECT_EQ(year_wheel(house, 2021).at(0).binding, force::shall);
}

TEST(year_wheel, a_duty_without_a_rule_does_not_recur) {
    municipality house = sound_house();
    house.duties[0].rule.clear();
    EXPECT_EQ(told(house, 2021), lines{});
}

TEST(year_wheel, days_come_in_order_and_duties_without_a_day_last) {
    municipality house = sound_house();
    house.duties[0].known_since.reset();
    house.rules.push_back(per_period(partition::half_yearly())
            .named("halves", "Halvår")
            .from("known_since")
            .by(force::local, here));
    house.duties.push_back({.id = "second", .title = "Andra", .rule = "halves", .origin = here});
    EXPECT_EQ(told(house, 2021), (lines{"2021-06-30 second", "2021-12-31 second", "- duty"}));
}

TEST(year_wheel, a_year_outside_the_calendar_is_a_wrong_call) {
    EXPECT_THROW(static_cast<void>(year_wheel(sound_house(), 2200)), date_out_of_range);
}

} // namespace
