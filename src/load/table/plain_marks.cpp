#include "load/table/plain_marks.hpp"

#include "vector_clones.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace lssgov::load {

namespace {

constexpr std::size_t in_block = 64;

/// One bit for each of 64 bytes that are 0 or 1, the first lowest.
inline std::uint64_t packed(const std::array<std::uint8_t, in_block>& flags) {
    std::uint64_t bits = 0;
    for (std::size_t word = 0; word < in_block / 8; ++word) {
        std::uint64_t eight = 0;
        for (std::size_t i = 0; i < 8; ++i) {
            eight |= std::uint64_t{flags[8 * word + i]} << (8 * i);
        }
        bits |= (eight * 0x0102040810204080 >> 56) << (8 * word);
    }
    return bits;
}

inline std::uint64_t marks_in(const char* block, char delimiter) {
    std::array<std::uint8_t, in_block> flags;
    for (std::size_t i = 0; i < in_block; ++i) {
        flags[i] =
            static_cast<std::uint8_t>(block[i] == delimiter) | static_cast<std::uint8_t>(block[i] == '\n');
    }
    return packed(flags);
}

inline std::uint32_t* put(std::uint64_t bits, std::uint32_t from, std::uint32_t* at) {
    while (bits != 0) {
        *at++ = from + static_cast<std::uint32_t>(std::countr_zero(bits));
        bits &= bits - 1;
    }
    return at;
}

} // namespace

LSSGOV_VECTOR_CLONES void find_marks(std::string_view text, char delimiter, mark_list& marks) {
    marks.resize(text.size() + in_block);
    std::uint32_t* at = marks.data();
    std::size_t from = 0;
    for (; from + in_block <= text.size(); from += in_block) {
        at = put(marks_in(text.data() + from, delimiter), static_cast<std::uint32_t>(from), at);
    }
    std::array<char, in_block> rest{};
    std::memcpy(rest.data(), text.data() + from, text.size() - from);
    at = put(marks_in(rest.data(), delimiter), static_cast<std::uint32_t>(from), at);
    marks.resize(static_cast<std::size_t>(at - marks.data()));
}

LSSGOV_VECTOR_CLONES text_glance glance_at(std::string_view text) {
    std::uint64_t line_feeds = 0;
    std::uint8_t quotes = 0;
    std::uint8_t all_bits = 0;
    for (const char byte : text) {
        line_feeds += byte == '\n' ? 1 : 0;
        quotes |= static_cast<std::uint8_t>(byte == '"');
        all_bits |= static_cast<std::uint8_t>(byte);
    }
    return {line_feeds, quotes != 0, all_bits < 0x80};
}

} // namespace lssgov::load
