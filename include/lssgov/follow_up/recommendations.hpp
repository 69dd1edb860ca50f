#pragma once

/// What became of recommendations, and of criticism.
///
/// One is open until a later follow-up finds it done - as a whole, or at every level it is said of and every
/// unit it is addressed to: done at one of them and nowhere else is done in part. Where the days of the last
/// follow-ups do not tell which is the later, and they differ, nothing is picked: it stays open. An answer
/// does not close it, nor does a decision to act: both are words.
///
/// The hard question is the point that comes back. When a later audit makes the same recommendation, the
/// chain is open again, whatever was found in between, and its age is counted from the first time. So a later
/// one stands for those it repeats. Ages come in bounds where a day is not known to the day, and are absent
/// where a report carries none and nothing tells how old it can be.
///
///     for (const auto& r : open_recommendations(model, as_of(2021, 2, 24))) ... // r.age: 0 to 0 days

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/calendar/truth.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lssgov {

struct recommendation_state {
    const audit* in = nullptr;
    const recommendation* what = nullptr;
    std::vector<const audit*> earlier{}; ///< audits that made it before, latest first
    std::optional<day_bounds> age{};     ///< days from the first report that made it to as_of
    std::optional<int> least_age{};      ///< where only that is known: days that it is at least
    bool is_answered = false;            ///< an answer is known by then
    std::optional<partial_date>
        answered_by{}; ///< of an answer without a day: that of the document it stands in, where it has one
    truth is_answer_late = truth::no; ///< whether one came, or is still to come, after it was due
    bool is_answer_overdue = false;   ///< an answer was due before as_of, and none is known
    std::optional<recommendation_status>
        latest{}; ///< what the latest follow-ups known by then found, over all levels; absent without any
                  ///< and where their days do not tell which is the latest
    std::map<std::string, recommendation_status> by_level{}; ///< by id of the unit; empty id: of all
    bool is_told_in_part = false;      ///< it is followed up at some levels only, and not as a whole
    std::vector<std::string> untold{}; ///< ids of units it is addressed to that nothing is then told of
    std::vector<const recommendation_follow_up*>
        disputed{};           ///< that may each be the last of a level, and differ
    bool may_be_done = false; ///< one of those that may be the last finds it done, at every level told of

    [[nodiscard]] bool is_open() const { return latest != recommendation_status::done; }
};

/// The recommendations and points of criticism of audits known by then, but those that a later one known by
/// then repeats, in the order of the model. The pointers point into `model`.
/// Complexity: about linear in recommendations and their follow-ups.
[[nodiscard]] LSSGOV_API std::vector<recommendation_state> recommendation_states(
    const municipality& model, as_of on);

/// As recommendation_states, with those that a later one repeats: each report by itself.
[[nodiscard]] LSSGOV_API std::vector<recommendation_state> all_recommendation_states(
    const municipality& model, as_of on);

/// Those of recommendation_states that no follow-up has found done.
[[nodiscard]] LSSGOV_API std::vector<recommendation_state> open_recommendations(
    const municipality& model, as_of on);

/// Whether the places where a recommendation stands address it to different units.
[[nodiscard]] LSSGOV_API bool is_addressed_differently(const recommendation& asked);

} // namespace lssgov
