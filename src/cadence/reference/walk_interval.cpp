#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

// Renewed by completion -----------------------------------------------------------------------------------

/// Walks from follow-up to follow-up. The clock is the day counted from.
class completion_walk {
public:
    completion_walk(const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told)
        : kind_(kind), asked_(asked), covered_(covered), told_(told), clock_(told.days->first) {}

    void run() {
        while (take_step()) {
        }
        if (told_.stands.what == now::what_kind::asked && is_blind()) {
            told_.stands.what = now::what_kind::unseen;
        }
    }

private:
    /// Judges the demand counted from the clock and moves the clock; false when nothing more can be judged.
    bool take_step() {
        std::optional<demand> next = demand_after(clock_, length_on(kind_, clock_), 1, asked_);
        if (!next) {
            return step_never_due();
        }
        next->answered = first_after(told_.events, clock_);
        if (begins_before(*next)) {
            clock_ = covered_.first();
            return true;
        }
        if (next->answered && *next->answered <= next->due) {
            return judged(*next, fate::met, next->answered);
        }
        if (next->due >= told_.days->last) {
            return judged(*next, fate::waiting, std::nullopt);
        }
        if (covered_.holds(next->due)) {
            return judged(*next, fate::late, next->answered);
        }
        return judged(*next, fate::unseen, seen_next(next->answered));
    }

    /// Nothing is due in the calendar, unless a later day is counted from and the length is then a shorter
    /// one.
    bool step_never_due() {
        const std::optional<date> later = seen_next(first_after(told_.events, clock_));
        clock_ = later.value_or(clock_);
        return later.has_value();
    }

    /// The clock starts no earlier than the register: whether that begins by the due day, before any event.
    [[nodiscard]] bool begins_before(const demand& next) const {
        return begins_after_clock() && covered_.first() <= next.due &&
               (!next.answered || covered_.first() < *next.answered);
    }

    /// The first day after the clock that can start it anew: the next event, or that on which the register
    /// begins.
    [[nodiscard]] std::optional<date> seen_next(std::optional<date> event) const {
        const bool begins_first = begins_after_clock() && (!event || covered_.first() < *event);
        return begins_first ? covered_.first() : event;
    }

    /// Whether the register begins between the clock and as_of.
    [[nodiscard]] bool begins_after_clock() const {
        return !covered_.none() && clock_ < covered_.first() && covered_.first() <= told_.days->last;
    }

    /// Whether nothing was seen since the duty began, and nothing could have been.
    [[nodiscard]] bool is_blind() const {
        return told_.events.empty() && !covered_.holds_any(told_.days->first, told_.days->last);
    }

    bool judged(demand& one, fate became, std::optional<date> next_clock) {
        one.became = became;
        told_.demands.push_back(one);
        if (!next_clock) {
            told_.stands = {left_by(became), one.due};
            return false;
        }
        clock_ = *next_clock;
        return true;
    }

    static now::what_kind left_by(fate became) {
        if (became == fate::waiting) {
            return now::what_kind::asked;
        }
        return became == fate::late ? now::what_kind::late : now::what_kind::unseen;
    }

    const interval_cadence& kind_;
    const rule& asked_;
    const covered_days& covered_;
    trace& told_;
    date clock_;
};

// Anchored ------------------------------------------------------------------------------------------------

/// The day on which the length in force on `day` is replaced by another; nothing when it never is.
std::optional<date> next_change(const interval_cadence& kind, date day) {
    const duration in_force = length_on(kind, day);
    for (const dated_length& change : kind.lengths) {
        if (change.from && *change.from > day && !is_same_step(change.length, in_force)) {
            return change.from;
        }
    }
    return std::nullopt;
}

/// Judges a window, whose last day has passed or not.
void judge_window(demand& one, const covered_days& covered, const trace& told) {
    const std::vector<date> inside = events_within(told.events, one.opens, one.due);
    one.seen = static_cast<int>(inside.size());
    if (!inside.empty()) {
        one.became = fate::met;
        one.answered = inside.front();
        return;
    }
    one.answered = first_after(told.events, one.due);
    if (one.due < told.days->last) {
        one.became = covered.holds_all(one.opens, one.due) ? fate::late : fate::unseen;
    }
}

/// Walks the windows of the series that starts on `start`. Returns whether a change of length ends it.
bool walk_series(
    date start, const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told) {
    const std::optional<date> change = next_change(kind, start);
    date opened = start;
    for (int steps = 1;; ++steps) {
        std::optional<demand> window = demand_after(start, length_on(kind, start), steps, asked);
        if (!window || (change && window->due > *change)) {
            return change.has_value();
        }
        if (window->due <= opened) {
            continue; // rolled to the due day before it, so that no day is left for it
        }
        window->opens = add_days(opened, 1);
        judge_window(*window, covered, told);
        told.demands.push_back(*window);
        if (window->became == fate::waiting) {
            return false;
        }
        opened = window->due;
    }
}

/// What is asked now: the oldest window that is seen open, else the oldest that may be, else the newest.
now standing(const covered_days& covered, const trace& told) {
    const auto oldest_open = [&told](fate became) {
        return std::find_if(told.demands.begin(), told.demands.end(),
            [became](const demand& one) { return one.became == became && !one.answered; });
    };
    if (const auto late = oldest_open(fate::late); late != told.demands.end()) {
        return {now::what_kind::late, late->due};
    }
    if (const auto unseen = oldest_open(fate::unseen); unseen != told.demands.end()) {
        return {now::what_kind::unseen, unseen->due};
    }
    const bool waits = !told.demands.empty() && told.demands.back().became == fate::waiting;
    return waits ? asked_by(told.demands.back(), covered, told) : now{};
}

void walk_anchored(
    const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told) {
    std::optional<date> start = told.days->first;
    while (start && walk_series(*start, kind, asked, covered, told)) {
        start = next_change(kind, *start);
    }
    told.stands = standing(covered, told);
}

} // namespace

void walk_interval(
    const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told) {
    if (kind.renewed == renewal::anchored) {
        walk_anchored(kind, asked, covered, told);
    } else {
        completion_walk(kind, asked, covered, told).run();
    }
}

} // namespace lssgov::reference
