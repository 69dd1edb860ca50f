#pragma once

// The frame of an example program's main: no exception leaves it, and an answer that could not be written is
// never reported as one that was.
//
//     int main(int argc, char** argv) {
//         return lssgov::examples::run("check_cases", [&] { return check_cases(argc, argv); });
//     }

#include "exit_code.hpp"

#include <lssgov/model/problem.hpp>

#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lssgov::examples {

/// Runs a program and gives its exit code; 4 if it throws or standard output cannot be written.
template <typename Program>
[[nodiscard]] int run(std::string_view name, Program program) {
    try {
        const int ended = program();
        if (!std::cout.flush()) {
            std::cerr << name << ": cannot write to standard output\n";
            return number(exit_code::internal_error);
        }
        return ended;
    } catch (const std::exception& fault) {
        std::cerr << name << ": internal error: " << fault.what() << '\n';
        return number(exit_code::internal_error);
    }
}

inline constexpr const char* standard_input = "/dev/stdin";

/// The path to read for a file named on the command line: "-" is standard input.
[[nodiscard]] inline const char* input_path(const std::string& named) {
    return named == "-" ? standard_input : named.c_str();
}

/// Says on standard error what is wrong with the input, or what to mind in it; at most 100 problems, and how
/// many more there are.
inline void tell(std::vector<problem> problems) {
    for (problem& one : problems) {
        if (one.at.file == standard_input) {
            one.at.file = "-";
        }
    }
    std::cerr << to_text(problems);
}

/// Tells the problems of an input that cannot be used. Gives the exit code to end with.
[[nodiscard]] inline int refuse(std::vector<problem> problems) {
    tell(std::move(problems));
    return number(exit_code::unusable_input);
}

} // namespace lssgov::examples
