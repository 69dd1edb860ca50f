// The fast engine against the reference engine, on generated questions: the same bits.

#include "cadence/any_question.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/verdicts.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::any_question;
using test::kind_asked;
using test::question;

/// The case in a set of its own, with another before and after it.
case_set set_of(const one_case& followed) {
    case_set_builder building;
    building.add("before");
    const case_number which = building.add(followed.id);
    building.add("after");
    for (const auto& [name, day] : followed.dates) {
        building.on(which, building.named_date(name), day);
    }
    for (const auto& [grouping, label] : followed.groups) {
        const auto number = building.grouping(grouping);
        building.in(which, number, building.label(number, label));
    }
    for (const case_event& one : followed.events) {
        building.event(which, building.event_kind(one.kind), one.day);
    }
    return std::move(building).build();
}

void compare_all(kind_asked kind, unsigned seed) {
    constexpr int questions = 700; // each makes a plan of the whole calendar
    constexpr int shown = 5;
    any_question source(kind, seed);
    int differing = 0;
    for (int left = questions; left > 0 && differing < shown; --left) {
        const question asked = source.next();
        const verdict slow = check(asked.followed, asked.asked, asked.on, asked.known);
        const verdict quick = verdicts(set_of(asked.followed), asked.asked, asked.on, asked.known).at(1);
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
        const question asked = source.next();
        case_set_builder building;
        std::vector<one_case> singles;
        for (int i = 0; i < cases; ++i) {
            singles.push_back(source.next().followed);
            const case_number which = building.add(singles.back().id);
            for (const auto& [name, day] : singles.back().dates) {
                building.on(which, building.named_date(name), day);
            }
            for (const case_event& one : singles.back().events) {
                building.event(which, building.event_kind(one.kind), one.day);
            }
        }
        const case_set set = std::move(building).build();
        const verdict_columns quick = verdicts(set, asked.asked, asked.on, asked.known);
        int differing = 0;
        for (case_number i = 0; i < set.size() && differing < 3; ++i) {
            const verdict slow = check(singles[i], asked.asked, asked.on, asked.known);
            EXPECT_EQ(quick.at(i), slow)
                << ::testing::PrintToString(question{singles[i], asked.asked, asked.on, asked.known});
            differing += quick.at(i) == slow ? 0 : 1;
        }
        const std::vector<rule> one_rule{asked.asked};
        EXPECT_EQ(tally(set, one_rule, asked.on, by{}, asked.known),
            tally(singles, one_rule, asked.on, by{}, asked.known));
    }
}

TEST(fast_engine, gives_the_same_verdicts_and_sums_for_many_cases_of_every_kind) {
    unsigned seed = 1;
    for (const kind_asked kind : {kind_asked::completion, kind_asked::anchored, kind_asked::period,
             kind_asked::dates, kind_asked::within_event, kind_asked::within_date, kind_asked::before_end,
             kind_asked::response}) {
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

TEST(fast_engine, sums_by_group_as_the_cases_one_by_one) {
    any_question source(kind_asked::completion, 4711);
    const question asked = source.next();
    case_set_builder building;
    std::vector<one_case> singles;
    const auto unit = building.grouping("unit");
    for (int i = 0; i < 300; ++i) {
        one_case one = source.next().followed;
        const case_number which = building.add(one.id);
        for (const auto& [name, day] : one.dates) {
            building.on(which, building.named_date(name), day);
        }
        for (const case_event& each : one.events) {
            building.event(which, building.event_kind(each.kind), each.day);
        }
        if (i % 4 != 0) {
            const std::string label = i % 4 == 1 ? "Väst" : i % 4 == 2 ? "Norr" : "Syd";
            one.in("unit", label);
            building.in(which, unit, building.label(unit, label));
        }
        singles.push_back(std::move(one));
    }
    const std::vector<rule> rules{asked.asked, coverage({30, 100}, partition::yearly())};
    const case_set set = std::move(building).build();
    const auto rows = tally(set, rules, asked.on, by("unit"), asked.known);
    EXPECT_EQ(rows, tally(singles, rules, asked.on, by("unit"), asked.known));
    EXPECT_EQ(rows.size(), 4U);
    EXPECT_EQ(tally(set, rules, asked.on, by("service"), asked.known),
        tally(singles, rules, asked.on, by("service"), asked.known));
}

TEST(fast_engine, refuses_what_the_reference_refuses) {
    const case_set cases = set_of(one_case("D-1").on("decided", make_date(2003, 1, 1)));
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
