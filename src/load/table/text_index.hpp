#pragma once

// Texts as dense numbers: the ids of cases, the labels of a column, the kinds of events.
//
// An event names its case by text, and there are a dozen events for each case: so reading is, for the larger
// part, looking texts up. A table of a million ids does not fit near the processor, and each look into far
// memory costs as much as reading the row. So a short text, as most ids are, stands in its place of the table
// itself and is found in one look; of a long one the hash stands there, and the text is looked at as well.
// And many texts are looked up together: the memory of all is asked for before the first is read.

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/export.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

using text_number = std::uint32_t;

/// The number of a text that is not in the index.
inline constexpr text_number no_text = std::numeric_limits<text_number>::max();

/// What a text is told by: a short one itself, a long one by its hash.
struct text_key {
    std::uint64_t front;
    std::uint32_t back; ///< holds the length of a short text, or says that it is long
};

/// Exported for its test; no public header knows it.
class LSSGOV_FILES_API text_index {
public:
    text_index();

    struct entry {
        text_number number; ///< from 0, in the order in which texts came
        bool is_new;
    };

    /// The number of a text, which is put in if it is not there. Complexity: constant in the mean, but for
    /// the length of the text.
    entry add(std::string_view text) { return add(text, key_of(text)); }

    /// The same, of a text that was expected.
    entry add(std::string_view text, const text_key& key);

    /// Makes room for so many texts and bytes in all.
    void reserve(std::size_t texts, std::size_t bytes);

    [[nodiscard]] text_number find(std::string_view text) const;

    /// Asks for the memory where each of these texts has its place, and says what each is told by. That is an
    /// answer which has to be made: compilers leave out a function that does nothing but ask for memory.
    void expect_all(std::span<const std::string_view> texts, text_key* keys) const;

    /// find() for each text, into as many numbers.
    void find_all(std::span<const std::string_view> texts, const text_key* keys, text_number* numbers) const;

    [[nodiscard]] std::size_t size() const { return begins_.size() - 1; }

    [[nodiscard]] std::string_view text(text_number which) const {
        return std::string_view(texts_).substr(begins_[which], begins_[which + 1] - begins_[which]);
    }

    /// All texts one after another, and where each begins, with the end of the last.
    [[nodiscard]] const std::string& texts() const { return texts_; }

    [[nodiscard]] const std::vector<std::uint64_t>& begins() const { return begins_; }

    /// Gives back the memory of the table, when nothing will be added or looked up any more.
    void forget_places() { places_ = {}; }

private:
    /// Key and number in 16 bytes, so that none lies across two lines of memory.
    struct place {
        std::uint64_t front = 0;
        std::uint32_t back = 0;
        text_number number = no_text; ///< no_text: empty

        [[nodiscard]] bool is_of(const text_key& by) const { return front == by.front && back == by.back; }
    };

    [[nodiscard]] static text_key key_of(std::string_view text);
    [[nodiscard]] std::size_t first_place(const text_key& wanted) const;
    [[nodiscard]] std::size_t find_place(std::string_view text, const text_key& by) const;
    [[nodiscard]] std::size_t place_after(std::size_t at, std::size_t first) const;
    void make_places(std::size_t count);

    std::string texts_;
    std::vector<std::uint64_t> begins_{0};
    verdict_column<place> places_; ///< as many as a power of two, at most half of them taken
    int shift_ = 0;                ///< of a hash, to have a place
};

} // namespace lssgov::load
