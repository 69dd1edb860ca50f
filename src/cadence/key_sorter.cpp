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
void add_up(std::span<std::uint32_t> counts) {
    std::uint32_t begin = 0;
    for (std::uint32_t& one : counts) {
        const std::uint32_t count = one;
        one = begin;
        begin += count;
    }
}

/// Writes keys by a rising number of theirs; those of one number stay in their order. The counts are all 0.
template <typename NumberOf>
void write_by(const NumberOf& number_of, std::span<const event_key> keys, std::span<std::uint32_t> counts,
    std::span<event_key> to) {
    for (const event_key key : keys) {
        ++counts[number_of(key)];
    }
    add_up(counts);
    for (const event_key key : keys) {
        to[counts[number_of(key)]++] = key;
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
    by_day_.resize(std::max(by_day_.size(), keys.size()));
    const std::span<event_key> by_day = std::span(by_day_).first(keys.size());
    write_by([first = reach.first_place](event_key key) { return place_in(key) - first; }, keys,
        zeros(reach.days), by_day);
    write_by(case_in, by_day, zeros(reach.cases), keys);
}

std::span<std::uint32_t> key_sorter::zeros(std::size_t count) {
    counts_.assign(count, 0);
    return counts_;
}

} // namespace lssgov
