#include "shown_cells.hpp"

#include <algorithm>

namespace lssgov::report {

namespace {

bool comes_before(const group_outcome* a, const group_outcome* b) {
    const tally_row& one = a->sums;
    const tally_row& other = b->sums;
    if (is_smaller_share(other.no, other.judged(), one.no, one.judged())) {
        return true;
    }
    return !is_smaller_share(one.no, one.judged(), other.no, other.judged()) && one.no > other.no;
}

} // namespace

bool has_groups_below(const std::vector<group_outcome>& groups, std::size_t which) {
    return which + 1 < groups.size() && groups[which + 1].depth > groups[which].depth;
}

std::vector<const group_outcome*> worst_groups(const rule_outcome& outcome, std::size_t most) {
    std::vector<const group_outcome*> found;
    for (std::size_t i = 0; i < outcome.groups.size(); ++i) {
        const group_outcome& one = outcome.groups[i];
        const bool is_meant = !one.label.empty() && !has_groups_below(outcome.groups, i) && one.hidden.none();
        if (is_meant && one.sums.judged() >= fewest_judged && one.sums.no > 0) {
            found.push_back(&one);
        }
    }
    std::stable_sort(found.begin(), found.end(), comes_before);
    found.resize(std::min(found.size(), most));
    return found;
}

const group_comparison* shown_difference(const rule_outcome& outcome) {
    if (!outcome.difference) {
        return nullptr;
    }
    const auto hides = [&outcome](const group_outcome& one) {
        const bool is_named =
            one.label == outcome.difference->worst.group || one.label == outcome.difference->best.group;
        return is_named && one.hidden.any();
    };
    return std::any_of(outcome.groups.begin(), outcome.groups.end(), hides) ? nullptr : &*outcome.difference;
}

} // namespace lssgov::report
