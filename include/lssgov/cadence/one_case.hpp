#pragma once

/// A case: whatever is followed up. A decision, a plan, a unit, a goal, a document, a control point.
///
/// The engine knows no more of it than an identity, the groups it belongs to, its named dates and its events.
/// Order means nothing; several events of one kind on one day count as one.
///
///     const auto decision = one_case("D-17")
///                               .in("unit", "Norr")
///                               .on("decided", make_date(2019, 3, 1))
///                               .event("follow-up", make_date(2020, 2, 20));
///
/// The named date `valid_to` is the last day of the case; without it the case is open-ended.

#include <lssgov/calendar/date.hpp>
#include <lssgov/export.hpp>

#include <map>
#include <string>
#include <vector>

namespace lssgov {

struct case_event {
    std::string kind{};
    date day;
    std::string outcome{}; ///< empty where not known

    bool operator==(const case_event&) const = default;
};

struct LSSGOV_API one_case {
    std::string id{};
    std::map<std::string, std::string>
        groups{};                        ///< grouping -> label; a grouping that is absent is not known
    std::map<std::string, date> dates{}; ///< named date -> day; a date that is absent is not known
    std::vector<case_event> events{};

    explicit one_case(std::string identity);

    /// The last label and the last day given hold. @throws date_out_of_range if a day is outside the calendar
    one_case& in(std::string grouping, std::string label);
    one_case& on(std::string named_date, date day);
    one_case& event(std::string kind, date day, std::string outcome = {});

    bool operator==(const one_case&) const = default;
};

} // namespace lssgov
