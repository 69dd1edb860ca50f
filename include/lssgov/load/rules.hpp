#pragma once

/// Reads rules of cadence, and what must be known besides a case, from a TOML file.
///
/// A rule is written as in a municipality's file. Beside the rules a file may hold registers (which days are
/// covered for a kind of event), suspensions of its rules and groupings (labels with a parent each). The
/// format is described in examples/data/FORMAT.md.
///
///     const auto yearly = load::rules("rules.toml");
///     if (yearly) check(decision, yearly->rules.front(), as_of(2021, 2, 24), yearly->known);
///
/// Here a source may name any document, such as an act: "SFS 1993:387". In a municipality's file it must be
/// one of the source documents of the model.

#include <lssgov/cadence/context.hpp>
#include <lssgov/cadence/rule.hpp>
#include <lssgov/export.hpp>
#include <lssgov/load/loaded.hpp>

#include <filesystem>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// The rules of a file, and what must be known besides a case to judge by them.
struct rule_book {
    std::vector<rule> rules; ///< without faults, each with an id of its own
    context known;           ///< without faults; suspensions name rules of this book
};

/// The rules in a file. Never throws for what stands in the file, or because it cannot be opened.
/// The problems name the file as it is written in `path`; they are at most 100 000, and then one that says
/// how many more there are. Complexity: n log n in the size of the file, which is at most most_bytes.
[[nodiscard]] LSSGOV_FILES_API loaded<rule_book> rules(const std::filesystem::path& path);

/// The rules in a text that is at hand. `file_name` is what the problems call it.
[[nodiscard]] LSSGOV_FILES_API loaded<rule_book> rules_text(
    std::string_view text, std::string_view file_name);

} // namespace lssgov::load
