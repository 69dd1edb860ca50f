#include "load/table/word_list.hpp"

#include "load/table/encoding.hpp"
#include "load/text_checks.hpp"

#include <lssgov/load/personal_identity_number.hpp>

#include <algorithm>

namespace lssgov::load {

namespace {

/// U+0080 to U+009F, which stand for nothing that can be seen.
bool has_late_control(std::string_view text) {
    const auto is_late_control = [](char first, char second) {
        return first == '\xC2' && static_cast<unsigned char>(second) < 0xA0;
    };
    return std::adjacent_find(text.begin(), text.end(), is_late_control) != text.end();
}

} // namespace

reject_reason fault_of_name(std::string_view text) {
    if (text.find_first_of("\r\n") != std::string_view::npos) {
        return reject_reason::line_break;
    }
    const bool has_control = std::any_of(text.begin(), text.end(), is_control) || has_late_control(text);
    return has_control ? reject_reason::control_character : no_fault;
}

bool names_a_person(std::string_view word) {
    for (std::size_t begin = 0; begin < word.size();) {
        const std::size_t end = std::min(word.find(' ', begin), word.size());
        if (is_personal_identity_number(word.substr(begin, end - begin))) {
            return true;
        }
        begin = end + 1;
    }
    return is_personal_identity_number(word);
}

word_list::word word_list::looked_at(std::string_view field) const {
    word made{decoded(field, encoding_), no_fault};
    made.fault = fault_of_name(made.meaning);
    if (values_ == nullptr || made.fault != no_fault || field.empty()) {
        return made;
    }
    if (const auto said = values_->find(made.meaning); said != values_->end()) {
        made.meaning = said->second;
        return made;
    }
    const bool is_meant = std::any_of(
        values_->begin(), values_->end(), [&made](const auto& said) { return said.second == made.meaning; });
    made.fault = is_meant ? no_fault : reject_reason::unmapped_value;
    return made;
}

text_number word_list::number_of_word(const word& one) {
    const std::string text = one.fault == no_fault ? one.meaning : std::string();
    const auto next = static_cast<text_number>(words_.size());
    const auto [found, is_new] = number_of_.try_emplace({one.fault, text}, next);
    if (is_new) {
        words_.push_back({text, one.fault});
    }
    return found->second;
}

merged_words merge_words(std::span<const word_list* const> by_worker) {
    merged_words merged;
    for (const word_list* list : by_worker) {
        for (const word_list::word& one : list->words()) {
            if (one.fault == no_fault && !one.meaning.empty()) {
                merged.words.push_back(one.meaning);
            }
        }
    }
    std::sort(merged.words.begin(), merged.words.end());
    merged.words.erase(std::unique(merged.words.begin(), merged.words.end()), merged.words.end());
    for (const word_list* list : by_worker) {
        std::vector<std::uint32_t>& numbers = merged.number_of.emplace_back();
        for (const word_list::word& one : list->words()) {
            const auto at = std::lower_bound(merged.words.begin(), merged.words.end(), one.meaning);
            const bool is_there = at != merged.words.end() && *at == one.meaning;
            numbers.push_back(is_there ? static_cast<std::uint32_t>(at - merged.words.begin()) : 0);
        }
    }
    return merged;
}

} // namespace lssgov::load
