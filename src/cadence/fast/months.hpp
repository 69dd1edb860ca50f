#pragma once

// The months of the calendar as numbers, from 0 for January 1900: a step of months is one addition and two
// look-ups.

#include "plan.hpp"

#include <array>

namespace lssgov::fast {

class month_table {
public:
    static constexpr int count = 300 * 12;

    /// The one table there is.
    [[nodiscard]] static const month_table& calendar();

    [[nodiscard]] int month_of(day one) const {
        // A month has 30.44 days: the guess is right or one beside it.
        const int guess = static_cast<int>(place_of(one) * 100 / 3044);
        return guess + (starts_[static_cast<std::size_t>(guess) + 1] <= one ? 1 : 0) -
               (one < first(guess) ? 1 : 0);
    }

    [[nodiscard]] day first(int month) const { return starts_[static_cast<std::size_t>(month)]; }

    [[nodiscard]] day last(int month) const { return starts_[static_cast<std::size_t>(month) + 1] - 1; }

private:
    month_table();

    std::array<day, count + 1> starts_{};
};

} // namespace lssgov::fast
