#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lssgov::calendar_text {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether a text looks like a form in which 'd' stands for one ASCII digit and all else for itself.
constexpr bool has_form(std::string_view text, std::string_view form) {
    if (text.size() != form.size()) {
        return false;
    }
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == 'd' ? !is_digit(text[i]) : text[i] != form[i]) {
            return false;
        }
    }
    return true;
}

/// The number that at most nine ASCII digits write.
constexpr int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Somebody's text, in quotation marks, fit for an error message: shortened to 40 bytes, no control
/// characters.
std::string quoted(std::string_view text);

} // namespace lssgov::calendar_text
