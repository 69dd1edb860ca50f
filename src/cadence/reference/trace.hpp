#pragma once

// The reference engine: a case under a rule, walked through demand by demand.
//
// Slow and obvious. It keeps everything it did, so that the verdict and its explanation come from the same
// walk and cannot differ. Any faster engine is held against this one.

#include <lssgov/cadence/check.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov::reference {

/// The days on which the rule asks something of the case; all ends included.
struct duty_period {
    date first; ///< the later of the anchor day and the day the rule came into force
    date end;   ///< the earliest of valid_to, the day the rule lapsed and the end of the calendar
    date last;  ///< the earlier of end and as_of
};

/// What became of one demand.
enum class fate {
    met,     ///< in time
    late,    ///< missed: a breach
    unseen,  ///< no event is there, and the register cannot tell
    waiting, ///< not late yet
};

/// One thing the rule asked for, and how its due day was reached.
struct demand {
    date from;     ///< the day counted from; where due days are not counted in lengths, as opens
    date opens;    ///< the first day on which an event would have met it
    date due;      ///< the last day in time
    date unrolled; ///< the due day before it was moved from a closed day
    int steps = 0; ///< how many lengths after `from`; 0 where due days are not counted in lengths
    std::optional<duration> length{};
    std::optional<date> yearly_day{}; ///< the date of the year that it is asked around
    std::optional<date>
        counted_back{};     ///< the last day of the case, where the due day is counted back from it
    bool month_end = false; ///< the month had no such day, so its last day
    int seen = 0;           ///< follow-up days in the window
    fate became = fate::waiting;
    bool excused = false;
    std::optional<date> answered{}; ///< the event that met it, or the first later one that ended the breach
};

/// What is asked as things stand on the last day of the duty period.
struct now {
    enum class what_kind {
        nothing, ///< no due day is left in the calendar
        asked,   ///< something by `due`, which has not passed
        late,    ///< something that was due on `due`
        unseen,  ///< something by `due`, but nobody can see how it stands
    };
    what_kind what = what_kind::nothing;
    std::optional<date> due{};
};

/// The days that the register of the rule's events covers; both ends included.
class covered_days {
public:
    covered_days(const context& known, const std::string& event_kind);

    [[nodiscard]] bool none() const { return none_; }

    [[nodiscard]] date first() const { return first_; }

    [[nodiscard]] bool holds(date day) const { return !none_ && first_ <= day && day <= last_; }

    [[nodiscard]] bool holds_all(date from, date to) const { return holds(from) && holds(to); }

    /// The first day in [from, to] that is not covered.
    [[nodiscard]] std::optional<date> first_outside(date from, date to) const;

    [[nodiscard]] bool holds_any(date from, date to) const {
        return !none_ && from <= to && from <= last_ && first_ <= to;
    }

private:
    bool none_ = false;
    date first_;
    date last_;
};

struct trace {
    enum class asks {
        yes,
        no,         ///< the rule does not apply, or its duty period is empty
        cannot_say, ///< a date or a label that is needed is absent
    };
    asks applies = asks::no;
    std::string missing{}; ///< the named date or the grouping that is absent
    std::optional<date> anchor_day{};
    std::optional<duty_period> days{};
    std::vector<date> events{};   ///< that count, each day once, in order
    std::vector<date> triggers{}; ///< the events that ask for an answer, likewise
    std::vector<demand> demands{};
    now stands;
    std::optional<date> hides_from{}; ///< the first day on which a trigger may be that nobody can see
    bool counts_lateness = true;      ///< missed calendar periods have no days late
    verdict answer{};

    /// Nothing is asked of this case after all: it has no last day, or no event asks for an answer.
    void ask_nothing() {
        applies = asks::no;
        days.reset();
    }
};

/// Walks one case under one rule, both without faults; the rule is not a coverage rule.
[[nodiscard]] trace walk(const one_case& followed, const rule& asked, as_of on, const context& known);

/// The duty period of a case up to as_of, or nothing: the rule does not apply, is never in force while the
/// case lives, or cannot be judged. Fills in `applies`, `missing` and `anchor_day`.
[[nodiscard]] std::optional<duty_period> duty_period_of(
    const one_case& followed, const rule& asked, as_of on, const context& known, trace& told);

/// The days of the rule's events in [from, to], each once, in order.
[[nodiscard]] std::vector<date> event_days(
    const one_case& followed, const std::string& kind, date from, date to);

/// Whether a decision known by as_of lets the rule rest on the first late day of a breach.
[[nodiscard]] bool is_resting_on(date first_late, const rule& asked, as_of on, const context& known);

void walk_interval(const interval_cadence& kind, const rule& asked, const covered_days& covered, trace& told);
void walk_periods(const period_cadence& kind, const covered_days& covered, trace& told);
void walk_dates(const dates_cadence& kind, const rule& asked, const covered_days& covered, trace& told);
void walk_within(const within_cadence& kind, const one_case& followed, const rule& asked,
    const covered_days& covered, trace& told);
void walk_before_end(const before_end_cadence& kind, const one_case& followed, const rule& asked,
    const covered_days& covered, trace& told);
void walk_response(const response_cadence& kind, const one_case& followed, const rule& asked,
    const context& known, const covered_days& covered, trace& told);

/// The demand `steps` lengths after a day; nothing where its due day lies outside the calendar.
[[nodiscard]] std::optional<demand> demand_after(date from, duration length, int steps, const rule& asked);

/// What became of a demand that the first event on or after the day it opens answers: `answered`.
[[nodiscard]] fate judged_by_answer(const demand& one, const covered_days& covered, const trace& told);

/// What is asked now where this demand is the only one.
[[nodiscard]] now left_by(const demand& only, const covered_days& covered, const trace& told);

/// What a demand that waits asks now: unseen where days of it have come, the register covers none of them and
/// nothing was seen on them.
[[nodiscard]] now asked_by(const demand& waiting, const covered_days& covered, const trace& told);

/// The due day after rolling, where the rule rolls; nothing where that is after the calendar.
[[nodiscard]] std::optional<date> rolled_if(const rule& asked, date due);

/// The day of a named date of the case; nothing where the case lacks it.
[[nodiscard]] std::optional<date> named_date(const one_case& followed, const std::string& name);

/// The first of the events on a day or later.
[[nodiscard]] std::optional<date> first_from(const std::vector<date>& events, date day);

/// The first of the events later than a day.
[[nodiscard]] std::optional<date> first_after(const std::vector<date>& events, date day);

/// Events in [from, to].
[[nodiscard]] std::vector<date> events_within(const std::vector<date>& events, date from, date to);

/// @throws error if the rule asks something of a group, and so nothing of one case
void refuse_coverage(const rule& asked);

/// @throws error if the rule or the context has faults
void refuse_faults(const rule& asked, const context& known);

/// As above, for one case: faults of groupings only where the rule asks for labels.
void refuse_faults_of_question(const rule& asked, const context& known);

} // namespace lssgov::reference
