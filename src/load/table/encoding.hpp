#pragma once

// Text in UTF-8, whatever it was in its file.

#include <lssgov/load/mapping.hpp>

#include <string>
#include <string_view>

namespace lssgov::load {

/// The text in UTF-8. A byte that cannot be read becomes U+FFFD.
[[nodiscard]] std::string decoded(std::string_view text, text_encoding from);

/// Whether all bytes are below 0x80.
[[nodiscard]] bool is_ascii(std::string_view text);

/// Whether every byte can be read.
[[nodiscard]] bool is_sound(std::string_view text, text_encoding in);

} // namespace lssgov::load
