#pragma once

/// Verdicts summed over groups, in two sums that must each come out at the number of cases.
///
/// A share of "kept" that hides the unknown is a lie, so a tally gives the bounds: of the judged cases, at
/// least `yes` and at most `yes + unknown` were kept. Integers throughout; a ratio is made only when printed.
/// Tallies of disjoint sets of cases merge by addition, in any order, to the same numbers: so a set that is
/// larger than memory is tallied in parts.
///
///     std::vector<tally_row> all;
///     while (const std::optional<case_set> part = read_next(file)) {
///         merge(tally(*part, rules, on, by("unit")), all);
///     }

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/run_options.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lssgov {

struct LSSGOV_API tally_row {
    std::string rule{};     ///< id of the rule
    std::string grouping{}; ///< name of the grouping; empty when not grouped
    std::string group{};    ///< label in the grouping; empty for cases without a label, or when not grouped
    std::int64_t cases = 0;
    std::int64_t yes = 0;
    std::int64_t no = 0;
    std::int64_t unknown = 0;
    std::int64_t not_applicable = 0;
    std::array<std::int64_t, case_state_count> states{}; ///< by case_state
    std::int64_t breaches = 0;
    std::int64_t excused = 0;
    std::int64_t days_late = 0;
    std::int64_t days_overdue = 0;

    /// yes + no + unknown: the cases of which the rule asks something.
    [[nodiscard]] std::int64_t judged() const { return yes + no + unknown; }

    [[nodiscard]] std::int64_t in_state(case_state which) const {
        return states[static_cast<std::size_t>(which)];
    }

    void add(const verdict& one);

    /// Adds the tally of other cases. The rule, the grouping and the group stay those of the left side.
    tally_row& operator+=(const tally_row& other);
    bool operator==(const tally_row&) const = default;
};

/// Which grouping to sum by. An empty name sums all cases in one row.
struct by {
    std::string grouping{};
    bool ancestors = false;

    explicit by(std::string name = {}) : grouping(std::move(name)) {}

    /// A row for each label and for each label above it, by the grouping in the context: the row of a label
    /// then holds the cases of all labels below it too. Such rows overlap, so they are not to be added.
    [[nodiscard]] by with_ancestors() const {
        by made(grouping);
        made.ancestors = true;
        return made;
    }
};

/// One row for each rule and group that has cases, in the order of the rules, then of the labels.
///
/// Rules of kind coverage are passed over: they have no verdict per case. Throws as check() does.
/// Complexity: that of check() for each case and rule.
[[nodiscard]] LSSGOV_API std::vector<tally_row> tally(std::span<const one_case> cases,
    std::span<const rule> rules, as_of on, const by& grouped = by{}, const context& known = {});

/// The same rows of a case set, by as many groupings as are given, from one run over the cases: in the order
/// of the rules, then of the groupings, then of the labels. The same at any number of threads.
///
/// @throws as check() does; cancelled if the run was stopped
/// Complexity: linear in the cases, their events and the due days of their duty periods, for each rule.
/// Memory: for each thread, rule and label 64 bytes, and 144 more where a case had to be walked.
[[nodiscard]] LSSGOV_API std::vector<tally_row> tally(const case_set& cases, std::span<const rule> rules,
    as_of on, const std::vector<by>& grouped, const context& known = {}, const run_options& how = {});

/// As above, by one grouping, or none.
[[nodiscard]] LSSGOV_API std::vector<tally_row> tally(const case_set& cases, std::span<const rule> rules,
    as_of on, const by& grouped = by{}, const context& known = {}, const run_options& how = {});

/// Adds rows of other cases to rows: those of the same rule, grouping and group become one. What is new comes
/// where it belongs by its grouping and label, after the rules and groupings that were there before it.
/// Complexity: linear in the rows but for finding them.
LSSGOV_API void merge(std::span<const tally_row> part, std::vector<tally_row>& all);

} // namespace lssgov
