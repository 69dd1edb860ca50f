#include "finding_words.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/review/catalogue.hpp>

#include <fmt/format.h>

namespace lssgov::report {

namespace {

/// With a capital first and a full stop last. Letters beyond ASCII stay as they are.
std::string as_sentence(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    }
    const bool is_closed = !words.empty() && (words.back() == '.' || words.back() == '?');
    return is_closed ? words : words + '.';
}

template <typename Condition>
std::vector<const finding*> failing(const review_result& result, Condition condition) {
    std::vector<const finding*> found;
    for (const finding& one : result.findings) {
        if (one.result == outcome::does_not_hold && condition(one)) {
            found.push_back(&one);
        }
    }
    return found;
}

} // namespace

const words::phrase& heading_of(outcome result) {
    switch (result) {
    case outcome::does_not_hold:
        return words::does_not_hold;
    case outcome::unknown:
        return words::outcome_unknown;
    case outcome::undecided:
        return words::undecided;
    case outcome::holds:
        return words::holds;
    case outcome::not_applicable:
        break;
    }
    return words::not_applicable;
}

const words::phrase& weight_word(severity weight) {
    switch (weight) {
    case severity::error:
        return words::weight_error;
    case severity::warning:
        return words::weight_warning;
    case severity::note:
        break;
    }
    return words::weight_note;
}

std::vector<failing_part> failing_parts(const review_result& result) {
    std::vector<failing_part> parts;
    for (const severity weight : all_weights) {
        parts.push_back({weight_word(weight),
            failing(result, [weight](const finding& one) { return !one.waived && one.weight == weight; })});
    }
    std::vector<const finding*> waived =
        failing(result, [](const finding& one) { return one.waived.has_value(); });
    if (!waived.empty()) {
        parts.push_back({words::waived_count, std::move(waived)});
    }
    return parts;
}

std::string asked_by(const std::string& check_id, const speaker& speaks) {
    const check_description* check = find_check(check_id);
    return check == nullptr ? check_id : fmt::format("{} ({})", speaks.say(check->title), check_id);
}

std::string rule_words(const rule_cited& rule, const speaker& speaks) {
    const std::string says = speaks.say(rule.says);
    return fmt::format("{} {}", as_sentence(says.empty() ? rule.title : says),
        as_sentence(speaks.say(describe(rule.binding))));
}

std::string waiver_words(const waiver& why, const speaker& speaks) {
    return speaks.say(words::waiver_until, why.reason, why.decided_by, to_string(why.expires));
}

std::string source_words(const source_document& one) {
    std::vector<std::string> about;
    if (!one.issuer.empty()) {
        about.push_back(one.issuer);
    }
    if (one.day) {
        about.push_back(to_string(*one.day));
    }
    return about.empty() ? one.title : fmt::format("{}. {}", one.title, fmt::join(about, ", "));
}

} // namespace lssgov::report
