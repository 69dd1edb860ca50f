#pragma once

/// The ladder and the year wheel as pages of text.
///
/// The ladder is the picture an auditor draws first: for each level of the organisation what is followed up,
/// how often, by whom, reported to whom, and whether anything shows that it was done. What nobody has settled
/// is written as a dash, so that the holes are seen.
///
/// Each title is told in lines of its own and shows marks that turn the writing as what they are, so that no
/// title can pass for a row.
///
///     report::ladder_text(std::cout, model, as_of(2021, 2, 24), language::swedish);

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/municipality.hpp>
#include <lssgov/report/provenance.hpp>

#include <iosfwd>
#include <optional>

namespace lssgov::report {

/// Levels from the top, each with its duties; then the levels without any; last what it was made of.
LSSGOV_FILES_API void ladder_text(
    std::ostream& out, const municipality& model, as_of on, language tongue, const provenance& from = {});

/// From which day it is seen, and the occurrences of a year by day, statutory ones marked; then the duties
/// that fall on no known day.
/// @param known  as year_wheel() takes it
/// @throws date_out_of_range if the year is not 1900..2199
LSSGOV_FILES_API void year_wheel_text(std::ostream& out, const municipality& model, int year, language tongue,
    std::optional<as_of> known = std::nullopt, const provenance& from = {});

} // namespace lssgov::report
