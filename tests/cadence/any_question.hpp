#pragma once

// Generated questions: small cases under small rules, with days drawn to where answers change.
//
// A day drawn anywhere seldom meets a boundary. Half of them are therefore drawn from around the days the
// rule itself points at, and the first days from month ends, leap days and closed days. The same seed gives
// the same questions on every machine.

#include "cadence/dice.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/check.hpp>

#include <gtest/gtest-printers.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace lssgov::test {

struct question {
    one_case followed{"D-1"};
    rule asked{};
    as_of on{first_calendar_day()};
    context known{};
};

enum class kind_asked {
    completion,
    anchored,
    period,
    dates,
    within_event,
    within_date,
    before_end,
    response, // to "visit"
};

class any_question : private dice {
public:
    any_question(kind_asked kind, unsigned seed) : dice(seed), kind_(kind) {}

    question next() {
        question made;
        year_ = pick({2018, 2019, 2022, 2023, 2024, 2098, 2195});
        first_ = first_day();
        made.asked = any_rule();
        made.followed.on("decided", first_);
        if (one_in(2) || (kind_ == kind_asked::before_end && one_in(2))) {
            made.followed.on("valid_to", a_day());
        }
        if (kind_ == kind_asked::within_date && !one_in(3)) {
            made.followed.on("executed", a_day());
        }
        for (int left = number(0, 7); left > 0; --left) {
            made.followed.event(one_in(other_events()) ? "visit" : "follow-up", a_day());
        }
        made.on = as_of(one_in(200) ? last_calendar_day() : a_day());
        made.known = any_context();
        return made;
    }

private:
    [[nodiscard]] int other_events() const { return kind_ == kind_asked::response ? 2 : 8; }

    date first_day() {
        if (one_in(3)) {
            return add_days(make_date(year_, 1, 1), number(0, 729));
        }
        if (one_in(3)) {
            return make_date(year_, pick({1, 6, 12}), pick({1, 6, 19, 24, 30}));
        }
        const int month = number(1, 12);
        return add_days(add_months(make_date(year_, month, 1), 1), -number(1, 3));
    }

    // Around a day the rule points at, else any day of the next years.
    date a_day() {
        if (one_in(2)) {
            return moved(first_, number(-60, 1100));
        }
        if (one_in(6)) {
            return moved(first_, number(-1, 1));
        }
        const std::optional<date> pointed_at = try_step(first_, step_, number(1, 5));
        return pointed_at ? moved(std::min(*pointed_at, moved(first_, 1500)), number(-1, 2))
                          : last_calendar_day();
    }

    static date moved(date day, int count) {
        return count < 0 ? add_days(day, count) : try_step(day, days(1), count).value_or(last_calendar_day());
    }

    std::optional<date> maybe_day(int chances) {
        return one_in(chances) ? std::optional(a_day()) : std::nullopt;
    }

    duration any_length() {
        switch (number(1, 4)) {
        case 1:
            return days(pick({1, 2, 3, 7, 30, 90, 365}));
        case 2:
            return weeks(number(1, 26));
        case 3:
            return years(number(1, 2));
        default:
            return months(number(1, 18));
        }
    }

    rule any_rule() {
        rule made = rule_of_kind();
        made.named("R", "A rule");
        const std::optional<date> from = maybe_day(4);
        const std::optional<date> to = maybe_day(4);
        if (!from || !to || *from <= *to) {
            made.in_force(from, to);
        }
        if (one_in(3)) {
            made.warned(number(1, 60));
        }
        if (kind_ != kind_asked::period && one_in(3)) {
            made.rolled();
        }
        return made;
    }

    rule rule_of_kind() {
        step_ = any_length();
        switch (kind_) {
        case kind_asked::completion:
            return changed(at_least_every(step_));
        case kind_asked::anchored:
            return changed(at_least_every(step_).anchored());
        case kind_asked::period:
            return any_period_rule();
        case kind_asked::dates:
            return any_dates_rule();
        case kind_asked::within_event:
            return changed(within(step_));
        case kind_asked::within_date:
            return changed(within(step_).to_date("executed"));
        case kind_asked::before_end:
            return any_end_rule();
        case kind_asked::response:
            return changed(response(step_).trigger("visit"));
        }
        return at_least_every(step_);
    }

    rule changed(rule made) {
        duration before = step_;
        std::optional<date> from = maybe_day(3);
        for (int left = number(1, 3); from && left > 0; --left) {
            before = one_in(4) ? before : any_length();
            made.becoming(*from, before);
            from = try_step(*from, days(number(1, 400)), 1);
        }
        return made;
    }

    rule any_period_rule() {
        const int which = number(1, 6);
        step_ = months(which == 1 ? 1 : which == 2 ? 3 : which == 3 ? 4 : which == 4 ? 6 : 12);
        const partition cut = which == 1   ? partition::monthly()
                              : which == 2 ? partition::quarterly()
                              : which == 3 ? partition::by_tertial()
                              : which == 4 ? partition::half_yearly()
                              : which == 5 ? partition::yearly()
                                           : partition::mandate_periods(make_date(2018, 10, 15));
        rule made = per_period(cut, number(1, 3));
        if (one_in(2)) {
            first_ = cut.containing(first_).first; // else hardly any case begins with a period
        }
        if (one_in(3)) {
            made.partial_periods_required();
        }
        return made;
    }

    rule any_end_rule() {
        step_ = days(number(1, 200));
        const duration window = days(step_.count() + (one_in(4) ? 0 : number(0, 300)));
        rule made = one_in(3) ? before_end(step_) : before_end(step_, window);
        if (one_in(8)) {
            std::get<before_end_cadence>(made.kind).windows.front().lead = 0;
        }
        if (const std::optional<date> from = maybe_day(3)) {
            const duration lead = days(number(1, 200));
            made.becoming(*from, lead, days(lead.count() + number(0, 100)));
        }
        return made;
    }

    rule any_dates_rule() {
        std::vector<yearly_date> dates;
        for (int left = number(1, 3); left > 0; --left) {
            const date drawn = one_in(2) ? first_ : add_days(make_date(2024, 1, 1), number(0, 365));
            const yearly_date when{drawn.month().as_number(), drawn.day().as_number()};
            if (std::find(dates.begin(), dates.end(), when) == dates.end()) {
                dates.push_back(when);
            }
        }
        step_ = years(1);
        return on_dates(dates, one_in(2) ? 0 : number(1, 100), one_in(2) ? 0 : number(1, 100));
    }

    context any_context() {
        context made;
        if (one_in(2)) {
            made.registers.push_back(
                any_register(kind_ == kind_asked::within_date ? "executed" : "follow-up"));
        }
        if (kind_ == kind_asked::response && one_in(3)) {
            made.registers.push_back(any_register("visit"));
        }
        for (int left = number(0, 4) - 2; left > 0; --left) {
            const date from = a_day();
            made.suspensions.push_back({.rule = one_in(6) ? "S" : "R",
                .decided_by = "the committee",
                .decided_on = a_day(),
                .from = from,
                .to = moved(from, number(0, 300)),
                .reason = "pandemic"});
        }
        return made;
    }

    event_register any_register(const char* kind) {
        if (one_in(8)) {
            return event_register::never_holding(kind);
        }
        const std::optional<date> from = maybe_day(2);
        const std::optional<date> to = maybe_day(2);
        const bool turned = from && to && *to < *from;
        return event_register::covering(kind, turned ? to : from, turned ? from : to);
    }

    kind_asked kind_;
    int year_ = 2020;
    date first_ = first_calendar_day();
    duration step_ = days(1);
};

inline void show_life(
    const char* what, const std::optional<date>& from, const std::optional<date>& to, std::ostream& out) {
    if (from || to) {
        out << "; " << what << ' ' << day_or_none(from) << " to " << day_or_none(to);
    }
}

/// The question in words, enough to write it down as a test.
inline void PrintTo(const question& asked, std::ostream* out) {
    *out << describe(asked.asked).english;
    if (const auto* interval = std::get_if<interval_cadence>(&asked.asked.kind)) {
        for (const dated_length& one : interval->lengths) {
            *out << "; " << to_string(one.length) << " from " << day_or_none(one.from);
        }
    }
    for (const applicability& one : asked.asked.applies_to) {
        *out << "; only " << one.grouping << ' ' << ::testing::PrintToString(one.labels);
    }
    show_life("in force", asked.asked.in_force_from, asked.asked.in_force_to, *out);
    *out << (asked.asked.roll ? "; rolled" : "") << "; warned " << asked.asked.warning_days << "\n  ";
    for (const auto& [name, day] : asked.followed.dates) {
        *out << name << ' ' << to_string(day) << ' ';
    }
    for (const auto& [name, label] : asked.followed.groups) {
        *out << "; " << name << ' ' << label;
    }
    for (const case_event& one : asked.followed.events) {
        *out << "; " << one.kind << ' ' << to_string(one.day);
    }
    *out << "; as of " << to_string(asked.on.day);
    for (const event_register& one : asked.known.registers) {
        *out << (one.never_holds ? "; never held " : "; register of ") << one.event_kind;
        show_life("known", one.known_from, one.known_to, *out);
    }
    for (const suspension& one : asked.known.suspensions) {
        *out << "; " << one.rule << " rests " << to_string(one.from) << " to " << to_string(one.to)
             << " decided " << to_string(one.decided_on);
    }
}

} // namespace lssgov::test
