#pragma once

/// All cases under all rules, as the reports show it.
///
/// Nothing is decided here: verdicts come from check(), quotas from check_coverage(), and this adds them up,
/// by rule and, where asked, by the labels of a grouping and all that lies below each. It also counts what an
/// answer rests on: a rule that asks for a kind of event nobody wrote down is more often a slip of the pen
/// than a neglected duty, and events that no rule asks for should not vanish.
///
///     const auto found = report::check_cases(cases, rules, as_of(2025, 6, 30), by("unit"), known);
///     report::cases_text(std::cout, found, language::swedish);

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/coverage.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/cadence/one_case.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/tally.hpp>
#include <lssgov/export.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

/// One label of a grouping.
struct group_outcome {
    std::string label;  ///< empty: the cases without a label
    std::string parent; ///< the label above; empty at the top
    int depth = 0;      ///< labels above it
    tally_row sums;     ///< of the cases with this label or one below it
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
    bool occurs = false;                 ///< the data have what meets the rule, seen or not: see met_by
    std::int64_t events = 0;             ///< of it, on or before as_of, in or out of a duty period
    std::vector<verdict> verdicts{};     ///< one for each case, in the order of the cases
    tally_row sums{};                    ///< of all cases
    std::vector<group_outcome> groups{}; ///< each label after the one above it; empty when not grouped
    std::vector<overdue_case> oldest{};  ///< the longest overdue, at most shown_overdue
    std::vector<coverage_verdict> quotas{};

    [[nodiscard]] bool is_quota() const { return std::holds_alternative<coverage_cadence>(asked.kind); }
};

/// What is odd about a case that can be read. It stays among the cases, and is told.
enum class oddity {
    executed_before_decided, ///< the service began before the decision on it
    executed_after_end, ///< the service went on after the decision had run out: executed_to is after valid_to
    end_before_start,   ///< the decision ran out before it was made
};

/// The cases that are odd in one way; those that can be seen on as_of.
struct odd_cases {
    oddity what = oddity::executed_after_end;
    std::int64_t count = 0;
    std::vector<std::string> first{}; ///< their ids, the first shown_overdue in the order of the cases
};

[[nodiscard]] LSSGOV_FILES_API std::string_view name_of(oddity what);

/// How many overdue cases a rule's outcome names.
inline constexpr std::size_t shown_overdue = 5;

struct case_check {
    as_of on;
    std::string grouped_by{};                      ///< empty: not grouped
    std::span<const one_case> cases{};             ///< those checked; they must outlive this
    std::int64_t events = 0;                       ///< all that were read
    std::int64_t later_events = 0;                 ///< of these, later than as_of, and so not seen
    std::map<std::string, std::int64_t> unasked{}; ///< kinds of event seen that no rule asks for
    std::vector<odd_cases> odd{};                  ///< in the order of oddity, only those there are
    context known{};                      ///< without suspensions decided after as_of, which are not seen
    std::vector<rule_outcome> outcomes{}; ///< in the order of the rules
};

/// Checks each case under each rule. The cases must outlive what is given back.
///
/// Coverage is judged by the labels themselves: a quota of each unit says nothing of an area.
/// @throws error as check() and check_coverage() do
/// Complexity: that of check() for each case and rule.
[[nodiscard]] LSSGOV_FILES_API case_check check_cases(std::span<const one_case> cases,
    std::span<const rule> rules, as_of on, const by& grouped = by{}, const context& known = {});

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
