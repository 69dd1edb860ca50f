#pragma once

/// All cases under all rules, as the reports show it.
///
/// Nothing is decided here: sums come from tally(), the longest overdue from verdicts(), quotas from
/// check_coverage(), what is odd from find_odd_cases(), unreported misses from find_missing_reports() and
/// certain differences from compare_groups(). No verdict is kept, so a country's cases take no more room here
/// than ten. It also counts what an answer rests on: a rule that asks for a kind of event nobody wrote down
/// is more often a slip of the pen than a neglected duty, and events that no rule asks for should not vanish.
///
///     case_check found = report::check_cases(cases, rules, as_of(2025, 6, 30), by("unit"), known);
///     found.accounts = {{.file = "cases.csv", .rows = 402, .taken = 400, .rejected = 2}};
///     report::cases_text(std::cout, found, language::swedish);
///
/// The hard question is what may leave the house. Sums over many cases may; the id of a case may not, unless
/// somebody asks for it; and a count of two or three may tell of a person. So the reports name no case unless
/// they are told to, and every count has a mark that hides it, which all writers respect. suppression.hpp
/// sets the marks.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/cadence/one_case.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/export.hpp>
#include <lssgov/report/tally_cells.hpp>
#include <lssgov/review/case_findings.hpp>
#include <lssgov/review/group_comparison.hpp>
#include <lssgov/review/missing_reports.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lssgov::report {

/// Whether a report names cases by their ids.
enum class case_ids { hidden, shown };

/// The rows of a file, and what became of them: taken + rejected + known_later = rows.
struct row_account {
    std::string file{};
    std::int64_t rows = 0; ///< without the header
    std::int64_t taken = 0;
    std::int64_t rejected = 0;
    std::int64_t known_later = 0; ///< recorded after the day that was asked for
    std::int64_t repeated = 0;    ///< of those taken: an event of the same case, kind and day as another

    bool operator==(const row_account&) const = default;
};

/// One label of a grouping.
struct group_outcome {
    std::string label;  ///< empty: the cases without a label
    std::string parent; ///< the label above; empty at the top
    int depth = 0;      ///< labels above it
    tally_row sums;     ///< of the cases with this label or one below it
    hidden_cells hidden{};
};

struct overdue_case {
    std::string case_id;
    date due;
    int days = 0; ///< from due to as_of

    bool operator==(const overdue_case&) const = default;
};

/// What came of one rule. A coverage rule has quotas and nothing else; the others have no quotas.
struct rule_outcome {
    rule asked;
    bool occurs = false;     ///< the data have what meets the rule, seen or not: see met_by
    std::int64_t events = 0; ///< of it, on or before as_of, in or out of a duty period
    tally_row sums{};        ///< of all cases
    hidden_cells hidden{};
    std::vector<group_outcome> groups{};      ///< each label after the one above it; empty when not grouped
    std::vector<overdue_case> oldest{};       ///< the longest overdue, at most shown_overdue
    std::optional<missing_reports> reports{}; ///< where misses are to be reported
    std::optional<group_comparison> difference{}; ///< between labels with none below them
    std::vector<coverage_verdict> quotas{};

    [[nodiscard]] bool is_quota() const { return std::holds_alternative<coverage_cadence>(asked.kind); }
};

/// How many overdue cases a rule's outcome names.
inline constexpr std::size_t shown_overdue = 5;

/// The kind of event that reports a missed follow-up.
inline constexpr const char* report_kind = "deviation report";

struct case_check {
    as_of on;
    std::string grouped_by{};            ///< empty: not grouped
    std::string quotas_grouped_by{};     ///< empty: each quota is of all cases
    std::vector<row_account> accounts{}; ///< of the files, from who read them; may be empty
    std::string rejects_file{};    ///< where rejected rows are listed, from who read them; empty: not told
    bool lacks_rows = false;       ///< of what is for the public: rows were rejected; how many is not told
    std::int64_t cases = 0;        ///< those checked
    std::int64_t events = 0;       ///< of all cases; several of a kind on one day are one
    std::int64_t later_events = 0; ///< of these, later than as_of, and so not seen
    std::map<std::string, std::int64_t> unasked{}; ///< kinds of event seen that no rule asks for
    std::vector<odd_cases> odd{};                  ///< in the order of oddity, only those there are
    context known{};                      ///< without suspensions decided after as_of, which are not seen
    std::vector<rule_outcome> outcomes{}; ///< in the order of the rules
    std::int64_t hidden_below = 0;        ///< smaller counts are hidden, as by for_the_public(); 0: none is

    /// Whether there are tallies alone, and some counts of them hidden.
    [[nodiscard]] bool is_for_the_public() const { return hidden_below > 0; }
};

/// Checks each case under each rule. What is given back does not refer to the cases.
///
/// Coverage is judged by the labels themselves: a quota of each unit says nothing of an area. `quotas` says
/// by which; absent: as the others are grouped.
/// @throws error as check() and check_coverage() do; cancelled if the run was stopped
/// Complexity: linear in the cases, their events and the due days of their duty periods, for each rule: that
/// of tally(), and where cases are overdue that of verdicts(), and where misses are to be reported that of
/// breaches(). Memory: that of these; of verdicts, for 131,072 cases at a time.
[[nodiscard]] LSSGOV_FILES_API case_check check_cases(const case_set& cases, std::span<const rule> rules,
    as_of on, const by& grouped = by{}, const context& known = {}, const run_options& how = {},
    const std::optional<by>& quotas = std::nullopt);

/// Why the verdicts of one case are what they are: one explanation for each rule, in their order. Coverage
/// rules ask nothing of a single case and are passed over.
/// @throws error as explain() does
[[nodiscard]] LSSGOV_FILES_API std::vector<explanation> explain_case(
    const one_case& followed, std::span<const rule> rules, as_of on, const context& known = {});

/// Whether a rule is not kept by some case, or a quota broken or no longer possible.
[[nodiscard]] LSSGOV_FILES_API bool has_broken(const case_check& checked);

/// Whether it is unknown of some case or quota whether it is kept.
[[nodiscard]] LSSGOV_FILES_API bool has_unknown(const case_check& checked);

} // namespace lssgov::report
