#include "fast/walk.hpp"
#include "reference/trace.hpp"

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/error.hpp>

#include <algorithm>
#include <variant>

namespace lssgov {

namespace {

day_number to_number(fast::day day) {
    return day == fast::never ? absent_day : day;
}

verdict to_verdict(const fast::result& told) {
    return {.kept = told.kept,
        .state = told.state,
        .next_due = to_date(to_number(told.next_due)),
        .days_overdue = told.days_overdue,
        .breaches = told.breaches,
        .excused = told.excused,
        .days_late = told.days_late,
        .last_event = to_date(to_number(told.last_event))};
}

void reserve(std::size_t count, verdict_columns& made) {
    made.kept.reserve(count);
    made.state.reserve(count);
    made.next_due.reserve(count);
    made.days_overdue.reserve(count);
    made.breaches.reserve(count);
    made.excused.reserve(count);
    made.days_late.reserve(count);
    made.last_event.reserve(count);
}

void add(const fast::result& told, verdict_columns& made) {
    made.kept.push_back(static_cast<std::uint8_t>(told.kept));
    made.state.push_back(static_cast<std::uint8_t>(told.state));
    made.next_due.push_back(to_number(told.next_due));
    made.days_overdue.push_back(told.days_overdue);
    made.breaches.push_back(told.breaches);
    made.excused.push_back(told.excused);
    made.days_late.push_back(told.days_late);
    made.last_event.push_back(to_number(told.last_event));
}

/// The rows of one rule: by number of label, the cases without a label first.
std::vector<tally_row> rows_by_label(
    const case_set& cases, const rule& asked, as_of on, const label_column* labels, const context& known) {
    const fast::plan ready(cases, asked, on, known);
    std::vector<tally_row> rows(labels == nullptr ? 1 : labels->labels.size() + 1);
    for (case_number i = 0; i < cases.size(); ++i) {
        const label_number label = labels == nullptr ? no_label : labels->label_of[i];
        const std::size_t row = label == no_label ? 0 : label + 1;
        rows[row].add(to_verdict(fast::walk(ready, i)));
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row].rule = asked.id;
        rows[row].group = row == 0 ? std::string() : labels->labels[row - 1];
    }
    return rows;
}

} // namespace

verdict verdict_columns::at(case_number which) const {
    return {.kept = static_cast<kept_answer>(kept.at(which)),
        .state = static_cast<case_state>(state.at(which)),
        .next_due = to_date(next_due.at(which)),
        .days_overdue = days_overdue.at(which),
        .breaches = breaches.at(which),
        .excused = excused.at(which),
        .days_late = days_late.at(which),
        .last_event = to_date(last_event.at(which))};
}

verdict_columns verdicts(const case_set& cases, const rule& asked, as_of on, const context& known) {
    if (std::holds_alternative<coverage_cadence>(asked.kind)) {
        throw error("A coverage rule asks something of a group, not of one case: use check_coverage.");
    }
    reference::refuse_faults(asked, known);
    const fast::plan ready(cases, asked, on, known);
    verdict_columns made;
    reserve(cases.size(), made);
    for (case_number i = 0; i < cases.size(); ++i) {
        add(fast::walk(ready, i), made);
    }
    return made;
}

std::vector<tally_row> tally(
    const case_set& cases, std::span<const rule> rules, as_of on, const by& grouped, const context& known) {
    const label_column* labels = grouped.grouping.empty() ? nullptr : cases.groups(grouped.grouping);
    std::vector<tally_row> all;
    for (const rule& asked : rules) {
        if (std::holds_alternative<coverage_cadence>(asked.kind)) {
            continue;
        }
        reference::refuse_faults(asked, known);
        std::vector<tally_row> rows = rows_by_label(cases, asked, on, labels, known);
        std::erase_if(rows, [](const tally_row& one) { return one.cases == 0; });
        std::sort(rows.begin(), rows.end(),
            [](const tally_row& a, const tally_row& b) { return a.group < b.group; });
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace lssgov
