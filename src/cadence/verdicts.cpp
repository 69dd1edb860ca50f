#include "fast/judge.hpp"
#include "fast/pieces.hpp"
#include "fast/questions.hpp"
#include "reference/trace.hpp"

#include <lssgov/cadence/verdicts.hpp>

#include <algorithm>

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

    /// What is not settled is written over when it is.
    void hear_settled(case_number from, std::size_t count, const fast::glance& seen) {
        const auto copy = [from, count](const fast::glance::column& told, auto& column) {
            std::copy_n(told.begin(), count, column.begin() + from);
        };
        const auto copy_days = [from, count](const fast::glance::column& told, auto& column) {
            std::transform(told.begin(), told.begin() + static_cast<std::ptrdiff_t>(count),
                column.begin() + from, to_number);
        };
        copy(seen.kept, made_.kept);
        copy(seen.state, made_.state);
        copy_days(seen.next_due, made_.next_due);
        copy(seen.days_overdue, made_.days_overdue);
        copy(seen.breaches, made_.breaches);
        std::fill_n(made_.excused.begin() + from, count, 0);
        copy(seen.days_late, made_.days_late);
        copy_days(seen.last_event, made_.last_event);
    }

private:
    verdict_columns& made_;
};

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

verdict_columns verdicts(
    const case_set& cases, const rule& asked, as_of on, const context& known, const run_options& how) {
    verdict_columns made;
    verdicts_into(made, cases, asked, on, known, how);
    return made;
}

void verdicts_into(verdict_columns& made, const case_set& cases, const rule& asked, as_of on,
    const context& known, const run_options& how) {
    reference::refuse_coverage(asked);
    reference::refuse_faults(asked, known);
    const fast::plan ready(cases, asked, on, known);
    resize(cases.size(), made);
    const auto work = [&](unsigned, const fast::piece& one) {
        column_writer writer(made);
        fast::judge(ready).each(one.from, one.to, writer);
    };
    fast::run_pieces(1, cases.size(), how, work, fast::piece_size({&ready, 1}));
}

} // namespace lssgov
