#include <lssgov/model/wording.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

namespace lssgov {

namespace {

constexpr std::size_t most_shown = 60;    // bytes
constexpr std::size_t longest_word = 100; // bytes
constexpr std::size_t most_slips = 3;
constexpr std::size_t bytes_per_slip = 3;

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_control(char byte) {
    return static_cast<unsigned char>(byte) < 0x20U || byte == '\x7F';
}

char small_letter(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool are_alike(char a, char b) {
    return small_letter(a) == small_letter(b);
}

std::size_t slips_allowed(std::string_view word) {
    return std::min(most_slips, word.size() / bytes_per_slip);
}

std::size_t difference(std::size_t a, std::size_t b) {
    return a < b ? b - a : a - b;
}

using row = std::array<std::size_t, longest_word + 1>;

/// Slips between two words of at most longest_word bytes; anything above `most` if there are more than that.
std::size_t slips_between(std::string_view from, std::string_view to, std::size_t most) {
    std::array<row, 3> rows{};
    std::iota(rows[0].begin(), rows[0].end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        const row& two_above = rows[(i + 1) % 3];
        const row& above = rows[(i + 2) % 3];
        row& current = rows[i % 3];
        current[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t changed = above[j - 1] + (are_alike(from[i - 1], to[j - 1]) ? 0U : 1U);
            current[j] = std::min({above[j] + 1, current[j - 1] + 1, changed});
            const bool has_swap =
                i > 1 && j > 1 && are_alike(from[i - 1], to[j - 2]) && are_alike(from[i - 2], to[j - 1]);
            if (has_swap) {
                current[j] = std::min(current[j], two_above[j - 2] + 1);
            }
            least = std::min(least, current[j]);
        }
        if (least > most) {
            return least;
        }
    }
    return rows[from.size() % 3][to.size()];
}

} // namespace

std::string in_quotes(std::string_view text) {
    std::size_t shown = std::min(text.size(), most_shown);
    while (shown < text.size() && shown > 0 && continues_a_character(text[shown])) {
        --shown;
    }
    std::string line(text.substr(0, shown));
    std::replace_if(line.begin(), line.end(), is_control, '?');
    line.insert(line.begin(), '"');
    line += shown < text.size() ? "...\"" : "\"";
    return line;
}

std::optional<std::string_view> nearest(std::string_view wanted, std::span<const std::string_view> known) {
    std::optional<std::string_view> best;
    if (wanted.size() > longest_word) {
        return best;
    }
    std::size_t allowed = slips_allowed(wanted) + 1;
    for (const std::string_view candidate : known) {
        const bool too_long = candidate.size() > longest_word;
        if (too_long || difference(candidate.size(), wanted.size()) >= allowed) {
            continue;
        }
        const std::size_t slips = slips_between(wanted, candidate, allowed - 1);
        if (slips < allowed) {
            best = candidate;
            allowed = slips;
        }
    }
    return best;
}

} // namespace lssgov
