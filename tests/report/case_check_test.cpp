// What came of all cases: sums, groups, the longest overdue, what an answer rests on.

#include "cadence/any_case_set.hpp"
#include "report/asked_cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/load/cases.hpp>
#include <lssgov/load/rules.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace lssgov {
namespace {

using report::case_check;
using test::check_cases;
using test::day;
using test::kept_case;
using test::overdue_case;
using test::set_of;
using test::unknown_case;

const rule yearly = test::yearly_rule();
const as_of on = test::day_asked;

// Sums -----------------------------------------------------------------------------------------------------

TEST(case_check_test, the_verdicts_of_the_cases_are_summed) {
    const std::vector cases{kept_case("A"), overdue_case("B", 4), unknown_case("C")};
    const case_check checked = check_cases(cases, {yearly}, on);
    EXPECT_EQ(checked.cases, 3);
    ASSERT_EQ(checked.outcomes.size(), 1U);
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

/// All overdue cases, sorted.
std::vector<report::overdue_case> slowly_longest(const test::many_cases& asked, const rule& under) {
    std::vector<report::overdue_case> found;
    for (const one_case& one : asked.cases) {
        const verdict told = check(one, under, asked.on, asked.known);
        if (told.state == case_state::overdue) {
            found.push_back({one.id, *told.next_due, told.days_overdue});
        }
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto& a, const auto& b) { return a.days > b.days; });
    found.resize(std::min<std::size_t>(found.size(), 5));
    return found;
}

std::vector<one_case> all_of(const case_set& set) {
    std::vector<one_case> cases;
    for (case_number i = 0; i < set.size(); ++i) {
        cases.push_back(set.at(i));
    }
    return cases;
}

class norrby : public testing::Test {
protected:
    const loaded<load::rule_book> book = load::rules("examples/data/norrby/rules.toml");
    const load::case_reading read = load::cases("examples/data/norrby/cases.csv",
        "examples/data/norrby/events.csv", {.dates = load::named_dates(book->rules)});
    const case_set& set = *read;
    const std::vector<one_case> cases = all_of(set);
    const as_of when = as_of(2025, 6, 30);

    [[nodiscard]] case_check checked_by(const char* grouping) const {
        return report::check_cases(set, book->rules, when, by(grouping), book->known);
    }
};

TEST_F(norrby, the_sums_are_those_of_tally_with_and_without_groups) {
    const case_check checked = checked_by("service");
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
    EXPECT_EQ(of_all, tally(cases, book->rules, when, by{}, book->known));
    EXPECT_EQ(by_service, tally(cases, book->rules, when, by("service"), book->known));
}

TEST_F(norrby, the_top_labels_add_up_to_all_cases) {
    for (const report::rule_outcome& one : checked_by("unit").outcomes) {
        tally_row added;
        added.rule = one.sums.rule;
        for (const report::group_outcome& group : one.groups) {
            added += group.depth == 0 ? group.sums : tally_row{};
        }
        EXPECT_EQ(added, one.sums);
    }
}

TEST_F(norrby, the_quotas_are_those_of_check_coverage) {
    const case_check checked = checked_by("unit");
    const auto quota = std::find_if(checked.outcomes.begin(), checked.outcomes.end(),
        [](const report::rule_outcome& one) { return one.is_quota(); });
    ASSERT_NE(quota, checked.outcomes.end());
    const auto expected = check_coverage(cases, quota->asked, when, by("unit"), book->known);
    ASSERT_EQ(quota->quotas.size(), expected.size());
    ASSERT_FALSE(expected.empty());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(quota->quotas[i].group, expected[i].group);
        EXPECT_EQ(quota->quotas[i].within, expected[i].within);
        EXPECT_EQ(quota->quotas[i].followed_up, expected[i].followed_up);
        EXPECT_EQ(quota->quotas[i].answer, expected[i].answer);
    }
}

TEST(case_check_test, sums_and_longest_overdue_are_those_of_the_slow_way) {
    for (const auto kind : test::all_kinds) {
        test::any_case_set source(kind, 20261122);
        for (int left = 4; left > 0; --left) {
            test::many_cases one = source.next(200);
            one.asked.roll = false; // early due days could not be rolled
            const rule other = test::any_question(kind, 5).next().asked;
            std::vector<rule> rules{one.asked, yearly, other};
            rules[2].roll = false;
            const case_check checked =
                check_cases(one.cases, rules, one.on, by("unit").with_ancestors(), one.known);
            const auto totals = tally(one.cases, rules, one.on, by{}, one.known);
            for (std::size_t i = 0; i < rules.size(); ++i) {
                EXPECT_EQ(checked.outcomes[i].sums, totals[i]);
                EXPECT_EQ(checked.outcomes[i].oldest, slowly_longest(one, rules[i]));
            }
        }
    }
}

// What stands beside the sums ------------------------------------------------------------------------------

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
    EXPECT_EQ(checked.events, 5); // two visits on one day are one
    EXPECT_EQ(checked.later_events, 3);
    EXPECT_EQ(checked.unasked, (std::map<std::string, std::int64_t>{{"visit", 1}}));
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
    const auto checked = [](const one_case& one) { return check_cases({one}, {yearly}, on); };
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

// Besides --------------------------------------------------------------------------------------------------

TEST(case_check_test, of_odd_cases_it_tells_what_find_odd_cases_does) {
    one_case odd = kept_case("A").on("valid_to", day("2020-11-30"));
    EXPECT_EQ(check_cases({odd, kept_case("B")}, {yearly}, on).odd,
        find_odd_cases(set_of(std::vector{odd, kept_case("B")}), on));
}

TEST(case_check_test, misses_are_asked_for_reports_only_where_the_data_know_of_them) {
    const rule executed = within(months(3)).named("executed", "").to_date("executed");
    const std::vector<one_case> unreported{overdue_case("A", 4)};
    EXPECT_FALSE(check_cases(unreported, {yearly}, on).outcomes[0].reports);
    // Late from 2020-01-02 and from 2021-02-21; the report answers both.
    const std::vector<one_case> reported{overdue_case("A", 4).event("deviation report", day("2021-02-21"))};
    const case_check checked = check_cases(reported, {executed, yearly}, on);
    EXPECT_FALSE(checked.outcomes[0].reports);
    ASSERT_TRUE(checked.outcomes[1].reports);
    EXPECT_EQ(checked.outcomes[1].reports->reported, 2);
    EXPECT_EQ(checked.outcomes[1].reports->missing, 0);
}

TEST(case_check_test, groups_that_differ_for_certain_are_those_with_none_below_them) {
    std::vector<one_case> cases(5, kept_case("K").in("unit", "Norr"));
    cases.resize(10, overdue_case("O", 1).in("unit", "Syd"));
    cases.resize(16, overdue_case("P", 1).in("unit", "Norrby")); // above Norr
    context known;
    known.groupings.push_back({"unit", {{"Norr", "Norrby"}}});
    const auto told = check_cases(cases, {yearly}, on, by("unit"), known).outcomes[0].difference;
    ASSERT_TRUE(told);
    EXPECT_EQ(told->compared, 2);
    EXPECT_EQ(told->worst.group, "Syd");
    EXPECT_EQ(told->best.group, "Norr");
    EXPECT_FALSE(check_cases(cases, {yearly}, on).outcomes[0].difference);
}

TEST(case_check_test, progress_rises_to_all_that_is_to_be_done) {
    const std::vector<one_case> cases{overdue_case("A", 1).event("deviation report", day("2021-01-01"))};
    std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
    const run_options how{
        .progress = [&told](std::uint64_t done, std::uint64_t all) { told.emplace_back(done, all); }};
    static_cast<void>(report::check_cases(set_of(cases), std::vector{yearly}, on, by{}, {}, how));
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), (std::pair<std::uint64_t, std::uint64_t>{3, 3})); // sums, longest overdue, reports
    EXPECT_EQ(told.front().second, 3U);
}

TEST(case_check_test, a_run_that_is_stopped_gives_no_answer) {
    std::stop_source stopping;
    stopping.request_stop();
    const run_options how{.stop = stopping.get_token()};
    EXPECT_THROW(static_cast<void>(report::check_cases(
                     set_of(std::vector{kept_case("A")}), std::vector{yearly}, on, by{}, {}, how)),
        cancelled);
}

TEST(case_check_test, a_set_without_cases_or_without_rules_is_checked) {
    EXPECT_EQ(check_cases({}, {yearly}, on, by("unit")).outcomes[0].sums.cases, 0);
    EXPECT_TRUE(check_cases({}, {yearly}, on, by("unit")).outcomes[0].groups.empty());
    EXPECT_TRUE(check_cases({kept_case("A")}, {}, on, by("unit")).outcomes.empty());
}

} // namespace
} // namespace lssgov
