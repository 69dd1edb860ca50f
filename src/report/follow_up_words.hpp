#pragma once

// What is said of a row of the ladder and of an entry of the year wheel, the same in text and in HTML.

#include "speaker.hpp"

#include <lssgov/follow_up/ladder.hpp>
#include <lssgov/follow_up/year_wheel.hpp>
#include <lssgov/model/names.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov::report {

/// From the top; a level is told where it has rows, or units and no row. Empty, for rows of no level, last.
[[nodiscard]] std::vector<std::optional<unit_level>> levels_of(const ladder_table& table);

/// The level with a capital letter, or that it is not stated.
[[nodiscard]] std::string heading_of(std::optional<unit_level> level, const speaker& speaks);

/// What the document names, or that it names nothing.
[[nodiscard]] std::string stated_or_not(const std::string& name, const speaker& speaks);

/// Whether a day has passed by which it should have been done, and certainly was not.
[[nodiscard]] bool is_overdue(const ladder_row& row);

/// Whether the quota was broken in an earlier period, and not by words alone.
[[nodiscard]] bool was_broken(const ladder_row& row);

/// Whether the duty is measured in the cases, be they at hand or not.
[[nodiscard]] bool is_of_cases(const ladder_row& row);

struct ladder_words {
    std::string concerned; ///< what is followed up; empty where the duty names nothing
    std::string title;     ///< of the duty
    std::string how_often;
    std::string responsible;
    std::string reported_to;
    std::string evidence; ///< the last that is known, and whether the duty is kept

    /// The duty, after what it concerns.
    [[nodiscard]] std::string what() const;
};

[[nodiscard]] ladder_words words_of(const ladder_row& row, const names& called, const speaker& speaks);

/// A function that follows up, with its purpose.
[[nodiscard]] std::string function_words(const standing_function& one);

/// The functions known by then, in the order of the model. The pointers point into it.
[[nodiscard]] std::vector<const standing_function*> known_functions(const municipality& model, as_of on);

/// How an entry of the wheel binds, in a word: "lag", "statute".
[[nodiscard]] const words::phrase& binding_words(force binding);

/// Who answers for a duty; empty where nobody is named.
[[nodiscard]] std::string owner_of(const duty& one, const names& called);

/// From which day a wheel is seen; arguments as of year_wheel().
[[nodiscard]] std::string wheel_view_words(
    const municipality& model, int year, std::optional<as_of> known, const speaker& speaks);

/// The day of an entry, since when it is overdue, or that its day is not known.
[[nodiscard]] std::string wheel_day_words(const wheel_entry& entry, const speaker& speaks);

/// The duty after the one thing that an entry is of.
[[nodiscard]] std::string duty_words(const wheel_entry& entry, const names& called);

/// The same, how many times in the period, and counted from when.
[[nodiscard]] std::string wheel_words(const wheel_entry& entry, const names& called, const speaker& speaks);

/// The same, and in parentheses who answers for it.
[[nodiscard]] std::string wheel_words_with_owner(
    const wheel_entry& entry, const names& called, const speaker& speaks);

} // namespace lssgov::report
