#pragma once

/// Topics of self-inspection that fell asleep: planned or inspected in one round, and in no later one.
///
/// A control that shows a fault one year is forgotten the next, and nobody decided so. The hard question is
/// when its absence counts. There must have been a later round of the same unit, or nothing was passed over:
/// a unit that inspects nothing at all is another matter, of how often it is to. And the rounds must be
/// listed in full (`list_of::self_inspections`), or a later entry must say that the topic was not planned;
/// else it is not known. A later round of a unit above that takes up the topic keeps it awake.
///
///     // hygiene 2023 and plans 2024, in a list that is complete, as of 2025: hygiene is dormant since 2023
///     for (const auto& one : topics_of_earlier_rounds(model, known, as_of(2025, 6, 30)))
///         if (one.is_dormant == truth::yes) ... one.last.period
///
/// Source: SOSFS 2011:9 5:2: the provider sets the frequency of its self-inspections.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <optional>
#include <span>
#include <vector>

namespace lssgov {

/// A round whose period is stated.
struct dated_round {
    const self_inspection* of;
    partial_date period;
};

/// A topic at a unit.
struct topic_of_rounds {
    dated_round last;                   ///< the last round that planned or inspected it
    std::optional<dated_round> later{}; ///< a later one: without it, or that says it was not planned; absent
                                        ///< where it comes back and no round has left it out since
    truth is_dormant = truth::unknown;
};

/// One for each topic and unit of which more can be said than that there was a round: it came back, or later
/// rounds of the unit had begun by `on` and left it out. In the order in which the topics first stand among
/// `known`, which are the rounds known by then. Rounds whose period is not stated are left out, and so are
/// those that were neither planned nor carried out, as far as is said.
/// Units have no cycle. Complexity: n log n in the number of rounds, times the depth of the organisation.
[[nodiscard]] LSSGOV_API std::vector<topic_of_rounds> topics_of_earlier_rounds(
    const municipality& model, std::span<const self_inspection* const> known, as_of on);

} // namespace lssgov
