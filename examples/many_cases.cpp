// A country's worth of decisions: columns lent as they are, five rules tallied, every day of ten years, and
// how far a run has come. The decisions are generated; they are nobody's.

#include "examples/support/generated_cases.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/curve.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/error.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

using namespace lssgov;

namespace {

/// On a terminal, a line that tells how far a run is.
run_options telling(const char* what, unsigned threads) {
    run_options how{.threads = threads};
    if (isatty(STDERR_FILENO) != 0) {
        how.progress = [what](std::uint64_t done, std::uint64_t all) {
            fmt::print(
                stderr, "\r{}: {:3} %{}", what, all == 0 ? 100 : 100 * done / all, done == all ? "\n" : "");
        };
    }
    return how;
}

/// With one decimal, rounded half up; whole numbers all the way.
std::string percent(std::int64_t part, std::int64_t whole) {
    const std::int64_t tenths = whole == 0 ? 0 : (2000 * part + whole) / (2 * whole);
    return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

void print_tally(const std::vector<tally_row>& rows) {
    fmt::print(
        "\n{:<13}{:>9}{:>9}{:>9}{:>10}   kept, per cent\n", "rule", "judged", "broken", "unknown", "overdue");
    for (const tally_row& row : rows) {
        fmt::print("{:<13}{:>9}{:>9}{:>9}{:>10}   {} to {}\n", row.rule, row.judged(), row.no, row.unknown,
            row.in_state(case_state::overdue), percent(row.yes, row.judged()),
            percent(row.yes + row.unknown, row.judged()));
    }
}

void print_worst_units(std::vector<tally_row> rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const tally_row& a, const tally_row& b) {
        return a.no * b.judged() > b.no * a.judged(); // by share, without dividing
    });
    fmt::print("\nUnits where the largest share of decisions was not followed up at least yearly\n");
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 3); ++i) {
        fmt::print("  {}: {} of {}\n", rows[i].group, rows[i].no, rows[i].judged());
    }
}

void print_curve(const curve_row& row) {
    fmt::print("\nOverdue by the rule '{}' at the end of\n", row.rule);
    for (std::size_t month = 11; month < row.months.size(); month += 12) {
        const curve_month& one = row.months[month];
        fmt::print("  {}: {:>7}\n", to_string(one.days.last), one.open);
    }
    fmt::print("Late by at most");
    for (std::size_t step = 0; step < lateness_steps.size(); ++step) {
        fmt::print(" {} days: {},", lateness_steps[step], row.lateness[step]);
    }
    fmt::print(" longer: {}\n", row.lateness.back());
}

void check(std::uint32_t count, unsigned threads) {
    const examples::generated_cases made = examples::generate({.cases = count, .units = 100});
    const case_columns lent{.count = made.unit.size(),
        .dates = {{"decided", made.decided}, {"executed", made.executed}, {"valid_to", made.valid_to}},
        .groups = {{"unit", made.unit_labels, made.unit}}};
    const ungrouped_events events{
        .kinds = made.kinds, .whose = made.event_case, .kind_of = made.event_kind, .days = made.event_day};
    const case_set cases = case_set::grouped(lent, events, {.threads = threads});
    fmt::print(
        "{} decisions, {} events, {} bytes\n", cases.size(), events.days.size(), cases.memory().columns);

    const std::vector<rule> rules = examples::workload_rules();
    const as_of on(2025, 6, 30);
    print_tally(tally(cases, rules, on, by(), {}, telling("tally", threads)));
    print_worst_units(tally(cases, std::span(&rules.front(), 1), on, by("unit")));
    const period decade{make_date(2015, 1, 1), make_date(2024, 12, 31)};
    print_curve(curve(cases, rules, decade, by(), {}, telling("every day of ten years", threads)).front());
}

} // namespace

int main(int argc, char** argv) {
    CLI::App program{"Generates decisions and tells whether they were followed up as often as they should."};
    std::uint32_t count = 20'000;
    unsigned threads = 0;
    program.add_option("--cases", count, "How many decisions")
        ->check(CLI::Range(1U, 100'000'000U))
        ->capture_default_str();
    program.add_option("--threads", threads, "On how many threads; 0: as many as the machine has")
        ->capture_default_str();
    CLI11_PARSE(program, argc, argv);
    try {
        check(count, threads);
    } catch (const error& told) {
        fmt::print(stderr, "many_cases: {}\n", told.what());
        return 2;
    }
    return 0;
}
