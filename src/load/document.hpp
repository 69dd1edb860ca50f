#pragma once

// From text to a value: the steps that are the same whatever stands in the file.

#include "load/file.hpp"
#include "load/problem_log.hpp"
#include "load/toml.hpp"

#include <lssgov/load/loaded.hpp>
#include <lssgov/load/sha256.hpp>

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

namespace lssgov::load {

/// A text as a parser gave it, or why it did not.
struct parsed_text {
    std::string_view text; ///< without a byte order mark
    toml::table root;
    std::optional<problem> failure;
};

[[nodiscard]] parsed_text parse(std::string_view text, std::string_view file_name);

/// Where a path of the model stands in the file: the place of the deepest part of it that is there.
[[nodiscard]] toml::source_position find_path(const toml::table& root, std::string_view path);

/// Adds what validation says of a value, but for what the reader has already said.
void add_unsaid(problem_log& log, const toml::table& root, std::vector<problem> found);

/// Reads a value with read(root, log).
template <typename Value, typename Read>
loaded<Value> load_text(std::string_view text, std::string_view file_name, const Read& read) {
    parsed_text parsed = parse(text, file_name);
    if (parsed.failure) {
        return loaded<Value>::not_parsed(*std::move(parsed.failure));
    }
    problem_log log;
    Value value = read(parsed.root, log);
    std::vector<problem> problems = log.in_line_order(parsed.text, file_name);
    if (has_error(problems)) {
        return loaded<Value>::with_errors(std::move(problems));
    }
    return loaded<Value>::with(std::move(value), std::move(problems), sha256(text));
}

template <typename Value, typename Read>
loaded<Value> load_file(const std::filesystem::path& path, const Read& read) {
    file_bytes file = read_file(path, most_bytes);
    if (file.failure) {
        return loaded<Value>::not_parsed(*std::move(file.failure));
    }
    return load_text<Value>(file.bytes, path.string(), read);
}

} // namespace lssgov::load
