#pragma once

// Case sets of any size, with the right answers.
//
// Who measures an engine, or doubts it, needs cases that look like those of a country and answers that no
// engine has given. The cases are made one after the other as a life is lived: a decision is made, a unit
// carries it out in its own manner, and for each follow-up it is known when it was due and how late the unit
// was. What that means for each rule is written down then and there, in counts by unit. So the answers come
// from how the case was made, and checking is a comparison.
//
//     const generated_cases made = generate({.seed = 7, .cases = 10'000});
//     const case_set cases = as_case_set(made);
//     made.known.of(0, 17).yes;   // of unit 17, the cases that kept the first of workload_rules()
//
// What is made looks like this. Services stand in the national mix. Units are of very different sizes, own or
// private, and most follow up nearly in time, some weeks late, some only when somebody calls; a few have a
// stretch of months in which hardly anything is done, and catch up after it. Nobody follows up in July, few
// at the end of December; in the spring of 2020 much was put off. Decisions are open-ended or time-limited;
// the latter are mostly assessed anew before they end, and many are renewed: a new decision at the same unit
// from the day after. One decision of five is executed late or never. In two per cent the register lacks the
// day of the decision.
//
// The same shape gives the same columns on every machine. No case is anybody's.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/day_number.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lssgov::examples {

/// What is to be made.
struct generated_shape {
    std::uint64_t seed = 1993'387;
    std::uint32_t cases = 1'000'000;
    int units = 1000;
    date from = make_date(2013, 1, 1); ///< first day on which a decision is made
    date to = make_date(2025, 6, 30);  ///< the last day of decisions and events, and as_of of what is known
};

/// What is right for the cases of one unit under one rule, as_of the last day of the shape.
struct known_answer {
    std::int64_t yes = 0;
    std::int64_t no = 0;
    std::int64_t unknown = 0;
    std::int64_t not_applicable = 0;
    std::int64_t breaches = 0;
    std::int64_t days_late = 0;
    std::int64_t overdue = 0; ///< cases that have a breach open

    bool operator==(const known_answer&) const = default;
};

/// What a row of a tally says, to be held against it.
[[nodiscard]] inline known_answer answer_of(const tally_row& row) {
    return {.yes = row.yes,
        .no = row.no,
        .unknown = row.unknown,
        .not_applicable = row.not_applicable,
        .breaches = row.breaches,
        .days_late = row.days_late,
        .overdue = row.in_state(case_state::overdue)};
}

/// What is right for each of workload_rules() and each unit.
struct known_answers {
    std::vector<std::vector<known_answer>> by_rule{}; ///< by number of the rule, then of the unit

    [[nodiscard]] const known_answer& of(std::size_t rule, label_number unit) const {
        return by_rule.at(rule).at(unit);
    }

    bool operator==(const known_answers&) const = default;
};

/// Columns as an export has them: one entry for each case; events in random order, kinds mixed.
struct generated_cases {
    std::vector<day_number> decided{}; ///< absent_day where the register lacks it
    std::vector<day_number> executed{};
    std::vector<day_number> valid_to{};
    std::vector<label_number> unit{};
    std::vector<label_number> service{};
    std::vector<label_number> regime{};
    std::vector<std::string> unit_labels{};
    std::vector<std::string> service_labels{};
    std::vector<std::string> regime_labels{};
    std::vector<std::string> kinds{}; ///< of events
    std::vector<case_number> event_case{};
    std::vector<std::uint8_t> event_kind{}; ///< number in `kinds`
    std::vector<day_number> event_day{};    ///< of one kind, each day of a case at most once
    known_answers known{};

    bool operator==(const generated_cases&) const = default;
};

/// @throws error if there is no unit, or the days are not a stretch of 1900-01-01 to 2189-12-31
/// Complexity: linear in the cases and their events.
[[nodiscard]] generated_cases generate(const generated_shape& asked);

/// Five rules, of the kinds that are asked most: "yearly" and "half-yearly", at least every 12 months a
/// follow-up and every 6 months a plan review; "executed", within 3 months; "before-end", a follow-up no
/// later than 30 days before the end; "per-year", a follow-up in each calendar year.
[[nodiscard]] std::vector<rule> workload_rules();

/// The columns as a set that groups the events and borrows the rest: `made` must outlive it.
[[nodiscard]] case_set as_case_set(const generated_cases& made, const run_options& how = {});
case_set as_case_set(generated_cases&& made, const run_options& how = {}) = delete;

} // namespace lssgov::examples
