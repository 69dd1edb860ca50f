// What must hold of large case sets whatever is in them: the order of what comes in, the parts it comes in,
// twenty-eight years earlier or later, an event on the due day and one on the day after, one event more.
//
// No second engine is asked here; so these hold, too, where both engines should be wrong together. Each test
// counts what it really met, for a property that nothing falls under proves nothing.

#include "cadence/any_case_set.hpp"
#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/curve.hpp>
#include <lssgov/cadence/verdicts.hpp>

#include <gtest/gtest.h>

#include <numeric>

namespace lssgov {
namespace {

using test::all_days_of;
using test::any_case_set;
using test::date_of;
using test::dice;
using test::in_calendar;
using test::kind_asked;
using test::many_cases;
using test::question;
using test::set_of;

// --- sets and answers
// -------------------------------------------------------------------------------------

verdict_columns answers(const many_cases& asked, unsigned threads = 1) {
    return verdicts(set_of(asked.cases), asked.asked, asked.on, asked.known, {.threads = threads});
}

const std::vector<by>& groupings() {
    static const std::vector<by> all{by(), by("unit").with_ancestors(), by("service")};
    return all;
}

std::vector<tally_row> sums(const many_cases& asked, std::span<const one_case> cases, unsigned threads = 1) {
    return tally(
        set_of(cases), std::span(&asked.asked, 1), asked.on, groupings(), asked.known, {.threads = threads});
}

/// Three years that end on the day of the question.
period range_of(const many_cases& asked) {
    return {date_of(number_of(asked.on.day) - 1'100), asked.on.day};
}

std::vector<curve_row> curves(
    const many_cases& asked, std::span<const one_case> cases, unsigned threads = 1) {
    return curve(set_of(cases), std::span(&asked.asked, 1), range_of(asked), groupings(), asked.known,
        {.threads = threads});
}

bool is_refused(const many_cases& asked) {
    try {
        static_cast<void>(answers(asked));
    } catch (const date_out_of_range&) {
        return true;
    }
    return false;
}

/// Sets of a kind, without those that roll days that nobody can roll.
template <typename Holds>
void for_sets(kind_asked kind, int sets, int cases, Holds holds) {
    any_case_set source(kind, 28'111 + static_cast<unsigned>(kind));
    for (int left = sets; left > 0 && !::testing::Test::HasFailure();) {
        many_cases asked = source.next(cases);
        if (is_refused(asked)) {
            continue;
        }
        SCOPED_TRACE(
            ::testing::PrintToString(question{asked.cases.front(), asked.asked, asked.on, asked.known}));
        holds(asked);
        --left;
    }
}

template <typename Holds>
void for_sets_of_all_kinds(int sets, int cases, Holds holds) {
    for (const kind_asked kind : test::all_kinds) {
        for_sets(kind, sets, cases, holds);
    }
}

constexpr int some_blocks = 2'200;
constexpr int piece_and_more = 20'000;

// --- the order of what comes in
// ---------------------------------------------------------------------------

/// The cases in another order, and the events of each.
many_cases shuffled(many_cases asked, std::vector<case_number>& order, dice& drawn) {
    order.resize(asked.cases.size());
    std::iota(order.begin(), order.end(), 0U);
    drawn.shuffle(order);
    std::vector<one_case> cases;
    for (const case_number which : order) {
        cases.push_back(asked.cases[which]);
        drawn.shuffle(cases.back().events);
    }
    asked.cases = std::move(cases);
    return asked;
}

TEST(metamorphic, the_order_of_cases_and_of_events_means_nothing) {
    dice drawn(1);
    std::size_t moved_to_another_answer = 0;
    for_sets_of_all_kinds(4, some_blocks, [&](const many_cases& asked) {
        std::vector<case_number> order;
        const many_cases other = shuffled(asked, order, drawn);
        const verdict_columns before = answers(asked);
        const verdict_columns after = answers(other);
        for (case_number i = 0; i < order.size(); ++i) {
            ASSERT_EQ(after.at(i), before.at(order[i])) << i;
            moved_to_another_answer += before.at(i) == after.at(i) ? 0U : 1U;
        }
        EXPECT_EQ(sums(other, other.cases), sums(asked, asked.cases));
        EXPECT_EQ(curves(other, other.cases), curves(asked, asked.cases));
    });
    EXPECT_GT(moved_to_another_answer, 20'000U);
}

// --- parts and threads
// ------------------------------------------------------------------------------------

/// Ends of parts of any size, some of them empty.
std::vector<std::span<const one_case>> parts_of(std::span<const one_case> all, dice& drawn) {
    std::vector<std::span<const one_case>> parts{all.first(0)};
    while (!all.empty()) {
        const int most = static_cast<int>(std::min<std::size_t>(all.size(), 1'500));
        const auto size =
            static_cast<std::size_t>(drawn.one_in(4) ? drawn.number(0, 3) : drawn.number(0, most));
        parts.push_back(all.first(std::min(size, all.size())));
        all = all.subspan(parts.back().size());
    }
    drawn.shuffle(parts);
    return parts;
}

TEST(metamorphic, parts_in_any_order_merge_to_the_whole) {
    dice drawn(2);
    std::size_t parts_with_cases = 0;
    std::int64_t breaches = 0;
    std::uint32_t begun = 0;
    for_sets_of_all_kinds(4, some_blocks, [&](const many_cases& asked) {
        std::vector<tally_row> merged_sums;
        std::vector<curve_row> merged_curves;
        for (const std::span<const one_case> part : parts_of(asked.cases, drawn)) {
            merge(sums(asked, part), merged_sums);
            merge(curves(asked, part), merged_curves);
            parts_with_cases += part.empty() ? 0U : 1U;
        }
        EXPECT_EQ(merged_sums, sums(asked, asked.cases));
        EXPECT_EQ(merged_curves, curves(asked, asked.cases));
        breaches += merged_sums.front().breaches;
        begun += merged_curves.front().months.back().begun;
    });
    EXPECT_GT(parts_with_cases, 100U);
    EXPECT_GT(breaches, 10'000);
    EXPECT_GT(begun, 100U);
}

TEST(metamorphic, threads_change_nothing) {
    for_sets_of_all_kinds(1, piece_and_more, [](const many_cases& asked) {
        const verdict_columns alone = answers(asked);
        const verdict_columns together = answers(asked, 3);
        for (case_number i = 0; i < alone.size(); ++i) {
            ASSERT_EQ(together.at(i), alone.at(i)) << i;
        }
        EXPECT_EQ(sums(asked, asked.cases, 3), sums(asked, asked.cases));
        EXPECT_EQ(curves(asked, asked.cases, 3), curves(asked, asked.cases));
    });
}

TEST(metamorphic, several_rules_at_once_are_told_as_one_by_one) {
    for (const kind_asked kind : test::all_kinds) {
        for_sets(kind, 3, some_blocks, [](const many_cases& asked) {
            const case_set cases = set_of(asked.cases);
            const std::vector<rule> rules{asked.asked, at_least_every(months(6)).named("H", "Twice a year"),
                per_period(partition::yearly()).named("Y", "Once a year"),
                before_end(days(30)).named("E", "Before the end")};
            std::vector<tally_row> sums_one_by_one;
            std::vector<curve_row> curves_one_by_one;
            for (const rule& one : rules) {
                const std::span<const rule> alone(&one, 1);
                const auto rows = tally(cases, alone, asked.on, groupings(), asked.known);
                sums_one_by_one.insert(sums_one_by_one.end(), rows.begin(), rows.end());
                const auto days = curve(cases, alone, range_of(asked), groupings(), asked.known);
                curves_one_by_one.insert(curves_one_by_one.end(), days.begin(), days.end());
            }
            for (const unsigned threads : {1U, 2U}) {
                const run_options how{.threads = threads};
                EXPECT_EQ(tally(cases, rules, asked.on, groupings(), asked.known, how), sums_one_by_one);
                EXPECT_EQ(
                    curve(cases, rules, range_of(asked), groupings(), asked.known, how), curves_one_by_one);
            }
        });
    }
}

// --- twenty-eight years
// -----------------------------------------------------------------------------------

// From March 1901 to the end of 2099 each fourth year is a leap year, so that twenty-eight years are always
// the same number of days, with the same days of the week and the same month ends. All kinds count in days,
// months and years only, so it holds for all; only rolling looks at holidays, and Easter does not come back.

constexpr int days_in_28_years = 28 * 365 + 7;

bool lies_in(const many_cases& asked, date first, date last) {
    bool is_inside = true;
    many_cases looked_at = asked;
    all_days_of(looked_at, [&](const date& day) { is_inside = is_inside && first <= day && day <= last; });
    return is_inside;
}

/// Takes away what cases have outside these days; as_of and the rule stand.
void cut_to(date first, date last, many_cases& asked) {
    for (one_case& one : asked.cases) {
        const auto is_outside = [&](const date& day) { return day < first || last < day; };
        std::erase_if(one.events, [&](const case_event& each) { return is_outside(each.day); });
        std::erase_if(one.dates, [&](const auto& each) { return is_outside(each.second); });
    }
}

std::optional<date> moved(const std::optional<date>& day, int days) {
    return day ? std::optional(add_days(*day, days)) : day;
}

void expect_moved(const curve_row& after, const curve_row& before, int days) {
    EXPECT_EQ(after.from, add_days(before.from, days));
    EXPECT_EQ(after.open, before.open);
    EXPECT_EQ(after.lateness, before.lateness);
    ASSERT_EQ(after.months.size(), before.months.size());
    for (std::size_t i = 0; i < after.months.size(); ++i) {
        EXPECT_EQ(after.months[i].open, before.months[i].open);
        EXPECT_EQ(after.months[i].begun, before.months[i].begun);
        EXPECT_EQ(after.months[i].closed, before.months[i].closed);
    }
}

struct moved_counts {
    int sets = 0;
    int next_due = 0;
    int late = 0;
};

void expect_same_moved(const many_cases& asked, int days, moved_counts& met) {
    many_cases other = asked;
    all_days_of(other, [days](date& day) { day = add_days(day, days); });
    const verdict_columns before = answers(asked);
    const verdict_columns after = answers(other);
    for (case_number i = 0; i < before.size(); ++i) {
        verdict wanted = before.at(i);
        wanted.next_due = moved(wanted.next_due, days);
        wanted.last_event = moved(wanted.last_event, days);
        ASSERT_EQ(after.at(i), wanted) << i;
        met.next_due += wanted.next_due ? 1 : 0;
        met.late += wanted.days_late > 0 ? 1 : 0;
    }
    EXPECT_EQ(sums(other, other.cases), sums(asked, asked.cases));
    expect_moved(curves(other, other.cases).front(), curves(asked, asked.cases).front(), days);
    ++met.sets;
}

TEST(metamorphic, twenty_eight_years_earlier_or_later_all_is_the_same) {
    for (const kind_asked kind : test::all_kinds) {
        SCOPED_TRACE(static_cast<int>(kind));
        moved_counts met;
        for_sets(kind, 40, 400, [&](many_cases asked) {
            // A mandate period or a length of two years after the last day, and 28 years, is still in 2099.
            const date first = make_date(1990, 1, 1);
            const date last = make_date(2066, 12, 31);
            cut_to(first, last, asked);
            asked.asked.roll = false;
            if (!lies_in(asked, first, last)) {
                return;
            }
            for (const int times : {-3, -1, 1}) {
                expect_same_moved(asked, times * days_in_28_years, met);
            }
        });
        EXPECT_GT(met.sets, 30);
        EXPECT_GT(met.next_due, 1'000);
        EXPECT_EQ(met.late > 1'000, kind != kind_asked::period);
    }
}

// --- an event on the due day, and on the day after
// ------------------------------------------------------

/// The cases of a set of which something is asked by a day that has not come, and what is said of them.
struct waiting_cases {
    many_cases asked;
    std::vector<verdict> now{};
};

/// What is not yet seen is taken away, so that nothing but what the test adds comes after as_of.
waiting_cases waiting_of(many_cases asked) {
    asked.known.registers.clear();
    asked.known.suspensions.clear();
    if (auto* periods = std::get_if<period_cadence>(&asked.asked.kind)) {
        periods->times = 1;
    }
    for (one_case& one : asked.cases) {
        std::erase_if(one.events, [&](const case_event& each) { return each.day > asked.on.day; });
        std::erase_if(one.dates,
            [&](const auto& each) { return each.first == "executed" && each.second > asked.on.day; });
    }
    const verdict_columns told = answers(asked);
    waiting_cases made{{asked.asked, asked.on, asked.known}};
    for (case_number i = 0; i < told.size(); ++i) {
        const verdict now = told.at(i);
        if (now.state == case_state::on_time || now.state == case_state::due_soon) {
            made.asked.cases.push_back(asked.cases[i]);
            made.now.push_back(now);
        }
    }
    return made;
}

/// The same cases asked when the day after each one's due day has come: it is the last day of the duty, so
/// that nothing is asked after it. What is asked before the end of a case has its end already.
many_cases when_due_has_passed(const waiting_cases& waiting) {
    many_cases made = waiting.asked;
    day_number latest = number_of(made.on.day);
    const bool has_end = std::holds_alternative<before_end_cadence>(made.asked.kind);
    for (std::size_t i = 0; i < made.cases.size(); ++i) {
        const date due = waiting.now[i].next_due.value();
        latest = std::max(latest, number_of(due));
        if (!has_end) {
            made.cases[i].on("valid_to", add_days(due, 1));
        }
    }
    made.on = as_of(date_of(latest + 30));
    return made;
}

/// What the rule asks for is done so many days after each case's due day.
many_cases done(many_cases asked, const waiting_cases& waiting, int days_after) {
    for (std::size_t i = 0; i < asked.cases.size(); ++i) {
        const date when = add_days(waiting.now[i].next_due.value(), days_after);
        if (is_met_by_date(asked.asked)) {
            asked.cases[i].on("executed", when);
        } else {
            asked.cases[i].event("follow-up", when);
        }
    }
    return asked;
}

/// How many breaches and days late the day after the due day may bring.
struct lateness_of_kind {
    bool one_breach; ///< not of responses and dates: several may be due on one day
    bool counts_days;
    bool had_none_open; ///< not so of dates: an earlier one that was missed lasts to the next event
};

lateness_of_kind lateness_of(kind_asked kind) {
    return {kind != kind_asked::response && kind != kind_asked::dates, kind != kind_asked::period,
        kind != kind_asked::dates};
}

void expect_in_time(
    const verdict& told, const verdict& before, const date& due, const lateness_of_kind& kind) {
    EXPECT_EQ(told.breaches, before.breaches);
    EXPECT_EQ(told.last_event, due);
    if (kind.had_none_open) {
        EXPECT_EQ(told.days_late, before.days_late);
    }
}

void expect_late_by_one(
    const verdict& told, const verdict& in_time, const date& due, const lateness_of_kind& kind) {
    const int more = told.breaches - in_time.breaches;
    EXPECT_GE(more, 1);
    EXPECT_EQ(told.last_event, add_days(due, 1));
    if (kind.one_breach) {
        EXPECT_EQ(more, 1);
    }
    if (kind.had_none_open) {
        EXPECT_EQ(told.days_late - in_time.days_late, kind.counts_days ? more : 0);
    } else {
        EXPECT_GE(told.days_late - in_time.days_late, more);
    }
}

/// Of those that are due on one day: on the day after, without an event, each is overdue by one day.
int expect_overdue_by_one(const waiting_cases& waiting, const many_cases& later) {
    const date due = waiting.now.front().next_due.value();
    many_cases asked{later.asked, as_of(add_days(due, 1)), later.known};
    for (std::size_t i = 0; i < waiting.now.size(); ++i) {
        if (waiting.now[i].next_due == due) {
            asked.cases.push_back(later.cases[i]);
        }
    }
    const verdict_columns told = answers(asked);
    for (case_number i = 0; i < told.size(); ++i) {
        EXPECT_EQ(told.at(i).state, case_state::overdue);
        EXPECT_EQ(told.at(i).next_due, due);
        EXPECT_EQ(told.at(i).days_overdue, 1);
    }
    return static_cast<int>(asked.cases.size());
}

TEST(metamorphic, what_is_done_on_the_due_day_is_in_time_and_on_the_day_after_late_by_one) {
    for (const kind_asked kind : test::all_kinds) {
        SCOPED_TRACE(static_cast<int>(kind));
        const lateness_of_kind wanted = lateness_of(kind);
        const bool is_of_current = kind == kind_asked::period || kind == kind_asked::dates;
        int met = 0;
        int overdue = 0;
        for_sets(kind, 30, 1'100, [&](const many_cases& asked) {
            const waiting_cases waiting = waiting_of(asked);
            if (waiting.now.empty()) {
                return;
            }
            const many_cases later = when_due_has_passed(waiting);
            const verdict_columns in_time = answers(done(later, waiting, 0));
            const verdict_columns late = answers(done(later, waiting, 1));
            const verdict_columns never = answers(later);
            for (case_number i = 0; i < in_time.size() && !HasFailure(); ++i) {
                SCOPED_TRACE(
                    ::testing::PrintToString(question{later.cases[i], later.asked, later.on, later.known}));
                const date due = waiting.now[i].next_due.value();
                expect_in_time(in_time.at(i), waiting.now[i], due, wanted);
                expect_late_by_one(late.at(i), in_time.at(i), due, wanted);
                EXPECT_EQ(never.at(i).breaches, late.at(i).breaches);
                ++met;
            }
            overdue += is_of_current ? 0 : expect_overdue_by_one(waiting, later);
        });
        EXPECT_GT(met, 300);
        EXPECT_EQ(overdue > 100, !is_of_current);
    }
}

// --- one event more
// ---------------------------------------------------------------------------------------

// Nothing is said here of registers, suspensions and changed lengths: a clock that starts with the register,
// an excuse that no longer fits, a shorter length on the day of the event may each ask for more than before.

many_cases plainly_asked(many_cases asked) {
    asked.known.registers.clear();
    asked.known.suspensions.clear();
    if (auto* interval = std::get_if<interval_cadence>(&asked.asked.kind)) {
        interval->lengths.resize(1, interval->lengths.front());
    }
    return asked;
}

/// Each case has one follow-up more, between the first day and as_of or shortly after.
many_cases with_one_more(many_cases asked, dice& drawn) {
    for (one_case& one : asked.cases) {
        const auto decided = one.dates.find("decided");
        if (decided != one.dates.end()) {
            const day_number first = number_of(decided->second);
            const int days = std::max(10, number_of(asked.on.day) - first);
            one.event("follow-up", date_of(first + drawn.number(-2, days)));
        }
    }
    return asked;
}

struct changes {
    int to_fewer_days = 0;
    int to_fewer_breaches = 0;
    int to_more_breaches = 0;

    void hear(const verdict& before, const verdict& after) {
        to_fewer_days += after.days_late < before.days_late ? 1 : 0;
        to_fewer_breaches += after.breaches < before.breaches ? 1 : 0;
        to_more_breaches += after.breaches > before.breaches ? 1 : 0;
    }
};

template <typename Holds>
changes for_one_event_more(kind_asked kind, Holds holds) {
    dice drawn(3);
    changes met;
    for_sets(kind, 14, some_blocks, [&](const many_cases& any) {
        const many_cases asked = plainly_asked(any);
        const verdict_columns before = answers(asked);
        const verdict_columns after = answers(with_one_more(asked, drawn));
        for (case_number i = 0; i < before.size() && !::testing::Test::HasFailure(); ++i) {
            SCOPED_TRACE(
                ::testing::PrintToString(question{asked.cases[i], asked.asked, asked.on, asked.known}));
            holds(before.at(i), after.at(i));
            met.hear(before.at(i), after.at(i));
        }
    });
    return met;
}

// From a clock a to the next event b, what is late is b - due(a). An event c between them has a due day no
// earlier than that of a; so both gaps together are late no longer, and neither is where the one was not.
TEST(metamorphic, one_event_more_adds_no_day_late_and_no_first_breach_where_each_restarts_the_clock) {
    const changes met = for_one_event_more(kind_asked::completion, [](const verdict& a, const verdict& b) {
        EXPECT_LE(b.days_late, a.days_late);
        if (a.breaches == 0) {
            EXPECT_EQ(b.breaches, 0);
        }
    });
    EXPECT_GT(met.to_fewer_days, 1'000);
    EXPECT_GT(met.to_fewer_breaches, 200);
    EXPECT_GT(met.to_more_breaches, 100); // the next test says how
}

TEST(metamorphic, a_late_event_more_can_make_two_breaches_of_one) {
    // Yearly from 2020-01-15: due 2021-01-15, and the only follow-up comes on 2023-03-15, 789 days late. With
    // one on 2021-06-15, 151 days late, the next is due on 2022-06-15, and 273 days late.
    many_cases asked{at_least_every(months(12)), as_of(2023, 3, 15), {}};
    asked.cases = {test::decided("2020-01-15", {"2023-03-15"}),
        test::decided("2020-01-15", {"2021-06-15", "2023-03-15"})};
    const verdict_columns told = answers(asked);
    EXPECT_EQ(told.at(0).breaches, 1);
    EXPECT_EQ(told.at(0).days_late, 789);
    EXPECT_EQ(told.at(1).breaches, 2);
    EXPECT_EQ(told.at(1).days_late, 151 + 273);
}

// Where no event moves a due day there is only more that is met. An answer is meant, not a trigger: that asks
// for something. What a named date meets is left out: no event changes that, as the next test says.
TEST(metamorphic, one_event_more_adds_nothing_where_due_days_stay) {
    for (const kind_asked kind : {kind_asked::anchored, kind_asked::period, kind_asked::dates,
             kind_asked::within_event, kind_asked::before_end, kind_asked::response}) {
        SCOPED_TRACE(static_cast<int>(kind));
        const changes met = for_one_event_more(kind, [](const verdict& before, const verdict& after) {
            EXPECT_LE(after.breaches, before.breaches);
            EXPECT_LE(after.days_late, before.days_late);
        });
        EXPECT_GT(met.to_fewer_breaches, 100);
        EXPECT_EQ(met.to_fewer_days > 100, kind != kind_asked::period);
    }
}

TEST(metamorphic, one_event_more_changes_nothing_where_a_named_date_is_asked_for) {
    for_one_event_more(kind_asked::within_date,
        [](const verdict& before, const verdict& after) { EXPECT_EQ(after, before); });
}

} // namespace
} // namespace lssgov
