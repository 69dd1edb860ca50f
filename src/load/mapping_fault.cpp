#include "load/mapping_fault.hpp"

#include "load/date_format.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace lssgov::load {

namespace {

using column_list = std::vector<std::string>;

column_list columns_of(const case_mapping& mapping) {
    column_list all{mapping.case_id};
    for (const auto& named : {mapping.dates, mapping.groupings}) {
        std::transform(
            named.begin(), named.end(), std::back_inserter(all), [](const auto& one) { return one.second; });
    }
    for (const auto& [kind, columns] : mapping.events) {
        all.insert(all.end(), columns.begin(), columns.end());
    }
    return all;
}

column_list columns_of(const event_mapping& mapping) {
    column_list all{mapping.case_id, mapping.date};
    if (!mapping.constant_kind) {
        all.push_back(mapping.kind);
    }
    for (const auto& optional : {mapping.recorded, mapping.outcome}) {
        all.insert(all.end(), optional ? 1 : 0, optional.value_or(""));
    }
    return all;
}

column_list names_of(const case_mapping& mapping) {
    column_list all{"case_id"};
    for (const auto& named : {mapping.dates, mapping.groupings, mapping.constants}) {
        std::transform(
            named.begin(), named.end(), std::back_inserter(all), [](const auto& one) { return one.first; });
    }
    return all;
}

std::string fault_of_names(column_list names, const char* of) {
    std::sort(names.begin(), names.end());
    if (names.front().empty()) {
        return fmt::format("A mapping has an empty {}.", of);
    }
    const auto twice = std::adjacent_find(names.begin(), names.end());
    return twice == names.end() ? std::string()
                                : fmt::format("A mapping has the {} {} twice.", of, in_quotes(*twice));
}

std::string fault_of(const case_mapping& mapping) {
    std::string of_columns = fault_of_names(columns_of(mapping), "column name");
    const bool has_nameless_kind = mapping.events.contains("");
    const bool has_empty_constant = std::any_of(mapping.constants.begin(), mapping.constants.end(),
        [](const auto& one) { return one.second.empty(); });
    if (!of_columns.empty()) {
        return of_columns;
    }
    if (has_nameless_kind || has_empty_constant) {
        return "A mapping has a kind of event or a constant without a word for it.";
    }
    return fault_of_names(names_of(mapping), "name");
}

std::string fault_of(const event_mapping& mapping) {
    const auto is_empty = [](const auto& one) { return one.second.empty(); };
    if (mapping.constant_kind == "" ||
        std::any_of(mapping.kind_by_outcome.begin(), mapping.kind_by_outcome.end(), is_empty)) {
        return "A mapping has a kind of event without a word for it.";
    }
    if (!mapping.kind_by_outcome.empty() && !mapping.outcome) {
        return "A mapping has kinds by outcome and no column of outcomes.";
    }
    return fault_of_names(columns_of(mapping), "column name");
}

} // namespace

std::string fault_of(const file_mapping& mapping) {
    if (!mapping.date_format.empty() && !date_format::parse(mapping.date_format)) {
        return "A mapping's date format is made of YYYY, MM and DD, once each.";
    }
    std::string of_cases = mapping.cases ? fault_of(*mapping.cases) : std::string();
    const std::string of_events = mapping.events ? fault_of(*mapping.events) : std::string();
    return of_cases.empty() ? of_events : of_cases;
}

} // namespace lssgov::load
