#pragma once

// The follow-up ladder as a picture: a band for each level of the organisation, in it what is followed up.
//
// What an auditor looks for is the empty rung, and the duty that rests on a word. So a level without
// follow-up is a band of its own, and each duty says in shape and words whether it is kept, overdue or not
// kept, is only said to be, or shows nothing. A day on which it was done does not say that it is kept, so it
// has a tick only where it is.

#include "report/speaker.hpp"

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/follow_up/case_facts.hpp>
#include <lssgov/model/municipality.hpp>

namespace lssgov::report {

class html_writer;

/// The picture and a table that says the same; the table alone above 80 duties and things they concern, and
/// a sentence where there are none. No cases: null. Complexity: as whole_ladder().
void ladder_picture(
    html_writer& page, const municipality& model, as_of on, const case_facts* cases, const speaker& speaks);

} // namespace lssgov::report
