#pragma once

// Every day that a case, a rule or a context holds, for whoever moves them all or looks at them all.

#include "cadence/sets.hpp"

#include <optional>
#include <utility>
#include <variant>

namespace lssgov::test {

/// Gives `visit` each day by reference.
template <typename Visit>
void all_days_of(one_case& followed, Visit visit) {
    for (auto& named : followed.dates) {
        visit(named.second);
    }
    for (case_event& one : followed.events) {
        visit(one.day);
    }
}

template <typename Visit>
void all_days_of(std::optional<date>& day, Visit visit) {
    if (day) {
        visit(*day);
    }
}

template <typename Changes, typename Visit>
void all_days_of(std::vector<Changes>& dated, Visit visit) {
    for (Changes& one : dated) {
        all_days_of(one.from, visit);
    }
}

/// The first day of mandate periods among them.
template <typename Visit>
void all_days_of(rule& asked, Visit visit) {
    all_days_of(asked.in_force_from, visit);
    all_days_of(asked.in_force_to, visit);
    if (auto* interval = std::get_if<interval_cadence>(&asked.kind)) {
        all_days_of(interval->lengths, visit);
    } else if (auto* limit = std::get_if<within_cadence>(&asked.kind)) {
        all_days_of(limit->lengths, visit);
    } else if (auto* answers = std::get_if<response_cadence>(&asked.kind)) {
        all_days_of(answers->lengths, visit);
    } else if (auto* end = std::get_if<before_end_cadence>(&asked.kind)) {
        all_days_of(end->windows, visit);
    } else if (auto* periods = std::get_if<period_cadence>(&asked.kind)) {
        if (std::optional<date> first = periods->periods.mandate_first_day()) {
            visit(*first);
            periods->periods = partition::mandate_periods(*first);
        }
    }
}

template <typename Visit>
void all_days_of(context& known, Visit visit) {
    for (event_register& one : known.registers) {
        all_days_of(one.known_from, visit);
        all_days_of(one.known_to, visit);
    }
    for (suspension& one : known.suspensions) {
        visit(one.decided_on);
        visit(one.from);
        visit(one.to);
    }
}

template <typename Visit>
void all_days_of(many_cases& asked, Visit visit) {
    all_days_of(asked.asked, visit);
    all_days_of(asked.known, visit);
    visit(asked.on.day);
    for (one_case& one : asked.cases) {
        all_days_of(one, visit);
    }
}

} // namespace lssgov::test
