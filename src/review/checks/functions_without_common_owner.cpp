#include "../all_checks.hpp"
#include "../function_groups.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void tell(const std::string& purpose, const functions& all, const reading& read,
    const check_description& about, findings& found) {
    finding made = make_finding(about, outcome::does_not_hold, read, all.front()->id,
        {fmt::format(
             "{}: {} funktioner; ingen gemensam ägare eller process är beskriven.", purpose, all.size()),
            fmt::format(
                "{}: {} functions; no common owner or common process is described.", purpose, all.size())});
    for (const standing_function* one : all) {
        const std::string owner = read.name_of(one->owner);
        made.evidence.push_back({owner.empty() ? same(one->name)
                                               : bilingual{fmt::format("{} (ägare: {})", one->name, owner),
                                                     fmt::format("{} (owner: {})", one->name, owner)},
            one->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const auto& [purpose, all] : functions_by_purpose(read)) {
        if (fall_apart(all)) {
            tell(purpose, all, read, about, found);
        }
    }
}

} // namespace

const check& functions_without_common_owner() {
    static const check made{
        {"functions-without-common-owner", severity::warning,
            {"Hålls funktioner med samma syfte ihop?", "Are functions of one purpose held together?"},
            {"Flera funktioner som följer upp var för sig, utan gemensam ägare eller process, ser var sin "
             "del och ingen ser helheten.",
                "Several functions that follow up, each for itself and without a common owner or process, "
                "see their parts; nobody sees the whole."},
            {"Utse en som äger helheten, eller en process som alla följer.",
                "Name one who owns the whole, or a process that all follow."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
