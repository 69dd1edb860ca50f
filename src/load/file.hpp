#pragma once

#include <lssgov/model/problem.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace lssgov::load {

/// The bytes of a file, or why there are none.
struct file_bytes {
    std::string bytes;
    std::optional<problem> failure;
};

/// Reads a file, what is no regular file too, such as a pipe. Stops when there is more than `at_most`, which
/// the bytes then show: a caller that refuses such a file needs no more of it.
[[nodiscard]] file_bytes read_file(const std::filesystem::path& path, std::size_t at_most);

} // namespace lssgov::load
