#pragma once

/// What is wrong with data: a place, what is wrong there, and what to do about it.
///
/// Problems are collected, never thrown, and never only the first. A model built in code has no lines; its
/// places are paths such as `duty[2].rule`, the third duty's rule. A reader adds file, line and column.

#include <lssgov/export.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace lssgov {

enum class problem_severity {
    error,   ///< the model cannot be used
    warning, ///< the model can be used; what is said may be meant otherwise
};

/// A place in a file. Line and column count from 1; the column counts bytes of UTF-8.
struct place {
    std::string file{};
    int line = 0;   ///< 0: the file as a whole
    int column = 0; ///< 0: the line as a whole

    bool operator==(const place&) const = default;
};

struct problem {
    problem_severity severity = problem_severity::error;
    std::string path{};   ///< where in the model: "duty[2].rule"; empty for the whole
    place at{};           ///< where in a file; an empty file name when built in code
    std::string text{};   ///< what is wrong
    std::string remedy{}; ///< what to do; never empty

    bool operator==(const problem&) const = default;
};

/// "file:line:column: severity: text" and the remedy on a line of its own, indented; no line feed at the end.
/// A line or column that is 0 is left out. Without a file, the path stands in its place.
[[nodiscard]] LSSGOV_API std::string to_string(const problem& shown);

/// The first problems as to_string() gives them, each with a line feed after it, and a line that says how
/// many more there are and how many in all: "9900 more, 10000 in all". Nothing for no problems.
/// Complexity: linear in what is shown.
[[nodiscard]] LSSGOV_API std::string to_text(const std::vector<problem>& problems, std::size_t at_most = 100);

/// Whether any of the problems is an error.
[[nodiscard]] LSSGOV_API bool has_error(const std::vector<problem>& problems);

} // namespace lssgov
