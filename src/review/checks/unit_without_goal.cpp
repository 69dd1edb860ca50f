#include "../all_checks.hpp"

#include <lssgov/goals/goal_graph.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    if (!read.is_complete(list_of::goals)) {
        return;
    }
    const goal_graph graph(read.model(), read.on());
    for (const std::string& id : graph.units_without_goal()) {
        finding made = make_finding(about, outcome::does_not_hold, read, id,
            {fmt::format("{}: inga mål når enheten.", read.name_of(id)),
                fmt::format("{}: no goal reaches the unit.", read.name_of(id))});
        made.evidence.push_back({same(read.name_of(id)), read.origin_of_unit(id)});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& unit_without_goal() {
    static const check made{
        {"unit-without-goal", severity::warning,
            {"Har varje enhet mål att arbeta efter?", "Has each unit goals to work by?"},
            {"En enhet som inga mål når vet inte vad den ska uppnå, och kan inte följas upp mot något.",
                "A unit that no goal reaches does not know what to achieve, and cannot be held against "
                "anything."},
            {"Bryt ned målen till enheten, eller visa vilka överordnade mål som gäller den.",
                "Break the goals down to the unit, or show which goals above hold for it."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
