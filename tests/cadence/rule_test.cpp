// Rules as values: how they are built, what is wrong with them, which length is in force.

#include "cadence/cases.hpp"
#include "support/message_of.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/cadence/tally.hpp>

#include <gtest/gtest.h>

#include <span>

namespace lssgov {
namespace {

using test::day;
using test::decided;
using test::message_of;

using sentences = std::vector<std::string>;

rule yearly() {
    return at_least_every(months(12));
}

// --- building -------------------------------------------------------------------------------------------

TEST(rule, at_least_every_is_renewed_by_completion_unless_it_says_otherwise) {
    EXPECT_EQ(std::get<interval_cadence>(yearly().kind).renewed, renewal::by_completion);
    EXPECT_EQ(std::get<interval_cadence>(yearly().anchored().kind).renewed, renewal::anchored);
}

TEST(rule, counts_follow_ups_from_the_decision_unless_it_says_otherwise) {
    EXPECT_EQ(yearly().event_kind, "follow-up");
    EXPECT_EQ(yearly().anchor, "decided");
    EXPECT_EQ(yearly().event("visit").event_kind, "visit");
    EXPECT_EQ(yearly().from("executed").anchor, "executed");
}

TEST(rule, is_local_without_warning_or_roll_and_always_in_force_unless_it_says_otherwise) {
    const rule plain = yearly();
    EXPECT_EQ(plain.binding, force::local);
    EXPECT_EQ(plain.warning_days, 0);
    EXPECT_FALSE(plain.roll);
    EXPECT_FALSE(plain.in_force_from.has_value());
    EXPECT_FALSE(plain.in_force_to.has_value());
    EXPECT_TRUE(plain.applies_to.empty());
}

TEST(rule, reads_as_a_sentence) {
    const rule built = at_least_every(months(12))
                           .named("decision-follow-up", "Each decision is followed up yearly")
                           .event("follow-up")
                           .from("decided")
                           .only("service", {"9 § 9"})
                           .by(force::shall, {"Act (1993:387)", "10 §"})
                           .in_force(day("2011-01-01"), std::nullopt)
                           .warned(30)
                           .rolled();
    EXPECT_EQ(built.id, "decision-follow-up");
    EXPECT_EQ(built.title, "Each decision is followed up yearly");
    EXPECT_EQ(built.applies_to, (std::vector<applicability>{{"service", {"9 § 9"}}}));
    EXPECT_EQ(built.binding, force::shall);
    EXPECT_EQ(built.origin, (source{"Act (1993:387)", "10 §"}));
    EXPECT_EQ(built.in_force_from, day("2011-01-01"));
    EXPECT_EQ(built.in_force_to, std::nullopt);
    EXPECT_EQ(built.warning_days, 30);
    EXPECT_TRUE(built.roll);
    EXPECT_TRUE(faults(built).empty());
}

TEST(rule, is_compared_by_all_it_says) {
    EXPECT_EQ(yearly(), yearly());
    EXPECT_NE(yearly(), yearly().anchored());
    EXPECT_NE(yearly(), yearly().warned(1));
    EXPECT_NE(yearly(), at_least_every(years(1))) << "written otherwise, though it reaches the same days";
}

TEST(rule, each_kind_that_can_be_built_is_without_faults) {
    EXPECT_EQ(faults(yearly()), sentences{});
    EXPECT_EQ(faults(yearly().anchored().becoming(day("2020-01-01"), months(6))), sentences{});
    EXPECT_EQ(faults(per_period(partition::by_tertial(), 2).partial_periods_required()), sentences{});
    EXPECT_EQ(faults(on_dates({{2, 29}, {12, 31}}, 366, 366)), sentences{});
    EXPECT_EQ(faults(coverage({30, 100}, partition::yearly())), sentences{});
    EXPECT_EQ(faults(within(months(3)).event("execution").rolled()), sentences{});
    EXPECT_EQ(
        faults(within(months(3)).to_date("executed").becoming(day("2020-01-01"), weeks(2))), sentences{});
    EXPECT_EQ(faults(before_end(days(30)).rolled()), sentences{});
    EXPECT_EQ(
        faults(before_end(weeks(4), days(28)).becoming(day("2020-01-01"), days(1), days(2))), sentences{});
    EXPECT_EQ(faults(response(days(7)).becoming(day("2020-01-01"), days(2)).trigger("missed").rolled()),
        sentences{});
    EXPECT_EQ(faults(coverage({1, 1}, partition::yearly())), sentences{});
}

TEST(rule, is_met_by_its_event_or_by_a_named_date) {
    EXPECT_EQ(met_by(yearly().event("visit")), "visit");
    EXPECT_EQ(met_by(within(months(3)).event("execution")), "execution");
    EXPECT_EQ(met_by(within(months(3)).event("execution").to_date("executed")), "executed");
    EXPECT_EQ(met_by(response(days(7)).trigger("missed").event("report")), "report");
    EXPECT_TRUE(is_met_by_date(within(months(3)).to_date("executed")));
    EXPECT_FALSE(is_met_by_date(within(months(3))));
    EXPECT_FALSE(is_met_by_date(yearly()));
}

TEST(rule, may_carry_out_a_statutory_rule) {
    EXPECT_EQ(yearly().carries_out, "");
    EXPECT_EQ(yearly().carrying_out("KL-6-6").carries_out, "KL-6-6");
    EXPECT_NE(yearly(), yearly().carrying_out("KL-6-6"));
}

// --- wrong calls ----------------------------------------------------------------------------------------

TEST(rule, only_at_least_every_can_be_anchored) {
    rule periods = per_period(partition::yearly());
    EXPECT_EQ(message_of<error>([&] { periods.anchored(); }),
        "Only a rule made by at_least_every can be anchored.");
    rule dates = on_dates({{3, 31}});
    EXPECT_THROW(dates.anchored(), error);
    rule quota = coverage({1, 2}, partition::yearly());
    EXPECT_THROW(quota.anchored(), error);
}

TEST(rule, only_a_rule_with_a_length_has_one_that_can_change) {
    rule periods = per_period(partition::yearly());
    EXPECT_EQ(message_of<error>([&] { periods.becoming(day("2020-01-01"), months(6)); }),
        "Only a rule made by at_least_every, within, before_end or response has a length that can change.");
}

TEST(rule, only_per_period_has_partial_periods) {
    rule made = yearly();
    EXPECT_EQ(message_of<error>([&] { made.partial_periods_required(); }),
        "Only a rule made by per_period has partial periods.");
    rule quota = coverage({1, 2}, partition::yearly());
    EXPECT_THROW(quota.partial_periods_required(), error);
}

TEST(rule, only_within_is_met_by_a_named_date_and_only_a_response_has_a_trigger) {
    rule made = yearly();
    EXPECT_EQ(message_of<error>([&] { made.to_date("executed"); }),
        "Only a rule made by within is met by a named date.");
    EXPECT_EQ(
        message_of<error>([&] { made.trigger("missed"); }), "Only a rule made by response has a trigger.");
}

TEST(rule, only_before_end_has_a_window_that_can_change) {
    rule made = within(months(3));
    EXPECT_EQ(message_of<error>([&] { made.becoming(day("2020-01-01"), days(30), days(90)); }),
        "Only a rule made by before_end has a window that can change.");
}

TEST(rule, what_is_asked_before_the_end_is_counted_in_days) {
    const std::string wanted = "What is asked before the end of a case is counted in days, not in 1 month.";
    EXPECT_EQ(message_of<error>([] { (void)before_end(months(1)); }), wanted);
    EXPECT_EQ(message_of<error>([] { (void)before_end(days(1), months(1)); }), wanted);
    rule made = before_end(days(30));
    EXPECT_EQ(message_of<error>([&] { made.becoming(day("2020-01-01"), months(1)); }), wanted);
    EXPECT_EQ(message_of<error>([&] { made.becoming(day("2020-01-01"), days(1), months(1)); }), wanted);
}

TEST(rule, a_window_before_the_end_is_no_shorter_than_its_lead) {
    const std::string wanted =
        "This rule cannot be used: its lead must be 0 days or more, and its window at least the lead.";
    EXPECT_NO_THROW((void)before_end(days(30), days(30)));
    EXPECT_EQ(message_of<error>([] { (void)before_end(days(30), days(29)); }), wanted);
    rule made = before_end(days(30), days(90));
    EXPECT_EQ(message_of<error>([&] { made.becoming(day("2020-01-01"), days(30), days(29)); }), wanted);
}

TEST(rule, each_change_of_length_comes_after_the_one_before) {
    rule made = yearly();
    made.becoming(day("2020-01-01"), months(6));
    EXPECT_THROW(made.becoming(day("2020-01-01"), months(3)), error);
    rule other = yearly();
    other.becoming(day("2020-01-01"), months(6));
    EXPECT_EQ(message_of<error>([&] { other.becoming(day("2019-12-31"), months(3)); }),
        "This rule cannot be used: its changed lengths must each have a first day, later than the one "
        "before.");
}

TEST(rule, a_period_asks_for_at_least_one) {
    EXPECT_EQ(message_of<error>([] { (void)per_period(partition::yearly(), 0); }),
        "This rule cannot be used: it asks for fewer than one follow-up in a period.");
}

TEST(rule, on_dates_names_dates_that_some_year_has) {
    EXPECT_EQ(message_of<error>([] { (void)on_dates({}); }),
        "This rule cannot be used: it names no date of the year.");
    for (const yearly_date wrong : {yearly_date{2, 30}, {4, 31}, {13, 1}, {0, 1}, {1, 0}, {1, 32}, {-1, 5}}) {
        EXPECT_EQ(message_of<error>([&] { (void)on_dates({{3, 31}, wrong}); }),
            "This rule cannot be used: it names a date that no year has.")
            << wrong.month << '-' << wrong.day;
    }
    EXPECT_NO_THROW((void)on_dates({{2, 29}}));
}

TEST(rule, on_dates_names_no_date_twice) {
    EXPECT_EQ(message_of<error>([] { (void)on_dates({{3, 31}, {8, 31}, {3, 31}}); }),
        "This rule cannot be used: it names the same date of the year twice.");
}

TEST(rule, on_dates_has_room_of_0_to_366_days) {
    const std::string wanted =
        "This rule cannot be used: the days before and after its dates must be 0 to 366.";
    EXPECT_EQ(message_of<error>([] { (void)on_dates({{3, 31}}, -1, 0); }), wanted);
    EXPECT_EQ(message_of<error>([] { (void)on_dates({{3, 31}}, 0, -1); }), wanted);
    EXPECT_EQ(message_of<error>([] { (void)on_dates({{3, 31}}, 367, 0); }), wanted);
    EXPECT_EQ(message_of<error>([] { (void)on_dates({{3, 31}}, 0, 367); }), wanted);
}

TEST(rule, a_share_is_more_than_nothing_and_at_most_the_whole) {
    const std::string wanted =
        "This rule cannot be used: its share must be more than nothing and at most the whole.";
    for (const share wrong : {share{0, 1}, {-1, 2}, {3, 2}, {1, 0}, {1, -1}}) {
        EXPECT_EQ(message_of<error>([&] { (void)coverage(wrong, partition::yearly()); }), wanted)
            << wrong.numerator << '/' << wrong.denominator;
    }
}

// --- faults of a rule made by hand ----------------------------------------------------------------------

TEST(rule_faults, a_default_rule_has_no_length) {
    EXPECT_EQ(faults(rule{}), (sentences{"it says no length: give it one, such as 12 months"}));
}

TEST(rule_faults, the_first_length_holds_from_the_beginning) {
    rule made = yearly();
    std::get<interval_cadence>(made.kind).lengths = {{day("2020-01-01"), months(12)}};
    EXPECT_EQ(
        faults(made), (sentences{"its first length must hold from the beginning, without a first day"}));
}

TEST(rule_faults, later_lengths_rise) {
    const std::string wanted = "its changed lengths must each have a first day, later than the one before";
    rule made = yearly();
    std::get<interval_cadence>(made.kind).lengths = {{std::nullopt, months(12)}, {std::nullopt, months(6)}};
    EXPECT_EQ(faults(made), sentences{wanted});
    std::get<interval_cadence>(made.kind).lengths = {
        {std::nullopt, months(12)}, {day("2021-01-01"), months(6)}, {day("2021-01-01"), months(3)}};
    EXPECT_EQ(faults(made), sentences{wanted});
    std::get<interval_cadence>(made.kind).lengths = {
        {std::nullopt, months(12)}, {date(boost::gregorian::not_a_date_time), months(6)}};
    EXPECT_EQ(faults(made), sentences{wanted});
}

TEST(rule_faults, later_lengths_rise_in_every_kind_that_has_them) {
    const sentences wanted{"its changed lengths must each have a first day, later than the one before"};
    rule limit = within(months(3));
    std::get<within_cadence>(limit.kind).lengths.push_back({std::nullopt, months(1)});
    EXPECT_EQ(faults(limit), wanted);
    rule end = before_end(days(30));
    std::get<before_end_cadence>(end.kind).windows.push_back({std::nullopt, 1, std::nullopt});
    EXPECT_EQ(faults(end), wanted);
    rule answers = response(days(7)).trigger("missed");
    std::get<response_cadence>(answers.kind).lengths.push_back({std::nullopt, days(1)});
    EXPECT_EQ(faults(answers), wanted);
    rule changed = response(days(7));
    changed.becoming(day("2020-01-01"), days(2));
    EXPECT_THROW(changed.becoming(day("2020-01-01"), days(3)), error);
}

TEST(rule_faults, a_kind_made_by_hand_has_a_length) {
    const sentences wanted{"it says no length: give it one, such as 12 months"};
    rule made;
    made.kind = within_cadence{};
    EXPECT_EQ(faults(made), wanted);
    made.kind = before_end_cadence{};
    EXPECT_EQ(faults(made), wanted);
    made.kind = response_cadence{"missed", {}};
    EXPECT_EQ(faults(made), wanted);
}

TEST(rule_faults, a_lead_is_not_negative_and_a_window_is_in_the_calendar) {
    const sentences wanted{"its lead must be 0 days or more, and its window at least the lead"};
    rule made;
    made.kind = before_end_cadence{{{std::nullopt, -1, std::nullopt}}};
    EXPECT_EQ(faults(made), wanted);
    made.kind = before_end_cadence{{{std::nullopt, 0, 109'573}}};
    EXPECT_EQ(faults(made), wanted);
    made.kind = before_end_cadence{{{std::nullopt, 0, 0}}};
    EXPECT_EQ(faults(made), sentences{});
}

TEST(rule_faults, it_is_not_counted_from_the_date_that_meets_it) {
    EXPECT_EQ(faults(within(months(3)).from("executed").to_date("executed")),
        (sentences{"it is counted from the same named date as it is done by"}));
}

TEST(rule_faults, a_response_has_a_trigger_of_another_kind_than_its_answer) {
    EXPECT_EQ(faults(response(days(7))), (sentences{"it names no kind of event that asks for an answer"}));
    EXPECT_EQ(faults(response(days(7)).trigger("follow-up")),
        (sentences{"what asks for an answer and what answers are the same kind of event"}));
}

TEST(rule_faults, names_are_needed) {
    EXPECT_EQ(faults(yearly().event("")), (sentences{"it names no kind of event"}));
    EXPECT_EQ(faults(yearly().from("")), (sentences{"it does not say which named date it is counted from"}));
}

TEST(rule_faults, warning_days_are_not_negative) {
    EXPECT_EQ(faults(yearly().warned(-1)), (sentences{"its warning days are fewer than none"}));
    EXPECT_EQ(faults(yearly().warned(0)), sentences{});
}

TEST(rule_faults, a_condition_has_a_grouping_and_labels) {
    const sentences wanted{"a condition on what it applies to lacks its grouping or its labels"};
    EXPECT_EQ(faults(yearly().only("", {"9 § 9"})), wanted);
    EXPECT_EQ(faults(yearly().only("service", {})), wanted);
}

TEST(rule_faults, its_life_is_in_the_calendar_and_does_not_end_before_it_begins) {
    EXPECT_EQ(faults(yearly().in_force(day("2020-01-02"), day("2020-01-01"))),
        (sentences{"it lapses before it comes into force"}));
    EXPECT_EQ(faults(yearly().in_force(day("2020-01-01"), day("2020-01-01"))), sentences{});
    EXPECT_EQ(faults(yearly().in_force(std::nullopt, date(9999, 12, 31))),
        (sentences{"it comes into force or lapses on a day outside the calendar"}));
    EXPECT_EQ(faults(yearly().in_force(date(1899, 12, 31), std::nullopt)),
        (sentences{"it comes into force or lapses on a day outside the calendar"}));
}

TEST(rule_faults, calendar_periods_have_no_due_days_to_move) {
    const sentences wanted{"it moves due days from closed days, but calendar periods have none"};
    EXPECT_EQ(faults(per_period(partition::yearly()).rolled()), wanted);
    EXPECT_EQ(faults(coverage({1, 2}, partition::yearly()).rolled()), wanted);
    EXPECT_EQ(faults(on_dates({{3, 31}}).rolled()), sentences{});
}

TEST(rule_faults, all_are_told) {
    const sentences found = faults(yearly().event("").from("").warned(-1).only("", {}));
    EXPECT_EQ(found.size(), 4U);
}

// --- the engine refuses them ----------------------------------------------------------------------------

const one_case any_case = decided("2020-01-15");
const as_of any_day{day("2020-06-01")};

TEST(engine, refuses_a_rule_with_faults_and_says_which) {
    const rule wrong = yearly().named("R", "").warned(-1);
    EXPECT_EQ(message_of<error>([&] { (void)check(any_case, wrong, any_day); }),
        "The rule 'R' cannot be used: its warning days are fewer than none.");
    EXPECT_THROW((void)explain(any_case, wrong, any_day), error);
    EXPECT_THROW((void)tally(std::span(&any_case, 1), std::span(&wrong, 1), any_day), error);
    EXPECT_THROW((void)check(any_case, rule{}, any_day), error);
}

TEST(engine, refuses_a_faulty_rule_even_for_a_case_it_does_not_apply_to) {
    EXPECT_THROW((void)check(decided("2021-01-01"), yearly().warned(-1), any_day), error);
}

TEST(engine, refuses_a_context_with_faults_and_says_which) {
    context wrong;
    wrong.registers.assign(2, event_register::never_holding("follow-up"));
    EXPECT_EQ(message_of<error>([&] { (void)check(any_case, yearly(), any_day, wrong); }),
        "The context cannot be used: there are two registers for the kind of event 'follow-up'.");
    EXPECT_THROW((void)explain(any_case, yearly(), any_day, wrong), error);
    const rule asked = yearly();
    EXPECT_THROW((void)tally(std::span(&any_case, 1), std::span(&asked, 1), any_day, by(), wrong), error);
}

TEST(engine, has_no_verdict_of_one_case_under_a_coverage_rule) {
    const rule quota = coverage({30, 100}, partition::yearly());
    const std::string wanted =
        "A coverage rule asks something of a group, not of one case: use check_coverage.";
    EXPECT_EQ(message_of<error>([&] { (void)check(any_case, quota, any_day); }), wanted);
    EXPECT_EQ(message_of<error>([&] { (void)explain(any_case, quota, any_day); }), wanted);
}

// --- length_on ------------------------------------------------------------------------------------------

TEST(length_on, gives_the_length_in_force_that_day) {
    rule made = yearly();
    made.becoming(day("2020-01-01"), months(6)).becoming(day("2022-07-01"), days(90));
    const interval_cadence& lengths = std::get<interval_cadence>(made.kind);
    EXPECT_EQ(length_on(lengths, day("1900-01-01")), months(12));
    EXPECT_EQ(length_on(lengths, day("2019-12-31")), months(12));
    EXPECT_EQ(length_on(lengths, day("2020-01-01")), months(6));
    EXPECT_EQ(length_on(lengths, day("2022-06-30")), months(6));
    EXPECT_EQ(length_on(lengths, day("2022-07-01")), days(90));
    EXPECT_EQ(length_on(lengths, day("2199-12-31")), days(90));
}

} // namespace
} // namespace lssgov
