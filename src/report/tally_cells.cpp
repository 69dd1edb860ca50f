#include <lssgov/report/tally_cells.hpp>

namespace lssgov::report {

namespace {

constexpr std::array<std::string_view, tally_cell_count> names{"cases", "yes", "no", "unknown",
    "not_applicable", "state_not_applicable", "state_unknown", "state_ended", "state_done", "state_overdue",
    "state_due_soon", "state_on_time", "breaches", "excused", "days_late", "days_overdue"};

constexpr std::size_t first_state_cell = place_of(tally_cell::state_not_applicable);
static_assert(place_of(tally_cell::state_on_time) - first_state_cell + 1 == case_state_count);

/// Of a row that may be changed, or of one that may not.
template <typename Row>
auto& find_count(Row& row, tally_cell which) {
    switch (which) {
    case tally_cell::cases:
        return row.cases;
    case tally_cell::yes:
        return row.yes;
    case tally_cell::no:
        return row.no;
    case tally_cell::unknown:
        return row.unknown;
    case tally_cell::not_applicable:
        return row.not_applicable;
    case tally_cell::breaches:
        return row.breaches;
    case tally_cell::excused:
        return row.excused;
    case tally_cell::days_late:
        return row.days_late;
    case tally_cell::days_overdue:
        return row.days_overdue;
    default:
        return row.states.at(place_of(which) - first_state_cell);
    }
}

} // namespace

std::int64_t count_in(const tally_row& row, tally_cell which) {
    return find_count(row, which);
}

void set_count(tally_row& row, tally_cell which, std::int64_t count) {
    find_count(row, which) = count;
}

std::optional<std::int64_t> cell_of(const tally_row& row, const hidden_cells& hidden, tally_cell which) {
    return hidden.test(place_of(which)) ? std::nullopt : std::optional(count_in(row, which));
}

std::optional<std::int64_t> judged_of(const tally_row& row, const hidden_cells& hidden) {
    const bool is_hidden = hidden.test(place_of(tally_cell::yes)) || hidden.test(place_of(tally_cell::no)) ||
                           hidden.test(place_of(tally_cell::unknown));
    return is_hidden ? std::nullopt : std::optional(row.judged());
}

std::string_view name_of(tally_cell which) {
    return names.at(place_of(which));
}

} // namespace lssgov::report
