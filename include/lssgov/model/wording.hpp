#pragma once

/// Two things every text about wrong data needs: what somebody wrote, fit to be shown, and what they may have
/// meant.
///
/// The hard question is when a guess helps. "comittee" is a slip for "committee"; "goals" is none for
/// "units", and a wrong guess costs more than none. So a word is near only within a few slips of the hand - a
/// letter left out, put in, changed, or two that changed places - and the shorter the word, the fewer.
///
///     nearest("comittee", levels)   // "committee"
///     in_quotes("a\nb")                // "\"a?b\""
///
/// Source of the distance: F. J. Damerau, A technique for computer detection and correction of spelling
/// errors (1964), in the form where no letter is moved twice.

#include <lssgov/export.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lssgov {

/// Somebody's text in quotation marks, on one line: at most 60 bytes of it, cut between characters with "..."
/// after them, and a question mark for each control character.
/// Complexity: constant.
[[nodiscard]] LSSGOV_API std::string in_quotes(std::string_view text);

/// The known word that is nearest to `wanted`, the first of several; empty where none is near.
///
/// Near is at most one slip in a word of three to five bytes, two in one of six to eight, three in a longer
/// one. Large and small ASCII letters are alike. A word above 100 bytes is near nothing.
/// Complexity: linear in the number of known words.
[[nodiscard]] LSSGOV_API std::optional<std::string_view> nearest(
    std::string_view wanted, std::span<const std::string_view> known);

} // namespace lssgov
