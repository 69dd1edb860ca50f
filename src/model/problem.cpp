#include <lssgov/model/problem.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov {

namespace {

std::string_view word_for(problem_severity severity) {
    return severity == problem_severity::error ? "error" : "warning";
}

/// "file:line:column: ", with what is not known left out; the path where there is no file.
std::string beginning(const problem& shown) {
    if (shown.at.file.empty()) {
        return shown.path.empty() ? "" : shown.path + ": ";
    }
    if (shown.at.line == 0) {
        return shown.at.file + ": ";
    }
    if (shown.at.column == 0) {
        return fmt::format("{}:{}: ", shown.at.file, shown.at.line);
    }
    return fmt::format("{}:{}:{}: ", shown.at.file, shown.at.line, shown.at.column);
}

} // namespace

std::string to_string(const problem& shown) {
    return fmt::format(
        "{}{}: {}\n    {}", beginning(shown), word_for(shown.severity), shown.text, shown.remedy);
}

std::string to_text(const std::vector<problem>& problems, std::size_t at_most) {
    const std::size_t shown = std::min(problems.size(), at_most);
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        text += to_string(problems[i]);
        text += '\n';
    }
    if (shown < problems.size()) {
        text += fmt::format("{} more, {} in all\n", problems.size() - shown, problems.size());
    }
    return text;
}

bool has_error(const std::vector<problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
        [](const problem& one) { return one.severity == problem_severity::error; });
}

} // namespace lssgov
