#include "../all_checks.hpp"
#include "../indicator_values.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

bool is_below(const indicator_value* cell) {
    return cell->value && *cell->value < decimal{0};
}

bool is_missing(const indicator_value* cell) {
    return !cell->value;
}

/// How often it is below zero, and what follows.
struct series_answer {
    outcome result;
    bilingual words;
};

series_answer answer_of(const value_cells& own) {
    const auto below = static_cast<std::size_t>(std::count_if(own.begin(), own.end(), is_below));
    if (below == own.size()) {
        return {outcome::does_not_hold, {"under noll varje period", "below zero in each period"}};
    }
    if (below > 0) {
        return {
            outcome::does_not_hold, {fmt::format("under noll i {} av {} perioder", below, own.size()),
                                        fmt::format("below zero in {} of {} periods", below, own.size())}};
    }
    return std::any_of(own.begin(), own.end(), is_missing)
               ? series_answer{outcome::unknown, {"inget känt värde är under noll, men värden saknas",
                                                     "no known value is below zero, but values are missing"}}
               : series_answer{outcome::holds, {"inte under noll någon period", "below zero in no period"}};
}

std::string series_words(const value_cells& own, language tongue) {
    const std::string missing = tongue == language::swedish ? "saknas" : "missing";
    std::vector<std::string> words;
    for (const indicator_value* cell : own) {
        words.push_back(
            fmt::format("{} {}", cell->period, cell->value ? to_string(*cell->value, tongue) : missing));
    }
    return joined(words, "; ");
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        const value_cells own = own_cells_over_by(one, read.on());
        if (!one.is_result || own.empty() || !read.knows(one.origin)) {
            continue;
        }
        const series_answer answer = answer_of(own);
        finding made = make_finding(about, answer.result, read, one.id,
            {fmt::format("{}: {}: {}.", name_with_unit(one), answer.words.swedish,
                 series_words(own, language::swedish)),
                fmt::format("{}: {}: {}.", name_with_unit(one), answer.words.english,
                    series_words(own, language::english))});
        made.evidence.push_back({same(one.name), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& result_below_zero() {
    static const check made{
        {"result-below-zero", severity::warning, {"Går verksamheten ihop?", "Does the activity break even?"},
            {"Ett resultat under noll är ett underskott, vilket mål som än är satt. Återkommer det år efter "
             "år är det inte en händelse.",
                "A result below zero is a deficit, whatever the target. Where it comes back year after year "
                "it is no incident."},
            {"Ta reda på vad underskottet beror på, besluta om åtgärder och följ upp om de räcker.",
                "Find out what causes the deficit, decide on measures and follow up whether they suffice."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
