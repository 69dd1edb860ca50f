#pragma once

/// A review as JSON, for programs.
///
/// Both languages are given for every text, dates are strings YYYY-MM-DD, ids are strings, and the order of
/// keys and findings is fixed: the same review gives the same bytes. The schema is shipped as
/// review.schema.json; `schema_version` changes when something that was there changes its meaning.
///
///     report::review_json(std::cout, review(model, as_of(2021, 2, 24)));

#include <lssgov/export.hpp>
#include <lssgov/report/provenance.hpp>
#include <lssgov/review/review.hpp>

#include <iosfwd>

namespace lssgov::report {

/// Writes the review, indented by two, with a line feed at the end. UTF-8.
/// @param from  what the review was made of; without files, nothing is said of it
LSSGOV_FILES_API void review_json(
    std::ostream& out, const review_result& result, const provenance& from = {});

} // namespace lssgov::report
