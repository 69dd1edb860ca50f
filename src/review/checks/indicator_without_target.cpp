#include "../all_checks.hpp"
#include "../indicator_values.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// "48 dagar (2022)"; several where any of them may be the latest.
std::string latest_in(const indicator& one, const value_cells& latest, language tongue) {
    const std::string unit = one.measured_in.empty() ? "" : " " + one.measured_in;
    std::vector<std::string> words;
    for (const indicator_value* cell : latest) {
        words.push_back(fmt::format("{}{} ({})", value_in(*cell, tongue), unit, cell->period));
    }
    return words.empty() ? "" : joined(words) + "; ";
}

/// The latest value of the municipality's own series, in words; empty where the document gives none.
bilingual latest_value(const indicator& one, as_of on) {
    const value_cells latest = latest_own_values(one, on).values;
    return {latest_in(one, latest, language::swedish), latest_in(one, latest, language::english)};
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        if (!one.lacks_target || !read.knows(one.origin)) {
            continue;
        }
        const bilingual value = latest_value(one, read.on());
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            one.stands_for.empty()
                ? bilingual{fmt::format("{}: {}inget målvärde är angivet.", one.name, value.swedish),
                      fmt::format("{}: {}no target value is given.", one.name, value.english)}
                : bilingual{fmt::format("{}: {} saknar målvärde, enligt dokumentet; antalet anges inte.",
                                one.name, one.stands_for),
                      fmt::format("{}: {} lack a target value, as stated; the number is not given.", one.name,
                          one.stands_for)});
        made.as_stated = true;
        made.evidence.push_back({same(one.name), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& indicator_without_target() {
    static const check made{
        {"indicator-without-target", severity::warning,
            {"Har nyckeltalen målvärden?", "Do the indicators have target values?"},
            {"Ett nyckeltal utan målvärde säger inte om det går bra.",
                "An indicator without a target value does not say whether things go well."},
            {"Bestäm ett målvärde.", "Set a target value."}, {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
