#pragma once

// What a report was made of, in words: the same in the foot of a page, of a text and in a calendar.

#include "speaker.hpp"

#include <lssgov/report/provenance.hpp>

#include <string>
#include <vector>

namespace lssgov::report {

/// What a file is to the report, and its name.
[[nodiscard]] std::string file_words(const input_file& one, const speaker& speaks);

/// For each file of which rows are left out, how many, in a sentence.
[[nodiscard]] std::vector<std::string> left_out_words(const provenance& from, const speaker& speaks);

/// Each file with its hash, and the day after which nothing recorded is seen.
[[nodiscard]] std::vector<std::string> provenance_lines(const provenance& from, const speaker& speaks);

} // namespace lssgov::report
