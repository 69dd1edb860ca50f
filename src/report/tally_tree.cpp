#include "report/tally_tree.hpp"

#include <lssgov/error.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace lssgov::report {

namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw error("The tally cannot be made safe for the public: " + why + ".");
}

tally_values values_of(const tally_row& row) {
    tally_values values{};
    for (std::size_t i = 0; i < tally_cell_count; ++i) {
        values[i] = count_in(row, static_cast<tally_cell>(i));
    }
    return values;
}

/// Puts nodes and values together.
class tree_maker {
public:
    tree_maker(std::span<const tally_row> totals, std::span<const tally_row> groups, const context& known)
        : totals_(totals), groups_(groups),
          parents_(parents_in(known, groups.empty() ? std::string() : groups.front().grouping)) {}

    [[nodiscard]] tally_tree make() {
        made_.nodes.emplace_back();
        made_.grouping = groups_.empty() ? std::string() : groups_.front().grouping;
        for (const tally_row& one : groups_) {
            check_grouping(one);
            below_[parent_of(one.group)].insert(one.group);
        }
        add_below("", root_node);
        for (const tally_row& one : totals_) {
            add_rule(one);
        }
        add_groups();
        check_rows();
        add_unprinted();
        sort_below();
        return std::move(made_);
    }

private:
    [[nodiscard]] std::string parent_of(const std::string& label) const {
        const auto found = parents_.find(label);
        return found == parents_.end() ? std::string() : found->second;
    }

    void check_grouping(const tally_row& one) const {
        if (one.grouping != made_.grouping) {
            refuse("there are rows by '" + made_.grouping + "' and by '" + one.grouping +
                   "'; give those of one grouping at a time");
        }
    }

    /// The cases without a label stand at the top, with nothing below them.
    void add_below(const std::string& label, std::size_t above) {
        const auto found = below_.find(label);
        if (found == below_.end()) {
            return;
        }
        const int depth = above == root_node ? 0 : made_.nodes[above].depth + 1;
        for (const std::string& one : found->second) {
            const std::size_t node = made_.nodes.size();
            node_of_[one] = node;
            made_.nodes.push_back({one, above, depth});
            made_.nodes[above].below.push_back(node);
            if (!one.empty()) {
                add_below(one, node);
            }
        }
    }

    void add_rule(const tally_row& total) {
        if (!rule_of_.try_emplace(total.rule, made_.rules.size()).second) {
            refuse("two totals are of the rule '" + total.rule + "'; give each rule an id of its own");
        }
        made_.rules.push_back(total.rule);
        made_.values.emplace_back(made_.nodes.size());
        made_.values.back()[root_node] = values_of(total);
    }

    void add_groups() {
        std::set<std::pair<std::size_t, std::size_t>> met;
        for (const tally_row& one : groups_) {
            const auto rule = rule_of_.find(one.rule);
            const auto node = node_of_.find(one.group);
            if (rule == rule_of_.end()) {
                refuse("there is no total of the rule '" + one.rule + "'; give one of each rule");
            }
            if (node == node_of_.end()) {
                refuse("there is no row of the label above '" + one.group + "'; tally with ancestors");
            }
            if (!met.insert({rule->second, node->second}).second) {
                refuse("two rows are of the rule '" + one.rule + "' and the group '" + one.group +
                       "'; give each once");
            }
            made_.values[rule->second][node->second] = values_of(one);
        }
    }

    void check_rows() const {
        for (std::size_t rule = 0; rule < made_.rules.size(); ++rule) {
            for (std::size_t node = 0; node < made_.nodes.size(); ++node) {
                check_row(rule, node);
            }
        }
    }

    void check_row(std::size_t rule, std::size_t node) const {
        const tally_values& row = made_.values[rule][node];
        const auto sum = [&row](tally_cell first, tally_cell last) {
            return std::accumulate(row.begin() + static_cast<std::ptrdiff_t>(place_of(first)),
                row.begin() + static_cast<std::ptrdiff_t>(place_of(last)) + 1, std::int64_t{0});
        };
        const std::string where =
            "of the rule '" + made_.rules[rule] + "' and the group '" + made_.nodes[node].label + "'";
        const bool adds_up = sum(tally_cell::yes, tally_cell::not_applicable) == row[0] &&
                             sum(tally_cell::state_not_applicable, tally_cell::state_on_time) == row[0];
        if (!adds_up || *std::min_element(row.begin(), row.end()) < 0) {
            refuse("the row " + where + " does not add up to its cases; give it as tally() gave it");
        }
        if (row[place_of(tally_cell::not_applicable)] != row[place_of(tally_cell::state_not_applicable)]) {
            refuse("in the row " + where +
                   " what does not apply has two numbers, as an answer and as a state; give it as tally() "
                   "gave it");
        }
        if (row[0] != made_.values[0][node][0]) {
            refuse("the row " + where +
                   " has other cases than under the first rule; tally the same cases under each");
        }
    }

    /// What is left of a node without those below it, where anything is.
    void add_unprinted() {
        const std::size_t printed = made_.nodes.size();
        for (std::size_t node = 0; node < printed; ++node) {
            if (made_.nodes[node].below.empty() || !has_cases_of_its_own(node)) {
                continue;
            }
            for (std::vector<tally_values>& values : made_.values) {
                values.push_back(left_of(values, node));
            }
            made_.nodes[node].below.push_back(made_.nodes.size());
            made_.nodes.push_back({"", node, 0, false});
        }
    }

    [[nodiscard]] bool has_cases_of_its_own(std::size_t node) const {
        bool has_any = false;
        for (const std::vector<tally_values>& values : made_.values) {
            const tally_values left = left_of(values, node);
            const bool is_nothing =
                std::all_of(left.begin(), left.end(), [](std::int64_t one) { return one == 0; });
            if (*std::min_element(left.begin(), left.end()) < 0 || (left[0] == 0 && !is_nothing)) {
                refuse(node == root_node
                           ? "the groups add up to more than the total; tally the same cases for both"
                           : "the labels below '" + made_.nodes[node].label +
                                 "' add up to more than it has; give the rows as tally() gave them");
            }
            has_any = has_any || left[0] > 0;
        }
        return has_any;
    }

    [[nodiscard]] tally_values left_of(const std::vector<tally_values>& values, std::size_t node) const {
        tally_values left = values[node];
        for (const std::size_t one : made_.nodes[node].below) {
            std::transform(left.begin(), left.end(), values[one].begin(), left.begin(), std::minus<>());
        }
        return left;
    }

    void sort_below() {
        for (tally_node& one : made_.nodes) {
            std::stable_sort(one.below.begin(), one.below.end(), [this](std::size_t a, std::size_t b) {
                return !made_.values.empty() && made_.values[0][a][0] < made_.values[0][b][0];
            });
        }
    }

    std::span<const tally_row> totals_;
    std::span<const tally_row> groups_;
    const std::map<std::string, std::string>& parents_;
    std::map<std::string, std::set<std::string>> below_;
    std::map<std::string, std::size_t> node_of_;
    std::map<std::string, std::size_t> rule_of_;
    tally_tree made_;
};

} // namespace

const std::map<std::string, std::string>& parents_in(const context& known, const std::string& grouping) {
    static const std::map<std::string, std::string> none;
    const auto found = std::find_if(known.groupings.begin(), known.groupings.end(),
        [&grouping](const auto& one) { return one.name == grouping; });
    return found == known.groupings.end() ? none : found->parents;
}

tally_tree tree_of(
    std::span<const tally_row> totals, std::span<const tally_row> groups, const context& known) {
    return tree_maker(totals, groups, known).make();
}

} // namespace lssgov::report
