#include "../all_checks.hpp"

#include <lssgov/control/evidence.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lssgov::checks {

namespace {

constexpr std::array all_meanings{outcome_meaning::no_deviation, outcome_meaning::minor_deviation,
    outcome_meaning::major_deviation, outcome_meaning::not_performed, outcome_meaning::cannot_be_assessed};

bilingual words(outcome_meaning meaning) {
    switch (meaning) {
    case outcome_meaning::no_deviation:
        return {"utan avvikelse", "no deviation"};
    case outcome_meaning::minor_deviation:
        return {"mindre avvikelse", "minor deviation"};
    case outcome_meaning::major_deviation:
        return {"stor avvikelse", "major deviation"};
    case outcome_meaning::not_performed:
        return {"inte genomförd", "not performed"};
    case outcome_meaning::cannot_be_assessed:
        break;
    }
    return {"kan inte bedömas", "cannot be assessed"};
}

outcome outcome_of(const outcome_counts& counts) {
    const bool is_bad = counts.of(outcome_meaning::minor_deviation) +
                            counts.of(outcome_meaning::major_deviation) +
                            counts.of(outcome_meaning::not_performed) >
                        0;
    if (is_bad) {
        return outcome::does_not_hold;
    }
    return counts.of(outcome_meaning::cannot_be_assessed) + counts.not_graded > 0 ? outcome::unknown
                                                                                  : outcome::holds;
}

bilingual message_for(const control_plan& plan, const outcome_counts& counts) {
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const outcome_meaning meaning : all_meanings) {
        const bilingual word = words(meaning);
        swedish.push_back(fmt::format("{} {}", word.swedish, counts.of(meaning)));
        english.push_back(fmt::format("{} {}", word.english, counts.of(meaning)));
    }
    return {fmt::format("{}: {}, utfall inte angivet {}.", plan.title, joined(swedish), counts.not_graded),
        fmt::format("{}: {}, outcome not stated {}.", plan.title, joined(english), counts.not_graded)};
}

void tell(const control_plan& plan, const reading& read, const check_description& about, findings& found) {
    const outcome_counts counts = outcomes_of(read.model(), plan);
    finding made = make_finding(about, outcome_of(counts), read, plan.id, message_for(plan, counts));
    made.as_stated = true;
    for (const control_point& point : plan.points) {
        const std::string grade = point.outcome.empty() ? "-" : point.outcome;
        const std::string cause = point.cause.empty() ? "" : ". " + point.cause;
        made.evidence.push_back({same(fmt::format("{}: {}{}", point.area, grade, cause)), point.origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        const bool is_graded = std::any_of(plan.points.begin(), plan.points.end(),
            [](const control_point& point) { return !point.scale.empty(); });
        if (is_graded && read.knows(plan.origin)) {
            tell(plan, read, about, found);
        }
    }
}

} // namespace

const check& control_outcomes() {
    static const check made{
        {"control-outcomes", severity::warning, {"Vad visade kontrollerna?", "What did the controls show?"},
            {"En kontroll som inte är genomförd är inget bevis, och en avvikelse är ingen kontroll utan "
             "avvikelse. Utfallen räknas var för sig.",
                "A control not performed is no evidence, and a deviation is no control without one. Outcomes "
                "are counted apart."},
            {"Åtgärda avvikelserna, och genomför det som inte blev gjort.",
                "See to the deviations, and perform what was not done."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
