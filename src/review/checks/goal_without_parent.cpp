#include "../all_checks.hpp"

#include <lssgov/goals/goal_graph.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// In a list that is not complete, a derivation that is not told may be there all the same.
void run(const reading& read, const check_description& about, findings& found) {
    if (!read.model().is_complete(list_of::goals)) {
        return;
    }
    const goal_graph graph(read.model(), read.on());
    for (const std::string& id : graph.orphans()) {
        const goal& loose = read.goal_of(id);
        finding made = make_finding(about, outcome::does_not_hold, read, id,
            {fmt::format("\"{}\" härleds inte ur något överordnat mål.", loose.text),
                fmt::format("\"{}\" derives from no goal above it.", loose.text)});
        made.evidence.push_back({same(loose.text), loose.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& goal_without_parent() {
    static const check made{
        {"goal-without-parent", severity::warning,
            {"Härleds varje mål ur ett överordnat?", "Does each goal derive from one above it?"},
            {"Ett mål som inte hänger på något är varken fullmäktiges eller nämndens vilja.",
                "A goal that hangs on nothing is neither the council's will nor the committee's."},
            {"Visa vilket överordnat mål det ska bidra till, eller ta bort det.",
                "Show which goal above it serves, or remove it."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
