#pragma once

/// Self-inspection (egenkontroll): the provider's own control of quality, under SOSFS 2011:9.
///
/// The regulation gives no number: the provider sets frequency and extent. What an auditor asks is plainer:
/// what was planned, was it done, is it written down, did anybody get to know. Four questions, each with its
/// own yes, no or not known. To whom a round is to be reported is one thing, who got the result another.
///
///     self_inspection{.id = "si-hygiene", .topic = "Hygienrutiner", .period = ..., .done = truth::yes, ...}

#include <lssgov/cadence/source.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/calendar/truth.hpp>

#include <optional>
#include <string>

namespace lssgov {

struct self_inspection {
    std::string id{};
    std::string topic{};    ///< in the words of the document
    std::string concerns{}; ///< id of the unit inspected
    std::optional<partial_date>
        period{}; ///< the round: a year, part of one, a month or a day; absent where not stated
    truth planned = truth::unknown;
    truth done = truth::unknown;
    truth documented = truth::unknown;
    std::string outcome{};    ///< what it found, in the words of the document
    std::string reports_to{}; ///< id of the unit that is to get the result; empty where nobody is named
    truth reported = truth::unknown; ///< whether that unit got it, where the document says so
    std::string reported_to{};       ///< id of the unit that got the result; empty where not stated
    source origin{};
};

} // namespace lssgov
