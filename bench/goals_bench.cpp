// A hundred thousand goals built and asked. The answers are compared to what was planted before any clock
// runs.

#include <lssgov/goals/goal_graph.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace lssgov;

// The sound part: each level hangs on the one above, every goal on two, and every goal has goals below it.
constexpr int levels[] = {1, 10, 100, 1'000, 10'000};
constexpr int activities = 80'089;

// The planted faults.
constexpr int orphans = 1'000; // activities that hang on no goal
constexpr int abandoned_chains =
    2'000;                       // vision, goal, commitment, and nothing below: three uncovered goals each
constexpr int rings = 600;       // three goals that derive from each other
constexpr int departments = 100; // every second has a goal
constexpr int units_in_a_department = 100;

constexpr std::size_t all_goals = 100'000;
constexpr std::size_t uncovered = 3 * (abandoned_chains + rings);
constexpr std::size_t units_without_goal =
    1 + departments / 2 * (1 + units_in_a_department); // the committee too

std::string numbered(const char* name, int number) {
    return name + std::to_string(number);
}

goal a_goal(std::string id, const char* kind, std::vector<std::string> derives_from) {
    goal g;
    g.id = std::move(id);
    g.kind = kind;
    g.derives_from = std::move(derives_from);
    return g;
}

std::vector<goal_kind> kinds() {
    goal_kind vision;
    vision.id = "vision";
    goal_kind goals;
    goals.id = "goal";
    goals.derives_from = {"vision", "goal"};
    goal_kind commitment;
    commitment.id = "commitment";
    commitment.stage = goal_stage::commitment;
    commitment.derives_from = {"goal"};
    goal_kind activity;
    activity.id = "activity";
    activity.stage = goal_stage::activity;
    activity.derives_from = {"commitment"};
    return {vision, goals, commitment, activity};
}

std::string on_level(int level, int number) {
    return numbered("level", level) + numbered("-", number);
}

const char* kind_on(std::size_t level) {
    constexpr const char* names[] = {"vision", "goal", "goal", "goal", "commitment"};
    return names[level];
}

void add_sound_goals(std::vector<goal>& goals) {
    goals.push_back(a_goal(on_level(0, 0), "vision", {}));
    for (std::size_t level = 1; level < std::size(levels); ++level) {
        const int wide = levels[level - 1];
        const int above = static_cast<int>(level) - 1;
        for (int i = 0; i < levels[level]; ++i) {
            goals.push_back(a_goal(on_level(above + 1, i), kind_on(level),
                {on_level(above, i / 10), on_level(above, (i / 10 + 7) % wide)}));
        }
    }
    for (int i = 0; i < activities; ++i) {
        goals.push_back(a_goal(
            numbered("act-", i), "activity", {on_level(4, i % 10'000), on_level(4, (i * 7) % 10'000)}));
    }
}

void add_faults(std::vector<goal>& goals) {
    for (int i = 0; i < orphans; ++i) {
        goals.push_back(a_goal(numbered("orphan-", i), "activity", {}));
    }
    for (int i = 0; i < abandoned_chains; ++i) {
        goals.push_back(a_goal(numbered("left-vision-", i), "vision", {}));
        goals.push_back(a_goal(numbered("left-goal-", i), "goal", {numbered("left-vision-", i)}));
        goals.push_back(a_goal(numbered("left-promise-", i), "commitment", {numbered("left-goal-", i)}));
    }
    for (int i = 0; i < rings; ++i) {
        goals.push_back(a_goal(numbered("ring-a-", i), "goal", {numbered("ring-b-", i)}));
        goals.push_back(a_goal(numbered("ring-b-", i), "goal", {numbered("ring-c-", i)}));
        goals.push_back(a_goal(numbered("ring-c-", i), "goal", {numbered("ring-a-", i)}));
    }
}

unit a_unit(std::string id, unit_level level, std::string part_of) {
    unit u;
    u.id = std::move(id);
    u.level = level;
    u.part_of = std::move(part_of);
    return u;
}

std::vector<unit> organisation() {
    std::vector<unit> units{a_unit("committee", unit_level::committee, {})};
    for (int d = 0; d < departments; ++d) {
        const std::string department = numbered("department-", d);
        units.push_back(a_unit(department, unit_level::department, "committee"));
        for (int u = 0; u < units_in_a_department; ++u) {
            units.push_back(a_unit(department + numbered("-unit-", u), unit_level::unit, department));
        }
    }
    return units;
}

/// Goals of the fourth level concern every second department, in turn.
void concern_departments(std::vector<goal>& goals) {
    int next = 0;
    for (goal& g : goals) {
        if (g.id.starts_with("level3-")) {
            g.concerns = {numbered("department-", next)};
            next = (next + 2) % departments;
        }
    }
}

municipality generate() {
    municipality model;
    model.goal_kinds = kinds();
    add_sound_goals(model.goals);
    add_faults(model.goals);
    concern_departments(model.goals);
    model.units = organisation();
    return model;
}

const municipality& model() {
    static const municipality generated = generate();
    return generated;
}

const goal_graph& graph() {
    static const goal_graph built(model());
    return built;
}

std::size_t count_uncovered(const goal_graph& goals) {
    const auto all = goals.cover_of_all();
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [](const goal_cover& c) { return !c.covered(); }));
}

/// What is wrong with the answers; nullptr when they are those planted.
const char* wrong_answer(const goal_graph& goals) {
    if (goals.size() != all_goals) {
        return "the number of goals is not the one generated";
    }
    if (count_uncovered(goals) != uncovered) {
        return "the uncovered goals are not those planted";
    }
    if (goals.orphans().size() != static_cast<std::size_t>(orphans)) {
        return "the orphans are not those planted";
    }
    if (goals.cycles().size() != static_cast<std::size_t>(rings)) {
        return "the cycles are not those planted";
    }
    return goals.units_without_goal().size() == units_without_goal
               ? nullptr
               : "the units without goal are not those planted";
}

/// Compares the answers first; then times the question.
template <typename Question>
void time_question(benchmark::State& state, Question question) {
    if (const char* wrong = wrong_answer(graph())) {
        state.SkipWithError(wrong);
        return;
    }
    for (auto _ : state) {
        auto answer = question();
        benchmark::DoNotOptimize(answer);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all_goals));
    state.SetLabel("items are goals");
}

void build(benchmark::State& state) {
    time_question(state, [] { return goal_graph(model()); });
}

void build_and_ask_all(benchmark::State& state) {
    time_question(state, [] { return wrong_answer(goal_graph(model())); });
}

void cover_of_all(benchmark::State& state) {
    time_question(state, [] { return graph().cover_of_all(); });
}

void orphans_of_all(benchmark::State& state) {
    time_question(state, [] { return graph().orphans(); });
}

void cycles(benchmark::State& state) {
    time_question(state, [] { return graph().cycles(); });
}

void units_that_lack_a_goal(benchmark::State& state) {
    time_question(state, [] { return graph().units_without_goal(); });
}

void breakdown_of_the_vision(benchmark::State& state) {
    time_question(state, [] { return graph().breakdown(on_level(0, 0)); });
}

/// A chain of this many goals, the last an activity: nothing recurses, so length costs time and no stack.
void chain(benchmark::State& state) {
    municipality long_one;
    long_one.goal_kinds = kinds();
    const int length = static_cast<int>(state.range(0));
    long_one.goals.push_back(a_goal(numbered("g", 0), "goal", {}));
    for (int i = 1; i < length; ++i) {
        long_one.goals.push_back(a_goal(numbered("g", i), "goal", {numbered("g", i - 1)}));
    }
    long_one.goals.back().kind = "activity";
    if (!goal_graph(long_one).cover("g0").covered()) {
        state.SkipWithError("the top of the chain is not covered");
        return;
    }
    for (auto _ : state) {
        auto answer = goal_graph(long_one).cover("g0");
        benchmark::DoNotOptimize(answer);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetLabel("items are goals");
}

BENCHMARK(build)->Unit(benchmark::kMillisecond);
BENCHMARK(build_and_ask_all)->Unit(benchmark::kMillisecond);
BENCHMARK(cover_of_all)->Unit(benchmark::kMillisecond);
BENCHMARK(orphans_of_all)->Unit(benchmark::kMillisecond);
BENCHMARK(cycles)->Unit(benchmark::kMillisecond);
BENCHMARK(units_that_lack_a_goal)->Unit(benchmark::kMillisecond);
BENCHMARK(breakdown_of_the_vision)->Unit(benchmark::kMillisecond);
BENCHMARK(chain)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace
