#pragma once

// A table cut into pieces that can be read apart, and what its bytes are.
//
// Each piece begins where a row begins, so that several threads may read at once. Where no quotation mark
// stands, a row begins after each line feed. Where one does, a line feed may be part of a field, and only
// reading from the front tells: then one pass from mark to mark finds where rows begin.

#include "load/table/row_splitter.hpp"

#include <lssgov/cadence/run_options.hpp>
#include <lssgov/load/mapping.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// What the bytes of some text are, read as UTF-8.
struct byte_count {
    std::uint64_t characters = 0; ///< of more than one byte
    std::uint64_t invalid = 0;    ///< bytes that are no part of a character

    byte_count& operator+=(const byte_count& other);
};

[[nodiscard]] byte_count count_bytes(std::string_view text);

struct cut_piece : table_piece {
    std::uint64_t lines = 0; ///< at least as many as there are rows
};

struct table_cut {
    std::vector<cut_piece> pieces{};
    byte_count bytes{};
};

/// Cuts the rows of a text, which begin at `from`, into pieces of about that many bytes. Complexity: linear
/// in the bytes. Exported for its test.
[[nodiscard]] LSSGOV_FILES_API table_cut cut_table(std::string_view text, std::size_t from, char delimiter,
    const run_options& how, std::size_t piece_bytes = std::size_t{256} * 1024);

} // namespace lssgov::load
