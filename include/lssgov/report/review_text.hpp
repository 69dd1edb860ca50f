#pragma once

/// A review as text that a person reads from top to bottom.
///
/// First what was found, in numbers; then what does not hold, with evidence, source, rule and remedy; then
/// what is unknown, what is not decided yet, what holds, and what is not applicable. A finding that is waived
/// stands where it would have stood, marked as waived. The texts are Swedish or English; names and words from
/// the documents stay as they are.
///
///     report::review_text(std::cout, review(model, as_of(2021, 2, 24)), language::swedish);

#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/report/provenance.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <iosfwd>

namespace lssgov::report {

/// Writes the review. Lines are at most 100 letters, but for words that are longer and the last paragraph,
/// which says what the review was made of and is not there without files. UTF-8.
LSSGOV_FILES_API void review_text(
    std::ostream& out, const review_result& result, language tongue, const provenance& from = {});

/// Writes the catalogue: one line for each check, id and title.
LSSGOV_FILES_API void catalogue_text(std::ostream& out, language tongue);

/// Writes one check: title, weight, rationale, remedy and source.
LSSGOV_FILES_API void check_text(std::ostream& out, const check_description& check, language tongue);

} // namespace lssgov::report
