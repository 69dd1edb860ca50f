#pragma once

// The year wheel as a picture: twelve months in a circle, and a numbered mark for each day that something is
// due on.
//
// The hard question is the day on which twenty things are due. Marks never lie over each other: they stack
// outward, and beyond a height the stack leans to the side, with a line from its first mark to the day. The
// numbers are those of the table, in the order of days. What has no day has no mark: it stands last there.

#include "report/speaker.hpp"

#include <lssgov/model/municipality.hpp>

namespace lssgov::report {

class html_writer;

/// The picture and the numbered table; the table alone where nothing has a day or more than 200 occurrences
/// have one, and a sentence where nothing recurs. @throws date_out_of_range if the year is not 1900..2199
/// Complexity: as year_wheel(), and quadratic in the marks.
void wheel_picture(html_writer& page, const municipality& model, int year, const speaker& speaks);

} // namespace lssgov::report
