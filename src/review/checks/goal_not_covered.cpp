#include "../all_checks.hpp"

#include <lssgov/goals/goal_graph.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

/// What derives from a goal on other days, where nothing does on this one.
bilingual bare_words(const goal& bare, bool held_before_or_later) {
    if (held_before_or_later) {
        return {fmt::format(
                    "\"{}\" bryts inte ned: det som härleds ur det gäller inte den här dagen.", bare.text),
            fmt::format(
                "\"{}\" is not broken down: what derives from it does not hold on this day.", bare.text)};
    }
    return {fmt::format(
                "\"{}\" bryts inte ned: inga mål, åtaganden eller aktiviteter härleds ur det.", bare.text),
        fmt::format(
            "\"{}\" is not broken down: no goal, commitment or activity derives from it.", bare.text)};
}

std::string days_of(const goal& one) {
    return fmt::format("{}--{}", one.valid_from ? to_string(*one.valid_from) : "",
        one.valid_to ? to_string(*one.valid_to) : "");
}

/// Told where the chain ends, not once more for each goal above it: those stand in the evidence.
void tell(const std::string& id, const goal_graph& graph, const std::vector<std::string>& on_other_days,
    const reading& read, const check_description& about, findings& found) {
    const goal& bare = read.goal_of(id);
    finding made =
        make_finding(about, outcome::does_not_hold, read, id, bare_words(bare, !on_other_days.empty()));
    made.evidence.push_back({same(bare.text), bare.origin});
    for (const std::string& other : on_other_days) {
        const goal& lapsed = read.goal_of(other);
        const std::string days = days_of(lapsed);
        made.evidence.push_back({{fmt::format("Gäller {}: {}", days, lapsed.text),
                                     fmt::format("Holds {}: {}", days, lapsed.text)},
            lapsed.origin});
    }
    for (const related_goal& above : graph.justification(id)) {
        const goal& unmet = read.goal_of(above.goal);
        made.evidence.push_back(
            {{"Därmed inte täckt: " + unmet.text, "Hence not covered: " + unmet.text}, unmet.origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    if (!read.is_complete(list_of::goals)) {
        return;
    }
    const goal_graph graph(read.model(), read.on());
    const goal_graph on_any_day(read.model());
    for (const goal_cover& one : graph.cover_of_all()) {
        if (one.reason == cover_reason::nothing_derives) {
            tell(one.goal, graph, on_any_day.children(one.goal), read, about, found);
        }
    }
}

} // namespace

const check& goal_not_covered() {
    static const check made{
        {"goal-not-covered", severity::warning,
            {"Bryts varje mål ned ända till aktivitet?", "Is each goal broken down all the way to activity?"},
            {"Ett mål är täckt först när hela kedjan under det är det. Annars stannar det på papper.",
                "A goal is covered only when the whole chain below it is. Otherwise it stays on paper."},
            {"Bryt ned målet där kedjan slutar.", "Break the goal down where the chain ends."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
