#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

bilingual words(goal_part part) {
    switch (part) {
    case goal_part::action:
        return {"åtgärd", "action"};
    case goal_part::resource:
        return {"resurs", "resource"};
    case goal_part::deadline:
        return {"datum", "date"};
    case goal_part::method:
        return {"metod", "method"};
    case goal_part::criterion:
        break;
    }
    return {"kriterium för när det är uppnått", "criterion for when it is reached"};
}

bool has(const goal& one, goal_part part) {
    switch (part) {
    case goal_part::action:
        return !one.actions.empty();
    case goal_part::resource:
        return !one.resource.empty();
    case goal_part::deadline:
        return one.done_by.has_value();
    case goal_part::method:
        return !one.method.empty();
    case goal_part::criterion:
        break;
    }
    return !one.criterion.empty();
}

using goals = std::vector<const goal*>;

void tell(const goal_kind& kind, goal_part part, std::size_t all, const goals& without, const reading& read,
    const check_description& about, findings& found) {
    const bilingual word = words(part);
    finding made =
        make_finding(about, without.empty() ? outcome::holds : outcome::does_not_hold, read, kind.id,
            {fmt::format("{}: {} av {} utan {}.", kind.name, without.size(), all, word.swedish),
                fmt::format("{}: {} of {} without {}.", kind.name, without.size(), all, word.english)});
    made.evidence.push_back(
        {same(kind.note.empty() ? kind.name : kind.name + ": " + kind.note), kind.origin});
    for (const goal* one : without) {
        made.evidence.push_back({same(one->text), one->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const goal_kind& kind : read.model().goal_kinds) {
        goals listed;
        for (const goal& one : read.model().goals) {
            const bool holds = read.may_have_begun(one.valid_from) && !read.has_ended(one.valid_to);
            if (one.kind == kind.id && holds && read.knows(one.origin)) {
                listed.push_back(&one);
            }
        }
        for (const goal_part part : kind.expects) {
            goals without = listed;
            std::erase_if(without, [part](const goal* one) { return has(*one, part); });
            if (!listed.empty()) {
                tell(kind, part, listed.size(), without, read, about, found);
            }
        }
    }
}

} // namespace

const check& goal_part_missing() {
    static const check made{
        {"goal-part-missing", severity::warning,
            {"Säger planen vad som ska göras, av vem och när?",
                "Does the plan say what is to be done, by whom and when?"},
            {"En aktivitet utan dag, resurs eller åtgärd kan aldrig bli försenad, och därför inte följas "
             "upp.",
                "An activity without a day, a resource or an action can never be late, and so not be "
                "followed up."},
            {"Komplettera det som saknas.", "Add what is missing."}, {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
