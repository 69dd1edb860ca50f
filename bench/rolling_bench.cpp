// The rolling check, at least every 6 months, event by event: the tally of the engine, and four kernels.
// "of_the_sum" is how fast a run is beside the plain sum of the same array of events, in turn with it: the
// memory's limit is 1. Before a tally is timed its breaches are compared with the known answers, or with the
// definition; before a kernel is, the late events it counts.
//
// Found: of what reads columns as they are lent, the gap filter is the fastest, if it looks up by eights and
// does not guess: two billion events a second where gaps are wide without a pattern, and nearly as fast as
// the sum where few are. Packed keys made beforehand are as fast as the sum, but cost four bytes for each
// event and can not tell how late it was; made on the fly they need the same look-up as the due day, and lose
// to it. So the engine filters gaps and looks up due days. Numbers in README.md.

#include "bench/late_kernels.hpp"
#include "bench/rolling_sets.hpp"
#include "bench/timing.hpp"
#include "bench/workload.hpp"

#include <lssgov/cadence/tally.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <span>
#include <vector>

namespace lssgov::bench {
namespace {

constexpr int months_asked = 6;
constexpr std::uint32_t events_in_rolling_set = 12'000'000;
constexpr std::uint32_t many_events = 60;

rule half_yearly() {
    return at_least_every(months(months_asked)).event("plan review");
}

const event_column& reviews_of(const case_set& cases) {
    return *cases.events("plan review");
}

std::int64_t plain_sum(std::span<const day_number> days) {
    return std::accumulate(days.begin(), days.end(), std::int64_t{0});
}

struct rolling_set {
    rolling_columns columns{};
    case_set cases;

    explicit rolling_set(std::uint32_t events_in_case)
        : columns(make_rolling(events_in_rolling_set, events_in_case, number_of(last_day().day))),
          cases(columns.lent()) {}
};

const rolling_set& rolling_set_of(std::uint32_t events_in_case) {
    static std::map<std::uint32_t, rolling_set> made;
    return made.try_emplace(events_in_case, events_in_case).first->second;
}

/// Times a run over events beside their plain sum.
template <typename Run>
void time_beside_sum(benchmark::State& state, const event_column& events, const Run& run) {
    const seconds_spent ratio =
        time_in_turn(state, &seconds_spent::processor, run, [&events] { return plain_sum(events.days); });
    state.counters["of_the_sum"] = 1 / ratio.processor;
    count_cases(state, events.begins.size() - 1, events.days.size());
}

// --- the engine

void tally_of_workload(benchmark::State& state) {
    const workload& asked = workload_of(state.range(0));
    const std::vector<rule> rules{examples::workload_rules()[1]};
    const auto run = [&] { return tally(asked.cases, rules, last_day(), by("unit")); };
    if (!are_known(run(), asked, rules)) {
        state.SkipWithError("the tallies are not those known");
        return;
    }
    time_beside_sum(state, reviews_of(asked.cases), run);
}

void tally_of_many_events(benchmark::State& state) {
    const rolling_set& asked = rolling_set_of(static_cast<std::uint32_t>(state.range(0)));
    const std::vector<rule> rules{half_yearly()};
    const auto run = [&] { return tally(asked.cases, rules, last_day()); };
    const std::int64_t late = late_by_calendar(reviews_of(asked.cases), months_asked) +
                              late_ends_by_calendar(asked.columns, months_asked, number_of(last_day().day));
    if (run().at(0).breaches != late) {
        state.SkipWithError("the breaches are not those of the definition");
        return;
    }
    time_beside_sum(state, reviews_of(asked.cases), run);
}

void sums(benchmark::State& state) {
    const event_column& events = reviews_of(rolling_set_of(many_events).cases);
    for (auto _ : state) {
        auto sum = plain_sum(events.days);
        benchmark::DoNotOptimize(sum);
    }
    count_cases(state, events.begins.size() - 1, events.days.size());
}

// --- the kernels

const due_days& due() {
    static const due_days made(months_asked);
    return made;
}

const civil_keys& keys() {
    static const civil_keys made;
    return made;
}

using events_asked = const event_column& (*)();

const event_column& of_workload() {
    return reviews_of(workload_of(1'000'000).cases);
}

const event_column& of_many_events() {
    return reviews_of(rolling_set_of(many_events).cases);
}

std::int64_t known_late(events_asked asked) {
    static std::map<events_asked, std::int64_t> known;
    const auto [found, is_new] = known.try_emplace(asked, 0);
    if (is_new) {
        found->second = late_by_calendar(asked(), months_asked);
    }
    return found->second;
}

template <typename Kernel>
void time_kernel(benchmark::State& state, events_asked asked, Kernel kernel) {
    const event_column& events = asked();
    if (count_late(events, kernel) != known_late(asked)) {
        state.SkipWithError("the late events are not those of the calendar");
        return;
    }
    time_beside_sum(state, events, [&] { return count_late(events, kernel); });
}

void gap_filters(benchmark::State& state, events_asked asked) {
    time_kernel(state, asked, gap_filter(asked(), due()));
}

void due_tables(benchmark::State& state, events_asked asked) {
    time_kernel(state, asked, due_table(asked(), due()));
}

void packed(benchmark::State& state, events_asked asked) {
    time_kernel(state, asked, packed_keys(asked(), keys(), months_asked));
}

void packed_on_the_fly(benchmark::State& state, events_asked asked) {
    time_kernel(state, asked, keys_on_the_fly(asked(), keys(), months_asked));
}

void beside_sum(benchmark::internal::Benchmark* asked) {
    with_spread(asked);
    asked->UseManualTime();
}

BENCHMARK(sums)->Name("rolling/plain_sum")->Apply(with_spread);
BENCHMARK(tally_of_workload)->Name("rolling/tally_by_unit")->Apply(sizes)->Apply(beside_sum);
BENCHMARK(tally_of_many_events)
    ->Name("rolling/tally_of_12M_events")
    ->ArgName("in_case")
    ->Arg(12)
    ->Arg(48)
    ->Arg(many_events)
    ->Apply(beside_sum);

void kernels_over(const std::string& name, events_asked asked) {
    const auto add = [&](const char* kernel, void (*run)(benchmark::State&, events_asked)) {
        benchmark::RegisterBenchmark((name + kernel).c_str(), run, asked)->Apply(beside_sum);
    };
    add("/gap_filter", gap_filters);
    add("/due_table", due_tables);
    add("/packed_keys", packed);
    add("/keys_on_the_fly", packed_on_the_fly);
}

bool register_kernels() {
    kernels_over("kernel/workload", of_workload);
    kernels_over("kernel/12M_events", of_many_events);
    return true;
}

[[maybe_unused]] const bool is_registered = register_kernels();

} // namespace
} // namespace lssgov::bench
