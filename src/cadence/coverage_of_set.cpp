#include "coverage_counts.hpp"
#include "fast/questions.hpp"
#include "fast/walk.hpp"
#include "rows.hpp"

#include <lssgov/cadence/coverage.hpp>

#include <algorithm>
#include <map>
#include <numeric>

namespace lssgov {

namespace {

using fast::day;

/// What is counted of the cases with one label, by number of period. Counts of several labels add.
struct group_counts {
    explicit group_counts(std::size_t periods)
        : active(periods + 1), followed_up(periods), doubtful_followed_up(periods) {}

    bool is_any = false;
    day first = fast::never; ///< the first day on which a case is active
    std::vector<int> active; ///< how many more than in the period before
    std::vector<int> followed_up;
    int doubtful = 0;
    std::vector<int> doubtful_followed_up;

    group_counts& operator+=(const group_counts& other) {
        const auto add = [](const std::vector<int>& more, std::vector<int>& sums) {
            std::transform(sums.begin(), sums.end(), more.begin(), sums.begin(), std::plus<>());
        };
        is_any |= other.is_any;
        first = std::min(first, other.first);
        doubtful += other.doubtful;
        add(other.active, active);
        add(other.followed_up, followed_up);
        add(other.doubtful_followed_up, doubtful_followed_up);
        return *this;
    }
};

class coverage_counter {
public:
    coverage_counter(const fast::plan& asked, const fast::row_order& grouped)
        : asked_(asked), grouped_(grouped), groups_(grouped.rows(), group_counts(asked.periods.size())) {}

    void count(case_number which) {
        const std::optional<bool> applies = fast::applies_to(asked_, which);
        if (applies == false) {
            return;
        }
        const day anchor = asked_.anchor.empty() ? fast::never : fast::from_column(asked_.anchor[which]);
        group_counts& group = groups_[grouped_.row_of(which)];
        if (!applies || anchor == fast::never) {
            group.is_any = true;
            ++group.doubtful;
            count_events(which, {first_day_number, asked_.on}, 0, last_period(), group.doubtful_followed_up);
            return;
        }
        count_active(which, anchor, group);
    }

    [[nodiscard]] const std::vector<group_counts>& groups() const { return groups_; }

private:
    void count_active(case_number which, day anchor, group_counts& group) {
        const day ends = asked_.valid_to.empty() ? fast::never : fast::from_column(asked_.valid_to[which]);
        const day first = std::max(anchor, asked_.force_from);
        const day end = std::min({ends, last_day_number, asked_.force_to});
        const day last = std::min(end, asked_.on);
        if (last < first) {
            return;
        }
        group.is_any = true;
        group.first = std::min(group.first, first);
        const std::size_t in = number_of_period(first);
        const std::size_t out = number_of_period(last);
        const std::size_t from = in + (asked_.periods[in].first < first ? 1 : 0);
        const std::size_t stop = out + (asked_.periods[out].last <= end ? 1 : 0);
        if (stop <= from) {
            return;
        }
        ++group.active[from];
        --group.active[stop];
        count_events(which, {first, last}, from, stop - 1, group.followed_up);
    }

    struct days {
        day from;
        day to;
    };

    /// Adds one for each period [from, to] in which the case has an event on these days.
    void count_events(
        case_number which, days counted, std::size_t from, std::size_t to, std::vector<int>& sums) const {
        std::size_t before = asked_.periods.size();
        for (const day_number each : asked_.events.of(which)) {
            const bool is_counted = counted.from <= each && each <= counted.to && asked_.earliest <= each;
            const std::size_t number = is_counted ? number_of_period(each) : before;
            if (number != before && from <= number && number <= to) {
                ++sums[number];
            }
            before = number;
        }
    }

    [[nodiscard]] std::size_t number_of_period(day one) const {
        return static_cast<std::size_t>(asked_.period_of[one]);
    }

    [[nodiscard]] std::size_t last_period() const { return number_of_period(asked_.on); }

    const fast::plan& asked_;
    const fast::row_order& grouped_;
    std::vector<group_counts> groups_;
};

/// The groups that have cases, by label; with the labels above them where these are asked for.
std::map<std::string, group_counts> by_label(
    const coverage_counter& counted, const fast::row_order& grouped, const context& known) {
    std::map<std::string, group_counts> sums;
    for (std::size_t row = 0; row < grouped.rows(); ++row) {
        const group_counts& one = counted.groups()[row];
        if (!one.is_any) {
            continue;
        }
        add_to(sums, grouped.labels[row], one);
        if (grouped.asked.ancestors && row > 0) {
            for (const std::string& above : ancestors(known, grouped.asked.grouping, grouped.labels[row])) {
                add_to(sums, above, one);
            }
        }
    }
    return sums;
}

period period_at(const fast::plan& asked, std::size_t number) {
    return {to_date(asked.periods[number].first).value(), to_date(asked.periods[number].last).value()};
}

} // namespace

std::vector<coverage_verdict> check_coverage(
    const case_set& cases, const rule& asked, as_of on, const by& grouped, const context& known) {
    static_cast<void>(coverage_of(asked, known));
    const fast::plan ready(cases, asked, on, known);
    const fast::row_order rows = fast::row_orders(cases, {grouped}).front();
    coverage_counter counter(ready, rows);
    for (case_number i = 0; i < cases.size(); ++i) {
        counter.count(i);
    }
    std::vector<coverage_verdict> verdicts;
    for (auto& [label, counted] : by_label(counter, rows, known)) {
        std::vector<int> active(counted.active.size());
        std::partial_sum(counted.active.begin(), counted.active.end(), active.begin());
        const auto last = static_cast<std::size_t>(ready.period_of[ready.on]);
        auto at = static_cast<std::size_t>(ready.period_of[std::min(counted.first, ready.on)]);
        for (; at <= last; ++at) {
            const coverage_counts counts{.active = active[at],
                .followed_up = counted.followed_up[at],
                .doubtful = counted.doubtful,
                .doubtful_followed_up = counted.doubtful_followed_up[at]};
            coverage_verdict judged = judge_group(counts, period_at(ready, at), asked, on, known);
            judged.group = label;
            if (judged.answer != coverage_answer::not_applicable) {
                verdicts.push_back(std::move(judged));
            }
        }
    }
    return verdicts;
}

} // namespace lssgov
