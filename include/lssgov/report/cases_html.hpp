#pragma once

/// Checked cases as a page for a browser: one file, without scripts, that asks nothing of the net.
///
/// The same numbers as in the text. The first screen says what is not kept, what is unknown and what is kept,
/// and as of when; below it stands a row for each rule, then each rule with its sums, its groups, the longest
/// overdue, quotas, differences and misses that nobody reported; then how it was month by month, in pictures
/// with their numbers as tables; then what it all rests on.
///
///     const auto past = report::history_of(cases, rules, on, by("unit"), known);
///     report::cases_html(file, found, past, {}, language::swedish);
///
/// The hard question is a number that nobody can look behind. So every number is a link: from the first
/// screen to the rules, from a rule to its groups, from a group to the states of its cases. There it ends: a
/// list of cases would grow with them, and name them. Groups are at most a hundred, else the ten worst, and
/// lists have an end, so that a country's page is no longer than a municipality's.
///
/// A page for the public has no pictures over time: no small count is guarded in them.

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/report/case_check.hpp>
#include <lssgov/report/case_history.hpp>
#include <lssgov/report/provenance.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <span>

namespace lssgov::report {

/// A page has no more groups of a rule than these; where there are more, the ten worst.
inline constexpr std::size_t most_page_groups = 100;

/// And no more quotas: where there are more, those that lack most come first.
inline constexpr std::size_t most_page_quotas = 100;

/// Writes the page. Counts that are hidden are two dots; no case is named, unless ids are asked for. UTF-8.
///
/// @param past  of the same rules, day and grouping; absent: there are no pictures. Not used for the public.
/// @param from  of which the public is not told the hashes of cases and events
/// @throws error if the history is of other rules, another last day or another grouping
/// Complexity: linear in the rules, the groups, and the months of the history; not in the cases.
LSSGOV_FILES_API void cases_html(std::ostream& out, const case_check& checked,
    const std::optional<case_history>& past, const provenance& from, language tongue,
    case_ids ids = case_ids::hidden);

/// Writes why the verdicts of one case are what they are: the case through time as a picture, and each rule
/// day by day. It names the case.
LSSGOV_FILES_API void explanations_html(
    std::ostream& out, std::span<const explanation> told, as_of on, const provenance& from, language tongue);

} // namespace lssgov::report
