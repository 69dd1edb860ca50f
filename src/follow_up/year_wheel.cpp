#include "lookup.hpp"

#include <lssgov/follow_up/year_wheel.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <algorithm>
#include <variant>

namespace lssgov {

namespace {

using follow_up_room::find_by_id;

/// The days on which a duty asks something in a year; empty where there is none.
std::optional<period> asked_days(const duty& one, const rule& by, const period& year) {
    const date since = one.known_since ? one.known_since->latest() : first_calendar_day();
    const date first = std::max({year.first, since, by.in_force_from.value_or(first_calendar_day())});
    const date last = std::min(year.last, by.in_force_to.value_or(last_calendar_day()));
    return last < first ? std::nullopt : std::optional(period{first, last});
}

/// The last days of the whole periods that end in these days.
std::vector<date> ends_of_periods(const partition& periods, const period& days) {
    std::vector<date> ends;
    std::optional<period> one = periods.containing(days.first);
    for (; one && one->last <= days.last; one = periods.next(*one)) {
        ends.push_back(one->last);
    }
    return ends;
}

/// The yearly dates, each with the days allowed after it, that fall in these days.
std::vector<date> yearly_days(const dates_cadence& kind, int year, const period& days) {
    std::vector<date> found;
    for (const int of_year : {year - 1, year}) {
        for (const yearly_date when : kind.dates) {
            const std::optional<date> day = try_make_date(of_year, when.month, when.day);
            const std::optional<date> due = day ? std::optional(add_days(*day, kind.after)) : std::nullopt;
            if (due && days.first <= *due && *due <= days.last) {
                found.push_back(*due);
            }
        }
    }
    return found;
}

/// The length in force when these days begin.
duration length_on(const interval_cadence& kind, const period& days) {
    duration length = kind.lengths.front().length;
    for (const dated_length& one : kind.lengths) {
        length = !one.from || *one.from <= days.first ? one.length : length;
    }
    return length;
}

/// Every length from the day the duty began, if that day is known.
std::optional<std::vector<date>> every_length(
    const interval_cadence& kind, const duty& one, const period& days) {
    if (!one.known_since || !one.known_since->is_exact()) {
        return std::nullopt;
    }
    const date since = one.known_since->earliest();
    const duration length = length_on(kind, days);
    std::vector<date> found;
    std::optional<date> due = try_step(since, length, 1);
    for (int k = 2; due && *due <= days.last; ++k) {
        if (days.first <= *due) {
            found.push_back(*due);
        }
        due = try_step(since, length, k);
    }
    return found;
}

/// The due days in these days; absent where the duty falls on days that nobody gives.
std::optional<std::vector<date>> due_days(const duty& one, const rule& by, int year, const period& days) {
    if (const auto* periods = std::get_if<period_cadence>(&by.kind)) {
        return ends_of_periods(periods->periods, days);
    }
    if (const auto* quota = std::get_if<coverage_cadence>(&by.kind)) {
        return ends_of_periods(quota->periods, days);
    }
    if (const auto* dates = std::get_if<dates_cadence>(&by.kind)) {
        return yearly_days(*dates, year, days);
    }
    const auto* interval = std::get_if<interval_cadence>(&by.kind);
    return interval == nullptr ? std::nullopt : every_length(*interval, one, days);
}

void add_duty(const duty& one, const rule& by, int year, std::vector<wheel_entry>& wheel) {
    const std::optional<period> days = asked_days(one, by, {make_date(year, 1, 1), make_date(year, 12, 31)});
    if (!days) {
        return;
    }
    const bool is_statutory = by.binding == force::shall || find_statutory_rule(one.carries_out) != nullptr ||
                              find_statutory_rule(by.carries_out) != nullptr;
    const std::optional<std::vector<date>> due = due_days(one, by, year, *days);
    if (!due) {
        wheel.push_back({.of = &one, .by = &by, .is_statutory = is_statutory});
        return;
    }
    for (const date day : *due) {
        wheel.push_back({.due = day, .of = &one, .by = &by, .is_statutory = is_statutory});
    }
}

} // namespace

std::vector<wheel_entry> year_wheel(const municipality& model, int year) {
    std::vector<wheel_entry> wheel;
    for (const duty& one : model.duties) {
        if (const rule* by = find_by_id(model.rules, one.rule)) {
            add_duty(one, *by, year, wheel);
        }
    }
    std::stable_sort(wheel.begin(), wheel.end(), [](const wheel_entry& a, const wheel_entry& b) {
        return a.due.value_or(last_calendar_day()) < b.due.value_or(last_calendar_day());
    });
    return wheel;
}

} // namespace lssgov
