#include "fast/judge.hpp"
#include "fast/pieces.hpp"
#include "fast/sums.hpp"
#include "reference/trace.hpp"

#include <lssgov/cadence/tally.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <variant>

namespace lssgov {

namespace {

/// A grouping of the set, and where each of its sums belongs.
struct summed_grouping {
    by asked;
    std::span<const label_number> label_of; ///< empty: all cases in one row
    std::vector<std::string> labels{};      ///< by row of the sums; the first is of the cases without a label
    std::vector<std::size_t> order{};       ///< the rows by rising label

    [[nodiscard]] fast::group_sums sums() const { return {label_of, labels.size()}; }
};

summed_grouping prepare(const case_set& cases, const by& asked) {
    const label_column* column = asked.grouping.empty() ? nullptr : cases.groups(asked.grouping);
    summed_grouping made{.asked = asked, .label_of = {}, .labels = {""}};
    if (column != nullptr) {
        made.label_of = column->label_of;
        made.labels.insert(made.labels.end(), column->labels.begin(), column->labels.end());
    }
    made.order.resize(made.labels.size());
    std::iota(made.order.begin(), made.order.end(), std::size_t{0});
    std::sort(made.order.begin(), made.order.end(),
        [&made](std::size_t a, std::size_t b) { return made.labels[a] < made.labels[b]; });
    return made;
}

/// The sums of one rule by all groupings.
class rule_sums {
public:
    explicit rule_sums(const std::vector<summed_grouping>& groupings) {
        for (const summed_grouping& one : groupings) {
            sums_.push_back(one.sums());
        }
    }

    void hear(case_number which, const fast::result& told) {
        for (fast::group_sums& one : sums_) {
            one.hear(which, told);
        }
    }

    rule_sums& operator+=(const rule_sums& other) {
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            sums_[i] += other.sums_[i];
        }
        return *this;
    }

    [[nodiscard]] const fast::group_sums& of(std::size_t grouping) const { return sums_[grouping]; }

private:
    std::vector<fast::group_sums> sums_;
};

/// A row for each label that has cases.
std::vector<tally_row> rows_of(
    const rule& asked, const summed_grouping& grouped, const fast::group_sums& sums) {
    std::vector<tally_row> rows;
    for (const std::size_t place : grouped.order) {
        tally_row row = sums.row(place);
        if (row.cases > 0) {
            row.rule = asked.id;
            row.grouping = grouped.asked.grouping;
            row.group = grouped.labels[place];
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

/// Each row, and one for each label above that holds the rows below it.
std::vector<tally_row> rolled_up(const std::vector<tally_row>& rows, const context& known) {
    std::map<std::string, tally_row> sums;
    const auto add = [&sums](const std::string& label, const tally_row& row) {
        tally_row& sum = sums[label];
        sum.rule = row.rule;
        sum.grouping = row.grouping;
        sum.group = label;
        sum += row;
    };
    for (const tally_row& row : rows) {
        add(row.group, row);
        for (const std::string& label : ancestors(known, row.grouping, row.group)) {
            add(label, row);
        }
    }
    std::vector<tally_row> made;
    for (auto& [label, row] : sums) {
        made.push_back(std::move(row));
    }
    return made;
}

/// The rules that have a verdict for each case.
std::vector<rule> without_coverage(std::span<const rule> rules) {
    std::vector<rule> made;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(made),
        [](const rule& one) { return !std::holds_alternative<coverage_cadence>(one.kind); });
    return made;
}

std::vector<fast::plan> plans_of(
    const case_set& cases, const std::vector<rule>& rules, as_of on, const context& known) {
    std::vector<fast::plan> plans;
    for (const rule& asked : rules) {
        plans.emplace_back(cases, asked, on, known);
    }
    return plans;
}

} // namespace

std::vector<tally_row> tally(const case_set& cases, std::span<const rule> rules, as_of on,
    const std::vector<by>& grouped, const context& known, const run_options& how) {
    for (const rule& asked : rules) {
        reference::refuse_faults(asked, known);
    }
    const std::vector<rule> judged = without_coverage(rules);
    const std::vector<fast::plan> plans = plans_of(cases, judged, on, known);
    std::vector<summed_grouping> groupings;
    for (const by& one : grouped) {
        groupings.push_back(prepare(cases, one));
    }
    std::vector<std::vector<rule_sums>> sums(
        fast::worker_count(how), std::vector<rule_sums>(judged.size(), rule_sums(groupings)));
    fast::run_pieces(judged.size(), cases.size(), how, [&](unsigned worker, const fast::piece& one) {
        fast::judge(plans[one.rule]).each(one.from, one.to, sums[worker][one.rule]);
    });
    std::vector<tally_row> all;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        for (unsigned worker = 1; worker < sums.size(); ++worker) {
            sums[0][i] += sums[worker][i];
        }
        for (std::size_t g = 0; g < groupings.size(); ++g) {
            const std::vector<tally_row> rows = rows_of(judged[i], groupings[g], sums[0][i].of(g));
            const std::vector<tally_row> told = grouped[g].ancestors ? rolled_up(rows, known) : rows;
            all.insert(all.end(), told.begin(), told.end());
        }
    }
    return all;
}

std::vector<tally_row> tally(const case_set& cases, std::span<const rule> rules, as_of on, const by& grouped,
    const context& known, const run_options& how) {
    return tally(cases, rules, on, std::vector<by>{grouped}, known, how);
}

} // namespace lssgov
