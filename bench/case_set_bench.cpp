// A million cases with twelve million events of two kinds: grouped from any order, and borrowed as they are.
// The answers are compared to a plain sort before any clock runs.

#include <lssgov/cadence/case_set.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <vector>

namespace {

using namespace lssgov;

constexpr std::uint64_t all_cases = 1'000'000;
constexpr std::uint64_t all_events = 12'000'000;
constexpr std::uint64_t days_of_events = 4'000; // about eleven years
constexpr day_number first_event = 14'610;      // 2010-01-01

/// splitmix64.
class mixer {
public:
    /// A number below `end`.
    std::uint32_t below(std::uint64_t end) {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return static_cast<std::uint32_t>(((mixed ^ (mixed >> 31)) >> 32) * end >> 32);
    }

private:
    std::uint64_t state_ = 20261122;
};

/// What somebody reads out of a database.
struct rows {
    std::vector<day_number> decided;
    std::vector<case_number> whose;
    std::vector<std::uint8_t> kind_of;
    std::vector<day_number> days;

    rows() {
        mixer random;
        for (std::uint64_t i = 0; i < all_cases; ++i) {
            decided.push_back(first_event - static_cast<day_number>(random.below(365)));
        }
        for (std::uint64_t i = 0; i < all_events; ++i) {
            whose.push_back(random.below(all_cases));
            kind_of.push_back(static_cast<std::uint8_t>(random.below(2)));
            days.push_back(first_event + static_cast<day_number>(random.below(days_of_events)));
        }
    }

    [[nodiscard]] case_columns cases() const { return {.count = all_cases, .dates = {{"decided", decided}}}; }

    [[nodiscard]] ungrouped_events events() const { return {{"follow-up", "plan"}, whose, kind_of, days}; }
};

const rows& given() {
    static const rows read;
    return read;
}

struct sorted_kind {
    std::vector<std::uint32_t> begins;
    std::vector<day_number> days;
};

/// The plain way: sort everything, drop twins.
std::vector<sorted_kind> sort_plainly() {
    std::vector<std::tuple<std::uint8_t, case_number, day_number>> all;
    for (std::size_t i = 0; i < all_events; ++i) {
        all.emplace_back(given().kind_of[i], given().whose[i], given().days[i]);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::vector<sorted_kind> sorted(2, {std::vector<std::uint32_t>(all_cases + 1), {}});
    for (const auto& [kind, whose, day] : all) {
        sorted[kind].days.push_back(day);
        ++sorted[kind].begins[whose + 1];
    }
    for (sorted_kind& one : sorted) {
        std::partial_sum(one.begins.begin(), one.begins.end(), one.begins.begin());
    }
    return sorted;
}

bool is_right(const case_set& cases) {
    static const std::vector<sorted_kind> expected = sort_plainly();
    return std::equal(expected.begin(), expected.end(), cases.columns().events.begin(),
        cases.columns().events.end(), [](const sorted_kind& wanted, const event_column& got) {
            return std::ranges::equal(wanted.begins, got.begins) && std::ranges::equal(wanted.days, got.days);
        });
}

case_set group(unsigned threads) {
    return case_set::grouped(given().cases(), given().events(), {.threads = threads});
}

void group_events(benchmark::State& state) {
    const auto threads = static_cast<unsigned>(state.range(0));
    if (!is_right(group(threads))) {
        state.SkipWithError("the events are not those of a plain sort");
        return;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(group(threads));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all_events));
    state.SetLabel("items are events");
}

/// How long it takes to see that grouped columns are sound: nothing is copied.
void borrow_columns(benchmark::State& state) {
    const case_set owner = group(1);
    if (!is_right(case_set::borrowed(owner.columns()))) {
        state.SkipWithError("the events are not those of a plain sort");
        return;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(case_set::borrowed(owner.columns()));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(owner.memory().columns));
}

BENCHMARK(group_events)->Arg(1)->Arg(2)->ArgName("threads")->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(borrow_columns)->Unit(benchmark::kMillisecond);

} // namespace
