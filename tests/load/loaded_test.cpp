#include "support/message_of.hpp"

#include <lssgov/load/loaded.hpp>

#include <gtest/gtest.h>

#include <string>

namespace lssgov::test {
namespace {

const problem fault{problem_severity::error, "", {"f", 1, 1}, "wrong", "mend it"};
const problem remark{problem_severity::warning, "", {"f", 1, 1}, "odd", "look at it"};

TEST(loaded, gives_the_value_and_its_warnings_where_there_is_no_error) {
    const auto read = loaded<std::string>::with("value", {remark});
    ASSERT_TRUE(read);
    EXPECT_TRUE(read.was_parsed());
    EXPECT_EQ(*read, "value");
    EXPECT_EQ(read->size(), 5U);
    EXPECT_EQ(read.problems(), std::vector<problem>{remark});
}

TEST(loaded, has_a_value_that_can_be_changed_and_moved_from) {
    auto read = loaded<std::string>::with("value", {});
    read->append("s");
    *read += "!";
    const std::string taken = *std::move(read);
    EXPECT_EQ(taken, "values!");
}

TEST(loaded, has_no_value_where_the_file_has_errors) {
    const auto read = loaded<std::string>::with_errors({remark, fault});
    EXPECT_FALSE(read);
    EXPECT_TRUE(read.was_parsed());
    EXPECT_EQ(read.problems().size(), 2U);
}

TEST(loaded, tells_a_file_that_could_not_be_parsed_from_one_with_errors) {
    const auto read = loaded<std::string>::not_parsed(fault);
    EXPECT_FALSE(read);
    EXPECT_FALSE(read.was_parsed());
    EXPECT_EQ(read.problems(), std::vector<problem>{fault});
}

TEST(loaded, throws_when_it_is_asked_for_a_value_that_is_not_there) {
    const auto read = loaded<std::string>::with_errors({fault});
    const std::string expected = "There is no value: the file has errors. Ask for it with if (loaded) first.";
    EXPECT_EQ(message_of<error>([&] { (void)*read; }), expected);
    EXPECT_EQ(message_of<error>([&] { (void)read->size(); }), expected);
}

TEST(loaded, throws_when_a_value_with_errors_would_be_handed_out) {
    EXPECT_EQ(message_of<error>([] { (void)loaded<std::string>::with("value", {fault}); }),
        "A value with errors is not handed out.");
}

} // namespace
} // namespace lssgov::test
