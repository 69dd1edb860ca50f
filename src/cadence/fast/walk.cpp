#include "walk.hpp"

#include <lssgov/calendar/working_day.hpp>

#include <algorithm>

namespace lssgov::fast {

namespace {

/// A run of days of one case, by rising day.
using day_run = std::span<const day_number>;

day day_at(std::span<const day_number> column, case_number which) {
    return column.empty() ? never : from_column(column[which]);
}

/// Those in [from, to].
day_run within(day_run days, day from, day to) {
    const auto first = std::lower_bound(days.begin(), days.end(), from);
    const auto last = std::upper_bound(first, days.end(), to);
    return {first, last};
}

/// The first on a day or later; never where there is none.
day first_from(day_run days, day from) {
    const auto found = std::lower_bound(days.begin(), days.end(), from);
    return found == days.end() ? never : *found;
}

/// What is asked as things stand on the last day of the duty period.
enum class now { nothing, asked, late, unseen };

/// Says of a rolled day that is not held what the reference engine says.
day held(day due, day unrolled) {
    if (due == not_held) {
        static_cast<void>(next_working_day(to_date(unrolled).value())); // throws
    }
    return due;
}

class case_walk {
public:
    case_walk(const plan& asked, case_number which, breach_list* list)
        : asked_(asked), which_(which), list_(list) {}

    result run() {
        const std::optional<bool> applies = applies_to(asked_, which_);
        if (applies == false) {
            return told_;
        }
        const day anchor = day_at(asked_.anchor, which_);
        if (!applies || anchor == never) {
            return {.kept = kept_answer::unknown, .state = case_state::unknown};
        }
        anchor_ = anchor;
        ends_ = day_at(asked_.valid_to, which_);
        first_ = std::max(anchor, asked_.force_from);
        end_ = std::min({ends_, last_day_number, asked_.force_to});
        last_ = std::min(end_, asked_.on);
        if (last_ < first_) {
            return told_;
        }
        events_ = within(asked_.events.of(which_), first_, last_);
        if (!walk_kind()) {
            return {};
        }
        finish();
        return told_;
    }

private:
    /// False where nothing is asked of the case after all.
    bool walk_kind() {
        switch (asked_.kind) {
        case plan::what::completion:
            walk_completion();
            return true;
        case plan::what::anchored:
            walk_anchored();
            return true;
        case plan::what::periods:
            walk_periods();
            return true;
        case plan::what::dates:
            walk_dates();
            return true;
        case plan::what::within:
            walk_within();
            return true;
        case plan::what::before_end:
            return walk_before_end();
        case plan::what::response:
            return walk_response();
        case plan::what::coverage:
            break;
        }
        return false;
    }

    // --- what every kind does -----------------------------------------------------------------------------

    void add_breach(day due, day answered) {
        const breach one{due, std::min(answered, last_), answered != never, asked_.rests_on(due + 1)};
        if (list_ != nullptr) {
            list_->push_back(one);
        }
        if (one.is_excused) {
            ++told_.excused;
            return;
        }
        ++told_.breaches;
        told_.days_late += one.days_late();
    }

    void stand(now what, day due) {
        stands_ = what;
        due_ = due;
    }

    /// What a demand that waits asks now: unseen where days of it have come, the register covers none of them
    /// and nothing was seen on them.
    void wait(day opens, day due, bool is_seen) {
        const bool is_blind = opens <= last_ && !is_seen && !asked_.covered.holds_any(opens, last_);
        stand(is_blind ? now::unseen : now::asked, due);
    }

    [[nodiscard]] day due_after(day from) const {
        const day due = asked_.due_after[from];
        return due == not_held ? held(due, stepped(from, length_on(from).length, 1)) : due;
    }

    [[nodiscard]] day rolled(day unrolled) const {
        return unrolled == never ? never : held(asked_.roll(unrolled), unrolled);
    }

    [[nodiscard]] const length_from& length_on(day one) const {
        std::size_t found = 0;
        while (found + 1 < asked_.lengths.size() && asked_.lengths[found + 1].from <= one) {
            ++found;
        }
        return asked_.lengths[found];
    }

    enum class fate { met, late, unseen, waiting };

    [[nodiscard]] fate judged_by_answer(day opens, day due, day answered) const {
        if (answered != never && answered <= due) {
            return fate::met;
        }
        if (due >= last_) {
            return fate::waiting;
        }
        return asked_.covered.holds_all(opens, due) ? fate::late : fate::unseen;
    }

    /// The only demand of a case, and how it leaves things.
    void judge_only(day opens, day due, day answered) {
        switch (judged_by_answer(opens, due, answered)) {
        case fate::met:
            return;
        case fate::waiting:
            wait(opens, due, false);
            return;
        case fate::late:
            add_breach(due, answered);
            stand(answered == never ? now::late : now::nothing, due);
            return;
        case fate::unseen:
            could_hide_ = true;
            stand(answered == never ? now::unseen : now::nothing, due);
            return;
        }
    }

    // --- renewed by completion ----------------------------------------------------------------------------

    void walk_completion() {
        day clock = first_;
        std::size_t next = 0;
        while (clock != never) {
            while (next < events_.size() && events_[next] <= clock) {
                ++next;
            }
            const day answered = next < events_.size() ? events_[next] : never;
            clock = step_from(clock, answered);
        }
        const bool is_blind = events_.empty() && !asked_.covered.holds_any(first_, last_);
        if (stands_ == now::asked && is_blind) {
            stands_ = now::unseen;
        }
    }

    /// Judges the demand counted from the clock. Gives the day to count from next, never where nothing more
    /// can be judged.
    day step_from(day clock, day answered) {
        const coverage_span& covered = asked_.covered;
        const day due = due_after(clock);
        const bool begins = !covered.none && clock < covered.first && covered.first <= last_;
        const day seen_next = begins && covered.first < answered ? covered.first : answered;
        if (due == never) {
            return seen_next;
        }
        if (begins && covered.first <= due && covered.first < answered) {
            return covered.first;
        }
        if (answered <= due) {
            return answered;
        }
        if (due >= last_) {
            stand(now::asked, due);
            return never;
        }
        if (covered.holds(due)) {
            add_breach(due, answered);
            return go_on(answered, now::late, due);
        }
        could_hide_ = true;
        return go_on(seen_next, now::unseen, due);
    }

    /// The day to count from next; where there is none, that is how things stand.
    day go_on(day next, now left, day due) {
        if (next == never) {
            stand(left, due);
        }
        return next;
    }

    // --- anchored -----------------------------------------------------------------------------------------

    /// The oldest that is seen open, the oldest that may be, and the one that runs.
    struct open_windows {
        day late = never;
        day unseen = never;
        day waiting = never;
        day waiting_opens = never;
    };

    void walk_anchored() {
        open_windows open;
        day start = first_;
        while (start != never) {
            start = walk_series(start, open);
        }
        if (open.late != never) {
            stand(now::late, open.late);
        } else if (open.unseen != never) {
            stand(now::unseen, open.unseen);
        } else if (open.waiting != never) {
            wait(open.waiting_opens, open.waiting, false);
        }
    }

    /// The day on which the next series starts; never where there is none.
    day walk_series(day start, open_windows& open) {
        const length_from& in_force = length_on(start);
        day opened = start;
        for (int k = 1;; ++k) {
            const day due = rolled(stepped(start, in_force.length, k));
            if (due == never || due > in_force.changes) {
                return in_force.changes;
            }
            if (due <= opened) {
                continue; // rolled to the due day before it, so that no day is left for it
            }
            if (!judge_window(opened + 1, due, open)) {
                return never;
            }
            opened = due;
        }
    }

    /// False for the window that runs.
    bool judge_window(day opens, day due, open_windows& open) {
        const day answered = first_from(events_, opens);
        if (answered <= due) {
            return true;
        }
        if (due >= last_) {
            open.waiting = due;
            open.waiting_opens = opens;
            return false;
        }
        const bool is_late = asked_.covered.holds_all(opens, due);
        if (is_late) {
            add_breach(due, answered);
        } else {
            could_hide_ = true;
        }
        day& oldest = is_late ? open.late : open.unseen;
        oldest = answered == never ? std::min(oldest, due) : oldest;
        return true;
    }

    // --- calendar periods and dates -----------------------------------------------------------------------

    void walk_periods() {
        for (auto at = static_cast<std::size_t>(asked_.asked_from[first_]); at < asked_.periods.size();
            ++at) {
            const day opens = std::max(asked_.periods[at].first, first_);
            const day due = asked_.periods[at].last;
            const auto seen = static_cast<int>(within(events_, opens, due).size());
            if (seen >= asked_.times) {
                continue;
            }
            if (due >= last_) {
                wait(opens, due, seen > 0);
                break;
            }
            if (asked_.covered.holds_all(opens, due)) {
                add_breach(due, due); // a missed period has no days late
            } else {
                could_hide_ = true;
            }
        }
    }

    void walk_dates() {
        const auto by_day = [](const dated_due& one, day wanted) { return one.when < wanted; };
        auto at = std::lower_bound(asked_.dates.begin(), asked_.dates.end(), first_, by_day);
        for (; at != asked_.dates.end() && at->when <= end_; ++at) {
            const day due = held(at->due, at->when + asked_.after);
            if (due == never) {
                return;
            }
            const day opens = at->when - std::min(asked_.before, at->when - first_);
            const day answered = first_from(events_, opens);
            if (answered <= due) {
                continue;
            }
            if (due >= last_) {
                wait(opens, due, false);
                return;
            }
            if (asked_.covered.holds_all(opens, due)) {
                add_breach(due, answered);
            } else {
                could_hide_ = true;
            }
        }
    }

    // --- once ---------------------------------------------------------------------------------------------

    void walk_within() {
        events_ = asked_.is_met_by_date ? day_run{} : within(asked_.events.of(which_), anchor_, last_);
        const day named = asked_.is_met_by_date ? day_at(asked_.done_on, which_) : never;
        const day done = named <= last_ ? named : never;
        date_done_ = done;
        const day due = due_after(first_);
        if (due != never) {
            judge_only(anchor_, due, asked_.is_met_by_date ? done : first_from(events_, anchor_));
        }
    }

    bool walk_before_end() {
        if (ends_ == never) {
            return false;
        }
        dated_window in_force = asked_.windows.front();
        for (const dated_window& change : asked_.windows) {
            if (change.from && number_of(*change.from) <= ends_) {
                in_force = change;
            }
        }
        if (ends_ - first_day_number < in_force.lead) {
            return false;
        }
        const day due = rolled(ends_ - in_force.lead);
        if (due < first_) {
            return false;
        }
        if (due != never) {
            const day opens =
                in_force.window
                    ? std::max(first_, ends_ - std::min(*in_force.window, ends_ - first_day_number))
                    : first_;
            judge_only(opens, due, first_from(events_, opens));
        }
        return true;
    }

    // --- answers ------------------------------------------------------------------------------------------

    bool walk_response() {
        const day_run triggers = within(asked_.triggers.of(which_), first_, last_);
        hides_ = asked_.triggers_covered.first_outside(first_, last_) != never;
        if (triggers.empty() && !hides_) {
            return false;
        }
        open_windows open;
        day waits_from = never; // the first trigger that waits
        for (const day_number each : triggers) {
            const day from = each;
            const day due = due_after(from);
            if (due == never) {
                continue; // a later one may have a shorter length
            }
            const day answered = first_from(events_, from);
            const fate became = judged_by_answer(from, due, answered);
            note_answer(from, due, answered, became, open);
            waits_from = became == fate::waiting ? std::min(waits_from, from) : waits_from;
        }
        stand_by(open, waits_from);
        return true;
    }

    void note_answer(day from, day due, day answered, fate became, open_windows& open) {
        if (became == fate::late) {
            add_breach(due, answered);
            open.late = answered == never ? std::min(open.late, due) : open.late;
        } else if (became == fate::unseen) {
            could_hide_ = true;
            open.unseen = answered == never ? std::min(open.unseen, due) : open.unseen;
        } else if (became == fate::waiting && answered == never && due < open.waiting) {
            open.waiting = due;
            open.waiting_opens = from;
        }
    }

    void stand_by(const open_windows& open, day waits_from) {
        if (open.late != never) {
            stand(now::late, open.late);
            return;
        }
        if (open.unseen != never) {
            stand(now::unseen, open.unseen);
            return;
        }
        const day hidden = first_hidden_due(waits_from);
        if (hidden < end_) {
            stand(now::unseen, hidden);
        } else if (open.waiting != never) {
            wait(open.waiting_opens, open.waiting, false);
        }
    }

    /// The first day on which a hidden trigger can be due, counted without moving it from a closed day: on a
    /// day after the latest answer, and before the first trigger that is seen waiting.
    [[nodiscard]] day first_hidden_due(day waits_from) const {
        const day latest = events_.empty() ? never : events_.back();
        const day from = latest == never ? first_ : latest + 1;
        const day to = waits_from == never ? last_ : waits_from - 1;
        if (to < from) {
            return never;
        }
        day earliest = hidden_due_from(from, to);
        for (const length_from& change : asked_.lengths) {
            if (from < change.from) {
                earliest = std::min(earliest, hidden_due_from(change.from, to));
            }
        }
        return earliest;
    }

    [[nodiscard]] day hidden_due_from(day from, day to) const {
        const day hidden = asked_.triggers_covered.first_outside(from, to);
        return hidden == never ? never : stepped(hidden, length_on(hidden).length, 1);
    }

    // --- the verdict --------------------------------------------------------------------------------------

    void finish() {
        told_.kept = told_.breaches > 0      ? kept_answer::no
                     : could_hide_ || hides_ ? kept_answer::unknown
                                             : kept_answer::yes;
        told_.state = state();
        const bool is_dated = told_.state == case_state::overdue || told_.state == case_state::due_soon ||
                              told_.state == case_state::on_time;
        told_.next_due = is_dated ? due_ : never;
        told_.days_overdue = told_.state == case_state::overdue ? asked_.on - due_ : 0;
        told_.last_event = !events_.empty() ? events_.back() : date_done_;
    }

    [[nodiscard]] case_state state() const {
        if (end_ < asked_.on) {
            return case_state::ended;
        }
        if (stands_ == now::nothing || due_ >= end_) {
            return case_state::done;
        }
        if (stands_ == now::unseen) {
            return case_state::unknown;
        }
        if (stands_ == now::late) {
            return case_state::overdue;
        }
        const bool is_near = asked_.warning_days > 0 && due_ - asked_.on <= asked_.warning_days;
        return is_near ? case_state::due_soon : case_state::on_time;
    }

    const plan& asked_;
    case_number which_;
    breach_list* list_;
    day anchor_ = never;
    day ends_ = never;  ///< valid_to
    day first_ = never; ///< of the duty period
    day end_ = never;
    day last_ = never; ///< the earlier of its end and as_of
    day_run events_;
    day date_done_ = never; ///< the named date that meets a `within`
    now stands_ = now::nothing;
    day due_ = never;
    bool could_hide_ = false;
    bool hides_ = false; ///< a trigger may hide
    result told_;
};

} // namespace

std::optional<bool> applies_to(const plan& asked, case_number which) {
    bool is_known = true;
    for (const condition& one : asked.conditions) {
        const label_number label = one.label_of.empty() ? no_label : one.label_of[which];
        if (label == no_label) {
            is_known = false;
        } else if (!one.holds[label]) {
            return false;
        }
    }
    return is_known ? std::optional(true) : std::nullopt;
}

result walk(const plan& asked, case_number which, breach_list* list) {
    return case_walk(asked, which, list).run();
}

} // namespace lssgov::fast
