#include "goals/model_builder.hpp"

#include <lssgov/goals/kind_chain.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

inline void PrintTo(const chained_kind& shown, std::ostream* out) {
    *out << shown.kind << " level " << shown.level.value_or(-1)
         << (shown.in_steering_model ? "" : " outside");
}

namespace {

using test::a_goal;
using test::a_kind;
using test::ids;

constexpr auto goal_ = goal_stage::goal;
constexpr auto commitment = goal_stage::commitment;
constexpr auto activity = goal_stage::activity;

municipality with(std::vector<goal_kind> kinds) {
    municipality model;
    model.goal_kinds = std::move(kinds);
    return model;
}

goal_kind outside(goal_kind kind) {
    kind.in_steering_model = false;
    return kind;
}

/// The kinds that an audit of 2021 tells of: the council's, the committee's, and the activities of the
/// departments; and a strategy that the steering model does not know.
municipality steering_model() {
    municipality model = with({
        a_kind("activity", {"committee-commitment"}, activity),
        a_kind("vision"),
        a_kind("strategic-goal", {"vision"}),
        a_kind("council-commitment", {"strategic-goal"}, commitment),
        a_kind("process-goal", {"strategic-goal", "council-commitment", "strategy"}),
        a_kind("committee-commitment", {"process-goal", "strategy"}, commitment),
        outside(a_kind("strategy")),
    });
    model.goals = {a_goal("g1")};
    model.goals[0].kind = "process-goal";
    return model;
}

TEST(KindChain, IsOrderedFromTheTopsToTheActivities) {
    const std::vector<chained_kind> expected{
        {"vision", goal_, true, 0},
        {"strategy", goal_, false, 0},
        {"strategic-goal", goal_, true, 1},
        {"council-commitment", commitment, true, 2},
        {"process-goal", goal_, true, 3},
        {"committee-commitment", commitment, true, 4},
        {"activity", activity, true, 5},
    };
    EXPECT_EQ(kind_chain(steering_model()).kinds, expected);
}

TEST(KindChain, IsCompleteWhenAllHangTogetherFromVisionToActivity) {
    const auto chain = kind_chain(steering_model());
    EXPECT_TRUE(chain.complete);
    EXPECT_EQ(chain.breaks, std::vector<kind_break>{});
    EXPECT_EQ(chain.cycles, std::vector<ids>{});
}

TEST(KindChain, KindsOfWhichNoGoalIsListedAreNamedAndBreakNothing) {
    const auto chain = kind_chain(steering_model());
    EXPECT_EQ(chain.without_listed_goals, (ids{"activity", "committee-commitment", "council-commitment",
                                              "strategic-goal", "strategy", "vision"}));
    EXPECT_TRUE(chain.complete);
}

TEST(KindChain, AModelWithoutKindsHasNoChain) {
    const auto chain = kind_chain(municipality{});
    EXPECT_FALSE(chain.complete);
    EXPECT_EQ(chain.kinds, std::vector<chained_kind>{});
    EXPECT_EQ(chain.breaks, std::vector<kind_break>{});
}

TEST(KindChain, KindsOutsideTheSteeringModelMakeNoChain) {
    const auto chain = kind_chain(with({outside(a_kind("strategy"))}));
    EXPECT_FALSE(chain.complete);
    EXPECT_EQ(chain.breaks, std::vector<kind_break>{});
    EXPECT_EQ(chain.kinds, (std::vector<chained_kind>{{"strategy", goal_, false, 0}}));
}

TEST(KindChain, AKindFromWhichNothingDerivesMustBeAnActivity) {
    const auto chain = kind_chain(with({a_kind("vision"), a_kind("c", {"vision"}, commitment)}));
    EXPECT_FALSE(chain.complete);
    EXPECT_EQ(chain.breaks, (std::vector<kind_break>{{"c", kind_break_reason::ends_before_activity}}));
}

TEST(KindChain, EachWayDownMustEndInAnActivity) {
    const auto chain = kind_chain(
        with({a_kind("vision"), a_kind("a", {"vision"}, activity), a_kind("dead-end", {"vision"})}));
    EXPECT_FALSE(chain.complete);
    EXPECT_EQ(chain.breaks, (std::vector<kind_break>{{"dead-end", kind_break_reason::ends_before_activity}}));
}

TEST(KindChain, AKindOutsideTheSteeringModelBridgesNothing) {
    const auto chain = kind_chain(with(
        {a_kind("vision"), outside(a_kind("strategy", {"vision"})), a_kind("a", {"strategy"}, activity)}));
    EXPECT_FALSE(chain.complete);
    EXPECT_EQ(chain.breaks, (std::vector<kind_break>{{"a", kind_break_reason::hangs_on_nothing},
                                {"vision", kind_break_reason::ends_before_activity}}));
}

TEST(KindChain, OnlyTheKindWhereTheChainBreaksIsNamed) {
    const auto chain = kind_chain(
        with({a_kind("lost", {"ghost"}), a_kind("c", {"lost"}, commitment), a_kind("a", {"c"}, activity)}));
    EXPECT_FALSE(chain.complete);
    EXPECT_EQ(chain.breaks, (std::vector<kind_break>{{"lost", kind_break_reason::hangs_on_nothing}}));
}

TEST(KindChain, AKindMayBreakInTwoWays) {
    const auto chain = kind_chain(with({a_kind("lost", {"ghost"})}));
    EXPECT_EQ(chain.breaks, (std::vector<kind_break>{{"lost", kind_break_reason::hangs_on_nothing},
                                {"lost", kind_break_reason::ends_before_activity}}));
}

TEST(KindChain, ActivitiesAloneAreAChain) {
    EXPECT_TRUE(kind_chain(with({a_kind("a", {}, activity)})).complete);
}

TEST(KindChain, ACycleOfKindsIsNamedAndBreaksTheChain) {
    const auto chain = kind_chain(with({a_kind("vision"), a_kind("p", {"vision", "c"}),
        a_kind("c", {"p"}, commitment), a_kind("a", {"c"}, activity)}));
    EXPECT_FALSE(chain.complete);
    EXPECT_EQ(chain.cycles, (std::vector<ids>{{"c", "p"}}));
    EXPECT_EQ(chain.breaks,
        (std::vector<kind_break>{{"c", kind_break_reason::in_cycle}, {"p", kind_break_reason::in_cycle}}));
}

TEST(KindChain, WhatLiesInOrBelowACycleHasNoLevelAndComesLast) {
    const auto chain = kind_chain(with({a_kind("x", {"y"}), a_kind("y", {"x"}),
        a_kind("a", {"y", "z"}, activity), a_kind("z"), a_kind("b", {"z"}, activity)}));
    const std::vector<chained_kind> expected{
        {"z", goal_, true, 0},
        {"b", activity, true, 1},
        {"a", activity, true, std::nullopt},
        {"x", goal_, true, std::nullopt},
        {"y", goal_, true, std::nullopt},
    };
    EXPECT_EQ(chain.kinds, expected);
}

TEST(KindChain, ACycleThroughAKindOutsideIsNamedAndBreaksNothingInside) {
    const auto chain = kind_chain(with({a_kind("vision"), a_kind("p", {"vision", "s"}),
        outside(a_kind("s", {"p"})), a_kind("a", {"p"}, activity)}));
    EXPECT_EQ(chain.cycles, (std::vector<ids>{{"p", "s"}}));
    EXPECT_TRUE(chain.complete);
}

TEST(KindChain, AKindThatDerivesFromItselfIsACycle) {
    const auto chain = kind_chain(with({a_kind("vision"), a_kind("a", {"a", "vision"}, activity)}));
    EXPECT_EQ(chain.cycles, std::vector<ids>{{"a"}});
    EXPECT_EQ(chain.breaks, (std::vector<kind_break>{{"a", kind_break_reason::in_cycle}}));
}

TEST(KindChain, LevelsCountTheLongestWay) {
    const auto chain = kind_chain(with({a_kind("v"), a_kind("m", {"v"}), a_kind("a", {"v", "m"}, activity)}));
    EXPECT_EQ(chain.kinds.back(), (chained_kind{"a", activity, true, 2}));
}

} // namespace
} // namespace lssgov
