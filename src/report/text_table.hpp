#pragma once

// Columns of text that stand under each other.

#include <string>
#include <vector>

namespace lssgov::report {

enum class column_side { left, right };

/// A table of cells, each as wide as the widest of its column, with two blanks between columns.
class text_table {
public:
    explicit text_table(std::vector<column_side> columns) : columns_(std::move(columns)) {}

    /// A cell is one line, and what nobody would see in it is written out (see visible.hpp).
    /// @param cells  as many as there are columns
    void add(std::vector<std::string> cells);

    /// The rows as lines, each after `indent` blanks and without blanks at its end.
    [[nodiscard]] std::string lines(std::size_t indent) const;

private:
    [[nodiscard]] std::vector<std::size_t> widths() const;

    std::vector<column_side> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace lssgov::report
