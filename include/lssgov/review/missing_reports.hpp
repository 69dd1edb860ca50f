#pragma once

/// Missed follow-ups that nobody reported.
///
/// A municipality that misses a follow-up may still steer, if the miss is reported as a deviation and
/// somebody does something about it. So a routine often says: a missed follow-up shall give a deviation
/// report. A miss without a report is then a second failing, and the worse one, because nobody knows of the
/// first.
///
/// The hard question is which report belongs to which miss, for exports seldom say. It is answered as for a
/// rule of kind response: a report on or after the first late day answers it, the same day included, and one
/// report answers all misses that are there. So a miss is unreported when no report of the case has come on
/// its first late day or later, up to as_of. It is missing only if the register of reports covers all those
/// days; else it is unknown.
///
/// Asked of rules that ask for an event again and again: at least every, per period, on dates, and before the
/// end of a decision. An excused breach asks for no report: the decision that the rule rests has told of it.
/// And a rule that is itself met by reports is not asked.
///
///     find_missing_reports(cases, rules, as_of(2025, 6, 30), "deviation report")
///
/// Where neither the data nor any rule knows of such reports, nothing is asked: there is no routine to keep.
/// Source of the question: a municipal audit of how decisions on support are followed up, where the routine
/// required a deviation report for each missed follow-up.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lssgov {

/// The reports on the breaches of one rule. reported + missing + unknown = breaches.
struct missing_reports {
    std::string rule{};
    std::int64_t breaches = 0; ///< not excused
    std::int64_t reported = 0;
    std::int64_t missing = 0;
    std::int64_t unknown = 0;         ///< no report is seen, and the register of reports has gaps there
    std::int64_t cases = 0;           ///< with at least one that is missing
    std::vector<std::string> first{}; ///< ids of the first named_cases of those, in the order of the set

    bool operator==(const missing_reports&) const = default;
};

/// Whether misses of this rule are to be reported: see above. Constant.
[[nodiscard]] LSSGOV_API bool asks_for_reports(const rule& asked, const std::string& report_kind);

/// Whether anything knows of reports: the set has an event of that kind, seen or not, or a rule is met by it
/// or asks for an answer to it. Complexity: linear in the rules and the kinds of event.
[[nodiscard]] LSSGOV_API bool knows_of_reports(
    const case_set& cases, std::span<const rule> rules, const std::string& report_kind);

/// The reports on the breaches of one rule, whether or not anything knows of reports.
/// @throws error as check() does; cancelled if the run was stopped
/// Complexity: that of breaches(), and for each breach logarithmic in the reports of its case. Memory: that
/// of breaches().
[[nodiscard]] LSSGOV_API missing_reports count_reports(const case_set& cases, const rule& asked, as_of on,
    const std::string& report_kind, const context& known = {}, const run_options& how = {});

/// One entry for each rule that is asked, in their order; none where nothing knows of reports.
/// @throws as count_reports()
/// Complexity: that of count_reports() for each rule that is asked.
[[nodiscard]] LSSGOV_API std::vector<missing_reports> find_missing_reports(const case_set& cases,
    std::span<const rule> rules, as_of on, const std::string& report_kind, const context& known = {},
    const run_options& how = {});

} // namespace lssgov
