#include "fast/judge.hpp"
#include "fast/sums.hpp"
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

void resize(std::size_t count, verdict_columns& made) {
    made.kept.resize(count);
    made.state.resize(count);
    made.next_due.resize(count);
    made.days_overdue.resize(count);
    made.breaches.resize(count);
    made.excused.resize(count);
    made.days_late.resize(count);
    made.last_event.resize(count);
}

/// Writes verdicts where they belong.
class column_writer {
public:
    explicit column_writer(verdict_columns& made) : made_(made) {}

    void hear(case_number which, const fast::result& told) {
        made_.kept[which] = static_cast<std::uint8_t>(told.kept);
        made_.state[which] = static_cast<std::uint8_t>(told.state);
        made_.next_due[which] = to_number(told.next_due);
        made_.days_overdue[which] = told.days_overdue;
        made_.breaches[which] = told.breaches;
        made_.excused[which] = told.excused;
        made_.days_late[which] = told.days_late;
        made_.last_event[which] = to_number(told.last_event);
    }

private:
    verdict_columns& made_;
};

/// The rows of one rule: by number of label, the cases without a label first.
std::vector<tally_row> rows_by_label(
    const case_set& cases, const rule& asked, as_of on, const label_column* labels, const context& known) {
    const fast::plan ready(cases, asked, on, known);
    fast::group_sums sums(labels == nullptr ? std::span<const label_number>{} : labels->label_of,
        labels == nullptr ? 0 : labels->labels.size());
    fast::judge(ready).each(0, static_cast<case_number>(cases.size()), sums);
    std::vector<tally_row> rows;
    for (std::size_t row = 0; row < sums.rows(); ++row) {
        rows.push_back(sums.row(row));
        rows.back().rule = asked.id;
        rows.back().group = row == 0 ? std::string() : labels->labels[row - 1];
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
    resize(cases.size(), made);
    column_writer writer(made);
    fast::judge(ready).each(0, static_cast<case_number>(cases.size()), writer);
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
