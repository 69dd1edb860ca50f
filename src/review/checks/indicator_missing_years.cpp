#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace lssgov::checks {

namespace {

bool is_compared(const indicator& one) {
    return std::any_of(one.values.begin(), one.values.end(),
        [](const indicator_value& cell) { return cell.series != own_series; });
}

/// The years of a series: those of its cells, and those of them that have a value.
struct years_of_series {
    std::set<int> told;
    std::set<int> with_value;
    bool is_readable = true; ///< each period lies in one year
};

/// Years that have begun by then.
std::map<std::string, years_of_series> years_by_series(const indicator& one, as_of on) {
    std::map<std::string, years_of_series> found;
    for (const indicator_value& cell : one.values) {
        years_of_series& series = found[cell.series];
        const std::optional<partial_date> when = try_parse_partial_date(cell.period);
        series.is_readable = series.is_readable && when;
        if (!when || on.day < when->earliest()) {
            continue;
        }
        const int year = when->earliest().year();
        series.told.insert(year);
        if (cell.value) {
            series.with_value.insert(year);
        }
    }
    return found;
}

/// The years between the first and the last that have no value. An empty cell of an indicator that is
/// compared is told where it is compared.
std::vector<std::string> missing_years(const years_of_series& series, bool is_compared) {
    std::vector<std::string> missing;
    if (!series.is_readable || series.told.empty()) {
        return missing;
    }
    const std::set<int>& there = is_compared ? series.told : series.with_value;
    for (int year = *series.told.begin() + 1; year < *series.told.rbegin(); ++year) {
        if (!there.contains(year)) {
            missing.push_back(std::to_string(year));
        }
    }
    return missing;
}

void tell(const indicator& one, const std::string& series, const years_of_series& years,
    const std::vector<std::string>& missing, const reading& read, const check_description& about,
    findings& found) {
    const std::string whose = series == own_series ? read.model().name : series;
    const std::string list = joined(missing);
    const int first = *years.told.begin();
    const int last = *years.told.rbegin();
    finding made = make_finding(about, outcome::unknown, read, one.id,
        {fmt::format(
             "{} ({}): värden från {} till {}, men inget för {}.", one.name, whose, first, last, list),
            fmt::format(
                "{} ({}): values from {} to {}, but none for {}.", one.name, whose, first, last, list)});
    made.evidence.push_back({same(one.name), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        if (!read.knows(one.origin)) {
            continue;
        }
        const bool compared = is_compared(one);
        for (const auto& [series, years] : years_by_series(one, read.on())) {
            const std::vector<std::string> missing = missing_years(years, compared);
            if (!missing.empty()) {
                tell(one, series, years, missing, read, about, found);
            }
        }
    }
}

} // namespace

const check& indicator_missing_years() {
    static const check made{{"indicator-missing-years", severity::note,
                                {"Är nyckeltalets serie hel?", "Is the series of the indicator whole?"},
                                {"Ett hopp i serien döljer vad som hände däremellan. Ett år utan värde är "
                                 "varken noll eller som förut.",
                                    "A gap in the series hides what happened in between. A year without a "
                                    "value is neither zero nor as before."},
                                {"Skaffa värdena för de år som saknas, eller skriv varför de saknas.",
                                    "Get the values of the missing years, or write why they are missing."},
                                {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
