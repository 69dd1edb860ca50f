#pragma once

/// By what somebody can tell that a file is the one a report was made of.
///
/// A name says where a file lay, a date when it was touched; neither says what stood in it. The SHA-256 of
/// its bytes does, and any system can print it: `sha256sum cases.csv`.
///
///     loaded->sha256() == load::sha256(bytes_of_the_same_file)

#include <lssgov/export.hpp>

#include <string>
#include <string_view>

namespace lssgov::load {

/// 64 hexadecimal digits in lower case, as sha256sum prints them.
/// Complexity: linear; about two gigabytes a second on processors that have instructions for it.
/// Source: FIPS 180-4.
[[nodiscard]] LSSGOV_FILES_API std::string sha256(std::string_view bytes);

} // namespace lssgov::load
