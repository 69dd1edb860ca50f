#include "duty_facts.hpp"
#include "duty_verdict.hpp"
#include "lookup.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/ladder.hpp>
#include <lssgov/follow_up/seen_by.hpp>
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

/// The year, and the last day whose follow-ups count.
struct wheel_time {
    date first;
    date last;
    as_of known;

    [[nodiscard]] bool holds(date day) const { return first <= day && day <= last; }
};

/// Of a year that is over, what was known when it began.
wheel_time time_of_wheel(const municipality& model, int year, std::optional<as_of> known) {
    const date first = make_date(year, 1, 1);
    const date before = first_calendar_day() < first ? add_days(first, -1) : first;
    const date last = make_date(year, 12, 31);
    const date wished = known ? known->day : model.described_as_of.value_or(before);
    return {first, last, as_of(wished <= last ? wished : before)};
}

/// Which end of what is known to the month or year only is taken for the day.
enum class taken_end { first, last };

date day_at(taken_end end, const partial_date& when) {
    return end == taken_end::first ? when.earliest() : when.latest();
}

/// One of the things of a duty as a case without follow-ups, in its own time; empty where it cannot have been
/// there by the end of the year.
std::optional<one_case> case_of(const municipality& model, const duty& one, const std::string& thing,
    const rule& asked, date since, const wheel_time& time, taken_end end) {
    const unit* where = find_by_id(model.units, thing);
    const date begins = where != nullptr && where->valid_from ? day_at(end, *where->valid_from) : since;
    if (begins > time.last || stated_count(model, thing) == 0) {
        return std::nullopt;
    }
    one_case made = one_case(one.id).on(asked.anchor, std::max(since, begins));
    if (where != nullptr && where->valid_to) {
        made.on("valid_to", where->valid_to->latest());
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

/// The due days in a year of a thing whose rule counts from no follow-up.
std::vector<date> own_days(const one_case& followed, const rule& asked, const wheel_time& time) {
    std::vector<date> days = each_by_itself(followed, asked, time.last);
    const std::optional<date> end = end_of(followed, asked);
    std::erase_if(days, [&](date day) { return !time.holds(day) || (end && *end <= day); });
    return days;
}

/// The day that the next due day is counted from: the last follow-up, else the first day of the duty.
date counted_day(const one_case& followed, const rule& asked) {
    const date begins = followed.dates.at(asked.anchor);
    date from = std::max(begins, asked.in_force_from.value_or(begins));
    for (const case_event& done : followed.events) {
        from = std::max(from, done.day);
    }
    return from;
}

/// The one due day that a rule renewed by each follow-up gives; empty where nothing more is asked.
std::optional<date> next_due_of(const one_case& followed, const rule& asked) {
    return check(followed, asked, as_of(counted_day(followed, asked))).next_due;
}

/// The same with its follow-ups that are known, each on the first or on the last day that it can have been.
/// One that can have been later than what is known may not have been yet.
std::optional<one_case> followed_case(const duty_facts& facts, const duty& one, const std::string& thing,
    const rule& asked, const wheel_time& time, taken_end end) {
    if (!one.known_since) {
        return std::nullopt;
    }
    std::optional<one_case> made =
        case_of(facts.model, one, thing, asked, day_at(end, *one.known_since), time, end);
    for (const follow_up* done : facts.done_for(one, thing)) {
        const date day = std::min(day_at(end, done->day), time.known.day);
        const bool is_there =
            end == taken_end::first ? seen_by(done->day, time.known) : done->day.earliest() <= time.known.day;
        if (made && is_there) {
            made->event(asked.event_kind, day);
        }
    }
    return made;
}

/// A thing of a duty with each of its days at the first that it can be, and at the last.
struct possible_cases {
    one_case first;
    one_case last;
};

bool is_renewed(const rule& asked) {
    const auto* interval = std::get_if<interval_cadence>(&asked.kind);
    return interval != nullptr && interval->renewed == renewal::by_completion;
}

/// A duty whose occurrences are added to the wheel.
class duty_on_wheel {
public:
    duty_on_wheel(const duty_facts& facts, const duty& one, const rule& by, wheel_time time,
        std::vector<wheel_entry>& wheel)
        : facts_(facts), duty_(one), asked_(asked_of_all(one, by)), time_(time),
          blank_{.of = &one, .by = &by, .binding = binding_of(one, by, time.first.year())}, wheel_(wheel) {}

    void add() {
        if (!falls_in_year()) {
            return;
        }
        const std::optional<date> since = day_to_count_from(duty_, asked_, time_.first.year());
        const bool is_early = asked_.roll && time_.first.year() < first_rolled_year;
        const bool is_counted = since && !is_early;
        if (is_renewed(asked_) && (is_counted || (duty_.known_since && !asked_.roll))) {
            add_next_days();
        } else if (!is_counted) {
            wheel_.push_back(blank_);
        } else if (is_of_calendar(asked_)) {
            add_days_of_all(*since);
        } else {
            add_windows(*since);
        }
    }

private:
    /// Whether the duty recurs, and can fall in the year at all.
    [[nodiscard]] bool falls_in_year() const {
        const bool recurs = is_of_calendar(asked_) || std::holds_alternative<interval_cadence>(asked_.kind);
        const date since = duty_.known_since ? duty_.known_since->latest() : first_calendar_day();
        const date first = std::max(since, asked_.in_force_from.value_or(first_calendar_day()));
        return recurs && first <= time_.last &&
               time_.first <= asked_.in_force_to.value_or(last_calendar_day());
    }

    /// What falls on days of the calendar falls for all things at once.
    void add_days_of_all(date since) {
        std::set<date> due;
        for (const std::string& thing : things_of(duty_)) {
            const auto followed = case_of(facts_.model, duty_, thing, asked_, since, time_, taken_end::last);
            const std::vector<date> days =
                followed ? own_days(*followed, asked_, time_) : std::vector<date>{};
            due.insert(days.begin(), days.end());
        }
        for (const date day : due) {
            wheel_.push_back(blank_);
            wheel_.back().due = day;
        }
    }

    void add_windows(date since) {
        for (const std::string& thing : things_of(duty_)) {
            const auto first = case_of(facts_.model, duty_, thing, asked_, since, time_, taken_end::first);
            const auto last = case_of(facts_.model, duty_, thing, asked_, since, time_, taken_end::last);
            if (first && last) {
                add_windows_of(thing, {*first, *last});
            }
        }
    }

    void add_windows_of(const std::string& thing, const possible_cases& followed) {
        const std::optional<date> missed = missed_day(thing);
        if (missed && *missed < time_.first && is_there_in_year(followed.last)) {
            wheel_entry& made = entry_of(thing, followed);
            made.due_before = missed;
            made.is_overdue = true;
            made.is_latest = !made.counted_from;
        }
        const std::vector<date> days = own_days(followed.last, asked_, time_);
        if (own_days(followed.first, asked_, time_) != days) {
            add_without_day(thing);
            return;
        }
        for (const date day : days) {
            entry_of(thing, followed).due = day;
        }
    }

    void add_next_days() {
        for (const std::string& thing : things_of(duty_)) {
            const auto first = followed_case(facts_, duty_, thing, asked_, time_, taken_end::first);
            const auto last = followed_case(facts_, duty_, thing, asked_, time_, taken_end::last);
            if (first) {
                add_next_day(thing, {*first, last.value_or(*first)});
            }
        }
    }

    void add_next_day(const std::string& thing, const possible_cases& followed) {
        const std::optional<date> from = next_due_of(followed.first, asked_);
        const std::optional<date> to = next_due_of(followed.last, asked_);
        if (!from || *from > time_.last) {
            return;
        }
        if (to == from && time_.holds(*from)) {
            add_in_year(thing, followed, *from);
        } else if (to && *to < time_.first) {
            add_missed_or_not(thing, followed, *to, to != from);
        } else if (is_there_in_year(followed.first)) {
            add_without_day(thing);
        }
    }

    void add_in_year(const std::string& thing, const possible_cases& followed, date due) {
        wheel_entry& made = entry_of(thing, followed);
        made.due = due;
        one_case done = followed.first;
        done.event(asked_.event_kind, due);
        const std::optional<date> after = next_due_of(done, asked_);
        made.is_again = after && time_.holds(*after);
    }

    /// @param is_latest  whether the day is the last of several that it can be
    void add_missed_or_not(
        const std::string& thing, const possible_cases& followed, date due, bool is_latest) {
        if (!is_there_in_year(followed.last)) {
            return;
        }
        wheel_entry& made = entry_of(thing, followed);
        made.due_before = due;
        made.is_overdue = missed_day(thing).has_value();
        made.is_latest = is_latest;
    }

    void add_without_day(const std::string& thing) {
        wheel_.push_back(blank_);
        wheel_.back().concerns = thing;
    }

    /// Counted from a day only where it is known.
    wheel_entry& entry_of(const std::string& thing, const possible_cases& followed) {
        add_without_day(thing);
        const date from = counted_day(followed.first, asked_);
        if (from == counted_day(followed.last, asked_)) {
            wheel_.back().counted_from = from;
        }
        return wheel_.back();
    }

    [[nodiscard]] bool is_there_in_year(const one_case& followed) const {
        return time_.first <= end_of(followed, asked_).value_or(last_calendar_day());
    }

    /// The day that was certainly missed, where the thing is overdue by what is known; any day where days
    /// known to the month or year only left it open which.
    [[nodiscard]] std::optional<date> missed_day(const std::string& thing) const {
        const verdict seen = verdict_of(facts_, duty_, thing, time_.known);
        return seen.state == case_state::overdue ? std::optional(seen.next_due.value_or(time_.known.day))
                                                 : std::nullopt;
    }

    const duty_facts& facts_;
    const duty& duty_;
    rule asked_;
    wheel_time time_;
    wheel_entry blank_;
    std::vector<wheel_entry>& wheel_;
};

/// The day an entry is sorted by; those without one come last.
date place_of(const wheel_entry& one) {
    return one.due_before.value_or(one.due.value_or(last_calendar_day()));
}

} // namespace

std::vector<wheel_entry> year_wheel(const municipality& model, int year, std::optional<as_of> known) {
    std::vector<wheel_entry> wheel;
    const duty_facts facts(model);
    const wheel_time time = time_of_wheel(model, year, known);
    for (const duty& one : model.duties) {
        if (const rule* by = facts.rule_of(one)) {
            duty_on_wheel(facts, one, *by, time, wheel).add();
        }
    }
    std::stable_sort(wheel.begin(), wheel.end(),
        [](const wheel_entry& a, const wheel_entry& b) { return place_of(a) < place_of(b); });
    return wheel;
}

as_of wheel_known(const municipality& model, int year, std::optional<as_of> known) {
    return time_of_wheel(model, year, known).known;
}

} // namespace lssgov
