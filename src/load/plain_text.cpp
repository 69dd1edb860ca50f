#include "plain_text.hpp"

#include "file.hpp"
#include "text_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace lssgov::load {

namespace {

constexpr std::size_t none = std::string_view::npos;

constexpr const char* how_to_save = "save the table as CSV in UTF-8; Excel calls it \"CSV UTF-8\"";

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

/// The control character at a place of a text in UTF-8; 0 where none stands. Tab, LF and the CR of CR LF
/// are none.
unsigned control_at(std::string_view text, std::size_t at) {
    const unsigned code = byte_at(text, at);
    const unsigned following = at + 1 < text.size() ? byte_at(text, at + 1) : 0;
    if (code == 0xC2 && following >= 0x80 && following < 0xA0) {
        return following;
    }
    const bool is_white = code == '\t' || code == '\n' || (code == '\r' && following == '\n');
    return !is_white && (code < 0x20 || code == 0x7F) ? code : 0;
}

std::size_t first_control(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && control_at(text, at) == 0) {
        ++at;
    }
    return at < text.size() ? at : none;
}

/// The first place of a kind of fault, and on how many further lines there are more.
struct faulty_lines {
    std::size_t first = none;
    int line = 0;
    int column = 0;
    int more = 0;
};

/// Looks for a kind of fault: `first_in` gives its first place in a text.
template <typename Search>
faulty_lines find_faulty_lines(std::string_view text, Search first_in) {
    faulty_lines found;
    int line = 1;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t in_rest = first_in(text.substr(start));
        if (in_rest == none) {
            break;
        }
        const std::size_t at = start + in_rest;
        const std::string_view passed = text.substr(start, in_rest);
        line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
        if (found.first == none) {
            const std::size_t feed = passed.rfind('\n');
            const std::size_t before = feed == none ? in_rest : in_rest - feed - 1;
            found = {at, line, static_cast<int>(before) + 1, 0};
        } else {
            ++found.more;
        }
        const std::size_t line_end = text.find('\n', at);
        start = line_end == none ? text.size() : line_end + 1;
        ++line;
    }
    return found;
}

void complain(complaints& faults, const faulty_lines& found, std::string text, std::string remedy) {
    if (found.more > 0) {
        text += fmt::format(
            ", and {} more line{} the same fault", found.more, found.more == 1 ? " has" : "s have");
    }
    faults.add(found.line, found.column, std::move(text), std::move(remedy));
}

void check_utf8(std::string_view text, complaints& faults) {
    const faulty_lines found = find_faulty_lines(text, first_invalid_utf8);
    if (found.first != none) {
        complain(faults, found, fmt::format("the byte 0x{:02X} is not UTF-8", byte_at(text, found.first)),
            how_to_save);
    }
}

void check_controls(std::string_view text, complaints& faults) {
    const faulty_lines found = find_faulty_lines(text, first_control);
    if (found.first == none) {
        return;
    }
    const unsigned code = control_at(text, found.first);
    if (code == '\r') {
        complain(faults, found, "a carriage return stands without its line feed",
            "end lines with LF, or with CR and LF");
    } else {
        complain(faults, found, fmt::format("the control character U+{:04X} stands in the text", code),
            "remove it");
    }
}

} // namespace

std::optional<std::string> read_bytes(complaints& faults) {
    file_bytes file = read_file(faults.file(), std::numeric_limits<std::size_t>::max());
    if (file.failure) {
        faults.add(0, 0, std::move(file.failure->text), std::move(file.failure->remedy));
        return std::nullopt;
    }
    return std::move(file.bytes);
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

bool check_text(std::string_view text, complaints& faults) {
    if (text.find('\0') != none) {
        faults.add(0, 0, "the file is not text: it has a zero byte", how_to_save);
        return false;
    }
    check_utf8(text, faults);
    check_controls(text, faults);
    return true;
}

} // namespace lssgov::load
