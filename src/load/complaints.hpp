#pragma once

#include <lssgov/model/problem.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lssgov::load {

/// More problems than this in one file are not told: nobody reads them, and a file of nothing but faults must
/// not fill the memory.
inline constexpr std::size_t most_problems = 100'000;

/// What is wrong with one file.
class complaints {
public:
    explicit complaints(std::string file);

    [[nodiscard]] const std::string& file() const { return file_; }

    /// Line and column count from 1; 0 for the file, or the line, as a whole. Dropped where there are
    /// already `most_problems`.
    void add(int line, int column, std::string text, std::string remedy);

    [[nodiscard]] std::size_t count() const { return problems_.size(); }

    /// Whether there are so many that reading on is of no use.
    [[nodiscard]] bool full() const { return problems_.size() >= most_problems; }

    /// All of them by line and column; where there are too many, the last says so.
    [[nodiscard]] std::vector<problem> in_order() const;

private:
    std::string file_;
    std::multimap<std::pair<int, int>, problem> problems_; // by line and column; equals as they came
};

} // namespace lssgov::load
