// The description of the format says what the reader does: its examples are read, and it names every key.

#include "load/told.hpp"

#include <lssgov/load/mapping.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

namespace lssgov::test {
namespace {

/// The description; tests run in the root of the source tree.
std::string description() {
    std::ifstream in("examples/data/FORMAT.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

constexpr std::string_view second_part = "\n# Rules files\n";
constexpr std::string_view third_part = "\n# Mapping files\n";

std::string municipality_part() {
    const std::string text = description();
    return text.substr(0, text.find(second_part));
}

std::string rules_part() {
    const std::string text = description();
    const std::size_t begin = text.find(second_part);
    return text.substr(begin, text.find(third_part) - begin);
}

std::string mapping_part() {
    const std::string text = description();
    return text.substr(text.find(third_part));
}

/// The examples of a part, one after another, and how many they are.
struct examples {
    std::string text;
    int count = 0;
};

examples examples_of(const std::string& part) {
    const std::string_view begin = "\n```toml\n";
    const std::string_view end = "\n```\n";
    examples found;
    for (std::size_t at = part.find(begin); at != std::string::npos; at = part.find(begin, at)) {
        at += begin.size();
        const std::size_t last = part.find(end, at);
        found.text += part.substr(at, last - at) + "\n";
        ++found.count;
    }
    return found;
}

TEST(the_description_of_the_format, has_examples_of_a_municipality_that_are_one_file_without_problems) {
    const examples found = examples_of(municipality_part());
    EXPECT_EQ(found.count, 17);
    const auto read = load::municipality_text(found.text, "FORMAT.md");
    EXPECT_EQ(to_text(read.problems()), "");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->units.size(), 3U);
    EXPECT_EQ(read->waivers.size(), 1U);
}

TEST(the_description_of_the_format, has_an_example_of_each_table) {
    const auto read = load::municipality_text(examples_of(municipality_part()).text, "FORMAT.md");
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->sources.empty());
    EXPECT_FALSE(read->unit_groups.empty());
    EXPECT_FALSE(read->case_groups.empty());
    EXPECT_FALSE(read->functions.empty());
    EXPECT_FALSE(read->goal_kinds.empty());
    EXPECT_FALSE(read->goals.empty());
    EXPECT_FALSE(read->document_kinds.empty());
    EXPECT_FALSE(read->documents.empty());
    EXPECT_FALSE(read->requirements.empty());
    EXPECT_FALSE(read->indicators.empty());
    EXPECT_FALSE(read->printed_figures.empty());
    EXPECT_EQ(read->rules.size(), 7U); // one of each kind
    EXPECT_FALSE(read->duties.empty());
    EXPECT_FALSE(read->statements.empty());
    EXPECT_FALSE(read->follow_ups.empty());
    EXPECT_FALSE(read->known_spans.empty());
    EXPECT_FALSE(read->suspensions.empty());
    EXPECT_FALSE(read->risk_scales.at(0).bands.empty());
    EXPECT_FALSE(read->risks.empty());
    EXPECT_FALSE(read->outcome_scales.empty());
    EXPECT_FALSE(read->control_plans.at(0).steps.empty());
    EXPECT_FALSE(read->control_plans.at(0).points.at(0).measures.empty());
    EXPECT_FALSE(read->self_inspections.empty());
    EXPECT_FALSE(read->samples.empty());
    EXPECT_FALSE(read->scales.empty());
    EXPECT_FALSE(read->status_scales.empty());
    EXPECT_FALSE(read->audits.at(1).opinions.empty());
    EXPECT_FALSE(read->audits.at(1).judgements.empty());
    EXPECT_FALSE(read->audits.at(1).recommendations.at(0).followed_up.empty());
}

TEST(the_description_of_the_format, has_examples_of_rules_that_are_one_file_without_problems) {
    const examples found = examples_of(rules_part());
    EXPECT_EQ(found.count, 1);
    const auto read = load::rules_text(found.text, "FORMAT.md");
    EXPECT_EQ(to_text(read.problems()), "");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->rules.size(), 1U);
    EXPECT_EQ(read->known.registers.size(), 1U);
    EXPECT_EQ(read->known.suspensions.size(), 1U);
    EXPECT_EQ(read->known.groupings.size(), 2U);
}

TEST(the_description_of_the_format, has_an_example_of_a_mapping_that_is_a_file_without_problems) {
    const examples found = examples_of(mapping_part());
    EXPECT_EQ(found.count, 1);
    const auto read = load::mapping_text(found.text, "FORMAT.md");
    EXPECT_EQ(to_text(read.problems()), "");
    ASSERT_TRUE(read && read->cases && read->events);
    EXPECT_EQ(read->delimiter, ';');
    EXPECT_EQ(read->cases->events.size(), 1U);
    EXPECT_EQ(read->events->kind_by_outcome.size(), 1U);
    EXPECT_EQ(read->values.size(), 2U);
}

/// The part of the description from a heading to the next.
std::string under(const std::string& part, const std::string& heading) {
    const std::size_t at = part.find(heading);
    EXPECT_NE(at, std::string::npos) << heading;
    return part.substr(at, part.find("\n#", at + heading.size()) - at);
}

/// The keys that the reader knows in a table: it lists them where a key is near to none of them.
std::vector<std::string> keys_in(const std::string& remedy) {
    const std::string_view list = "the keys are ";
    std::vector<std::string> keys;
    std::istringstream in(remedy.substr(remedy.find(list) + list.size()));
    for (std::string key; std::getline(in >> std::ws, key, ',');) {
        keys.push_back(key);
    }
    return keys;
}

/// What the reader says of a table with a key that no table has.
std::vector<std::string> keys_of(const std::string& table, const std::string& lines = "") {
    const std::string text = table + "\n" + lines + "0123456789 = 0\n";
    for (const problem& one : load::municipality_text(text, "t").problems()) {
        if (one.text.find("0123456789") != std::string::npos) {
            return keys_in(one.remedy);
        }
    }
    return {};
}

TEST(the_description_of_the_format, names_every_key_that_the_reader_knows) {
    const std::string part = municipality_part();
    const std::pair<const char*, const char*> tables[] = {{"[municipality]", "## `[municipality]`"},
        {"[[source]]", "## `[[source]]`"}, {"[[unit]]", "### `[[unit]]`"},
        {"[[unit_group]]", "### `[[unit_group]]`"}, {"[[case_group]]", "### `[[case_group]]`"},
        {"[[function]]", "### `[[function]]`"}, {"[[figures]]", "## `[[figures]]`"},
        {"[[risk_scale]]", "### `[[risk_scale]]`"}, {"[[risk_scale.bands]]", "### `[[risk_scale]]`"},
        {"[[risk]]", "### `[[risk]]`"}, {"[risk.inherent]", "### `[[risk]]`"},
        {"[[outcome_scale]]", "### `[[outcome_scale]]`"},
        {"[[outcome_scale.grades]]", "### `[[outcome_scale]]`"},
        {"[control_plan.point.sample]", "### `[[control_plan]]`"},
        {"[[control_plan.point.measures]]", "### `[[control_plan]]`"}, {"[[sample]]", "### `[[sample]]`"},
        {"[[status_scale]]", "### `[[status_scale]]`"}, {"[[status_scale.grades]]", "### `[[status_scale]]`"},
        {"[[indicator.values]]", "## `[[indicator]]`"},
        {"[[audit.recommendation.addressed]]", "### `[[audit]]`"},
        {"[[audit.recommendation.followed_up]]", "### `[[audit]]`"},
        {"[[audit.recommendation.measures]]", "### `[[control_plan]]`"},
        {"[[risk.measures]]", "### `[[control_plan]]`"}, {"[[goal_kind]]", "### `[[goal_kind]]`"},
        {"[[goal]]", "### `[[goal]]`"}, {"[[document_kind]]", "### `[[document_kind]]`"},
        {"[[document]]", "### `[[document]]`"}, {"[[requirement]]", "### `[[requirement]]`"},
        {"[[indicator]]", "## `[[indicator]]`"}, {"[[duty]]", "### `[[duty]]`"},
        {"[[statement]]", "### `[[statement]]`"}, {"[[follow_up]]", "### `[[follow_up]]`"},
        {"[[known_span]]", "### `[[known_span]]`"}, {"[[suspension]]", "### `[[suspension]]`"},
        {"[[control_plan]]", "### `[[control_plan]]`"}, {"[[control_plan.point]]", "### `[[control_plan]]`"},
        {"[[control_plan.step]]", "### `[[control_plan]]`"},
        {"[[self_inspection]]", "### `[[self_inspection]]`"}, {"[[scale]]", "### `[[scale]]`"},
        {"[[audit]]", "### `[[audit]]`"}, {"[[audit.opinion]]", "### `[[audit]]`"},
        {"[[audit.judgement]]", "### `[[audit]]`"}, {"[[audit.recommendation]]", "### `[[audit]]`"},
        {"[[waiver]]", "## `[[waiver]]`"}};
    for (const auto& [table, heading] : tables) {
        const std::vector<std::string> keys = keys_of(table);
        EXPECT_GE(keys.size(), 2U) << table;
        const std::string described = under(part, heading);
        for (const std::string& key : keys) {
            const bool is_list_below = key == "step" || key == "point" || key == "opinion" ||
                                       key == "judgement" || key == "recommendation";
            const std::string sign = is_list_below ? "." + key + "]]`" : "`" + key + "`";
            EXPECT_NE(described.find(sign), std::string::npos) << table << " " << key;
        }
    }
}

TEST(the_description_of_the_format, names_every_key_of_each_kind_of_rule) {
    const std::string described = under(municipality_part(), "### `[[rule]]`");
    for (const char* kind :
        {"at least every", "per period", "within", "before end", "on dates", "response", "coverage"}) {
        const std::vector<std::string> keys = keys_of("[[rule]]", "kind = \"" + std::string(kind) + "\"\n");
        EXPECT_GE(keys.size(), 12U) << kind;
        for (const std::string& key : keys) {
            EXPECT_NE(described.find("`" + key + "`"), std::string::npos) << kind << " " << key;
        }
    }
}

TEST(the_description_of_the_format, names_every_key_of_a_mapping) {
    const std::string part = mapping_part();
    for (const char* table : {"file", "cases", "events"}) {
        const auto read = load::mapping_text("[" + std::string(table) + "]\n0123456789 = 0\n", "m");
        ASSERT_EQ(read.problems().size(), 1U);
        const std::vector<std::string> keys = keys_in(read.problems().front().remedy);
        EXPECT_GE(keys.size(), 3U) << table;
        const std::string described = under(part, "## `[" + std::string(table) + "]`");
        for (const std::string& key : keys) {
            EXPECT_NE(described.find("`" + key + "`"), std::string::npos) << table << " " << key;
        }
    }
}

} // namespace
} // namespace lssgov::test
