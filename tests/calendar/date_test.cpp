#include "calendar/any_day.hpp"
#include "support/day.hpp"
#include "support/message_of.hpp"
#include "support/print.hpp"

#include <lssgov/calendar/date.hpp>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <limits>

namespace lssgov {
namespace {

using test::any_day;
using test::any_number;
using test::day;
using test::message_of;

// The values Boost's date can have that are no days of ours.
const date no_days[] = {
    date(boost::gregorian::not_a_date_time),
    date(boost::gregorian::neg_infin),
    date(boost::gregorian::pos_infin),
    date(boost::gregorian::min_date_time),
    date(boost::gregorian::max_date_time),
    date(1899, 12, 31),
    date(2200, 1, 1),
    date(),
};

TEST(calendar, runs_from_1900_to_2199_both_included) {
    EXPECT_EQ(first_calendar_day(), date(1900, 1, 1));
    EXPECT_EQ(last_calendar_day(), date(2199, 12, 31));
    EXPECT_TRUE(is_in_calendar(date(1900, 1, 1)));
    EXPECT_TRUE(is_in_calendar(date(2199, 12, 31)));
    EXPECT_EQ(days_between(first_calendar_day(), last_calendar_day()), 109572);
}

TEST(calendar, holds_neither_the_days_around_it_nor_special_values) {
    for (const date& outside : no_days) {
        EXPECT_FALSE(is_in_calendar(outside));
    }
}

TEST(calendar, every_function_refuses_a_day_outside) {
    for (const date& outside : no_days) {
        EXPECT_THROW((void)to_string(outside), date_out_of_range);
        EXPECT_THROW((void)days_between(outside, date(2020, 1, 1)), date_out_of_range);
        EXPECT_THROW((void)days_between(date(2020, 1, 1), outside), date_out_of_range);
        EXPECT_THROW((void)add_days(outside, 0), date_out_of_range);
    }
}

TEST(calendar, names_the_day_it_refuses) {
    EXPECT_EQ(message_of<date_out_of_range>([] { (void)to_string(date(9999, 12, 31)); }),
        "9999-12-31 is outside the calendar, 1900-01-01 to 2199-12-31. Where it stands for \"no end\" or "
        "\"not known\", "
        "leave the date out.");
    EXPECT_EQ(message_of<date_out_of_range>([] { (void)to_string(date(1899, 12, 31)); }).substr(0, 31),
        "1899-12-31 is outside the calen");
    EXPECT_EQ(message_of<date_out_of_range>([] {
        (void)to_string(date(boost::gregorian::not_a_date_time));
    }).substr(0, 34),
        "A special value of Boost is outsid");
}

TEST(compare, orders_days_in_time) {
    EXPECT_EQ(compare(day("2024-02-29"), day("2024-03-01")), std::strong_ordering::less);
    EXPECT_EQ(compare(day("2024-03-01"), day("2024-02-29")), std::strong_ordering::greater);
    EXPECT_EQ(compare(day("2024-03-01"), day("2024-03-01")), std::strong_ordering::equal);
}

TEST(make_date, makes_the_day_it_is_given) {
    EXPECT_EQ(make_date(2019, 3, 1), date(2019, 3, 1));
    EXPECT_EQ(make_date(1900, 1, 1), date(1900, 1, 1));
    EXPECT_EQ(make_date(2199, 12, 31), date(2199, 12, 31));
}

TEST(make_date, knows_the_leap_years) {
    EXPECT_EQ(make_date(2024, 2, 29), date(2024, 2, 29));
    EXPECT_EQ(make_date(2000, 2, 29), date(2000, 2, 29));
    EXPECT_THROW((void)make_date(2023, 2, 29), invalid_date);
    EXPECT_THROW((void)make_date(1900, 2, 29), invalid_date);
    EXPECT_THROW((void)make_date(2100, 2, 29), invalid_date);
}

TEST(make_date, refuses_what_is_no_day) {
    EXPECT_THROW((void)make_date(2023, 2, 31), invalid_date);
    EXPECT_THROW((void)make_date(2023, 4, 31), invalid_date);
    EXPECT_THROW((void)make_date(2023, 1, 32), invalid_date);
    EXPECT_THROW((void)make_date(2023, 1, 0), invalid_date);
    EXPECT_THROW((void)make_date(2023, 1, -1), invalid_date);
    EXPECT_THROW((void)make_date(2023, 0, 1), invalid_date);
    EXPECT_THROW((void)make_date(2023, 13, 1), invalid_date);
    EXPECT_THROW((void)make_date(2023, -1, 1), invalid_date);
    EXPECT_THROW((void)make_date(9999, 2, 30), invalid_date);
}

TEST(make_date, refuses_a_day_outside_the_calendar) {
    EXPECT_THROW((void)make_date(1899, 12, 31), date_out_of_range);
    EXPECT_THROW((void)make_date(2200, 1, 1), date_out_of_range);
    EXPECT_THROW((void)make_date(0, 2, 29), date_out_of_range);
    EXPECT_THROW((void)make_date(-1, 1, 1), date_out_of_range);
}

TEST(make_date, stands_the_largest_and_smallest_numbers) {
    constexpr int least = std::numeric_limits<int>::min();
    constexpr int most = std::numeric_limits<int>::max();
    EXPECT_THROW((void)make_date(most, 1, 1), date_out_of_range);
    EXPECT_THROW((void)make_date(least, 1, 1), date_out_of_range);
    EXPECT_THROW((void)make_date(2023, most, 1), invalid_date);
    EXPECT_THROW((void)make_date(2023, least, 1), invalid_date);
    EXPECT_THROW((void)make_date(2023, 1, most), invalid_date);
    EXPECT_THROW((void)make_date(2023, 1, least), invalid_date);
}

TEST(make_date, says_what_is_wrong_and_what_to_do) {
    EXPECT_EQ(message_of<invalid_date>([] { (void)make_date(2023, 2, 31); }),
        "2023-02-31 is not a date: that month has 28 days. Give a day from 1 to 28.");
    EXPECT_EQ(message_of<invalid_date>([] { (void)make_date(2023, 13, 1); }),
        "2023-13-01 is not a date: there is no month 13. Give a month from 1 to 12.");
}

TEST(try_make_date, is_empty_where_make_date_throws) {
    EXPECT_EQ(try_make_date(2024, 2, 29), date(2024, 2, 29));
    EXPECT_EQ(try_make_date(2023, 2, 29), std::nullopt);
    EXPECT_EQ(try_make_date(2023, 13, 1), std::nullopt);
    EXPECT_EQ(try_make_date(2023, 0, 1), std::nullopt);
    EXPECT_EQ(try_make_date(2023, 1, 0), std::nullopt);
    EXPECT_EQ(try_make_date(1899, 12, 31), std::nullopt);
    EXPECT_EQ(try_make_date(2200, 1, 1), std::nullopt);
}

TEST(parse_date, reads_the_written_form) {
    EXPECT_EQ(parse_date("2023-01-31"), date(2023, 1, 31));
    EXPECT_EQ(parse_date("1900-01-01"), date(1900, 1, 1));
    EXPECT_EQ(parse_date("2199-12-31"), date(2199, 12, 31));
    EXPECT_EQ(parse_date("2024-02-29"), date(2024, 2, 29));
}

class not_the_written_form : public testing::TestWithParam<std::string_view> {};

TEST_P(not_the_written_form, is_refused) {
    EXPECT_THROW((void)parse_date(GetParam()), invalid_date);
    EXPECT_EQ(try_parse_date(GetParam()), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(accepted_by_boost, not_the_written_form,
    testing::Values("2023/01/31", "2023-Jan-31", " 2023-01-31", "2023-01-31 extra", "-2023-01-01",
        "202301311", "20230131"));

INSTANTIATE_TEST_SUITE_P(of_another_shape, not_the_written_form,
    testing::Values("", "-", "2023", "2023-01", "2023-1-31", "2023-01-1", "23-01-31", "12023-01-31",
        "2023-01-310", "2023-01-31 ", "2023-01-31\n", "2023-01-31T00:00:00", "31-01-2023", "01/31/2023",
        "2023.01.31", "2023-031", "2023-W05-2", "2023-01:31", "2023 01 31"));

INSTANTIATE_TEST_SUITE_P(with_something_else_for_a_digit, not_the_written_form,
    testing::Values("2o23-01-31", "2023-0x-31", "+202-01-31", "-202-01-31", "2023-+1-31", "2023--1-31",
        "2023-01- 1", "2023-01-3 ", "2023-01-3e", "\x32\x30\x32\x33-01-3\xb9", "2023-01-\xd9\xa3",
        "\xef\xbc\x92\xef\xbc\x90-01-31", std::string_view("2023-01-3\0", 10),
        std::string_view("2023-01-31\0", 11)));

TEST(parse_date, takes_no_other_byte_where_a_digit_or_a_hyphen_stands) {
    const std::string good = "2011-11-11";
    for (std::size_t place = 0; place < good.size(); ++place) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = good;
            text[place] = static_cast<char>(byte);
            const bool is_digit = '0' <= byte && byte <= '9';
            const bool is_in_form = good[place] == '-' ? byte == '-' : is_digit;
            const std::string problem = message_of<error>([&] { (void)parse_date(text); });
            EXPECT_EQ(
                problem.find("Write year, month and day as YYYY-MM-DD") == std::string::npos, is_in_form)
                << place << ' ' << byte;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(of_no_day, not_the_written_form,
    testing::Values("2023-02-29", "2023-02-31", "2023-04-31", "2023-00-01", "2023-13-01", "2023-01-00",
        "2023-01-32", "0000-00-00", "9999-99-99", "2100-02-29"));

TEST(parse_date, refuses_a_day_outside_the_calendar) {
    for (const std::string_view outside :
        {"9999-12-31", "0001-01-01", "1899-12-31", "2200-01-01", "0218-03-04", "0000-01-01"}) {
        EXPECT_THROW((void)parse_date(outside), date_out_of_range) << outside;
        EXPECT_EQ(try_parse_date(outside), std::nullopt) << outside;
    }
}

TEST(parse_date, says_what_is_wrong_and_what_to_do) {
    EXPECT_EQ(message_of<invalid_date>([] { (void)parse_date("2023/01/31"); }),
        "\"2023/01/31\" is not a date. Write year, month and day as YYYY-MM-DD, for example 2023-01-31.");
    EXPECT_EQ(message_of<invalid_date>([] { (void)parse_date("2024-02-30"); }),
        "2024-02-30 is not a date: that month has 29 days. Give a day from 1 to 29.");
}

TEST(parse_date, quotes_a_long_text_in_part_and_without_control_characters) {
    EXPECT_EQ(message_of<invalid_date>([] { (void)parse_date("a\nb\x7f"); }).substr(0, 6), "\"a?b?\"");
    const std::string forty(40, 'x');
    EXPECT_EQ(message_of<invalid_date>([&] { (void)parse_date(forty); }).substr(0, 43), '"' + forty + "\" ");
    EXPECT_EQ(message_of<invalid_date>([&] { (void)parse_date(forty + 'y'); }).substr(0, 46),
        '"' + forty + "...\" ");
    // Forty bytes would end inside the two of "ä".
    EXPECT_EQ(message_of<invalid_date>([] {
        (void)parse_date(std::string(39, 'x') + "\u00e4nnu mer");
    }).substr(0, 45),
        '"' + std::string(39, 'x') + "...\" ");
}

TEST(to_string, writes_ten_characters) {
    EXPECT_EQ(to_string(date(2023, 1, 31)), "2023-01-31");
    EXPECT_EQ(to_string(date(1900, 1, 1)), "1900-01-01");
    EXPECT_EQ(to_string(date(2199, 12, 31)), "2199-12-31");
}

TEST(days_between, counts_from_the_first_to_the_second) {
    EXPECT_EQ(days_between(day("2021-02-20"), day("2021-02-24")), 4);
    EXPECT_EQ(days_between(day("2021-02-24"), day("2021-02-20")), -4);
    EXPECT_EQ(days_between(day("2021-02-20"), day("2021-02-20")), 0);
    EXPECT_EQ(days_between(day("2024-02-28"), day("2024-03-01")), 2);
    EXPECT_EQ(days_between(day("2023-02-28"), day("2023-03-01")), 1);
    EXPECT_EQ(days_between(day("2100-02-28"), day("2100-03-01")), 1);
}

TEST(add_days, goes_both_ways) {
    EXPECT_EQ(add_days(day("2019-03-01"), 30), day("2019-03-31"));
    EXPECT_EQ(add_days(day("2019-03-01"), -1), day("2019-02-28"));
    EXPECT_EQ(add_days(day("2019-03-01"), 0), day("2019-03-01"));
    EXPECT_EQ(add_days(first_calendar_day(), 109572), last_calendar_day());
    EXPECT_EQ(add_days(last_calendar_day(), -109572), first_calendar_day());
}

TEST(add_days, stays_in_the_calendar) {
    constexpr int least = std::numeric_limits<int>::min();
    constexpr int most = std::numeric_limits<int>::max();
    EXPECT_THROW((void)add_days(last_calendar_day(), 1), date_out_of_range);
    EXPECT_THROW((void)add_days(first_calendar_day(), -1), date_out_of_range);
    EXPECT_THROW((void)add_days(day("2020-01-01"), most), date_out_of_range);
    EXPECT_THROW((void)add_days(day("2020-01-01"), least), date_out_of_range);
    EXPECT_EQ(message_of<date_out_of_range>([] { (void)add_days(last_calendar_day(), 1); }),
        "+1 days from 2199-12-31 leads out of the calendar, 1900-01-01 to 2199-12-31. Count fewer.");
}

TEST(every_day_of_the_calendar, is_the_one_std_chrono_counts_and_reads_back_as_written) {
    const std::chrono::sys_days first = std::chrono::year(1900) / 1 / 1;
    int different = 0;
    for (int i = 0; i <= 109572; ++i) {
        const std::chrono::year_month_day expected = first + std::chrono::days(i);
        const int year = int(expected.year());
        const unsigned month = unsigned(expected.month());
        const unsigned day_of_month = unsigned(expected.day());
        const date made = make_date(year, static_cast<int>(month), static_cast<int>(day_of_month));
        const bool is_right =
            made == date(static_cast<unsigned short>(year), static_cast<unsigned short>(month),
                        static_cast<unsigned short>(day_of_month)) &&
            days_between(first_calendar_day(), made) == i && parse_date(to_string(made)) == made;
        different += is_right ? 0 : 1;
    }
    EXPECT_EQ(different, 0);
}

TEST(parse_date, takes_of_all_months_and_days_that_can_be_written_those_there_are) {
    int different = 0;
    for (const int year : {0, 1899, 1900, 1999, 2000, 2023, 2024, 2100, 2199, 2200, 9999}) {
        const bool is_in_range = 1900 <= year && year <= 2199;
        for (int rest = 0; rest < 10000; ++rest) {
            const std::string text = fmt::format("{:04}-{:02}-{:02}", year, rest / 100, rest % 100);
            const bool is_day = (std::chrono::year(year) / (rest / 100) / (rest % 100)).ok();
            const std::optional<date> read = try_parse_date(text);
            const bool is_right =
                read ? is_day && is_in_range && to_string(*read) == text : !(is_day && is_in_range);
            different += is_right ? 0 : 1;
        }
    }
    EXPECT_EQ(different, 0);
}

// Properties, after the list kept with Catala's date library (R. Monat, A. Fromherz, D. Merigoux, ESOP 2024).

RC_GTEST_PROP(add_days, is_associative, ()) {
    const date from = *any_day(1950, 2149);
    const int a = *any_number(-9000, 9000);
    const int b = *any_number(-9000, 9000);
    RC_ASSERT(add_days(add_days(from, a), b) == add_days(from, a + b));
}

RC_GTEST_PROP(add_days, takes_back_what_it_added, ()) {
    const date from = *any_day(1950, 2149);
    const int count = *any_number(-18000, 18000);
    RC_ASSERT(add_days(add_days(from, count), -count) == from);
}

RC_GTEST_PROP(add_days, reaches_the_day_that_days_between_measured, ()) {
    const date a = *any_day();
    const date b = *any_day();
    RC_ASSERT(add_days(a, days_between(a, b)) == b);
}

RC_GTEST_PROP(days_between, has_the_sign_of_the_order, ()) {
    const date a = *any_day();
    const date b = *any_day();
    RC_ASSERT((days_between(a, b) > 0) == (a < b));
    RC_ASSERT((days_between(a, b) == 0) == (a == b));
    RC_ASSERT((compare(a, b) < 0) == (a < b));
}

// One character of a good text changed: refused, or another day that prints as changed.
RC_GTEST_PROP(parse_date, sees_every_changed_character, ()) {
    const date written = *any_day();
    std::string text = to_string(written);
    const auto place = static_cast<std::size_t>(*any_number(0, 9));
    const auto replacement = static_cast<char>(*any_number(-128, 127));
    RC_PRE(text[place] != replacement);
    text[place] = replacement;
    const std::optional<date> read = try_parse_date(text);
    RC_ASSERT((!read || (*read != written && to_string(*read) == text)));
}

} // namespace
} // namespace lssgov
