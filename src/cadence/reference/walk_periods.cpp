#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

/// The part of a calendar period that lies in the duty period, as a demand on its last day.
demand demand_in(const period& within, const trace& told) {
    demand made{
        .from = std::max(within.first, told.days->first), .due = within.last, .unrolled = within.last};
    const std::vector<date> inside = events_within(told.events, made.from, made.due);
    made.seen = static_cast<int>(inside.size());
    return made;
}

std::optional<date> last_of_next(const partition& periods, const period& current) {
    const std::optional<period> next = periods.next(current);
    return next ? std::optional(next->last) : std::nullopt;
}

/// The period that is running on the last day of the duty period, or the first one still to come.
now standing_in(const period& current, const demand& running, const period_cadence& kind,
    const covered_days& covered, const trace& told) {
    if (running.seen >= kind.times) {
        const std::optional<date> due = last_of_next(kind.periods, current);
        return {due ? now::what_kind::asked : now::what_kind::nothing, due};
    }
    const bool has_begun = running.from <= told.days->last;
    const bool is_blind = has_begun && running.seen == 0 && !covered.holds_any(running.from, told.days->last);
    return {is_blind ? now::what_kind::unseen : now::what_kind::asked, running.due};
}

} // namespace

void walk_periods(const period_cadence& kind, const covered_days& covered, trace& told) {
    told.counts_lateness = false;
    std::optional<period> current = kind.periods.containing(told.days->first);
    if (current->first < told.days->first && !kind.require_partial) {
        current = kind.periods.next(*current);
    }
    for (; current; current = kind.periods.next(*current)) {
        demand asked = demand_in(*current, told);
        const bool is_over = asked.due < told.days->last;
        if (asked.seen >= kind.times) {
            asked.became = fate::met;
        } else if (is_over) {
            asked.became = covered.holds_all(asked.from, asked.due) ? fate::late : fate::unseen;
        }
        told.demands.push_back(asked);
        if (!is_over) {
            told.stands = standing_in(*current, asked, kind, covered, told);
            return;
        }
    }
}

} // namespace lssgov::reference
