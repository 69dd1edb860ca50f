#pragma once

/// What a unit has to do: what is overdue and what falls due soon, oldest first, each with its reason.
///
///     const auto list = report::work_list_of(cases, rules, as_of(2025, 6, 30), "unit", "Norr", 60, known);
///     report::work_list_text(std::cout, list, language::swedish);
///
///     2025-05-21  N-0017: Varje beslut följs upp minst en gång om året
///                 senast 2025-05-21: 12 månader efter 2024-05-21, försenad 40 dagar
///
/// The hard question is what a row is. A case that has missed three yearly follow-ups does not owe three: one
/// follow-up now, and it is on time again. So there is one row for a case and a rule, of what is asked next:
/// verdict::next_due. A row is there where that day has passed without what was asked (the state is overdue),
/// or comes in the days ahead. What cannot be done any more - a calendar year that passed without a
/// follow-up - is a breach and no work, and stands in the report on the cases, not here. An excuse changes
/// nothing of what there is to do, so an excused breach that is open has its row, and the reason says so.
///
/// Of a case whose state is unknown nobody can say what to do next, but somebody can find out: it stands
/// below the others, with what is lacking. A quota asks something of the unit and of no single case: it is
/// named, and has no rows. A case that has no unit is on nobody's list; the empty label asks for those.
///
/// What is due on the same day stands in the order of the cases in the data, and of one case in the order of
/// the rules: the same data give the same list.
///
/// The list names cases, for that is what it is for. It is no page for the public, and there is no way to
/// hide small counts in it.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/csv_profile.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/report/provenance.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lssgov::report {

/// What is asked next of one case under one rule.
struct work_item {
    std::string case_id{};
    std::string rule_id{};
    std::string rule_title{};
    date due;             ///< the last day in time
    int days_overdue = 0; ///< days from due to as_of; 0: not overdue
    int days_left = 0;    ///< days from as_of to due; 0: due on the day, or overdue
    std::optional<date> last_event{};
    bilingual reason{}; ///< how the due day was reached and how far away it is, in one line

    [[nodiscard]] bool is_overdue() const { return days_overdue > 0; }

    bool operator==(const work_item&) const = default;
};

/// One case under one rule of which nobody can say how it stands.
struct unknown_item {
    std::string case_id{};
    std::string rule_id{};
    std::string rule_title{};
    bilingual why{}; ///< what is lacking, in a line

    bool operator==(const unknown_item&) const = default;
};

/// A rule that asks something of the unit and of no single case.
struct unit_quota {
    std::string rule_id{};
    std::string rule_title{};
    bilingual says{};

    bool operator==(const unit_quota&) const = default;
};

struct work_list {
    std::string grouping{};
    std::string label{}; ///< empty: the cases without one
    as_of on;
    date until;                          ///< the last due day that is looked for, included
    std::int64_t cases = 0;              ///< of the unit, with those of the labels below it
    std::vector<work_item> items{};      ///< by due day, then in the order of the cases, then of the rules
    std::vector<unknown_item> unknown{}; ///< in the order of the cases, then of the rules
    std::vector<unit_quota> quotas{};    ///< in the order of the rules

    [[nodiscard]] LSSGOV_FILES_API std::int64_t overdue() const;

    bool operator==(const work_list&) const = default;
};

/// Whether anybody is called so: a label of a case, or one that the context knows in that grouping; or nobody
/// need be, for it is empty.
/// Complexity: linear in the labels.
[[nodiscard]] LSSGOV_FILES_API bool is_label(
    const case_set& cases, const std::string& grouping, const std::string& label, const context& known = {});

/// The work of the cases with this label in this grouping, or with one below it, as of a day: what is
/// overdue, and what is due from that day to so many days after it, both included; and what is unknown.
///
/// @param label  empty: of the cases without a label in this grouping
/// @param days  from as_of to the last due day that is looked for, >= 0; no further than the calendar goes
/// @throws error if `days` is negative or is_label() is false, and as check() does; date_out_of_range as
/// check(); cancelled if the run was stopped
/// The same at any number of threads. Complexity: that of verdicts() for each rule over the parts of the set
/// in which the unit has cases, and explain() for each row. Memory: the rows, and some megabytes.
[[nodiscard]] LSSGOV_FILES_API work_list work_list_of(const case_set& cases, std::span<const rule> rules,
    as_of on, const std::string& grouping, const std::string& label, int days = 60, const context& known = {},
    const run_options& how = {});

/// As lines of text, the last of which tell what it was made of, where that is told.
LSSGOV_FILES_API void work_list_text(
    std::ostream& out, const work_list& list, language tongue, const provenance& from = {});

/// A header and a line for each row: case_id, rule, title, due, days_overdue, days_left (empty where it is
/// overdue), last_event, reason, state. The reason is in the language asked for; the state is overdue, coming
/// or unknown. What is unknown comes last: it has a reason and no days. Quotas have no lines, and what the
/// list was made of stands in its text and page alone. The stream is flushed at the end; its state says
/// whether it failed.
LSSGOV_FILES_API void work_list_csv(
    std::ostream& out, const work_list& list, language tongue, csv_profile as = csv_profile::rfc4180);

/// As a page in one file, with what it was made of in its foot.
LSSGOV_FILES_API void work_list_html(
    std::ostream& out, const work_list& list, const provenance& from, language tongue);

} // namespace lssgov::report
