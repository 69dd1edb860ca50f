// What the checks of control, self-inspection, indicators, functions and law compute at their ends, with
// values worked out by hand. That each gives a finding, and only its own, stands in checks_test.cpp.

#include "support/sound_house.hpp"

#include <lssgov/model/decimal.hpp>
#include <lssgov/model/validate.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

std::vector<finding> findings_of(const municipality& house, const char* check, as_of on = day_of_review()) {
    EXPECT_EQ(to_text(validate(house)), "");
    return review(house, on, {.checks = {check}}).findings;
}

/// The English messages, one on each line.
std::string told(const municipality& house, const char* check, as_of on = day_of_review()) {
    std::string text;
    for (const finding& one : findings_of(house, check, on)) {
        text += one.message.english + "\n";
    }
    return text;
}

// ---- The plan of internal control as a whole

municipality house_with_plan(std::vector<plan_step> steps) {
    municipality house = sound_house();
    for (plan_step& one : steps) {
        one.origin = here;
    }
    house.control_plans = {{.id = "ic-plan",
        .title = "Plan 2021",
        .committee = "committee",
        .year = 2021,
        .steps = std::move(steps),
        .origin = here}};
    return house;
}

TEST(control_plan_followed_up, of_a_plan_whose_year_runs_nothing_is_asked_that_nobody_has_set) {
    const municipality house = house_with_plan({});
    EXPECT_EQ(told(house, "control-plan-followed-up", as_of(2021, 12, 30)), "");
    EXPECT_EQ(told(house, "control-plan-followed-up", as_of(2021, 12, 31)),
        "Plan 2021: whether this was done cannot be told: follow-up, report to the committee, report to the "
        "executive board.\n");
}

TEST(control_plan_followed_up, each_step_is_told_by_itself_and_the_rest_together) {
    const municipality house =
        house_with_plan({{.due = make_date(2021, 5, 31), .done_on = make_date(2021, 5, 4)},
            {.due = make_date(2021, 9, 30), .says = stated::partly_kept},
            {.what = plan_act::reported_to_executive_board, .due = make_date(2022, 2, 28)}});
    EXPECT_EQ(told(house, "control-plan-followed-up", as_of(2022, 2, 28)),
        "Plan 2021: follow-up (by 2021-09-30): done only in part, as stated.\n"
        "Plan 2021: whether this was done cannot be told: report to the committee.\n"
        "Plan 2021: report to the executive board (by 2022-02-28): not done yet, and the time has not run "
        "out.\n"
        "Plan 2021: follow-up (by 2021-05-31): done 2021-05-04.\n");
    EXPECT_EQ(findings_of(house, "control-plan-followed-up", as_of(2022, 3, 1)).at(1).message.english,
        "Plan 2021: report to the executive board (by 2022-02-28): whether it was done cannot be told.");
}

TEST(control_plan_followed_up, a_report_is_not_seen_before_its_day_nor_a_word_before_its_document) {
    municipality house =
        house_with_plan({{.due = make_date(2021, 2, 28), .done_on = make_date(2021, 2, 25)}});
    EXPECT_EQ(findings_of(house, "control-plan-followed-up").at(0).result, outcome::undecided);
    house.control_plans[0].steps = {{.says = stated::not_kept, .origin = {"later", "1"}}};
    house.sources.push_back({.id = "later", .title = "Granskning", .day = make_date(2021, 6, 1)});
    EXPECT_EQ(told(house, "control-plan-followed-up", as_of(2021, 5, 31)), "");
    const finding after = findings_of(house, "control-plan-followed-up", as_of(2021, 6, 1)).at(0);
    EXPECT_EQ(after.result, outcome::does_not_hold);
    EXPECT_TRUE(after.as_stated);
}

TEST(control_plan_followed_up, a_due_day_stands_before_the_document_that_tells_what_became_of_it) {
    municipality house = house_with_plan({{.due = make_date(2021, 5, 31),
        .says = stated::not_kept,
        .rests_on = basis::minutes,
        .text = "Ingen följde upp",
        .told_in = source{"later", "3"}}});
    house.sources.push_back({.id = "later", .title = "Granskning", .day = make_date(2021, 8, 1)});
    EXPECT_EQ(
        findings_of(house, "control-plan-followed-up", as_of(2021, 5, 31)).at(0).result, outcome::undecided);
    EXPECT_EQ(
        findings_of(house, "control-plan-followed-up", as_of(2021, 7, 31)).at(0).result, outcome::unknown);
    const finding after = findings_of(house, "control-plan-followed-up", as_of(2021, 8, 1)).at(0);
    EXPECT_EQ(after.result, outcome::does_not_hold);
    EXPECT_EQ(after.evidence.at(0).text.english, "Statement (minutes). Ingen följde upp");
    EXPECT_EQ(after.evidence.at(0).origin, (source{"later", "3"}));
}

TEST(control_plan_followed_up, what_a_duty_asks_for_is_told_of_the_duty) {
    municipality house = house_with_plan({});
    house.duties.push_back({.id = "report-plan",
        .title = "Planen rapporteras",
        .concerns = {"ic-plan"},
        .rule = "yearly",
        .owner = "committee",
        .reports_to = "committee",
        .origin = here});
    EXPECT_EQ(told(house, "control-plan-followed-up", as_of(2021, 12, 31)),
        "Plan 2021: whether this was done cannot be told: report to the executive board.\n");
    house.units.push_back({.id = "board",
        .name = "Kommunstyrelsen",
        .level = unit_level::executive_board,
        .part_of = "council",
        .origin = here});
    house.duties.push_back(house.duties.back());
    house.duties.back().id = "report-to-board";
    house.duties.back().reports_to = "board";
    EXPECT_EQ(told(house, "control-plan-followed-up", as_of(2021, 12, 31)), "");
}

// ---- What the band of a risk demands

municipality house_with_risk(risk one) {
    municipality house = sound_house();
    house.risk_scales = {{.id = "steps",
        .size = 4,
        .bands = {{.from = 1, .word = "låg", .leads_to = {risk_response::accept}},
            {.from = 9, .word = "hög", .leads_to = {risk_response::measure, risk_response::control}}},
        .origin = here}};
    one.id = "risk";
    one.text = "Sekretess bryts";
    one.scale = "steps";
    one.origin = here;
    house.risks = {std::move(one)};
    return house;
}

TEST(risk_band_response, what_is_left_is_what_is_accepted) {
    EXPECT_EQ(told(house_with_risk({.inherent = risk_value{3, 4},
                       .remaining = risk_value{2, 4},
                       .response = risk_response::accept}),
                  "risk-band-response"),
        "Sekretess bryts: value 8, in the band \"låg\", which may be accepted. Decided: accepted.\n");
    const finding large = findings_of(
        house_with_risk(
            {.inherent = risk_value{4, 4}, .remaining = risk_value{3, 3}, .response = risk_response::accept}),
        "risk-band-response")
                              .at(0);
    EXPECT_EQ(large.result, outcome::does_not_hold);
    EXPECT_EQ(large.message.english,
        "Sekretess bryts: value 9, in the band \"hög\", which is to be treated or controlled. Decided: "
        "accepted.");
    EXPECT_EQ(large.message.swedish, "Sekretess bryts: värde 9, i bandet \"hög\", som ska åtgärdas eller "
                                     "kontrolleras. Beslut: accepterad.");
}

TEST(risk_band_response, tells_the_value_in_the_words_of_the_scale) {
    municipality house = house_with_risk({.inherent = risk_value{3, 4}, .response = risk_response::measure});
    EXPECT_EQ(findings_of(house, "risk-band-response").at(0).evidence.at(0).text.swedish,
        "Sannolikhet x konsekvens: 3 x 4");
    house.risk_scales[0].likelihood_words = {"osannolik", "mindre sannolik", "möjlig", "sannolik"};
    house.risk_scales[0].consequence_words = {"försumbar", "lindrig", "kännbar", "allvarlig"};
    EXPECT_EQ(findings_of(house, "risk-band-response").at(0).evidence.at(0).text.swedish,
        "Sannolikhet x konsekvens: 3 x 4 (möjlig x allvarlig)");
    EXPECT_EQ(findings_of(house, "risk-band-response").at(0).evidence.at(1).text.english,
        "The band \"hög\" begins at 9");
}

TEST(risk_band_response, a_control_point_is_a_decision_to_control) {
    municipality house = house_with_risk({.inherent = risk_value{3, 4}});
    EXPECT_EQ(told(house, "risk-band-response"), ""); // nothing is decided: another check tells it
    EXPECT_NE(told(house, "risk-response"), "");
    house.control_plans = {
        {.id = "ic-plan", .title = "Plan", .committee = "committee", .year = 2021, .origin = here}};
    house.control_plans[0].points = {{.id = "cp", .area = "Loggar", .risk = "risk", .origin = here}};
    EXPECT_EQ(findings_of(house, "risk-band-response").at(0).result, outcome::holds);
    house.risk_scales[0].bands[1].leads_to = {risk_response::measure};
    EXPECT_EQ(findings_of(house, "risk-band-response").at(0).result, outcome::does_not_hold);
}

TEST(risk_band_response, a_band_that_leads_to_nothing_in_particular_is_not_told) {
    municipality house = house_with_risk({.inherent = risk_value{4, 4}, .response = risk_response::accept});
    house.risk_scales[0].bands[1].leads_to.clear();
    EXPECT_EQ(told(house, "risk-band-response"), "");
}

// ---- Self-inspection

self_inspection round_of(const char* id, const char* topic, const char* period) {
    return {.id = id,
        .topic = topic,
        .concerns = "housing",
        .period = parse_partial_date(period),
        .planned = truth::yes,
        .done = truth::yes,
        .documented = truth::yes,
        .origin = here};
}

TEST(self_inspection_dormant, tells_the_last_round_and_the_one_that_passed_it_over) {
    municipality house = sound_house();
    house.complete.insert(list_of::self_inspections);
    house.self_inspections = {round_of("a", "Hygien", "2019-T1"), round_of("b", "Hygien", "2019-T3"),
        round_of("c", "Planer", "2020")};
    const std::vector<finding> found = findings_of(house, "self-inspection-dormant");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].subject, "b");
    ASSERT_EQ(found[0].evidence.size(), 2U);
    EXPECT_EQ(found[0].evidence[0].text.english, "The last round with the topic: 2019-T3");
    EXPECT_EQ(found[0].evidence[1].text.swedish, "En omgång efter den: 2020, Planer");
}

TEST(self_inspection_dormant, does_not_see_a_round_of_a_later_document) {
    municipality house = sound_house();
    house.complete.insert(list_of::self_inspections);
    house.self_inspections = {round_of("a", "Hygien", "2019"), round_of("b", "Planer", "2020")};
    house.sources.push_back({.id = "later", .title = "Årsrapport", .day = make_date(2021, 2, 25)});
    house.self_inspections[1].origin.document = "later";
    EXPECT_EQ(told(house, "self-inspection-dormant"), "");
    EXPECT_NE(told(house, "self-inspection-dormant", as_of(2021, 2, 25)), "");
}

TEST(self_inspection_reported, counts_apart_what_is_reported_what_is_not_and_what_is_not_told) {
    municipality house = sound_house();
    house.self_inspections = {round_of("a", "Hygien", "2019"), round_of("b", "Planer", "2019"),
        round_of("c", "Läkemedel", "2019"), round_of("d", "Loggar", "2019")};
    for (self_inspection& one : house.self_inspections) {
        one.reports_to = "committee";
    }
    house.self_inspections[0].reported_to = "committee";
    house.self_inspections[1].reported = truth::no;
    house.self_inspections[2].reported_to = "council"; // so not known of the committee
    const finding one = findings_of(house, "self-inspection-reported").at(0);
    EXPECT_EQ(one.result, outcome::does_not_hold);
    EXPECT_EQ(one.message.english,
        "Bostäder: self-inspections to report to Omsorgsnämnden: reported 1, not reported 1, not told 2.");
    ASSERT_EQ(one.evidence.size(), 4U);
    EXPECT_EQ(one.evidence[2].text.english,
        "Läkemedel 2019: whether it was reported cannot be told; Fullmäktige got it");
}

TEST(self_inspection_reported, asks_when_the_round_is_over_and_only_for_rounds_that_were_carried_out) {
    municipality house = sound_house();
    house.self_inspections = {round_of("a", "Hygien", "2021-02")};
    house.self_inspections[0].reports_to = "committee";
    EXPECT_EQ(told(house, "self-inspection-reported", as_of(2021, 2, 27)), "");
    EXPECT_NE(told(house, "self-inspection-reported", as_of(2021, 2, 28)), "");
    house.self_inspections[0].done = truth::no;
    EXPECT_EQ(told(house, "self-inspection-reported", as_of(2021, 2, 28)), "");
}

// ---- Years that are missing

municipality house_with_values(std::vector<indicator_value> values) {
    municipality house = sound_house();
    house.indicators = {{.id = "wait",
        .name = "Väntetid",
        .measured_in = "dagar",
        .values = std::move(values),
        .origin = here}};
    return house;
}

indicator_value own(const char* period, std::optional<decimal> value = decimal{1}) {
    return {own_series, period, value};
}

TEST(indicator_missing_years, names_each_year_between_the_first_and_the_last) {
    const municipality house = house_with_values({own("2020"), own("2014"), own("2017"), own("2016")});
    EXPECT_EQ(told(house, "indicator-missing-years"),
        "Väntetid (Norrby): values from 2014 to 2020, but none for 2015, 2018, 2019.\n");
}

TEST(indicator_missing_years, a_year_with_an_empty_cell_is_missing_too) {
    EXPECT_EQ(told(house_with_values({own("2018"), own("2019", {}), own("2020")}), "indicator-missing-years"),
        "Väntetid (Norrby): values from 2018 to 2020, but none for 2019.\n");
}

TEST(indicator_missing_years, an_empty_cell_beside_others_is_told_where_they_are_compared) {
    municipality house = house_with_values({own("2018"), own("2019", {}), own("2020")});
    house.indicators[0].values.push_back({"Riket", "2018", decimal{1}});
    EXPECT_EQ(told(house, "indicator-missing-years"), "");
    EXPECT_EQ(findings_of(house, "indicator-comparison").at(0).result, outcome::unknown);
}

TEST(indicator_missing_years, each_series_has_years_of_its_own) {
    const municipality house = house_with_values(
        {own("2018"), own("2019"), {"Riket", "2016", decimal{1}}, {"Riket", "2018", decimal{1}}});
    EXPECT_EQ(told(house, "indicator-missing-years"),
        "Väntetid (Riket): values from 2016 to 2018, but none for 2017.\n");
}

TEST(indicator_missing_years, a_part_of_a_year_is_a_value_of_that_year) {
    EXPECT_EQ(
        told(house_with_values({own("2018"), own("2019-H1"), own("2020-02")}), "indicator-missing-years"),
        "");
}

TEST(indicator_missing_years, a_series_with_a_period_that_is_no_time_is_not_judged) {
    EXPECT_EQ(
        told(house_with_values({own("2016"), own("2017-2019"), own("2020")}), "indicator-missing-years"), "");
}

TEST(indicator_missing_years, years_to_come_are_not_seen) {
    const municipality house = house_with_values({own("2018"), own("2020"), own("2023")});
    EXPECT_EQ(told(house, "indicator-missing-years"),
        "Väntetid (Norrby): values from 2018 to 2020, but none for 2019.\n");
}

// ---- Cadences without evidence

/// The checks that speak of a duty with this rule, known since 2015, of which nothing was done and nothing
/// said, as far as is known: "check: outcome".
std::vector<std::string> spoken_of_silence(rule by) {
    municipality house = sound_house();
    house.rules.push_back(
        by.named("silent", "Tyst").from("known_since").event("visit").by(force::local, here));
    house.duties.push_back({.id = "silence",
        .title = "Besök",
        .concerns = {"housing"},
        .rule = "silent",
        .owner = "committee",
        .known_since = make_date(2015, 1, 1),
        .origin = here});
    std::set<std::string> spoken;
    for (const finding& one : review(house, day_of_review()).findings) {
        if (one.subject == "silence") {
            spoken.insert(one.check + ": " + std::string(to_string(one.result)));
        }
    }
    return {spoken.begin(), spoken.end()};
}

TEST(a_cadence_without_evidence, is_told_as_unknown_by_one_check_whatever_its_kind) {
    const std::vector<std::string> by_duty{"duty-kept: unknown"};
    EXPECT_EQ(spoken_of_silence(at_least_every(months(12))), by_duty);
    EXPECT_EQ(spoken_of_silence(per_period(partition::quarterly())), by_duty);
    EXPECT_EQ(spoken_of_silence(on_dates({{3, 31}})), by_duty);
    EXPECT_EQ(spoken_of_silence(within(months(3))), by_duty);
    EXPECT_EQ(spoken_of_silence(coverage({30, 100}, partition::yearly())),
        (std::vector<std::string>{
            "quota-kept: undecided", "quota-kept: unknown"})); // 2021 runs; the years before are over
}

// ---- Functions, and references to law

TEST(function_without_owner, is_told_of_one_that_stands_alone_and_not_of_a_group_that_falls_apart) {
    municipality house = sound_house();
    house.functions = {{.id = "a", .name = "Kvalitetsenheten", .purpose = "uppföljning", .origin = here}};
    EXPECT_EQ(told(house, "function-without-owner"),
        "Kvalitetsenheten (uppföljning): nobody is named as responsible for the function.\n");
    house.functions.push_back({.id = "b", .name = "Controllern", .purpose = "uppföljning", .origin = here});
    EXPECT_EQ(told(house, "function-without-owner"), "");
    EXPECT_EQ(findings_of(house, "functions-without-common-owner").size(), 1U);
}

TEST(statutory_rule_not_known, tells_the_place_and_the_id_that_is_nearest) {
    municipality house = sound_house();
    house.rules[0].carries_out = "KL-6-66";
    house.duties[0].carries_out = "FOOD-1";
    const std::vector<finding> found = findings_of(house, "statutory-rule-not-known");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].message.english, "Följs upp varje år: said to carry out \"KL-6-66\", but no statutory "
                                        "rule has that id. The nearest is "
                                        "\"KL-6-6\".");
    EXPECT_EQ(found[0].evidence[0].text.english, "Följs upp varje år; in the model: rule[0].carries_out");
    EXPECT_EQ(found[1].message.swedish,
        "Uppföljning: sägs utföra \"FOOD-1\", men ingen lagregel med det id:t är känd.");
    EXPECT_EQ(found[1].evidence[0].text.english, "Uppföljning; in the model: duty[0].carries_out");
    house.rules[0].carries_out = "KL-6-6";
    house.duties[0].carries_out.clear();
    EXPECT_EQ(told(house, "statutory-rule-not-known"), "");
}

} // namespace
