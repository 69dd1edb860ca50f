#pragma once

// Models of goals and units, written in as few words as the tests need.

#include <lssgov/goals/goal_graph.hpp>
#include <lssgov/goals/kind_chain.hpp>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace lssgov {

inline void PrintTo(const related_goal& found, std::ostream* out) {
    *out << found.goal << " (" << found.steps << ")";
}

inline void PrintTo(const reaching_goal& found, std::ostream* out) {
    *out << found.goal << " through " << found.concerns;
}

inline void PrintTo(const cover_reason& reason, std::ostream* out) {
    constexpr const char* names[] = {
        "activity", "broken_down", "nothing_derives", "in_cycle", "chain_breaks"};
    *out << names[static_cast<int>(reason)];
}

inline void PrintTo(const goal_cover& cover, std::ostream* out) {
    *out << cover.goal << ": ";
    PrintTo(cover.reason, out);
}

inline void PrintTo(const kind_break& found, std::ostream* out) {
    constexpr const char* names[] = {"in_cycle", "hangs_on_nothing", "ends_before_activity"};
    *out << found.kind << ": " << names[static_cast<int>(found.reason)];
}

} // namespace lssgov

namespace lssgov::test {

using ids = std::vector<std::string>;

/// A goal of the kind "goal"; its kind, derivation and units are filled in where a test needs them.
inline goal a_goal(std::string id, ids derives_from = {}) {
    goal g;
    g.id = std::move(id);
    g.kind = "goal";
    g.derives_from = std::move(derives_from);
    return g;
}

inline goal an_activity(std::string id, ids derives_from = {}) {
    goal g = a_goal(std::move(id), std::move(derives_from));
    g.kind = "activity";
    return g;
}

inline goal concerning(goal g, ids units) {
    g.concerns = std::move(units);
    return g;
}

inline goal_kind a_kind(std::string id, ids derives_from = {}, goal_stage stage = goal_stage::goal) {
    goal_kind kind;
    kind.id = std::move(id);
    kind.derives_from = std::move(derives_from);
    kind.stage = stage;
    return kind;
}

/// Two kinds: goals, tops of the hierarchy, and activities, which derive from goals.
inline municipality a_model(std::vector<goal> goals) {
    municipality model;
    model.goal_kinds = {a_kind("goal"), a_kind("activity", {"goal"}, goal_stage::activity)};
    model.goals = std::move(goals);
    return model;
}

inline unit a_unit(std::string id, unit_level level, std::string part_of = {}, regime run_by = regime::own) {
    unit u;
    u.id = std::move(id);
    u.level = level;
    u.part_of = std::move(part_of);
    u.run_by = run_by;
    return u;
}

inline unit_group a_group(std::string id, std::string below, std::optional<int> count = std::nullopt) {
    unit_group g;
    g.id = std::move(id);
    g.below = std::move(below);
    g.level = unit_level::unit;
    g.count = count;
    return g;
}

} // namespace lssgov::test
