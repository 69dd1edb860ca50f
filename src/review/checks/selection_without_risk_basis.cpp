#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

bilingual words(selection_basis basis) {
    switch (basis) {
    case selection_basis::need:
        return {"behov", "need"};
    case selection_basis::at_random:
        return {"slump", "chance"};
    case selection_basis::risk:
        break;
    }
    return {"risk", "risk"};
}

bilingual all_words(const std::vector<selection_basis>& bases) {
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const selection_basis basis : bases) {
        swedish.push_back(words(basis).swedish);
        english.push_back(words(basis).english);
    }
    return {joined(swedish, " eller "), joined(english, " or ")};
}

bool is_by_risk(const duty& one) {
    return std::find(one.selection.begin(), one.selection.end(), selection_basis::risk) !=
           one.selection.end();
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const duty& one : read.model().duties) {
        if (one.selection.empty() || is_by_risk(one) || !read.knows(one.origin)) {
            continue;
        }
        const bilingual basis = all_words(one.selection);
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{}: urvalet görs efter {}; någon riskanalys anges inte som grund.", one.title,
                 basis.swedish),
                fmt::format(
                    "{}: chosen by {}; no risk analysis is given as the basis.", one.title, basis.english)});
        made.evidence.push_back({{"Urval: " + basis.swedish, "Selection: " + basis.english}, one.origin});
        add_judgements({one.id}, judged_aspect::how_chosen, read, made);
        found.push_back(std::move(made));
    }
}

} // namespace

const check& selection_without_risk_basis() {
    static const check made{
        {"selection-without-risk-basis", severity::warning,
            {"Väljs det som följs upp utifrån risk?", "Is what is followed up chosen by risk?"},
            {"Den som väljer efter behov eller slump kan missa de enheter där felen gör störst skada.",
                "Who chooses by need or at random can miss the units where faults do most harm."},
            {"Grunda urvalet på en riskanalys och skriv in det i rutinen.",
                "Base the choice on a risk analysis and write it into the routine."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
