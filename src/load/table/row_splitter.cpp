#include "load/table/row_splitter.hpp"

#include <algorithm>

namespace lssgov::load {

std::size_t closing_quote(std::string_view text, std::size_t open) {
    const std::string_view within = text.substr(0, std::min(text.size(), open + 2 + longest_quoted_field));
    std::size_t quote = within.find('"', open + 1);
    while (quote != nowhere && quote + 1 < text.size() && text[quote + 1] == '"') {
        quote = within.find('"', quote + 2);
    }
    return quote;
}

// One row --------------------------------------------------------------------------------------------------

void single_row::read(std::string_view text, std::size_t at, char delimiter) {
    source_ = text;
    delimiter_ = delimiter;
    at_ = at;
    text_.clear();
    ends_.clear();
    places_.clear();
    fault_ = no_fault;
    read_field();
    while (at_ < source_.size() && source_[at_] == delimiter_) {
        ++at_;
        read_field();
    }
    end_ = at_;
    end_line();
    is_blank_ = end_ == at;
}

void single_row::read_field() {
    places_.push_back(at_);
    if (at_ < source_.size() && source_[at_] == '"') {
        read_quoted();
    } else {
        read_plain();
    }
    ends_.push_back(text_.size());
}

void single_row::read_quoted() {
    const std::size_t open = at_;
    const std::size_t close = closing_quote(source_, open);
    if (close == nowhere) {
        complain(reject_reason::unclosed_quote, open);
        at_ = std::min(source_.find('\n', open), source_.size());
        return;
    }
    for (std::size_t from = open + 1; from < close;) {
        const std::size_t quote = std::min(source_.find('"', from), close);
        const bool is_doubled = quote < close;
        text_.append(source_, from, quote - from + (is_doubled ? 1 : 0));
        from = quote + 2;
    }
    at_ = close + 1;
    const std::size_t after = at_;
    go_on_plainly(at_);
    if (at_ != after) {
        complain(reject_reason::text_after_quote, after);
    }
}

void single_row::read_plain() {
    const std::size_t begin = at_;
    go_on_plainly(begin);
    text_.append(source_, begin, at_ - begin);
    const std::size_t quote = source_.substr(0, at_).find('"', begin);
    if (quote != nowhere) {
        complain(reject_reason::quote_inside, quote);
    }
}

/// To the delimiter, or to the end of the line, before its CR LF or LF.
void single_row::go_on_plainly(std::size_t from) {
    at_ = from;
    while (at_ < source_.size() && source_[at_] != delimiter_ && source_[at_] != '\n') {
        ++at_;
    }
    const bool ends_line = at_ == source_.size() || source_[at_] == '\n';
    if (ends_line && at_ > from && source_[at_ - 1] == '\r') {
        --at_;
    }
}

void single_row::complain(reject_reason why, std::size_t at) {
    if (fault_ == no_fault) {
        fault_ = why;
        fault_place_ = at;
    }
}

void single_row::end_line() {
    next_ = end_;
    if (next_ < source_.size() && source_[next_] == '\r') {
        ++next_;
    }
    if (next_ < source_.size() && source_[next_] == '\n') {
        ++next_;
    }
}

// A piece --------------------------------------------------------------------------------------------------

void split_rows::split(std::string_view text, const table_piece& piece, char delimiter, std::size_t columns,
    std::vector<reject_mark>& rejects) {
    text_ = text.substr(piece.begin, piece.end - piece.begin);
    piece_begin_ = piece.begin;
    columns_ = columns;
    taken_ = 0;
    begins_.clear();
    origins_.clear();
    blank_lines_ = 0;
    if (piece.has_quotes) {
        split_quoted(text, piece, delimiter, rejects);
    } else {
        split_plain(delimiter, rejects);
    }
}

void split_rows::split_plain(char delimiter, std::vector<reject_mark>& rejects) {
    find_marks(text_, delimiter, ends_);
    if (!text_.empty() && text_.back() != '\n') {
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
    std::uint32_t begin = 0;
    for (std::size_t at = 0; at < ends_.size();) {
        if (is_row(at)) {
            const std::uint32_t next = ends_[at + columns_ - 1] + 1;
            take_row(at, begin);
            begin = next;
            at += columns_;
        } else {
            at = take_odd_row(at, begin, rejects);
        }
    }
}

bool split_rows::is_line_feed(std::uint32_t mark) const {
    return mark == text_.size() || text_[mark] == '\n';
}

/// Whether the marks from here on are those of a row with all its fields, and not of a blank line.
bool split_rows::is_row(std::size_t at) const {
    if (columns_ == 1 || ends_.size() - at < columns_) {
        return false;
    }
    for (std::size_t i = 0; i + 1 < columns_; ++i) {
        if (is_line_feed(ends_[at + i])) {
            return false;
        }
    }
    return is_line_feed(ends_[at + columns_ - 1]);
}

/// Moves the ends of a row to those that are taken. Its last field ends before the CR.
void split_rows::take_row(std::size_t at, std::uint32_t begin) {
    if (taken_ != at) {
        std::copy_n(ends_.begin() + static_cast<std::ptrdiff_t>(at), columns_,
            ends_.begin() + static_cast<std::ptrdiff_t>(taken_));
    }
    taken_ += columns_;
    std::uint32_t& end = ends_[taken_ - 1];
    const std::uint32_t field_begin = columns_ == 1 ? begin : ends_[taken_ - 2] + 1;
    end -= end > field_begin && text_[end - 1] == '\r' ? 1U : 0U;
    begins_.push_back(begin);
}

/// A row of another shape, or a blank line; gives the mark after it, and where the next row begins.
std::size_t split_rows::take_odd_row(
    std::size_t at, std::uint32_t& begin, std::vector<reject_mark>& rejects) {
    const std::size_t first = at;
    while (!is_line_feed(ends_[at])) {
        ++at;
    }
    const std::uint32_t end = ends_[at];
    const bool is_blank = end == begin || (end == begin + 1 && text_[begin] == '\r');
    const std::size_t fields = at - first + 1;
    if (is_blank) {
        ++blank_lines_;
    } else if (fields == columns_) {
        take_row(first, begin);
    } else {
        rejects.push_back({.row = piece_begin_ + begin, .reason = reject_reason::wrong_field_count});
    }
    begin = end + 1;
    return at + 1;
}

void split_rows::split_quoted(
    std::string_view text, const table_piece& piece, char delimiter, std::vector<reject_mark>& rejects) {
    copy_.clear();
    ends_.clear();
    for (std::size_t at = piece.begin; at < piece.end; at = row_.next()) {
        row_.read(text, at, delimiter);
        if (row_.is_blank()) {
            ++blank_lines_;
        } else if (row_.fault() != no_fault) {
            rejects.push_back({.row = at, .reason = row_.fault()});
        } else if (row_.fields() != columns_) {
            rejects.push_back({.row = at, .reason = reject_reason::wrong_field_count});
        } else {
            copy_row(row_, at - piece.begin);
        }
    }
    text_ = copy_;
}

void split_rows::copy_row(const single_row& row, std::size_t origin) {
    begins_.push_back(static_cast<std::uint32_t>(copy_.size()));
    origins_.push_back(static_cast<std::uint32_t>(origin));
    for (std::size_t i = 0; i < columns_; ++i) {
        copy_ += row.field(i);
        ends_.push_back(static_cast<std::uint32_t>(copy_.size()));
        copy_ += '\n';
    }
}

} // namespace lssgov::load
