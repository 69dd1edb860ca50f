#include "fast/judge.hpp"
#include "fast/pieces.hpp"
#include "fast/questions.hpp"
#include "fast/sums.hpp"
#include "rows.hpp"

#include <lssgov/cadence/tally.hpp>

namespace lssgov {

namespace {

/// The sums of one rule by all groupings.
class rule_sums {
public:
    explicit rule_sums(const std::vector<fast::row_order>& groupings) {
        for (const fast::row_order& one : groupings) {
            sums_.emplace_back(one);
        }
    }

    void hear(case_number which, const fast::result& told) {
        for (fast::group_sums& one : sums_) {
            one.hear(which, told);
        }
    }

    void hear_settled(case_number from, std::size_t count, const fast::glance& seen) {
        for (fast::group_sums& one : sums_) {
            one.hear_settled(from, count, seen);
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
    const rule& asked, const fast::row_order& grouped, const fast::group_sums& sums) {
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

} // namespace

std::vector<tally_row> tally(const case_set& cases, std::span<const rule> rules, as_of on,
    const std::vector<by>& grouped, const context& known, const run_options& how) {
    const std::vector<rule> judged = fast::judged_rules(rules, known);
    const std::vector<fast::plan> plans = fast::plans_of(cases, judged, on, known);
    const std::vector<fast::row_order> groupings = fast::row_orders(cases, grouped);
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
