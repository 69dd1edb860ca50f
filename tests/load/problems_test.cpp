// What is wrong in a municipality's file: the exact words, the line, the column and the remedy.

#include "load/told.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <utility>

namespace lssgov::test {
namespace {

const std::string wants_string = "    write a string in quotes\n";
const std::string wants_date = "    write a date without quotes, such as 2021-02-24\n";
const std::string wants_calendar_day =
    "    give a day from 1900-01-01 to 2199-12-31; leave it out where there is none or it is not known\n";
const std::string wants_decimal = "    write the number in quotes, as the table has it: \"0.73\"\n";

// Keys

TEST(an_unknown_key, gets_the_nearest_known_one_as_remedy) {
    EXPECT_EQ(told("[[unit]]\n"
                   "id = \"u\"\n"
                   "nmae = \"U\"\n"
                   "name = \"U\"\n"
                   "level = \"unit\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:3:1: error: [[unit]] has no key \"nmae\"\n"
        "    write name\n");
}

TEST(an_unknown_key, that_is_near_to_none_gets_a_list_of_those_there_are) {
    EXPECT_EQ(told("[[source]]\n"
                   "id = \"s\"\n"
                   "title = \"S\"\n"
                   "  colour = \"red\"\n"),
        "t:4:3: error: [[source]] has no key \"colour\"\n"
        "    remove it; the keys are id, title, issuer, day\n");
}

TEST(an_unknown_key, is_found_at_every_depth) {
    EXPECT_EQ(told("[[unit]]\n"
                   "id = \"u\"\n"
                   "name = \"U\"\n"
                   "level = \"unit\"\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[audit]]\n"
                   "id = \"a\"\n"
                   "title = \"A\"\n"
                   "audited = \"u\"\n"
                   "day = 2021-01-01\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[audit.recommendation]]\n"
                   "id = \"r\"\n"
                   "text = \"R\"\n"
                   "txt = \"R\"\n"
                   "source = [\"report\", \"1\"]\n"
                   "addressed = [{ source = [\"report\", \"1\"], unit = [\"u\"] }]\n"),
        "t:15:1: error: [[audit.recommendation]] has no key \"txt\"\n"
        "    write text\n"
        "t:17:42: error: addressed has no key \"unit\"\n"
        "    write units\n");
}

TEST(an_unknown_table, gets_the_nearest_known_one_as_remedy) {
    EXPECT_EQ(told("[[units]]\n"
                   "id = \"u\"\n"),
        "t:1:3: error: there is no table \"units\"\n"
        "    write unit\n");
}

TEST(an_unknown_table, that_is_near_to_none_gets_a_list_of_those_there_are) {
    EXPECT_EQ(told("[budget]\n"
                   "sum = 1\n"),
        "t:1:2: error: there is no table \"budget\"\n"
        "    remove it; the tables are municipality, source, unit, unit_group, case_group, function, "
        "goal_kind, goal, document_kind, document, requirement, indicator, figures, rule, duty, statement, "
        "follow_up, known_span, suspension, risk_scale, risk, outcome_scale, control_plan, self_inspection, "
        "sample, scale, status_scale, audit, waiver\n");
}

TEST(a_key_outside_all_tables, is_no_table) {
    EXPECT_EQ(told("goals = 3\n"), "t:1:1: error: there is no table \"goals\"\n"
                                   "    write goal\n");
}

TEST(a_missing_key, is_told_where_its_table_begins) {
    EXPECT_EQ(told("# a comment\n"
                   "[[unit]]\n"
                   "id = \"u\"\n"
                   "name = \"U\"\n"),
        "t:2:1: error: [[unit]] has no source\n"
        "    add source: the document and the section: [\"document-id\", \"section\"]\n");
}

TEST(a_missing_key, of_an_inline_table_is_told_where_its_brace_opens) {
    EXPECT_EQ(told("[[indicator]]\n"
                   "id = \"i\"\n"
                   "name = \"I\"\n"
                   "values = [{ series = \"own\" }]\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:11: error: values has no period\n"
        "    add period: a string in quotes\n");
}

/// The problems of a table that begins so, with one more line and a source.
std::string told_of_line(const std::string& head, const std::string& line) {
    return told(head + line + "\nsource = [\"report\", \"1\"]\n");
}

TEST(a_missing_key, of_a_grade_is_its_word_or_its_meaning) {
    const std::pair<const char*, const char*> scales[] = {
        {"outcome_scale", "\"no deviation\", \"minor deviation\", \"major deviation\", \"not performed\", "
                          "\"cannot be assessed\""},
        {"status_scale", "\"done\", \"partly done\", \"not done\""}};
    for (const auto& [scale, meanings] : scales) {
        EXPECT_EQ(told_of_line("[[" + std::string(scale) + "]]\nid = \"s\"\n", "grades = [{}]"),
            std::string("t:3:11: error: grades has no word\n"
                        "    add word: a string in quotes\n"
                        "t:3:11: error: grades has no means\n"
                        "    add means: one of ") +
                meanings + "\n");
    }
}

TEST(a_missing_key, of_a_target_is_the_one_that_its_direction_needs) {
    const std::string head = "[[indicator]]\nid = \"i\"\nname = \"I\"\n";
    const std::string no_value = "t:4:10: error: target has no value\n"
                                 "    add value: the number in quotes, as the table has it: \"0.73\"\n";
    for (const char* direction : {"at least", "at most", "equal"}) {
        EXPECT_EQ(
            told_of_line(head, "target = { direction = \"" + std::string(direction) + "\" }"), no_value);
    }
    EXPECT_EQ(told_of_line(head, "target = { direction = \"between\", value = 9 }"),
        "t:4:10: error: target has no upper\n"
        "    add upper: the number in quotes, as the table has it: \"0.73\"\n");
    EXPECT_EQ(told_of_line(head, "target = { direction = \"yes\" }"), "");
    EXPECT_EQ(told_of_line(head, "target = { direction = \"no\" }"), "");
}

TEST(a_target, has_no_key_that_its_direction_has_no_use_for) {
    const std::string head = "[[indicator]]\nid = \"i\"\nname = \"I\"\n";
    EXPECT_EQ(told_of_line(head, "target = { direction = \"yes\", value = 1 }"),
        "t:4:31: error: target has no key \"value\"\n"
        "    remove it; the keys are direction\n");
    EXPECT_EQ(told_of_line(head, "target = { direction = \"at least\", value = 1, upper = 2 }"),
        "t:4:47: error: target has no key \"upper\"\n"
        "    remove it; the keys are direction, value\n");
}

TEST(a_missing_key, of_a_value_of_a_risk_or_of_the_sample_of_a_control_is_told_where_its_brace_opens) {
    const std::string scale = "[[risk_scale]]\nid = \"s\"\nsize = 4\nsource = [\"report\", \"1\"]\n";
    const std::string risk = "[[risk]]\nid = \"r\"\ntext = \"R\"\nscale = \"s\"\n";
    EXPECT_EQ(told_of_line(scale + risk, "inherent = { likelihood = 3 }"),
        "t:9:12: error: inherent has no consequence\n"
        "    add consequence: a whole number\n");
    EXPECT_EQ(told_of_line(scale + risk, "remaining = { consequence = 3 }"),
        "t:9:13: error: remaining has no likelihood\n"
        "    add likelihood: a whole number\n");
    EXPECT_EQ(told("[[unit]]\nid = \"u\"\nname = \"U\"\nlevel = \"unit\"\nsource = [\"report\", \"1\"]\n"
                   "[[control_plan]]\nid = \"c\"\ntitle = \"C\"\ncommittee = \"u\"\nyear = 2020\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[control_plan.point]]\nid = \"p\"\narea = \"A\"\nsample = { of = 20 }\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:15:10: error: sample has no taken\n"
        "    add taken: a whole number\n");
}

TEST(a_risk_scale_whose_size_is_missing, is_not_blamed_for_it_a_second_time) {
    EXPECT_EQ(told("[[risk_scale]]\n"
                   "id = \"s\"\n"
                   "likelihood_words = [\"a\", \"b\", \"c\", \"d\", \"e\"]\n"
                   "bands = [{ from = 25, word = \"hög\" }]\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[risk]]\n"
                   "id = \"r\"\n"
                   "text = \"R\"\n"
                   "scale = \"s\"\n"
                   "inherent = { likelihood = 5, consequence = 5 }\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:1:1: error: [[risk_scale]] has no size\n"
        "    add size: a whole number\n");
}

TEST(a_missing_municipality, is_told_of_the_file_as_a_whole) {
    EXPECT_EQ(to_text(load::municipality_text("", "t").problems()),
        "t: error: there is no table [municipality]\n"
        "    add [municipality] and its keys\n");
}

TEST(a_municipality_without_id_or_name, is_told_where_it_begins) {
    EXPECT_EQ(to_text(load::municipality_text("[municipality]", "t").problems()),
        "t:1:1: error: [municipality] has no id\n"
        "    add id: a string in quotes\n"
        "t:1:1: error: [municipality] has no name\n"
        "    add name: a string in quotes\n");
}

// Each key that must be there

struct table_with_keys {
    const char* name;
    const char* lines;    ///< the whole table but its header
    const char* required; ///< its required keys, in the order of the format
};

const table_with_keys tables[] = {
    {"source", "id='x'\ntitle='T'\n", "id title"},
    {"unit", "id='x'\nname='N'\nlevel='unit'\nsource=['report','1']\n", "id name source"},
    {"unit_group", "id='x'\nname='N'\nbelow='top'\nsource=['report','1']\n", "id name below source"},
    {"case_group", "id='x'\nname='N'\nsource=['report','1']\n", "id name source"},
    {"function", "id='x'\nname='N'\npurpose='P'\nsource=['report','1']\n", "id name purpose source"},
    {"goal_kind", "id='x'\nname='N'\nsource=['report','1']\n", "id name source"},
    {"goal", "id='x'\ntext='T'\nkind='kind'\nsource=['report','1']\n", "id text kind source"},
    {"document_kind", "id='x'\nname='N'\nsource=['report','1']\n", "id name source"},
    {"document", "id='x'\ntitle='T'\nsource=['report','1']\n", "id title source"},
    {"requirement", "id='x'\ntitle='T'\nholder='top'\nsource=['report','1']\n", "id title holder source"},
    {"indicator", "id='x'\nname='N'\nsource=['report','1']\n", "id name source"},
    {"figures", "id='x'\ntitle='T'\nkind='parts of whole'\nparts=[2,1]\nwhole=3\nsource=['report','1']\n",
        "id title kind parts source"},
    {"rule", "id='x'\ntitle='T'\nkind='per period'\nperiod='year'\nsource=['report','1']\n",
        "id title kind period source"},
    {"duty", "id='x'\ntitle='T'\nsource=['report','1']\n", "id title source"},
    {"statement", "id='x'\nduty='duty'\nsays='kept'\nsource=['report','1']\n", "id duty says source"},
    {"follow_up", "id='x'\nduty='duty'\nday=2020-01-01\nsource=['report','1']\n", "id duty day source"},
    {"known_span", "duty='duty'\nfrom=2020-01-01\nto=2020-01-01\nsource=['report','1']\n",
        "duty from to source"},
    {"suspension",
        "duty='duty'\ndecided_by='top'\ndecided_on=2020-01-01\nfrom=2020-01-01\nto=2020-01-01\n"
        "source=['report','1']\n",
        "duty decided_by decided_on from to source"},
    {"risk_scale", "id='x'\nsize=4\nsource=['report','1']\n", "id size source"},
    {"risk", "id='x'\ntext='T'\nsource=['report','1']\n", "id text source"},
    {"outcome_scale", "id='x'\ngrades=[{word='ja',means='no deviation'}]\nsource=['report','1']\n",
        "id grades source"},
    {"control_plan", "id='x'\ntitle='T'\ncommittee='top'\nyear=2020\nsource=['report','1']\n",
        "id title committee year source"},
    {"self_inspection", "id='x'\ntopic='T'\nconcerns='top'\nsource=['report','1']\n",
        "id topic concerns source"},
    {"sample", "id='x'\ntitle='T'\nof=15\nfound=1\nsource=['report','1']\n", "id title of found source"},
    {"status_scale", "id='x'\ngrades=[{word='ja',means='done'}]\nsource=['report','1']\n",
        "id grades source"},
    {"scale", "id='x'\ngrades=['nej','ja']\nacceptable_from=1\nsource=['report','1']\n",
        "id grades acceptable_from source"},
    {"audit", "id='x'\ntitle='T'\naudited='top'\nsource=['report','1']\n", "id title audited source"},
    {"waiver", "check='c'\nsubject='top'\nreason='R'\ndecided_by='D'\nexpires=2020-01-01\n",
        "check subject reason decided_by expires"},
    {"control_plan.point", "id='x'\narea='A'\nsource=['report','1']\n", "id area source"},
    {"control_plan.step", "what='followed up'\nsource=['report','1']\n", "what source"},
    {"audit.opinion", "id='x'\nquestion='Q'\nscale='scale'\nsource=['report','1']\n",
        "id question scale source"},
    {"audit.judgement", "id='x'\ntext='T'\nsource=['report','1']\n", "id text source"},
    {"audit.recommendation", "id='x'\ntext='T'\nsource=['report','1']\n", "id text source"},
    {"audit.recommendation.addressed", "source=['report','1']\n", "source"},
    {"audit.recommendation.followed_up", "day='2021'\nstatus='done'\nsource=['report','1']\n",
        "day status source"},
    {"audit.recommendation.measures", "text='T'\n", "text"},
    {"control_plan.point.measures", "text='T'\n", "text"},
    {"risk_scale.bands", "from=1\nword='W'\n", "from word"},
    {"indicator.values", "series='own'\nperiod='2020'\n", "series period"},
};

/// What the tables above refer to, and what the nested ones lie in.
constexpr const char* surroundings = R"(
[[unit]]
id = 'top'
name = 'N'
level = 'council'
source = ['report', '1']
[[goal_kind]]
id = 'kind'
name = 'N'
source = ['report', '1']
[[duty]]
id = 'duty'
title = 'T'
source = ['report', '1']
[[scale]]
id = 'scale'
grades = ['nej', 'ja']
acceptable_from = 1
source = ['report', '1']
[[indicator]]
id = 'indicator'
name = 'N'
source = ['report', '1']
[[risk_scale]]
id = 'risk_scale'
size = 4
source = ['report', '1']
[[control_plan]]
id = 'plan'
title = 'T'
committee = 'top'
year = 2020
source = ['report', '1']
[[control_plan.point]]
id = 'point'
area = 'A'
source = ['report', '1']
[[audit]]
id = 'audit'
title = 'T'
audited = 'top'
day = '2020'
source = ['report', '1']
[[audit.recommendation]]
id = 'recommended'
text = 'T'
source = ['report', '1']
)";

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) {
        parts.push_back(part);
    }
    return parts;
}

class a_table : public testing::TestWithParam<table_with_keys> {
protected:
    /// The problems of the table without one of its lines.
    [[nodiscard]] static std::vector<problem> problems_without(const std::string& key) {
        std::string lines;
        for (const std::string& line : split(GetParam().lines, '\n')) {
            lines += line.starts_with(key + "=") ? "" : line + "\n";
        }
        const std::string text =
            std::string(rest_of_file) + surroundings + "[[" + GetParam().name + "]]\n" + lines;
        return load::municipality_text(text, "t").problems();
    }
};

TEST_P(a_table, with_all_its_required_keys_has_no_problem) {
    EXPECT_EQ(to_text(problems_without("nothing")), "");
}

TEST_P(a_table, without_one_of_its_required_keys_has_exactly_that_problem) {
    for (const std::string& key : split(GetParam().required, ' ')) {
        const std::vector<problem> found = problems_without(key);
        ASSERT_EQ(found.size(), 1U) << key << "\n" << to_text(found);
        EXPECT_EQ(found[0].text, std::string("[[") + GetParam().name + "]] has no " + key);
        EXPECT_TRUE(found[0].remedy.starts_with("add " + key + ": ")) << found[0].remedy;
    }
}

INSTANTIATE_TEST_SUITE_P(each, a_table, testing::ValuesIn(tables),
    [](const auto& each) { return "n" + std::to_string(each.index); });

// Types

TEST(a_wrong_type, is_told_with_the_type_found_and_how_to_write_it) {
    const std::string head = "[[unit]]\nid = \"u\"\nlevel = \"unit\"\nsource = [\"report\", \"1\"]\n";
    const std::pair<const char*, const char*> written[] = {{"1", "a whole number"},
        {"1.5", "a floating-point number"}, {"true", "true or false"}, {"2020-01-01", "a date"},
        {"10:00:00", "a time of day"}, {"2020-01-01T10:00:00", "a date with a time of day"},
        {"[\"U\"]", "a list"}, {"{ a = \"U\" }", "a table"}};
    for (const auto& [value, type] : written) {
        EXPECT_EQ(told(head + "name = " + value + "\n"),
            std::string("t:5:8: error: name cannot be ") + type + "\n" + wants_string);
    }
}

TEST(a_wrong_type, of_an_element_is_told_with_its_index) {
    EXPECT_EQ(told("[[goal_kind]]\n"
                   "id = \"k\"\n"
                   "name = \"K\"\n"
                   "derives_from = [\"k\", 7]\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:22: error: derives_from[1] cannot be a whole number\n" + wants_string);
}

TEST(a_wrong_type, counts_its_column_in_bytes) {
    EXPECT_EQ(told("[[goal_kind]]\n"
                   "id = \"k\"\n"
                   "name = \"K\"\n"
                   "derives_from = [\"åäö\", 7]\n" // å, ä and ö are two bytes each
                   "source = [\"report\", \"1\"]\n"
                   "[[goal_kind]]\n"
                   "id = \"åäö\"\n"
                   "name = \"K\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:27: error: derives_from[1] cannot be a whole number\n" + wants_string);
}

TEST(a_list, cannot_be_one_value) {
    EXPECT_EQ(told("[[goal_kind]]\n"
                   "id = \"k\"\n"
                   "name = \"K\"\n"
                   "derives_from = \"k\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:16: error: derives_from cannot be a string\n"
        "    write a list in brackets; each element is a string in quotes\n");
}

TEST(a_list_of_tables, cannot_be_one_table) {
    EXPECT_EQ(told("[unit]\n"
                   "id = \"u\"\n"
                   "name = \"U\"\n"
                   "level = \"unit\"\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[unit_group]]\n"
                   "id = \"g\"\n"
                   "name = \"G\"\n"
                   "below = \"nobody\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:1:1: error: unit is one table, where a list of them is expected\n"
        "    write [[unit]]\n"
        "t:9:9: error: nothing has the id \"nobody\"; a unit is expected\n"
        "    add it, or name a unit\n");
}

TEST(a_list_of_tables, that_should_stand_in_brackets_is_told_so) {
    EXPECT_EQ(told("[[indicator]]\n"
                   "id = \"i\"\n"
                   "name = \"I\"\n"
                   "values = { series = \"own\", period = \"2020\" }\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:10: error: values is one table, where a list of them is expected\n"
        "    put it in brackets: values = [{ ... }]\n");
}

TEST(a_list_of_tables, cannot_hold_anything_else) {
    EXPECT_EQ(told("unit = [1]\n"), "t:1:9: error: unit[0] cannot be a whole number\n"
                                    "    write a table\n");
    EXPECT_EQ(told("unit = 1\n"), "t:1:8: error: unit cannot be a whole number\n"
                                  "    write a list of tables\n");
}

TEST(a_municipality_that_is_no_table, is_told_so) {
    EXPECT_EQ(to_text(load::municipality_text("municipality = 1", "t").problems()),
        "t:1:16: error: municipality cannot be a whole number\n"
        "    write a table\n");
}

// Words

TEST(a_word_that_is_none_of_those_allowed, gets_them_all_and_the_nearest_first) {
    EXPECT_EQ(told("[[unit]]\n"
                   "id = \"u\"\n"
                   "name = \"U\"\n"
                   "level = \"comittee\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:9: error: level cannot be \"comittee\"\n"
        "    write perhaps \"committee\"; one of \"council\", \"executive board\", \"committee\", "
        "\"administration\", \"area\", \"department\", \"unit\", \"employee\"\n");
}

TEST(a_word_that_is_none_of_those_allowed, gets_them_all) {
    EXPECT_EQ(told("[[unit]]\n"
                   "id = \"u\"\n"
                   "name = \"U\"\n"
                   "level = \"unit\"\n"
                   "run_by = \"kommunen\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:5:10: error: run_by cannot be \"kommunen\"\n"
        "    write one of \"own\", \"private\"\n");
}

TEST(a_unit_whose_level_cannot_be_read, is_not_blamed_for_it_a_second_time) {
    EXPECT_EQ(told("[[unit]]\n"
                   "id = \"u\"\n"
                   "name = \"U\"\n"
                   "level = \"x\"\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[unit]]\n"
                   "id = \"v\"\n"
                   "name = \"V\"\n"
                   "level = \"unit\"\n"
                   "part_of = \"u\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:9: error: level cannot be \"x\"\n"
        "    write one of \"council\", \"executive board\", \"committee\", \"administration\", \"area\", "
        "\"department\", \"unit\", \"employee\"\n");
}

TEST(a_word_that_is_none_of_those_allowed, is_found_in_a_list) {
    EXPECT_EQ(told("[[duty]]\n"
                   "id = \"d\"\n"
                   "title = \"D\"\n"
                   "selection = [\"need\", \"whim\"]\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:22: error: selection[1] cannot be \"whim\"\n"
        "    write one of \"need\", \"at random\", \"risk\"\n");
}

TEST(a_list_that_may_be_complete, is_one_of_six) {
    EXPECT_EQ(to_text(load::municipality_text(
                  "[municipality]\nid = \"n\"\nname = \"N\"\ncomplete = [\"units\", \"unit\"]\n", "t")
                      .problems()),
        "t:4:22: error: complete[1] cannot be \"unit\"\n"
        "    write perhaps \"units\"; one of \"units\", \"goal kinds\", \"goals\", \"documents\", "
        "\"duties\", \"self-inspections\"\n");
}

TEST(a_truth, is_true_false_or_unknown) {
    const std::string head =
        "[[self_inspection]]\nid = \"s\"\ntopic = \"S\"\nconcerns = \"u\"\nperiod = \"2020\"\n"
        "source = [\"report\", \"1\"]\n";
    const std::string unit =
        "[[unit]]\nid = \"u\"\nname = \"U\"\nlevel = \"unit\"\nsource = [\"report\", \"1\"]\n";
    EXPECT_EQ(told(head + "done = \"yes\"\n" + unit), "t:7:8: error: done cannot be \"yes\"\n"
                                                      "    write true, false or \"unknown\"\n");
    EXPECT_EQ(told(head + "done = 1\n" + unit), "t:7:8: error: done cannot be a whole number\n"
                                                "    write true, false or \"unknown\"\n");
    EXPECT_EQ(told(head + "done = \"unknown\"\n" + unit), "");
}

// Dates

/// The problems of a known span from a day, which stands on line 2.
std::string told_of_day(const std::string& written) {
    return told("[[known_span]]\nfrom = " + written +
                "\nto = 2199-12-31\nduty = \"d\"\nsource = [\"report\", \"1\"]\n"
                "[[duty]]\nid = \"d\"\ntitle = \"D\"\nsource = [\"report\", \"1\"]\n");
}

TEST(a_date, lies_in_1900_to_2199) {
    EXPECT_EQ(told_of_day("1900-01-01"), "");
    EXPECT_EQ(told_of_day("2199-12-31"), "");
    EXPECT_EQ(told_of_day("1899-12-31"), "t:2:8: error: from cannot be 1899-12-31\n" + wants_calendar_day);
    EXPECT_EQ(told_of_day("2200-01-01"), "t:2:8: error: from cannot be 2200-01-01\n" + wants_calendar_day);
    EXPECT_EQ(told_of_day("0218-03-04"), "t:2:8: error: from cannot be 0218-03-04\n" + wants_calendar_day);
    EXPECT_EQ(told_of_day("9999-12-31"), "t:2:8: error: from cannot be 9999-12-31\n" + wants_calendar_day);
}

TEST(a_date, is_no_string_and_has_no_time_of_day) {
    EXPECT_EQ(told_of_day("\"2020-01-01\""), "t:2:8: error: from cannot be a string\n" + wants_date);
    EXPECT_EQ(told_of_day("2020-01-01T10:00:00"),
        "t:2:8: error: from cannot be a date with a time of day\n" + wants_date);
    EXPECT_EQ(told_of_day("20200101"), "t:2:8: error: from cannot be a whole number\n" + wants_date);
}

/// The problems of a follow-up on a day, which stands on line 2.
std::string told_of_partial_date(const std::string& written) {
    return told("[[follow_up]]\nday = " + written +
                "\nid = \"f\"\nduty = \"d\"\nsource = [\"report\", \"1\"]\n"
                "[[duty]]\nid = \"d\"\ntitle = \"D\"\nsource = [\"report\", \"1\"]\n");
}

TEST(a_date_that_may_be_partial, is_a_date_or_a_string) {
    EXPECT_EQ(told_of_partial_date("2014-02-03"), "");
    EXPECT_EQ(told_of_partial_date("\"2014-02-03\""), "");
    EXPECT_EQ(told_of_partial_date("\"2014-02\""), "");
    EXPECT_EQ(told_of_partial_date("\"2014\""), "");
    EXPECT_EQ(told_of_partial_date("\"2023-T3\""), "");
    EXPECT_EQ(told_of_partial_date("\"2023-Q4\""), "");
    EXPECT_EQ(told_of_partial_date("\"2023-H2\""), "");
}

TEST(a_date_that_may_be_partial, is_nothing_else) {
    for (const char* written : {"\"2014-13\"", "\"2014-02-30\"", "\"14\"", "\"feb 2014\"", "\"\"", "\"1899\"",
             "\"2023-T4\"", "\"2023-Q5\"", "\"2023-H3\"", "\"2023-t1\"", "\"2200-01\""}) {
        EXPECT_EQ(
            told_of_partial_date(written), std::string("t:2:7: error: day cannot be ") + written +
                                               "\n"
                                               "    write a date without quotes, or \"2014\", \"2023-T1\" or "
                                               "\"2016-02\" in quotes, from 1900 to 2199\n");
    }
    EXPECT_EQ(told_of_partial_date("2014"),
        "t:2:7: error: day cannot be a whole number\n"
        "    write a date without quotes, or \"2014\", \"2023-T1\" or \"2016-02\" in quotes\n");
    EXPECT_EQ(
        told_of_partial_date("1850-01-01"), "t:2:7: error: day cannot be 1850-01-01\n" + wants_calendar_day);
}

TEST(a_duration, is_a_number_and_a_unit) {
    EXPECT_EQ(told("[[goal_kind]]\n"
                   "id = \"k\"\n"
                   "name = \"K\"\n"
                   "runs_for = \"four years\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:12: error: runs_for cannot be \"four years\"\n"
        "    write a duration such as \"12 months\", \"3 years\" or \"30 days\"\n");
}

// Numbers

/// The problems of an indicator with a value, which stands on line 4.
std::string told_of_value(const std::string& written) {
    return told(
        "[[indicator]]\nid = \"i\"\nname = \"I\"\nvalues = [{ series = \"own\", period = \"2020\", value = " +
        written + " }]\nsource = [\"report\", \"1\"]\n");
}

TEST(a_decimal, is_a_string_or_a_whole_number) {
    EXPECT_EQ(told_of_value("\"0.73\""), "");
    EXPECT_EQ(told_of_value("-3"), "");
}

TEST(a_decimal, is_no_floating_point_number) {
    EXPECT_EQ(
        told_of_value("0.73"), "t:4:54: error: value cannot be a floating-point number\n" + wants_decimal);
}

TEST(a_decimal, has_no_decimal_comma_and_no_unit) {
    EXPECT_EQ(told_of_value("\"0,73\""), "t:4:54: error: value cannot be \"0,73\"\n" + wants_decimal);
    EXPECT_EQ(told_of_value("\"73 %\""), "t:4:54: error: value cannot be \"73 %\"\n" + wants_decimal);
}

TEST(a_whole_number, is_small_enough) {
    const std::string head =
        "[[unit]]\nid = \"u\"\nname = \"U\"\nlevel = \"council\"\nsource = [\"report\", \"1\"]\n"
        "[[unit_group]]\nid = \"g\"\nname = \"G\"\nbelow = \"u\"\nsource = [\"report\", \"1\"]\n";
    EXPECT_EQ(told(head + "count = 2147483647\n"), "");
    EXPECT_EQ(told(head + "count = 2147483648\n"),
        "t:11:9: error: count cannot be 2147483648\n    write a number nearer to zero\n");
    EXPECT_EQ(told(head + "count = -9223372036854775808\n"),
        "t:11:9: error: count cannot be -9223372036854775808\n    write a number nearer to zero\n");
    EXPECT_EQ(told(head + "count = \"12\"\n"),
        "t:11:9: error: count cannot be a string\n    write a whole number\n");
    EXPECT_EQ(told(head + "count = 12.0\n"),
        "t:11:9: error: count cannot be a floating-point number\n    write a whole number\n");
}

TEST(a_yes_or_no, is_true_or_false) {
    EXPECT_EQ(told("[[document_kind]]\n"
                   "id = \"k\"\n"
                   "name = \"K\"\n"
                   "in_steering_model = \"ja\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:21: error: in_steering_model cannot be a string\n"
        "    write true or false\n");
}

// Sources

std::string told_of_source(const std::string& written) {
    return told("[[duty]]\nid = \"d\"\ntitle = \"D\"\nsource = " + written + "\n");
}

TEST(a_source, is_a_document_and_a_section) {
    const std::string remedy = "    write the document and the section: [\"document-id\", \"section\"]\n";
    EXPECT_EQ(told_of_source("\"report\""), "t:4:10: error: source cannot be a string\n" + remedy);
    EXPECT_EQ(told_of_source("[\"report\"]"), "t:4:10: error: source cannot be a list of 1\n" + remedy);
    EXPECT_EQ(told_of_source("[\"report\", \"1\", \"2\"]"),
        "t:4:10: error: source cannot be a list of 3\n" + remedy);
    EXPECT_EQ(told_of_source("[\"report\", 3.5]"),
        "t:4:21: error: source[1] cannot be a floating-point number\n" + wants_string);
}

TEST(a_source, names_a_source_document_of_the_file) {
    EXPECT_EQ(told_of_source("[\"reprot\", \"1\"]"),
        "t:4:10: error: nothing has the id \"reprot\"; a source document is expected\n"
        "    write \"report\"\n");
}

TEST(a_source, without_section_is_a_warning_and_the_value_is_there) {
    const std::string text =
        "[[duty]]\nid = \"d\"\ntitle = \"D\"\nsource = [\"report\", \"\"]\n" + std::string(rest_of_file);
    const auto read = load::municipality_text(text, "t");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->duties.size(), 1U);
    EXPECT_EQ(to_text(read.problems()), "t:4:10: warning: the source names no section\n"
                                        "    name the section or the heading it stands under\n");
}

// What validate() finds, at its place

TEST(what_does_not_hang_together, is_told_at_the_place_in_the_file) {
    EXPECT_EQ(told("[[duty]]\n"
                   "id = \"d\"\n"
                   "title = \"D\"\n"
                   "concerns = [\"d\", \"nobody\"]\n"
                   "rule = \"none\"\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:4:18: error: nothing has the id \"nobody\"; something that can be followed up is expected\n"
        "    add it, or name something that can be followed up\n"
        "t:5:8: error: nothing has the id \"none\"; a rule is expected\n"
        "    add it, or name a rule\n");
}

TEST(what_does_not_hang_together, deep_in_a_table_is_told_at_its_place) {
    EXPECT_EQ(told("[[unit]]\n"
                   "id = \"u\"\n"
                   "name = \"U\"\n"
                   "level = \"unit\"\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[audit]]\n"
                   "id = \"a\"\n"
                   "title = \"A\"\n"
                   "audited = \"u\"\n"
                   "day = 2021-01-01\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[audit.recommendation]]\n"
                   "id = \"r\"\n"
                   "text = \"R\"\n"
                   "source = [\"report\", \"1\"]\n"
                   "addressed = [{ units = [\"u\", \"nobody\"], source = [\"report\", \"1\"] }]\n"),
        "t:16:30: error: nothing has the id \"nobody\"; a unit is expected\n"
        "    add it, or name a unit\n");
}

TEST(what_does_not_hang_together, in_a_list_of_values_is_told_at_the_value) {
    const std::string head = "[[figures]]\nid = \"f\"\ntitle = \"F\"\n";
    EXPECT_EQ(told_of_line(head + "kind = \"product\"\nwhole = 3\n", "parts = [1, \"\"]"),
        "t:6:13: error: the part is missing, which only a part of a whole may be\n"
        "    give the printed figure, or leave it out\n");
    EXPECT_EQ(told_of_line(head + "kind = \"parts of whole\"\n", "parts = [1, \"2.125\"]"),
        "t:1:1: error: the whole is missing\n"
        "    give the printed whole\n"
        "t:5:13: error: the figure is too long\n"
        "    give at most nine digits and two decimals\n");
}

TEST(what_does_not_hang_together, in_a_scale_is_told_at_the_word) {
    EXPECT_EQ(told("[[outcome_scale]]\n"
                   "id = \"s\"\n"
                   "grades = [\n"
                   "    { word = \"ja\", means = \"no deviation\" },\n"
                   "    { word = \"ja\", means = \"minor deviation\" },\n"
                   "]\n"
                   "source = [\"report\", \"1\"]\n"
                   "[[risk_scale]]\n"
                   "id = \"r\"\n"
                   "size = 3\n"
                   "bands = [{ from = 4, word = \"hög\" }, { from = 1, word = \"låg\" }]\n"
                   "source = [\"report\", \"1\"]\n"),
        "t:5:14: error: \"ja\" is there already\n"
        "    give each word once\n"
        "t:11:48: error: the band begins at 1, and the one before at 4\n"
        "    list the bands lowest first\n");
}

TEST(what_is_not_written, is_told_at_its_table) {
    EXPECT_EQ(told("[[duty]]\n"
                   "id = \"d\"\n"
                   "title = \"D\"\n"
                   "source = [\"report\", \"1\"]\n"
                   "  [[follow_up]]\n"
                   "  id = \"f\"\n"
                   "  duty = \"d\"\n"
                   "  day = 2020-01-01\n"
                   "  result = \"cancelled\"\n"
                   "  source = [\"report\", \"1\"]\n"),
        "t:5:3: error: the follow-up was cancelled, and no reason is given\n"
        "    give the reason in the words of the document\n");
}

TEST(what_could_not_be_read, is_not_reported_again_for_lacking) {
    EXPECT_EQ(told("[[known_span]]\n"
                   "duty = 1\n"
                   "to = 2020-01-01\n"
                   "source = [\"report\", 1]\n"),
        "t:1:1: error: [[known_span]] has no from\n"
        "    add from: a date without quotes, such as 2021-02-24\n"
        "t:2:8: error: duty cannot be a whole number\n" +
            wants_string + "t:4:21: error: source[1] cannot be a whole number\n" + wants_string);
}

// All of them

TEST(all_problems_of_a_file, are_told_in_the_order_of_lines_and_columns) {
    const std::string found = told("[[waiver]]\n"
                                   "check = \"c\"\n"
                                   "subject = \"report\"\n"
                                   "reason = \"\"\n"
                                   "decided_by = \"D\"\n"
                                   "expires = 2300-01-01\n"
                                   "[[unit]]\n"
                                   "id = \"u\"\n"
                                   "name = 1\n"
                                   "level = \"unit\"\n"
                                   "part_of = \"nobody\"\n"
                                   "colour = \"red\"\n"
                                   "source = [2, 3]\n");
    EXPECT_EQ(
        found, "t:4:10: error: the waiver has no reason\n"
               "    say why the finding is lived with\n"
               "t:6:11: error: expires cannot be 2300-01-01\n" +
                   wants_calendar_day + "t:9:8: error: name cannot be a whole number\n" + wants_string +
                   "t:11:11: error: nothing has the id \"nobody\"; a unit is expected\n"
                   "    add it, or name a unit\n"
                   "t:12:1: error: [[unit]] has no key \"colour\"\n"
                   "    remove it; the keys are id, name, level, part_of, run_by, roles, has_own_goals, "
                   "own_goals_rest_on, own_goals_text, own_goals_source, valid_from, valid_to, source\n"
                   "t:13:11: error: source[0] cannot be a whole number\n" +
                   wants_string + "t:13:14: error: source[1] cannot be a whole number\n" + wants_string);
}

TEST(a_file_with_errors, was_parsed_and_has_no_value) {
    const auto read = load::municipality_text("[municipality]", "t");
    EXPECT_FALSE(read);
    EXPECT_TRUE(read.was_parsed());
}

// No TOML

TEST(a_file_that_is_no_toml, has_one_problem_with_its_line_and_column) {
    const auto read = load::municipality_text("[municipality]\nid = \"n\"\nname = N\nwrong = 1\n", "t");
    EXPECT_FALSE(read);
    EXPECT_FALSE(read.was_parsed());
    ASSERT_EQ(read.problems().size(), 1U);
    const problem& only = read.problems()[0];
    EXPECT_EQ(only.at, (place{"t", 3, 8}));
    EXPECT_TRUE(only.text.starts_with("it is not TOML: ")) << only.text;
    EXPECT_EQ(only.remedy, "correct this place; the rest has not been read");
}

TEST(a_string_that_is_not_closed, is_told_at_the_end_of_its_line) {
    const std::string remedy =
        "    add a quotation mark, or put three at each end of a text of several lines\n";
    const auto told_of = [](std::string_view text) {
        return to_text(load::municipality_text(text, "t").problems());
    };
    EXPECT_EQ(told_of("a = 1\nb = \"å\nc = 1\n"), "t:2:8: error: the string is not closed\n" + remedy);
    EXPECT_EQ(told_of("a = 1\r\nb = \"x\r\nc = 1\r\n"), "t:2:7: error: the string is not closed\n" + remedy);
    EXPECT_EQ(told_of("a = 1\nb = 'x"), "t:2:7: error: the string is not closed\n" + remedy);
}

TEST(a_day_that_no_month_has, is_no_toml) {
    const auto read = load::municipality_text("[municipality]\ndescribed_as_of = 2023-02-31\n", "t");
    EXPECT_FALSE(read.was_parsed());
    ASSERT_EQ(read.problems().size(), 1U);
    EXPECT_EQ(read.problems()[0].at.line, 2);
}

TEST(a_key_that_stands_twice, is_no_toml) {
    const auto read = load::municipality_text("[municipality]\nid = \"n\"\nid = \"m\"\n", "t");
    EXPECT_FALSE(read.was_parsed());
    ASSERT_EQ(read.problems().size(), 1U);
    EXPECT_EQ(read.problems()[0].at.line, 3);
}

} // namespace
} // namespace lssgov::test
