#pragma once

#include "model/print_problem.hpp"

#include <lssgov/model/validate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace lssgov::test {

inline problem error_at(std::string path, std::string text, std::string remedy) {
    return {problem_severity::error, std::move(path), {}, std::move(text), std::move(remedy)};
}

inline problem warning_at(std::string path, std::string text, std::string remedy) {
    return {problem_severity::warning, std::move(path), {}, std::move(text), std::move(remedy)};
}

/// Exactly these problems, in this order.
inline void expect_problems(const municipality& model, const std::vector<problem>& expected) {
    EXPECT_EQ(validate(model), expected);
}

} // namespace lssgov::test
