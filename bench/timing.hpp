#pragma once

// Runs that are timed in turn, and numbers that are printed of them.
//
// How many times as long one run takes as another is asked of runs that took turns: what else the machine
// does then slows both, and of each the median is taken. A run on one thread is timed by the processor's
// clock, which stands still while another program runs. With several threads the clock on the wall is what
// one waits for, and worth nothing on a machine where others work; what the threads spend together still
// tells what sharing the work costs.
//
// Memory that a run lets go of stays with the program for the next. Otherwise it is up to the allocator, and
// to what ran before, whether the system hands out each page anew and zeroes it; for columns of millions of
// cases that can cost as much as what is written to them.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace lssgov::bench {

inline bool keep_memory() {
#ifdef __GLIBC__
    const bool never_apart = mallopt(M_MMAP_MAX, 0) != 0;
    const bool never_back = mallopt(M_TRIM_THRESHOLD, -1) != 0;
    return never_apart && never_back;
#else
    return false;
#endif
}

/// Each program that includes this does so before it runs anything.
[[maybe_unused]] inline const bool memory_is_kept = keep_memory();

/// Seconds that a run took.
struct seconds_spent {
    double wall = 0;
    double processor = 0; ///< of all threads together
};

template <typename Run>
seconds_spent time_once(const Run& run) {
    using std::chrono::steady_clock;
    const steady_clock::time_point begun = steady_clock::now();
    const std::clock_t processor_begun = std::clock();
    auto answer = run();
    benchmark::DoNotOptimize(answer);
    const std::clock_t processor = std::clock() - processor_begun;
    const std::chrono::duration<double> wall = steady_clock::now() - begun;
    return {wall.count(), static_cast<double>(processor) / CLOCKS_PER_SEC};
}

/// There must be at least one.
inline seconds_spent medians(const std::vector<seconds_spent>& runs) {
    const auto median = [&runs](double seconds_spent::* part) {
        std::vector<double> sorted;
        for (const seconds_spent& one : runs) {
            sorted.push_back(one.*part);
        }
        std::ranges::sort(sorted);
        return sorted[sorted.size() / 2];
    };
    return {median(&seconds_spent::wall), median(&seconds_spent::processor)};
}

/// Times `run`, which must be registered with manual time, by one of the clocks, and `other` in turn with it.
/// @returns how many times as long `run` takes, by both clocks
template <typename Run, typename Other>
seconds_spent time_in_turn(
    benchmark::State& state, double seconds_spent::* shown, const Run& run, const Other& other) {
    std::vector<seconds_spent> of_run;
    std::vector<seconds_spent> of_other;
    for (auto _ : state) {
        of_other.push_back(time_once(other));
        of_run.push_back(time_once(run));
        state.SetIterationTime(of_run.back().*shown);
    }
    const seconds_spent ours = medians(of_run);
    const seconds_spent theirs = medians(of_other);
    return {ours.wall / theirs.wall, ours.processor / theirs.processor};
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
