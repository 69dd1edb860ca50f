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
#include <lssgov/report/provenance.hpp>

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
    csv_profile csv = csv_profile::rfc4180; ///< of the rejects
    bool takes_rejects = false;             ///< whether the program has options for such rows
};

struct case_input {
    load::rule_book book{};
    std::optional<load::case_reading> cases{}; ///< with a set, or absent
    bool is_written = true;                    ///< false: the rejects could not be written
    std::string rules_sha256{};
    std::string mapping_sha256{};
};

/// What a report of these cases was made of. Reads the files of cases once more.
[[nodiscard]] inline report::provenance provenance_of(const case_files& named, const case_input& input) {
    using report::input_role;
    report::provenance made{{{input_role::rules, named.rules, input.rules_sha256}}};
    if (!named.mapping.empty()) {
        made.inputs.push_back({input_role::mapping, named.mapping, input.mapping_sha256});
    }
    const auto left_out = [](const load::file_account& file) {
        return static_cast<std::int64_t>(file.rejected);
    };
    made.inputs.push_back(
        {input_role::cases, named.cases, input.cases->cases_sha256(), left_out(input.cases->cases_file())});
    if (!named.events.empty()) {
        made.inputs.push_back({input_role::events, named.events, input.cases->events_sha256(),
            left_out(input.cases->events_file())});
    }
    return made;
}

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

/// Writes a file. False, with a word on it, where that fails.
template <typename Writer>
[[nodiscard]] bool write_file(const std::string& name, Writer write) {
    std::ofstream out(name, std::ios::binary);
    write(out);
    if (out.flush()) {
        return true;
    }
    std::cerr << "cannot write " << name << ": is there such a folder, and may it be written to?\n";
    return false;
}

/// Writes the rejects, where somebody asked for them and the files can be used as a whole.
[[nodiscard]] inline bool write_rejects(const load::case_reading& read, const case_files& named) {
    return named.rejects.empty() || has_error(read.problems()) ||
           write_file(named.rejects, [&](std::ostream& out) { load::rejects_csv(out, read, named.csv); });
}

/// How many days of events in columns of the cases are left out, because they were not known yet.
inline void tell_later_days(const load::case_reading& read) {
    if (read && read.later_in_cases() > 0) {
        std::cerr << read.cases_file().file << ": " << read.events_in_cases() + read.later_in_cases()
                  << " days of events in its columns = " << read.events_in_cases() << " taken + "
                  << read.later_in_cases() << " not known yet\n";
    }
}

/// What to do about rows that cannot be read.
inline std::string remedy_for_rejects(const case_files& named) {
    if (!named.takes_rejects) {
        return "Mend these rows; check_cases --rejects FILE writes all of them.";
    }
    if (named.rejects.empty()) {
        return "Mend these rows; or see all of them with --rejects FILE, and go on without them with "
               "--accept-rejects.";
    }
    return "All these rows are in " + named.rejects +
           "; mend them, or go on without them with --accept-rejects.";
}

/// Tells what is wrong with what was read, and what was found out: problems, rejects, how the rows add up.
inline void tell_reading(const load::case_reading& read, const case_files& named) {
    tell(read.problems());
    if (has_error(read.problems())) { // what is told of rows and columns might repeat what was refused
        return;
    }
    tell_what_is_not_read(read.cases_file());
    tell_what_is_not_read(read.events_file());
    tell_later_days(read);
    if (read.reject_count() == 0) {
        return;
    }
    std::cerr << load::to_text(read);
    tell_account(read.cases_file());
    tell_account(read.events_file());
    if (!read) {
        std::cerr << "Nothing was checked. " << remedy_for_rejects(named) << '\n';
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
    made.rules_sha256 = book.sha256();
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
        made.mapping_sha256 = mapped.sha256();
        options.mapping = *std::move(mapped);
    }
    options.dates = load::named_dates(made.book.rules);
    doing.step("reading " + named.cases, {"MB", 1'000'000});
    options.how.progress = doing.counter();
    load::case_reading read = load::cases(named.cases, named.events, options);
    doing.rest();
    made.is_written = write_rejects(read, named);
    if (!made.is_written) {
        return made;
    }
    tell_reading(read, named);
    if (read) {
        made.cases = std::move(read);
    }
    return made;
}

} // namespace lssgov::examples
