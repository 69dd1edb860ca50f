// Which texts are personal identity numbers. The numbers are those that Skatteverket itself uses as examples,
// or were made by hand: each says how its control digit is reached.

#include <lssgov/load/personal_identity_number.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace lssgov::load {
namespace {

// 640823-323?: 6x2=12 -> 3, 4, 0, 8, 2x2=4, 3, 3x2=6, 2, 3x2=6: 36, and 4 makes it 40.
TEST(a_personal_identity_number, is_known_in_each_of_its_forms) {
    for (const char* text : {"6408233234", "640823-3234", "640823+3234", "196408233234", "19640823-3234",
             "18640823+3234", "20640823-3234"}) {
        EXPECT_TRUE(is_personal_identity_number(text)) << text;
    }
}

// 121212-121?: 1x2=2, 2, 1x2=2, 2, 1x2=2, 2, 1x2=2, 2, 1x2=2: 18, and 2 makes it 20.
// 811218-987?: 8x2=16 -> 7, 1, 2, 2, 2, 8, 9x2=18 -> 9, 8, 7x2=14 -> 5: 44, and 6 makes it 50.
// 000101-000?: 0, 0, 0, 1, 0, 1, 0, 0, 0: 2, and 8 makes it 10.
// 100101-001?: 2, 0, 0, 1, 0, 1, 0, 0, 2: 6, and 4 makes it 10.
// 190101-000?: 2, 9, 0, 1, 0, 1, 0, 0, 0: 13, and 7 makes it 20.
TEST(a_personal_identity_number, has_the_control_digit_of_the_nine_before_it) {
    for (const char* text : {"19121212-1212", "811218-9876", "000101-0008", "100101-0014", "190101-0007"}) {
        EXPECT_TRUE(is_personal_identity_number(text)) << text;
    }
}

TEST(a_personal_identity_number, is_one_of_ten_that_differ_in_the_last_digit) {
    for (char last = '0'; last <= '9'; ++last) {
        const std::string text = std::string("640823-323") + last;
        EXPECT_EQ(is_personal_identity_number(text), last == '4') << text;
    }
}

// 701063-239?: 7x2=14 -> 5, 0, 2, 0, 6x2=12 -> 3, 3, 4, 3, 9x2=18 -> 9: 29, and 1 makes it 30.
// 640891-000?: 3, 4, 0, 8, 9x2=18 -> 9, 1, 0, 0, 0: 25, and 5 makes it 30.
TEST(a_co_ordination_number, has_sixty_more_in_its_day) {
    EXPECT_TRUE(is_personal_identity_number("701063-2391"));
    EXPECT_TRUE(is_personal_identity_number("19701063-2391"));
    EXPECT_TRUE(is_personal_identity_number("640891-0005")) << "31 August";
}

// 640860-000?: 3, 4, 0, 8, 6x2=12 -> 3, 0, 0, 0, 0: 18, and 2 makes it 20.
// 640892-000?: 3, 4, 0, 8, 9, 2, 0, 0, 0: 26, and 4 makes it 30.
// 640991-000?: 3, 4, 0, 9, 9, 1, 0, 0, 0: 26, and 4 makes it 30.
TEST(a_co_ordination_number, has_a_day_that_there_is_when_sixty_are_taken_off) {
    EXPECT_FALSE(is_personal_identity_number("640860-0002")) << "the day 0";
    EXPECT_FALSE(is_personal_identity_number("640892-0004")) << "32 August";
    EXPECT_FALSE(is_personal_identity_number("640991-0004")) << "31 September";
}

// Each with the control digit that is right for it, so that nothing but the date is wrong.
// 640800-000?: 3, 4, 0, 8, 0, 0, 0, 0, 0: 15, 5.      640832-000?: 3, 4, 0, 8, 6, 2, 0, 0, 0: 23, 7.
// 640931-000?: 3, 4, 0, 9, 6, 1, 0, 0, 0: 23, 7.      640001-000?: 3, 4, 0, 0, 0, 1, 0, 0, 0: 8, 2.
// 641301-000?: 3, 4, 2, 3, 0, 1, 0, 0, 0: 13, 7.      640230-000?: 3, 4, 0, 2, 6, 0, 0, 0, 0: 15, 5.
// 640850-000?: 3, 4, 0, 8, 5x2=10 -> 1, 0, 0, 0, 0: 16, 4.
TEST(a_number_without_a_date, is_no_personal_identity_number) {
    for (const char* text : {"640800-0005", "640832-0007", "640931-0007", "640001-0002", "641301-0007",
             "640230-0005", "640850-0004"}) {
        EXPECT_FALSE(is_personal_identity_number(text)) << text;
    }
}

// 640229-000?: 3, 4, 0, 2, 4, 9, 0, 0, 0: 22, 8.      650229-000?: 3, 5, 0, 2, 4, 9, 0, 0, 0: 23, 7.
// 000229-000?: 0, 0, 0, 2, 4, 9, 0, 0, 0: 15, 5.
TEST(the_twenty_ninth_of_february, is_a_day_of_leap_years) {
    EXPECT_TRUE(is_personal_identity_number("640229-0008"));
    EXPECT_FALSE(is_personal_identity_number("650229-0007"));
    EXPECT_TRUE(is_personal_identity_number("20000229-0005"));
    EXPECT_FALSE(is_personal_identity_number("19000229-0005"));
    EXPECT_TRUE(is_personal_identity_number("000229-0005")) << "without its century it may be 2000";
}

TEST(a_century, is_one_that_people_are_born_in) {
    EXPECT_FALSE(is_personal_identity_number("17640823-3234"));
    EXPECT_TRUE(is_personal_identity_number("18640823-3234"));
    EXPECT_TRUE(is_personal_identity_number("21640823-3234"));
    EXPECT_FALSE(is_personal_identity_number("22640823-3234"));
}

// 556036-079?: 5x2=10 -> 1, 5, 6x2=12 -> 3, 0, 3x2=6, 6, 0, 7, 9x2=18 -> 9: 37, and 3 makes it 40.
// 212000-014?: 4, 1, 4, 0, 0, 0, 0, 1, 4x2=8: 18, and 2 makes it 20.
TEST(an_organisation_number, is_none) {
    EXPECT_FALSE(is_personal_identity_number("556036-0793"));
    EXPECT_FALSE(is_personal_identity_number("16556036-0793"));
    EXPECT_FALSE(is_personal_identity_number("212000-0142"));
}

TEST(a_made_up_id_of_ivo, is_none) {
    EXPECT_FALSE(is_personal_identity_number("20240115-T001"));
    EXPECT_FALSE(is_personal_identity_number("19640823-T234"));
}

TEST(blanks, do_not_count_around_a_number_and_one_may_stand_for_the_hyphen) {
    EXPECT_TRUE(is_personal_identity_number(" 640823-3234"));
    EXPECT_TRUE(is_personal_identity_number("\t640823-3234 \t "));
    EXPECT_TRUE(is_personal_identity_number("640823 3234"));
    EXPECT_FALSE(is_personal_identity_number("640823  3234"));
    EXPECT_FALSE(is_personal_identity_number("64 08233234"));
    EXPECT_FALSE(is_personal_identity_number("640823- 3234"));
    EXPECT_FALSE(is_personal_identity_number("     "));
}

TEST(another_form, is_none) {
    for (const char* text : {"", "6", "640823323", "64082332344", "1964082332344", "640823--3234",
             "640823-+3234", "-640823-3234", "6408-233234", "6408233-234", "64082-33234", "640823/3234",
             "640823_3234", "9640823-3234", "119640823-3234", "640823-3234.", "640823-323", "640823-32345",
             "64o823-3234", "640823-323A", "A408233234", "6408233234A", "SE640823-3234",
             "640823\xE2\x80\x93"
             "3234",
             "1234567890", "N-0001", "2024-01-15", "20240115"}) {
        EXPECT_FALSE(is_personal_identity_number(text)) << text;
    }
    EXPECT_FALSE(is_personal_identity_number(std::string_view("640823\0003234", 11)));
}

/// Ten digits.
std::string written(std::int64_t number) {
    const std::string digits = std::to_string(number);
    return std::string(10 - digits.size(), '0') + digits;
}

// Of the 10 000 numbers of one day one in ten has the right last digit.
TEST(the_numbers_of_a_day, are_a_thousand) {
    int found = 0;
    for (std::int64_t last = 0; last < 10'000; ++last) {
        found += is_personal_identity_number(written(std::int64_t{640823} * 10'000 + last)) ? 1 : 0;
    }
    EXPECT_EQ(found, 1000);
}

// One number of each date and each (date + 60), with the last four 0000 to 0009: one of the ten is right. A
// hundred years have 75 x 365 + 25 x 366 = 36 525 days.
TEST(the_dates_of_a_hundred_years, are_36525_and_as_many_with_sixty_added) {
    int found = 0;
    for (std::int64_t front = 0; front < 1'000'000; ++front) {
        for (std::int64_t last = 0; last < 10; ++last) {
            found += is_personal_identity_number(written(front * 10'000 + last)) ? 1 : 0;
        }
    }
    EXPECT_EQ(found, 2 * 36'525);
}

} // namespace
} // namespace lssgov::load
