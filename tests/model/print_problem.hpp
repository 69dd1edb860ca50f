#pragma once

#include <lssgov/model/problem.hpp>

#include <ostream>

namespace lssgov {

/// How GoogleTest shows a problem: as people see it, and its path.
inline void PrintTo(const problem& shown, std::ostream* out) {
    *out << "\n[" << shown.path << "] " << to_string(shown);
}

} // namespace lssgov
