#include "load/text_checks.hpp"

#include <lssgov/load/loaded.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace lssgov::load {

namespace {

constexpr std::size_t one_mebibyte = 1024UL * 1024UL;

problem refusal(place at, std::string text, std::string remedy) {
    return {problem_severity::error, {}, std::move(at), std::move(text), std::move(remedy)};
}

place place_of(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_end = before.rfind('\n');
    const std::size_t line_start = line_end == nowhere ? 0 : line_end + 1;
    return {{}, static_cast<int>(lines) + 1, static_cast<int>(byte - line_start) + 1};
}

/// What the bytes after a first byte must be: how many there are, and the bounds of the second.
struct utf8_form {
    unsigned first_from;
    unsigned first_to;
    std::size_t length;
    unsigned second_from;
    unsigned second_to;
};

// RFC 3629, section 4, but for ASCII: no overlong forms, no surrogates, nothing above U+10FFFF.
constexpr std::array<utf8_form, 8> utf8_forms{{
    {0xC2, 0xDF, 2, 0x80, 0xBF},
    {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF},
    {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF},
    {0xF1, 0xF3, 4, 0x80, 0xBF},
    {0xF4, 0xF4, 4, 0x80, 0x8F},
}};

bool is_between(char byte, unsigned from, unsigned to) {
    const unsigned value = static_cast<unsigned char>(byte);
    return value >= from && value <= to;
}

bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80U;
}

/// Walks over the signs that make tables, lists, keys and values, and past strings and comments. In a text
/// that is TOML it sees what a parser sees; in another it sees that up to the first error, and a parser
/// comes no further.
class shape_walk {
public:
    explicit shape_walk(std::string_view text) : text_(text) {}

    /// The next sign, or 0 at the end.
    char next() {
        while (at_ < text_.size()) {
            const char sign = text_[at_++];
            if (sign == '#') {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (sign == '"' || sign == '\'') {
                pass_string(sign);
            } else if (std::string_view("[]{}.,=\n").find(sign) != nowhere) {
                return sign;
            }
        }
        return '\0';
    }

    /// The byte after the sign.
    [[nodiscard]] std::size_t position() const { return at_; }

private:
    void pass_string(char quote) {
        const std::string three(3, quote);
        const std::string_view end(three);
        if (text_.substr(at_, 2) != end.substr(1)) {
            pass_to_end(end.substr(2), quote, true);
            return;
        }
        at_ += 2;
        pass_to_end(end, quote, false);
        // Up to two quotation marks may stand right before the three that end the string.
        for (int i = 0; i < 2 && at_ < text_.size() && text_[at_] == quote; ++i) {
            ++at_;
        }
    }

    void pass_to_end(std::string_view end, char quote, bool is_one_line) {
        const std::string_view stops = quote == '"' ? "\"\\\n" : "'\n";
        while ((at_ = text_.find_first_of(stops, at_)) != nowhere) {
            if (text_.substr(at_, end.size()) == end) {
                at_ += end.size();
                return;
            }
            if (is_one_line && text_[at_] == '\n') {
                return;
            }
            at_ = std::min(at_ + (text_[at_] == '\\' ? 2U : 1U), text_.size());
        }
        at_ = text_.size();
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Counts how deep and how many, sign by sign.
struct shape {
    int brackets = 0;
    int dots = 0; // in the key that is being read
    std::size_t values = 0;

    void see(char sign) {
        if (sign == '[' || sign == '{') {
            ++brackets;
        } else if ((sign == ']' || sign == '}') && brackets > 0) {
            --brackets;
        }
        dots = sign == '.' ? dots + 1 : 0;
        if (sign != ']' && sign != '}' && sign != '\n') {
            ++values;
        }
    }
};

std::optional<problem> why_shape_is_refused(std::string_view text) {
    shape_walk walk(text);
    shape seen;
    for (char sign = walk.next(); sign != '\0'; sign = walk.next()) {
        seen.see(sign);
        if (seen.brackets > most_levels || seen.dots > most_levels) {
            return refusal(place_of(text, walk.position() - 1),
                fmt::format("the tables and lists are nested more than {} deep", most_levels),
                "take out the brackets or dots that are too many");
        }
        if (seen.values > most_values) {
            return refusal(place_of(text, walk.position() - 1),
                fmt::format("the file has more than {} values", most_values),
                "split it; a municipality has some thousands");
        }
    }
    return std::nullopt;
}

} // namespace

std::size_t utf8_length(std::string_view text) {
    if (is_ascii(text[0])) {
        return 1;
    }
    const auto form = std::find_if(utf8_forms.begin(), utf8_forms.end(),
        [&text](const utf8_form& one) { return is_between(text[0], one.first_from, one.first_to); });
    if (form == utf8_forms.end() || text.size() < form->length) {
        return 0;
    }
    const std::string_view rest = text.substr(2, form->length - 2);
    const bool continues =
        is_between(text[1], form->second_from, form->second_to) &&
        std::all_of(rest.begin(), rest.end(), [](char byte) { return is_between(byte, 0x80, 0xBF); });
    return continues ? form->length : 0;
}

std::size_t first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text.substr(at));
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return nowhere;
}

std::optional<problem> why_not_parsable(std::string_view text) {
    if (text.size() > most_bytes) {
        return refusal({}, fmt::format("the file has more than {} MiB", most_bytes / one_mebibyte),
            "give the file of one municipality, or of rules; cases are read from CSV");
    }
    if (text.find('\0') != nowhere) {
        return refusal({}, "the file is not text: it has a zero byte", "give a TOML file, saved as UTF-8");
    }
    const std::size_t invalid = first_invalid_utf8(text);
    if (invalid != nowhere) {
        return refusal(place_of(text, invalid), "this byte is not UTF-8", "save the file as UTF-8");
    }
    return why_shape_is_refused(text);
}

} // namespace lssgov::load
