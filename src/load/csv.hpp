#pragma once

// Comma-separated values by RFC 4180, read strictly, with the place of everything.
//
// Fields are separated by commas, records by LF or CR LF. A field that begins with a quotation mark ends with
// one; between them stands anything, a quotation mark doubled. Elsewhere a quotation mark is a fault, because
// nobody can say what was meant. There is no guessing of separators, no trimming, no comment lines.
//
// After a fault reading goes on where the next field or line begins, so that one run tells all faults. What
// cannot be told after a quotation mark that is never closed is not told.

#include "complaints.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// A field longer than this, in bytes, is refused: it is a quotation mark gone astray, or no table at all.
inline constexpr std::size_t longest_field = std::size_t{1} << 20U;

struct csv_field {
    std::string text; ///< without its quotation marks
    int line = 0;     ///< of its first byte
    int column = 0;

    bool operator==(const csv_field&) const = default;
};

struct csv_record {
    int line = 0;
    std::vector<csv_field> fields; ///< the first ones, as many as were asked for
    std::size_t count = 0;         ///< how many fields the record has
    bool blank = false;            ///< a line with nothing in it
    bool sound = true;             ///< no field has a fault that was told
};

class csv_reader {
public:
    /// Reads text without byte order mark. The text and the list of faults must outlive the reader.
    csv_reader(std::string_view text, complaints& faults);

    /// Reads the next record and keeps its first `most` fields; false at the end of the text. The record is
    /// overwritten, so that one can be used for all. Complexity: linear in the record.
    bool next(csv_record& record, std::size_t most);

private:
    void read_field(csv_field& field);
    void read_quoted(csv_field& field);
    void read_unquoted(csv_field& field);
    void refuse_text_after_quote();
    void keep(csv_field& field, std::size_t end) const;
    void pass_lines_to(std::size_t end);
    bool pass(char wanted);
    [[nodiscard]] std::size_t end_of_plain_text() const;
    [[nodiscard]] int column_of(std::size_t at) const;

    std::string_view text_;
    complaints& faults_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    int line_ = 1;
    csv_field dropped_; // where fields beyond `most` go
};

} // namespace lssgov::load
