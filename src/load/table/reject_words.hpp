#pragma once

// What is said of a row that cannot be read.

#include "load/table/reject_mark.hpp"
#include "load/table/row_splitter.hpp"
#include "load/table/table_file.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// A remedy that holds for every row with that reason, and a text, unless it depends on the row.
struct reject_words {
    std::string_view text;
    std::string_view remedy;
};

[[nodiscard]] reject_words words_for(reject_reason why);

/// Tells of rejects of one file. Lines are counted once, in steps, so that many can be told in any order.
class reject_teller {
public:
    /// `cases` is the file that a row of this one may be held against; they may be the same.
    reject_teller(const table_file& file, const table_file& cases);

    [[nodiscard]] reject tell(const reject_mark& mark);

private:
    [[nodiscard]] std::string text_of(const reject_mark& mark, std::string_view field) const;
    [[nodiscard]] std::string remedy_for(reject_reason why) const;
    [[nodiscard]] std::size_t place_of(const reject_mark& mark) const;

    const table_file& file_;
    const table_file& cases_;
    std::vector<std::size_t> lines_; ///< line feeds before each step of the file
    std::vector<std::size_t> case_lines_;
    single_row row_;
};

} // namespace lssgov::load
