#pragma once

// Whole numbers drawn by a seed: the same on every machine, which the distributions of <random> are not.

#include <cstddef>
#include <initializer_list>
#include <random>
#include <utility>
#include <vector>

namespace lssgov::test {

class dice {
public:
    explicit dice(unsigned seed) : source_(seed) {}

    /// Any of these, both included.
    int number(int least, int most) {
        return least + static_cast<int>(source_() % static_cast<unsigned>(most - least + 1));
    }

    bool one_in(int chances) { return number(1, chances) == 1; }

    int pick(std::initializer_list<int> from) {
        return from.begin()[static_cast<std::size_t>(number(0, static_cast<int>(from.size()) - 1))];
    }

    template <typename Thing>
    void shuffle(std::vector<Thing>& things) {
        for (std::size_t left = things.size(); left > 1; --left) {
            std::swap(things[left - 1], things[source_() % left]);
        }
    }

private:
    std::mt19937 source_;
};

} // namespace lssgov::test
