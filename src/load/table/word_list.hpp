#pragma once

// The words of one column - labels, kinds, outcomes - as one worker has met them.
//
// A column of a million fields has a few hundred words in it. Each is looked at once: whether it can be a
// name of anything, and what the mapping makes of it. Workers number the words that they meet by themselves;
// when all have read, the lists become one, in the order of the words, so that the numbers do not depend on
// who met what first.

#include "load/table/reject_mark.hpp"
#include "load/table/text_index.hpp"

#include <lssgov/load/mapping.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lssgov::load {

/// Why a text in UTF-8 cannot be the name of anything; no_fault where it can. An empty one can.
[[nodiscard]] reject_reason fault_of_name(std::string_view text);

/// Whether a word, or a part of it between blanks, is a personal identity number.
[[nodiscard]] bool names_a_person(std::string_view word);

class word_list {
public:
    /// `values` says what is meant by what stands in the file; null: what stands there. It must outlive this.
    word_list(const value_table* values, text_encoding encoding) : values_(values), encoding_(encoding) {}

    struct word {
        std::string meaning{};
        reject_reason fault = no_fault;
    };

    /// The number of what a field means in this list: the same for all that mean the same, and for all that
    /// are faulty in the same way.
    text_number number_of(std::string_view field) {
        const auto [seen, is_new] = fields_.add(field);
        if (is_new) {
            word_of_field_.push_back(number_of_word(looked_at(field)));
        }
        return word_of_field_[seen];
    }

    /// The number of something that nobody has written, but that is meant.
    text_number number_of_meaning(const std::string& meaning) { return number_of_word({meaning, no_fault}); }

    [[nodiscard]] const word& at(text_number which) const { return words_[which]; }

    [[nodiscard]] const std::vector<word>& words() const { return words_; }

private:
    [[nodiscard]] word looked_at(std::string_view field) const;
    text_number number_of_word(const word& one);

    const value_table* values_;
    text_encoding encoding_;
    text_index fields_;
    std::vector<text_number> word_of_field_;
    std::vector<word> words_;
    std::map<std::pair<reject_reason, std::string>, text_number> number_of_; ///< faulty words have no text
};

/// One list of all words that mean something, and for each worker's list what its numbers become.
struct merged_words {
    std::vector<std::string> words{};                    ///< rising, each once
    std::vector<std::vector<std::uint32_t>> number_of{}; ///< by worker, then by its number; faulty words: 0
};

[[nodiscard]] merged_words merge_words(std::span<const word_list* const> by_worker);

} // namespace lssgov::load
