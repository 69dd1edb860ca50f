#pragma once

// The table of cases: ids, days, labels, and days of events where a file is wide.
//
// Pieces are read side by side, each into columns of its own; then, in the order of the file, the ids are put
// into one index, which shows those that stand twice, and the columns of all pieces become one.

#include "load/table/column_plan.hpp"
#include "load/table/field_readers.hpp"
#include "load/table/text_index.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/run_options.hpp>
#include <lssgov/cadence/verdicts.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace lssgov::load {

/// Events in any order, as columns: that number i is of the case whose[i], and of the kind kind_of[i].
struct event_columns {
    verdict_column<case_number> whose{};
    verdict_column<std::uint8_t> kind_of{};
    verdict_column<day_number> days{};

    void resize(std::size_t size) {
        whose.resize(size);
        kind_of.resize(size);
        days.resize(size);
    }

    void set(std::size_t at, case_number of, std::uint8_t kind, day_number day) {
        whose[at] = of;
        kind_of[at] = kind;
        days[at] = day;
    }
};

/// The cases that were read.
struct case_table {
    text_index ids{};
    std::vector<std::uint64_t> rows{};               ///< where the row of each case begins
    std::vector<std::vector<day_number>> dates{};    ///< by named date of the plan
    std::vector<std::vector<label_number>> labels{}; ///< by grouping of the plan
    std::vector<std::vector<std::string>> label_texts{};
    event_columns events{};         ///< those in columns of this table; kinds by place in the plan
    std::uint64_t later_events = 0; ///< not known at the day asked for, and left out
    text_index rejected_ids{};      ///< of rows that were rejected, where their id could be read
    std::vector<std::uint64_t> rejected_rows{};
    std::vector<reject_mark> rejects{};
    std::uint64_t identity_numbers = 0;                       ///< ids that are personal identity numbers
    std::uint64_t first_identity_number = 0;                  ///< where the row of the first begins
    std::vector<std::string> groupings_of_identity_numbers{}; ///< that have such labels
};

/// Reads the rows, and completes the account of the file.
[[nodiscard]] case_table read_cases(
    table_file& file, const case_plan& plan, const reading_options& options, const run_options& how);

} // namespace lssgov::load
