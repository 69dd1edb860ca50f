#include "goals/model_builder.hpp"
#include "support/day.hpp"

#include <lssgov/goals/goal_graph.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lssgov {
namespace {

using test::a_goal;
using test::a_group;
using test::a_model;
using test::a_unit;
using test::concerning;
using test::day;
using test::ids;

using reaching = std::vector<reaching_goal>;

/// council - committee - two departments, "east" with a unit and "west" with one.
municipality organised(std::vector<goal> goals) {
    municipality model = a_model(std::move(goals));
    model.units = {
        a_unit("council", unit_level::council),
        a_unit("committee", unit_level::committee, "council"),
        a_unit("east", unit_level::department, "committee"),
        a_unit("west", unit_level::department, "committee"),
        a_unit("east-1", unit_level::unit, "east"),
        a_unit("west-1", unit_level::unit, "west"),
    };
    return model;
}

TEST(GoalsReaching, AGoalReachesWhatItConcernsAndEverythingBelow) {
    const goal_graph goals(organised({concerning(a_goal("g"), {"committee"})}));
    EXPECT_EQ(goals.goals_reaching("committee"), (reaching{{"g", "committee"}}));
    EXPECT_EQ(goals.goals_reaching("east"), (reaching{{"g", "committee"}}));
    EXPECT_EQ(goals.goals_reaching("west-1"), (reaching{{"g", "committee"}}));
}

TEST(GoalsReaching, AGoalDoesNotReachUpwardsOrSideways) {
    const goal_graph goals(organised({concerning(a_goal("g"), {"east"})}));
    EXPECT_EQ(goals.goals_reaching("council"), reaching{});
    EXPECT_EQ(goals.goals_reaching("committee"), reaching{});
    EXPECT_EQ(goals.goals_reaching("west"), reaching{});
    EXPECT_EQ(goals.goals_reaching("east-1"), (reaching{{"g", "east"}}));
}

TEST(GoalsReaching, EachGoalIsListedOnceThroughTheNearestUnitItNames) {
    const goal_graph goals(organised({
        concerning(a_goal("b"), {"committee", "east", "east"}),
        concerning(a_goal("a"), {"council"}),
        concerning(a_goal("c"), {"ghost"}),
        a_goal("d"),
    }));
    EXPECT_EQ(goals.goals_reaching("east-1"), (reaching{{"a", "council"}, {"b", "east"}}));
    EXPECT_EQ(goals.goals_reaching("west-1"), (reaching{{"a", "council"}, {"b", "committee"}}));
}

TEST(GoalsReaching, AGroupIsReachedFromAboveAndByName) {
    municipality model =
        organised({concerning(a_goal("above"), {"committee"}), concerning(a_goal("own"), {"homes"})});
    model.unit_groups = {a_group("homes", "east")};
    const goal_graph goals(model);
    EXPECT_EQ(goals.goals_reaching("homes"), (reaching{{"above", "committee"}, {"own", "homes"}}));
    EXPECT_EQ(goals.goals_reaching("east"), (reaching{{"above", "committee"}}));
    EXPECT_EQ(goals.goals_reaching("east-1"), (reaching{{"above", "committee"}}))
        << "whether the unit is one of the homes is not known";
}

TEST(GoalsReaching, UnitsThatLieBelowEachOtherDoNotHangTheAnswer) {
    municipality model = a_model({concerning(a_goal("g"), {"b"})});
    model.units = {a_unit("a", unit_level::unit, "b"), a_unit("b", unit_level::unit, "a")};
    const goal_graph goals(model);
    EXPECT_EQ(goals.goals_reaching("a"), (reaching{{"g", "b"}}));
    EXPECT_EQ(goals.units_without_goal(), ids{});
}

TEST(UnitsWithoutGoal, AreThoseThatNoGoalReaches) {
    const goal_graph goals(organised({concerning(a_goal("g"), {"east"})}));
    EXPECT_EQ(goals.units_without_goal(), (ids{"committee", "west", "west-1"}));
}

TEST(UnitsWithoutGoal, TheCouncilIsNotAmongThem) {
    EXPECT_EQ(goal_graph(organised({})).units_without_goal(),
        (ids{"committee", "east", "east-1", "west", "west-1"}));
}

TEST(UnitsWithoutGoal, ACommitteesGoalReachesAll) {
    EXPECT_EQ(goal_graph(organised({concerning(a_goal("g"), {"committee"})})).units_without_goal(), ids{});
}

TEST(UnitsWithoutGoal, AGroupThatNoGoalReachesIsListedUnlessThereAreNone) {
    municipality model = organised({concerning(a_goal("g"), {"east"})});
    model.unit_groups = {a_group("some", "west", 3), a_group("uncounted", "west"), a_group("none", "west", 0),
        a_group("reached", "east", 2)};
    EXPECT_EQ(
        goal_graph(model).units_without_goal(), (ids{"committee", "some", "uncounted", "west", "west-1"}));
}

TEST(UnitsWithoutGoal, AUnitThatMayBelongToAConcernedGroupIsNotAccused) {
    municipality model = organised({concerning(a_goal("g"), {"homes"})});
    model.units.push_back(a_unit("private-1", unit_level::unit, "west", regime::private_));
    model.unit_groups = {a_group("homes", "west")};
    // west-1 lies below west, is a unit in own regime, and so may be one of the homes; the others cannot be.
    EXPECT_EQ(
        goal_graph(model).units_without_goal(), (ids{"committee", "east", "east-1", "private-1", "west"}));
}

TEST(UnitsWithoutGoal, AMemberOfAConcernedGroupMayLieSeveralStepsBelow) {
    municipality model = organised({concerning(a_goal("g"), {"homes"})});
    model.unit_groups = {a_group("homes", "committee")};
    EXPECT_EQ(goal_graph(model).units_without_goal(), (ids{"committee", "east", "west"}));
}

TEST(UnitsWithoutGoal, AUnitWhoseLevelIsNotStatedMayBelongToAConcernedGroup) {
    municipality model = organised({concerning(a_goal("g"), {"homes"})});
    model.unit_groups = {a_group("homes", "committee")};
    model.units.push_back(a_unit("somewhere", unit_level::unit, "committee"));
    model.units.back().level.reset();
    EXPECT_EQ(goal_graph(model).units_without_goal(), (ids{"committee", "east", "west"}));
}

TEST(UnitsWithoutGoal, AConcernedGroupWithoutMembersExcusesNobody) {
    municipality model = organised({concerning(a_goal("g"), {"homes"})});
    model.unit_groups = {a_group("homes", "west", 0)};
    EXPECT_EQ(goal_graph(model).units_without_goal(), (ids{"committee", "east", "east-1", "west", "west-1"}));
}

TEST(UnitsWithoutGoal, UnitsKnownNotToExistOnTheDayAreNotListedButHandGoalsDown) {
    municipality model = organised({concerning(a_goal("g"), {"committee"})});
    model.units[2].valid_to = day("2020-12-31"); // east
    EXPECT_EQ(goal_graph(model, as_of(2021, 1, 1)).goals_reaching("east-1"), (reaching{{"g", "committee"}}));
    model.goals.clear();
    EXPECT_EQ(goal_graph(model, as_of(2020, 12, 31)).units_without_goal(),
        (ids{"committee", "east", "east-1", "west", "west-1"}));
    EXPECT_EQ(goal_graph(model, as_of(2021, 1, 1)).units_without_goal(),
        (ids{"committee", "east-1", "west", "west-1"}));
}

TEST(UnitsWithoutOwnGoal, AreThoseThatGoalsReachOnlyFromAbove) {
    const goal_graph goals(
        organised({concerning(a_goal("g"), {"committee"}), concerning(a_goal("e"), {"east", "east-1"})}));
    EXPECT_EQ(goals.units_without_own_goal(), (ids{"west", "west-1"}));
    EXPECT_EQ(goals.units_without_goal(), ids{});
}

TEST(UnitsWithoutOwnGoal, AUnitThatNothingReachesIsNotAmongThem) {
    const goal_graph goals(organised({concerning(a_goal("e"), {"east"})}));
    EXPECT_EQ(goals.units_without_own_goal(), ids{"east-1"});
}

TEST(UnitsWithoutOwnGoal, AUnitThatMayBelongToAConcernedGroupIsNotAccused) {
    municipality model = organised({concerning(a_goal("g"), {"committee", "homes"})});
    model.unit_groups = {a_group("homes", "west")};
    EXPECT_EQ(goal_graph(model).units_without_own_goal(), (ids{"east", "east-1", "west"}));
}

} // namespace
} // namespace lssgov
