#pragma once

/// Whether a model hangs together: every reference meets something of the right sort, no id stands twice, no
/// unit lies below itself, nothing ends before it starts.
///
/// It says nothing about the governance described: a duty without an owner is a finding of the review, not a
/// problem of the model. A cycle of goals too: goals that justify each other are bad governance, well
/// described. A cycle of units is a problem: there is no such organisation.
///
///     for (const auto& p : validate(norrby)) std::cerr << to_string(p) << '\n';

#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>
#include <lssgov/model/problem.hpp>

#include <vector>

namespace lssgov {

/// All problems of a model, in the order of its lists. The paths name lists as in the file format:
/// `unit[0].part_of`, `audit[0].recommendation[2].addressed[0].units[1]`.
/// Complexity: n log n in the number of facts.
[[nodiscard]] LSSGOV_API std::vector<problem> validate(const municipality& model);

} // namespace lssgov
