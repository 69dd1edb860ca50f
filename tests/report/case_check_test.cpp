#include "support/day.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/load/cases.hpp>
#include <lssgov/load/rules.hpp>
#include <lssgov/report/case_check.hpp>
#include <lssgov/report/cases_text.hpp>
#include <lssgov/report/verdicts_csv.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace lssgov {
namespace {

using report::case_check;
using test::day;

const rule yearly = at_least_every(months(12)).named("yearly", "Each year");
const as_of on(2021, 2, 24);

/// Followed up in time and on time.
one_case kept_case(const std::string& id) {
    return one_case(id).on("decided", day("2020-12-01"));
}

/// Overdue on 2021-02-24 by so many days.
one_case overdue_case(const std::string& id, int by) {
    return one_case(id).on("decided", day("2019-01-01")).event("follow-up", add_days(day("2020-02-24"), -by));
}

one_case unknown_case(const std::string& id) {
    return one_case(id);
}

case_check check_cases(const std::vector<one_case>& cases, const std::vector<rule>& rules, as_of when,
    const by& grouped = by{}, const context& known = {}) {
    return report::check_cases(cases, rules, when, grouped, known);
}

std::string text_of(const case_check& checked, language tongue = language::english) {
    std::ostringstream out;
    report::cases_text(out, checked, tongue);
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

// Sums -----------------------------------------------------------------------------------------------------

TEST(case_check_test, there_is_a_verdict_for_each_case_and_their_sum) {
    const std::vector cases{kept_case("A"), overdue_case("B", 4), unknown_case("C")};
    const case_check checked = check_cases(cases, {yearly}, on);
    ASSERT_EQ(checked.outcomes.size(), 1U);
    ASSERT_EQ(checked.outcomes[0].verdicts.size(), 3U);
    EXPECT_EQ(checked.outcomes[0].verdicts[0].kept, kept_answer::yes);
    EXPECT_EQ(checked.outcomes[0].verdicts[1].kept, kept_answer::no);
    EXPECT_EQ(checked.outcomes[0].verdicts[2].kept, kept_answer::unknown);
    const tally_row& sums = checked.outcomes[0].sums;
    EXPECT_EQ(sums.rule, "yearly");
    EXPECT_EQ(sums.cases, 3);
    EXPECT_EQ(sums.yes, 1);
    EXPECT_EQ(sums.no, 1);
    EXPECT_EQ(sums.unknown, 1);
    EXPECT_EQ(sums.days_overdue, 4);
}

TEST(case_check_test, not_grouped_there_are_no_groups) {
    const std::vector cases{kept_case("A").in("unit", "Norr")};
    EXPECT_TRUE(check_cases(cases, {yearly}, on).outcomes[0].groups.empty());
}

TEST(case_check_test, a_label_holds_its_own_cases_and_those_of_the_labels_below_it) {
    const std::vector cases{
        kept_case("A").in("unit", "Norr"),
        overdue_case("B", 1).in("unit", "Norr"),
        kept_case("C").in("unit", "Syd"),
        kept_case("D").in("unit", "Område A"),
        kept_case("E").in("unit", "Fristående"),
        unknown_case("F"),
    };
    context known;
    known.groupings.push_back(
        {"unit", {{"Norr", "Område A"}, {"Syd", "Område A"}, {"Område A", "Norrby"}, {"Öst", "Område A"}}});
    const auto groups = check_cases(cases, {yearly}, on, by("unit"), known).outcomes[0].groups;
    std::vector<std::string> told;
    for (const report::group_outcome& one : groups) {
        told.push_back(std::to_string(one.depth) + ' ' + one.label + " in " + one.parent + ": " +
                       std::to_string(one.sums.yes) + '+' + std::to_string(one.sums.no) + '+' +
                       std::to_string(one.sums.unknown) + " of " + std::to_string(one.sums.cases));
    }
    EXPECT_EQ(told, (std::vector<std::string>{
                        "0  in : 0+0+1 of 1",
                        "0 Fristående in : 1+0+0 of 1",
                        "0 Norrby in : 3+1+0 of 4",
                        "1 Område A in Norrby: 3+1+0 of 4",
                        "2 Norr in Område A: 1+1+0 of 2",
                        "2 Syd in Område A: 1+0+0 of 1",
                    }));
    EXPECT_EQ(groups[4].sums.rule, "yearly");
    EXPECT_EQ(groups[4].sums.group, "Norr");
}

class norrby : public testing::Test {
protected:
    const loaded<load::rule_book> book = load::rules("examples/data/norrby/rules.toml");
    const loaded<std::vector<one_case>> cases = load::cases(
        "examples/data/norrby/cases.csv", "examples/data/norrby/events.csv", load::columns_for(book->rules));
    const as_of when = as_of(2025, 6, 30);
};

TEST_F(norrby, the_sums_are_those_of_tally_with_and_without_groups) {
    const case_check checked = check_cases(*cases, book->rules, when, by("service"), book->known);
    std::vector<tally_row> of_all;
    std::vector<tally_row> by_service;
    for (const report::rule_outcome& one : checked.outcomes) {
        if (!one.is_quota()) {
            of_all.push_back(one.sums);
        }
        for (const report::group_outcome& group : one.groups) {
            by_service.push_back(group.sums);
        }
    }
    EXPECT_EQ(of_all, tally(*cases, book->rules, when, by{}, book->known));
    EXPECT_EQ(by_service, tally(*cases, book->rules, when, by("service"), book->known));
}

TEST_F(norrby, the_top_labels_add_up_to_all_cases) {
    for (const report::rule_outcome& one :
        check_cases(*cases, book->rules, when, by("unit"), book->known).outcomes) {
        tally_row added;
        added.rule = one.sums.rule;
        for (const report::group_outcome& group : one.groups) {
            added += group.depth == 0 ? group.sums : tally_row{};
        }
        EXPECT_EQ(added, one.sums);
    }
}

TEST_F(norrby, the_quotas_are_those_of_check_coverage) {
    const case_check checked = check_cases(*cases, book->rules, when, by("unit"), book->known);
    const auto quota = std::find_if(checked.outcomes.begin(), checked.outcomes.end(),
        [](const report::rule_outcome& one) { return one.is_quota(); });
    ASSERT_NE(quota, checked.outcomes.end());
    const auto expected = check_coverage(*cases, quota->asked, when, by("unit"), book->known);
    ASSERT_EQ(quota->quotas.size(), expected.size());
    ASSERT_FALSE(expected.empty());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(quota->quotas[i].group, expected[i].group);
        EXPECT_EQ(quota->quotas[i].within, expected[i].within);
        EXPECT_EQ(quota->quotas[i].followed_up, expected[i].followed_up);
        EXPECT_EQ(quota->quotas[i].answer, expected[i].answer);
    }
}

// What stands beside the sums
// --------------------------------------------------------------------------------

TEST(case_check_test, the_five_longest_overdue_are_named_and_equals_keep_their_order) {
    const std::vector cases{overdue_case("A", 3), overdue_case("B", 9), kept_case("C"), overdue_case("D", 3),
        overdue_case("E", 5), overdue_case("F", 3), overdue_case("G", 1)};
    EXPECT_EQ(check_cases(cases, {yearly}, on).outcomes[0].oldest, (std::vector<report::overdue_case>{
                                                                       {"B", day("2021-02-15"), 9},
                                                                       {"E", day("2021-02-19"), 5},
                                                                       {"A", day("2021-02-21"), 3},
                                                                       {"D", day("2021-02-21"), 3},
                                                                       {"F", day("2021-02-21"), 3},
                                                                   }));
}

TEST(case_check_test, events_are_counted_by_kind_and_those_after_as_of_apart) {
    const std::vector cases{
        kept_case("A").event("follow-up", day("2021-02-24")).event("follow-up", day("2021-02-25")),
        kept_case("B").event("visit", day("2021-01-01")).event("visit", day("2021-01-01")),
        kept_case("C").event("call", day("2021-03-01")).event("plan", day("2021-03-01")),
    };
    const rule planned = at_least_every(months(6)).named("planned", "").event("plan");
    const rule reported = at_least_every(months(6)).named("reported", "").event("report");
    const case_check checked = check_cases(cases, {yearly, planned, reported}, on);
    EXPECT_EQ(checked.events, 6);
    EXPECT_EQ(checked.later_events, 3);
    EXPECT_EQ(checked.unasked, (std::map<std::string, std::int64_t>{{"visit", 2}}));
    EXPECT_EQ(checked.outcomes[0].events, 1);
    EXPECT_EQ(checked.outcomes[1].events, 0);
    EXPECT_TRUE(checked.outcomes[1].occurs);
    EXPECT_FALSE(checked.outcomes[2].occurs);
}

TEST(case_check_test, an_event_that_asks_for_an_answer_is_asked_for) {
    const std::vector cases{kept_case("A").event("missed", day("2021-01-01"))};
    const rule answered = response(days(7)).named("answered", "").trigger("missed").event("report");
    const case_check checked = check_cases(cases, {answered}, on);
    EXPECT_TRUE(checked.unasked.empty());
    EXPECT_FALSE(checked.outcomes[0].occurs);
}

TEST(case_check_test, where_a_named_date_meets_the_rule_the_dates_that_are_seen_are_counted) {
    const std::vector cases{
        kept_case("A").on("executed", day("2021-02-24")).event("follow-up", day("2021-01-01")),
        kept_case("B").on("executed", day("2021-02-25")),
        kept_case("C"),
    };
    const rule executed = within(months(3)).named("executed", "").to_date("executed");
    const rule closed = within(months(3)).named("closed", "").to_date("closed");
    const case_check checked = check_cases(cases, {executed, closed}, on);
    EXPECT_EQ(checked.outcomes[0].events, 1);
    EXPECT_TRUE(checked.outcomes[0].occurs);
    EXPECT_FALSE(checked.outcomes[1].occurs);
    EXPECT_EQ(checked.unasked, (std::map<std::string, std::int64_t>{{"follow-up", 1}}));
    EXPECT_EQ(line_of(text_of(check_cases(cases, {executed}, on)), "Dates"), "1 of \"executed\"");
    EXPECT_EQ(line_of(text_of(check_cases(cases, {closed}, on)), "Dates"),
        "no case has \"closed\": is it spelled so?");
}

TEST(case_check_test, a_suspension_decided_after_as_of_is_not_seen) {
    const std::vector cases{overdue_case("A", 4)};
    context known;
    known.suspensions.push_back(
        {"yearly", "Nämnden", day("2021-02-24"), day("2021-01-01"), day("2021-12-31"), "known in time"});
    known.suspensions.push_back(
        {"yearly", "Nämnden", day("2021-02-25"), day("2021-01-01"), day("2021-12-31"), "decided too late"});
    const case_check checked = check_cases(cases, {yearly}, on, by{}, known);
    ASSERT_EQ(checked.known.suspensions.size(), 1U);
    EXPECT_EQ(checked.known.suspensions[0].reason, "known in time");
    EXPECT_EQ(checked.outcomes[0].sums.excused, 1);
}

TEST(case_check_test, an_explanation_is_given_for_each_rule_but_quotas) {
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "");
    const rule twice = at_least_every(months(6)).named("twice", "");
    const auto told = report::explain_case(overdue_case("A", 4), std::vector{yearly, quota, twice}, on);
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].rule_id, "yearly");
    EXPECT_EQ(told[0].answer, check(overdue_case("A", 4), yearly, on));
    EXPECT_EQ(told[1].rule_id, "twice");
}

// What fails -----------------------------------------------------------------------------------------------

TEST(case_check_test, a_case_not_kept_is_broken_and_an_unknown_one_is_not) {
    const auto checked = [](const one_case& one) {
        static std::vector<one_case> cases;
        cases = {one};
        return check_cases(cases, {yearly}, on);
    };
    EXPECT_FALSE(has_broken(checked(kept_case("A"))));
    EXPECT_FALSE(has_unknown(checked(kept_case("A"))));
    EXPECT_TRUE(has_broken(checked(overdue_case("A", 1))));
    EXPECT_FALSE(has_unknown(checked(overdue_case("A", 1))));
    EXPECT_FALSE(has_broken(checked(unknown_case("A"))));
    EXPECT_TRUE(has_unknown(checked(unknown_case("A"))));
}

TEST(case_check_test, a_quota_counts_as_its_answer) {
    const rule quota = coverage({1, 1}, partition::yearly()).named("quota", "");
    const std::vector followed{
        one_case("A").on("decided", day("2019-01-01")).event("follow-up", day("2019-05-01"))};
    const std::vector missed{one_case("A").on("decided", day("2019-01-01"))};
    context unseen;
    unseen.registers.push_back(event_register::never_holding("follow-up"));
    EXPECT_FALSE(has_broken(check_cases(followed, {quota}, as_of(2020, 1, 1))));
    EXPECT_TRUE(has_broken(check_cases(missed, {quota}, as_of(2020, 1, 1))));
    EXPECT_TRUE(has_broken(check_cases(missed, {quota}, as_of(2019, 12, 31)))); // no longer possible
    EXPECT_FALSE(has_broken(check_cases(missed, {quota}, as_of(2019, 12, 30))));
    EXPECT_FALSE(has_broken(check_cases(missed, {quota}, as_of(2020, 1, 1), by{}, unseen)));
    EXPECT_TRUE(has_unknown(check_cases(missed, {quota}, as_of(2020, 1, 1), by{}, unseen)));
    EXPECT_FALSE(has_unknown(check_cases(missed, {quota}, as_of(2020, 1, 1))));
}

// The page -------------------------------------------------------------------------------------------------

std::vector<one_case> kept_and_overdue(int kept, int overdue) {
    std::vector<one_case> cases(static_cast<std::size_t>(kept), kept_case("K"));
    cases.resize(static_cast<std::size_t>(kept + overdue), overdue_case("O", 1));
    return cases;
}

TEST(cases_text_test, shares_are_rounded_to_tenths_but_never_to_none_or_all) {
    const auto kept_line = [](int kept, int overdue, language tongue) {
        const std::vector<one_case> cases = kept_and_overdue(kept, overdue);
        return line_of(text_of(check_cases(cases, {yearly}, on), tongue),
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

// The table of verdicts
// --------------------------------------------------------------------------------------

TEST(verdicts_csv_test, fields_that_need_quotation_marks_have_them) {
    const std::vector cases{kept_case("a,b"), kept_case("c \"d\"")};
    std::ostringstream out;
    report::verdicts_csv(out, check_cases(cases, {yearly}, on));
    EXPECT_EQ(out.str(),
        "case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event\r\n"
        "\"a,b\",yearly,yes,on_time,2021-12-01,0,0,0,0,\r\n"
        "\"c \"\"d\"\"\",yearly,yes,on_time,2021-12-01,0,0,0,0,\r\n");
}

TEST(verdicts_csv_test, lines_come_by_case_then_by_rule_and_quotas_have_none) {
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "");
    const rule twice = at_least_every(months(6)).named("twice", "");
    const std::vector cases{overdue_case("A", 4), unknown_case("B")};
    std::ostringstream out;
    report::verdicts_csv(out, check_cases(cases, {twice, quota, yearly}, on));
    EXPECT_EQ(out.str(),
        "case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event\r\n"
        "A,twice,no,overdue,2020-08-20,188,2,0,422,2020-02-20\r\n"
        "A,yearly,no,overdue,2021-02-20,4,2,0,54,2020-02-20\r\n"
        "B,twice,unknown,unknown,,0,0,0,0,\r\n"
        "B,yearly,unknown,unknown,,0,0,0,0,\r\n");
}

} // namespace
} // namespace lssgov
