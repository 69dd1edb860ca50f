#pragma once

// The goals as a picture: columns from the council to the unit, lines from each goal to what derives from it,
// and marks where the chain breaks.
//
// The hard question is how much fits. Ten to sixty goals can be taken in at once; of more, lines and boxes
// make a carpet, and an indented list says the same better. The list stands below the picture too: there each
// goal has its id, its gaps in words and its source.

#include "report/speaker.hpp"

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/model/municipality.hpp>

#include <string>
#include <string_view>

namespace lssgov::report {

class html_writer;

/// The picture and the list; the list alone above 60 goals or 8 columns, and a sentence where the model has
/// neither goals nor kinds of goals. Complexity: as map_of_goals().
void goals_picture(html_writer& page, const municipality& model, as_of on, const speaker& speaks);

/// The id of a goal in the list.
[[nodiscard]] std::string goal_anchor(std::string_view goal);

} // namespace lssgov::report
