#pragma once

// The rows of a tally by one grouping as a tree: the total, the labels below it, and for each the cases that
// belong to no label below.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/report/tally_cells.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace lssgov::report {

inline constexpr std::size_t root_node = 0;
inline constexpr std::size_t no_node = static_cast<std::size_t>(-1);

struct tally_node {
    std::string label{};
    std::size_t above = no_node;
    int depth = 0;
    bool is_printed = true;           ///< not so the cases of a label that belong to none below it
    std::vector<std::size_t> below{}; ///< those of fewest cases first
};

using tally_values = std::array<std::int64_t, tally_cell_count>;

struct tally_tree {
    std::string grouping{};
    std::vector<std::string> rules{};
    std::vector<tally_node> nodes{}; ///< the total, then each after the one above it; those not printed last
    std::vector<std::vector<tally_values>> values{}; ///< by rule, then node
};

/// The label above each of a grouping that has one; none where the context does not know the grouping.
[[nodiscard]] const std::map<std::string, std::string>& parents_in(
    const context& known, const std::string& grouping);

/// @throws error as suppress_below does
[[nodiscard]] tally_tree tree_of(
    std::span<const tally_row> totals, std::span<const tally_row> groups, const context& known);

} // namespace lssgov::report
