#pragma once

// When the values of an indicator are from, and which of the own ones is the latest.
//
// A table names its periods: "2022", "2022-T1", "2019-2020", "per augusti 2023". The hard question is which
// value is the latest, for the names do not sort as time does: 2022 is later than 2022-T1, and 2022-Q1 is
// earlier than 2022-H2. The answer is the end of the period: the one that ends last is the latest, and of two
// that end on the same day the longer one, which holds the other. A name that cannot be read as time is taken
// as known and over, and it may be before or after any other: then several values may be the latest, and
// only what all of them answer is an answer.
//
// A period that is not over by the day asked for is not looked at: its value is a forecast. One whose last
// day is that day is over.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/indicator.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov::checks {

/// The days of a period; both are included.
struct value_period {
    date first;
    date last;
};

using value_cells = std::vector<const indicator_value*>;

/// The days that the name of a period means: a partial date, or two years, "2019-2020". Empty for any other.
[[nodiscard]] std::optional<value_period> try_read_period(const std::string& name);

/// The cells whose periods are over by then, or may be, of every series. By the end of the period, the longer
/// one last; then those whose names cannot be read as time, by name. Complexity: n log n.
[[nodiscard]] value_cells cells_over_by(const indicator& one, as_of on);

/// As cells_over_by, of the own series only.
[[nodiscard]] value_cells own_cells_over_by(const indicator& one, as_of on);

/// What is known of the own series at its end.
struct latest_own {
    value_cells
        values;        ///< those that may be the latest: one where the order can be told; none without values
    value_cells empty; ///< the empty cells that are later than the latest value, or may be
};

/// The latest of the own values whose periods are over by then. Complexity: n log n.
[[nodiscard]] latest_own latest_own_values(const indicator& one, as_of on);

/// The value of a cell; nothing where the cell is empty.
[[nodiscard]] std::string value_in(const indicator_value& cell, language tongue);

/// Whether there are values of others than oneself.
[[nodiscard]] bool is_compared(const value_cells& cells);

/// The names of their periods, in their order.
[[nodiscard]] std::vector<std::string> periods_of(const value_cells& cells);

/// "; tomt: 2022, 2023", the end of a sentence on what is there; nothing where no period is empty.
[[nodiscard]] bilingual empty_words(const std::vector<std::string>& periods);

/// "Väntetid (dagar)"; the name alone where no unit is given.
[[nodiscard]] std::string name_with_unit(const indicator& one);

} // namespace lssgov::checks
