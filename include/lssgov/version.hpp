#pragma once

#include <lssgov/export.hpp>

#include <string_view>

namespace lssgov {

/// The version of the library that is linked, as `major.minor.patch`: "0.1.0".
///
/// The one place it is written is `project(VERSION)` in CMakeLists.txt. Before 1.0 a new minor version may
/// break its users, so packages are found by the same minor version only.
/// Complexity: constant.
[[nodiscard]] LSSGOV_API std::string_view version() noexcept;

} // namespace lssgov
