// What is known on a day, and what the law asks on it: a finding must not see what nobody had said yet, nor
// ask what no law asks any more.

#include "support/sound_house.hpp"

#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/follow_up/ladder.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

const source later{"later", "1"};

/// The sound house, with a second document of 2021-02-01.
municipality house_with_later_document() {
    municipality house = sound_house();
    house.sources.push_back({.id = "later", .title = "Senare", .day = make_date(2021, 2, 1)});
    return house;
}

std::vector<finding> found_by(const char* check, const municipality& house, as_of on = day_of_review()) {
    return review(house, on, {.checks = {check}}).findings;
}

TEST(what_is_known, a_list_is_declared_complete_for_the_day_of_the_description_and_later) {
    municipality house = sound_house();
    house.goals.pop_back(); // no activity derives from the aim
    house.described_as_of = make_date(2021, 2, 24);
    EXPECT_EQ(found_by("goal-not-covered", house).size(), 1U);
    EXPECT_TRUE(found_by("goal-not-covered", house, as_of(2021, 2, 23)).empty());
    EXPECT_TRUE(found_by("unit-without-goal", house, as_of(2021, 2, 23)).empty());
}

TEST(what_is_known, a_follow_up_before_a_unit_began_is_no_ground_for_what_is_said_of_it) {
    municipality house = sound_house(); // followed up 2020-06-01
    const auto names_it = [&house] {
        const auto found = found_by("duty-kept", house);
        const auto is_it = [](const evidence_item& item) {
            return item.text.swedish.starts_with("Uppföljning 2020-06-01.");
        };
        return std::any_of(found.at(0).evidence.begin(), found.at(0).evidence.end(), is_it);
    };
    house.units[1].valid_from = make_date(2020, 6, 1);
    EXPECT_TRUE(names_it());
    house.units[1].valid_from = make_date(2020, 6, 2);
    EXPECT_FALSE(names_it());
}

TEST(what_is_known, a_control_point_of_a_later_document_is_not_counted_earlier) {
    municipality house = house_with_later_document();
    house.control_plans = {
        {.id = "control", .title = "Plan", .committee = "committee", .year = 2020, .origin = here}};
    house.control_plans[0].points = {{.id = "a", .area = "A", .performed = truth::yes, .origin = here},
        {.id = "b", .area = "B", .performed = truth::no, .origin = later}};
    const auto before = found_by("control-point-performed", house, as_of(2021, 1, 31));
    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before[0].result, outcome::holds);
    EXPECT_EQ(before[0].evidence.size(), 1U);
    EXPECT_EQ(found_by("control-point-performed", house).at(0).result, outcome::does_not_hold);
}

TEST(what_is_known, a_document_that_somebody_asks_for_later_is_not_missing_earlier) {
    municipality house = house_with_later_document();
    house.requirements = {
        {.id = "r", .title = "Rutin", .holder = "committee", .met_by = {"plan-2021"}, .origin = later}};
    house.documents[0].valid_to = make_date(2021, 1, 15);
    EXPECT_EQ(found_by("required-document", house, as_of(2021, 1, 31)).at(0).result, outcome::unknown);
    EXPECT_EQ(found_by("required-document", house, as_of(2021, 2, 1)).at(0).result, outcome::does_not_hold);
}

TEST(what_is_known, a_goal_whose_parent_does_not_hold_yet_is_not_loose) {
    municipality house = sound_house();
    house.goals[0].valid_from = make_date(2021, 3, 1);
    const auto found = found_by("goal-without-parent", house);
    EXPECT_TRUE(std::none_of(
        found.begin(), found.end(), [](const finding& one) { return one.result == outcome::does_not_hold; }));
}

TEST(what_is_known, the_ladder_shows_neither_duties_of_later_documents_nor_rules_that_have_lapsed) {
    municipality house = house_with_later_document();
    house.duties[0].known_since.reset();
    house.duties[0].origin = later;
    EXPECT_TRUE(whole_ladder(house, as_of(2021, 1, 31)).rows.empty());
    EXPECT_EQ(whole_ladder(house, as_of(2021, 2, 1)).rows.size(), 1U);
    house.rules[0].in_force_to = make_date(2021, 2, 23);
    EXPECT_TRUE(whole_ladder(house, as_of(2021, 2, 24)).rows.empty());
}

TEST(words, of_no_stated_time_are_held_against_what_was_missed_since_the_duty_began) {
    municipality house = sound_house();
    house.follow_ups.clear(); // due 2021-01-01, and missed
    house.statements.push_back(
        {.id = "said", .duty = "duty", .said_on = make_date(2021, 2, 1), .origin = here});
    EXPECT_TRUE(duty_answers(house, day_of_review()).at(0).combined.contradicted);
    EXPECT_EQ(found_by("statement-against-events", house).size(), 1U);
}

// The state's review every other year ended 2018-04-01 with the provision; that it began is known from 2011.
TEST(law, that_is_no_longer_in_force_asks_for_no_document_and_no_duty) {
    municipality house = sound_house();
    house.requirements = {{.id = "r",
        .title = "Omprövning",
        .holder = "committee",
        .present = false,
        .binding = force::shall,
        .carries_out = "SFB-51-12-OLD",
        .origin = here}};
    EXPECT_EQ(found_by("required-document", house, as_of(2016, 5, 20)).size(), 1U);
    EXPECT_TRUE(found_by("required-document", house, as_of(2019, 1, 1)).empty());
    house.duties.push_back({.id = "d",
        .title = "Omprövning",
        .trigger = "beslut",
        .owner = "committee",
        .carries_out = "SFB-51-12-OLD",
        .origin = here});
    EXPECT_EQ(found_by("duty-as-stated", house, as_of(2016, 5, 20)).size(), 1U);
    EXPECT_TRUE(found_by("duty-as-stated", house, as_of(2019, 1, 1)).empty());
}

TEST(law, whose_force_is_not_verified_for_the_day_gives_no_verdict) {
    municipality house = sound_house();
    house.requirements = {{.id = "r",
        .title = "Rutin",
        .holder = "committee",
        .present = false,
        .binding = force::shall,
        .carries_out = "LSS-17-NOTICE", // read in 2025; since when it holds is not known here
        .origin = here}};
    EXPECT_EQ(found_by("required-document", house).at(0).result, outcome::unknown);
}

TEST(law, that_is_advice_does_not_become_law_by_a_strict_word) {
    municipality house = sound_house();
    house.requirements = {{.id = "r",
        .title = "Kvalitetsberättelse",
        .holder = "committee",
        .present = false,
        .binding = force::shall,
        .carries_out = "SOSFS-2011:9-7-KB",
        .origin = here}};
    const finding missing = found_by("required-document", house).at(0);
    EXPECT_EQ(missing.result, outcome::does_not_hold);
    EXPECT_EQ(missing.weight, severity::warning);
    EXPECT_EQ(missing.rule->binding, force::should);
    house.follow_ups.clear();
    house.rules[0].by(force::shall, here);
    house.duties[0].carries_out = "SOSFS-2011:9-7-KB";
    const finding not_kept = found_by("duty-kept", house).at(0);
    EXPECT_EQ(not_kept.result, outcome::does_not_hold);
    EXPECT_EQ(not_kept.weight, severity::warning);
}

TEST(law, on_the_duty_is_named_with_its_rule) {
    municipality house = sound_house();
    house.duties[0].carries_out = "KL-6-6";
    EXPECT_NE(found_by("duty-kept", house).at(0).rule->says.swedish.find("(grundas på "), std::string::npos);
}

// An acceptance that has passed decides nothing: another check tells that it has.
TEST(what_has_passed, an_acceptance_is_no_answer_to_the_band_after_its_last_day) {
    municipality house = sound_house();
    house.risk_scales = {{.id = "scale", .size = 4, .origin = here}};
    house.risk_scales[0].bands = {{.from = 1, .word = "låg", .leads_to = {risk_response::accept}}};
    house.risks = {{.id = "risk", .text = "Risk", .scale = "scale", .origin = here}};
    house.risks[0].inherent = risk_value{1, 2};
    house.risks[0].response = risk_response::accept;
    house.risks[0].accepted_until = make_date(2021, 2, 24);
    EXPECT_EQ(found_by("risk-band-response", house).at(0).result, outcome::holds);
    EXPECT_TRUE(found_by("risk-band-response", house, as_of(2021, 2, 25)).empty());
    EXPECT_EQ(found_by("risk-response", house, as_of(2021, 2, 25)).at(0).result, outcome::does_not_hold);
}

TEST(what_has_passed, a_rule_of_interim_reports_that_has_lapsed_meets_nothing) {
    municipality house = sound_house();
    house.rules[0] = on_dates({{8, 31}}).named("yearly", "Delårsrapport").from("known_since");
    house.rules[0].by(force::local, here);
    house.duties[0].topic = duty_topic::interim_report;
    EXPECT_EQ(found_by("interim-report-period", house).size(), 1U);
    house.rules[0].in_force_to = make_date(2021, 2, 23);
    EXPECT_TRUE(found_by("interim-report-period", house).empty());
}

TEST(grade, is_held_against_a_document_that_is_missing) {
    municipality house = sound_house();
    house.outcome_scales = {
        {.id = "words", .grades = {{"godkänd", outcome_meaning::no_deviation}}, .origin = here}};
    house.control_plans = {
        {.id = "control", .title = "Plan", .committee = "committee", .year = 2020, .origin = here}};
    house.control_plans[0].points = {{.id = "a",
        .area = "Rutinen finns",
        .guards = {"r"},
        .performed = truth::yes,
        .scale = "words",
        .outcome = "godkänd",
        .origin = here}};
    house.requirements = {
        {.id = "r", .title = "Rutin", .holder = "committee", .present = false, .origin = here}};
    EXPECT_EQ(found_by("grade-against-facts", house).size(), 1U);
    house.requirements[0].present = true;
    EXPECT_TRUE(found_by("grade-against-facts", house).empty());
}

TEST(self_inspection, that_was_planned_and_not_done_is_listed_with_the_others) {
    municipality house = sound_house();
    for (const truth done : {truth::yes, truth::no, truth::unknown}) {
        house.self_inspections.push_back({.id = "si-" + std::to_string(static_cast<int>(done)),
            .topic = "Ämne",
            .concerns = "housing",
            .planned = truth::yes,
            .done = done,
            .documented = done,
            .origin = here});
    }
    const finding told = found_by("self-inspection-evidenced", house).at(0);
    EXPECT_EQ(told.evidence.size(), 3U);
    EXPECT_NE(told.message.english.find("3 topics planned; said to be carried out and documented: 1"),
        std::string::npos)
        << told.message.english;
}

} // namespace
