#pragma once

// A piece of a table as rows of fields.
//
// The grammar is that of RFC 4180, held to strictly: a field that begins with a quotation mark ends with one,
// a quotation mark inside it is written twice, and in a field without them none may stand. What breaks that
// is a fault of its row and of no other: the row ends where its line ends, unless a quoted field goes on.
//
// The hard question is the quotation mark that is never closed: all that follows would be one field, and with
// it thousands of rows would be gone. So a quoted field has an end within `longest_quoted_field` bytes, or
// its mark counts as unclosed; the row is then that one line, and the next line is a row again.
//
// There are two ways through a piece. Without a quotation mark in it, the fields end at delimiters and line
// feeds, wherever they are; a piece with one is read letter by letter. Both give the same.

#include "load/table/plain_marks.hpp"
#include "load/table/reject_mark.hpp"
#include "load/text_checks.hpp"

#include <lssgov/export.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// A row by itself, where it is not known that it is as it should be.
class single_row {
public:
    /// Reads the row that begins at `at`, of which the text holds everything that follows.
    void read(std::string_view text, std::size_t at, char delimiter);

    [[nodiscard]] std::size_t fields() const { return ends_.size(); }

    /// The text of a field, without the quotation marks around it.
    [[nodiscard]] std::string_view field(std::size_t which) const {
        const std::size_t begin = which == 0 ? 0 : ends_[which - 1];
        return std::string_view(text_).substr(begin, ends_[which] - begin);
    }

    /// Where a field stands in the text that was read, its quotation mark included.
    [[nodiscard]] std::size_t place(std::size_t which) const { return places_[which]; }

    /// Where the row ends, before its line feed, and where the next begins.
    [[nodiscard]] std::size_t end() const { return end_; }

    [[nodiscard]] std::size_t next() const { return next_; }

    /// A line with nothing on it.
    [[nodiscard]] bool is_blank() const { return is_blank_; }

    /// What is wrong with its quotation marks; none where nothing is.
    [[nodiscard]] reject_reason fault() const { return fault_; }

    [[nodiscard]] std::size_t fault_place() const { return fault_place_; }

private:
    void read_field();
    void read_quoted();
    void read_plain();
    void go_on_plainly(std::size_t from);
    void complain(reject_reason why, std::size_t at);
    void end_line();

    std::string_view source_;
    char delimiter_ = ',';
    std::size_t at_ = 0;
    std::string text_;
    std::vector<std::size_t> ends_;
    std::vector<std::size_t> places_;
    std::size_t end_ = 0;
    std::size_t next_ = 0;
    bool is_blank_ = false;
    reject_reason fault_ = no_fault;
    std::size_t fault_place_ = 0;
};

/// The place of the quotation mark that closes the one at `open`; npos where none does.
[[nodiscard]] std::size_t closing_quote(std::string_view text, std::size_t open);

/// Rows [begin, end) of a text: both are places where a row begins, or the end of the text.
struct table_piece {
    std::size_t begin;
    std::size_t end;
    bool has_quotes;
};

class split_rows {
public:
    /// Splits a piece, of less than 4 GiB, into rows of so many columns. Rows of another number of fields,
    /// or with a fault, go to `rejects`. Exported for its test.
    LSSGOV_FILES_API void split(std::string_view text, const table_piece& piece, char delimiter,
        std::size_t columns, std::vector<reject_mark>& rejects);

    /// The rows that are as they should be.
    [[nodiscard]] std::size_t size() const { return begins_.size(); }

    [[nodiscard]] std::string_view field(std::size_t row, std::size_t column) const {
        const std::size_t at = row * columns_ + column;
        const std::size_t begin = column == 0 ? begins_[row] : ends_[at - 1] + 1;
        return text_.substr(begin, ends_[at] - begin);
    }

    /// Where a row begins in the whole text.
    [[nodiscard]] std::size_t origin(std::size_t row) const {
        return piece_begin_ + (origins_.empty() ? begins_[row] : origins_[row]);
    }

    /// Lines with nothing on them, which are no rows.
    [[nodiscard]] std::uint64_t blank_lines() const { return blank_lines_; }

private:
    void split_plain(char delimiter, std::vector<reject_mark>& rejects);
    void split_quoted(
        std::string_view text, const table_piece& piece, char delimiter, std::vector<reject_mark>& rejects);
    [[nodiscard]] bool is_line_feed(std::uint32_t mark) const;
    [[nodiscard]] bool is_row(std::size_t at) const;
    void take_row(std::size_t at, std::uint32_t begin);
    std::size_t take_odd_row(std::size_t at, std::uint32_t& begin, std::vector<reject_mark>& rejects);
    void copy_row(const single_row& row, std::size_t origin);

    std::string_view text_; ///< the piece, or of one with quotation marks the copy without them
    std::size_t piece_begin_ = 0;
    std::size_t columns_ = 0;
    std::size_t taken_ = 0;              ///< ends of fields of the rows that are taken
    mark_list ends_;                     ///< of fields, row after row
    std::vector<std::uint32_t> begins_;  ///< of rows
    std::vector<std::uint32_t> origins_; ///< of rows, where the text is a copy
    std::string copy_;
    single_row row_;
    std::uint64_t blank_lines_ = 0;
};

} // namespace lssgov::load
