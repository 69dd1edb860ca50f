#include "../all_checks.hpp"

#include <lssgov/goals/goal_graph.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

using goals = std::vector<const goal*>;

/// The goals it derives from, itself left out.
std::vector<std::string> parents_of(const goal& one) {
    std::vector<std::string> parents = one.derives_from;
    std::erase(parents, one.id);
    return parents;
}

/// What is listed of a kind by then, ended or not: a plan that has ended was derived all the same.
goals listed_of(const goal_kind& kind, const reading& read) {
    goals listed;
    for (const goal& one : read.model().goals) {
        if (one.kind == kind.id && read.may_have_begun(one.valid_from) && read.knows(one.origin)) {
            listed.push_back(&one);
        }
    }
    return listed;
}

evidence_item derivation_of(const goal& one, const reading& read) {
    const std::string above = joined(read.names_of(parents_of(one)), "\", \"");
    return {{fmt::format("\"{}\" härleds ur \"{}\"", one.text, above),
                fmt::format("\"{}\" derives from \"{}\"", one.text, above)},
        one.origin};
}

/// Those of a kind that are told to derive from a goal above. Where that is not all of them, the others are
/// told one by one in a complete list, and elsewhere nothing is known of them.
void tell_derived(
    const goal_kind& kind, const reading& read, const check_description& about, findings& found) {
    const goals listed = listed_of(kind, read);
    goals derived = listed;
    std::erase_if(derived, [](const goal* one) { return parents_of(*one).empty(); });
    const bool is_all = derived.size() == listed.size();
    if (derived.empty() || (!is_all && read.is_complete(list_of::goals))) {
        return;
    }
    const bilingual rest =
        is_all ? bilingual{} : bilingual{"; om de övriga framgår inget", "; of the others nothing is said"};
    finding made = make_finding(about, is_all ? outcome::holds : outcome::unknown, read, kind.id,
        {fmt::format("{}: {} av {} härleds ur mål ovanför{}.", kind.name, derived.size(), listed.size(),
             rest.swedish),
            fmt::format("{}: {} of {} derive from goals above{}.", kind.name, derived.size(), listed.size(),
                rest.english)});
    for (const goal* one : derived) {
        made.evidence.push_back(derivation_of(*one, read));
    }
    found.push_back(std::move(made));
}

/// In a list that is not complete, a derivation that is not told may be there all the same.
void tell_loose(const reading& read, const check_description& about, findings& found) {
    if (!read.is_complete(list_of::goals)) {
        return;
    }
    const goal_graph graph(read.model(), read.on());
    for (const std::string& id : graph.orphans()) {
        const goal& loose = read.goal_of(id);
        if (!parents_of(loose).empty()) {
            continue; // it derives from what does not hold on this day, which the plan of its own day tells
        }
        finding made = make_finding(about, outcome::does_not_hold, read, id,
            {fmt::format("\"{}\" härleds inte ur något överordnat mål.", loose.text),
                fmt::format("\"{}\" derives from no goal above it.", loose.text)});
        made.evidence.push_back({same(loose.text), loose.origin});
        found.push_back(std::move(made));
    }
}

void run(const reading& read, const check_description& about, findings& found) {
    tell_loose(read, about, found);
    for (const goal_kind& kind : read.model().goal_kinds) {
        tell_derived(kind, read, about, found);
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
