#pragma once

/// The counts of a tally one by one, and which of them are shown.
///
/// Every report of a tally shows the same counts: text, JSON and CSV. A count that would tell too much of too
/// few is hidden in all of them alike, and nothing that is worked out from it may be shown. So a count is
/// asked for by its name, and where it is hidden nobody gets it.
///
///     hidden_cells hidden;
///     hidden.set(place_of(tally_cell::no));
///     cell_of(row, hidden, tally_cell::yes);   // 12
///     cell_of(row, hidden, tally_cell::no);    // nothing
///
/// This says how a count is hidden, not which: who decides that sets the marks. See suppression.hpp.

#include <lssgov/cadence/tally.hpp>
#include <lssgov/export.hpp>

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lssgov::report {

/// In the order in which reports show them.
enum class tally_cell {
    cases,
    yes,
    no,
    unknown,
    not_applicable,
    state_not_applicable,
    state_unknown,
    state_ended,
    state_done,
    state_overdue,
    state_due_soon,
    state_on_time,
    breaches,
    excused,
    days_late,
    days_overdue,
};

inline constexpr std::size_t tally_cell_count = 16;

/// Where a cell stands among the marks.
[[nodiscard]] constexpr std::size_t place_of(tally_cell which) {
    return static_cast<std::size_t>(which);
}

/// A mark for each count that is hidden, by place_of.
using hidden_cells = std::bitset<tally_cell_count>;

/// The count, hidden or not. Constant.
[[nodiscard]] LSSGOV_FILES_API std::int64_t count_in(const tally_row& row, tally_cell which);

/// Makes it another. Constant.
LSSGOV_FILES_API void set_count(tally_row& row, tally_cell which, std::int64_t count);

/// The count; empty where it is hidden. Constant.
[[nodiscard]] LSSGOV_FILES_API std::optional<std::int64_t> cell_of(
    const tally_row& row, const hidden_cells& hidden, tally_cell which);

/// yes + no + unknown; empty where any of them is hidden.
[[nodiscard]] LSSGOV_FILES_API std::optional<std::int64_t> judged_of(
    const tally_row& row, const hidden_cells& hidden);

/// The name of its column: "cases", "yes", "state_overdue".
[[nodiscard]] LSSGOV_FILES_API std::string_view name_of(tally_cell which);

} // namespace lssgov::report
