#include "goals/model_builder.hpp"
#include "support/day.hpp"
#include "support/message_of.hpp"

#include <lssgov/error.hpp>
#include <lssgov/goals/goal_graph.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lssgov {
namespace {

using test::a_goal;
using test::a_model;
using test::an_activity;
using test::day;
using test::ids;

/// A vision, two goals, three commitments of which c2 has two goals above it, and activities for c1 and c2.
///
///         vision
///        /      \.
///       g1      g2
///      /  \    /  \.
///     c1   c2    c3
///     |    |
///     a1   a2
municipality red_thread() {
    return a_model({
        a_goal("vision"),
        a_goal("g1", {"vision"}),
        a_goal("g2", {"vision"}),
        a_goal("c1", {"g1"}),
        a_goal("c2", {"g1", "g2"}),
        a_goal("c3", {"g2"}),
        an_activity("a1", {"c1"}),
        an_activity("a2", {"c2"}),
    });
}

TEST(GoalGraph, AnEmptyModelHasNoGoalsAndNothingToSay) {
    const goal_graph goals{municipality{}};
    EXPECT_EQ(goals.size(), 0u);
    EXPECT_EQ(goals.goals(), ids{});
    EXPECT_FALSE(goals.contains(""));
    EXPECT_EQ(goals.cover_of_all(), std::vector<goal_cover>{});
    EXPECT_EQ(goals.orphans(), ids{});
    EXPECT_EQ(goals.cycles(), std::vector<ids>{});
    EXPECT_EQ(goals.units_without_goal(), ids{});
    EXPECT_EQ(goals.units_without_own_goal(), ids{});
}

TEST(GoalGraph, GoalsAreListedById) {
    EXPECT_EQ(goal_graph(red_thread()).goals(), (ids{"a1", "a2", "c1", "c2", "c3", "g1", "g2", "vision"}));
}

TEST(GoalGraph, AskingForAGoalThatIsNotThereIsRefusedWithItsName) {
    const goal_graph goals(red_thread());
    EXPECT_FALSE(goals.contains("g3"));
    EXPECT_THROW((void)goals.children("g3"), error);
    EXPECT_THROW((void)goals.parents("g3"), error);
    EXPECT_THROW((void)goals.breakdown("g3"), error);
    EXPECT_THROW((void)goals.justification("g3"), error);
    EXPECT_THROW((void)goals.cover("g3"), error);
    EXPECT_THROW((void)goals.breaks("g3"), error);
    EXPECT_THROW((void)goals.goals_reaching("g3"), error);
    const std::string message = test::message_of<error>([&] { (void)goals.cover("g3"); });
    EXPECT_NE(message.find("\"g3\""), std::string::npos) << message;
}

TEST(GoalGraph, ChildrenAndParentsAreOneStepAway) {
    const goal_graph goals(red_thread());
    EXPECT_EQ(goals.children("g1"), (ids{"c1", "c2"}));
    EXPECT_EQ(goals.children("a1"), ids{});
    EXPECT_EQ(goals.parents("c2"), (ids{"g1", "g2"}));
    EXPECT_EQ(goals.parents("vision"), ids{});
}

TEST(GoalGraph, BreakdownIsAllBelowNearestFirst) {
    const goal_graph goals(red_thread());
    EXPECT_EQ(goals.breakdown("g1"), (std::vector<related_goal>{{"c1", 1}, {"c2", 1}, {"a1", 2}, {"a2", 2}}));
    EXPECT_EQ(goals.breakdown("vision"), (std::vector<related_goal>{{"g1", 1}, {"g2", 1}, {"c1", 2},
                                             {"c2", 2}, {"c3", 2}, {"a1", 3}, {"a2", 3}}));
    EXPECT_EQ(goals.breakdown("a2"), std::vector<related_goal>{});
}

TEST(GoalGraph, JustificationIsAllAboveNearestFirst) {
    const goal_graph goals(red_thread());
    EXPECT_EQ(goals.justification("a2"),
        (std::vector<related_goal>{{"c2", 1}, {"g1", 2}, {"g2", 2}, {"vision", 3}}));
    EXPECT_EQ(goals.justification("vision"), std::vector<related_goal>{});
}

TEST(GoalGraph, TheShortestWayGivesTheSteps) {
    const goal_graph goals(a_model({a_goal("top"), a_goal("mid", {"top"}), a_goal("low", {"mid", "top"})}));
    EXPECT_EQ(goals.breakdown("top"), (std::vector<related_goal>{{"low", 1}, {"mid", 1}}));
}

TEST(GoalGraph, AnActivityIsCoveredAndSoIsWhatEndsInActivities) {
    const goal_graph goals(red_thread());
    EXPECT_EQ(goals.cover("a1"), (goal_cover{"a1", cover_reason::activity}));
    EXPECT_EQ(goals.cover("c1"), (goal_cover{"c1", cover_reason::broken_down}));
    EXPECT_EQ(goals.cover("g1"), (goal_cover{"g1", cover_reason::broken_down}));
    EXPECT_TRUE(goals.cover("a1").covered());
    EXPECT_TRUE(goals.cover("g1").covered());
}

TEST(GoalGraph, AGoalFromWhichNothingDerivesIsNotCoveredAndBreaksTheChainsAboveIt) {
    const goal_graph goals(red_thread());
    EXPECT_EQ(goals.cover("c3"), (goal_cover{"c3", cover_reason::nothing_derives}));
    EXPECT_EQ(goals.cover("g2"), (goal_cover{"g2", cover_reason::chain_breaks}));
    EXPECT_EQ(goals.cover("vision"), (goal_cover{"vision", cover_reason::chain_breaks}));
    EXPECT_FALSE(goals.cover("c3").covered());
    EXPECT_FALSE(goals.cover("g2").covered());
}

TEST(GoalGraph, CoverOfAllIsTheCoverOfEach) {
    const std::vector<goal_cover> expected{
        {"a1", cover_reason::activity},
        {"a2", cover_reason::activity},
        {"c1", cover_reason::broken_down},
        {"c2", cover_reason::broken_down},
        {"c3", cover_reason::nothing_derives},
        {"g1", cover_reason::broken_down},
        {"g2", cover_reason::chain_breaks},
        {"vision", cover_reason::chain_breaks},
    };
    EXPECT_EQ(goal_graph(red_thread()).cover_of_all(), expected);
}

TEST(GoalGraph, BreaksAreTheGoalsWhereTheChainEndsTooEarly) {
    const goal_graph goals(red_thread());
    EXPECT_EQ(goals.breaks("vision"), ids{"c3"});
    EXPECT_EQ(goals.breaks("g2"), ids{"c3"});
    EXPECT_EQ(goals.breaks("c3"), ids{"c3"});
    EXPECT_EQ(goals.breaks("g1"), ids{});
    EXPECT_EQ(goals.breaks("a1"), ids{});
}

TEST(GoalGraph, AllBreaksAreNamedById) {
    const goal_graph goals(a_model({
        a_goal("top"),
        a_goal("z", {"top"}),
        a_goal("m", {"top"}),
        a_goal("b", {"m"}),
        an_activity("done", {"top"}),
    }));
    EXPECT_EQ(goals.breaks("top"), (ids{"b", "z"}));
}

TEST(GoalGraph, AGoalOfAKindThatIsNotInTheModelIsNoActivity) {
    goal g = a_goal("g");
    g.kind = "ghost";
    EXPECT_EQ(goal_graph(a_model({g})).cover("g").reason, cover_reason::nothing_derives);
}

TEST(GoalGraph, ACommitmentIsNoActivity) {
    auto model = a_model({a_goal("c")});
    model.goal_kinds.front().stage = goal_stage::commitment;
    EXPECT_EQ(goal_graph(model).cover("c").reason, cover_reason::nothing_derives);
}

TEST(GoalGraph, WhatDerivesFromAnActivityDoesNotChangeItsCover) {
    const goal_graph goals(a_model({a_goal("g"), an_activity("a", {"g"}), a_goal("loose", {"a"})}));
    EXPECT_EQ(goals.cover("a").reason, cover_reason::activity);
    EXPECT_EQ(goals.cover("g").reason, cover_reason::broken_down);
    EXPECT_EQ(goals.breaks("g"), ids{});
    EXPECT_EQ(goals.cover("loose").reason, cover_reason::nothing_derives);
}

TEST(GoalGraph, ADiamondIsNoCycle) {
    const goal_graph goals(
        a_model({a_goal("top"), a_goal("l", {"top"}), a_goal("r", {"top"}), an_activity("end", {"l", "r"})}));
    EXPECT_EQ(goals.cycles(), std::vector<ids>{});
    EXPECT_EQ(goals.cover("top").reason, cover_reason::broken_down);
    EXPECT_EQ(goals.breakdown("top"), (std::vector<related_goal>{{"l", 1}, {"r", 1}, {"end", 2}}));
}

TEST(GoalGraph, AGoalThatDerivesFromItselfIsACycleOfOne) {
    const goal_graph goals(
        a_model({a_goal("top"), a_goal("self", {"self", "top"}), an_activity("a", {"self"})}));
    EXPECT_EQ(goals.cycles(), std::vector<ids>{{"self"}});
    EXPECT_EQ(goals.cover("self").reason, cover_reason::in_cycle);
    EXPECT_EQ(goals.cover("top").reason, cover_reason::chain_breaks);
    EXPECT_EQ(goals.breaks("top"), ids{"self"});
    EXPECT_EQ(goals.breaks("self"), ids{"self"});
    EXPECT_EQ(goals.children("self"), (ids{"a", "self"}));
    EXPECT_EQ(goals.breakdown("self"), (std::vector<related_goal>{{"a", 1}}));
}

TEST(GoalGraph, TwoGoalsThatJustifyEachOtherAreNotCovered) {
    const goal_graph goals(a_model({a_goal("top"), a_goal("b", {"a"}), a_goal("a", {"b", "top"}),
        an_activity("done", {"a"}), an_activity("also", {"b"})}));
    EXPECT_EQ(goals.cycles(), (std::vector<ids>{{"a", "b"}}));
    EXPECT_EQ(goals.cover("a").reason, cover_reason::in_cycle);
    EXPECT_EQ(goals.cover("b").reason, cover_reason::in_cycle);
    EXPECT_EQ(goals.cover("top").reason, cover_reason::chain_breaks);
    EXPECT_EQ(goals.breaks("top"), ids{"a"}) << "the first goal of the cycle that the way down meets";
    EXPECT_EQ(goals.breakdown("a"), (std::vector<related_goal>{{"b", 1}, {"done", 1}, {"also", 2}}));
    EXPECT_EQ(goals.justification("a"), (std::vector<related_goal>{{"b", 1}, {"top", 1}}));
}

TEST(GoalGraph, AnActivityInACycleIsNotCovered) {
    const goal_graph goals(a_model({an_activity("a", {"b"}), an_activity("b", {"a"})}));
    EXPECT_EQ(goals.cover("a").reason, cover_reason::in_cycle);
    EXPECT_EQ(goals.cover("b").reason, cover_reason::in_cycle);
}

TEST(GoalGraph, BelowACycleCoverIsAsElsewhere) {
    const goal_graph goals(
        a_model({a_goal("x", {"y"}), a_goal("y", {"x"}), a_goal("low", {"y"}), an_activity("a", {"low"})}));
    EXPECT_EQ(goals.cover("low").reason, cover_reason::broken_down);
}

TEST(GoalGraph, ACycleIsNamedInTheOrderOfDerivationFromItsSmallestId) {
    // b derives from d, d from c, c from b.
    const goal_graph goals(a_model({a_goal("c", {"b"}), a_goal("d", {"c"}), a_goal("b", {"d"})}));
    EXPECT_EQ(goals.cycles(), (std::vector<ids>{{"b", "d", "c"}}));
}

TEST(GoalGraph, OfGoalsThatAllLieAboveEachOtherOneShortestCycleIsNamed) {
    // a -> b -> c -> a, and the shorter a -> d -> a.
    const goal_graph goals(
        a_model({a_goal("a", {"b", "d"}), a_goal("b", {"c"}), a_goal("c", {"a"}), a_goal("d", {"a"})}));
    EXPECT_EQ(goals.cycles(), (std::vector<ids>{{"a", "d"}}));
    EXPECT_EQ(goals.cover("b").reason, cover_reason::in_cycle);
    EXPECT_EQ(goals.cover("c").reason, cover_reason::in_cycle);
}

TEST(GoalGraph, SeparateCyclesAreNamedApartAndCyclesOfOneAreNeverHidden) {
    const goal_graph goals(a_model({a_goal("p", {"q"}), a_goal("q", {"p", "q"}), a_goal("a", {"a", "b"}),
        a_goal("b", {"a"}), a_goal("z", {"z"})}));
    EXPECT_EQ(goals.cycles(), (std::vector<ids>{{"a"}, {"a", "b"}, {"p", "q"}, {"q"}, {"z"}}));
}

TEST(GoalGraph, ReferencesThatMeetNothingAndRepeatedOnesAreLeftOut) {
    const goal_graph goals(a_model(
        {a_goal("top", {"ghost"}), an_activity("a", {"top", "top", "ghost"}), an_activity("b", {"top"})}));
    EXPECT_EQ(goals.children("top"), (ids{"a", "b"}));
    EXPECT_EQ(goals.parents("a"), ids{"top"});
    EXPECT_EQ(goals.parents("top"), ids{});
    EXPECT_FALSE(goals.contains("ghost"));
}

TEST(GoalGraph, OfTwoGoalsWithOneIdTheFirstCounts) {
    const goal_graph goals(
        a_model({a_goal("one"), a_goal("two"), an_activity("a", {"two"}), an_activity("a", {"one"})}));
    EXPECT_EQ(goals.size(), 3u);
    EXPECT_EQ(goals.parents("a"), ids{"two"});
}

TEST(GoalGraph, TheOrderOfTheListsDoesNotMatter) {
    municipality model = red_thread();
    const goal_graph forwards(model);
    std::reverse(model.goals.begin(), model.goals.end());
    std::reverse(model.goal_kinds.begin(), model.goal_kinds.end());
    for (goal& g : model.goals) {
        std::reverse(g.derives_from.begin(), g.derives_from.end());
    }
    const goal_graph backwards(model);
    EXPECT_EQ(forwards.goals(), backwards.goals());
    EXPECT_EQ(forwards.cover_of_all(), backwards.cover_of_all());
    EXPECT_EQ(forwards.breakdown("vision"), backwards.breakdown("vision"));
    EXPECT_EQ(forwards.parents("c2"), backwards.parents("c2"));
}

TEST(GoalGraph, TheGraphOutlivesTheModelAndItsCopiesAnswerAlike) {
    auto model = std::make_unique<municipality>(red_thread());
    const goal_graph goals(*model);
    goal_graph copy{municipality{}};
    copy = goals;
    const goal_graph moved(std::move(copy));
    model.reset();
    EXPECT_EQ(goals.breaks("vision"), ids{"c3"});
    EXPECT_EQ(moved.breaks("vision"), ids{"c3"});
    EXPECT_EQ(copy.breaks("vision"), ids{"c3"}) << "a graph that was moved from still answers";
}

TEST(GoalGraph, OrphansHangOnNothingThoughTheirKindDerivesFromAnother) {
    const goal_graph goals(a_model({
        a_goal("top"),
        an_activity("hangs", {"top"}),
        an_activity("loose"),
        an_activity("lost", {"ghost"}),
        an_activity("self", {"self"}),
    }));
    EXPECT_EQ(goals.orphans(), (ids{"loose", "lost", "self"}));
}

TEST(GoalGraph, TopsAndGoalsOfUnknownKindAreNoOrphans) {
    municipality model = a_model({a_goal("top"), a_goal("own-kind"), a_goal("no-kind")});
    model.goal_kinds.push_back(test::a_kind("self-kind", {"self-kind"}));
    model.goals[1].kind = "self-kind";
    model.goals[2].kind = "";
    EXPECT_EQ(goal_graph(model).orphans(), ids{})
        << "a kind that derives from itself alone derives from no other";
}

TEST(GoalGraph, AGoalOfAKindWhoseOwnKindAboveIsNotListedIsStillAnOrphan) {
    municipality model = a_model({a_goal("g")});
    model.goal_kinds = {test::a_kind("goal", {"ghost-kind"})};
    EXPECT_EQ(goal_graph(model).orphans(), ids{"g"});
}

TEST(GoalGraphAsOf, GoalsKnownToHaveEndedOrNotToHaveBegunAreLeftOut) {
    municipality model = a_model({a_goal("ended"), a_goal("last-day"), a_goal("first-day"), a_goal("to-come"),
        a_goal("some-day-that-year"), a_goal("undated")});
    model.goals[0].valid_to = day("2021-02-23");
    model.goals[1].valid_to = day("2021-02-24");
    model.goals[2].valid_from = day("2021-02-24");
    model.goals[3].valid_from = day("2021-02-25");
    model.goals[4].valid_from = partial_date::in_year(2021);
    EXPECT_EQ(goal_graph(model, as_of(2021, 2, 24)).goals(),
        (ids{"first-day", "last-day", "some-day-that-year", "undated"}));
    EXPECT_EQ(goal_graph(model).size(), 6u);
}

TEST(GoalGraphAsOf, WhatHangsOnALapsedGoalAloneIsAnOrphan) {
    municipality model = a_model({a_goal("old"), an_activity("a", {"old"})});
    model.goals[0].valid_to = partial_date::in_year(2019);
    EXPECT_EQ(goal_graph(model, as_of(2019, 12, 31)).orphans(), ids{});
    EXPECT_EQ(goal_graph(model, as_of(2020, 1, 1)).orphans(), ids{"a"});
}

constexpr int long_chain = 200'000;

std::string link(int number) {
    return "g" + std::to_string(1'000'000 + number);
}

/// g0 at the top, each next derives from the one before.
std::vector<goal> chain() {
    std::vector<goal> goals{a_goal(link(0))};
    for (int i = 1; i < long_chain; ++i) {
        goals.push_back(a_goal(link(i), {link(i - 1)}));
    }
    return goals;
}

TEST(GoalGraphLongChain, CoverReachesFromTheActivityToTheTop) {
    auto links = chain();
    links.back().kind = "activity";
    const goal_graph goals(a_model(links));
    EXPECT_EQ(goals.cover(link(0)).reason, cover_reason::broken_down);
    EXPECT_EQ(goals.breaks(link(0)), ids{});
    EXPECT_EQ(goals.breakdown(link(0)).back(), (related_goal{link(long_chain - 1), long_chain - 1}));
    EXPECT_EQ(goals.justification(link(long_chain - 1)).back(), (related_goal{link(0), long_chain - 1}));
    EXPECT_EQ(goals.cycles(), std::vector<ids>{});
}

TEST(GoalGraphLongChain, ABreakAtTheEndIsFoundFromTheTop) {
    const goal_graph goals(a_model(chain()));
    EXPECT_EQ(goals.cover(link(0)).reason, cover_reason::chain_breaks);
    EXPECT_EQ(goals.breaks(link(0)), ids{link(long_chain - 1)});
}

TEST(GoalGraphLongChain, ACycleOfAllIsNamedWhole) {
    auto links = chain();
    links.front().derives_from = {link(long_chain - 1)};
    const auto cycles = goal_graph(a_model(links)).cycles();
    ASSERT_EQ(cycles.size(), 1u);
    ASSERT_EQ(cycles[0].size(), static_cast<std::size_t>(long_chain));
    EXPECT_EQ(cycles[0][0], link(0));
    EXPECT_EQ(cycles[0][1], link(long_chain - 1)) << "the first derives from the last of the chain";
    EXPECT_EQ(cycles[0].back(), link(1));
}

} // namespace
} // namespace lssgov
