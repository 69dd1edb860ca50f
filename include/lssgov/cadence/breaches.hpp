#pragma once

/// Every breach of a rule, one by one.
///
/// A verdict counts breaches and a curve adds them up by day. Who must ask something of each one - whether it
/// was reported, who answered for it - needs the breaches themselves: whose they are, the first late day, and
/// the event that closed them.
///
/// The hard question is what closes a breach. An event that comes late does. Neither the end of the case nor
/// as_of does: what was open then stays unclosed. A calendar period that was missed can not be mended, so no
/// event closes it. Excused breaches are told too, and marked: somebody may have to answer for those as well.
///
///     for (const case_breach& one : breaches(cases, yearly, as_of(2025, 6, 30)))
///         fmt::print("{} late from {}\n", cases.id(one.which), to_string(*to_date(one.first_late)));
///
/// They are the breaches that check() counts: of each case as many are not excused as its verdict has
/// breaches, and as many are as it has excused.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/calendar/day_number.hpp>

#include <span>
#include <vector>

namespace lssgov {

struct case_breach {
    case_number which = 0;
    day_number first_late = absent_day; ///< the day after the due day, or after the last day of a period
    day_number closed = absent_day;     ///< the event that closed it; absent_day where none did
    bool is_excused = false;            ///< its first late day lies in a suspension

    bool operator==(const case_breach&) const = default;
};

/// The breaches of each case, in the order of the cases, of one case by rising first late day.
///
/// @throws error as check() does
/// Complexity: that of check() for each case.
[[nodiscard]] LSSGOV_API std::vector<case_breach> breaches(
    std::span<const one_case> cases, const rule& asked, as_of on, const context& known = {});

/// The same of a case set. The same at any number of threads.
///
/// @throws as above; cancelled if the run was stopped
/// Complexity: linear in the cases, their events, the due days of their duty periods and, but for the sorting
/// of a few thousand at a time, the breaches. Memory: 16 bytes for each breach, twice that while it runs.
[[nodiscard]] LSSGOV_API std::vector<case_breach> breaches(const case_set& cases, const rule& asked, as_of on,
    const context& known = {}, const run_options& how = {});

} // namespace lssgov
