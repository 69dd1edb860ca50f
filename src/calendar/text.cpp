#include "calendar/text.hpp"

#include <algorithm>

namespace lssgov::calendar_text {

namespace {

constexpr std::size_t longest = 40;

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_control(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

/// The longest beginning that does not cut a UTF-8 character in two.
std::string_view shortened(std::string_view text) {
    std::size_t end = longest;
    while (end > 0 && continues_a_character(text[end])) {
        --end;
    }
    return text.substr(0, end);
}

} // namespace

std::string quoted(std::string_view text) {
    const bool is_long = text.size() > longest;
    std::string shown(is_long ? shortened(text) : text);
    std::ranges::replace_if(shown, is_control, '?');
    return '"' + shown + (is_long ? "...\"" : "\"");
}

} // namespace lssgov::calendar_text
