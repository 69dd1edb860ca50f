#include "load/problem_log.hpp"

#include "load/text_checks.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lssgov::load {

namespace {

constexpr std::size_t most_searches = 10'000;

bool starts_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// Walks once through a text, from place to later place.
class line_walk {
public:
    explicit line_walk(std::string_view text) : text_(text) {}

    /// The byte of the line, counted from 1, at which the character stands. Places must not go backwards.
    int column_in_bytes(toml::source_position to) {
        while (line_ < to.line && at_ < text_.size()) {
            if (text_[at_] == '\n') {
                ++line_;
                line_start_ = at_ + 1;
                character_ = 1;
            }
            ++at_;
        }
        while (character_ < to.column && at_ < text_.size() && text_[at_] != '\n') {
            ++at_;
            while (at_ < text_.size() && !starts_a_character(text_[at_])) {
                ++at_;
            }
            ++character_;
        }
        return static_cast<int>(at_ - line_start_) + 1;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    toml::source_index line_ = 1;
    toml::source_index character_ = 1;
};

/// A text of a problem may quote a parser, and a parser may quote what cannot be shown.
std::string on_one_line(std::string text) {
    std::replace_if(text.begin(), text.end(), is_control, '?');
    return text;
}

bool is_before(toml::source_position a, toml::source_position b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
}

} // namespace

void problem_log::add(problem_severity severity, std::string path, toml::source_position at, std::string text,
    std::string remedy) {
    if (is_full()) {
        ++untold_;
        return;
    }
    paths_.insert(path);
    entries_.push_back(
        {{severity, std::move(path), place(), on_one_line(std::move(text)), on_one_line(std::move(remedy))},
            at});
}

bool problem_log::covers(std::string_view path) const {
    const std::string element = std::string(path) + "[";
    const auto next = paths_.lower_bound(element);
    if (next != paths_.end() && next->starts_with(element)) {
        return true;
    }
    while (!path.empty()) {
        if (paths_.contains(path)) {
            return true;
        }
        const std::size_t cut = path.find_last_of(".[");
        path = path.substr(0, cut == std::string_view::npos ? 0 : cut);
    }
    return false;
}

std::optional<std::string_view> problem_log::near_word(
    std::string_view wrong, const std::vector<std::string_view>& known) {
    if (searches_ >= most_searches) {
        return std::nullopt;
    }
    ++searches_;
    return nearest(wrong, known);
}

std::vector<problem> problem_log::in_line_order(std::string_view file_text, std::string_view file_name) {
    std::stable_sort(entries_.begin(), entries_.end(),
        [](const entry& a, const entry& b) { return is_before(a.at, b.at); });
    line_walk walk(file_text);
    std::vector<problem> problems;
    problems.reserve(entries_.size());
    for (entry& one : entries_) {
        const bool has_line = one.at.line > 0;
        one.told.at = {std::string(file_name), static_cast<int>(one.at.line),
            has_line ? walk.column_in_bytes(one.at) : 0};
        problems.push_back(std::move(one.told));
    }
    if (untold_ > 0) {
        problems.push_back({problem_severity::error, {}, {std::string(file_name), 0, 0},
            fmt::format("there are {} more problems", untold_), "mend these, then read the file again"});
    }
    entries_.clear();
    return problems;
}

} // namespace lssgov::load
