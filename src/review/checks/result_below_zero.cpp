#include "../all_checks.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

using cells = std::vector<const indicator_value*>;

/// The own cells, by the name of the period.
cells own_cells(const indicator& one) {
    cells own;
    for (const indicator_value& cell : one.values) {
        if (cell.series == own_series) {
            own.push_back(&cell);
        }
    }
    std::stable_sort(own.begin(), own.end(),
        [](const indicator_value* a, const indicator_value* b) { return a->period < b->period; });
    return own;
}

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

series_answer answer_of(const cells& own) {
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

std::string series_words(const cells& own, language tongue) {
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
        const cells own = own_cells(one);
        if (!one.is_result || own.empty() || !read.knows(one.origin)) {
            continue;
        }
        const series_answer answer = answer_of(own);
        finding made = make_finding(about, answer.result, read, one.id,
            {fmt::format("{} ({}): {}: {}.", one.name, one.measured_in, answer.words.swedish,
                 series_words(own, language::swedish)),
                fmt::format("{} ({}): {}: {}.", one.name, one.measured_in, answer.words.english,
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
