#pragma once

/// The goal graph: what is broken down into what, why something is done, and where the chain breaks.
///
/// The edge is *derives from*: a commitment derives from the goals it is to fulfil. Downwards, from a goal to
/// what derives from it, one asks how it is broken down; upwards, why something is done at all. A goal may
/// derive from several.
///
/// The hard question is when a goal is covered. "Something derives from it" is what a list shows, and it says
/// too little: a goal broken down into goals that nobody works on is not worked on. So cover is deep. An
/// activity is covered, for it is what is done. Any other goal is covered when something derives from it and
/// everything that derives from it is covered. A goal in a cycle is never covered: goals that justify each
/// other justify nothing.
///
///     const goal_graph goals(norrby);
///     goals.cover("vision").reason;      // cover_reason::chain_breaks
///     goals.breaks("vision");            // {"process-3"}: nothing derives from it
///     goals.justification("activity-7"); // its commitments (1 step), their goals (2 steps), ...
///
/// The graph is a picture of the model it was built from and never changes; copies share it and cost nothing.
/// What hangs loose in the model - an id that meets nothing, a link written twice, a second goal with the
/// same id - is left out without a word: validate() is the one who speaks of it. All lists are in the order
/// of ids where nothing else is said, so equal models give equal answers whatever the order of their lists.
/// No question recurses: a chain of a million goals is a long chain and nothing more.
///
/// Not listed is not the same as not there. Where municipality::complete does not name the goals, "nothing
/// derives from it" means that nothing is listed that does; it is the reader of the answer who must know.
///
/// Source: deep coverage as requirements tracing knows it, and the auditors' question whether the council's
/// goals have been broken down.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov {

/// Why a goal is covered or not. The first that fits, in the order in_cycle, activity, nothing_derives,
/// chain_breaks, broken_down.
enum class cover_reason {
    activity,        ///< covered: its kind is an activity, something that is done
    broken_down,     ///< covered: every chain below it ends in activities
    nothing_derives, ///< not covered: it is no activity, and no goal derives from it
    in_cycle,        ///< not covered: it derives from itself, directly or through others
    chain_breaks,    ///< not covered: some goal that derives from it is not covered
};

struct goal_cover {
    std::string goal;
    cover_reason reason = cover_reason::nothing_derives;

    [[nodiscard]] bool covered() const {
        return reason == cover_reason::activity || reason == cover_reason::broken_down;
    }

    bool operator==(const goal_cover&) const = default;
};

/// A goal above or below another one.
struct related_goal {
    std::string goal;
    int steps = 0; ///< the fewest derivations between them, >= 1

    bool operator==(const related_goal&) const = default;
};

/// A goal that reaches a unit.
struct reaching_goal {
    std::string goal;
    std::string
        concerns; ///< the unit or unit group the goal names: the one asked about, else the nearest above

    bool operator==(const reaching_goal&) const = default;
};

class LSSGOV_API goal_graph {
public:
    /// All goals and units of the model, whatever their validity.
    /// Complexity: n log n in goals, units and the links between them.
    explicit goal_graph(const municipality& model);

    /// The goals of the model but those known not to hold on the day: valid_to has passed, or valid_from has
    /// not come. A goal without dates, or with a date known too roughly to tell, stays. A goal whose only
    /// goals above have lapsed hangs on no goal. Units known not to exist on the day keep their place, so
    /// that goals reach what lies below them, but are not listed among the units that lack a goal.
    /// Complexity: as above.
    goal_graph(const municipality& model, as_of on);

    goal_graph(const goal_graph&) = default; // no moves: a moved-from graph could not answer
    goal_graph& operator=(const goal_graph&) = default;
    ~goal_graph();

    /// The number of goals. Constant.
    [[nodiscard]] std::size_t size() const;

    /// The ids of all goals. Complexity: linear.
    [[nodiscard]] std::vector<std::string> goals() const;

    /// Whether there is a goal with this id. Complexity: log n.
    [[nodiscard]] bool contains(std::string_view goal) const;

    /// The goals that derive from it directly; a goal that derives from itself is among its own.
    /// @throws error if there is no such goal. Complexity: log n and the answer.
    [[nodiscard]] std::vector<std::string> children(std::string_view goal) const;

    /// The goals it derives from directly; a goal that derives from itself is among its own.
    /// @throws error if there is no such goal. Complexity: log n and the answer.
    [[nodiscard]] std::vector<std::string> parents(std::string_view goal) const;

    /// How the goal is broken down: every other goal below it, nearest first, then by id.
    /// @throws error if there is no such goal.
    /// Complexity: n log n in the goals and links below it.
    [[nodiscard]] std::vector<related_goal> breakdown(std::string_view goal) const;

    /// Why the goal is there: every other goal above it, nearest first, then by id.
    /// @throws error if there is no such goal.
    /// Complexity: n log n in the goals and links above it.
    [[nodiscard]] std::vector<related_goal> justification(std::string_view goal) const;

    /// Whether the goal is covered, and why. A goal whose kind is not in the model counts as no activity.
    /// What derives from an activity is asked for itself: it does not change the cover of the activity.
    /// @throws error if there is no such goal. Complexity: log n; the answers were made when the graph was.
    [[nodiscard]] goal_cover cover(std::string_view goal) const;

    /// The cover of every goal. Complexity: linear.
    [[nodiscard]] std::vector<goal_cover> cover_of_all() const;

    /// Where the chain breaks first, on each way down from the goal: the goals from which nothing derives
    /// though they are no activities, and the first goal of a cycle that a way runs into. The goal itself,
    /// when it is one of these. Empty exactly when the goal is covered.
    /// @throws error if there is no such goal.
    /// Complexity: n log n in the goals and links below it.
    [[nodiscard]] std::vector<std::string> breaks(std::string_view goal) const;

    /// Goals that hang on nothing though their kind derives from another kind: no other goal of the graph is
    /// one they derive from. A goal whose kind is not in the model is not among them; one that derives from
    /// itself alone is. Complexity: linear.
    [[nodiscard]] std::vector<std::string> orphans() const;

    /// Cycles, each in order: every goal derives from the next, the last from the first, and the first has
    /// the smallest id. Each goal that derives from itself is a cycle of one. Of goals that all lie above
    /// each other only one cycle is named, a shortest through the smallest id; when it is broken up, ask
    /// again. Every goal in a cycle, named or not, has cover_reason::in_cycle. Ordered by the first id,
    /// cycles of one first. Complexity: linear.
    [[nodiscard]] std::vector<std::vector<std::string>> cycles() const;

    /// The goals that reach a unit or unit group, by id. A goal reaches what it concerns and everything below
    /// that in the organisation: a committee's goal is a goal for its departments. It does not reach upwards:
    /// a goal that one unit has been given says nothing of the committee as a whole.
    /// @throws error if the model has no such unit or unit group.
    /// Complexity: n log n in the units above and the goals that concern them.
    [[nodiscard]] std::vector<reaching_goal> goals_reaching(std::string_view unit) const;

    /// Units and unit groups that no goal reaches, in the sense of goals_reaching(). Not among them:
    /// - the council, which sets goals and is given none;
    /// - unit groups of which the document says that there are none (count 0);
    /// - units that may belong to a unit group that a goal concerns (below the same unit, of the same level
    /// and
    ///   regime): whether the goal reaches them is unknown.
    /// Complexity: linear.
    [[nodiscard]] std::vector<std::string> units_without_goal() const;

    /// Units and unit groups that goals reach only from above: nobody has broken a goal down for them by
    /// name. The same exceptions as in units_without_goal(). Complexity: linear.
    [[nodiscard]] std::vector<std::string> units_without_own_goal() const;

private:
    struct parts;
    std::shared_ptr<const parts> parts_;
};

} // namespace lssgov
