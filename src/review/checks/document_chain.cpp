#include "../all_checks.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace lssgov::checks {

namespace {

using required = std::vector<const document_requirement*>;
using by_level = std::map<std::pair<std::optional<unit_level>, std::string>, required>; // from the top down

/// Advice makes no link of the chain: nobody must hold what is only recommended.
bool is_demanded(const document_requirement& one) {
    return one.binding == force::shall || one.binding == force::local;
}

bilingual presence(const document_requirement& one) {
    if (!one.present && one.met_by.empty()) {
        return {"framgår inte", "cannot be told"};
    }
    return one.present.value_or(true) ? bilingual{"finns", "is there"} : bilingual{"saknas", "is missing"};
}

void tell(const std::string& holder, const required& documents, const reading& read,
    const check_description& about, findings& found) {
    std::vector<std::string> titles;
    for (const document_requirement* one : documents) {
        titles.push_back(one->title);
    }
    const std::string list = joined(titles);
    finding made = make_finding(about, outcome::holds, read, holder,
        {fmt::format("{} ska ha: {}.", read.name_with_level(holder, language::swedish), list),
            fmt::format("{} is to hold: {}.", read.name_with_level(holder, language::english), list)});
    made.as_stated = true;
    for (const document_requirement* one : documents) {
        const bilingual there = presence(*one);
        made.evidence.push_back({{fmt::format("{}: {}", one->title, there.swedish),
                                     fmt::format("{}: {}", one->title, there.english)},
            one->origin});
    }
    found.push_back(std::move(made));
}

/// A chain has at least two levels; documents of one level only are no chain.
bool is_chain(const by_level& by_holder) {
    std::set<unit_level> levels;
    for (const auto& [holder, documents] : by_holder) {
        if (holder.first) {
            levels.insert(*holder.first);
        }
    }
    return levels.size() > 1;
}

void run(const reading& read, const check_description& about, findings& found) {
    by_level by_holder;
    for (const document_requirement& one : read.model().requirements) {
        if (is_demanded(one) && read.knows(one.origin)) {
            by_holder[{read.level_of(one.holder), one.holder}].push_back(&one);
        }
    }
    if (!is_chain(by_holder)) {
        return;
    }
    for (const auto& [holder, documents] : by_holder) {
        tell(holder.second, documents, read, about, found);
    }
}

} // namespace

const check& document_chain() {
    static const check made{
        {"document-chain", severity::note,
            {"Vilka dokument ska varje nivå ha, och vilka har de?",
                "Which documents must each level hold, and which do they?"},
            {"Styrningen når ut bara om varje nivå har det dokument som tar vid där nivån över slutar.",
                "Steering reaches out only if each level has the document that takes over where the level "
                "above ends."},
            {"Upprätta de dokument som saknas, uppifrån och ned.",
                "Draw up those that are missing, from the top down."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
