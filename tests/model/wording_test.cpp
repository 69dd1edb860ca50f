#include <lssgov/model/wording.hpp>

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace lssgov {
namespace {

std::string guess(std::string_view wanted, const std::vector<std::string_view>& known) {
    return std::string(nearest(wanted, known).value_or("none"));
}

TEST(the_nearest_word, undoes_one_slip_of_each_kind) {
    EXPECT_EQ(guess("comittee", {"council", "committee"}), "committee"); // left out
    EXPECT_EQ(guess("uunit", {"unit"}), "unit");                         // put in
    EXPECT_EQ(guess("anit", {"unit"}), "unit");                          // changed
    EXPECT_EQ(guess("uint", {"unit"}), "unit");                          // changed places
}

TEST(the_nearest_word, is_allowed_more_slips_in_a_longer_word) {
    EXPECT_EQ(guess("ab", {"ac"}), "none");
    EXPECT_EQ(guess("abc", {"abd"}), "abd");
    EXPECT_EQ(guess("abcde", {"abcxy"}), "none");
    EXPECT_EQ(guess("abcdef", {"abcdxy"}), "abcdxy");
    EXPECT_EQ(guess("abcdef", {"abcxyz"}), "none");
    EXPECT_EQ(guess("abcdefghi", {"abcdefxyz"}), "abcdefxyz");
    EXPECT_EQ(guess("abcdefghijklmno", {"abcdefghijkwxyz"}), "none");
}

TEST(the_nearest_word, takes_large_and_small_letters_as_alike) {
    EXPECT_EQ(guess("ID", {"id"}), "id");
    EXPECT_EQ(guess("KPMG-2021", {"kpmg-2021"}), "kpmg-2021");
}

TEST(the_nearest_word, is_the_one_with_the_fewest_slips_and_then_the_first) {
    EXPECT_EQ(guess("yearly", {"yarl", "yearl", "nearly"}), "yearl");
    EXPECT_EQ(guess("goal-9", {"goal-1", "goal-2"}), "goal-1");
    EXPECT_EQ(guess("goal", {"gaol", "goal"}), "goal");
}

TEST(the_nearest_word, is_none_among_none_or_for_a_very_long_word) {
    EXPECT_EQ(guess("unit", {}), "none");
    EXPECT_EQ(guess("", {"unit"}), "none");
    const std::string longest(100, 'a');
    const std::string longer(101, 'a');
    EXPECT_EQ(guess(longest, {longest}), longest);
    EXPECT_EQ(guess(longer, {longest}), "none");
    EXPECT_EQ(guess(longest, {longer}), "none");
}

TEST(a_text_in_quotes, is_shown_whole_when_it_is_short) {
    EXPECT_EQ(in_quotes("Nämnden"), "\"Nämnden\"");
    EXPECT_EQ(in_quotes(""), "\"\"");
    EXPECT_EQ(in_quotes(std::string(60, 'x')), std::string("\"") + std::string(60, 'x') + '"');
}

TEST(a_text_in_quotes, is_cut_between_characters_when_it_is_long) {
    EXPECT_EQ(in_quotes(std::string(61, 'x')), std::string("\"") + std::string(60, 'x') + "...\"");
    EXPECT_EQ(in_quotes(std::string(59, 'x') + "åå"), std::string("\"") + std::string(59, 'x') + "...\"");
    EXPECT_EQ(in_quotes(std::string(58, 'x') + "åå"), std::string("\"") + std::string(58, 'x') + "å...\"");
}

TEST(a_text_in_quotes, has_no_control_characters_and_no_end_of_line) {
    EXPECT_EQ(in_quotes("a\nb\tc\x1B[31m\x7F"), "\"a?b?c?[31m?\"");
}

} // namespace
} // namespace lssgov
