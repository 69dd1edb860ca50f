#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

/// The demand `steps` lengths after a day; nothing where its due day lies outside the calendar.
std::optional<demand> demand_after(date from, duration length, int steps, const rule& asked) {
    const std::optional<date> reached = try_step(from, length, steps);
    if (!reached) {
        return std::nullopt;
    }
    demand made{.from = from, .due = rolled_if(asked, *reached), .unrolled = *reached};
    made.steps = steps;
    made.length = length;
    made.month_end = is_rounded_to_month_end(from, length, steps);
    return made;
}

/// What is asked now, told by the last demand and the breaches still open.
now standing(const std::vector<demand>& demands) {
    const auto still_open = [](const demand& one) { return one.became == fate::late && !one.answered; };
    const auto open = std::find_if(demands.begin(), demands.end(), still_open);
    if (open != demands.end()) {
        return {now::what_kind::late, open->due};
    }
    if (demands.empty()) {
        return {};
    }
    const demand& newest = demands.back();
    if (newest.became == fate::waiting) {
        return {now::what_kind::asked, newest.due};
    }
    const bool is_unseen = newest.became == fate::unseen && !newest.answered;
    return {is_unseen ? now::what_kind::unseen : now::what_kind::nothing, newest.due};
}

// Renewed by completion -----------------------------------------------------------------------------------

/// Walks from follow-up to follow-up. The clock is the day counted from.
class completion_walk {
public:
    completion_walk(const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told)
        : kind_(kind), asked_(asked), covered_(covered), told_(told), clock_(told.days->first) {}

    void run() {
        while (take_step()) {
        }
    }

private:
    /// Judges the demand counted from the clock and moves the clock; false when nothing more can be judged.
    bool take_step() {
        std::optional<demand> next = demand_after(clock_, length_on(kind_, clock_), 1, asked_);
        if (!next) {
            return false;
        }
        next->answered = first_after(told_.events, clock_);
        if (next->answered && *next->answered <= next->due) {
            return judged(*next, fate::met, next->answered);
        }
        if (covered_.none() || clock_ < covered_.first()) {
            return step_uncovered(*next);
        }
        if (next->due >= told_.days->last) {
            return judged(*next, fate::waiting, std::nullopt);
        }
        return judged(*next, covered_.holds(next->due) ? fate::late : fate::unseen, next->answered);
    }

    /// Before the register begins nobody can say what was missed, and the clock starts no earlier than it.
    bool step_uncovered(demand& next) {
        const bool begins = !covered_.none() && covered_.first() <= told_.days->last;
        if (begins && covered_.first() <= next.due) {
            clock_ = covered_.first();
            return true;
        }
        if (next.due >= told_.days->last) {
            return judged(next, fate::waiting, std::nullopt);
        }
        const bool seen_before = next.answered && (!begins || *next.answered < covered_.first());
        return judged(
            next, fate::unseen, seen_before || !begins ? next.answered : std::optional(covered_.first()));
    }

    bool judged(demand& one, fate became, std::optional<date> next_clock) {
        one.became = became;
        told_.demands.push_back(one);
        clock_ = next_clock.value_or(clock_);
        return next_clock.has_value();
    }

    const interval_cadence& kind_;
    const rule& asked_;
    const covered_days& covered_;
    trace& told_;
    date clock_;
};

/// Whether a register covers no day yet on which anything could have been seen, and nothing was seen.
bool is_blind(const trace& told, const covered_days& covered) {
    return told.events.empty() && !covered.holds_any(told.days->first, told.days->last);
}

// Anchored ------------------------------------------------------------------------------------------------

/// The day on which the length in force on `day` is replaced by another; nothing when it never is.
std::optional<date> next_change(const interval_cadence& kind, date day) {
    for (const dated_length& change : kind.lengths) {
        if (change.from && *change.from > day) {
            return change.from;
        }
    }
    return std::nullopt;
}

/// Judges the window (opened, one.due], whose last day has passed or not.
void judge_window(demand& one, date opened, const covered_days& covered, const trace& told) {
    const date first_day = add_days(opened, 1);
    const std::vector<date> inside = events_within(told.events, first_day, one.due);
    one.seen = static_cast<int>(inside.size());
    if (!inside.empty()) {
        one.became = fate::met;
        one.answered = inside.front();
        return;
    }
    one.answered = first_after(told.events, one.due);
    if (one.due < told.days->last) {
        one.became = covered.holds_all(first_day, one.due) ? fate::late : fate::unseen;
    }
}

/// Walks the windows of the series that starts on `start`. Returns false when the last window is reached.
bool walk_series(
    date start, const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told) {
    const std::optional<date> change = next_change(kind, start);
    date opened = start;
    for (int steps = 1;; ++steps) {
        std::optional<demand> window = demand_after(start, length_on(kind, start), steps, asked);
        if (!window) {
            return false;
        }
        if (change && window->unrolled > *change) {
            return true;
        }
        judge_window(*window, opened, covered, told);
        told.demands.push_back(*window);
        if (window->became == fate::waiting) {
            return false;
        }
        opened = window->due;
    }
}

void walk_anchored(
    const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told) {
    std::optional<date> start = told.days->first;
    while (start && walk_series(*start, kind, asked, covered, told)) {
        start = next_change(kind, *start);
    }
    told.stands = standing(told.demands);
    const bool could_be_open = std::any_of(told.demands.begin(), told.demands.end(),
        [](const demand& one) { return one.became == fate::unseen && !one.answered; });
    if (could_be_open && told.stands.what != now::what_kind::late) {
        told.stands.what = now::what_kind::unseen;
    }
}

} // namespace

void walk_interval(
    const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told) {
    if (kind.renewed == renewal::anchored) {
        walk_anchored(kind, asked, covered, told);
    } else {
        completion_walk(kind, asked, covered, told).run();
        told.stands = standing(told.demands);
    }
    if (told.stands.what == now::what_kind::asked && is_blind(told, covered)) {
        told.stands.what = now::what_kind::unseen;
    }
}

} // namespace lssgov::reference
