#pragma once

// What is said of goals and their gaps, in the picture and in the list below it.

#include "goal_map.hpp"
#include "report/speaker.hpp"
#include "shapes.hpp"

#include <lssgov/model/names.hpp>

#include <string>

namespace lssgov::report {

class html_writer;

/// How a gap is marked: whether it is certain or only not known to be none.
struct gap_mark {
    mark_shape shape;
    const words::phrase& words;
    const char* style; ///< a class of the style sheet
};

[[nodiscard]] gap_mark mark_of(gap_kind gap, bool is_complete);

/// The mark of a box that is a kind: none is listed, or none that holds on the day.
[[nodiscard]] gap_mark mark_of_empty_kind(const goal_box& box, bool is_complete);

[[nodiscard]] gap_mark mark_of(const unit_gap& gap);

/// The name of a kind, and whether the steering model does not know it. Null: that it is unknown.
[[nodiscard]] std::string kind_words(const goal_kind* kind, const speaker& speaks);

/// "Gäller Boende, Daglig verksamhet"; empty where the goal names no unit.
[[nodiscard]] std::string concern_words(const goal& one, const names& called, const speaker& speaks);

/// The goals below each other, then kinds without goals, then units without goals. Each goal once: below the
/// first goal that it derives from, and with links to the others.
void write_goal_list(html_writer& page, const goal_map& map, const names& called, const speaker& speaks);

} // namespace lssgov::report
