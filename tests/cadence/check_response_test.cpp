// Each event of one kind is answered by an event of another, in time.

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::covering;
using test::day;
using test::decided;
using test::ending;
using test::kept;
using test::met_on;
using test::never_holding;
using test::not_applicable;
using test::on;
using test::overdue_since;
using test::resting;
using test::state;
using test::suspended;
using test::unknown;
using test::waits_until;

// Missed on 2026-03-02: due 2026-03-09.
rule reported() {
    return response(days(7)).named("R", "Reported").trigger("missed").event("report");
}

using days_of = std::initializer_list<std::string_view>;

one_case with(days_of missed, days_of reports = {}) {
    one_case made = decided("2026-01-01");
    for (const std::string_view one : missed) {
        made.event("missed", day(one));
    }
    for (const std::string_view one : reports) {
        made.event("report", day(one));
    }
    return made;
}

// --- one trigger ----------------------------------------------------------------------------------------

TEST(response, the_due_day_is_in_time_and_the_next_is_the_first_late_day) {
    EXPECT_EQ(on("2026-03-09", with({"2026-03-02"}), reported()), waits_until("2026-03-09"));
    EXPECT_EQ(on("2026-03-10", with({"2026-03-02"}), reported()), overdue_since("2026-03-09", 1));
    EXPECT_EQ(on("2026-03-10", with({"2026-03-02"}, {"2026-03-09"}), reported()), met_on("2026-03-09"));
}

TEST(response, the_same_day_counts) {
    EXPECT_EQ(on("2026-03-02", with({"2026-03-02"}, {"2026-03-02"}), reported()), met_on("2026-03-02"));
}

TEST(response, a_late_answer_ends_the_breach) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}, {"2026-03-12"}), reported()),
        (verdict{.kept = kept::no,
            .state = state::done,
            .breaches = 1,
            .days_late = 3,
            .last_event = day("2026-03-12")}));
}

TEST(response, an_answer_before_the_trigger_answers_nothing) {
    verdict expected = overdue_since("2026-03-09", 1);
    expected.last_event = day("2026-03-01");
    EXPECT_EQ(on("2026-03-10", with({"2026-03-02"}, {"2026-03-01"}), reported()), expected);
}

TEST(response, no_trigger_asks_nothing) {
    EXPECT_EQ(on("2026-04-01", with({}, {"2026-03-01"}), reported()), not_applicable);
    EXPECT_EQ(on("2026-05-01", ending(with({}), "2026-04-01"), reported()), not_applicable);
}

TEST(response, events_after_as_of_are_not_seen) {
    EXPECT_EQ(
        on("2026-03-10", with({"2026-03-02"}, {"2026-03-11"}), reported()), overdue_since("2026-03-09", 1));
    EXPECT_EQ(on("2026-03-01", with({"2026-03-02"}), reported()), not_applicable);
}

TEST(response, the_last_day_of_a_month_is_due_where_the_month_has_no_such_day) {
    const rule in_a_month = response(months(1)).trigger("missed").event("report");
    EXPECT_EQ(on("2026-02-28", with({"2026-01-31"}), in_a_month), waits_until("2026-02-28"));
    EXPECT_EQ(on("2026-03-01", with({"2026-01-31"}, {"2026-02-28"}), in_a_month), met_on("2026-02-28"));
}

TEST(response, a_due_day_beyond_the_calendar_is_never_asked_for) {
    const one_case late = decided("2199-01-01").event("missed", day("2199-12-28"));
    EXPECT_EQ(on("2199-12-31", late, reported()), (verdict{.kept = kept::yes, .state = state::done}));
}

// --- several triggers -----------------------------------------------------------------------------------

TEST(response, one_answer_answers_all_that_are_open) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02", "2026-03-04"}, {"2026-03-09"}), reported()),
        met_on("2026-03-09"));
}

TEST(response, each_trigger_is_late_or_in_time_by_itself) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02", "2026-03-04"}, {"2026-03-10"}), reported()),
        (verdict{.kept = kept::no,
            .state = state::done,
            .breaches = 1,
            .days_late = 1,
            .last_event = day("2026-03-10")}));
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02", "2026-03-04"}, {"2026-03-13"}), reported()),
        (verdict{.kept = kept::no,
            .state = state::done,
            .breaches = 2,
            .days_late = 4 + 2,
            .last_event = day("2026-03-13")}));
}

TEST(response, the_oldest_that_is_open_is_next_due) {
    EXPECT_EQ(
        on("2026-03-20", with({"2026-03-02", "2026-03-04"}), reported()), (verdict{.kept = kept::no,
                                                                              .state = state::overdue,
                                                                              .next_due = day("2026-03-09"),
                                                                              .days_overdue = 11,
                                                                              .breaches = 2,
                                                                              .days_late = 11 + 9}));
}

TEST(response, a_trigger_that_waits_does_not_hide_one_that_is_late) {
    EXPECT_EQ(
        on("2026-03-20", with({"2026-03-02", "2026-03-19"}), reported()), overdue_since("2026-03-09", 11));
}

TEST(response, several_triggers_on_one_day_are_one) {
    EXPECT_EQ(
        on("2026-03-10", with({"2026-03-02", "2026-03-02"}), reported()), overdue_since("2026-03-09", 1));
}

TEST(response, after_an_answer_the_next_trigger_asks_anew) {
    verdict expected = waits_until("2026-05-08");
    expected.last_event = day("2026-03-03");
    EXPECT_EQ(on("2026-05-02", with({"2026-03-02", "2026-05-01"}, {"2026-03-03"}), reported()), expected);
}

TEST(response, the_earliest_due_day_that_waits_is_next) {
    EXPECT_EQ(on("2026-03-05", with({"2026-03-02", "2026-03-04"}), reported()), waits_until("2026-03-09"));
}

// --- the duty period ------------------------------------------------------------------------------------

TEST(response, triggers_outside_the_duty_period_do_not_count) {
    EXPECT_EQ(on("2026-04-01", with({"2025-12-31"}), reported()), not_applicable);
    EXPECT_EQ(on("2026-04-01", ending(with({"2026-03-02"}), "2026-03-01"), reported()), not_applicable);
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}), reported().in_force(day("2026-03-03"), std::nullopt)),
        not_applicable)
        << "the rule came later";
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}), reported().in_force(day("2026-03-02"), std::nullopt)),
        overdue_since("2026-03-09", 23));
}

TEST(response, nothing_is_late_when_valid_to_is_the_due_day) {
    EXPECT_EQ(on("2026-03-05", ending(with({"2026-03-02"}), "2026-03-09"), reported()),
        (verdict{.kept = kept::yes, .state = state::done}));
    EXPECT_EQ(on("2026-03-10", ending(with({"2026-03-02"}), "2026-03-09"), reported()),
        (verdict{.kept = kept::yes, .state = state::ended}));
    EXPECT_EQ(on("2026-03-20", ending(with({"2026-03-02"}), "2026-03-10"), reported()),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 1}));
}

TEST(response, an_answer_after_the_rule_lapsed_does_not_count) {
    const rule lapsed = reported().in_force(std::nullopt, day("2026-03-10"));
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}, {"2026-03-11"}), lapsed),
        (verdict{.kept = kept::no, .state = state::ended, .breaches = 1, .days_late = 1}));
}

// --- modifiers ------------------------------------------------------------------------------------------

TEST(response, a_due_day_on_midsummer_eve_rolls_to_the_monday) {
    EXPECT_EQ(on("2026-06-22", with({"2026-06-12"}), reported().rolled()), waits_until("2026-06-22"));
    EXPECT_EQ(on("2026-06-23", with({"2026-06-12"}), reported().rolled()), overdue_since("2026-06-22", 1));
}

TEST(response, the_length_in_force_on_the_day_of_the_trigger_applies) {
    const rule shortened = reported().becoming(day("2026-03-04"), days(2));
    EXPECT_EQ(on("2026-03-04", with({"2026-03-03"}), shortened), waits_until("2026-03-10"));
    EXPECT_EQ(on("2026-03-04", with({"2026-03-04"}), shortened), waits_until("2026-03-06"));
}

// Due 2026-03-09 and, two days after 2026-03-05, 2026-03-07.
TEST(response, a_later_trigger_may_be_due_before_an_earlier_one) {
    const rule shortened = reported().becoming(day("2026-03-04"), days(2));
    EXPECT_EQ(on("2026-03-06", with({"2026-03-02", "2026-03-05"}), shortened), waits_until("2026-03-07"));
    EXPECT_EQ(
        on("2026-03-08", with({"2026-03-02", "2026-03-05"}), shortened), overdue_since("2026-03-07", 1));
    EXPECT_EQ(
        on("2026-03-10", with({"2026-03-02", "2026-03-05"}), shortened), (verdict{.kept = kept::no,
                                                                             .state = state::overdue,
                                                                             .next_due = day("2026-03-07"),
                                                                             .days_overdue = 3,
                                                                             .breaches = 2,
                                                                             .days_late = 3 + 1}));
}

TEST(response, due_soon_begins_so_many_days_before_the_due_day) {
    const rule warned = reported().warned(3);
    EXPECT_EQ(on("2026-03-05", with({"2026-03-02"}), warned).state, state::on_time);
    EXPECT_EQ(on("2026-03-06", with({"2026-03-02"}), warned).state, state::due_soon);
}

TEST(response, it_applies_to_the_cases_it_is_for) {
    const rule homes = reported().only("service", {"9 § 9"});
    EXPECT_EQ(
        on("2026-03-10", with({"2026-03-02"}).in("service", "9 § 9"), homes), overdue_since("2026-03-09", 1));
    EXPECT_EQ(on("2026-03-10", with({"2026-03-02"}).in("service", "9 § 10"), homes), not_applicable);
    EXPECT_EQ(on("2026-03-10", with({"2026-03-02"}), homes), unknown);
    EXPECT_EQ(on("2026-03-10", one_case("D-1").event("missed", day("2026-03-02")), reported()), unknown);
}

TEST(response, each_breach_is_excused_by_its_own_first_late_day) {
    EXPECT_EQ(on("2026-03-20", with({"2026-03-02", "2026-03-04"}), reported(),
                  suspended({resting("2026-01-01", "2026-03-10", "2026-03-10")})),
        (verdict{.kept = kept::no,
            .state = state::overdue,
            .next_due = day("2026-03-09"),
            .days_overdue = 11,
            .breaches = 1,
            .excused = 1,
            .days_late = 9}));
    EXPECT_EQ(on("2026-03-11", with({"2026-03-02"}), reported(),
                  suspended({resting("2026-01-01", "2026-03-10", "2026-03-10")})),
        (verdict{.kept = kept::yes,
            .state = state::overdue,
            .next_due = day("2026-03-09"),
            .days_overdue = 2,
            .excused = 1}));
}

// --- the register of the answers ------------------------------------------------------------------------

TEST(response, absence_is_seen_only_where_every_day_from_the_trigger_to_the_due_day_is_covered) {
    const auto answers = [](std::string_view from, std::string_view to) {
        return on("2026-03-10", with({"2026-03-02"}), reported(), covering("report", from, to));
    };
    EXPECT_EQ(answers("2026-03-02", ""), overdue_since("2026-03-09", 1));
    EXPECT_EQ(answers("2026-03-03", ""), unknown);
    EXPECT_EQ(answers("", "2026-03-09"), overdue_since("2026-03-09", 1));
    EXPECT_EQ(answers("", "2026-03-08"), unknown);
}

TEST(response, an_answer_after_a_due_day_that_is_unknown_makes_it_done_and_leaves_it_unknown) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}, {"2026-03-20"}), reported(),
                  covering("report", "", "2026-03-08")),
        (verdict{.kept = kept::unknown, .state = state::done, .last_event = day("2026-03-20")}));
}

TEST(response, while_it_waits_the_state_is_unknown_only_where_no_day_since_the_trigger_is_covered) {
    EXPECT_EQ(on("2026-03-05", with({"2026-03-02"}), reported(), never_holding("report")),
        (verdict{.kept = kept::yes, .state = state::unknown}));
    EXPECT_EQ(on("2026-03-05", with({"2026-03-02"}), reported(), covering("report", "", "2026-03-01")),
        (verdict{.kept = kept::yes, .state = state::unknown}));
    EXPECT_EQ(on("2026-03-05", with({"2026-03-02"}), reported(), covering("report", "", "2026-03-02")),
        waits_until("2026-03-09"));
}

TEST(response, a_breach_that_is_seen_goes_before_what_is_unknown) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02", "2026-03-10"}), reported(),
                  covering("report", "", "2026-03-09")),
        overdue_since("2026-03-09", 23));
}

// --- the register of the triggers -----------------------------------------------------------------------

TEST(response, no_trigger_is_unknown_where_one_may_hide) {
    EXPECT_EQ(on("2026-04-01", with({}), reported(), covering("missed", "2026-01-02", "")), unknown);
    EXPECT_EQ(on("2026-04-01", with({}), reported(), covering("missed", "", "2026-03-31")), unknown);
    EXPECT_EQ(on("2026-04-01", with({}), reported(), never_holding("missed")), unknown);
    EXPECT_EQ(on("2026-04-01", with({}), reported(), covering("missed", "2026-01-01", "2026-04-01")),
        not_applicable);
    EXPECT_EQ(on("2026-05-01", ending(with({}), "2026-04-01"), reported(), never_holding("missed")),
        (verdict{.kept = kept::unknown, .state = state::ended}));
}

TEST(response, where_a_trigger_may_hide_kept_is_no_or_unknown) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}, {"2026-03-05"}), reported(),
                  covering("missed", "2026-02-01", "")),
        (verdict{.kept = kept::unknown, .state = state::done, .last_event = day("2026-03-05")}))
        << "the answer answers those that hide before it";
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}, {"2026-03-12"}), reported(),
                  covering("missed", "2026-02-01", "")),
        (verdict{.kept = kept::no,
            .state = state::done,
            .breaches = 1,
            .days_late = 3,
            .last_event = day("2026-03-12")}));
}

TEST(response, the_state_is_unknown_where_a_trigger_may_hide_since_the_latest_answer) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}, {"2026-03-05"}), reported(),
                  covering("missed", "", "2026-03-20")),
        (verdict{.kept = kept::unknown, .state = state::unknown, .last_event = day("2026-03-05")}));
    EXPECT_EQ(on("2026-03-05", with({"2026-03-02"}, {"2026-03-05"}), reported(),
                  covering("missed", "", "2026-03-02")),
        (verdict{.kept = kept::unknown, .state = state::done, .last_event = day("2026-03-05")}))
        << "the answer is of as_of itself";
}

TEST(response, a_trigger_that_hides_on_the_day_of_the_answer_is_answered) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}, {"2026-03-05"}), reported(),
                  covering("missed", "2026-03-06", "")),
        (verdict{.kept = kept::unknown, .state = state::done, .last_event = day("2026-03-05")}));
    EXPECT_EQ(on("2026-04-01", with({"2026-03-02"}, {"2026-03-05"}), reported(),
                  covering("missed", "2026-03-07", "")),
        (verdict{.kept = kept::unknown, .state = state::unknown, .last_event = day("2026-03-05")}));
}

TEST(response, a_trigger_seen_waiting_is_next_due_though_later_ones_may_hide) {
    EXPECT_EQ(on("2026-04-01", with({"2026-03-30"}), reported(), covering("missed", "", "2026-03-29")),
        (verdict{.kept = kept::unknown, .state = state::on_time, .next_due = day("2026-04-06")}));
    EXPECT_EQ(
        on("2026-04-01", with({"2026-03-30"}), reported(), covering("missed", "", "2026-03-28")), unknown)
        << "one may hide on 2026-03-29";
}

TEST(response, a_trigger_that_could_not_become_late_leaves_nothing_to_ask) {
    const one_case ends_soon = ending(with({}), "2026-04-08");
    EXPECT_EQ(on("2026-04-01", ends_soon, reported(), covering("missed", "", "2026-03-31")),
        (verdict{.kept = kept::unknown, .state = state::done}));
    EXPECT_EQ(on("2026-04-01", ends_soon, reported(), covering("missed", "", "2026-03-30")), unknown);
}

TEST(response, a_hidden_trigger_is_counted_with_the_length_in_force_on_its_day) {
    const rule shortened = reported().becoming(day("2026-04-01"), days(2));
    const one_case ends_soon = ending(with({}), "2026-04-06");
    const context known = covering("missed", "", "2026-03-30"); // on 31 March due 7 April, on 1 April due 3
    EXPECT_EQ(on("2026-03-31", ends_soon, shortened, known),
        (verdict{.kept = kept::unknown, .state = state::done}));
    EXPECT_EQ(on("2026-04-01", ends_soon, shortened, known), unknown);
}

} // namespace
} // namespace lssgov
