// Verdicts as JSON: the same as in the table, row by row.

#include "report/asked_cases.hpp"

#include <lssgov/report/verdicts_csv.hpp>
#include <lssgov/report/verdicts_json.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace lssgov {
namespace {

using test::kept_case;
using test::overdue_case;
using test::set_of;
using test::unknown_case;

std::string document_of(
    const case_set& cases, const std::vector<rule>& rules, as_of on, const run_options& how = {}) {
    std::ostringstream out;
    report::verdicts_json(out, cases, rules, on, {}, how);
    return out.str();
}

const std::string head =
    "{\n  \"schema_version\": 1,\n  \"as_of\": \"2021-02-24\",\n  \"columns\": [\"case_id\", "
    "\"rule\", \"kept\", \"state\", \"next_due\", \"days_overdue\", \"breaches\", \"excused\", "
    "\"days_late\", \"last_event\"],\n  \"rows\": [";

TEST(verdicts_json_test, each_verdict_is_a_row_and_quotas_have_none) {
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "");
    const std::vector cases{overdue_case("A \"1\"", 4), unknown_case("Å")};
    EXPECT_EQ(document_of(set_of(cases), {quota, test::yearly_rule()}, test::day_asked),
        head + "\n    [\"A \\\"1\\\"\",\"yearly\",\"no\",\"overdue\",\"2021-02-20\",4,2,0,54,\"2020-02-20\"],"
               "\n    [\"Å\",\"yearly\",\"unknown\",\"unknown\",null,0,0,0,0,null]\n  ]\n}\n");
}

TEST(verdicts_json_test, without_cases_there_are_no_rows) {
    EXPECT_EQ(document_of(set_of({}), {test::yearly_rule()}, test::day_asked), head + "\n  ]\n}\n");
    EXPECT_EQ(document_of(set_of(std::vector{kept_case("A")}), {}, test::day_asked), head + "\n  ]\n}\n");
}

TEST(verdicts_json_test, what_it_was_made_of_stands_before_the_rows) {
    std::ostringstream out;
    report::verdicts_json(out, set_of({}), std::vector{test::yearly_rule()}, test::day_asked, {}, {},
        {{{report::input_role::rules, "r\xFF.toml", "abc"}}});
    const nlohmann::json made = nlohmann::json::parse(out.str());
    EXPECT_EQ(made["made_of"]["inputs"][0]["sha256"], "abc");
    EXPECT_EQ(made["made_of"]["inputs"][0]["name"], "r\uFFFD.toml");
    EXPECT_LT(out.str().find("made_of"), out.str().find("rows"));
}

TEST(verdicts_json_test, an_id_that_is_no_text_is_still_json) {
    const std::string made =
        document_of(set_of(std::vector{unknown_case("a\xFF\x01\\")}), {test::yearly_rule()}, test::day_asked);
    EXPECT_EQ(nlohmann::json::parse(made)["rows"][0][0], "a\uFFFD\u0001\\");
}

case_set many_cases() {
    case_set_builder building;
    const auto decided = building.named_date("decided");
    const auto followed = building.event_kind("follow-up");
    for (int i = 0; i < 30'000; ++i) {
        const case_number which = building.add("N-" + std::to_string(i));
        building.on(which, decided, add_days(make_date(2015, 1, 1), i % 2500));
        if (i % 3 == 0) {
            building.event(which, followed, add_days(make_date(2016, 1, 1), i % 2400));
        }
    }
    return std::move(building).build();
}

/// The document as the table has it.
std::string as_table(const std::string& document) {
    const auto read = nlohmann::json::parse(document);
    std::string table;
    const auto add_row = [&table](const nlohmann::json& row) {
        std::string line;
        for (const auto& cell : row) {
            line += line.empty() ? "" : ",";
            line += cell.is_null() ? "" : cell.is_string() ? cell.get<std::string>() : cell.dump();
        }
        table += line + "\r\n";
    };
    add_row(read["columns"]);
    for (const auto& row : read["rows"]) {
        add_row(row);
    }
    return table;
}

TEST(verdicts_json_test, rows_are_those_of_the_table_at_any_number_of_threads) {
    const case_set cases = many_cases();
    const std::vector<rule> rules{test::yearly_rule(), at_least_every(months(6)).named("twice", "")};
    const as_of on(2022, 1, 1);
    std::ostringstream table;
    report::verdicts_csv(table, cases, rules, on);
    const std::string whole = document_of(cases, rules, on);
    EXPECT_TRUE(as_table(whole) == table.str());
    for (const unsigned threads : {0U, 2U, 5U}) {
        EXPECT_TRUE(document_of(cases, rules, on, {.threads = threads}) == whole);
    }
}

TEST(verdicts_json_test, a_rule_with_faults_is_refused_before_anything_is_written) {
    std::ostringstream out;
    rule wrong = test::yearly_rule();
    wrong.warning_days = -1;
    EXPECT_THROW(report::verdicts_json(out, set_of({}), std::vector{wrong}, test::day_asked), error);
    EXPECT_EQ(out.str(), "");
}

} // namespace
} // namespace lssgov
