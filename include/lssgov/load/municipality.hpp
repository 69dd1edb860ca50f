#pragma once

/// Reads a municipality from a TOML file. The format is described in examples/data/FORMAT.md.
///
/// The keys of the file are the names of the fields, and nothing is dropped in silence: an unknown key, a
/// wrong type, a word that is none of the words allowed, a missing key, a date that is none - each is a
/// problem with its line, its column and a remedy, and so is everything that validate() finds. Nothing is
/// filled in either: an absent key is an absent value.
///
///     const auto norrby = load::municipality("norrby.toml");
///     if (!norrby) std::cerr << to_text(norrby.problems());
///
/// Source of the notation: TOML 1.0.0.

#include <lssgov/export.hpp>
#include <lssgov/load/loaded.hpp>
#include <lssgov/model/municipality.hpp>

#include <filesystem>
#include <string_view>

namespace lssgov::load {

/// The municipality in a file. Never throws for what stands in the file, or because it cannot be opened.
/// The problems name the file as it is written in `path`; they are at most 100 000, and then one that says
/// how many more there are. Complexity: n log n in the size of the file, which is at most most_bytes.
[[nodiscard]] LSSGOV_FILES_API loaded<lssgov::municipality> municipality(const std::filesystem::path& path);

/// The municipality in a text that is at hand. `file_name` is what the problems call it.
[[nodiscard]] LSSGOV_FILES_API loaded<lssgov::municipality> municipality_text(
    std::string_view text, std::string_view file_name);

} // namespace lssgov::load
