#pragma once

/// Checked cases as text: one page for somebody who must be able to trust it.
///
/// First what the answer rests on: how much was read, which days the registers cover, which rules rested.
/// Then each rule with its source: how many kept it, from at least to at most, since the unknown could be
/// either; where the cases stand; and how the numbers add up to the cases. The texts are Swedish or English;
/// titles, labels and kinds of event stay as they are in the data.

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/report/case_check.hpp>

#include <iosfwd>
#include <span>

namespace lssgov::report {

/// Writes the page. Ratios are in tenths of a per cent, rounded to the nearest, but never to none or all.
/// UTF-8.
LSSGOV_FILES_API void cases_text(std::ostream& out, const case_check& checked, language tongue);

/// Writes explanations, with an empty line between them.
LSSGOV_FILES_API void explanations_text(
    std::ostream& out, std::span<const explanation> told, language tongue);

} // namespace lssgov::report
