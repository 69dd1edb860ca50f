#pragma once

// What a text must be before a parser sees it: small enough, text, UTF-8, and not so deeply nested that a
// parser or the end of its work would run out of stack.

#include <lssgov/model/problem.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace lssgov::load {

/// Whether a byte is a control character of ASCII, tab and line ends among them.
constexpr bool is_control(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

/// The place of what does not stand in a text; above every place.
inline constexpr std::size_t nowhere = std::string_view::npos;

/// The one thing that keeps this text from being parsed; its place has no file name. Empty for a sound text.
/// Complexity: linear.
[[nodiscard]] std::optional<problem> why_not_parsable(std::string_view text);

/// Bytes of the character that a text begins with, which is not empty; 0 where it begins with none.
[[nodiscard]] std::size_t utf8_length(std::string_view text);

/// Where the first byte stands that is not UTF-8; npos in a text that is.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

} // namespace lssgov::load
