#pragma once

/// The goal graph as a Boost graph, for questions that this library does not ask.
///
/// Dominators, shortest paths, centrality: Boost.Graph has them, and goal_graph will not repeat them. This
/// header gives a copy to work on. It is the only one that includes Boost.Graph; leave it out and nothing of
/// it comes in.
///
/// The hard question is which way the edges point. As in the model: from a goal to the goal it *derives
/// from*. So a topological sort, which Boost gives from the last to the first, starts at the tops.
///
///     const boost_goal_graph g = to_boost_graph(goals);
///     std::vector<boost_goal_graph::vertex_descriptor> tops_first;
///     boost::topological_sort(g, std::back_inserter(tops_first));
///     g[tops_first.front()].id;   // a goal that derives from none
///
/// Source: https://www.boost.org/doc/libs/release/libs/graph/

#include <lssgov/goals/goal_graph.hpp>

#include <boost/graph/adjacency_list.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace lssgov {

struct goal_vertex {
    std::string id;
};

using boost_goal_graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, goal_vertex>;

/// A copy of the goal graph: vertex k is the k-th of goals.goals(), and each edge goes from a goal to one it
/// derives from, once. Complexity: n log n in goals and links.
[[nodiscard]] inline boost_goal_graph to_boost_graph(const goal_graph& goals) {
    const std::vector<std::string> ids = goals.goals();
    boost_goal_graph copy(ids.size());
    for (std::size_t from = 0; from < ids.size(); ++from) {
        copy[from].id = ids[from];
        for (const std::string& parent : goals.parents(ids[from])) {
            const auto to = std::lower_bound(ids.begin(), ids.end(), parent) - ids.begin();
            boost::add_edge(from, static_cast<std::size_t>(to), copy);
        }
    }
    return copy;
}

} // namespace lssgov
