#pragma once

// Bytes to text: what may stand in a text file at all, before anybody asks what it says.
//
// Encoding is a property of the whole file. A table saved as Windows-1252 has a wrong byte for each å, ä and
// ö, and whoever reads about the first of them knows what to do; so there is one problem for the file, which
// says how many more lines have the same fault.

#include "complaints.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lssgov::load {

/// All bytes of the file that the complaints are about. Empty, with a complaint, where it cannot be read.
[[nodiscard]] std::optional<std::string> read_bytes(complaints& faults);

/// The text after the byte order mark of UTF-8, where it has one.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text);

/// Complains of each fault of the text as text: a byte that is no UTF-8, and a control character, where
/// tab, LF and CR before LF are none. Returns whether it is text at all: false for one that holds a byte 0.
/// Complexity: linear.
[[nodiscard]] bool check_text(std::string_view text, complaints& faults);

} // namespace lssgov::load
