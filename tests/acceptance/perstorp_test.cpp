// The follow-up of two earlier audits in Perstorp of 22 March 2023, row by row: what the report says, the
// review of the model written from it must say back - and nothing that the report contradicts. The report has
// no section numbers: headings are cited.

#include "review_of.hpp"

#include <lssgov/follow_up/recommendations.hpp>
#include <lssgov/goals/goal_graph.hpp>

namespace {

using namespace lssgov;
using namespace lssgov::acceptance;

constexpr const char* lss_shows =
    "Granskning av socialnämndens ledning och styrning av LSS-verksamheten / Vad visar uppföljningen?";
constexpr const char* lss_judged =
    "Granskning av socialnämndens ledning och styrning av LSS-verksamheten / Vår bedömning";
constexpr const char* adult_shows =
    "Granskning av systematiskt kvalitetsarbete inom vuxenutbildning / Vad visar uppföljningen?";
constexpr const char* adult_judged =
    "Granskning av systematiskt kvalitetsarbete inom vuxenutbildning / Vår bedömning";
constexpr const char* answer_2020 = "Socialnämndens svar till revisionen (beslut daterat 2020-02-28)";
constexpr const char* answer_2021 =
    "Barn- och utbildningsnämndens svar till revisionen (beslut daterat 2021-11-16)";
constexpr const char* answer_2021_continued =
    "Barn- och utbildningsnämndens svar till revisionen forts. (beslut daterat 2021-11-16)";
constexpr const char* asked_2019 = "Rekommendationer från granskningen 2019";
constexpr const char* asked_2021 = "Rekommendationer från granskningen 2021";

class perstorp : public review_of {
protected:
    perstorp() : review_of("perstorp/perstorp.toml") {}

    /// Days since the recommendation was made, at least and at most.
    [[nodiscard]] std::pair<int, int> age_of(const std::string& recommendation) const {
        for (const recommendation_state& state : recommendation_states(model(), day())) {
            if (state.what->id == recommendation) {
                return {static_cast<int>(state.age.value().least), static_cast<int>(state.age.value().most)};
            }
        }
        return {};
    }
};

TEST_F(perstorp, the_model_loads_without_problems_and_holds_as_of_the_day_of_the_report) {
    const auto loaded = load::municipality("examples/data/perstorp/perstorp.toml");
    EXPECT_EQ(to_text(loaded.problems()), "");
    EXPECT_EQ(loaded->described_as_of, make_date(2023, 3, 22));
}

// 22 March 2023 is 1541 days after 1 January 2019 and 1177 after 31 December 2019.
TEST_F(perstorp, R1_recommended_in_2019_answered_in_2020_and_followed_up_in_2023) {
    for (const char* id : {"rec-lss-goals", "rec-lss-management-system", "rec-lss-follow-up"}) {
        const finding chain = only("recommendation-open", id);
        EXPECT_TRUE(rests_on(chain, "Answer 2020-02-28: ")) << id;
        EXPECT_TRUE(rests_on(chain, "Followed up 2023-03-22, KPMG AB: ")) << id;
        EXPECT_TRUE(sections_of(chain).contains(asked_2019)) << id;
        EXPECT_TRUE(sections_of(chain).contains(lss_judged)) << id;
        EXPECT_EQ(age_of(id), std::pair(1177, 1541)) << id;
    }
    EXPECT_TRUE(
        says(only("recommendation-open", "rec-lss-follow-up"), "open since 2019 (1177 to 1541 days)"));
    for (const char* done : {"rec-lss-goals", "rec-lss-management-system"}) {
        EXPECT_TRUE(says(only("recommendation-open", done),
            ": made 2019 (1177 to 1541 days), at the last follow-up done."))
            << done;
    }
}

TEST_F(perstorp, R1_overall_the_committee_has_acted_to_some_extent) {
    const finding overall = only("audit-opinion", "opinion-lss-2023");
    EXPECT_EQ(overall.result, outcome::does_not_hold);
    EXPECT_TRUE(says(overall, "\"till viss del\" (step 2 of 3, worst first; see on the scale)"));
    EXPECT_TRUE(sections_of(overall).contains(lss_judged));
}

TEST_F(perstorp, R2_each_unit_goal_of_2022_derives_from_one_of_the_councils_goal_areas) {
    const goal_graph goals(model(), as_of(2022, 12, 31));
    const std::map<std::string, std::string> table{{"g-self-determination", "g-modern"},
        {"g-values", "g-for-all"}, {"g-working-environment", "g-workplaces"}};
    for (const auto& [unit_goal, area] : table) {
        EXPECT_EQ(goals.parents(unit_goal), std::vector<std::string>{area});
        EXPECT_EQ(with_id(model().goals, unit_goal).kind, "unit-goal");
        EXPECT_EQ(with_id(model().goals, area).kind, "goal-area");
        EXPECT_EQ(with_id(model().goals, unit_goal).origin, (source{"kpmg-2023", lss_shows}));
    }
    EXPECT_EQ(with_id(model().goal_kinds, "goal-area").set_by, "council");
}

TEST_F(perstorp, R2_the_derivation_of_the_three_unit_goals_is_told_goal_by_goal) {
    const finding traced = only("goal-without-parent", "unit-goal");
    EXPECT_EQ(traced.result, outcome::holds);
    EXPECT_TRUE(says(traced, "enhetsmål: 3 of 3 derive from goals above")) << traced.message.english;
    ASSERT_EQ(traced.evidence.size(), 3U);
    EXPECT_EQ(traced.evidence[0].text.english,
        "\"Öka självbestämmandet hos brukarna\" derives from \"En öppen och modern kommun i framkant\"");
    EXPECT_EQ(traced.evidence[1].text.english, "\"Implementera en gemensam värdegrund utifrån "
                                               "Service-Engagemang-Bemötande med brukarfokus\" derives "
                                               "from \"En kommun för alla\"");
    EXPECT_EQ(traced.evidence[2].text.english,
        "\"Arbetsplatsen ska präglas av god arbetsmiljö med hög trivsel\" derives from \"En kommun med bra "
        "arbetsvillkor och attraktiva arbetsplatser\"");
    EXPECT_EQ(sections_of(traced), std::set<std::string>{lss_shows});
    EXPECT_EQ(findings_of("goal-without-parent").size(), 1U); // no other derivation is in the report
}

TEST_F(perstorp, R2_that_no_kind_is_named_below_the_unit_goals_is_silence_and_no_break) {
    const std::vector<finding> chain = findings_of("goal-kind-chain");
    ASSERT_EQ(chain.size(), 1U);
    EXPECT_EQ(chain[0].subject, "unit-goal");
    EXPECT_EQ(chain[0].result, outcome::unknown);
    for (const char* check :
        {"goal-not-covered", "unit-without-goal", "unit-without-own-goal", "goal-part-missing"}) {
        EXPECT_TRUE(findings_of(check).empty()) << check;
    }
}

TEST_F(perstorp, R3_goals_are_followed_up_quarterly_at_units_and_monthly_with_staff_as_stated) {
    const finding quarterly = only("duty-kept", "goals-quarterly");
    EXPECT_EQ(quarterly.rule->says.english, "at least once in each quarter");
    EXPECT_TRUE(says(quarterly, "Concerns: Enheter inom LSS-verksamheten (unit)."));
    const finding monthly = only("duty-kept", "goals-monthly");
    EXPECT_EQ(monthly.rule->says.english, "at least once in each calendar month");
    EXPECT_TRUE(says(monthly, "Medarbetare i LSS-verksamheten (employee)"));
    EXPECT_TRUE(rests_on(only("duty-as-stated", "goals-with-employees"), "individuella medarbetarsamtal"));
    for (const finding* one : {&quarterly, &monthly}) {
        EXPECT_EQ(one->result, outcome::holds);
        EXPECT_TRUE(one->as_stated);
        EXPECT_EQ(sections_of(*one), std::set<std::string>{lss_shows});
    }
}

TEST_F(perstorp, R4_individual_implementation_plans_are_to_be_updated_every_six_months) {
    const finding plans = only("duty-kept", "implementation-plans");
    EXPECT_EQ(plans.result, outcome::holds);
    EXPECT_TRUE(plans.as_stated);
    EXPECT_EQ(plans.rule->says.english.find("at least every 6 months"), 0U);
    EXPECT_EQ(plans.rule->binding, force::local);
    EXPECT_EQ(plans.rule->origin, (source{"kpmg-2023", lss_shows}));
}

TEST_F(perstorp, R5_individual_follow_up_is_yearly_and_kept_as_stated_on_28_february_2020) {
    const finding individual = only("duty-kept", "individual-follow-up");
    EXPECT_EQ(individual.result, outcome::unknown); // nothing is said since
    EXPECT_TRUE(says(individual, "kept, as stated on 2020-02-28; not known since"));
    EXPECT_EQ(individual.rule->says.english, "at least once in each calendar year");
    EXPECT_EQ(individual.rule->binding, force::local);
    EXPECT_TRUE(rests_on(individual, "Socialnämnden): is kept"));
    EXPECT_EQ(sections_of(individual), (std::set<std::string>{answer_2020, lss_shows}));
}

TEST_F(perstorp, R6_decisions_not_executed_are_reported_quarterly_as_stated_on_28_february_2020) {
    const finding reported = only("duty-kept", "not-executed");
    EXPECT_EQ(reported.result, outcome::unknown); // nothing is said since
    EXPECT_TRUE(says(reported, "kept, as stated on 2020-02-28; not known since"));
    EXPECT_TRUE(says(reported, "Socialnämndens förvaltning (administration)"));
    EXPECT_TRUE(reported.rule->says.english.starts_with("at least once in each quarter (rests on "));
    EXPECT_NE(reported.rule->says.swedish.find("28 f §"), std::string::npos) << reported.rule->says.swedish;
    EXPECT_EQ(sections_of(reported), std::set<std::string>{answer_2020});
}

TEST_F(perstorp, R7_each_level_above_the_unit_is_named_as_one_without_follow_up) {
    const std::vector<finding> levels = findings_of("level-without-follow-up");
    ASSERT_EQ(levels.size(), 1U);
    EXPECT_EQ(levels[0].subject, "needs-follow-up");
    EXPECT_EQ(levels[0].result, outcome::does_not_hold);
    EXPECT_TRUE(levels[0].as_stated);
    EXPECT_TRUE(says(levels[0], "LSS-verksamheten (area), Socialnämndens förvaltning (administration), "
                                "Socialnämnden (committee)."));
    EXPECT_FALSE(says(levels[0], "(unit)"));
    EXPECT_TRUE(rests_on(levels[0], "Reason, which explains and does not excuse: LSS-verksamheten uppges ha "
                                    "tappat chefer på samtliga nivåer"));
    EXPECT_TRUE(rests_on(levels[0], "explains and does not excuse"));
    EXPECT_EQ(sections_of(levels[0]), std::set<std::string>{lss_shows});
    const finding units = only("duty-as-stated", "needs-follow-up");
    EXPECT_EQ(units.result, outcome::holds);
    EXPECT_TRUE(says(units, "Enheter inom LSS-verksamheten"));
    EXPECT_TRUE(findings_about("duty-without-cadence", "needs-follow-up").empty()); // silence, no gap
    EXPECT_TRUE(sections_of(only("audit-judgement", "judgement-2023-levels")).contains(lss_judged));
}

TEST_F(perstorp, R8_the_three_recommendations_are_done_done_and_partly_done) {
    EXPECT_EQ(only("recommendation-open", "rec-lss-goals").result, outcome::holds);
    EXPECT_EQ(only("recommendation-open", "rec-lss-management-system").result, outcome::holds);
    const finding third = only("recommendation-open", "rec-lss-follow-up");
    EXPECT_EQ(third.result, outcome::does_not_hold);
    EXPECT_TRUE(says(third, "at the last follow-up partly done"));
    const finding counted = only("criticism-status", "audit-lss-2019");
    EXPECT_TRUE(says(counted, "done 2, partly done 1, not done 0, not followed up 0"));
    EXPECT_TRUE(
        rests_on(counted, "planering och utveckling av LSS-verksamheten: partly done \"till viss del\""));
}

TEST_F(perstorp, R8_the_third_is_done_at_the_units_and_not_above) {
    const finding third = only("recommendation-open", "rec-lss-follow-up");
    for (const char* at : {"Enheter inom LSS-verksamheten: done", "LSS-verksamheten: not done",
             "Socialnämndens förvaltning: not done", "Socialnämnden: not done"}) { // read so, and said to be
        EXPECT_TRUE(rests_on(third, std::string("Followed up 2023-03-22, ") + at)) << at;
    }
    EXPECT_EQ(sections_of(third), (std::set<std::string>{asked_2019, answer_2020, lss_shows, lss_judged}));
}

// 22 March 2023 is 810 days after 1 January 2021 and 491 after the answer of 16 November 2021.
TEST_F(perstorp, R9_of_the_audit_of_adult_education_two_points_are_not_done_one_in_part_and_one_done) {
    const std::map<std::string, std::string> expected{
        {"rec-adult-quality-work", "open since 2021 (491 to 810 days), at the last follow-up not done"},
        {"rec-adult-responsibility", "open since 2021 (491 to 810 days), at the last follow-up not done"},
        {"rec-adult-budget", "open since 2021 (491 to 810 days), at the last follow-up partly done"},
        {"rec-adult-youth", ": made 2021 (491 to 810 days), at the last follow-up done."}};
    for (const auto& [id, told] : expected) {
        const finding point = only("recommendation-open", id);
        EXPECT_TRUE(says(point, told)) << point.message.english;
        EXPECT_EQ(point.result, id == "rec-adult-youth" ? outcome::holds : outcome::does_not_hold);
        EXPECT_TRUE(rests_on(point, "Answer 2021-11-16: ")) << id;
        const char* answered_in = id == "rec-adult-youth" ? answer_2021_continued : answer_2021;
        EXPECT_EQ(sections_of(point), (std::set<std::string>{asked_2021, answered_in, adult_judged})) << id;
    }
    EXPECT_TRUE(says(only("criticism-status", "audit-adult-2021"),
        "done 1, partly done 1, not done 2, not followed up 0"));
    const finding overall = only("audit-opinion", "opinion-adult-2023");
    EXPECT_EQ(overall.result, outcome::does_not_hold);
    EXPECT_TRUE(says(overall, "\"till viss del\""));
    EXPECT_TRUE(sections_of(overall).contains(adult_judged));
}

TEST_F(perstorp, R9_adult_education_reports_four_times_a_year_and_its_budget_by_tertial_as_stated_in_2021) {
    const std::map<std::string, std::string> cadence{
        {"reports-to-committee", "at least 4 times in each calendar year"},
        {"budget", "at least once in each tertial"}};
    for (const auto& [duty, how_often] : cadence) {
        const finding kept = only("duty-kept", duty);
        EXPECT_EQ(kept.result, outcome::unknown) << duty; // nothing is said since
        EXPECT_TRUE(says(kept, "kept, as stated on 2021-11-16; not known since")) << duty;
        EXPECT_EQ(kept.rule->says.english, how_often);
        EXPECT_EQ(sections_of(kept), std::set<std::string>{answer_2021}) << duty;
    }
}

TEST_F(perstorp, R9_the_youth_duty_is_reported_twice_a_year_and_one_report_is_known) {
    const finding youth = only("duty-kept", "youth-reports");
    EXPECT_EQ(
        youth.result, outcome::unknown); // neither kept nor broken: the report speaks of what is to come
    EXPECT_EQ(youth.rule->says.english, "at least 2 times in each calendar year");
    EXPECT_TRUE(rests_on(youth, "Follow-up 2022-08-30. Den första återrapporteringen"));
    EXPECT_EQ(sections_of(youth), std::set<std::string>{adult_shows});
    EXPECT_TRUE(findings_about("indicator-without-series", "i-youth-active").size() == 1U);
}

TEST_F(perstorp, R9_forecast_and_outcome_of_2022_are_deficits) {
    const finding forecast = only("result-below-zero", "i-forecast");
    EXPECT_TRUE(says(forecast, "prognos för delåret (mnkr): below zero in each period: 2022 -1.5."))
        << forecast.message.english;
    const finding outcome_of_year = only("result-below-zero", "i-outcome");
    EXPECT_TRUE(says(outcome_of_year, "utfall i årsbokslutet (tkr): below zero in each period: 2022 -661."))
        << outcome_of_year.message.english;
    for (const finding* one : {&forecast, &outcome_of_year}) {
        EXPECT_EQ(one->result, outcome::does_not_hold);
        EXPECT_EQ(sections_of(*one), std::set<std::string>{adult_shows});
    }
}

TEST_F(perstorp, what_was_judged_in_2019_and_2021_is_told_as_of_then_and_no_fact_of_2023) {
    for (const char* id : {"opinion-lss-2019", "opinion-adult-2021"}) {
        EXPECT_EQ(only("audit-opinion", id).result, outcome::not_applicable) << id;
        EXPECT_TRUE(rests_on(only("audit-opinion", id), "Since then: Uppföljning av granskningen")) << id;
        EXPECT_EQ(only("audit-opinion", id, as_of(2023, 3, 21)).result, outcome::does_not_hold) << id;
    }
    EXPECT_EQ(only("audit-judgement", "judgement-2019-needs").result, outcome::not_applicable);
}

TEST_F(perstorp, what_the_follow_up_finds_good_is_told_too) {
    EXPECT_EQ(only("audit-judgement", "judgement-2023-influence").result, outcome::holds);
}

TEST_F(perstorp, the_management_system_that_was_asked_for_is_there) {
    const finding system = only("required-document", "management-system-required");
    EXPECT_EQ(system.result, outcome::holds);
    EXPECT_EQ(system.rule->binding, force::should);
}

TEST_F(perstorp, X1_both_audits_are_told_by_the_same_checks) {
    for (const char* check :
        {"audit-opinion", "recommendation-open", "criticism-status", "audit-judgement"}) {
        bool has_lss = false;
        bool has_adult = false;
        for (const finding& one : findings_of(check)) {
            for (const std::string& section : sections_of(one)) {
                has_lss = has_lss || section == lss_judged || section == asked_2019;
                has_adult = has_adult || section == adult_judged || section == asked_2021;
            }
        }
        EXPECT_TRUE(has_lss && has_adult) << check;
    }
}

TEST_F(perstorp, X2_every_finding_cites_document_and_section_and_its_rule_with_source_and_force) {
    expect_sources();
}

TEST_F(perstorp, X3_before_the_committees_answer_neither_it_nor_any_follow_up_is_seen) {
    const as_of day_before(2020, 2, 27);
    const std::vector<finding> open = findings_of("recommendation-open", day_before);
    EXPECT_EQ(open.size(), 3U); // the audit of 2021 is not out
    for (const finding& one : open) {
        EXPECT_TRUE(says(one, "no answer at hand")) << one.message.english;
    }
    for (const finding& one : findings_of("duty-kept", day_before)) {
        EXPECT_NE(one.result, outcome::holds) << one.subject;
        EXPECT_FALSE(rests_on(one, "Statement")) << one.subject;
        EXPECT_FALSE(rests_on(one, "Follow-up 2022-08-30")) << one.subject;
    }
    EXPECT_TRUE(findings_of("level-without-follow-up", day_before).empty());
}

TEST_F(perstorp, X3_the_day_before_the_report_all_seven_recommendations_are_answered_and_open) {
    const as_of day_before(2023, 3, 21);
    const std::vector<finding> open = findings_of("recommendation-open", day_before);
    EXPECT_EQ(open.size(), 7U);
    for (const finding& one : open) {
        EXPECT_EQ(one.result, outcome::does_not_hold);
        EXPECT_TRUE(says(one, "answered, not followed up")) << one.message.english;
    }
    EXPECT_TRUE(findings_of("criticism-status", day_before).empty());
}

/// Everything that does not hold, by check: what is not in the report must not be here.
TEST_F(perstorp, nothing_else_does_not_hold) {
    const std::map<std::string, int> expected{
        {"audit-judgement", 3},         // R7, R5: changes of staff; R9: not within the budget
        {"audit-opinion", 2},           // R1, R9
        {"criticism-status", 2},        // R8, R9
        {"level-without-follow-up", 1}, // R7
        {"recommendation-open", 4},     // R8: one, R9: three
        {"result-below-zero", 2},       // R9: forecast and outcome of adult education
    };
    EXPECT_EQ(failing(), expected);
}

} // namespace
