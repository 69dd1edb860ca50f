#pragma once

// Ranges of cases under a plan, for whoever sums or writes the verdicts: what a glance tells of a block of
// cases, and of the others the walk. Both give the same bits.

#include "glance.hpp"
#include "plan.hpp"
#include "walk.hpp"

#include <algorithm>
#include <array>

namespace lssgov::fast {

class judge {
public:
    /// @param list  takes the breaches of each case that is set aside before its result is heard, if it is
    /// not null
    explicit judge(const plan& asked, breach_list* list = nullptr)
        : asked_(asked), list_(list), seen_(asked, list != nullptr) {}

    /// Gives `heard` the result of each case of [from, to): first what was settled of a block, at once, then
    /// one by one what was set aside.
    ///
    /// @throws date_out_of_range as walk() does
    template <typename Hearer>
    void each(case_number from, case_number to, Hearer& heard) {
        if (asked_.quick == plan::quick_way::none) {
            for (case_number i = from; i < to; ++i) {
                heard.hear(i, walk(asked_, i, list_));
            }
            return;
        }
        for (case_number begin = from; begin < to;) {
            const case_number count = std::min(to - begin, block_size);
            seen_.fetch(begin + count, begin + count + std::min(to - begin - count, block_size));
            seen_.look(begin, begin + count);
            heard.hear_settled(begin, count, seen_);
            hear_set_aside(begin, count, heard);
            begin += count;
        }
    }

private:
    template <typename Hearer>
    void hear_set_aside(case_number begin, case_number count, Hearer& heard) {
        std::size_t found = 0;
        for (case_number k = 0; k < count; ++k) {
            aside_[found] = k;
            found += seen_.is_settled[k] != 0 ? 0U : 1U;
        }
        for (std::size_t i = 0; i < found; ++i) {
            heard.hear(begin + aside_[i], walk(asked_, begin + aside_[i], list_));
        }
    }

    const plan& asked_;
    breach_list* list_;
    glance seen_;
    std::array<case_number, block_size> aside_{};
};

} // namespace lssgov::fast
