#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const sample& one : read.model().samples) {
        if (!read.knows(one.origin)) {
            continue;
        }
        const bool is_whole = one.found == one.of;
        const bool is_unknown = !is_whole && !one.kept_elsewhere.empty();
        const outcome result = is_whole     ? outcome::holds
                               : is_unknown ? outcome::unknown
                                            : outcome::does_not_hold;
        finding made = make_finding(about, result, read, one.id,
            is_unknown
                ? bilingual{fmt::format("{}: {} av {} funna; resten kan finnas {}. Mellan {} av {} "
                                        "och {} av {} kan alltså ha det.",
                                one.title, one.found, one.of, one.kept_elsewhere, one.found, one.of, one.of,
                                one.of),
                      fmt::format("{}: {} of {} found; the rest may be kept elsewhere ({}). So between "
                                  "{} of {} and {} of {} may have it.",
                          one.title, one.found, one.of, one.kept_elsewhere, one.found, one.of, one.of,
                          one.of)}
                : bilingual{fmt::format("{}: {} av {} har det.", one.title, one.found, one.of),
                      fmt::format("{}: {} of {} have it.", one.title, one.found, one.of)});
        made.evidence.push_back({same(one.title), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& sample_covered() {
    static const check made{
        {"sample-covered", severity::warning,
            {"Hur många i urvalet har det som de ska ha?", "How many in the sample have what they should?"},
            {"Det som inte finns i ett register kan finnas i ett annat. Då är det okänt, inte saknat.",
                "What one register does not hold another may. Then it is unknown, not missing."},
            {"Titta där resten förvaras.", "Look where the rest is kept."}, {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
