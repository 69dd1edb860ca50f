#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        const bool is_bare = one.values.empty() && one.stands_for.empty() && !one.lacks_target;
        if (!is_bare || !read.knows(one.origin)) {
            continue;
        }
        finding made = make_finding(about, outcome::unknown, read, one.id,
            {fmt::format("{}: nämns, men inga värden är återgivna i dokumentet.", one.name),
                fmt::format("{}: is named, but no values are given in the document.", one.name)});
        made.as_stated = true;
        made.evidence.push_back({same(one.name), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& indicator_without_series() {
    static const check made{
        {"indicator-without-series", severity::note,
            {"Finns det värden för det som följs?", "Are there values of what is followed?"},
            {"Att något följs är en uppgift. Hur det går syns först i värdena.",
                "That something is followed is a statement. How it goes shows only in the values."},
            {"Redovisa värdena år för år.", "Report the values year by year."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
