#pragma once

/// What the cases say, beside a model: the facts that a duty, a statement or a grade can be held against.
///
/// A committee writes that each decision is followed up yearly; a register of decisions shows whether it was.
/// Here are the sums over the cases under their rules as of one day, and the days on which things stood so.
/// No case is told by its id. But a sum may be of one case, and the first day on which most were overdue may
/// be the first late day of that one: where the cases are few, whoever may see the sums learns days of
/// theirs.
///
/// The hard question is what ties them to the model. A rule of the cases and a rule of the model may be
/// called the same and be of different things, and a label is not a unit because it looks like one. So
/// nothing is guessed. A duty names the rule of the cases that measures it, in its `case_rule`. A label in
/// the grouping "unit" is the unit (or unit group) with that id, else the only one with that name, letter for
/// letter. A duty that concerns a unit is measured on the cases of that label and all labels below it, as the
/// rules of the cases say what lies below what; one that concerns a case group, or nothing, on all cases.
/// What finds no partner is listed and told, never joined to what is near.
///
/// A grade is about its own time. "No deviation in 2024" is not refuted by what was missed in 2025, and not
/// borne out by cases of 2025 either. So beside the sums of the day stand each day's number of overdue cases,
/// the periods that were missed, and the days on which any case was asked anything.
///
///     const case_facts facts =
///         facts_of_cases(cases, book.rules, as_of(2025, 6, 30), book.known, "register");
///     facts.find("decision-follow-up", "Navet")->sums.no; // cases of Navet in which the rule is broken
///     review(model, as_of(2025, 6, 30), {.cases = facts});

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/curve.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov {

/// The grouping of the cases whose labels are units.
inline constexpr std::string_view unit_grouping = "unit";

/// How many cases were overdue at the end of one day.
struct overdue_count {
    date day;
    std::int64_t cases = 0;

    bool operator==(const overdue_count&) const = default;
};

/// How many breaches of calendar periods began on one day: the day after a period that was missed.
struct missed_periods {
    date first_late;
    std::int64_t breaches = 0; ///< unexcused; one for each case that missed the period

    bool operator==(const missed_periods&) const = default;
};

/// The cases of one label, or all of them, under one rule.
struct LSSGOV_API case_fact {
    std::string rule{};  ///< id of the rule of the cases
    std::string label{}; ///< empty: all cases
    tally_row sums{};    ///< as of the day asked about; nothing in it where the rule is a quota
    curve_row days{};    ///< from the first day that any case can be asked something; empty as the sums are
    std::vector<missed_periods> missed{}; ///< where the rule is of calendar periods; by rising day

    /// The days on which something was asked of a case that is judged, the duty periods of all of them: runs
    /// that do not touch, by rising day. A case without the day that its duty begins on may be asked on any.
    std::vector<period> asked{};

    /// Where each follow-up restarts the clock: the first day that the register covers, for the clock starts
    /// no earlier and nothing of the time before is judged. Absent: the verdicts speak of all the time.
    std::optional<date> judged_from{};

    std::vector<coverage_verdict> quotas{}; ///< where the rule is a quota: one for each period

    /// Of a rule of single cases: `no` where one is broken, `yes` where all that are judged are kept, unknown
    /// where none is seen broken and one may be, not applicable where none is judged. Of a quota: unknown, or
    /// not applicable where no period has cases.
    [[nodiscard]] kept_answer kept() const;

    /// The same of some days, both ends included: `no` where is_broken_in() says so, not applicable where no
    /// case was asked anything on any of them. `yes` only where no case was ever seen broken and none may be:
    /// what else the cases hide of these days cannot be told from their sums. Of a quota: not applicable.
    [[nodiscard]] kept_answer kept_in(const period& within) const;

    /// The same of how things stand at the end of a day: `no` where a case is overdue then. Nothing is late
    /// on its due day, and a missed calendar period is never overdue.
    [[nodiscard]] kept_answer kept_at_end_of(date day) const;

    /// The first of the days, both ends included, at whose end most cases had an open unexcused breach; empty
    /// where there was none. A missed calendar period is never open.
    [[nodiscard]] std::optional<overdue_count> most_overdue(const period& within) const;

    /// How many unexcused breaches there are of calendar periods whose last day is one of these, both ends
    /// included. Linear in the periods.
    [[nodiscard]] std::int64_t missed_in(const period& within) const;

    /// Whether an unexcused breach was seen that these days, both ends included, began or knew: one whose
    /// first late day lies in them or on the day after, or that was open in them; of a calendar period, one
    /// that ended in them. Linear in the days.
    [[nodiscard]] bool is_broken_in(const period& within) const;
};

/// A label of the cases, and how many cases have it or one below it.
struct labelled_cases {
    std::string label{};
    std::int64_t cases = 0;

    bool operator==(const labelled_cases&) const = default;
};

struct LSSGOV_API case_facts {
    as_of on;           ///< no event after it is seen
    std::string name{}; ///< what the cases are called among the sources: a folder, a register
    std::int64_t cases = 0;
    std::int64_t events = 0;       ///< on or before the day
    std::int64_t without_unit = 0; ///< cases without a label of a unit; in no sum but that of all
    std::vector<rule> rules{};
    std::vector<labelled_cases> labels{}; ///< by label; those that some case has, and those above them
    std::vector<case_fact> facts{};       ///< one for each rule and all cases, and then each of the labels

    /// The rule with that id; null where there is none. Linear in the rules.
    [[nodiscard]] const rule* find_rule(std::string_view id) const;

    /// The cases of a label, or all for an empty one, under a rule; null where there is no such rule or no
    /// case of that label. Linear in the facts.
    [[nodiscard]] const case_fact* find(std::string_view rule, std::string_view label = {}) const;
};

/// The facts of a case set. `name` is what they are called among the sources of a review. A rule that asks
/// nothing of any case of a label gets a fact of noughts, not applicable.
///
/// @throws error if two rules have the same id, or one has none; else as tally() and check_coverage() do
/// @throws cancelled if the run was stopped
/// Complexity: that of the verdicts, a tally, a curve and the quotas. Memory: for each rule and label eight
/// bytes for each day since the earliest on which a case can be asked something; for a rule at a time, 30
/// for each case.
[[nodiscard]] LSSGOV_API case_facts facts_of_cases(const case_set& cases, std::span<const rule> rules,
    as_of on, const context& known, std::string name, const run_options& how = {});

/// Why a label of the cases is no unit of the model.
enum class unjoined {
    no_such_unit,   ///< no unit has that id or name
    several_units,  ///< several units have that name
    several_labels, ///< another label is the same unit
};

/// Which label is which unit.
struct joined_labels {
    std::map<std::string, std::string> label_of{}; ///< by id of the unit or unit group
    std::map<std::string, unjoined> left{};        ///< the labels that are no unit
};

/// Joins the labels with the units and unit groups of the model. Where two labels are one unit, neither is:
/// its cases would be told in halves. Complexity: n log n in units and labels.
[[nodiscard]] LSSGOV_API joined_labels join_labels(const municipality& model, const case_facts& facts);

} // namespace lssgov
