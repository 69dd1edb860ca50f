#pragma once

// A curve row to be counted in, and where days and lateness belong in it.

#include <lssgov/cadence/curve.hpp>

#include <cstddef>
#include <vector>

namespace lssgov {

/// @throws error if the range is turned
void refuse_turned(const period& range);

/// A row of the range with nothing counted.
[[nodiscard]] curve_row empty_curve(const period& range);

/// The step that so many days late belong to; 1 day or more.
[[nodiscard]] std::size_t lateness_step(int days_late);

/// Fills in how many were open at the end of each month, from those of the days.
void close_months(curve_row& row);

} // namespace lssgov
