#include "load/table/text_index.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace lssgov::load {

namespace {

constexpr std::size_t least_places = 64;

constexpr std::size_t longest_short = 11;
constexpr std::uint32_t is_long = 0xFFFFFFFF;

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15; // an odd number without a pattern: the golden ratio

/// What a bit changes lies above it in a product, so the upper half is brought down before the next one.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * golden;
    return hash ^ (hash >> 32);
}

/// Bytes as a word with the first of them lowest, whatever the machine.
template <typename Word>
std::uint64_t word_at(const char* bytes) {
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
        auto* const first = reinterpret_cast<unsigned char*>(&word);
        std::reverse(first, first + sizeof word);
    }
    return word;
}

/// The first eight bytes of a text of at most `longest_short`, noughts where it has fewer.
std::uint64_t front_of(std::string_view text) {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    if (size >= 8) {
        return word_at<std::uint64_t>(bytes);
    }
    if (size >= 4) { // two halves that overlap, where they are the same
        return word_at<std::uint32_t>(bytes) | word_at<std::uint32_t>(bytes + size - 4) << (8 * (size - 4));
    }
    std::uint64_t front = 0;
    for (std::size_t i = 0; i < size; ++i) {
        front |= word_at<std::uint8_t>(bytes + i) << (8 * i);
    }
    return front;
}

/// The bytes after the first eight, and the length.
std::uint32_t back_of(std::string_view text) {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    const std::uint64_t rest =
        size <= 8 ? 0 : word_at<std::uint32_t>(bytes + size - 4) >> (8 * (longest_short + 1 - size));
    return static_cast<std::uint32_t>(rest | size << 24);
}

std::uint64_t hash_of_long(std::string_view text) {
    const char* bytes = text.data();
    std::size_t left = text.size();
    std::uint64_t hash = left;
    for (; left > 8; left -= 8) {
        hash = mixed(hash, word_at<std::uint64_t>(bytes));
        bytes += 8;
    }
    return mixed(hash, front_of({bytes, left}));
}

} // namespace

text_index::text_index() {
    make_places(least_places);
}

text_key text_index::key_of(std::string_view text) {
    return text.size() > longest_short ? text_key{hash_of_long(text), is_long}
                                       : text_key{front_of(text), back_of(text)};
}

std::size_t text_index::first_place(const text_key& wanted) const {
    return (mixed(wanted.front, wanted.back) * golden) >> shift_;
}

/// The place of a text, or the empty one where it would stand.
std::size_t text_index::find_place(std::string_view wanted, const text_key& by) const {
    const bool is_short = wanted.size() <= longest_short;
    const std::size_t first = first_place(by);
    std::size_t at = first;
    while (places_[at].number != no_text) {
        if (places_[at].is_of(by) && (is_short || text(places_[at].number) == wanted)) {
            return at;
        }
        at = place_after(at, first);
    }
    return at;
}

/// Where a text is looked for next that was looked for at `first` to begin with: at the other places of the
/// same line of memory, which is there already, before those of the next.
std::size_t text_index::place_after(std::size_t at, std::size_t first) const {
    constexpr std::size_t in_line = 64 / sizeof(place);
    const std::size_t next = at - at % in_line + (at + 1) % in_line;
    const bool is_new = next % in_line != first % in_line;
    return is_new ? next : (next + in_line) & (places_.size() - 1);
}

void text_index::make_places(std::size_t count) {
    places_.assign(count, place());
    shift_ = 64 - std::countr_zero(count);
    for (text_number number = 0; number < size(); ++number) {
        const text_key by = key_of(text(number));
        places_[find_place(text(number), by)] = {by.front, by.back, number};
    }
}

void text_index::reserve(std::size_t texts, std::size_t bytes) {
    texts_.reserve(bytes);
    begins_.reserve(texts + 1);
    if (2 * texts > places_.size()) {
        make_places(std::bit_ceil(2 * texts));
    }
}

text_index::entry text_index::add(std::string_view text, const text_key& by) {
    const std::size_t at = find_place(text, by);
    if (places_[at].number != no_text) {
        return {places_[at].number, false};
    }
    const auto number = static_cast<text_number>(size());
    texts_ += text;
    begins_.push_back(texts_.size());
    places_[at] = {by.front, by.back, number};
    if (2 * size() > places_.size()) {
        make_places(2 * places_.size());
    }
    return {number, true};
}

text_number text_index::find(std::string_view text) const {
    return places_[find_place(text, key_of(text))].number;
}

void text_index::expect_all(std::span<const std::string_view> texts, text_key* keys) const {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        keys[i] = key_of(texts[i]);
        __builtin_prefetch(&places_[first_place(keys[i])]);
    }
}

void text_index::find_all(
    std::span<const std::string_view> texts, const text_key* keys, text_number* numbers) const {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const place& first = places_[first_place(keys[i])];
        const bool is_found = keys[i].back != is_long && first.is_of(keys[i]);
        numbers[i] = is_found ? first.number : places_[find_place(texts[i], keys[i])].number;
    }
}

} // namespace lssgov::load
