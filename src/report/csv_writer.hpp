#pragma once

// Lines of CSV by RFC 4180, written in blocks: a table of millions of lines costs what its bytes cost.

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

/// Writes fields one after another; who writes says where a comma stands and where a line ends.
///
/// A stream that fails is written to no more. finish() writes what is left, and must be called.
class csv_writer {
public:
    explicit csv_writer(std::ostream& out);

    /// The bytes as they are: a field that is made already, with the commas around it.
    void text(std::string_view bytes);

    void field(std::string_view of_text);

    void number(std::int64_t value);

    /// YYYY-MM-DD; nothing for absent_day. @throws date_out_of_range for what is no day
    void day(day_number value);

    void comma() { text(","); }

    void end_line() { text("\r\n"); }

    /// Writes what is left and flushes the stream. False if it failed, now or before.
    bool finish();

    /// False if the stream failed: what is written after that is lost.
    [[nodiscard]] bool is_sound() const { return is_sound_; }

private:
    void make_room(std::size_t bytes);
    void write_block();

    std::ostream& out_;
    std::vector<char> block_;
    std::size_t at_ = 0;          ///< where the next byte belongs
    std::vector<char> day_texts_; ///< of each day of the calendar; noughts where it was not asked for yet
    bool is_sound_ = true;
};

} // namespace lssgov::report
