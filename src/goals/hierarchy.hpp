#pragma once

// What goals, kinds of goal and units have in common: each has an id and names those right above it.
//
// A node is the rank of its id, so answers in the order of nodes are in the order of ids. Built once, never
// changed. The graph and its algorithms are Boost.Graph's, which walks without recursion: a chain of a
// million goals does not overflow the stack.

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::goals_detail {

using node = std::uint32_t;

/// A node met on a walk, and the fewest steps it takes to reach it.
struct met_node {
    node at;
    int steps;
};

/// One row of the hierarchy: who, and the ids right above.
struct row {
    std::string id;
    std::vector<std::string> above;
};

class hierarchy {
public:
    /// Of rows with the same id the first counts. Ids above that meet no row, and repeated ones, are left
    /// out. Complexity: n log n in rows and links.
    explicit hierarchy(std::vector<row> rows);

    [[nodiscard]] std::size_t size() const { return ids_.size(); }

    [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }

    [[nodiscard]] const std::string& id(node of) const { return ids_[of]; }

    /// Complexity: log n.
    [[nodiscard]] std::optional<node> find(std::string_view id) const;

    /// The nodes right above, ascending.
    [[nodiscard]] auto parents(node of) const {
        return boost::make_iterator_range(boost::adjacent_vertices(of, up_));
    }

    /// The nodes right below, ascending.
    [[nodiscard]] auto children(node of) const {
        return boost::make_iterator_range(boost::adjacent_vertices(of, down_));
    }

    /// Whether some way up from the node leads back to it.
    [[nodiscard]] bool in_cycle(node of) const { return cyclic_[of]; }

    /// Each node that is right above itself, and for each set of nodes that lie above each other one shortest
    /// cycle through its first node: each node is right below the next, the last right below the first.
    /// Complexity: linear.
    [[nodiscard]] std::vector<std::vector<node>> cycles() const;

    /// The nodes that lie in no cycle, each after all of them that lie right below it. Complexity: linear.
    [[nodiscard]] std::vector<node> lowest_first() const;

    /// All other nodes that can be reached upwards, by steps, then ascending. Complexity: n log n in what
    /// lies above.
    [[nodiscard]] std::vector<met_node> above(node from) const;

    /// As above(), downwards. The walk does not go on below a node for which `ends` holds.
    [[nodiscard]] std::vector<met_node> below(node from, const std::function<bool(node)>& ends) const;
    [[nodiscard]] std::vector<met_node> below(node from) const;

    /// For each node, whether it is one of these or lies below one. Complexity: linear.
    [[nodiscard]] std::vector<bool> at_or_below(const std::vector<node>& tops) const;

    using graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
        boost::no_property, node, std::uint32_t>;

private:
    [[nodiscard]] std::vector<node> strong_components() const;
    void mark_cycles();

    std::vector<std::string> ids_;
    graph up_;
    graph down_;
    std::vector<node> component_; // nodes that lie above each other have the same number
    std::vector<bool> cyclic_;
};

/// The first row with each id, by id. Complexity: n log n.
template <typename Row>
[[nodiscard]] std::vector<const Row*> first_by_id(const std::vector<Row>& rows) {
    std::vector<const Row*> sorted(rows.size());
    std::ranges::transform(rows, sorted.begin(), [](const Row& row) { return &row; });
    std::ranges::sort(
        sorted, [](const Row* a, const Row* b) { return a->id != b->id ? a->id < b->id : a < b; });
    const auto repeated = std::ranges::unique(sorted, {}, &Row::id);
    sorted.erase(repeated.begin(), repeated.end());
    return sorted;
}

} // namespace lssgov::goals_detail
