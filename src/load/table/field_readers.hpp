#pragma once

// What the tables of cases and of events read alike: rows that turn out faulty, days, ids.

#include "load/date_format.hpp"
#include "load/table/day_text.hpp"
#include "load/table/encoding.hpp"
#include "load/table/reject_mark.hpp"
#include "load/table/row_splitter.hpp"
#include "load/table/word_list.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// What is wrong with the rows of a piece: of each row the first fault from the left.
class row_faults {
public:
    void begin(std::size_t rows) {
        if (any_) {
            faults_.clear();
        }
        any_ = false;
        faults_.resize(rows); // those that are there say nothing
    }

    void note(std::size_t row, std::size_t field, reject_reason why, std::uint64_t other = 0) {
        reject_mark& mark = faults_[row];
        if (mark.reason == no_fault || field < mark.field) {
            mark = {.other = other, .field = static_cast<std::uint16_t>(field), .reason = why};
        }
        any_ = true;
    }

    [[nodiscard]] bool any() const { return any_; }

    [[nodiscard]] bool has(std::size_t row) const { return faults_[row].reason != no_fault; }

    /// Adds the faulty rows to rejects that are of the same piece, in the order of rows.
    void add_to(std::vector<reject_mark>& rejects, const split_rows& rows) const;

private:
    std::vector<reject_mark> faults_;
    bool any_ = false;
};

/// The last day of which anything is known.
[[nodiscard]] inline day_number last_known(const reading_options& options) {
    return options.known_at ? number_of(*options.known_at) : last_day_number;
}

/// Rows with bytes that stand for nothing.
void note_bad_bytes(const split_rows& rows, std::size_t columns, text_encoding encoding, row_faults& faults);

/// Days as the files write them.
class day_reader {
public:
    /// By a format that can be read, as fault_of() makes sure; an empty one is YYYY-MM-DD and YYYYMMDD.
    explicit day_reader(std::string_view format);

    /// As day_in().
    [[nodiscard]] day_number read(std::string_view field) const noexcept {
        return format_ ? by(*format_, field) : day_in(field);
    }

    /// The days of a column; what cannot be read is a fault of its row.
    void read(const split_rows& rows, std::size_t column, day_number* days, row_faults& faults) const {
        read(rows, column, 0, rows.size(), days, faults);
    }

    /// Those of rows [from, to), into their places among all.
    void read(const split_rows& rows, std::size_t column, std::size_t from, std::size_t to, day_number* days,
        row_faults& faults) const;

private:
    [[nodiscard]] static day_number by(const date_format& format, std::string_view field) noexcept;

    std::optional<date_format> format_;
};

/// The texts of a column of ids in UTF-8, as views that last until the next are read.
class id_reader {
public:
    explicit id_reader(text_encoding encoding) : encoding_(encoding) {}

    const std::vector<std::string_view>& read(const split_rows& rows, std::size_t column);

private:
    text_encoding encoding_;
    std::vector<std::string_view> ids_;
    std::deque<std::string> decoded_;
};

/// Why a text cannot be an id; no_fault where it can.
[[nodiscard]] inline reject_reason fault_of_id(std::string_view id) {
    return id.empty() ? reject_reason::empty_id : fault_of_name(id);
}

} // namespace lssgov::load
