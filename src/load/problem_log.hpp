#pragma once

// The problems of one file, collected in any order and handed out in the order of lines.

#include "load/toml.hpp"

#include <lssgov/model/problem.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// No more problems than this are told of one file: nobody reads them, and a file of nothing but faults must
/// not fill the memory.
inline constexpr std::size_t most_told = 100'000;

/// Nowhere in the file: the file as a whole.
inline constexpr toml::source_position the_whole_file{0, 0};

class problem_log {
public:
    /// Text and remedy are told with a question mark for each control character.
    void add(problem_severity severity, std::string path, toml::source_position at, std::string text,
        std::string remedy);

    /// Whether there are so many that looking for more is of no use.
    [[nodiscard]] bool is_full() const { return entries_.size() >= most_told; }

    /// Whether a problem stands at this path, at one that it lies in, or at an element of it. What could not
    /// be read must not be reported a second time for lacking.
    [[nodiscard]] bool covers(std::string_view path) const;

    /// The known word that is nearest, where one is near. Only so many searches are made for one file.
    [[nodiscard]] std::optional<std::string_view> near_word(
        std::string_view wrong, const std::vector<std::string_view>& known);

    /// All problems by line and column, those of one place in the order they were added; where there are too
    /// many, the last says how many are not told. The parser counts characters in a line; a problem's column
    /// counts bytes.
    [[nodiscard]] std::vector<problem> in_line_order(std::string_view file_text, std::string_view file_name);

private:
    struct entry {
        problem told;
        toml::source_position at;
    };

    std::vector<entry> entries_;
    std::set<std::string, std::less<>> paths_;
    std::size_t searches_ = 0;
    std::size_t untold_ = 0;
};

} // namespace lssgov::load
