#include "support/day.hpp"
#include "support/message_of.hpp"

#include <lssgov/load/cases.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>

namespace lssgov {
namespace {

using test::day;

loaded<std::vector<one_case>> read(std::string_view cases, std::string_view events) {
    return load::cases_from_text({cases, "cases.csv"}, {events, "events.csv"});
}

constexpr std::string_view no_events = "case_id,kind,date\n";
/// The remedy for a line with too few or too many fields.
const std::string one_field_each = "    give each column one field, an empty one where nothing is known; put "
                                   "quotation marks around a field with a comma in it\n";

constexpr std::string_view one_plain_case = "case_id,decided\nN-1,2021-03-01\n";

/// All problems of two tables as a person sees them.
std::string told(std::string_view cases, std::string_view events) {
    const auto found = read(cases, events);
    EXPECT_EQ(static_cast<bool>(found), found.problems().empty());
    return to_text(found.problems());
}

std::string told_of_cases(std::string_view cases) {
    return told(cases, no_events);
}

std::string told_of_events(std::string_view events) {
    return told(one_plain_case, events);
}

// What is read ---------------------------------------------------------------------------------------------

TEST(cases_test, a_line_is_a_case_with_its_dates_and_groups_and_events_come_from_the_other_table) {
    const auto found = read("case_id,decided,applied,executed,valid_to,unit,service\n"
                            "N-0001,2021-03-01,2021-01-15,2021-04-01,,Norr,9 § 10\n"
                            "N-0002,2021-05-12,,,2023-05-11,Syd,\n",
        "case_id,kind,date,outcome\n"
        "N-0002,follow-up,2022-05-20,ended early\n"
        "N-0001,follow-up,2022-02-14,\n"
        "N-0001,implementation plan,2021-06-30,\n");
    ASSERT_TRUE(found) << to_text(found.problems());
    const std::vector<one_case> expected{
        one_case("N-0001")
            .on("decided", day("2021-03-01"))
            .on("applied", day("2021-01-15"))
            .on("executed", day("2021-04-01"))
            .in("unit", "Norr")
            .in("service", "9 § 10")
            .event("follow-up", day("2022-02-14"))
            .event("implementation plan", day("2021-06-30")),
        one_case("N-0002")
            .on("decided", day("2021-05-12"))
            .on("valid_to", day("2023-05-11"))
            .in("unit", "Syd")
            .event("follow-up", day("2022-05-20"), "ended early"),
    };
    EXPECT_EQ(*found, expected);
}

TEST(cases_test, the_order_of_columns_means_nothing) {
    const auto found =
        read("unit,valid_to,case_id\nNorr,2024-12-31,N-1\n", "date,case_id,kind\n2024-01-02,N-1,visit\n");
    ASSERT_TRUE(found) << to_text(found.problems());
    EXPECT_EQ(found->at(0), one_case("N-1")
                                .on("valid_to", day("2024-12-31"))
                                .in("unit", "Norr")
                                .event("visit", day("2024-01-02")));
}

TEST(cases_test, cases_keep_the_order_of_their_lines) {
    const auto found = read("case_id\nB\nA\nC\n", no_events);
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, (std::vector{one_case("B"), one_case("A"), one_case("C")}));
}

TEST(cases_test, a_table_with_a_header_only_has_no_cases) {
    const auto found = read("case_id,decided\n", no_events);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->empty());
}

TEST(cases_test, a_byte_order_mark_crlf_and_a_last_line_without_end_are_fine) {
    const auto found = read("\xEF\xBB\xBF"
                            "case_id,unit\r\nN-1,Åsen\r\nN-2,",
        "\xEF\xBB\xBF"
        "case_id,kind,date\r\nN-1,visit,2021-01-01");
    ASSERT_TRUE(found) << to_text(found.problems());
    EXPECT_EQ(*found,
        (std::vector{one_case("N-1").in("unit", "Åsen").event("visit", day("2021-01-01")), one_case("N-2")}));
}

TEST(cases_test, quotation_marks_hold_commas_quotation_marks_and_in_free_text_line_breaks) {
    const auto found = read("case_id,\"unit\"\n\"N-1\",\"Gruppbostad \"\"Björken\"\", norr\"\n",
        "case_id,kind,date,outcome\nN-1,visit,2021-01-01,\"first\r\nsecond, "
        "\"\"third\"\"\"\nN-1,visit,2021-02-01,\"\"\n");
    ASSERT_TRUE(found) << to_text(found.problems());
    EXPECT_EQ(found->at(0), one_case("N-1")
                                .in("unit", "Gruppbostad \"Björken\", norr")
                                .event("visit", day("2021-01-01"), "first\r\nsecond, \"third\"")
                                .event("visit", day("2021-02-01")));
}

TEST(cases_test, the_first_and_the_last_day_of_the_calendar_are_days) {
    const auto found = read("case_id,decided,valid_to\nN-1,1900-01-01,2199-12-31\n", no_events);
    ASSERT_TRUE(found);
    EXPECT_EQ(
        found->at(0), one_case("N-1").on("decided", day("1900-01-01")).on("valid_to", day("2199-12-31")));
}

TEST(cases_test, which_columns_are_named_dates_is_the_callers_choice) {
    const auto found = load::cases_from_text({"case_id,opened,decided\nN-1,2021-03-01,2021-04-01\n", "c"},
        {no_events, "e"}, {.dates = {"opened"}});
    ASSERT_TRUE(found) << to_text(found.problems());
    EXPECT_EQ(found->at(0), one_case("N-1").on("opened", day("2021-03-01")).in("decided", "2021-04-01"));
}

TEST(cases_test, the_dates_that_rules_are_counted_from_are_named_dates_too) {
    const std::vector<rule> rules{
        at_least_every(months(12)).from("opened"), at_least_every(months(12)).from("case_id")};
    EXPECT_EQ(load::columns_for(rules).dates,
        (std::vector<std::string>{"decided", "applied", "executed", "executed_to", "valid_to", "opened"}));
}

TEST(cases_test, a_named_date_called_case_id_or_nothing_is_a_wrong_call) {
    const std::string text = "A named date needs a column name of its own, other than case_id.";
    for (const char* name : {"", "case_id"}) {
        EXPECT_EQ(test::message_of<error>([name] {
            (void)load::cases_from_text({one_plain_case, "c"}, {no_events, "e"}, {.dates = {name}});
        }),
            text);
    }
}

TEST(cases_test, the_dates_that_meet_rules_are_named_dates_too) {
    const std::vector<rule> rules{within(months(3)).from("case_id").to_date("closed"),
        within(months(3)).from("case_id").event("execution")};
    EXPECT_EQ(load::columns_for(rules).dates,
        (std::vector<std::string>{"decided", "applied", "executed", "executed_to", "valid_to", "closed"}));
}

// Headers --------------------------------------------------------------------------------------------------

TEST(cases_test, an_empty_file_is_a_problem) {
    const std::string text =
        ": error: the file is empty\n    write at least the header, the line of column names\n";
    EXPECT_EQ(told("", ""), "cases.csv" + text + "events.csv" + text);
    EXPECT_EQ(told("\xEF\xBB\xBF", no_events), "cases.csv" + text);
}

TEST(cases_test, an_empty_first_line_is_a_problem) {
    EXPECT_EQ(told_of_cases("\ncase_id\nN-1\n"),
        "cases.csv:1: error: the first line is empty\n    write the column names there\n");
}

TEST(cases_test, each_missing_column_is_told) {
    EXPECT_EQ(told("unit\nNorr\n", "outcome\nfine\n"),
        "cases.csv:1: error: the column case_id is missing\n    add it, with its name in the header\n"
        "events.csv:1: error: the column case_id is missing\n    add it, with its name in the header\n"
        "events.csv:1: error: the column kind is missing\n    add it, with its name in the header\n"
        "events.csv:1: error: the column date is missing\n    add it, with its name in the header\n");
}

TEST(cases_test, an_unknown_column_of_events_is_told_with_what_it_may_mean) {
    EXPECT_EQ(told_of_events("case_id,kind,date,outcom,note\n"),
        "events.csv:1:19: error: the column \"outcom\" is not known here\n    write outcome, or remove the "
        "column\n"
        "events.csv:1:26: error: the column \"note\" is not known here\n    keep to case_id, kind, date and "
        "outcome\n");
}

TEST(cases_test, a_grouping_that_is_all_but_called_a_named_date_is_told) {
    EXPECT_EQ(told_of_cases("case_id,Decided,valid-to\n"),
        "cases.csv:1:9: error: the column \"Decided\" is written otherwise here\n"
        "    write decided; a grouping needs a name that is less like it\n"
        "cases.csv:1:17: error: the column \"valid-to\" is written otherwise here\n"
        "    write valid_to; a grouping needs a name that is less like it\n");
}

TEST(cases_test, a_column_that_stands_twice_or_has_no_name_is_told) {
    EXPECT_EQ(told_of_cases("case_id,unit,,unit\n"),
        "cases.csv:1:14: error: the name of the column is empty\n    write one\n"
        "cases.csv:1:15: error: the column \"unit\" stands twice\n    remove or rename one of them\n");
}

TEST(cases_test, semicolons_are_told_once_and_not_guessed_at) {
    const std::string text =
        ":1: error: the header has semicolons or tabs and no commas\n    separate fields with commas\n";
    EXPECT_EQ(told("case_id;decided\nN-1;2021-03-01\n", "case_id\tkind\tdate\n"),
        "cases.csv" + text + "events.csv" + text);
}

TEST(cases_test, a_header_of_more_than_a_thousand_columns_is_refused) {
    std::string names = "case_id";
    for (int i = 1; i < 1000; ++i) {
        names += ",c" + std::to_string(i);
    }
    EXPECT_EQ(told_of_cases(names + "\n"), "");
    EXPECT_EQ(told_of_cases(names + ",one more\n"),
        "cases.csv:1: error: the header has 1001 columns\n    keep to 1000 columns\n");
}

// Lines ----------------------------------------------------------------------------------------------------

TEST(cases_test, a_line_with_too_few_or_too_many_fields_is_told) {
    EXPECT_EQ(told_of_cases("case_id,decided\nN-1\nN-2,2021-03-01,Norr,Syd\n"),
        "cases.csv:2: error: the record has 1 field where the header has 2\n" + one_field_each +
            "cases.csv:3:16: error: the record has 4 fields where the header has 2\n" + one_field_each);
}

TEST(cases_test, an_empty_line_is_told) {
    EXPECT_EQ(told_of_cases("case_id\nN-1\n\r\n\nN-2\n"),
        "cases.csv:3: error: the line is empty\n    remove it\ncases.csv:4: error: the line is empty\n    "
        "remove it\n");
}

TEST(cases_test, a_case_without_id_and_one_that_stands_twice_are_told) {
    EXPECT_EQ(told_of_cases("unit,case_id\nNorr,\nNorr,N-1\nSyd,N-1\n"),
        "cases.csv:2:6: error: the case id is empty\n    write one\n"
        "cases.csv:4:5: error: the case \"N-1\" stands already on line 3\n"
        "    give each case an id of its own, or remove one of the lines\n");
}

TEST(cases_test, a_day_that_is_none_is_told) {
    const std::string remedy = "    write a day of the calendar as YYYY-MM-DD\n";
    EXPECT_EQ(told_of_cases("case_id,decided,valid_to\n"
                            "N-1,2021-02-29,2021-3-1\n"
                            "N-2,20210301,2021-03-01T00:00\n"
                            "N-3, 2021-03-01,-\n"),
        "cases.csv:2:5: error: decided \"2021-02-29\" is no day\n" + remedy +
            "cases.csv:2:16: error: valid_to \"2021-3-1\" is no day\n" + remedy +
            "cases.csv:3:5: error: decided \"20210301\" is no day\n" + remedy +
            "cases.csv:3:14: error: valid_to \"2021-03-01T00:00\" is no day\n" + remedy +
            "cases.csv:4:5: error: decided \" 2021-03-01\" is no day\n" + remedy +
            "cases.csv:4:17: error: valid_to \"-\" is no day\n" + remedy);
}

TEST(cases_test, a_day_outside_the_calendar_is_told_with_how_to_write_no_day) {
    const std::string remedy = "    correct it; where there is no such day, leave the field empty\n";
    EXPECT_EQ(told_of_cases("case_id,decided,valid_to\nN-1,1899-12-31,9999-12-31\n"),
        "cases.csv:2:5: error: decided 1899-12-31 lies outside 1900-01-01 to 2199-12-31\n" + remedy +
            "cases.csv:2:16: error: valid_to 9999-12-31 lies outside 1900-01-01 to 2199-12-31\n" + remedy);
}

TEST(cases_test, a_line_break_in_an_id_or_a_label_is_told) {
    EXPECT_EQ(told_of_cases("case_id,unit\n\"N\n1\",Norr\nN-2,\"No\rrr\"\n"),
        "cases.csv:2:1: error: the case id has a line break in it\n    write it on one line\n"
        "cases.csv:4:5: error: unit has a line break in it\n    write it on one line\n"
        "cases.csv:4:8: error: a carriage return stands without its line feed\n    end lines with LF, or "
        "with CR and LF\n");
}

TEST(cases_test, an_event_of_no_case_without_kind_or_without_day_is_told) {
    EXPECT_EQ(told_of_events("case_id,kind,date\n"
                             "N-2,visit,2021-04-01\n"
                             ",visit,2021-04-01\n"
                             "N-1,,2021-04-01\n"
                             "N-1,visit,\n"
                             "N-9,,2021-04-31\n"),
        "events.csv:2:1: error: there is no case \"N-2\" in cases.csv\n    correct the id, or add the case\n"
        "events.csv:3:1: error: the case id is empty\n    write one\n"
        "events.csv:4:5: error: the kind of event is empty\n    write one\n"
        "events.csv:5:11: error: the event has no day\n    write it as YYYY-MM-DD\n"
        "events.csv:6:1: error: there is no case \"N-9\" in cases.csv\n    correct the id, or add the case\n"
        "events.csv:6:5: error: the kind of event is empty\n    write one\n"
        "events.csv:6:6: error: date \"2021-04-31\" is no day\n    write a day of the calendar as "
        "YYYY-MM-DD\n");
}

TEST(cases_test, the_events_of_a_faulty_case_are_not_told_to_lack_it) {
    EXPECT_EQ(told("case_id,decided\nN-1,never\nN-2\n",
                  "case_id,kind,date\nN-1,visit,2021-01-01\nN-2,visit,2021-01-01\n"),
        "cases.csv:2:5: error: decided \"never\" is no day\n    write a day of the calendar as YYYY-MM-DD\n"
        "cases.csv:3: error: the record has 1 field where the header has 2\n" +
            one_field_each);
}

// Text and quotation marks ---------------------------------------------------------------------------------

TEST(cases_test, a_quotation_mark_that_is_never_closed_is_told_where_it_opens) {
    EXPECT_EQ(told_of_cases("case_id,unit\nN-1,\"Norr\nN-2,Syd\n"),
        "cases.csv:2:5: error: the quotation mark that stands here is never closed\n"
        "    close it; inside a field write a quotation mark twice\n");
}

TEST(cases_test, text_after_a_closing_quotation_mark_is_told_and_reading_goes_on) {
    EXPECT_EQ(told_of_cases("case_id,unit,decided\nN-1,\"Norr\" x,2021-01-01\nN-2,\"Norr\",never\n"),
        "cases.csv:2:11: error: text stands after the closing quotation mark\n"
        "    end the field at the quotation mark; inside a field write a quotation mark twice\n"
        "cases.csv:3:12: error: decided \"never\" is no day\n    write a day of the calendar as "
        "YYYY-MM-DD\n");
}

TEST(cases_test, a_quotation_mark_inside_a_plain_field_is_told_and_reading_goes_on) {
    EXPECT_EQ(told_of_cases("case_id,unit,decided\nN-1,No\"rr\",\nN-2,Norr,never\n"),
        "cases.csv:2:7: error: a quotation mark stands inside a field that has none around it\n"
        "    put quotation marks around the whole field and write those inside it twice\n"
        "cases.csv:3:10: error: decided \"never\" is no day\n    write a day of the calendar as "
        "YYYY-MM-DD\n");
}

TEST(cases_test, lines_after_a_quoted_line_break_have_their_own_number) {
    EXPECT_EQ(
        told_of_events("case_id,kind,date,outcome\nN-1,visit,2021-01-01,\"a\nb\nc\",d\nN-1,visit,never,\n"),
        "events.csv:4:4: error: the record has 5 fields where the header has 4\n" + one_field_each +
            "events.csv:5:11: error: date \"never\" is no day\n    write a day of the calendar as "
            "YYYY-MM-DD\n");
}

TEST(cases_test, bytes_that_are_not_utf8_are_one_problem_that_counts_the_lines) {
    const std::string remedy = "    save the table as CSV in UTF-8; Excel calls it \"CSV UTF-8\"\n";
    EXPECT_EQ(told_of_cases("case_id,unit\nN-1,\xC5sen\n"),
        "cases.csv:2:5: error: the byte 0xC5 is not UTF-8\n" + remedy);
    EXPECT_EQ(told_of_cases("case_id,unit\nN-1,\xC5sen \xE5\nN-2,Norr\nN-3,L\xF6vet\n"),
        "cases.csv:2:5: error: the byte 0xC5 is not UTF-8, and 1 more line has the same fault\n" + remedy);
    EXPECT_EQ(told_of_cases("case_id,unit\nN-1,\xC5\nN-2,\xC5\nN-3,\xC5"),
        "cases.csv:2:5: error: the byte 0xC5 is not UTF-8, and 2 more lines have the same fault\n" + remedy);
}

TEST(cases_test, other_problems_are_told_beside_a_wrong_encoding) {
    EXPECT_EQ(told_of_cases("case_id,decided,unit\nN-1,never,\xC5sen\n"),
        "cases.csv:2:5: error: decided \"never\" is no day\n    write a day of the calendar as YYYY-MM-DD\n"
        "cases.csv:2:11: error: the byte 0xC5 is not UTF-8\n    save the table as CSV in UTF-8; Excel calls "
        "it \"CSV UTF-8\"\n");
}

TEST(cases_test, what_only_looks_like_utf8_is_not) {
    for (const std::string_view wrong : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
             "\xF8\x88\x80\x80\x80", "\xC3", "\xE2\x82", "\x80"}) {
        EXPECT_NE(
            told_of_cases("case_id\n" + std::string(wrong) + "\n").find("is not UTF-8"), std::string::npos);
    }
    for (const std::string_view right :
        {"\xC2\xA0", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF", "\xEF\xBF\xBD"}) {
        EXPECT_EQ(told_of_cases("case_id\n" + std::string(right) + "\n"), "");
    }
}

TEST(cases_test, a_zero_byte_is_no_text_and_nothing_else_is_told) {
    EXPECT_EQ(told_of_cases(std::string_view("case_id\nN\0,,,\n\xFF", 16)),
        "cases.csv: error: the file is not text: it has a zero byte\n"
        "    save the table as CSV in UTF-8; Excel calls it \"CSV UTF-8\"\n");
}

TEST(cases_test, control_characters_are_told) {
    EXPECT_EQ(told_of_cases("case_id\nN-1\x1B[2J\nN-2\x7F\n"),
        "cases.csv:2:4: error: the control character U+001B stands in the text, and 1 more line has the same "
        "fault\n"
        "    remove it\n");
    EXPECT_EQ(told_of_cases("case_id\nN-1\xC2\x85\n"),
        "cases.csv:2:4: error: the control character U+0085 stands in the text\n    remove it\n");
    EXPECT_EQ(told_of_cases("case_id\nN-1\tx\n"), "");
}

TEST(cases_test, lines_that_end_with_a_carriage_return_alone_are_told) {
    EXPECT_EQ(told_of_cases("case_id,decided\rN-1,2021-01-01\r"),
        "cases.csv:1:9: error: the name of the column has a line break in it\n    write it on one line\n"
        "cases.csv:1:16: error: a carriage return stands without its line feed\n    end lines with LF, or "
        "with CR "
        "and LF\n"
        "cases.csv:1:21: error: the name of the column has a line break in it\n    write it on one line\n");
}

// Size -----------------------------------------------------------------------------------------------------

TEST(cases_test, a_field_may_have_a_mebibyte_and_no_more) {
    const std::string most(std::size_t{1} << 20U, 'x');
    EXPECT_EQ(told_of_events("case_id,kind,date,outcome\nN-1,visit,2021-01-01," + most + "\n"), "");
    EXPECT_EQ(told_of_events("case_id,kind,date,outcome\nN-1,visit,2021-01-01,\"" + most + "\"\n"), "");
    const std::string text = "events.csv:2:22: error: the field is longer than 1048576 bytes\n"
                             "    shorten it, or look for a quotation mark that is never closed\n";
    EXPECT_EQ(told_of_events("case_id,kind,date,outcome\nN-1,visit,2021-01-01," + most + "x\n"), text);
    EXPECT_EQ(told_of_events("case_id,kind,date,outcome\nN-1,visit,2021-01-01,\"" + most + "\"\"\"\n"), text);
}

/// A text of `count` lines, each made of its number.
template <typename Line>
std::string lines(std::string header, int count, Line line) {
    for (int i = 1; i <= count; ++i) {
        header += line(std::to_string(i));
    }
    return header;
}

TEST(cases_test, a_hundred_megabytes_in_one_line_are_one_problem) {
    EXPECT_EQ(told_of_cases("case_id,unit\nN-1,\"" + std::string(100'000'000, 'x')),
        "cases.csv:2:5: error: the quotation mark that stands here is never closed\n"
        "    close it; inside a field write a quotation mark twice\n");
}

TEST(cases_test, megabytes_of_anything_in_one_line_are_one_problem) {
    constexpr std::size_t size = 10'000'000;
    const std::string header = "case_id,unit\n";
    const std::string unclosed = "cases.csv:2:5: error: the quotation mark that stands here is never closed\n"
                                 "    close it; inside a field write a quotation mark twice\n";
    EXPECT_EQ(told_of_cases(header + "N-1," + std::string(size, 'x')),
        "cases.csv:2:5: error: the field is longer than 1048576 bytes\n"
        "    shorten it, or look for a quotation mark that is never closed\n");
    EXPECT_EQ(told_of_cases(header + "N-1,\"" + std::string(size, '"')), unclosed);
    EXPECT_EQ(told_of_cases(header + std::string(size / 10, ',')),
        "cases.csv:2:3: error: the record has 1000001 fields where the header has 2\n" + one_field_each);
    EXPECT_EQ(told_of_cases(std::string(size / 10, ',')),
        "cases.csv:1: error: the header has 1000001 columns\n    keep to 1000 columns\n");
}

TEST(cases_test, a_file_of_nothing_but_faults_is_told_up_to_a_hundred_thousand) {
    const auto line = [](const std::string& i) { return "N-" + i + ",x\n"; };
    const auto found = read(lines("case_id,decided\n", 150'000, line), no_events);
    ASSERT_EQ(found.problems().size(), 100'001U);
    EXPECT_EQ(to_string(found.problems()[99'999]),
        "cases.csv:100001:10: error: decided \"x\" is no day\n    write a day of the calendar as YYYY-MM-DD");
    EXPECT_EQ(to_string(found.problems()[100'000]),
        "cases.csv: error: reading stopped at 100000 problems\n    mend these, then read the file again");
}

TEST(cases_test, two_hundred_thousand_cases_are_read_each_with_its_events) {
    constexpr int count = 200'000;
    const auto found = read(
        lines("case_id,decided\n", count, [](const std::string& i) { return i + ",2021-03-01\n"; }),
        lines("case_id,kind,date\n", count, [](const std::string& i) { return i + ",visit,2022-03-01\n"; }));
    ASSERT_TRUE(found) << to_text(found.problems());
    ASSERT_EQ(found->size(), 200'000U);
    const auto expected = [](const char* id) {
        return one_case(id).on("decided", day("2021-03-01")).event("visit", day("2022-03-01"));
    };
    EXPECT_EQ(found->front(), expected("1"));
    EXPECT_EQ(found->back(), expected("200000"));
}

// Every text -----------------------------------------------------------------------------------------------

TEST(cases_test, a_text_cut_at_any_byte_is_read_or_told_and_never_half_read) {
    const std::string cases =
        "\xEF\xBB\xBF"
        "case_id,decided,unit\r\nN-1,2021-03-01,\"Åsen, \"\"norr\"\"\"\r\nN-2,,Norr\r\n";
    const std::string events =
        "case_id,kind,date,outcome\nN-1,visit,2022-01-01,\"a\nb\"\nN-2,visit,2022-01-02,\n";
    for (std::size_t size = 0; size <= cases.size(); ++size) {
        const auto found = read(std::string_view(cases).substr(0, size), no_events);
        EXPECT_EQ(static_cast<bool>(found), found.problems().empty()) << size;
    }
    for (std::size_t size = 0; size <= events.size(); ++size) {
        const auto found = read("case_id\nN-1\nN-2\n", std::string_view(events).substr(0, size));
        EXPECT_EQ(static_cast<bool>(found), found.problems().empty()) << size;
    }
}

/// Another reader of the same format, for sound tables: one pass, letter by letter.
std::vector<std::vector<std::string>> naive_table(std::string_view text) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool is_inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') {
            is_inside = !is_inside;
            if (is_inside && text[i - 1] == '"') {
                rows.back().back() += '"';
            }
        } else if (is_inside || (c != ',' && c != '\n' && c != '\r')) {
            rows.back().back() += c;
        } else if (c == ',') {
            rows.back().emplace_back();
        } else if (c == '\n') {
            rows.push_back({""});
        }
    }
    rows.pop_back();
    return rows;
}

std::string with_quotation_marks(const std::string& text) {
    std::string field = "\"";
    for (const char c : text) {
        field += c == '"' ? "\"\"" : std::string(1, c);
    }
    return field + '"';
}

std::string event_line(const std::vector<std::string>& letters, int nth) {
    std::string outcome;
    for (const std::string& one : letters) {
        outcome += one;
    }
    const bool needs_marks = outcome.find_first_of("\",\r\n") != std::string::npos;
    return "N-1,visit,2022-01-01," + (needs_marks || nth % 2 == 0 ? with_quotation_marks(outcome) : outcome) +
           (nth % 3 == 0 ? "\r\n" : "\n");
}

RC_GTEST_PROP(cases_property, a_sound_table_is_read_as_another_reader_reads_it, ()) {
    const auto letter = rc::gen::element<std::string>("a", "å", "\"", ",", "\n", "\r\n", " ", ";");
    const auto outcome = rc::gen::container<std::vector<std::string>>(letter);
    std::string table = "case_id,kind,date,outcome\n";
    int nth = 0;
    for (const auto& letters : *rc::gen::container<std::vector<std::vector<std::string>>>(outcome)) {
        table += event_line(letters, nth++);
    }
    one_case expected("N-1");
    const auto rows = naive_table(table);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        expected.event(rows[i].at(1), day(rows[i].at(2)), rows[i].at(3));
    }
    const auto found = read("case_id\nN-1\n", table);
    RC_ASSERT(static_cast<bool>(found));
    RC_ASSERT(found->at(0) == expected);
}

RC_GTEST_PROP(
    cases_property, any_bytes_are_read_or_told, (const std::string& cases, const std::string& events)) {
    const auto found = read("case_id,decided\n" + cases, "case_id,kind,date\n" + events);
    RC_ASSERT(static_cast<bool>(found) == found.problems().empty());
    for (const problem& one : found.problems()) {
        RC_ASSERT(!one.text.empty() && !one.remedy.empty() && !one.at.file.empty());
    }
}

// Files ----------------------------------------------------------------------------------------------------

class case_files : public testing::Test {
protected:
    case_files() { std::filesystem::create_directories(folder); }

    ~case_files() override { std::filesystem::remove_all(folder); }

    /// Writes a file and gives its path.
    [[nodiscard]] std::string file(const std::string& name, std::string_view text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }

    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) /
                                         testing::UnitTest::GetInstance()->current_test_info()->name();
    const std::string not_there = ": error: there is no such file\n    check the name and the folder\n";
};

TEST_F(case_files, tables_are_read_from_files) {
    const auto found = load::cases(file("cases.csv", "case_id,decided\r\nN-1,2021-03-01\r\n"),
        file("events.csv", "case_id,kind,date\nN-1,visit,2021-04-01\n"));
    ASSERT_TRUE(found) << to_text(found.problems());
    EXPECT_EQ(*found,
        std::vector{one_case("N-1").on("decided", day("2021-03-01")).event("visit", day("2021-04-01"))});
}

TEST_F(case_files, a_file_of_no_bytes_is_read_and_empty) {
    const std::string events = file("events.csv", "");
    EXPECT_EQ(to_text(load::cases(file("cases.csv", one_plain_case), events).problems()),
        events + ": error: the file is empty\n    write at least the header, the line of column names\n");
}

TEST_F(case_files, files_that_cannot_be_read_are_told) {
    EXPECT_EQ(to_text(load::cases("no/cases.csv", "no/events.csv").problems()),
        "no/cases.csv" + not_there + "no/events.csv" + not_there);
    EXPECT_EQ(to_text(load::cases(folder, "no/events.csv").problems()),
        folder.string() + ": error: this is a folder, not a file\n    name a file in it\nno/events.csv" +
            not_there);
}

TEST_F(case_files, a_file_that_is_there_and_cannot_be_read_is_told) {
    EXPECT_EQ(to_text(load::cases(file("cases.csv", one_plain_case), "/proc/self/mem").problems()),
        "/proc/self/mem: error: the file cannot be read to its end\n    check the disk or the connection it "
        "is on\n");
}

TEST_F(case_files, events_are_checked_even_where_their_cases_cannot_be_read) {
    const std::string events = file("events.csv", "case_id,kind,date\nN-1,visit,never\n");
    EXPECT_EQ(to_text(load::cases("no/cases.csv", events).problems()),
        "no/cases.csv" + not_there + events +
            ":2:11: error: date \"never\" is no day\n    write a day of the calendar as YYYY-MM-DD\n");
}

} // namespace
} // namespace lssgov
