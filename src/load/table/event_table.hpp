#pragma once

// The table of events: whose, of what kind, on which day.
//
// Pieces are read side by side, each into its own stretch of the columns; what a stretch has too much of is
// closed up afterwards, in the order of the file.

#include "load/table/case_table.hpp"
#include "load/table/column_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lssgov::load {

/// A case set is given the kind of an event in a byte; the numbers above are for what is wrong with a kind.
inline constexpr std::size_t most_kinds = 200;

struct event_table {
    event_columns events{};
    std::vector<std::string> kinds{};
    std::vector<reject_mark> rejects{};
    std::uint64_t identity_numbers = 0;      ///< ids of no case that are personal identity numbers
    std::uint64_t first_identity_number = 0; ///< where the row of the first begins
};

/// Reads the rows, and completes the account of the file.
[[nodiscard]] event_table read_events(table_file& file, const event_plan& plan, const case_table& cases,
    const reading_options& options, const run_options& how);

/// Adds the events in columns of the cases.
void add_events_of(const case_table& cases, const case_plan& plan, event_table& events);

} // namespace lssgov::load
