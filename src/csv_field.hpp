#pragma once

// A text as a field of CSV. It stands in no room, for load writes rejects and report writes all else.

#include <lssgov/csv_profile.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace lssgov {

[[nodiscard]] constexpr char separator_of(csv_profile as) {
    return as == csv_profile::rfc4180 ? ',' : ';';
}

/// The text between quotation marks.
[[nodiscard]] inline std::string csv_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + '"';
}

/// Whether a spreadsheet may take the text for a formula.
[[nodiscard]] inline bool may_be_formula(std::string_view text) {
    using namespace std::string_view_literals;
    constexpr std::array signs{"="sv, "+"sv, "-"sv, "@"sv, "\uFF1D"sv, "\uFF0B"sv, "\uFF0D"sv, "\uFF20"sv,
        "\u2212"sv}; // the full-width ones, and the minus sign
    constexpr std::array blanks{" "sv, "\t"sv, "\r"sv, "\n"sv, "\v"sv, "\f"sv, "\u00A0"sv, "\u2007"sv,
        "\u200B"sv, "\u202F"sv, "\u3000"sv, "\uFEFF"sv};
    const auto begins_with = [&text](const auto& parts) {
        const auto* found = std::find_if(
            parts.begin(), parts.end(), [&text](std::string_view part) { return text.starts_with(part); });
        return found == parts.end() ? ""sv : *found;
    };
    if (!begins_with(std::array{"\t"sv, "\r"sv, "\n"sv}).empty()) {
        return true;
    }
    for (auto blank = begins_with(blanks); !blank.empty(); blank = begins_with(blanks)) {
        text.remove_prefix(blank.size());
    }
    return !begins_with(signs).empty();
}

/// Whether a spreadsheet would read the text as a number and change it: digits that begin with a nought, or
/// so many that a number does not hold them.
[[nodiscard]] inline bool loses_digits(std::string_view text) {
    constexpr std::size_t most_digits = 15;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() < 2 || !std::all_of(text.begin(), text.end(), is_digit)) {
        return false;
    }
    return text.front() == '0' || text.size() > most_digits;
}

/// The text with an apostrophe before it, where the profile guards and it needs one.
[[nodiscard]] inline std::string csv_guarded(std::string_view text, csv_profile as) {
    const bool needs_it = may_be_formula(text) || loses_digits(text);
    const bool is_guarded = as == csv_profile::swedish_excel && needs_it;
    return (is_guarded ? "'" : "") + std::string(text);
}

/// The text as a field: guarded by its profile, and between quotation marks where it needs them.
[[nodiscard]] inline std::string csv_field(std::string_view text, csv_profile as) {
    const char* needs_marks = as == csv_profile::rfc4180 ? "\",\r\n" : "\";\r\n";
    std::string field = csv_guarded(text, as);
    return field.find_first_of(needs_marks) == std::string::npos ? field : csv_quoted(field);
}

/// The first line, of names that need no quotation marks and stand between commas; with what a file of the
/// profile begins with.
[[nodiscard]] inline std::string csv_head(std::string_view names, csv_profile as) {
    std::string head(names);
    std::replace(head.begin(), head.end(), ',', separator_of(as));
    return (as == csv_profile::swedish_excel ? "\xEF\xBB\xBF" : "") + head + "\r\n";
}

} // namespace lssgov
