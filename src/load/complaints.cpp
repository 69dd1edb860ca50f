#include "complaints.hpp"

#include <fmt/format.h>

#include <utility>

namespace lssgov::load {

complaints::complaints(std::string file) : file_(std::move(file)) {}

void complaints::add(int line, int column, std::string text, std::string remedy) {
    if (!full()) {
        problems_.emplace(std::pair(line, column),
            problem{.at = {file_, line, column}, .text = std::move(text), .remedy = std::move(remedy)});
    }
}

std::vector<problem> complaints::in_order() const {
    std::vector<problem> sorted;
    sorted.reserve(problems_.size() + 1);
    for (const auto& [at, one] : problems_) {
        sorted.push_back(one);
    }
    if (full()) {
        problem& last = sorted.emplace_back();
        last.at.file = file_;
        last.text = fmt::format("reading stopped at {} problems", most_problems);
        last.remedy = "mend these, then read the file again";
    }
    return sorted;
}

} // namespace lssgov::load
