#pragma once

// A rule made ready for many cases: everything that does not depend on the case is looked up once, so that a
// walk reads arrays and compares integers.
//
// The due day of every start day is one table, and it carries the length in force on that day, the month's
// end and the rolling.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/calendar/as_of.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace lssgov::fast {

/// A day_number, and besides never and not_held.
using day = std::int32_t;

/// No such day: absent, or after the calendar.
inline constexpr day never = std::numeric_limits<day>::max();

/// A due day that would have to be moved from a closed day of a time whose closed days are not held.
inline constexpr day not_held = std::numeric_limits<day>::min();

/// Where a day of the calendar stands in a table of days.
constexpr std::size_t place_of(day one) {
    return static_cast<std::size_t>(one - first_day_number);
}

inline constexpr std::size_t day_count = place_of(last_day_number) + 1;

inline day from_column(day_number number) {
    return number == absent_day ? never : number;
}

/// The days that a register covers; both ends included.
struct coverage_span {
    bool none = false;
    day first = first_day_number;
    day last = last_day_number;

    [[nodiscard]] bool holds(day one) const { return !none && first <= one && one <= last; }

    [[nodiscard]] bool holds_all(day from, day to) const { return holds(from) && holds(to); }

    [[nodiscard]] bool holds_any(day from, day to) const {
        return !none && from <= to && from <= last && first <= to;
    }

    /// The first day in [from, to] that is not covered; never where all are.
    [[nodiscard]] day first_outside(day from, day to) const;
};

/// A condition of a rule, by number of label.
struct condition {
    std::span<const label_number> label_of; ///< empty where the set has no such grouping: no case has a label
    std::vector<bool> holds{};              ///< by label
};

/// A length and the day from which it is in force.
struct length_from {
    day from = first_day_number;
    duration length;
    day changes = never; ///< the next day on which another length comes in that reaches other days
};

struct calendar_period {
    day first;
    day last;
};

/// A yearly date, and the last of the days allowed after it: rolled, never, or not_held.
struct dated_due {
    day when;
    day due;
};

struct rest_period {
    day from;
    day to;
};

/// Days of one kind of event, or the days of one named date.
struct event_source {
    std::span<const std::uint32_t> begins;
    std::span<const day_number> days;

    [[nodiscard]] std::span<const day_number> of(case_number which) const {
        return begins.empty() ? std::span<const day_number>{}
                              : days.subspan(begins[which], begins[which + 1] - begins[which]);
    }
};

/// Something for each day of a run of days, both ends included.
class by_day {
public:
    by_day() = default;

    by_day(day from, day to)
        : from_(from), values_(from <= to ? static_cast<std::size_t>(to - from) + 1 : 0) {}

    [[nodiscard]] std::int32_t operator[](day one) const {
        return values_[static_cast<std::size_t>(one - from_)];
    }

    /// What it holds for each of so many days; for a day that it does not hold, what for the nearest. Holds
    /// at least one.
    void look_up(const day* days, std::size_t count, std::int32_t* found) const;

    [[nodiscard]] day from() const { return from_; }

    [[nodiscard]] std::span<std::int32_t> values() { return values_; }

    [[nodiscard]] std::span<const std::int32_t> values() const { return values_; }

private:
    day from_ = first_day_number;
    std::vector<std::int32_t> values_;
};

struct plan {
    enum class what { completion, anchored, periods, dates, within, before_end, response, coverage };

    /// How plain cases are settled without a walk; see judge.hpp.
    enum class quick_way { none, completion, periods, done_on, before_end };

    plan(const case_set& cases, const rule& asked, as_of on, const context& known);

    what kind = what::completion;
    day on = never;
    day force_from = first_day_number;
    day force_to = last_day_number;
    int warning_days = 0;
    std::span<const day_number> anchor;
    std::span<const day_number> valid_to;
    std::span<const day_number> done_on; ///< the named date that meets a `within`
    bool is_met_by_date = false;
    std::vector<condition> conditions;
    event_source events;
    event_source triggers;
    coverage_span covered;
    coverage_span triggers_covered;
    std::vector<rest_period> rests;
    by_day due_after;                 ///< one length after each day, rolled: completion, within and response
    std::span<const day> rolled;      ///< where each day is moved to; empty where the rule does not roll
    std::vector<length_from> lengths; ///< by rising day
    std::vector<calendar_period> periods;
    by_day period_of;  ///< numbers in periods
    by_day asked_from; ///< number of the first period asked, by the first day of a duty period
    int times = 1;
    bool require_partial = false;
    std::vector<dated_due> dates;
    int before = 0;
    int after = 0;
    std::vector<dated_window> windows;

    day earliest = never; ///< no duty period begins before
    quick_way quick = quick_way::none;
    day plain_from = never;          ///< a plain case's duty period begins on that day or later,
    day plain_to = first_day_number; ///< and what is seen of it ends on that day or before
    int surely_in_time = 0; ///< days between two events that no length, month or closed day makes too many

    [[nodiscard]] bool rests_on(day first_late) const {
        return std::any_of(rests.begin(), rests.end(),
            [first_late](const rest_period& one) { return one.from <= first_late && first_late <= one.to; });
    }

    /// The due day after rolling.
    [[nodiscard]] day roll(day due) const {
        return rolled.empty() || due == never ? due : rolled[place_of(due)];
    }
};

/// The day k lengths after a day; never after the calendar.
[[nodiscard]] day stepped(day from, duration length, int k);

} // namespace lssgov::fast
