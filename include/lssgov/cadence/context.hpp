#pragma once

/// What must be known besides a case and a rule before anyone may say "missed".
///
/// Absence of an event is evidence only where somebody would have written it down. A *register* says which
/// days it covers for a kind of event: absence inside is absence, absence outside is unknown. A *suspension*
/// is a decision by the body that owns the rule; without such a decision a reason explains and never excuses.
/// A *grouping* gives each label its parent, so that a rule for an area reaches the units below it.
///
///     context known;
///     known.registers.push_back(event_register::covering("follow-up", make_date(2020, 1, 1), std::nullopt));
///
/// Where a kind of event has no register here, all its days are covered.

#include <lssgov/calendar/date.hpp>
#include <lssgov/export.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// The days on which events of one kind would have been written down.
struct LSSGOV_API event_register {
    std::string event_kind{};         ///< or the named date that a rule is met by
    bool never_holds = false;         ///< the register never holds this kind: no day is covered
    std::optional<date> known_from{}; ///< first day covered; absent: from the beginning
    std::optional<date> known_to{};   ///< last day covered; absent: to the end

    [[nodiscard]] static event_register covering(
        std::string kind, std::optional<date> first, std::optional<date> last);
    [[nodiscard]] static event_register never_holding(std::string kind);

    bool operator==(const event_register&) const = default;
};

/// A decision that a rule rests. Breaches whose first late day lies in [from, to] are excused, not forgotten.
struct suspension {
    std::string rule{};       ///< the id of the rule that rests
    std::string decided_by{}; ///< the body that owns the rule
    date decided_on;          ///< a decision later than as_of is not seen
    date from;                ///< first day, included
    date to;                  ///< last day, included
    std::string reason{};

    bool operator==(const suspension&) const = default;
};

/// Labels with a parent each; a label that is not a key has no parent. Cycles are refused by the engine.
struct grouping {
    std::string name{};
    std::map<std::string, std::string> parents{};
    std::vector<std::string> labels{}; ///< further labels that there are; only rule_gaps asks for them

    bool operator==(const grouping&) const = default;
};

struct context {
    std::vector<event_register> registers{}; ///< at most one for each kind of event
    std::vector<suspension> suspensions{};
    std::vector<grouping> groupings{};
};

/// What is wrong with a context, one plain sentence each: two registers for one kind, from after to, a day
/// outside the calendar, a cycle of labels. Empty when nothing is. The engine refuses a context that has any.
[[nodiscard]] LSSGOV_API std::vector<std::string> faults(const context& checked);

/// Whether a label is another, or lies below it. Complexity: the depth of the grouping; where that has a
/// cycle, its size.
[[nodiscard]] LSSGOV_API bool is_within(const context& known, const std::string& grouping_name,
    const std::string& label, const std::string& ancestor);

/// The labels above a label, its parent first. Complexity: as is_within.
[[nodiscard]] LSSGOV_API std::vector<std::string> ancestors(
    const context& known, const std::string& grouping_name, const std::string& label);

} // namespace lssgov
