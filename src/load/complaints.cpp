#include "complaints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace lssgov::load {

complaints::complaints(std::string file) : file_(std::move(file)) {}

void complaints::add(int line, int column, std::string text, std::string remedy) {
    if (!full()) {
        problems_.push_back(
            {.at = {file_, line, column}, .text = std::move(text), .remedy = std::move(remedy)});
    }
}

std::vector<problem> complaints::in_order() const {
    const auto is_earlier = [](const problem& a, const problem& b) {
        return std::tie(a.at.line, a.at.column) < std::tie(b.at.line, b.at.column);
    };
    std::vector<problem> sorted = problems_;
    std::stable_sort(sorted.begin(), sorted.end(), is_earlier);
    if (full()) {
        sorted.push_back({.at = {.file = file_},
            .text = fmt::format("reading stopped at {} problems", most_problems),
            .remedy = "mend these, then read the file again"});
    }
    return sorted;
}

} // namespace lssgov::load
