#include "duty_facts.hpp"
#include "lookup.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/year_wheel.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <algorithm>
#include <set>
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

/// Every due day to the end of the year of a rule that each follow-up renews: the last of those there are,
/// and after it as if each were done on its last day.
std::vector<date> each_after_the_last(one_case followed, const rule& asked, date last) {
    date from = followed.dates.at(asked.anchor);
    for (const case_event& done : followed.events) {
        from = std::max(from, done.day);
    }
    std::vector<date> due;
    std::optional<date> next = check(followed, asked, as_of(from)).next_due;
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

bool is_renewed(const rule& asked) {
    const auto* interval = std::get_if<interval_cadence>(&asked.kind);
    return interval != nullptr && interval->renewed == renewal::by_completion;
}

/// One of the things of a duty as a case, in its own time and with what was done before the year; empty where
/// it cannot have been there by then.
std::optional<one_case> case_of(const duty_facts& facts, const duty& one, const std::string& thing,
    const rule& asked, date since, int year) {
    const unit* where = find_by_id(facts.model.units, thing);
    const date begins = where != nullptr && where->valid_from ? where->valid_from->latest() : since;
    if (begins > make_date(year, 12, 31)) {
        return std::nullopt;
    }
    one_case made = one_case(one.id).on(asked.anchor, std::max(since, begins));
    if (where != nullptr && where->valid_to) {
        made.on("valid_to", where->valid_to->latest());
    }
    for (const follow_up* done : facts.done_for(one, thing)) {
        if (done->day.is_exact() && done->day.latest() < make_date(year, 1, 1)) {
            made.event(asked.event_kind, done->day.latest());
        }
    }
    return made;
}

/// The last day on which the thing or the rule holds; what is due then or later is not asked for.
std::optional<date> end_of(const one_case& followed, const rule& asked) {
    const auto closed = followed.dates.find("valid_to");
    if (closed == followed.dates.end()) {
        return asked.in_force_to;
    }
    return std::min(closed->second, asked.in_force_to.value_or(closed->second));
}

/// The due days in a year, of all its things together; absent where the duty falls on days that nobody gives.
std::optional<std::set<date>> due_days(
    const duty_facts& facts, const duty& one, const rule& asked, int year) {
    const std::optional<date> since = day_to_count_from(one, asked, year);
    if (!since || (asked.roll && year < first_rolled_year)) {
        return std::nullopt;
    }
    std::set<date> due;
    for (const std::string& thing : things_of(one)) {
        const std::optional<one_case> followed = case_of(facts, one, thing, asked, *since, year);
        if (!followed) {
            continue;
        }
        const date last = make_date(year, 12, 31);
        std::vector<date> days = is_renewed(asked) ? each_after_the_last(*followed, asked, last)
                                                   : each_by_itself(*followed, asked, last);
        const std::optional<date> end = end_of(*followed, asked);
        std::erase_if(days, [&](date day) { return day.year() != year || (end && *end <= day); });
        due.insert(days.begin(), days.end());
    }
    return due;
}

/// Whether the duty recurs, and can fall in the year at all.
bool falls_in(int year, const duty& one, const rule& asked) {
    const bool recurs = is_of_calendar(asked) || std::holds_alternative<interval_cadence>(asked.kind);
    const date since = one.known_since ? one.known_since->latest() : first_calendar_day();
    const date first = std::max(since, asked.in_force_from.value_or(first_calendar_day()));
    return recurs && first <= make_date(year, 12, 31) &&
           make_date(year, 1, 1) <= asked.in_force_to.value_or(last_calendar_day());
}

/// Whether the law may be in force on some day at an end of the year.
bool may_be_law_in(int year, const statutory_rule& law) {
    return validity_on(law, make_date(year, 1, 1)) != validity::not_in_force ||
           validity_on(law, make_date(year, 12, 31)) != validity::not_in_force;
}

/// How a duty binds: as its rule does, or as the law that it carries out, which a local rule cannot soften
/// and a strict word cannot harden.
force binding_of(const duty& one, const rule& by, int year) {
    for (const std::string& id : {one.carries_out, by.carries_out}) {
        const statutory_rule* law = find_statutory_rule(id);
        const bool is_meant = by.binding == force::local || by.binding == force::shall;
        if (law != nullptr && is_meant && (by.binding == force::shall || may_be_law_in(year, *law))) {
            return law->binding;
        }
    }
    return by.binding;
}

void add_duty(const duty_facts& facts, const duty& one, int year, std::vector<wheel_entry>& wheel) {
    const rule* by = facts.rule_of(one);
    if (by == nullptr) {
        return;
    }
    const rule asked = asked_of_all(one, *by);
    if (!falls_in(year, one, asked)) {
        return;
    }
    const force binding = binding_of(one, *by, year);
    const std::optional<std::set<date>> due = due_days(facts, one, asked, year);
    if (!due) {
        wheel.push_back({.of = &one, .by = by, .binding = binding});
        return;
    }
    for (const date day : *due) {
        wheel.push_back({.due = day, .of = &one, .by = by, .binding = binding});
    }
}

} // namespace

std::vector<wheel_entry> year_wheel(const municipality& model, int year) {
    std::vector<wheel_entry> wheel;
    const duty_facts facts(model);
    for (const duty& one : model.duties) {
        add_duty(facts, one, year, wheel);
    }
    std::stable_sort(wheel.begin(), wheel.end(), [](const wheel_entry& a, const wheel_entry& b) {
        return a.due.value_or(last_calendar_day()) < b.due.value_or(last_calendar_day());
    });
    return wheel;
}

} // namespace lssgov
