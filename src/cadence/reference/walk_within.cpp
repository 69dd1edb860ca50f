#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

/// What says that it is done: the named date, whenever it is, or the events on or after the day counted from,
/// those before the rule came into force included.
std::vector<date> days_done(
    const within_cadence& kind, const one_case& followed, const rule& asked, const trace& told) {
    if (kind.to_date.empty()) {
        return event_days(followed, asked.event_kind, *told.anchor_day, told.days->last);
    }
    const std::optional<date> done = named_date(followed, kind.to_date);
    return done && *done <= told.days->last ? std::vector<date>{*done} : std::vector<date>{};
}

} // namespace

void walk_within(const within_cadence& kind, const one_case& followed, const rule& asked,
    const covered_days& covered, trace& told) {
    told.events = days_done(kind, followed, asked, told);
    const date first = told.days->first;
    std::optional<demand> only = demand_after(first, length_on(kind.lengths, first), 1, asked);
    if (!only) {
        return;
    }
    only->opens = *told.anchor_day;
    only->answered = told.events.empty() ? std::nullopt : std::optional(told.events.front());
    only->became = judged_by_answer(*only, covered, told);
    told.demands.push_back(*only);
    told.stands = left_by(*only, covered, told);
}

} // namespace lssgov::reference
