// For every check: a house in which one thing is broken gives exactly its finding, and the same house mended
// gives none. All checks are run each time, so a check that speaks out of turn is found too. Where one fault
// is by its nature two findings (a recommendation that comes back is also open), the other checks are named.
//
// Below the table: the ends of what the checks compute, with values worked out by hand.

#include "support/sound_house.hpp"

#include <lssgov/model/decimal.hpp>
#include <lssgov/model/validate.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <map>
#include <ostream>
#include <set>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

/// The cases beside a house; none for most.
using cases_beside = std::optional<case_facts>;

cases_beside no_cases() {
    return std::nullopt;
}

struct broken_house {
    const char* check;
    const char* subject;
    outcome result;
    std::function<void(municipality&)> breaks;
    std::function<void(municipality&)> mends;
    std::vector<std::string> also{}; ///< further checks that must speak of the same fault
    std::function<cases_beside()> when_broken = no_cases;
    std::function<cases_beside()> when_mended = no_cases;
};

void PrintTo(const broken_house& shown, std::ostream* out) {
    *out << shown.check;
}

rule rule_of_cases() {
    return at_least_every(months(12)).named("decision-follow-up", "Varje beslut").from("decided");
}

/// Two decisions of a unit. The first is followed up in time; the second, decided 2019-06-01, on a day.
case_facts two_decisions(const char* unit, date second, std::vector<rule> rules, const context& known = {}) {
    case_set_builder made;
    const std::size_t decided = made.named_date("decided");
    const std::size_t units = made.grouping("unit");
    const std::size_t done = made.event_kind("follow-up");
    for (const date day : {make_date(2020, 6, 1), second}) {
        const case_number one = made.add("N-1");
        made.on(one, decided, make_date(2019, 6, 1));
        made.event(one, done, day);
        if (unit != nullptr) {
            made.in(one, units, made.label(units, unit));
        }
    }
    return facts_of_cases(
        std::move(made).build(), rules, day_of_review(), known, "the register of decisions");
}

/// Late from 2020-06-02 to 2020-07-31.
cases_beside one_late() {
    return two_decisions("Bostäder", make_date(2020, 8, 1), {rule_of_cases()});
}

/// On the due day.
cases_beside all_in_time() {
    return two_decisions("Bostäder", make_date(2020, 6, 1), {rule_of_cases()});
}

/// Nothing was written down before the due day, so nobody can tell.
cases_beside not_to_be_seen() {
    context known;
    known.registers.push_back(event_register::covering("follow-up", make_date(2020, 6, 2), std::nullopt));
    return two_decisions("Bostäder", make_date(2020, 8, 1), {rule_of_cases()}, known);
}

cases_beside of_a_misspelt_unit() {
    return two_decisions("Bostader", make_date(2020, 6, 1), {rule_of_cases()});
}

cases_beside by_another_rule() {
    rule each_18_months = at_least_every(months(18)).named("decision-follow-up", "Beslut").from("decided");
    return two_decisions("Bostäder", make_date(2020, 6, 1), {each_18_months});
}

cases_beside with_a_rule_too_many() {
    rule more = at_least_every(months(24)).named("more", "Vartannat år").from("decided");
    return two_decisions("Bostäder", make_date(2020, 6, 1), {rule_of_cases(), more});
}

/// One of the two has no unit.
cases_beside partly_without_unit() {
    case_set_builder made;
    const std::size_t decided = made.named_date("decided");
    const std::size_t units = made.grouping("unit");
    made.on(made.add("N-1"), decided, make_date(2020, 6, 1));
    made.on(made.add("N-2"), decided, make_date(2020, 6, 1));
    made.in(0, units, made.label(units, "housing"));
    return facts_of_cases(
        std::move(made).build(), std::vector{rule_of_cases()}, day_of_review(), {}, "the register");
}

/// Both decisions reviewed in 2020, or one: of two, both are asked for.
cases_beside quota_of_files(date second) {
    rule quota = coverage({1, 1}, partition::yearly()).named("decision-follow-up", "Akter").from("decided");
    return two_decisions(
        "Bostäder", second, {quota.in_force(make_date(2020, 1, 1), make_date(2020, 12, 31))});
}

cases_beside quota_not_reached() {
    return quota_of_files(make_date(2021, 1, 1));
}

cases_beside quota_reached() {
    return quota_of_files(make_date(2020, 12, 31));
}

/// A duty that the cases measure.
void add_duty_of_decisions(municipality& house, const char* case_rule = "decision-follow-up") {
    house.case_groups.push_back({.id = "decisions", .name = "Beslut", .origin = here});
    house.duties.push_back({.id = "of-decisions",
        .title = "Uppföljning av beslut",
        .concerns = {"decisions"},
        .case_rule = case_rule,
        .owner = "committee",
        .origin = here});
}

void add_duty_of_unit(municipality& house, const char* unit) {
    add_duty_of_decisions(house);
    house.duties.back().concerns = {unit};
}

void add_quota(municipality& house, std::optional<int> units) {
    house.unit_groups.push_back(
        {.id = "own", .name = "Egna enheter", .below = "committee", .count = units, .origin = here});
    rule quota = coverage({30, 100}, partition::yearly()).named("quota", "30 % varje år").from("known_since");
    house.rules.push_back(quota.event("visit").by(force::local, here));
    house.duties.push_back({.id = "visits",
        .title = "Verksamhetsuppföljning",
        .concerns = {"own"},
        .rule = "quota",
        .owner = "committee",
        .selection = {selection_basis::risk},
        .known_since = partial_date::in_year(2019),
        .origin = here});
    house.known_spans.push_back({.duty = "visits",
        .from = make_date(2020, 1, 1),
        .to = make_date(2020, 12, 31),
        .rests_on = basis::register_data,
        .origin = here});
    house.follow_ups.push_back(
        {.id = "visit-1", .duty = "visits", .concerns = "own", .day = make_date(2020, 5, 5), .origin = here});
}

/// Without the running year, which is not decided yet and would speak too.
void end_quota_with_2020(municipality& house) {
    house.rules.back().in_force(std::nullopt, make_date(2020, 12, 31));
}

void add_audit(municipality& house) {
    house.scales.push_back(
        {.id = "scale", .grades = {"inte", "delvis", "ja"}, .acceptable_from = 2, .origin = here});
    house.audits.push_back({.id = "audit",
        .title = "Granskning",
        .auditor = "Revisorerna",
        .audited = "committee",
        .day = make_date(2021, 1, 15),
        .origin = here});
}

void add_opinion(municipality& house, const char* grade) {
    add_audit(house);
    house.audits[0].opinions.push_back({.id = "opinion",
        .question = "Är det bra?",
        .scale = "scale",
        .grade = grade,
        .text = "Så är det",
        .origin = here});
}

void add_judgement(municipality& house, bool critical) {
    add_audit(house);
    house.audits[0].judgements.push_back(
        {.id = "judgement", .critical = critical, .text = "Målen är för många", .origin = here});
}

void add_recommendation(municipality& house, std::vector<addressee> addressed, bool done) {
    add_audit(house);
    recommendation made{.id = "rec", .text = "Följ upp", .addressed = std::move(addressed), .origin = here};
    if (done) {
        made.followed_up.push_back(
            {.day = make_date(2021, 2, 1), .status = recommendation_status::done, .origin = here});
    }
    house.audits[0].recommendations.push_back(made);
}

addressee to(const char* unit, const char* section) {
    return {.units = {unit}, .as_written = unit, .origin = {"house", section}};
}

/// The plan of 2020, of which all is said that is asked of a plan as a whole.
control_plan plan_of_2020() {
    control_plan plan{.id = "ic-2020",
        .title = "Internkontroll 2020",
        .committee = "committee",
        .year = 2020,
        .origin = here};
    for (const plan_act act :
        {plan_act::followed_up, plan_act::reported_to_committee, plan_act::reported_to_executive_board}) {
        plan.steps.push_back({.what = act, .done_on = make_date(2021, 1, 20), .origin = here});
    }
    return plan;
}

void add_control_point(municipality& house, truth performed) {
    house.control_plans.push_back(plan_of_2020());
    house.control_plans[0].points.push_back(
        {.id = "cp", .area = "Sekretess", .performed = performed, .origin = here});
}

void add_self_inspection(municipality& house, truth done) {
    house.self_inspections.push_back({.id = "si",
        .topic = "Hygien",
        .concerns = "housing",
        .period = partial_date::in_year(2020),
        .done = done,
        .origin = here});
}

void add_interim_reports(municipality& house, std::vector<yearly_date> days) {
    rule reports = on_dates(std::move(days)).named("reports", "Delårsrapporter").from("known_since");
    house.rules.push_back(reports.by(force::local, here));
    house.duties.push_back({.id = "interim",
        .title = "Delårsrapport",
        .topic = duty_topic::interim_report,
        .rule = "reports",
        .owner = "committee",
        .known_since = make_date(2021, 1, 1),
        .origin = here});
    house.known_spans.push_back(
        {.duty = "interim", .from = make_date(2021, 1, 1), .to = make_date(2021, 2, 24), .origin = here});
}

void add_requirement(municipality& house, std::optional<bool> present, std::vector<std::string> met_by) {
    house.requirements.push_back({.id = "guidelines",
        .title = "Riktlinjer",
        .holder = "committee",
        .met_by = std::move(met_by),
        .present = present,
        .on_whose_word = "Revisorerna",
        .origin = here});
}

void add_indicator(municipality& house, std::optional<decimal> country) {
    house.indicators.push_back({.id = "cost",
        .name = "Kostnad",
        .measured_in = "kr",
        .values = {{own_series, "2020", decimal{10, 0}}, {"Riket", "2020", country}},
        .origin = here});
}

void add_second_goal_document(municipality& house, const char* activity) {
    house.documents.push_back(
        {.id = "strategy", .title = "Strategi", .kind = "plan", .activity = activity, .origin = here});
}

void add_statement(municipality& house, const char* duty, stated says) {
    house.statements.push_back({.id = "said",
        .duty = duty,
        .says = says,
        .rests_on = basis::interview,
        .text = "så är det",
        .origin = here});
}

void add_suspension(municipality& house, const char* decided_by) {
    house.duties[0].owner = "committee";
    house.suspensions.push_back({.duty = "duty",
        .decided_by = decided_by,
        .decided_on = make_date(2020, 3, 1),
        .from = make_date(2020, 3, 1),
        .to = make_date(2020, 5, 31),
        .reason = "pandemin",
        .origin = here});
}

void add_duty_told_by_words(municipality& house, stated says) {
    house.duties.push_back({.id = "told",
        .title = "Uppföljning av beslut",
        .rule = "yearly",
        .owner = "committee",
        .origin = here});
    add_statement(house, "told", says);
}

void visits_are_operations(municipality& house) {
    house.duties.back().topic = duty_topic::operations;
}

void add_goal_with_activity(municipality& house, std::vector<std::string> derives_from) {
    house.goals.push_back({.id = "g-loose",
        .text = "Fler får arbete",
        .kind = "aim",
        .derives_from = std::move(derives_from),
        .origin = here});
    house.goals.push_back(
        {.id = "g-jobs", .text = "Praktik", .kind = "action", .derives_from = {"g-loose"}, .origin = here});
}

/// No goal concerns it, and none concerns the council above it.
void add_unit_beside_the_committee(municipality& house) {
    house.units.push_back({.id = "other",
        .name = "Stiftelsen",
        .level = unit_level::department,
        .part_of = "council",
        .origin = here});
}

constexpr std::array outcome_words{
    "godkänd", "mindre avvikelse", "större avvikelse", "ej utförd", "kan inte bedömas"};

/// One word for each meaning, in their order.
void add_outcome_scale(municipality& house) {
    outcome_scale scale{.id = "outcomes", .origin = here};
    for (std::size_t i = 0; i < outcome_words.size(); ++i) {
        scale.grades.push_back({outcome_words[i], static_cast<outcome_meaning>(i)});
    }
    house.outcome_scales = {scale};
}

/// A control point that was performed and graded on the scale; an empty grade is one that is not stated.
void add_graded_point(municipality& house, const char* grade, std::vector<std::string> guards = {}) {
    add_outcome_scale(house);
    add_control_point(house, truth::yes);
    control_point& point = house.control_plans[0].points[0];
    point.scale = "outcomes";
    point.outcome = grade;
    point.guards = std::move(guards);
}

/// The control of a duty that the cases measure found nothing.
void add_graded_point_of_decisions(municipality& house) {
    add_duty_of_decisions(house);
    add_graded_point(house, "godkänd", {"of-decisions"});
}

void add_statement_on_decisions(municipality& house, stated says) {
    add_duty_of_decisions(house);
    add_statement(house, "of-decisions", says);
    house.statements.back().about_from = partial_date::in_year(2020);
    house.statements.back().about_to = partial_date::in_year(2020);
}

/// The auditors say of a duty that the cases measure how well it is kept, on 2020-07-01.
void add_opinion_on_decisions(municipality& house, const char* grade) {
    add_duty_of_decisions(house);
    add_opinion(house, grade);
    house.audits[0].day = make_date(2020, 7, 1);
    house.audits[0].opinions[0].concerns = {"of-decisions"};
}

void add_point_not_performed(municipality& house) {
    house.control_plans[0].points.push_back(
        {.id = "cp-missed", .area = "Avvikelser", .performed = truth::no, .origin = here});
}

void add_adopted_plan(municipality& house, partial_date adopted) {
    house.control_plans.push_back(plan_of_2020());
    house.control_plans[0].adopted = adopted;
}

/// A control of what the committee answers for.
void add_control_of_duty(municipality& house, const char* carried_out_by) {
    add_control_point(house, truth::yes);
    house.control_plans[0].points[0].guards = {"duty"};
    house.control_plans[0].points[0].carried_out_by = carried_out_by;
}

void add_measure(municipality& house, measure taken) {
    add_control_point(house, truth::yes);
    house.control_plans[0].points[0].measures = {std::move(taken)};
}

/// A measure with an owner and a day; said with its evidence where it was taken.
measure measure_due(partial_date due, truth done) {
    return {.text = "Utbildning",
        .owner = "housing",
        .due = due,
        .done = done,
        .evidence = done == truth::yes ? "Närvarolista" : ""};
}

void add_recommended_measure(municipality& house, partial_date due) {
    add_recommendation(house, {to("committee", "1")}, true);
    house.audits[0].recommendations[0].measures = {measure_due(due, truth::no)};
}

risk& add_risk(municipality& house, std::optional<risk_response> response) {
    house.risk_scales = {{.id = "steps", .size = 4, .origin = here}};
    house.risks = {{.id = "risk",
        .text = "Sekretess bryts",
        .scale = "steps",
        .inherent = risk_value{2, 3},
        .response = response,
        .origin = here}};
    if (response == risk_response::measure) {
        house.risks[0].measures = {{.text = "Utbildning"}};
    }
    return house.risks[0];
}

/// A risk that a document names without any value.
void add_named_risk(municipality& house, std::optional<risk_response> response) {
    risk& named = add_risk(house, response);
    named.scale.clear();
    named.inherent.reset();
}

/// Two control points of one risk, the second one graded or not.
void add_two_controls_of_a_risk(municipality& house, const char* second_grade) {
    add_risk(house, risk_response::control);
    add_control_point(house, truth::yes);
    std::vector<control_point>& points = house.control_plans[0].points;
    points[0].risk = "risk";
    points[0].outcome = "god";
    points.push_back({.id = "cp-2",
        .area = "Loggar",
        .risk = "risk",
        .performed = truth::yes,
        .outcome = second_grade,
        .origin = here});
}

void add_planned_self_inspection(municipality& house, truth done, truth documented) {
    add_self_inspection(house, done);
    house.self_inspections[0].planned = truth::yes;
    house.self_inspections[0].documented = documented;
}

recommendation& add_recommendation_with_status(municipality& house, recommendation_status status) {
    add_recommendation(house, {to("committee", "1")}, true);
    recommendation& made = house.audits[0].recommendations[0];
    made.followed_up[0].status = status;
    return made;
}

void add_answer_due(municipality& house, partial_date due) {
    add_recommendation(house, {to("committee", "1")}, true);
    house.audits[0].recommendations[0].answer_due = due;
}

/// Due on 2021-02-01, and answered.
void add_late_answer(municipality& house, date answered) {
    add_answer_due(house, make_date(2021, 2, 1));
    house.audits[0].recommendations[0].answered_on = answered;
}

/// A report of 2020-12-01, found not done in a month, and done on 2021-01-20.
void add_two_follow_ups(municipality& house, partial_date not_done_in) {
    add_recommendation(house, {to("committee", "1")}, true);
    house.audits[0].day = make_date(2020, 12, 1);
    std::vector<recommendation_follow_up>& followed_up = house.audits[0].recommendations[0].followed_up;
    followed_up[0].day = make_date(2021, 1, 20);
    followed_up.push_back({.day = not_done_in, .status = recommendation_status::not_done, .origin = here});
}

/// A later audit makes the recommendation again; found done there, or not followed up.
void add_repeated_recommendation(municipality& house, bool done) {
    add_recommendation(house, {to("committee", "1")}, true);
    house.audits[0].day = make_date(2019, 12, 10);
    house.audits[0].recommendations[0].followed_up[0].day = make_date(2020, 3, 1);
    audit again{.id = "audit-again",
        .title = "Förnyad granskning",
        .auditor = "Revisorerna",
        .audited = "committee",
        .day = make_date(2021, 1, 15),
        .origin = here};
    again.recommendations.push_back(
        {.id = "rec-again", .repeats = "rec", .text = "Följ upp", .origin = here});
    if (done) {
        again.recommendations[0].followed_up.push_back(
            {.day = make_date(2021, 2, 1), .status = recommendation_status::done, .origin = here});
    }
    house.audits.push_back(again);
}

/// Found done, and the auditors say something of it elsewhere.
void add_word_against_done(municipality& house, bool critical) {
    add_recommendation(house, {to("committee", "1")}, true);
    house.audits.push_back({.id = "audit-since",
        .title = "Senare granskning",
        .auditor = "Revisorerna",
        .audited = "committee",
        .day = make_date(2021, 2, 1), // the day that it was found done
        .origin = here});
    house.audits[1].judgements.push_back({.id = "judgement",
        .critical = critical,
        .text = "Uppföljningen brister",
        .concerns = {"rec"},
        .origin = here});
}

/// The auditors say of what the control is to secure that it was, or was not, carried out.
void add_graded_point_and_judgement(municipality& house, bool critical) {
    add_graded_point(house, "godkänd", {"duty"});
    add_judgement(house, critical);
    house.audits[0].judgements[0].about = judged_aspect::carried_out;
    house.audits[0].judgements[0].concerns = {"duty"};
}

/// A duty without a cadence that is said to be followed up at two levels, or at one of them only.
void add_duty_at_two_levels(municipality& house, stated by_committee) {
    house.duties.push_back({.id = "levels",
        .title = "Uppföljning av behov",
        .concerns = {"committee", "housing"},
        .owner = "committee",
        .cadence = stated_cadence::not_stated,
        .origin = here});
    house.statements.push_back({.id = "of-committee",
        .duty = "levels",
        .concerns = "committee",
        .says = by_committee,
        .rests_on = basis::interview,
        .origin = here});
    house.statements.push_back({.id = "of-housing",
        .duty = "levels",
        .concerns = "housing",
        .says = stated::kept,
        .rests_on = basis::interview,
        .origin = here});
}

/// A duty that falls by events, and what people say of it.
void add_duty_by_events(municipality& house, const std::vector<stated>& said) {
    house.duties.push_back({.id = "event",
        .title = "Utredning av avvikelse",
        .trigger = "en avvikelse rapporteras",
        .owner = "committee",
        .origin = here});
    for (const stated says : said) {
        house.statements.push_back({.id = "word-" + std::to_string(house.statements.size()),
            .duty = "event",
            .says = says,
            .rests_on = basis::interview,
            .origin = here});
    }
}

/// A duty that is said to be kept whenever it falls, and the routine that is to say how.
void add_duty_with_routine(municipality& house, std::optional<bool> present) {
    add_duty_by_events(house, {stated::kept});
    add_requirement(house, present, {});
    house.duties.back().described_in = {"guidelines"};
}

void add_functions(municipality& house, const char* second_owner, const char* second_process) {
    house.functions = {{.id = "f-quality",
                           .name = "Kvalitetsenheten",
                           .purpose = "uppföljning",
                           .owner = "committee",
                           .process = "årshjulet",
                           .origin = here},
        {.id = "f-control",
            .name = "Controllern",
            .purpose = "uppföljning",
            .owner = second_owner,
            .process = second_process,
            .origin = here}};
}

/// The report to the committee of the plan of 2020, as given.
void add_report_of_plan(municipality& house, plan_step report) {
    report.what = plan_act::reported_to_committee;
    report.origin = here;
    house.control_plans = {plan_of_2020()};
    house.control_plans[0].steps[1] = std::move(report);
}

/// A risk in a band that demands a measure or a control: 3 x 4 = 12, and 9 begins the band.
risk& add_large_risk(municipality& house, std::optional<risk_response> response) {
    risk& one = add_risk(house, response);
    one.inherent = risk_value{3, 4};
    house.risk_scales[0].bands = {{.from = 1, .word = "låg", .leads_to = {risk_response::accept}},
        {.from = 9, .word = "hög", .leads_to = {risk_response::measure, risk_response::control}}};
    return one;
}

/// Two rounds at the housing department: hygiene in 2019, and this in 2020.
void add_two_rounds(municipality& house, const char* topic_of_2020) {
    house.complete.insert(list_of::self_inspections);
    for (const int year : {2019, 2020}) {
        house.self_inspections.push_back({.id = "si-" + std::to_string(year),
            .topic = year == 2019 ? "Hygien" : topic_of_2020,
            .concerns = "housing",
            .period = partial_date::in_year(year),
            .planned = truth::yes,
            .done = truth::yes,
            .documented = truth::yes,
            .origin = here});
    }
}

void add_round_to_report(municipality& house, truth reported) {
    add_self_inspection(house, truth::yes);
    house.self_inspections[0].reports_to = "committee";
    house.self_inspections[0].reported = reported;
}

void add_requirement_by_law(municipality& house, const char* statute) {
    add_requirement(house, true, {});
    house.requirements[0].carries_out = statute;
}

void add_sample(municipality& house, int found, const char* kept_elsewhere) {
    house.samples = {{.id = "plans",
        .title = "Genomförandeplaner",
        .concerns = "duty",
        .of = 15,
        .found = found,
        .kept_elsewhere = kept_elsewhere,
        .origin = here}};
}

/// Own values, in the order given; the indicator is compared with nobody.
indicator& add_own_indicator(municipality& house, std::vector<indicator_value> values) {
    house.indicators = {{.id = "wait",
        .name = "Väntetid",
        .measured_in = "dagar",
        .values = std::move(values),
        .origin = here}};
    return house.indicators[0];
}

indicator_value own(const char* period, std::optional<decimal> value) {
    return {own_series, period, value};
}

void add_target(municipality& house, const indicator_target& target, std::vector<indicator_value> values) {
    add_own_indicator(house, std::move(values)).target = target;
}

/// A result, in the order given.
void add_result(municipality& house, std::vector<indicator_value> values) {
    add_own_indicator(house, std::move(values)).is_result = true;
}

const indicator_target at_least_ten{.direction = target_direction::at_least, .value = {10}};

/// "6.1" as it is printed; "?" is a part that is missing.
std::optional<decimal> printed(const char* text) {
    const std::optional<decimal> number = try_parse_decimal(text);
    EXPECT_EQ(number.has_value(), std::string(text) != "?") << text;
    return number;
}

using texts = std::initializer_list<const char*>;

figures& add_figures(municipality& house, figures_kind kind, texts parts) {
    house.printed_figures = {{.id = "figures", .title = "Tabell 1", .kind = kind, .origin = here}};
    for (const char* part : parts) {
        house.printed_figures[0].parts.push_back(printed(part));
    }
    return house.printed_figures[0];
}

void add_shares(municipality& house, int count, texts shares) {
    add_figures(house, figures_kind::shares_of_count, shares).count = count;
}

void add_calculation(municipality& house, figures_kind kind, texts parts, const char* whole) {
    add_figures(house, kind, parts).whole = printed(whole);
}

void add_required(municipality& house, const char* id, const char* holder, force binding = force::local) {
    house.requirements.push_back({.id = id,
        .title = "Riktlinjer",
        .holder = holder,
        .present = true,
        .binding = binding,
        .origin = here});
}

const std::vector<broken_house> broken_houses{
    {"cases-joined", "of-decisions", outcome::does_not_hold, // and so no duty names the rule that there is
        [](auto& h) { add_duty_of_decisions(h, "decision-folow-up"); },
        [](auto& h) { add_duty_of_decisions(h); }, {"cases-joined"}, all_in_time, all_in_time},
    {"cases-joined", "Bostader", outcome::does_not_hold, [](auto& h) { add_duty_of_decisions(h); },
        [](auto& h) { add_duty_of_decisions(h); }, {}, of_a_misspelt_unit, all_in_time},
    {"cases-joined", "of-decisions", outcome::does_not_hold, // a unit that no case is of
        [](auto& h) { add_duty_of_unit(h, "committee"); }, [](auto& h) { add_duty_of_unit(h, "housing"); },
        {}, all_in_time, all_in_time},
    {"cases-joined", "of-decisions", outcome::does_not_hold, // the document says 12 months
        [](auto& h) {
            add_duty_of_decisions(h);
            h.duties.back().rule = "yearly";
        },
        [](auto& h) {
            add_duty_of_decisions(h);
            h.duties.back().rule = "yearly";
        },
        {}, by_another_rule, all_in_time},
    {"cases-joined", "cases", outcome::does_not_hold, [](auto& h) { add_duty_of_decisions(h); },
        [](auto& h) { add_duty_of_decisions(h); }, {}, with_a_rule_too_many, all_in_time},
    {"cases-joined", "cases", outcome::does_not_hold, [](auto& h) { add_duty_of_decisions(h); },
        [](auto& h) { add_duty_of_decisions(h); }, {}, partly_without_unit, all_in_time},
    {"duty-kept", "of-decisions", outcome::does_not_hold, [](auto& h) { add_duty_of_decisions(h); },
        [](auto& h) { add_duty_of_decisions(h); }, {}, one_late, all_in_time},
    {"duty-kept", "of-decisions", outcome::does_not_hold, // of the one unit only
        [](auto& h) { add_duty_of_unit(h, "housing"); }, [](auto& h) { add_duty_of_unit(h, "housing"); }, {},
        one_late, all_in_time},
    {"duty-kept", "of-decisions", outcome::unknown, [](auto& h) { add_duty_of_decisions(h); },
        [](auto& h) { add_duty_of_decisions(h); }, {}, not_to_be_seen, all_in_time},
    {"quota-kept", "of-decisions", outcome::does_not_hold, [](auto& h) { add_duty_of_decisions(h); },
        [](auto& h) { add_duty_of_decisions(h); }, {}, quota_not_reached, quota_reached},
    {"statement-against-events", "of-decisions", outcome::does_not_hold, // said of the year of the breach
        [](auto& h) { add_statement_on_decisions(h, stated::kept); },
        [](auto& h) { add_statement_on_decisions(h, stated::kept); }, {"duty-kept"}, one_late, all_in_time},
    {"statement-against-events", "of-decisions", outcome::does_not_hold, // said worse than it was
        [](auto& h) { add_statement_on_decisions(h, stated::not_kept); },
        [](auto& h) { add_statement_on_decisions(h, stated::kept); }, {}, all_in_time, all_in_time},
    {"opinion-against-cases", "opinion", outcome::does_not_hold, // one is late on that day
        [](auto& h) { add_opinion_on_decisions(h, "ja"); },
        [](auto& h) { add_opinion_on_decisions(h, "ja"); }, {"duty-kept"}, one_late, all_in_time},
    {"opinion-against-cases", "opinion", outcome::unknown, [](auto& h) { add_opinion_on_decisions(h, "ja"); },
        [](auto& h) { add_opinion_on_decisions(h, "ja"); }, {"duty-kept"}, not_to_be_seen, all_in_time},
    {"grade-against-facts", "cp", outcome::does_not_hold, [](auto& h) { add_graded_point_of_decisions(h); },
        [](auto& h) { add_graded_point_of_decisions(h); }, {"duty-kept"}, one_late, all_in_time},
    {"grade-against-facts", "cp", outcome::unknown, // what is not known contradicts nothing
        [](auto& h) { add_graded_point_of_decisions(h); }, [](auto& h) { add_graded_point_of_decisions(h); },
        {"duty-kept"}, not_to_be_seen, all_in_time},
    {"grade-against-facts", "cp", outcome::does_not_hold, [](auto& h) { add_graded_point_of_decisions(h); },
        [](auto& h) { add_graded_point_of_decisions(h); }, {"quota-kept"}, quota_not_reached, quota_reached},
    {"audit-judgement", "judgement", outcome::does_not_hold, [](auto& h) { add_judgement(h, true); },
        [](auto& h) { add_judgement(h, false); }},
    {"audit-opinion", "opinion", outcome::does_not_hold, [](auto& h) { add_opinion(h, "delvis"); },
        [](auto& h) { add_opinion(h, "ja"); }},
    {"audit-opinion", "opinion", outcome::unknown, [](auto& h) { add_opinion(h, ""); },
        [](auto& h) { add_opinion(h, "ja"); }},
    {"control-point-performed", "ic-2020", outcome::does_not_hold,
        [](auto& h) { add_control_point(h, truth::no); }, [](auto& h) { add_control_point(h, truth::yes); }},
    {"control-point-performed", "ic-2020", outcome::unknown,
        [](auto& h) { add_control_point(h, truth::unknown); },
        [](auto& h) { add_control_point(h, truth::yes); }},
    {"document-outside-steering-model", "plan-2021", outcome::does_not_hold,
        [](auto& h) { h.document_kinds[0].in_steering_model = false; }, [](auto&) {}},
    {"document-validity", "plan-2021", outcome::does_not_hold,
        [](auto& h) { h.documents[0].valid_to = make_date(2021, 2, 23); },
        [](auto& h) { h.documents[0].valid_to = make_date(2021, 2, 24); }},
    {"document-validity", "plan-2021", outcome::unknown,
        [](auto& h) {
            h.documents[0].valid_from.reset();
            h.documents[0].valid_to.reset();
            h.documents[0].valid_for = years(3);
        },
        [](auto& h) {
            h.documents[0].valid_from = make_date(2018, 2, 25); // three years: to 2021-02-24
            h.documents[0].valid_to.reset();
            h.documents[0].valid_for = years(3);
        }},
    {"document-validity", "plan-2021", outcome::does_not_hold,
        [](auto& h) {
            h.documents[0].valid_from = make_date(2018, 2, 24); // three years: to 2021-02-23
            h.documents[0].valid_to.reset();
            h.documents[0].valid_for = years(3);
        },
        [](auto&) {}},
    {"document-validity", "plan-2021", outcome::unknown,
        [](auto& h) { h.documents[0].valid_to = partial_date::in_month(2021, 2); },
        [](auto& h) { h.documents[0].valid_to = partial_date::in_month(2021, 3); }},
    {"duty-kept", "told", outcome::does_not_hold,
        [](auto& h) { add_duty_told_by_words(h, stated::not_kept); },
        [](auto& h) { add_duty_told_by_words(h, stated::kept); }},
    {"duty-kept", "told", outcome::does_not_hold,
        [](auto& h) { add_duty_told_by_words(h, stated::partly_kept); },
        [](auto& h) { add_duty_told_by_words(h, stated::kept); }},
    {"duty-kept", "duty", outcome::does_not_hold, // 2020-01-01 + 12 months = 2021-01-01 passed without one
        [](auto& h) { h.follow_ups.clear(); }, [](auto&) {}},
    {"duty-kept", "duty", outcome::unknown,
        [](auto& h) {
            h.follow_ups.clear();
            h.known_spans.clear();
        },
        [](auto&) {}},
    {"duty-without-cadence", "duty", outcome::does_not_hold, [](auto& h) { h.duties[0].rule.clear(); },
        [](auto&) {}},
    {"duty-without-owner", "duty", outcome::does_not_hold, [](auto& h) { h.duties[0].owner.clear(); },
        [](auto&) {}},
    {"follow-up-cancelled", "duty", outcome::does_not_hold,
        [](auto& h) {
            h.follow_ups.push_back({.id = "called-off",
                .duty = "duty",
                .day = make_date(2020, 3, 1),
                .result = follow_up_result::cancelled,
                .title = "Besök",
                .reason = "Covid-19",
                .origin = here});
        },
        [](auto& h) {
            h.follow_ups.push_back(
                {.id = "made", .duty = "duty", .day = make_date(2020, 3, 1), .origin = here});
        }},
    {"goal-cycle", "g-aim",
        outcome::does_not_hold, // the activity below stays one; the aim stands in a circle
        [](auto& h) { h.goals[1].derives_from = {"g-vision", "g-aim"}; }, [](auto&) {}},
    {"goal-kind-chain", "action", outcome::does_not_hold, // a ring is told once, not once for each kind in it
        [](auto& h) {
            h.goal_kinds[1].derives_from = {"vision", "action"};
            h.complete.erase(list_of::goals);
        },
        [](auto& h) { h.complete.erase(list_of::goals); }},
    {"goal-kind-chain", "action", outcome::does_not_hold,
        [](auto& h) {
            h.goal_kinds[2].stage = goal_stage::commitment;
            h.goals[2].derives_from = {"g-aim"};
            h.complete.erase(list_of::goals);
        },
        [](auto& h) { h.complete.erase(list_of::goals); }},
    {"goal-kind-without-goals", "side", outcome::does_not_hold,
        [](auto& h) {
            h.goal_kinds.push_back({.id = "side",
                .name = "uppdrag",
                .stage = goal_stage::activity,
                .derives_from = {"aim"},
                .origin = here});
        },
        [](auto&) {}},
    {"goal-kind-without-goals", "action", outcome::unknown,
        [](auto& h) {
            h.goals.pop_back();
            h.complete.erase(list_of::goals);
        },
        [](auto& h) { h.complete.erase(list_of::goals); }},
    {"goal-not-covered", "g-bare", outcome::does_not_hold,
        [](auto& h) {
            h.goals.push_back({.id = "g-bare",
                .text = "Fler får arbete",
                .kind = "aim",
                .derives_from = {"g-vision"},
                .origin = here});
        },
        [](auto& h) {
            h.goals.push_back({.id = "g-bare",
                .text = "Fler får arbete",
                .kind = "aim",
                .derives_from = {"g-vision"},
                .origin = here});
            h.goals.push_back({.id = "g-jobs",
                .text = "Praktik",
                .kind = "action",
                .derives_from = {"g-bare"},
                .origin = here});
        }},
    {"goal-without-parent", "g-loose", outcome::does_not_hold, [](auto& h) { add_goal_with_activity(h, {}); },
        [](auto& h) { add_goal_with_activity(h, {"g-vision"}); }},
    {"indicator-comparison", "cost", outcome::unknown, [](auto& h) { add_indicator(h, std::nullopt); },
        [](auto& h) { add_indicator(h, decimal{12, 0}); }},
    {"interim-report-period", "interim", outcome::does_not_hold,
        [](auto& h) { add_interim_reports(h, {{3, 31}, {9, 30}}); },
        [](auto& h) { add_interim_reports(h, {{3, 31}, {8, 31}}); }},
    {"quota-kept", "visits", outcome::does_not_hold, // 30 % of 4 is 1.2: two are needed, one was done
        [](auto& h) {
            add_quota(h, 4);
            end_quota_with_2020(h);
        },
        [](auto& h) { // 30 % of 3 is 0.9: one is needed
            add_quota(h, 3);
            end_quota_with_2020(h);
        }},
    {"quota-kept", "visits", outcome::unknown,
        [](auto& h) {
            add_quota(h, std::nullopt);
            end_quota_with_2020(h);
        },
        [](auto& h) {
            add_quota(h, 1);
            end_quota_with_2020(h);
        }},
    {"quota-kept", "visits", outcome::undecided,
        [](auto& h) {
            add_quota(h, 3);
            h.rules.back().in_force(make_date(2021, 1, 1), std::nullopt);
        },
        [](auto& h) {
            add_quota(h, 3);
            end_quota_with_2020(h);
        }},
    {"recommendation-addressee", "audit", outcome::does_not_hold,
        [](auto& h) { add_recommendation(h, {to("committee", "1"), to("council", "4")}, true); },
        [](auto& h) { add_recommendation(h, {to("committee", "1"), to("committee", "4")}, true); }},
    {"recommendation-open", "rec", outcome::does_not_hold,
        [](auto& h) { add_recommendation(h, {to("committee", "1")}, false); },
        [](auto& h) { add_recommendation(h, {to("committee", "1")}, true); }},
    {"required-document", "guidelines", outcome::does_not_hold,
        [](auto& h) { add_requirement(h, false, {}); },
        [](auto& h) { add_requirement(h, std::nullopt, {"plan-2021"}); }},
    {"required-document", "guidelines", outcome::does_not_hold, // the list of documents is complete
        [](auto& h) { add_requirement(h, std::nullopt, {}); }, [](auto& h) { add_requirement(h, true, {}); }},
    {"required-document", "guidelines", outcome::unknown,
        [](auto& h) {
            h.complete.erase(list_of::documents);
            add_requirement(h, std::nullopt, {});
        },
        [](auto& h) { add_requirement(h, true, {}); }},
    {"selection-without-risk-basis", "duty", outcome::does_not_hold,
        [](auto& h) { h.duties[0].selection = {selection_basis::need}; },
        [](auto& h) { h.duties[0].selection = {selection_basis::need, selection_basis::risk}; }},
    {"self-inspection-done", "housing", outcome::does_not_hold,
        [](auto& h) { add_self_inspection(h, truth::no); },
        [](auto& h) { add_self_inspection(h, truth::yes); }},
    {"self-inspection-done", "housing", outcome::unknown,
        [](auto& h) { add_self_inspection(h, truth::unknown); },
        [](auto& h) { add_self_inspection(h, truth::yes); }},
    {"several-goal-documents", "plan-2021", outcome::does_not_hold,
        [](auto& h) { add_second_goal_document(h, "LSS"); },
        [](auto& h) { add_second_goal_document(h, ""); }},
    {"statement-against-events", "duty", outcome::does_not_hold,
        [](auto& h) { add_statement(h, "duty", stated::not_kept); },
        [](auto& h) { add_statement(h, "duty", stated::kept); }},
    {"suspension-by-other-body", "duty", outcome::does_not_hold,
        [](auto& h) { add_suspension(h, "housing"); }, [](auto& h) { add_suspension(h, "council"); }},
    {"unit-reached-only-by-quota", "own", outcome::does_not_hold,
        [](auto& h) {
            add_quota(h, 3);
            end_quota_with_2020(h);
            visits_are_operations(h);
        },
        [](auto& h) {
            add_quota(h, 3);
            end_quota_with_2020(h);
            visits_are_operations(h);
            h.duties.push_back({.id = "each",
                .title = "Varje enhet",
                .topic = duty_topic::operations,
                .concerns = {"own"},
                .rule = "yearly",
                .owner = "committee",
                .origin = here});
            add_statement(h, "each", stated::kept);
        }},
    {"unit-without-goal", "other", outcome::does_not_hold, [](auto& h) { add_unit_beside_the_committee(h); },
        [](auto& h) {
            add_unit_beside_the_committee(h);
            h.goals[2].concerns = {"committee", "other"};
        }},
    {"control-by-the-controlled", "cp", outcome::does_not_hold,
        [](auto& h) { add_control_of_duty(h, "committee"); },
        [](auto& h) { add_control_of_duty(h, "council"); }},
    {"control-outcomes", "ic-2020", outcome::does_not_hold,
        [](auto& h) { add_graded_point(h, "mindre avvikelse"); },
        [](auto& h) { add_graded_point(h, "godkänd"); }},
    {"control-outcomes", "ic-2020", outcome::does_not_hold,
        [](auto& h) { add_graded_point(h, "större avvikelse"); },
        [](auto& h) { add_graded_point(h, "godkänd"); }},
    {"control-outcomes", "ic-2020", outcome::does_not_hold, // a control that was not made is not one without
        [](auto& h) {
            add_graded_point(h, "ej utförd");
            h.control_plans[0].points[0].performed = truth::no;
        },
        [](auto& h) { add_graded_point(h, "godkänd"); }, {"control-point-performed"}},
    {"control-outcomes", "ic-2020", outcome::unknown,
        [](auto& h) { add_graded_point(h, "kan inte bedömas"); },
        [](auto& h) { add_graded_point(h, "godkänd"); }},
    {"control-outcomes", "ic-2020", outcome::unknown, [](auto& h) { add_graded_point(h, ""); },
        [](auto& h) { add_graded_point(h, "godkänd"); }},
    {"control-plan-adopted", "ic-2020", outcome::does_not_hold,
        [](auto& h) { add_adopted_plan(h, make_date(2020, 1, 1)); },
        [](auto& h) { add_adopted_plan(h, make_date(2019, 12, 31)); }},
    {"control-plan-adopted", "ic-2020", outcome::does_not_hold,
        [](auto& h) { add_adopted_plan(h, partial_date::in_month(2020, 1)); },
        [](auto& h) { add_adopted_plan(h, partial_date::in_year(2019)); }},
    {"control-plan-followed-up", "ic-2020", outcome::does_not_hold,
        [](auto& h) { add_report_of_plan(h, {.says = stated::not_kept}); },
        [](auto& h) { add_report_of_plan(h, {.says = stated::kept}); }},
    {"control-plan-followed-up", "ic-2020", outcome::does_not_hold, // a day late
        [](auto& h) {
            add_report_of_plan(h, {.due = make_date(2021, 2, 1), .done_on = make_date(2021, 2, 2)});
        },
        [](auto& h) {
            add_report_of_plan(h, {.due = make_date(2021, 2, 1), .done_on = make_date(2021, 2, 1)});
        }},
    {"control-plan-followed-up", "ic-2020", outcome::unknown, // its day has passed, and nothing is said
        [](auto& h) { add_report_of_plan(h, {.due = make_date(2021, 2, 23)}); },
        [](auto& h) { add_report_of_plan(h, {.done_on = partial_date::in_month(2021, 1)}); }},
    {"control-plan-followed-up", "ic-2020", outcome::undecided, // it is its day
        [](auto& h) { add_report_of_plan(h, {.due = make_date(2021, 2, 24)}); },
        [](auto& h) { add_report_of_plan(h, {.done_on = make_date(2021, 2, 24)}); }},
    {"control-plan-followed-up", "ic-2020", outcome::unknown, // of a plan whose year is over nothing is said
        [](auto& h) {
            h.control_plans = {plan_of_2020()};
            h.control_plans[0].steps.clear();
        },
        [](auto& h) { h.control_plans = {plan_of_2020()}; }},
    {"criticism-status", "audit", outcome::does_not_hold,
        [](auto& h) { add_recommendation_with_status(h, recommendation_status::partly_done); },
        [](auto& h) { add_recommendation_with_status(h, recommendation_status::done); },
        {"recommendation-open"}},
    {"criticism-status", "audit", outcome::does_not_hold,
        [](auto& h) { add_recommendation_with_status(h, recommendation_status::not_done); },
        [](auto& h) { add_recommendation_with_status(h, recommendation_status::done); },
        {"recommendation-open"}},
    {"document-chain", "committee",
        outcome::holds, // it tells who is to hold what, where there are two levels
        [](auto& h) {
            add_required(h, "vision-paper", "council");
            add_required(h, "guidelines", "committee");
        },
        [](auto& h) {
            add_required(h, "vision-paper", "committee");
            add_required(h, "guidelines", "committee");
        }},
    {"document-lacks-content", "plan-2021", outcome::does_not_hold,
        [](auto& h) { h.documents[0].lacks = {"ansvar"}; }, [](auto&) {}},
    {"duty-as-stated", "event", outcome::does_not_hold,
        [](auto& h) { add_duty_by_events(h, {stated::not_kept}); },
        [](auto& h) { add_duty_by_events(h, {stated::kept}); }},
    {"duty-as-stated", "event", outcome::does_not_hold,
        [](auto& h) { add_duty_by_events(h, {stated::partly_kept}); },
        [](auto& h) { add_duty_by_events(h, {stated::kept, stated::kept}); }},
    {"duty-as-stated", "levels", outcome::does_not_hold, // in part is not a level without follow-up
        [](auto& h) { add_duty_at_two_levels(h, stated::partly_kept); },
        [](auto& h) { add_duty_at_two_levels(h, stated::kept); }},
    {"duty-as-stated", "event", outcome::unknown, // falls by events, and nobody says anything of it
        [](auto& h) { add_duty_by_events(h, {}); }, [](auto& h) { add_duty_by_events(h, {stated::kept}); }},
    {"event-duty-without-routine", "event", outcome::does_not_hold,
        [](auto& h) { add_duty_with_routine(h, false); }, [](auto& h) { add_duty_with_routine(h, true); },
        {"required-document"}},
    {"event-duty-without-routine", "event", outcome::unknown,
        [](auto& h) {
            h.complete.erase(list_of::documents);
            add_duty_with_routine(h, std::nullopt);
        },
        [](auto& h) { add_duty_with_routine(h, true); }, {"required-document"}},
    {"event-duty-without-routine", "event", outcome::does_not_hold, // the routine has lapsed
        [](auto& h) {
            add_duty_by_events(h, {stated::kept});
            h.duties.back().described_in = {"plan-2021"};
            h.documents[0].valid_to = make_date(2021, 2, 23);
        },
        [](auto& h) {
            add_duty_by_events(h, {stated::kept});
            h.duties.back().described_in = {"plan-2021"};
        },
        {"document-validity"}},
    {"functions-without-common-owner", "f-quality", outcome::does_not_hold,
        [](auto& h) { add_functions(h, "housing", ""); }, [](auto& h) { add_functions(h, "committee", ""); }},
    {"functions-without-common-owner", "f-quality", outcome::does_not_hold,
        [](auto& h) { add_functions(h, "", "avvikelser"); },
        [](auto& h) { add_functions(h, "housing", "årshjulet"); }},
    {"function-without-owner", "f-control", outcome::does_not_hold, // a common process, and nobody answers
        [](auto& h) { add_functions(h, "", "årshjulet"); },
        [](auto& h) { add_functions(h, "housing", "årshjulet"); }},
    {"goal-without-parent", "aim", outcome::unknown, // of one of two nothing is said, in a list that is open
        [](auto& h) {
            h.complete.erase(list_of::goals);
            add_goal_with_activity(h, {});
        },
        [](auto& h) {
            h.complete.erase(list_of::goals);
            add_goal_with_activity(h, {"g-vision"});
        }},
    {"goal-part-missing", "action", outcome::does_not_hold,
        [](auto& h) { h.goal_kinds[2].expects = {goal_part::deadline}; },
        [](auto& h) {
            h.goal_kinds[2].expects = {goal_part::deadline};
            h.goals[2].done_by = partial_date::in_year(2021);
        }},
    {"grade-against-facts", "cp", outcome::does_not_hold,
        [](auto& h) {
            add_graded_point(h, "godkänd", {"si"});
            add_self_inspection(h, truth::no);
        },
        [](auto& h) {
            add_graded_point(h, "godkänd", {"si"});
            add_self_inspection(h, truth::yes);
        },
        {"self-inspection-done"}},
    {"grade-against-facts", "cp", outcome::does_not_hold,
        [](auto& h) {
            add_graded_point(h, "godkänd", {"told"});
            add_duty_told_by_words(h, stated::not_kept);
        },
        [](auto& h) {
            add_graded_point(h, "godkänd", {"told"});
            add_duty_told_by_words(h, stated::kept);
        },
        {"duty-kept"}},
    {"grade-against-facts", "cp", outcome::does_not_hold,
        [](auto& h) {
            add_graded_point(h, "godkänd", {"cp-missed"});
            add_point_not_performed(h);
        },
        [](auto& h) {
            add_graded_point(h, "godkänd", {"cp-missed"});
            add_point_not_performed(h);
            control_point& missed = h.control_plans[0].points[1];
            missed.performed = truth::yes;
            missed.scale = "outcomes";
            missed.outcome = "godkänd";
        },
        {"control-outcomes", "control-point-performed"}},
    {"grade-against-facts", "cp", outcome::does_not_hold,
        [](auto& h) { add_graded_point_and_judgement(h, true); },
        [](auto& h) { add_graded_point_and_judgement(h, false); }, {"audit-judgement"}},
    {"indicator-missing-years", "wait", outcome::unknown,
        [](auto& h) { add_own_indicator(h, {own("2020", printed("12")), own("2017", printed("9"))}); },
        [](auto& h) { add_own_indicator(h, {own("2020", printed("12")), own("2019", printed("9"))}); }},
    {"indicator-target-reached", "wait", outcome::does_not_hold,
        [](auto& h) { add_target(h, at_least_ten, {own("2020", printed("9.9"))}); },
        [](auto& h) { add_target(h, at_least_ten, {own("2020", printed("10"))}); }},
    {"indicator-target-reached", "wait", outcome::unknown, // which one is the latest cannot be told
        [](auto& h) {
            add_target(h, at_least_ten, {own("våren", printed("12")), own("hösten", printed("9"))});
        },
        [](auto& h) {
            add_target(h, at_least_ten, {own("våren", printed("12")), own("hösten", printed("10"))});
        }},
    {"indicator-missing-years", "wait", outcome::unknown, // the latest cell is empty; the target is judged
        [](auto& h) { add_target(h, at_least_ten, {own("2019", printed("12")), own("2020", {})}); },
        [](auto& h) { add_target(h, at_least_ten, {own("2019", printed("12"))}); }},
    {"indicator-without-series", "wait", outcome::unknown, [](auto& h) { add_own_indicator(h, {}); },
        [](auto& h) { add_own_indicator(h, {own("2020", printed("10"))}); }},
    {"indicator-without-target", "wait", outcome::does_not_hold,
        [](auto& h) { add_own_indicator(h, {}).lacks_target = true; },
        [](auto& h) { add_target(h, at_least_ten, {own("2020", printed("10"))}); }},
    {"level-without-follow-up", "levels", outcome::does_not_hold,
        [](auto& h) { add_duty_at_two_levels(h, stated::not_kept); },
        [](auto& h) { add_duty_at_two_levels(h, stated::kept); }},
    {"measure-overdue", "cp", outcome::does_not_hold,
        [](auto& h) { add_measure(h, measure_due(make_date(2021, 2, 23), truth::no)); },
        [](auto& h) { add_measure(h, measure_due(make_date(2021, 2, 24), truth::no)); }},
    {"measure-overdue", "cp", outcome::unknown, // some day of the year that is not over
        [](auto& h) { add_measure(h, measure_due(partial_date::in_year(2021), truth::no)); },
        [](auto& h) { add_measure(h, measure_due(partial_date::in_year(2022), truth::no)); }},
    {"measure-overdue", "cp", outcome::unknown, // nothing is said of whether it was taken
        [](auto& h) { add_measure(h, measure_due(partial_date::in_year(2020), truth::unknown)); },
        [](auto& h) { add_measure(h, measure_due(partial_date::in_year(2020), truth::yes)); }},
    {"measure-overdue", "risk", outcome::does_not_hold,
        [](auto& h) {
            add_risk(h, risk_response::measure).measures = {
                measure_due(partial_date::in_year(2020), truth::no)};
        },
        [](auto& h) {
            add_risk(h, risk_response::measure).measures = {
                measure_due(partial_date::in_year(2022), truth::no)};
        }},
    {"measure-overdue", "rec", outcome::does_not_hold,
        [](auto& h) { add_recommended_measure(h, partial_date::in_year(2020)); },
        [](auto& h) { add_recommended_measure(h, partial_date::in_year(2022)); }},
    {"measure-without-evidence", "cp", outcome::does_not_hold,
        [](auto& h) { add_measure(h, {.text = "Utbildning", .done = truth::yes}); },
        [](auto& h) {
            add_measure(h, {.text = "Utbildning", .done = truth::yes, .evidence = "Närvarolista"});
        }},
    {"measure-without-evidence", "cp", outcome::does_not_hold,
        [](auto& h) { add_measure(h, {.text = "Utbildning", .done_on = make_date(2021, 2, 24)}); },
        [](auto& h) { add_measure(h, {.text = "Utbildning", .done_on = make_date(2021, 2, 25)}); }},
    {"parts-and-whole", "figures", outcome::does_not_hold,
        [](auto& h) { add_calculation(h, figures_kind::parts_of_whole, {"2", "5"}, "6"); },
        [](auto& h) { add_calculation(h, figures_kind::parts_of_whole, {"2", "5"}, "7"); }},
    {"parts-and-whole", "figures", outcome::unknown,
        [](auto& h) { add_calculation(h, figures_kind::parts_of_whole, {"2", "?"}, "6"); },
        [](auto& h) { add_calculation(h, figures_kind::parts_of_whole, {"2", "4"}, "6"); }},
    {"printed-share", "figures", outcome::does_not_hold, // 28 / 32 is 87.5 %
        [](auto& h) { add_calculation(h, figures_kind::share, {"28", "32"}, "87"); },
        [](auto& h) { add_calculation(h, figures_kind::share, {"28", "32"}, "88"); }},
    {"recommendation-answer-overdue", "rec", outcome::does_not_hold,
        [](auto& h) { add_answer_due(h, make_date(2021, 2, 23)); },
        [](auto& h) { add_answer_due(h, make_date(2021, 2, 24)); }},
    {"recommendation-answer-overdue", "rec", outcome::does_not_hold, // it came, a day late
        [](auto& h) { add_late_answer(h, make_date(2021, 2, 2)); },
        [](auto& h) { add_late_answer(h, make_date(2021, 2, 1)); }},
    {"recommendation-open", "rec", outcome::unknown, // "done" some day of January, "not done" on one
        [](auto& h) { add_two_follow_ups(h, partial_date::in_month(2021, 1)); },
        [](auto& h) { add_two_follow_ups(h, partial_date::in_month(2020, 12)); }, {"criticism-status"}},
    {"recommendation-recurs", "rec-again", outcome::does_not_hold,
        [](auto& h) { add_repeated_recommendation(h, false); },
        [](auto& h) { add_repeated_recommendation(h, true); }, {"recommendation-open"}},
    {"remaining-above-inherent", "risk", outcome::does_not_hold, // 2 x 3 before, 2 x 4 after
        [](auto& h) { add_risk(h, risk_response::measure).remaining = risk_value{2, 4}; },
        [](auto& h) { add_risk(h, risk_response::measure).remaining = risk_value{3, 2}; }},
    {"remedied-while-criticism-stands", "rec", outcome::does_not_hold,
        [](auto& h) { add_word_against_done(h, true); }, [](auto& h) { add_word_against_done(h, false); },
        {"audit-judgement"}},
    {"result-below-zero", "wait", outcome::does_not_hold,
        [](auto& h) { add_result(h, {own("2020", printed("-0.1"))}); },
        [](auto& h) { add_result(h, {own("2020", printed("0"))}); }},
    {"result-below-zero", "wait", outcome::unknown, // a missing value may be below zero
        [](auto& h) { add_result(h, {own("2019", printed("1")), own("2020", {})}); },
        [](auto& h) { add_result(h, {own("2019", printed("1"))}); }, {"indicator-missing-years"}},
    {"risk-band-response", "risk", outcome::does_not_hold,
        [](auto& h) { add_large_risk(h, risk_response::accept); },
        [](auto& h) { add_large_risk(h, risk_response::measure); }},
    {"risk-graded-twice", "risk", outcome::does_not_hold,
        [](auto& h) { add_two_controls_of_a_risk(h, "svag"); },
        [](auto& h) { add_two_controls_of_a_risk(h, ""); }},
    {"risk-response", "risk", outcome::does_not_hold, [](auto& h) { add_risk(h, std::nullopt); },
        [](auto& h) { add_risk(h, risk_response::measure); }},
    {"risk-response", "risk", outcome::unknown, // to be treated, and nobody says how
        [](auto& h) { add_risk(h, risk_response::measure).measures.clear(); },
        [](auto& h) { add_risk(h, risk_response::measure); }},
    {"measure-without-evidence", "risk", outcome::does_not_hold,
        [](auto& h) { add_risk(h, risk_response::measure).measures[0].done = truth::yes; },
        [](auto& h) { add_risk(h, risk_response::measure).measures[0].done = truth::no; }},
    {"risk-response", "risk", outcome::unknown, // only named, and guarded by nothing that is told
        [](auto& h) { add_named_risk(h, std::nullopt); },
        [](auto& h) { add_named_risk(h, risk_response::measure); }},
    {"risk-response", "risk", outcome::unknown, [](auto& h) { add_named_risk(h, std::nullopt); },
        [](auto& h) {
            add_named_risk(h, std::nullopt);
            add_control_point(h, truth::yes);
            h.control_plans[0].points[0].risk = "risk";
        }},
    {"risk-response", "risk", outcome::does_not_hold, // the day after the last day of the acceptance
        [](auto& h) { add_risk(h, risk_response::accept).accepted_until = make_date(2021, 2, 23); },
        [](auto& h) { add_risk(h, risk_response::accept).accepted_until = make_date(2021, 2, 24); }},
    {"risk-response", "risk", outcome::does_not_hold, [](auto& h) { add_risk(h, risk_response::control); },
        [](auto& h) {
            add_risk(h, risk_response::control);
            add_control_point(h, truth::yes);
            h.control_plans[0].points[0].risk = "risk";
        }},
    {"sample-covered", "plans", outcome::does_not_hold, [](auto& h) { add_sample(h, 14, ""); },
        [](auto& h) { add_sample(h, 15, ""); }},
    {"sample-covered", "plans", outcome::unknown, // what was not found there may be kept elsewhere
        [](auto& h) { add_sample(h, 1, "hos utföraren"); },
        [](auto& h) { add_sample(h, 15, "hos utföraren"); }},
    {"self-inspection-done", "housing", outcome::does_not_hold, // what was not done lacks no evidence of it
        [](auto& h) { add_planned_self_inspection(h, truth::no, truth::unknown); },
        [](auto& h) { add_planned_self_inspection(h, truth::yes, truth::yes); }},
    {"self-inspection-dormant", "si-2019", outcome::does_not_hold,
        [](auto& h) { add_two_rounds(h, "Planer"); }, [](auto& h) { add_two_rounds(h, "Hygien"); }},
    {"self-inspection-dormant", "si-2019", outcome::unknown, // the rounds are not listed in full
        [](auto& h) {
            add_two_rounds(h, "Planer");
            h.complete.erase(list_of::self_inspections);
        },
        [](auto& h) {
            add_two_rounds(h, "Hygien");
            h.complete.erase(list_of::self_inspections);
        }},
    {"self-inspection-evidenced", "housing", outcome::does_not_hold,
        [](auto& h) { add_planned_self_inspection(h, truth::yes, truth::no); },
        [](auto& h) { add_planned_self_inspection(h, truth::yes, truth::yes); }},
    {"self-inspection-evidenced", "housing", outcome::unknown,
        [](auto& h) { add_planned_self_inspection(h, truth::yes, truth::unknown); },
        [](auto& h) { add_planned_self_inspection(h, truth::yes, truth::yes); }},
    {"self-inspection-evidenced", "housing", outcome::unknown,
        [](auto& h) { add_planned_self_inspection(h, truth::unknown, truth::unknown); },
        [](auto& h) { add_planned_self_inspection(h, truth::yes, truth::yes); }, {"self-inspection-done"}},
    {"self-inspection-reported", "housing", outcome::does_not_hold,
        [](auto& h) { add_round_to_report(h, truth::no); },
        [](auto& h) { add_round_to_report(h, truth::yes); }},
    {"self-inspection-reported", "housing", outcome::unknown,
        [](auto& h) { add_round_to_report(h, truth::unknown); },
        [](auto& h) { add_round_to_report(h, truth::yes); }},
    {"statutory-rule-not-known", "guidelines", outcome::does_not_hold,
        [](auto& h) { add_requirement_by_law(h, "LSS-10-PLAN-REVEIW"); },
        [](auto& h) { add_requirement_by_law(h, "LSS-10-PLAN-REVIEW"); }},
    {"shares-of-count", "figures", outcome::does_not_hold, [](auto& h) { add_shares(h, 57, {"41"}); },
        [](auto& h) { add_shares(h, 54, {"41"}); }},
    {"two-roles-in-one-unit", "housing", outcome::does_not_hold,
        [](auto& h) { h.units[2].roles = {unit_role::purchaser, unit_role::provider}; },
        [](auto& h) { h.units[2].roles = {unit_role::provider}; }},
    {"unit-without-own-goal", "housing", outcome::does_not_hold,
        [](auto& h) { h.units[2].has_own_goals = false; }, [](auto& h) { h.units[2].has_own_goals = true; }},
};

/// Checks that by their nature never say that something does not hold: they tell, or ask for what is missing.
const std::set<std::string> checks_that_only_tell{
    "document-chain", "indicator-comparison", "indicator-missing-years", "indicator-without-series"};

bool speaks(const finding& one) {
    return one.result != outcome::holds && one.result != outcome::not_applicable;
}

/// What calls for somebody's attention.
std::vector<finding> speaking(std::vector<finding> found) {
    std::erase_if(found, [](const finding& one) { return !speaks(one); });
    return found;
}

std::vector<finding> findings_of(const municipality& house, const cases_beside& cases = {}) {
    return review(house, day_of_review(), {.cases = cases}).findings;
}

std::string list(const std::vector<finding>& found) {
    std::string text;
    for (const finding& one : found) {
        text += one.check + " (" + one.subject + "): " + one.message.english + "\n";
    }
    return text;
}

std::vector<std::string> checks_in(const std::vector<finding>& found) {
    std::vector<std::string> checks;
    for (const finding& one : found) {
        checks.push_back(one.check);
    }
    std::sort(checks.begin(), checks.end());
    return checks;
}

bool is_found_in(const broken_house& wanted, const std::vector<finding>& found) {
    return std::any_of(found.begin(), found.end(), [&wanted](const finding& one) {
        return one.check == wanted.check && one.subject == wanted.subject && one.result == wanted.result;
    });
}

class one_check : public testing::TestWithParam<broken_house> {};

TEST_P(one_check, a_broken_house_gives_exactly_its_finding) {
    municipality house = sound_house();
    GetParam().breaks(house);
    ASSERT_EQ(to_text(validate(house)), "");
    std::vector<std::string> expected = GetParam().also;
    if (GetParam().result != outcome::holds) {
        expected.emplace_back(GetParam().check);
    }
    std::sort(expected.begin(), expected.end());
    const std::vector<finding> found = findings_of(house, GetParam().when_broken());
    EXPECT_EQ(checks_in(speaking(found)), expected) << list(speaking(found));
    EXPECT_TRUE(is_found_in(GetParam(), found)) << list(found);
}

TEST_P(one_check, the_house_mended_gives_none) {
    municipality house = sound_house();
    GetParam().mends(house);
    ASSERT_EQ(to_text(validate(house)), "");
    const std::vector<finding> found = findings_of(house, GetParam().when_mended());
    EXPECT_EQ(list(speaking(found)), "");
    EXPECT_FALSE(is_found_in(GetParam(), found)) << list(found);
}

TEST_P(one_check, every_finding_cites_its_document_and_section_and_speaks_both_languages) {
    municipality house = sound_house();
    GetParam().breaks(house);
    const cases_beside cases = GetParam().when_broken();
    for (const finding& one : findings_of(house, cases)) {
        EXPECT_FALSE(one.evidence.empty()) << one.check;
        EXPECT_FALSE(one.message.swedish.empty()) << one.check;
        EXPECT_FALSE(one.message.english.empty()) << one.check;
        EXPECT_FALSE(one.subject_name.empty()) << one.check;
        for (const evidence_item& item : one.evidence) {
            EXPECT_TRUE(item.origin.document == "house" || (cases && item.origin.document == "cases"))
                << one.check;
            EXPECT_FALSE(item.origin.section.empty()) << one.check;
            EXPECT_FALSE(item.text.swedish.empty()) << one.check;
            EXPECT_FALSE(item.text.english.empty()) << one.check;
        }
    }
}

std::string name_of(const testing::TestParamInfo<broken_house>& info) {
    std::string name = info.param.check;
    std::replace(name.begin(), name.end(), '-', '_');
    return name + "_" + std::to_string(info.index);
}

INSTANTIATE_TEST_SUITE_P(each, one_check, testing::ValuesIn(broken_houses), name_of);

TEST(checks, a_sound_house_gives_no_finding_that_speaks) {
    EXPECT_EQ(list(speaking(findings_of(sound_house()))), "");
}

TEST(checks, every_check_of_the_catalogue_has_a_broken_house_that_does_not_hold) {
    std::map<std::string, std::set<outcome>> results;
    for (const broken_house& one : broken_houses) {
        results[one.check].insert(one.result);
    }
    for (const check_description& one : catalogue()) {
        const bool is_asked_for = !checks_that_only_tell.contains(one.id);
        EXPECT_FALSE(results[one.id].empty()) << one.id;
        EXPECT_EQ(results[one.id].contains(outcome::does_not_hold), is_asked_for) << one.id;
    }
    EXPECT_EQ(results.size(), catalogue().size());
}

/// The one finding of a check about a house.
finding only_finding(const municipality& house, const char* check, as_of on = day_of_review()) {
    const std::vector<finding> found = review(house, on, {.checks = {check}}).findings;
    EXPECT_EQ(found.size(), 1U) << list(found);
    return found.empty() ? finding{} : found.front();
}

bool is_silent(const municipality& house, const char* check, as_of on = day_of_review()) {
    return review(house, on, {.checks = {check}}).findings.empty();
}

/// Whether the message says it, in the language.
bool says(const finding& one, language tongue, const std::string& words) {
    return one.message.in(tongue).find(words) != std::string::npos;
}

finding shares_of(int count, texts shares) {
    municipality house = sound_house();
    add_shares(house, count, shares);
    return only_finding(house, "shares-of-count");
}

TEST(shares_of_count, of_57_persons_41_and_13_per_cent_are_impossible_and_44_is_25_of_them) {
    // 23/57 = 40.4, 24/57 = 42.1; 7/57 = 12.3, 8/57 = 14.0; 25/57 = 43.9
    EXPECT_EQ(shares_of(57, {"41"}).result, outcome::does_not_hold);
    EXPECT_EQ(shares_of(57, {"13"}).result, outcome::does_not_hold);
    EXPECT_EQ(shares_of(57, {"44"}).result, outcome::holds);
    const finding all = shares_of(57, {"41", "44", "13"});
    EXPECT_EQ(all.result, outcome::does_not_hold);
    EXPECT_TRUE(says(all, language::swedish, ": 41 och 13 % ")) << all.message.swedish;
    EXPECT_TRUE(says(all, language::english, ": 41 and 13% ")) << all.message.english;
}

TEST(shares_of_count, of_54_persons_all_three_are_possible) {
    // 22/54 = 40.7, 24/54 = 44.4, 7/54 = 13.0
    EXPECT_EQ(shares_of(54, {"41", "44", "13"}).result, outcome::holds);
}

TEST(shares_of_count, a_half_may_be_rounded_either_way) {
    // 1/8 = 12.5
    EXPECT_EQ(shares_of(8, {"12"}).result, outcome::holds);
    EXPECT_EQ(shares_of(8, {"13"}).result, outcome::holds);
    EXPECT_EQ(shares_of(8, {"11"}).result, outcome::does_not_hold);
    EXPECT_EQ(shares_of(8, {"14"}).result, outcome::does_not_hold);
}

TEST(shares_of_count, the_decimals_printed_are_the_ones_that_count) {
    // 25/57 = 43.86, 1/3 = 33.333
    EXPECT_EQ(shares_of(57, {"44.0"}).result, outcome::does_not_hold);
    EXPECT_EQ(shares_of(57, {"43.9"}).result, outcome::holds);
    EXPECT_EQ(shares_of(57, {"43.86"}).result, outcome::holds);
    EXPECT_EQ(shares_of(3, {"33.33"}).result, outcome::holds);
    EXPECT_EQ(shares_of(3, {"33.34"}).result, outcome::does_not_hold);
    EXPECT_TRUE(says(shares_of(3, {"33.4"}), language::swedish, "33,4 %"));
    EXPECT_TRUE(says(shares_of(3, {"33.4"}), language::english, "33.4%"));
}

TEST(shares_of_count, none_and_all_are_possible_and_less_or_more_is_not) {
    EXPECT_EQ(shares_of(57, {"0", "100"}).result, outcome::holds);
    EXPECT_EQ(shares_of(57, {"101"}).result, outcome::does_not_hold);
    EXPECT_EQ(shares_of(57, {"-2"}).result, outcome::does_not_hold);
}

finding calculation(figures_kind kind, texts parts, const char* whole) {
    municipality house = sound_house();
    add_calculation(house, kind, parts, whole);
    return only_finding(house, "parts-and-whole");
}

TEST(parts_and_whole, a_product_is_multiplied_out) {
    EXPECT_EQ(calculation(figures_kind::product, {"1888", "365"}, "689120").result, outcome::holds);
    EXPECT_EQ(calculation(figures_kind::product, {"1888", "365"}, "689121").result, outcome::does_not_hold);
    EXPECT_EQ(calculation(figures_kind::product, {"1.5", "2.5"}, "3.75").result, outcome::holds);
    EXPECT_EQ(calculation(figures_kind::product, {"1.5", "2.5"}, "3.8").result, outcome::does_not_hold);
}

TEST(parts_and_whole, parts_that_do_not_make_the_whole_are_told_with_what_they_make) {
    const finding told = calculation(figures_kind::parts_of_whole, {"2", "5"}, "6");
    EXPECT_EQ(told.result, outcome::does_not_hold);
    EXPECT_TRUE(says(told, language::english, "2 + 5 ≠ 6; it makes 7.")) << told.message.english;
    EXPECT_TRUE(says(told, language::swedish, "2 + 5 ≠ 6; det blir 7.")) << told.message.swedish;
}

TEST(parts_and_whole, decimals_are_added_as_they_are_printed) {
    EXPECT_EQ(calculation(figures_kind::parts_of_whole, {"6.1", "2.1"}, "8.2").result, outcome::holds);
    EXPECT_EQ(calculation(figures_kind::parts_of_whole, {"0.1", "0.2"}, "0.30").result, outcome::holds);
    EXPECT_EQ(
        calculation(figures_kind::parts_of_whole, {"6.1", "2.15"}, "8.2").result, outcome::does_not_hold);
    EXPECT_EQ(calculation(figures_kind::parts_of_whole, {"-3", "5", "1"}, "3").result, outcome::holds);
}

TEST(parts_and_whole, a_missing_part_makes_the_answer_unknown_whatever_the_others_are) {
    EXPECT_EQ(calculation(figures_kind::parts_of_whole, {"2", "?"}, "6").result, outcome::unknown);
    EXPECT_EQ(calculation(figures_kind::parts_of_whole, {"2", "4", "?"}, "6").result, outcome::unknown);
    EXPECT_EQ(calculation(figures_kind::parts_of_whole, {"2", "5", "?"}, "6").result, outcome::unknown);
}

TEST(parts_and_whole, a_difference_without_a_printed_whole_is_worked_out) {
    const finding step = calculation(figures_kind::difference, {"1031855", "689120"}, "?");
    EXPECT_EQ(step.result, outcome::holds);
    EXPECT_TRUE(says(step, language::english, "1031855 - 689120 = 342735.")) << step.message.english;
    EXPECT_TRUE(says(step, language::swedish, "1031855 - 689120 = 342735.")) << step.message.swedish;
}

TEST(parts_and_whole, a_difference_with_a_printed_whole_is_held_against_it) {
    EXPECT_EQ(calculation(figures_kind::difference, {"1031855", "689120"}, "342735").result, outcome::holds);
    EXPECT_EQ(calculation(figures_kind::difference, {"1031855", "689120"}, "342736").result,
        outcome::does_not_hold);
    EXPECT_EQ(calculation(figures_kind::difference, {"5", "7"}, "-2").result, outcome::holds);
}

TEST(parts_and_whole, the_longest_figures_are_multiplied_without_loss) {
    // 999999999 x 999999999 = 999999998000000001
    const finding told = calculation(figures_kind::product, {"999999999", "999999999"}, "1");
    EXPECT_TRUE(says(told, language::english, "it makes 999999998000000001.")) << told.message.english;
}

finding share(const char* part, const char* of, const char* whole) {
    municipality house = sound_house();
    add_calculation(house, figures_kind::share, {part, of}, whole);
    return only_finding(house, "printed-share");
}

TEST(printed_share, of_28_of_32_87_is_cut_off_88_is_rightly_rounded_and_90_is_not_right) {
    // 28 / 32 = 87.5 %
    const finding cut = share("28", "32", "87");
    EXPECT_EQ(cut.result, outcome::does_not_hold);
    EXPECT_TRUE(says(cut, language::english, "cut off, not rounded")) << cut.message.english;
    const finding right = share("28", "32", "88");
    EXPECT_EQ(right.result, outcome::holds);
    EXPECT_TRUE(says(right, language::english, "rightly rounded")) << right.message.english;
    const finding wrong = share("28", "32", "90");
    EXPECT_EQ(wrong.result, outcome::does_not_hold);
    EXPECT_TRUE(says(wrong, language::english, "is not right")) << wrong.message.english;
    EXPECT_TRUE(says(share("28", "32", "86"), language::english, "is not right"));
}

TEST(printed_share, is_held_against_the_decimals_printed) {
    EXPECT_EQ(share("28", "32", "87.5").result, outcome::holds);
    EXPECT_EQ(share("2", "3", "66.7").result, outcome::holds); // 66.67
    EXPECT_TRUE(says(share("2", "3", "66.6"), language::english, "cut off"));
    EXPECT_EQ(share("1", "3", "33.3").result, outcome::holds); // cut off and rounded are the same
    EXPECT_EQ(share("1", "3", "33").result, outcome::holds);
    EXPECT_TRUE(says(share("1", "3", "34"), language::english, "is not right"));
}

TEST(printed_share, none_all_and_more_than_all_are_shares) {
    EXPECT_EQ(share("0", "32", "0").result, outcome::holds);
    EXPECT_EQ(share("32", "32", "100").result, outcome::holds);
    EXPECT_EQ(share("48", "32", "150").result, outcome::holds);
    EXPECT_EQ(share("3.5", "4", "88").result, outcome::holds); // 87.5
}

outcome target_against(const indicator_target& target, const char* value) {
    municipality house = sound_house();
    add_target(house, target, {own("2020", printed(value))});
    return only_finding(house, "indicator-target-reached").result;
}

TEST(indicator_target, at_least_includes_its_end) {
    const indicator_target target{.direction = target_direction::at_least, .value = {95}};
    EXPECT_EQ(target_against(target, "94.9"), outcome::does_not_hold);
    EXPECT_EQ(target_against(target, "95.0"), outcome::holds);
    EXPECT_EQ(target_against(target, "96"), outcome::holds);
}

TEST(indicator_target, at_most_includes_its_end) {
    const indicator_target target{.direction = target_direction::at_most, .value = {-15, 1}};
    EXPECT_EQ(target_against(target, "-1.6"), outcome::holds);
    EXPECT_EQ(target_against(target, "-1.5"), outcome::holds);
    EXPECT_EQ(target_against(target, "-1.4"), outcome::does_not_hold);
}

TEST(indicator_target, between_includes_both_ends) {
    const indicator_target target{.direction = target_direction::between, .value = {10}, .upper = {20}};
    EXPECT_EQ(target_against(target, "9.9"), outcome::does_not_hold);
    EXPECT_EQ(target_against(target, "10"), outcome::holds);
    EXPECT_EQ(target_against(target, "20"), outcome::holds);
    EXPECT_EQ(target_against(target, "20.1"), outcome::does_not_hold);
}

TEST(indicator_target, equal_includes_its_tolerance_on_both_sides) {
    const indicator_target target{.direction = target_direction::equal, .value = {50}, .tolerance = {15, 1}};
    EXPECT_EQ(target_against(target, "48.4"), outcome::does_not_hold);
    EXPECT_EQ(target_against(target, "48.5"), outcome::holds);
    EXPECT_EQ(target_against(target, "51.5"), outcome::holds);
    EXPECT_EQ(target_against(target, "51.6"), outcome::does_not_hold);
    const indicator_target exactly{.direction = target_direction::equal, .value = {50}};
    EXPECT_EQ(target_against(exactly, "50.0"), outcome::holds);
    EXPECT_EQ(target_against(exactly, "50.1"), outcome::does_not_hold);
}

TEST(indicator_target, yes_is_one_and_no_is_nought) {
    EXPECT_EQ(target_against({.direction = target_direction::yes}, "1"), outcome::holds);
    EXPECT_EQ(target_against({.direction = target_direction::yes}, "0"), outcome::does_not_hold);
    EXPECT_EQ(target_against({.direction = target_direction::yes}, "2"), outcome::does_not_hold);
    EXPECT_EQ(target_against({.direction = target_direction::no}, "0"), outcome::holds);
    EXPECT_EQ(target_against({.direction = target_direction::no}, "1"), outcome::does_not_hold);
}

TEST(indicator_target, the_latest_own_value_answers_in_whatever_order_the_table_has_them) {
    municipality house = sound_house();
    add_target(house, at_least_ten,
        {own("2020", printed("9")), own("2019", printed("12")), {"Riket", "2021", printed("12")}});
    EXPECT_EQ(only_finding(house, "indicator-target-reached").result, outcome::does_not_hold);
    house.indicators[0].values[0].value = printed("10");
    EXPECT_EQ(only_finding(house, "indicator-target-reached").result, outcome::holds);
}

TEST(indicator_target, without_an_own_value_is_unknown) {
    municipality house = sound_house();
    add_target(house, at_least_ten, {{"Riket", "2020", printed("12")}});
    EXPECT_EQ(only_finding(house, "indicator-target-reached").result, outcome::unknown);
}

TEST(control_outcomes, the_five_meanings_and_what_has_no_grade_are_counted_apart) {
    municipality house = sound_house();
    add_graded_point(house, "godkänd");
    std::vector<control_point>& points = house.control_plans[0].points;
    const control_point first = points[0];
    points.clear();
    const auto add = [&](int n, const char* grade) {
        for (int i = 0; i < n; ++i) {
            points.push_back(first);
            points.back().id = "cp-" + std::to_string(points.size());
            points.back().outcome = grade;
            points.back().performed = truth_of(std::string(grade) != "ej utförd");
        }
    };
    add(5, "godkänd");
    add(4, "mindre avvikelse");
    add(3, "större avvikelse");
    add(2, "ej utförd");
    add(1, "kan inte bedömas");
    add(6, "");
    const finding told = only_finding(house, "control-outcomes");
    EXPECT_EQ(told.result, outcome::does_not_hold);
    EXPECT_EQ(told.evidence.size(), 21U); // 5 + 4 + 3 + 2 + 1 + 6
    for (const char* words : {"no deviation 5", "minor deviation 4", "major deviation 3", "not performed 2",
             "cannot be assessed 1", "outcome not stated 6"}) {
        EXPECT_TRUE(says(told, language::english, words)) << words << ": " << told.message.english;
    }
}

TEST(control_outcomes, a_control_not_performed_is_not_one_without_deviation) {
    municipality house = sound_house();
    add_graded_point(house, "");
    house.control_plans[0].points[0].performed = truth::no;
    const finding told = only_finding(house, "control-outcomes");
    EXPECT_EQ(told.result, outcome::does_not_hold);
    EXPECT_TRUE(says(told, language::english, "no deviation 0")) << told.message.english;
    EXPECT_TRUE(says(told, language::english, "not performed 1")) << told.message.english;
}

TEST(criticism_status, done_at_one_level_only_is_done_in_part) {
    municipality house = sound_house();
    recommendation& made = add_recommendation_with_status(house, recommendation_status::done);
    made.followed_up[0].concerns = "housing"; // and addressed to the committee, of which nothing is told
    EXPECT_TRUE(says(only_finding(house, "criticism-status"), language::english,
        "done 0, partly done 1, not done 0, not followed up 0"));
    made.addressed = {to("housing", "1")};
    EXPECT_EQ(only_finding(house, "criticism-status").result, outcome::holds);
    made.followed_up.push_back({.day = make_date(2021, 2, 1),
        .status = recommendation_status::not_done,
        .concerns = "committee",
        .origin = here});
    const finding told = only_finding(house, "criticism-status");
    EXPECT_EQ(told.result, outcome::does_not_hold);
    EXPECT_TRUE(says(told, language::english, "done 0, partly done 1, not done 0, not followed up 0"))
        << told.message.english;
}

TEST(criticism_status, each_state_is_counted_apart_report_by_report) {
    municipality house = sound_house();
    add_recommendation_with_status(house, recommendation_status::done);
    const auto add = [&house](const char* id, std::optional<recommendation_status> status) {
        recommendation made{.id = id, .text = "Följ upp", .origin = here};
        if (status) {
            made.followed_up.push_back({.day = make_date(2021, 2, 1), .status = *status, .origin = here});
        }
        house.audits[0].recommendations.push_back(made);
    };
    add("partly", recommendation_status::partly_done);
    add("not-1", recommendation_status::not_done);
    add("not-2", recommendation_status::not_done);
    add("silent-1", std::nullopt);
    add("silent-2", std::nullopt);
    add("silent-3", std::nullopt);
    const finding told = only_finding(house, "criticism-status");
    EXPECT_TRUE(says(told, language::english, "done 1, partly done 1, not done 2, not followed up 3"))
        << told.message.english;
}

TEST(criticism_status, what_a_later_follow_up_found_is_neither_counted_nor_quoted) {
    municipality house = sound_house();
    recommendation& made = add_recommendation_with_status(house, recommendation_status::partly_done);
    made.followed_up[0].as_written = "delvis";
    made.followed_up.push_back({.day = make_date(2021, 2, 25),
        .status = recommendation_status::done,
        .as_written = "åtgärdad",
        .origin = here});
    const finding told = only_finding(house, "criticism-status");
    EXPECT_EQ(told.result, outcome::does_not_hold);
    ASSERT_EQ(told.evidence.size(), 1U);
    EXPECT_EQ(told.evidence[0].text.swedish, "Följ upp: delvis åtgärdad \"delvis\"");
}

TEST(criticism_status, counts_what_a_later_report_asks_for_again_so_that_the_parts_add_up) {
    municipality house = sound_house();
    add_repeated_recommendation(house, false); // the first one found done in 2020, made again in 2021
    const auto add = [&house](const char* id) {
        house.audits[0].recommendations.push_back({.id = id, .text = "Följ upp", .origin = here});
    };
    const finding alone = only_finding(house, "criticism-status");
    EXPECT_EQ(alone.subject, "audit");
    EXPECT_TRUE(says(alone, language::english, "done 1, partly done 0, not done 0, not followed up 0"))
        << alone.message.english;
    add("r02");
    add("r03");
    const finding told = only_finding(house, "criticism-status");
    EXPECT_TRUE(says(told, language::english, "done 1, partly done 0, not done 0, not followed up 2"))
        << told.message.english;
    EXPECT_EQ(told.evidence.size(), 3U);
}

TEST(criticism_status, a_point_whose_last_follow_up_cannot_be_told_is_counted_apart) {
    municipality house = sound_house();
    add_two_follow_ups(house, partial_date::in_month(2021, 1));
    const finding told = only_finding(house, "criticism-status");
    EXPECT_EQ(told.result, outcome::unknown);
    EXPECT_TRUE(says(told, language::english,
        "done 0, partly done 0, not done 0, not followed up 0, not clear which follow-up is the last 1"))
        << told.message.english;
    ASSERT_EQ(told.evidence.size(), 1U);
    EXPECT_EQ(told.evidence[0].text.english,
        "Följ upp: the days do not tell which is the later: done 2021-01-20, not done 2021-01");
}

TEST(recommendation_open, says_that_the_days_do_not_tell_which_follow_up_is_the_later) {
    municipality house = sound_house();
    add_two_follow_ups(house, partial_date::in_month(2021, 1));
    const finding told = only_finding(house, "recommendation-open");
    // 2020-12-01 to 2021-02-24: 31 + 31 + 23
    EXPECT_TRUE(says(told, language::english,
        "open since 2020-12-01 (85 days), the days of the follow-ups do not tell which is the later: done "
        "2021-01-20, not done 2021-01."))
        << told.message.english;
    EXPECT_TRUE(says(told, language::swedish,
        "uppföljningarnas dagar säger inte vilken som är den senaste: åtgärdad 2021-01-20, inte åtgärdad "
        "2021-01."))
        << told.message.swedish;
}

TEST(recommendation_open, done_at_one_of_two_units_is_told_as_done_there_and_not_told_of_the_other) {
    municipality house = sound_house();
    add_recommendation(house, {to("committee", "1"), to("housing", "1")}, true);
    house.audits[0].recommendations[0].followed_up[0].concerns = "housing";
    const finding told = only_finding(house, "recommendation-open");
    EXPECT_EQ(told.result, outcome::does_not_hold);
    EXPECT_TRUE(says(told, language::english,
        "at the last follow-up partly done: done at Bostäder, not told of Omsorgsnämnden."))
        << told.message.english;
    EXPECT_TRUE(says(told, language::swedish,
        "vid senaste uppföljningen delvis åtgärdad: åtgärdad vid Bostäder, om Omsorgsnämnden sägs inget."))
        << told.message.swedish;
    house.audits[0].recommendations[0].addressed.clear();
    EXPECT_TRUE(says(only_finding(house, "recommendation-open"), language::english,
        "partly done: done at Bostäder, not told of the rest."));
}

TEST(recommendation_open, of_a_report_known_to_be_no_later_than_a_day_is_at_least_so_old) {
    municipality house = sound_house();
    add_recommendation(house, {to("committee", "1")}, false);
    house.audits[0].day.reset();
    house.audits[0].no_later_than = make_date(2021, 2, 20);
    const finding told = only_finding(house, "recommendation-open");
    EXPECT_TRUE(says(told, language::english, "(at least 4 days)")) << told.message.english;
    EXPECT_TRUE(says(told, language::swedish, "(minst 4 dagar)")) << told.message.swedish;
}

TEST(recommendation_open, shows_an_answer_that_carries_no_day) {
    municipality house = sound_house();
    add_recommendation(house, {to("committee", "1")}, false);
    house.sources.push_back({.id = "letter", .title = "Svar", .day = make_date(2021, 2, 20)});
    recommendation& asked = house.audits[0].recommendations[0];
    asked.answer = "Vi gör det";
    asked.answer_source = source{"letter", "2"};
    const finding told = only_finding(house, "recommendation-open");
    EXPECT_TRUE(says(told, language::english, "answered, not followed up")) << told.message.english;
    ASSERT_EQ(told.evidence.size(), 3U); // the report, whom it is addressed to, the answer
    EXPECT_EQ(told.evidence[2].text.english, "Answer (day not known, no later than 2021-02-20): Vi gör det");
    EXPECT_EQ(told.evidence[2].text.swedish, "Svar (dag okänd, senast 2021-02-20): Vi gör det");
    EXPECT_EQ(told.evidence[2].origin, (source{"letter", "2"}));
    asked.answer_due = make_date(2021, 2, 10);
    const finding late = only_finding(house, "recommendation-answer-overdue");
    EXPECT_EQ(late.result, outcome::unknown);
    EXPECT_TRUE(says(late, language::english,
        "due 2021-02-10; whether the answer of a day not known came in time is unknown"))
        << late.message.english;
}

TEST(remedied_while_criticism_stands, criticism_older_than_the_remedy_is_none_against_it) {
    municipality house = sound_house();
    add_word_against_done(house, true);
    const finding told = only_finding(house, "remedied-while-criticism-stands");
    ASSERT_EQ(told.evidence.size(), 2U);
    EXPECT_EQ(told.evidence[0].text.english, "Done 2021-02-01");
    EXPECT_EQ(told.evidence[0].text.swedish, "Åtgärdad 2021-02-01");
    house.audits[1].day = make_date(2021, 1, 31);
    EXPECT_TRUE(is_silent(house, "remedied-while-criticism-stands"));
    house.audits[1].day = partial_date::in_year(2020);
    EXPECT_TRUE(is_silent(house, "remedied-while-criticism-stands"));
    house.audits[1].day.reset(); // may be of any day
    EXPECT_FALSE(is_silent(house, "remedied-while-criticism-stands"));
}

TEST(remedied_while_criticism_stands, what_is_done_again_after_the_criticism_is_remedied) {
    municipality house = sound_house();
    add_word_against_done(house, true);
    house.audits[1].day = make_date(2021, 2, 10);
    EXPECT_FALSE(is_silent(house, "remedied-while-criticism-stands"));
    house.audits[0].recommendations[0].followed_up.push_back(
        {.day = make_date(2021, 2, 20), .status = recommendation_status::done, .origin = here});
    EXPECT_TRUE(is_silent(house, "remedied-while-criticism-stands"));
}

TEST(recommendation_answer, that_came_late_is_told_with_its_days_and_weighs_little) {
    municipality house = sound_house();
    add_late_answer(house, make_date(2021, 2, 2));
    const finding told = only_finding(house, "recommendation-answer-overdue");
    EXPECT_EQ(told.weight, severity::note);
    EXPECT_TRUE(says(told, language::english, "was due 2021-02-01 and came 2021-02-02, 1 day late."))
        << told.message.english;
    EXPECT_TRUE(says(
        told, language::swedish, "skulle ha lämnats senast 2021-02-01 och kom 2021-02-02, 1 dag för sent."))
        << told.message.swedish;
}

TEST(recommendation_answer, of_the_month_in_which_it_was_due_may_have_come_in_time) {
    municipality house = sound_house();
    add_answer_due(house, make_date(2021, 2, 15));
    house.audits[0].recommendations[0].answered_on = partial_date::in_month(2021, 2);
    const finding told = only_finding(house, "recommendation-answer-overdue", as_of(2021, 2, 20));
    EXPECT_EQ(told.result, outcome::unknown);
    EXPECT_TRUE(says(
        told, language::english, "due 2021-02-15; whether the answer of 2021-02 came in time is unknown."))
        << told.message.english;
}

TEST(recommendation_answer, due_in_a_year_that_is_not_over_is_unknown_and_a_later_answer_is_not_seen) {
    municipality house = sound_house();
    add_answer_due(house, partial_date::in_year(2021));
    house.audits[0].recommendations[0].answered_on = make_date(2022, 3, 1);
    const finding told = only_finding(house, "recommendation-answer-overdue");
    EXPECT_EQ(told.result, outcome::unknown);
    EXPECT_TRUE(says(told, language::english, "due 2021; whether the day has passed is unknown."))
        << told.message.english;
    // as of 2022-03-01 it is answered, 60 days after the last day of 2021: 31 + 28 + 1
    EXPECT_TRUE(says(only_finding(house, "recommendation-answer-overdue", as_of(2022, 3, 1)),
        language::english, "came 2022-03-01, 60 to 424 days late."));
}

TEST(measure_overdue, tells_the_day_and_the_owner) {
    municipality house = sound_house();
    add_measure(house, measure_due(make_date(2021, 2, 23), truth::no));
    const finding told = only_finding(house, "measure-overdue");
    EXPECT_EQ(told.message.english, "Utbildning: was due 2021-02-23; has not been taken (owner: Bostäder).");
    EXPECT_EQ(told.message.swedish,
        "Utbildning: skulle vara gjord senast 2021-02-23; är inte gjord (ansvarig: Bostäder).");
    house.control_plans[0].points[0].measures[0].owner.clear();
    EXPECT_TRUE(says(only_finding(house, "measure-overdue"), language::english, "(no owner is named)"));
    house.control_plans[0].points[0].measures[0].done = truth::unknown;
    house.control_plans[0].points[0].measures[0].done_on = make_date(2021, 2, 25);
    EXPECT_FALSE(is_silent(house, "measure-overdue")); // the day before it was taken
    EXPECT_TRUE(is_silent(house, "measure-overdue", as_of(2021, 2, 25)));
}

TEST(audits, without_an_auditor_are_told_as_such) {
    municipality house = sound_house();
    add_opinion(house, "inte");
    house.audits[0].judgements.push_back({.id = "judgement", .text = "Målen är många", .origin = here});
    house.audits[0].auditor.clear();
    EXPECT_TRUE(
        says(only_finding(house, "audit-opinion"), language::english, "Opinion (auditor not stated): "));
    const finding judged = only_finding(house, "audit-judgement");
    EXPECT_TRUE(says(judged, language::english, "Judgement (auditor not stated)")) << judged.message.english;
    EXPECT_TRUE(says(judged, language::swedish, "Bedömning (av vem anges inte)")) << judged.message.swedish;
}

TEST(recommendation_recurs, tells_the_first_time_and_not_the_earlier_one) {
    municipality house = sound_house();
    add_repeated_recommendation(house, false);
    const finding told = only_finding(house, "recommendation-recurs");
    EXPECT_EQ(told.subject, "rec-again");
    EXPECT_TRUE(says(told, language::english, "2019-12-10")) << told.message.english;
    // 2019-12-10 to 2020-12-10 is 366 days, to 2021-02-10 428, to 2021-02-24 442
    const finding open = only_finding(house, "recommendation-open");
    EXPECT_EQ(open.subject, "rec-again");
    EXPECT_TRUE(says(open, language::english, "open since 2019-12-10 (442 days)")) << open.message.english;
}

TEST(recommendation_recurs, of_three_reports_the_first_is_told_and_the_others_are_evidence) {
    municipality house = sound_house();
    add_repeated_recommendation(house, false);
    house.audits.push_back({.id = "audit-third",
        .title = "Tredje granskningen",
        .auditor = "Revisorerna",
        .audited = "committee",
        .day = make_date(2021, 2, 20),
        .origin = here});
    house.audits[2].recommendations.push_back(
        {.id = "rec-third", .repeats = "rec-again", .text = "Följ upp", .origin = here});
    const finding told = only_finding(house, "recommendation-recurs");
    EXPECT_EQ(told.subject, "rec-third");
    EXPECT_TRUE(says(told, language::english, "the first time 2019-12-10 (Granskning)"))
        << told.message.english;
    ASSERT_EQ(told.evidence.size(), 3U);
    EXPECT_EQ(told.evidence[0].text.swedish, "Tredje granskningen");
    EXPECT_EQ(told.evidence[1].text.swedish, "Förnyad granskning");
    EXPECT_EQ(told.evidence[2].text.swedish, "Granskning");
}

TEST(recommendation_recurs, is_not_seen_before_the_later_report_is_out) {
    municipality house = sound_house();
    add_repeated_recommendation(house, false);
    EXPECT_TRUE(is_silent(house, "recommendation-recurs", as_of(2021, 1, 14)));
    EXPECT_EQ(only_finding(house, "recommendation-open", as_of(2021, 1, 14)).subject, "rec");
    EXPECT_FALSE(is_silent(house, "recommendation-recurs", as_of(2021, 1, 15)));
}

TEST(recommendation_answer, is_overdue_the_day_after_the_due_day_and_not_on_it) {
    municipality house = sound_house();
    add_answer_due(house, make_date(2021, 2, 28));
    EXPECT_TRUE(is_silent(house, "recommendation-answer-overdue", as_of(2021, 2, 28)));
    EXPECT_EQ(only_finding(house, "recommendation-answer-overdue", as_of(2021, 3, 1)).result,
        outcome::does_not_hold);
}

TEST(risk_response, an_acceptance_has_expired_the_day_after_its_last_day) {
    municipality house = sound_house();
    add_risk(house, risk_response::accept).accepted_until = make_date(2020, 12, 31);
    EXPECT_TRUE(is_silent(house, "risk-response", as_of(2020, 12, 31)));
    EXPECT_EQ(only_finding(house, "risk-response", as_of(2021, 1, 1)).result, outcome::does_not_hold);
}

TEST(risk_response, an_acceptance_known_to_the_month_has_expired_when_the_month_has_passed) {
    municipality house = sound_house();
    add_risk(house, risk_response::accept).accepted_until = partial_date::in_month(2021, 2);
    EXPECT_TRUE(is_silent(house, "risk-response", as_of(2021, 2, 28)));
    EXPECT_FALSE(is_silent(house, "risk-response", as_of(2021, 3, 1)));
}

TEST(risk_response, an_acceptance_without_a_last_day_does_not_expire) {
    municipality house = sound_house();
    add_risk(house, risk_response::accept);
    EXPECT_TRUE(is_silent(house, "risk-response"));
}

TEST(risk_response, a_risk_that_is_only_named_is_told_as_unguarded_as_far_as_is_known_and_not_as_a_fault) {
    municipality house = sound_house();
    add_named_risk(house, std::nullopt);
    const finding named = only_finding(house, "risk-response");
    EXPECT_EQ(named.result, outcome::unknown);
    EXPECT_TRUE(says(named, language::english, "nothing at hand guards it")) << named.message.english;
    EXPECT_TRUE(says(named, language::swedish, "inget i underlaget bevakar den")) << named.message.swedish;
    house.risks[0].response = risk_response::accept;
    EXPECT_TRUE(is_silent(house, "risk-response"));
}

TEST(risk_response, a_named_risk_is_not_known_before_its_document) {
    municipality house = sound_house();
    add_named_risk(house, std::nullopt);
    house.sources.push_back({.id = "later", .title = "Förstudie", .day = make_date(2021, 2, 25)});
    house.risks[0].origin.document = "later";
    EXPECT_TRUE(is_silent(house, "risk-response"));
    EXPECT_FALSE(is_silent(house, "risk-response", as_of(2021, 2, 25)));
}

TEST(result_below_zero, each_some_and_no_period_are_told_apart_in_the_order_of_the_periods) {
    municipality house = sound_house();
    add_result(house, {own("2020", printed("-13.1")), own("2019", printed("-10.4"))});
    const finding each = only_finding(house, "result-below-zero");
    EXPECT_EQ(each.result, outcome::does_not_hold);
    EXPECT_TRUE(says(each, language::english, "below zero in each period: 2019 -10.4; 2020 -13.1."))
        << each.message.english;
    EXPECT_TRUE(says(each, language::swedish, "under noll varje period: 2019 -10,4; 2020 -13,1."))
        << each.message.swedish;
    house.indicators[0].values[1].value = printed("0.0");
    const finding some = only_finding(house, "result-below-zero");
    EXPECT_EQ(some.result, outcome::does_not_hold);
    EXPECT_TRUE(says(some, language::english, "below zero in 1 of 2 periods")) << some.message.english;
    house.indicators[0].values[0].value = printed("2");
    const finding none = only_finding(house, "result-below-zero");
    EXPECT_EQ(none.result, outcome::holds);
    EXPECT_TRUE(says(none, language::english, "below zero in no period")) << none.message.english;
}

TEST(result_below_zero, asks_nothing_of_what_is_no_result_or_is_of_others) {
    municipality house = sound_house();
    add_own_indicator(house, {own("2020", printed("-1.8"))}); // a deviation may well be below zero
    EXPECT_TRUE(is_silent(house, "result-below-zero"));
    add_result(house, {{"Riket", "2020", printed("-1.8")}});
    EXPECT_TRUE(is_silent(house, "result-below-zero"));
}

TEST(indicator_comparison, says_on_which_side_of_each_other_value_the_own_one_lies) {
    municipality house = sound_house();
    add_own_indicator(house,
        {own("2019", printed("86")), {"Riket", "2019", printed("69")}, {"Liknande", "2019", printed("86.0")},
            {"Länet", "2019", printed("86.1")}, {"Riket", "2020", printed("70")}});
    const finding told = only_finding(house, "indicator-comparison");
    EXPECT_TRUE(says(told, language::english,
        "2019: Norrby 86; Riket 69 (Norrby above); Liknande 86.0 (Norrby equal); Länet 86.1 (Norrby below). "
        "2020: Riket 70."))
        << told.message.english;
    EXPECT_TRUE(says(told, language::swedish,
        "2019: Norrby 86; Riket 69 (Norrby över); Liknande 86,0 (Norrby lika); Länet 86,1 (Norrby under). "
        "2020: Riket 70."))
        << told.message.swedish;
}

/// The finding about the derivation of goals of the kind "aktivitet" or "nämndmål".
finding derivation_of(const municipality& house, const char* kind) {
    std::vector<finding> found = review(house, day_of_review(), {.checks = {"goal-without-parent"}}).findings;
    std::erase_if(found, [kind](const finding& one) { return one.subject != kind; });
    EXPECT_EQ(found.size(), 1U) << kind;
    return found.empty() ? finding{} : found.front();
}

TEST(goal_without_parent, lists_the_derivation_of_each_goal_of_a_kind) {
    municipality house = sound_house();
    add_goal_with_activity(house, {"g-vision"});
    house.goals[1].valid_to = make_date(2020, 12, 31); // a goal that has ended was derived all the same
    const finding told = derivation_of(house, "aim");
    EXPECT_EQ(told.result, outcome::holds);
    EXPECT_TRUE(says(told, language::english, "nämndmål: 2 of 2 derive from goals above."))
        << told.message.english;
    ASSERT_EQ(told.evidence.size(), 2U);
    EXPECT_EQ(
        told.evidence[0].text.english, "\"Den enskilde väljer\" derives from \"Alla bestämmer själva\"");
    EXPECT_EQ(told.evidence[1].text.swedish, "\"Fler får arbete\" härleds ur \"Alla bestämmer själva\"");
    house.goals[3].valid_from = make_date(2021, 2, 25); // not begun
    EXPECT_TRUE(says(derivation_of(house, "aim"), language::english, "1 of 1"));
}

TEST(document_validity, tells_the_day_of_a_revision_from_that_day_on) {
    municipality house = sound_house();
    house.documents[0].revised_on = make_date(2021, 2, 24);
    const finding told = only_finding(house, "document-validity");
    EXPECT_TRUE(says(told, language::english, "in force; revised 2021-02-24.")) << told.message.english;
    EXPECT_TRUE(says(told, language::swedish, "gäller; reviderad 2021-02-24.")) << told.message.swedish;
    const finding before = only_finding(house, "document-validity", as_of(2021, 2, 23));
    EXPECT_FALSE(says(before, language::english, "revised")) << before.message.english;
}

TEST(document_validity, of_several_documents_each_has_its_own_revision_in_the_evidence) {
    municipality house = sound_house();
    house.documents.push_back(house.documents[0]);
    house.documents[1].id = "plan-2021-b";
    house.documents[1].revised_on = partial_date::in_month(2021, 1);
    const finding told = only_finding(house, "document-validity");
    EXPECT_FALSE(says(told, language::english, "revised")) << told.message.english;
    ASSERT_EQ(told.evidence.size(), 2U);
    EXPECT_EQ(told.evidence[0].text.english, "Verksamhetsplan 2021");
    EXPECT_EQ(told.evidence[1].text.english, "Verksamhetsplan 2021; revised 2021-01");
}

/// A duty of each tertial since 2020, and a word that it was kept from then to some day.
municipality house_with_word_to(partial_date to) {
    municipality house = sound_house();
    house.rules.push_back(per_period(partition::by_tertial(), 1)
            .named("tertial", "Varje tertial")
            .from("known_since")
            .by(force::local, here));
    house.duties.push_back({.id = "told",
        .title = "Tertialrapport",
        .rule = "tertial",
        .owner = "committee",
        .known_since = make_date(2020, 1, 1),
        .origin = here});
    add_statement(house, "told", stated::kept);
    house.statements.back().about_from = partial_date::in_year(2020);
    house.statements.back().about_to = to;
    return house;
}

finding told_duty(const municipality& house, as_of on) {
    std::vector<finding> found = review(house, on, {.checks = {"duty-kept"}}).findings;
    std::erase_if(found, [](const finding& one) { return one.subject != "told"; });
    EXPECT_EQ(found.size(), 1U) << list(found);
    return found.empty() ? finding{} : found.front();
}

TEST(duty_kept, words_of_past_periods_leave_the_one_that_runs_not_due_yet) {
    const municipality house = house_with_word_to(make_date(2020, 12, 31));
    for (const as_of& on : {as_of(2021, 1, 1), as_of(2021, 4, 30)}) { // to the last day of the tertial
        const finding told = told_duty(house, on);
        EXPECT_EQ(told.result, outcome::holds);
        EXPECT_TRUE(told.as_stated);
        EXPECT_TRUE(says(told, language::english,
            "2021 T1 (2021-01-01 to 2021-04-30) is still running, not due before its last day."))
            << told.message.english;
        EXPECT_TRUE(says(told, language::swedish,
            "2021 T1 (2021-01-01 till 2021-04-30) pågår och förfaller först sin sista dag."))
            << told.message.swedish;
    }
    const finding over = told_duty(house, as_of(2021, 5, 1));
    EXPECT_EQ(over.result, outcome::unknown); // nobody spoke of the tertial that is over now
    EXPECT_FALSE(says(over, language::english, "still running")) << over.message.english;
}

TEST(duty_kept, a_running_period_that_is_spoken_of_done_or_not_asked_for_is_not_told_as_one_to_come) {
    const auto is_to_come = [](const municipality& house) {
        return says(told_duty(house, day_of_review()), language::english, "still running");
    };
    municipality house = house_with_word_to(make_date(2020, 12, 31));
    EXPECT_TRUE(is_to_come(house));
    EXPECT_FALSE(is_to_come(house_with_word_to(make_date(2021, 1, 1))));
    house.rules.back().in_force(std::nullopt, make_date(2021, 4, 29)); // the tertial is cut, and not judged
    EXPECT_FALSE(is_to_come(house));
    house.rules.back().in_force(std::nullopt, make_date(2021, 4, 30));
    EXPECT_TRUE(is_to_come(house));
    house.follow_ups.push_back(
        {.id = "report", .duty = "told", .day = make_date(2021, 2, 1), .origin = here});
    EXPECT_FALSE(is_to_come(house));
}

TEST(duty_kept, a_local_rule_that_carries_out_a_line_for_reporting_says_that_it_is_no_grace_period) {
    municipality house = sound_house();
    house.rules[0].carrying_out("LSS-28F-NEW");
    const finding told = only_finding(house, "duty-kept");
    EXPECT_NE(told.rule->says.english.find("a line for reporting and no grace period"), std::string::npos);
    EXPECT_NE(told.rule->says.swedish.find("ingen respit"), std::string::npos);
    house.rules[0].carrying_out("LSS-28H");
    EXPECT_EQ(only_finding(house, "duty-kept").rule->says.english.find("grace"), std::string::npos);
}

TEST(event_duty, cites_the_law_that_it_carries_out_and_what_makes_it_fall) {
    municipality house = sound_house();
    add_duty_with_routine(house, false);
    house.duties.back().carries_out = "LSS-17-NOTICE";
    const finding told = only_finding(house, "event-duty-without-routine");
    EXPECT_EQ(told.weight, severity::warning); // that no routine is there breaks no act
    EXPECT_EQ(told.rule->id, "LSS-17-NOTICE");
    EXPECT_EQ(told.rule->binding, force::shall);
    EXPECT_EQ(told.rule->origin, (source{"SFS 1993:387", "17 §"}));
    ASSERT_EQ(told.evidence.size(), 2U);
    EXPECT_EQ(told.evidence[0].text.english, "Falls when: en avvikelse rapporteras");
    EXPECT_EQ(told.evidence[1].text.english, "Riktlinjer");
}

TEST(event_duty, is_one_whose_rule_is_an_answer_to_an_event_as_well) {
    municipality house = sound_house();
    add_duty_with_routine(house, true);
    duty& answered = house.duties.back();
    answered.trigger.clear();
    answered.rule = "answer";
    house.rules.push_back(response(days(7))
            .trigger("anmälan")
            .named("answer", "Svar inom en vecka")
            .from("known_since")
            .by(force::local, here));
    const finding told = only_finding(house, "event-duty-without-routine");
    EXPECT_EQ(told.result, outcome::holds);
    EXPECT_EQ(told.evidence[0].text.english, "Falls when: anmälan");
    answered.rule = "yearly"; // falls by time
    EXPECT_TRUE(is_silent(house, "event-duty-without-routine"));
}

TEST(event_duty, one_routine_that_is_there_is_enough_and_none_named_is_no_gap) {
    municipality house = sound_house();
    add_duty_with_routine(house, false);
    house.duties.back().described_in.emplace_back("plan-2021");
    EXPECT_EQ(only_finding(house, "event-duty-without-routine").result, outcome::holds);
    house.duties.back().described_in.clear();
    EXPECT_TRUE(is_silent(house, "event-duty-without-routine"));
}

TEST(recommendation_open, of_a_report_without_a_day_tells_between_which_days_it_lies) {
    municipality house = sound_house();
    add_recommendation(house, {to("committee", "1")}, false);
    audit& report = house.audits[0];
    report.day.reset();
    EXPECT_TRUE(says(only_finding(house, "recommendation-open"), language::english,
        "open since a day not known (age unknown)"));
    report.no_earlier_than = make_date(2021, 1, 15); // 40 days before
    report.no_later_than = make_date(2021, 2, 20);
    const finding told = only_finding(house, "recommendation-open");
    EXPECT_TRUE(says(told, language::english,
        "open since a day not known, no earlier than 2021-01-15, no later than 2021-02-20 (4 to 40 days)"))
        << told.message.english;
    EXPECT_TRUE(says(told, language::swedish,
        "öppen sedan okänd dag, tidigast 2021-01-15, senast 2021-02-20 (4 till 40 dagar)"))
        << told.message.swedish;
    EXPECT_TRUE(is_silent(house, "recommendation-open", as_of(2021, 1, 14)));
}

TEST(remaining_above_inherent, is_not_told_where_one_of_the_values_is_missing) {
    municipality house = sound_house();
    risk& half = add_risk(house, risk_response::measure);
    half.inherent.reset();
    half.remaining = risk_value{4, 4};
    EXPECT_TRUE(is_silent(house, "remaining-above-inherent"));
}

TEST(goal_part_missing, each_part_is_looked_for_by_itself) {
    using fill = void (*)(goal&);
    const std::map<goal_part, fill> parts{{goal_part::action, [](goal& g) { g.actions = {"Utbilda"}; }},
        {goal_part::resource, [](goal& g) { g.resource = "Enhetschef"; }},
        {goal_part::deadline, [](goal& g) { g.done_by = make_date(2021, 6, 30); }},
        {goal_part::method, [](goal& g) { g.method = "Enkät"; }},
        {goal_part::criterion, [](goal& g) { g.criterion = "Alla har en plan"; }}};
    for (const auto& [wanted, ignored] : parts) {
        for (const auto& [given, fills] : parts) {
            municipality house = sound_house();
            house.goal_kinds[2].expects = {wanted};
            fills(house.goals[2]);
            const finding told = only_finding(house, "goal-part-missing");
            EXPECT_EQ(told.result, wanted == given ? outcome::holds : outcome::does_not_hold)
                << told.message.english;
        }
    }
}

TEST(sample_covered, one_of_fifteen_with_the_rest_elsewhere_is_between_one_and_fifteen) {
    municipality house = sound_house();
    add_sample(house, 1, "hos utföraren");
    const finding told = only_finding(house, "sample-covered");
    EXPECT_TRUE(says(told, language::english, "So between 1 of 15 and 15 of 15 may have it"))
        << told.message.english;
    EXPECT_TRUE(says(told, language::swedish, "Mellan 1 av 15 och 15 av 15")) << told.message.swedish;
    house.samples[0].found = 15;
    EXPECT_TRUE(says(only_finding(house, "sample-covered"), language::english, ": 15 of 15 have it."));
}

TEST(functions, without_a_purpose_have_none_in_common) {
    municipality house = sound_house();
    add_functions(house, "housing", "");
    house.functions[0].purpose.clear();
    house.functions[1].purpose.clear();
    EXPECT_TRUE(is_silent(house, "functions-without-common-owner"));
}

TEST(functions, that_name_no_owner_and_no_process_have_none_in_common) {
    municipality house = sound_house();
    add_functions(house, "", "");
    house.functions[0].owner.clear();
    house.functions[0].process.clear();
    EXPECT_EQ(only_finding(house, "functions-without-common-owner").result, outcome::does_not_hold);
    house.functions.pop_back(); // one alone needs none
    EXPECT_TRUE(is_silent(house, "functions-without-common-owner"));
}

TEST(functions, of_different_purposes_need_no_common_owner) {
    municipality house = sound_house();
    add_functions(house, "housing", "");
    house.functions[1].purpose = "budget";
    EXPECT_TRUE(is_silent(house, "functions-without-common-owner"));
}

TEST(measure, asked_for_in_a_report_is_not_seen_before_the_report_is_out) {
    municipality house = sound_house();
    add_recommendation(house, {to("committee", "1")}, false);
    house.audits[0].recommendations[0].measures = {{.text = "Utbildning", .done = truth::yes}};
    EXPECT_EQ(only_finding(house, "measure-without-evidence", as_of(2021, 1, 15)).subject, "rec");
    EXPECT_TRUE(is_silent(house, "measure-without-evidence", as_of(2021, 1, 14)));
}

TEST(grade_against_facts, does_not_see_facts_of_a_later_document) {
    municipality house = sound_house();
    add_graded_point(house, "godkänd", {"si"});
    add_self_inspection(house, truth::no);
    house.sources.push_back({.id = "later", .title = "Årsrapport", .day = make_date(2021, 2, 25)});
    house.self_inspections[0].origin.document = "later";
    EXPECT_TRUE(is_silent(house, "grade-against-facts"));
    EXPECT_FALSE(is_silent(house, "grade-against-facts", as_of(2021, 2, 25)));
}

TEST(grade_against_facts, a_judgement_of_something_else_contradicts_no_grade) {
    municipality house = sound_house();
    add_graded_point_and_judgement(house, true);
    EXPECT_FALSE(is_silent(house, "grade-against-facts"));
    house.audits[0].judgements[0].about = judged_aspect::how_often;
    EXPECT_TRUE(is_silent(house, "grade-against-facts"));
    house.audits[0].judgements[0].about = judged_aspect::carried_out;
    house.audits[0].judgements[0].concerns = {"housing"};
    EXPECT_TRUE(is_silent(house, "grade-against-facts"));
}

TEST(grade_against_facts, tells_the_grade_and_each_fact_against_it) {
    municipality house = sound_house();
    add_graded_point(house, "godkänd", {"si", "told"});
    house.control_plans[0].points[0].grounds = "Alla rutiner följs";
    add_self_inspection(house, truth::no);
    add_duty_told_by_words(house, stated::not_kept);
    const finding told = only_finding(house, "grade-against-facts");
    ASSERT_EQ(told.evidence.size(), 3U);
    EXPECT_EQ(told.evidence[0].text.swedish, "Utfall: godkänd. Alla rutiner följs");
    EXPECT_EQ(told.evidence[1].text.swedish, "Mot detta: Hygien, Bostäder: inte genomförd");
    EXPECT_TRUE(told.evidence[2].text.swedish.starts_with("Mot detta: Uppföljning av beslut: "));
}

TEST(grade_against_facts, a_deviation_and_a_control_not_performed_contradict_nothing) {
    for (const char* grade : {"mindre avvikelse", "större avvikelse", "ej utförd", "kan inte bedömas", ""}) {
        municipality house = sound_house();
        add_graded_point(house, grade, {"si"});
        house.control_plans[0].points[0].performed = truth_of(std::string(grade) != "ej utförd");
        add_self_inspection(house, truth::no);
        EXPECT_TRUE(is_silent(house, "grade-against-facts")) << grade;
    }
}

TEST(remedied_while_criticism_stands, what_nobody_says_is_done_is_not_told) {
    municipality house = sound_house();
    add_word_against_done(house, true);
    house.audits[0].recommendations[0].followed_up[0].status = recommendation_status::partly_done;
    EXPECT_TRUE(is_silent(house, "remedied-while-criticism-stands"));
}

TEST(remedied_while_criticism_stands, criticism_that_a_later_audit_has_followed_up_stands_no_more) {
    municipality house = sound_house();
    add_word_against_done(house, true);
    house.audits.push_back({.id = "audit-later",
        .follows_up = "audit-since",
        .title = "Uppföljning",
        .auditor = "Revisorerna",
        .audited = "committee",
        .day = make_date(2021, 2, 20),
        .origin = here});
    EXPECT_FALSE(is_silent(house, "remedied-while-criticism-stands", as_of(2021, 2, 19)));
    EXPECT_TRUE(is_silent(house, "remedied-while-criticism-stands", as_of(2021, 2, 20)));
}

TEST(units, that_have_ended_are_told_no_more_from_the_day_after) {
    municipality house = sound_house();
    house.units[2].roles = {unit_role::purchaser, unit_role::provider};
    house.units[2].has_own_goals = false;
    for (const char* check : {"two-roles-in-one-unit", "unit-without-own-goal"}) {
        house.units[2].valid_to = make_date(2021, 2, 24);
        EXPECT_FALSE(is_silent(house, check)) << check;
        house.units[2].valid_to = make_date(2021, 2, 23);
        EXPECT_TRUE(is_silent(house, check)) << check;
    }
}

TEST(document_lacks_content, only_while_the_document_holds) {
    municipality house = sound_house(); // it holds 2021-01-01 to 2021-12-31
    house.documents[0].lacks = {"ansvar", "uppföljning"};
    EXPECT_TRUE(is_silent(house, "document-lacks-content", as_of(2020, 12, 31)));
    EXPECT_FALSE(is_silent(house, "document-lacks-content", as_of(2021, 1, 1)));
    EXPECT_FALSE(is_silent(house, "document-lacks-content", as_of(2021, 12, 31)));
    EXPECT_TRUE(is_silent(house, "document-lacks-content", as_of(2022, 1, 1)));
    EXPECT_TRUE(
        says(only_finding(house, "document-lacks-content"), language::english, "lacks ansvar; uppföljning."));
}

TEST(control_by_the_controlled, a_unit_does_not_control_its_own_self_inspection) {
    municipality house = sound_house();
    add_self_inspection(house, truth::yes);
    add_control_of_duty(house, "housing");
    EXPECT_TRUE(is_silent(house, "control-by-the-controlled"));
    house.control_plans[0].points[0].guards = {"si"};
    EXPECT_EQ(only_finding(house, "control-by-the-controlled").result, outcome::does_not_hold);
}

TEST(indicator_without_series, a_set_of_indicators_of_which_no_number_is_given_has_none_to_ask_for) {
    municipality house = sound_house();
    add_own_indicator(house, {}).stands_for = "flera nyckeltal";
    EXPECT_TRUE(is_silent(house, "indicator-without-series"));
}

TEST(document_chain, what_is_only_recommended_is_no_link_of_it) {
    municipality house = sound_house();
    add_required(house, "vision-paper", "council");
    add_required(house, "guidelines", "committee", force::should);
    EXPECT_TRUE(is_silent(house, "document-chain"));
}

TEST(document_chain, says_of_each_document_whether_it_is_there_missing_or_not_told) {
    municipality house = sound_house();
    add_required(house, "vision-paper", "council");
    add_required(house, "guidelines", "committee");
    add_required(house, "budget", "committee");
    house.requirements[1].present = false;
    house.requirements[2].present.reset();
    const std::vector<finding> found =
        review(house, day_of_review(), {.checks = {"document-chain"}}).findings;
    ASSERT_EQ(found.size(), 2U) << list(found);
    EXPECT_EQ(found[0].subject, "council");
    EXPECT_EQ(found[1].subject, "committee");
    ASSERT_EQ(found[1].evidence.size(), 2U);
    EXPECT_EQ(found[0].evidence[0].text.english, "Riktlinjer: is there");
    EXPECT_EQ(found[1].evidence[0].text.english, "Riktlinjer: is missing");
    EXPECT_EQ(found[1].evidence[1].text.english, "Riktlinjer: cannot be told");
}

TEST(duty_as_stated, words_that_contradict_each_other_leave_it_unknown) {
    municipality house = sound_house();
    add_duty_by_events(house, {stated::kept, stated::not_kept});
    const finding told = only_finding(house, "duty-as-stated");
    EXPECT_EQ(told.result, outcome::unknown);
    EXPECT_TRUE(told.as_stated);
    EXPECT_TRUE(says(told, language::english, "contradict each other")) << told.message.english;
}

TEST(level_without_follow_up, names_each_level_that_is_said_to_lack_it) {
    municipality house = sound_house();
    add_duty_at_two_levels(house, stated::not_kept);
    const finding one = only_finding(house, "level-without-follow-up");
    EXPECT_TRUE(says(one, language::english, ": Omsorgsnämnden (committee).")) << one.message.english;
    EXPECT_TRUE(says(one, language::swedish, ": Omsorgsnämnden.")) << one.message.swedish;
    house.statements.back().says = stated::not_kept;
    const finding both = only_finding(house, "level-without-follow-up");
    EXPECT_TRUE(says(both, language::english, ": Omsorgsnämnden (committee), Bostäder (department)."))
        << both.message.english;
}

TEST(duty_as_stated, a_duty_that_follows_from_another_is_told_by_words) {
    municipality house = sound_house();
    add_duty_by_events(house, {stated::not_kept});
    house.duties.back().trigger.clear();
    house.duties.back().follows_from = "duty";
    EXPECT_EQ(only_finding(house, "duty-as-stated").result, outcome::does_not_hold);
}

TEST(duty_as_stated, of_a_duty_that_falls_by_events_and_that_nobody_speaks_of_nothing_is_known) {
    municipality house = sound_house();
    add_duty_by_events(house, {});
    const finding told = only_finding(house, "duty-as-stated");
    EXPECT_EQ(told.result, outcome::unknown);
    EXPECT_FALSE(told.as_stated); // there are no words
    EXPECT_TRUE(says(told, language::english, "nothing at hand says whether it is kept"))
        << told.message.english;
    house.duties.back().trigger.clear();
    house.duties.back().follows_from = "duty";
    EXPECT_EQ(only_finding(house, "duty-as-stated").result, outcome::unknown);
    EXPECT_EQ(only_finding(house, "duty-as-stated").evidence.at(1).text.english,
        "Falls when this is missed: Uppföljning");
}

TEST(duty_as_stated, what_a_follow_up_or_a_sample_tells_of_is_not_said_to_be_untold) {
    municipality house = sound_house();
    add_duty_by_events(house, {});
    house.follow_ups.push_back(
        {.id = "inquiry", .duty = "event", .day = make_date(2020, 5, 5), .origin = here});
    EXPECT_TRUE(is_silent(house, "duty-as-stated"));
    house.follow_ups.pop_back();
    add_sample(house, 15, "");
    house.samples[0].concerns = "event";
    EXPECT_TRUE(is_silent(house, "duty-as-stated"));
}

TEST(duty_as_stated, a_duty_by_events_of_a_group_that_is_empty_is_not_applicable) {
    municipality house = sound_house();
    add_duty_by_events(house, {});
    house.unit_groups.push_back(
        {.id = "private", .name = "Privata utförare", .below = "committee", .count = 0, .origin = here});
    house.duties.back().concerns = {"private"};
    EXPECT_EQ(only_finding(house, "duty-as-stated").result, outcome::not_applicable);
}

TEST(duty_as_stated, a_duty_without_a_cadence_that_nobody_speaks_of_is_not_told) {
    municipality house = sound_house();
    add_duty_by_events(house, {});
    house.duties.back().trigger.clear();
    house.duties.back().cadence = stated_cadence::not_stated;
    EXPECT_TRUE(is_silent(house, "duty-as-stated"));
}

} // namespace
