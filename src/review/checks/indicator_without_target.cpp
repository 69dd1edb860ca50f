#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        if (!one.lacks_target || !read.knows(one.origin)) {
            continue;
        }
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            one.stands_for.empty()
                ? bilingual{fmt::format("{}: inget målvärde, enligt dokumentet.", one.name),
                      fmt::format("{}: no target value, as stated.", one.name)}
                : bilingual{fmt::format("{}: {} saknar målvärde, enligt dokumentet; antalet anges inte.",
                                one.name, one.stands_for),
                      fmt::format("{}: {} lack a target value, as stated; the number is not given.", one.name,
                          one.stands_for)});
        made.as_stated = true;
        made.evidence.push_back({same(one.name), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& indicator_without_target() {
    static const check made{
        {"indicator-without-target", severity::warning,
            {"Har nyckeltalen målvärden?", "Do the indicators have target values?"},
            {"Ett nyckeltal utan målvärde säger inte om det går bra.",
                "An indicator without a target value does not say whether things go well."},
            {"Bestäm ett målvärde, eller sluta mäta.", "Set a target value, or stop measuring."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
