#include "wrap.hpp"

#include <algorithm>

namespace lssgov::report {

namespace {

constexpr std::string_view between_words = " \t\r\n";

std::string_view take_word(std::string_view& rest) {
    const std::size_t begin = std::min(rest.find_first_not_of(between_words), rest.size());
    const std::size_t end = std::min(rest.find_first_of(between_words, begin), rest.size());
    const std::string_view word = rest.substr(begin, end - begin);
    rest.remove_prefix(end);
    return word;
}

} // namespace

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string wrapped(std::string_view first, std::string_view text) {
    const std::string indent(letters_in(first), ' ');
    std::string lines(first);
    std::size_t used = indent.size();
    bool is_line_empty = true;
    for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
        const std::size_t needed = letters_in(word) + (is_line_empty ? 0 : 1);
        if (!is_line_empty && used + needed > line_width) {
            lines += '\n' + indent;
            used = indent.size();
            is_line_empty = true;
        }
        lines += is_line_empty ? "" : " ";
        lines += word;
        used += letters_in(word) + (is_line_empty ? 0 : 1);
        is_line_empty = false;
    }
    return lines + '\n';
}

std::string in_one_line(std::string_view text) {
    std::string made(text);
    std::replace_if(
        made.begin(), made.end(), [](char one) { return between_words.find(one) != std::string_view::npos; },
        ' ');
    return made;
}

std::string filled(std::string_view text, std::size_t letters) {
    const std::size_t used = letters_in(text);
    return std::string(text) + std::string(letters > used ? letters - used : 0, ' ');
}

} // namespace lssgov::report
