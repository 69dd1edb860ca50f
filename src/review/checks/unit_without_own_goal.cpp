#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const unit& one : read.model().units) {
        const source where = one.own_goals_source.value_or(one.origin);
        const bool is_said = one.has_own_goals && !*one.has_own_goals && read.knows(where);
        if (!is_said || read.has_ended(one.valid_to)) {
            continue;
        }
        const bilingual ground = describe(one.own_goals_rest_on);
        const std::string text = one.own_goals_text.empty() ? "" : ". " + one.own_goals_text;
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{}: inga egna mål är nedbrutna ur målen ovanför, enligt uppgift.",
                 read.name_with_level(one.id, language::swedish)),
                fmt::format("{}: no goals of its own are broken down from those above, as stated.",
                    read.name_with_level(one.id, language::english))});
        made.as_stated = true;
        made.evidence.push_back({{fmt::format("Uppgift ({}){}", ground.swedish, text),
                                     fmt::format("Statement ({}){}", ground.english, text)},
            where});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& unit_without_own_goal() {
    static const check made{{"unit-without-own-goal", severity::warning,
                                {"Har varje enhet egna mål under nämndens?",
                                    "Has each unit goals of its own under those of the committee?"},
                                {"Ett mål som ingen har brutit ned för en verksamhet styr den inte.",
                                    "A goal that nobody has broken down for an activity does not steer it."},
                                {"Bryt ned målen för enheten, eller besluta att de inte gäller den.",
                                    "Break the goals down for the unit, or decide that they are not for it."},
                                {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
