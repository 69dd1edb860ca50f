#pragma once

// Lines of CSV of a profile, made in memory: a table of millions of lines costs what its bytes cost.

#include "csv_field.hpp"

#include <lssgov/calendar/day_number.hpp>
#include <lssgov/csv_profile.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

/// Puts fields one after another; who puts them says what stands between them and where a line ends.
class csv_lines {
public:
    explicit csv_lines(csv_profile as) : profile_(as), separator_(separator_of(as)) {}

    [[nodiscard]] csv_profile profile() const { return profile_; }

    /// The bytes as they are: a field that is made already, with the separators around it.
    void text(std::string_view bytes);

    void field(std::string_view of_text);

    void number(std::int64_t value);

    /// YYYY-MM-DD; nothing for absent_day. @throws date_out_of_range for what is no day
    void day(day_number value);

    void separator() { text({&separator_, 1}); }

    void end_line() { text("\r\n"); }

    [[nodiscard]] std::string_view all() const { return {room_.data(), at_}; }

    /// Forgets what was put, and keeps the room.
    void clear() { at_ = 0; }

private:
    void make_room(std::size_t bytes);

    csv_profile profile_;
    char separator_;
    std::vector<char> room_;
    std::size_t at_ = 0;          ///< where the next byte belongs
    std::vector<char> day_texts_; ///< of each day of the calendar; noughts where it was not asked for yet
};

/// Writes lines to a stream, block by block.
///
/// A stream that fails is written to no more. finish() writes what is left, and must be called.
class csv_writer {
public:
    csv_writer(std::ostream& out, csv_profile as) : lines_(as), out_(out) {}

    /// The first line, as csv_head makes it of the names.
    void head(std::string_view names) { text(csv_head(names, lines_.profile())); }

    void text(std::string_view bytes) { lines_.text(bytes); }

    void field(std::string_view of_text) { lines_.field(of_text); }

    void number(std::int64_t value) { lines_.number(value); }

    void day(day_number value) { lines_.day(value); }

    void separator() { lines_.separator(); }

    void end_line();

    /// Writes what is left and flushes the stream, whose state says whether it failed.
    void finish();

private:
    void write_block();

    csv_lines lines_;
    std::ostream& out_;
};

} // namespace lssgov::report
