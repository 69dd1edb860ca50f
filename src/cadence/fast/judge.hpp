#pragma once

// Ranges of cases under a plan, for whoever sums or writes the verdicts.
//
// Most cases are plain: the register covers their duty period, and nothing of them is absent. Those are
// settled here in a few comparisons each; every other case goes the walk. Both give the same bits.
//
// What makes it fast is a look at all events of a block at once before any case is judged. Under a rolling
// rule two follow-ups that lie closer than the shortest the rule can ever give are in time, whatever the
// calendar says: one subtraction and one comparison for each event, without a look-up. Only a case with a
// wider gap is counted out. Under a rule of calendar periods the same look marks the first event in each
// period.

#include "plan.hpp"
#include "walk.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace lssgov::fast {

/// One byte for each event of a block of cases: 1 where it is marked.
class event_marks {
public:
    /// Marks the events of the cases [from, to) after which a gap stands that may be too wide.
    void mark_wide_gaps(const plan& asked, case_number from, case_number to) {
        const day_number* const days = start(asked, from, to);
        const int widest = asked.surely_in_time;
        for (std::size_t k = 0; k + 1 < count_; ++k) {
            marks_[k] = days[k + 1] - days[k] > widest ? 1 : 0;
        }
    }

    /// Marks the events that are the first in their calendar period, seen from the event before. Days that
    /// no duty period has count as the nearest that one may have.
    void mark_first_in_period(const plan& asked, case_number from, case_number to) {
        const day_number* const days = start(asked, from, to);
        const std::size_t count = asked.earliest <= asked.on ? count_ : 0;
        for (std::size_t k = 1; k < count; ++k) {
            const day one = std::clamp(days[k], asked.earliest, asked.on);
            const day before = std::clamp(days[k - 1], asked.earliest, asked.on);
            marks_[k] = asked.period_of[one] != asked.period_of[before] ? 1 : 0;
        }
    }

    /// How many of the events [first, last) are marked.
    [[nodiscard]] int count(std::uint32_t first, std::uint32_t last) const {
        int found = 0;
        for (; last - first > 8; first += 8) {
            found += count_of(eight_from(first));
        }
        const std::uint32_t left = last - first;
        return left == 0 ? found : found + count_of(the_first(left, eight_from(first)));
    }

private:
    const day_number* start(const plan& asked, case_number from, case_number to) {
        origin_ = asked.events.begins[from];
        count_ = asked.events.begins[to] - origin_;
        if (marks_.size() < count_ + 8) {
            marks_.resize(count_ + 8);
        }
        return asked.events.days.data() + origin_;
    }

    [[nodiscard]] std::uint64_t eight_from(std::uint32_t event) const {
        std::uint64_t eight = 0;
        std::memcpy(&eight, marks_.data() + (event - origin_), sizeof eight);
        return eight;
    }

    /// The others become 0; 1 <= n <= 8.
    [[nodiscard]] static std::uint64_t the_first(std::uint32_t n, std::uint64_t eight) {
        const std::uint32_t others = 64 - 8 * n;
        return std::endian::native == std::endian::little ? eight << others : eight >> others;
    }

    /// Eight bytes of 0 or 1 summed: the product has the sum in its highest byte.
    [[nodiscard]] static int count_of(std::uint64_t eight) {
        return static_cast<int>((eight * 0x0101010101010101U) >> 56U);
    }

    std::vector<std::uint8_t> marks_;
    std::uint32_t origin_ = 0;
    std::size_t count_ = 0;
};

/// The duty period of a plain case, and its events in it.
struct plain_case {
    day first;
    day end;
    day last; ///< the earlier of its end and as_of
    std::uint32_t begin;
    std::uint32_t stop;
};

/// What a plain case comes to.
class plain_result {
public:
    /// @param list  takes the breaches, if it is not null
    plain_result(const plan& asked, const plain_case& one, breach_list* list)
        : asked_(asked), one_(one), list_(list) {}

    /// `answered` is never where the breach is open.
    void add_breach(day due, day answered) {
        if (asked_.rests_on(due + 1)) {
            ++told_.excused;
            return;
        }
        const breach one{due, std::min(answered, one_.last), answered != never};
        ++told_.breaches;
        told_.days_late += one.days_late();
        if (list_ != nullptr) {
            list_->push_back(one);
        }
    }

    /// Missed calendar periods have no days late.
    void add_missed(int periods) { told_.breaches += periods; }

    /// The verdict, where `due` is what is asked on the last day; never where nothing is.
    [[nodiscard]] result finish(day due, bool is_late, day last_event) {
        told_.kept = told_.breaches > 0 ? kept_answer::no : kept_answer::yes;
        told_.state = state(due, is_late);
        const bool is_dated = told_.state >= case_state::overdue;
        told_.next_due = is_dated ? due : never;
        told_.days_overdue = told_.state == case_state::overdue ? asked_.on - due : 0;
        told_.last_event = last_event;
        return told_;
    }

private:
    [[nodiscard]] case_state state(day due, bool is_late) const {
        if (one_.end < asked_.on) {
            return case_state::ended;
        }
        if (due >= one_.end) {
            return case_state::done;
        }
        if (is_late) {
            return case_state::overdue;
        }
        return due - asked_.on <= asked_.warning_days && asked_.warning_days > 0 ? case_state::due_soon
                                                                                 : case_state::on_time;
    }

    const plan& asked_;
    const plain_case& one_;
    breach_list* list_;
    result told_;
};

/// Judges one case after the other; what is prepared for a block of them lies in its marks.
class judge {
public:
    /// @param list  takes the breaches of each case before its result is heard, if it is not null
    explicit judge(const plan& asked, breach_list* list = nullptr) : asked_(asked), list_(list) {}

    /// Gives `heard` the result of each case of [from, to), in order.
    /// @throws date_out_of_range as walk() does
    template <typename Hearer>
    void each(case_number from, case_number to, Hearer& heard) {
        switch (asked_.quick) {
        case plan::quick_way::completion:
            each_of(
                from, to, heard, [this](const plain_case& one, case_number) { return completion(one); },
                [this](case_number a, case_number b) { marks_.mark_wide_gaps(asked_, a, b); });
            return;
        case plan::quick_way::periods:
            each_of(
                from, to, heard, [this](const plain_case& one, case_number i) { return periods(one, i); },
                [this](case_number a, case_number b) { marks_.mark_first_in_period(asked_, a, b); });
            return;
        case plan::quick_way::done_on:
            each_of(
                from, to, heard,
                [this](const plain_case& one, case_number i) { return done_on(one, asked_.done_on[i]); },
                [](case_number, case_number) {});
            return;
        case plan::quick_way::before_end:
            each_of(
                from, to, heard, [this](const plain_case& one, case_number i) { return before_end(one, i); },
                [](case_number, case_number) {});
            return;
        case plan::quick_way::none:
            for (case_number i = from; i < to; ++i) {
                heard.hear(i, walk(asked_, i, list_));
            }
            return;
        }
    }

private:
    static constexpr case_number block_size = 2048;

    template <typename Hearer, typename Settle, typename Prepare>
    void each_of(case_number from, case_number to, Hearer& heard, Settle settle, Prepare prepare) {
        for (case_number begin = from; begin < to;) {
            const case_number end = to - begin < block_size ? to : begin + block_size;
            prepare(begin, end);
            for (case_number i = begin; i < end; ++i) {
                plain_case one{};
                heard.hear(i, is_plain(i, one) ? settle(one, i) : walk(asked_, i, list_));
            }
            begin = end;
        }
    }

    /// Whether a case can be settled here; if so, its duty period and events.
    [[nodiscard]] bool is_plain(case_number which, plain_case& one) const {
        const day_number anchor = asked_.anchor[which];
        const day ends = asked_.valid_to.empty() ? never : from_column(asked_.valid_to[which]);
        one.first = std::max(anchor, asked_.force_from);
        one.end = std::min(ends, asked_.force_to);
        one.last = std::min(one.end, asked_.on);
        const bool is_covered = asked_.plain_from <= one.first && one.last <= asked_.plain_to;
        if (anchor == absent_day || one.last < one.first || !is_covered) {
            return false;
        }
        trim_events(which, one);
        return asked_.conditions.empty() || applies_to(asked_, which) == true;
    }

    void trim_events(case_number which, plain_case& one) const {
        if (asked_.events.begins.empty()) {
            return;
        }
        const day_number* const days = asked_.events.days.data();
        one.begin = asked_.events.begins[which];
        one.stop = asked_.events.begins[which + 1];
        while (one.begin < one.stop && days[one.begin] < one.first) {
            ++one.begin;
        }
        while (one.begin < one.stop && one.last < days[one.stop - 1]) {
            --one.stop;
        }
    }

    [[nodiscard]] day event_day(std::uint32_t event) const { return asked_.events.days[event]; }

    [[nodiscard]] day last_event(const plain_case& one) const {
        return one.begin < one.stop ? event_day(one.stop - 1) : never;
    }

    [[nodiscard]] day due_after(day from) const { return asked_.due_after[from]; }

    [[nodiscard]] result completion(const plain_case& one) const {
        plain_result made(asked_, one, list_);
        day clock = one.first;
        if (one.begin < one.stop) {
            clock = count_out(one, made);
        }
        const day due = due_after(clock);
        const bool is_late = due < one.last;
        if (is_late) {
            made.add_breach(due, never);
        }
        return made.finish(due, is_late, last_event(one));
    }

    /// The last event, after those that came late were told.
    day count_out(const plain_case& one, plain_result& made) const {
        day clock = event_day(one.begin);
        if (due_after(one.first) < clock) {
            made.add_breach(due_after(one.first), clock);
        }
        if (marks_.count(one.begin, one.stop - 1) == 0) {
            return event_day(one.stop - 1);
        }
        for (std::uint32_t k = one.begin + 1; k < one.stop; ++k) {
            const day due = due_after(clock);
            clock = event_day(k);
            if (due < clock) {
                made.add_breach(due, clock);
            }
        }
        return clock;
    }

    /// Once in each whole calendar period: those that have an event are counted, and not the missed ones.
    [[nodiscard]] result periods(plain_case one, case_number which) const {
        const std::int32_t running = asked_.period_of[one.last];
        std::int32_t from = asked_.period_of[one.first];
        from += asked_.periods[static_cast<std::size_t>(from)].first < one.first && !asked_.require_partial;
        const day last_seen = last_event(one);
        while (one.begin < one.stop && period_of_event(one.begin) < from) {
            ++one.begin;
        }
        const bool has_events = one.begin < one.stop;
        const int met = has_events ? 1 + marks_.count(one.begin + 1, one.stop) : 0;
        const int met_now = has_events && period_of_event(one.stop - 1) == running ? 1 : 0;
        const int missed = std::max(running - from, 0) - (met - met_now);
        if (list_ != nullptr && missed > 0) {
            return walk(asked_, which, list_); // which ones they are, and not only how many
        }
        plain_result made(asked_, one, list_);
        made.add_missed(missed);
        const auto next = static_cast<std::size_t>(std::max(running + met_now, from));
        return made.finish(
            next < asked_.periods.size() ? asked_.periods[next].last : never, false, last_seen);
    }

    [[nodiscard]] std::int32_t period_of_event(std::uint32_t event) const {
        return asked_.period_of[event_day(event)];
    }

    /// A named date no later than a length after the anchor.
    [[nodiscard]] result done_on(const plain_case& one, day_number named) const {
        const day done = named != absent_day && named <= one.last ? named : never;
        return once(one, due_after(one.first), done, done);
    }

    [[nodiscard]] result before_end(plain_case one, case_number which) const {
        const day ends = asked_.valid_to.empty() ? never : from_column(asked_.valid_to[which]);
        const dated_window& wanted = asked_.windows.front();
        if (ends == never || ends - wanted.lead < first_day_number) {
            return {};
        }
        const day due = asked_.roll(ends - wanted.lead);
        if (due == not_held) {
            return walk(asked_, which, list_);
        }
        if (due < one.first) {
            return {};
        }
        const day last_seen = last_event(one);
        const day opens = wanted.window ? ends - *wanted.window : one.first;
        while (one.begin < one.stop && event_day(one.begin) < opens) {
            ++one.begin;
        }
        return once(one, due, one.begin < one.stop ? event_day(one.begin) : never, last_seen);
    }

    /// The only demand of a case.
    [[nodiscard]] result once(const plain_case& one, day due, day answered, day last_seen) const {
        plain_result made(asked_, one, list_);
        const bool is_open = due < answered;
        const bool is_late = is_open && due < one.last;
        if (is_late) {
            made.add_breach(due, answered);
        }
        const bool is_asked = is_open && (!is_late || answered == never);
        return made.finish(is_asked ? due : never, is_late && answered == never, last_seen);
    }

    const plan& asked_;
    breach_list* list_;
    event_marks marks_;
};

} // namespace lssgov::fast
