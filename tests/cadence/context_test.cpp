// What is known besides the case: registers, suspensions and groupings as values.

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/context.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::day;
using test::resting;

using sentences = std::vector<std::string>;

context with_register(event_register one) {
    context made;
    made.registers.push_back(std::move(one));
    return made;
}

context with_suspension(suspension one) {
    context made;
    made.suspensions.push_back(std::move(one));
    return made;
}

context with_units(std::map<std::string, std::string> parents) {
    context made;
    made.groupings.push_back({.name = "unit", .parents = std::move(parents)});
    return made;
}

TEST(context_faults, an_empty_context_has_none) {
    EXPECT_EQ(faults(context{}), sentences{});
}

TEST(context_faults, a_sound_context_has_none) {
    context sound =
        with_register(event_register::covering("follow-up", day("2020-01-01"), day("2020-01-01")));
    sound.registers.push_back(event_register::never_holding("visit"));
    sound.suspensions = {resting("2020-03-01", "2020-04-01", "2020-04-01")};
    sound.groupings = {{.name = "unit", .parents = {{"Norr", "Area"}}}, {.name = "regime", .parents = {}}};
    EXPECT_EQ(faults(sound), sentences{});
}

TEST(context_faults, two_registers_for_one_kind_of_event) {
    context twice = with_register(event_register::never_holding("visit"));
    twice.registers.push_back(event_register::covering("visit", std::nullopt, std::nullopt));
    EXPECT_EQ(faults(twice), (sentences{"there are two registers for the kind of event 'visit'"}));
}

TEST(context_faults, a_register_that_ends_before_it_begins) {
    EXPECT_EQ(faults(with_register(event_register::covering("visit", day("2020-01-02"), day("2020-01-01")))),
        (sentences{"the register of 'visit' ends before it begins"}));
}

TEST(context_faults, a_register_with_a_day_outside_the_calendar) {
    const sentences wanted{"the register of 'visit' has a day outside the calendar"};
    EXPECT_EQ(
        faults(with_register(event_register::covering("visit", std::nullopt, date(9999, 12, 31)))), wanted);
    EXPECT_EQ(
        faults(with_register(event_register::covering("visit", date(1899, 12, 31), std::nullopt))), wanted);
}

TEST(context_faults, a_suspension_that_ends_before_it_begins) {
    EXPECT_EQ(faults(with_suspension(resting("2020-01-01", "2020-03-02", "2020-03-01"))),
        (sentences{"the suspension of 'R' ends before it begins"}));
}

TEST(context_faults, a_suspension_that_lacks_a_day_or_has_one_outside_the_calendar) {
    const sentences wanted{"the suspension of 'R' lacks a day, or has one outside the calendar"};
    suspension no_end = resting("2020-01-01", "2020-03-01", "2020-03-01");
    no_end.to = date(9999, 12, 31);
    EXPECT_EQ(faults(with_suspension(no_end)), wanted);
    suspension undecided = resting("2020-01-01", "2020-03-01", "2020-03-01");
    undecided.decided_on = date();
    EXPECT_EQ(faults(with_suspension(undecided)), wanted);
}

TEST(context_faults, two_groupings_of_one_name) {
    context twice = with_units(std::map<std::string, std::string>{});
    twice.groupings.push_back({.name = "unit", .parents = {}});
    EXPECT_EQ(faults(twice), (sentences{"there are two groupings named 'unit'"}));
}

TEST(context_faults, a_label_that_lies_below_itself) {
    EXPECT_EQ(faults(with_units({{"Norr", "Norr"}})),
        (sentences{"in the grouping 'unit' the label 'Norr' lies below itself"}));
    EXPECT_EQ(faults(with_units({{"A", "B"}, {"B", "C"}, {"C", "A"}})),
        (sentences{"in the grouping 'unit' the label 'A' lies below itself"}));
    EXPECT_EQ(faults(with_units({{"A", "B"}, {"B", "C"}, {"D", "C"}})), sentences{})
        << "a shared parent is no cycle";
}

TEST(context_faults, a_label_without_a_text) {
    const sentences wanted{"in the grouping 'unit' there is a label without a text"};
    EXPECT_EQ(faults(with_units({{"", "Norr"}})), wanted);
    EXPECT_EQ(faults(with_units({{"Norr", ""}})), wanted);
    context named = with_units(std::map<std::string, std::string>{});
    named.groupings.front().labels = {"Norr", "Syd"};
    EXPECT_EQ(faults(named), sentences{});
    named.groupings.front().labels = {"Norr", ""};
    EXPECT_EQ(faults(named), wanted);
}

TEST(context_faults, all_are_told) {
    context wrong = with_register(event_register::covering("visit", day("2020-01-02"), day("2020-01-01")));
    wrong.suspensions = {resting("2020-01-01", "2020-03-02", "2020-03-01")};
    wrong.groupings = {{.name = "unit", .parents = {{"Norr", "Norr"}}}};
    EXPECT_EQ(faults(wrong).size(), 3U);
}

TEST(is_within, a_label_is_within_itself_and_within_what_lies_above_it) {
    const context known = with_units({{"Norr", "Area"}, {"Area", "Department"}});
    EXPECT_TRUE(is_within(known, "unit", "Norr", "Norr"));
    EXPECT_TRUE(is_within(known, "unit", "Norr", "Area"));
    EXPECT_TRUE(is_within(known, "unit", "Norr", "Department"));
    EXPECT_TRUE(is_within(known, "unit", "Area", "Department"));
}

TEST(is_within, it_is_not_within_what_lies_below_or_elsewhere) {
    const context known = with_units({{"Norr", "Area"}, {"Area", "Department"}, {"Syd", "Other"}});
    EXPECT_FALSE(is_within(known, "unit", "Area", "Norr"));
    EXPECT_FALSE(is_within(known, "unit", "Syd", "Area"));
    EXPECT_FALSE(is_within(known, "unit", "Nowhere", "Area"));
}

TEST(is_within, a_grouping_that_is_not_there_gives_no_parents) {
    const context known = with_units({{"Norr", "Area"}});
    EXPECT_TRUE(is_within(known, "regime", "own", "own"));
    EXPECT_FALSE(is_within(known, "regime", "Norr", "Area"));
}

TEST(is_within, answers_even_where_the_labels_go_in_a_circle) {
    const context circle = with_units({{"A", "B"}, {"B", "A"}});
    EXPECT_TRUE(is_within(circle, "unit", "A", "B"));
    EXPECT_FALSE(is_within(circle, "unit", "A", "C"));
}

} // namespace
} // namespace lssgov
