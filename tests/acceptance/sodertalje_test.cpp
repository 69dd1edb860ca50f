// The feasibility study and the strategy of Södertälje's care for persons with disabilities, both of 20 May
// 2016, row by row: what they say, the review of the model written from them must say back - and nothing that
// they contradict.

#include "review_of.hpp"

#include <lssgov/goals/goal_graph.hpp>

namespace {

using namespace lssgov;
using namespace lssgov::acceptance;

constexpr const char* report_6 = "Bilaga 1, Revisionsrapport nr 6/2014";
constexpr const char* report_5 = "Bilaga 1, Revisionsrapport nr 5/2014";
constexpr const char* memo = "Bilaga 1, Orsaker till kostnadsökningen inom omsorgsnämnden";

class sodertalje : public review_of {
protected:
    sodertalje() : review_of("sodertalje/sodertalje.toml") {}

    /// The subjects of recommendations and points of criticism that are open.
    [[nodiscard]] std::set<std::string> open_points(as_of on) const {
        std::vector<finding> open = findings_of("recommendation-open", on);
        std::erase_if(open, [](const finding& one) { return one.result != outcome::does_not_hold; });
        return subjects_of(open);
    }
};

TEST_F(sodertalje, the_model_loads_without_problems_and_holds_as_of_the_day_of_the_reports) {
    const auto loaded = load::municipality("examples/data/sodertalje/sodertalje.toml");
    EXPECT_EQ(to_text(loaded.problems()), "");
    EXPECT_EQ(loaded->described_as_of, make_date(2016, 5, 20));
}

TEST_F(sodertalje, S1_the_committee_is_purchaser_and_provider_without_an_owner_for_each_role) {
    const std::vector<finding> roles = findings_of("two-roles-in-one-unit");
    ASSERT_EQ(roles.size(), 1U);
    EXPECT_EQ(roles[0].subject, "committee");
    EXPECT_EQ(roles[0].result, outcome::does_not_hold);
    EXPECT_TRUE(says(roles[0], "is both purchaser and provider; who owns each role is not described"));
    EXPECT_EQ(sections_of(roles[0]), std::set<std::string>{"2.2"});
    const finding judged = only("audit-judgement", "j-roles");
    EXPECT_EQ(judged.result, outcome::does_not_hold);
    EXPECT_TRUE(says(judged, "behöver renodlas och tydliggöras"));
    EXPECT_EQ(sections_of(judged), std::set<std::string>{"2.2"});
}

TEST_F(sodertalje, S2_four_functions_follow_up_without_a_common_owner_or_process) {
    const std::vector<finding> functions = findings_of("functions-without-common-owner");
    ASSERT_EQ(functions.size(), 1U);
    EXPECT_EQ(functions[0].result, outcome::does_not_hold);
    EXPECT_TRUE(says(functions[0], "4 functions; no common owner or common process is described"));
    ASSERT_EQ(functions[0].evidence.size(), 4U);
    for (const char* function :
        {"Kvalitetsenheten", "Medicinsk ansvarig sjuksköterska", "Uppföljningsenheten", "Handläggarna"}) {
        EXPECT_TRUE(rests_on(functions[0], function)) << function;
    }
    EXPECT_EQ(sections_of(functions[0]), std::set<std::string>{"2.3"});
    const finding judged = only("audit-judgement", "j-follow-up-steering");
    EXPECT_TRUE(says(judged, "saknas en övergripande styrning"));
    EXPECT_EQ(sections_of(judged), std::set<std::string>{"2.3"});
}

TEST_F(sodertalje, S3_each_of_35_activities_stands_under_one_of_14_effects) {
    const goal_graph goals(model(), day());
    std::map<std::string, std::vector<std::size_t>> under_effects; // by section, table by table
    for (const goal& one : model().goals) {
        if (one.kind == "effect") {
            under_effects[one.origin.section].push_back(goals.children(one.id).size());
        }
        if (one.kind == "activity") {
            ASSERT_EQ(goals.parents(one.id).size(), 1U) << one.id;
            const goal& effect = with_id(model().goals, goals.parents(one.id).front());
            EXPECT_EQ(effect.kind, "effect");
            EXPECT_EQ(effect.origin, one.origin) << one.id;
        }
    }
    EXPECT_EQ(
        under_effects, (std::map<std::string, std::vector<std::size_t>>{{"2.3", {2}}, {"2.4", {2}},
                           {"2.5", {2}}, {"2.6", {2}}, {"3.1", {2}}, {"3.2", {3}}, {"3.3", {3}}, {"3.4", {2}},
                           {"4.1", {3}}, {"4.2", {2}}, {"5", {2, 2}}, {"6.1", {6}}, {"6.2", {2}}}));
}

TEST_F(sodertalje, S3_the_derivation_of_all_35_from_their_effects_is_told) {
    const finding derived = only("goal-without-parent", "activity");
    EXPECT_EQ(derived.result, outcome::holds);
    EXPECT_TRUE(says(derived, "35 of 35 derive from goals above")) << derived.message.english;
    EXPECT_EQ(derived.evidence.size(), 35U);
    EXPECT_TRUE(rests_on(derived, "Regelbunden kontroll av beläggningsrapporterna och verksamhetssystemet\" "
                                  "derives from \"Säkrare statistikunderlag"));
    EXPECT_EQ(sections_of(derived), (std::set<std::string>{"2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3",
                                        "3.4", "4.1", "4.2", "5", "6.1", "6.2"}));
}

TEST_F(sodertalje, S3_all_have_a_resource_none_a_date_and_two_no_action) {
    std::map<std::string, finding> told; // by the part that is asked for
    for (const finding& one : findings_of("goal-part-missing")) {
        EXPECT_EQ(one.subject, "activity");
        told[one.message.english.substr(one.message.english.rfind(' ') + 1)] = one;
    }
    ASSERT_EQ(told.size(), 3U);
    EXPECT_EQ(told["resource."].result, outcome::holds);
    EXPECT_TRUE(says(told["resource."], "0 of 35"));
    EXPECT_EQ(told["date."].result, outcome::does_not_hold);
    EXPECT_TRUE(says(told["date."], "35 of 35"));
    const finding action = told["action."];
    EXPECT_EQ(action.result, outcome::does_not_hold);
    EXPECT_TRUE(says(action, "2 of 35"));
    EXPECT_TRUE(rests_on(action, "Genomföra förbättringsåtgärderna"));
    EXPECT_TRUE(rests_on(action, "Ta fram förslag på förbättringar och kommunicera med leverantören"));
    EXPECT_EQ(sections_of(action), (std::set<std::string>{"Läsanvisning", "4.2", "6.1"}));
}

TEST_F(sodertalje, S4_the_status_of_earlier_criticism_is_counted_report_by_report) {
    const std::map<std::string, std::pair<std::string, std::string>> expected{
        {"audit-6-2014", {"done 2, partly done 2, not done 2, not followed up 0", report_6}},
        {"audit-5-2014", {"done 4, partly done 0, not done 1, not followed up 0", report_5}},
        {"memo-2014", {"done 7, partly done 1, not done 1, not followed up 0", memo}}};
    for (const auto& [report, counted] : expected) {
        const finding status = only("criticism-status", report);
        EXPECT_EQ(status.result, outcome::does_not_hold) << report;
        EXPECT_TRUE(says(status, counted.first)) << status.message.english;
        EXPECT_EQ(sections_of(status), std::set<std::string>{counted.second});
    }
    const finding report = only("criticism-status", "audit-5-2014");
    EXPECT_TRUE(rests_on(report, "rutiner för tecknande av avtal: not done \"Nej\""));
    EXPECT_TRUE(rests_on(report, "förnyad behovsprövning bör tas fram: done \"Ja\""));
}

TEST_F(sodertalje, S4_a_yes_that_section_6_1_contradicts_is_named) {
    const std::vector<finding> contradicted = findings_of("remedied-while-criticism-stands");
    ASSERT_EQ(contradicted.size(), 1U);
    EXPECT_EQ(contradicted[0].subject, "r6-registration-errors");
    EXPECT_EQ(contradicted[0].result, outcome::does_not_hold);
    EXPECT_TRUE(says(contradicted[0], "said to be done, but elsewhere the criticism is said to stand"));
    EXPECT_TRUE(rests_on(contradicted[0], "\"Ja\""));
    EXPECT_TRUE(rests_on(contradicted[0],
        "Kritiken från revisorerna (om bristande statistik, i sin helhet) har inte åtgärdats"));
    EXPECT_EQ(sections_of(contradicted[0]), (std::set<std::string>{report_6, "6.1"}));
}

TEST_F(sodertalje, S5_decisions_were_not_followed_up_until_2014_then_caught_up_and_since_nothing_is_said) {
    const finding decisions = only("duty-kept", "decisions");
    EXPECT_EQ(decisions.result, outcome::does_not_hold);
    EXPECT_TRUE(decisions.as_stated);
    EXPECT_EQ(decisions.message.swedish.find("hölls inte, enligt uppgift"),
        std::string("Uppföljning av beslut: ").size());
    EXPECT_TRUE(says(decisions, "not kept, as stated: not kept of the time to 2014; kept in part of "
                                "2015. Of the time since nothing is said."))
        << decisions.message.english;
    EXPECT_FALSE(says(decisions, "State:")); // neither overdue nor still broken
    EXPECT_TRUE(
        rests_on(decisions, "Reason, which explains and does not excuse: neddragningar i verksamheten"));
    EXPECT_TRUE(rests_on(decisions, "hinna ikapp arbetet med uppföljningar av besluten"));
    EXPECT_EQ(decisions.rule->says.english, "at least every 12 months, counted from the latest follow-up");
    EXPECT_EQ(sections_of(decisions), std::set<std::string>{"4.1"});
    EXPECT_EQ(only("audit-judgement", "j-under-control").result, outcome::holds); // an opinion, no statement
}

TEST_F(sodertalje, S6_decisions_are_to_be_reassessed_30_days_before_they_expire) {
    const finding reassessed = only("duty-kept", "reassess-in-time");
    EXPECT_EQ(reassessed.result, outcome::unknown); // worked for during 2016; whether it is done is not said
    EXPECT_NE(reassessed.rule->says.english.find("at the latest 30 days before"), std::string::npos);
    EXPECT_EQ(reassessed.rule->binding, force::local);
    EXPECT_EQ(sections_of(reassessed), std::set<std::string>{"3.2"});
}

TEST_F(sodertalje, S7_decisions_are_to_be_executed_within_three_months_and_the_fee_is_a_risk) {
    const finding executed = only("duty-kept", "execute-in-time");
    EXPECT_EQ(executed.result, outcome::unknown);
    EXPECT_NE(executed.rule->says.english.find("within 3 months"), std::string::npos);
    EXPECT_EQ(executed.rule->origin.section, "5");
    EXPECT_EQ(sections_of(executed), std::set<std::string>{"2.4"});
    EXPECT_EQ(with_id(model().rules, "rule-execute").carries_out, "LSS-28F-NEW"); // the line for reporting
    EXPECT_EQ(with_id(model().risks, "risk-fee").origin, (source{"study-2016", "2.4"}));
}

TEST_F(sodertalje, S7_the_three_months_of_the_study_are_told_as_a_line_for_reporting_and_no_grace_period) {
    const finding executed = only("duty-kept", "execute-in-time");
    EXPECT_NE(
        executed.rule->says.english.find("the three months are a line for reporting and no grace period"),
        std::string::npos)
        << executed.rule->says.english;
    EXPECT_NE(
        executed.rule->says.swedish.find("en gräns för rapporteringen och ingen respit"), std::string::npos)
        << executed.rule->says.swedish;
}

TEST_F(sodertalje, S8_a_decision_that_expires_while_it_is_executed_is_named_as_a_source_of_error) {
    const risk& error_source = with_id(model().risks, "risk-expired-decision");
    EXPECT_NE(error_source.text.find("löper ut samtidigt som det fortfarande verkställs"), std::string::npos);
    EXPECT_EQ(error_source.origin, (source{"study-2016", "6.1"}));
    const finding unguarded = only("risk-response", "risk-expired-decision");
    EXPECT_EQ(unguarded.result, outcome::unknown); // the study names it, and tells of nothing that guards it
    EXPECT_TRUE(says(unguarded, "löper ut samtidigt som det fortfarande verkställs"));
    EXPECT_TRUE(says(unguarded, "nothing at hand guards it: neither accepted, treated nor controlled"));
    EXPECT_EQ(sections_of(unguarded), std::set<std::string>{"6.1"});
}

// Something is done about three: the two plans of 2.4, the trainer of 6.1, the cooperation of annex 1.
TEST_F(sodertalje, risks_that_something_is_done_about_are_not_told_as_unguarded) {
    EXPECT_EQ(subjects_of(findings_of("risk-response")),
        (std::set<std::string>{"risk-expired-decision", "risk-late-follow-up", "risk-occupancy-reports",
            "risk-levels", "risk-own-rate"}));
}

TEST_F(sodertalje, S9_the_yearly_sums_are_the_daily_ones_times_365_and_the_step_is_342735_kr) {
    const std::map<std::string, std::string> expected{{"n-level-3", "1888 x 365 = 689120"},
        {"n-level-4", "2827 x 365 = 1031855"}, {"n-level-step", "1031855 - 689120 = 342735"}};
    for (const auto& [id, sum] : expected) {
        const finding told = only("parts-and-whole", id);
        EXPECT_EQ(told.result, outcome::holds) << id;
        EXPECT_TRUE(says(told, sum)) << told.message.english;
        EXPECT_EQ(sections_of(told), std::set<std::string>{"5"});
    }
    EXPECT_FALSE(with_id(model().printed_figures, "n-level-step").whole); // the study does not print it
    const finding costs = only("parts-and-whole", "n-procurement-costs");
    EXPECT_EQ(costs.result, outcome::holds);
    EXPECT_TRUE(says(costs, "6.1 + 2.1 = 8.2"));
}

TEST_F(sodertalje, S10_both_plans_are_made_yearly_as_stated_and_lack_steering) {
    const finding plans = only("duty-kept", "yearly-plans");
    EXPECT_EQ(plans.result, outcome::holds);
    EXPECT_TRUE(plans.as_stated);
    EXPECT_TRUE(says(plans, "Boendeplan, Plan för daglig verksamhet"));
    EXPECT_EQ(plans.rule->says.english, "at least once in each calendar year");
    EXPECT_EQ(sections_of(plans), std::set<std::string>{"2.4"});
    for (const char* plan : {"housing-plan", "daily-activities-plan"}) {
        const finding content = only("document-lacks-content", plan);
        EXPECT_EQ(content.result, outcome::does_not_hold);
        EXPECT_TRUE(says(
            content, "styrdokument för hur framtida insatser ska planeras och vilka lokalbehov det finns"));
        EXPECT_TRUE(says(content, "lokalbehov"));
        EXPECT_TRUE(rests_on(content, "According to Social- och omsorgskontoret"));
        EXPECT_EQ(sections_of(content), std::set<std::string>{"2.4"});
    }
}

TEST_F(sodertalje, S11_statistics_occupancy_reports_and_invoices_are_kept_as_stated) {
    const std::map<std::string, std::string> cadence{
        {"national-statistics", "at least 2 times in each calendar year"},
        {"occupancy-reports", "at least once in each calendar month"},
        {"invoice-control", "at least once in each calendar month"}};
    for (const auto& [duty, how_often] : cadence) {
        const finding kept = only("duty-kept", duty);
        EXPECT_EQ(kept.result, outcome::holds) << duty;
        EXPECT_TRUE(kept.as_stated) << duty;
        EXPECT_EQ(kept.rule->says.english, how_often) << duty;
        EXPECT_EQ(sections_of(kept), std::set<std::string>{"6.1"}) << duty;
    }
    EXPECT_TRUE(rests_on(only("duty-kept", "invoice-control"), "Kontrolleras manuellt varje månad"));
    EXPECT_TRUE(rests_on(only("duty-kept", "invoice-control"), "cirka 500 fakturor"));
}

TEST_F(sodertalje, S11_statistics_and_occupancy_reports_have_no_standing_control_and_the_invoices_have_one) {
    const std::vector<finding> without = findings_of("duty-without-cadence");
    EXPECT_EQ(subjects_of(without), (std::set<std::string>{"statistics-control", "occupancy-control"}));
    for (const finding& one : without) {
        EXPECT_EQ(one.result, outcome::does_not_hold);
        EXPECT_EQ(sections_of(one), std::set<std::string>{"6.1"});
    }
    EXPECT_TRUE(rests_on(only("duty-without-cadence", "statistics-control"), "saknas ett kontrollsystem"));
}

TEST_F(sodertalje, S12_the_states_two_year_review_is_asked_for_in_2016_and_nothing_is_said_of_it) {
    const finding state = only("duty-kept", "state-review");
    EXPECT_EQ(state.result, outcome::unknown);
    EXPECT_EQ(state.rule->says.english.find("at least every 2 years"), 0U);
    EXPECT_EQ(state.rule->binding, force::shall);
    EXPECT_EQ(sections_of(state), std::set<std::string>{memo});
    EXPECT_TRUE(findings_of("duty-without-owner").empty()); // the agency answers for it
}

TEST_F(sodertalje, S12_the_two_year_review_was_repealed_in_2018_and_is_not_asked_for_in_2019) {
    EXPECT_EQ(only("duty-kept", "state-review", as_of(2018, 3, 31)).result, outcome::unknown);
    for (const as_of& on : {as_of(2018, 4, 1), as_of(2019, 5, 20)}) {
        EXPECT_EQ(only("duty-kept", "state-review", on).result, outcome::not_applicable);
    }
}

TEST_F(sodertalje, S13_there_is_no_routine_by_which_a_placing_municipality_gives_notice) {
    const finding routine = only("required-document", "routine-placements");
    EXPECT_EQ(routine.result, outcome::does_not_hold);
    EXPECT_EQ(routine.rule->binding, force::should);
    EXPECT_TRUE(says(routine, "Rutin för hur externa kommuner ska meddela Södertälje"));
    EXPECT_TRUE(says(routine, "is missing"));
    EXPECT_EQ(sections_of(routine), std::set<std::string>{"2.5"});
    const duty& notice = with_id(model().duties, "notice-of-placement");
    EXPECT_EQ(notice.carries_out, "LSS-17-NOTICE");
    EXPECT_EQ(notice.binding, force::shall);
    EXPECT_FALSE(notice.trigger.empty()); // it falls by an event, so it is not without cadence
}

TEST_F(sodertalje, S13_the_duty_to_give_notice_falls_by_an_event_and_has_no_routine) {
    const finding notice = only("event-duty-without-routine", "notice-of-placement");
    EXPECT_EQ(notice.result, outcome::does_not_hold);
    EXPECT_EQ(notice.weight, severity::warning); // the act asks for the notice, not for a routine
    EXPECT_TRUE(says(notice, "LSS 17 §"));
    EXPECT_TRUE(says(notice, "the routine that is to say how it is done is missing (Rutin för hur externa "
                             "kommuner ska meddela Södertälje"));
    EXPECT_EQ(notice.rule->id, "LSS-17-NOTICE");
    EXPECT_EQ(notice.rule->binding, force::shall);
    EXPECT_EQ(notice.rule->origin, (source{"SFS 1993:387", "17 §"}));
    EXPECT_TRUE(rests_on(notice, "Falls when: en annan kommun träffar avtal med en enskild"));
    EXPECT_EQ(sections_of(notice), std::set<std::string>{"2.5"});
    EXPECT_EQ(findings_of("event-duty-without-routine").size(), 1U);
    EXPECT_EQ(only("duty-as-stated", "notice-of-placement").result, outcome::unknown); // whether any came
}

TEST_F(sodertalje, S14_the_shares_of_trained_staff_have_no_target) {
    const std::map<std::string, std::string> share{{"i-trained-short-stay", "43"},
        {"i-trained-housing", "46"}, {"i-trained-daily-activities", "51"}, {"i-trained-assistance", "29"}};
    EXPECT_EQ(findings_of("indicator-without-target").size(), share.size());
    for (const auto& [id, percent] : share) {
        const finding without = only("indicator-without-target", id);
        EXPECT_EQ(without.result, outcome::does_not_hold) << id;
        EXPECT_TRUE(without.as_stated) << id;
        EXPECT_EQ(sections_of(without), std::set<std::string>{"2.6"}) << id;
        const indicator& trained = with_id(model().indicators, id);
        ASSERT_EQ(trained.values.size(), 1U) << id;
        EXPECT_EQ(to_string(trained.values[0].value.value(), language::english), percent) << id;
    }
}

TEST_F(sodertalje, S15_the_result_is_a_series_below_zero_each_year) {
    const indicator& result = with_id(model().indicators, "i-result");
    std::map<std::string, std::string> series;
    for (const indicator_value& cell : result.values) {
        series[cell.period] = to_string(cell.value.value(), language::english);
        EXPECT_LT(cell.value->digits, 0) << cell.period;
    }
    EXPECT_EQ(series,
        (std::map<std::string, std::string>{{"2013", "-10.4"}, {"2014", "-13.0"}, {"2015", "-13.1"}}));
    EXPECT_EQ(result.origin, (source{"study-2016", "Bilaga 2"}));
    EXPECT_FALSE(result.target); // "in balance" is no number
    const finding deficit = only("result-below-zero", "i-result");
    EXPECT_EQ(deficit.result, outcome::does_not_hold);
    EXPECT_TRUE(says(deficit,
        "Omsorgsnämndens resultat (mkr): below zero in each period: 2013 -10.4; 2014 -13.0; 2015 -13.1."))
        << deficit.message.english;
    EXPECT_EQ(sections_of(deficit), std::set<std::string>{"Bilaga 2"});
    EXPECT_EQ(findings_of("result-below-zero").size(), 1U); // a cost is no result
}

// 20 May 2016 is 870 days after 1 January 2014, 506 after 31 December 2014 and 798 after 14 March 2014.
TEST_F(sodertalje, S16_seven_points_of_2014_are_open_with_their_age) {
    const std::map<std::string, std::pair<std::string, std::string>> expected{
        {"r6-registration-routines",
            {"open since 2014 (506 to 870 days), at the last follow-up partly done", report_6}},
        {"r6-analysis", {"open since 2014 (506 to 870 days), at the last follow-up partly done", report_6}},
        {"r6-strategy", {"open since 2014 (506 to 870 days), at the last follow-up not done", report_6}},
        {"r6-volume-reports",
            {"open since 2014 (506 to 870 days), at the last follow-up not done", report_6}},
        {"r5-contracts", {"open since 2014 (506 to 870 days), at the last follow-up not done", report_5}},
        {"m-system-link", {"open since 2014-03-14 (798 days), at the last follow-up not done", memo}},
        {"m-guidelines", {"open since 2014-03-14 (798 days), at the last follow-up partly done", memo}}};
    std::set<std::string> open;
    for (const auto& [id, told] : expected) {
        open.insert(id);
        EXPECT_TRUE(says(only("recommendation-open", id), told.first))
            << only("recommendation-open", id).message.english;
        EXPECT_EQ(sections_of(only("recommendation-open", id)), std::set<std::string>{told.second});
    }
    EXPECT_EQ(open_points(day()), open);
    EXPECT_TRUE(
        rests_on(only("recommendation-open", "r6-strategy"), "\"Nej\". Pågår i och med detta arbete"));
}

TEST_F(sodertalje, the_inspectorates_point_is_done_since_its_decision_of_14_march_2016) {
    EXPECT_EQ(only("recommendation-open", "r-ivo").result, outcome::holds);
    EXPECT_EQ(only("recommendation-open", "r-ivo", as_of(2016, 3, 14)).result, outcome::holds);
    EXPECT_EQ(only("recommendation-open", "r-ivo", as_of(2016, 3, 13)).result, outcome::does_not_hold);
    EXPECT_TRUE(sections_of(only("recommendation-open", "r-ivo")).contains("Bilaga 1, Granskning av IVO"));
}

TEST_F(sodertalje, the_strategy_that_the_executive_board_asked_for_is_there) {
    const finding strategy = only("required-document", "required-strategy");
    EXPECT_EQ(strategy.result, outcome::holds);
    EXPECT_TRUE(rests_on(strategy, "Decided 2015-11-03"));
    EXPECT_EQ(only("duty-kept", "economy").result, outcome::holds); // the plan of measures, monthly, by 1.1
}

TEST_F(sodertalje, growth_is_compared_with_the_rest_of_the_country_and_hours_without_a_series_are_told) {
    const std::vector<finding> compared = findings_of("indicator-comparison");
    ASSERT_EQ(compared.size(), 1U);
    EXPECT_TRUE(says(compared[0], "2010-2014: Södertälje kommun 77; Övriga riket 15"));
    EXPECT_EQ(
        subjects_of(findings_of("indicator-without-series")), std::set<std::string>{"i-assistance-hours"});
}

TEST_F(sodertalje, measures_against_fraud_that_were_taken_are_told_too) {
    const finding measures = only("audit-judgement", "j-fraud-measures");
    EXPECT_EQ(measures.result, outcome::holds);
    EXPECT_EQ(sections_of(measures), std::set<std::string>{"4.2"});
}

TEST_F(sodertalje, no_steering_model_is_described_so_no_chain_is_whole_or_broken) {
    for (const char* check :
        {"goal-kind-chain", "goal-kind-without-goals", "goal-not-covered", "document-outside-steering-model",
            "document-validity", "several-goal-documents", "unit-without-goal"}) {
        EXPECT_TRUE(findings_of(check).empty()) << check;
    }
}

TEST_F(sodertalje, X2_every_finding_cites_document_and_section_and_its_rule_with_source_and_force) {
    expect_sources();
}

TEST_F(sodertalje, X3_before_the_study_all_points_are_open_and_nothing_that_it_says_is_heard) {
    const as_of end_of_2015(2015, 12, 31);
    EXPECT_EQ(open_points(end_of_2015).size(), 21U); // 6 + 5 + 9, and the inspectorate's
    EXPECT_EQ(open_points(as_of(2016, 5, 19)).size(), 20U);
    for (const as_of& on : {end_of_2015, as_of(2016, 5, 19)}) {
        EXPECT_EQ(subjects_of(findings_of("audit-judgement", on)),
            (std::set<std::string>{
                "j6-statistics", "j6-no-strategy", "j6-imbalance", "j-flexibility"})); // of 2014
        for (const char* check : {"remedied-while-criticism-stands", "parts-and-whole",
                 "indicator-without-target", "functions-without-common-owner", "two-roles-in-one-unit"}) {
            EXPECT_TRUE(findings_of(check, on).empty()) << check;
        }
        EXPECT_EQ(only("duty-kept", "decisions", on).result, outcome::unknown);
    }
    EXPECT_TRUE(findings_of("criticism-status", end_of_2015).empty());
}

/// Everything that does not hold, by check: what is not in the reports must not be here.
TEST_F(sodertalje, nothing_else_does_not_hold) {
    const std::map<std::string, int> expected{
        {"audit-judgement", 22}, // S1, S2; of the auditors: 1.2 two, 6.1; of consultants: 3.1; of the office:
                                 // 2.4, 2.6, 3.2, 3.3, 3.4, 4.1 two, 4.2, 5 four, 6.1, 6.2, annex 2, annex 3
        {"criticism-status", 3}, // S4
        {"document-lacks-content", 2},          // S10
        {"duty-kept", 1},                       // S5
        {"duty-without-cadence", 2},            // S11
        {"event-duty-without-routine", 1},      // S13
        {"functions-without-common-owner", 1},  // S2
        {"goal-part-missing", 2},               // S3
        {"indicator-without-target", 4},        // S14
        {"recommendation-open", 7},             // S16
        {"remedied-while-criticism-stands", 1}, // S4
        {"result-below-zero", 1},               // S15
        {"required-document", 3},               // S13; 6.3; annex 1, report 5/2014
        {"two-roles-in-one-unit", 1},           // S1
    };
    EXPECT_EQ(failing(), expected);
}

} // namespace
