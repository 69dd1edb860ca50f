#include "curve_rows.hpp"
#include "fast/judge.hpp"
#include "fast/pieces.hpp"
#include "fast/questions.hpp"
#include "rows.hpp"

#include <lssgov/cadence/curve.hpp>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <numeric>

namespace lssgov {

namespace {

using fast::day;

/// The days of a curve as numbers.
class curve_days {
public:
    explicit curve_days(const period& range) : first_(number_of(range.first)), last_(number_of(range.last)) {
        std::uint32_t month = 0;
        for (const curve_month& one : empty_curve(range).months) {
            month_of_.insert(month_of_.end(),
                static_cast<std::size_t>(days_between(one.days.first, one.days.last)) + 1, month++);
        }
    }

    [[nodiscard]] day first() const { return first_; }

    [[nodiscard]] day last() const { return last_; }

    [[nodiscard]] bool hold(day one) const { return first_ <= one && one <= last_; }

    [[nodiscard]] std::size_t place(day one) const { return static_cast<std::size_t>(one - first_); }

    [[nodiscard]] std::size_t month(day one) const { return month_of_[place(one)]; }

private:
    day first_;
    day last_;
    std::vector<std::uint32_t> month_of_;
};

/// Counts the breaches of cases into rows that all workers share. While it counts, `open` holds how many
/// more cases there are than on the day before; a sum makes days of them.
class curve_counter {
public:
    /// @param is_shared  several workers count into the same rows
    curve_counter(const curve_days& days, bool is_shared) : days_(days), is_shared_(is_shared) {}

    void count(const fast::breach_list& breaches, curve_row& row) const {
        day counted_to = days_.first() - 1; // a case counts once for a day
        for (const fast::breach& one : breaches) {
            const day from = std::max(one.due, counted_to) + 1;
            const day to = std::min(one.last_open(), days_.last());
            if (from <= to) {
                count_run(from, to, row);
                counted_to = to;
            }
            count_months(one, row);
        }
    }

private:
    void count_run(day from, day to, curve_row& row) const {
        add(1, row.open[days_.place(from)]);
        if (to < days_.last()) {
            add(static_cast<std::uint32_t>(-1), row.open[days_.place(to + 1)]); // modulo 2^32
        }
    }

    void count_months(const fast::breach& one, curve_row& row) const {
        if (days_.hold(one.due + 1)) {
            add(1, row.months[days_.month(one.due + 1)].begun);
        }
        if (one.days_late() == 0) {
            return;
        }
        if (one.is_closed && days_.hold(one.until)) {
            add(1, row.months[days_.month(one.until)].closed);
        }
        if (days_.hold(one.due + 1)) {
            add(1, row.lateness[lateness_step(one.days_late())]);
        }
    }

    void add(std::uint32_t more, std::uint32_t& count) const {
        if (is_shared_) {
            std::atomic_ref(count).fetch_add(more, std::memory_order_relaxed);
        } else {
            count += more;
        }
    }

    const curve_days& days_;
    bool is_shared_;
};

/// The rows of one rule: of each grouping one for each label.
class rule_curves {
public:
    rule_curves(const std::vector<fast::row_order>& groupings, const period& range) : groupings_(groupings) {
        for (const fast::row_order& one : groupings) {
            rows_.emplace_back(one.rows(), empty_curve(range));
        }
    }

    void count(case_number which, const fast::breach_list& breaches, const curve_counter& counter) {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            counter.count(breaches, rows_[i][groupings_[i].row_of(which)]);
        }
    }

    [[nodiscard]] std::vector<curve_row>& of(std::size_t grouping) { return rows_[grouping]; }

private:
    const std::vector<fast::row_order>& groupings_;
    std::vector<std::vector<curve_row>> rows_;
};

/// Hears of each case; its breaches stand in the list.
class breach_hearer {
public:
    breach_hearer(const curve_counter& counter, rule_curves& curves, fast::breach_list& list)
        : counter_(counter), curves_(curves), list_(list) {}

    void hear(case_number which, const fast::result& told) {
        if (told.breaches == 0) {
            return;
        }
        const auto by_due = [](const fast::breach& a, const fast::breach& b) { return a.due < b.due; };
        if (!std::is_sorted(list_.begin(), list_.end(), by_due)) {
            std::sort(list_.begin(), list_.end(), by_due);
        }
        curves_.count(which, list_, counter_);
        list_.clear();
    }

private:
    const curve_counter& counter_;
    rule_curves& curves_;
    fast::breach_list& list_;
};

/// Which rows have cases: the same for all rules.
std::vector<bool> rows_with_cases(const case_set& cases, const fast::row_order& grouped) {
    std::vector<bool> found(grouped.rows());
    for (case_number i = 0; i < cases.size(); ++i) {
        found[grouped.row_of(i)] = true;
    }
    return found;
}

void finish(curve_row& row) {
    std::partial_sum(row.open.begin(), row.open.end(), row.open.begin());
    close_months(row);
}

/// The rows that have cases, by rising label.
std::vector<curve_row> rows_of(const rule& asked, const fast::row_order& grouped,
    const std::vector<bool>& has_cases, std::vector<curve_row>& counted) {
    std::vector<curve_row> rows;
    for (const std::size_t place : grouped.order) {
        if (!has_cases[place]) {
            continue;
        }
        curve_row& row = rows.emplace_back(std::move(counted[place]));
        finish(row);
        row.rule = asked.id;
        row.grouping = grouped.asked.grouping;
        row.group = grouped.labels[place];
    }
    return rows;
}

} // namespace

std::vector<curve_row> curve(const case_set& cases, std::span<const rule> rules, const period& range,
    const std::vector<by>& grouped, const context& known, const run_options& how) {
    refuse_turned(range);
    const std::vector<rule> judged = fast::judged_rules(rules, known);
    const std::vector<fast::plan> plans = fast::plans_of(cases, judged, as_of(range.last), known);
    const std::vector<fast::row_order> groupings = fast::row_orders(cases, grouped);
    std::vector<rule_curves> curves(judged.size(), rule_curves(groupings, range));
    const curve_days days(range);
    const curve_counter counter(days, fast::worker_count(how) > 1);
    fast::run_pieces(judged.size(), cases.size(), how, [&](unsigned, const fast::piece& one) {
        fast::breach_list list;
        breach_hearer hearer(counter, curves[one.rule], list);
        fast::judge(plans[one.rule], &list).each(one.from, one.to, hearer);
    });
    std::vector<std::vector<curve_row>> all(judged.size() * groupings.size());
    for (std::size_t g = 0; g < groupings.size(); ++g) {
        const std::vector<bool> has_cases = rows_with_cases(cases, groupings[g]);
        for (std::size_t i = 0; i < judged.size(); ++i) {
            std::vector<curve_row> rows = rows_of(judged[i], groupings[g], has_cases, curves[i].of(g));
            all[i * groupings.size() + g] = grouped[g].ancestors ? rolled_up(rows, known) : std::move(rows);
        }
    }
    std::vector<curve_row> joined;
    for (std::vector<curve_row>& rows : all) {
        std::move(rows.begin(), rows.end(), std::back_inserter(joined));
    }
    return joined;
}

std::vector<curve_row> curve(const case_set& cases, std::span<const rule> rules, const period& range,
    const by& grouped, const context& known, const run_options& how) {
    return curve(cases, rules, range, std::vector<by>{grouped}, known, how);
}

} // namespace lssgov
