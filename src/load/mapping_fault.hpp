#pragma once

// What a mapping must be to read by, whoever made it.

#include <lssgov/load/mapping.hpp>

#include <string>

namespace lssgov::load {

/// Why cases cannot be read by a mapping; empty where they can. A mapping that was read from a file has none.
[[nodiscard]] std::string fault_of(const file_mapping& mapping);

} // namespace lssgov::load
