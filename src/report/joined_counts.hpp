#pragma once

// Which hidden counts change together.
//
// Two counts are joined where one may be one more while the other is one less. Of some hidden counts that are
// not all that are joined, the sum can change as well, since one of them changes with one outside. So where
// what is joined makes N or more, no sum of hidden counts that is below N can be told.
//
//     yes 9 - no 2 - unknown 1      joined: 12. no + unknown = 3 may as well be 2 or 4, for so may yes
//     change.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace lssgov::report {

/// Counts by place, each at first alone.
class joined_counts {
public:
    explicit joined_counts(std::vector<std::int64_t> counts)
        : sums_(std::move(counts)), next_(sums_.size() + 1) {
        sums_.push_back(everything);
        std::iota(next_.begin(), next_.end(), std::size_t{0});
    }

    void join(std::size_t one, std::size_t other) {
        one = first_of(one);
        other = first_of(other);
        if (one != other) {
            next_[other] = one;
            sums_[one] = std::min(everything, sums_[one] + sums_[other]);
        }
    }

    /// It may change while no other of these does: what is joined with it is more than any sum.
    void let_free(std::size_t one) { join(one, next_.size() - 1); }

    [[nodiscard]] bool are_joined(std::size_t one, std::size_t other) const {
        return first_of(one) == first_of(other);
    }

    /// Of all that are joined with one.
    [[nodiscard]] std::int64_t sum(std::size_t one) const { return sums_[first_of(one)]; }

    /// Of all that would be.
    [[nodiscard]] std::int64_t sum(std::size_t one, std::size_t other) const {
        return sum(one) + (are_joined(one, other) ? 0 : sum(other));
    }

private:
    static constexpr std::int64_t everything = std::int64_t{1} << 60;

    [[nodiscard]] std::size_t first_of(std::size_t one) const {
        while (next_[one] != one) {
            next_[one] = next_[next_[one]];
            one = next_[one];
        }
        return one;
    }

    std::vector<std::int64_t> sums_; ///< by the first of those that are joined; the last is let_free()
    mutable std::vector<std::size_t> next_;
};

} // namespace lssgov::report
