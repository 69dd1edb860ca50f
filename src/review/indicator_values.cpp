#include "indicator_values.hpp"

#include "check.hpp"

#include <lssgov/calendar/partial_date.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lssgov::checks {

namespace {

/// "2019-2020": from the first day of the one year to the last day of the other.
std::optional<value_period> try_read_years(const std::string& name) {
    constexpr std::size_t year_length = 4;
    if (name.size() != 2 * year_length + 1 || name[year_length] != '-') {
        return std::nullopt;
    }
    const std::optional<partial_date> first = try_parse_partial_date(name.substr(0, year_length));
    const std::optional<partial_date> last = try_parse_partial_date(name.substr(year_length + 1));
    if (!first || !last || last->latest() < first->earliest()) {
        return std::nullopt;
    }
    return value_period{first->earliest(), last->latest()};
}

bool is_over(const indicator_value& cell, as_of on) {
    const std::optional<value_period> when = try_read_period(cell.period);
    return !when || !(on.day < when->last);
}

/// Whether the first one certainly comes before the other.
bool is_before(const std::optional<value_period>& one, const std::optional<value_period>& other) {
    if (!one || !other) {
        return false;
    }
    return one->last < other->last || (one->last == other->last && other->first < one->first);
}

/// The same, with a place for those that cannot be read and for those that mean the same days.
bool is_listed_before(const indicator_value* one, const indicator_value* other) {
    const std::optional<value_period> when = try_read_period(one->period);
    const std::optional<value_period> other_when = try_read_period(other->period);
    if (when.has_value() != other_when.has_value()) {
        return when.has_value();
    }
    const bool is_first = is_before(when, other_when);
    return is_first || (!is_before(other_when, when) && one->period < other->period);
}

/// The last of the periods that can be read, of cells in the order they are listed; empty where none can.
std::optional<value_period> last_period(const value_cells& in_order) {
    std::optional<value_period> last;
    for (const indicator_value* cell : in_order) {
        const std::optional<value_period> when = try_read_period(cell->period);
        last = when ? when : last;
    }
    return last;
}

/// Those of the cells that do not certainly come before that period.
value_cells not_before(const value_cells& cells, const std::optional<value_period>& last) {
    value_cells found;
    std::copy_if(cells.begin(), cells.end(), std::back_inserter(found),
        [&last](const indicator_value* cell) { return !is_before(try_read_period(cell->period), last); });
    return found;
}

} // namespace

std::optional<value_period> try_read_period(const std::string& name) {
    if (const std::optional<partial_date> when = try_parse_partial_date(name)) {
        return value_period{when->earliest(), when->latest()};
    }
    return try_read_years(name);
}

value_cells cells_over_by(const indicator& one, as_of on) {
    value_cells over;
    for (const indicator_value& cell : one.values) {
        if (is_over(cell, on)) {
            over.push_back(&cell);
        }
    }
    std::stable_sort(over.begin(), over.end(), is_listed_before);
    return over;
}

value_cells own_cells_over_by(const indicator& one, as_of on) {
    value_cells own = cells_over_by(one, on);
    std::erase_if(own, [](const indicator_value* cell) { return cell->series != own_series; });
    return own;
}

latest_own latest_own_values(const indicator& one, as_of on) {
    value_cells there = own_cells_over_by(one, on);
    const auto first_empty = std::stable_partition(
        there.begin(), there.end(), [](const indicator_value* cell) { return cell->value.has_value(); });
    const value_cells empty(first_empty, there.end());
    there.erase(first_empty, there.end());
    const std::optional<value_period> last = last_period(there);
    return {not_before(there, last), not_before(empty, last)};
}

std::string value_in(const indicator_value& cell, language tongue) {
    return cell.value ? to_string(*cell.value, tongue) : std::string();
}

bool is_compared(const value_cells& cells) {
    return std::any_of(
        cells.begin(), cells.end(), [](const indicator_value* cell) { return cell->series != own_series; });
}

std::vector<std::string> periods_of(const value_cells& cells) {
    std::vector<std::string> periods;
    for (const indicator_value* cell : cells) {
        periods.push_back(cell->period);
    }
    return periods;
}

bilingual empty_words(const std::vector<std::string>& periods) {
    if (periods.empty()) {
        return {};
    }
    const std::string list = joined(periods);
    return {"; tomt: " + list, "; empty: " + list};
}

std::string name_with_unit(const indicator& one) {
    return one.measured_in.empty() ? one.name : fmt::format("{} ({})", one.name, one.measured_in);
}

} // namespace lssgov::checks
