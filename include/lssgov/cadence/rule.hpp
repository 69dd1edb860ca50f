#pragma once

/// Rules of cadence: how often something must be followed up, counted from what, and for whom.
///
/// The hard question is what "every twelve months" is counted from. Three answers are in use and they give
/// different dates, so a rule always says which it means:
///
///     at_least_every(months(12))              // from the latest follow-up: each one restarts the clock
///     at_least_every(months(12)).anchored()   // from the first day: D(k) = D(0) + k x 12 months
///     per_period(partition::yearly(), 1)      // once in each whole calendar year
///
/// Three kinds ask for something once, or once for each time something happens:
///
///     within(months(3)).from("decided").to_date("executed")              // or .event("execution")
///     before_end(days(30), days(90)).event("re-assessment")              // 90 to 30 days before valid_to
///     response(days(7)).trigger("missed follow-up").event("deviation report")
///
/// Two further kinds: reports on fixed dates of the year, and a quota of a group (coverage), which asks
/// something of the group and nothing of any single case.
///
///     const rule yearly = at_least_every(months(12))
///                             .named("decision-follow-up", "Each decision is followed up yearly")
///                             .event("follow-up")
///                             .from("decided");
///
/// A rule is a value: it holds no cases and no dates of its own but those that say when it is in force.

#include <lssgov/cadence/source.hpp>
#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/duration.hpp>
#include <lssgov/calendar/period.hpp>
#include <lssgov/export.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lssgov {

/// What the next due day is counted from.
enum class renewal {
    by_completion, ///< from the latest follow-up
    anchored,      ///< from the first day of the duty period, in steps that never move
};

/// A length that holds from a day on. The first of a rule's lengths has no `from`: it holds from the
/// beginning.
struct dated_length {
    std::optional<date> from{}; ///< first day on which this length is in force
    duration length;

    bool operator==(const dated_length&) const = default;
};

/// At least one follow-up every so often.
///
/// The length in force on the day that is counted *from* applies. Anchored, a changed length starts a new
/// series on the day of the change; a window of the old series whose due day (rolled, where the rule rolls)
/// is that day or earlier is judged. A length that is written again and reaches the same days (12 months, 1
/// year) is no change. Where rolling brings two due days together there is one window, not an empty second.
struct interval_cadence {
    std::vector<dated_length> lengths{}; ///< by rising `from`, the first without; never empty
    renewal renewed = renewal::by_completion;

    bool operator==(const interval_cadence&) const = default;
};

/// At least so many follow-up days in each whole calendar period inside the duty period.
struct period_cadence {
    partition periods;
    int times = 1;                ///< follow-up days asked for in each period, >= 1
    bool require_partial = false; ///< judge also the period that the start of the duty period cuts

    bool operator==(const period_cadence&) const = default;
};

/// Something is done once, no later than a length after the rule's named date.
///
/// The due day is counted from the first day of the duty period: the named date, or the day the rule came
/// into force where that is later. What is done is a named date of the case, or an event of the rule's kind:
/// its first on or after the named date that is counted from.
struct within_cadence {
    std::vector<dated_length> lengths{}; ///< by rising `from`, the first without; never empty
    std::string to_date{};               ///< the named date that says it is done; empty: an event

    bool operator==(const within_cadence&) const = default;
};

/// How many days before the end of a case something is asked for. The first of a rule's has no `from`.
struct dated_window {
    std::optional<date> from{};  ///< first day on which these numbers are in force
    int lead = 0;                ///< days from the due day to the end, >= 0
    std::optional<int> window{}; ///< days from the first day that counts to the end, >= lead; absent: any

    bool operator==(const dated_window&) const = default;
};

/// An event in [valid_to - window, valid_to - lead], both included; due is the last day. What is in force on
/// valid_to applies, for that is the day counted from. A case without valid_to is asked nothing.
struct before_end_cadence {
    std::vector<dated_window> windows{}; ///< by rising `from`, the first without; never empty

    bool operator==(const before_end_cadence&) const = default;
};

/// A day of every year. 29 February is the 28th where the year has no 29th.
struct yearly_date {
    int month = 1;
    int day = 1;

    bool operator==(const yearly_date&) const = default;
};

/// An event around each yearly date: in [date - before, date + after], both included; due is the last day.
struct dates_cadence {
    std::vector<yearly_date> dates{}; ///< never empty
    int before = 0;                   ///< days, >= 0
    int after = 0;                    ///< days, >= 0

    bool operator==(const dates_cadence&) const = default;
};

/// Each event of one kind is answered by the first event of the rule's own kind on or after it, the same day
/// included, no later than a length after it. The length in force on the day of the trigger applies.
struct response_cadence {
    std::string trigger{};               ///< the kind of event that asks for an answer
    std::vector<dated_length> lengths{}; ///< by rising `from`, the first without; never empty

    bool operator==(const response_cadence&) const = default;
};

/// A share as numerator and denominator, so that 30 % of 10 is exactly 3.
struct share {
    int numerator = 1;   ///< 1 to denominator
    int denominator = 1; ///< >= 1

    bool operator==(const share&) const = default;
};

/// In each whole calendar period at least ceil(share x cases) of the cases have an event.
struct coverage_cadence {
    share of_cases;
    partition periods;

    bool operator==(const coverage_cadence&) const = default;
};

using cadence_kind = std::variant<interval_cadence, period_cadence, within_cadence, before_end_cadence,
    dates_cadence, response_cadence, coverage_cadence>;

/// One thing a case must have for a rule to apply: its label in a grouping is one of these, or lies below
/// one.
struct applicability {
    std::string grouping{};            ///< "service", "unit", "regime", or any attribute
    std::vector<std::string> labels{}; ///< any of these; never empty

    bool operator==(const applicability&) const = default;
};

/// A rule of cadence with its source, its force and its life.
///
/// The modifiers change the rule they are called on and return it, so that a rule reads as a sentence.
struct LSSGOV_API rule {
    std::string id{};    ///< stable, used in output
    std::string title{}; ///< one line, in the language of its source
    cadence_kind kind{};
    std::string event_kind = "follow-up";    ///< the kind of event that meets the rule
    std::string anchor = "decided";          ///< the named date of the case on which the duty begins
    std::vector<applicability> applies_to{}; ///< all must hold; none: every case
    force binding = force::local;
    source origin{};
    std::string carries_out{}; ///< id of the statutory rule that a local rule carries out; empty: none
    std::optional<date> in_force_from{}; ///< first day in force; absent: always was
    std::optional<date> in_force_to{};   ///< last day in force; absent: still is
    int warning_days = 0;                ///< days before the due day on which `due_soon` begins; 0: never
    bool roll = false; ///< a due day on a closed day moves to the next working day (Act 1930:173 § 2); a
                       ///< fault in rules of calendar periods, which have no due days to move

    rule& named(std::string new_id, std::string new_title);
    rule& event(std::string of_kind);
    rule& from(std::string named_date);
    rule& anchored(); ///< @throws error unless the rule is at_least_every
    /// A new length from a day on, or a new lead where the rule is before_end; its window is then left out.
    /// @throws error if the rule has no length, or if that day is not later than the last change
    rule& becoming(date first_day, duration length);
    /// A new lead and window from a day on. @throws error unless the rule is before_end, and as that does
    rule& becoming(date first_day, duration lead, duration window);
    rule& to_date(std::string named_date); ///< @throws error unless the rule is within
    rule& trigger(std::string of_kind);    ///< @throws error unless the rule is a response
    rule& partial_periods_required();      ///< @throws error unless the rule is per_period
    rule& only(std::string grouping, std::vector<std::string> any_of);
    rule& by(force how, source where);
    rule& carrying_out(std::string statutory_rule); ///< @see carries_out
    rule& in_force(std::optional<date> first_day, std::optional<date> last_day);
    rule& warned(int days);
    rule& rolled(); ///< due days on closed days move to the next working day

    bool operator==(const rule&) const = default;
};

/// At least one follow-up every `length`, renewed by completion.
[[nodiscard]] LSSGOV_API rule at_least_every(duration length);

/// At least `times` follow-up days in each calendar period. @throws error if times < 1.
[[nodiscard]] LSSGOV_API rule per_period(partition periods, int times = 1);

/// An event, or the named date given by to_date, no later than `length` after the rule's named date.
[[nodiscard]] LSSGOV_API rule within(duration length);

/// An event no later than `lead` before the end of the case. @throws error unless it is counted in days or
/// weeks.
[[nodiscard]] LSSGOV_API rule before_end(duration lead);

/// An event from `window` to `lead` before the end of the case, both days included. @throws error unless both
/// are counted in days or weeks and the window is at least the lead.
[[nodiscard]] LSSGOV_API rule before_end(duration lead, duration window);

/// An answer no later than `length` after each trigger. The kind of the trigger must be given by trigger().
[[nodiscard]] LSSGOV_API rule response(duration length);

/// An event around each of these days of the year, from `before` days before it to `after` days after it.
/// @throws error if there is no date, a date that no year has, or a negative number of days.
[[nodiscard]] LSSGOV_API rule on_dates(std::vector<yearly_date> dates, int before = 0, int after = 0);

/// At least this share of a group's cases in each calendar period. @throws error unless 0 < share <= 1.
[[nodiscard]] LSSGOV_API rule coverage(share of_cases, partition periods);

/// What is wrong with a rule as a value, one plain sentence each; empty when nothing is. The engine refuses
/// a rule that has any. A rule needs no id to be checked; it needs one to be suspended or printed.
[[nodiscard]] LSSGOV_API std::vector<std::string> faults(const rule& checked);

/// Whether a named date of the case meets the rule, and not an event. Constant.
[[nodiscard]] LSSGOV_API bool is_met_by_date(const rule& asked);

/// What meets the rule: the named date of a `within` that has one, else the kind of event. A register of this
/// name says on which days its absence is evidence. Valid as long as the rule. Constant.
[[nodiscard]] LSSGOV_API const std::string& met_by(const rule& asked);

/// The length in force on a day. There must be at least one. Linear in the lengths.
[[nodiscard]] LSSGOV_API duration length_on(const std::vector<dated_length>& lengths, date day);

/// The same of a rule of this kind.
[[nodiscard]] inline duration length_on(const interval_cadence& cadence, date day) {
    return length_on(cadence.lengths, day);
}

} // namespace lssgov
