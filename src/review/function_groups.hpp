#pragma once

// Standing functions of one purpose, and what holds them together. Two checks ask: what the one tells of a
// group, the other does not tell of its members again.

#include "check.hpp"

#include <map>
#include <string>
#include <vector>

namespace lssgov::checks {

using functions = std::vector<const standing_function*>;

/// Functions known by then, by purpose; those without a purpose belong to none.
[[nodiscard]] std::map<std::string, functions> functions_by_purpose(const reading& read);

/// Whether several functions have neither a common owner nor a common process.
[[nodiscard]] bool fall_apart(const functions& of_one_purpose);

} // namespace lssgov::checks
