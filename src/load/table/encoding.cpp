#include "load/table/encoding.hpp"

#include "load/text_checks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lssgov::load {

namespace {

constexpr unsigned replacement = 0xFFFD;

/// What the bytes 0x80 to 0x9F stand for; U+FFFD for nothing. Source: Unicode's table for code page 1252.
constexpr std::array<unsigned, 32> below_a0{0x20AC, replacement, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
    0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, replacement, 0x017D, replacement, replacement, 0x2018,
    0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, replacement,
    0x017E, 0x0178};

unsigned meaning_in_1252(char byte) {
    const unsigned value = static_cast<unsigned char>(byte);
    return value >= 0x80 && value < 0xA0 ? below_a0[value - 0x80] : value;
}

/// Adds a character below U+10000.
void add(std::string& text, unsigned code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0 | code >> 6);
        text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        text += static_cast<char>(0xE0 | code >> 12);
        text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (code & 0x3F));
    }
}

std::string from_1252(std::string_view text) {
    std::string made;
    for (const char byte : text) {
        add(made, meaning_in_1252(byte));
    }
    return made;
}

std::string with_replacements(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text.substr(at));
        if (length == 0) {
            add(made, replacement);
        } else {
            made += text.substr(at, length);
        }
        at += std::max<std::size_t>(length, 1);
    }
    return made;
}

bool has_undefined(std::string_view text) {
    bool found = false;
    for (const char byte : text) { // the five, said so that the loop can be made one of vectors
        const auto value = static_cast<unsigned char>(byte);
        found |= value == 0x81 || value == 0x8D || value == 0x8F || value == 0x90 || value == 0x9D;
    }
    return found;
}

} // namespace

std::string decoded(std::string_view text, text_encoding from) {
    if (is_ascii(text)) {
        return std::string(text);
    }
    return from == text_encoding::windows_1252 ? from_1252(text) : with_replacements(text);
}

bool is_ascii(std::string_view text) {
    unsigned all_bits = 0;
    for (const char byte : text) {
        all_bits |= static_cast<unsigned char>(byte);
    }
    return all_bits < 0x80;
}

bool is_sound(std::string_view text, text_encoding in) {
    return in == text_encoding::windows_1252 ? !has_undefined(text)
                                             : first_invalid_utf8(text) == std::string_view::npos;
}

} // namespace lssgov::load
