#include "goals/hierarchy.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/pending/queue.hpp>
#include <boost/property_map/property_map.hpp>

#include <iterator>
#include <limits>
#include <unordered_map>
#include <utility>

namespace lssgov::goals_detail {

namespace {

using graph = hierarchy::graph;
using edge = boost::graph_traits<graph>::edge_descriptor;
using link = std::pair<node, node>; // from, to

constexpr node none = std::numeric_limits<node>::max();

std::vector<std::string> take_ids(const std::vector<const row*>& rows) {
    std::vector<std::string> ids(rows.size());
    std::ranges::transform(rows, ids.begin(), &row::id);
    return ids;
}

std::optional<node> rank_of(const std::vector<std::string>& ids, std::string_view id) {
    const auto at = std::ranges::lower_bound(ids, id);
    if (at == ids.end() || *at != id) {
        return std::nullopt;
    }
    return static_cast<node>(at - ids.begin());
}

/// Sorted, each link once.
std::vector<link> links_upwards(const std::vector<const row*>& rows, const std::vector<std::string>& ids) {
    std::vector<link> links;
    for (node from = 0; from < rows.size(); ++from) {
        for (const std::string& above : rows[from]->above) {
            if (const auto to = rank_of(ids, above)) {
                links.emplace_back(from, *to);
            }
        }
    }
    std::ranges::sort(links);
    const auto repeated = std::ranges::unique(links);
    links.erase(repeated.begin(), repeated.end());
    return links;
}

graph graph_of(const std::vector<link>& sorted, std::size_t nodes) {
    return {boost::edges_are_sorted, sorted.begin(), sorted.end(), static_cast<node>(nodes)};
}

template <typename Values>
auto by_node(Values& values, const graph& of) {
    return boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, of));
}

/// Keeps the nodes that lie in no cycle.
struct outside_cycles {
    const std::vector<bool>* cyclic = nullptr;

    bool operator()(node at) const { return !(*cyclic)[at]; }
};

/// Keeps the links between different nodes that lie above each other.
struct inside_component {
    const graph* whole = nullptr;
    const std::vector<node>* component = nullptr;

    bool operator()(const edge& e) const {
        const node from = boost::source(e, *whole);
        const node to = boost::target(e, *whole);
        return from != to && (*component)[from] == (*component)[to];
    }
};

using strong_part = boost::filtered_graph<graph, inside_component>;

/// Keeps the links out of nodes that the walk goes on from.
struct going_on {
    const graph* whole = nullptr;
    const std::function<bool(node)>* ends = nullptr;

    bool operator()(const edge& e) const { return !(*ends)(boost::source(e, *whole)); }
};

/// Notes how each node is first reached, and the first link back to the start.
class way_back : public boost::default_bfs_visitor {
public:
    way_back(node start, std::vector<node>& came_from, node& last)
        : start_(start), came_from_(&came_from), last_(&last) {}

    template <typename Graph>
    void tree_edge(const edge& e, const Graph& g) const {
        (*came_from_)[boost::target(e, g)] = boost::source(e, g);
    }

    template <typename Graph>
    void non_tree_edge(const edge& e, const Graph& g) const {
        if (boost::target(e, g) == start_ && *last_ == none) {
            *last_ = boost::source(e, g);
        }
    }

private:
    node start_;
    std::vector<node>* came_from_;
    node* last_;
};

/// From the start of the walk to a node, by the way each was first reached.
std::vector<node> way_to(node end, const std::vector<node>& came_from) {
    std::vector<node> way;
    for (node at = end; at != none; at = came_from[at]) {
        way.push_back(at);
    }
    std::ranges::reverse(way);
    return way;
}

/// Notes the nodes in the order they are reached, with their steps.
class collect_steps : public boost::default_bfs_visitor {
public:
    collect_steps(std::vector<met_node>& found, std::unordered_map<node, int>& steps)
        : found_(&found), steps_(&steps) {}

    template <typename Graph>
    void tree_edge(const edge& e, const Graph& g) const {
        const int steps = (*steps_)[boost::source(e, g)] + 1;
        (*steps_)[boost::target(e, g)] = steps;
        found_->push_back({boost::target(e, g), steps});
    }

private:
    std::vector<met_node>* found_;
    std::unordered_map<node, int>* steps_;
};

/// The colours are kept for the nodes met only, so a walk costs what it meets and not the whole graph.
template <typename Graph>
std::vector<met_node> walk(const Graph& g, node from) {
    std::vector<met_node> found;
    std::unordered_map<node, int> steps{{from, 0}};
    std::unordered_map<node, boost::default_color_type> colours;
    boost::queue<node> waiting;
    boost::breadth_first_visit(g, from, waiting, collect_steps(found, steps),
        boost::associative_property_map<std::unordered_map<node, boost::default_color_type>>(colours));
    std::ranges::sort(found, {}, [](const met_node& s) { return std::pair(s.steps, s.at); });
    return found;
}

} // namespace

hierarchy::hierarchy(
    std::vector<row> rows) { // NOLINT(performance-unnecessary-value-param): its ids are moved out
    const auto kept = first_by_id(rows);
    ids_ = take_ids(kept);
    auto links = links_upwards(kept, ids_);
    up_ = graph_of(links, ids_.size());
    for (link& each : links) {
        std::swap(each.first, each.second);
    }
    std::ranges::sort(links);
    down_ = graph_of(links, ids_.size());
    component_ = strong_components();
    mark_cycles();
}

std::optional<node> hierarchy::find(std::string_view id) const {
    return rank_of(ids_, id);
}

std::vector<node> hierarchy::strong_components() const {
    std::vector<node> component(size());
    boost::strong_components(up_, by_node(component, up_));
    return component;
}

void hierarchy::mark_cycles() {
    std::vector<node> members(size(), 0);
    for (const node number : component_) {
        ++members[number];
    }
    cyclic_.resize(size());
    for (node at = 0; at < size(); ++at) {
        cyclic_[at] = members[component_[at]] > 1 || std::ranges::binary_search(parents(at), at);
    }
}

std::vector<std::vector<node>> hierarchy::cycles() const {
    const strong_part within(up_, {&up_, &component_});
    std::vector<boost::default_color_type> colours(size(), boost::white_color);
    std::vector<node> came_from(size(), none);
    std::vector<std::vector<node>> found;
    for (node start = 0; start < size(); ++start) {
        if (std::ranges::binary_search(parents(start), start)) {
            found.push_back({start});
        }
        if (!cyclic_[start] || colours[start] != boost::white_color) {
            continue;
        }
        node last = none;
        boost::queue<node> waiting;
        boost::breadth_first_visit(
            within, start, waiting, way_back(start, came_from, last), by_node(colours, up_));
        if (last != none) { // else nothing but itself is above it
            found.push_back(way_to(last, came_from));
        }
    }
    return found;
}

std::vector<node> hierarchy::lowest_first() const {
    const boost::filtered_graph<graph, boost::keep_all, outside_cycles> acyclic(down_, {}, {&cyclic_});
    std::vector<node> order;
    order.reserve(size());
    std::vector<boost::default_color_type> colours(size(), boost::white_color);
    boost::topological_sort(acyclic, std::back_inserter(order), boost::color_map(by_node(colours, down_)));
    return order;
}

std::vector<met_node> hierarchy::above(node from) const {
    return walk(up_, from);
}

std::vector<met_node> hierarchy::below(node from, const std::function<bool(node)>& ends) const {
    return walk(boost::filtered_graph<graph, going_on>(down_, {&down_, &ends}), from);
}

std::vector<met_node> hierarchy::below(node from) const {
    return walk(down_, from);
}

std::vector<bool> hierarchy::at_or_below(const std::vector<node>& tops) const {
    std::vector<boost::default_color_type> colours(size(), boost::white_color);
    boost::queue<node> waiting;
    boost::breadth_first_visit(
        down_, tops.begin(), tops.end(), waiting, boost::default_bfs_visitor(), by_node(colours, down_));
    std::vector<bool> reached(size());
    std::transform(colours.begin(), colours.end(), reached.begin(),
        [](boost::default_color_type c) { return c != boost::white_color; });
    return reached;
}

} // namespace lssgov::goals_detail
