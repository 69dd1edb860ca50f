#include "goals/model_builder.hpp"

#include <lssgov/goals/boost_graph.hpp>
#include <lssgov/goals/goal_graph.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lssgov {
namespace {

using test::a_model;
using test::ids;

constexpr int most_nodes = 9;
constexpr int far = 1000;

std::string name(int node) {
    return std::string(1, static_cast<char>('a' + node));
}

using links = std::vector<std::pair<int, int>>;

/// Links between nodes 0..n, of which the last does not exist.
links any_links(int n) {
    return *rc::gen::container<links>(rc::gen::pair(rc::gen::inRange(0, n), rc::gen::inRange(0, n + 1)));
}

/// Goals told the slow and obvious way: a set of pairs, and the definitions word by word.
struct naive_goals {
    int n = 0;
    std::set<std::pair<int, int>> links_up; ///< (i, j): i derives from j
    std::set<int> activities;

    [[nodiscard]] bool derives(int i, int j) const { return links_up.contains({i, j}); }

    [[nodiscard]] bool is_activity(int i) const { return activities.contains(i); }

    [[nodiscard]] std::vector<int> children(int of) const {
        std::vector<int> found;
        for (int i = 0; i < n; ++i) {
            if (derives(i, of)) {
                found.push_back(i);
            }
        }
        return found;
    }

    /// The fewest derivations, at least one, from i up to j, links of a goal to itself left out.
    [[nodiscard]] int distance(int i, int j) const {
        std::set<int> here{i};
        for (int steps = 1; steps <= n; ++steps) {
            std::set<int> next;
            for (const int at : here) {
                for (int above = 0; above < n; ++above) {
                    if (derives(at, above) && above != at) {
                        next.insert(above);
                    }
                }
            }
            if (next.contains(j)) {
                return steps;
            }
            here = next;
        }
        return far;
    }

    [[nodiscard]] bool in_cycle(int i) const { return derives(i, i) || distance(i, i) < far; }

    [[nodiscard]] bool covered(int i) const {
        if (in_cycle(i)) {
            return false;
        }
        const auto below = children(i);
        return is_activity(i) ||
               (!below.empty() && std::ranges::all_of(below, [&](int child) { return covered(child); }));
    }

    void collect_breaks(int i, std::set<std::string>& found) const {
        if (in_cycle(i) || (!is_activity(i) && children(i).empty())) {
            found.insert(name(i));
        } else if (!is_activity(i)) {
            for (const int child : children(i)) {
                collect_breaks(child, found);
            }
        }
    }
};

struct both {
    naive_goals naive;
    municipality model;
};

both any_goals() {
    both made;
    made.naive.n = *rc::gen::inRange(0, most_nodes + 1);
    std::vector<goal> goals;
    for (int i = 0; i < made.naive.n; ++i) {
        const bool activity = *rc::gen::inRange(0, 3) == 0;
        goals.push_back(activity ? test::an_activity(name(i)) : test::a_goal(name(i)));
        if (activity) {
            made.naive.activities.insert(i);
        }
    }
    for (const auto& [from, to] : made.naive.n == 0 ? links{} : any_links(made.naive.n)) {
        goals[static_cast<std::size_t>(from)].derives_from.push_back(name(to));
        if (to < made.naive.n) {
            made.naive.links_up.emplace(from, to);
        }
    }
    made.model = a_model(goals);
    return made;
}

cover_reason naive_reason(const naive_goals& naive, int i) {
    if (naive.in_cycle(i)) {
        return cover_reason::in_cycle;
    }
    if (naive.is_activity(i)) {
        return cover_reason::activity;
    }
    if (naive.children(i).empty()) {
        return cover_reason::nothing_derives;
    }
    return naive.covered(i) ? cover_reason::broken_down : cover_reason::chain_breaks;
}

RC_GTEST_PROP(GoalGraphProperty, CoverAndBreaksAreAsDefined, ()) {
    const both any = any_goals();
    const goal_graph goals(any.model);
    for (int i = 0; i < any.naive.n; ++i) {
        RC_ASSERT(goals.cover(name(i)).reason == naive_reason(any.naive, i));
        RC_ASSERT(goals.cover(name(i)).covered() == any.naive.covered(i));
        RC_ASSERT(goals.cover_of_all().at(static_cast<std::size_t>(i)) == goals.cover(name(i)));
        std::set<std::string> breaks;
        any.naive.collect_breaks(i, breaks);
        RC_ASSERT(goals.breaks(name(i)) == ids(breaks.begin(), breaks.end()));
        RC_ASSERT(goals.breaks(name(i)).empty() == goals.cover(name(i)).covered());
    }
}

RC_GTEST_PROP(GoalGraphProperty, BreakdownAndJustificationAreTheShortestWays, ()) {
    const both any = any_goals();
    const goal_graph goals(any.model);
    for (int i = 0; i < any.naive.n; ++i) {
        std::vector<std::pair<int, std::string>> above;
        std::vector<std::pair<int, std::string>> below;
        for (int j = 0; j < any.naive.n; ++j) {
            if (j != i && any.naive.distance(i, j) < far) {
                above.emplace_back(any.naive.distance(i, j), name(j));
            }
            if (j != i && any.naive.distance(j, i) < far) {
                below.emplace_back(any.naive.distance(j, i), name(j));
            }
        }
        std::ranges::sort(above);
        std::ranges::sort(below);
        const auto plain = [](const std::vector<related_goal>& found) {
            std::vector<std::pair<int, std::string>> pairs;
            for (const related_goal& g : found) {
                pairs.emplace_back(g.steps, g.goal);
            }
            return pairs;
        };
        RC_ASSERT(plain(goals.justification(name(i))) == above);
        RC_ASSERT(plain(goals.breakdown(name(i))) == below);
    }
}

bool each_derives_from_the_next(const naive_goals& naive, const ids& cycle) {
    for (std::size_t k = 0; k < cycle.size(); ++k) {
        const std::string& next = cycle[(k + 1) % cycle.size()];
        if (!naive.derives(cycle[k][0] - 'a', next[0] - 'a')) {
            return false;
        }
    }
    return true;
}

/// What cycles() shall name, by first goal and length.
std::vector<std::pair<std::string, int>> cycles_to_name(const naive_goals& naive) {
    std::vector<std::pair<std::string, int>> expected;
    for (int i = 0; i < naive.n; ++i) {
        if (naive.derives(i, i)) {
            expected.emplace_back(name(i), 1);
        }
        bool first = naive.distance(i, i) < far;
        for (int j = 0; j < i; ++j) {
            first = first && !(naive.distance(i, j) < far && naive.distance(j, i) < far);
        }
        if (first) {
            expected.emplace_back(name(i), naive.distance(i, i));
        }
    }
    return expected;
}

RC_GTEST_PROP(GoalGraphProperty, CyclesAreNamedOnceEachShortestAndInOrder, ()) {
    const both any = any_goals();
    std::vector<std::pair<std::string, int>> named;
    for (const ids& cycle : goal_graph(any.model).cycles()) {
        RC_ASSERT(each_derives_from_the_next(any.naive, cycle));
        RC_ASSERT(std::set<std::string>(cycle.begin(), cycle.end()).size() == cycle.size());
        named.emplace_back(cycle.front(), static_cast<int>(cycle.size()));
    }
    RC_ASSERT(named == cycles_to_name(any.naive));
}

RC_GTEST_PROP(GoalGraphProperty, OrphansAreActivitiesWithNoOtherGoalAbove, ()) {
    const both any = any_goals();
    ids expected;
    for (int i = 0; i < any.naive.n; ++i) {
        bool hangs = false;
        for (int j = 0; j < any.naive.n; ++j) {
            hangs = hangs || (j != i && any.naive.derives(i, j));
        }
        if (any.naive.is_activity(i) && !hangs) {
            expected.push_back(name(i));
        }
    }
    RC_ASSERT(goal_graph(any.model).orphans() == expected);
}

RC_GTEST_PROP(GoalGraphProperty, TheBoostCopyHasTheSameLinks, ()) {
    const both any = any_goals();
    const auto copy = to_boost_graph(goal_graph(any.model));
    RC_ASSERT(boost::num_vertices(copy) == static_cast<std::size_t>(any.naive.n));
    std::size_t links_there = 0;
    for (int i = 0; i < any.naive.n; ++i) {
        for (int j = 0; j < any.naive.n; ++j) {
            const bool there =
                boost::edge(static_cast<std::size_t>(i), static_cast<std::size_t>(j), copy).second;
            RC_ASSERT(there == any.naive.derives(i, j));
            links_there += there ? 1 : 0;
        }
    }
    RC_ASSERT(boost::num_edges(copy) == links_there);
}

/// Units and groups in any order, even below each other, and the goals that concern them.
struct naive_place {
    bool group = false;
    unit_level level = unit_level::unit;
    regime run_by = regime::own;
    bool none = false; ///< a group of which there are none
    std::optional<int> above;
    std::set<int> concerned_by;
};

using places_by_number = std::map<int, naive_place>;

struct organised {
    places_by_number places;
    municipality model;
};

naive_place any_place(int n) {
    naive_place p;
    p.group = *rc::gen::inRange(0, 4) == 0;
    p.level = *rc::gen::element(unit_level::council, unit_level::department, unit_level::unit);
    p.run_by = *rc::gen::element(regime::own, regime::private_);
    p.none = p.group && *rc::gen::inRange(0, 4) == 0;
    const int above = *rc::gen::inRange(0, n + 1);
    p.above = above < n ? std::optional(above) : std::nullopt;
    for (int goal = 0; goal < 2; ++goal) {
        if (*rc::gen::inRange(0, 4) == 0) {
            p.concerned_by.insert(goal);
        }
    }
    return p;
}

void add_to_model(municipality& model, const naive_place& p, int at) {
    const std::string above = p.above ? name(*p.above) : "nowhere";
    if (p.group) {
        unit_group g = test::a_group(name(at), above, p.none ? std::optional(0) : std::nullopt);
        g.level = p.level;
        g.run_by = p.run_by;
        model.unit_groups.push_back(g);
    } else {
        model.units.push_back(test::a_unit(name(at), p.level, above, p.run_by));
    }
    for (const int goal : p.concerned_by) {
        model.goals[static_cast<std::size_t>(goal)].concerns.push_back(name(at));
    }
}

organised any_organisation() {
    organised made;
    made.model = a_model({test::a_goal("g0"), test::a_goal("g1")});
    const int n = *rc::gen::inRange(0, most_nodes + 1);
    for (int i = 0; i < n; ++i) {
        made.places[i] = any_place(n);
        add_to_model(made.model, made.places[i], i);
    }
    return made;
}

/// The way up from a place, itself first; it ends where it would come back to where it has been.
std::vector<int> way_up(const places_by_number& places, int from) {
    std::vector<int> way{from};
    while (true) {
        const auto above = places.at(way.back()).above;
        if (!above || std::ranges::count(way, *above) > 0) {
            return way;
        }
        way.push_back(*above);
    }
}

/// Whether a place lies below another: there is a way up of at least one step.
bool lies_below(const places_by_number& places, int at, int other) {
    const auto above = places.at(at).above;
    return above && std::ranges::count(way_up(places, *above), other) > 0;
}

bool may_be_one_of_a_concerned_group(const places_by_number& places, int at) {
    const naive_place& unit = places.at(at);
    return std::ranges::any_of(places, [&](const auto& numbered) {
        const naive_place& g = numbered.second;
        return !unit.group && g.group && !g.none && !g.concerned_by.empty() && g.above &&
               g.level == unit.level && g.run_by == unit.run_by && lies_below(places, at, *g.above);
    });
}

std::vector<reaching_goal> naive_reaching(const places_by_number& places, int at) {
    std::vector<reaching_goal> found;
    for (int goal = 0; goal < 2; ++goal) {
        for (const int step : way_up(places, at)) {
            if (places.at(step).concerned_by.contains(goal)) {
                found.push_back({"g" + std::to_string(goal), name(step)});
                break;
            }
        }
    }
    return found;
}

RC_GTEST_PROP(GoalGraphProperty, GoalsReachUnitsAsDefined, ()) {
    const organised any = any_organisation();
    const goal_graph goals(any.model);
    ids without;
    ids without_own;
    for (const auto& [at, p] : any.places) {
        const auto reaching = naive_reaching(any.places, at);
        RC_ASSERT(goals.goals_reaching(name(at)) == reaching);
        const bool excepted = p.none || (!p.group && p.level == unit_level::council) ||
                              may_be_one_of_a_concerned_group(any.places, at);
        if (!excepted && reaching.empty()) {
            without.push_back(name(at));
        } else if (!excepted && p.concerned_by.empty()) {
            without_own.push_back(name(at));
        }
    }
    RC_ASSERT(goals.units_without_goal() == without);
    RC_ASSERT(goals.units_without_own_goal() == without_own);
}

} // namespace
} // namespace lssgov
