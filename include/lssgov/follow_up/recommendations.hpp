#pragma once

/// Recommendations that still stand.
///
/// A recommendation is open until a later follow-up finds it done. An answer does not close it, nor does a
/// decision to act: both are words. Its age is counted from the day of the report it stands in, in bounds
/// where that day is not known to the day.
///
///     for (const auto& r : open_recommendations(model, as_of(2021, 2, 24))) ... // r.age: 0 to 0 days

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <optional>
#include <vector>

namespace lssgov {

struct open_recommendation {
    const audit* in = nullptr;
    const recommendation* what = nullptr;
    day_bounds age{};                              ///< days from the report to as_of
    bool is_answered = false;                      ///< an answer is known by then
    std::optional<recommendation_status> latest{}; ///< what the latest follow-up known by then found
};

/// The recommendations of audits known by then that no follow-up has found done, in the order of the model.
/// The pointers point into `model`. Complexity: linear in recommendations and their follow-ups.
[[nodiscard]] LSSGOV_API std::vector<open_recommendation> open_recommendations(
    const municipality& model, as_of on);

/// Whether the places where a recommendation stands address it to different units.
[[nodiscard]] LSSGOV_API bool is_addressed_differently(const recommendation& asked);

} // namespace lssgov
