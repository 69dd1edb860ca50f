#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const duty& one : read.model().duties) {
        if (!one.owner.empty() || !one.owner_outside.empty() || !read.knows(one.origin) ||
            read.is_lapsed_law(one.carries_out)) {
            continue;
        }
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{}: ingen är utpekad som ansvarig.", one.title),
                fmt::format("{}: nobody is named as responsible.", one.title)});
        made.evidence.push_back({same(one.title), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& duty_without_owner() {
    static const check made{
        {"duty-without-owner", severity::warning,
            {"Finns det någon som svarar för skyldigheten?", "Does anybody answer for the duty?"},
            {"Det som ingen svarar för blir beroende av enskilda personer.",
                "What nobody answers for depends on individuals."},
            {"Utse den som svarar för det.", "Name who answers for it."}, {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
