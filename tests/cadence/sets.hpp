#pragma once

// Case sets as the tests of this room make them.

#include "cadence/any_question.hpp"

#include <lssgov/cadence/case_set.hpp>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace lssgov::test {

inline case_set set_of(std::span<const one_case> singles) {
    case_set_builder building;
    for (const one_case& one : singles) {
        const case_number which = building.add(one.id);
        for (const auto& [name, day] : one.dates) {
            building.on(which, building.named_date(name), day);
        }
        for (const auto& [grouping, label] : one.groups) {
            const auto number = building.grouping(grouping);
            building.in(which, number, building.label(number, label));
        }
        for (const case_event& each : one.events) {
            building.event(which, building.event_kind(each.kind), each.day);
        }
    }
    return std::move(building).build();
}

/// One rule on one day, and cases that other questions were asked of: a third without a unit.
struct many_cases {
    rule asked;
    as_of on;
    context known;
    std::vector<one_case> cases{};
};

inline many_cases any_cases(any_question& source, int count) {
    question first = source.next();
    many_cases made{first.asked, first.on, first.known};
    for (int i = 0; i < count; ++i) {
        made.cases.push_back(source.next().followed);
        if (i % 3 != 0) {
            made.cases.back().in("unit", i % 3 == 1 ? "Väst" : "Norr");
        }
    }
    return made;
}

inline constexpr kind_asked all_kinds[] = {kind_asked::completion, kind_asked::anchored, kind_asked::period,
    kind_asked::dates, kind_asked::within_event, kind_asked::within_date, kind_asked::before_end,
    kind_asked::response};

/// Norr and Väst lie in Norrby, Norrby in the county.
inline grouping units_of_norrby() {
    return {"unit", {{"Norr", "Norrby"}, {"Väst", "Norrby"}, {"Norrby", "the county"}}};
}

} // namespace lssgov::test
