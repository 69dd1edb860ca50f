#pragma once

// Runs that are timed in turn, and numbers that are printed of them.
//
// How many times as long one run takes as another is asked of runs that took turns: what else the machine
// does then slows both. Of each the median is taken, so that a run during which something else ran does not
// count. A run on one thread is timed by the processor's clock, which stands still while another program
// runs; with several threads the clock on the wall is what one waits for.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <vector>

namespace lssgov::bench {

/// Seconds that this program has had a processor, all threads together.
struct processor_clock {
    static double now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
};

struct wall_clock {
    static double now() {
        const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration<double>(since_start).count();
    }
};

template <typename Clock, typename Run>
double seconds_of(const Run& run) {
    const double begun = Clock::now();
    auto answer = run();
    benchmark::DoNotOptimize(answer);
    return Clock::now() - begun;
}

/// There must be at least one.
inline double median(std::vector<double> numbers) {
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

/// Times `run`, which must be registered with manual time, and `other` in turn with it.
/// @returns how many times as long `run` takes
template <typename Clock, typename Run, typename Other>
double time_in_turn(benchmark::State& state, const Run& run, const Other& other) {
    std::vector<double> of_run;
    std::vector<double> of_other;
    for (auto _ : state) {
        of_other.push_back(seconds_of<Clock>(other));
        of_run.push_back(seconds_of<Clock>(run));
        state.SetIterationTime(of_run.back());
    }
    return median(of_run) / median(of_other);
}

/// `cases/s`, and the inverse as the time for one; with events, `events/s`.
inline void count_cases(benchmark::State& state, std::size_t cases, std::size_t events) {
    using benchmark::Counter;
    const auto done = static_cast<double>(cases);
    state.counters["cases/s"] = Counter(done, Counter::kIsIterationInvariantRate);
    state.counters["per_case"] = Counter(done, Counter::kIsIterationInvariantRate | Counter::kInvert);
    if (events > 0) {
        state.counters["events/s"] = Counter(static_cast<double>(events), Counter::kIsIterationInvariantRate);
    }
}

/// The least and the most of repetitions, beside their mean and median.
inline void with_spread(benchmark::internal::Benchmark* asked) {
    asked->Unit(benchmark::kMillisecond);
    asked->ComputeStatistics("least", [](const std::vector<double>& all) { return std::ranges::min(all); });
    asked->ComputeStatistics("most", [](const std::vector<double>& all) { return std::ranges::max(all); });
}

} // namespace lssgov::bench
