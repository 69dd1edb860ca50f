#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

/// Of the demands that no event has answered and of which this became, the one that is due first.
std::optional<demand> first_open(fate became, const trace& told) {
    std::optional<demand> first;
    for (const demand& one : told.demands) {
        const bool is_open = one.became == became && !one.answered;
        if (is_open && (!first || one.due < first->due)) {
            first = one;
        }
    }
    return first;
}

/// The days on which a trigger that nobody can see would still wait, and be due before the ones that are
/// seen: after the latest answer, and before the first trigger that waits. Nothing where there are none.
std::optional<period> days_to_hide_on(const trace& told) {
    const auto waiting = std::find_if(told.demands.begin(), told.demands.end(),
        [](const demand& one) { return one.became == fate::waiting; });
    const bool is_answered_today = !told.events.empty() && told.events.back() == told.days->last;
    const bool waits_from_first = waiting != told.demands.end() && waiting->from == told.days->first;
    if (is_answered_today || waits_from_first) {
        return std::nullopt;
    }
    const date first = told.events.empty() ? told.days->first : add_days(told.events.back(), 1);
    const date last = waiting == told.demands.end() ? told.days->last : add_days(waiting->from, -1);
    return first <= last ? std::optional(period{first, last}) : std::nullopt;
}

/// The first day on which a hidden trigger can be due, counted without moving it from a closed day.
std::optional<date> first_hidden_due(
    const response_cadence& kind, const covered_days& triggers, const trace& told) {
    const std::optional<period> within = days_to_hide_on(told);
    if (!within) {
        return std::nullopt;
    }
    std::optional<date> earliest;
    const auto look_from = [&](date day) {
        const std::optional<date> hidden = triggers.first_outside(day, within->last);
        const std::optional<date> due =
            hidden ? try_step(*hidden, length_on(kind.lengths, *hidden), 1) : std::nullopt;
        earliest = due && (!earliest || *due < *earliest) ? due : earliest;
    };
    look_from(within->first);
    for (const dated_length& change : kind.lengths) {
        if (change.from && within->first < *change.from) {
            look_from(*change.from);
        }
    }
    return earliest;
}

now standing(const response_cadence& kind, const covered_days& triggers, const covered_days& covered,
    const trace& told) {
    if (const std::optional<demand> late = first_open(fate::late, told)) {
        return {now::what_kind::late, late->due};
    }
    if (const std::optional<demand> unseen = first_open(fate::unseen, told)) {
        return {now::what_kind::unseen, unseen->due};
    }
    const std::optional<date> hidden = first_hidden_due(kind, triggers, told);
    if (hidden && *hidden < told.days->end) {
        return {now::what_kind::unseen, hidden};
    }
    const std::optional<demand> waiting = first_open(fate::waiting, told);
    return waiting ? asked_by(*waiting, covered, told) : now{};
}

} // namespace

void walk_response(const response_cadence& kind, const one_case& followed, const rule& asked,
    const context& known, const covered_days& covered, trace& told) {
    const covered_days triggers(known, kind.trigger);
    told.triggers = event_days(followed, kind.trigger, told.days->first, told.days->last);
    told.hides_from = triggers.first_outside(told.days->first, told.days->last);
    if (told.triggers.empty() && !told.hides_from) {
        told.ask_nothing();
        return;
    }
    for (const date day : told.triggers) {
        std::optional<demand> made = demand_after(day, length_on(kind.lengths, day), 1, asked);
        if (!made) {
            continue; // a later one may have a shorter length
        }
        made->opens = day;
        made->answered = first_from(told.events, day);
        made->became = judged_by_answer(*made, covered, told);
        told.demands.push_back(*made);
    }
    told.stands = standing(kind, triggers, covered, told);
}

} // namespace lssgov::reference
