#pragma once

// What rows of tallies and rows of curves have in common: they are told by rule, grouping and label, and
// those of disjoint sets of cases add.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/error.hpp>

#include <algorithm>
#include <map>
#include <set>
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
    if (grouped.ancestors && !labels.front().empty()) {
        const std::vector<std::string> above = ancestors(known, grouped.grouping, found->second);
        labels.insert(labels.end(), above.begin(), above.end());
    }
    return labels;
}

/// Adds to what the sums hold under a key, or puts it there.
template <typename Key, typename Sum>
void add_to(std::map<Key, Sum>& sums, const Key& key, const Sum& more) {
    auto [at, is_new] = sums.try_emplace(key, more);
    if (!is_new) {
        at->second += more;
    }
}

/// Each row of one rule and grouping, and one for each label above that holds the rows below it.
template <typename Row>
std::vector<Row> rolled_up(const std::vector<Row>& rows, const context& known) {
    std::map<std::string, Row> sums;
    for (const Row& row : rows) {
        add_to(sums, row.group, row);
        if (row.group.empty()) {
            continue; // cases without a label have none above them
        }
        for (const std::string& label : ancestors(known, row.grouping, row.group)) {
            add_to(sums, label, row);
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

/// Where a row belongs: the places of its rule and its grouping among those met so far, and its label.
using row_key = std::tuple<std::size_t, std::size_t, std::string>;

class row_keys {
public:
    template <typename Row>
    row_key of(const Row& one) {
        return {place_of(one.rule, rules_), place_of(one.grouping, groupings_), one.group};
    }

private:
    std::vector<std::string> rules_;
    std::vector<std::string> groupings_;
};

/// Adds the rows of a run. @throws error if two of them belong to the same place
template <typename Row>
void merge_run(std::span<const Row> run, row_keys& keys, std::map<row_key, Row>& merged) {
    std::set<row_key> met;
    for (const Row& one : run) {
        const row_key key = keys.of(one);
        if (!met.insert(key).second) {
            throw error(
                "Two rows of one run are of the rule '" + one.rule + "', the grouping '" + one.grouping +
                "' and the group '" + one.group +
                "', so that nobody can tell which to add to: give each rule an id of its own, and ask "
                "by each grouping once.");
        }
        add_to(merged, key, one);
    }
}

/// Rows of the same rule, grouping and label become one. Where an error is thrown, `all` is as it was.
template <typename Row>
void merge_rows(std::span<const Row> part, std::vector<Row>& all) {
    row_keys keys;
    std::map<row_key, Row> merged;
    merge_run(std::span<const Row>(all), keys, merged);
    merge_run(part, keys, merged);
    all.clear();
    for (auto& [key, row] : merged) {
        all.push_back(std::move(row));
    }
}

} // namespace lssgov
