// Ids and what refers to them.

#include "model/expect_problem.hpp"
#include "model/sound_model.hpp"

#include <utility>

namespace lssgov::test {
namespace {

TEST(validate, finds_nothing_wrong_in_a_sound_model) {
    expect_problems(sound_model(), {});
}

TEST(validate, finds_nothing_wrong_in_an_empty_municipality_with_an_id) {
    municipality model;
    model.id = "norrby";
    expect_problems(model, {});
}

// Ids

TEST(validate, wants_an_id_of_the_municipality) {
    municipality model = sound_model();
    model.id.clear();
    expect_problems(model, {error_at("municipality.id", "the id is empty", "give the municipality an id")});
}

TEST(validate, wants_an_id_of_every_fact_that_has_one) {
    const municipality sound = sound_model();
    std::vector<municipality> models(29, sound);
    models[0].sources.push_back({});
    models[1].units.push_back({.origin = {"report", "1"}});
    models[2].unit_groups.push_back({.below = "council", .origin = {"report", "1"}});
    models[3].goal_kinds.push_back({.origin = {"report", "1"}});
    models[4].goals.push_back({.kind = "vision", .origin = {"report", "1"}});
    models[5].document_kinds.push_back({.origin = {"report", "1"}});
    models[6].documents.push_back({.origin = {"report", "1"}});
    models[7].requirements.push_back({.holder = "home", .origin = {"report", "1"}});
    models[8].indicators.push_back({.origin = {"report", "1"}});
    models[9].rules.push_back(at_least_every(months(1)).by(force::local, {"report", "1"}));
    models[10].duties.push_back({.origin = {"report", "1"}});
    models[11].statements.push_back({.duty = "follow-homes", .origin = {"report", "1"}});
    models[12].follow_ups.push_back(
        {.duty = "follow-homes", .day = make_date(2020, 1, 1), .origin = {"report", "1"}});
    models[13].control_plans.push_back({.committee = "committee", .year = 2020, .origin = {"report", "1"}});
    models[14].control_plans[0].points.push_back({.origin = {"report", "1"}});
    models[15].self_inspections.push_back(
        {.concerns = "home", .period = make_date(2020, 1, 1), .origin = {"report", "1"}});
    models[16].scales.push_back({.grades = {"ja"}, .origin = {"report", "1"}});
    models[17].audits.push_back(
        {.audited = "committee", .day = make_date(2020, 1, 1), .origin = {"report", "1"}});
    models[18].audits[0].opinions.push_back({.scale = "scale", .origin = {"report", "1"}});
    models[19].audits[0].judgements.push_back({.origin = {"report", "1"}});
    models[20].audits[0].recommendations.push_back({.origin = {"report", "1"}});
    models[21].case_groups.push_back({.origin = {"report", "1"}});
    models[22].functions.push_back({.origin = {"report", "1"}});
    models[23].printed_figures.push_back(
        {.parts = {decimal{1}, decimal{2}}, .whole = decimal{3}, .origin = {"report", "1"}});
    models[24].risk_scales.push_back({.origin = {"report", "1"}});
    models[25].risks.push_back({.origin = {"report", "1"}});
    models[26].outcome_scales.push_back({.grades = {{.word = "ja"}}, .origin = {"report", "1"}});
    models[27].samples.push_back({.of = 1, .origin = {"report", "1"}});
    models[28].status_scales.push_back({.grades = {{.word = "ja"}}, .origin = {"report", "1"}});
    const std::vector<std::string> paths{"source[1].id", "unit[3].id", "unit_group[1].id", "goal_kind[2].id",
        "goal[2].id", "document_kind[1].id", "document[1].id", "requirement[1].id", "indicator[1].id",
        "rule[1].id", "duty[2].id", "statement[1].id", "follow_up[1].id", "control_plan[1].id",
        "control_plan[0].point[1].id", "self_inspection[1].id", "scale[1].id", "audit[2].id",
        "audit[0].opinion[1].id", "audit[0].judgement[1].id", "audit[0].recommendation[1].id",
        "case_group[1].id", "function[1].id", "figures[2].id", "risk_scale[1].id", "risk[1].id",
        "outcome_scale[1].id", "sample[1].id", "status_scale[1].id"};
    ASSERT_EQ(paths.size(), models.size());
    for (std::size_t i = 0; i < models.size(); ++i) {
        expect_problems(models[i], {error_at(paths[i], "the id is empty", "give it an id of its own")});
    }
}

TEST(validate, wants_each_id_once_in_one_list) {
    municipality model = sound_model();
    model.units[2].id = "committee";
    model.goals[1].concerns = {"homes"};
    model.duties[0].concerns = {"homes"};
    model.statements.clear();
    model.follow_ups.clear();
    model.documents[0].steers.clear();
    model.control_plans.clear();
    model.self_inspections.clear();
    expect_problems(model, {error_at("unit[2].id", "\"committee\" is already the id of a unit",
                               "give each its own id: ids are unique in the whole model")});
}

TEST(validate, wants_each_id_once_in_all_lists) {
    municipality model = sound_model();
    model.audits[0].judgements[0].id = "satisfied";
    expect_problems(
        model, {error_at("audit[0].judgement[0].id", "\"satisfied\" is already the id of an indicator",
                   "give each its own id: ids are unique in the whole model")});
}

TEST(validate, tells_of_an_id_that_stands_three_times_twice) {
    municipality model = sound_model();
    model.goal_kinds[1].derives_from.clear();
    model.goals.clear();
    model.indicators.clear();
    model.audits.clear();
    const source here{"report", "1"};
    model.goals = {{.id = "g", .kind = "vision", .origin = here},
        {.id = "g", .kind = "vision", .origin = here}, {.id = "g", .kind = "vision", .origin = here}};
    const std::string text = "\"g\" is already the id of a goal";
    const std::string remedy = "give each its own id: ids are unique in the whole model";
    expect_problems(model, {error_at("goal[1].id", text, remedy), error_at("goal[2].id", text, remedy)});
}

// References

TEST(validate, names_the_nearest_id_of_the_right_kind_for_one_that_nothing_has) {
    municipality model = sound_model();
    model.duties[0].rule = "yerly";
    expect_problems(model,
        {error_at("duty[0].rule", "nothing has the id \"yerly\"; a rule is expected", "write \"yearly\"")});
}

TEST(validate, guesses_nothing_where_no_id_is_near) {
    municipality model = sound_model();
    model.duties[0].owner = "somebody";
    expect_problems(model,
        {error_at("duty[0].owner", "nothing has the id \"somebody\"; a unit or a unit group is expected",
            "add it, or name a unit or a unit group")});
}

TEST(validate, says_which_kind_was_found_and_which_was_expected) {
    municipality model = sound_model();
    model.goal_kinds[0].set_by = "yearly";
    expect_problems(
        model, {error_at("goal_kind[0].set_by", "\"yearly\" is a rule; a unit is expected", "name a unit")});
}

TEST(validate, guesses_among_ids_of_the_expected_kind_only) {
    municipality model = sound_model();
    model.goal_kinds[0].set_by = "homes"; // a unit group; the unit "home" is near
    expect_problems(model,
        {error_at("goal_kind[0].set_by", "\"homes\" is a unit group; a unit is expected", "write \"home\"")});
}

TEST(validate, wants_a_reference_where_there_must_be_one) {
    municipality model = sound_model();
    model.goals[0].kind.clear();
    expect_problems(model,
        {error_at("goal[0].kind", "it names nothing, where a goal kind is expected", "name a goal kind")});
}

/// One wrong reference, where it stands, and what should stand there.
struct wrong_reference {
    std::string path;
    std::string expected;
    void (*make)(municipality&);
};

class validate_reference : public testing::TestWithParam<wrong_reference> {};

TEST_P(validate_reference, to_nothing_is_an_error_at_its_place) {
    municipality model = sound_model();
    GetParam().make(model);
    expect_problems(model,
        {error_at(GetParam().path, "nothing has the id \"?!\"; " + GetParam().expected + " is expected",
            "add it, or name " + GetParam().expected)});
}

const wrong_reference wrong_references[] = {
    {"unit[1].part_of", "a unit", [](municipality& m) { m.units[1].part_of = "?!"; }},
    {"unit[0].own_goals_source", "a source document",
        [](municipality& m) { m.units[0].own_goals_source = source{"?!", "1"}; }},
    {"unit[0].source", "a source document", [](municipality& m) { m.units[0].origin.document = "?!"; }},
    {"unit_group[0].below", "a unit", [](municipality& m) { m.unit_groups[0].below = "?!"; }},
    {"unit_group[0].source", "a source document",
        [](municipality& m) { m.unit_groups[0].origin.document = "?!"; }},
    {"case_group[0].source", "a source document",
        [](municipality& m) { m.case_groups[0].origin.document = "?!"; }},
    {"function[0].owner", "a unit", [](municipality& m) { m.functions[0].owner = "?!"; }},
    {"function[0].source", "a source document",
        [](municipality& m) { m.functions[0].origin.document = "?!"; }},
    {"goal_kind[0].set_by", "a unit", [](municipality& m) { m.goal_kinds[0].set_by = "?!"; }},
    {"goal_kind[1].derives_from[0]", "a goal kind",
        [](municipality& m) { m.goal_kinds[1].derives_from[0] = "?!"; }},
    {"goal_kind[0].source", "a source document",
        [](municipality& m) { m.goal_kinds[0].origin.document = "?!"; }},
    {"goal[1].kind", "a goal kind", [](municipality& m) { m.goals[1].kind = "?!"; }},
    {"goal[1].derives_from[0]", "a goal", [](municipality& m) { m.goals[1].derives_from[0] = "?!"; }},
    {"goal[1].concerns[1]", "a unit or a unit group", [](municipality& m) { m.goals[1].concerns[1] = "?!"; }},
    {"goal[1].document", "a document", [](municipality& m) { m.goals[1].document = "?!"; }},
    {"goal[1].source", "a source document", [](municipality& m) { m.goals[1].origin.document = "?!"; }},
    {"document_kind[0].source", "a source document",
        [](municipality& m) { m.document_kinds[0].origin.document = "?!"; }},
    {"document[0].kind", "a document kind", [](municipality& m) { m.documents[0].kind = "?!"; }},
    {"document[0].adopted_by", "a unit", [](municipality& m) { m.documents[0].adopted_by = "?!"; }},
    {"document[0].steers[1]", "a goal kind, a document or a unit",
        [](municipality& m) { m.documents[0].steers[1] = "?!"; }},
    {"document[0].source", "a source document",
        [](municipality& m) { m.documents[0].origin.document = "?!"; }},
    {"requirement[0].holder", "a unit or a unit group",
        [](municipality& m) { m.requirements[0].holder = "?!"; }},
    {"requirement[0].met_by[0]", "a document", [](municipality& m) { m.requirements[0].met_by[0] = "?!"; }},
    {"requirement[0].source", "a source document",
        [](municipality& m) { m.requirements[0].origin.document = "?!"; }},
    {"indicator[0].serves[0]", "a goal", [](municipality& m) { m.indicators[0].serves[0] = "?!"; }},
    {"indicator[0].source", "a source document",
        [](municipality& m) { m.indicators[0].origin.document = "?!"; }},
    {"requirement[0].asked_in", "a source document",
        [](municipality& m) { m.requirements[0].asked_in = source{"?!", "1"}; }},
    {"figures[0].source", "a source document",
        [](municipality& m) { m.printed_figures[0].origin.document = "?!"; }},
    {"risk_scale[0].source", "a source document",
        [](municipality& m) { m.risk_scales[0].origin.document = "?!"; }},
    {"risk[0].scale", "a risk scale", [](municipality& m) { m.risks[0].scale = "?!"; }},
    {"risk[0].measures[0].owner", "a unit", [](municipality& m) { m.risks[0].measures[0].owner = "?!"; }},
    {"risk[0].accepted_by", "a unit", [](municipality& m) { m.risks[0].accepted_by = "?!"; }},
    {"risk[0].source", "a source document", [](municipality& m) { m.risks[0].origin.document = "?!"; }},
    {"outcome_scale[0].source", "a source document",
        [](municipality& m) { m.outcome_scales[0].origin.document = "?!"; }},
    {"rule[0].source", "a source document", [](municipality& m) { m.rules[0].origin.document = "?!"; }},
    {"duty[0].rule", "a rule", [](municipality& m) { m.duties[0].rule = "?!"; }},
    {"duty[1].follows_from", "a duty", [](municipality& m) { m.duties[1].follows_from = "?!"; }},
    {"duty[0].owner", "a unit or a unit group", [](municipality& m) { m.duties[0].owner = "?!"; }},
    {"duty[0].reports_to", "a unit or a unit group", [](municipality& m) { m.duties[0].reports_to = "?!"; }},
    {"duty[0].concerns[2]", "something that can be followed up",
        [](municipality& m) { m.duties[0].concerns.emplace_back("?!"); }},
    {"duty[0].described_in[0]", "a document or a requirement",
        [](municipality& m) { m.duties[0].described_in = {"?!"}; }},
    {"duty[0].source", "a source document", [](municipality& m) { m.duties[0].origin.document = "?!"; }},
    {"statement[0].source", "a source document",
        [](municipality& m) { m.statements[0].origin.document = "?!"; }},
    {"statement[0].duty", "a duty", [](municipality& m) { m.statements[0].duty = "?!"; }},
    {"follow_up[0].duty", "a duty", [](municipality& m) { m.follow_ups[0].duty = "?!"; }},
    {"follow_up[0].source", "a source document",
        [](municipality& m) { m.follow_ups[0].origin.document = "?!"; }},
    {"known_span[0].duty", "a duty", [](municipality& m) { m.known_spans[0].duty = "?!"; }},
    {"known_span[0].source", "a source document",
        [](municipality& m) { m.known_spans[0].origin.document = "?!"; }},
    {"suspension[0].duty", "a duty", [](municipality& m) { m.suspensions[0].duty = "?!"; }},
    {"suspension[0].decided_by", "a unit", [](municipality& m) { m.suspensions[0].decided_by = "?!"; }},
    {"suspension[0].source", "a source document",
        [](municipality& m) { m.suspensions[0].origin.document = "?!"; }},
    {"control_plan[0].committee", "a unit", [](municipality& m) { m.control_plans[0].committee = "?!"; }},
    {"control_plan[0].source", "a source document",
        [](municipality& m) { m.control_plans[0].origin.document = "?!"; }},
    {"control_plan[0].point[0].risk", "a risk",
        [](municipality& m) { m.control_plans[0].points[0].risk = "?!"; }},
    {"control_plan[0].point[0].rule", "a rule",
        [](municipality& m) { m.control_plans[0].points[0].rule = "?!"; }},
    {"control_plan[0].point[0].carried_out_by", "a unit",
        [](municipality& m) { m.control_plans[0].points[0].carried_out_by = "?!"; }},
    {"control_plan[0].point[0].reports_to", "a unit",
        [](municipality& m) { m.control_plans[0].points[0].reports_to = "?!"; }},
    {"control_plan[0].point[0].guards[0]", "anything with an id",
        [](municipality& m) { m.control_plans[0].points[0].guards[0] = "?!"; }},
    {"control_plan[0].point[0].scale", "an outcome scale",
        [](municipality& m) { m.control_plans[0].points[0].scale = "?!"; }},
    {"control_plan[0].point[0].measures[0].owner", "a unit",
        [](municipality& m) { m.control_plans[0].points[0].measures[0].owner = "?!"; }},
    {"control_plan[0].point[0].responsible", "a unit",
        [](municipality& m) { m.control_plans[0].points[0].responsible = "?!"; }},
    {"control_plan[0].point[0].source", "a source document",
        [](municipality& m) { m.control_plans[0].points[0].origin.document = "?!"; }},
    {"self_inspection[0].concerns", "a unit", [](municipality& m) { m.self_inspections[0].concerns = "?!"; }},
    {"control_plan[0].step[0].source", "a source document",
        [](municipality& m) { m.control_plans[0].steps[0].origin.document = "?!"; }},
    {"control_plan[0].step[0].told_in", "a source document",
        [](municipality& m) { m.control_plans[0].steps[0].told_in = source{"?!", "1"}; }},
    {"self_inspection[0].reports_to", "a unit",
        [](municipality& m) { m.self_inspections[0].reports_to = "?!"; }},
    {"self_inspection[0].reported_to", "a unit",
        [](municipality& m) { m.self_inspections[0].reported_to = "?!"; }},
    {"self_inspection[0].source", "a source document",
        [](municipality& m) { m.self_inspections[0].origin.document = "?!"; }},
    {"sample[0].concerns", "a duty or a requirement", [](municipality& m) { m.samples[0].concerns = "?!"; }},
    {"sample[0].source", "a source document", [](municipality& m) { m.samples[0].origin.document = "?!"; }},
    {"status_scale[0].source", "a source document",
        [](municipality& m) { m.status_scales[0].origin.document = "?!"; }},
    {"scale[0].source", "a source document", [](municipality& m) { m.scales[0].origin.document = "?!"; }},
    {"audit[0].follows_up", "an audit", [](municipality& m) { m.audits[0].follows_up = "?!"; }},
    {"audit[0].audited", "a unit", [](municipality& m) { m.audits[0].audited = "?!"; }},
    {"audit[0].source", "a source document", [](municipality& m) { m.audits[0].origin.document = "?!"; }},
    {"audit[0].opinion[0].scale", "a scale", [](municipality& m) { m.audits[0].opinions[0].scale = "?!"; }},
    {"audit[0].opinion[0].concerns[0]", "anything with an id",
        [](municipality& m) { m.audits[0].opinions[0].concerns[0] = "?!"; }},
    {"audit[0].opinion[0].source", "a source document",
        [](municipality& m) { m.audits[0].opinions[0].origin.document = "?!"; }},
    {"audit[0].judgement[0].concerns[0]", "anything with an id",
        [](municipality& m) { m.audits[0].judgements[0].concerns[0] = "?!"; }},
    {"audit[0].judgement[0].source", "a source document",
        [](municipality& m) { m.audits[0].judgements[0].origin.document = "?!"; }},
    {"audit[0].recommendation[0].addressed[0].units[0]", "a unit",
        [](municipality& m) { m.audits[0].recommendations[0].addressed[0].units[0] = "?!"; }},
    {"audit[0].recommendation[0].addressed[0].source", "a source document",
        [](municipality& m) { m.audits[0].recommendations[0].addressed[0].origin.document = "?!"; }},
    {"audit[0].recommendation[0].concerns[0]", "anything with an id",
        [](municipality& m) { m.audits[0].recommendations[0].concerns[0] = "?!"; }},
    {"audit[0].recommendation[0].repeats", "a recommendation",
        [](municipality& m) { m.audits[0].recommendations[0].repeats = "?!"; }},
    {"audit[0].recommendation[0].measures[0].owner", "a unit",
        [](municipality& m) { m.audits[0].recommendations[0].measures[0].owner = "?!"; }},
    {"audit[0].recommendation[0].followed_up[0].scale", "a status scale",
        [](municipality& m) { m.audits[0].recommendations[0].followed_up[0].scale = "?!"; }},
    {"audit[0].recommendation[0].followed_up[0].concerns", "a unit or a unit group",
        [](municipality& m) { m.audits[0].recommendations[0].followed_up[0].concerns = "?!"; }},
    {"audit[0].recommendation[0].followed_up[0].source", "a source document",
        [](municipality& m) { m.audits[0].recommendations[0].followed_up[0].origin.document = "?!"; }},
    {"audit[0].recommendation[0].source", "a source document",
        [](municipality& m) { m.audits[0].recommendations[0].origin.document = "?!"; }},
};

INSTANTIATE_TEST_SUITE_P(each, validate_reference, testing::ValuesIn(wrong_references),
    [](const auto& each) { return "n" + std::to_string(each.index); });

TEST(validate, lets_a_reference_be_empty_where_it_need_not_be_stated) {
    municipality model = sound_model();
    model.units[1].part_of.clear();
    model.goal_kinds[0].set_by.clear();
    model.goals[1].document.clear();
    model.documents[0].kind.clear();
    model.documents[0].adopted_by.clear();
    model.duties[0].rule.clear();
    model.duties[0].owner.clear();
    model.duties[0].reports_to.clear();
    model.statements[0].concerns.clear();
    model.follow_ups[0].concerns.clear();
    model.known_spans[0].concerns.clear();
    model.functions[0].owner.clear();
    model.duties[1].follows_from.clear();
    control_point& point = model.control_plans[0].points[0];
    point.risk.clear();
    point.rule.clear();
    point.responsible.clear();
    point.carried_out_by.clear();
    point.reports_to.clear();
    point.scale.clear();
    point.measures[0].owner.clear();
    model.risks[0].accepted_by.clear();
    model.samples[0].concerns.clear();
    model.audits[0].follows_up.clear();
    recommendation& more = model.audits[0].recommendations[0];
    more.repeats.clear();
    more.measures[0].owner.clear();
    more.followed_up[0].scale.clear();
    more.followed_up[0].concerns.clear();
    model.self_inspections[0].reported_to.clear();
    model.audits[0].opinions[0].grade.clear();
    expect_problems(model, {});
}

TEST(validate, lets_a_duty_concern_whatever_can_be_followed_up) {
    municipality model = sound_model();
    model.duties.push_back({.id = "follow-all",
        .concerns = {"council", "homes", "vision", "all-thrive", "plan-kind", "plan", "must-plan",
            "satisfied", "follow-homes", "control", "gdpr", "hygiene", "audit", "follow-more", "not-executed",
            "quality-unit"},
        .origin = {"report", "1"}});
    expect_problems(model, {});
}

TEST(validate, lets_a_duty_be_described_in_a_document_that_is_there_or_required_and_in_nothing_else) {
    municipality model = sound_model();
    model.duties[1].described_in = {"plan", "must-plan"};
    expect_problems(model, {});
    model.duties[1].described_in = {"home"};
    expect_problems(model,
        {error_at("duty[1].described_in[0]", "\"home\" is a unit; a document or a requirement is expected",
            "name a document or a requirement")});
}

TEST(validate, does_not_let_a_duty_concern_what_cannot_be_followed_up) {
    municipality model = sound_model();
    model.duties[0].concerns.emplace_back("yearly");
    expect_problems(model, {error_at("duty[0].concerns[2]",
                               "\"yearly\" is a rule; something that can be followed up is expected",
                               "name something that can be followed up")});
}

TEST(validate, lets_a_duty_that_cases_measure_concern_what_cases_are_of_and_nothing_else) {
    municipality model = sound_model();
    model.duties[1].case_rule = "decision-follow-up";
    model.duties[1].concerns = {"home", "homes", "not-executed"};
    expect_problems(model, {});
    model.duties[1].concerns = {"plan"};
    expect_problems(model, {error_at("duty[1].concerns[0]",
                               "\"plan\" is a document; a unit, a unit group or a case group is expected",
                               "name a unit, a unit group or a case group")});
}

TEST(validate, does_not_let_a_duty_concern_a_risk_a_scale_a_sample_or_printed_figures) {
    const std::pair<const char*, const char*> others[] = {{"leak", "a risk"}, {"risk-scale", "a risk scale"},
        {"outcomes", "an outcome scale"}, {"statuses", "a status scale"},
        {"files-looked-through", "a sample"}, {"survey", "a set of figures"}};
    for (const auto& [id, kind] : others) {
        municipality model = sound_model();
        model.duties[1].concerns = {id};
        expect_problems(model,
            {error_at("duty[1].concerns[0]",
                "\"" + std::string(id) + "\" is " + kind + "; something that can be followed up is expected",
                "name something that can be followed up")});
    }
}

TEST(validate, lets_a_unit_group_own_a_duty_get_its_result_and_hold_a_document) {
    municipality model = sound_model();
    model.duties[0].owner = "homes";
    model.duties[0].reports_to = "homes";
    model.requirements[0].holder = "homes";
    expect_problems(model, {});
}

TEST(validate, lets_a_control_guard_anything_that_has_an_id) {
    municipality model = sound_model();
    model.control_plans[0].points[0].guards = {"follow-homes", "plan", "hygiene", "overall", "homes", "leak"};
    expect_problems(model, {});
}

TEST(validate, lets_a_sample_be_of_what_a_duty_or_a_requirement_asks_for) {
    municipality model = sound_model();
    model.samples[0].concerns = "must-plan";
    expect_problems(model, {});
    model.samples[0].concerns = "plan";
    expect_problems(
        model, {error_at("sample[0].concerns", "\"plan\" is a document; a duty or a requirement is expected",
                   "name a duty or a requirement")});
}

// Chains that come back to where they began

TEST(validate, lets_no_duty_follow_from_itself) {
    municipality model = sound_model();
    const std::string text = "the duty follows from itself, directly or through others";
    const std::string remedy = "name the duty whose being missed makes it fall";
    model.duties[1].follows_from = "report-homes";
    expect_problems(model, {error_at("duty[1].follows_from", text, remedy)});
    model.duties[1].follows_from = "follow-homes";
    model.duties[0].follows_from = "report-homes";
    expect_problems(model, {error_at("duty[0].follows_from", text, remedy)});
}

TEST(validate, lets_no_audit_follow_up_itself) {
    municipality model = sound_model();
    const std::string text = "the audit follows up itself, directly or through others";
    model.audits[1].follows_up = "earlier-audit";
    expect_problems(model, {error_at("audit[1].follows_up", text, "name an earlier audit")});
    model.audits[1].follows_up = "audit";
    expect_problems(model, {error_at("audit[0].follows_up", text, "name an earlier audit")});
}

TEST(validate, lets_no_recommendation_repeat_itself) {
    municipality model = sound_model();
    const std::string text = "the recommendation repeats itself, directly or through others";
    const std::string remedy = "name the earlier recommendation that it makes again";
    recommendation& earlier = model.audits[1].recommendations[0];
    earlier.repeats = "follow-earlier";
    expect_problems(model, {error_at("audit[1].recommendation[0].repeats", text, remedy)});
    earlier.repeats = "follow-more";
    expect_problems(model, {error_at("audit[0].recommendation[0].repeats", text, remedy)});
}

TEST(validate, wants_a_recommendation_to_repeat_one_of_an_earlier_audit) {
    municipality model = sound_model(); // the audit that repeats is of 2021-02-24
    const std::string remedy = "name a recommendation of an earlier audit";
    model.audits[1].day = make_date(2021, 2, 25);
    expect_problems(model, {error_at("audit[0].recommendation[0].repeats",
                               "\"follow-earlier\" stands in a later audit", remedy)});
    model.audits[1].day = partial_date::in_year(2021); // may be earlier
    expect_problems(model, {});
    model.audits[0].recommendations.push_back(
        {.id = "follow-same", .text = "Följ upp", .origin = {"report", "1"}});
    model.audits[0].recommendations[0].repeats = "follow-same";
    expect_problems(model,
        {error_at("audit[0].recommendation[0].repeats", "\"follow-same\" stands in the same audit", remedy)});
}

// What is said of a duty speaks of something that the duty concerns.

constexpr const char* not_of_the_duty = "\"committee\" is not among what the duty \"follow-homes\" concerns";
constexpr const char* name_one = "name one of them, or leave it out where it speaks of them all";

TEST(validate, wants_a_statement_to_speak_of_what_its_duty_concerns) {
    municipality model = sound_model();
    model.statements[0].concerns = "committee";
    expect_problems(model, {error_at("statement[0].concerns", not_of_the_duty, name_one)});
}

TEST(validate, wants_a_follow_up_to_be_of_what_its_duty_concerns) {
    municipality model = sound_model();
    model.follow_ups[0].concerns = "committee";
    expect_problems(model, {error_at("follow_up[0].concerns", not_of_the_duty, name_one)});
}

TEST(validate, wants_a_known_span_to_be_of_what_its_duty_concerns) {
    municipality model = sound_model();
    model.known_spans[0].concerns = "committee";
    expect_problems(model, {error_at("known_span[0].concerns", not_of_the_duty, name_one)});
}

TEST(validate, names_the_nearest_of_what_a_duty_concerns) {
    municipality model = sound_model();
    model.statements[0].concerns = "hoems";
    expect_problems(
        model, {error_at("statement[0].concerns",
                   "\"hoems\" is not among what the duty \"follow-homes\" concerns", "write \"homes\"")});
}

TEST(validate, still_wants_a_concern_to_be_something_where_the_duty_is_not_known) {
    municipality model = sound_model();
    model.statements[0].duty = "?!";
    model.statements[0].concerns = "??";
    expect_problems(model, {error_at("statement[0].duty", "nothing has the id \"?!\"; a duty is expected",
                                "add it, or name a duty"),
                               error_at("statement[0].concerns",
                                   "nothing has the id \"??\"; something that can be followed up is expected",
                                   "add it, or name something that can be followed up")});
}

} // namespace
} // namespace lssgov::test
