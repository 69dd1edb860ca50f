#pragma once

// Points on a circle in whole numbers: a table of sines, so that every machine draws the same.

namespace lssgov::report {

struct point {
    int x = 0;
    int y = 0;

    bool operator==(const point&) const = default;
};

inline constexpr int whole_turn = 360'000; ///< thousandths of a degree

/// The point at that distance from the middle, `angle` thousandths of a degree clockwise from straight up;
/// less than nothing and more than a whole turn are turned round. Within one unit of the true point for
/// distances up to 2000. Complexity: constant.
[[nodiscard]] point on_circle(point middle, int distance, int angle);

} // namespace lssgov::report
