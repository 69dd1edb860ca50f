#pragma once

// A table before its rows are read: its bytes, its delimiter and encoding, its columns, and its pieces.

#include "load/table/file_content.hpp"
#include "load/table/table_cut.hpp"

#include <lssgov/cadence/run_options.hpp>
#include <lssgov/load/cases.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// A header has no more columns than this.
inline constexpr std::size_t most_columns = 1000;

struct table_file {
    file_account account{};
    file_content content{};
    std::string_view text{};            ///< without byte order mark
    std::vector<std::string> columns{}; ///< the header, in UTF-8
    std::vector<std::size_t> places{};  ///< where the name of each column stands in the text
    std::vector<cut_piece> pieces{};    ///< of what follows the header
    std::string date_format{};          ///< that the mapping says; empty: the usual two
    bool is_guessed_1252 = false;       ///< nobody said it; the bytes did
    bool is_utf8_after_all = false;     ///< the mapping says Windows-1252, and every byte is UTF-8
    bool has_bad_bytes = false;         ///< some that stand for nothing

    /// The column with that name.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;

    /// A problem at a byte of the text.
    [[nodiscard]] problem problem_at(std::size_t byte, std::string what, std::string remedy) const;

    /// A problem of the file as a whole.
    [[nodiscard]] problem problem_of_all(std::string what, std::string remedy) const;
};

/// A table without its rows. What is wrong with it as a whole goes to `problems`: it must not be read then.
[[nodiscard]] table_file open_table(std::string name, file_content content, const file_mapping& mapping,
    const run_options& how, std::vector<problem>& problems);

} // namespace lssgov::load
