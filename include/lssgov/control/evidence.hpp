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

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace lssgov {

struct evidence {
    int performed = 0;
    int not_performed = 0;
    int not_known = 0; ///< nothing is said of it

    [[nodiscard]] int all() const { return performed + not_performed + not_known; }

    bool operator==(const evidence&) const = default;
};

/// The outcomes of a plan's control points, each meaning by itself. They add up, with those whose outcome is
/// not stated or means nobody knows what, to the number of points.
struct outcome_counts {
    std::array<int, 5> by_meaning{}; ///< in the order of outcome_meaning
    int not_stated = 0;              ///< no outcome is given
    int meaning_not_known = 0;       ///< a word that is on no scale

    [[nodiscard]] int of(outcome_meaning meaning) const {
        return by_meaning[static_cast<std::size_t>(meaning)];
    }
};

/// What the outcome of a control point means, by its scale; without a grade a point that was not performed
/// means just that. Absent where neither is told. Complexity: linear in the scales.
[[nodiscard]] LSSGOV_API std::optional<outcome_meaning> meaning_of(
    const municipality& model, const control_point& point);

/// Complexity: linear in points and scales.
[[nodiscard]] LSSGOV_API outcome_counts outcomes_of(const municipality& model, const control_plan& plan);

/// Whether a control point was performed: as the document says, else as its grade implies. What could not be
/// assessed may or may not have been. Complexity: linear in the scales.
[[nodiscard]] LSSGOV_API truth performed(const municipality& model, const control_point& point);

/// The control points of a plan. Complexity: linear in points and scales.
[[nodiscard]] LSSGOV_API evidence evidence_of(const municipality& model, const control_plan& plan);

/// Rounds of self-inspection, one count for each. Complexity: linear.
[[nodiscard]] LSSGOV_API evidence evidence_of(std::span<const self_inspection* const> rounds);

} // namespace lssgov
