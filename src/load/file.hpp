#pragma once

#include <lssgov/model/problem.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace lssgov::load {

/// The bytes of a file, or why there are none.
struct file_bytes {
    std::string bytes;
    std::optional<problem> failure;
};

/// Reads a file, at most most_bytes of it. Reads what is no regular file too, such as a pipe.
[[nodiscard]] file_bytes read_file(const std::filesystem::path& path);

} // namespace lssgov::load
