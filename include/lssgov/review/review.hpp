#pragma once

/// The review: a municipality's own description held against itself, as of a day.
///
///     const review_result result = review(model, as_of(2021, 2, 24));
///     for (const finding& f : result.findings) ...
///
/// The same model and the same day give the same findings in the same order: by what was found (what does not
/// hold first), then weight, then check, then the order in which the model tells its facts. Nothing later
/// than as_of is seen.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>
#include <lssgov/review/finding.hpp>

#include <string>
#include <vector>

namespace lssgov {

struct review_options {
    std::vector<std::string> checks{}; ///< ids of the checks to run; empty: all
};

struct review_result {
    std::string municipality_name{};
    date on;                               ///< the as_of of the review
    std::optional<date> described_as_of{}; ///< the day the description holds for, where it says so
    std::vector<std::string> checks{};     ///< ids of the checks that were run, in order
    std::vector<finding> findings{};
    std::vector<source_document> sources{}; ///< the documents that the evidence cites, and the acts
};

/// Runs the checks.
///
/// @throws error if validate(model) has an error (load and mend it first), or a check asked for is not in the
///         catalogue. Complexity: about linear in the facts of the model.
[[nodiscard]] LSSGOV_API review_result review(
    const municipality& model, as_of on, const review_options& options = {});

/// The findings that do not hold and are not waived, at this weight or above.
[[nodiscard]] LSSGOV_API std::size_t count_failing(const review_result& result, severity at_least);

} // namespace lssgov
