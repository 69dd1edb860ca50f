#pragma once

// What the picture of the goals shows, before it is drawn: which goal stands in which column, what it derives
// from, and what is missing.
//
// The columns go from the council to the unit: by the level of who sets goals of the kind, or of the units
// that the goal names where those lie lower, and within a level by which kind derives from which. A kind of
// which no goal is listed that holds on the day is a box of its own.
//
// The hard question is the list that is not whole. Where municipality::complete does not name the goals, that
// nothing derives from a goal is not known to be a gap. So each gap says whether it is certain.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/model/municipality.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lssgov::report {

enum class gap_kind {
    in_cycle,         ///< it derives from itself, directly or through others; always certain
    nothing_derives,  ///< it is no activity, and nothing derives from it
    chain_breaks,     ///< what derives from it is not covered
    hangs_on_nothing, ///< its kind derives from another, and it from no goal
    above_has_lapsed, ///< as before, and the goal that it derives from does not hold on the day
};

struct goal_box {
    const goal* of = nullptr;      ///< null: no goal of the kind is listed that holds on the day
    bool is_of_other_days = false; ///< where there is none: some are listed that hold on other days
    const goal_kind* kind = nullptr;
    std::size_t column = 0;
    std::vector<gap_kind> gaps{};       ///< in the order of the kinds of gaps
    std::vector<std::size_t> parents{}; ///< boxes of the goals it derives from
};

struct goal_column {
    std::optional<unit_level> level{};     ///< absent: not stated
    std::vector<const goal_kind*> kinds{}; ///< that stand in it, in the order of the boxes
};

/// A unit that goals do not reach, or that is said to have none of its own.
struct unit_gap {
    std::string unit;          ///< id
    bool is_as_stated = false; ///< said so; else no goal reaches it
};

/// A line: what is in `to` derives from what is in `from`. One goal from one goal; or, where the goals of a
/// kind are not listed, a kind from a kind, which then stands for all its boxes.
struct goal_line {
    std::vector<std::size_t> from{}; ///< boxes, never empty
    std::vector<std::size_t> to{};
    bool is_of_kinds = false;
};

struct goal_map {
    std::vector<goal_column> columns{};
    std::vector<goal_box> boxes{}; ///< by kind, tops first and those outside the steering model last, then
    ///< as in the model
    std::vector<goal_line> lines{};
    std::vector<unit_gap> units{};
    std::size_t goals = 0;    ///< boxes that are goals
    bool is_complete = false; ///< what is not listed is not there
};

/// The goals that hold on the day, as goal_graph knows them. Of the lines between kinds, those that follow
/// from others are left out. A goal whose kind is not in the model stands in a column without kind.
/// Complexity: as goal_graph(), and quadratic in the kinds.
[[nodiscard]] goal_map map_of_goals(const municipality& model, as_of on);

} // namespace lssgov::report
