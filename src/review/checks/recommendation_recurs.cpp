#include "../all_checks.hpp"

#include <lssgov/follow_up/recommendations.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const recommendation_state& state : recommendation_states(read.model(), read.on())) {
        if (state.earlier.empty() || !state.is_open()) {
            continue;
        }
        const audit& first = *state.earlier.back();
        const std::string day = first.day ? to_string(*first.day) : "-";
        finding made = make_finding(about, outcome::does_not_hold, read, state.what->id,
            {fmt::format("{}: återkommer; första gången {} ({}).", state.what->text, day, first.title),
                fmt::format("{}: comes back; the first time {} ({}).", state.what->text, day, first.title)});
        made.evidence.push_back({same(state.in->title), state.what->origin});
        for (const audit* earlier : state.earlier) {
            made.evidence.push_back({same(earlier->title), earlier->origin});
        }
        found.push_back(std::move(made));
    }
}

} // namespace

const check& recommendation_recurs() {
    static const check made{
        {"recommendation-recurs", severity::error,
            {"Kommer samma kritik tillbaka?", "Does the same criticism come back?"},
            {"En rekommendation som måste göras om har inte hjälpt. Åldern räknas från första gången.",
                "A recommendation that must be made again has not helped. Its age is counted from the first "
                "time."},
            {"Ta reda på varför det förra svaret inte räckte.",
                "Find out why the last answer was not enough."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
