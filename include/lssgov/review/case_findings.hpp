#pragma once

/// What is odd about cases that can be read.
///
/// A line that can not be read is refused when it is loaded. A case that reads well and contradicts itself is
/// another thing: a service that began before the decision on it, a decision that ran out while the service
/// went on. Nobody may leave it out, for its verdict counts like any other; but somebody should look at it.
///
/// The hard question is what may be said on a day. A date later than as_of is not seen: a case that will be
/// odd is not odd yet, and what lies ahead contradicts nothing. A day that is the same is no contradiction
/// either: to decide and to execute on one day, or to follow up on the last day, is in order. A case may be
/// odd in several ways, and is then counted once in each.
///
///     for (const odd_cases& one : find_odd_cases(cases, as_of(2025, 6, 30)))
///         std::cout << name_of(one.what) << ": " << one.count << '\n';
///
/// The named dates are those that exports have: applied, decided, executed (the first day of the service),
/// executed_to (its last) and valid_to (the last day of the decision). A date that a set has not makes
/// nothing odd.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov {

enum class oddity {
    before_application,      ///< decided, executed or an event, earlier than applied
    executed_before_decided, ///< the service began before the decision on it
    end_before_start,        ///< valid_to is earlier than decided, or than executed
    executed_after_end,      ///< the decision ran out while the service went on: executed_to after valid_to
    event_after_end,         ///< an event, of any kind, later than valid_to
};

/// How many cases are named of those that are odd in one way, or otherwise to be looked at.
inline constexpr std::size_t named_cases = 5;

/// The cases that are odd in one way.
struct odd_cases {
    oddity what = oddity::executed_after_end;
    std::int64_t count = 0;
    std::vector<std::string> first{}; ///< ids of the first named_cases, in the order of the set

    bool operator==(const odd_cases&) const = default;
};

/// What is odd and can be seen on that day; in the order of oddity, only what there is.
/// Complexity: linear in the cases, for each kind of event, and logarithmic in the events of those that have
/// ended. Memory: one byte for each case.
[[nodiscard]] LSSGOV_API std::vector<odd_cases> find_odd_cases(const case_set& cases, as_of on);

/// The name by which outputs know it: executed_before_decided.
[[nodiscard]] LSSGOV_API std::string_view name_of(oddity what);

} // namespace lssgov
