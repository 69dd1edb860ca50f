#include "../../examples/norrby_generator.hpp"

#include <lssgov/load/cases.hpp>
#include <lssgov/load/mapping.hpp>
#include <lssgov/load/municipality.hpp>
#include <lssgov/load/rules.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace lssgov {
namespace {

const std::string folder = "examples/data/norrby/";

std::string text_of(const std::string& file) {
    std::ifstream in(folder + file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(norrby_test, the_tables_that_are_shipped_are_those_that_the_generator_makes) {
    const examples::norrby_tables made = examples::generate_norrby();
    EXPECT_TRUE(made.cases == text_of("cases.csv")) << "run generate_norrby examples/data/norrby";
    EXPECT_TRUE(made.events == text_of("events.csv")) << "run generate_norrby examples/data/norrby";
}

TEST(norrby_test, another_seed_makes_other_tables) {
    EXPECT_NE(examples::generate_norrby(1).cases, examples::generate_norrby(2).cases);
}

TEST(norrby_test, the_generator_draws_the_numbers_of_splitmix64) {
    // The first outputs for seed 1234567 are 6457827717110365317 and 3203168211198807973 in the published
    // test vectors; each drawn number is that output, modulo the count of choices.
    examples::number_source random(1234567);
    EXPECT_EQ(random.between(0, 999'999), 365'317);
    EXPECT_EQ(random.between(1, 1'000'000), 807'974);
}

TEST(norrby_test, its_rules_and_cases_load_without_problems) {
    const auto book = load::rules(folder + "rules.toml");
    ASSERT_TRUE(book) << to_text(book.problems());
    EXPECT_TRUE(book.problems().empty()) << to_text(book.problems());
    const auto cases =
        load::cases(folder + "cases.csv", folder + "events.csv", {.dates = load::named_dates(book->rules)});
    ASSERT_TRUE(cases) << to_text(cases.problems());
    EXPECT_EQ(cases->size(), 400U);
}

TEST(norrby_test, its_model_loads_without_problems) {
    const auto model = load::municipality(folder + "norrby.toml");
    ASSERT_TRUE(model) << to_text(model.problems());
    EXPECT_TRUE(model.problems().empty()) << to_text(model.problems());
}

const std::string wide = "../norrby_wide/";

/// A text with Swedish letters, as Windows-1252 has it: å is 0xE5, ä is 0xE4, ö is 0xF6, Ä is 0xC4, and the
/// second byte of each in UTF-8 is 0x40 less.
std::string in_windows_1252(const std::string& utf8) {
    std::string bytes;
    for (const char c : utf8) {
        if (c == '\xC3') {
            continue;
        }
        const bool is_second_byte = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        bytes.push_back(is_second_byte ? static_cast<char>(static_cast<unsigned char>(c) + 0x40U) : c);
    }
    return bytes;
}

TEST(norrby_wide_test, is_as_a_spreadsheet_program_saved_it) {
    const std::string text = text_of(wide + "cases.csv");
    EXPECT_TRUE(text.starts_with("\xC4rendenr;Namn;Beslutsdatum;Verkst\xE4llt;T.o.m.;Enhet;Insats;"
                                 "Uppf\xF6ljd 2023;Uppf\xF6ljd 2024;Uppf\xF6ljd 2025;Anteckning\r\n"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 11);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\r'), 11);
}

TEST(norrby_wide_test, has_each_column_that_its_mapping_names) {
    const auto mapping = load::mapping(folder + wide + "mapping.toml");
    ASSERT_TRUE(mapping) << to_text(mapping.problems());
    ASSERT_TRUE(mapping->cases);
    std::vector<std::string> named{mapping->cases->case_id};
    for (const auto* columns : {&mapping->cases->dates, &mapping->cases->groupings}) {
        for (const auto& [name, column] : *columns) {
            named.push_back(column);
        }
    }
    const std::vector<std::string>& days = mapping->cases->events.at("follow-up");
    named.insert(named.end(), days.begin(), days.end());
    EXPECT_EQ(named.size(), 9U);
    const std::string text = text_of(wide + "cases.csv");
    const std::string header = ";" + text.substr(0, text.find("\r\n")) + ";";
    for (const std::string& column : named) {
        EXPECT_NE(header.find(";" + in_windows_1252(column) + ";"), std::string::npos) << column;
    }
}

TEST(norrby_wide_test, has_rules_that_load_without_problems) {
    const auto book = load::rules(folder + wide + "rules.toml");
    EXPECT_EQ(to_text(book.problems()), "");
    EXPECT_EQ(book->rules.size(), 2U);
}

} // namespace
} // namespace lssgov
