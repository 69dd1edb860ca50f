// How many cases were overdue at the end of each month: values by hand, and the same as the sums of each day.

#include "cadence/sets.hpp"
#include "support/day.hpp"
#include "support/message_of.hpp"

#include <lssgov/cadence/curve.hpp>
#include <lssgov/report/case_history.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using report::case_history;
using report::change_kind;
using report::group_history;
using report::history_of;
using report::rule_change;
using report::rule_history;
using test::day;
using test::set_of;

using counts = std::vector<std::int64_t>;

rule yearly() {
    return at_least_every(months(12)).named("yearly", "Each year");
}

/// Decided 2019-11-15: due 2020-11-15, late from the 16th; followed up on 2021-01-31.
one_case late_until_january(const std::string& id) {
    return one_case(id).on("decided", day("2019-11-15")).event("follow-up", day("2021-01-31"));
}

/// Decided 2019-12-31: due 2020-12-31, late from 2021-01-01 and never followed up.
one_case late_from_january(const std::string& id) {
    return one_case(id).on("decided", day("2019-12-31"));
}

case_history four_months(
    const std::vector<one_case>& cases, const std::vector<rule>& rules, const context& known = {}) {
    return history_of(set_of(cases), rules, as_of(2021, 2, 10), by("unit"), known, {}, 4);
}

TEST(case_history_test, the_last_month_ends_on_the_day_asked_about) {
    const case_history past = four_months({}, {});
    EXPECT_EQ(past.first, day("2020-11-01"));
    EXPECT_EQ(past.month_ends,
        (std::vector<date>{day("2020-11-30"), day("2020-12-31"), day("2021-01-31"), day("2021-02-10")}));
    EXPECT_EQ(past.grouped_by, "unit");
    EXPECT_TRUE(past.rules.empty());
}

TEST(case_history_test, a_case_is_counted_at_the_ends_of_months_at_which_it_is_overdue) {
    // On 2021-01-31 the first is closed by the event of that day, and the second is open.
    const case_history past =
        four_months({late_until_january("A").in("unit", "Norr"), late_from_january("B").in("unit", "Syd"),
                        late_from_january("C")},
            {yearly()});
    ASSERT_EQ(past.rules.size(), 1U);
    EXPECT_EQ(past.rules[0].rule, "yearly");
    EXPECT_EQ(past.rules[0].all, (counts{1, 1, 2, 2}));
    EXPECT_EQ(past.rules[0].groups,
        (std::vector<group_history>{{"", {0, 0, 1, 1}}, {"Norr", {1, 1, 0, 0}}, {"Syd", {0, 0, 1, 1}}}));
}

TEST(case_history_test, without_cases_nothing_was_overdue) {
    const case_history past = four_months({}, {yearly()});
    ASSERT_EQ(past.rules.size(), 1U);
    EXPECT_EQ(past.rules[0].all, (counts{0, 0, 0, 0}));
    EXPECT_TRUE(past.rules[0].groups.empty());
}

TEST(case_history_test, a_quota_has_no_history) {
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "Half");
    const case_history past = four_months({late_from_january("A")}, {quota, yearly()});
    ASSERT_EQ(past.rules.size(), 1U);
    EXPECT_EQ(past.rules[0].rule, "yearly");
}

TEST(case_history_test, labels_above_have_no_row_of_their_own) {
    context known;
    known.groupings.push_back(test::units_of_norrby());
    const std::vector cases{
        late_from_january("A").in("unit", "Norr"), late_from_january("B").in("unit", "Väst")};
    const rule asked = yearly();
    const case_history past = history_of(
        set_of(cases), std::span(&asked, 1), as_of(2021, 2, 10), by("unit").with_ancestors(), known, {}, 1);
    EXPECT_EQ(past.rules.at(0).groups, (std::vector<group_history>{{"Norr", {1}}, {"Väst", {1}}}));
}

TEST(case_history_test, changes_are_told_on_their_days_inside_the_months) {
    rule asked = yearly();
    asked.becoming(day("2020-06-01"), months(9)).becoming(day("2021-01-15"), months(6));
    asked.in_force(day("2020-11-01"), day("2021-02-01"));
    const case_history past = four_months({}, {asked});
    EXPECT_EQ(
        past.rules.at(0).changes, (std::vector<rule_change>{{day("2020-11-01"), change_kind::begins, {}},
                                      {day("2021-01-15"), change_kind::alters, months(6)},
                                      {day("2021-02-02"), change_kind::lapses, {}}}));
}

TEST(case_history_test, a_rule_that_is_in_force_to_the_last_day_has_not_lapsed) {
    rule asked = yearly();
    asked.in_force({}, day("2021-02-10"));
    EXPECT_TRUE(four_months({}, {asked}).rules.at(0).changes.empty());
}

TEST(case_history_test, other_days_before_an_end_are_a_change_without_a_length) {
    rule asked = before_end(days(30)).named("end", "Before the end");
    asked.becoming(day("2021-01-01"), days(60));
    EXPECT_EQ(four_months({}, {asked}).rules.at(0).changes,
        (std::vector<rule_change>{{day("2021-01-01"), change_kind::alters, {}}}));
}

suspension resting(std::string_view from, std::string_view to, std::string_view decided) {
    return {"yearly", "Omsorgsnämnden", day(decided), day(from), day(to), ""};
}

TEST(case_history_test, suspensions_that_touch_the_months_and_are_decided_are_told) {
    const suspension before = resting("2020-09-01", "2020-10-31", "2020-08-01");
    const suspension over_the_start = resting("2020-09-01", "2020-11-01", "2020-08-01");
    const suspension undecided = resting("2021-01-01", "2021-01-31", "2021-02-11");
    const suspension last_day = resting("2021-02-10", "2021-03-31", "2021-02-10");
    suspension of_another = last_day;
    of_another.rule = "other";
    context known;
    known.suspensions = {last_day, before, undecided, over_the_start, of_another};
    EXPECT_EQ(four_months({}, {yearly()}, known).rules.at(0).suspensions,
        (std::vector<suspension>{over_the_start, last_day}));
}

TEST(case_history_test, the_calendar_has_no_months_before_its_first) {
    const rule asked = yearly();
    const case_history past = history_of(set_of({}), std::span(&asked, 1), as_of(1900, 2, 3));
    EXPECT_EQ(past.month_ends, (std::vector<date>{day("1900-01-31"), day("1900-02-03")}));
    EXPECT_EQ(past.first, day("1900-01-01"));
}

TEST(case_history_test, no_months_are_no_history) {
    EXPECT_EQ(test::message_of<error>(
                  [] { static_cast<void>(history_of(set_of({}), {}, as_of(2021, 2, 10), by(), {}, {}, 0)); }),
        "A history has at least one month.");
}

/// On the last day of each month as many are overdue as a tally of that day says: no case has an excused
/// breach, and nothing was decided or written down later.
TEST(case_history_test, agrees_with_the_tally_of_each_last_day) {
    std::vector<one_case> cases;
    for (int i = 0; i < 60; ++i) {
        one_case one("C");
        one.on("decided", add_days(day("2018-01-01"), 17 * i)).in("unit", i % 3 == 0 ? "Norr" : "Syd");
        for (int k = 1; k < 5 && i % 4 != 0; ++k) {
            one.event("follow-up", add_days(day("2018-01-01"), 17 * i + (300 + 11 * (i % 13)) * k));
        }
        cases.push_back(one);
    }
    const case_set set = set_of(cases);
    const std::vector<rule> rules{yearly(), at_least_every(months(6)).anchored().named("half", "")};
    const case_history past = history_of(set, rules, as_of(2021, 2, 10), by("unit"), {}, {}, 24);
    for (std::size_t month = 0; month < past.month_ends.size(); ++month) {
        const auto rows = tally(set, rules, as_of(past.month_ends[month]), std::vector{by(), by("unit")});
        ASSERT_EQ(rows.size(), 6U);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            EXPECT_EQ(past.rules[i].all[month], rows[3 * i].in_state(case_state::overdue));
            EXPECT_EQ(past.rules[i].groups[0].overdue[month], rows[3 * i + 1].in_state(case_state::overdue));
            EXPECT_EQ(past.rules[i].groups[1].overdue[month], rows[3 * i + 2].in_state(case_state::overdue));
        }
    }
}

TEST(case_history_test, is_the_same_on_two_threads) {
    std::vector<one_case> cases;
    for (int i = 0; i < 9000; ++i) {
        cases.push_back(one_case("C").on("decided", add_days(day("2018-01-01"), i % 900)));
    }
    const case_set set = set_of(cases);
    const std::vector<rule> rules{yearly()};
    EXPECT_EQ(history_of(set, rules, as_of(2021, 2, 10), by(), {}, {.threads = 1}),
        history_of(set, rules, as_of(2021, 2, 10), by(), {}, {.threads = 2}));
}

} // namespace
} // namespace lssgov
