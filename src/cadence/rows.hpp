#pragma once

// What rows of tallies and rows of curves have in common: they are told by rule, grouping and label, and
// those of disjoint sets of cases add.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/tally.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace lssgov {

/// The label of a case in the grouping, empty where it has none; and where they are asked for those above it.
inline std::vector<std::string> labels_of(const one_case& followed, const by& grouped, const context& known) {
    const auto found = followed.groups.find(grouped.grouping);
    std::vector<std::string> labels{found == followed.groups.end() ? std::string() : found->second};
    if (grouped.ancestors && found != followed.groups.end()) {
        const std::vector<std::string> above = ancestors(known, grouped.grouping, found->second);
        labels.insert(labels.end(), above.begin(), above.end());
    }
    return labels;
}

/// Each row of one rule and grouping, and one for each label above that holds the rows below it.
template <typename Row>
std::vector<Row> rolled_up(const std::vector<Row>& rows, const context& known) {
    std::map<std::string, Row> sums;
    const auto add = [&sums](const std::string& label, const Row& row) {
        auto [at, is_new] = sums.try_emplace(label, row);
        if (!is_new) {
            at->second += row;
        }
    };
    for (const Row& row : rows) {
        add(row.group, row);
        for (const std::string& label : ancestors(known, row.grouping, row.group)) {
            add(label, row);
        }
    }
    std::vector<Row> made;
    for (auto& [label, row] : sums) {
        row.group = label;
        made.push_back(std::move(row));
    }
    return made;
}

/// The place of a name among those met so far.
inline std::size_t place_of(const std::string& name, std::vector<std::string>& met) {
    const auto found = std::find(met.begin(), met.end(), name);
    const auto place = static_cast<std::size_t>(found - met.begin());
    if (found == met.end()) {
        met.push_back(name);
    }
    return place;
}

/// Rows of the same rule, grouping and label become one. Where adding throws, `all` is as it was.
template <typename Row>
void merge_rows(std::span<const Row> part, std::vector<Row>& all) {
    std::vector<std::string> rules;
    std::vector<std::string> groupings;
    std::map<std::tuple<std::size_t, std::size_t, std::string>, Row> merged;
    for (const auto& rows : {std::span<const Row>(all), part}) {
        for (const Row& one : rows) {
            auto [at, is_new] = merged.try_emplace(
                {place_of(one.rule, rules), place_of(one.grouping, groupings), one.group}, one);
            if (!is_new) {
                at->second += one;
            }
        }
    }
    all.clear();
    for (auto& [key, row] : merged) {
        all.push_back(std::move(row));
    }
}

} // namespace lssgov
