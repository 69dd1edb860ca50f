#include "../all_checks.hpp"

#include <lssgov/goals/goal_graph.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    const goal_graph graph(read.model(), read.on());
    for (std::vector<std::string> circle : graph.cycles()) {
        const std::string first = circle.front();
        finding made = make_finding(about, outcome::does_not_hold, read, first, {});
        for (const std::string& id : circle) {
            made.evidence.push_back({same(read.name_of(id)), read.goal_of(id).origin});
        }
        circle.push_back(first);
        const std::string path = joined(circle, " -> ");
        made.message = {fmt::format("Målen härleds ur varandra i en ring: {}.", path),
            fmt::format("The goals derive from each other in a circle: {}.", path)};
        found.push_back(std::move(made));
    }
}

} // namespace

const check& goal_cycle() {
    static const check made{
        {"goal-cycle", severity::error,
            {"Motiverar mål varandra i en ring?", "Do goals justify each other in a circle?"},
            {"Mål som härleds ur varandra i en ring vilar inte på något beslut uppifrån.",
                "Goals that derive from each other in a circle rest on no decision from above."},
            {"Bestäm vilket mål som är överordnat och ta bort den härledning som sluter ringen.",
                "Decide which goal is above, and remove the derivation that closes the circle."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
