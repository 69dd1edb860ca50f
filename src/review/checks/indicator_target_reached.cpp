#include "../all_checks.hpp"

#include <lssgov/model/decimal.hpp>

#include <fmt/format.h>

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

/// The latest cell of its own series, by the name of the period; null where there is none.
const indicator_value* latest_of(const indicator& one) {
    const indicator_value* latest = nullptr;
    for (const indicator_value& cell : one.values) {
        const bool is_later = latest == nullptr || latest->period < cell.period;
        latest = cell.series == own_series && is_later ? &cell : latest;
    }
    return latest;
}

void tell(const indicator& one, const indicator_target& asked, const indicator_value* latest,
    const reading& read, const check_description& about, findings& found) {
    const std::optional<decimal> reached = latest == nullptr ? std::nullopt : latest->value;
    const outcome result = !reached                 ? outcome::unknown
                           : meets(asked, *reached) ? outcome::holds
                                                    : outcome::does_not_hold;
    const bilingual target = words(asked);
    const auto value = [&](language tongue, const char* missing) {
        return reached ? fmt::format("{}: {}", latest->period, to_string(*reached, tongue))
                       : std::string(missing);
    };
    finding made = make_finding(about, result, read, one.id,
        {fmt::format(
             "{}: målvärde {}; {}.", one.name, target.swedish, value(language::swedish, "värde saknas")),
            fmt::format(
                "{}: target {}; {}.", one.name, target.english, value(language::english, "no value"))});
    made.evidence.push_back({same(one.name), one.origin});
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const indicator& one : read.model().indicators) {
        if (one.target && read.knows(one.origin)) {
            tell(one, *one.target, latest_of(one), read, about, found);
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
