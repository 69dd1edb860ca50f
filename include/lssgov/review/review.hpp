#pragma once

/// The review: a municipality's own description held against itself, as of a day.
///
///     const review_result result = review(model, as_of(2021, 2, 24));
///     for (const finding& f : result.findings) ...
///
/// With the facts of the cases beside it, what the model says of people's decisions is held against them as
/// well: duties are answered by the cases that measure them, and a word or a grade that says more than they
/// bear out is a finding. Sums are told, and no id of a case; the day of a small sum may be that of one.
///
///     review(model, on, {.cases = facts_of_cases(cases, rules, on, known, "register")});
///
/// The same model and the same day give the same findings in the same order: by what was found (what does not
/// hold first), then weight, then check, then the order in which the model tells its facts. Nothing later
/// than as_of is seen.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/follow_up/case_facts.hpp>
#include <lssgov/model/municipality.hpp>
#include <lssgov/review/finding.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

struct review_options {
    std::vector<std::string> checks{}; ///< ids of the checks to run; empty: all
    std::optional<case_facts> cases{}; ///< what the cases say as of the same day; absent: no cases are known
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
/// @throws error if validate(model) has an error (load and mend it first), a check asked for is not in the
///         catalogue, or the cases are as of another day. Complexity: about linear in the facts of the model.
[[nodiscard]] LSSGOV_API review_result review(
    const municipality& model, as_of on, const review_options& options = {});

/// The findings that do not hold and are not waived, at this weight or above.
[[nodiscard]] LSSGOV_API std::size_t count_failing(const review_result& result, severity at_least);

} // namespace lssgov
