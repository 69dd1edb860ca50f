#pragma once

/// The organisation: who decides, who carries out, and what lies below what.
///
/// The hard question is the units nobody lists. A report says "thirty per cent of the units" and neither
/// names nor counts them. A *unit group* holds such a set as what it is: a description with a place in the
/// organisation, and a number only where the document gives one.
///
///     unit{.id = "committee", .name = "Vård- och omsorgsnämnden", .level = unit_level::committee, ...}
///     unit_group{.id = "lss-units", .name = "LSS units in own regime", .below = "disability-care", ...}

#include <lssgov/cadence/source.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/calendar/partial_date.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// Levels from the top of the municipality down. A unit lies below units of a higher level only.
enum class unit_level {
    council,         ///< kommunfullmäktige
    executive_board, ///< kommunstyrelse
    committee,       ///< nämnd
    administration,  ///< förvaltning
    area,            ///< verksamhetsområde
    department,      ///< avdelning
    unit,            ///< enhet
    employee,        ///< medarbetare; only for groups
};

/// Who runs the activity.
enum class regime {
    own,     ///< egen regi
    private_ ///< privat utförare
};

/// A role that a unit can hold in the market of services.
enum class unit_role {
    purchaser, ///< beställare
    provider,  ///< utförare
};

/// An organisational unit.
struct unit {
    std::string id{};
    std::string name{};
    std::optional<unit_level> level{}; ///< absent where the document names none
    std::string part_of{}; ///< id of the unit above; empty for the council and for what stands alone
    regime run_by = regime::own;
    std::vector<unit_role> roles{};      ///< that the document says it holds
    std::optional<bool> has_own_goals{}; ///< whether goals are broken down for it, where the document says
    basis own_goals_rest_on = basis::not_stated;
    std::string own_goals_text{};             ///< what is said of it, in short
    std::optional<source> own_goals_source{}; ///< where; absent: where the unit stands
    std::optional<partial_date> valid_from{};
    std::optional<partial_date> valid_to{}; ///< last day
    source origin{};
};

/// A set of cases, such as decisions of one kind, known only as a set.
struct case_group {
    std::string id{};
    std::string name{};
    source origin{};
};

/// A standing function, such as one of several that follow up. Functions of one purpose want a common owner,
/// or at least a common process: else each follows up its own.
struct standing_function {
    std::string id{};
    std::string name{};
    std::string purpose{}; ///< functions of one purpose belong together
    std::string owner{};   ///< id of the unit that answers for it; empty where the document names none
    std::string process{}; ///< the process or steering it shares with others; empty where there is none
    source origin{};
};

/// A set of units known only as a set.
struct unit_group {
    std::string id{};
    std::string name{};
    std::string below{};               ///< id of the unit they lie below
    std::optional<unit_level> level{}; ///< absent where the document names none
    regime run_by = regime::own;
    std::optional<int> count{}; ///< how many, where the document says so; 0: none, as stated
    source origin{};
};

} // namespace lssgov
