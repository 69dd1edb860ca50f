#include "goals/model_builder.hpp"

#include <lssgov/goals/boost_graph.hpp>

#include <boost/graph/topological_sort.hpp>
#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace lssgov {
namespace {

using test::a_goal;
using test::a_model;
using test::an_activity;
using test::ids;

using named_edge = std::pair<std::string, std::string>;

std::vector<named_edge> edges_of(const boost_goal_graph& g) {
    std::vector<named_edge> named;
    for (auto [at, end] = boost::edges(g); at != end; ++at) {
        named.emplace_back(g[boost::source(*at, g)].id, g[boost::target(*at, g)].id);
    }
    return named;
}

TEST(BoostGraph, HoldsEveryGoalById) {
    const auto g = to_boost_graph(goal_graph(a_model({a_goal("b"), a_goal("a"), a_goal("c")})));
    ASSERT_EQ(boost::num_vertices(g), 3u);
    EXPECT_EQ(g[0].id, "a");
    EXPECT_EQ(g[1].id, "b");
    EXPECT_EQ(g[2].id, "c");
}

TEST(BoostGraph, EdgesGoFromAGoalToWhatItDerivesFromOnce) {
    const auto g = to_boost_graph(goal_graph(
        a_model({a_goal("top"), a_goal("b", {"top", "top"}), an_activity("a", {"b", "top", "ghost"})})));
    EXPECT_EQ(edges_of(g), (std::vector<named_edge>{{"a", "b"}, {"a", "top"}, {"b", "top"}}));
}

TEST(BoostGraph, ATopologicalSortStartsAtTheTops) {
    const auto g =
        to_boost_graph(goal_graph(a_model({an_activity("a", {"c"}), a_goal("c", {"v"}), a_goal("v")})));
    std::vector<boost_goal_graph::vertex_descriptor> order;
    boost::topological_sort(g, std::back_inserter(order));
    ids named;
    for (const auto vertex : order) {
        named.push_back(g[vertex].id);
    }
    EXPECT_EQ(named, (ids{"v", "c", "a"}));
}

TEST(BoostGraph, AnEmptyGraphIsEmpty) {
    EXPECT_EQ(boost::num_vertices(to_boost_graph(goal_graph{municipality{}})), 0u);
}

} // namespace
} // namespace lssgov
