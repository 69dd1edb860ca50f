#pragma once

// Cases and questions as the tests of this room write them.

#include "support/day.hpp"

#include <lssgov/cadence/check.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace lssgov::test {

using kept = kept_answer;
using state = case_state;

/// A decision of this day, followed up on these.
inline one_case decided(std::string_view on, std::initializer_list<std::string_view> follow_ups = {}) {
    one_case made("D-1");
    made.on("decided", day(on));
    for (const std::string_view text : follow_ups) {
        made.event("follow-up", day(text));
    }
    return made;
}

/// The same case with a last day.
inline one_case ending(one_case followed, std::string_view last_day) {
    return followed.on("valid_to", day(last_day));
}

/// The verdict as of a day.
inline verdict on(
    std::string_view day_asked, const one_case& followed, const rule& asked, const context& known = {}) {
    return check(followed, asked, as_of(day(day_asked)), known);
}

inline std::optional<date> maybe_day(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(day(text));
}

/// A register of follow-ups that covers these days; an empty text is no limit.
inline context covering(std::string_view known_from, std::string_view known_to) {
    context known;
    known.registers.push_back(
        event_register::covering("follow-up", maybe_day(known_from), maybe_day(known_to)));
    return known;
}

/// A register that never holds follow-ups.
inline context never_held() {
    context known;
    known.registers.push_back(event_register::never_holding("follow-up"));
    return known;
}

/// The rule "R" rests from one day to another, decided on a third.
inline suspension resting(std::string_view decided_on, std::string_view from, std::string_view to) {
    return {.rule = "R",
        .decided_by = "the committee",
        .decided_on = day(decided_on),
        .from = day(from),
        .to = day(to),
        .reason = "pandemic"};
}

inline context suspended(std::initializer_list<suspension> decisions) {
    context known;
    known.suspensions = decisions;
    return known;
}

// --- the answers of what is done once, or answers something ----------------------------------------------

inline const verdict not_applicable{.kept = kept::not_applicable, .state = state::not_applicable};
inline const verdict unknown{.kept = kept::unknown, .state = state::unknown};

inline verdict overdue_since(std::string_view due, int days) {
    return {.kept = kept::no,
        .state = state::overdue,
        .next_due = day(due),
        .days_overdue = days,
        .breaches = 1,
        .days_late = days};
}

inline verdict waits_until(std::string_view due) {
    return {.kept = kept::yes, .state = state::on_time, .next_due = day(due)};
}

inline verdict met_on(std::string_view event) {
    return {.kept = kept::yes, .state = state::done, .last_event = day(event)};
}

inline context covering(const char* kind, std::string_view from, std::string_view to) {
    context known;
    known.registers.push_back(event_register::covering(kind, maybe_day(from), maybe_day(to)));
    return known;
}

inline context never_holding(const char* kind) {
    context known;
    known.registers.push_back(event_register::never_holding(kind));
    return known;
}

} // namespace lssgov::test
