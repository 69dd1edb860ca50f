#include "glance.hpp"

#include "vector_clones.hpp"

#include <algorithm>
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

constexpr std::int32_t one_if(bool holds) {
    return holds ? 1 : 0;
}

/// How many gaps there are between events.
constexpr std::uint32_t gaps_between(std::uint32_t begin, std::uint32_t stop) {
    return begin < stop ? stop - begin - 1 : 0;
}

/// Lets memory bring a part of a column while something else is done.
template <typename Number>
void fetch_lines(std::span<const Number> column, std::size_t from, std::size_t to) {
    constexpr std::size_t in_line = 64 / sizeof(Number);
    for (std::size_t i = from; i < to && !column.empty(); i += in_line) {
        __builtin_prefetch(column.data() + i, 0, 2);
    }
}

constexpr int first_asked_state = static_cast<int>(case_state::ended);
constexpr int asked_states = case_state_count - first_asked_state;
constexpr int nothing_asked = static_cast<int>(case_state::overdue) - first_asked_state;
static_assert(settled_cells / 2 == asked_states);

} // namespace

settled_answers answers_of(std::size_t cell) {
    if (cell == nothing_asked) {
        return {kept_answer::not_applicable, case_state::not_applicable};
    }
    const int state = static_cast<int>(cell) % asked_states + first_asked_state;
    return {cell < asked_states ? kept_answer::yes : kept_answer::no, static_cast<case_state>(state)};
}

glance::glance(const plan& asked, bool tells_each)
    : asked_(asked), tells_each_(tells_each),
      leaves_late_(!asked.rests.empty() || (tells_each && asked.quick == plan::quick_way::periods)) {}

void glance::look(case_number from, case_number to) {
    from_ = from;
    count_ = to - from;
    earlier_breaches_.clear();
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

void glance::fetch(case_number from, case_number to) const {
    fetch_lines(asked_.anchor, from, to);
    fetch_lines(asked_.valid_to, from, to);
    fetch_lines(asked_.done_on, from, to);
    fetch_lines(asked_.events.begins, from, to);
    if (!asked_.events.begins.empty()) {
        fetch_lines(asked_.events.days, asked_.events.begins[from], asked_.events.begins[to]);
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
        first_[k] = begin;
        end_[k] = stop;
        last_[k] = seen;
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

void glance::find_events() {
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
    settle_if_events_lie_inside();
}

LSSGOV_VECTOR_CLONES void glance::settle_if_events_lie_inside() {
    for (std::size_t k = 0; k < count_; ++k) {
        const bool is_inside = (first_[k] <= first_event_[k]) & (last_event[k] <= last_[k]);
        is_settled[k] &= one_if(is_inside | (first_event_[k] == never));
        is_plain_[k] = is_settled[k];
        clock_[k] = last_event[k] == never ? first_[k] : last_event[k];
    }
}

void glance::look_at_completion() {
    asked_.due_after.look_up(first_.data(), count_, first_due_.data());
    asked_.due_after.look_up(clock_.data(), count_, due_.data());
    judge_last();
    const std::uint32_t* const begins = asked_.events.begins.data() + from_;
    for (std::size_t k = 0; k < count_; ++k) {
        const std::uint32_t gaps = gaps_between(begins[k], begins[k + 1]);
        const bool is_wide = marks_.bits(begins[k], std::min(gaps, event_marks::most)) != 0;
        is_settled[k] &= one_if(!is_wide & (gaps <= event_marks::most));
    }
    count_out_others();
}

/// The first demand and the last, under a rule renewed by completion.
LSSGOV_VECTOR_CLONES void glance::judge_last() {
    const int if_late = leaves_late_ ? 0 : 1;
    for (std::size_t k = 0; k < count_; ++k) {
        const day due = due_[k];
        const day seen = last_[k];
        const bool is_open = (due < seen) & (due != not_held);
        late_due[k] = is_open ? due : never;
        late_until[k] = seen;
        is_late[k] = one_if(is_open);
        breaches[k] = one_if(is_open);
        days_late[k] = seen - (is_open ? due : seen);
        is_settled[k] &= is_open ? if_late : 1;
        is_settled[k] &= one_if((first_event_[k] == never) | (first_event_[k] <= first_due_[k]));
    }
}

/// Cases with a wide gap: only after one can an event be late.
void glance::count_out_others() {
    if (!asked_.rests.empty()) {
        return;
    }
    std::size_t found = 0;
    for (std::size_t k = 0; k < count_; ++k) {
        scratch_[found] = static_cast<std::int32_t>(k);
        found += static_cast<std::size_t>(is_plain_[k] & ~is_settled[k]);
    }
    for (std::size_t i = 0; i < found; ++i) {
        count_out(static_cast<std::size_t>(scratch_[i]));
    }
}

/// The columns hold already what is asked last; the breaches before it are added.
void glance::count_out(std::size_t place) {
    const std::uint32_t begin = asked_.events.begins[from_ + place];
    const std::uint32_t stop = asked_.events.begins[from_ + place + 1];
    if (begin < stop && first_due_[place] < first_event_[place]) {
        add_breach(place, first_due_[place], first_event_[place]);
    }
    const std::uint32_t gaps = gaps_between(begin, stop);
    for (std::uint32_t from = 0; from < gaps; from += event_marks::most) {
        add_late(place, begin + from, marks_.bits(begin + from, std::min(gaps - from, event_marks::most)));
    }
    is_settled[place] = 1;
}

/// @param wide  the gaps that may be too wide, the lowest bit that after the event `first`
void glance::add_late(std::size_t place, std::uint32_t first, std::uint64_t wide) {
    const day_number* const days = asked_.events.days.data() + first;
    for (; wide != 0; wide &= wide - 1) {
        const int before = std::countr_zero(wide);
        const day due = asked_.due_after[days[before]];
        if (due < days[before + 1]) {
            add_breach(place, due, days[before + 1]);
        }
    }
}

void glance::add_breach(std::size_t place, day due, day closed) {
    ++breaches[place];
    days_late[place] += closed - due;
    if (tells_each_) {
        earlier_breaches_.push_back({from_ + static_cast<case_number>(place), {due, closed, true}});
    }
}

/// Once in each whole calendar period: those that have an event are counted, and not the missed ones.
void glance::look_at_periods() {
    const std::uint32_t* const begins = asked_.events.begins.data() + from_;
    for (std::size_t k = 0; k < count_; ++k) {
        met_later_[k] = marks_.count(begins[k] + 1, gaps_between(begins[k], begins[k + 1]));
    }
    asked_.period_of.look_up(last_.data(), count_, running_.data());
    asked_.asked_from.look_up(first_.data(), count_, asked_from_.data());
    asked_.period_of.look_up(first_event_.data(), count_, period_of_first_.data());
    asked_.period_of.look_up(last_event.data(), count_, period_of_last_.data());
    count_missed();
    const auto periods = static_cast<std::int32_t>(asked_.periods.size());
    for (std::size_t k = 0; k < count_; ++k) {
        const std::int32_t next = due_[k];
        const day due = asked_.periods[static_cast<std::size_t>(earlier(next, periods - 1))].last;
        due_[k] = next < periods ? due : never;
    }
}

/// Leaves in due_ the number of the period that is asked next.
LSSGOV_VECTOR_CLONES void glance::count_missed() {
    const int if_missed = leaves_late_ ? 0 : 1;
    for (std::size_t k = 0; k < count_; ++k) {
        const std::int32_t running = running_[k];
        const std::int32_t asked_from = asked_from_[k];
        const std::int32_t is_any = one_if(first_event_[k] != never);
        const std::int32_t met = is_any * (met_later_[k] + one_if(asked_from <= period_of_first_[k]));
        const std::int32_t is_now = one_if((period_of_last_[k] == running) & (asked_from <= running));
        const std::int32_t met_now = is_any & is_now;
        const std::int32_t missed = later(running - asked_from, 0) - (met - met_now);
        due_[k] = later(running + met_now, asked_from);
        is_late[k] = 0;
        late_due[k] = never;
        breaches[k] = missed;
        days_late[k] = 0;
        is_settled[k] &= missed > 0 ? if_missed : 1;
    }
}

/// A named date no later than a length after the anchor.
LSSGOV_VECTOR_CLONES void glance::look_at_named_date() {
    const day_number* const done_on = asked_.done_on.data() + from_;
    for (std::size_t k = 0; k < count_; ++k) {
        const day named = from_column(done_on[k]);
        const day done = named <= last_[k] ? named : never;
        answered_[k] = done;
        last_event[k] = done;
    }
    asked_.due_after.look_up(first_.data(), count_, due_.data());
    judge_once();
    tell();
}

/// An event no later than so many days before the end, and not before its window opens.
LSSGOV_VECTOR_CLONES void glance::look_at_end() {
    const dated_window& wanted = asked_.windows.front();
    const int lead = wanted.lead;
    const int window = wanted.window.value_or(never);
    for (std::size_t k = 0; k < count_; ++k) {
        const day ends = earlier(ends_[k], last_day_number);
        const int days_before = ends - first_day_number;
        const bool has_due = (ends_[k] != never) & (lead <= days_before);
        const day opens = later(first_[k], ends - earlier(window, days_before));
        const day earliest = first_event_[k];
        const bool is_first_asked = (opens <= earliest) | (last_event[k] < opens);
        due_[k] = has_due ? ends - lead : never;
        answered_[k] = opens <= earliest ? earliest : never;
        is_asked_[k] = one_if(has_due);
        is_settled[k] &= one_if(is_first_asked);
    }
    if (!asked_.rolled.empty()) {
        roll_due_days();
    }
    for (std::size_t k = 0; k < count_; ++k) {
        is_asked_[k] &= one_if(first_[k] <= due_[k]);
        is_settled[k] &= one_if(due_[k] != not_held);
    }
    judge_once();
    tell();
    ask_nothing_unless_asked();
}

void glance::roll_due_days() {
    for (std::size_t k = 0; k < count_; ++k) {
        due_[k] = asked_.roll(due_[k]);
    }
}

/// Whoever is not asked: the rule does not apply.
LSSGOV_VECTOR_CLONES void glance::ask_nothing_unless_asked() {
    for (std::size_t k = 0; k < count_; ++k) {
        const bool holds = is_asked_[k] != 0;
        const std::int32_t due = next_due[k];
        const std::int32_t seen = last_event[k];
        const std::int32_t late = late_due[k];
        const std::int32_t kept_if = kept[k];
        const std::int32_t cell_if = cell[k];
        const std::int32_t state_if = state[k];
        kept[k] = holds ? kept_if : static_cast<int>(kept_answer::not_applicable);
        state[k] = holds ? state_if : static_cast<int>(case_state::not_applicable);
        cell[k] = holds ? cell_if : nothing_asked;
        next_due[k] = holds ? due : never;
        last_event[k] = holds ? seen : never;
        days_overdue[k] *= is_asked_[k];
        breaches[k] *= is_asked_[k];
        days_late[k] *= is_asked_[k];
        late_due[k] = holds ? late : never;
    }
}

/// The only demand of a case, due on due_.
LSSGOV_VECTOR_CLONES void glance::judge_once() {
    const int if_late = leaves_late_ ? 0 : 1;
    for (std::size_t k = 0; k < count_; ++k) {
        const day due = due_[k];
        const day closed = answered_[k];
        const bool is_missed = due < closed;
        const bool is_breach = is_missed & (due < last_[k]) & (due != not_held);
        const bool is_answered = closed != never;
        const day until = earlier(closed, last_[k]);
        late_due[k] = is_breach ? due : never;
        late_until[k] = until;
        breaches[k] = one_if(is_breach);
        days_late[k] = until - (is_breach ? due : until);
        is_late[k] = one_if(is_breach & !is_answered);
        due_[k] = (is_missed & !(is_breach & is_answered)) ? due : never;
        is_settled[k] &= is_breach ? if_late : 1;
    }
}

/// The verdict, from what is due and whether it is late.
LSSGOV_VECTOR_CLONES void glance::tell() {
    const day on = asked_.on;
    const bool is_warned = asked_.warning_days > 0;
    const day near_until = is_warned ? on + earlier(asked_.warning_days, last_day_number - on) : not_held;
    for (std::size_t k = 0; k < count_; ++k) {
        const day due = due_[k];
        const day stop = end_[k];
        int told = static_cast<int>(due <= near_until ? case_state::due_soon : case_state::on_time);
        told = is_late[k] != 0 ? static_cast<int>(case_state::overdue) : told;
        told = due >= stop ? static_cast<int>(case_state::done) : told;
        told = stop < on ? static_cast<int>(case_state::ended) : told;
        const bool is_overdue = told == static_cast<int>(case_state::overdue);
        const bool is_broken = breaches[k] > 0;
        kept[k] = static_cast<int>(is_broken ? kept_answer::no : kept_answer::yes);
        state[k] = told;
        cell[k] = told - first_asked_state + (is_broken ? asked_states : 0);
        next_due[k] = told >= static_cast<int>(case_state::overdue) ? due : never;
        days_overdue[k] = on - (is_overdue ? due : on);
    }
}

} // namespace lssgov::fast
