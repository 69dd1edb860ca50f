// Parts of the reader of cases that have a definition of their own: texts as numbers, days in fields, and how
// many rows a piece of a file can have.

#include "cadence/dice.hpp"
#include "load/table/day_text.hpp"
#include "load/table/text_index.hpp"

#include <lssgov/load/cases.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lssgov::test {
namespace {

using load::beyond_calendar;
using load::day_in;
using load::no_such_day;
using load::no_text;
using load::text_index;

// Texts as numbers ------------------------------------------------------------------------------------------

/// Texts of all lengths to 20 that differ in little: of two letters, of which one is a zero byte.
std::vector<std::string> texts_alike() {
    std::vector<std::string> made;
    for (std::size_t length = 0; length <= 20; ++length) {
        for (unsigned bits = 0; bits < (1U << std::min<std::size_t>(length, 10)); ++bits) {
            std::string text(length, '\0');
            for (std::size_t i = 0; i < std::min<std::size_t>(length, 10); ++i) { // both ends change
                text[i % 2 == 0 ? i / 2 : length - 1 - i / 2] = (bits >> i & 1) != 0 ? 'x' : '\0';
            }
            made.push_back(text);
        }
    }
    return made;
}

TEST(a_text_index, gives_each_text_the_number_of_its_coming) {
    std::vector<std::string> texts = texts_alike();
    dice(7).shuffle(texts);
    ASSERT_EQ(texts.size(), 2047U - 1024U + 11 * 1024U);
    text_index index;
    std::map<std::string, load::text_number> number_of;
    for (const std::string& text : texts) {
        EXPECT_EQ(index.find(text), no_text);
        const text_index::entry added = index.add(text);
        EXPECT_TRUE(added.is_new);
        EXPECT_EQ(added.number, number_of.size());
        number_of[text] = added.number;
    }
    ASSERT_EQ(number_of.size(), texts.size());
    ASSERT_EQ(index.size(), texts.size());
    for (const auto& [text, number] : number_of) {
        EXPECT_EQ(index.find(text), number);
        EXPECT_EQ(index.text(number), text);
        const text_index::entry again = index.add(text);
        EXPECT_FALSE(again.is_new);
        EXPECT_EQ(again.number, number);
    }
    EXPECT_EQ(index.size(), texts.size());
}

TEST(a_text_index, finds_many_texts_as_it_finds_one) {
    const std::vector<std::string> texts = texts_alike();
    text_index index;
    for (std::size_t i = 0; i < texts.size(); i += 2) {
        index.add(texts[i]);
    }
    for (const std::size_t count : {0U, 1U, 63U, 64U, 65U, 1000U, 12'000U}) {
        const std::vector<std::string_view> asked(texts.begin(), texts.begin() + static_cast<long>(count));
        std::vector<load::text_number> found(count + 1, 4711);
        std::vector<load::text_key> keys(count);
        index.expect_all(asked, keys.data());
        index.find_all(asked, keys.data(), found.data());
        for (std::size_t i = 0; i < count; ++i) {
            ASSERT_EQ(found[i], i % 2 == 0 ? i / 2 : no_text) << i;
        }
        EXPECT_EQ(found[count], 4711U);
    }
}

/// What the index makes of eight bytes of a long text; it can be undone, and so a text can be made to any
/// hash.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 32);
}

std::string sixteen_bytes(std::uint64_t first, std::uint64_t second) {
    std::string text;
    for (const std::uint64_t word : {first, second}) {
        for (int i = 0; i < 8; ++i) {
            text += static_cast<char>(word >> (8 * i) & 0xFF);
        }
    }
    return text;
}

TEST(a_text_index, tells_long_texts_of_one_hash_apart) {
    text_index index;
    const std::uint64_t hash_of_first = mixed(16, 0);
    std::vector<std::string> texts;
    for (std::uint64_t i = 0; i < 100; ++i) {
        texts.push_back(sixteen_bytes(i, mixed(16, i) ^ hash_of_first));
        ASSERT_EQ(mixed(mixed(16, i), mixed(16, i) ^ hash_of_first), mixed(hash_of_first, 0));
        EXPECT_TRUE(index.add(texts.back()).is_new);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(index.find(texts[i]), i);
    }
}

TEST(a_text_index, keeps_what_it_has_when_room_is_made) {
    text_index index;
    for (int i = 0; i < 100; ++i) {
        index.add("N-" + std::to_string(i));
    }
    index.reserve(5000, 50'000);
    for (int i = 0; i < 6000; ++i) {
        const text_index::entry added = index.add("N-" + std::to_string(i));
        ASSERT_EQ(added.number, i);
        ASSERT_EQ(added.is_new, i >= 100);
    }
}

// Days in fields --------------------------------------------------------------------------------------------

std::string without_hyphens(const std::string& day) {
    return day.substr(0, 4) + day.substr(5, 2) + day.substr(8);
}

TEST(a_day_in_a_field, is_each_day_of_the_calendar_in_both_forms) {
    const date first = make_date(1900, 1, 1);
    std::map<std::string, day_number> all;
    for (int i = 0; i < 109'573; ++i) {
        const date day = add_days(first, i);
        const std::string text = to_string(day);
        ASSERT_EQ(day_in(text), number_of(day)) << text;
        ASSERT_EQ(day_in(without_hyphens(text)), number_of(day)) << text;
    }
    EXPECT_EQ(add_days(first, 109'572), make_date(2199, 12, 31));
}

/// The days of the calendar in one of the forms.
const std::map<std::string, day_number>& days_in_form(bool has_hyphens) {
    static const auto make = [](bool hyphens) {
        std::map<std::string, day_number> made;
        for (day_number day = first_day_number; day <= last_day_number; ++day) {
            const std::string text = to_string(*to_date(day));
            made[hyphens ? text : without_hyphens(text)] = day;
        }
        return made;
    };
    static const std::map<std::string, day_number> with = make(true);
    static const std::map<std::string, day_number> without = make(false);
    return has_hyphens ? with : without;
}

/// What differs from a day in one character is another day, or none.
void expect_near_misses(const std::string& day, bool has_hyphens) {
    const auto& days = days_in_form(has_hyphens);
    for (std::size_t at = 0; at < day.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string changed = day;
            changed[at] = static_cast<char>(byte);
            const auto meant = days.find(changed);
            const day_number found = day_in(changed);
            ASSERT_TRUE(meant == days.end() ? load::is_unreadable(found) : found == meant->second) << changed;
        }
    }
}

TEST(a_day_in_a_field, that_is_one_character_from_a_day_is_another_or_none) {
    for (const char* day : {"1900-01-01", "1999-12-31", "2000-02-29", "2019-10-10", "2021-02-28",
             "2024-02-29", "2100-02-28", "2199-12-31", "2021-11-30", "2021-03-31"}) {
        expect_near_misses(day, true);
        expect_near_misses(without_hyphens(day), false);
    }
}

TEST(a_day_in_a_field, of_the_right_form_outside_the_calendar_is_told_from_none) {
    for (const char* day :
        {"1899-12-31", "2200-01-01", "0000-01-01", "9999-12-31", "1896-02-29", "2400-02-29"}) {
        EXPECT_EQ(day_in(day), beyond_calendar) << day;
        EXPECT_EQ(day_in(without_hyphens(day)), beyond_calendar) << day;
    }
    for (const char* none : {"1900-02-29", "2100-02-29", "2200-02-29", "2021-04-31", "2021-00-01",
             "2021-01-00", "2021-13-01", "2021-01-32"}) {
        EXPECT_EQ(day_in(none), no_such_day) << none;
        EXPECT_EQ(day_in(without_hyphens(none)), no_such_day) << none;
    }
    EXPECT_EQ(day_in(""), absent_day);
}

TEST(a_day_in_a_field, has_no_other_length) {
    const std::string digits = "2021-03-01-01";
    for (std::size_t length = 1; length <= digits.size(); ++length) {
        if (length != 10) {
            EXPECT_EQ(day_in(digits.substr(0, length)), no_such_day);
        }
        if (length != 8) {
            EXPECT_EQ(day_in(std::string(length, '1')), no_such_day);
        }
    }
}

// Rows in a piece -------------------------------------------------------------------------------------------

/// A file of the shortest rows that there are, each an event of its own, has a place for each of them.
TEST(a_table_of_events, may_have_rows_of_ten_bytes) {
    constexpr int in_case = 3000; // days, in one order for each
    std::string cases = "id\n";
    std::string events = "id,on\n";
    for (char id = 'A'; id <= 'Z'; ++id) {
        cases += std::string(1, id) + "\n";
        for (int i = 0; i < in_case; ++i) {
            const std::string month = std::to_string(101 + i / 9 % 12).substr(1);
            events += std::string(1, id) + "," + std::to_string(1990 + i / 108) + month +
                      std::to_string(1 + i % 9) + "\n";
        }
    }
    load::reading_options options;
    options.mapping.date_format = "YYYYMMD";
    options.mapping.cases = load::case_mapping{.case_id = "id"};
    options.mapping.events = load::event_mapping{.case_id = "id", .date = "on", .constant_kind = "visit"};
    const auto found = load::cases_from_text({cases, "c"}, {events, "e"}, options);
    ASSERT_TRUE(found) << to_text(found.problems()) << load::to_text(found);
    EXPECT_EQ(found.events_file().taken, 26U * in_case);
    for (case_number i = 0; i < found->size(); ++i) {
        ASSERT_EQ(found->at(i).events.size(), std::size_t{in_case}) << found->id(i);
    }
}

} // namespace
} // namespace lssgov::test
