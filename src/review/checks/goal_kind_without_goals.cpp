#include "../all_checks.hpp"

#include <lssgov/goals/kind_chain.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    const bool complete = read.is_complete(list_of::goals);
    const chain_of_kinds chain = kind_chain(read.model());
    for (const goal_kind& kind : read.model().goal_kinds) {
        const bool is_empty =
            std::binary_search(chain.without_listed_goals.begin(), chain.without_listed_goals.end(), kind.id);
        if (!is_empty || !read.knows(kind.origin)) {
            continue;
        }
        finding made =
            make_finding(about, complete ? outcome::does_not_hold : outcome::unknown, read, kind.id,
                complete ? bilingual{fmt::format("{}: inga mål är satta.", kind.name),
                               fmt::format("{}: no goals are set.", kind.name)}
                         : bilingual{fmt::format("{}: inga är återgivna i dokumentet.", kind.name),
                               fmt::format("{}: none listed in the document.", kind.name)});
        made.evidence.push_back({same(kind.name), kind.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& goal_kind_without_goals() {
    static const check made{
        {"goal-kind-without-goals", severity::warning,
            {"Finns det mål av varje slag?", "Are there goals of each kind?"},
            {"Ett slag av mål som ingen har satt lämnar dem som ska arbeta efter det utan mål. Att mål inte "
             "återges visar inte att de saknas.",
                "A kind of goal that nobody has set leaves those who are to work by it without goals. That "
                "goals are not listed does not show that there are none."},
            {"Sätt mål av det slaget, eller ta med dem i underlaget.",
                "Set goals of that kind, or list them in what is at hand."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
