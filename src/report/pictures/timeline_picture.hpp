#pragma once

// One case through time: what was asked, what was done, what was missed.

#include "../html.hpp"
#include "../speaker.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/calendar/as_of.hpp>

#include <span>
#include <string>

namespace lssgov::report {

/// A figure with a lane for each rule: the duty period as a line, due days by what came of them, events,
/// breaches as bars, excused ones as empty bars, days on which the rule rests, what the register cannot
/// answer for; each with a shape of its own, told in a key. How many of each there are stands below in words,
/// and the days in the tables of the explanations, which stand by themselves. Rules of which no day is told
/// have no lane: they ask nothing of the case, or cannot be judged. Nothing is drawn where there is no lane.
void timeline_picture(html_writer& page, const speaker& speaks, std::span<const explanation> told, as_of on,
    const std::string& id);

} // namespace lssgov::report
