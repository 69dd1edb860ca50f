#include <lssgov/error.hpp>
#include <lssgov/review/group_comparison.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

namespace lssgov {

namespace {

void refuse_no_share(std::int64_t part, std::int64_t whole) {
    if (whole <= 0 || part < 0) {
        throw error(std::to_string(part) + " of " + std::to_string(whole) +
                    " is no share: give a part from 0 to the whole, and a whole above 0.");
    }
}

bool has_smaller_most(const kept_bounds& a, const kept_bounds& b) {
    return is_smaller_share(a.most, a.judged, b.most, b.judged);
}

bool has_smaller_least(const kept_bounds& a, const kept_bounds& b) {
    return is_smaller_share(a.least, a.judged, b.least, b.judged);
}

bool lies_below(const kept_bounds& a, const kept_bounds& b) {
    return is_smaller_share(a.most, a.judged, b.least, b.judged);
}

std::vector<kept_bounds> bounds_of(std::span<const tally_row> rows, std::int64_t fewest) {
    std::vector<kept_bounds> made;
    for (const tally_row& one : rows) {
        if (!one.group.empty() && one.judged() >= fewest) {
            made.push_back({one.group, one.yes, one.yes + one.unknown, one.judged()});
        }
    }
    return made;
}

void refuse_other_questions(std::span<const tally_row> rows) {
    const auto is_other = [&rows](const tally_row& one) {
        return one.rule != rows.front().rule || one.grouping != rows.front().grouping;
    };
    if (std::any_of(rows.begin(), rows.end(), is_other)) {
        throw error("Groups of different rules or groupings cannot be compared: give the rows of one.");
    }
}

} // namespace

bool is_smaller_share(std::int64_t part, std::int64_t whole, std::int64_t other, std::int64_t other_whole) {
    refuse_no_share(part, whole);
    refuse_no_share(other, other_whole);
    // Products may be too large, so the whole parts are compared; where they are the same, what remains of
    // both is turned upside down and compared the other way.
    while (part / whole == other / other_whole) {
        part %= whole;
        other %= other_whole;
        if (part == 0 || other == 0) {
            return part == 0 && other != 0;
        }
        // part / whole < other / other_whole as other_whole / other < whole / part
        std::tie(part, whole, other, other_whole) = std::tuple(other_whole, other, whole, part);
    }
    return part / whole < other / other_whole;
}

std::optional<group_comparison> compare_groups(std::span<const tally_row> rows, std::int64_t fewest) {
    if (fewest < 1) {
        throw error("A group that is compared needs at least one judged case.");
    }
    refuse_other_questions(rows);
    const std::vector<kept_bounds> groups = bounds_of(rows, fewest);
    if (groups.empty()) {
        return std::nullopt;
    }
    const kept_bounds& worst = *std::min_element(groups.begin(), groups.end(), has_smaller_most);
    const kept_bounds& best = *std::max_element(groups.begin(), groups.end(), has_smaller_least);
    if (!lies_below(worst, best)) {
        return std::nullopt;
    }
    const auto below = std::count_if(
        groups.begin(), groups.end(), [&best](const kept_bounds& one) { return lies_below(one, best); });
    return group_comparison{.rule = rows.front().rule,
        .grouping = rows.front().grouping,
        .compared = std::ssize(groups),
        .below_best = below,
        .worst = worst,
        .best = best};
}

} // namespace lssgov
