#pragma once

/// The catalogue of checks: every question the review can ask, by name.
///
/// A check has a stable id, so that a finding can be looked up, waived and counted over the years and between
/// municipalities: the same kind of finding has the same id wherever it comes up. It says why it asks, on
/// what authority, and what to do about it. None matches the wording of a document: checks read facts.
///
///     for (const check_description& c : catalogue()) std::cout << c.id << '\n';

#include <lssgov/cadence/source.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/review/finding.hpp>

#include <span>
#include <string_view>

namespace lssgov {

struct check_description {
    std::string id;      ///< kebab-case, stable
    severity weight;     ///< of its findings that do not hold
    bilingual title;     ///< what is asked, as a short sentence
    bilingual rationale; ///< why it matters
    bilingual remedy;    ///< what to do about it
    source origin;       ///< on what authority it is asked
};

/// All checks, by id.
[[nodiscard]] LSSGOV_API std::span<const check_description> catalogue();

/// The check of that id, or null.
[[nodiscard]] LSSGOV_API const check_description* find_check(std::string_view id);

} // namespace lssgov
