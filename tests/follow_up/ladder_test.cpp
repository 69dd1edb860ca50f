#include "cadence/sets.hpp"
#include "support/sound_house.hpp"

#include <lssgov/follow_up/ladder.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

/// Own units are drawn by a quota, private ones are followed up once in each mandate period.
municipality house_with_two_regimes() {
    municipality house = sound_house();
    house.unit_groups = {
        {.id = "own", .name = "Egna", .below = "committee", .origin = here}, {.id = "private",
                                                                                 .name = "Privata",
                                                                                 .below = "committee",
                                                                                 .run_by = regime::private_,
                                                                                 .origin = here}};
    house.rules.push_back(
        coverage({30, 100}, partition::yearly()).named("quota", "30 %").from("known_since"));
    house.duties = {{.id = "draw", .topic = duty_topic::operations, .concerns = {"own"}, .rule = "quota"},
        {.id = "each", .topic = duty_topic::operations, .concerns = {"private"}, .rule = "yearly"},
        {.id = "loose", .topic = duty_topic::operations, .concerns = {"housing", "private"}},
        {.id = "money", .topic = duty_topic::economy, .concerns = {"own"}, .rule = "yearly"}};
    return house;
}

TEST(ladder, has_one_rung_for_each_thing_that_a_duty_of_the_topic_concerns_units_first) {
    const municipality house = house_with_two_regimes();
    const std::vector<rung> rungs = ladder(house, duty_topic::operations);
    ASSERT_EQ(rungs.size(), 3U);
    EXPECT_EQ(rungs[0].concerns, "housing");
    EXPECT_EQ(rungs[1].concerns, "own");
    EXPECT_EQ(rungs[2].concerns, "private");
}

TEST(ladder, a_quota_is_no_cadence_for_a_unit) {
    const municipality house = house_with_two_regimes();
    const std::vector<rung> rungs = ladder(house, duty_topic::operations);
    EXPECT_TRUE(rungs[1].only_by_quota());
    EXPECT_FALSE(rungs[2].only_by_quota());
    EXPECT_EQ(rungs[2].by_cadence.size(), 1U);
}

TEST(ladder, a_duty_without_a_rule_reaches_without_saying_when) {
    const municipality house = house_with_two_regimes();
    const std::vector<rung> rungs = ladder(house, duty_topic::operations);
    EXPECT_EQ(rungs[0].without_rule.size(), 1U);
    EXPECT_FALSE(rungs[0].only_by_quota());
}

TEST(ladder, a_duty_of_another_topic_does_not_lift_a_unit_off_the_quota) {
    const municipality house = house_with_two_regimes();
    EXPECT_TRUE(ladder(house, duty_topic::operations)[1].by_cadence.empty());
    EXPECT_EQ(ladder(house, duty_topic::economy).size(), 1U);
    EXPECT_TRUE(ladder(house, duty_topic::cooperation).empty());
}

TEST(stated_count, a_unit_is_one_and_a_group_as_many_as_the_document_says) {
    municipality house = house_with_two_regimes();
    EXPECT_EQ(stated_count(house, "housing"), 1);
    EXPECT_EQ(stated_count(house, "own"), std::nullopt);
    house.unit_groups[0].count = 7;
    EXPECT_EQ(stated_count(house, "own"), 7);
}

// The whole ladder ----------------------------------------------------------------------------------------

TEST(whole_ladder, goes_from_the_top_and_names_the_levels_without_follow_up) {
    municipality house = sound_house(); // one duty, of the committee; units: council, committee, department
    house.duties.push_back({.id = "below", .title = "Nedan", .concerns = {"housing"}, .origin = here});
    house.duties.insert(house.duties.begin(),
        {.id = "nowhere", .title = "Ingenstans", .origin = here}); // neither a unit nor an owner
    const ladder_table table = whole_ladder(house, day_of_review());
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0].level, unit_level::committee);
    EXPECT_EQ(table.rows[0].of->id, "duty");
    EXPECT_EQ(table.rows[1].level, unit_level::department);
    EXPECT_EQ(table.rows[2].level, std::nullopt);
    EXPECT_EQ(table.levels_without, std::vector{unit_level::council});
}

TEST(whole_ladder, what_is_no_unit_stands_at_the_level_of_who_answers_for_it) {
    municipality house = sound_house();
    house.duties[0].concerns = {"plan-2021"};
    EXPECT_EQ(whole_ladder(house, day_of_review()).rows.at(0).level, unit_level::committee);
}

TEST(whole_ladder, tells_the_last_follow_up_that_is_known_by_then) {
    municipality house = sound_house(); // followed up 2020-06-01
    house.follow_ups.push_back(
        {.id = "later", .duty = "duty", .day = partial_date::in_month(2020, 9), .origin = here});
    const auto last_done = [&house](as_of on) { return whole_ladder(house, on).rows.at(0).last_done; };
    EXPECT_EQ(last_done(as_of(2020, 5, 31)), std::nullopt);
    EXPECT_EQ(last_done(as_of(2020, 6, 1)), partial_date(make_date(2020, 6, 1)));
    EXPECT_EQ(last_done(as_of(2020, 9, 29)), partial_date(make_date(2020, 6, 1)));
    EXPECT_EQ(last_done(as_of(2020, 9, 30)), partial_date::in_month(2020, 9));
    house.follow_ups[1].result = follow_up_result::cancelled;
    EXPECT_EQ(last_done(as_of(2020, 9, 30)), partial_date(make_date(2020, 6, 1)));
}

TEST(whole_ladder, a_follow_up_before_a_unit_began_is_none_of_it) {
    municipality house = sound_house(); // followed up 2020-06-01
    const auto last_done = [&house] { return whole_ladder(house, day_of_review()).rows.at(0).last_done; };
    house.units[1].valid_from = make_date(2020, 6, 2);
    EXPECT_EQ(last_done(), std::nullopt);
    house.units[1].valid_from = make_date(2020, 6, 1);
    EXPECT_EQ(last_done(), partial_date(make_date(2020, 6, 1)));
    house.units[1].valid_from = partial_date::in_month(2020, 6); // it can have begun on the day
    EXPECT_EQ(last_done(), partial_date(make_date(2020, 6, 1)));
}

TEST(whole_ladder, tells_the_last_words_known_by_then_apart_from_what_was_done) {
    municipality house = sound_house();
    house.statements = {{.id = "late",
                            .duty = "duty",
                            .says = stated::not_kept,
                            .said_on = make_date(2020, 7, 1),
                            .origin = here},
        {.id = "early", .duty = "duty", .said_on = make_date(2020, 3, 1), .origin = here}};
    const auto last_said = [&house](as_of on) { return whole_ladder(house, on).rows.at(0).last_said; };
    EXPECT_EQ(last_said(as_of(2020, 2, 29)), nullptr);
    EXPECT_EQ(last_said(as_of(2020, 6, 30))->id, "early");
    EXPECT_EQ(last_said(as_of(2020, 7, 1))->id, "late");
}

TEST(whole_ladder, tells_what_holds_on_the_day_beside_what_was_done) {
    const municipality house = sound_house(); // each year from 2020-01-01, followed up 2020-06-01
    const auto holds = [&house](as_of on) { return whole_ladder(house, on).rows.at(0).holds.value(); };
    EXPECT_EQ(holds(as_of(2021, 2, 24)).combined.kept, kept_answer::yes);
    EXPECT_EQ(holds(as_of(2021, 2, 24)).seen->state, case_state::on_time);
    EXPECT_EQ(holds(as_of(2021, 6, 2)).seen->state, case_state::unknown); // known to 2021-02-24
    municipality missed = house;
    missed.follow_ups.clear();
    const ladder_row row = whole_ladder(missed, day_of_review()).rows.at(0);
    EXPECT_EQ(row.holds->combined.kept, kept_answer::no);
    EXPECT_EQ(row.holds->seen->state, case_state::overdue);
    EXPECT_EQ(row.holds->seen->next_due, make_date(2021, 1, 1));
}

TEST(whole_ladder, tells_of_a_quota_the_last_period_that_was_over) {
    municipality house = sound_house();
    house.rules[0] = coverage({30, 100}, partition::yearly()).named("yearly", "30 %").from("known_since");
    const ladder_row row = whole_ladder(house, day_of_review()).rows.at(0);
    EXPECT_FALSE(row.holds);
    EXPECT_EQ(row.quota->verdict.within.last, make_date(2020, 12, 31));
    EXPECT_EQ(row.quota->combined.kept, kept_answer::yes); // the one committee was followed up 2020-06-01
    EXPECT_FALSE(whole_ladder(house, as_of(2020, 12, 31)).rows.at(0).quota);
}

TEST(whole_ladder, takes_rule_and_answer_from_the_cases_where_the_duty_is_measured_in_them) {
    municipality house = sound_house();
    house.duties[0].rule.clear();
    house.duties[0].case_rule = "visits";
    house.duties[0].concerns = {"committee", "housing"};
    EXPECT_EQ(whole_ladder(house, day_of_review()).rows.at(0).by, nullptr);
    const std::vector cases{one_case("A").on("decided", make_date(2019, 1, 1)).in("unit", "housing")};
    const std::vector<rule> rules{at_least_every(months(12)).named("visits", "Besök").from("decided")};
    const case_facts facts = facts_of_cases(test::set_of(cases), rules, day_of_review(), {}, "ärenden");
    const ladder_table table = whole_ladder(house, day_of_review(), &facts);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].by->id, "visits"); // of the committee there are no cases, but the rule is known
    EXPECT_EQ(table.rows[0].holds->by_cases, nullptr);
    EXPECT_EQ(table.rows[1].by->id, "visits");
    EXPECT_EQ(table.rows[1].holds->by_cases->label, "housing");
    EXPECT_EQ(table.rows[1].holds->combined.kept, kept_answer::no);
}

} // namespace
