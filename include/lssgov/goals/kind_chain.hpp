#pragma once

/// The chain of goal kinds: how a steering model means goals to be broken down, from vision to activity.
///
/// A report often tells the kinds ("the committee breaks the council's goals down into process goals") and
/// quotes only some goals. The hard question is what that proves. The kinds show whether the *model* is
/// whole; they show nothing of whether the goals were broken down, and a kind of which no goal is quoted is
/// "not listed", never "not broken down". So the two are answered apart.
///
/// The chain is whole when each kind of the adopted steering model hangs on another kind of it, up to the
/// tops that derive from none, and each that is no activity has another kind deriving from it. A kind that
/// the steering model does not know bridges nothing: if process goals derive from a strategy only, and the
/// model knows no strategies, the process goals hang loose in the model. Such kinds are shown and marked.
///
///     const auto chain = kind_chain(eskilstuna);
///     chain.complete;               // true: vision, strategic goals, ... activities
///     chain.without_listed_goals;   // {"activity", ...}

#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// A kind and its place in the chain.
struct chained_kind {
    std::string kind;
    goal_stage stage = goal_stage::goal;
    bool in_steering_model = true;
    /// The most kinds above it in one chain: 0 when no listed kind is above it. Absent in or below a cycle.
    std::optional<int> level;

    bool operator==(const chained_kind&) const = default;
};

/// How the chain breaks at a kind of the steering model.
enum class kind_break_reason {
    in_cycle,         ///< it derives from itself, directly or through other kinds of the steering model
    hangs_on_nothing, ///< it is said to derive from other kinds, and the steering model knows none of them
    ends_before_activity, ///< it is no activity, and no kind of the steering model derives from it
};

struct kind_break {
    std::string kind;
    kind_break_reason reason = kind_break_reason::in_cycle;

    bool operator==(const kind_break&) const = default;
};

struct chain_of_kinds {
    /// All kinds, tops first: by level, those of the steering model before others, then by id. Those without
    /// a level come last. Where the chain is complete the first is a top of the steering model.
    std::vector<chained_kind> kinds;
    /// The steering model has kinds and the chain breaks at none of them: every kind reaches a top, and every
    /// way down ends in an activity.
    bool complete = false;
    /// By id, then in the order of the reasons. Only where the chain breaks: what hangs below is not named.
    std::vector<kind_break> breaks;
    /// By id: kinds of which the model lists no goal. Where the list of goals is not complete
    /// (municipality::complete), this says that they are not listed, and nothing of whether there are any.
    std::vector<std::string> without_listed_goals;
    /// Cycles of kinds, those outside the steering model too. In order as goal_graph::cycles() gives them.
    std::vector<std::vector<std::string>> cycles;
};

/// Complexity: n log n in kinds, links between them and goals.
[[nodiscard]] LSSGOV_API chain_of_kinds kind_chain(const municipality& model);

} // namespace lssgov
