#pragma once

// Text in lines of a width, for people.

#include <string>
#include <string_view>

namespace lssgov::report {

inline constexpr std::size_t line_width = 100;

/// The number of letters: bytes of UTF-8 that do not continue a letter.
[[nodiscard]] std::size_t letters_in(std::string_view text);

/// The text in lines of at most `line_width` letters, the first after `first`, the others after as many
/// blanks. Words that are longer than a line stand alone. Ends with a line feed.
[[nodiscard]] std::string wrapped(std::string_view first, std::string_view text);

/// The text with a blank for each line break and tab, so that it cannot begin a line of its own.
[[nodiscard]] std::string in_one_line(std::string_view text);

/// The text, filled with blanks to a number of letters.
[[nodiscard]] std::string filled(std::string_view text, std::size_t letters);

} // namespace lssgov::report
