#pragma once

/// Checked cases as JSON, for programs.
///
/// The same numbers as in the text and no ratios: integers, days as YYYY-MM-DD, ids as strings, each text in
/// both languages. The order of keys is fixed: the same cases give the same bytes. The schema is
/// check_cases.schema.json; `schema_version` changes when something that was there changes its meaning.

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/export.hpp>
#include <lssgov/report/case_check.hpp>
#include <lssgov/report/provenance.hpp>

#include <iosfwd>
#include <span>

namespace lssgov::report {

/// Writes what was found, indented by two, with a line feed at the end. A count that is hidden is null, and
/// so is what is left out for the public; `hidden_below` says that there are such. No case is named, unless
/// ids are asked for. UTF-8.
/// @param from  what it was made of; without files, nothing is said of it; see provenance.hpp for the public
LSSGOV_FILES_API void cases_json(std::ostream& out, const case_check& checked,
    case_ids ids = case_ids::hidden, const provenance& from = {});

/// Writes explanations in the same way; they name their case.
LSSGOV_FILES_API void explanations_json(
    std::ostream& out, std::span<const explanation> told, as_of on, const provenance& from = {});

} // namespace lssgov::report
