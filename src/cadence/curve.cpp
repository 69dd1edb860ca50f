#include "curve_rows.hpp"
#include "reference/trace.hpp"
#include "rows.hpp"

#include <lssgov/cadence/curve.hpp>
#include <lssgov/error.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <variant>

namespace lssgov {

namespace {

std::size_t place_of_day(const curve_row& row, date day) {
    return static_cast<std::size_t>(days_between(row.from, day));
}

/// A breach that no suspension excuses, as the reference engine told it.
struct told_breach {
    date first_late;
    date last_open; ///< before first_late where nothing stays open: a missed calendar period
    std::optional<date> closed{};
    int days_late = 0;
};

told_breach breach_of(const reference::demand& one, const reference::trace& told) {
    const date first_late = add_days(one.due, 1);
    if (!told.counts_lateness) {
        return {.first_late = first_late, .last_open = one.due};
    }
    const date until = one.answered.value_or(told.days->last);
    return {.first_late = first_late,
        .last_open = one.answered ? add_days(until, -1) : until,
        .closed = one.answered,
        .days_late = days_between(one.due, until)};
}

std::vector<told_breach> breaches_of(const reference::trace& told) {
    std::vector<told_breach> found;
    for (const reference::demand& one : told.demands) {
        if (one.became == reference::fate::late && !one.excused) {
            found.push_back(breach_of(one, told));
        }
    }
    return found;
}

bool is_open_on(date day, const std::vector<told_breach>& breaches) {
    return std::any_of(breaches.begin(), breaches.end(),
        [day](const told_breach& one) { return one.first_late <= day && day <= one.last_open; });
}

bool is_in(const std::optional<date>& day, const period& days) {
    return day && days.first <= *day && *day <= days.last;
}

void count(const std::vector<told_breach>& breaches, const period& range, curve_row& row) {
    for (std::size_t i = 0; i < row.open.size(); ++i) {
        row.open[i] += is_open_on(add_days(row.from, static_cast<int>(i)), breaches) ? 1U : 0U;
    }
    for (const told_breach& one : breaches) {
        for (curve_month& month : row.months) {
            month.begun += is_in(one.first_late, month.days) ? 1U : 0U;
            month.closed += is_in(one.closed, month.days) ? 1U : 0U;
        }
        if (is_in(one.first_late, range) && one.days_late > 0) {
            ++row.lateness[lateness_step(one.days_late)];
        }
    }
}

std::vector<curve_row> curve_of_rule(std::span<const one_case> cases, const rule& asked, const period& range,
    const by& grouped, const context& known) {
    std::map<std::string, curve_row> by_group;
    for (const one_case& followed : cases) {
        const reference::trace told = reference::walk(followed, asked, as_of(range.last), known);
        for (const std::string& group : labels_of(followed, grouped, known)) {
            curve_row& row = by_group.try_emplace(group, empty_curve(range)).first->second;
            row.rule = asked.id;
            row.grouping = grouped.grouping;
            row.group = group;
            count(breaches_of(told), range, row);
        }
    }
    std::vector<curve_row> rows;
    for (auto& [group, row] : by_group) {
        close_months(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::uint32_t sum(std::uint32_t a, std::uint32_t b) {
    if (b > std::numeric_limits<std::uint32_t>::max() - a) {
        throw error("A curve cannot count above 4,294,967,295: merge fewer sets of cases.");
    }
    return a + b;
}

} // namespace

void refuse_turned(const period& range) {
    if (range.last < range.first) {
        throw error("The range of a curve ends on " + to_string(range.last) + ", before it begins on " +
                    to_string(range.first) + ": give the earlier day first.");
    }
}

curve_row empty_curve(const period& range) {
    curve_row row;
    row.from = range.first;
    row.open.resize(static_cast<std::size_t>(days_between(range.first, range.last)) + 1);
    const partition cut = partition::monthly();
    std::optional<period> month = cut.containing(range.first);
    for (; month && month->first <= range.last; month = cut.next(*month)) {
        row.months.push_back(
            {.days = {std::max(month->first, range.first), std::min(month->last, range.last)}});
    }
    return row;
}

std::size_t lateness_step(int days_late) {
    const auto found = std::lower_bound(lateness_steps.begin(), lateness_steps.end(), days_late);
    return static_cast<std::size_t>(found - lateness_steps.begin());
}

void close_months(curve_row& row) {
    for (curve_month& month : row.months) {
        month.open = row.open[place_of_day(row, month.days.last)];
    }
}

std::uint32_t curve_row::open_on(date day) const {
    const int place = days_between(from, day);
    if (place < 0 || static_cast<std::size_t>(place) >= open.size()) {
        throw error("The curve does not hold " + to_string(day) + ": ask for a day of its range.");
    }
    return open[static_cast<std::size_t>(place)];
}

curve_row& curve_row::operator+=(const curve_row& other) {
    if (from != other.from || open.size() != other.open.size()) {
        throw error("Two curves of different ranges cannot be added: ask for the same range of both.");
    }
    curve_row made = *this;
    std::transform(open.begin(), open.end(), other.open.begin(), made.open.begin(), sum);
    std::transform(lateness.begin(), lateness.end(), other.lateness.begin(), made.lateness.begin(), sum);
    std::transform(months.begin(), months.end(), other.months.begin(), made.months.begin(),
        [](const curve_month& a, const curve_month& b) {
            return curve_month{a.days, sum(a.open, b.open), sum(a.begun, b.begun), sum(a.closed, b.closed)};
        });
    *this = std::move(made);
    return *this;
}

std::vector<curve_row> curve(std::span<const one_case> cases, std::span<const rule> rules,
    const period& range, const by& grouped, const context& known) {
    refuse_turned(range);
    std::vector<curve_row> all;
    for (const rule& asked : rules) {
        reference::refuse_faults(asked, known);
        if (!std::holds_alternative<coverage_cadence>(asked.kind)) {
            std::vector<curve_row> rows = curve_of_rule(cases, asked, range, grouped, known);
            std::move(rows.begin(), rows.end(), std::back_inserter(all));
        }
    }
    return all;
}

void merge(std::span<const curve_row> part, std::vector<curve_row>& all) {
    merge_rows(part, all);
}

} // namespace lssgov
