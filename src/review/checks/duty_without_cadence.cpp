#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const duty& one : read.model().duties) {
        const bool needs_cadence =
            one.rule.empty() && one.case_rule.empty() && one.trigger.empty() && one.follows_from.empty();
        if (!needs_cadence || one.cadence == stated_cadence::not_stated || !read.knows(one.origin) ||
            read.is_lapsed_law(one.carries_out)) {
            continue;
        }
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{}: det är inte bestämt hur ofta.", one.title),
                fmt::format("{}: it is not settled how often.", one.title)});
        made.evidence.push_back({same(one.title), one.origin});
        add_note(one, made);
        for (const statement& said : read.model().statements) {
            if (said.duty == one.id && read.has_heard(said)) {
                made.evidence.push_back(statement_as_evidence(said));
            }
        }
        found.push_back(std::move(made));
    }
}

} // namespace

const check& duty_without_cadence() {
    static const check made{
        {"duty-without-cadence", severity::warning,
            {"Är det bestämt hur ofta skyldigheten ska följas?", "Is it settled how often the duty falls?"},
            {"Det som ingen har sagt hur ofta det ska göras kan aldrig vara för sent, och blir därför lätt "
             "aldrig gjort.",
                "What nobody has said how often to do can never be late, and so is easily never done."},
            {"Bestäm hur ofta, och av vem.", "Decide how often, and by whom."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
