#pragma once

// Changes to a text that a person could make: a line removed, doubled or moved, a value written elsewhere, a
// digit mistaken. Bytes changed by chance rarely leave a file that says anything, and what a file says is
// what is to be tried.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace lssgov::fuzz {

class line_edits {
public:
    /// `separators` stand before and after values.
    line_edits(std::string_view text, std::string_view separators, unsigned seed)
        : separators_(separators), random_(seed) {
        while (!text.empty()) {
            const std::size_t length = std::min(text.find('\n'), text.size());
            lines_.emplace_back(text.substr(0, length));
            text.remove_prefix(std::min(length + 1, text.size()));
        }
    }

    void make_one() {
        if (lines_.empty()) {
            return;
        }
        const std::size_t from = any_line();
        switch (below(8)) {
        case 0:
            lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(from));
            return;
        case 1:
            lines_.insert(
                lines_.begin() + static_cast<std::ptrdiff_t>(any_line()), std::string(lines_[from]));
            return;
        case 2:
            std::swap(lines_[from], lines_[any_line()]);
            return;
        case 3:
        case 4:
            copy_value(lines_[from], lines_[any_line()]);
            return;
        default:
            change_digit(from);
        }
    }

    [[nodiscard]] std::string text() const {
        std::string joined;
        for (const std::string& line : lines_) {
            joined += line + "\n";
        }
        return joined;
    }

private:
    struct span {
        std::size_t begin;
        std::size_t length;
    };

    std::size_t below(std::size_t end) { return random_() % end; }

    std::size_t any_line() { return below(lines_.size()); }

    /// What stands between two separators of a line, or a separator and an end.
    span any_value(const std::string& line) {
        const std::size_t near = below(line.size() + 1);
        const std::size_t before = near == 0 ? line.npos : line.find_last_of(separators_, near - 1);
        const std::size_t begin = before == line.npos ? 0 : before + 1;
        return {begin, std::min(line.find_first_of(separators_, begin), line.size()) - begin};
    }

    void copy_value(const std::string& from, std::string& to) {
        const span value = any_value(from);
        const std::string copied = from.substr(value.begin, value.length);
        const span place = any_value(to);
        to.replace(place.begin, place.length, copied);
    }

    /// The first digit from a place in a line on.
    void change_digit(std::size_t from) {
        const auto line = std::find_if(lines_.begin() + static_cast<std::ptrdiff_t>(from), lines_.end(),
            [](const std::string& one) { return one.find_first_of(digits) != one.npos; });
        if (line != lines_.end()) {
            const std::size_t last = line->find_last_of(digits);
            (*line)[line->find_first_of(digits, below(last + 1))] = digits[below(digits.size())];
        }
    }

    static constexpr std::string_view digits = "0123456789";

    std::string_view separators_;
    std::mt19937 random_;
    std::vector<std::string> lines_;
};

/// Changes a text in place, mostly by lines and otherwise by bytes; gives its new size.
inline std::size_t changed(
    std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed, std::string_view separators) {
    line_edits edits({reinterpret_cast<const char*>(data), size}, separators, seed);
    for (unsigned made = 0; made <= seed % 3; ++made) {
        edits.make_one();
    }
    const std::string text = edits.text();
    if (seed % 4 == 0 || text.size() > most) {
        return LLVMFuzzerMutate(data, size, most);
    }
    std::copy(text.begin(), text.end(), data);
    return text.size();
}

} // namespace lssgov::fuzz
