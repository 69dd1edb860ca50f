#include "text_table.hpp"

#include "visible.hpp"
#include "wrap.hpp"

#include <algorithm>
#include <utility>

namespace lssgov::report {

void text_table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells) {
        cell = visible(in_one_line(cell));
    }
    rows_.push_back(std::move(cells));
}

std::vector<std::size_t> text_table::widths() const {
    std::vector<std::size_t> widest(columns_.size(), 0);
    for (const std::vector<std::string>& row : rows_) {
        std::transform(row.begin(), row.end(), widest.begin(), widest.begin(),
            [](const std::string& cell, std::size_t width) { return std::max(width, letters_in(cell)); });
    }
    return widest;
}

std::string text_table::lines(std::size_t indent) const {
    const std::vector<std::size_t> widest = widths();
    std::string all;
    for (const std::vector<std::string>& row : rows_) {
        std::string line(indent, ' ');
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string blanks(widest[i] - letters_in(row[i]), ' ');
            line += i > 0 ? "  " : "";
            line += columns_[i] == column_side::left ? row[i] + blanks : blanks + row[i];
        }
        line.erase(line.find_last_not_of(' ') + 1);
        all += line + '\n';
    }
    return all;
}

} // namespace lssgov::report
