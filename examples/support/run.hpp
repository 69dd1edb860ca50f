#pragma once

// The frame of an example program's main: no exception leaves it, and an answer that could not be written is
// never reported as one that was.
//
//     int main(int argc, char** argv) {
//         return lssgov::examples::run("check_cases", [&] { return check_cases(argc, argv); });
//     }

#include "exit_code.hpp"

#include <lssgov/error.hpp>
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

/// Says that the input asks for what cannot be had, and what to do. Gives the exit code to end with.
[[nodiscard]] inline int refuse_input(std::string_view name, std::string_view why, std::string_view remedy) {
    std::cerr << name << ": error: " << why << "\n    " << remedy << '\n';
    return number(exit_code::unusable_input);
}

/// The same of a due day before the holidays are held, which cannot be rolled.
[[nodiscard]] inline int refuse_roll(std::string_view name, const date_out_of_range& outside) {
    return refuse_input(name, std::string("a due day cannot be moved to a working day: ") + outside.what(),
        "give the rule an in_force_from that is late enough, or leave out its roll");
}

} // namespace lssgov::examples
