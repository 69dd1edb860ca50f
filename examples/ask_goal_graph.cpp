// A goal graph answers questions: how is a goal broken down, why is it there, and where does the chain break?
//
// Norrby is fictitious. Its council wants independence; the committee has made two goals of it, and only one
// of them has reached somebody who does anything.

#include <lssgov/goals/goal_graph.hpp>

#include <iostream>

using namespace lssgov;

namespace {

municipality norrby() {
    municipality made;
    made.goal_kinds = {{.id = "vision", .name = "vision"},
        {.id = "goal", .name = "nämndmål", .derives_from = {"vision"}},
        {.id = "activity", .name = "aktivitet", .stage = goal_stage::activity, .derives_from = {"goal"}}};
    made.units = {{.id = "committee", .name = "Omsorgsnämnden", .level = unit_level::committee},
        {.id = "housing", .name = "Bostäder", .level = unit_level::department, .part_of = "committee"},
        {.id = "daily",
            .name = "Daglig verksamhet",
            .level = unit_level::department,
            .part_of = "committee"}};
    made.goals = {{.id = "independence", .text = "Alla lever självständigt", .kind = "vision"},
        {.id = "choice", .text = "Den enskilde väljer", .kind = "goal", .derives_from = {"independence"}},
        {.id = "work", .text = "Fler får arbete", .kind = "goal", .derives_from = {"independence"}},
        {.id = "menu",
            .text = "Välja mat varje vecka",
            .kind = "activity",
            .derives_from = {"choice"},
            .concerns = {"housing"}}};
    return made;
}

} // namespace

int main() {
    const goal_graph graph(norrby());

    std::cout << "below independence:";
    for (const related_goal& below : graph.breakdown("independence")) {
        std::cout << ' ' << below.goal << " (" << below.steps << ')';
    }
    std::cout << "\nabove menu:";
    for (const related_goal& above : graph.justification("menu")) {
        std::cout << ' ' << above.goal << " (" << above.steps << ')';
    }
    std::cout << "\nchoice covered: " << (graph.cover("choice").covered() ? "yes" : "no");
    std::cout << "\nindependence covered: "
              << (graph.cover("independence").covered() ? "yes" : "no, breaks at");
    for (const std::string& bare : graph.breaks("independence")) {
        std::cout << ' ' << bare;
    }
    std::cout << "\nunits that no goal reaches:";
    for (const std::string& unit : graph.units_without_goal()) {
        std::cout << ' ' << unit;
    }
    std::cout << '\n';
}
