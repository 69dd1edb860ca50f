#pragma once

// Where fields end in text without quotation marks: at each delimiter and each line feed.
//
// This is the loop that sees every byte. It compares 64 of them at a time, which compilers make vectors of,
// and packs the answers into the bits of a word.

#include <lssgov/cadence/verdicts.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lssgov::load {

/// Places in a text; a vector that does not fill itself with noughts before it is written.
using mark_list = verdict_column<std::uint32_t>;

/// The places of all delimiters and line feeds of a text below 4 GiB, rising. What the list held is replaced.
void find_marks(std::string_view text, char delimiter, mark_list& marks);

/// What is seen of bytes at a glance.
struct text_glance {
    std::uint64_t line_feeds = 0;
    bool has_quotes = false;
    bool is_ascii = true;
};

[[nodiscard]] text_glance glance_at(std::string_view text);

} // namespace lssgov::load
