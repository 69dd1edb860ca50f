#include "support/print.hpp"
#include "support/sound_house.hpp"

#include <lssgov/follow_up/year_wheel.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

/// "2021-08-31 duty", "- duty"
std::vector<std::string> told(const municipality& house, int year) {
    std::vector<std::string> lines;
    for (const wheel_entry& one : year_wheel(house, year)) {
        lines.push_back((one.due ? to_string(*one.due) : "-") + " " + one.of->id);
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
    EXPECT_EQ(told(house, 2021), lines{"2021-06-01 duty"});
    EXPECT_EQ(told(house, 2022), lines{"2022-06-01 duty"});
    house.follow_ups.clear();
    EXPECT_EQ(told(house, 2021), lines{"2021-01-01 duty"});
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
    house.duties[0].known_since = partial_date::in_year(2020);
    EXPECT_EQ(told(house, 2021), lines{"- duty"});
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

TEST(year_wheel, what_is_always_done_on_its_last_day_falls_ever_earlier_in_short_months_and_stays_there) {
    municipality house = sound_house();
    house.duties[0].known_since = make_date(2020, 10, 31);
    set_rule(house, at_least_every(months(1))); // 11-30, then from the 30th
    EXPECT_EQ(told(house, 2020), (lines{"2020-11-30 duty", "2020-12-30 duty"}));
    set_rule(house, at_least_every(months(1)).anchored());
    EXPECT_EQ(told(house, 2020), (lines{"2020-11-30 duty", "2020-12-31 duty"}));
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
