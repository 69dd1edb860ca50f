// How a file writes its days. Day numbers by hand: 1970-01-01 is 0, 2000-01-01 is 10957 (30 years with 7 leap
// days), 2024-02-29 is 19782 (24 years with 6 leap days later, and 59 days).

#include "load/date_format.hpp"

#include <gtest/gtest.h>

namespace lssgov::test {
namespace {

using load::date_format;
using load::day_fault;
using load::day_in_field;

constexpr day_number leap_day_2024 = 19'782;

day_in_field read(std::string_view pattern, std::string_view field) {
    const auto format = date_format::parse(pattern);
    EXPECT_TRUE(format) << pattern;
    return format ? format->read(field) : day_in_field{-1, day_fault::none};
}

day_in_field is(day_number day) {
    return {day, day_fault::none};
}

constexpr day_in_field no_day{absent_day, day_fault::no_day};
constexpr day_in_field outside{absent_day, day_fault::outside_calendar};

TEST(a_date_format, has_year_month_and_day_in_any_order_with_any_signs_between) {
    EXPECT_EQ(read("YYYY-MM-DD", "2024-02-29"), is(leap_day_2024));
    EXPECT_EQ(read("YYYYMMDD", "20240229"), is(leap_day_2024));
    EXPECT_EQ(read("DD.MM.YYYY", "29.02.2024"), is(leap_day_2024));
    EXPECT_EQ(read("MM/DD/YYYY", "02/29/2024"), is(leap_day_2024));
    EXPECT_EQ(read("den DD/MM år YYYY", "den 29/02 år 2024"), is(leap_day_2024));
}

TEST(a_date_format, gives_days_as_numbers_since_1970) {
    EXPECT_EQ(read("YYYYMMDD", "19700101"), is(0));
    EXPECT_EQ(read("YYYYMMDD", "19691231"), is(-1));
    EXPECT_EQ(read("YYYYMMDD", "20000101"), is(10'957));
}

TEST(a_date_format, with_one_letter_takes_one_digit_or_two) {
    EXPECT_EQ(read("D/M YYYY", "29/2 2024"), is(leap_day_2024));
    EXPECT_EQ(read("D/M YYYY", "29/02 2024"), is(leap_day_2024));
    EXPECT_EQ(read("YYYY-M-D", "1970-1-2"), is(1));
    EXPECT_EQ(read("YYYY-M-D", "1970-01-02"), is(1));
    EXPECT_EQ(read("D/M YYYY", "029/2 2024"), no_day);
    EXPECT_EQ(read("D/M YYYY", "/2 2024"), no_day);
}

TEST(a_date_format, with_two_letters_takes_two_digits) {
    EXPECT_EQ(read("DD.MM.YYYY", "1.02.2024"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "01.2.2024"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "01.02.24"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "01.02.02024"), no_day);
}

TEST(a_date_format, may_have_a_time_of_day_that_is_looked_at_and_dropped) {
    EXPECT_EQ(read("YYYY-MM-DD hh:mm:ss", "2024-02-29 00:00:00"), is(leap_day_2024));
    EXPECT_EQ(read("YYYY-MM-DDThh:mm", "2024-02-29T23:59"), is(leap_day_2024));
    EXPECT_EQ(read("YYYYMMDDhhmmss", "20240229235959"), is(leap_day_2024));
    EXPECT_EQ(read("YYYY-MM-DD hh:mm:ss", "2024-02-29 24:00:00"), no_day);
    EXPECT_EQ(read("YYYY-MM-DD hh:mm:ss", "2024-02-29 12:60:00"), no_day);
    EXPECT_EQ(read("YYYY-MM-DD hh:mm:ss", "2024-02-29 12:00:60"), no_day);
    EXPECT_EQ(read("YYYY-MM-DD hh:mm:ss", "2024-02-29"), no_day);
}

TEST(a_field, is_read_whole) {
    for (const char* field : {"", " 29.02.2024", "29.02.2024 ", "29-02-2024", "29.02.2024.", "29.02.", "2",
             "+9.02.2024", "-1.02.2024", "29.02.2O24", "2024-02-29"}) {
        EXPECT_EQ(read("DD.MM.YYYY", field), no_day) << field;
    }
}

TEST(a_field, names_a_day_that_there_is) {
    EXPECT_EQ(read("DD.MM.YYYY", "29.02.2023"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "29.02.2100"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "31.04.2024"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "00.01.2024"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "01.00.2024"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "01.13.2024"), no_day);
    EXPECT_EQ(read("DD.MM.YYYY", "99.99.2024"), no_day);
}

TEST(a_field, outside_the_calendar_is_told_apart_from_no_day) {
    EXPECT_EQ(read("YYYYMMDD", "18991231"), outside);
    EXPECT_EQ(read("YYYYMMDD", "19000101"), is(first_day_number));
    EXPECT_EQ(read("YYYYMMDD", "21991231"), is(last_day_number));
    EXPECT_EQ(read("YYYYMMDD", "22000101"), outside);
    EXPECT_EQ(read("YYYYMMDD", "99991231"), outside);
    EXPECT_EQ(read("YYYYMMDD", "00000101"), outside);
    EXPECT_EQ(read("YYYYMMDD", "00000000"), no_day);
    EXPECT_EQ(read("YYYYMMDD", "18990229"), no_day);
    EXPECT_EQ(read("YYYYMMDDhhmm", "999912312400"), no_day);
}

TEST(no_date_format, lacks_a_part_or_has_one_twice) {
    for (const char* pattern : {"", "YYYY", "YYYY-MM", "MM-DD", "YYYY-DD", "YYYY-MM-DD-DD", "YYYY-MM-DD-D",
             "YYYY-MM-DD M", "YYYY-MM-DD YYYY", "YYYYYYYY-MM-DD", "YYYY-MM-DD mm", "YYYY-MM-DD hh:ss",
             "YYYY-MM-DD ss", "YYYY-MM-DD HH:MM"}) {
        EXPECT_FALSE(date_format::parse(pattern)) << pattern;
    }
}

TEST(no_date_format, leaves_the_century_open_or_where_a_number_ends) {
    for (const char* pattern : {"YY-MM-DD", "Y-MM-DD", "YYY-MM-DD", "YYYYY-MM-DD", "DMYYYY", "YYYYMD",
             "YYYY-MDD", "YYYYDMM", "YYYY-M-Dhh"}) {
        EXPECT_FALSE(date_format::parse(pattern)) << pattern;
    }
}

TEST(no_date_format, has_other_letters_for_its_parts) {
    for (const char* pattern : {"yyyy-mm-dd", "%Y-%m-%d", "YYYY-MMM-DD", "YYYY-MM-DDD", "h YYYY-MM-DD"}) {
        EXPECT_FALSE(date_format::parse(pattern)) << pattern;
    }
}

TEST(no_date_format, has_digits_or_signs_nobody_sees_in_it) {
    for (const char* pattern :
        {"20YY-MM-DD", "YYYY-MM-DD 00:00", "YYYY\nMM\nDD", "YYYY\tMM\tDD", "YYYYMMDD\x7F"}) {
        EXPECT_FALSE(date_format::parse(pattern)) << pattern;
    }
}

TEST(no_date_format, is_longer_than_64_bytes) {
    EXPECT_TRUE(date_format::parse("YYYYMMDD" + std::string(56, '.')));
    EXPECT_FALSE(date_format::parse("YYYYMMDD" + std::string(57, '.')));
}

} // namespace
} // namespace lssgov::test
