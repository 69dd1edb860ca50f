#pragma once

// Overdue cases over time, under one rule.

#include "../html.hpp"
#include "../speaker.hpp"

#include <lssgov/report/case_history.hpp>

#include <string>

namespace lssgov::report {

/// A figure: months from left to right, overdue cases at their ends upwards; changes of the rule as dashed
/// lines, suspensions as hatched bands, both numbered and told in words below. Where no case was overdue at
/// any month's end, a sentence says so instead. The same numbers stand below as a table.
/// @param one  of `past`
void curve_picture(html_writer& page, const speaker& speaks, const case_history& past,
    const rule_history& one, const std::string& id);

} // namespace lssgov::report
