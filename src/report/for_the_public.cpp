#include "shown_cells.hpp"

#include <lssgov/error.hpp>
#include <lssgov/report/suppression.hpp>

#include <algorithm>
#include <utility>

namespace lssgov::report {

namespace {

std::vector<public_tally> tallies_of(const case_check& checked, std::int64_t least) {
    std::vector<tally_row> totals;
    std::vector<tally_row> groups;
    for (const rule_outcome& one : checked.outcomes) {
        if (one.is_quota()) {
            continue;
        }
        totals.push_back(one.sums);
        for (const group_outcome& group : one.groups) {
            groups.push_back(group.sums);
        }
    }
    return suppress_below(least, totals, groups, checked.known);
}

bool hides_any(const rule_outcome& one) {
    return one.hidden.any() || std::any_of(one.groups.begin(), one.groups.end(),
                                   [](const group_outcome& group) { return group.hidden.any(); });
}

/// Whether the page says of which groups the rule asks nothing.
bool tells_groups(const rule& asked, const std::string& grouping) {
    return std::any_of(asked.applies_to.begin(), asked.applies_to.end(),
        [&grouping](const applicability& one) { return one.grouping == grouping; });
}

void hide_all(tally_row& sums, hidden_cells& hidden) {
    for (std::size_t i = 0; i < tally_cell_count; ++i) {
        set_count(sums, static_cast<tally_cell>(i), 0);
    }
    hidden.set();
}

void hide_all(rule_outcome& one) {
    hide_all(one.sums, one.hidden);
    for (group_outcome& group : one.groups) {
        hide_all(group.sums, group.hidden);
    }
}

/// Between groups of which everything is shown, so that whoever sees them could have compared them.
std::optional<group_comparison> shown_comparison(const std::vector<group_outcome>& groups) {
    std::vector<tally_row> rows;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!has_groups_below(groups, i) && groups[i].hidden.none()) {
            rows.push_back(groups[i].sums);
        }
    }
    return compare_groups(rows);
}

/// What is left of a rule: the rule, and its tally.
rule_outcome public_outcome(const rule_outcome& told) {
    return rule_outcome{.asked = told.asked};
}

void take(public_tally tally, const std::string& grouping, rule_outcome& into) {
    into.sums = std::move(tally.sums);
    into.hidden = tally.hidden;
    into.groups = std::move(tally.groups);
    if (tells_groups(into.asked, grouping) && hides_any(into)) {
        hide_all(into);
    }
    into.difference = shown_comparison(into.groups);
}

} // namespace

case_check for_the_public(const case_check& checked, std::int64_t least) {
    if (least < 2) {
        throw error("No count above nought is below " + std::to_string(least) + ": nothing would be hidden.");
    }
    if (checked.hidden_below > 0) {
        throw error("What is hidden already cannot be hidden again.");
    }
    case_check made{
        .on = checked.on, .grouped_by = checked.grouped_by, .known = checked.known, .hidden_below = least};
    std::vector<public_tally> tallies = tallies_of(checked, least);
    auto next = tallies.begin();
    for (const rule_outcome& one : checked.outcomes) {
        made.outcomes.push_back(public_outcome(one));
        if (!one.is_quota()) {
            take(std::move(*next++), checked.grouped_by, made.outcomes.back());
        }
    }
    return made;
}

} // namespace lssgov::report
