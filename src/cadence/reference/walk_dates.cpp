#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

/// The day in a year; 29 February is the 28th where the year has no 29th.
date in_year(yearly_date when, int year) {
    const std::optional<date> day = try_make_date(year, when.month, when.day);
    return day ? *day : make_date(year, when.month, when.day - 1);
}

bool is_28_for_29_february(date day, const dates_cadence& kind) {
    const auto has = [&kind](yearly_date when) {
        return std::find(kind.dates.begin(), kind.dates.end(), when) != kind.dates.end();
    };
    const bool is_28 = day.month().as_number() == 2 && day.day().as_number() == 28;
    return is_28 && has({2, 29}) && !has({2, 28}) && !try_make_date(day.year(), 2, 29);
}

/// The days of one year on which the rule falls, in order.
std::vector<date> days_in_year(const dates_cadence& kind, int year) {
    std::vector<date> days;
    for (const yearly_date when : kind.dates) {
        days.push_back(in_year(when, year));
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// All such days in the duty period, those after as_of included; in order.
std::vector<date> days_in_duty(const dates_cadence& kind, const duty_period& duty) {
    std::vector<date> days;
    for (int year = duty.first.year(); year <= duty.end.year(); ++year) {
        const std::vector<date> of_year = days_in_year(kind, year);
        std::copy_if(of_year.begin(), of_year.end(), std::back_inserter(days),
            [&duty](date day) { return duty.first <= day && day <= duty.end; });
    }
    return days;
}

/// The demand of one of these days; nothing where its due day lies outside the calendar.
std::optional<demand> demand_around(
    date day, const rule& asked, const dates_cadence& kind, const trace& told) {
    if (days_between(day, last_calendar_day()) < kind.after) {
        return std::nullopt;
    }
    const date unrolled = add_days(day, kind.after);
    const std::optional<date> due = rolled_if(asked, unrolled);
    if (!due) {
        return std::nullopt;
    }
    const int room = days_between(told.days->first, day);
    const date opens = add_days(day, -std::min(kind.before, room));
    demand made{.from = opens, .opens = opens, .due = *due, .unrolled = unrolled};
    made.yearly_day = day;
    made.month_end = is_28_for_29_february(day, kind);
    const std::vector<date> inside = events_within(told.events, made.opens, made.due);
    made.seen = static_cast<int>(inside.size());
    made.answered = inside.empty() ? first_after(told.events, made.due) : std::optional(inside.front());
    return made;
}

fate judged(const demand& asked, const covered_days& covered, const trace& told) {
    if (asked.seen > 0) {
        return fate::met;
    }
    if (asked.due >= told.days->last) {
        return fate::waiting;
    }
    return covered.holds_all(asked.opens, asked.due) ? fate::late : fate::unseen;
}

} // namespace

void walk_dates(const dates_cadence& kind, const rule& asked, const covered_days& covered, trace& told) {
    for (const date day : days_in_duty(kind, *told.days)) {
        std::optional<demand> made = demand_around(day, asked, kind, told);
        if (!made) {
            return;
        }
        made->became = judged(*made, covered, told);
        told.demands.push_back(*made);
        if (made->became == fate::waiting) {
            told.stands = asked_by(*made, covered, told);
            return;
        }
    }
}

} // namespace lssgov::reference
