#include "glance.hpp"

#include "vector_clones.hpp"

#include <bit>

namespace lssgov::fast {

namespace {

// By value, where the standard's give references: a compiler may then choose without a branch.
constexpr day later(day a, day b) {
    return a < b ? b : a;
}

constexpr day earlier(day a, day b) {
    return b < a ? b : a;
}

constexpr day between(day one, day least, day most) {
    return earlier(later(one, least), most);
}

constexpr std::int32_t one_if(bool holds) {
    return holds ? 1 : 0;
}

} // namespace

void glance::look(case_number from, case_number to) {
    from_ = from;
    count_ = to - from;
    find_duty_periods();
    if (!asked_.conditions.empty()) {
        ask_conditions();
    }
    switch (asked_.quick) {
    case plan::quick_way::completion:
        marks_.mark_wide_gaps(asked_, from, to);
        find_events();
        look_at_completion();
        return tell();
    case plan::quick_way::periods:
        marks_.mark_first_in_period(asked_, from, to);
        find_events();
        look_at_periods();
        return tell();
    case plan::quick_way::done_on:
        return look_at_named_date();
    case plan::quick_way::before_end:
        find_events();
        return look_at_end();
    case plan::quick_way::none:
        return;
    }
}

LSSGOV_VECTOR_CLONES void glance::find_duty_periods() {
    const day_number* const anchors = asked_.anchor.data() + from_;
    const day force_from = asked_.force_from;
    const day force_to = asked_.force_to;
    const day on = asked_.on;
    const day plain_from = asked_.plain_from;
    const day plain_to = asked_.plain_to;
    find_ends();
    for (std::size_t k = 0; k < count_; ++k) {
        const day anchor = anchors[k];
        const day begin = later(anchor, force_from);
        const day stop = earlier(ends_[k], force_to);
        const day seen = earlier(stop, on);
        const bool is_covered = (plain_from <= begin) & (seen <= plain_to);
        const bool is_asked = (anchor != absent_day) & (begin <= seen);
        first[k] = begin;
        end[k] = stop;
        last[k] = seen;
        is_settled[k] = one_if(is_covered & is_asked);
    }
}

LSSGOV_VECTOR_CLONES void glance::find_ends() {
    if (asked_.valid_to.empty()) {
        ends_.fill(never);
        return;
    }
    const day_number* const valid_to = asked_.valid_to.data() + from_;
    for (std::size_t k = 0; k < count_; ++k) {
        ends_[k] = from_column(valid_to[k]);
    }
}

void glance::ask_conditions() {
    for (std::size_t k = 0; k < count_; ++k) {
        is_settled[k] &= one_if(applies_to(asked_, from_ + static_cast<case_number>(k)) == true);
    }
}

LSSGOV_VECTOR_CLONES void glance::find_events() {
    const std::uint32_t* const begins = asked_.events.begins.data() + from_;
    const day_number* const days = asked_.events.days.data();
    for (std::size_t k = 0; k < count_; ++k) {
        const std::uint32_t begin = begins[k];
        const std::uint32_t stop = begins[k + 1];
        const bool has_any = begin < stop;
        const day earliest = days[has_any ? begin : 0];
        const day latest = days[has_any ? stop - 1 : 0];
        first_event_[k] = has_any ? earliest : never;
        last_event[k] = has_any ? latest : never;
    }
    for (std::size_t k = 0; k < count_; ++k) {
        const bool is_inside = (first[k] <= first_event_[k]) & (last_event[k] <= last[k]);
        is_settled[k] &= one_if(is_inside | (first_event_[k] == never));
        is_plain[k] = is_settled[k];
    }
}

LSSGOV_VECTOR_CLONES void glance::look_at_completion() {
    const std::int32_t* const due_after = asked_.due_after.values().data();
    const day from = asked_.due_after.from();
    const day on = asked_.on;
    for (std::size_t k = 0; k < count_; ++k) {
        const day begin = between(first[k], from, on);
        const day clock = between(last_event[k] == never ? begin : last_event[k], from, on);
        const day due_first = due_after[begin - from];
        due_[k] = due_after[clock - from];
        is_settled[k] &= one_if((first_event_[k] == never) | (first_event_[k] <= due_first));
    }
    const int if_late = leaves_late_ ? 0 : 1;
    for (std::size_t k = 0; k < count_; ++k) {
        const day due = due_[k];
        const day seen = last[k];
        const bool is_late = (due < seen) & (due != not_held);
        is_late_[k] = one_if(is_late);
        breaches[k] = one_if(is_late);
        days_late[k] = seen - (is_late ? due : seen);
        is_settled[k] &= is_late ? if_late : 1;
    }
    const std::uint32_t* const begins = asked_.events.begins.data() + from_;
    for (std::size_t k = 0; k < count_; ++k) {
        const bool is_wide = marks_.within(begins[k], begins[k + 1]) != 0;
        is_settled[k] &= one_if(event_marks::can_count(begins[k], begins[k + 1]) & !is_wide);
    }
}

bool glance::can_count_out(std::size_t place) const {
    const std::uint32_t* const begins = asked_.events.begins.data() + from_ + place;
    return asked_.quick == plan::quick_way::completion && is_plain[place] != 0 && asked_.rests.empty() &&
           event_marks::can_count(begins[0], begins[1]);
}

/// Only after a wide gap can an event be late; what is asked last the columns hold already.
result glance::counted_out(std::size_t place, breach_list* list) const {
    result sums;
    const auto add = [&sums, list](const breach& one) {
        ++sums.breaches;
        sums.days_late += one.days_late();
        if (list != nullptr) {
            list->push_back(one);
        }
    };
    const std::uint32_t* const begins = asked_.events.begins.data() + from_ + place;
    const day due_first = asked_.due_after[first[place]];
    if (begins[0] < begins[1] && due_first < first_event_[place]) {
        add({due_first, first_event_[place], true});
    }
    for (std::uint64_t wide = marks_.within(begins[0], begins[1]); wide != 0; wide &= wide - 1) {
        const std::size_t before = begins[0] + static_cast<std::size_t>(std::countr_zero(wide));
        const day due = asked_.due_after[asked_.events.days[before]];
        if (due < asked_.events.days[before + 1]) {
            add({due, asked_.events.days[before + 1], true});
        }
    }
    if (is_late_[place] != 0) {
        add({due_[place], last[place], false});
    }
    sums.kept = sums.breaches > 0 ? kept_answer::no : kept_answer::yes;
    sums.state = static_cast<case_state>(state[place]);
    sums.next_due = next_due[place];
    sums.days_overdue = days_overdue[place];
    sums.last_event = last_event[place];
    return sums;
}

/// Once in each whole calendar period: those that have an event are counted, and not the missed ones.
LSSGOV_VECTOR_CLONES void glance::look_at_periods() {
    const std::uint32_t* const begins = asked_.events.begins.data() + from_;
    column others; // periods with an event, after that of the first event
    for (std::size_t k = 0; k < count_; ++k) {
        others[k] = marks_.count_after(begins[k], begins[k + 1]);
        is_settled[k] &= one_if(event_marks::can_count(begins[k], begins[k + 1]));
    }
    const std::int32_t* const period_of = asked_.period_of.values().data();
    const calendar_period* const periods = asked_.periods.data();
    const auto last_period = static_cast<std::int32_t>(asked_.periods.size()) - 1;
    const day from = asked_.period_of.from();
    const day on = asked_.on;
    const int cut_counts = asked_.require_partial ? 0 : 1;
    const int if_missed = leaves_late_ ? 0 : 1;
    for (std::size_t k = 0; k < count_; ++k) {
        const std::int32_t running = period_of[between(last[k], from, on) - from];
        const std::int32_t begun = period_of[between(first[k], from, on) - from];
        const std::int32_t of_first = period_of[between(first_event_[k], from, on) - from];
        const std::int32_t of_last = period_of[between(last_event[k], from, on) - from];
        const std::int32_t asked_from = begun + (periods[begun].first < first[k] ? cut_counts : 0);
        const bool has_any = first_event_[k] != never;
        const int met = has_any ? others[k] + one_if(asked_from <= of_first) : 0;
        const int met_now = one_if(has_any & (of_last == running) & (asked_from <= running));
        const int missed = later(running - asked_from, 0) - (met - met_now);
        const std::int32_t next = later(running + met_now, asked_from);
        const day due = periods[earlier(next, last_period)].last;
        due_[k] = next <= last_period ? due : never;
        is_late_[k] = 0;
        breaches[k] = missed;
        days_late[k] = 0;
        is_settled[k] &= missed > 0 ? if_missed : 1;
    }
}

/// A named date no later than a length after the anchor.
LSSGOV_VECTOR_CLONES void glance::look_at_named_date() {
    const day_number* const done_on = asked_.done_on.data() + from_;
    const std::int32_t* const due_after = asked_.due_after.values().data();
    const day from = asked_.due_after.from();
    const day on = asked_.on;
    for (std::size_t k = 0; k < count_; ++k) {
        const day named = from_column(done_on[k]);
        last_event[k] = named <= last[k] ? named : never;
        due_[k] = due_after[between(first[k], from, on) - from];
    }
    judge_once(last_event);
    tell();
}

/// An event no later than so many days before the end, and not before its window opens.
LSSGOV_VECTOR_CLONES void glance::look_at_end() {
    const dated_window& wanted = asked_.windows.front();
    const int lead = wanted.lead;
    const int window = wanted.window.value_or(never);
    column is_asked;
    for (std::size_t k = 0; k < count_; ++k) {
        const day ends = earlier(ends_[k], last_day_number);
        const int days_before = ends - first_day_number;
        const bool has_due = (ends_[k] != never) & (lead <= days_before);
        const day opens = later(first[k], ends - earlier(window, days_before));
        const day earliest = first_event_[k];
        const bool is_first_asked = (opens <= earliest) | (last_event[k] < opens);
        due_[k] = has_due ? ends - lead : never;
        first_event_[k] = opens <= earliest ? earliest : never;
        is_asked[k] = one_if(has_due);
        is_settled[k] &= one_if(is_first_asked);
    }
    if (!asked_.rolled.empty()) {
        roll_due_days();
    }
    for (std::size_t k = 0; k < count_; ++k) {
        is_asked[k] &= one_if(first[k] <= due_[k]);
        is_settled[k] &= one_if(due_[k] != not_held);
    }
    judge_once(first_event_);
    tell();
    ask_nothing_unless(is_asked);
}

void glance::roll_due_days() {
    for (std::size_t k = 0; k < count_; ++k) {
        due_[k] = asked_.roll(due_[k]);
    }
}

/// Whoever is not asked: the rule does not apply.
LSSGOV_VECTOR_CLONES void glance::ask_nothing_unless(const column& is_asked) {
    for (std::size_t k = 0; k < count_; ++k) {
        const bool holds = is_asked[k] != 0;
        const std::int32_t due = next_due[k];
        const std::int32_t seen = last_event[k];
        const std::int32_t kept_if = kept[k];
        const std::int32_t state_if = state[k];
        kept[k] = holds ? kept_if : static_cast<int>(kept_answer::not_applicable);
        state[k] = holds ? state_if : static_cast<int>(case_state::not_applicable);
        next_due[k] = holds ? due : never;
        last_event[k] = holds ? seen : never;
        days_overdue[k] *= is_asked[k];
        breaches[k] *= is_asked[k];
        days_late[k] *= is_asked[k];
    }
}

/// The only demand of a case, due on due_.
LSSGOV_VECTOR_CLONES void glance::judge_once(const column& answered) {
    const int if_late = leaves_late_ ? 0 : 1;
    for (std::size_t k = 0; k < count_; ++k) {
        const day due = due_[k];
        const day closed = answered[k];
        const bool is_open = due < closed;
        const bool is_late = is_open & (due < last[k]) & (due != not_held);
        const bool is_answered = closed != never;
        const day until = earlier(closed, last[k]);
        breaches[k] = one_if(is_late);
        days_late[k] = until - (is_late ? due : until);
        is_late_[k] = one_if(is_late & !is_answered);
        due_[k] = (is_open & !(is_late & is_answered)) ? due : never;
        is_settled[k] &= is_late ? if_late : 1;
    }
}

/// The verdict, from what is due and whether it is late.
LSSGOV_VECTOR_CLONES void glance::tell() {
    const day on = asked_.on;
    const bool is_warned = asked_.warning_days > 0;
    const day near_until = is_warned ? on + earlier(asked_.warning_days, last_day_number - on) : not_held;
    for (std::size_t k = 0; k < count_; ++k) {
        const day due = due_[k];
        const day stop = end[k];
        int told = static_cast<int>(due <= near_until ? case_state::due_soon : case_state::on_time);
        told = is_late_[k] != 0 ? static_cast<int>(case_state::overdue) : told;
        told = due >= stop ? static_cast<int>(case_state::done) : told;
        told = stop < on ? static_cast<int>(case_state::ended) : told;
        const bool is_overdue = told == static_cast<int>(case_state::overdue);
        kept[k] = static_cast<int>(breaches[k] > 0 ? kept_answer::no : kept_answer::yes);
        state[k] = told;
        next_due[k] = told >= static_cast<int>(case_state::overdue) ? due : never;
        days_overdue[k] = on - (is_overdue ? due : on);
    }
}

} // namespace lssgov::fast
