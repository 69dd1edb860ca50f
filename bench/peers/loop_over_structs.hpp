#pragma once

// The five rules as a C++ user would write them first: a struct for each decision, its events in vectors of
// Boost dates, and a loop with the rules written out.
//
// The answers are given in the types of the library, so that they can be compared. The rest is Boost's, but
// for the adding of months: Boost's own snaps to the end of the month (30 April and 1 month is 31 May), and
// the Act (1930:173) does not. A user who has read it writes the six lines of months_after().

#include "examples/support/generated_cases.hpp"

#include <lssgov/cadence/tally.hpp>
#include <lssgov/cadence/verdict.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lssgov::peers {

struct decision {
    std::size_t unit = 0;
    std::optional<boost::gregorian::date> decided{};
    std::optional<boost::gregorian::date> executed{};
    std::optional<boost::gregorian::date> valid_to{};
    std::vector<boost::gregorian::date> follow_ups{};   ///< by rising day
    std::vector<boost::gregorian::date> plan_reviews{}; ///< by rising day
};

/// The columns as decisions, each with its events.
[[nodiscard]] std::vector<decision> decisions_of(const examples::generated_cases& made);

/// The verdict of each decision under each of the five rules, in the order of the rules.
[[nodiscard]] std::vector<std::vector<verdict>> verdicts_of(
    const std::vector<decision>& decisions, boost::gregorian::date on);

/// The same by unit: a row for each rule and unit that has decisions, by rule, then by unit.
[[nodiscard]] std::vector<tally_row> tally_of(const std::vector<decision>& decisions,
    const std::vector<std::string>& unit_labels, boost::gregorian::date on);

} // namespace lssgov::peers
