// The page of checked cases: that every number leads somewhere, what it says, and what it never says.

#include "report/asked_cases.hpp"
#include "report/html_checks.hpp"
#include "support/message_of.hpp"

#include <lssgov/report/cases_html.hpp>
#include <lssgov/report/cases_text.hpp>
#include <lssgov/report/suppression.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace lssgov {
namespace {

using report::case_check;
using report::case_history;
using report::case_ids;
using test::check_cases;
using test::day;
using test::faults_of_page;
using test::kept_case;
using test::overdue_case;
using test::set_of;
using test::unknown_case;

const rule yearly = test::yearly_rule();
const as_of on = test::day_asked;
const std::vector<std::string> no_faults{};

std::string html_of(const case_check& checked, const std::optional<case_history>& past = std::nullopt,
    language tongue = language::english, case_ids ids = case_ids::hidden) {
    std::ostringstream out;
    report::cases_html(out, checked, past, {}, tongue, ids);
    return out.str();
}

case_history history(const std::vector<one_case>& cases, const std::vector<rule>& rules,
    const context& known = {}, const run_options& how = {}) {
    return report::history_of(set_of(cases), rules, on, by("unit"), known, how);
}

/// The page of cases with their history.
std::string page_of(const std::vector<one_case>& cases, const std::vector<rule>& rules,
    const context& known = {}, language tongue = language::english, case_ids ids = case_ids::hidden) {
    return html_of(
        check_cases(cases, rules, on, by("unit"), known), history(cases, rules, known), tongue, ids);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

/// The words of an element with that id, without tags.
std::string words_in(const std::string& page, const std::string& id) {
    const std::size_t start = page.find("id=\"" + id + "\"");
    if (start == std::string::npos) {
        return "no " + id;
    }
    const std::size_t row_end = page.find("</tr>", start);
    std::string words;
    bool is_tag = true;
    for (std::size_t i = start; i < row_end; ++i) {
        if (is_tag) {
            is_tag = page[i] != '>';
        } else if (page[i] == '<') {
            is_tag = true;
            words += words.empty() || words.back() == '|' ? "" : "|";
        } else {
            words += page[i];
        }
    }
    return words;
}

/// Two in Norr of which one is overdue, one in Syd of which nothing is known, one in no unit.
std::vector<one_case> four_cases() {
    return {kept_case("KEPT-1").in("unit", "Norr"), overdue_case("LATE-2", 4).in("unit", "Norr"),
        unknown_case("LOST-3").in("unit", "Syd"), kept_case("KEPT-4")};
}

rule half() {
    return coverage({1, 2}, partition::yearly()).named("half", "Half of them").event("follow-up");
}

// That it holds together
// ---------------------------------------------------------------------------------------

TEST(html_checks_test, find_what_is_wrong) {
    EXPECT_EQ(
        faults_of_page("<html lang=\"sv\"><p id=\"a\"><a href=\"#a\"></a></p></html>", "sv"), no_faults);
    const std::vector<std::string> all{"dead link #b", "dead link https://x", "dead reference t",
        "dead reference h", "repeated id a", "the page holds <script",
        "the page holds https:", "the page holds src=", "no language en"};
    EXPECT_EQ(faults_of_page("<p id=\"a\"/><a id=\"a\" href=\"#b\"/><a href=\"https://x\"/>"
                             "<svg aria-labelledby=\"a t\" fill=\"url(#h)\"/><script src=\"y\">",
                  "en"),
        all);
}

TEST(cases_html_test, holds_together_in_both_languages) {
    const std::vector rules{yearly, half(), per_period(partition::yearly()).named("period", "")};
    EXPECT_EQ(faults_of_page(page_of(four_cases(), rules), "en"), no_faults);
    EXPECT_EQ(faults_of_page(page_of(four_cases(), rules, {}, language::swedish), "sv"), no_faults);
}

TEST(cases_html_test, holds_together_without_cases_without_groups_and_without_rules) {
    EXPECT_EQ(faults_of_page(page_of({}, {yearly, half()}), "en"), no_faults);
    EXPECT_EQ(faults_of_page(html_of(check_cases(four_cases(), {yearly, half()}, on)), "en"), no_faults);
    EXPECT_EQ(faults_of_page(page_of(four_cases(), {}), "en"), no_faults);
}

TEST(cases_html_test, rules_of_the_same_name_do_not_share_their_places) {
    const std::vector rules{yearly, rule(yearly)};
    const case_check checked = check_cases(four_cases(), rules, on, by("unit"));
    EXPECT_EQ(faults_of_page(html_of(checked), "en"), no_faults);
}

/// A rule, a unit and a date that would be tags.
TEST(cases_html_test, what_looks_like_a_tag_is_words) {
    const std::string bad = "<b>&\"'";
    const std::string good = "&lt;b&gt;&amp;&quot;&#39;";
    rule asked = at_least_every(months(12)).named(bad, bad).event(bad).only("unit", {bad});
    asked.by(force::shall, {bad, bad});
    context known;
    known.registers.push_back(event_register::covering(bad, day("2019-01-01"), {}));
    known.suspensions.push_back({bad, bad, day("2020-01-01"), day("2020-01-01"), day("2020-02-01"), bad});
    const std::vector cases{overdue_case(bad, 4).in("unit", bad)};
    case_check checked = check_cases(cases, {asked}, on, by("unit"), known);
    checked.accounts = {{.file = bad, .rows = 1, .taken = 1}};
    const std::string page =
        html_of(checked, history(cases, {asked}, known), language::english, case_ids::shown);
    EXPECT_FALSE(holds(page, "<b>"));
    EXPECT_FALSE(holds(page, "&\""));
    EXPECT_TRUE(holds(page, good));
    EXPECT_EQ(faults_of_page(page, "en"), no_faults);
}

TEST(cases_html_test, is_the_same_from_two_threads) {
    std::vector<one_case> many;
    for (int i = 0; i < 3000; ++i) { // more than a thread takes at a time
        const std::vector<one_case> four = four_cases();
        many.insert(many.end(), four.begin(), four.end());
    }
    const case_set cases = set_of(many);
    const std::vector rules{yearly, half()};
    const auto page = [&](unsigned threads) {
        const run_options how{.threads = threads};
        return html_of(report::check_cases(cases, rules, on, by("unit"), {}, how),
            report::history_of(cases, rules, on, by("unit"), {}, how));
    };
    EXPECT_EQ(page(1), page(2));
}

// What it says
// ---------------------------------------------------------------------------------------------------

TEST(cases_html_test, begins_with_what_is_not_kept_what_is_unknown_and_what_is_kept) {
    const std::string page = page_of(four_cases(), {yearly});
    const std::string first = page.substr(page.find("<ul class=\"answers\">"));
    const std::size_t fails = first.find("<a href=\"#rules\">1</a></span> answers: not kept");
    const std::size_t unknown = first.find("<a href=\"#rules\">1</a></span> answers: unknown");
    const std::size_t kept = first.find("<a href=\"#rules\">2</a></span> answers: kept");
    EXPECT_LT(fails, unknown);
    EXPECT_LT(unknown, kept);
    EXPECT_NE(kept, std::string::npos);
    EXPECT_TRUE(holds(page, "<h1>Cases checked as of 2021-02-24</h1>"));
}

/// What stands above the answers.
std::string before_answers(const std::string& page) {
    return page.substr(0, page.find("<nav>"));
}

TEST(cases_html_test, rows_that_were_left_out_are_told_on_the_first_screen) {
    case_check checked = check_cases(four_cases(), {yearly}, on, by("unit"));
    checked.accounts = {{.file = "c.csv", .rows = 7, .taken = 5, .rejected = 2},
        {.file = "e.csv", .rows = 9, .taken = 8, .rejected = 1}};
    EXPECT_TRUE(
        holds(before_answers(html_of(checked)), "c.csv: 2 rows not in the numbers: could not be read.</p>"));
    EXPECT_TRUE(
        holds(before_answers(html_of(checked)), "e.csv: 1 row not in the numbers: could not be read.</p>"));
    EXPECT_FALSE(holds(html_of(checked), "All such rows are listed"));
    checked.rejects_file = "r.csv";
    EXPECT_TRUE(holds(before_answers(html_of(checked)), "All such rows are listed in r.csv.</p>"));
    checked.accounts = {{.file = "c.csv", .rows = 5, .taken = 5}};
    EXPECT_FALSE(holds(html_of(checked), "not in the numbers"));
    EXPECT_FALSE(holds(html_of(checked), "All such rows are listed"));
}

TEST(cases_html_test, the_public_is_told_that_rows_were_left_out_and_not_how_many) {
    case_check checked = check_cases(four_cases(), {yearly}, on, by("unit"));
    checked.accounts = {{.file = "c.csv", .rows = 7, .taken = 7}};
    EXPECT_FALSE(holds(html_of(report::for_the_public(checked, 5)), "not in the numbers"));
    checked.accounts = {{.file = "c.csv", .rows = 7, .taken = 5, .rejected = 2}};
    const std::string page = before_answers(html_of(report::for_the_public(checked, 5)));
    EXPECT_TRUE(holds(page, "Rows that could not be read are not in the numbers."));
    EXPECT_FALSE(holds(page, "c.csv"));
}

TEST(cases_html_test, where_there_is_nothing_to_answer_it_says_so_and_shows_no_zeros) {
    const std::string none = html_of(check_cases({}, {yearly}, on));
    EXPECT_TRUE(holds(before_answers(none), "No case was read: there is nothing to answer."));
    EXPECT_FALSE(holds(none, "class=\"answers\""));
    const rule elsewhere = rule(yearly).named("elsewhere", "").only("unit", {"Väst"});
    const std::vector asked{kept_case("A").in("unit", "Norr")};
    const std::string not_one = html_of(check_cases(asked, {elsewhere}, on));
    EXPECT_TRUE(holds(before_answers(not_one), "No rule applies to any of the cases: nothing is judged."));
    EXPECT_FALSE(holds(not_one, "class=\"answers\""));
    EXPECT_FALSE(holds(html_of(check_cases(asked, {elsewhere, yearly}, on)), "nothing is judged"));
}

TEST(cases_html_test, in_swedish_a_grouping_has_its_swedish_name) {
    const std::string page = page_of(four_cases(), {yearly}, {}, language::swedish);
    EXPECT_TRUE(holds(page, "<caption>Per enhet</caption>"));
    EXPECT_TRUE(holds(page, ">(utan enhet)<"));
    EXPECT_TRUE(holds(page, ">Försenade per enhet och månad<"));
    EXPECT_FALSE(holds(page, "unit<"));
    const std::string other =
        html_of(check_cases({kept_case("A").in("validity", "a year")}, {yearly}, on, by("validity")), {},
            language::swedish);
    EXPECT_TRUE(holds(other, "<caption>Per validity</caption>"));
}

/// On a narrow page the picture is not there, nor what speaks of its shades.
TEST(cases_html_test, how_to_read_a_picture_stands_with_the_picture) {
    const std::string page = page_of(four_cases(), {yearly});
    EXPECT_TRUE(
        holds(page, "<div class=\"picture scroll wide\"><p class=\"faint\">The more, the darker.</p>"));
    EXPECT_EQ(count_of(page, "darker"), 1U);
}

TEST(cases_html_test, answers_of_several_rules_are_added_and_quotas_told_beside_them) {
    // 2020: of those active all year one of one is followed up; 2021 runs still, and is not yet known.
    const std::vector cases{overdue_case("A", 4)};
    const std::string page =
        html_of(check_cases(cases, {yearly, rule(yearly).named("again", ""), half()}, on));
    EXPECT_TRUE(holds(page, "<a href=\"#rules\">2</a></span> answers: not kept"));
    EXPECT_TRUE(holds(page, "answers: kept<div class=\"faint\">besides, 1 in quotas"));
}

TEST(cases_html_test, has_the_sums_of_each_group_and_of_all) {
    const std::string page = page_of(four_cases(), {yearly});
    // cases, kept, not kept, unknown, not applicable, overdue, days late, share
    EXPECT_EQ(words_in(page, "r1-g0"), "(no unit)|1|1|0|0|0|0|0|100.0 %|");
    EXPECT_EQ(words_in(page, "r1-g1"), "Norr|2|1|1|0|0|1|54|50.0 %|");
    EXPECT_EQ(words_in(page, "r1-g2"), "Syd|1|0|0|1|0|0|0|0.0-100.0 %|");
    EXPECT_EQ(words_in(page, "r1-all"), "All|4|2|1|1|0|1|54|50.0-75.0 %|");
    // the seven states, cases, breaches, excused, days late, days overdue
    EXPECT_EQ(words_in(page, "r1-s1"), "Norr|0|0|0|0|1|0|1|2|2|0|54|4|");
}

TEST(cases_html_test, groups_lead_to_their_states_and_back) {
    const std::string page = page_of(four_cases(), {yearly});
    EXPECT_TRUE(holds(page, "<a href=\"#r1-s1\">54</a>"));
    EXPECT_TRUE(holds(page, "<a href=\"#r1-g1\">Norr</a>"));
    EXPECT_FALSE(holds(page, "\">0</a>")); // behind none there is nothing to see
}

TEST(cases_html_test, an_area_stands_above_its_units) {
    context known;
    known.groupings.push_back({"unit", {{"Norr", "Norrby"}}, {}});
    const std::string page = page_of({kept_case("A").in("unit", "Norr")}, {yearly}, known);
    EXPECT_EQ(words_in(page, "r1-g0").substr(0, 8), "Norrby|1");
    EXPECT_EQ(words_in(page, "r1-g1").substr(0, 12), "\u00A0\u00A0\u00A0Norr|1");
}

TEST(cases_html_test, a_quota_has_a_row_for_each_period) {
    const std::string page = html_of(check_cases({overdue_case("A", 4)}, {half()}, on));
    EXPECT_TRUE(holds(page, "<div id=\"r1-quotas\">"));
    EXPECT_TRUE(holds(page, "<td class=\"t\">2020</td>"));
    EXPECT_FALSE(holds(page, "r1-groups"));
}

std::vector<one_case> one_at_each_of(int units) {
    std::vector<one_case> cases;
    for (int i = 0; i < units; ++i) {
        for (int k = 0; k < 5; ++k) {
            cases.push_back(overdue_case("O", 1 + i % 7).in("unit", "U" + std::to_string(1000 + i)));
        }
    }
    return cases;
}

TEST(cases_html_test, a_hundred_groups_are_shown_and_of_more_the_ten_worst) {
    const std::string hundred = page_of(one_at_each_of(100), {yearly});
    const std::string more = page_of(one_at_each_of(101), {yearly});
    EXPECT_EQ(words_in(hundred, "r1-g99").substr(0, 5), "U1099");
    EXPECT_FALSE(holds(hundred, "Of 100 groups at most ten"));
    EXPECT_EQ(count_of(more, "<tr id=\"r1-g"), 10U);
    EXPECT_TRUE(holds(more, "Of 101 groups at most ten are shown"));
    EXPECT_TRUE(holds(more, "All of them stand in CSV and JSON."));
    EXPECT_EQ(faults_of_page(hundred, "en"), no_faults);
    EXPECT_EQ(faults_of_page(more, "en"), no_faults);
}

TEST(cases_html_test, of_many_quotas_those_that_lack_most_come_first) {
    std::vector<one_case> cases;
    for (int unit = 0; unit < 60; ++unit) { // in unit 59 two are lacking for 2020, elsewhere one
        for (int k = 0; k < (unit == 59 ? 4 : 2); ++k) {
            cases.push_back(
                one_case("A").on("decided", day("2019-12-31")).in("unit", "U" + std::to_string(100 + unit)));
        }
    }
    const std::string page = html_of(check_cases(cases, {half()}, on, by("unit")));
    const std::string table = page.substr(page.find("<div id=\"r1-quotas\">"));
    EXPECT_EQ(table.find("U159"), table.find("<th scope=\"row\">") + 16);
    EXPECT_TRUE(holds(page, "Of 120 quotas 100 are shown"));
}

TEST(cases_html_test, does_not_grow_with_the_cases) {
    const auto size = [](int times) {
        std::vector<one_case> cases;
        for (int i = 0; i < times; ++i) {
            cases.push_back(overdue_case("A", 4).in("unit", "Norr"));
        }
        return page_of(cases, {yearly}).size();
    };
    EXPECT_LT(size(900), size(100) + 700); // longer numbers, and nothing else
}

TEST(cases_html_test, says_what_it_was_made_of) {
    std::ostringstream out;
    report::cases_html(out, check_cases({}, {yearly}, on), {},
        {{{report::input_role::rules, "rules.toml", "abc"}}, day("2021-01-01")}, language::english);
    EXPECT_TRUE(holds(out.str(), "Rules: rules.toml, SHA-256 <code>abc</code>"));
    EXPECT_TRUE(holds(out.str(), "2021-01-01"));
}

// Pictures
// -------------------------------------------------------------------------------------------------------

TEST(cases_html_test, tells_the_public_no_hash_of_cases) {
    std::ostringstream out;
    const case_check checked = report::for_the_public(check_cases({}, {yearly}, on), 5);
    report::cases_html(out, checked, {},
        {{{report::input_role::rules, "rules.toml", "abc"}, {report::input_role::cases, "c.csv", "def"}}},
        language::english);
    EXPECT_TRUE(holds(out.str(), "Rules: rules.toml, SHA-256 <code>abc</code>"));
    EXPECT_TRUE(holds(out.str(), "Cases: c.csv"));
    EXPECT_FALSE(holds(out.str(), "<code>def"));
}

TEST(cases_html_test, the_picture_of_a_rule_has_its_numbers_as_a_table) {
    const std::string page = page_of(four_cases(), {yearly});
    EXPECT_TRUE(holds(page, "<figure id=\"r1-curve\">"));
    // Due 2020-01-01 and followed up 2020-02-20, so open on 31 January; open again from 2021-02-21.
    EXPECT_TRUE(holds(page, "<th scope=\"row\" class=\"unbroken\">2020-01-31</th><td class=\"n\">1</td>"));
    EXPECT_TRUE(holds(page, "<th scope=\"row\" class=\"unbroken\">2020-02-29</th><td class=\"n\">0</td>"));
    EXPECT_TRUE(holds(page, "<th scope=\"row\" class=\"unbroken\">2021-02-24</th><td class=\"n\">1</td>"));
    EXPECT_TRUE(holds(page,
        "2018-03-01 to 2021-02-24: at most 1 overdue at the end of a month (2020-01-31), 1 overdue as "
        "of 2021-02-24."));
}

TEST(cases_html_test, the_name_of_a_month_stands_under_its_number) {
    const std::string page = page_of(four_cases(), {yearly});
    const std::size_t name = page.find(">2020-10</text>");
    ASSERT_NE(name, std::string::npos);
    const std::size_t x = page.rfind("x=\"", name) + 3;
    const std::string place = page.substr(x, page.find('"', x) - x);
    EXPECT_TRUE(holds(page, "<circle cx=\"" + place + "\"")) << place;
}

TEST(cases_html_test, changes_and_suspensions_are_marked_and_told_in_words) {
    rule changed = yearly;
    changed.becoming(day("2020-07-01"), months(6)).in_force(day("2019-01-01"), {});
    context known;
    known.suspensions.push_back(
        {"yearly", "Nämnden", day("2020-03-20"), day("2020-04-01"), day("2020-06-30"), ""});
    const std::string page = page_of(four_cases(), {changed}, known);
    EXPECT_TRUE(holds(page, "<li>2019-01-01: the rule comes into force</li>"));
    EXPECT_TRUE(
        holds(page, "<li>2020-04-01 to 2020-06-30: the rule rests, decided 2020-03-20 by Nämnden</li>"));
    EXPECT_TRUE(holds(page, "<li>2020-07-01: the length in the rule becomes 6 months</li>"));
    EXPECT_EQ(count_of(page, "<pattern id=\"r1-curve-hatch\""), 1U);
    EXPECT_EQ(count_of(page, "fill=\"url(#r1-curve-hatch)\""), 1U);
    EXPECT_EQ(faults_of_page(page, "en"), no_faults);
}

TEST(cases_html_test, where_nobody_was_overdue_a_sentence_stands_for_the_picture) {
    const std::string page = page_of({kept_case("A").in("unit", "Norr")}, {yearly});
    EXPECT_FALSE(holds(page, "<svg"));
    EXPECT_TRUE(holds(page, "No case was overdue at the end of any month 2018-03-01 to 2021-02-24."));
}

TEST(cases_html_test, the_heat_map_has_the_worst_groups_first_and_says_which_are_left_out) {
    std::vector<one_case> cases = one_at_each_of(41);
    cases.push_back(overdue_case("O", 1).in("unit", "U1040"));
    const std::string page = page_of(cases, {yearly});
    const std::string map = page.substr(page.find("<figure id=\"r1-map\">"));
    EXPECT_TRUE(holds(map, "Of 41 groups 40 are shown, those with most overdue."));
    EXPECT_LT(map.find("U1040"), map.find("U1000"));
    EXPECT_TRUE(holds(map, "<a href=\"#r1-g40\">"));
    EXPECT_EQ(count_of(map, "<tspan"), 40U);
}

TEST(cases_html_test, a_history_must_be_of_what_was_checked) {
    const auto refusal = [](const case_history& past) {
        return test::message_of<error>(
            [&past] { html_of(check_cases(four_cases(), {yearly}, on, by("unit")), past); });
    };
    const std::string told = "The history must be of the rules, the day and the grouping that were checked: "
                             "give history_of() the same.";
    EXPECT_EQ(refusal(history(four_cases(), {})), told);
    EXPECT_EQ(refusal(history(four_cases(), {yearly, yearly})), told);
    EXPECT_EQ(refusal(history(four_cases(), {rule(yearly).named("other", "")})), told);
    const auto other = [](as_of when, const by& grouped) {
        return report::history_of(set_of(four_cases()), std::span(&yearly, 1), when, grouped);
    };
    EXPECT_EQ(refusal(other(as_of(2021, 2, 23), by("unit"))), told);
    EXPECT_EQ(refusal(other(on, by())), told);
    case_history short_one = other(on, by("unit"));
    short_one.rules[0].groups[0].overdue.pop_back();
    EXPECT_EQ(refusal(short_one), told);
    EXPECT_EQ(refusal(history(four_cases(), {yearly})), "nothing was thrown");
}

// What it never says
// -----------------------------------------------------------------------------------------------

TEST(cases_html_test, names_no_case_unless_asked) {
    std::vector<one_case> cases = four_cases();
    cases.push_back(kept_case("ODD-5").on("valid_to", day("2020-11-30")));
    cases[1].event("deviation report", day("2020-06-01"));
    const std::string hidden = page_of(cases, {yearly});
    const std::string shown = page_of(cases, {yearly}, {}, language::english, case_ids::shown);
    for (const char* id : {"LATE-2", "ODD-5", "KEPT-", "LOST-"}) {
        EXPECT_FALSE(holds(hidden, id)) << id;
    }
    EXPECT_TRUE(holds(shown, "LATE-2"));
    EXPECT_TRUE(holds(shown, "ODD-5"));
    EXPECT_EQ(faults_of_page(shown, "en"), no_faults);
}

TEST(cases_html_test, a_page_for_the_public_shows_no_hidden_count_and_no_history) {
    // In Norr 31 kept and 3 not, in Syd 40 and 17: the 3 must not be seen, nor what would tell it.
    std::vector<one_case> cases;
    const auto add = [&cases](const std::string& unit, int kept, int overdue) {
        for (int i = 0; i < kept + overdue; ++i) {
            cases.push_back((i < kept ? kept_case("K") : overdue_case("O", 4)).in("unit", unit));
        }
    };
    add("Norr", 31, 3);
    add("Syd", 40, 17);
    const case_check all = check_cases(cases, {yearly}, on, by("unit"));
    const case_check checked = report::for_the_public(all, 5);
    const std::string page = html_of(checked, history(cases, {yearly}));
    EXPECT_TRUE(holds(html_of(all), ">31</a>"));
    EXPECT_FALSE(holds(page, ">31<"));
    EXPECT_FALSE(holds(page, ">3<"));
    EXPECT_EQ(words_in(page, "r1-g0").substr(0, 14), "Norr|34|..|..|");
    EXPECT_FALSE(holds(page, "<svg"));
    EXPECT_TRUE(holds(page, "Pictures over time are not shown to the public"));
    EXPECT_TRUE(holds(page, "Counts from 1 to 4 are shown as two dots"));
    EXPECT_EQ(faults_of_page(page, "en"), no_faults);
}

TEST(cases_html_test, a_sum_over_rules_is_hidden_where_a_part_of_it_is) {
    case_check checked = check_cases(four_cases(), {yearly, rule(yearly).named("again", "")}, on, by("unit"));
    checked.hidden_below = 5;
    checked.outcomes[1].hidden.set(report::place_of(report::tally_cell::no));
    const std::string page = html_of(checked);
    EXPECT_TRUE(holds(page, "<a href=\"#rules\">..</a></span> answers: not kept"));
    EXPECT_TRUE(holds(page, "<a href=\"#rules\">2</a></span> answers: unknown"));
    EXPECT_TRUE(holds(page, "<article class=\"untold\">"));
}

TEST(cases_html_test, quotas_that_are_left_out_are_not_said_to_be_kept) {
    const case_check checked =
        report::for_the_public(check_cases({overdue_case("A", 4)}, {half()}, on, by("unit")), 5);
    const std::string page = html_of(checked);
    EXPECT_TRUE(holds(page, "<article class=\"untold\">"));
    EXPECT_FALSE(holds(page, "0 of 0 quotas"));
}

// One case
// -------------------------------------------------------------------------------------------------------

std::string why(const one_case& followed, const std::vector<rule>& rules, language tongue = language::english,
    const context& known = {}) {
    std::ostringstream out;
    report::explanations_html(out, report::explain_case(followed, rules, on, known), on, {}, tongue);
    return out.str();
}

TEST(explanations_html_test, what_lacks_rows_says_so_on_a_page_and_in_text) {
    const report::provenance lacking{{{report::input_role::events, "e.csv", "", 2}}};
    const auto told = report::explain_case(overdue_case("A", 4), std::vector{yearly}, on);
    std::ostringstream page;
    report::explanations_html(page, told, on, lacking, language::english);
    EXPECT_TRUE(holds(page.str(), "e.csv: 2 rows left out here: could not be read.</p>"));
    std::ostringstream text;
    report::explanations_text(text, told, language::swedish, lacking);
    EXPECT_EQ(text.str().substr(0, text.str().find("A yearly")),
        "e.csv: 2 rader inte med här: gick inte att läsa.\n\n");
    EXPECT_TRUE(holds(text.str(), "\nGjord med lssgov "));
}

TEST(explanations_html_test, draws_each_due_day_event_and_breach) {
    // Due 2020-01-01, done 2020-02-20; due 2021-02-20, not done.
    const std::string page = why(overdue_case("A", 4), {yearly});
    EXPECT_TRUE(holds(page, "<title>2020-01-02–2020-02-19: missed, as long as it was open</title>"));
    EXPECT_TRUE(holds(page, "<title>2021-02-21–2021-02-24: missed, as long as it was open</title>"));
    EXPECT_TRUE(holds(page, "<title>2020-01-01: due day, missed</title>"));
    EXPECT_TRUE(holds(page, "<title>2021-02-20: due day, missed</title>"));
    EXPECT_TRUE(
        holds(page, "<li>yearly: due day, missed: 2; missed, as long as it was open "
                    "2020-01-02–2020-02-19; missed, as long as it was open 2021-02-21–2021-02-24.</li>"));
    EXPECT_TRUE(holds(page, "<th scope=\"row\" class=\"unbroken\">2021-02-20</th>"));
    EXPECT_TRUE(holds(page, "What would have met the first one missed"));
    EXPECT_EQ(faults_of_page(page, "en"), no_faults);
}

TEST(explanations_html_test, what_is_missed_while_something_is_open_already_makes_one_bar) {
    const rule monthly = at_least_every(months(1)).anchored().named("monthly", "Each month").from("decided");
    const std::string page = why(one_case("A").on("decided", day("2020-10-01")), {monthly});
    EXPECT_TRUE(holds(page, "<title>2020-11-02–2021-02-24: missed, as long as it was open</title>"));
    EXPECT_EQ(count_of(page, "–2021-02-24: missed"), 1U);
}

TEST(explanations_html_test, what_is_done_on_the_first_late_day_was_open_at_the_end_of_none) {
    // Due 2021-01-01, done the day after.
    const std::string page =
        why(one_case("A").on("decided", day("2020-01-01")).event("follow-up", day("2021-01-02")), {yearly});
    EXPECT_TRUE(holds(page, "<title>2021-01-01: due day, missed</title>"));
    EXPECT_TRUE(holds(page, "<li>yearly: due day, missed: 1; due day to come: 1.</li>"));
    EXPECT_EQ(count_of(page, "missed, as long as it was open"), 1U); // in the key
}

/// Of the shape that has this title: the number that an attribute holds.
int number_of_shape(const std::string& page, const std::string& title, const std::string& attribute) {
    const std::size_t shape = page.find("<title>" + title + "</title>");
    const std::size_t found = page.find(" " + attribute + "=\"", shape);
    return std::stoi(page.substr(found + attribute.size() + 3));
}

TEST(explanations_html_test, an_excused_miss_is_not_hidden_by_one_that_is_open_at_the_same_time) {
    // Due on the first of each month; the rule rests on the first late day of December alone.
    const rule monthly = at_least_every(months(1)).anchored().named("monthly", "Each month").from("decided");
    context known;
    known.suspensions.push_back(
        {"monthly", "Nämnden", day("2020-11-15"), day("2020-12-02"), day("2020-12-10"), ""});
    const std::string page =
        why(one_case("A").on("decided", day("2020-10-01")), {monthly}, language::english, known);
    const std::string open = "2020-11-02–2021-02-24: missed, as long as it was open";
    const std::string excused = "2020-12-02–2021-02-24: missed but excused, as long as it was open";
    ASSERT_TRUE(holds(page, "<title>" + open + "</title>"));
    ASSERT_TRUE(holds(page, "<title>" + excused + "</title>"));
    EXPECT_GE(number_of_shape(page, excused, "y"),
        number_of_shape(page, open, "y") + number_of_shape(page, open, "height"));
    EXPECT_TRUE(holds(page, "<li>monthly: due day, missed: 3; due day, missed but excused: 1; "));
}

TEST(explanations_html_test, an_excused_due_day_has_a_shape_of_its_own) {
    context known;
    known.suspensions.push_back(
        {"yearly", "Nämnden", day("2019-12-01"), day("2019-12-15"), day("2020-01-31"), ""});
    const std::string page = why(overdue_case("A", 4), {yearly}, language::english, known);
    EXPECT_TRUE(holds(page, "<title>2020-01-01: due day, missed but excused</title>\n<circle"));
    EXPECT_TRUE(holds(page, "<title>2021-02-20: due day, missed</title>\n<path"));
    EXPECT_TRUE(holds(page, ">due day, missed but excused</text>")); // in the key
}

TEST(explanations_html_test, what_nothing_ended_was_open_until_the_duty_ended_also_where_it_is_excused) {
    // Due 2020-01-01, in the rest; the decision ends before anything is due again.
    context known;
    known.suspensions.push_back(
        {"yearly", "Nämnden", day("2019-12-01"), day("2019-12-15"), day("2020-01-31"), ""});
    const one_case ended = one_case("A").on("decided", day("2019-01-01")).on("valid_to", day("2020-06-30"));
    EXPECT_TRUE(holds(why(ended, {yearly}, language::english, known),
        "<title>2020-01-02–2020-06-30: missed but excused, as long as it was open</title>"));
}

TEST(explanations_html_test, a_missed_calendar_period_is_a_mark_and_no_bar) {
    const rule each_year = per_period(partition::yearly()).named("period", "Each year");
    const std::string page = why(one_case("A").on("decided", day("2018-12-31")), {each_year});
    EXPECT_TRUE(holds(page, "<title>2020-01-01: missed, as long as it was open</title>"));
    EXPECT_TRUE(holds(page, "<title>2021-01-01: missed, as long as it was open</title>"));
    EXPECT_FALSE(holds(page, "–"));
}

TEST(explanations_html_test, days_that_the_register_cannot_answer_for_have_a_mark) {
    context known;
    known.registers.push_back(event_register::covering("follow-up", {}, day("2019-06-30")));
    const std::string page =
        why(one_case("A").on("decided", day("2019-01-01")), {yearly}, language::swedish, known);
    EXPECT_EQ(count_of(page, ">?</text>"), 2U); // one in the lane, one in the key
    EXPECT_EQ(faults_of_page(page, "sv"), no_faults);
}

TEST(explanations_html_test, an_excused_miss_is_drawn_unlike_another_and_the_rest_beside_it) {
    // Due 2020-01-01, in the rest, done 2020-02-20; due 2021-02-20, not done.
    context known;
    known.suspensions.push_back(
        {"yearly", "Nämnden", day("2019-12-01"), day("2019-12-15"), day("2020-01-31"), ""});
    const std::string page = why(overdue_case("A", 4), {yearly}, language::english, known);
    EXPECT_TRUE(holds(
        page, "<title>2020-01-02–2020-02-19: missed but excused, as long as it was open</title>\n<rect"));
    EXPECT_TRUE(holds(page, "<title>2021-02-21–2021-02-24: missed, as long as it was open</title>"));
    EXPECT_TRUE(holds(page, "<title>2019-12-15–2020-01-31: the rule rests by decision</title>"));
    EXPECT_EQ(count_of(page, "fill=\"url(#timeline-hatch)\""), 2U); // one in the lane, one in the key
    EXPECT_TRUE(holds(page,
        "<li>yearly: due day, missed: 1; due day, missed but excused: 1; missed, as long as it was "
        "open 2021-02-21–2021-02-24; missed but excused, as long as it was open "
        "2020-01-02–2020-02-19; the rule rests "
        "2019-12-15–2020-01-31, decided 2019-12-01 by Nämnden.</li>"));
    EXPECT_TRUE(
        holds(page, "<p>2019-12-15 to 2020-01-31: the rule rests, decided 2019-12-01 by Nämnden</p>"));
    EXPECT_EQ(faults_of_page(page, "en"), no_faults);
}

TEST(explanations_html_test, a_rest_without_a_miss_is_drawn_too) {
    context known;
    known.suspensions.push_back(
        {"yearly", "Nämnden", day("2020-11-01"), day("2021-02-01"), day("2021-12-31"), ""});
    const std::string page = why(kept_case("A"), {yearly}, language::swedish, known);
    EXPECT_TRUE(holds(page, "<title>2021-02-01–2021-12-31: regeln vilar enligt beslut</title>"));
    EXPECT_FALSE(holds(page, "2021-12-31: missat"));
    EXPECT_EQ(faults_of_page(page, "sv"), no_faults);
}

TEST(explanations_html_test, due_days_are_told_apart_by_what_came_of_them) {
    // Met by a follow-up within the year; then one to come; then one on the last day of the case.
    const one_case followed =
        one_case("A").on("decided", day("2020-01-01")).event("follow-up", day("2020-06-01"));
    const std::string coming = why(followed, {yearly});
    EXPECT_TRUE(holds(coming, "<title>2021-01-01: due day, met</title>"));
    EXPECT_TRUE(holds(coming, "<title>2021-06-01: due day to come</title>"));
    EXPECT_TRUE(holds(coming, "<li>yearly: due day, met: 1; due day to come: 1.</li>"));
    const std::string ending = why(one_case(followed).on("valid_to", day("2021-06-01")), {yearly});
    EXPECT_TRUE(holds(ending, "<title>2021-06-01: due day that is not asked for</title>"));
    EXPECT_TRUE(holds(ending, "<li>yearly: due day, met: 1; due day that is not asked for: 1.</li>"));
}

TEST(explanations_html_test, names_a_rule_by_its_title_too) {
    const rule titled = rule(yearly).named("yearly", "Each year, once");
    const std::string page = why(overdue_case("A", 4), {titled});
    EXPECT_TRUE(holds(page, ">yearly: Each year, once</h2>"));
    EXPECT_TRUE(holds(page, "<a href=\"#r1\">yearly: Each year, once</a>"));
    EXPECT_TRUE(holds(why(overdue_case("A", 4), {rule(yearly).named("yearly", "")}), ">yearly</h2>"));
}

TEST(explanations_html_test, says_why_a_rule_asks_nothing) {
    const rule elsewhere = rule(yearly).named("elsewhere", "").only("unit", {"Syd"});
    const std::string page =
        why(overdue_case("A", 4).in("unit", "Norr"), {yearly, elsewhere}, language::swedish);
    EXPECT_TRUE(
        holds(page, "<td class=\"t\">gäller inte: den gäller där enhet (unit) är &quot;Syd&quot;, och "
                    "ärendet har &quot;Norr&quot;</td>"));
}

TEST(explanations_html_test, rules_that_ask_nothing_have_no_lane) {
    rule elsewhere = rule(yearly).named("elsewhere", "").only("unit", {"Syd"});
    const std::string page = why(kept_case("A").in("unit", "Norr"), {elsewhere});
    EXPECT_FALSE(holds(page, "<svg"));
    EXPECT_TRUE(holds(page, "None of the rules asks anything of the case."));
    EXPECT_EQ(faults_of_page(page, "en"), no_faults);
}

TEST(explanations_html_test, a_case_that_cannot_be_judged_is_not_said_to_be_asked_nothing) {
    const std::string page = why(unknown_case("A"), {yearly});
    EXPECT_FALSE(holds(page, "None of the rules asks anything"));
    EXPECT_TRUE(holds(page, "unknown: the case lacks &quot;decided&quot;, which the rule needs."));
}

TEST(explanations_html_test, what_looks_like_a_tag_is_words) {
    const std::string bad = "<b>&\"";
    const rule asked = at_least_every(months(12)).named(bad, bad);
    const std::string page = why(overdue_case(bad, 4), {asked});
    EXPECT_FALSE(holds(page, "<b>"));
    EXPECT_EQ(faults_of_page(page, "en"), no_faults);
}

} // namespace
} // namespace lssgov
