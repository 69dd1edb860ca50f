#pragma once

// A row that cannot be read, in as few bytes as are needed to tell of it later: a file of nothing but faults
// must not need more memory than its rows would have.

#include <lssgov/load/cases.hpp>

#include <cstdint>

namespace lssgov::load {

inline constexpr reject_reason no_fault{};

struct reject_mark {
    std::uint64_t row = 0;   ///< where the row begins in its file
    std::uint64_t other = 0; ///< where the row begins that it is held against, if any
    std::uint16_t field = 0; ///< which field, where the reason is about one
    reject_reason reason = no_fault;
};

} // namespace lssgov::load
