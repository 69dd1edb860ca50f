#include "visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lssgov::report {

namespace {

using namespace std::string_view_literals;

/// Marks of direction: embeddings, overrides, isolates, and the marks without width.
constexpr std::array direction_marks{std::pair{"\u061C"sv, 0x061C}, std::pair{"\u200E"sv, 0x200E},
    std::pair{"\u200F"sv, 0x200F}, std::pair{"\u202A"sv, 0x202A}, std::pair{"\u202B"sv, 0x202B},
    std::pair{"\u202C"sv, 0x202C}, std::pair{"\u202D"sv, 0x202D}, std::pair{"\u202E"sv, 0x202E},
    std::pair{"\u2066"sv, 0x2066}, std::pair{"\u2067"sv, 0x2067}, std::pair{"\u2068"sv, 0x2068},
    std::pair{"\u2069"sv, 0x2069}};

bool is_hidden_control(unsigned char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

/// How many bytes at the beginning are a letter to write out, and its number; none where it may stay.
std::pair<std::size_t, int> to_write_out(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (is_hidden_control(first)) {
        return {1, first};
    }
    const bool is_later_control = first == 0xC2 && text.size() > 1 &&
                                  static_cast<unsigned char>(text[1]) >= 0x80 &&
                                  static_cast<unsigned char>(text[1]) < 0xA0;
    if (is_later_control) {
        return {2, static_cast<unsigned char>(text[1])};
    }
    const auto* mark = std::find_if(direction_marks.begin(), direction_marks.end(),
        [text](const auto& one) { return text.starts_with(one.first); });
    return mark == direction_marks.end() ? std::pair<std::size_t, int>{0, 0}
                                         : std::pair{mark->first.size(), mark->second};
}

} // namespace

std::string visible(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    while (!text.empty()) {
        const auto [bytes, number] = to_write_out(text);
        if (bytes > 0) {
            made += fmt::format("<U+{:04X}>", number);
        } else {
            made += text.front();
        }
        text.remove_prefix(std::max<std::size_t>(bytes, 1));
    }
    return made;
}

} // namespace lssgov::report
