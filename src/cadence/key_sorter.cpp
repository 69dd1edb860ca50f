#include "key_sorter.hpp"

#include <algorithm>

namespace lssgov {

namespace {

struct key_reach {
    std::uint32_t first_place;
    std::uint32_t days;
    std::uint32_t cases;
};

key_reach reach_of(std::span<const event_key> keys) {
    int first = static_cast<int>(place_in(~event_key{}));
    int last = 0;
    int last_case = 0;
    for (const event_key key : keys) {
        const int place = static_cast<int>(place_in(key));
        first = std::min(first, place);
        last = std::max(last, place);
        last_case = std::max(last_case, static_cast<int>(case_in(key)));
    }
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last - first + 1),
        static_cast<std::uint32_t>(last_case + 1)};
}

/// A key that is compared costs about as much as thirty counts.
bool is_few(std::size_t keys, const key_reach& reach) {
    return keys * 32 < std::size_t{reach.days} + reach.cases;
}

/// From how many to where each begins.
void add_up(std::vector<std::uint32_t>& counts) {
    std::uint32_t begin = 0;
    for (std::uint32_t& one : counts) {
        const std::uint32_t count = one;
        one = begin;
        begin += count;
    }
}

} // namespace

void key_sorter::sort(std::span<event_key> keys) {
    if (std::is_sorted(keys.begin(), keys.end())) {
        return;
    }
    const key_reach reach = reach_of(keys);
    if (is_few(keys.size(), reach)) {
        std::sort(keys.begin(), keys.end());
        return;
    }
    first_place_ = reach.first_place;
    of_days_.assign(reach.days, 0);
    of_cases_.assign(reach.cases, 0);
    count(keys);
    by_day_.resize(std::max(by_day_.size(), keys.size()));
    for (const event_key key : keys) {
        by_day_[of_days_[place_in(key) - first_place_]++] = key;
    }
    for (const event_key key : std::span(by_day_).first(keys.size())) {
        keys[of_cases_[case_in(key)]++] = key;
    }
}

void key_sorter::count(std::span<const event_key> keys) {
    for (const event_key key : keys) {
        ++of_days_[place_in(key) - first_place_];
        ++of_cases_[case_in(key)];
    }
    add_up(of_days_);
    add_up(of_cases_);
}

} // namespace lssgov
