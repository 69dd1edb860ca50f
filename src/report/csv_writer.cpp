#include "csv_writer.hpp"

#include <lssgov/calendar/date.hpp>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <ostream>

namespace lssgov::report {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 18;
constexpr std::size_t letters_in_day = 10;
constexpr std::size_t digits_of_number = 20; // of the smallest, with its sign
constexpr std::size_t day_count = last_day_number - first_day_number + 1;

void write_day(day_number value, char* place) {
    if (const auto day = to_date(value)) {
        to_string(*day).copy(place, letters_in_day);
    }
}

} // namespace

void csv_lines::text(std::string_view bytes) {
    make_room(bytes.size());
    std::copy(bytes.begin(), bytes.end(), room_.begin() + static_cast<std::ptrdiff_t>(at_));
    at_ += bytes.size();
}

void csv_lines::field(std::string_view of_text) {
    text(csv_field(of_text, profile_));
}

void csv_lines::number(std::int64_t value) {
    make_room(digits_of_number);
    char* const begin = room_.data() + at_;
    at_ += static_cast<std::size_t>(std::to_chars(begin, begin + digits_of_number, value).ptr - begin);
}

void csv_lines::day(day_number value) {
    if (!is_day(value)) {
        static_cast<void>(to_date(value)); // throws, unless it is absent_day
        return;
    }
    if (day_texts_.empty()) {
        day_texts_.resize(day_count * letters_in_day);
    }
    char* const known =
        day_texts_.data() + static_cast<std::size_t>(value - first_day_number) * letters_in_day;
    if (*known == '\0') {
        write_day(value, known);
    }
    make_room(letters_in_day);
    std::memcpy(room_.data() + at_, known, letters_in_day);
    at_ += letters_in_day;
}

void csv_lines::make_room(std::size_t bytes) {
    if (bytes > room_.size() - at_) {
        room_.resize(2 * (room_.size() + bytes));
    }
}

void csv_writer::end_line() {
    lines_.end_line();
    if (lines_.all().size() >= block_size) {
        write_block();
    }
}

void csv_writer::finish() {
    write_block();
    out_.flush();
}

void csv_writer::write_block() {
    if (out_.good()) {
        out_.write(lines_.all().data(), static_cast<std::streamsize>(lines_.all().size()));
    }
    lines_.clear();
}

} // namespace lssgov::report
