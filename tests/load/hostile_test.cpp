// Files that are broken, huge, or meant to break the reader: a clear problem, never a crash.

#include "load/told.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace lssgov::test {
namespace {

constexpr std::string_view small_example = R"(# Norrby, å ä ö
[municipality]
id = "norrby"
name = "Norrby"
described_as_of = 2021-02-24
complete = ["units"]
[[source]]
id = "report"
title = "Granskning"
day = "2021-02"
[[unit]]
id = "committee"
name = "Omsorgsnämnden"
level = "committee"
source = ["report", "1"]
[[indicator]]
id = "cost"
name = '''Kostnad "netto"'''
target = { direction = "at most", value = "-1.8" }
values = [{ series = "own", period = "2020", value = 3 }, { series = "country", period = "2020" }]
source = ["report", "1"]
[[figures]]
id = "sum"
title = "Summan"
kind = "parts of whole"
parts = ["+1.5", ""]
whole = 2
source = ["report", "1"]
[[rule]]
id = "yearly"
title = "Varje år"
kind = "coverage"
period = "mandate period"
first_day = 2019-01-01
share = "30 %"
only = [{ grouping = "unit", labels = ["\u00E5\t"] }]
source = ["report", "1"]
[[status_scale]]
id = "words"
grades = [{ word = "ja", means = "done" }]
source = ["report", "1"]
[[audit]]
id = "audit"
title = "Granskning"
audited = "committee"
day = "2021-T1"
source = ["report", "1"]
[[audit.recommendation]]
id = "more"
text = """
Följ upp \
mer"""
addressed = [{ units = ["committee"], source = ["report", "1"] }]
measures = [{ text = "Rutin", done = "unknown" }]
followed_up = [{ day = "2023", status = "done", scale = "words", as_written = "ja", source = ["report", "1"] }]
source = ["report", "1"]
)";

/// Reads a text both ways. Either there is a value, or something is said, and all of it has a place in the
/// text.
void expect_an_answer(const std::string& text) {
    const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1;
    const auto read = load::municipality_text(text, "t");
    ASSERT_TRUE(read || !read.problems().empty());
    for (const problem& one : read.problems()) {
        EXPECT_TRUE(one.at.line >= 0 && one.at.line <= lines) << to_string(one);
        EXPECT_GE(one.at.column, 0);
        EXPECT_FALSE(one.text.empty());
        EXPECT_FALSE(one.remedy.empty());
    }
    const auto rules = load::rules_text(text, "t");
    ASSERT_TRUE(rules || !rules.problems().empty());
}

TEST(a_small_example, has_no_problem) {
    EXPECT_EQ(to_text(load::municipality_text(small_example, "t").problems()), "");
}

TEST(a_small_example, cut_off_at_any_byte_gives_an_answer) {
    for (std::size_t length = 0; length <= small_example.size(); ++length) {
        SCOPED_TRACE(length);
        expect_an_answer(std::string(small_example.substr(0, length)));
    }
}

TEST(a_small_example, without_any_one_byte_gives_an_answer) {
    for (std::size_t at = 0; at < small_example.size(); ++at) {
        SCOPED_TRACE(at);
        expect_an_answer(std::string(small_example).erase(at, 1));
    }
}

TEST(a_small_example, with_any_few_bytes_changed_gives_an_answer) {
    std::mt19937 random(20210224);
    constexpr std::string_view telling = "[]{}.,=\"'#\\\n\r\t \x01\x7F\xC3\xFF-0019aTZ+_";
    for (int round = 0; round < 2000; ++round) {
        SCOPED_TRACE(round);
        std::string text(small_example);
        for (int change = 0; change < 3; ++change) {
            text[random() % text.size()] = telling[random() % telling.size()];
        }
        expect_an_answer(text);
    }
}

TEST(bytes_by_chance, give_an_answer) {
    std::mt19937 random(20210224);
    for (int round = 0; round < 200; ++round) {
        SCOPED_TRACE(round);
        std::string bytes(random() % 300, '\0');
        std::generate(bytes.begin(), bytes.end(), [&random] { return static_cast<char>(random() & 0xFFU); });
        expect_an_answer(bytes);
    }
}

// What is no text

std::string told_alone(std::string_view text) {
    const auto read = load::municipality_text(text, "t");
    EXPECT_FALSE(read.was_parsed());
    return to_text(read.problems());
}

TEST(a_binary_file, is_one_problem) {
    EXPECT_EQ(told_alone(std::string_view("\x7F"
                                          "ELF\x02\x01\0\0\0",
                  9)),
        "t: error: the file is not text: it has a zero byte\n"
        "    give a TOML file, saved as UTF-8\n");
    EXPECT_EQ(told_alone(std::string_view("\xFF\xFE[\0m\0]\0", 8)), // UTF-16
        "t: error: the file is not text: it has a zero byte\n"
        "    give a TOML file, saved as UTF-8\n");
}

TEST(a_text_that_is_not_utf8, is_one_problem_at_its_first_wrong_byte) {
    EXPECT_EQ(told_alone("[municipality]\nid = \"\xC3\xA5\xE5\"\nname = \"\xE4\"\n"),
        "t:2:9: error: this byte is not UTF-8\n"
        "    save the file as UTF-8\n");
}

TEST(a_text_that_is_not_utf8, is_found_in_each_of_its_forms) {
    for (const char* wrong : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3\x28", "\xE0\x80\x80",
             "\xE2\x82", "\xE2\x28\xA1", "\xE2\x82\x28", "\xED\xA0\x80", "\xF0\x80\x80\x80", "\xF0\x9F\x98",
             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
        EXPECT_EQ(told_alone(std::string("# ") + wrong), "t:1:3: error: this byte is not UTF-8\n"
                                                         "    save the file as UTF-8\n");
    }
}

TEST(a_text_in_utf8, may_hold_characters_of_each_length) {
    const auto read = load::municipality_text(
        "[municipality]\nid = \"n\"\nname = \"a\xC3\xA5\xE2\x82\xAC\xF0\x9F\x98\x80\"", "t");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, "a\xC3\xA5\xE2\x82\xAC\xF0\x9F\x98\x80");
}

// What toml++ 3.3 leaves undefined

TEST(a_letter_that_is_not_ascii, may_follow_a_line_that_ends_with_a_backslash) {
    for (const char* letter : {"å", "ä", "ö", "Å", "§", "é", "\u2260", "\uFB01"}) {
        const std::string text =
            std::string("[municipality]\nid = \"n\"\nname = \"\"\"Väst\\\n  ") + letter + "s\"\"\"\n";
        const auto read = load::municipality_text(text, "t");
        ASSERT_TRUE(read) << to_text(read.problems());
        EXPECT_EQ(read->name, std::string("Väst") + letter + "s");
    }
}

TEST(a_letter_that_is_not_ascii, cannot_stand_in_a_key_without_quotes) {
    EXPECT_FALSE(load::municipality_text("mål = 1\n", "t").was_parsed());
    EXPECT_FALSE(load::municipality_text("ål = 1\n", "t").was_parsed());
    EXPECT_FALSE(load::municipality_text("a = å\n", "t").was_parsed());
    EXPECT_FALSE(load::municipality_text("[å]\n", "t").was_parsed());
    EXPECT_TRUE(load::municipality_text("\"mål\" = 1\n", "t").was_parsed());
}

TEST(a_sign_that_begins_no_key, is_no_toml_in_each_place) {
    for (const char* text : {"[=", "[[=", "[ =]", "[.]", "[a.]", "[a.=", "[[a.", "=", ".", "a.=1",
             "a = {=", "a = {,}", "a = [,]", "[", "[[", "[#", "[[]]", "[]", "a = _", "a = \x01"}) {
        EXPECT_FALSE(load::municipality_text(text, "t").was_parsed()) << text;
    }
}

// What is too much

TEST(a_file_of_more_than_64_mib, is_refused_at_once) {
    const std::string text = "# " + std::string(100'000'000, 'x');
    EXPECT_EQ(told_alone(text),
        "t: error: the file has more than 64 MiB\n"
        "    give the file of one municipality, or of rules; cases are read from CSV\n");
}

TEST(a_line_of_eight_megabytes, is_read) {
    const std::string name(8'000'000, 'x');
    const auto read = load::municipality_text("municipality = { id = \"n\", name = \"" + name + "\" }", "t");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name.size(), name.size());
}

TEST(a_line_of_many_errors, is_walked_once) {
    std::string text = "unit = [";
    for (int i = 0; i < 20'000; ++i) {
        text += "1, ";
    }
    const auto read = load::municipality_text(text + "]", "t");
    ASSERT_EQ(read.problems().size(), 20'001U);
    EXPECT_EQ(read.problems().back().at, (place{"t", 1, 9 + 3 * 19'999}));
}

TEST(a_file_of_more_than_two_million_values, is_refused_at_once) {
    std::string text = "a = [";
    for (int i = 0; i < 2'000'000; ++i) {
        text += "1,";
    }
    EXPECT_EQ(told_alone(text + "]"), "t:1:4000003: error: the file has more than 2000000 values\n"
                                      "    split it; a municipality has some thousands\n");
}

// What is too deep

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

std::string too_deep(int column) {
    return "t:1:" + std::to_string(column) +
           ": error: the tables and lists are nested more than 32 deep\n"
           "    take out the brackets or dots that are too many\n";
}

TEST(a_nesting_of_ten_thousand, is_refused_in_each_of_its_forms) {
    EXPECT_EQ(told_alone("a = " + repeated("[", 10'000) + repeated("]", 10'000)), too_deep(4 + 33));
    EXPECT_EQ(
        told_alone("a = " + repeated("{a=", 10'000) + "1" + repeated("}", 10'000)), too_deep(4 + 3 * 32 + 1));
    EXPECT_EQ(told_alone(repeated("a.", 10'000) + "a = 1"), too_deep(2 * 33));
    EXPECT_EQ(told_alone("[" + repeated("a.", 10'000) + "a]"), too_deep(1 + 2 * 33));
    EXPECT_EQ(told_alone("[[" + repeated("a . ", 10'000) + "a]]"), too_deep(2 + 4 * 32 + 3));
    EXPECT_EQ(told_alone(repeated("\"a\".", 10'000) + "a = 1"), too_deep(4 * 33));
    EXPECT_EQ(told_alone("a = " + repeated("[{a.a.a=", 10'000)), too_deep(4 + 8 * 16 + 1));
}

TEST(a_nesting_of_thirty_two, is_left_to_the_parser) {
    const auto lists = load::municipality_text("a = " + repeated("[", 32) + repeated("]", 32), "t");
    EXPECT_TRUE(lists.was_parsed());
    const auto keys = load::municipality_text(repeated("a.", 32) + "a = 1", "t");
    EXPECT_TRUE(keys.was_parsed());
}

TEST(brackets_and_dots, do_not_count_in_strings_and_comments) {
    const std::string brackets(1000, '[');
    const std::string dots(1000, '.');
    for (const std::string& name : {'"' + brackets + '"', "'" + dots + "'",
             "\"\"\"" + brackets + "\n\"" + dots + "\"\"\"", "'''" + dots + "\n'" + brackets + "'''",
             "\"\\\"" + brackets + "\\\\\"", "\"\"\"\\\"\"\"\\\"" + brackets + "\"\"\"\"\"",
             "'\\' # " + brackets, "\"\" # " + brackets, "''''" + dots + "''''"}) {
        const auto read = load::municipality_text(
            "[municipality]\nid = \"n\"\nname = " + name + "\n# " + brackets + dots, "t");
        EXPECT_EQ(to_text(read.problems()), "") << name;
    }
}

TEST(many_brackets_and_dots_one_after_another, are_not_deep) {
    const std::string text =
        "[municipality]\nid = \"n\"\nname = \"N\"\n[x]\ny = [" + repeated("[1.5, 2.5], ", 1000) + "]";
    EXPECT_EQ(to_text(load::municipality_text(text, "t").problems()).substr(0, 45),
        "t:4:2: error: there is no table \"x\"\n    remov");
}

// Ten thousand errors

TEST(ten_thousand_errors, are_all_counted_and_returned) {
    std::string text(rest_of_file);
    for (int i = 0; i < 10'000; ++i) {
        text += "[[goal]]\nid = \"g" + std::to_string(i) +
                "\"\ntext = \"T\"\nkind = \"none\"\nsource = [\"report\", \"1\"]\n";
    }
    const auto read = load::municipality_text(text, "t");
    ASSERT_EQ(read.problems().size(), 10'000U);
    EXPECT_EQ(read.problems().front().at, (place{"t", 11, 8}));
    EXPECT_EQ(read.problems().back().at, (place{"t", 11 + 5 * 9'999, 8}));
    const std::string shown = to_text(read.problems());
    EXPECT_TRUE(shown.ends_with("\n9900 more, 10000 in all\n"));
    EXPECT_EQ(std::count(shown.begin(), shown.end(), '\n'), 201);
}

TEST(ten_thousand_unknown_keys, are_all_counted_and_returned) {
    std::string text(rest_of_file);
    for (int i = 0; i < 10'000; ++i) {
        text += "titel" + std::to_string(i) + " = 1\n";
    }
    EXPECT_EQ(load::municipality_text(text, "t").problems().size(), 10'000U);
}

TEST(more_than_a_hundred_thousand_errors, are_counted_and_not_all_told) {
    const auto read = load::municipality_text("unit = [" + repeated("1, ", 100'010) + "]", "t");
    ASSERT_EQ(read.problems().size(), 100'001U);
    EXPECT_EQ(to_string(read.problems().back()),
        "t: error: there are 11 more problems\n" // and [municipality]
        "    mend these, then read the file again");
}

// Text from the file does not disturb the text of a problem.

TEST(a_text_with_control_characters, is_told_on_one_line_without_them) {
    EXPECT_EQ(told("[[duty]]\nid = \"d\"\ntitle = \"D\"\nowner = \"a\\u001B[31m\\nb\"\nsource = [\"report\", "
                   "\"1\"]\n"),
        "t:4:9: error: nothing has the id \"a?[31m?b\"; a unit or a unit group is expected\n"
        "    add it, or name a unit or a unit group\n");
}

TEST(a_parser_that_quotes_a_line_break, is_told_on_one_line) {
    EXPECT_EQ(to_text(load::municipality_text("a = t\nb = 1\n", "t").problems()),
        "t:1:6: error: it is not TOML: Error while parsing boolean: expected 'true', saw 't?'\n"
        "    correct this place; the rest has not been read\n");
}

TEST(a_key_with_control_characters, is_told_without_them) {
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\nparents = { \"a\\u001B[31m\" = 1 }\n"),
        "t:3:29: error: a?[31m cannot be a whole number\n"
        "    write a string in quotes\n");
}

TEST(a_very_long_text, is_told_in_its_beginning) {
    EXPECT_EQ(told("[[duty]]\nid = \"d\"\ntitle = \"D\"\nowner = \"" + std::string(1'000'000, 'x') +
                   "\"\nsource = [\"report\", \"1\"]\n"),
        "t:4:9: error: nothing has the id \"" + std::string(60, 'x') +
            "...\"; a unit or a unit group is expected\n"
            "    add it, or name a unit or a unit group\n");
}

} // namespace
} // namespace lssgov::test
