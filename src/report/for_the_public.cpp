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

void take(public_tally tally, rule_outcome& into) {
    into.sums = std::move(tally.sums);
    into.hidden = tally.hidden;
    into.groups = std::move(tally.groups);
    into.difference = shown_comparison(into.groups);
}

} // namespace

case_check for_the_public(const case_check& checked, std::int64_t least) {
    if (checked.hidden_below > 0) {
        throw error("What is hidden already cannot be hidden again: give what check_cases() gave.");
    }
    case_check made{
        .on = checked.on, .grouped_by = checked.grouped_by, .known = checked.known, .hidden_below = least};
    made.lacks_rows = std::any_of(checked.accounts.begin(), checked.accounts.end(),
        [](const row_account& one) { return one.rejected > 0; });
    std::vector<public_tally> tallies = tallies_of(checked, least);
    auto next = tallies.begin();
    for (const rule_outcome& one : checked.outcomes) {
        made.outcomes.push_back({.asked = one.asked});
        if (!one.is_quota()) {
            take(std::move(*next++), made.outcomes.back());
        }
    }
    return made;
}

} // namespace lssgov::report
