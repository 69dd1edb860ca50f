#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

bool holds(const unit& one, unit_role role) {
    return std::find(one.roles.begin(), one.roles.end(), role) != one.roles.end();
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const unit& one : read.model().units) {
        const bool holds_both = holds(one, unit_role::purchaser) && holds(one, unit_role::provider);
        if (!holds_both || read.has_ended(one.valid_to) || !read.knows(one.origin)) {
            continue;
        }
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{} är både beställare och utförare; vem som äger var roll är inte beskrivet.",
                 read.name_with_level(one.id, language::swedish)),
                fmt::format("{} is both purchaser and provider; who owns each role is not described.",
                    read.name_with_level(one.id, language::english))});
        made.evidence.push_back({same(one.name), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& two_roles_in_one_unit() {
    static const check made{
        {"two-roles-in-one-unit", severity::warning,
            {"Är beställare och utförare åtskilda?", "Are purchaser and provider kept apart?"},
            {"Den som både beställer och utför kan inte ställa krav på sig själv.",
                "Who both purchases and provides cannot make demands on himself."},
            {"Skilj rollerna åt, eller bestäm vem som äger var och en.",
                "Keep the roles apart, or decide who owns each."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
