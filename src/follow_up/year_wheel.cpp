#include "duty_facts.hpp"
#include "lookup.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/year_wheel.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <algorithm>
#include <variant>

namespace lssgov {

namespace {

using namespace follow_up_room;

/// Closed days are held from this year; see working_day.hpp.
constexpr int first_rolled_year = 2005;

/// A rule whose days stand in the calendar, so that it matters little since when it is known to hold.
bool is_of_calendar(const rule& asked) {
    return std::holds_alternative<period_cadence>(asked.kind) ||
           std::holds_alternative<dates_cadence>(asked.kind);
}

/// The rule that is asked of a duty as a whole: a quota falls when its periods do.
rule asked_of_all(const duty& one, const rule& by) {
    rule asked = in_life_of_law(by, one);
    asked.applies_to = {};
    if (const auto* quota = std::get_if<coverage_cadence>(&by.kind)) {
        asked.kind = period_cadence{quota->periods};
    }
    return asked;
}

/// The day to count from; where none is known, one early enough for every calendar period of the year to be
/// whole. Absent where it matters and is not known, or where it would have to be moved from a closed day of a
/// time whose closed days are not held.
std::optional<date> day_to_count_from(const duty& one, const rule& asked, int year) {
    const date held = asked.roll ? make_date(first_rolled_year, 1, 1) : first_calendar_day();
    if (is_of_calendar(asked)) {
        const date any = make_date(std::max(year - 5, 1900), 1, 1);
        return std::max(held, one.known_since ? one.known_since->latest() : any);
    }
    const bool is_known = one.known_since && one.known_since->is_exact() && held <= one.known_since->latest();
    return is_known ? std::optional(one.known_since->latest()) : std::nullopt;
}

/// Every due day to the end of the year, if each time it is done on the last day.
std::vector<date> each_after_the_last(one_case followed, const rule& asked, date since, date last) {
    std::vector<date> due;
    std::optional<date> next = check(followed, asked, as_of(since)).next_due;
    while (next && *next <= last) {
        due.push_back(*next);
        followed.event(asked.event_kind, *next);
        next = check(followed, asked, as_of(*next)).next_due;
    }
    return due;
}

/// Every due day to the end of the year of a rule that counts from no follow-up.
std::vector<date> each_by_itself(const one_case& followed, const rule& asked, date last) {
    std::vector<date> due;
    for (const explained_day& one : explain(followed, asked, as_of(last)).days) {
        if (one.role == day_role::due) {
            due.push_back(one.day);
        }
    }
    return due;
}

/// The due days in a year; absent where the duty falls on days that nobody gives.
std::optional<std::vector<date>> due_days(const duty& one, const rule& asked, int year) {
    const auto* interval = std::get_if<interval_cadence>(&asked.kind);
    const std::optional<date> since = day_to_count_from(one, asked, year);
    const bool cannot_roll = asked.roll && year < first_rolled_year;
    if ((interval == nullptr && !is_of_calendar(asked)) || !since || cannot_roll) {
        return std::nullopt;
    }
    const date last = make_date(year, 12, 31);
    const auto duty_itself = one_case(one.id).on(asked.anchor, *since);
    std::vector<date> due = interval != nullptr && interval->renewed == renewal::by_completion
                                ? each_after_the_last(duty_itself, asked, *since, last)
                                : each_by_itself(duty_itself, asked, last);
    const date end = asked.in_force_to.value_or(last_calendar_day());
    std::erase_if(due, [&](date day) { return day.year() != year || end < day; });
    return due;
}

/// Whether the duty can fall in the year at all.
bool is_alive_in(int year, const duty& one, const rule& asked) {
    const date since = one.known_since ? one.known_since->latest() : first_calendar_day();
    const date first = std::max(since, asked.in_force_from.value_or(first_calendar_day()));
    return first <= make_date(year, 12, 31) &&
           make_date(year, 1, 1) <= asked.in_force_to.value_or(last_calendar_day());
}

/// How a duty binds: as its rule does, or as the law that it carries out, which a local rule cannot soften.
force binding_of(const duty& one, const rule& by) {
    for (const std::string& id : {one.carries_out, by.carries_out}) {
        const statutory_rule* law = find_statutory_rule(id);
        if (law != nullptr && by.binding == force::local) {
            return law->binding;
        }
    }
    return by.binding;
}

void add_duty(const duty& one, const rule& by, int year, std::vector<wheel_entry>& wheel) {
    const rule asked = asked_of_all(one, by);
    if (!is_alive_in(year, one, asked)) {
        return;
    }
    const force binding = binding_of(one, by);
    const std::optional<std::vector<date>> due = due_days(one, asked, year);
    if (!due) {
        wheel.push_back({.of = &one, .by = &by, .binding = binding});
        return;
    }
    for (const date day : *due) {
        wheel.push_back({.due = day, .of = &one, .by = &by, .binding = binding});
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
