// Quotas: a share of a group in each whole calendar period.

#include "cadence/cases.hpp"
#include "cadence/sets.hpp"
#include "support/message_of.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/coverage.hpp>

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace lssgov {
namespace {

using test::covering;
using test::day;
using test::message_of;

using lines = std::vector<std::string>;

/// "Norr 2019-01-01..2019-12-31: 3 of 10, 4 needed, 1 lacking: broken"
std::string line(const coverage_verdict& told) {
    const std::string group = told.group.empty() ? "" : told.group + " ";
    return group + to_string(told.within.first) + ".." + to_string(told.within.last) + ": " +
           std::to_string(told.followed_up) + " of " + std::to_string(told.cases.least) + ", " +
           std::to_string(told.needed) + " needed, " + std::to_string(told.lacking) +
           " lacking: " + std::string(to_string(told.answer));
}

lines told(const std::vector<one_case>& cases, const rule& asked, std::string_view on,
    const by& grouped = by(), const context& known = {}) {
    lines found;
    for (const coverage_verdict& one : check_coverage(cases, asked, as_of(day(on)), grouped, known)) {
        found.push_back(line(one));
    }
    return found;
}

one_case unit(std::string_view opened) {
    one_case made("U");
    made.on("opened", day(opened));
    return made;
}

rule quota(share part = {30, 100}) {
    return coverage(part, partition::yearly()).from("opened").named("Q", "A share of the units each year");
}

/// So many units opened on 2019-01-01, the first of them followed up on a day.
std::vector<one_case> units(int count, int followed_up, std::string_view on = "2019-06-01") {
    std::vector<one_case> made(static_cast<std::size_t>(count), unit("2019-01-01"));
    for (int i = 0; i < followed_up; ++i) {
        made[static_cast<std::size_t>(i)].event("follow-up", day(on));
    }
    return made;
}

// --- how many -------------------------------------------------------------------------------------------

TEST(cases_needed, is_the_share_rounded_up) {
    EXPECT_EQ(cases_needed({30, 100}, 10), 3);
    EXPECT_EQ(cases_needed({30, 100}, 11), 4);
    EXPECT_EQ(cases_needed({30, 100}, 13), 4);
    EXPECT_EQ(cases_needed({30, 100}, 14), 5);
    EXPECT_EQ(cases_needed({30, 100}, 1), 1);
    EXPECT_EQ(cases_needed({30, 100}, 0), 0);
    EXPECT_EQ(cases_needed({1, 3}, 3), 1);
    EXPECT_EQ(cases_needed({1, 3}, 4), 2);
    EXPECT_EQ(cases_needed({1, 1}, 7), 7);
    EXPECT_EQ(cases_needed({1, 1'000'000}, 7), 1);
}

TEST(cases_needed, does_not_overflow) {
    EXPECT_EQ(cases_needed({999'999'999, 1'000'000'000}, 2'000'000'000), 1'999'999'998);
}

// --- one period -----------------------------------------------------------------------------------------

coverage_answer judged(group_size cases, int followed_up, run_of_period run, bool covered = true) {
    return judge_coverage({30, 100}, cases, followed_up, run, covered);
}

TEST(judge_coverage, is_kept_as_soon_as_enough_have_an_event) {
    for (const run_of_period run : {run_of_period::over, run_of_period::last_day, run_of_period::running}) {
        EXPECT_EQ(judged(group_size::exactly(10), 3, run), coverage_answer::kept);
        EXPECT_EQ(judged(group_size::exactly(10), 10, run), coverage_answer::kept);
        EXPECT_EQ(judged(group_size::exactly(10), 3, run, false), coverage_answer::kept);
    }
}

TEST(judge_coverage, too_few_are_broken_when_the_period_is_over) {
    EXPECT_EQ(judged(group_size::exactly(10), 2, run_of_period::over), coverage_answer::broken);
    EXPECT_EQ(judged(group_size::exactly(1), 0, run_of_period::over), coverage_answer::broken);
}

TEST(judge_coverage, too_few_are_no_longer_possible_on_its_last_day_and_still_possible_before) {
    EXPECT_EQ(
        judged(group_size::exactly(10), 2, run_of_period::last_day), coverage_answer::no_longer_possible);
    EXPECT_EQ(judged(group_size::exactly(10), 2, run_of_period::running), coverage_answer::still_possible);
}

TEST(judge_coverage, too_few_seen_are_unknown_where_the_register_does_not_cover_the_period) {
    EXPECT_EQ(judged(group_size::exactly(10), 2, run_of_period::over, false), coverage_answer::unknown);
    EXPECT_EQ(judged(group_size::exactly(10), 2, run_of_period::last_day, false), coverage_answer::unknown);
    EXPECT_EQ(
        judged(group_size::exactly(10), 2, run_of_period::running, false), coverage_answer::still_possible);
}

TEST(judge_coverage, without_cases_it_is_not_applicable) {
    for (const run_of_period run : {run_of_period::over, run_of_period::last_day, run_of_period::running}) {
        EXPECT_EQ(judged(group_size::exactly(0), 0, run), coverage_answer::not_applicable);
    }
}

TEST(judge_coverage, of_a_group_of_unknown_size_a_period_without_any_event_is_broken) {
    EXPECT_EQ(judged(group_size::at_least(1), 0, run_of_period::over), coverage_answer::broken);
    EXPECT_EQ(
        judged(group_size::at_least(1), 0, run_of_period::last_day), coverage_answer::no_longer_possible);
    EXPECT_EQ(judged(group_size::at_least(1), 0, run_of_period::running), coverage_answer::still_possible);
}

TEST(judge_coverage, of_a_group_of_unknown_size_some_events_may_be_enough_or_not) {
    EXPECT_EQ(judged(group_size::at_least(1), 1, run_of_period::over), coverage_answer::unknown);
    EXPECT_EQ(judged(group_size::at_least(1), 5, run_of_period::last_day), coverage_answer::unknown);
    EXPECT_EQ(judged(group_size::at_least(1), 5, run_of_period::running), coverage_answer::still_possible);
}

TEST(judge_coverage, too_few_for_the_least_size_are_too_few_for_any) {
    EXPECT_EQ(judged(group_size::at_least(10), 2, run_of_period::over), coverage_answer::broken);
    EXPECT_EQ(judged(group_size::at_least(10), 3, run_of_period::over), coverage_answer::unknown);
}

TEST(judge_coverage, a_group_that_may_be_empty_is_unknown) {
    EXPECT_EQ(judged(group_size::at_least(0), 0, run_of_period::over), coverage_answer::unknown);
}

// --- cases and events -----------------------------------------------------------------------------------

TEST(check_coverage, gives_each_period_up_to_the_running_one) {
    EXPECT_EQ(told(units(10, 3), quota(), "2021-03-01"),
        (lines{"2019-01-01..2019-12-31: 3 of 10, 3 needed, 0 lacking: kept",
            "2020-01-01..2020-12-31: 0 of 10, 3 needed, 3 lacking: broken",
            "2021-01-01..2021-12-31: 0 of 10, 3 needed, 3 lacking: still_possible"}));
}

TEST(check_coverage, carries_the_rules_id_and_both_days_of_the_period) {
    const std::vector<one_case> cases = units(1, 1);
    const std::vector<coverage_verdict> found = check_coverage(cases, quota(), as_of(day("2019-12-31")));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().rule, "Q");
    EXPECT_EQ(found.front().within, (period{day("2019-01-01"), day("2019-12-31")}));
    EXPECT_TRUE(found.front().cases.exact);
}

TEST(check_coverage, on_the_last_day_of_a_period_nothing_is_broken_and_no_day_remains) {
    EXPECT_EQ(told(units(10, 2), quota(), "2019-12-30"),
        (lines{"2019-01-01..2019-12-31: 2 of 10, 3 needed, 1 lacking: still_possible"}));
    EXPECT_EQ(told(units(10, 2), quota(), "2019-12-31"),
        (lines{"2019-01-01..2019-12-31: 2 of 10, 3 needed, 1 lacking: no_longer_possible"}));
    EXPECT_EQ(told(units(10, 2), quota(), "2020-01-01").front(),
        "2019-01-01..2019-12-31: 2 of 10, 3 needed, 1 lacking: broken");
}

TEST(check_coverage, counts_cases_with_an_event_not_events) {
    std::vector<one_case> cases = units(10, 1);
    cases.front().event("follow-up", day("2019-07-01")).event("follow-up", day("2019-08-01"));
    EXPECT_EQ(told(cases, quota(), "2019-09-01"),
        (lines{"2019-01-01..2019-12-31: 1 of 10, 3 needed, 2 lacking: still_possible"}));
}

TEST(check_coverage, counts_events_on_both_ends_of_the_period_and_none_outside) {
    for (const std::string_view inside : {"2019-01-01", "2019-12-31"}) {
        EXPECT_EQ(told(units(1, 1, inside), quota(), "2020-01-01").front(),
            "2019-01-01..2019-12-31: 1 of 1, 1 needed, 0 lacking: kept")
            << inside;
    }
    EXPECT_EQ(told(units(1, 1, "2020-01-01"), quota(), "2020-01-01").front(),
        "2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: broken");
}

TEST(check_coverage, does_not_see_events_after_as_of_nor_of_other_kinds) {
    EXPECT_EQ(told(units(1, 1, "2019-06-02"), quota(), "2019-06-01"),
        (lines{"2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: still_possible"}));
    EXPECT_EQ(told(units(1, 1), quota().event("visit"), "2019-07-01"),
        (lines{"2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: still_possible"}));
}

TEST(check_coverage, a_case_counts_only_where_it_is_active_in_the_whole_period) {
    std::vector<one_case> cases = units(1, 0);
    cases.push_back(unit("2019-01-02").event("follow-up", day("2019-03-01")));
    cases.push_back(
        unit("2018-01-01").on("valid_to", day("2019-12-30")).event("follow-up", day("2019-03-01")));
    cases.push_back(
        unit("2018-01-01").on("valid_to", day("2019-12-31")).event("follow-up", day("2019-03-01")));
    EXPECT_EQ(told(cases, quota(), "2020-12-31"),
        (lines{"2018-01-01..2018-12-31: 0 of 2, 1 needed, 1 lacking: broken",
            "2019-01-01..2019-12-31: 1 of 2, 1 needed, 0 lacking: kept",
            "2020-01-01..2020-12-31: 0 of 2, 1 needed, 1 lacking: no_longer_possible"}));
}

TEST(check_coverage, a_case_without_its_date_may_be_active_and_makes_unknown_what_it_could_change) {
    std::vector<one_case> cases = units(10, 3); // 30 %: three of ten are enough, of eleven four are needed
    cases.emplace_back("X");
    EXPECT_EQ(told(cases, quota(), "2020-01-01").front(),
        "2019-01-01..2019-12-31: 3 of 10, 3 needed, 0 lacking: unknown");
    EXPECT_FALSE(check_coverage(cases, quota(), as_of(day("2020-01-01"))).front().cases.exact);
    cases.back().event("follow-up", day("2019-06-01")); // four of eleven, if it is active
    EXPECT_EQ(told(cases, quota(), "2020-01-01").front(),
        "2019-01-01..2019-12-31: 3 of 10, 3 needed, 0 lacking: kept");
    std::vector<one_case> idle = units(10, 0); // nothing helps
    idle.emplace_back("X");
    EXPECT_EQ(told(idle, quota(), "2020-01-01").front(),
        "2019-01-01..2019-12-31: 0 of 10, 3 needed, 3 lacking: broken");
    EXPECT_EQ(told({one_case("X")}, quota(), "2020-01-01"),
        (lines{"2020-01-01..2020-12-31: 0 of 0, 0 needed, 0 lacking: unknown"}));
}

TEST(check_coverage, a_decision_that_the_rule_rests_on_the_first_late_day_excuses_the_period) {
    context known;
    known.suspensions.push_back(
        {"Q", "committee", day("2019-12-01"), day("2020-01-01"), day("2020-01-31"), "pandemic"});
    const std::vector<one_case> cases = units(10, 2);
    const auto answers = [&](std::string_view on) {
        return check_coverage(cases, quota(), as_of(day(on)), by{}, known).front().answer;
    };
    EXPECT_EQ(answers("2020-01-01"), coverage_answer::excused);
    EXPECT_EQ(answers("2019-12-31"), coverage_answer::no_longer_possible); // not late yet
    known.suspensions[0].from = day("2020-01-02");
    EXPECT_EQ(answers("2020-01-02"), coverage_answer::broken);
    known.suspensions[0].from = day("2020-01-01");
    known.suspensions[0].decided_on = day("2020-02-01"); // not decided yet
    EXPECT_EQ(answers("2020-01-31"), coverage_answer::broken);
}

TEST(check_coverage, a_case_that_will_end_in_the_running_period_does_not_count_in_it) {
    EXPECT_EQ(told({unit("2019-01-01").on("valid_to", day("2019-11-30"))}, quota(), "2019-06-01"), lines{});
}

TEST(check_coverage, periods_are_whole_in_the_rules_life) {
    rule lived = quota();
    lived.in_force(day("2019-01-02"), day("2021-12-31"));
    EXPECT_EQ(told(units(1, 0), lived, "2023-01-01"),
        (lines{"2020-01-01..2020-12-31: 0 of 1, 1 needed, 1 lacking: broken",
            "2021-01-01..2021-12-31: 0 of 1, 1 needed, 1 lacking: broken"}));
    lived.in_force(day("2019-01-01"), day("2021-12-30"));
    EXPECT_EQ(told(units(1, 0), lived, "2023-01-01"),
        (lines{"2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: broken",
            "2020-01-01..2020-12-31: 0 of 1, 1 needed, 1 lacking: broken"}));
}

TEST(check_coverage, leaves_out_periods_in_which_no_case_is_active) {
    EXPECT_EQ(told({unit("2018-01-01").on("valid_to", day("2018-12-31")), unit("2020-01-01")}, quota(),
                  "2020-06-01"),
        (lines{"2018-01-01..2018-12-31: 0 of 1, 1 needed, 1 lacking: broken",
            "2020-01-01..2020-12-31: 0 of 1, 1 needed, 1 lacking: still_possible"}));
    EXPECT_EQ(told({}, quota(), "2020-06-01"), lines{});
}

TEST(check_coverage, follows_the_rules_own_periods) {
    rule each_tertial = coverage({1, 1}, partition::by_tertial());
    each_tertial.from("opened");
    EXPECT_EQ(told(units(1, 1, "2019-05-01"), each_tertial, "2019-09-01"),
        (lines{"2019-01-01..2019-04-30: 0 of 1, 1 needed, 1 lacking: broken",
            "2019-05-01..2019-08-31: 1 of 1, 1 needed, 0 lacking: kept",
            "2019-09-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: still_possible"}));
}

TEST(check_coverage, a_case_that_cannot_be_known_to_be_active_is_in_no_period) {
    std::vector<one_case> cases = units(1, 0);
    cases.emplace_back("without a date");
    EXPECT_EQ(told(cases, quota(), "2019-06-01"),
        (lines{"2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: still_possible"}));
}

TEST(check_coverage, only_cases_that_the_rule_applies_to_count) {
    const std::vector<one_case> cases{unit("2019-01-01").in("regime", "own"),
        unit("2019-01-01").in("regime", "private"), unit("2019-01-01")};
    EXPECT_EQ(told(cases, quota().only("regime", {"own"}), "2019-06-01"),
        (lines{"2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: still_possible"}));
}

TEST(check_coverage, each_group_has_its_own_quota_in_the_order_of_labels) {
    const std::vector<one_case> cases{unit("2019-01-01").in("area", "Syd"),
        unit("2019-01-01").in("area", "Norr").event("follow-up", day("2019-02-01")), unit("2019-01-01"),
        unit("2020-01-01").in("area", "Norr")};
    EXPECT_EQ(told(cases, quota(), "2019-06-01", by("area")),
        (lines{"2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: still_possible",
            "Norr 2019-01-01..2019-12-31: 1 of 1, 1 needed, 0 lacking: kept",
            "Syd 2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: still_possible"}));
}

TEST(check_coverage, the_order_of_cases_means_nothing) {
    std::vector<one_case> cases = units(5, 2);
    cases.push_back(unit("2018-01-01"));
    const lines first = told(cases, quota(), "2020-06-01");
    EXPECT_EQ(told({cases.rbegin(), cases.rend()}, quota(), "2020-06-01"), first);
}

TEST(check_coverage, absence_outside_the_register_is_unknown) {
    EXPECT_EQ(told(units(10, 2), quota(), "2020-06-01", by(), covering("2019-01-02", "")),
        (lines{"2019-01-01..2019-12-31: 2 of 10, 3 needed, 1 lacking: unknown",
            "2020-01-01..2020-12-31: 0 of 10, 3 needed, 3 lacking: still_possible"}));
    EXPECT_EQ(told(units(10, 2), quota(), "2019-12-31", by(), covering("", "2019-12-30")),
        (lines{"2019-01-01..2019-12-31: 2 of 10, 3 needed, 1 lacking: unknown"}));
    EXPECT_EQ(told(units(10, 2), quota(), "2020-06-01", by(), covering("2019-01-01", "2019-12-31")).front(),
        "2019-01-01..2019-12-31: 2 of 10, 3 needed, 1 lacking: broken");
    EXPECT_EQ(told(units(10, 3), quota(), "2020-06-01", by(), test::never_held()).front(),
        "2019-01-01..2019-12-31: 3 of 10, 3 needed, 0 lacking: kept")
        << "events that are there count, covered or not";
}

TEST(check_coverage, refuses_other_rules_and_faults) {
    const std::vector<one_case> none;
    EXPECT_EQ(message_of<error>([&] {
        (void)check_coverage(none, at_least_every(months(12)).named("R", ""), as_of(day("2020-01-01")));
    }),
        "The rule 'R' is no coverage rule: use check or tally.");
    EXPECT_THROW((void)check_coverage(none, quota().warned(-1), as_of(day("2020-01-01"))), error);
    context wrong;
    wrong.registers.assign(2, event_register::never_holding("follow-up"));
    EXPECT_THROW((void)check_coverage(none, quota(), as_of(day("2020-01-01")), by(), wrong), error);
}

TEST(coverage_answer_names, are_these) {
    EXPECT_EQ(to_string(coverage_answer::kept), "kept");
    EXPECT_EQ(to_string(coverage_answer::broken), "broken");
    EXPECT_EQ(to_string(coverage_answer::still_possible), "still_possible");
    EXPECT_EQ(to_string(coverage_answer::no_longer_possible), "no_longer_possible");
    EXPECT_EQ(to_string(coverage_answer::unknown), "unknown");
    EXPECT_EQ(to_string(coverage_answer::not_applicable), "not_applicable");
}

// --- of a case set
// ------------------------------------------------------------------------------------------

rule any_quota(unsigned seed) {
    const partition cuts[] = {partition::yearly(), partition::by_tertial(), partition::monthly(),
        partition::mandate_periods(day("2018-10-15"))};
    rule made = coverage({static_cast<int>(seed % 5) * 20 + 10, 100}, cuts[seed % 4]).named("R", "A share");
    if (seed % 3 == 0) {
        made.only("unit", {"Norrby"});
    }
    return made;
}

TEST(coverage_answer_names, are_answers_to_whether_the_quota_is_kept) {
    EXPECT_EQ(kept_of(coverage_answer::kept), kept_answer::yes);
    EXPECT_EQ(kept_of(coverage_answer::excused), kept_answer::yes); // no breach that is not excused
    EXPECT_EQ(kept_of(coverage_answer::broken), kept_answer::no);
    EXPECT_EQ(kept_of(coverage_answer::no_longer_possible), kept_answer::no);
    EXPECT_EQ(kept_of(coverage_answer::still_possible), kept_answer::unknown);
    EXPECT_EQ(kept_of(coverage_answer::unknown), kept_answer::unknown);
    EXPECT_EQ(kept_of(coverage_answer::not_applicable), kept_answer::not_applicable);
}

TEST(coverage, of_a_case_set_is_that_of_its_cases_one_by_one) {
    std::map<coverage_answer, int> met;
    for (unsigned seed = 0; seed < 120; ++seed) {
        test::any_question source(test::kind_asked::completion, seed);
        test::many_cases one = test::any_cases(source, 40);
        one.known.groupings.push_back(test::units_of_norrby());
        for (std::size_t i = 0; i < one.cases.size(); i += 1 + seed % 9) {
            one.cases[i].dates.erase(seed % 2 == 0 ? "decided" : "valid_to");
        }
        rule asked = any_quota(seed);
        asked.in_force(one.asked.in_force_from, one.asked.in_force_to);
        for (const by& grouped : {by(), by("unit"), by("unit").with_ancestors(), by("service")}) {
            const auto slow = check_coverage(one.cases, asked, one.on, grouped, one.known);
            EXPECT_EQ(check_coverage(test::set_of(one.cases), asked, one.on, grouped, one.known), slow)
                << seed;
            for (const coverage_verdict& told : slow) {
                ++met[told.answer];
            }
        }
    }
    // All that a period of active cases can come to.
    EXPECT_EQ(met.size(), 6U) << ::testing::PrintToString(met);
}

TEST(coverage, of_a_case_without_its_date_is_of_no_period_outside_the_rules_life) {
    // The unit may have been open in 2020, but not so that the rule asked for the whole of 2019 or 2021.
    const std::vector<one_case> nobody_knows{one_case("U")};
    const rule yearly = coverage({30, 100}, partition::yearly())
                            .from("opened")
                            .named("Q", "Each year")
                            .in_force(day("2019-02-01"), day("2020-12-31"));
    for (const date on : {day("2019-06-30"), day("2021-06-30")}) {
        EXPECT_TRUE(check_coverage(nobody_knows, yearly, as_of(on)).empty());
        EXPECT_TRUE(check_coverage(test::set_of(nobody_knows), yearly, as_of(on)).empty());
    }
    const auto in_2020 = check_coverage(nobody_knows, yearly, as_of(2020, 12, 31));
    ASSERT_EQ(in_2020.size(), 1U);
    EXPECT_EQ(in_2020.front().answer, coverage_answer::unknown);
    EXPECT_EQ(check_coverage(test::set_of(nobody_knows), yearly, as_of(2020, 12, 31)), in_2020);
}

TEST(coverage, of_a_label_above_holds_the_cases_below_it) {
    std::vector<one_case> cases = units(4, 1);
    cases[0].in("unit", "Norr");
    cases[1].in("unit", "Norr");
    cases[2].in("unit", "Väst");
    cases[3].in("unit", "Söder");
    context known;
    known.groupings.push_back(test::units_of_norrby());
    EXPECT_EQ(told(cases, quota({50, 100}), "2020-01-01", by("unit").with_ancestors(), known),
        (lines{"Norr 2019-01-01..2019-12-31: 1 of 2, 1 needed, 0 lacking: kept",
            "Norr 2020-01-01..2020-12-31: 0 of 2, 1 needed, 1 lacking: still_possible",
            "Norrby 2019-01-01..2019-12-31: 1 of 3, 2 needed, 1 lacking: broken",
            "Norrby 2020-01-01..2020-12-31: 0 of 3, 2 needed, 2 lacking: still_possible",
            "Söder 2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: broken",
            "Söder 2020-01-01..2020-12-31: 0 of 1, 1 needed, 1 lacking: still_possible",
            "Väst 2019-01-01..2019-12-31: 0 of 1, 1 needed, 1 lacking: broken",
            "Väst 2020-01-01..2020-12-31: 0 of 1, 1 needed, 1 lacking: still_possible",
            "the county 2019-01-01..2019-12-31: 1 of 3, 2 needed, 1 lacking: broken",
            "the county 2020-01-01..2020-12-31: 0 of 3, 2 needed, 2 lacking: still_possible"}));
}

TEST(coverage, of_a_case_set_refuses_what_the_other_refuses) {
    const case_set none = test::set_of({});
    EXPECT_TRUE(check_coverage(none, quota(), as_of(2020, 1, 1)).empty());
    EXPECT_THROW((void)check_coverage(none, at_least_every(months(12)), as_of(2020, 1, 1)), error);
}

TEST(coverage, of_many_groups_looks_through_the_labels_once) {
    std::vector<one_case> cases;
    context known;
    grouping areas{"unit", {}};
    for (int i = 0; i < 500; ++i) {
        const std::string name = "unit " + std::to_string(i);
        areas.parents.emplace(name, "all");
        cases.push_back(unit("2010-01-01").in("unit", name));
    }
    known.groupings.push_back(areas);
    const rule monthly = coverage({30, 100}, partition::monthly()).from("opened").named("Q", "Each month");
    EXPECT_EQ(
        check_coverage(test::set_of(cases), monthly, as_of(2019, 12, 31), by("unit"), known).size(), 60'000U);
}

} // namespace
} // namespace lssgov
