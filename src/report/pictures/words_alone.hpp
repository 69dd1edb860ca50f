#pragma once

// What stands in the place of a picture that says nothing, or too much.

#include "report/html_page.hpp"

#include <string>
#include <string_view>

namespace lssgov::report {

/// One sentence where there is nothing to draw. What leads to the picture leads here.
void write_sentence_alone(html_writer& page, std::string_view id, const std::string& sentence);

/// The words of a picture without it: a figure with the same id and title.
void write_words_alone(html_writer& page, std::string_view id, const std::string& title,
    const std::string& description, const html_part& in_words);

} // namespace lssgov::report
