#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lssgov::checks {

namespace {

bool is_compared(const indicator& one) {
    return std::any_of(one.values.begin(), one.values.end(),
        [](const indicator_value& cell) { return cell.series != own_series; });
}

bool has_empty_cell(const indicator& one) {
    return std::any_of(
        one.values.begin(), one.values.end(), [](const indicator_value& cell) { return !cell.value; });
}

std::string cell_words(const indicator_value& cell, const municipality& model, language tongue) {
    const std::string missing = tongue == language::swedish ? "saknas" : "missing";
    return fmt::format("{} {}", cell.series == own_series ? model.name : cell.series,
        cell.value ? to_string(*cell.value, tongue) : missing);
}

std::string table(const indicator& one, const municipality& model, language tongue) {
    std::map<std::string, std::vector<std::string>> by_period;
    for (const indicator_value& cell : one.values) {
        by_period[cell.period].push_back(cell_words(cell, model, tongue));
    }
    std::vector<std::string> lines;
    for (const auto& [period, cells] : by_period) {
        lines.push_back(fmt::format("{}: {}", period, joined(cells, "; ")));
    }
    return joined(lines, ". ");
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        if (!is_compared(one) || !read.knows(one.origin)) {
            continue;
        }
        finding made =
            make_finding(about, has_empty_cell(one) ? outcome::unknown : outcome::holds, read, one.id,
                {fmt::format(
                     "{} ({}). {}.", one.name, one.measured_in, table(one, read.model(), language::swedish)),
                    fmt::format("{} ({}). {}.", one.name, one.measured_in,
                        table(one, read.model(), language::english))});
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
