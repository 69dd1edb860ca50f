#pragma once

// Boxes in columns, ordered so that the lines between neighbouring columns cross little.
//
// To cross least is hard; to cross little is enough for the eye. Each box is moved to the middle of those it
// is joined to in the column beside it, to and fro a few times, and the best order seen is kept. Ties keep
// the order that was there, so the same boxes always come out the same. K. Sugiyama et al., Methods for
// visual understanding of hierarchical system structures (1981).

#include <cstddef>
#include <utility>
#include <vector>

namespace lssgov::report {

struct boxes_in_columns {
    std::vector<std::vector<std::size_t>> columns{}; ///< the boxes of each, from above; each box once
    std::vector<std::size_t> group_of{};             ///< of each box; those of a group stay together
    std::vector<std::pair<std::size_t, std::size_t>> lines{}; ///< from a column to the next one
};

/// A box of this group passes a line on and stands where it bends least, between any others.
inline constexpr std::size_t no_group = static_cast<std::size_t>(-1);

/// How many pairs of lines cross between neighbouring columns. Complexity: quadratic in the lines.
[[nodiscard]] std::size_t crossings(const boxes_in_columns& drawn);

/// The same boxes in another order within their columns; never with more crossings, and of
/// equally many with the lines that lead less up and down. Complexity: quadratic in the lines.
[[nodiscard]] boxes_in_columns with_few_crossings(boxes_in_columns drawn);

} // namespace lssgov::report
