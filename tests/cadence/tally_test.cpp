// Verdicts summed: one row for each rule and group, two sums that come out at the number of cases.

#include "cadence/any_question.hpp"
#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/tally.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace lssgov {
namespace {

using test::any_question;
using test::day;
using test::decided;
using test::ending;
using test::kind_asked;
using test::never_held;
using test::resting;
using test::state;

rule yearly() {
    return at_least_every(months(12)).named("R", "Yearly");
}

const as_of asked_on{day("2021-02-01")};

std::vector<tally_row> tallied(const std::vector<one_case>& cases, const std::vector<rule>& rules,
    const by& grouped = by(), const context& known = {}) {
    return tally(cases, rules, asked_on, grouped, known);
}

std::array<std::int64_t, case_state_count> states(std::map<case_state, std::int64_t> counts) {
    std::array<std::int64_t, case_state_count> made{};
    for (const auto& [which, count] : counts) {
        made[static_cast<std::size_t>(which)] = count;
    }
    return made;
}

/// One of each: on time, overdue by 17 days, late once and on time, not begun, without a date, done, ended.
std::vector<one_case> one_of_each() {
    return {decided("2020-06-01"), decided("2020-01-15"), decided("2019-01-15", {"2020-01-20"}),
        decided("2021-02-02"), one_case("D-1"), ending(decided("2020-06-01"), "2021-06-01"),
        ending(decided("2019-01-15"), "2020-01-20")};
}

TEST(tally, counts_each_case_once_in_each_of_two_sums) {
    tally_row wanted;
    wanted.rule = "R";
    wanted.cases = 7;
    wanted.yes = 2; // on time, done
    wanted.no = 3;  // overdue, late once, ended late
    wanted.unknown = 1;
    wanted.not_applicable = 1;
    // 2020-01-20 + 12 months has passed on 2021-02-01: the third case is overdue again.
    wanted.states = states({{state::on_time, 1}, {state::overdue, 2}, {state::not_applicable, 1},
        {state::unknown, 1}, {state::done, 1}, {state::ended, 1}});
    wanted.breaches = 1 + 2 + 1;
    wanted.days_late = 17 + (5 + 12) + 5;
    wanted.days_overdue = 17 + 12;
    EXPECT_EQ(tallied(one_of_each(), {yearly()}), std::vector<tally_row>{wanted});
}

TEST(tally, judged_is_what_the_rule_asks_something_of) {
    const tally_row row = tallied(one_of_each(), {yearly()}).front();
    EXPECT_EQ(row.judged(), 6);
    EXPECT_EQ(row.in_state(case_state::overdue), 2);
    EXPECT_EQ(row.in_state(case_state::due_soon), 0);
}

TEST(tally, excused_breaches_are_counted_apart) {
    context known;
    known.suspensions = {resting("2021-01-01", "2021-01-01", "2021-12-31")};
    const tally_row row = tallied({decided("2020-01-15")}, {yearly()}, by(), known).front();
    EXPECT_EQ(row.yes, 1);
    EXPECT_EQ(row.excused, 1);
    EXPECT_EQ(row.breaches, 0);
    EXPECT_EQ(row.days_late, 0);
    EXPECT_EQ(row.days_overdue, 17);
    EXPECT_EQ(row.in_state(case_state::overdue), 1);
}

TEST(tally, unknown_is_counted_neither_as_kept_nor_as_broken) {
    const tally_row row = tallied({decided("2020-01-15")}, {yearly()}, by(), never_held()).front();
    EXPECT_EQ(row.unknown, 1);
    EXPECT_EQ(row.yes + row.no, 0);
}

TEST(tally, gives_a_row_for_each_rule_and_group_in_the_order_of_rules_then_of_labels) {
    const std::vector<one_case> cases{decided("2020-01-15").in("unit", "Syd"),
        decided("2020-06-01").in("unit", "Norr"), decided("2020-06-01"),
        decided("2020-06-01").in("unit", "Syd")};
    rule later = yearly();
    later.named("A", "Later");
    const std::vector<tally_row> rows = tallied(cases, {yearly(), later}, by("unit"));
    std::vector<std::string> named;
    for (const tally_row& row : rows) {
        named.push_back(
            row.rule + "/" + row.group + " " + std::to_string(row.cases) + " " + std::to_string(row.no));
    }
    EXPECT_EQ(named,
        (std::vector<std::string>{"R/ 1 0", "R/Norr 1 0", "R/Syd 2 1", "A/ 1 0", "A/Norr 1 0", "A/Syd 2 1"}));
}

TEST(tally, without_a_grouping_all_cases_are_in_one_row) {
    const std::vector<one_case> cases{decided("2020-01-15").in("unit", "Syd"), decided("2020-06-01")};
    const std::vector<tally_row> rows = tallied(cases, {yearly()});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().group, "");
    EXPECT_EQ(rows.front().cases, 2);
}

TEST(tally, of_no_cases_or_no_rules_is_empty) {
    EXPECT_TRUE(tallied({}, {yearly()}).empty());
    EXPECT_TRUE(tallied({decided("2020-01-15")}, {}).empty());
}

TEST(tally, passes_over_coverage_rules) {
    const std::vector<tally_row> rows = tallied(
        {decided("2020-01-15")}, {coverage({1, 2}, partition::yearly()).named("Q", "Quota"), yearly()});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().rule, "R");
}

TEST(tally, refuses_faults_even_without_cases) {
    EXPECT_THROW((void)tallied({}, {yearly().warned(-1)}), error);
}

TEST(tally, adding_keeps_the_rule_and_the_group_of_the_left_side) {
    tally_row left;
    left.rule = "R";
    left.group = "Norr";
    tally_row right;
    right.rule = "S";
    right.group = "Syd";
    right.cases = 1;
    left += right;
    EXPECT_EQ(left.rule, "R");
    EXPECT_EQ(left.group, "Norr");
    EXPECT_EQ(left.cases, 1);
}

// --- sums -----------------------------------------------------------------------------------------------

/// One rule, one day and one context, and cases of many other questions.
struct survey {
    rule asked;
    as_of on;
    context known;
    std::vector<one_case> cases{};
};

survey any_survey(kind_asked kind, unsigned seed) {
    any_question source(kind, seed);
    const test::question first = source.next();
    survey made{first.asked, first.on, first.known};
    for (int left = 40; left > 0; --left) {
        made.cases.push_back(source.next().followed);
        made.cases.back().in("unit", std::string(1, static_cast<char>('A' + left % 3)));
    }
    return made;
}

std::vector<tally_row> rows_of(const survey& one, std::span<const one_case> cases, const by& grouped) {
    return tally(cases, std::span(&one.asked, 1), one.on, grouped, one.known);
}

template <class Holds>
void for_all_surveys(Holds holds) {
    for (const kind_asked kind :
        {kind_asked::completion, kind_asked::anchored, kind_asked::period, kind_asked::dates}) {
        for (unsigned seed = 0; seed < 60; ++seed) {
            holds(any_survey(kind, seed));
        }
    }
}

TEST(tally_sums, states_add_up_to_the_cases_and_so_do_answers) {
    for_all_surveys([](const survey& one) {
        for (const tally_row& row : rows_of(one, one.cases, by("unit"))) {
            EXPECT_EQ(std::accumulate(row.states.begin(), row.states.end(), std::int64_t{0}), row.cases);
            EXPECT_EQ(row.yes + row.no + row.unknown + row.not_applicable, row.cases);
            EXPECT_EQ(row.not_applicable, row.in_state(case_state::not_applicable));
        }
    });
}

TEST(tally_sums, groups_add_up_to_the_whole) {
    for_all_surveys([](const survey& one) {
        tally_row sum = rows_of(one, one.cases, by("unit")).front();
        const std::vector<tally_row> groups = rows_of(one, one.cases, by("unit"));
        std::for_each(groups.begin() + 1, groups.end(), [&](const tally_row& row) { sum += row; });
        sum.grouping.clear();
        sum.group.clear();
        EXPECT_EQ(sum, rows_of(one, one.cases, by()).front());
    });
}

TEST(tally_sums, the_tally_of_a_union_is_the_sum_of_tallies) {
    for_all_surveys([](const survey& one) {
        const std::span<const one_case> all(one.cases);
        const tally_row first = rows_of(one, all.first(13), by()).front();
        const tally_row second = rows_of(one, all.subspan(13, 9), by()).front();
        const tally_row third = rows_of(one, all.subspan(22), by()).front();
        tally_row from_left = first;
        from_left += second;
        from_left += third;
        tally_row from_right = third;
        tally_row middle = second;
        middle += first;
        from_right += middle;
        EXPECT_EQ(from_left, rows_of(one, all, by()).front());
        EXPECT_EQ(from_right, from_left);
    });
}

TEST(tally_sums, the_order_of_cases_means_nothing) {
    for_all_surveys([](const survey& one) {
        const std::vector<one_case> turned(one.cases.rbegin(), one.cases.rend());
        EXPECT_EQ(rows_of(one, turned, by("unit")), rows_of(one, one.cases, by("unit")));
    });
}

TEST(tally_sums, a_row_is_the_sum_of_its_verdicts) {
    for_all_surveys([](const survey& one) {
        tally_row summed;
        summed.rule = one.asked.id;
        for (const one_case& followed : one.cases) {
            summed.add(check(followed, one.asked, one.on, one.known));
        }
        EXPECT_EQ(summed, rows_of(one, one.cases, by()).front());
    });
}

} // namespace
} // namespace lssgov
