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

std::string refusal_of(const case_set& cases, const rule& asked) {
    try {
        static_cast<void>(verdicts(cases, asked, as_of(2004, 12, 1)));
    } catch (const date_out_of_range& refusal) {
        return refusal.what();
    }
    return "nothing was refused";
}

TEST(fast_engine, refuses_a_shorter_length_that_comes_in_where_the_longer_one_could_be_moved) {
    // Two years from March 2004 can be moved, a month from September can not.
    const auto cases = test::set_of(std::vector{one_case("D-1").on("decided", make_date(2004, 3, 1)),
        one_case("D-2").on("decided", make_date(2004, 9, 14)).event("follow-up", make_date(2004, 10, 20))});
    const date change = make_date(2004, 9, 11);
    for (rule asked : {within(years(2)).to_date("executed"), at_least_every(years(2)), within(years(2))}) {
        asked.becoming(change, months(1)).rolled();
        EXPECT_NE(refusal_of(cases, asked).find("2004-10-14"), std::string::npos) << refusal_of(cases, asked);
    }
}

TEST(fast_engine, names_the_due_day_that_cannot_be_moved_and_not_the_yearly_date) {
    const auto cases = test::set_of(std::vector{one_case("D-1").on("decided", make_date(2004, 3, 1))});
    const std::string told = refusal_of(cases, on_dates({{8, 29}}, 0, 18).rolled());
    EXPECT_NE(told.find("2004-09-16"), std::string::npos) << told;
}

TEST(fast_engine, takes_a_kind_of_event_of_which_there_is_none) {
    case_set_builder building;
    static_cast<void>(building.event_kind("follow-up"));
    building.on(building.add("D-1"), building.named_date("decided"), make_date(2019, 1, 1));
    building.on(0, building.named_date("valid_to"), make_date(2022, 1, 1));
    const case_set cases = std::move(building).build();
    const std::vector<rule> all{at_least_every(months(12)), at_least_every(months(12)).anchored(),
        per_period(partition::yearly()), before_end(days(30)), within(months(3)), on_dates({{3, 1}})};
    for (const rule& asked : all) {
        EXPECT_EQ(
            verdicts(cases, asked, as_of(2021, 1, 5)).at(0), check(cases.at(0), asked, as_of(2021, 1, 5)));
    }
}

TEST(fast_engine, leaves_nothing_of_what_the_columns_held_before) {
    any_question source(kind_asked::completion, 12);
    const many_cases one = any_cases(source, 300);
    const case_set cases = test::set_of(one.cases);
    verdict_columns reused;
    for (const rule& asked : {at_least_every(months(1)), one.asked, within(days(30))}) {
        verdicts_into(reused, cases, asked, one.on, one.known);
        const verdict_columns fresh = verdicts(cases, asked, one.on, one.known);
        for (case_number i = 0; i < cases.size(); ++i) {
            EXPECT_EQ(reused.at(i), fresh.at(i));
        }
    }
    verdicts_into(reused, test::set_of({}), one.asked, one.on, one.known);
    EXPECT_EQ(reused.size(), 0U);
    EXPECT_EQ(reused.days_late.size(), 0U);
}

TEST(fast_engine, of_no_cases_answers_nothing) {
    const case_set none = case_set_builder().build();
    EXPECT_EQ(verdicts(none, at_least_every(months(12)), as_of(2021, 1, 1)).size(), 0U);
    EXPECT_THROW(static_cast<void>(verdict_columns{}.at(0)), std::out_of_range);
}

} // namespace
} // namespace lssgov
