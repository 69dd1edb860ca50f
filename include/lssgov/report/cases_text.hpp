#pragma once

/// Checked cases as text: one page for somebody who must be able to trust it.
///
/// First what the answer rests on: what became of each row of the files, how much was read, which days the
/// registers cover, which rules rested, what is odd. Then each rule with its source: how many kept it, from
/// at least to at most, since the unknown could be either; where the cases stand; how the numbers add up to
/// the cases; the longest overdue; which misses were reported; the groups, and which of them differ for
/// certain. The texts are Swedish or English; titles, labels and kinds of event stay as they are in the data.
///
/// The hard question is a page for a thousand units. Where there are more than ten groups, the ten are shown
/// in which the largest share of the judged cases has certainly not been kept: of those with none below them,
/// with at least fewest_judged judged cases, and only such where any is not kept. Of equal shares the one
/// with more cases not kept comes first. All of them stand in the tables for programs. On a page for the
/// public only groups are shown of which nothing is hidden.

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/report/case_check.hpp>
#include <lssgov/report/provenance.hpp>

#include <iosfwd>
#include <span>

namespace lssgov::report {

/// Writes the page. Ratios are in tenths of a per cent, rounded to the nearest, but never to none or all. A
/// count that is hidden, and what would be worked out from it, is two dots; a page for the public says so at
/// its top. No case is named, unless ids are asked for. UTF-8.
///
/// @param from  told in the last paragraph, which is not there without files; the public is not told the
/// hashes of cases and events
LSSGOV_FILES_API void cases_text(std::ostream& out, const case_check& checked, language tongue,
    case_ids ids = case_ids::hidden, const provenance& from = {});

/// Writes explanations, with an empty line between them: first how many rows are left out, last what they
/// were made of, as cases_text() does.
LSSGOV_FILES_API void explanations_text(
    std::ostream& out, std::span<const explanation> told, language tongue, const provenance& from = {});

} // namespace lssgov::report
