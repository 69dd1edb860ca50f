#pragma once

// A second opinion on every verdict, written from the definitions and from nothing else.
//
// The engine walks from demand to demand. This walks from day to day: it lives through the duty period, asks
// each morning what became late in the night, each day whether somebody followed up, each evening whether
// something was due. It is slow, it shares no code with the engine, and it counts days and months by
// std::chrono. Only the closed days are the library's own; they have tests of theirs.

#include <lssgov/cadence/check.hpp>
#include <lssgov/calendar/working_day.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

namespace lssgov::test::oracle {

// --- days as numbers, counted from 1970-01-01 -----------------------------------------------------------

inline int number_of(std::chrono::year_month_day day) {
    return static_cast<int>(std::chrono::sys_days(day).time_since_epoch().count());
}

inline std::chrono::year_month_day civil(int day) {
    return std::chrono::sys_days(std::chrono::days(day));
}

inline int number_of(const date& day) {
    return number_of(std::chrono::year(day.year()) / day.month().as_number() / day.day().as_number());
}

inline date date_of(int day) {
    const auto made = civil(day);
    return make_date(int(made.year()), int(unsigned(made.month())), int(unsigned(made.day())));
}

inline int last_day_there_is() {
    return number_of(std::chrono::year(2199) / 12 / 31);
}

/// The same day number, else the last day of that month.
inline int months_later(int day, int months) {
    const auto moved = civil(day) + std::chrono::months(months);
    return moved.ok() ? number_of(moved) : number_of(moved.year() / moved.month() / std::chrono::last);
}

inline int steps_later(int day, const duration& length, int steps) {
    switch (length.unit()) {
    case duration_unit::days:
        return day + steps * length.count();
    case duration_unit::weeks:
        return day + 7 * steps * length.count();
    case duration_unit::months:
        return months_later(day, steps * length.count());
    case duration_unit::years:
        return months_later(day, 12 * steps * length.count());
    }
    return day;
}

// --- what is known of one case under one rule -----------------------------------------------------------

struct diary {
    int first = 0;          // of the duty period
    int end = 0;            // its last day, were it not for as_of
    int asked = 0;          // as_of
    std::set<int> events{}; // those that count
    bool holds = true;      // the register holds this kind of event
    int known_from = 0;
    int known_to = 0;
    bool roll = false;
    std::vector<suspension> rests{};

    [[nodiscard]] int last() const { return std::min(end, asked); }

    [[nodiscard]] bool covered(int day) const { return holds && known_from <= day && day <= known_to; }

    [[nodiscard]] bool has_come(int day) const { return day <= last(); }

    [[nodiscard]] bool excused(int first_late_day) const {
        return std::any_of(rests.begin(), rests.end(), [&](const suspension& rest) {
            return number_of(rest.from) <= first_late_day && first_late_day <= number_of(rest.to);
        });
    }

    [[nodiscard]] int moved(int due) const {
        while (roll && due <= last_day_there_is() && is_closed_day(date_of(due))) {
            ++due;
        }
        return due;
    }
};

/// Something that was asked for and, when its last day went by, not done.
struct missed {
    int due = 0;
    bool wholly_covered = false; // absence is absence
    bool blind = false;          // days of it have come, none of them covered, and nothing was seen on them
};

/// What the register showed of the days of one demand, told to it each morning.
class watch {
public:
    void see(const diary& book, int day) {
        all_covered_ = all_covered_ && book.covered(day);
        some_have_come_ = some_have_come_ || book.has_come(day);
        some_seen_ = some_seen_ || (book.has_come(day) && book.covered(day));
    }

    [[nodiscard]] missed at(int due, bool seen_anything = false) const {
        return {due, all_covered_, some_have_come_ && !some_seen_ && !seen_anything};
    }

private:
    bool all_covered_ = true;
    bool some_have_come_ = false;
    bool some_seen_ = false;
};

// --- the kinds, each lived through day by day -----------------------------------------------------------

class by_completion {
public:
    by_completion(const diary& book, const interval_cadence& asked) : book_(book), asked_(asked) {
        start(book.first);
    }

    void dawn(int day) {
        if (day == book_.known_from && book_.holds && day > clock_ && book_.has_come(day)) {
            start(day);
        }
        see(day);
    }

    void follow_up(int day) {
        start(day);
        followed_up_ = true;
    }

    std::vector<missed> dusk(int day) {
        if (!running_ || due_ != day) {
            return {};
        }
        running_ = false;
        return {{due_, book_.covered(due_), days_of_clock_.at(due_, followed_up_).blind}};
    }

    // A due day has passed, nobody knows how, and nothing has started the clock since.
    [[nodiscard]] bool lost() const { return !running_ && due_ < book_.last(); }

    static constexpr bool can_be_overdue = true;
    static constexpr bool late_is_counted = true;

private:
    void start(int day) {
        clock_ = day;
        days_of_clock_ = {};
        see(day); // the day counted from is one of them
        due_ = book_.moved(steps_later(day, length_then(day), 1));
        running_ = true;
    }

    void see(int day) { days_of_clock_.see(book_, day); }

    [[nodiscard]] duration length_then(int day) const {
        duration found = asked_.lengths.front().length;
        for (const dated_length& one : asked_.lengths) {
            if (one.from && number_of(*one.from) <= day) {
                found = one.length;
            }
        }
        return found;
    }

    const diary& book_;
    const interval_cadence& asked_;
    int clock_ = 0;
    int due_ = 0;
    bool running_ = true;
    bool followed_up_ = false;
    watch days_of_clock_{};
};

class anchored {
public:
    anchored(const diary& book, const interval_cadence& asked)
        : book_(book), asked_(asked), length_(asked.lengths.front().length) {
        for (const dated_length& one : asked_.lengths) {
            if (one.from && number_of(*one.from) <= book.first) {
                length_ = one.length;
            }
        }
        begin_series(book.first);
    }

    void dawn(int day) {
        if (day >= begins_) {
            window_.see(book_, day);
        }
    }

    void follow_up(int day) {
        met_ = met_ || day >= begins_;
        may_be_open_ = false;
    }

    std::vector<missed> dusk(int day) {
        std::vector<missed> found;
        if (due_ == day) {
            if (!met_) {
                found.push_back(window_.at(due_));
                may_be_open_ = may_be_open_ || (!found.back().wholly_covered && day < book_.last());
            }
            next_window();
        }
        for (const dated_length& one : asked_.lengths) {
            if (one.from && number_of(*one.from) == day && day > book_.first &&
                !reaches_the_same(one.length)) {
                length_ = one.length;
                begin_series(day);
            }
        }
        return found;
    }

    [[nodiscard]] bool lost() const { return may_be_open_; } // a window that is unknown, and nothing since

    static constexpr bool can_be_overdue = true;
    static constexpr bool late_is_counted = true;

private:
    // A year is twelve months and a week seven days; a month is no number of days.
    [[nodiscard]] bool reaches_the_same(const duration& other) const {
        const auto size = [](const duration& one) {
            const bool large = one.unit() == duration_unit::years || one.unit() == duration_unit::weeks;
            const bool in_days = one.unit() == duration_unit::days || one.unit() == duration_unit::weeks;
            return std::pair(in_days, one.count() * (!large ? 1 : in_days ? 7 : 12));
        };
        return size(other) == size(length_);
    }

    void begin_series(int day) {
        anchor_ = day;
        step_ = 0;
        due_ = day;
        next_window();
    }

    void next_window() {
        begins_ = due_ + 1;
        do { // a window without a day in it, as rolling can make, asks nothing
            ++step_;
            due_ = book_.moved(steps_later(anchor_, length_, step_));
        } while (due_ < begins_);
        met_ = false;
        window_ = {};
    }

    const diary& book_;
    const interval_cadence& asked_;
    duration length_;
    int anchor_ = 0;
    int step_ = 0;
    int begins_ = 0; // first day of the window that is asked for
    int due_ = 0;    // its last
    bool met_ = false;
    bool may_be_open_ = false;
    watch window_{};
};

class each_period {
public:
    each_period(const diary& book, const period_cadence& asked) : book_(book), asked_(asked) {
        judged_ = asked.require_partial || begins_period(book.first);
    }

    void dawn(int day) {
        if (day > book_.first && begins_period(day)) {
            judged_ = true;
            seen_ = 0;
            period_ = {};
        }
        period_.see(book_, day);
    }

    void follow_up(int) { ++seen_; }

    std::vector<missed> dusk(int day) {
        if (!begins_period(day + 1) || !judged_ || seen_ >= asked_.times) {
            return {};
        }
        return {period_.at(day, seen_ > 0)};
    }

    [[nodiscard]] static bool lost() { return false; }

    static constexpr bool can_be_overdue = false;
    static constexpr bool late_is_counted = false;

private:
    [[nodiscard]] bool begins_period(int day) const {
        const auto when = civil(day);
        const unsigned month = unsigned(when.month()) - 1;
        const bool first_of_month = unsigned(when.day()) == 1;
        switch (asked_.periods.kind()) {
        case period_kind::month:
            return first_of_month;
        case period_kind::quarter:
            return first_of_month && month % 3 == 0;
        case period_kind::tertial:
            return first_of_month && month % 4 == 0;
        case period_kind::half_year:
            return first_of_month && month % 6 == 0;
        case period_kind::year:
            return first_of_month && month == 0;
        case period_kind::mandate_period: {
            const auto origin = civil(number_of(*asked_.periods.mandate_first_day()));
            return when.month() == origin.month() && when.day() == origin.day() &&
                   (int(when.year()) - int(origin.year())) % 4 == 0;
        }
        }
        return false;
    }

    const diary& book_;
    const period_cadence& asked_;
    bool judged_ = false;
    int seen_ = 0;
    watch period_{};
};

class around_dates {
public:
    around_dates(const diary& book, const dates_cadence& asked) : book_(book), asked_(asked) {}

    void dawn(int day) {
        if (is_asked_for(day)) {
            open(day);
        }
        for (window& one : open_) {
            one.days.see(book_, day);
        }
    }

    void follow_up(int day) {
        followed_.insert(day);
        for (window& one : open_) {
            one.met = true;
        }
    }

    std::vector<missed> dusk(int day) {
        std::vector<missed> found;
        for (const window& one : open_) {
            if (one.due == day && !one.met) {
                found.push_back(one.days.at(day));
            }
        }
        std::erase_if(open_, [&](const window& one) { return one.due == day; });
        return found;
    }

    [[nodiscard]] static bool lost() { return false; }

    static constexpr bool can_be_overdue = false;
    static constexpr bool late_is_counted = true;

private:
    struct window {
        int due = 0;
        bool met = false;
        watch days{};
    };

    [[nodiscard]] bool is_asked_for(int day) const {
        const auto when = civil(day);
        return std::any_of(asked_.dates.begin(), asked_.dates.end(), [&](const yearly_date& one) {
            const bool no_such_day = one.month == 2 && one.day == 29 && !when.year().is_leap();
            return when.month() == std::chrono::month(unsigned(one.month)) &&
                   when.day() == std::chrono::day(unsigned(no_such_day ? 28 : one.day));
        });
    }

    void open(int day) {
        window made{.due = book_.moved(day + asked_.after)};
        for (int before = std::max(book_.first, day - asked_.before); before < day; ++before) {
            made.days.see(book_, before);
            made.met = made.met || followed_.contains(before);
        }
        open_.push_back(made);
    }

    const diary& book_;
    const dates_cadence& asked_;
    std::vector<window> open_{};
    std::set<int> followed_{};
};

// --- living through the duty period ---------------------------------------------------------------------

struct open_breach {
    int due = 0;
    bool excused = false;
};

template <class Duty>
class life {
public:
    life(const diary& book, Duty duty, int warning_days)
        : book_(book), duty_(std::move(duty)), warning_days_(warning_days) {}

    verdict lived() {
        for (int day = book_.first; day <= book_.last(); ++day) {
            live(day);
        }
        for (const open_breach& one : open_) {
            count_days(one, book_.last());
        }
        told_.kept = told_.breaches > 0 ? kept_answer::no : hidden_ ? kept_answer::unknown : kept_answer::yes;
        if (!book_.events.empty()) {
            told_.last_event = date_of(*book_.events.rbegin());
        }
        stand();
        return told_;
    }

private:
    void live(int day) {
        for (const missed& one : unmet_last_night_) {
            late_from(day, one);
        }
        duty_.dawn(day);
        if (book_.events.contains(day)) {
            for (const open_breach& one : open_) {
                count_days(one, day);
            }
            open_.clear();
            duty_.follow_up(day);
        }
        unmet_last_night_ = duty_.dusk(day);
    }

    void late_from(int day, const missed& one) {
        if (!one.wholly_covered) {
            hidden_ = true;
            return;
        }
        const bool excused = book_.excused(day);
        ++(excused ? told_.excused : told_.breaches);
        open_.push_back({one.due, excused});
    }

    void count_days(const open_breach& one, int until) {
        if (!one.excused && Duty::late_is_counted) {
            told_.days_late += until - one.due;
        }
    }

    void stand() {
        if (book_.end < book_.asked) {
            told_.state = case_state::ended;
            return;
        }
        if (Duty::can_be_overdue && !open_.empty()) {
            told_.state = case_state::overdue;
            told_.next_due = date_of(open_.front().due);
            told_.days_overdue = book_.asked - open_.front().due;
            return;
        }
        if (duty_.lost()) {
            told_.state = case_state::unknown;
            return;
        }
        const std::optional<missed> next = ahead();
        if (!next) {
            told_.state = case_state::done;
            return;
        }
        if (next->blind) {
            told_.state = case_state::unknown;
            return;
        }
        told_.next_due = date_of(next->due);
        const bool soon = warning_days_ > 0 && next->due - book_.asked <= warning_days_;
        told_.state = soon ? case_state::due_soon : case_state::on_time;
    }

    /// What would be missed first if nothing more were done; none where that is on or after the last day.
    std::optional<missed> ahead() {
        int day = book_.last();
        while (unmet_last_night_.empty() && day < book_.end) {
            ++day;
            duty_.dawn(day);
            unmet_last_night_ = duty_.dusk(day);
        }
        if (unmet_last_night_.empty() || day >= book_.end) {
            return std::nullopt;
        }
        return unmet_last_night_.front();
    }

    const diary& book_;
    Duty duty_;
    int warning_days_;
    verdict told_{};
    std::vector<missed> unmet_last_night_{};
    std::vector<open_breach> open_{};
    bool hidden_ = false;
};

// --- the question ---------------------------------------------------------------------------------------

inline int number_or(const std::optional<date>& day, int otherwise) {
    return day ? number_of(*day) : otherwise;
}

inline std::optional<date> named(const one_case& followed, const std::string& name) {
    const auto found = followed.dates.find(name);
    return found == followed.dates.end() ? std::nullopt : std::optional(found->second);
}

/// The verdict, for a rule that applies to the case.
inline verdict judge(const one_case& followed, const rule& asked, as_of on, const context& known = {}) {
    const std::optional<date> anchor = named(followed, asked.anchor);
    if (!anchor) {
        return {.kept = kept_answer::unknown, .state = case_state::unknown};
    }
    diary book;
    book.first = std::max(number_of(*anchor), number_or(asked.in_force_from, number_of(*anchor)));
    book.end = std::min(number_or(named(followed, "valid_to"), last_day_there_is()),
        number_or(asked.in_force_to, last_day_there_is()));
    book.asked = number_of(on.day);
    book.roll = asked.roll;
    if (book.first > book.last()) {
        return {};
    }
    for (const case_event& one : followed.events) {
        const int day = number_of(one.day);
        if (one.kind == asked.event_kind && book.first <= day && day <= book.last()) {
            book.events.insert(day);
        }
    }
    book.known_from = book.first - 1'000'000;
    book.known_to = last_day_there_is() + 1'000'000;
    for (const event_register& one : known.registers) {
        if (one.event_kind == asked.event_kind) {
            book.holds = !one.never_holds;
            book.known_from = number_or(one.known_from, book.known_from);
            book.known_to = number_or(one.known_to, book.known_to);
        }
    }
    for (const suspension& one : known.suspensions) {
        if (one.rule == asked.id && number_of(one.decided_on) <= book.asked) {
            book.rests.push_back(one);
        }
    }
    if (const auto* interval = std::get_if<interval_cadence>(&asked.kind)) {
        return interval->renewed == renewal::by_completion
                   ? life(book, by_completion(book, *interval), asked.warning_days).lived()
                   : life(book, anchored(book, *interval), asked.warning_days).lived();
    }
    if (const auto* periods = std::get_if<period_cadence>(&asked.kind)) {
        return life(book, each_period(book, *periods), asked.warning_days).lived();
    }
    return life(book, around_dates(book, std::get<dates_cadence>(asked.kind)), asked.warning_days).lived();
}

} // namespace lssgov::test::oracle
