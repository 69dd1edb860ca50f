#include "load/document.hpp"

#include "load/text_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lssgov::load {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Whether a place in a text is the end of its line, or of the text.
bool is_line_end(std::string_view text, const place& at) {
    for (int line = 1; line < at.line; ++line) {
        text.remove_prefix(text.find('\n') + 1);
    }
    text.remove_prefix(std::min(text.size(), static_cast<std::size_t>(at.column) - 1));
    return text.empty() || text.front() == '\n' || text.starts_with("\r\n");
}

/// The first step of a path: "audit[0].opinion" is audit, 0 and then opinion.
struct path_step {
    std::string_view key;
    std::optional<std::size_t> index;
    std::string_view rest;
};

path_step first_step(std::string_view path) {
    const std::size_t dot = path.find('.');
    const std::string_view step = path.substr(0, dot);
    const std::string_view rest = dot == std::string_view::npos ? "" : path.substr(dot + 1);
    const std::size_t bracket = step.find('[');
    if (bracket == std::string_view::npos) {
        return {step, std::nullopt, rest};
    }
    std::size_t index = 0;
    std::from_chars(step.data() + bracket + 1, step.data() + step.size(), index);
    return {step.substr(0, bracket), index, rest};
}

/// The parser's words, with its place. A string that is not closed gives it a line end where none may be.
problem failure_of(const toml::parse_error& error, std::string_view text, std::string_view file_name) {
    problem_log log;
    log.add(problem_severity::error, {}, error.source().begin,
        fmt::format("it is not TOML: {}", error.description()),
        "correct this place; the rest has not been read");
    problem failure = log.in_line_order(text, file_name).front();
    const bool is_in_string = error.description().find("parsing string") != std::string_view::npos;
    if (is_in_string && is_line_end(text, failure.at)) {
        failure.text = "the string is not closed";
        failure.remedy = "add a quotation mark, or put three at each end of a text of several lines";
    }
    return failure;
}

const toml::node* element_of(const toml::node& list, std::size_t index) {
    const toml::array* elements = list.as_array();
    return elements == nullptr ? &list : elements->get(index); // one table stands for a list of one
}

} // namespace

parsed_text parse(std::string_view text, std::string_view file_name) {
    parsed_text parsed{text, {}, why_not_parsable(text)};
    if (parsed.failure) {
        parsed.failure->at.file = file_name;
        return parsed;
    }
    if (text.starts_with(byte_order_mark)) {
        parsed.text.remove_prefix(byte_order_mark.size());
    }
    toml::parse_result result = toml::parse(parsed.text);
    if (!result) {
        parsed.failure = failure_of(result.error(), parsed.text, file_name);
        return parsed;
    }
    parsed.root = std::move(result).table();
    return parsed;
}

toml::source_position find_path(const toml::table& root, std::string_view path) {
    toml::source_position found = the_whole_file;
    const toml::node* at = &root;
    while (at != nullptr && at->is_table() && !path.empty()) {
        const path_step step = first_step(path);
        const toml::node* next = at->as_table()->get(step.key);
        if (next != nullptr) {
            found = next->source().begin;
        }
        if (next != nullptr && step.index) {
            next = element_of(*next, *step.index);
            found = next == nullptr ? found : next->source().begin;
        }
        at = next;
        path = step.rest;
    }
    return found;
}

void add_unsaid(problem_log& log, const toml::table& root, std::vector<problem> found) {
    std::erase_if(found, [&log](const problem& one) { return log.covers(one.path); });
    for (problem& one : found) {
        const toml::source_position at = find_path(root, one.path);
        log.add(one.severity, std::move(one.path), at, std::move(one.text), std::move(one.remedy));
    }
}

} // namespace lssgov::load
