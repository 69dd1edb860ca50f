#include <lssgov/cadence/names.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lssgov {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> swedish_names{{
    {"applied", "ansökt"},
    {"decided", "beslutad"},
    {"executed", "verkställd"},
    {"executed_to", "verkställd till och med"},
    {"valid_to", "giltig till och med"},
    {"unit", "enhet"},
    {"service", "insats"},
    {"regime", "regi"},
    {"follow-up", "uppföljning"},
    {"deviation report", "avvikelserapport"},
}};

std::string with_name(const std::string& words, std::string_view shown, std::string_view name) {
    return words == name ? std::string(shown) : fmt::format("{} ({})", shown, name);
}

} // namespace

bilingual words_for_name(std::string_view name) {
    const auto found = std::find_if(
        swedish_names.begin(), swedish_names.end(), [name](const auto& one) { return one.first == name; });
    const std::string_view swedish = found == swedish_names.end() ? name : found->second;
    return {std::string(swedish), std::string(name)};
}

bilingual name_in_words(std::string_view name) {
    const bilingual told = words_for_name(name);
    return {with_name(told.swedish, told.swedish, name), told.english};
}

bilingual quoted_name(std::string_view name) {
    const bilingual told = words_for_name(name);
    return {with_name(told.swedish, fmt::format("\"{}\"", told.swedish), name),
        fmt::format("\"{}\"", told.english)};
}

} // namespace lssgov
