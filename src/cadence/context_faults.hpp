#pragma once

// The faults of a context, for whoever asks case by case: to look through thousands of labels each time would
// take far longer than the question.

#include <lssgov/cadence/context.hpp>

#include <string>
#include <vector>

namespace lssgov {

/// As faults(), but for the groupings.
[[nodiscard]] std::vector<std::string> faults_without_groupings(const context& checked);

} // namespace lssgov
