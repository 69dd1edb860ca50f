// Every breach by itself: written out by hand, and the run over a case set against the slow way.

#include "cadence/any_case_set.hpp"
#include "cadence/cases.hpp"
#include "cadence/sets.hpp"
#include "support/message_of.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/breaches.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/cadence/verdicts.hpp>

#include <gtest/gtest.h>

namespace lssgov {

inline void PrintTo(const case_breach& one, std::ostream* out) {
    *out << "case " << one.which << " late from " << day_or_none(to_date(one.first_late)) << ", closed "
         << day_or_none(to_date(one.closed)) << (one.is_excused ? ", excused" : "");
}

namespace {

using test::any_case_set;
using test::day;
using test::decided;
using test::ending;
using test::many_cases;
using test::resting;
using test::set_of;

using found = std::vector<case_breach>;

day_number number(std::string_view text) {
    return number_of(day(text));
}

/// What both ways say, which must be the same.
found both_ways(
    const std::vector<one_case>& cases, const rule& asked, std::string_view on, const context& known = {}) {
    const found slow = breaches(cases, asked, as_of(day(on)), known);
    EXPECT_EQ(breaches(set_of(cases), asked, as_of(day(on)), known), slow);
    return slow;
}

rule yearly() {
    return at_least_every(months(12)).named("R", "Yearly");
}

// --- by hand ----------------------------------------------------------------------------------------------

TEST(breaches, tell_the_first_late_day_and_the_event_that_closed_it) {
    EXPECT_EQ(
        both_ways({decided("2020-12-01"), decided("2020-01-15", {"2021-01-20"})}, yearly(), "2021-06-30"),
        (found{{1, number("2021-01-16"), number("2021-01-20"), false}}));
}

TEST(breaches, on_the_due_day_there_is_none_and_on_the_day_after_it_is_open) {
    EXPECT_EQ(both_ways({decided("2020-01-15")}, yearly(), "2021-01-15"), found{});
    EXPECT_EQ(both_ways({decided("2020-01-15")}, yearly(), "2021-01-16"),
        (found{{0, number("2021-01-16"), absent_day, false}}));
}

TEST(breaches, the_end_of_the_case_closes_nothing) {
    EXPECT_EQ(
        both_ways({ending(decided("2020-01-10", {"2021-02-01"}), "2021-01-18")}, yearly(), "2021-06-30"),
        (found{{0, number("2021-01-11"), absent_day, false}}));
}

TEST(breaches, nothing_closes_a_missed_calendar_period) {
    const rule once = per_period(partition::yearly(), 1).named("R", "Once a year");
    EXPECT_EQ(both_ways({decided("2019-06-01", {"2021-01-05"})}, once, "2022-06-01"),
        (found{{0, number("2021-01-01"), absent_day, false}}));
}

TEST(breaches, an_excused_one_is_told_as_excused) {
    context known;
    known.suspensions = {resting("2021-01-01", "2021-01-01", "2021-01-31")};
    EXPECT_EQ(both_ways({decided("2020-01-15", {"2021-03-01"})}, yearly(), "2022-06-30", known),
        (found{{0, number("2021-01-16"), number("2021-03-01"), true},
            {0, number("2022-03-02"), absent_day, false}}));
}

TEST(breaches, one_event_may_close_several) {
    one_case asked = one_case("D-1").on("decided", day("2020-12-01"));
    asked.event("visit", day("2021-01-03")).event("visit", day("2021-01-01"));
    asked.event("follow-up", day("2021-01-12"));
    const rule answers = response(days(7)).trigger("visit").named("R", "Answer");
    EXPECT_EQ(both_ways({asked}, answers, "2021-01-31"),
        (found{{0, number("2021-01-09"), number("2021-01-12"), false},
            {0, number("2021-01-11"), number("2021-01-12"), false}}));
}

TEST(breaches, a_quota_has_none) {
    const rule quota = coverage({1, 2}, partition::yearly()).named("Q", "Quota");
    EXPECT_THROW(static_cast<void>(breaches(set_of({}), quota, as_of(2021, 1, 1))), error);
    EXPECT_THROW(static_cast<void>(breaches(std::span<const one_case>(), quota, as_of(2021, 1, 1))), error);
}

// --- generated --------------------------------------------------------------------------------------------

/// As many as the verdict of each case counts, and those that its explanation begins.
void hold_against_verdicts(const many_cases& one, const found& told) {
    const verdict_columns answers = verdicts(set_of(one.cases), one.asked, one.on, one.known);
    std::vector<int> counted(one.cases.size());
    std::vector<int> excused(one.cases.size());
    for (const case_breach& each : told) {
        ++(each.is_excused ? excused : counted)[each.which];
    }
    for (case_number i = 0; i < one.cases.size(); ++i) {
        EXPECT_EQ(counted[i], answers.breaches[i]);
        EXPECT_EQ(excused[i], answers.excused[i]);
    }
}

void hold_against_explanation(const many_cases& one, case_number which, const found& told) {
    std::vector<day_number> explained;
    for (const explained_day& each : explain(one.cases[which], one.asked, one.on, one.known).days) {
        if (each.role == day_role::breach_begins) {
            explained.push_back(number_of(each.day));
        }
    }
    std::vector<day_number> listed;
    for (const case_breach& each : told) {
        if (each.which == which) {
            listed.push_back(each.first_late);
        }
    }
    EXPECT_EQ(listed, explained);
}

TEST(breaches, are_those_of_the_reference_of_the_verdicts_and_of_the_explanations) {
    constexpr int cases = 300;
    std::size_t met = 0;
    for (const auto kind : test::all_kinds) {
        any_case_set source(kind, 20261211);
        for (int left = 20; left > 0; --left) {
            many_cases one = source.next(cases);
            one.asked.roll = false; // early due days could not be rolled
            const found slow = breaches(one.cases, one.asked, one.on, one.known);
            EXPECT_EQ(breaches(set_of(one.cases), one.asked, one.on, one.known), slow);
            hold_against_verdicts(one, slow);
            hold_against_explanation(one, static_cast<case_number>(left), slow);
            met += slow.size();
        }
    }
    EXPECT_GT(met, 1000U);
}

TEST(breaches, are_the_same_at_any_number_of_threads) {
    case_set_builder building;
    const auto from = building.named_date("decided");
    for (int i = 0; i < 40'000; ++i) {
        building.on(building.add(""), from, add_days(make_date(2015, 1, 1), i % 2000));
    }
    const case_set cases = std::move(building).build();
    const rule often = at_least_every(months(6)).anchored().named("R", "Often");
    const found alone = breaches(cases, often, as_of(2021, 1, 1));
    EXPECT_FALSE(alone.empty());
    for (const unsigned threads : {0U, 2U, 5U}) {
        EXPECT_EQ(breaches(cases, often, as_of(2021, 1, 1), {}, {.threads = threads}), alone);
    }
}

// --- slices -----------------------------------------------------------------------------------------------

TEST(slices_of_a_set, have_the_verdicts_of_their_cases) {
    for (const auto kind : test::all_kinds) {
        any_case_set source(kind, 20261212);
        for (int left = 5; left > 0; --left) {
            many_cases one = source.next(3000);
            one.asked.roll = false;
            const case_set cases = set_of(one.cases);
            const verdict_columns whole = verdicts(cases, one.asked, one.on, one.known);
            const verdict_columns part = verdicts(cases.slice(1111, 1300), one.asked, one.on, one.known);
            for (case_number i = 0; i < 1300; ++i) {
                ASSERT_EQ(part.at(i), whole.at(1111 + i)) << i;
            }
        }
    }
}

TEST(slices_of_a_set, have_tallies_that_add_up_to_that_of_the_set) {
    any_case_set source(test::kind_asked::completion, 20261213);
    const many_cases one = source.next(3000);
    const case_set cases = set_of(one.cases);
    std::vector<tally_row> added;
    for (const case_number first : {0U, 1000U, 2000U}) {
        merge(tally(cases.slice(first, 1000), {&one.asked, 1}, one.on, by("unit"), one.known), added);
    }
    EXPECT_EQ(added, tally(cases, {&one.asked, 1}, one.on, by("unit"), one.known));
}

} // namespace
} // namespace lssgov
