// The audit of Eskilstuna's LSS services of 24 February 2021, row by row: what the report says, the review of
// the model written from it must say back - and nothing that the report contradicts.

#include "review_of.hpp"

namespace {

using namespace lssgov;
using namespace lssgov::acceptance;

class eskilstuna : public review_of {
protected:
    eskilstuna() : review_of("eskilstuna/eskilstuna.toml") {}
};

TEST_F(eskilstuna, the_model_loads_without_problems_and_holds_as_of_the_day_of_the_report) {
    const auto loaded = load::municipality("examples/data/eskilstuna/eskilstuna.toml");
    EXPECT_EQ(to_text(loaded.problems()), "");
    EXPECT_EQ(loaded->described_as_of, make_date(2021, 2, 24));
}

TEST_F(eskilstuna, E1_the_chain_of_kinds_is_complete_from_vision_to_activity) {
    const finding chain = only("goal-kind-chain", "council-vision");
    EXPECT_EQ(chain.result, outcome::holds);
    EXPECT_TRUE(says(chain,
        "vision - strategiska mål - fullmäktiges åtaganden - processmål - nämndens åtaganden - aktiviteter"))
        << chain.message.english;
    EXPECT_TRUE(sections_of(chain).contains("3.4.1"));
    EXPECT_TRUE(rests_on(chain, "aktiviteter - revisorerna har sett dem på avdelningsnivå"));
}

TEST_F(eskilstuna, E1_the_goals_named_in_3_3_hang_on_their_kind) {
    const finding chain = only("goal-kind-chain", "council-vision");
    EXPECT_TRUE(sections_of(chain).contains("3.3"));
    const std::string all = evidence_of(chain);
    const auto process_goals = all.find("\nprocessmål\n");
    const auto commitments = all.find("\nnämndens åtaganden\n");
    const auto strategy = all.find("strategins vision (outside the steering model)\n");
    ASSERT_NE(process_goals, std::string::npos) << all;
    ASSERT_NE(strategy, std::string::npos) << all;
    const auto children = all.find("- Barns delaktighet");
    EXPECT_LT(process_goals, children);
    EXPECT_LT(children, commitments);
    EXPECT_LT(strategy, all.find("jämlik och jämställd"));
}

TEST_F(eskilstuna, E1_a_kind_without_listed_goals_is_not_listed_and_never_not_broken_down) {
    const std::vector<finding> kinds = findings_of("goal-kind-without-goals");
    for (const finding& one : kinds) {
        EXPECT_EQ(one.result, outcome::unknown);
        EXPECT_TRUE(says(one, "none listed in the document")) << one.message.english;
    }
    EXPECT_EQ(subjects_of(kinds), (std::set<std::string>{"council-vision", "strategic-goal",
                                      "council-commitment", "committee-commitment", "activity"}));
    EXPECT_TRUE(findings_of("goal-not-covered").empty());
    EXPECT_TRUE(findings_of("goal-without-parent").empty());
    EXPECT_TRUE(findings_of("unit-without-goal").empty());
}

TEST_F(eskilstuna, E2_the_strategy_is_outside_the_steering_model_and_steers_the_process_goals) {
    const std::vector<finding> all = findings_of("document-outside-steering-model");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].subject, "strategy");
    EXPECT_EQ(all[0].result, outcome::does_not_hold);
    EXPECT_TRUE(says(all[0], "steers all the same: processmål, nämndens åtaganden (interviews)"))
        << all[0].message.english;
    EXPECT_TRUE(sections_of(all[0]).contains("3.4.1"));
}

TEST_F(eskilstuna, E3_goals_stand_in_two_documents_with_a_red_thread_between_them) {
    const std::vector<finding> all = findings_of("several-goal-documents");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_TRUE(says(all[0], "stand in 2 documents"));
    EXPECT_TRUE(rests_on(all[0], "röd tråd"));
    EXPECT_TRUE(sections_of(all[0]).contains("3.3"));
    EXPECT_EQ(only("audit-judgement", "judgement-red-thread").result, outcome::holds);
}

TEST_F(eskilstuna, E3_too_many_goals_is_the_auditors_judgement_without_a_number_or_a_limit) {
    const finding judged = only("audit-judgement", "judgement-too-many-goals");
    EXPECT_EQ(judged.result, outcome::does_not_hold);
    EXPECT_TRUE(judged.as_stated);
    EXPECT_EQ(sections_of(judged), std::set<std::string>{"3.3.1"});
    EXPECT_EQ(judged.message.swedish.find_first_of("0123456789"), std::string::npos)
        << judged.message.swedish;
}

TEST_F(eskilstuna, E4_thirteen_mission_descriptions_are_listed_and_their_validity_is_unknown) {
    const finding missions = only("document-validity", "kind-mission");
    EXPECT_EQ(missions.result, outcome::unknown);
    EXPECT_TRUE(says(missions, "13 documents"));
    EXPECT_TRUE(says(missions, "from when is not stated"));
    EXPECT_EQ(missions.evidence.size(), 13U);
    EXPECT_EQ(sections_of(missions), std::set<std::string>{"3.4.2"});
}

TEST_F(eskilstuna, E5_commitments_interim_reports_and_the_annual_report_are_kept_as_stated) {
    const std::map<std::string, std::string> section{
        {"commitments", "3.5.1"}, {"interim-reports", "3.5.2"}, {"annual-report", "3.5.1"}};
    for (const auto& [duty, where] : section) {
        const finding kept = only("duty-kept", duty);
        EXPECT_EQ(kept.result, outcome::holds) << duty;
        EXPECT_TRUE(kept.as_stated) << duty;
        EXPECT_TRUE(sections_of(kept).contains(where)) << duty;
    }
    EXPECT_EQ(only("duty-kept", "commitments").rule->says.english, "at least 3 times in each calendar year");
    EXPECT_EQ(only("duty-kept", "interim-reports").rule->says.english, "each year on 31 March and 31 August");
}

TEST_F(eskilstuna, E5_the_report_per_31_august_meets_the_statute_and_the_one_per_31_march_alone_would_not) {
    const finding report = only("interim-report-period", "interim-reports");
    EXPECT_EQ(report.result, outcome::holds);
    EXPECT_TRUE(says(report, "per 31 August is the one the act asks for"));
    EXPECT_TRUE(says(report, "The one per 31 March alone would not suffice."));
    ASSERT_TRUE(report.rule);
    EXPECT_EQ(report.rule->origin, (source{"SFS 2018:597", "13 kap. 1 §"}));
    EXPECT_EQ(report.rule->binding, force::shall);
    EXPECT_EQ(sections_of(report), std::set<std::string>{"3.5.2"});
}

TEST_F(
    eskilstuna, E6_the_quota_is_broken_2019_and_2020_whatever_the_number_of_units_and_2021_still_possible) {
    const std::vector<finding> years = findings_of("quota-kept");
    ASSERT_EQ(years.size(), 3U);
    std::map<outcome, std::vector<std::string>> by_outcome;
    for (const finding& one : years) {
        EXPECT_TRUE(
            says(one, "The number of units is not stated; at least 1 is needed however many they are."));
        EXPECT_TRUE(sections_of(one).contains("3.5.1"));
        EXPECT_EQ(one.as_stated, one.result == outcome::does_not_hold); // by interviews
        EXPECT_EQ(says(one, "not kept, as stated"), one.as_stated) << one.message.english;
        for (const char* year : {" 2019,", " 2020,", " 2021,"}) {
            if (says(one, year)) {
                by_outcome[one.result].emplace_back(year);
            }
        }
    }
    EXPECT_EQ(by_outcome[outcome::does_not_hold], (std::vector<std::string>{" 2019,", " 2020,"}));
    EXPECT_EQ(by_outcome[outcome::undecided], std::vector<std::string>{" 2021,"});
}

TEST_F(eskilstuna, E6_cancelled_with_a_reason_is_neither_missed_nor_done_and_excuses_nothing) {
    const std::vector<finding> cancelled = findings_of("follow-up-cancelled");
    ASSERT_EQ(cancelled.size(), 2U);
    EXPECT_TRUE(says(cancelled[0], "2019: cancelled. Reason: Handläggarna"));
    EXPECT_TRUE(says(cancelled[0], "kompetens"));
    EXPECT_TRUE(says(cancelled[1], "2020: cancelled. Reason: Covid-19."));
    for (const finding& one : findings_of("quota-kept")) {
        EXPECT_EQ(
            rests_on(one, "Cancelled is neither done nor excused"), one.result == outcome::does_not_hold);
    }
}

TEST_F(eskilstuna, E6_private_providers_once_per_mandate_period_is_not_applicable_since_none_is_procured) {
    const finding private_providers = only("duty-kept", "operations-private");
    EXPECT_EQ(private_providers.result, outcome::not_applicable);
    EXPECT_EQ(private_providers.rule->says.english, "at least once in each mandate period");
    EXPECT_TRUE(findings_about("unit-reached-only-by-quota", "private-providers").empty());
}

TEST_F(eskilstuna, E7_own_units_are_reached_only_by_the_draw_and_that_gap_is_the_finding) {
    const std::vector<finding> all = findings_of("unit-reached-only-by-quota");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].subject, "lss-units");
    EXPECT_TRUE(says(all[0], "Nothing says when each must have been followed up"));
    EXPECT_EQ(all[0].rule->says.english, "at least 30% in each calendar year");
    EXPECT_TRUE(rests_on(all[0], "endast finns fastställd för privata utförares verksamheter"));
    EXPECT_TRUE(sections_of(all[0]).contains("3.5.3"));
}

TEST_F(eskilstuna, E8_units_are_chosen_by_need_or_at_random_and_not_by_risk) {
    const std::vector<finding> all = findings_of("selection-without-risk-basis");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].subject, "operations-own");
    EXPECT_TRUE(says(all[0], "chosen by need or chance; no risk analysis is given as the basis"));
    EXPECT_TRUE(rests_on(all[0], "inte i tillräcklig utsträckning utifrån en tydlig riskanalys"));
    EXPECT_EQ(sections_of(all[0]), (std::set<std::string>{"3.5.1", "3.5.3"}));
}

TEST_F(eskilstuna, E9_decisions_are_to_be_followed_up_yearly_and_are_not_as_stated_in_interviews) {
    const finding decisions = only("duty-kept", "decisions");
    EXPECT_EQ(decisions.result, outcome::does_not_hold);
    EXPECT_TRUE(decisions.as_stated);
    EXPECT_TRUE(says(decisions, "not kept, as stated. No dated follow-ups are at hand."));
    EXPECT_TRUE(rests_on(decisions, "Statement (interviews): is not kept."));
    EXPECT_TRUE(rests_on(decisions, "inte i den utsträckning som anses tillräcklig"));
    ASSERT_TRUE(decisions.rule);
    EXPECT_EQ(decisions.rule->says.english, "at least every 12 months, counted from the latest follow-up");
    EXPECT_EQ(decisions.rule->binding, force::local);
    EXPECT_EQ(decisions.rule->origin, (source{"kpmg-2021", "3.5.1"}));
}

TEST_F(eskilstuna, E10_the_reports_are_kept_as_stated) {
    for (const char* duty : {"quality-report", "patient-safety-report"}) {
        const finding kept = only("duty-kept", duty);
        EXPECT_EQ(kept.result, outcome::holds) << duty;
        EXPECT_TRUE(kept.as_stated) << duty;
        EXPECT_TRUE(sections_of(kept).contains("3.5.1")) << duty;
    }
}

TEST_F(eskilstuna,
    E10_three_topics_of_self_inspection_and_four_areas_of_internal_control_are_listed_and_counted) {
    const std::vector<finding> self = findings_of("self-inspection-done");
    ASSERT_EQ(self.size(), 1U);
    EXPECT_EQ(self[0].result, outcome::holds);
    EXPECT_TRUE(says(self[0], "3 topics"));
    EXPECT_TRUE(says(self[0], "As stated: carried out 3, not carried out 0, not known 0"));
    EXPECT_EQ(self[0].evidence.size(), 3U);
    const std::vector<finding> control = findings_of("control-point-performed");
    ASSERT_EQ(control.size(), 1U);
    EXPECT_EQ(control[0].result, outcome::holds);
    EXPECT_TRUE(says(control[0], "4 control points"));
    EXPECT_EQ(control[0].evidence.size(), 4U);
}

TEST_F(eskilstuna, E11_the_economy_is_followed_up_monthly_at_every_level_as_stated) {
    const finding economy = only("duty-kept", "economy");
    EXPECT_EQ(economy.result, outcome::holds);
    EXPECT_TRUE(economy.as_stated);
    EXPECT_EQ(economy.rule->says.english, "at least once in each calendar month");
    for (const char* level : {"(unit)", "(department)", "(area)", "(committee)"}) {
        EXPECT_TRUE(says(economy, level)) << economy.message.english;
    }
    EXPECT_EQ(sections_of(economy), std::set<std::string>{"3.5.2"});
}

TEST_F(eskilstuna, E12_guidelines_for_handling_applications_are_missing) {
    const std::vector<finding> all = findings_of("required-document");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].result, outcome::does_not_hold);
    EXPECT_EQ(all[0].weight, severity::warning); // recommended, not required by law
    EXPECT_TRUE(says(all[0], "Riktlinjer"));
    EXPECT_EQ(sections_of(all[0]), std::set<std::string>{"3.4.3"});
}

TEST_F(eskilstuna, E13_cooperation_with_the_insurance_agency_has_neither_cadence_nor_owner) {
    const std::vector<finding> cadence = findings_of("duty-without-cadence");
    ASSERT_EQ(cadence.size(), 1U);
    EXPECT_EQ(cadence[0].subject, "cooperation");
    EXPECT_TRUE(rests_on(cadence[0], "omorganisation")); // the earlier structure lapsed
    EXPECT_TRUE(rests_on(cadence[0], "individärenden")); // only case by case
    EXPECT_EQ(sections_of(cadence[0]), std::set<std::string>{"3.6"});
    const std::vector<finding> owner = findings_of("duty-without-owner");
    ASSERT_EQ(owner.size(), 1U);
    EXPECT_EQ(owner[0].subject, "cooperation");
}

TEST_F(eskilstuna, E14_key_figures_are_compared_and_missing_cells_stay_missing) {
    const std::vector<finding> all = findings_of("indicator-comparison");
    ASSERT_EQ(all.size(), 6U);
    EXPECT_EQ(only("indicator-comparison", "i-cost-deviation-percent").message.swedish,
        "Nettokostnadsavvikelse LSS (%). 2019-2020: Eskilstuna kommun -1,8; Liknande kommuner +1,8 "
        "(Eskilstuna kommun under); Riket 0 (Eskilstuna kommun under).");
    EXPECT_EQ(only("indicator-comparison", "i-share-of-residents").message.english,
        "Invånare med insatser enl. LSS (%). 2019-2020: Eskilstuna kommun 0.73; Liknande kommuner 0.71 "
        "(Eskilstuna kommun above); Riket 0.73 (Eskilstuna kommun equal).");
    for (const char* id : {"i-users-daily-activities", "i-users-housing"}) {
        EXPECT_EQ(only("indicator-comparison", id).result, outcome::unknown);
        EXPECT_TRUE(says(only("indicator-comparison", id), "Riket missing"));
    }
    for (const finding& one : all) {
        EXPECT_TRUE(rests_on(one, ", from Kolada")) << one.subject;
    }
    EXPECT_EQ(std::count_if(
                  all.begin(), all.end(), [](const finding& one) { return one.result == outcome::holds; }),
        4);
}

TEST_F(eskilstuna, E15_opinions_stand_on_an_ordered_scale) {
    EXPECT_EQ(only("audit-opinion", "opinion-overall").result, outcome::holds);
    EXPECT_TRUE(says(only("audit-opinion", "opinion-overall"),
        "\"i huvudsak\" (step 2 of 3, worst first; see on the scale)"));
    const std::map<std::string, std::pair<outcome, std::string>> expected{
        {"opinion-goals", {outcome::holds, "3.3.1"}}, {"opinion-structure", {outcome::holds, "3.4.4"}},
        {"opinion-compliance", {outcome::does_not_hold, "3.5.3"}},
        {"opinion-control", {outcome::holds, "3.5.3"}},
        {"opinion-cooperation", {outcome::does_not_hold, "3.6.1"}}};
    for (const auto& [id, answer] : expected) {
        EXPECT_EQ(only("audit-opinion", id).result, answer.first) << id;
        EXPECT_TRUE(sections_of(only("audit-opinion", id)).contains(answer.second)) << id;
        EXPECT_TRUE(rests_on(only("audit-opinion", id), "rapporten anger ingen skala")) << id;
    }
}

TEST_F(eskilstuna, E15_five_recommendations_are_open_and_addressed_to_different_bodies) {
    const std::vector<finding> open = findings_of("recommendation-open");
    ASSERT_EQ(open.size(), 5U);
    for (const finding& one : open) {
        EXPECT_TRUE(says(one, "open since 2021-02-24 (0 days), no answer at hand")) << one.message.english;
        EXPECT_EQ(sections_of(one), (std::set<std::string>{"1", "4.1"}));
    }
    const std::vector<finding> addressed = findings_of("recommendation-addressee");
    ASSERT_EQ(addressed.size(), 1U);
    EXPECT_TRUE(says(addressed[0], "5 recommendations"));
    EXPECT_TRUE(says(addressed[0], "1 \"vård- och omsorgsnämnden\"; 4.1 \"kommunstyrelsen/nämnden\""));
}

TEST_F(eskilstuna, X2_every_finding_cites_document_and_section_and_its_rule_with_source_and_force) {
    expect_sources();
}

TEST_F(eskilstuna, X3_before_the_report_nothing_that_it_says_is_heard) {
    const as_of day_before(2021, 2, 23);
    for (const char* check : {"audit-opinion", "audit-judgement", "recommendation-open",
             "recommendation-addressee", "indicator-comparison"}) {
        EXPECT_TRUE(findings_of(check, day_before).empty()) << check;
    }
    EXPECT_EQ(findings_about("interim-report-period", "interim-reports", as_of(2018, 12, 31)).at(0).result,
        outcome::unknown); // SFS 2018:597 came into force the day after
    const std::vector<finding> decisions = findings_about("duty-kept", "decisions", day_before);
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions[0].result, outcome::unknown);
}

TEST_F(
    eskilstuna, X3_in_the_middle_of_2020_that_years_quota_is_still_possible_and_its_cancellation_not_seen) {
    const as_of mid_2020(2020, 6, 30);
    const std::vector<finding> years = findings_of("quota-kept", mid_2020);
    ASSERT_EQ(years.size(), 2U);
    for (const finding& one : years) { // that nothing was done is known from the interviews of the report
        EXPECT_EQ(one.result, says(one, " 2019,") ? outcome::unknown : outcome::undecided);
        EXPECT_FALSE(rests_on(one, "All follow-ups are known"));
        EXPECT_FALSE(rests_on(one, "Covid-19"));
    }
    EXPECT_EQ(findings_of("follow-up-cancelled", mid_2020).size(), 1U);
    EXPECT_TRUE(findings_of("self-inspection-done", mid_2020).empty());
    EXPECT_TRUE(findings_of("control-point-performed", mid_2020).empty());
}

/// Everything that does not hold, by check: what is not in the report must not be here.
TEST_F(eskilstuna, nothing_else_does_not_hold) {
    const std::map<std::string, int> expected{
        {"audit-judgement", 5},                 // E3, and E6-E9 in the auditors' words
        {"audit-opinion", 2},                   // E15: 3.5.3 and 3.6.1
        {"document-outside-steering-model", 1}, // E2
        {"duty-kept", 2},                       // E9, and the follow-up plan of E6, in part
        {"duty-without-cadence", 1},            // E13
        {"duty-without-owner", 1},              // E13
        {"follow-up-cancelled", 2},             // E6
        {"quota-kept", 2},                      // E6
        {"recommendation-addressee", 1},        // E15
        {"recommendation-open", 5},             // E15
        {"required-document", 1},               // E12
        {"selection-without-risk-basis", 1},    // E8
        {"several-goal-documents", 1},          // E3
        {"unit-reached-only-by-quota", 1},      // E7
    };
    EXPECT_EQ(failing(), expected);
}

} // namespace
