#pragma once

// The bytes of a file: mapped where the system can, read to the end where it is a pipe.

#include <lssgov/model/problem.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lssgov::load {

/// Bytes that stay where they are as long as somebody holds them.
struct file_content {
    std::string_view text{};
    std::shared_ptr<const void> held{};
    std::optional<problem> failure{}; ///< why there are none
};

/// The bytes of a file; "-" is standard input.
[[nodiscard]] file_content content_of(const std::string& name);

[[nodiscard]] file_content copy_of(std::string_view text);

} // namespace lssgov::load
