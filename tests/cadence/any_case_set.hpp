#pragma once

// Generated case sets: many cases under one rule, with days drawn to where the answers of that rule change.
//
// any_question draws the rule, and small cases that seldom meet it. An engine that settles most cases of a
// large set at once is only tried by sets in which most cases can be settled so: one rule, a register that
// covers all, thousands of cases, events that come just in time and just too late, and among them the few
// cases that cannot. Half of the sets are such; of the others the register or the rule covers some cases and
// not all; the rest are as any_question draws them. The same seed gives the same sets on every machine.

#include "cadence/all_days_of.hpp"

#include <lssgov/calendar/day_number.hpp>
#include <lssgov/calendar/working_day.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lssgov::test {

inline day_number in_calendar(int day) {
    return std::clamp<int>(day, first_day_number, last_day_number);
}

inline date date_of(int day) {
    return to_date(in_calendar(day)).value();
}

/// The days that a rule points at: an aim for drawn events, and no more than that.
class aim {
public:
    explicit aim(const rule& asked) : asked_(asked) {}

    /// About the last day in time of what is asked from a day on; later than it, unless the calendar ends.
    [[nodiscard]] day_number after(day_number from) const {
        return std::max(in_calendar(from + 1), rolled(pointed_from(date_of(from))));
    }

private:
    [[nodiscard]] day_number rolled(date due) const {
        const bool moves = asked_.roll && due.year() >= 2005 && due.year() < 2199;
        return number_of(moves ? next_working_day(due) : due);
    }

    [[nodiscard]] date pointed_from(date from) const {
        if (const auto* interval = std::get_if<interval_cadence>(&asked_.kind)) {
            return stepped(from, interval->lengths);
        }
        if (const auto* limit = std::get_if<within_cadence>(&asked_.kind)) {
            return stepped(from, limit->lengths);
        }
        if (const auto* answers = std::get_if<response_cadence>(&asked_.kind)) {
            return stepped(from, answers->lengths);
        }
        if (const auto* periods = std::get_if<period_cadence>(&asked_.kind)) {
            return periods->periods.containing(from).last;
        }
        if (const auto* dates = std::get_if<dates_cadence>(&asked_.kind)) {
            return next_of(from, *dates);
        }
        return date_of(number_of(from) + 100);
    }

    static date stepped(date from, const std::vector<dated_length>& lengths) {
        return try_step(from, length_on(lengths, from), 1).value_or(last_calendar_day());
    }

    /// The earliest last day of a yearly date that is later than a day.
    static date next_of(date from, const dates_cadence& kind) {
        int earliest = last_day_number;
        for (int year = from.year() - 1; year <= from.year() + 1; ++year) {
            for (const yearly_date& one : kind.dates) {
                const std::optional<date> when = try_make_date(year, one.month, one.day);
                const int due = when ? number_of(*when) + kind.after : last_day_number;
                earliest = due > number_of(from) ? std::min(earliest, due) : earliest;
            }
        }
        return date_of(earliest);
    }

    const rule& asked_;
};

class any_case_set : private dice {
public:
    any_case_set(kind_asked kind, unsigned seed) : dice(seed + 7'919), kind_(kind), rules_(kind, seed) {}

    /// A rule, what is known besides, a day, and so many cases. A rule that rolls may meet cases so early
    /// that nobody can say what it moves their due days to.
    many_cases next(int count) {
        many_cases made = any_rule();
        made.known.groupings.push_back(units_of_norrby());
        move_in_time(made);
        choose_rule_shape(made.asked);
        const aim due(made.asked);
        choose_scale(due, made);
        choose_shape(due, made.known);
        choose_silence(count);
        for (int i = 0; i < count; ++i) {
            made.cases.push_back(any_case(made, due, i));
        }
        return made;
    }

private:
    enum class habit { none, punctual, sharp, sloppy, crowded };

    // --- the rule and the day -----------------------------------------------------------------------------

    many_cases any_rule() {
        const question drawn = rules_.next();
        base_ = number_of(drawn.followed.dates.at("decided"));
        many_cases made{drawn.asked, drawn.on, drawn.known};
        if (one_in(4)) {
            made.asked.only("unit", {"Norrby"});
        }
        if (one_in(8)) {
            made.asked.only("service", {"home", "day"});
        }
        if (one_in(40)) {
            made.asked.only("regime", {"private"}); // of which no case tells
        }
        return made;
    }

    /// One in six goes to the beginning of the calendar or around a turn of centuries; of those that roll,
    /// one in three to where the closed days begin to be held.
    void move_in_time(many_cases& made) {
        if (!one_in(made.asked.roll ? 3 : 6)) {
            return;
        }
        const int year = made.asked.roll ? 2004 : pick({1900, 1999, 2096, 2100});
        const day_number to = number_of(make_date(year, number(3, 12), number(1, 28)));
        all_days_of(made, [&](date& day) { day = date_of(number_of(day) + to - base_); });
        base_ = to;
    }

    void choose_rule_shape(rule& asked) {
        if (one_in(2)) {
            asked.in_force(std::nullopt, std::nullopt);
        }
        auto* periods = std::get_if<period_cadence>(&asked.kind);
        if (periods != nullptr && one_in(2)) {
            periods->times = 1;
        }
        if (one_in(3)) {
            asked.warned(number(20, 100));
        }
    }

    void choose_shape(const aim& due, context& known) {
        if (one_in(2)) {
            known.registers.clear();
            known.suspensions.clear();
        } else if (one_in(2)) {
            known.registers = {half_covering()};
        }
        if (one_in(4)) {
            known.suspensions.push_back(any_suspension(due));
        }
    }

    /// One in six has a run of cases without events, at its beginning or its end; a small set has then none.
    void choose_silence(int count) {
        constexpr int run = 2'100;
        const bool is_silent = one_in(6);
        const bool is_at_end = one_in(2);
        silent_from_ = is_silent && is_at_end ? std::max(0, count - run) : 0;
        silent_to_ = is_silent ? std::min(count, silent_from_ + run) : 0;
    }

    /// Of what becomes late around a day that some of the cases are due.
    suspension any_suspension(const aim& due) {
        const day_number from = aimed(due, in_calendar(base_ + number(0, spread_)), number(1, 3));
        return {.rule = "R",
            .decided_by = "the committee",
            .decided_on = date_of(one_in(8) ? on_ + number(-1, 1) : base_ - 30),
            .from = date_of(from),
            .to = date_of(from + (one_in(3) ? number(0, 2) : number(0, 400))),
            .reason = "pandemic"};
    }

    /// Begins after some of the cases do, ends before as_of or just then, or both; or neither.
    event_register half_covering() {
        std::optional<date> from;
        std::optional<date> to;
        if (one_in(2)) {
            from = date_of(base_ + (one_in(3) ? number(-1, 1) : number(-30, 400)));
        }
        if (one_in(2)) {
            to = date_of(one_in(2) ? std::max(base_ + 2, on_ + pick({-2, -1, -1, -1, 0, 1}))
                                   : base_ + number(400, 4000));
        }
        if (from && to && *to < *from) {
            std::swap(from, to);
        }
        return event_register::covering(
            kind_ == kind_asked::within_date ? "executed" : "follow-up", from, to);
    }

    void choose_scale(const aim& due, many_cases& made) {
        const int gap = due.after(base_) - base_;
        spread_ = std::min(pick({0, 2, gap, 8 * gap}), 3'650);
        on_ = any_as_of(due);
        is_open_ended_ = one_in(10);
        made.on = as_of(date_of(on_));
    }

    day_number any_as_of(const aim& due) {
        if (one_in(20)) {
            return in_calendar(base_ - number(0, 3));
        }
        const bool is_once = kind_ == kind_asked::within_event || kind_ == kind_asked::within_date;
        int day = base_;
        for (int left = number(0, is_once ? 2 : 12); left > 0; --left) {
            day = due.after(in_calendar(day));
        }
        return in_calendar(day + number(0, spread_) + number(-1, 1));
    }

    // --- a case -------------------------------------------------------------------------------------------

    one_case any_case(const many_cases& set, const aim& due, int number_of_case) {
        one_case made(std::to_string(number_of_case));
        const day_number first = first_day(set.asked);
        if (!one_in(30)) {
            made.on("decided", date_of(first));
        }
        const std::optional<date> force = set.asked.in_force_from;
        const day_number begins = std::max(first, force ? number_of(*force) : first);
        add_end(set.asked, due, begins, made);
        add_groups(made);
        if (kind_ == kind_asked::within_date && !one_in(4)) {
            made.on("executed", date_of(one_in(2) ? aimed(due, begins, 1) : any_day_of(due, begins)));
        }
        if (number_of_case < silent_from_ || silent_to_ <= number_of_case) {
            add_events(set.asked, due, begins, made);
        }
        return made;
    }

    /// Half of the cases of a rule of calendar periods begin with one.
    day_number first_day(const rule& asked) {
        const day_number first = in_calendar(base_ + number(-2, 2) + number(0, spread_));
        const auto* periods = std::get_if<period_cadence>(&asked.kind);
        return periods != nullptr && one_in(2) ? number_of(periods->periods.containing(date_of(first)).first)
                                               : first;
    }

    /// So many due days from a day, or the day before or after.
    day_number aimed(const aim& due, day_number from, int steps) {
        for (; steps > 0; --steps) {
            from = due.after(from);
        }
        return in_calendar(from + number(-1, 1));
    }

    day_number any_day_of(const aim& due, day_number first) {
        if (one_in(4)) {
            return in_calendar(on_ + number(-1, 1));
        }
        return in_calendar(first + number(-3, 2 * (due.after(first) - first)));
    }

    void add_end(const rule& asked, const aim& due, day_number first, one_case& made) {
        if (is_open_ended_ || one_in(kind_ == kind_asked::before_end ? 5 : 2)) {
            return;
        }
        const auto* end = std::get_if<before_end_cadence>(&asked.kind);
        if (end != nullptr && one_in(2)) {
            made.on("valid_to", date_of(on_ + end->windows.front().lead + number(-2, 2)));
        } else if (one_in(3)) {
            made.on("valid_to", date_of(any_day_of(due, first)));
        } else {
            made.on("valid_to", date_of(aimed(due, first, number(1, 6))));
        }
    }

    void add_groups(one_case& made) {
        if (!one_in(8)) {
            const int which = number(0, 3);
            made.in("unit", which == 0 ? "Norr" : which == 1 ? "Väst" : which == 2 ? "Norrby" : "Söder");
        }
        if (!one_in(8)) {
            made.in("service", one_in(3) ? "transport" : one_in(2) ? "home" : "day");
        }
    }

    // --- its events ---------------------------------------------------------------------------------------

    void add_events(const rule& asked, const aim& due, day_number first, one_case& made) {
        const auto* end = std::get_if<before_end_cadence>(&asked.kind);
        if (kind_ == kind_asked::response) {
            add_answered(due, first, made);
        } else if (end != nullptr && made.dates.contains("valid_to") && !one_in(4)) {
            add_before_end(number_of(made.dates.at("valid_to")), end->windows.front(), made);
        } else {
            add_series(due, first, made);
        }
        if (one_in(5)) {
            add_strays(first, made);
        }
        if (one_in(2)) {
            shuffle(made.events);
        }
    }

    static void add(const char* kind, int day, one_case& made) { made.event(kind, date_of(day)); }

    void add_series(const aim& due, day_number first, one_case& made) {
        const bool is_crowd = one_in(50);
        const habit usual = is_crowd ? habit::crowded : any_habit();
        day_number clock = first;
        for (int left = is_crowd ? number(60, 75) : how_many(usual); left > 0; --left) {
            clock = next_day(one_in(8) ? any_habit() : usual, due, clock);
            add("follow-up", clock, made);
        }
    }

    int how_many(habit usual) { return usual == habit::none ? 0 : number(0, one_in(3) ? 30 : 6); }

    habit any_habit() {
        static constexpr std::array all{habit::none, habit::punctual, habit::punctual, habit::punctual,
            habit::sharp, habit::sharp, habit::sloppy, habit::crowded};
        return all[static_cast<std::size_t>(number(0, 7))];
    }

    day_number next_day(habit how, const aim& due, day_number clock) {
        const day_number next = due.after(clock);
        const int gap = std::max(1, next - clock); // the calendar ends
        switch (how) {
        case habit::punctual:
            return in_calendar(clock + number(gap / 2, gap));
        case habit::sharp:
            return in_calendar(next + pick({-1, 0, 0, 0, 1}));
        case habit::sloppy:
            return in_calendar(clock + number(1, 3 * gap));
        case habit::none:
        case habit::crowded:
            break;
        }
        return in_calendar(clock + pick({0, 1, 1, 1, 2}));
    }

    void add_answered(const aim& due, day_number first, one_case& made) {
        const int gap = due.after(first) - first;
        day_number trigger = first;
        for (int left = number(0, one_in(4) ? 15 : 5); left > 0; --left) {
            trigger = in_calendar(trigger + number(0, 2 * gap));
            add("visit", trigger, made);
            if (!one_in(4)) {
                add("follow-up", next_day(any_habit(), due, trigger), made);
            }
        }
    }

    /// Around the ends of the window, and anywhere before the end of the case.
    void add_before_end(day_number ends, const dated_window& wanted, one_case& made) {
        for (int left = number(0, 3) - 1; left > 0; --left) {
            add("follow-up", ends - number(0, 400), made);
        }
        if (one_in(3)) {
            add("follow-up", ends - wanted.lead + number(-1, 1), made);
        }
        if (wanted.window && one_in(3)) {
            add("follow-up", ends - *wanted.window + number(-1, 1), made);
        }
    }

    /// Before the duty begins, after it has ended, around as_of, twice on one day, or of another kind.
    void add_strays(day_number first, one_case& made) {
        add("follow-up", first - pick({0, 1, 2, 400}), made);
        if (made.dates.contains("valid_to")) {
            add("follow-up", number_of(made.dates.at("valid_to")) + number(-1, 1), made);
        }
        if (one_in(2)) {
            add("follow-up", on_ + number(-1, 1), made);
        }
        if (one_in(3)) {
            made.events.push_back(made.events.front());
        }
        if (one_in(20)) {
            add("follow-up", one_in(2) ? first_day_number : last_day_number, made);
        }
        if (one_in(4)) {
            add("visit", first + number(-1, 400), made);
        }
    }

    kind_asked kind_;
    any_question rules_;
    day_number base_ = 0; ///< about the first day of the first case
    int spread_ = 0;      ///< days from the first case to the last
    day_number on_ = 0;
    bool is_open_ended_ = false; ///< no case has an end
    int silent_from_ = 0;        ///< by number of case; the last not included
    int silent_to_ = 0;
};

} // namespace lssgov::test
