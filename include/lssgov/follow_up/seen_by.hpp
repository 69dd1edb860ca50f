#pragma once

/// What was known on a day.
///
/// Nothing is seen before it happened or was said: an audit of February 2021 tells nobody anything in 2020. A
/// fact whose day is known to the year only is seen when the whole year has passed.
///
/// A fact without a day of its own ("no method is given", "nobody is named") is known from the day of the
/// document it stands in. The hard question is a document without a day: it is certainly there on the day
/// that the description holds for, and before that nothing says so.
///
///     seen_by(partial_date::in_year(2020), as_of(2020, 12, 30))   // false
///     seen_by(partial_date::in_year(2020), as_of(2020, 12, 31))   // true

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <optional>
#include <string>

namespace lssgov {

/// Whether the day has certainly come by `on`.
[[nodiscard]] LSSGOV_API bool seen_by(const partial_date& when, as_of on);

/// Whether the day is certainly before a unit began, where its first day is stated: what was followed up then
/// was not that unit. Complexity: linear in the units.
[[nodiscard]] LSSGOV_API bool is_before_beginning(
    const municipality& model, const std::string& thing, const partial_date& when);

/// Whether an audit's report is out by `on`: by its own day, else by the first day that it can be of and the
/// day of the document it stands in.
[[nodiscard]] LSSGOV_API bool is_out(const municipality& model, const audit& report, as_of on);

/// Whether a fact from a source document is known by `on`. A document without a day is known from the day the
/// description holds for; where there is no such day either, always. Complexity: linear in the source
/// documents.
[[nodiscard]] LSSGOV_API bool is_known(const municipality& model, const source& origin, as_of on);

/// The day of the document that a fact stands in, else the day the description holds for.
[[nodiscard]] LSSGOV_API std::optional<partial_date> day_of(const municipality& model, const source& origin);

/// When a statement was made: its own day, else that of the document it stands in, else the day the
/// description holds for.
[[nodiscard]] LSSGOV_API std::optional<partial_date> day_of(const municipality& model, const statement& said);

} // namespace lssgov
