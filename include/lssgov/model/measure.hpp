#pragma once

/// Measures: what is done about a risk, a deviation or a criticism.
///
/// A measure that is said to be taken is somebody's word until something shows it. So whether it is done, the
/// day, and what shows it are three things.
///
///     measure{.text = "Ny rutin", .owner = "committee", .due = make_date(2021, 6, 30)}

#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/calendar/truth.hpp>

#include <optional>
#include <string>

namespace lssgov {

/// What is done about a risk, a deviation or a criticism.
struct measure {
    std::string text{};
    std::string owner{}; ///< id of a unit; empty where not stated
    std::optional<partial_date> due{};
    std::optional<partial_date> done_on{};
    truth done = truth::unknown; ///< what the document says; done_on says it too
    std::string evidence{};      ///< what shows that it was done; empty where nothing is named
};

} // namespace lssgov
