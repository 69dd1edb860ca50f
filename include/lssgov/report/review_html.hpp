#pragma once

/// A review as a page that a committee reads.
///
/// The first screen says what does not hold, what is unknown and what holds, as of when; each number leads to
/// the findings behind it, each finding to the sources its evidence stands in. Then what the documents say as
/// pictures: the goals from the council down with their gaps, the ladder of follow-up, the wheel of the year.
///
/// The hard question is who cannot see it as it is meant: on a telephone, in print, in black and white, with
/// a screen reader. So nothing is said by colour alone, each picture has its words beside it, and the page is
/// one file that runs no script and asks nothing of the net.
///
///     report::review_html(out, model, review(model, on), {{{input_role::model, name, hash}}},
///     language::swedish);

#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/municipality.hpp>
#include <lssgov/report/provenance.hpp>
#include <lssgov/review/review.hpp>

#include <iosfwd>

namespace lssgov::report {

/// Writes the page. The pictures are of the model on the day of the review, the wheel of that year. UTF-8;
/// the same arguments give the same bytes.
///
/// @param cases  those that the review was given, for the duties that they measure; null: none
/// @throws error if the cases are as of another day than the review
LSSGOV_FILES_API void review_html(std::ostream& out, const municipality& model, const review_result& result,
    const provenance& from, language tongue, const case_facts* cases = nullptr);

} // namespace lssgov::report
