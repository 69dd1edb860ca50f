// The fast engine against the reference engine, on generated questions: the same bits.

#include "cadence/sets.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/verdicts.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::any_cases;
using test::any_question;
using test::kind_asked;
using test::many_cases;
using test::question;

/// The case in a set of its own, with another before and after it.
case_set with_neighbours(const one_case& followed) {
    return test::set_of(std::vector<one_case>{one_case("before"), followed, one_case("after")});
}

void compare_all(kind_asked kind, unsigned seed) {
    constexpr int questions = 700; // each makes a plan of its own
    constexpr int shown = 5;
    any_question source(kind, seed);
    int differing = 0;
    for (int left = questions; left > 0 && differing < shown; --left) {
        const question asked = source.next();
        const verdict slow = check(asked.followed, asked.asked, asked.on, asked.known);
        const verdict quick =
            verdicts(with_neighbours(asked.followed), asked.asked, asked.on, asked.known).at(1);
        EXPECT_EQ(quick, slow) << ::testing::PrintToString(asked);
        differing += quick == slow ? 0 : 1;
    }
}

TEST(fast_engine, gives_what_the_reference_gives_renewed_by_completion) {
    compare_all(kind_asked::completion, 20261122);
}

TEST(fast_engine, gives_what_the_reference_gives_anchored) {
    compare_all(kind_asked::anchored, 20261123);
}

TEST(fast_engine, gives_what_the_reference_gives_per_period) {
    compare_all(kind_asked::period, 20261124);
}

TEST(fast_engine, gives_what_the_reference_gives_on_dates) {
    compare_all(kind_asked::dates, 20261125);
}

TEST(fast_engine, gives_what_the_reference_gives_within_of_events) {
    compare_all(kind_asked::within_event, 20261126);
}

TEST(fast_engine, gives_what_the_reference_gives_within_of_dates) {
    compare_all(kind_asked::within_date, 20261127);
}

TEST(fast_engine, gives_what_the_reference_gives_before_the_end) {
    compare_all(kind_asked::before_end, 20261128);
}

TEST(fast_engine, gives_what_the_reference_gives_for_responses) {
    compare_all(kind_asked::response, 20261129);
}

/// Cases of one question's kind under one rule: many cases, few plans.
void compare_many(kind_asked kind, unsigned seed) {
    constexpr int rules = 25;
    constexpr int cases = 600;
    any_question source(kind, seed);
    for (int left = rules; left > 0; --left) {
        const many_cases one = any_cases(source, cases);
        const case_set set = test::set_of(one.cases);
        const verdict_columns quick = verdicts(set, one.asked, one.on, one.known);
        int differing = 0;
        for (case_number i = 0; i < set.size() && differing < 3; ++i) {
            const verdict slow = check(one.cases[i], one.asked, one.on, one.known);
            EXPECT_EQ(quick.at(i), slow)
                << ::testing::PrintToString(question{one.cases[i], one.asked, one.on, one.known});
            differing += quick.at(i) == slow ? 0 : 1;
        }
        const std::vector<rule> one_rule{one.asked};
        EXPECT_EQ(tally(set, one_rule, one.on, by("unit"), one.known),
            tally(one.cases, one_rule, one.on, by("unit"), one.known));
    }
}

TEST(fast_engine, gives_the_same_verdicts_and_sums_for_many_cases_of_every_kind) {
    unsigned seed = 1;
    for (const kind_asked kind : test::all_kinds) {
        compare_many(kind, seed++);
    }
}

// --- what the generated questions do not ask
// ----------------------------------------------------------------

TEST(fast_engine, asks_only_what_applies_to_a_group_and_what_lies_below_it) {
    case_set_builder building;
    const auto unit = building.grouping("unit");
    const auto decided = building.named_date("decided");
    for (const char* label : {"Norr", "Syd", "Nordost", ""}) {
        const case_number which = building.add(label);
        building.on(which, decided, make_date(2019, 1, 1));
        if (*label != '\0') {
            building.in(which, unit, building.label(unit, label));
        }
    }
    const case_set cases = std::move(building).build();
    const rule asked = at_least_every(months(12)).named("R", "R").only("unit", {"Norr"});
    context known;
    known.groupings.push_back({"unit", {{"Nordost", "Norr"}}});
    const verdict_columns quick = verdicts(cases, asked, as_of(2021, 1, 1), known);
    for (case_number i = 0; i < cases.size(); ++i) {
        EXPECT_EQ(quick.at(i), check(cases.at(i), asked, as_of(2021, 1, 1), known)) << i;
    }
    EXPECT_EQ(quick.at(0).kept, kept_answer::no);
    EXPECT_EQ(quick.at(1).kept, kept_answer::not_applicable);
    EXPECT_EQ(quick.at(2).kept, kept_answer::no);
    EXPECT_EQ(quick.at(3).kept, kept_answer::unknown);
}

TEST(fast_engine, refuses_what_the_reference_refuses) {
    const case_set cases = with_neighbours(one_case("D-1").on("decided", make_date(2003, 1, 1)));
    const as_of on(2021, 1, 1);
    EXPECT_THROW(static_cast<void>(verdicts(cases, coverage({30, 100}, partition::yearly()), on)), error);
    EXPECT_THROW(static_cast<void>(verdicts(cases, response(days(7)), on)), error); // no trigger
    EXPECT_THROW(
        static_cast<void>(verdicts(cases, at_least_every(months(12)).rolled(), on)), date_out_of_range);
}

TEST(fast_engine, of_no_cases_answers_nothing) {
    const case_set none = case_set_builder().build();
    EXPECT_EQ(verdicts(none, at_least_every(months(12)), as_of(2021, 1, 1)).size(), 0U);
    EXPECT_THROW(static_cast<void>(verdict_columns{}.at(0)), std::out_of_range);
}

} // namespace
} // namespace lssgov
