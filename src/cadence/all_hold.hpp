#pragma once

// One question to each number of a long column, many of them at once.
//
// A search stops at the first fault, and the branch for that is what keeps a compiler from looking at several
// numbers in one step. Columns are nearly always sound: so they are asked to the end, and only one with a
// fault is searched. The answers are gathered in a whole number: GCC does not do this with a bool.

#include <cstdint>
#include <span>

namespace lssgov {

template <typename Number, typename Holds>
[[nodiscard]] bool all_hold(std::span<const Number> numbers, const Holds& holds) {
    std::uint32_t fails = 0;
    for (const Number one : numbers) {
        fails |= holds(one) ? 0U : 1U;
    }
    return fails == 0;
}

} // namespace lssgov
