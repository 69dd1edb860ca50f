// Case sets asked by the fast engine: events grouped, tallies by unit, verdict columns, every day of ten
// years; one thread and two; and single decisions. Before anything is timed all answers are compared: tallies
// and sums of verdicts with those that the cases were generated with, the last day of each curve with the
// tally.
//
// Ratios ("tallies", "times_faster", "work") are of runs in turn; see timing.hpp. The rolling check by itself
// stands in rolling_bench.cpp, the ten million cases behind LSSGOV_BENCH_LARGE.

#include "bench/timing.hpp"
#include "bench/workload.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/curve.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/cadence/verdicts.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace lssgov::bench {
namespace {

const std::vector<rule>& rules() {
    static const std::vector<rule> made = examples::workload_rules();
    return made;
}

/// Ten years to the last day of the generated cases.
period decade() {
    return {add_days(last_day().day, 1 - 3653), last_day().day};
}

// --- answers

std::vector<tally_row> tally_by_unit(const workload& asked, std::span<const rule> some, unsigned threads) {
    return tally(asked.cases, some, last_day(), by("unit"), {}, {.threads = threads});
}

std::vector<curve_row> curve_by_unit(const workload& asked, unsigned threads) {
    return curve(asked.cases, rules(), decade(), by("unit"), {}, {.threads = threads});
}

std::vector<verdict_columns> all_verdicts(
    const workload& asked, const std::vector<rule>& some, unsigned threads) {
    std::vector<verdict_columns> columns;
    for (const rule& one : some) {
        columns.push_back(verdicts(asked.cases, one, last_day(), {}, {.threads = threads}));
    }
    return columns;
}

void add(const verdict_columns& columns, std::size_t which, examples::known_answer& sum) {
    switch (static_cast<kept_answer>(columns.kept[which])) {
    case kept_answer::yes:
        ++sum.yes;
        break;
    case kept_answer::no:
        ++sum.no;
        break;
    case kept_answer::unknown:
        ++sum.unknown;
        break;
    case kept_answer::not_applicable:
        ++sum.not_applicable;
        break;
    }
    sum.breaches += columns.breaches[which];
    sum.days_late += columns.days_late[which];
    sum.overdue += static_cast<case_state>(columns.state[which]) == case_state::overdue ? 1 : 0;
}

bool verdicts_are_known(const workload& asked) {
    const std::span<const label_number> unit_of = asked.cases.groups("unit")->label_of;
    for (std::size_t number = 0; number < rules().size(); ++number) {
        const verdict_columns columns = verdicts(asked.cases, rules()[number], last_day());
        std::vector<examples::known_answer> sums(asked.made.unit_labels.size());
        for (std::size_t which = 0; which < columns.size(); ++which) {
            add(columns, which, sums[unit_of[which]]);
        }
        if (sums != asked.made.known.by_rule[number]) {
            return false;
        }
    }
    return true;
}

/// Rows of both are in the same order. A case is overdue where a breach is open; a calendar period that was
/// missed can not be mended, so under the rule of calendar periods both are 0.
bool curves_end_in(const std::vector<tally_row>& tallied, const workload& asked) {
    return std::ranges::equal(
        tallied, curve_by_unit(asked, 2), [](const tally_row& now, const curve_row& days) {
            return now.rule == days.rule && now.group == days.group &&
                   now.in_state(case_state::overdue) == days.open_on(last_day().day);
        });
}

/// What is wrong with the answers; nullptr when they are those known.
const char* find_wrong_answer(const workload& asked) {
    const std::vector<tally_row> tallied = tally_by_unit(asked, rules(), 1);
    if (!are_known(tallied, asked, rules())) {
        return "the tallies are not those known";
    }
    if (tally_by_unit(asked, rules(), 2) != tallied) {
        return "two threads tally otherwise than one";
    }
    if (!verdicts_are_known(asked)) {
        return "the verdicts do not sum up to what is known";
    }
    return curves_end_in(tallied, asked) ? nullptr : "the curves do not end in the tallies";
}

/// The workload of that size if its answers are right; else null, and the benchmark is skipped.
const workload* checked_workload(benchmark::State& state) {
    static std::map<std::int64_t, const char*> wrong_answers;
    const workload& asked = workload_of(state.range(0));
    const auto [found, is_new] = wrong_answers.try_emplace(state.range(0), nullptr);
    if (is_new) {
        found->second = find_wrong_answer(asked);
    }
    if (found->second != nullptr) {
        state.SkipWithError(found->second);
        return nullptr;
    }
    return &asked;
}

// --- one thread

constexpr std::size_t all_rules = 5;

/// One of the rules, or all.
std::vector<rule> rules_of(std::size_t number) {
    return number == all_rules ? rules() : std::vector<rule>{rules()[number]};
}

void count(benchmark::State& state, const workload& asked, const std::vector<rule>& some) {
    count_cases(state, asked.cases.size(), events_for(some, asked.cases));
}

void tallies(benchmark::State& state, std::size_t number) {
    const workload* const asked = checked_workload(state);
    if (asked == nullptr) {
        return;
    }
    const std::vector<rule> some = rules_of(number);
    for (auto _ : state) {
        auto rows = tally_by_unit(*asked, some, 1);
        benchmark::DoNotOptimize(rows);
    }
    count(state, *asked, some);
}

/// Beside the tally by unit it tells what the units cost.
void tallies_in_one_row(benchmark::State& state) {
    const workload* const asked = checked_workload(state);
    if (asked == nullptr) {
        return;
    }
    for (auto _ : state) {
        auto rows = tally(asked->cases, rules(), last_day());
        benchmark::DoNotOptimize(rows);
    }
    count(state, *asked, rules());
}

void columns(benchmark::State& state, std::size_t number) {
    const workload* const asked = checked_workload(state);
    if (asked == nullptr) {
        return;
    }
    const std::vector<rule> some = rules_of(number);
    for (auto _ : state) {
        auto made = all_verdicts(*asked, some, 1);
        benchmark::DoNotOptimize(made);
    }
    count(state, *asked, some);
}

/// "tallies": how many tallies of the last day take as long.
void curves(benchmark::State& state) {
    const workload* const asked = checked_workload(state);
    if (asked == nullptr) {
        return;
    }
    const seconds_spent ratio = time_in_turn(
        state, &seconds_spent::processor, [asked] { return curve_by_unit(*asked, 1); },
        [asked] { return tally_by_unit(*asked, rules(), 1); });
    state.counters["tallies"] = ratio.processor;
    count(state, *asked, rules());
}

std::size_t events_of_all_rules(const workload& asked) {
    return events_for(rules(), asked.cases);
}

std::size_t events_made(const workload& asked) {
    return asked.made.event_day.size();
}

/// Events in random order, both kinds mixed, to a set that is ready to be asked.
void groupings(benchmark::State& state) {
    const workload* const asked = checked_workload(state);
    if (asked == nullptr) {
        return;
    }
    for (auto _ : state) {
        auto cases = examples::as_case_set(asked->made);
        benchmark::DoNotOptimize(cases);
    }
    count_cases(state, asked->cases.size(), events_made(*asked));
}

// --- two threads: how many times faster than one in turn with them, and how many times the work

template <typename Question>
void time_two_threads(
    benchmark::State& state, std::size_t (*events)(const workload&), const Question& question) {
    const workload* const asked = checked_workload(state);
    if (asked == nullptr) {
        return;
    }
    const seconds_spent ratio = time_in_turn(
        state, &seconds_spent::wall, [&] { return question(*asked, 2); },
        [&] { return question(*asked, 1); });
    state.counters["times_faster"] = 1 / ratio.wall;
    state.counters["work"] = ratio.processor;
    count_cases(state, asked->cases.size(), events(*asked));
}

void tallies_on_two_threads(benchmark::State& state) {
    time_two_threads(state, events_of_all_rules,
        [](const workload& asked, unsigned threads) { return tally_by_unit(asked, rules(), threads); });
}

void columns_on_two_threads(benchmark::State& state) {
    time_two_threads(state, events_of_all_rules,
        [](const workload& asked, unsigned threads) { return all_verdicts(asked, rules(), threads); });
}

void curves_on_two_threads(benchmark::State& state) {
    time_two_threads(state, events_of_all_rules,
        [](const workload& asked, unsigned threads) { return curve_by_unit(asked, threads); });
}

void groupings_on_two_threads(benchmark::State& state) {
    time_two_threads(state, events_made, [](const workload& asked, unsigned threads) {
        return examples::as_case_set(asked.made, {.threads = threads});
    });
}

// --- more than fits: sets of a million cases, one after another, whose tallies merge

std::int64_t kept_of(const std::vector<tally_row>& rows) {
    std::int64_t sum = 0;
    for (const tally_row& row : rows) {
        sum += row.yes;
    }
    return sum;
}

std::int64_t known_kept_of(const examples::generated_cases& made) {
    std::int64_t sum = 0;
    for (const auto& by_unit : made.known.by_rule) {
        for (const examples::known_answer& answer : by_unit) {
            sum += answer.yes;
        }
    }
    return sum;
}

/// A billion events, ungrouped; the time of making them is left out.
void chunks(benchmark::State& state) {
    constexpr std::size_t enough = 1'000'000'000;
    const run_options how{.threads = 2};
    for (auto _ : state) {
        std::vector<tally_row> all;
        std::size_t events = 0;
        std::int64_t known_kept = 0;
        double seconds = 0;
        for (std::uint64_t seed = 1; events < enough; ++seed) {
            const examples::generated_cases made =
                examples::generate({.seed = seed, .cases = 1'000'000, .units = 290});
            const auto begun = std::chrono::steady_clock::now();
            const case_set cases = examples::as_case_set(made, how);
            merge(tally(cases, rules(), last_day(), by("unit"), {}, how), all);
            seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
            events += made.event_day.size();
            known_kept += known_kept_of(made);
        }
        if (kept_of(all) != known_kept) {
            state.SkipWithError("the merged tallies are not those known");
        }
        state.SetIterationTime(seconds);
        state.counters["events"] = static_cast<double>(events);
    }
}

bool register_chunks() {
    if (std::getenv("LSSGOV_BENCH_LARGE") != nullptr) {
        benchmark::RegisterBenchmark("chunks/a_billion_events", chunks)
            ->Iterations(1)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    }
    return true;
}

[[maybe_unused]] const bool are_chunks_registered = register_chunks();

// --- single decisions

constexpr case_number singles_asked = 1000;

std::vector<one_case> first_singles(const case_set& cases) {
    std::vector<one_case> singles;
    for (case_number which = 0; which < singles_asked; ++which) {
        singles.push_back(cases.at(which));
    }
    return singles;
}

bool agree(const std::vector<one_case>& singles, const verdict_columns& columns, const rule& asked) {
    for (case_number which = 0; which < singles.size(); ++which) {
        if (check(singles[which], asked, last_day()) != columns.at(which)) {
            return false;
        }
    }
    return true;
}

/// check(), which explains itself by the definitions, one decision after another; compared with the columns.
void single_checks(benchmark::State& state, const rule& asked) {
    const case_set& cases = workload_of(10'000).cases;
    const std::vector<one_case> singles = first_singles(cases);
    if (!agree(singles, verdicts(cases, asked, last_day()), asked)) {
        state.SkipWithError("a decision by itself is judged otherwise than in its set");
        return;
    }
    for (auto _ : state) {
        for (const one_case& one : singles) {
            verdict judged = check(one, asked, last_day());
            benchmark::DoNotOptimize(judged);
        }
    }
    state.counters["checks/s"] =
        benchmark::Counter(singles_asked, benchmark::Counter::kIsIterationInvariantRate);
    state.counters["per_check"] = benchmark::Counter(
        singles_asked, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

rule anchored_yearly() {
    rule made = at_least_every(months(12));
    return made.anchored();
}

rule year_ends() {
    return on_dates({{12, 31}}, 90, 0);
}

rule within_a_year() {
    return within(months(12));
}

rule answered_reviews() {
    rule made = response(months(3));
    return made.trigger("plan review");
}

// --- what there is

/// The name ends with a slash.
void by_rule(const std::string& name, void (*question)(benchmark::State&, std::size_t)) {
    for (std::size_t number = 0; number <= all_rules; ++number) {
        std::string full = name;
        full += number == all_rules ? "all" : rules()[number].id;
        benchmark::RegisterBenchmark(full.c_str(), question, number)->Apply(sizes)->Apply(with_spread);
    }
}

bool register_by_rule() {
    by_rule("tally_by_unit/", tallies);
    by_rule("verdict_columns/", columns);
    return true;
}

[[maybe_unused]] const bool is_registered = register_by_rule();

BENCHMARK(groupings)->Name("group_events")->Apply(sizes)->Apply(with_spread);

BENCHMARK(tallies_in_one_row)->Name("tally_in_one_row/all")->Apply(sizes)->Apply(with_spread);

BENCHMARK(curves)->Name("ten_years_by_unit/all")->Apply(sizes)->Apply(with_spread)->UseManualTime();

BENCHMARK(tallies_on_two_threads)
    ->Name("two_threads/tally_by_unit")
    ->Apply(sizes)
    ->Apply(with_spread)
    ->UseManualTime();
BENCHMARK(columns_on_two_threads)
    ->Name("two_threads/verdict_columns")
    ->Apply(sizes)
    ->Apply(with_spread)
    ->UseManualTime();
BENCHMARK(curves_on_two_threads)
    ->Name("two_threads/ten_years_by_unit")
    ->Apply(sizes)
    ->Apply(with_spread)
    ->UseManualTime();

BENCHMARK(groupings_on_two_threads)
    ->Name("two_threads/group_events")
    ->Apply(sizes)
    ->Apply(with_spread)
    ->UseManualTime();

BENCHMARK_CAPTURE(single_checks, yearly, rules()[0])
    ->Name("check/at_least_every_12_months")
    ->Apply(with_spread)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(single_checks, anchored, anchored_yearly())
    ->Name("check/every_12_months_anchored")
    ->Apply(with_spread)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(single_checks, per_year, rules()[4])
    ->Name("check/once_per_year")
    ->Apply(with_spread)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(single_checks, year_ends, year_ends())
    ->Name("check/on_dates")
    ->Apply(with_spread)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(single_checks, executed, rules()[2])
    ->Name("check/within_3_months_a_date")
    ->Apply(with_spread)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(single_checks, within_a_year, within_a_year())
    ->Name("check/within_12_months_an_event")
    ->Apply(with_spread)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(single_checks, before_end, rules()[3])
    ->Name("check/before_end")
    ->Apply(with_spread)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(single_checks, response, answered_reviews())
    ->Name("check/response")
    ->Apply(with_spread)
    ->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace lssgov::bench
