#include "load/table/field_readers.hpp"

#include <algorithm>

namespace lssgov::load {

void row_faults::add_to(std::vector<reject_mark>& rejects, const split_rows& rows) const {
    for (std::size_t row = 0; row < faults_.size(); ++row) {
        if (has(row)) {
            rejects.push_back(faults_[row]);
            rejects.back().row = rows.origin(row);
        }
    }
    std::sort(rejects.begin(), rejects.end(),
        [](const reject_mark& one, const reject_mark& other) { return one.row < other.row; });
}

void note_bad_bytes(const split_rows& rows, std::size_t columns, text_encoding encoding, row_faults& faults) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            if (!is_sound(rows.field(row, column), encoding)) {
                faults.note(row, column, reject_reason::bad_encoding);
            }
        }
    }
}

day_reader::day_reader(std::string_view format) {
    if (!format.empty()) {
        format_ = date_format::parse(format);
    }
}

day_number day_reader::by(const date_format& format, std::string_view field) noexcept {
    if (field.empty()) {
        return absent_day;
    }
    const day_in_field found = format.read(field);
    switch (found.fault) {
    case day_fault::none:
        return found.day;
    case day_fault::no_day:
        return no_such_day;
    case day_fault::outside_calendar:
        break;
    }
    return beyond_calendar;
}

void day_reader::read(const split_rows& rows, std::size_t column, std::size_t from, std::size_t to,
    day_number* days, row_faults& faults) const {
    for (std::size_t row = from; row < to; ++row) {
        const day_number day = read(rows.field(row, column));
        days[row] = day;
        if (is_unreadable(day)) {
            faults.note(
                row, column, day == no_such_day ? reject_reason::not_a_day : reject_reason::outside_calendar);
        }
    }
}

const std::vector<std::string_view>& id_reader::read(const split_rows& rows, std::size_t column) {
    ids_.resize(rows.size());
    decoded_.clear();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        ids_[row] = rows.field(row, column);
        if (encoding_ == text_encoding::windows_1252 && !is_ascii(ids_[row])) {
            ids_[row] = decoded_.emplace_back(decoded(ids_[row], encoding_));
        }
    }
    return ids_;
}

} // namespace lssgov::load
