#pragma once

/// Goals, and the kinds of goal that a steering model knows.
///
/// The edge is *derives from*: a commitment derives from the goals it is to fulfil. A steering model speaks
/// of kinds ("the committee breaks the council's goals down into process goals"); a plan lists the goals
/// themselves. A document often gives the first and only excerpts of the second, so both are held, each goal
/// hangs on its kind, and whether the list of goals is complete is said once, in municipality::complete.
///
///     goal_kind{.id = "process-goal", .name = "processmål", .set_by = "committee",
///               .derives_from = {"strategic-goal"}, .runs_for = years(4), ...}
///     goal{.id = "g1", .text = "...", .kind = "process-goal", .derives_from = {"s1"}, ...}

#include <lssgov/cadence/source.hpp>
#include <lssgov/calendar/duration.hpp>
#include <lssgov/calendar/partial_date.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// How near to action a kind of goal is.
enum class goal_stage {
    goal,       ///< what shall be reached: vision, goal
    commitment, ///< what a body binds itself to (åtagande)
    activity,   ///< what is done
};

/// What a plan should say of each goal or activity of a kind.
enum class goal_part {
    action,    ///< what is to be done
    resource,  ///< with whom or what
    deadline,  ///< when it is to be done
    method,    ///< how
    criterion, ///< how one sees that it is reached
};

struct goal_kind {
    std::string id{};
    std::string name{}; ///< in the words of the document
    goal_stage stage = goal_stage::goal;
    std::string set_by{}; ///< id of the unit that adopts goals of this kind; empty where not stated
    std::vector<std::string> derives_from{}; ///< ids of goal kinds; empty: a top of the hierarchy
    std::optional<duration> runs_for{};      ///< how long such goals hold, where stated
    bool in_steering_model = true;           ///< whether the adopted steering model knows the kind
    std::vector<goal_part> expects{};        ///< what is looked for in each goal of the kind
    std::string note{};                      ///< what more the document says of the kind, in short
    source origin{};
};

struct goal {
    std::string id{};
    std::string text{};                      ///< in the words of the document
    std::string kind{};                      ///< id of its goal kind
    std::vector<std::string> derives_from{}; ///< ids of goals
    std::vector<std::string> concerns{};     ///< ids of units and unit groups that are to reach it
    std::string document{}; ///< id of the steering document it stands in; empty where not stated
    std::optional<partial_date> valid_from{};
    std::optional<partial_date> valid_to{}; ///< last day
    std::string area{};                     ///< the heading it stands under
    std::vector<std::string> actions{};
    std::string resource{};
    std::optional<partial_date> done_by{}; ///< the day by which it is to be reached
    std::string method{};
    std::string criterion{};
    std::string forecast{}; ///< the latest forecast or grade, in the words of the document
    source origin{};
};

} // namespace lssgov
