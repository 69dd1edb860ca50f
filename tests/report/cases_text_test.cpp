// The page, and the same as JSON: what they say, and what they never say.

#include "report/asked_cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/report/cases_json.hpp>
#include <lssgov/report/cases_text.hpp>
#include <lssgov/report/suppression.hpp>
#include <lssgov/version.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace lssgov {
namespace {

using report::case_check;
using report::case_ids;
using report::tally_cell;
using test::check_cases;
using test::day;
using test::kept_case;
using test::overdue_case;
using test::unknown_case;

const rule yearly = test::yearly_rule();
const as_of on = test::day_asked;

std::string text_of(
    const case_check& checked, language tongue = language::english, case_ids ids = case_ids::hidden) {
    std::ostringstream out;
    report::cases_text(out, checked, tongue, ids);
    return out.str();
}

std::string json_of(const case_check& checked, case_ids ids = case_ids::hidden) {
    std::ostringstream out;
    report::cases_json(out, checked, ids);
    return out.str();
}

/// The line of a page that begins with a label, without the label.
std::string line_of(const std::string& page, const std::string& label) {
    std::istringstream in(page);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("  " + label + ' ')) {
            return line.substr(line.find_first_not_of(' ', label.size() + 2));
        }
    }
    return "no line " + label;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// What it was made of
// -------------------------------------------------------------------------------------------------

const report::provenance made_of{
    {{report::input_role::rules, "rules.toml", "abc"}, {report::input_role::cases, "c.csv", "def"}}};

std::string foot_of(const case_check& checked, language tongue) {
    std::ostringstream out;
    report::cases_text(out, checked, tongue, case_ids::hidden, made_of);
    const std::string plain = text_of(checked, tongue);
    return out.str().starts_with(plain) ? out.str().substr(plain.size()) : out.str();
}

TEST(cases_text_test, ends_with_what_it_was_made_of) {
    const case_check checked = check_cases({}, {yearly}, on);
    const std::string number(version());
    EXPECT_EQ(foot_of(checked, language::english), "\nMade with lssgov " + number +
                                                       " from:\n  Rules: rules.toml, SHA-256 abc\n"
                                                       "  Cases: c.csv, SHA-256 def\n");
    EXPECT_EQ(foot_of(checked, language::swedish), "\nGjord med lssgov " + number +
                                                       " av:\n  Regler: rules.toml, SHA-256 abc\n"
                                                       "  Ärenden: c.csv, SHA-256 def\n");
}

TEST(cases_text_test, tells_the_public_no_hash_of_cases) {
    const case_check checked = report::for_the_public(check_cases({}, {yearly}, on), 5);
    EXPECT_NE(foot_of(checked, language::english).find("Rules: rules.toml, SHA-256 abc\n  Cases: c.csv\n"),
        std::string::npos);
}

// What it says
// -------------------------------------------------------------------------------------------------

std::vector<one_case> kept_and_overdue(int kept, int overdue) {
    std::vector<one_case> cases(static_cast<std::size_t>(kept), kept_case("K"));
    cases.resize(static_cast<std::size_t>(kept + overdue), overdue_case("O", 1));
    return cases;
}

TEST(cases_text_test, shares_are_rounded_to_tenths_but_never_to_none_or_all) {
    const auto kept_line = [](int kept, int overdue, language tongue) {
        return line_of(text_of(check_cases(kept_and_overdue(kept, overdue), {yearly}, on), tongue),
            tongue == language::english ? "Kept" : "Hållen");
    };
    EXPECT_EQ(kept_line(1, 2, language::english), "1 of 3 judged (33.3 %)");
    EXPECT_EQ(kept_line(2, 1, language::english), "2 of 3 judged (66.7 %)");
    EXPECT_EQ(kept_line(1, 15, language::english), "1 of 16 judged (6.3 %)"); // 6.25
    EXPECT_EQ(kept_line(1, 2999, language::english), "1 of 3000 judged (0.1 %)");
    EXPECT_EQ(kept_line(2999, 1, language::english), "2999 of 3000 judged (99.9 %)");
    EXPECT_EQ(kept_line(0, 3, language::english), "0 of 3 judged (0.0 %)");
    EXPECT_EQ(kept_line(3, 0, language::english), "3 of 3 judged (100.0 %)");
    EXPECT_EQ(kept_line(1, 2, language::swedish), "1 av 3 bedömda (33,3 %)");
}

TEST(cases_text_test, without_cases_nothing_is_judged) {
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "Half");
    const std::string page = text_of(check_cases({}, {yearly, quota}, on));
    EXPECT_EQ(line_of(page, "Read"), "0 cases, 0 events, 2 rules");
    EXPECT_EQ(line_of(page, "Kept"), "no case is judged");
    EXPECT_EQ(line_of(page, "Judged"), "0 kept + 0 not kept + 0 unknown = 0");
    EXPECT_EQ(line_of(page, "State"), "0");
    EXPECT_EQ(line_of(page, "Quota"), "no case is there for a whole period");
}

TEST(cases_text_test, one_of_a_thing_is_not_many) {
    const std::vector cases{overdue_case("A", 1)};
    const std::string english = text_of(check_cases(cases, {yearly}, on));
    EXPECT_EQ(line_of(english, "Read"), "1 case, 1 event, 1 rule");
    EXPECT_EQ(line_of(english, "Missed"), "2 breaches; 54 days late; overdue now: 1 day in all");
    const std::string swedish = text_of(check_cases(cases, {yearly}, on), language::swedish);
    EXPECT_EQ(line_of(swedish, "Inläst"), "1 ärende, 1 händelse, 1 regel");
}

TEST(cases_text_test, a_register_says_which_days_it_covers) {
    const auto line = [](const event_register& one) {
        context known;
        known.registers.push_back(one);
        return line_of(text_of(check_cases({}, {yearly}, on, by{}, known)), "Registers");
    };
    const date first = day("2020-01-01");
    const date last = day("2020-12-31");
    EXPECT_EQ(line(event_register::covering("visit", first, last)), "visit: from 2020-01-01 to 2020-12-31");
    EXPECT_EQ(line(event_register::covering("visit", first, {})), "visit: from 2020-01-01");
    EXPECT_EQ(line(event_register::covering("visit", {}, last)), "visit: to 2020-12-31");
    EXPECT_EQ(line(event_register::covering("visit", {}, {})), "visit: all days");
    EXPECT_EQ(line(event_register::never_holding("visit")), "visit: no days");
}

TEST(cases_text_test, a_kind_of_event_that_nobody_wrote_down_is_asked_about) {
    const std::vector none{kept_case("A")};
    const std::vector later{kept_case("A").event("follow-up", day("2022-01-01"))};
    EXPECT_EQ(line_of(text_of(check_cases(none, {yearly}, on)), "Events"),
        "none of the kind follow-up: is it spelled so in the events?");
    EXPECT_EQ(line_of(text_of(check_cases(later, {yearly}, on)), "Events"), "0 of the kind follow-up");
}

TEST(cases_text_test, a_rule_tells_whom_it_is_for_and_when_it_is_in_force) {
    rule private_units = at_least_every(years(2)).named("private", "");
    private_units.only("regime", {"private"}).only("unit", {"Norr", "Syd"});
    private_units.in_force(day("2020-01-01"), day("2022-12-31")).by(force::shall, {"Act (1993:387)", ""});
    const std::string page = text_of(check_cases({}, {private_units}, on));
    EXPECT_NE(page.find("  Applies to        regime private\n  Applies to        unit Norr or Syd\n"),
        std::string::npos);
    EXPECT_EQ(line_of(page, "In force"), "from 2020-01-01 to 2022-12-31");
    EXPECT_EQ(line_of(page, "Source"), "Act (1993:387); shall (statute or regulation)");
}

TEST(cases_text_test, letters_beyond_ascii_do_not_shift_the_columns) {
    const std::vector cases{kept_case("A").in("unit", "Åsö"), kept_case("B").in("unit", "Norr")};
    const std::string page = text_of(check_cases(cases, {yearly}, on, by("unit")));
    EXPECT_NE(page.find("  Norr         1     1 "), std::string::npos) << page;
    EXPECT_NE(page.find("  Åsö          1     1 "), std::string::npos) << page;
}

TEST(cases_text_test, a_rule_that_a_named_date_meets_tells_of_dates) {
    const std::vector cases{kept_case("A").on("executed", day("2021-02-24"))};
    const rule executed = within(months(3)).named("executed", "").to_date("executed");
    const rule closed = within(months(3)).named("closed", "").to_date("closed");
    EXPECT_EQ(line_of(text_of(check_cases(cases, {executed}, on)), "Dates"), "1 of \"executed\"");
    EXPECT_EQ(line_of(text_of(check_cases(cases, {closed}, on)), "Dates"),
        "no case has \"closed\": is it spelled so?");
}

TEST(cases_text_test, the_rows_of_each_file_add_up) {
    case_check checked = check_cases({}, {yearly}, on);
    EXPECT_EQ(line_of(text_of(checked), "Rows"), "no line Rows");
    checked.accounts = {{.file = "events.csv", .rows = 12, .taken = 9, .rejected = 2, .known_later = 1}};
    EXPECT_EQ(line_of(text_of(checked), "Rows"),
        "events.csv: 12 rows = 9 taken + 2 rejected + 1 recorded after the day");
    EXPECT_TRUE(holds(json_of(checked), "\"rejected\": 2"));
    EXPECT_EQ(line_of(text_of(checked, language::swedish), "Rader"),
        "events.csv: 12 rader = 9 inlästa + 2 avvisade + 1 registrerade efter dagen");
}

TEST(cases_text_test, rows_that_repeat_an_event_are_told) {
    case_check checked = check_cases({}, {yearly}, on);
    checked.accounts = {{.file = "e.csv", .rows = 3, .taken = 3, .repeated = 1}};
    EXPECT_EQ(line_of(text_of(checked), "Rows"),
        "e.csv: 3 rows = 3 taken + 0 rejected + 0 recorded after the day; 1 of those");
    EXPECT_TRUE(holds(text_of(checked), "\n                    taken repeat an event\n"));
}

TEST(cases_text_test, what_is_odd_is_told_in_words) {
    const std::vector cases{kept_case("A").on("valid_to", day("2020-11-30")),
        kept_case("B").on("valid_to", day("2020-12-31")).event("follow-up", day("2021-01-01"))};
    const std::string page = text_of(check_cases(cases, {yearly}, on));
    EXPECT_TRUE(holds(page, "To look into      the decision ends before it was made or executed: 1 case\n"));
    EXPECT_TRUE(holds(page, "To look into      an event after the decision had run out: 1 case\n"));
}

TEST(cases_text_test, reports_on_misses_add_up) {
    const std::vector cases{overdue_case("A", 4).event("deviation report", day("2020-06-01"))};
    EXPECT_TRUE(holds(text_of(check_cases(cases, {yearly}, on)),
        "  Reported          1 reported as a deviation + 1 without a report + 0 unknown = 2; without a "
        "report\n"
        "                    in 1 case\n"));
}

/// Five cases at each unit, so many of them not kept.
std::vector<one_case> five_at_each(const std::vector<std::pair<std::string, int>>& not_kept) {
    std::vector<one_case> cases;
    for (const auto& [unit, missed] : not_kept) {
        for (int i = 0; i < 5; ++i) {
            cases.push_back((i < missed ? overdue_case("O", 1) : kept_case("K")).in("unit", unit));
        }
    }
    return cases;
}

TEST(cases_text_test, groups_that_differ_for_certain_are_told_with_their_bounds) {
    const auto page =
        text_of(check_cases(five_at_each({{"Norr", 3}, {"Syd", 1}, {"Väst", 2}}), {yearly}, on, by("unit")));
    EXPECT_TRUE(holds(page,
        "  Difference        Norr (at most 2 of 5 kept, 40.0 %) lies certainly below Syd (at least 4 of 5,\n"
        "                    80.0 %); in all 2 of 3 groups do\n"))
        << page;
    EXPECT_FALSE(holds(
        text_of(check_cases(five_at_each({{"Norr", 2}, {"Syd", 2}}), {yearly}, on, by("unit"))), "Differ"));
}

TEST(cases_text_test, of_more_than_ten_groups_the_ten_worst_are_shown) {
    std::vector<std::pair<std::string, int>> units;
    for (const char* name : {"A", "B", "C", "D", "E", "F", "G", "H"}) {
        units.emplace_back(name, 1);
    }
    units.emplace_back("good", 0);
    units.emplace_back("worst", 4);
    units.emplace_back("worse", 3);
    std::vector<one_case> cases = five_at_each(units);
    cases.push_back(overdue_case("O", 1).in("unit", "tiny")); // all of one case: too few
    const std::string page = text_of(check_cases(cases, {yearly}, on, by("unit")));
    const std::size_t table = page.find("  Worst by unit  cases");
    ASSERT_NE(table, std::string::npos) << page;
    std::istringstream in(page.substr(table));
    std::vector<std::string> shown;
    for (std::string line; std::getline(in, line) && !line.empty();) {
        shown.push_back(line.substr(2, line.find_first_of(" \n", 2) - 2));
    }
    EXPECT_EQ(shown,
        (std::vector<std::string>{"Worst", "worst", "worse", "A", "B", "C", "D", "E", "F", "G", "H", "All"}));
    EXPECT_TRUE(holds(page, "Of 12 groups at most ten are shown"));
}

TEST(cases_text_test, of_equal_shares_the_group_with_more_cases_comes_first) {
    std::vector<std::pair<std::string, int>> units;
    for (const char* name : {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"}) {
        units.emplace_back(name, 0);
    }
    units.emplace_back("M", 1);
    units.emplace_back("N", 1);
    units.emplace_back("N", 1);
    const std::string page = text_of(check_cases(five_at_each(units), {yearly}, on, by("unit")));
    EXPECT_LT(page.find("\n  N "), page.find("\n  M "));
    EXPECT_FALSE(holds(page, "\n  A ")); // all kept
}

TEST(cases_text_test, all_groups_are_in_the_json_however_many) {
    std::vector<std::pair<std::string, int>> units;
    for (int i = 0; i < 30; ++i) {
        units.emplace_back("unit " + std::to_string(i), 0);
    }
    const std::string json = json_of(check_cases(five_at_each(units), {yearly}, on, by("unit")));
    EXPECT_TRUE(holds(json, "\"unit 0\""));
    EXPECT_TRUE(holds(json, "\"unit 29\""));
}

// What it does not say -------------------------------------------------------------------------------------

/// Overdue, odd and unreported.
one_case case_to_be_named(const std::string& id) {
    return overdue_case(id, 4)
        .on("valid_to", day("2021-02-24"))
        .on("executed", day("2018-01-01"))
        .event("deviation report", day("2020-01-01"))
        .in("unit", "Norr");
}

TEST(case_ids, are_in_no_report_unless_they_are_asked_for) {
    const std::vector cases{case_to_be_named("SECRET"), overdue_case("SECRET", 9).in("unit", "Norr")};
    const case_check checked = check_cases(cases, {yearly}, on, by("unit"));
    EXPECT_FALSE(checked.odd.empty());
    EXPECT_FALSE(checked.outcomes[0].oldest.empty());
    EXPECT_FALSE(checked.outcomes[0].reports->first.empty());
    EXPECT_FALSE(holds(text_of(checked), "SECRET"));
    EXPECT_FALSE(holds(json_of(checked), "SECRET"));
}

TEST(case_ids, where_they_are_asked_for_are_of_the_longest_overdue_the_odd_and_the_unreported) {
    const case_check checked =
        check_cases({case_to_be_named("A"), overdue_case("B", 9)}, {yearly}, on, by("unit"));
    const std::string page = text_of(checked, language::english, case_ids::shown);
    EXPECT_EQ(line_of(page, "Longest overdue"), "B: due 2021-02-15, 9 days overdue");
    EXPECT_EQ(line_of(page, "To look into"), "executed before it was decided: 1 case (A)");
    EXPECT_TRUE(holds(page, "2 cases (A, B)")) << page;
    const std::string json = json_of(checked, case_ids::shown);
    EXPECT_TRUE(holds(json, "\"case_id\": \"B\""));
    EXPECT_TRUE(holds(json, "\"first\""));
}

TEST(hidden_cells, are_two_dots_in_text_and_null_in_json_and_nothing_is_worked_out_from_them) {
    case_check checked = check_cases({kept_case("A"), overdue_case("B", 4)}, {yearly}, on);
    checked.outcomes[0].hidden.set(place_of(tally_cell::no));
    checked.outcomes[0].hidden.set(place_of(tally_cell::state_overdue));
    checked.outcomes[0].hidden.set(place_of(tally_cell::breaches));
    const std::string page = text_of(checked);
    EXPECT_EQ(line_of(page, "Kept"), "..");
    EXPECT_EQ(line_of(page, "Judged"), "1 kept + .. not kept + 0 unknown = ..");
    EXPECT_EQ(line_of(page, "Cases"), ".. judged + 0 not applicable = 2");
    EXPECT_EQ(line_of(page, "State"), ".. overdue + 1 on time = 2");
    EXPECT_TRUE(line_of(page, "Missed").starts_with(".. breaches; "));
    const std::string json = json_of(checked);
    EXPECT_TRUE(holds(json, "\"no\": null"));
    EXPECT_TRUE(holds(json, "\"judged\": null"));
    EXPECT_TRUE(holds(json, "\"overdue\": null"));
    EXPECT_TRUE(holds(json, "\"yes\": 1"));
}

TEST(hidden_cells, of_a_group_take_it_from_shares_and_differences) {
    case_check checked = check_cases(five_at_each({{"Norr", 3}, {"Syd", 1}}), {yearly}, on, by("unit"));
    checked.outcomes[0].groups[0].hidden.set(place_of(tally_cell::yes));
    const std::string page = text_of(checked);
    EXPECT_TRUE(holds(page, "  Norr         5    ..         3        0    0        3"));
    EXPECT_FALSE(holds(page, "Difference"));
    EXPECT_TRUE(holds(json_of(checked), "\"certain_difference\": null"));
}

} // namespace
} // namespace lssgov
