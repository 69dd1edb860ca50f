#include "model/print_problem.hpp"

#include <lssgov/model/problem.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace lssgov {
namespace {

const problem in_a_file{problem_severity::error, "duty[2].rule", {"norrby.toml", 12, 8},
    "nothing has the id \"x\"", "name a rule"};

TEST(a_problem, is_told_with_file_line_and_column_and_its_remedy_on_a_line_of_its_own) {
    EXPECT_EQ(to_string(in_a_file), "norrby.toml:12:8: error: nothing has the id \"x\"\n    name a rule");
}

TEST(a_problem, leaves_out_a_line_or_a_column_that_is_not_known) {
    problem told = in_a_file;
    told.at.column = 0;
    EXPECT_EQ(to_string(told), "norrby.toml:12: error: nothing has the id \"x\"\n    name a rule");
    told.at.line = 0;
    EXPECT_EQ(to_string(told), "norrby.toml: error: nothing has the id \"x\"\n    name a rule");
}

TEST(a_problem, of_a_model_built_in_code_is_told_with_its_path) {
    problem told = in_a_file;
    told.at = {};
    told.severity = problem_severity::warning;
    EXPECT_EQ(to_string(told), "duty[2].rule: warning: nothing has the id \"x\"\n    name a rule");
    told.path.clear();
    EXPECT_EQ(to_string(told), "warning: nothing has the id \"x\"\n    name a rule");
}

TEST(problems, have_an_error_when_one_of_them_is_one) {
    problem warning = in_a_file;
    warning.severity = problem_severity::warning;
    EXPECT_FALSE(has_error({}));
    EXPECT_FALSE(has_error({warning}));
    EXPECT_TRUE(has_error({warning, in_a_file}));
}

TEST(problems, are_told_one_after_another) {
    EXPECT_EQ(to_text({}), "");
    EXPECT_EQ(to_text({in_a_file}), to_string(in_a_file) + "\n");
    EXPECT_EQ(to_text({in_a_file, in_a_file}, 2), to_string(in_a_file) + "\n" + to_string(in_a_file) + "\n");
}

TEST(problems, are_told_up_to_a_number_and_then_counted) {
    const std::vector<problem> many(10'000, in_a_file);
    EXPECT_EQ(to_text(many, 1), to_string(in_a_file) + "\n9999 more, 10000 in all\n");
    EXPECT_EQ(to_text(many, 0), "10000 more, 10000 in all\n");
    const std::string as_usual = to_text(many);
    EXPECT_TRUE(as_usual.ends_with("\n9900 more, 10000 in all\n"));
    EXPECT_EQ(std::count(as_usual.begin(), as_usual.end(), '\n'), 201); // two lines for each of 100, and one
}

} // namespace
} // namespace lssgov
