#pragma once

// A folder of cases as the programs take it: rules.toml, cases.csv and events.csv, side by side.
//
//     case_folder read = read_case_folder("examples/data/norrby");
//     if (!read.problems.empty()) { tell(read.problems); }
//     if (read.is_usable()) { facts_of_cases(*read.cases, read.book.rules, on, read.book.known, read.name); }

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/load/cases.hpp>
#include <lssgov/load/rules.hpp>
#include <lssgov/model/problem.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lssgov::examples {

struct case_folder {
    std::string name{}; ///< what its cases are called among the sources of a review
    load::rule_book book{};
    std::optional<case_set> cases{};
    std::vector<problem> problems{};

    [[nodiscard]] bool is_usable() const { return cases.has_value(); }
};

/// Cases by themselves as columns.
[[nodiscard]] inline case_set as_columns(const std::vector<one_case>& cases) {
    case_set_builder building;
    for (const one_case& one : cases) {
        const case_number which = building.add(one.id);
        for (const auto& [name, day] : one.dates) {
            building.on(which, building.named_date(name), day);
        }
        for (const auto& [grouping, label] : one.groups) {
            const std::size_t place = building.grouping(grouping);
            building.in(which, place, building.label(place, label));
        }
        for (const case_event& event : one.events) {
            building.event(which, building.event_kind(event.kind), event.day);
        }
    }
    return std::move(building).build();
}

[[nodiscard]] inline problem fault_of(
    const std::filesystem::path& file, const char* text, const char* remedy) {
    problem made;
    made.at.file = file.generic_string();
    made.text = text;
    made.remedy = remedy;
    return made;
}

/// What is not there and must be, and what is there and cannot be used.
[[nodiscard]] inline std::vector<problem> faults_of_folder(const std::filesystem::path& folder) {
    std::vector<problem> faults;
    std::error_code ignored; // what cannot be looked at is not there
    for (const char* file : {"rules.toml", "cases.csv", "events.csv"}) {
        if (!std::filesystem::exists(folder / file, ignored)) {
            faults.push_back(fault_of(folder / file, "there is no such file",
                "a folder of cases holds rules.toml, cases.csv and events.csv"));
        }
    }
    if (std::filesystem::exists(folder / "mapping.toml", ignored)) {
        faults.push_back(fault_of(folder / "mapping.toml", "a mapping of columns is not read here",
            "call the columns and their words as the rules do, and remove the file"));
    }
    return faults;
}

/// Reads the three files. With an error in one of them there are no cases.
[[nodiscard]] inline case_folder read_case_folder(const std::string& named) {
    const std::filesystem::path folder(named);
    case_folder read{.name = folder.generic_string() + ": rules.toml, cases.csv, events.csv"};
    read.problems = faults_of_folder(folder);
    if (!read.problems.empty()) {
        return read;
    }
    auto book = load::rules(folder / "rules.toml");
    read.problems = book.problems();
    if (!book) {
        return read;
    }
    const auto cases = load::cases((folder / "cases.csv").generic_string(),
        (folder / "events.csv").generic_string(), load::columns_for(book->rules));
    read.problems.insert(read.problems.end(), cases.problems().begin(), cases.problems().end());
    read.book = *std::move(book);
    if (cases) {
        read.cases = as_columns(*cases);
    }
    return read;
}

} // namespace lssgov::examples
