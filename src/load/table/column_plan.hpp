#pragma once

// Which column of a table is what.

#include "load/table/table_file.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lssgov::load {

/// A column, and what it is called here.
struct named_column {
    std::string name;
    std::size_t column;
};

struct case_plan {
    std::size_t id = 0;
    std::vector<named_column> dates{};
    std::vector<named_column> groupings{};
    std::vector<named_column> events{}; ///< columns with days of events of the kind `name`
    std::map<std::string, std::string> constants{};
};

struct event_plan {
    std::size_t id = 0;
    std::optional<std::size_t> kind{}; ///< absent: all are of one kind
    std::string constant_kind{};
    std::size_t date = 0;
    std::optional<std::size_t> recorded{};
    std::optional<std::size_t> outcome{};
    std::map<std::string, std::string> kind_by_outcome{};
};

/// What is not read is noted in the account of the file; what is missing goes to `problems`.
[[nodiscard]] case_plan plan_cases(
    table_file& file, const reading_options& options, std::vector<problem>& problems);
[[nodiscard]] event_plan plan_events(
    table_file& file, const reading_options& options, std::vector<problem>& problems);

} // namespace lssgov::load
