#pragma once

/// What the cases say, beside a model: the facts that a duty, a statement or a grade can be held against.
///
/// A committee writes that each decision is followed up yearly; a register of decisions shows whether it was.
/// Here are the sums over the cases under their rules as of one day, and no case: neither an id nor a date of
/// one, so that what is made of them can be told to anybody who may see a sum.
///
/// The hard question is what ties them to the model. A rule of the cases and a rule of the model may be
/// called the same and be of different things, and a label is not a unit because it looks like one. So
/// nothing is guessed. A duty names the rule of the cases that measures it, in its `case_rule`. A label in
/// the grouping "unit" is the unit (or unit group) with that id, else the only one with that name, letter for
/// letter. A duty that concerns a unit is measured on the cases of that label and all labels below it, as the
/// rules of the cases say what lies below what; one that concerns a case group, or nothing, on all cases.
/// What finds no partner is listed and told, never joined to what is near.
///
/// A grade is about its own time. "No deviation in 2024" is not refuted by what was missed in 2025, so beside
/// the sums of the day stands each day's number of overdue cases.
///
///     const case_facts facts = facts_of_cases(cases, book.rules, as_of(2025, 6, 30), book.known,
///     "register"); facts.find("decision-follow-up", "Navet")->sums.no   // cases of Navet in which the rule
///     is broken review(model, as_of(2025, 6, 30), {.cases = facts});

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

/// The cases of one label, or all of them, under one rule.
struct LSSGOV_API case_fact {
    std::string rule{};     ///< id of the rule of the cases
    std::string label{};    ///< empty: all cases
    tally_row sums{};       ///< as of the day asked about; nothing in it where the rule is a quota
    curve_row days{};       ///< from the first day that any case can be asked something
    bool by_period = false; ///< the rule asks for something in each calendar period
    std::vector<coverage_verdict> quotas{}; ///< where the rule is a quota: one for each period

    /// Of a rule of single cases: `no` where one is broken, `yes` where all that are judged are kept, unknown
    /// where none is seen broken and one may be, not applicable where none is judged. Of a quota: unknown.
    [[nodiscard]] kept_answer kept() const;

    /// The first of the days, both ends included, at whose end most cases had an open unexcused breach; empty
    /// where there was none. A missed calendar period is never open.
    [[nodiscard]] std::optional<overdue_count> most_overdue(const period& within) const;

    /// Whether an unexcused breach was seen that these days, both ends included, began or knew: one whose
    /// first late day lies in them or on the day after, or that was open in them. Linear in the days.
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
    std::int64_t events = 0; ///< on or before the day
    std::int64_t without_unit =
        0; ///< cases without a label in the grouping "unit"; in no sum but that of all
    std::vector<rule> rules{};
    std::vector<labelled_cases> labels{}; ///< by label; those that some case has, and those above them
    std::vector<case_fact> facts{};       ///< in the order of the rules; of all cases first, then by label

    /// The rule with that id; null where there is none. Linear in the rules.
    [[nodiscard]] const rule* find_rule(std::string_view id) const;

    /// The cases of a label, or all for an empty one, under a rule; null where there is nothing of it.
    /// Linear in the facts.
    [[nodiscard]] const case_fact* find(std::string_view rule, std::string_view label = {}) const;
};

/// The facts of a case set. `name` is what they are called among the sources of a review.
///
/// @throws error if two rules have the same id, or none; else as tally() and check_coverage() do; cancelled
/// if
///         the run was stopped
/// Complexity: that of a tally, a curve and the quotas. Memory: for each rule and label four bytes for each
/// day since the earliest on which a case can be asked something.
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
