// The answers that generated cases come with, against both engines.

#include "examples/support/generated_cases.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/tally.hpp>

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>
#include <utility>

namespace lssgov::examples {

/// For the messages of failed tests.
void PrintTo(const known_answer& told, std::ostream* out) { // NOLINT(readability-identifier-naming)
    *out << "yes " << told.yes << ", no " << told.no << ", unknown " << told.unknown << ", not applicable "
         << told.not_applicable << ", breaches " << told.breaches << ", days late " << told.days_late
         << ", overdue " << told.overdue;
}

namespace {

/// The rows of one rule, by the label of the unit.
using rows_by_unit = std::map<std::string, tally_row>;

/// A unit without cases has no row, and nothing is known of it.
void compare(const generated_cases& made, std::size_t rule, rows_by_unit rows) {
    for (label_number unit = 0; unit < made.unit_labels.size(); ++unit) {
        const std::string& name = made.unit_labels[unit];
        EXPECT_EQ(answer_of(rows[name]), made.known.of(rule, unit))
            << workload_rules()[rule].id << ", " << name;
    }
}

// --- the reference engine, case by case

void compare_with_reference(const generated_shape& shape) {
    const generated_cases made = generate(shape);
    const case_set cases = as_case_set(made);
    const std::vector<rule> rules = workload_rules();
    std::vector<rows_by_unit> rows(rules.size());
    for (case_number which = 0; which < cases.size(); ++which) {
        const one_case followed = cases.at(which);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            rows[i][followed.groups.at("unit")].add(check(followed, rules[i], as_of(shape.to)));
        }
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
        compare(made, i, std::move(rows[i]));
    }
}

TEST(known_answers, are_those_of_the_reference_engine) {
    compare_with_reference({.cases = 20'000, .units = 200});
}

TEST(known_answers, are_those_of_the_reference_engine_whatever_the_seed) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        compare_with_reference({.seed = seed, .cases = 2000, .units = 20});
    }
}

TEST(known_answers, are_those_of_the_reference_engine_whatever_the_days) {
    const auto between = [](date from, date to) {
        return generated_shape{.seed = 5, .cases = 500, .units = 1, .from = from, .to = to};
    };
    compare_with_reference(between(make_date(2020, 2, 29), make_date(2024, 2, 29)));
    compare_with_reference(between(make_date(2019, 1, 1), make_date(2020, 12, 31)));
    compare_with_reference(between(make_date(2019, 1, 1), make_date(2021, 1, 1)));
    compare_with_reference(between(make_date(2021, 1, 1), make_date(2021, 1, 1)));
    compare_with_reference(between(make_date(1900, 1, 1), make_date(1910, 7, 15)));
    compare_with_reference(between(make_date(2180, 1, 1), make_date(2189, 12, 31)));
}

TEST(known_answers, are_those_of_the_reference_engine_around_new_year) {
    for (date to = make_date(2024, 12, 20); to <= make_date(2025, 1, 10); to = add_days(to, 1)) {
        compare_with_reference(
            {.seed = 6, .cases = 300, .units = 3, .from = make_date(2021, 12, 25), .to = to});
    }
}

// --- the fast engine

TEST(known_answers, are_those_of_the_fast_engine) {
    const generated_shape shape{.cases = 100'000};
    const generated_cases made = generate(shape);
    const std::vector<rule> rules = workload_rules();
    std::map<std::string, rows_by_unit> rows;
    for (const tally_row& row : tally(as_case_set(made), rules, as_of(shape.to), by("unit"))) {
        rows[row.rule][row.group] = row;
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
        compare(made, i, rows[rules[i].id]);
    }
}

TEST(known_answers, count_every_case_once_under_each_rule) {
    const generated_cases made = generate({.cases = 10'000});
    ASSERT_EQ(made.known.by_rule.size(), workload_rules().size());
    for (const std::vector<known_answer>& by_unit : made.known.by_rule) {
        std::int64_t counted = 0;
        for (const known_answer& one : by_unit) {
            counted += one.yes + one.no + one.unknown + one.not_applicable;
        }
        EXPECT_EQ(counted, 10'000);
    }
}

} // namespace
} // namespace lssgov::examples
