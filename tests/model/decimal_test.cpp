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
    EXPECT_EQ(read_back("+1.8"), "+1.8");
    EXPECT_EQ(read_back("+0.5"), "+0.5");
    EXPECT_EQ(read_back("5418"), "5418");
    EXPECT_EQ(read_back("0"), "0");
    EXPECT_EQ(read_back("007"), "7");
    EXPECT_EQ(read_back("-0.05"), "-0.05");
    EXPECT_EQ(read_back("0.000000001"), "0.000000001");
    EXPECT_EQ(read_back("999999999.999999999"), "999999999.999999999");
    EXPECT_EQ(read_back("-999999999999999999"), "-999999999999999999");
}

TEST(a_decimal, keeps_a_sign_that_was_written_and_is_the_same_number_without_it) {
    EXPECT_TRUE(try_parse_decimal("+1.8")->plus);
    EXPECT_FALSE(try_parse_decimal("1.8")->plus);
    EXPECT_FALSE(try_parse_decimal("-1.8")->plus);
    EXPECT_EQ(read_back("+1.8", language::swedish), "+1,8");
    EXPECT_TRUE(*try_parse_decimal("+1.8") == *try_parse_decimal("1.80"));
    EXPECT_EQ(read_back("+0"), "+0");
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

struct distance {
    const char* number;
    const char* of;
    const char* tolerance;
    bool is_within;
};

TEST(a_decimal, is_within_a_tolerance_of_another_with_both_ends_included) {
    const distance distances[] = {
        {"0", "0", "0", true}, {"0.000000001", "0", "0", false}, {"90", "90.0", "0", true},
        {"91", "90", "1", true}, {"89", "90", "1", true}, {"91.01", "90", "1", false},
        {"88.99", "90", "1", false}, {"90.5", "90", "0.5", true}, {"90.51", "90", "0.5", false},
        {"-1.8", "-2", "0.2", true}, {"-2.2", "-2", "0.2", true}, {"-1.79", "-2", "0.2", false},
        {"-2.21", "-2", "0.2", false}, {"-0.1", "0.1", "0.2", true}, // on the other side of zero
        {"-0.11", "0.1", "0.2", false}, {"0.9", "1.1", "0.2", true}, // over a whole number
        {"1.1", "0.89", "0.2", false},
        {"999999999999999999", "-999999999999999999", "999999999999999999", false},
        {"999999999999999999", "0", "999999999999999999", true},
        {"90", "90", "-0.1", false}, // nothing is nearer than not at all
    };
    for (const auto& [number, of, tolerance, expected] : distances) {
        EXPECT_EQ(
            is_within(*try_parse_decimal(number), *try_parse_decimal(of), *try_parse_decimal(tolerance)),
            expected)
            << number << " of " << of << " +/- " << tolerance;
        EXPECT_EQ(
            is_within(*try_parse_decimal(of), *try_parse_decimal(number), *try_parse_decimal(tolerance)),
            expected)
            << of << " of " << number << " +/- " << tolerance;
    }
}

TEST(a_power_of_ten, is_one_with_as_many_noughts) {
    EXPECT_EQ(power_of_ten(0), 1);
    EXPECT_EQ(power_of_ten(1), 10);
    EXPECT_EQ(power_of_ten(2), 100);
    EXPECT_EQ(power_of_ten(9), 1'000'000'000);
    for (int i = 1; i <= 9; ++i) {
        EXPECT_EQ(power_of_ten(i), 10 * power_of_ten(i - 1)) << i;
    }
}

TEST(a_power_of_ten, is_of_0_to_9) {
    for (const int wrong : {-1, 10, 100}) {
        EXPECT_EQ(test::message_of<error>([wrong] { (void)power_of_ten(wrong); }),
            "A decimal has 0 to 9 decimals.");
    }
}

TEST(a_decimal, with_decimals_outside_0_to_9_is_a_wrong_call) {
    const decimal none{1, -1};
    const decimal ten{1, 10};
    EXPECT_EQ(test::message_of<error>([&] { (void)to_string(none, language::english); }),
        "A decimal has 0 to 9 decimals.");
    EXPECT_THROW((void)(ten == ten), error);
    EXPECT_THROW((void)(none < ten), error);
    EXPECT_THROW((void)is_within(decimal{1}, decimal{1}, ten), error);
}

} // namespace
} // namespace lssgov
