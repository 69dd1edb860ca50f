#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

/// The numbers in force on a day.
dated_window window_on(const before_end_cadence& kind, date day) {
    dated_window in_force = kind.windows.front();
    for (const dated_window& change : kind.windows) {
        if (change.from && *change.from <= day) {
            in_force = change;
        }
    }
    return in_force;
}

/// The day so many days before another, but no earlier than the calendar begins.
date days_before(date day, int count) {
    return add_days(day, -std::min(count, days_between(first_calendar_day(), day)));
}

/// What is asked before the last day of the case, were it due on `due`.
demand demand_before(date end, const dated_window& in_force, date due, const trace& told) {
    const date first = told.days->first;
    const date opens = in_force.window ? std::max(first, days_before(end, *in_force.window)) : first;
    demand made{.from = end, .opens = opens, .due = due, .unrolled = days_before(end, in_force.lead)};
    made.counted_back = end;
    made.answered = first_from(told.events, opens);
    return made;
}

} // namespace

void walk_before_end(const before_end_cadence& kind, const one_case& followed, const rule& asked,
    const covered_days& covered, trace& told) {
    const std::optional<date> end = named_date(followed, "valid_to");
    if (!end) {
        told.ask_nothing();
        return;
    }
    const dated_window in_force = window_on(kind, *end);
    const date unrolled = days_before(*end, in_force.lead);
    const bool is_before_calendar = days_between(unrolled, *end) < in_force.lead;
    const std::optional<date> due = is_before_calendar ? unrolled : rolled_if(asked, unrolled);
    if (is_before_calendar || (due && *due < told.days->first)) {
        told.ask_nothing();
        return;
    }
    if (!due) {
        return;
    }
    demand only = demand_before(*end, in_force, *due, told);
    only.became = judged_by_answer(only, covered, told);
    told.demands.push_back(only);
    told.stands = left_by(only, covered, told);
}

} // namespace lssgov::reference
