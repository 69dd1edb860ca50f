#include "speaker.hpp"

#include <algorithm>

namespace lssgov::report {

namespace {

constexpr const char* hidden = "..";
constexpr const char* no_break_space = "\u00A0";
constexpr std::size_t ungrouped_digits = 4;
constexpr std::size_t group = 3;

} // namespace

std::int64_t tenths_of_percent(std::int64_t part, std::int64_t of) {
    const std::int64_t rounded = (2000 * part + of) / (2 * of);
    const std::int64_t least = part == 0 ? 0 : 1;
    const std::int64_t most = part == of ? 1000 : 999;
    return std::clamp(rounded, least, most);
}

std::string speaker::number(std::int64_t value) const {
    std::string digits = std::to_string(value);
    digits.erase(0, value < 0 ? 1 : 0);
    if (digits.size() <= ungrouped_digits) {
        return std::to_string(value);
    }
    std::string grouped = value < 0 ? "-" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % group == 0) {
            grouped += tongue_ == language::swedish ? no_break_space : ",";
        }
        grouped += digits[i];
    }
    return grouped;
}

std::string speaker::number(const std::optional<std::int64_t>& value) const {
    return value ? number(*value) : hidden;
}

std::string speaker::count(const std::optional<std::int64_t>& value, const words::counted& of) const {
    return fmt::format("{} {}", number(value), say(value == 1 ? of.one : of.many));
}

std::string speaker::percent(std::int64_t part, std::int64_t of) const {
    const std::int64_t tenths = tenths_of_percent(part, of);
    return fmt::format("{}{}{}", tenths / 10, tongue_ == language::swedish ? ',' : '.', tenths % 10);
}

} // namespace lssgov::report
