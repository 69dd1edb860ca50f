// The generated cases: always the same, like those of the country, and answered rightly.

#include "examples/support/generated_cases.hpp"

#include <lssgov/cadence/verdicts.hpp>

#include <gtest/gtest.h>

#include <iostream>
#include <map>

namespace lssgov::examples {
namespace {

known_answer answer_of(const tally_row& row) {
    return {.yes = row.yes,
        .no = row.no,
        .unknown = row.unknown,
        .not_applicable = row.not_applicable,
        .breaches = row.breaches,
        .days_late = row.days_late,
        .overdue = row.in_state(case_state::overdue)};
}

void compare(const generated_cases& made, const std::vector<tally_row>& rows) {
    std::map<std::pair<std::string, std::string>, known_answer> found;
    for (const tally_row& row : rows) {
        found[{row.rule, row.group}] = answer_of(row);
    }
    const std::vector<rule> rules = workload_rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (label_number unit = 0; unit < made.unit_labels.size(); ++unit) {
            const known_answer told = found[{rules[i].id, made.unit_labels[unit]}];
            EXPECT_EQ(told, made.known.of(i, unit)) << rules[i].id << ' ' << made.unit_labels[unit];
        }
    }
}

TEST(generated_cases, are_answered_as_the_fast_engine_does) {
    const generated_shape shape{.cases = 100'000};
    const generated_cases made = generate(shape);
    const auto rows = tally(as_case_set(made), workload_rules(), as_of(shape.to), by("unit"));
    compare(made, rows);
    for (const tally_row& r : tally(as_case_set(made), workload_rules(), as_of(shape.to))) {
        std::cout << r.rule << " yes " << r.yes << " no " << r.no << " unk " << r.unknown << " na "
                  << r.not_applicable << " overdue " << r.in_state(case_state::overdue) << " late "
                  << r.days_late << "\n";
    }
    std::cout << "events per case " << double(made.event_day.size()) / shape.cases << "\n";
}

} // namespace
} // namespace lssgov::examples
