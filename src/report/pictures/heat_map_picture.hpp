#pragma once

// Where and when cases were overdue: groups by month.

#include "../html.hpp"
#include "../speaker.hpp"

#include <lssgov/report/case_history.hpp>

#include <functional>
#include <string>

namespace lssgov::report {

/// So many groups a heat map has at most.
inline constexpr std::size_t most_heat_rows = 40;

/// The id of what a group's row leads to; empty: nothing.
using group_place = std::function<std::string(const std::string& label)>;

/// A figure with a row for each group and a column for each month: overdue cases at its end, as a number and
/// as a shade. The groups with most overdue at the end come first; of equal ones those with more over all
/// months, then in their order. More than most_heat_rows are left out, and so are the oldest months where
/// large numbers need broad columns; the description says so. Nothing where there is no group, or no case of
/// one was overdue.
/// @param one  of `past`
void heat_map_picture(html_writer& page, const speaker& speaks, const case_history& past,
    const rule_history& one, const std::string& id, const group_place& leads_to);

} // namespace lssgov::report
