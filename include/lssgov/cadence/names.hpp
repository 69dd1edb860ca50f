#pragma once

/// The library's own names of dates, groupings and kinds of event, in words.
///
/// Cases come with the names that the rules know: "decided", "valid_to", "unit". They stand at the head of
/// columns and in rules, so a reader who must mend a file needs them as they are; one who reads a page in
/// Swedish needs words. So a text says both. Names that a municipality has made up itself - another grouping,
/// another kind of event - are its own words, and stay as they are in both languages.
///
///     name_in_words("unit").swedish       // enhet (unit)
///     quoted_name("decided").swedish      // "beslutad" (decided)
///     quoted_name("decided").english      // "decided"
///     quoted_name("hembesök").swedish     // "hembesök"

#include <lssgov/export.hpp>
#include <lssgov/language.hpp>

#include <string>
#include <string_view>

namespace lssgov {

/// The words alone: "enhet"; the name itself in English, and where it is nobody's but the data's.
[[nodiscard]] LSSGOV_API bilingual words_for_name(std::string_view name);

/// Words, and in parentheses the name where that is another.
[[nodiscard]] LSSGOV_API bilingual name_in_words(std::string_view name);

/// The same with quotation marks around the words.
[[nodiscard]] LSSGOV_API bilingual quoted_name(std::string_view name);

} // namespace lssgov
