// What is wrong with a fact in itself, and units that do not make an organisation.

#include "model/expect_problem.hpp"
#include "model/sound_model.hpp"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <utility>

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

TEST(validate, lets_employees_be_a_unit_group_and_no_unit) {
    municipality model = sound_model();
    model.unit_groups[0].level = unit_level::employee;
    expect_problems(model, {});
    model.units[2].level = unit_level::employee;
    expect_problems(model, {error_at("unit[2].level", "an employee is no unit",
                               "make it a unit group, or give it another level")});
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

TEST(validate, wants_a_decimal_to_have_at_most_eighteen_digits) {
    municipality model = sound_model();
    indicator& one = model.indicators[0];
    one.target->value.digits = 1'000'000'000'000'000'000;
    one.values[0].value->digits = -1'000'000'000'000'000'000;
    const std::string text = "the number has more than 18 digits";
    expect_problems(model, {error_at("indicator[0].target.value", text, "give it at most 18 digits"),
                               error_at("indicator[0].values[0].value", text, "give it at most 18 digits")});
    one.target->value.digits = 999'999'999'999'999'999;
    one.values[0].value->digits = -999'999'999'999'999'999;
    expect_problems(model, {});
}

TEST(validate, wants_the_ends_of_a_target_in_order) {
    municipality model = sound_model();
    indicator_target& target = *model.indicators[0].target;
    target = {.direction = target_direction::between, .value = {90}, .upper = {899, 1}};
    expect_problems(
        model, {error_at("indicator[0].target.upper", "the upper end is below the lower", "exchange them")});
    target.upper = {900, 1}; // 90.0: one value
    expect_problems(model, {});
    target.direction = target_direction::at_least; // which has no upper end
    target.upper = {};
    expect_problems(model, {});
}

TEST(validate, wants_no_tolerance_below_0) {
    municipality model = sound_model();
    indicator_target& target = *model.indicators[0].target;
    target = {.direction = target_direction::equal, .value = {90}, .tolerance = {-1, 1}};
    expect_problems(model, {error_at("indicator[0].target.tolerance", "the tolerance is below 0",
                               "give how far the value may be off")});
    target.tolerance = {};
    expect_problems(model, {});
}

TEST(validate, wants_the_same_cell_of_an_indicator_once) {
    municipality model = sound_model(); // own 2020, own 2021
    std::vector<indicator_value>& values = model.indicators[0].values;
    values.push_back({"country", "2020", decimal{86}}); // another series
    values.push_back({own_series, "2022", decimal{86}});
    expect_problems(model, {});
    values.push_back({own_series, "2021", decimal{86}}); // the first one is empty
    expect_problems(
        model, {error_at("indicator[0].values[4]", "the series \"own\" has two cells for the period \"2021\"",
                   "keep the one that the document gives")});
}

TEST(validate, wants_an_indicator_not_to_have_a_target_and_lack_one) {
    municipality model = sound_model();
    model.indicators[0].lacks_target = true;
    expect_problems(
        model, {error_at("indicator[0].lacks_target", "the indicator has a target and is said to lack one",
                   "leave out the one that the document does not say")});
    model.indicators[0].target.reset();
    expect_problems(model, {});
}

TEST(validate, compares_no_ends_that_are_no_decimals) {
    municipality model = sound_model();
    model.indicators[0].target = indicator_target{
        .direction = target_direction::between, .value = {90}, .upper = {1, 10}, .tolerance = {-1, 11}};
    expect_problems(model,
        {error_at("indicator[0].target.upper", "the number has 10 decimals", "give it 0 to 9 decimals"),
            error_at(
                "indicator[0].target.tolerance", "the number has 11 decimals", "give it 0 to 9 decimals")});
}

// Printed figures

/// A sound model with these figures, and no others.
municipality with_figures(figures printed) {
    municipality model = sound_model();
    printed.id = "printed";
    printed.origin = {"report", "1"};
    model.printed_figures = {std::move(printed)};
    return model;
}

constexpr figures_kind kinds_of_two_parts[] = {
    figures_kind::product, figures_kind::difference, figures_kind::share};

TEST(validate, wants_two_parts_of_a_product_a_difference_and_a_share) {
    for (const figures_kind kind : kinds_of_two_parts) {
        figures printed{.kind = kind, .parts = {decimal{28}}, .whole = decimal{87}};
        const std::string path = "figures[0].parts";
        expect_problems(with_figures(printed), {error_at(path, "there are 1 parts", "give two parts")});
        printed.parts = {decimal{28}, decimal{32}, decimal{4}};
        expect_problems(with_figures(printed), {error_at(path, "there are 3 parts", "give two parts")});
        printed.parts = {decimal{28}, decimal{32}};
        expect_problems(with_figures(printed), {});
    }
}

TEST(validate, wants_two_parts_or_more_of_a_whole_and_one_or_more_of_a_count) {
    figures printed{.kind = figures_kind::parts_of_whole, .parts = {decimal{6}}, .whole = decimal{6}};
    expect_problems(
        with_figures(printed), {error_at("figures[0].parts", "there are 1 parts", "give at least 2")});
    printed.parts = {decimal{1}, decimal{2}, decimal{3}};
    expect_problems(with_figures(printed), {});
    printed = {.kind = figures_kind::shares_of_count, .count = 57};
    expect_problems(
        with_figures(printed), {error_at("figures[0].parts", "there are 0 parts", "give at least 1")});
    printed.parts = {decimal{41}};
    expect_problems(with_figures(printed), {});
}

TEST(validate, wants_the_whole_of_all_but_shares_of_a_count_and_a_difference) {
    for (const figures_kind kind :
        {figures_kind::parts_of_whole, figures_kind::product, figures_kind::share}) {
        const figures printed{.kind = kind, .parts = {decimal{28}, decimal{32}}};
        expect_problems(with_figures(printed),
            {error_at("figures[0].whole", "the whole is missing", "give the printed whole")});
    }
    expect_problems(
        with_figures({.kind = figures_kind::difference, .parts = {decimal{28}, decimal{32}}}), {});
    expect_problems(with_figures({.kind = figures_kind::shares_of_count,
                        .count = 57,
                        .parts = {decimal{41}},
                        .whole = decimal{57}}),
        {error_at("figures[0].whole", "figures of this kind have no whole", "leave it out")});
}

TEST(validate, wants_the_count_of_shares_of_a_count_and_of_no_others) {
    figures printed{.kind = figures_kind::shares_of_count, .parts = {decimal{41}}};
    expect_problems(with_figures(printed),
        {error_at("figures[0].count", "the count is missing", "give how many they are shares of")});
    for (const int count : {0, -1, 1'000'001}) {
        printed.count = count;
        expect_problems(with_figures(printed),
            {error_at("figures[0].count", "the count is " + std::to_string(count), "give 1 to 1000000")});
    }
    for (const int count : {1, 1'000'000}) {
        printed.count = count;
        expect_problems(with_figures(printed), {});
    }
    for (const figures_kind kind : kinds_of_two_parts) {
        expect_problems(
            with_figures(
                {.kind = kind, .count = 2, .parts = {decimal{28}, decimal{32}}, .whole = decimal{87}}),
            {error_at("figures[0].count", "figures of this kind have no count", "leave it out")});
    }
}

TEST(validate, lets_only_a_part_of_a_whole_be_missing) {
    expect_problems(
        with_figures(
            {.kind = figures_kind::parts_of_whole, .parts = {std::nullopt, decimal{5}}, .whole = decimal{6}}),
        {});
    const problem missing =
        error_at("figures[0].parts[1]", "the part is missing, which only a part of a whole may be",
            "give the printed figure, or leave it out");
    for (const figures_kind kind : kinds_of_two_parts) {
        expect_problems(
            with_figures({.kind = kind, .parts = {decimal{28}, std::nullopt}, .whole = decimal{87}}),
            {missing});
    }
    expect_problems(
        with_figures(
            {.kind = figures_kind::shares_of_count, .count = 57, .parts = {decimal{41}, std::nullopt}}),
        {missing});
}

TEST(validate, wants_a_share_to_be_of_something) {
    for (const std::int64_t of : {0, -32}) {
        expect_problems(
            with_figures(
                {.kind = figures_kind::share, .parts = {decimal{28}, decimal{of}}, .whole = decimal{87}}),
            {error_at(
                "figures[0].parts[1]", "the share is of nothing", "give what it is a share of, above 0")});
    }
}

TEST(validate, wants_figures_of_at_most_nine_digits_and_two_decimals) {
    const std::string text = "the figure is too long";
    const std::string remedy = "give at most nine digits and two decimals";
    for (const decimal number :
        {decimal{1'000'000'000}, decimal{-1'000'000'000}, decimal{1, 3}, decimal{1, -1}}) {
        expect_problems(
            with_figures({.kind = figures_kind::product, .parts = {decimal{2}, number}, .whole = decimal{4}}),
            {error_at("figures[0].parts[1]", text, remedy)});
        expect_problems(
            with_figures({.kind = figures_kind::product, .parts = {decimal{2}, decimal{2}}, .whole = number}),
            {error_at("figures[0].whole", text, remedy)});
    }
    expect_problems(with_figures({.kind = figures_kind::product,
                        .parts = {decimal{999'999'999, 2}, decimal{-999'999'999}},
                        .whole = decimal{}}),
        {});
}

// Risks

TEST(validate, wants_a_risk_scale_to_have_2_to_10_steps) {
    municipality model = sound_model();
    model.risks.clear();
    model.control_plans[0].points[0].risk.clear();
    risk_scale& scale = model.risk_scales[0];
    scale = {.id = "risk-scale", .origin = {"report", "1"}};
    for (const int size : {1, 0, -1, 11}) {
        scale.size = size;
        expect_problems(
            model, {error_at("risk_scale[0].size", "the scale has " + std::to_string(size) + " steps",
                       "give 2 to 10 steps")});
    }
    for (const int size : {2, 10}) {
        scale.size = size;
        expect_problems(model, {});
    }
}

TEST(validate, wants_a_word_for_each_step_of_a_risk_scale_or_none) {
    municipality model = sound_model();
    risk_scale& scale = model.risk_scales[0];
    scale.likelihood_words.pop_back();
    scale.consequence_words = {"försumbar", "lindrig", "kännbar", "allvarlig", "katastrofal"};
    const std::string remedy = "give one for each step, or none";
    expect_problems(
        model, {error_at("risk_scale[0].likelihood_words", "there are 3 words for 4 steps", remedy),
                   error_at("risk_scale[0].consequence_words", "there are 5 words for 4 steps", remedy)});
    scale.likelihood_words.clear();
    scale.consequence_words.pop_back();
    expect_problems(model, {});
}

TEST(validate, wants_the_bands_of_a_risk_scale_lowest_first) {
    municipality model = sound_model();
    std::vector<risk_band>& bands = model.risk_scales[0].bands;
    for (const int third : {9, 8}) {
        bands = {{.from = 1, .word = "låg"}, {.from = 9, .word = "hög"}, {.from = third, .word = "högre"}};
        expect_problems(
            model, {error_at("risk_scale[0].bands[2].from",
                       "the band begins at " + std::to_string(third) + ", and the one before at 9",
                       "list the bands lowest first")});
    }
}

TEST(validate, wants_the_bands_of_a_risk_scale_to_begin_at_its_values) {
    municipality model = sound_model();
    std::vector<risk_band>& bands = model.risk_scales[0].bands;
    const std::string remedy = "begin it at one of the values";
    bands = {{.from = 0, .word = "låg"}, {.from = 17, .word = "hög"}};
    expect_problems(model,
        {error_at("risk_scale[0].bands[0].from", "the band begins at 0, and the values are 1 to 16", remedy),
            error_at(
                "risk_scale[0].bands[1].from", "the band begins at 17, and the values are 1 to 16", remedy)});
    bands = {{.from = 1, .word = "låg"}, {.from = 16, .word = "hög"}};
    expect_problems(model, {});
}

TEST(validate, wants_the_value_of_a_risk_to_be_on_its_scale) {
    municipality model = sound_model();
    const std::pair<risk_value, std::string> off[] = {
        {{5, 1}, "5 x 1"}, {{1, 5}, "1 x 5"}, {{0, 1}, "0 x 1"}, {{1, -1}, "1 x -1"}};
    for (const auto& [value, words] : off) {
        model.risks[0].inherent = value;
        model.risks[0].remaining = value;
        const std::string text = words + " is not on the scale, which has 4 steps";
        expect_problems(model, {error_at("risk[0].inherent", text, "give steps of the scale"),
                                   error_at("risk[0].remaining", text, "give steps of the scale")});
    }
    model.risks[0].inherent = risk_value{4, 4};
    model.risks[0].remaining = risk_value{1, 1};
    expect_problems(model, {});
}

TEST(validate, wants_the_scale_of_a_risk_that_has_a_value) {
    municipality model = sound_model();
    model.risks[0].scale.clear();
    model.risks[0].inherent.reset();
    expect_problems(model,
        {error_at("risk[0].remaining", "the risk has a value and no scale", "name the risk scale it is on")});
    model.risks[0].remaining.reset();
    expect_problems(model, {});
}

// Outcomes of controls

TEST(validate, wants_outcome_scales_and_status_scales_to_have_grades) {
    municipality model = sound_model();
    model.outcome_scales[0].grades.clear();
    model.status_scales[0].grades.clear();
    const std::string text = "the scale has no grades";
    const std::string remedy = "list its words, each with its meaning";
    expect_problems(model, {error_at("outcome_scale[0].grades", text, remedy),
                               error_at("status_scale[0].grades", text, remedy)});
}

TEST(validate, wants_each_word_of_an_outcome_scale_and_of_a_status_scale_once) {
    municipality model = sound_model();
    model.outcome_scales[0].grades.push_back({"godkänd", outcome_meaning::minor_deviation});
    model.status_scales[0].grades.push_back({"nej", recommendation_status::partly_done});
    expect_problems(model,
        {error_at("outcome_scale[0].grades[3].word", "\"godkänd\" is there already", "give each word once"),
            error_at("status_scale[0].grades[2].word", "\"nej\" is there already", "give each word once")});
}

TEST(validate, wants_an_outcome_to_be_on_its_scale) {
    municipality model = sound_model();
    control_point& point = model.control_plans[0].points[0];
    point.outcome = "ja"; // a word of another scale
    expect_problems(
        model, {error_at("control_plan[0].point[0].outcome", "\"ja\" is no grade of the scale \"outcomes\"",
                   "write one of its grades, or leave it out where none is given")});
    point.outcome.clear();
    expect_problems(model, {});
    point.outcome = "utan anmärkning";
    point.scale.clear();
    expect_problems(model, {});
}

TEST(validate, wants_an_outcome_that_agrees_with_whether_the_control_was_performed) {
    municipality model = sound_model();
    control_point& point = model.control_plans[0].points[0];
    const std::string path = "control_plan[0].point[0].performed";
    point.performed = truth::no;
    expect_problems(
        model, {error_at(path, "it was not performed, and the outcome \"godkänd\" means that it was",
                   "correct one of them")});
    point.performed = truth::yes;
    point.outcome = "ej utförd";
    expect_problems(
        model, {error_at(path, "it was performed, and the outcome \"ej utförd\" means that it was not",
                   "correct one of them")});
}

TEST(validate, lets_a_control_be_performed_and_impossible_to_assess_and_neither) {
    municipality model = sound_model();
    control_point& point = model.control_plans[0].points[0];
    for (const truth performed : {truth::yes, truth::no, truth::unknown}) {
        point.performed = performed;
        point.outcome = "går ej att bedöma";
        expect_problems(model, {});
    }
    for (const char* outcome : {"godkänd", "ej utförd"}) {
        point.outcome = outcome; // nothing is said of whether it was performed
        expect_problems(model, {});
    }
}

TEST(validate, wants_no_sample_of_a_control_larger_than_what_it_is_taken_from) {
    municipality model = sound_model();
    std::optional<sample_size>& sample = model.control_plans[0].points[0].sample;
    for (const sample_size wrong :
        {sample_size{21, 20}, sample_size{-1, 20}, sample_size{-1, std::nullopt}}) {
        sample = wrong;
        expect_problems(model, {error_at("control_plan[0].point[0].sample",
                                   "the sample is larger than what it is taken from, or below 0",
                                   "correct one of the numbers")});
    }
    for (const sample_size right : {sample_size{20, 20}, sample_size{0, 20}, sample_size{57, std::nullopt}}) {
        sample = right;
        expect_problems(model, {});
    }
}

TEST(validate, wants_a_measure_that_is_not_done_to_have_no_day_when_it_was) {
    municipality model = sound_model();
    measure& of_control = model.control_plans[0].points[0].measures[0];
    measure& of_recommendation = model.audits[0].recommendations[0].measures[0];
    for (measure* one : {&of_control, &of_recommendation}) {
        one->done_on = partial_date::in_year(2022);
        one->done = truth::no;
    }
    const std::string text = "it is not done, and has a day when it was";
    expect_problems(
        model, {error_at("control_plan[0].point[0].measures[0].done", text, "leave out one of them"),
                   error_at("audit[0].recommendation[0].measures[0].done", text, "leave out one of them")});
    of_control.done = truth::yes;
    of_recommendation.done = truth::unknown;
    expect_problems(model, {});
    of_control.done_on.reset();
    of_control.done = truth::no;
    expect_problems(model, {});
}

// Steps of a control plan, and rounds of self-inspection

TEST(validate, wants_a_step_that_is_said_not_to_be_done_to_have_no_day_when_it_was) {
    municipality model = sound_model();
    plan_step& step = model.control_plans[0].steps[0];
    step.says = stated::not_kept;
    expect_problems(
        model, {error_at("control_plan[0].step[0].says",
                   "it is said not to be done, and has a day when it was", "leave out one of them")});
    step.says = stated::partly_kept;
    expect_problems(model, {});
    step.says = stated::not_kept;
    step.done_on.reset();
    expect_problems(model, {});
}

TEST(validate, wants_to_know_to_whom_a_round_was_or_was_not_reported) {
    municipality model = sound_model();
    self_inspection& round = model.self_inspections[0];
    round.reports_to.clear();
    for (const truth reported : {truth::yes, truth::no}) {
        round.reported = reported;
        expect_problems(model, {error_at("self_inspection[0].reported",
                                   "it says whether the round was reported, and not to whom",
                                   "name the unit that is to get the result in reports_to")});
    }
    round.reported = truth::unknown;
    expect_problems(model, {});
}

TEST(validate, wants_a_round_that_was_not_reported_not_to_have_reached_its_receiver) {
    municipality model = sound_model();
    self_inspection& round = model.self_inspections[0];
    round.reported = truth::no;
    expect_problems(
        model, {error_at("self_inspection[0].reported",
                   "it was not reported, and \"committee\" got the result", "correct one of them")});
    round.reported_to = "home";
    expect_problems(model, {});
}

// Samples

TEST(validate, wants_a_sample_to_have_no_more_found_than_looked_through) {
    municipality model = sound_model();
    sample& one = model.samples[0];
    const std::string remedy = "give 0 or more, and no more than were looked through";
    one.found = 16;
    expect_problems(model, {error_at("sample[0].found", "16 were found of 15", remedy)});
    one.found = -1;
    expect_problems(model, {error_at("sample[0].found", "-1 were found of 15", remedy)});
    for (const int found : {0, 15}) {
        one.found = found;
        expect_problems(model, {});
    }
}

TEST(validate, wants_a_sample_to_be_of_something) {
    municipality model = sound_model();
    model.samples[0].of = 0;
    model.samples[0].found = 0;
    expect_problems(model, {error_at("sample[0].of", "0 were looked through",
                               "give 1 or more; a sample of nothing shows nothing")});
}

// What became of recommendations

TEST(validate, wants_the_word_for_a_status_to_be_on_its_scale) {
    municipality model = sound_model();
    recommendation_follow_up& one = model.audits[0].recommendations[0].followed_up[0];
    const std::string path = "audit[0].recommendation[0].followed_up[0].as_written";
    one.as_written = "delvis"; // a word of another scale
    expect_problems(
        model, {error_at(path, "\"delvis\" is no word of the scale \"statuses\"", "write one of its words")});
    one.as_written.clear();
    expect_problems(
        model, {error_at(path, "\"\" is no word of the scale \"statuses\"", "write one of its words")});
    one.scale.clear();
    expect_problems(model, {});
    one.as_written = "delvis";
    expect_problems(model, {});
}

TEST(validate, wants_a_status_to_be_what_its_word_means) {
    municipality model = sound_model();
    recommendation_follow_up& one = model.audits[0].recommendations[0].followed_up[0];
    one.as_written = "ja";
    expect_problems(model, {error_at("audit[0].recommendation[0].followed_up[0].status",
                               "\"ja\" means another status on the scale \"statuses\"",
                               "write the status that the scale has for the word")});
    one.status = recommendation_status::done;
    expect_problems(model, {});
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

TEST(validate, wants_an_audit_to_have_a_day_or_bounds_for_it_and_not_both) {
    municipality model = sound_model();
    model.audits[0].no_later_than = make_date(2021, 3, 1);
    expect_problems(model, {error_at("audit[0].day", "the audit has a day and bounds for it as well",
                               "give the day alone, or the bounds where it is not known")});
    model.audits[0].day.reset();
    expect_problems(model, {});
    model.audits[0].no_earlier_than = make_date(2021, 3, 1); // one day is in order
    expect_problems(model, {});
}

TEST(validate, wants_the_bounds_for_the_day_of_an_audit_to_be_days_in_their_order) {
    municipality model = sound_model();
    model.audits[1].no_earlier_than = make_date(2020, 3, 2);
    model.audits[1].no_later_than = make_date(2020, 3, 1);
    expect_problems(
        model, {error_at("audit[1].no_later_than", "the end, 2020-03-01, is before the start, 2020-03-02",
                   "correct one of them; the end is the last day and is included")});
    model.audits[1].no_earlier_than = date();
    expect_problems(model, {error_at("audit[1].no_earlier_than", "the day is missing or outside the calendar",
                               "give a day from 1900-01-01 to 2199-12-31")});
}

TEST(validate, wants_an_answer_and_a_follow_up_no_earlier_than_the_report) {
    municipality model = sound_model(); // the report is of 2021-02-24
    recommendation& asked = model.audits[0].recommendations[0];
    asked.answered_on = make_date(2021, 2, 23);
    expect_problems(model, {error_at("audit[0].recommendation[0].answered_on",
                               "the answer, 2021-02-23, is before the report, 2021-02-24",
                               "correct the day of the answer or of the audit")});
    asked.answered_on = partial_date::in_month(2021, 2); // may be after it
    asked.followed_up[0].day = make_date(2021, 2, 24);
    expect_problems(model, {});
    asked.followed_up[0].day = partial_date::in_year(2020);
    expect_problems(model, {error_at("audit[0].recommendation[0].followed_up[0].day",
                               "the follow-up, 2020, is before the report, 2021-02-24",
                               "correct the day of the follow-up or of the audit")});
}

TEST(validate, wants_no_answer_before_the_first_day_a_report_can_be_of) {
    municipality model = sound_model();
    model.audits[0].day.reset();
    model.audits[0].no_earlier_than = make_date(2021, 2, 24);
    model.audits[0].recommendations[0].answered_on = make_date(2021, 2, 23);
    expect_problems(model, {error_at("audit[0].recommendation[0].answered_on",
                               "the answer, 2021-02-23, is before the report, 2021-02-24",
                               "correct the day of the answer or of the audit")});
    model.audits[0].no_earlier_than.reset();
    expect_problems(model, {});
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

/// As many scales, and as many controls, risks and follow-ups that use them, each the last one.
municipality model_of_scales(int many) {
    const source here{"report", "1"};
    municipality model = sound_model();
    std::vector<control_point>& points = model.control_plans[0].points;
    std::vector<recommendation_follow_up>& followed_up = model.audits[0].recommendations[0].followed_up;
    const std::string last = std::to_string(many - 1);
    for (int i = 0; i < many; ++i) {
        const std::string id = std::to_string(i);
        model.outcome_scales.push_back({.id = "o" + id, .grades = {{.word = "ja"}}, .origin = here});
        model.status_scales.push_back({.id = "s" + id, .grades = {{.word = "ja"}}, .origin = here});
        model.risk_scales.push_back({.id = "r" + id, .origin = here});
        points.push_back({.id = "point" + id, .scale = "o" + last, .outcome = "ja", .origin = here});
        followed_up.push_back(
            {.day = make_date(2022, 1, 1), .scale = "s" + last, .as_written = "ja", .origin = here});
        model.risks.push_back(
            {.id = "risk" + id, .scale = "r" + last, .inherent = risk_value{1, 1}, .origin = here});
    }
    return model;
}

TEST(validate, of_ten_thousand_scales_and_their_users_has_no_square_in_it) {
    expect_problems(model_of_scales(10'000), {}); // with a square in it: 300 000 000 comparisons of words
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
