#pragma once

/// The ladder: which units are reached by which duties, and how.
///
/// The picture an auditor draws first. The hard question is the quota: "thirty per cent of the units a year"
/// looks like a cadence and is none for any single unit. One that is never drawn breaks no rule, so nothing
/// says when *each* must have been followed up.
///
///     reached_only_by_quota(model, duty_topic::operations)   // own units: nobody says when each

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/follow_up/case_facts.hpp>
#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/model/municipality.hpp>

#include <string>
#include <vector>

namespace lssgov {

/// A unit or unit group and the duties that reach it on one topic.
struct rung {
    std::string concerns{};                  ///< id of the unit or unit group
    std::vector<const duty*> by_cadence{};   ///< duties whose rule says when it, itself, must be followed up
    std::vector<const duty*> by_quota{};     ///< duties that reach it only if it is drawn
    std::vector<const duty*> without_rule{}; ///< duties that set no cadence

    [[nodiscard]] bool only_by_quota() const { return !by_quota.empty() && by_cadence.empty(); }
};

/// One rung for each unit or unit group that a duty of this topic concerns, in the order of the model's
/// units, then of its unit groups. Complexity: linear in duties and what they concern.
[[nodiscard]] LSSGOV_API std::vector<rung> ladder(const municipality& model, duty_topic topic);

/// One duty at one place of the ladder.
struct ladder_row {
    std::optional<unit_level>
        level{};            ///< of what is followed up, else of who answers; absent where neither is told
    std::string concerns{}; ///< id of what is followed up; empty where the duty names nothing
    const duty* of = nullptr;
    const rule* by = nullptr; ///< how often, of the model or of the cases; null where neither sets a cadence
    std::optional<partial_date> last_done{}; ///< the last follow-up done that is known by then
    const statement* last_said = nullptr;    ///< the last words on whether it is kept, known by then
    std::optional<duty_answer> holds{};      ///< whether it was kept; absent where the rule is a quota
    std::optional<quota_answer> quota{};     ///< then: that of the last period that was over by then, if any
    std::vector<quota_answer> broken{};      ///< and those of earlier periods that was not kept in
};

/// The whole picture: what is followed up at each level, how often, by whom, reported to whom, and what
/// holds. That something was done once does not say that it holds: the last follow-up may be too long ago.
struct ladder_table {
    std::vector<ladder_row>
        rows{}; ///< by level from the top, then in the order of the model; last those without
    std::vector<unit_level> levels_without{}; ///< levels that have units and no duty, from the top
};

/// The ladder as known by a day. The model must have no problems of severity error. The pointers point into
/// `model` and `cases`. @throws error if the cases are as of another day. Complexity: as duty_answers().
[[nodiscard]] LSSGOV_API ladder_table whole_ladder(
    const municipality& model, as_of on, const case_facts* cases = nullptr);

/// How many units a unit group has: its count where the document gives one, else at least one. A single unit
/// has one.
[[nodiscard]] LSSGOV_API std::optional<int> stated_count(const municipality& model, const std::string& id);

} // namespace lssgov
