#pragma once

// Cases under a yearly rule as of one day, and how these tests ask of them.

#include "cadence/sets.hpp"
#include "support/day.hpp"

#include <lssgov/report/case_check.hpp>

#include <string>
#include <vector>

namespace lssgov::test {

inline rule yearly_rule() {
    return at_least_every(months(12)).named("yearly", "Each year");
}

inline const as_of day_asked(2021, 2, 24);

/// Followed up in time and on time.
inline one_case kept_case(const std::string& id) {
    return one_case(id).on("decided", day("2020-12-01"));
}

/// Overdue on 2021-02-24 by so many days; two breaches.
inline one_case overdue_case(const std::string& id, int by) {
    return one_case(id).on("decided", day("2019-01-01")).event("follow-up", add_days(day("2020-02-24"), -by));
}

inline one_case unknown_case(const std::string& id) {
    return one_case(id);
}

inline report::case_check check_cases(const std::vector<one_case>& cases, const std::vector<rule>& rules,
    as_of when, const by& grouped = by{}, const context& known = {}) {
    return report::check_cases(set_of(cases), rules, when, grouped, known);
}

} // namespace lssgov::test
