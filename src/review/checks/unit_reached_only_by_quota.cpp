#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/ladder.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

void tell(const rung& where, const reading& read, const check_description& about, findings& found) {
    const duty& quota = *where.by_quota.front();
    const std::string name = read.name_of(where.concerns);
    finding made = make_finding(about, outcome::does_not_hold, read, where.concerns,
        {fmt::format("{}: nås bara av en kvot. Inget säger när var och en ska ha följts upp; en kvot är "
                     "ingen frekvens för "
                     "en enhet.",
             name),
            fmt::format("{}: reached only by a quota. Nothing says when each must have been followed up; a "
                        "quota is no "
                        "cadence for a unit.",
                name)});
    for (const duty* one : where.by_quota) {
        made.evidence.push_back({same(one->title), one->origin});
    }
    add_judgements({where.concerns}, judged_aspect::how_often, read, made);
    for (const rule& asked : read.model().rules) {
        if (asked.id == quota.rule) {
            made.rule = cite(asked);
        }
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const rung& where : ladder(read.model(), duty_topic::operations)) {
        const bool is_drawn =
            where.only_by_quota() && read.may_have_begun(where.by_quota.front()->known_since);
        if (is_drawn && stated_count(read.model(), where.concerns) != 0) {
            tell(where, read, about, found);
        }
    }
}

} // namespace

const check& unit_reached_only_by_quota() {
    static const check made{
        {"unit-reached-only-by-quota", severity::warning,
            {"Är det bestämt när varje enhet ska ha följts upp?",
                "Is it settled when each unit must have been followed up?"},
            {"En kvot säger hur många enheter som ska följas upp, inte när var och en ska ha följts upp. En "
             "enhet som aldrig väljs bryter ingen regel.",
                "A quota says how many units to follow up, not when each must have been. A unit that is "
                "never drawn breaks no rule."},
            {"Bestäm hur ofta varje enhet minst ska följas upp, vid sidan av kvoten.",
                "Decide how often each unit must be followed up at least, besides the quota."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
