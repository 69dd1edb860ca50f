#pragma once

// What must hold whatever the input is. A program that finds otherwise stops, and libFuzzer keeps the input.

#include <lssgov/model/problem.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace lssgov::fuzz {

inline void expect(bool holds, const char* sentence) {
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", sentence);
        std::abort();
    }
}

inline bool is_control(char byte) {
    return (static_cast<unsigned char>(byte) < 0x20 && byte != '\t') || byte == 0x7F;
}

/// Every problem says what is wrong and what to do, and stands at a place that the text has.
inline void expect_helpful(const std::vector<problem>& problems, std::string_view text) {
    const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
    for (const problem& one : problems) {
        expect(!one.text.empty() && !one.remedy.empty(), "a problem has a text and a remedy");
        expect(0 <= one.at.line && one.at.line <= lines, "a problem stands on a line of the text");
        expect(0 <= one.at.column, "a column is not below zero");
        expect(one.at.line > 0 || one.at.column == 0, "what has no line has no column");
        expect(std::none_of(one.text.begin(), one.text.end(), is_control), "a problem is told on one line");
        expect(std::none_of(one.remedy.begin(), one.remedy.end(), is_control), "so is its remedy");
    }
}

} // namespace lssgov::fuzz
