#pragma once

// Letters that nobody sees and that turn what others see.
//
// A label may hold a mark that reverses the writing (U+202E): what follows is then read backwards, in a
// browser and on a terminal, and a label can pass for another. Such marks and control characters are shown as
// what they are, <U+202E>, in all that people read. What programs read keeps them.

#include <string>
#include <string_view>

namespace lssgov::report {

/// The text, UTF-8, with each of them written out; tabs and line breaks stay.
[[nodiscard]] std::string visible(std::string_view text);

} // namespace lssgov::report
