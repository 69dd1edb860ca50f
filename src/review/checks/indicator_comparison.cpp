#include "../all_checks.hpp"
#include "../indicator_values.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lssgov::checks {

namespace {

bool has_empty_cell(const value_cells& cells) {
    return std::any_of(cells.begin(), cells.end(), [](const indicator_value* cell) { return !cell->value; });
}

/// The own values that are there, by period.
std::map<std::string, decimal> own_values(const value_cells& cells) {
    std::map<std::string, decimal> own;
    for (const indicator_value* cell : cells) {
        if (cell->series == own_series && cell->value) {
            own.emplace(cell->period, *cell->value);
        }
    }
    return own;
}

/// Where the own value lies beside another. Which side is the better one, a table does not say.
bilingual side_of(const decimal& own, const decimal& other) {
    if (other < own) {
        return {"över", "above"};
    }
    return own < other ? bilingual{"under", "below"} : bilingual{"lika", "equal"};
}

/// "Riket 93 (Norrby över)": a value of others, with the side of the own one where both are there.
std::string cell_words(const indicator_value& cell, const std::map<std::string, decimal>& own,
    const std::string& name, language tongue) {
    if (!cell.value) {
        return fmt::format("{} {}", cell.series == own_series ? name : cell.series,
            tongue == language::swedish ? "saknas" : "missing");
    }
    const std::string value = to_string(*cell.value, tongue);
    if (cell.series == own_series) {
        return fmt::format("{} {}", name, value);
    }
    const auto beside = own.find(cell.period);
    return beside == own.end() ? fmt::format("{} {}", cell.series, value)
                               : fmt::format("{} {} ({} {})", cell.series, value, name,
                                     side_of(beside->second, *cell.value).in(tongue));
}

/// "2019: Norrby 9; Riket 93 (Norrby under). 2020: ...". The cells of one period stand together.
std::string table(const value_cells& cells, const std::string& name, language tongue) {
    const std::map<std::string, decimal> own = own_values(cells);
    const std::string* period = nullptr;
    std::string text;
    for (const indicator_value* cell : cells) {
        const bool is_same_period = period != nullptr && *period == cell->period;
        const char* between = text.empty() ? "" : ". ";
        text += is_same_period ? "; " : fmt::format("{}{}: ", between, cell->period);
        text += cell_words(*cell, own, name, tongue);
        period = &cell->period;
    }
    return text;
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        const value_cells cells = cells_over_by(one, read.on());
        if (!is_compared(cells) || !read.knows(one.origin)) {
            continue;
        }
        const std::string name = name_with_unit(one);
        const std::string& whose = read.model().name;
        finding made =
            make_finding(about, has_empty_cell(cells) ? outcome::unknown : outcome::holds, read, one.id,
                {fmt::format("{}. {}.", name, table(cells, whose, language::swedish)),
                    fmt::format("{}. {}.", name, table(cells, whose, language::english))});
        made.evidence.push_back(
            one.taken_from.empty()
                ? evidence_item{same(one.name), one.origin}
                : evidence_item{{fmt::format("{}, hämtat från {}", one.name, one.taken_from),
                                    fmt::format("{}, from {}", one.name, one.taken_from)},
                      one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& indicator_comparison() {
    static const check made{{"indicator-comparison", severity::note,
                                {"Går nyckeltalet att jämföra?", "Can the indicator be compared?"},
                                {"Ett värde säger något först bredvid andras. En tom cell är ett värde som "
                                 "saknas, varken noll eller som förut.",
                                    "A value says something only beside those of others. An empty cell is a "
                                    "missing value, neither zero nor as before."},
                                {"Skaffa det värde som saknas, eller skriv varför det saknas.",
                                    "Get the missing value, or write why it is missing."},
                                {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
