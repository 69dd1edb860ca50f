#include "../all_checks.hpp"
#include "../function_groups.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

/// What is told of its group, with the owner of each, is not told again of one of them.
bool is_told_of_its_group(const standing_function& one, const std::map<std::string, functions>& groups) {
    const auto group = groups.find(one.purpose);
    return group != groups.end() && fall_apart(group->second);
}

void run(const reading& read, const check_description& about, findings& found) {
    const std::map<std::string, functions> groups = functions_by_purpose(read);
    for (const standing_function& one : read.model().functions) {
        if (!one.owner.empty() || !read.knows(one.origin) || is_told_of_its_group(one, groups)) {
            continue;
        }
        const std::string purpose = one.purpose.empty() ? "" : fmt::format(" ({})", one.purpose);
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{}{}: ingen är utpekad som ansvarig för funktionen.", one.name, purpose),
                fmt::format("{}{}: nobody is named as responsible for the function.", one.name, purpose)});
        made.evidence.push_back({same(one.name), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& function_without_owner() {
    static const check made{{"function-without-owner", severity::warning,
                                {"Finns det någon som svarar för varje stående funktion?",
                                    "Does anybody answer for each standing function?"},
                                {"En funktion utan ägare följer upp så länge någon orkar. Det den ser har "
                                 "den ingen att lämna till.",
                                    "A function without an owner follows up as long as somebody has the "
                                    "strength to. What it sees it can hand to nobody."},
                                {"Utse den som svarar för funktionen.", "Name who answers for the function."},
                                {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
