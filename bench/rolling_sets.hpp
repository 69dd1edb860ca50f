#pragma once

// Many events of few cases: what a rolling rule costs when hardly anything but events is there.
//
// All sets have twelve million events, some quarter of a year apart; now and then one is left out, so that
// under "at least every 6 months" a few gaps are too wide, and more are nearly so. They are made from the
// last day backwards, and lent to a case set without a copy. What is right is found event by event with
// add_months, by the definition and nothing else.

#include "bench/civil_key.hpp"
#include "examples/support/number_source.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/day_number.hpp>
#include <lssgov/calendar/duration.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lssgov::bench {

struct rolling_columns {
    std::vector<day_number> decided{};
    std::vector<std::uint32_t> begins{0};
    std::vector<day_number> days{};

    [[nodiscard]] case_set lent() const {
        return case_set::borrowed({.count = decided.size(),
            .dates = {{"decided", decided}},
            .events = {{"plan review", begins, days}}});
    }
};

/// Days between two events.
inline int any_gap(examples::number_source& random) {
    const int gap = random.between(60, 120);
    return random.chance(2) ? gap + random.between(60, 120) : gap;
}

inline rolling_columns make_rolling(std::uint32_t events, std::uint32_t events_in_case, day_number last) {
    rolling_columns made;
    examples::number_source random(1993'387);
    made.days.resize(events);
    for (std::uint32_t stop = events_in_case; stop <= events; stop += events_in_case) {
        day_number day = last - random.between(0, 200);
        for (std::uint32_t back = 1; back <= events_in_case; ++back) {
            made.days[stop - back] = day;
            day -= any_gap(random);
        }
        made.decided.push_back(day);
        made.begins.push_back(stop);
    }
    return made;
}

/// The due day, or the day after the calendar.
inline day_number due_after(day_number start, int count) {
    const auto due = try_step(date_of(start), months(count), 1);
    return due ? number_of(*due) : last_day_number + 1;
}

/// Events that came later than so many months after the one before.
inline std::int64_t late_by_calendar(const event_column& events, int count) {
    std::int64_t late = 0;
    for (std::size_t which = 0; which + 1 < events.begins.size(); ++which) {
        for (std::size_t k = events.begins[which] + 1; k < events.begins[which + 1]; ++k) {
            late += due_after(events.days[k - 1], count) < events.days[k] ? 1 : 0;
        }
    }
    return late;
}

/// First events that came too late after the decision, and cases of which an event has been due since before
/// the last day. Every case has an event.
inline std::int64_t late_ends_by_calendar(const rolling_columns& asked, int count, day_number last) {
    std::int64_t late = 0;
    for (std::size_t which = 0; which < asked.decided.size(); ++which) {
        const day_number first_event = asked.days[asked.begins[which]];
        const day_number last_event = asked.days[asked.begins[which + 1] - 1];
        late += due_after(asked.decided[which], count) < first_event ? 1 : 0;
        late += due_after(last_event, count) < last ? 1 : 0;
    }
    return late;
}

} // namespace lssgov::bench
