#include "../all_checks.hpp"
#include "../indicator_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace lssgov::checks {

namespace {

/// The years of a series: those of its cells, and those of them that have a value.
struct years_of_series {
    std::set<int> told;
    std::set<int> with_value;
    bool is_readable = true; ///< each period lies in one year
};

/// Whether a period lies in one year.
bool is_in_one_year(const std::optional<value_period>& when) {
    return when && when->first.year() == when->last.year();
}

std::map<std::string, years_of_series> years_by_series(const value_cells& cells) {
    std::map<std::string, years_of_series> found;
    for (const indicator_value* cell : cells) {
        years_of_series& series = found[cell->series];
        const std::optional<value_period> when = try_read_period(cell->period);
        if (!when || !is_in_one_year(when)) {
            series.is_readable = false;
            continue;
        }
        const int year = when->last.year();
        series.told.insert(year);
        if (cell->value) {
            series.with_value.insert(year);
        }
    }
    return found;
}

/// The years that lack a value: those between the first and the last that have one, and those outside whose
/// cells are empty.
struct lacking_years {
    int first = 0; ///< with a value; 0 where no year has one
    int last = 0;
    std::vector<std::string> between{};
    std::vector<std::string> empty{};
    bool is_empty_before = false; ///< some of the empty ones are before the first

    [[nodiscard]] bool is_whole() const { return between.empty() && empty.empty(); }
};

std::vector<std::string> years_between(const std::set<int>& there) {
    std::vector<std::string> missing;
    for (int year = *there.begin() + 1; year < *there.rbegin(); ++year) {
        if (!there.contains(year)) {
            missing.push_back(std::to_string(year));
        }
    }
    return missing;
}

/// Years with an empty cell that are not between the first and the last with a value.
std::vector<std::string> empty_years(const years_of_series& years) {
    const std::set<int>& there = years.with_value;
    std::vector<std::string> empty;
    for (const int year : years.told) {
        if (there.empty() || year < *there.begin() || *there.rbegin() < year) {
            empty.push_back(std::to_string(year));
        }
    }
    return empty;
}

/// An empty cell of an indicator that is compared is told where it is compared, so only years without a cell
/// are lacking there.
lacking_years lacking_in(const years_of_series& years, bool is_compared) {
    if (!years.is_readable || years.told.empty()) {
        return {};
    }
    const std::set<int>& there = is_compared ? years.told : years.with_value;
    if (there.empty()) {
        return {.empty = empty_years(years)};
    }
    return {*there.begin(), *there.rbegin(), years_between(there),
        is_compared ? std::vector<std::string>{} : empty_years(years), *years.told.begin() < *there.begin()};
}

/// From the first to the last year with a value; only the last where nothing before it is lacking.
bilingual span_words(const lacking_years& lacking) {
    const int first = lacking.first;
    const int last = lacking.last;
    if (lacking.between.empty() && !lacking.is_empty_before) {
        return {fmt::format("värden till {}", last), fmt::format("values to {}", last)};
    }
    return {
        fmt::format("värden från {} till {}", first, last), fmt::format("values from {} to {}", first, last)};
}

/// "values from 2017 to 2020, but none for 2018, 2019", "values to 2021; empty: 2022", "no value; empty:
/// 2020".
bilingual words(const lacking_years& lacking) {
    const bilingual tail = empty_words(lacking.empty);
    if (lacking.first == 0) {
        return {"inget värde" + tail.swedish, "no value" + tail.english};
    }
    const bilingual span = span_words(lacking);
    if (lacking.between.empty()) {
        return {span.swedish + tail.swedish, span.english + tail.english};
    }
    const std::string list = joined(lacking.between);
    return {fmt::format("{}, men inget för {}{}", span.swedish, list, tail.swedish),
        fmt::format("{}, but none for {}{}", span.english, list, tail.english)};
}

void tell(const indicator& one, const std::string& series, const lacking_years& lacking, const reading& read,
    const check_description& about, findings& found) {
    const std::string whose = series == own_series ? read.model().name : series;
    const bilingual text = words(lacking);
    finding made = make_finding(about, outcome::unknown, read, one.id,
        {fmt::format("{} ({}): {}.", one.name, whose, text.swedish),
            fmt::format("{} ({}): {}.", one.name, whose, text.english)});
    made.evidence.push_back({same(one.name), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        if (!read.knows(one.origin)) {
            continue;
        }
        const value_cells cells = cells_over_by(one, read.on());
        const bool compared = is_compared(cells);
        for (const auto& [series, years] : years_by_series(cells)) {
            const lacking_years lacking = lacking_in(years, compared);
            if (!lacking.is_whole()) {
                tell(one, series, lacking, read, about, found);
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
