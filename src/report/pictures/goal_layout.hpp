#pragma once

// Where the boxes and lines of the picture of the goals lie.
//
// A line that leaps over columns passes through them in gaps of its own, so that no line runs behind a box.
// Each box wants to stand beside what it is joined to, and stands as near to that as the others of its column
// allow.

#include "circle.hpp"
#include "goal_map.hpp"

#include <cstddef>
#include <vector>

namespace lssgov::report {

struct laid_box {
    int x = 0;
    int y = 0;
    int height = 0;

    [[nodiscard]] int middle() const { return y + height / 2; }
};

/// A line from the right side of a box to the left side of another, by way of points; it runs level from
/// each second point to the next, through a column. One that runs back goes from the left side to the right
/// side of a box before it, or from right side to right side in the same column.
struct laid_line {
    const goal_line* of = nullptr;
    std::vector<point> by{}; ///< never fewer than two, an even number
    bool runs_back = false;  ///< what derives stands in the same column, or in one before
};

struct laid_goals {
    int width = 0;
    int height = 0; ///< from the top of the first box, which is nought
    std::vector<int> column_x{};
    std::vector<int> column_widths{};
    std::vector<laid_box> boxes{}; ///< as in the map
    std::vector<laid_line> lines{};
};

/// How wide each column is: kinds without goals need little.
[[nodiscard]] std::vector<int> column_widths(const goal_map& map);

inline constexpr int goals_width = 1180; ///< of the whole drawing, at most
inline constexpr int bracket_room = 12;  ///< left and right of boxes that a line of kinds takes together

/// @param heights  of each box of the map. The lines point into the map.
[[nodiscard]] laid_goals lay_out(const goal_map& map, const std::vector<int>& heights);

} // namespace lssgov::report
