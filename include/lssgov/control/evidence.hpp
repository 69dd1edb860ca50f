#pragma once

/// What the controls of a year show, counted without mixing.
///
/// A control point that was not performed is no evidence, and one of which nothing is said is not one that
/// was not performed. So the counts stand apart and add up to the number of points; no sum of two of them
/// means anything. The same goes for the topics of self-inspection.
///
///     const evidence seen = evidence_of(plan);   // 4 points: performed 4, not performed 0, not known 0

#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <span>

namespace lssgov {

struct evidence {
    int performed = 0;
    int not_performed = 0;
    int not_known = 0; ///< nothing is said of it

    [[nodiscard]] int all() const { return performed + not_performed + not_known; }

    bool operator==(const evidence&) const = default;
};

/// The control points of a plan. Complexity: linear.
[[nodiscard]] LSSGOV_API evidence evidence_of(const control_plan& plan);

/// Rounds of self-inspection, one count for each. Complexity: linear.
[[nodiscard]] LSSGOV_API evidence evidence_of(std::span<const self_inspection* const> rounds);

} // namespace lssgov
