#pragma once

/// What became of recommendations, and of criticism.
///
/// One is open until a later follow-up finds it done - at every level it is said of: done at the units and
/// nowhere else is done in part. An answer does not close it, nor does a decision to act: both are words.
///
/// The hard question is the point that comes back. When a later audit makes the same recommendation, the
/// chain is open again, whatever was found in between, and its age is counted from the first time. So a later
/// one stands for those it repeats. Ages come in bounds where a day is not known to the day, and are absent
/// where a report carries none and nothing tells how old it can be.
///
///     for (const auto& r : open_recommendations(model, as_of(2021, 2, 24))) ... // r.age: 0 to 0 days

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <optional>
#include <vector>

namespace lssgov {

struct recommendation_state {
    const audit* in = nullptr;
    const recommendation* what = nullptr;
    std::vector<const audit*> earlier{}; ///< audits that made it before, latest first
    std::optional<day_bounds> age{};     ///< days from the first report that made it to as_of
    bool is_answered = false;            ///< an answer is known by then
    bool is_answer_overdue = false;      ///< an answer was due before as_of, and none is known
    std::optional<recommendation_status>
        latest{}; ///< what the latest follow-ups known by then found, over all levels; absent without any

    [[nodiscard]] bool is_open() const { return latest != recommendation_status::done; }
};

/// The recommendations and points of criticism of audits known by then, but those that a later one known by
/// then repeats, in the order of the model. The pointers point into `model`.
/// Complexity: about linear in recommendations and their follow-ups.
[[nodiscard]] LSSGOV_API std::vector<recommendation_state> recommendation_states(
    const municipality& model, as_of on);

/// Those of them that no follow-up has found done.
[[nodiscard]] LSSGOV_API std::vector<recommendation_state> open_recommendations(
    const municipality& model, as_of on);

/// Whether the places where a recommendation stands address it to different units.
[[nodiscard]] LSSGOV_API bool is_addressed_differently(const recommendation& asked);

} // namespace lssgov
