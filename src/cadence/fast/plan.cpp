#include "plan.hpp"

#include "months.hpp"

#include <lssgov/calendar/duration.hpp>
#include <lssgov/calendar/working_day.hpp>

#include <algorithm>
#include <cstddef>
#include <variant>

namespace lssgov::fast {

namespace {

coverage_span span_of(const context& known, const std::string& kind) {
    coverage_span covered;
    for (const event_register& one : known.registers) {
        if (one.event_kind == kind) {
            covered.none = one.never_holds;
            covered.first = one.known_from ? number_of(*one.known_from) : covered.first;
            covered.last = one.known_to ? number_of(*one.known_to) : covered.last;
        }
    }
    return covered;
}

condition condition_of(const case_set& cases, const applicability& wanted, const context& known) {
    const label_column* column = cases.groups(wanted.grouping);
    if (column == nullptr) {
        return {};
    }
    condition made{.label_of = column->label_of};
    for (const std::string& label : column->labels) {
        made.holds.push_back(std::any_of(wanted.labels.begin(), wanted.labels.end(),
            [&](const std::string& one) { return is_within(known, wanted.grouping, label, one); }));
    }
    return made;
}

std::span<const day_number> days_of(const case_set& cases, const std::string& name) {
    const date_column* column = cases.dates(name);
    return column == nullptr ? std::span<const day_number>{} : column->days;
}

event_source source_of(const case_set& cases, const std::string& kind) {
    const event_column* column = cases.events(kind);
    return column == nullptr ? event_source{} : event_source{column->begins, column->days};
}

std::vector<day> make_rolling() {
    const day held_from = number_of(make_date(2005, 1, 1));
    std::vector<day> to(day_count);
    day open = never;
    for (day one = last_day_number; one >= held_from; --one) {
        open = is_closed_day(to_date(one).value()) ? open : one;
        to[place_of(one)] = open;
    }
    std::fill_n(to.begin(), place_of(held_from), not_held);
    return to;
}

/// Where each day is moved to; before the closed days are held, nobody can say.
std::span<const day> rolling() {
    static const std::vector<day> to = make_rolling();
    return to;
}

std::vector<length_from> lengths_of(const std::vector<dated_length>& lengths) {
    std::vector<length_from> made;
    for (const dated_length& one : lengths) {
        made.push_back({one.from ? number_of(*one.from) : first_day_number, one.length});
    }
    for (std::size_t i = 0; i < made.size(); ++i) {
        const auto later = std::find_if(made.begin() + static_cast<std::ptrdiff_t>(i) + 1, made.end(),
            [&](const length_from& other) { return !is_same_step(other.length, made[i].length); });
        made[i].changes = later == made.end() ? never : later->from;
    }
    return made;
}

/// One length of months after each day: the same day number, else the last day of that month; never after the
/// calendar.
void fill_by_months(day from, int length, std::span<day> due) {
    std::fill(due.begin(), due.end(), never);
    const month_table& months = month_table::calendar();
    const day end = from + static_cast<day>(due.size());
    day one = from;
    for (int month = months.month_of(from); one < end && length < month_table::count - month; ++month) {
        for (; one < end && one <= months.last(month); ++one) {
            const day same_number = months.first(month + length) + (one - months.first(month));
            due[static_cast<std::size_t>(one - from)] = std::min(same_number, months.last(month + length));
        }
    }
}

void fill_by_days(day from, int length, std::span<day> due) {
    day next = from;
    for (day& one : due) {
        one = length <= last_day_number - next ? next + length : never;
        ++next;
    }
}

void fill_due(day from, duration length, std::span<day> due) {
    if (length.total_days() > 0) {
        fill_by_days(from, length.total_days(), due);
    } else {
        fill_by_months(from, length.total_months(), due);
    }
}

/// One length after each day, by the length in force on that day, and rolled.
by_day due_after_each(const plan& asked) {
    by_day due(asked.earliest, asked.on);
    for (std::size_t i = 0; i < asked.lengths.size(); ++i) {
        const day begin = std::max(asked.lengths[i].from, due.from());
        const day stop = i + 1 < asked.lengths.size() ? asked.lengths[i + 1].from : never;
        const day end = std::min(stop, asked.on + 1);
        if (begin < end) {
            fill_due(begin, asked.lengths[i].length,
                due.values().subspan(
                    static_cast<std::size_t>(begin - due.from()), static_cast<std::size_t>(end - begin)));
        }
    }
    for (day& one : due.values()) {
        one = asked.roll(one);
    }
    return due;
}

/// Those of the days that are asked about, and the one after.
void add_periods(const partition& cut, plan& made) {
    if (made.on < made.earliest) {
        return;
    }
    made.period_of = by_day(made.earliest, made.on);
    std::optional<period> one = cut.containing(to_date(made.earliest).value());
    for (bool is_over = false; one && !is_over; one = cut.next(*one)) {
        const calendar_period days{number_of(one->first), number_of(one->last)};
        const auto number = static_cast<std::int32_t>(made.periods.size());
        for (day i = std::max(days.first, made.earliest); i <= std::min(days.last, made.on); ++i) {
            made.period_of.values()[static_cast<std::size_t>(i - made.earliest)] = number;
        }
        made.periods.push_back(days);
        is_over = days.first > made.on;
    }
    made.asked_from = made.period_of;
    for (day i = made.earliest; i <= made.on && !made.require_partial; ++i) {
        const auto number = static_cast<std::size_t>(made.period_of[i]);
        made.asked_from.values()[static_cast<std::size_t>(i - made.earliest)] +=
            made.periods[number].first < i ? 1 : 0;
    }
}

/// 29 February is the 28th where the year has no 29th.
day day_in_year(yearly_date when, int year) {
    const std::optional<date> found = try_make_date(year, when.month, when.day);
    return number_of(found ? *found : make_date(year, when.month, when.day - 1));
}

/// Those of the years that are asked about, and the first that no event seen can meet.
void add_dates(const dates_cadence& kind, plan& made) {
    std::vector<day> days;
    const day seen_by = std::min(kind.before, last_day_number - made.on) + made.on;
    const int last_year = std::min<int>(to_date(seen_by)->year() + 1, last_calendar_day().year());
    for (int year = to_date(std::min(made.earliest, made.on))->year(); year <= last_year; ++year) {
        for (const yearly_date when : kind.dates) {
            days.push_back(day_in_year(when, year));
        }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const day when : days) {
        const bool is_inside = kind.after <= last_day_number - when;
        made.dates.push_back({when, is_inside ? made.roll(when + kind.after) : never});
    }
    made.before = kind.before;
    made.after = kind.after;
}

void add_kind(const case_set& cases, const rule& asked, const context& known, plan& made) {
    if (const auto* interval = std::get_if<interval_cadence>(&asked.kind)) {
        const bool is_renewed = interval->renewed == renewal::by_completion;
        made.kind = is_renewed ? plan::what::completion : plan::what::anchored;
        made.lengths = lengths_of(interval->lengths);
    } else if (const auto* periods = std::get_if<period_cadence>(&asked.kind)) {
        made.kind = plan::what::periods;
        made.times = periods->times;
        made.require_partial = periods->require_partial;
        add_periods(periods->periods, made);
    } else if (const auto* dates = std::get_if<dates_cadence>(&asked.kind)) {
        made.kind = plan::what::dates;
        add_dates(*dates, made);
    } else if (const auto* limit = std::get_if<within_cadence>(&asked.kind)) {
        made.kind = plan::what::within;
        made.lengths = lengths_of(limit->lengths);
        made.done_on = days_of(cases, limit->to_date);
    } else if (const auto* end = std::get_if<before_end_cadence>(&asked.kind)) {
        made.kind = plan::what::before_end;
        made.windows = end->windows;
    } else if (const auto* answers = std::get_if<response_cadence>(&asked.kind)) {
        made.kind = plan::what::response;
        made.lengths = lengths_of(answers->lengths);
        made.triggers = source_of(cases, answers->trigger);
        made.triggers_covered = span_of(known, answers->trigger);
    } else if (const auto* quota = std::get_if<coverage_cadence>(&asked.kind)) {
        made.kind = plan::what::coverage;
        made.earliest = std::min(made.earliest, made.on); // cases that cannot be judged are counted today
        add_periods(quota->periods, made);
    }
}

/// The first day on which a case has that date; never where none has it.
day first_of(const case_set& cases, const std::string& name) {
    const day first = cases.earliest(name);
    return first == absent_day ? never : first;
}

/// What a plain case of this rule can be settled by.
plan::quick_way quick_way_of(const plan& made) {
    const bool has_events = !made.events.days.empty();
    const bool is_wholly_covered = made.covered.holds_all(first_day_number, last_day_number);
    switch (made.kind) {
    case plan::what::completion:
        return has_events ? plan::quick_way::completion : plan::quick_way::none;
    case plan::what::periods:
        return has_events && made.times == 1 && made.rests.empty() ? plan::quick_way::periods
                                                                   : plan::quick_way::none;
    case plan::what::within:
        return made.is_met_by_date && !made.done_on.empty() && is_wholly_covered ? plan::quick_way::done_on
                                                                                 : plan::quick_way::none;
    case plan::what::before_end:
        return has_events && made.windows.size() == 1 ? plan::quick_way::before_end : plan::quick_way::none;
    case plan::what::anchored:
    case plan::what::dates:
    case plan::what::response:
    case plan::what::coverage:
        break;
    }
    return plan::quick_way::none;
}

/// The fewest days that the rule gives from any day.
int least_given(const by_day& due_after) {
    int least = never;
    day from = due_after.from();
    for (const day due : due_after.values()) {
        const bool is_day = due != not_held && due != never;
        least = std::min(least, is_day ? due - from : never);
        ++from;
    }
    return least;
}

void find_quick_way(plan& made) {
    const bool is_none_asked = made.anchor.empty() || made.on < made.earliest;
    made.quick = is_none_asked || made.covered.none ? plan::quick_way::none : quick_way_of(made);
    if (made.quick == plan::quick_way::none) {
        return;
    }
    const auto& due = made.due_after.values();
    const auto held = std::find(due.rbegin(), due.rend(), not_held).base(); // and all after it are
    made.plain_from =
        std::max(made.covered.first, made.due_after.from() + static_cast<day>(held - due.begin()));
    made.plain_to = made.covered.last;
    made.surely_in_time = least_given(made.due_after);
}

} // namespace

day coverage_span::first_outside(day from, day to) const {
    if (to < from) {
        return never;
    }
    if (!holds(from)) {
        return from;
    }
    return last < to ? last + 1 : never;
}

day stepped(day from, duration length, int k) {
    if (length.total_days() > 0) {
        const std::int64_t reached = from + std::int64_t{length.total_days()} * k;
        return reached <= last_day_number ? static_cast<day>(reached) : never;
    }
    const month_table& months = month_table::calendar();
    const int month = months.month_of(from);
    const std::int64_t far = month + std::int64_t{length.total_months()} * k;
    if (far >= month_table::count) {
        return never;
    }
    const int reached = static_cast<int>(far);
    return std::min(months.first(reached) + (from - months.first(month)), months.last(reached));
}

/// One by one: a vector of look-ups is slower than as many look-ups.
void by_day::look_up(const day* days, std::size_t count, std::int32_t* found) const {
    const std::int32_t* const values = values_.data();
    const day from = from_;
    const day last = from + static_cast<day>(values_.size()) - 1;
    for (std::size_t k = 0; k < count; ++k) {
        const day one = days[k] < from ? from : days[k];
        found[k] = values[(one < last ? one : last) - from];
    }
}

plan::plan(const case_set& cases, const rule& asked, as_of as_of_day, const context& known)
    : on(number_of(as_of_day.day)),
      force_from(asked.in_force_from ? number_of(*asked.in_force_from) : first_day_number),
      force_to(asked.in_force_to ? number_of(*asked.in_force_to) : last_day_number),
      warning_days(asked.warning_days), anchor(days_of(cases, asked.anchor)),
      valid_to(days_of(cases, "valid_to")), is_met_by_date(lssgov::is_met_by_date(asked)),
      events(source_of(cases, asked.event_kind)), covered(span_of(known, met_by(asked))),
      earliest(std::max(first_of(cases, asked.anchor), force_from)) {
    for (const applicability& one : asked.applies_to) {
        conditions.push_back(condition_of(cases, one, known));
    }
    for (const suspension& one : known.suspensions) {
        if (one.rule == asked.id && !asked.id.empty() && one.decided_on <= as_of_day.day) {
            rests.push_back({number_of(one.from), number_of(one.to)});
        }
    }
    if (asked.roll) {
        rolled = rolling();
    }
    add_kind(cases, asked, known, *this);
    if (kind == what::completion || kind == what::within || kind == what::response) {
        due_after = due_after_each(*this);
    }
    find_quick_way(*this);
}

} // namespace lssgov::fast
