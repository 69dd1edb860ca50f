// What is wrong with a fact in itself, and units that do not make an organisation.

#include "model/expect_problem.hpp"
#include "model/sound_model.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

namespace lssgov::test {
namespace {

constexpr const char* no_day = "the day is missing or outside the calendar";
constexpr const char* give_a_day = "give a day from 1900-01-01 to 2199-12-31";

date outside() {
    return date(2200, 1, 1);
}

// Sources

TEST(validate, wants_a_source_to_name_its_document) {
    municipality model = sound_model();
    model.duties[0].origin.document.clear();
    expect_problems(
        model, {error_at("duty[0].source", "it names nothing, where a source document is expected",
                   "name a source document")});
}

TEST(validate, warns_of_a_source_without_a_section) {
    municipality model = sound_model();
    model.duties[0].origin.section.clear();
    expect_problems(model, {warning_at("duty[0].source", "the source names no section",
                               "name the section or the heading it stands under")});
}

TEST(validate, wants_an_act_that_a_rule_stands_in_to_be_a_source_document) {
    municipality model = sound_model();
    model.rules[0].origin = {"SFS 1993:387", "10 \xC2\xA7"};
    expect_problems(model,
        {error_at("rule[0].source", "nothing has the id \"SFS 1993:387\"; a source document is expected",
            "add it, or name a source document")});
    model.sources.push_back({"SFS 1993:387", "LSS", "Riksdagen", std::nullopt});
    expect_problems(model, {});
}

// Units

TEST(validate, names_the_units_of_a_cycle_in_order) {
    municipality model = sound_model();
    model.units[0].part_of = "home"; // council < home < committee < council
    expect_problems(
        model, {error_at("unit[0].part_of",
                   "these units lie below one another, each below the next and the last below the "
                   "first: \"council\", \"home\", \"committee\"",
                   "correct part_of of one of them")});
}

TEST(validate, says_that_a_unit_lies_below_itself) {
    municipality model = sound_model();
    model.units[0].part_of = "council";
    expect_problems(model,
        {error_at("unit[0].part_of", "\"council\" lies below itself", "correct part_of of one of them")});
}

TEST(validate, tells_of_each_cycle_once_and_not_of_units_below_it) {
    const source here{"report", "1"};
    municipality model;
    model.id = "norrby";
    model.sources = {{"report", "", "", std::nullopt}};
    model.units = {
        {.id = "below", .level = unit_level::unit, .part_of = "a1", .origin = here},
        {.id = "b1", .level = unit_level::council, .part_of = "b2", .origin = here},
        {.id = "a1", .level = unit_level::council, .part_of = "a2", .origin = here},
        {.id = "b2", .level = unit_level::committee, .part_of = "b1", .origin = here},
        {.id = "a2", .level = unit_level::committee, .part_of = "a1", .origin = here},
    };
    const std::string text =
        "these units lie below one another, each below the next and the last below the first: ";
    expect_problems(
        model, {error_at("unit[1].part_of", text + "\"b1\", \"b2\"", "correct part_of of one of them"),
                   error_at("unit[2].part_of", text + "\"a1\", \"a2\"", "correct part_of of one of them")});
}

TEST(validate, names_twenty_units_of_a_long_cycle_and_counts_them_all) {
    municipality model;
    model.id = "norrby";
    model.sources = {{"report", "", "", std::nullopt}};
    for (int i = 0; i < 100; ++i) {
        model.units.push_back({.id = "u" + std::to_string(i),
            .part_of = "u" + std::to_string((i + 1) % 100),
            .origin = {"report", "1"}});
    }
    const std::vector<problem> found = validate(model);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].text.ends_with("\"u18\", \"u19\", ... (100 units in all)")) << found[0].text;
}

TEST(validate, wants_a_unit_to_lie_below_units_of_a_higher_level) {
    municipality model = sound_model();
    model.units[2].level = unit_level::committee;
    expect_problems(model,
        {error_at("unit[2].part_of",
            "\"home\" is of the level committee and cannot lie below \"committee\", of the level committee",
            "correct one of the levels, or name a unit of a higher level")});
    model.units[2].level = unit_level::executive_board;
    expect_problems(model, {error_at("unit[2].part_of",
                               "\"home\" is of the level executive board and cannot lie below \"committee\", "
                               "of the level committee",
                               "correct one of the levels, or name a unit of a higher level")});
    model.units[2].level = unit_level::administration;
    expect_problems(model, {});
}

TEST(validate, wants_a_unit_group_to_lie_below_a_unit_of_a_higher_level) {
    municipality model = sound_model();
    model.unit_groups[0].below = "home";
    expect_problems(
        model, {error_at("unit_group[0].below",
                   "\"homes\" is of the level unit and cannot lie below \"home\", of the level unit",
                   "correct one of the levels, or name a unit of a higher level")});
}

TEST(validate, wants_no_negative_count_of_units) {
    municipality model = sound_model();
    model.unit_groups[0].count = -1;
    expect_problems(model, {error_at("unit_group[0].count", "the count is -1",
                               "give 0 or more; leave it out where the document gives no number")});
    model.unit_groups[0].count = 0;
    expect_problems(model, {});
}

// Ends before starts

struct span_of_a_fact {
    std::string path;
    void (*set)(municipality&, partial_date from, partial_date to);
};

class validate_span : public testing::TestWithParam<span_of_a_fact> {};

TEST_P(validate_span, that_certainly_ends_before_it_starts_is_an_error) {
    municipality model = sound_model();
    GetParam().set(model, make_date(2020, 1, 2), make_date(2020, 1, 1));
    expect_problems(model, {error_at(GetParam().path, "the end, 2020-01-01, is before the start, 2020-01-02",
                               "correct one of them; the end is the last day and is included")});
}

TEST_P(validate_span, of_one_day_is_none) {
    municipality model = sound_model();
    GetParam().set(model, make_date(2020, 1, 2), make_date(2020, 1, 2));
    expect_problems(model, {});
}

const span_of_a_fact spans[] = {
    {"unit[0].valid_to",
        [](municipality& m, partial_date from, partial_date to) {
            m.units[0].valid_from = from;
            m.units[0].valid_to = to;
        }},
    {"goal[0].valid_to",
        [](municipality& m, partial_date from, partial_date to) {
            m.goals[0].valid_from = from;
            m.goals[0].valid_to = to;
        }},
    {"document[0].valid_to",
        [](municipality& m, partial_date from, partial_date to) {
            m.documents[0].valid_from = from;
            m.documents[0].valid_to = to;
        }},
    {"statement[0].about_to",
        [](municipality& m, partial_date from, partial_date to) {
            m.statements[0].about_from = from;
            m.statements[0].about_to = to;
        }},
    {"known_span[0].to",
        [](municipality& m, partial_date from, partial_date to) {
            m.known_spans[0].from = from.earliest();
            m.known_spans[0].to = to.earliest();
        }},
    {"suspension[0].to",
        [](municipality& m, partial_date from, partial_date to) {
            m.suspensions[0].from = from.earliest();
            m.suspensions[0].to = to.earliest();
        }},
};

INSTANTIATE_TEST_SUITE_P(each, validate_span, testing::ValuesIn(spans),
    [](const auto& each) { return "n" + std::to_string(each.index); });

TEST(validate, does_not_say_that_an_end_is_before_a_start_where_it_may_not_be) {
    municipality model = sound_model();
    model.goals[0].valid_from = make_date(2020, 6, 1);
    model.goals[0].valid_to = partial_date::in_year(2020);
    expect_problems(model, {});
    model.goals[0].valid_to = partial_date::in_month(2020, 6);
    expect_problems(model, {});
    model.goals[0].valid_to = partial_date::in_month(2020, 5);
    expect_problems(model, {error_at("goal[0].valid_to", "the end, 2020-05, is before the start, 2020-06-01",
                               "correct one of them; the end is the last day and is included")});
}

// Days

struct day_of_a_fact {
    std::string path;
    void (*set)(municipality&, date);
};

class validate_day : public testing::TestWithParam<day_of_a_fact> {};

TEST_P(validate_day, that_is_missing_is_an_error) {
    municipality model = sound_model();
    GetParam().set(model, date());
    expect_problems(model, {error_at(GetParam().path, no_day, give_a_day)});
}

TEST_P(validate_day, outside_the_calendar_is_an_error) {
    municipality model = sound_model();
    GetParam().set(model, outside());
    expect_problems(model, {error_at(GetParam().path, no_day, give_a_day)});
    GetParam().set(model, date(1899, 12, 31));
    expect_problems(model, {error_at(GetParam().path, no_day, give_a_day)});
}

const day_of_a_fact days_of_facts[] = {
    {"municipality.described_as_of", [](municipality& m, date day) { m.described_as_of = day; }},
    {"known_span[0].from", [](municipality& m, date day) { m.known_spans[0].from = day; }},
    {"known_span[0].to", [](municipality& m, date day) { m.known_spans[0].to = day; }},
    {"suspension[0].decided_on", [](municipality& m, date day) { m.suspensions[0].decided_on = day; }},
    {"suspension[0].from", [](municipality& m, date day) { m.suspensions[0].from = day; }},
    {"suspension[0].to", [](municipality& m, date day) { m.suspensions[0].to = day; }},
    {"waiver[0].expires", [](municipality& m, date day) { m.waivers[0].expires = day; }},
};

INSTANTIATE_TEST_SUITE_P(each, validate_day, testing::ValuesIn(days_of_facts),
    [](const auto& each) { return "n" + std::to_string(each.index); });

TEST(validate, wants_the_year_of_a_control_plan_to_be_in_the_calendar) {
    municipality model = sound_model();
    for (const int year : {0, 1899, 2200}) {
        model.control_plans[0].year = year;
        expect_problems(model, {error_at("control_plan[0].year", "the year is " + std::to_string(year),
                                   "give a year from 1900 to 2199")});
    }
    for (const int year : {1900, 2199}) {
        model.control_plans[0].year = year;
        expect_problems(model, {});
    }
}

// Rules

TEST(validate, tells_every_fault_of_a_rule) {
    municipality model = sound_model();
    model.rules[0].warning_days = -1;
    model.rules[0].in_force_from = make_date(2020, 1, 2);
    model.rules[0].in_force_to = make_date(2020, 1, 1);
    const std::string text = "the rule \"yearly\" cannot be used: ";
    expect_problems(
        model, {error_at("rule[0]", text + "its warning days are fewer than none", "correct the rule"),
                   error_at("rule[0]", text + "it lapses before it comes into force", "correct the rule")});
}

TEST(validate, does_not_let_a_rule_come_into_force_outside_the_calendar) {
    municipality model = sound_model();
    model.rules[0].in_force_from = outside();
    expect_problems(model,
        {error_at("rule[0]",
            "the rule \"yearly\" cannot be used: it comes into force or lapses on a day outside the calendar",
            "correct the rule")});
}

// Facts of their own kinds

TEST(validate, wants_the_reason_of_a_cancelled_follow_up) {
    municipality model = sound_model();
    model.follow_ups[0].result = follow_up_result::cancelled;
    expect_problems(
        model, {error_at("follow_up[0].reason", "the follow-up was cancelled, and no reason is given",
                   "give the reason in the words of the document")});
    model.follow_ups[0].reason = "covid-19";
    expect_problems(model, {});
}

TEST(validate, wants_a_decimal_to_have_0_to_9_decimals) {
    municipality model = sound_model();
    model.indicators[0].target->value.decimals = 10;
    model.indicators[0].values[0].value->decimals = -1;
    expect_problems(model,
        {error_at("indicator[0].target.value", "the number has 10 decimals", "give it 0 to 9 decimals"),
            error_at(
                "indicator[0].values[0].value", "the number has -1 decimals", "give it 0 to 9 decimals")});
}

TEST(validate, wants_acceptable_from_to_be_one_of_the_grades) {
    municipality model = sound_model();
    const std::string remedy =
        "give the index of the first grade that is no criticism; the worst grade has index 0";
    model.scales[0].acceptable_from = 3;
    expect_problems(model,
        {error_at("scale[0].acceptable_from", "acceptable_from is 3, and the scale has 3 grades", remedy)});
    model.scales[0].acceptable_from = -1;
    expect_problems(model,
        {error_at("scale[0].acceptable_from", "acceptable_from is -1, and the scale has 3 grades", remedy)});
    model.scales[0].acceptable_from = 0;
    expect_problems(model, {});
}

TEST(validate, wants_a_scale_to_have_grades_and_then_asks_no_more_of_it) {
    municipality model = sound_model();
    model.scales[0].grades.clear();
    expect_problems(
        model, {error_at("scale[0].grades", "the scale has no grades", "list its grades, worst first")});
}

TEST(validate, wants_a_grade_to_be_on_its_scale) {
    municipality model = sound_model();
    model.audits[0].opinions[0].grade = "utmärkt";
    expect_problems(
        model, {error_at("audit[0].opinion[0].grade", "\"utmärkt\" is no grade of the scale \"scale\"",
                   "write one of its grades, or leave it out where none can be given")});
    model.audits[0].opinions[0].grade = "delvsi";
    expect_problems(model, {error_at("audit[0].opinion[0].grade",
                               "\"delvsi\" is no grade of the scale \"scale\"", "write \"delvis\"")});
}

TEST(validate, asks_nothing_of_a_grade_whose_scale_is_not_known) {
    municipality model = sound_model();
    model.audits[0].opinions[0].scale = "?!";
    model.audits[0].opinions[0].grade = "utmärkt";
    expect_problems(model, {error_at("audit[0].opinion[0].scale",
                               "nothing has the id \"?!\"; a scale is expected", "add it, or name a scale")});
}

TEST(validate, wants_a_waiver_to_have_a_check_and_a_reason) {
    municipality model = sound_model();
    model.waivers[0].check.clear();
    model.waivers[0].reason.clear();
    expect_problems(model,
        {error_at("waiver[0].check", "the waiver names no check", "give the id of the check"),
            error_at("waiver[0].reason", "the waiver has no reason", "say why the finding is lived with")});
}

TEST(validate, warns_of_a_waiver_that_meets_nothing) {
    municipality model = sound_model();
    model.waivers[0].subject = "norrbyn";
    expect_problems(model,
        {warning_at("waiver[0].subject", "nothing has the id \"norrbyn\", so the waiver meets no finding",
            "give the id of what the finding is about")});
    model.waivers[0].subject = "norrby"; // the municipality itself
    expect_problems(model, {});
}

// All of them, and in time

TEST(validate, tells_all_problems_in_the_order_of_the_lists) {
    municipality model = sound_model();
    model.waivers[0].reason.clear();
    model.units[0].part_of = "?!";
    model.duties[0].owner = "?!";
    const std::vector<problem> found = validate(model);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].path, "unit[0].part_of");
    EXPECT_EQ(found[1].path, "duty[0].owner");
    EXPECT_EQ(found[2].path, "waiver[0].reason");
}

TEST(validate, leaves_a_cycle_of_goals_to_those_who_judge_goals) {
    municipality model = sound_model();
    model.goal_kinds[0].derives_from = {"process-goal"};
    model.goals[0].derives_from = {"good-homes"};
    expect_problems(model, {});
}

/// A duty that concerns every unit, and a statement, a follow-up and a known span of each.
municipality model_of(int units) {
    const source here{"report", "1"};
    municipality model;
    model.id = "norrby";
    model.sources = {{"report", "", "", std::nullopt}};
    model.duties = {{.id = "duty", .origin = here}};
    for (int i = 0; i < units; ++i) {
        const std::string id = "unit-" + std::to_string(i);
        model.units.push_back({.id = id, .name = id, .origin = here});
        model.duties[0].concerns.push_back(id);
        model.statements.push_back({.id = "said-" + id, .duty = "duty", .concerns = id, .origin = here});
        model.follow_ups.push_back({.id = "did-" + id,
            .duty = "duty",
            .concerns = id,
            .day = make_date(2020, 1, 1),
            .origin = here});
        model.known_spans.push_back({.duty = "duty",
            .concerns = id,
            .from = make_date(2020, 1, 1),
            .to = make_date(2020, 12, 31),
            .origin = here});
    }
    return model;
}

TEST(validate, of_fifty_thousand_facts_of_one_duty_has_no_square_in_it) {
    expect_problems(model_of(12'500), {}); // with a square in it: 37 500 x 12 500 comparisons, for minutes
}

TEST(validate, tells_ten_thousand_wrong_references_and_looks_for_near_ids_for_some) {
    municipality model = model_of(10'000);
    for (statement& one : model.statements) {
        one.concerns += "x";
    }
    const std::vector<problem> found = validate(model);
    ASSERT_EQ(found.size(), 10'000U);
    EXPECT_EQ(found.front().remedy, "write \"unit-0\"");
    EXPECT_EQ(found.back().remedy, "name one of them, or leave it out where it speaks of them all");
}

} // namespace
} // namespace lssgov::test
