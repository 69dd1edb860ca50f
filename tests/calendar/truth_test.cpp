#include "support/print.hpp"

#include <lssgov/calendar/truth.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

constexpr truth no = truth::no;
constexpr truth yes = truth::yes;
constexpr truth unknown = truth::unknown;

TEST(truth, of_a_bool_is_yes_or_no) {
    EXPECT_EQ(truth_of(true), yes);
    EXPECT_EQ(truth_of(false), no);
}

TEST(truth, negated_leaves_unknown_unknown) {
    EXPECT_EQ(!no, yes);
    EXPECT_EQ(!yes, no);
    EXPECT_EQ(!unknown, unknown);
}

TEST(truth, and_is_no_as_soon_as_one_is_no) {
    EXPECT_EQ(no && no, no);
    EXPECT_EQ(no && yes, no);
    EXPECT_EQ(no && unknown, no);
    EXPECT_EQ(yes && no, no);
    EXPECT_EQ(yes && yes, yes);
    EXPECT_EQ(yes && unknown, unknown);
    EXPECT_EQ(unknown && no, no);
    EXPECT_EQ(unknown && yes, unknown);
    EXPECT_EQ(unknown && unknown, unknown);
}

TEST(truth, or_is_yes_as_soon_as_one_is_yes) {
    EXPECT_EQ(no || no, no);
    EXPECT_EQ(no || yes, yes);
    EXPECT_EQ(no || unknown, unknown);
    EXPECT_EQ(yes || no, yes);
    EXPECT_EQ(yes || yes, yes);
    EXPECT_EQ(yes || unknown, yes);
    EXPECT_EQ(unknown || no, unknown);
    EXPECT_EQ(unknown || yes, yes);
    EXPECT_EQ(unknown || unknown, unknown);
}

TEST(truth, is_known_when_the_program_is_compiled) {
    constexpr truth asked = not no and (unknown or yes);
    static_assert(asked == truth::yes);
    EXPECT_EQ(asked, yes);
}

} // namespace
} // namespace lssgov
