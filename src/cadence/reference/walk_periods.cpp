#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

/// The part of a calendar period that lies in the duty period, as a demand on its last day.
demand demand_in(const period& within, const trace& told) {
    const date opens = std::max(within.first, told.days->first);
    demand made{.from = opens, .opens = opens, .due = within.last, .unrolled = within.last};
    made.seen = static_cast<int>(events_within(told.events, made.opens, made.due).size());
    return made;
}

fate judged(const demand& asked, const period_cadence& kind, const covered_days& covered, const trace& told) {
    if (asked.seen >= kind.times) {
        return fate::met;
    }
    if (asked.due >= told.days->last) {
        return fate::waiting;
    }
    return covered.holds_all(asked.opens, asked.due) ? fate::late : fate::unseen;
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
        asked.became = judged(asked, kind, covered, told);
        told.demands.push_back(asked);
        if (asked.became == fate::waiting) {
            told.stands = asked_by(asked, covered, told);
            return;
        }
    }
}

} // namespace lssgov::reference
