#pragma once

// Many events in random order, without jumping all over memory for each.
//
// Each event goes to one of 256 heaps by lot, and each heap is then shuffled by itself: every order is as
// likely as any other, and a heap fits in the processor's cache. C. R. Rao, Generation of random permutations
// of given number of elements using random sampling numbers (1961); M. Sandelius (1962).

#include "number_source.hpp"

#include <lssgov/cadence/case_set.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace lssgov::examples {

struct shuffled_event {
    case_number of;
    day_number day;
    std::uint8_t kind;
};

class shuffled_events {
public:
    explicit shuffled_events(std::uint64_t seed) : random_(seed) {}

    void add(const shuffled_event& one) {
        heaps_[random_.next() % heaps_.size()].push_back(one);
        ++count_;
    }

    [[nodiscard]] std::size_t size() const { return count_; }

    /// Gives each event to `take`, in random order, and keeps none.
    template <typename Take>
    void drain(Take take) {
        for (std::vector<shuffled_event>& heap : heaps_) {
            shuffle(heap);
            for (const shuffled_event& one : heap) {
                take(one);
            }
            heap = {};
        }
        count_ = 0;
    }

private:
    void shuffle(std::vector<shuffled_event>& heap) {
        for (std::size_t left = heap.size(); left > 1; --left) {
            std::swap(heap[left - 1], heap[random_.next() % left]);
        }
    }

    number_source random_;
    std::array<std::vector<shuffled_event>, 256> heaps_{};
    std::size_t count_ = 0;
};

} // namespace lssgov::examples
