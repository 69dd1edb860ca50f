#pragma once

// The workload as the two files that a system would export, and its answers in files that others can read.

#include "examples/support/generated_cases.hpp"

#include <lssgov/cadence/tally.hpp>
#include <lssgov/cadence/verdict.hpp>
#include <lssgov/cadence/verdicts.hpp>

#include <string>
#include <vector>

namespace lssgov::peers {

/// One thing that was done several times.
struct timing {
    std::string who{};
    std::string what{};
    int threads = 1;
    std::vector<double> seconds{};
};

[[nodiscard]] std::string line_of(const verdict& one);
[[nodiscard]] std::string line_of(const tally_row& row);

/// The names of the two files of the workload.
struct file_names {
    std::string cases{};
    std::string events{};
};

[[nodiscard]] file_names files_in(const std::string& folder);

/// Both, as examples::cases_file() and events_file() make them: ids are texts, days are YYYY-MM-DD.
void write_cases(const std::string& folder, const examples::generated_cases& made);

/// verdicts.csv: a line for each rule and case, which is named by its number.
void write_verdicts(
    const std::string& folder, const std::vector<rule>& rules, const std::vector<verdict_columns>& by_rule);

/// tally.csv: a line for each rule and unit.
void write_tally(const std::string& folder, const std::vector<tally_row>& rows);

/// times.json.
void write_times(const std::string& folder, const std::vector<timing>& times);

} // namespace lssgov::peers
