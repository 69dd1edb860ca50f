// What must hold whatever the case: order, duplicates, the future, and the sums.

#include "cadence/any_question.hpp"
#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace lssgov {
namespace {

using test::any_question;
using test::kind_asked;
using test::question;

constexpr kind_asked all_kinds[] = {kind_asked::completion, kind_asked::anchored, kind_asked::period,
    kind_asked::dates, kind_asked::within_event, kind_asked::within_date, kind_asked::before_end,
    kind_asked::response};

constexpr kind_asked kinds_whose_due_days_stay[] = {kind_asked::anchored, kind_asked::period,
    kind_asked::dates, kind_asked::within_event, kind_asked::within_date, kind_asked::before_end,
    kind_asked::response};

verdict answer(const question& asked) {
    return check(asked.followed, asked.asked, asked.on, asked.known);
}

/// Holds for so many questions of each kind; stops at the first that fails.
template <class Holds>
void for_all(int questions, unsigned seed, Holds holds) {
    for (const kind_asked kind : all_kinds) {
        any_question source(kind, seed);
        for (int left = questions; left > 0 && !::testing::Test::HasFailure(); --left) {
            const question asked = source.next();
            SCOPED_TRACE(::testing::PrintToString(asked));
            holds(asked);
        }
    }
}

TEST(properties, the_order_of_events_means_nothing) {
    std::mt19937 dice(1);
    for_all(3000, 11, [&](const question& asked) {
        question shuffled = asked;
        std::shuffle(shuffled.followed.events.begin(), shuffled.followed.events.end(), dice);
        EXPECT_EQ(answer(shuffled), answer(asked));
    });
}

TEST(properties, several_events_on_one_day_count_as_one) {
    for_all(3000, 12, [](const question& asked) {
        question doubled = asked;
        for (const case_event& one : asked.followed.events) {
            doubled.followed.event(one.kind, one.day, "again");
        }
        EXPECT_EQ(answer(doubled), answer(asked));
    });
}

TEST(properties, events_after_as_of_are_not_seen) {
    for_all(3000, 13, [](const question& asked) {
        question of_then = asked;
        std::erase_if(of_then.followed.events, [&](const case_event& one) { return one.day > asked.on.day; });
        EXPECT_EQ(answer(of_then), answer(asked));
    });
}

TEST(properties, events_of_other_kinds_mean_nothing) {
    for_all(3000, 14, [](const question& asked) {
        question alone = asked;
        const auto* answers = std::get_if<response_cadence>(&asked.asked.kind);
        std::erase_if(alone.followed.events, [answers](const case_event& one) {
            return one.kind != "follow-up" && (answers == nullptr || one.kind != answers->trigger);
        });
        EXPECT_EQ(answer(alone), answer(asked));
    });
}

bool has_no_register(const question& asked) {
    return asked.known.registers.empty();
}

/// Questions with one follow-up more, under rules of one length and without register or suspension: a shorter
/// length in force that day, or a clock that starts with the register, may ask for more than before.
template <class Holds>
void for_one_follow_up_more(kind_asked kind, unsigned seed, Holds holds) {
    std::mt19937 dice(seed);
    any_question source(kind, seed);
    for (int left = 5000; left > 0 && !::testing::Test::HasFailure(); --left) {
        question asked = source.next();
        asked.known = {};
        if (auto* interval = std::get_if<interval_cadence>(&asked.asked.kind)) {
            interval->lengths.resize(1, interval->lengths.front());
        }
        question more = asked;
        const date decided = asked.followed.dates.at("decided");
        const auto later = try_step(decided, days(1), static_cast<int>(dice() % 1200));
        more.followed.event("follow-up", later.value_or(last_calendar_day()));
        SCOPED_TRACE(::testing::PrintToString(more));
        holds(answer(asked), answer(more));
    }
}

TEST(properties, adding_an_event_never_adds_a_breach_where_due_days_do_not_move) {
    for (const kind_asked kind : kinds_whose_due_days_stay) {
        for_one_follow_up_more(kind, 15, [](const verdict& before, const verdict& after) {
            EXPECT_LE(after.breaches, before.breaches);
            EXPECT_LE(after.days_late, before.days_late);
        });
    }
}

// Renewed by completion, a gap of thirty months is one breach, and a follow-up in the middle of it makes two
// shorter ones; but never more days late, and never a breach where there was none.
TEST(properties, adding_an_event_never_adds_a_day_late_where_each_restarts_the_clock) {
    for_one_follow_up_more(kind_asked::completion, 16, [](const verdict& before, const verdict& after) {
        EXPECT_LE(after.days_late, before.days_late);
        if (before.breaches == 0) {
            EXPECT_EQ(after.breaches, 0);
        }
    });
}

TEST(properties, a_late_follow_up_in_a_long_gap_makes_two_breaches_of_one) {
    const rule yearly = at_least_every(months(12));
    const one_case once = test::decided("2020-01-15", {"2022-07-15"});
    const one_case twice = test::decided("2020-01-15", {"2021-02-15", "2022-07-15"});
    EXPECT_EQ(test::on("2022-07-15", once, yearly).breaches, 1);
    EXPECT_EQ(test::on("2022-07-15", once, yearly).days_late, 546);
    EXPECT_EQ(test::on("2022-07-15", twice, yearly).breaches, 2);
    EXPECT_EQ(test::on("2022-07-15", twice, yearly).days_late, 31 + 150);
}

TEST(properties, what_is_overdue_has_days_and_what_is_not_has_none) {
    for_all(3000, 16, [](const question& asked) {
        const verdict told = answer(asked);
        EXPECT_EQ(told.days_overdue > 0, told.state == case_state::overdue);
        if (told.state == case_state::overdue) {
            EXPECT_EQ(told.days_overdue, days_between(*told.next_due, asked.on.day));
        }
    });
}

TEST(properties, next_due_is_there_just_where_something_is_asked_that_can_be_seen) {
    for_all(3000, 17, [](const question& asked) {
        const verdict told = answer(asked);
        const bool asks = told.state == case_state::overdue || told.state == case_state::due_soon ||
                          told.state == case_state::on_time;
        EXPECT_EQ(told.next_due.has_value(), asks);
        if (told.state == case_state::due_soon || told.state == case_state::on_time) {
            EXPECT_GE(*told.next_due, asked.on.day);
        }
    });
}

TEST(properties, kept_follows_from_the_breaches_and_from_what_is_unknown) {
    for_all(3000, 18, [](const question& asked) {
        const verdict told = answer(asked);
        EXPECT_EQ(told.kept == kept_answer::no, told.breaches > 0);
        EXPECT_EQ(told.kept == kept_answer::not_applicable, told.state == case_state::not_applicable);
        EXPECT_GE(told.days_late, 0);
        if (has_no_register(asked)) {
            EXPECT_NE(told.kept, kept_answer::unknown);
            EXPECT_NE(told.state, case_state::unknown);
        }
    });
}

// A register takes away what could be said; it never turns a kept duty into a broken one, except by starting
// the clock of a completion rule on a day of its own.
TEST(properties, a_register_that_covers_less_never_adds_a_breach) {
    for (const kind_asked kind : kinds_whose_due_days_stay) {
        any_question source(kind, 19);
        for (int left = 4000; left > 0 && !HasFailure(); --left) {
            const question asked = source.next();
            SCOPED_TRACE(::testing::PrintToString(asked));
            question all_covered = asked;
            all_covered.known.registers.clear();
            const verdict seen = answer(asked);
            const verdict whole = answer(all_covered);
            EXPECT_LE(seen.breaches, whole.breaches);
            EXPECT_LE(seen.excused, whole.excused);
            EXPECT_TRUE(seen.kept == whole.kept || seen.kept == kept_answer::unknown);
        }
    }
}

TEST(properties, suspensions_move_breaches_to_excused_and_change_nothing_else) {
    for_all(4000, 20, [](const question& asked) {
        question harsh = asked;
        harsh.known.suspensions.clear();
        const verdict with = answer(asked);
        const verdict without = answer(harsh);
        EXPECT_EQ(with.breaches + with.excused, without.breaches);
        EXPECT_EQ(without.excused, 0);
        EXPECT_EQ(with.state, without.state);
        EXPECT_EQ(with.next_due, without.next_due);
        EXPECT_EQ(with.days_overdue, without.days_overdue);
        EXPECT_LE(with.days_late, without.days_late);
    });
}

TEST(properties, the_explanation_gives_the_same_verdict) {
    for_all(3000, 21, [](const question& asked) {
        EXPECT_EQ(explain(asked.followed, asked.asked, asked.on, asked.known).answer, answer(asked));
    });
}

std::vector<date> days_with(const explanation& told, day_role role) {
    std::vector<date> found;
    for (const explained_day& one : told.days) {
        if (one.role == role) {
            found.push_back(one.day);
        }
    }
    return found;
}

// A due day can be reached in two ways: a month from 30 and from 31 January, two dates of the year that are
// moved to one Monday. Each is a line with its own reason. The windows of a series have a due day each.
TEST(properties, each_due_day_is_explained_once_with_a_reason) {
    for_all(3000, 22, [](const question& asked) {
        const explanation told = explain(asked.followed, asked.asked, asked.on, asked.known);
        std::map<std::pair<date, std::string>, int> times;
        for (const explained_day& one : told.days) {
            EXPECT_FALSE(one.how.swedish.empty());
            EXPECT_FALSE(one.how.english.empty());
            if (one.role == day_role::due || one.role == day_role::uncovered) {
                const int told_so_far = ++times[{one.day, one.how.english}];
                EXPECT_EQ(told_so_far, 1) << to_string(one.day);
            }
        }
        const std::vector<date> due = days_with(told, day_role::due);
        const auto* interval = std::get_if<interval_cadence>(&asked.asked.kind);
        if (interval != nullptr && interval->renewed == renewal::anchored) {
            EXPECT_TRUE(std::adjacent_find(due.begin(), due.end()) == due.end());
        }
        if (told.answer.next_due) {
            EXPECT_NE(std::find(due.begin(), due.end(), *told.answer.next_due), due.end());
        }
    });
}

TEST(properties, the_lines_of_an_explanation_are_in_the_order_of_days) {
    for_all(3000, 23, [](const question& asked) {
        const explanation told = explain(asked.followed, asked.asked, asked.on, asked.known);
        EXPECT_TRUE(std::is_sorted(told.days.begin(), told.days.end(),
            [](const explained_day& a, const explained_day& b) { return a.day < b.day; }));
    });
}

// Each breach runs from its first late day to the first event on or after that day, else to the last day.
TEST(properties, the_explained_days_of_each_breach_sum_to_days_late) {
    for_all(3000, 24, [](question asked) {
        asked.known.suspensions.clear();
        const explanation told = explain(asked.followed, asked.asked, asked.on, asked.known);
        const std::vector<date> begins = days_with(told, day_role::breach_begins);
        EXPECT_EQ(static_cast<int>(begins.size()), told.answer.breaches);
        if (std::holds_alternative<period_cadence>(asked.asked.kind)) {
            EXPECT_EQ(told.answer.days_late, 0);
            return;
        }
        const std::vector<date> events = days_with(told, day_role::event);
        const std::vector<date> ends = days_with(told, day_role::duty_ends);
        std::int64_t late = 0;
        for (const date& first_late : begins) {
            const auto closing = std::lower_bound(events.begin(), events.end(), first_late);
            const date last = closing != events.end() ? *closing : ends.empty() ? asked.on.day : ends.front();
            late += days_between(first_late, last) + 1;
        }
        EXPECT_EQ(late, told.answer.days_late);
    });
}

TEST(properties, a_breach_has_a_line_where_it_ends_for_each_that_an_event_ended) {
    for_all(3000, 25, [](const question& asked) {
        if (std::holds_alternative<period_cadence>(asked.asked.kind)) {
            return;
        }
        const explanation told = explain(asked.followed, asked.asked, asked.on, asked.known);
        const std::vector<date> events = days_with(told, day_role::event);
        const std::vector<date> begins = days_with(told, day_role::breach_begins);
        const auto is_ended = [&](const date& first_late) {
            return !events.empty() && first_late <= events.back();
        };
        EXPECT_EQ(static_cast<std::ptrdiff_t>(days_with(told, day_role::breach_ends).size()),
            std::count_if(begins.begin(), begins.end(), is_ended));
    });
}

} // namespace
} // namespace lssgov
