#pragma once

/// How many cases were overdue month by month, for the pictures of a report.
///
/// A check says where things stand on one day. Whether they grow better or worse is seen over time, and
/// whether a rule was changed or rested meanwhile must be seen beside it, or the picture accuses somebody of
/// what a decision did. So a history holds, for each rule, the overdue at the end of each month, the days on
/// which the rule changed, and the suspensions.
///
///     const auto past = report::history_of(cases, rules, as_of(2025, 6, 30), by("unit"), known);
///     past.rules.front().all.back();   // overdue at the end of 2025-06-30
///
/// The hard question is its size. The curve it is made of has a number for each day and group; this keeps one
/// for each month and group, so that it grows neither with the cases nor much with the years.
///
/// The numbers are those of curve() with the last day as the end of its range: what is known is what is known
/// then, an excused breach is not counted, and of a calendar period that was missed nothing stays open. So
/// the last number need not be that of the cases in state `overdue`: a tally counts the excused too, and
/// under a rule on fixed dates the state speaks of the next date, while the missed one is still open here. No
/// count is guarded: a history is not for the public.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lssgov::report {

/// How many months a history has, where nobody says otherwise.
inline constexpr int shown_months = 36;

/// What happened to a rule.
enum class change_kind {
    begins, ///< the first day in force
    alters, ///< another length holds from this day on
    lapses, ///< the first day no longer in force
};

struct rule_change {
    date day;
    change_kind what = change_kind::begins;
    std::optional<duration> length{}; ///< the new one; absent where the change is of days before an end

    bool operator==(const rule_change&) const = default;
};

/// A label, and its overdue cases at the end of each month.
struct group_history {
    std::string label; ///< empty: the cases without a label
    std::vector<std::int64_t> overdue{};

    bool operator==(const group_history&) const = default;
};

struct rule_history {
    std::string rule{};                    ///< its id
    std::vector<std::int64_t> all{};       ///< overdue of all cases, by month
    std::vector<group_history> groups{};   ///< of the labels themselves, in their order; not of those above
    std::vector<rule_change> changes{};    ///< in the months shown, by rising day
    std::vector<suspension> suspensions{}; ///< known on the last day and touching the months, by first day

    bool operator==(const rule_history&) const = default;
};

struct case_history {
    date first;                        ///< the first day of the first month
    std::vector<date> month_ends{};    ///< rising; the last is the day asked about, be it the month's or not
    std::string grouped_by{};          ///< empty: not grouped
    std::vector<rule_history> rules{}; ///< in their order, without quotas, which no single case is overdue by

    bool operator==(const case_history&) const = default;
};

/// The history of so many months, the last of them that of `on`; fewer where the calendar begins later.
///
/// @throws error if `months` is below 1, and as curve() does; cancelled if the run was stopped
/// Complexity: that of curve() over these months for each rule, by all and by label. Memory: the same for one
/// rule, and eight bytes for each rule, label and month.
[[nodiscard]] LSSGOV_FILES_API case_history history_of(const case_set& cases, std::span<const rule> rules,
    as_of on, const by& grouped = by{}, const context& known = {}, const run_options& how = {},
    int months = shown_months);

} // namespace lssgov::report
