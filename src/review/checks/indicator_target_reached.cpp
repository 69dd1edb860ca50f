#include "../all_checks.hpp"
#include "../indicator_values.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lssgov::checks {

namespace {

/// Whether a value meets the target; ends and tolerance are included.
bool meets(const indicator_target& target, const decimal& value) {
    switch (target.direction) {
    case target_direction::at_least:
        return !(value < target.value);
    case target_direction::at_most:
        return !(target.value < value);
    case target_direction::between:
        return !(value < target.value) && !(target.upper < value);
    case target_direction::equal:
        return is_within(value, target.value, target.tolerance);
    case target_direction::yes:
        return value == decimal{1};
    case target_direction::no:
        break;
    }
    return value == decimal{0};
}

bilingual words(const indicator_target& target) {
    const auto in = [&](language tongue) { return to_string(target.value, tongue); };
    switch (target.direction) {
    case target_direction::at_least:
        return {"minst " + in(language::swedish), "at least " + in(language::english)};
    case target_direction::at_most:
        return {"högst " + in(language::swedish), "at most " + in(language::english)};
    case target_direction::between:
        return {fmt::format("{} till {}", in(language::swedish), to_string(target.upper, language::swedish)),
            fmt::format("{} to {}", in(language::english), to_string(target.upper, language::english))};
    case target_direction::equal:
        return {
            fmt::format("{} (+/- {})", in(language::swedish), to_string(target.tolerance, language::swedish)),
            fmt::format(
                "{} (+/- {})", in(language::english), to_string(target.tolerance, language::english))};
    case target_direction::yes:
        return {"ja", "yes"};
    case target_direction::no:
        break;
    }
    return {"nej", "no"};
}

/// What the values that may be the latest answer; unknown where there is none or they disagree.
outcome answer_of(const indicator_target& asked, const value_cells& latest) {
    const auto is_met = [&asked](const indicator_value* cell) { return meets(asked, *cell->value); };
    const auto met = std::count_if(latest.begin(), latest.end(), is_met);
    const bool is_alike = met == 0 || met == std::ssize(latest);
    if (latest.empty() || !is_alike) {
        return outcome::unknown;
    }
    return met > 0 ? outcome::holds : outcome::does_not_hold;
}

/// "2021: 95", each value that may be the latest, and that one cannot tell where there are several.
std::string latest_words(const value_cells& latest, language tongue) {
    const bool is_swedish = tongue == language::swedish;
    std::vector<std::string> words;
    for (const indicator_value* cell : latest) {
        words.push_back(fmt::format("{}: {}", cell->period, value_in(*cell, tongue)));
    }
    if (words.empty()) {
        return is_swedish ? "värde saknas" : "no value";
    }
    if (words.size() > 1) {
        words.emplace_back(
            is_swedish ? "vilket som är senast går inte att säga" : "which is the latest cannot be told");
    }
    return joined(words, "; ");
}

void tell(const indicator& one, const indicator_target& asked, const reading& read,
    const check_description& about, findings& found) {
    const latest_own latest = latest_own_values(one, read.on());
    const bilingual target = words(asked);
    const bilingual empty = empty_words(periods_of(latest.empty));
    finding made = make_finding(about, answer_of(asked, latest.values), read, one.id,
        {fmt::format("{}: målvärde {}; {}{}.", one.name, target.swedish,
             latest_words(latest.values, language::swedish), empty.swedish),
            fmt::format("{}: target {}; {}{}.", one.name, target.english,
                latest_words(latest.values, language::english), empty.english)});
    made.evidence.push_back({same(one.name), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        if (one.target && read.knows(one.origin)) {
            tell(one, *one.target, read, about, found);
        }
    }
}

} // namespace

const check& indicator_target_reached() {
    static const check made{
        {"indicator-target-reached", severity::warning, {"Nås målvärdet?", "Is the target value reached?"},
            {"Ett målvärde är ett löfte. Det senaste värdet säger om det hålls.",
                "A target value is a promise. The latest value says whether it is kept."},
            {"Ta reda på varför, och bestäm vad som görs.", "Find out why, and decide what to do."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
