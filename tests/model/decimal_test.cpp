#include "support/message_of.hpp"

#include <lssgov/error.hpp>
#include <lssgov/model/decimal.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace lssgov {
namespace {

std::string read_back(std::string_view text, language tongue = language::english) {
    const std::optional<decimal> number = try_parse_decimal(text);
    return number ? to_string(*number, tongue) : "nothing";
}

TEST(a_decimal, keeps_its_digits_and_decimals) {
    const std::optional<decimal> number = try_parse_decimal("-1.80");
    ASSERT_TRUE(number.has_value());
    EXPECT_EQ(number->digits, -180);
    EXPECT_EQ(number->decimals, 2);
}

TEST(a_decimal, is_read_with_sign_digits_and_point) {
    EXPECT_EQ(read_back("0.73"), "0.73");
    EXPECT_EQ(read_back("-1.8"), "-1.8");
    EXPECT_EQ(read_back("+9"), "+9");
    EXPECT_EQ(read_back("+0.5"), "+0.5");
    EXPECT_EQ(read_back("5418"), "5418");
    EXPECT_EQ(read_back("0"), "0");
    EXPECT_EQ(read_back("007"), "7");
    EXPECT_EQ(read_back("-0.05"), "-0.05");
    EXPECT_EQ(read_back("0.000000001"), "0.000000001");
    EXPECT_EQ(read_back("999999999.999999999"), "999999999.999999999");
    EXPECT_EQ(read_back("-999999999999999999"), "-999999999999999999");
}

TEST(a_decimal, is_not_read_from_anything_else) {
    for (const char* text : {"", "-", "+", ".", "1.", ".5", "1,5", "1 000", "1e3", "--1", "+-1", "1.2.3",
             "0x1", "1.0000000001", "1234567890123456789", " 1", "1 ", "nan", "1.-5",
             "\xE2\x88\x92"
             "1"}) {
        EXPECT_EQ(read_back(text), "nothing") << text;
    }
}

TEST(a_decimal, has_a_comma_in_swedish_and_a_point_in_english) {
    EXPECT_EQ(read_back("-1.80", language::swedish), "-1,80");
    EXPECT_EQ(read_back("-1.80", language::english), "-1.80");
    EXPECT_EQ(read_back("12345678", language::swedish), "12345678");
}

TEST(a_decimal, is_compared_as_a_number_whatever_its_decimals) {
    EXPECT_TRUE((decimal{10, 2} == decimal{1, 1}));
    EXPECT_TRUE((decimal{0, 0} == decimal{0, 9}));
    EXPECT_FALSE((decimal{10, 2} == decimal{11, 2}));
    EXPECT_TRUE((decimal{-18, 1} < decimal{-12, 1}));
    EXPECT_FALSE((decimal{-12, 1} < decimal{-18, 1}));
    EXPECT_TRUE((decimal{-5, 1} < decimal{3, 1}));
    EXPECT_TRUE((decimal{9, 1} < decimal{1, 0}));
    EXPECT_TRUE((decimal{-1, 0} < decimal{-9, 1}));
    EXPECT_FALSE((decimal{1, 0} < decimal{10, 1}));
}

TEST(a_decimal, of_the_largest_and_least_digits_is_compared_and_shown) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    EXPECT_TRUE((decimal{most, 9} < decimal{most, 0}));
    EXPECT_TRUE((decimal{least, 0} < decimal{least, 9}));
    EXPECT_EQ(to_string(decimal{most, 0}, language::english), "9223372036854775807");
    EXPECT_EQ(to_string(decimal{least, 9}, language::english), "-9223372036.854775808");
}

TEST(a_decimal, with_decimals_outside_0_to_9_is_a_wrong_call) {
    const decimal none{1, -1};
    const decimal ten{1, 10};
    EXPECT_EQ(test::message_of<error>([&] { (void)to_string(none, language::english); }),
        "A decimal has 0 to 9 decimals.");
    EXPECT_THROW((void)(ten == ten), error);
    EXPECT_THROW((void)(none < ten), error);
}

} // namespace
} // namespace lssgov
