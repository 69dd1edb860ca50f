#include "load/table/table_cut.hpp"

#include "load/table/encoding.hpp"
#include "load/table/plain_marks.hpp"
#include "load/text_checks.hpp"

#include <algorithm>
#include <cstring>

namespace lssgov::load {

namespace {

bool are_eight_ascii(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & 0x8080808080808080) == 0;
}

/// Finds where rows begin in a text with quotation marks, going from mark to mark.
class row_search {
public:
    row_search(std::string_view text, std::size_t from, char delimiter)
        : text_(text), delimiter_(delimiter), at_(from), begin_(from) {
        find_quote();
    }

    /// The first place from `wanted` on where a row begins; the end of the text where none does. What is
    /// wanted may not be less than before.
    std::size_t row_from(std::size_t wanted) {
        std::size_t feed = text_.find('\n', std::max(at_, wanted - 1));
        while (quote_ < feed) { // nowhere is above every place
            pass_quote();
            feed = feed < at_ ? text_.find('\n', at_) : feed;
        }
        return feed == nowhere ? text_.size() : feed + 1;
    }

private:
    void find_quote() { quote_ = text_.find('"', at_); }

    /// Past the field that begins with the mark, past the line if it is never closed, or past the mark alone.
    void pass_quote() {
        const bool opens = quote_ == begin_ || text_[quote_ - 1] == delimiter_ || text_[quote_ - 1] == '\n';
        const std::size_t close = opens ? closing_quote(text_, quote_) : quote_;
        at_ = close == nowhere ? std::min(text_.find('\n', quote_), text_.size()) : close + 1;
        find_quote();
    }

    std::string_view text_;
    char delimiter_;
    std::size_t at_;    ///< outside of quotation marks
    std::size_t begin_; ///< of the first row
    std::size_t quote_ = nowhere;
};

/// Cuts at the places that `row_from` gives.
template <typename Search>
std::vector<cut_piece> cut(
    std::string_view text, std::size_t from, std::size_t piece_bytes, Search row_from) {
    std::vector<cut_piece> pieces;
    while (from < text.size()) {
        const std::size_t wanted = from + piece_bytes;
        const std::size_t end = wanted < text.size() ? row_from(wanted) : text.size();
        cut_piece& made = pieces.emplace_back();
        made.begin = from;
        made.end = end;
        from = end;
    }
    return pieces;
}

/// Looks at the bytes of each piece.
byte_count look_at(std::string_view text, std::vector<cut_piece>& pieces, const run_options& how) {
    std::vector<byte_count> counts(pieces.size());
    const run_options quiet{.threads = how.threads, .stop = how.stop};
    run_in_pieces(pieces.size(), pieces.size(), quiet, [&](unsigned, std::size_t which) {
        cut_piece& piece = pieces[which];
        const std::string_view bytes = text.substr(piece.begin, piece.end - piece.begin);
        const text_glance seen = glance_at(bytes);
        piece.lines = seen.line_feeds + (bytes.back() == '\n' ? 0 : 1);
        piece.has_quotes = seen.has_quotes;
        if (!seen.is_ascii) {
            counts[which] = count_bytes(bytes);
        }
        return std::uint64_t{1};
    });
    byte_count sum;
    for (const byte_count& one : counts) {
        sum += one;
    }
    return sum;
}

} // namespace

byte_count& byte_count::operator+=(const byte_count& other) {
    characters += other.characters;
    invalid += other.invalid;
    return *this;
}

byte_count count_bytes(std::string_view text) {
    byte_count count;
    for (std::size_t at = 0; at < text.size();) {
        if (at + sizeof(std::uint64_t) <= text.size() && are_eight_ascii(&text[at])) {
            at += sizeof(std::uint64_t);
            continue;
        }
        const std::size_t length = utf8_length(text.substr(at));
        count.characters += length > 1 ? 1 : 0;
        count.invalid += length == 0 ? 1 : 0;
        at += std::max<std::size_t>(length, 1);
    }
    return count;
}

table_cut cut_table(std::string_view text, std::size_t from, char delimiter, const run_options& how,
    std::size_t piece_bytes) {
    table_cut made;
    made.pieces = cut(text, from, piece_bytes, [text](std::size_t wanted) {
        const std::size_t feed = text.find('\n', wanted - 1);
        return feed == nowhere ? text.size() : feed + 1;
    });
    made.bytes = look_at(text, made.pieces, how);
    const auto has_quotes = [](const cut_piece& one) { return one.has_quotes; };
    if (std::any_of(made.pieces.begin(), made.pieces.end(), has_quotes)) {
        row_search search(text, from, delimiter);
        made.pieces =
            cut(text, from, piece_bytes, [&search](std::size_t wanted) { return search.row_from(wanted); });
        made.bytes = look_at(text, made.pieces, how);
    }
    return made;
}

} // namespace lssgov::load
