#pragma once

// Lines of CSV by RFC 4180, made in memory: a table of millions of lines costs what its bytes cost.

#include <lssgov/calendar/day_number.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

/// The text as a field: between quotation marks where it needs them.
[[nodiscard]] std::string csv_field(std::string_view text);

/// Puts fields one after another; who puts them says where a comma stands and where a line ends.
class csv_lines {
public:
    /// The bytes as they are: a field that is made already, with the commas around it.
    void text(std::string_view bytes);

    void field(std::string_view of_text);

    void number(std::int64_t value);

    /// YYYY-MM-DD; nothing for absent_day. @throws date_out_of_range for what is no day
    void day(day_number value);

    void comma() { text(","); }

    void end_line() { text("\r\n"); }

    [[nodiscard]] std::string_view all() const { return {room_.data(), at_}; }

    /// Forgets what was put, and keeps the room.
    void clear() { at_ = 0; }

private:
    void make_room(std::size_t bytes);

    std::vector<char> room_;
    std::size_t at_ = 0;          ///< where the next byte belongs
    std::vector<char> day_texts_; ///< of each day of the calendar; noughts where it was not asked for yet
};

/// Writes lines to a stream, block by block.
///
/// A stream that fails is written to no more. finish() writes what is left, and must be called.
class csv_writer : public csv_lines {
public:
    explicit csv_writer(std::ostream& out) : out_(out) {}

    void end_line();

    /// Writes what is left and flushes the stream. False if it failed, now or before.
    bool finish();

private:
    void write_block();

    std::ostream& out_;
};

} // namespace lssgov::report
