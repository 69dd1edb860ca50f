#pragma once

// Rules and cases as the programs take them: files named one by one, or a folder that holds them.
//
//     case_files named{.rules = "rules.toml", .cases = "cases.csv", .events = "events.csv"};
//     case_input read = read_cases(named, options, doing);
//     if (!read.cases) { return number(exit_code::unusable_input); }   // what is wrong was told

#include "progress.hpp"
#include "run.hpp"

#include <lssgov/load/cases.hpp>
#include <lssgov/load/mapping.hpp>
#include <lssgov/load/rules.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

namespace lssgov::examples {

/// Files of cases; of those that may be absent, an empty name is none.
struct case_files {
    std::string rules{};
    std::string cases{};
    std::string events{};  ///< may be absent where the mapping says which columns hold days of events
    std::string mapping{}; ///< may be absent
    std::string rejects{}; ///< may be absent: where to write the rows that cannot be read
};

struct case_input {
    load::rule_book book{};
    std::optional<load::case_reading> cases{}; ///< with a set, or absent
};

/// The files of a folder: rules.toml, cases.csv, and where they are there, events.csv and mapping.toml.
[[nodiscard]] inline case_files files_in(const std::filesystem::path& folder) {
    const auto if_there = [&folder](const char* name) {
        std::error_code ignored; // what cannot be looked at is not there
        return std::filesystem::exists(folder / name, ignored) ? (folder / name).generic_string()
                                                               : std::string();
    };
    case_files named{.rules = (folder / "rules.toml").generic_string(),
        .cases = (folder / "cases.csv").generic_string(),
        .events = if_there("events.csv"),
        .mapping = if_there("mapping.toml")};
    if (named.mapping.empty()) { // then there is no other place for events
        named.events = (folder / "events.csv").generic_string();
    }
    return named;
}

/// What the files are called among the sources of a review: "cases: rules.toml, cases.csv, events.csv".
[[nodiscard]] inline std::string name_of(const case_files& named) {
    std::string all;
    for (const std::string& file : {named.rules, named.cases, named.events, named.mapping}) {
        const std::string name = std::filesystem::path(file).filename().generic_string();
        all += (all.empty() || name.empty() ? "" : ", ") + name;
    }
    return std::filesystem::path(named.rules).parent_path().generic_string() + ": " + all;
}

/// How the rows of a file add up, for standard error.
inline void tell_account(const load::file_account& account) {
    if (account.file.empty()) {
        return;
    }
    std::cerr << account.file << ": " << account.rows << " rows = " << account.taken << " taken + "
              << account.rejected << " rejected";
    if (account.recorded_later > 0) {
        std::cerr << " + " << account.recorded_later << " recorded later";
    }
    std::cerr << '\n';
}

/// Says which columns a mapping has left out: they may be left out by mistake.
inline void tell_what_is_not_read(const load::file_account& account) {
    if (account.columns_not_read.empty()) {
        return;
    }
    std::string names;
    for (const std::string& name : account.columns_not_read) {
        names += (names.empty() ? "" : ", ") + name;
    }
    std::cerr << account.file << ": not in the mapping, and not read: " << names << '\n';
}

/// Writes the rejects, where somebody asked for them. False, with a word on it, where that fails.
[[nodiscard]] inline bool write_rejects(const load::case_reading& read, const std::string& file) {
    if (file.empty()) {
        return true;
    }
    std::ofstream out(file, std::ios::binary);
    load::rejects_csv(out, read);
    if (out.flush()) {
        return true;
    }
    std::cerr << "cannot write " << file << '\n';
    return false;
}

/// Tells what is wrong with what was read, and what was found out: problems, rejects, how the rows add up.
inline void tell_reading(const load::case_reading& read, const case_files& named) {
    tell(read.problems());
    tell_what_is_not_read(read.cases_file());
    tell_what_is_not_read(read.events_file());
    if (read.reject_count() == 0 || has_error(read.problems())) { // rejects might repeat what was refused
        return;
    }
    std::cerr << load::to_text(read);
    tell_account(read.cases_file());
    tell_account(read.events_file());
    if (!read && named.rejects.empty()) {
        std::cerr
            << "Nothing was checked. Mend these rows; or see all of them with --rejects FILE, and go on "
               "without them with --accept-rejects.\n";
    } else if (!read) {
        std::cerr << "Nothing was checked. All these rows are in " << named.rejects
                  << "; mend them, or go on without them with --accept-rejects.\n";
    }
}

/// Reads rules, mapping and cases. What is wrong is told on standard error, and then there are no cases.
[[nodiscard]] inline case_input read_cases(
    const case_files& named, load::reading_options options, progress& doing) {
    case_input made;
    auto book = load::rules(input_path(named.rules));
    tell(book.problems());
    if (!book) {
        return made;
    }
    made.book = *std::move(book);
    if (made.book.rules.empty()) {
        std::cerr << named.rules
                  << ": error: the file holds no rule: nothing would be checked\n    add a [[rule]]\n";
        return made;
    }
    if (!named.mapping.empty()) {
        auto mapped = load::mapping(input_path(named.mapping));
        tell(mapped.problems());
        if (!mapped) {
            return made;
        }
        options.mapping = *std::move(mapped);
    }
    options.dates = load::named_dates(made.book.rules);
    doing.step("reading " + named.cases, {"MB", 1'000'000});
    options.how.progress = doing.counter();
    load::case_reading read = load::cases(named.cases, named.events, options);
    tell_reading(read, named);
    const bool is_written = has_error(read.problems()) || write_rejects(read, named.rejects);
    if (read && is_written) {
        made.cases = std::move(read);
    }
    return made;
}

} // namespace lssgov::examples
