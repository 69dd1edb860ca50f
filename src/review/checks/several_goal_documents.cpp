#include "../all_checks.hpp"

#include <fmt/format.h>

#include <map>

namespace lssgov::checks {

namespace {

using documents = std::vector<const steering_document*>;

void tell(const std::string& activity, const documents& holding, const reading& read,
    const check_description& about, findings& found) {
    std::vector<std::string> ids;
    std::vector<std::string> titles;
    for (const steering_document* one : holding) {
        ids.push_back(one->id);
        titles.push_back(one->title);
    }
    finding made = make_finding(about, outcome::does_not_hold, read, holding.front()->id,
        {fmt::format("Målen för {} finns i {} dokument: {}.", activity, holding.size(), joined(titles, "; ")),
            fmt::format("The goals for {} stand in {} documents: {}.", activity, holding.size(),
                joined(titles, "; "))});
    for (const steering_document* one : holding) {
        made.evidence.push_back({same(one->title), one->origin});
    }
    add_judgements(ids, judged_aspect::other, read, made);
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    std::map<std::string, documents> by_activity;
    for (const steering_document& one : read.model().documents) {
        if (!one.activity.empty() && read.may_have_begun(one.valid_from) && !read.has_ended(one.valid_to)) {
            by_activity[one.activity].push_back(&one);
        }
    }
    for (const auto& [activity, holding] : by_activity) {
        if (holding.size() > 1) {
            tell(activity, holding, read, about, found);
        }
    }
}

} // namespace

const check& several_goal_documents() {
    static const check made{
        {"several-goal-documents", severity::warning,
            {"Står målen för en verksamhet på ett ställe?",
                "Do the goals of an activity stand in one place?"},
            {"Mål i flera dokument blir många och svåra att göra kända, och det är inte givet vilka som går "
             "före.",
                "Goals in several documents become many and hard to make known, and it is not given which go "
                "first."},
            {"Samla målen i ett dokument, eller visa hur dokumenten hänger ihop.",
                "Gather the goals in one document, or show how the documents hang together."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
