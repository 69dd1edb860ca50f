#pragma once

// The year wheel as a picture: twelve months in a circle, and a numbered mark for each day that something is
// due on.
//
// The hard question is the day on which twenty things are due. Marks never lie over each other: they stack
// outward, and beyond a height the stack leans to the side, with a line from its first mark to the day. No
// stack leans over the turn of the year: its two sides are neighbours here and a year apart. The numbers are
// those of the table, in the order of days. What has no day in the year has no mark: what was due before it
// stands first there, what has no day stands last.

#include "report/speaker.hpp"

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/model/municipality.hpp>

namespace lssgov::report {

class html_writer;

/// The year of the day, as known on it: the picture and the numbered table; the table alone where nothing has
/// a day or more than 200 occurrences have one, and a sentence where nothing recurs. Complexity: as
/// year_wheel(), and quadratic in the marks.
void wheel_picture(html_writer& page, const municipality& model, as_of on, const speaker& speaks);

} // namespace lssgov::report
