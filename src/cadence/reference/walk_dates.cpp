#include "trace.hpp"

#include <algorithm>

namespace lssgov::reference {

namespace {

/// The day in a year; 29 February is the 28th where the year has no 29th.
date in_year(yearly_date when, int year) {
    const std::optional<date> day = try_make_date(year, when.month, when.day);
    return day ? *day : make_date(year, when.month, when.day - 1);
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

demand demand_around(date day, date due, const rule& asked, const dates_cadence& kind, const trace& told) {
    const int room = days_between(first_calendar_day(), day);
    const date opens = add_days(day, -std::min(kind.before, room));
    demand made{.from = std::max(opens, told.days->first), .due = rolled_if(asked, due), .unrolled = due};
    const std::vector<date> inside = events_within(told.events, made.from, made.due);
    made.seen = static_cast<int>(inside.size());
    made.answered = inside.empty() ? first_after(told.events, made.due) : std::optional(inside.front());
    return made;
}

now standing_at(const demand& next, const covered_days& covered, const trace& told) {
    const bool has_begun = next.from <= told.days->last;
    const bool is_blind = has_begun && !covered.holds_any(next.from, told.days->last);
    return {is_blind ? now::what_kind::unseen : now::what_kind::asked, next.due};
}

} // namespace

void walk_dates(const dates_cadence& kind, const rule& asked, const covered_days& covered, trace& told) {
    for (const date day : days_in_duty(kind, *told.days)) {
        const std::optional<date> due = days_between(day, last_calendar_day()) < kind.after
                                            ? std::nullopt
                                            : std::optional(add_days(day, kind.after));
        if (!due) {
            return;
        }
        demand made = demand_around(day, *due, asked, kind, told);
        const bool is_over = made.due < told.days->last;
        if (made.seen > 0) {
            made.became = fate::met;
        } else if (is_over) {
            made.became = covered.holds_all(made.from, made.due) ? fate::late : fate::unseen;
        }
        told.demands.push_back(made);
        if (made.became == fate::waiting) {
            told.stands = standing_at(made, covered, told);
            return;
        }
    }
}

} // namespace lssgov::reference
