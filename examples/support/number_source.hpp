#pragma once

// Numbers that look random and are the same on every machine: whole numbers only, and no distribution of
// <random>, whose results differ between libraries.

#include <cstdint>

namespace lssgov::examples {

/// G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators (2014): splitmix64.
class number_source {
public:
    explicit number_source(std::uint64_t seed) : state_(seed) {}

    /// From `least` to `most`, both included.
    int between(int least, int most) {
        const std::uint64_t choices = std::uint64_t{1} + static_cast<std::uint64_t>(most - least);
        return least + static_cast<int>(next() % choices);
    }

    bool chance(int percent) { return between(1, 100) <= percent; }

    /// 64 bits.
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

private:
    std::uint64_t state_;
};

} // namespace lssgov::examples
