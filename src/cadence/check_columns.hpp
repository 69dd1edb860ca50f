#pragma once

// Whether columns that somebody lends are a case set.
//
// Every number of them is looked at, hundreds of millions in a large set, so each column is first asked as a
// whole, in one run without a branch, and only one that is wrong is asked where.

#include <lssgov/cadence/case_set.hpp>

#include <string>

namespace lssgov {

/// @throws error that says so
[[noreturn]] void refuse_columns(const std::string& text);

/// @throws error if they are no case set
void check_columns(const case_columns& lent);

/// As above, for the columns of a set whose events are still to be grouped; and that the columns of the
/// events fit together. The rows are not looked at.
void check_columns(const case_columns& lent, const ungrouped_events& events);

} // namespace lssgov
