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
    const int open =
        counts.of(outcome_meaning::cannot_be_assessed) + counts.not_stated + counts.meaning_not_known;
    return open > 0 ? outcome::unknown : outcome::holds;
}

/// How often each word was given: words of the same meaning are still words of their own.
std::string grades_given(const control_plan& plan) {
    std::vector<std::pair<std::string, int>> given;
    for (const control_point& point : plan.points) {
        const auto found = std::find_if(
            given.begin(), given.end(), [&point](const auto& one) { return one.first == point.outcome; });
        if (found != given.end()) {
            ++found->second;
        } else if (!point.outcome.empty()) {
            given.emplace_back(point.outcome, 1);
        }
    }
    std::vector<std::string> words;
    words.reserve(given.size());
    for (const auto& [word, times] : given) {
        words.push_back(fmt::format("\"{}\" {}", word, times));
    }
    return joined(words);
}

bilingual message_for(const control_plan& plan, const outcome_counts& counts) {
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const outcome_meaning meaning : all_meanings) {
        const bilingual word = words(meaning);
        swedish.push_back(fmt::format("{} {}", word.swedish, counts.of(meaning)));
        english.push_back(fmt::format("{} {}", word.english, counts.of(meaning)));
    }
    return {fmt::format("{}: {}. Det är: {}, okänd innebörd {}, utfall inte angivet {}.", plan.title,
                grades_given(plan), joined(swedish), counts.meaning_not_known, counts.not_stated),
        fmt::format("{}: {}. That is: {}, meaning not known {}, outcome not stated {}.", plan.title,
            grades_given(plan), joined(english), counts.meaning_not_known, counts.not_stated)};
}

/// What one point was graded, in the words of the document, and why.
evidence_item point_as_evidence(const control_point& point) {
    const bilingual grade =
        point.outcome.empty() ? bilingual{"utfall inte angivet", "outcome not stated"} : same(point.outcome);
    bilingual text{point.area + ": " + grade.swedish, point.area + ": " + grade.english};
    for (const std::string& why : {point.grounds, point.cause}) {
        text.swedish += why.empty() ? "" : ". " + why;
        text.english += why.empty() ? "" : ". " + why;
    }
    for (const measure& one : point.measures) {
        text.swedish += ". Åtgärd: " + one.text;
        text.english += ". Measure: " + one.text;
    }
    return {text, point.origin};
}

void tell(const control_plan& plan, const reading& read, const check_description& about, findings& found) {
    const outcome_counts counts = outcomes_of(read.model(), plan);
    finding made = make_finding(about, outcome_of(counts), read, plan.id, message_for(plan, counts));
    made.as_stated = true;
    for (const control_point& point : plan.points) {
        made.evidence.push_back(point_as_evidence(point));
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        const control_plan known = known_part(plan, read);
        const bool is_graded = std::any_of(known.points.begin(), known.points.end(),
            [](const control_point& point) { return !point.scale.empty(); });
        if (is_graded && read.knows(plan.origin)) {
            tell(known, read, about, found);
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
