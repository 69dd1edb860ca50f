#include "support/day.hpp"
#include "support/message_of.hpp"

#include <lssgov/load/cases.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>
#include <utility>
#include <vector>

#ifdef __unix__
#include <sys/stat.h>
#endif

namespace lssgov {
namespace {

using test::day;

load::case_reading read(std::string_view cases, std::string_view events) {
    return load::cases_from_text({cases, "cases.csv"}, {events, "events.csv"});
}

load::case_reading read_with(
    std::string_view cases, std::string_view events, const load::reading_options& options) {
    return load::cases_from_text({cases, "cases.csv"}, {events, "events.csv"}, options);
}

constexpr std::string_view no_events = "case_id,kind,date\n";
/// The remedies that many rows are told.
const std::string one_field_each = "    give each column one field, an empty one where nothing is known; put "
                                   "quotation marks around a field that has the delimiter in it\n";
const std::string a_day =
    "    write it as YYYY-MM-DD or YYYYMMDD, or say in a mapping how days are written: date_format\n";

constexpr std::string_view one_plain_case = "case_id,decided\nN-1,2021-03-01\n";

/// The counts of both files must come out, whatever was read.
void expect_that_rows_add_up(const load::case_reading& found) {
    for (const load::file_account* account : {&found.cases_file(), &found.events_file()}) {
        EXPECT_EQ(account->rows, account->taken + account->rejected + account->recorded_later);
    }
    EXPECT_EQ(found.reject_count(), found.cases_file().rejected + found.events_file().rejected);
}

/// All problems and rejects of two tables as a person sees them.
std::string told(const load::case_reading& found) {
    expect_that_rows_add_up(found);
    EXPECT_EQ(static_cast<bool>(found), !has_error(found.problems()) && found.reject_count() == 0);
    return to_text(found.problems()) + load::to_text(found);
}

std::string told(std::string_view cases, std::string_view events) {
    return told(read(cases, events));
}

std::string told_of_cases(std::string_view cases) {
    return told(cases, no_events);
}

std::string told_of_events(std::string_view events) {
    return told(one_plain_case, events);
}

std::vector<one_case> all(const load::case_reading& found) {
    std::vector<one_case> cases;
    for (case_number i = 0; i < found->size(); ++i) {
        cases.push_back(found->at(i));
    }
    return cases;
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
            .event("follow-up", day("2022-05-20")),
    };
    EXPECT_EQ(all(found), expected);
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
    EXPECT_EQ(all(found), (std::vector{one_case("B"), one_case("A"), one_case("C")}));
}

TEST(cases_test, a_table_with_a_header_only_has_no_cases) {
    const auto found = read("case_id,decided\n", no_events);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->size(), 0U);
}

TEST(cases_test, a_byte_order_mark_crlf_and_a_last_line_without_end_are_fine) {
    const auto found = read("\xEF\xBB\xBF"
                            "case_id,unit\r\nN-1,Åsen\r\nN-2,",
        "\xEF\xBB\xBF"
        "case_id,kind,date\r\nN-1,visit,2021-01-01");
    ASSERT_TRUE(found) << to_text(found.problems());
    EXPECT_EQ(all(found),
        (std::vector{one_case("N-1").in("unit", "Åsen").event("visit", day("2021-01-01")), one_case("N-2")}));
}

TEST(cases_test, quotation_marks_hold_commas_quotation_marks_and_in_free_text_line_breaks) {
    const auto found = read("case_id,\"unit\"\n\"N-1\",\"Gruppbostad \"\"Björken\"\", norr\"\n",
        "case_id,kind,date,outcome\nN-1,visit,2021-01-01,\"first\r\nsecond, "
        "\"\"third\"\"\"\nN-1,visit,2021-02-01,\"\"\n");
    ASSERT_TRUE(found) << to_text(found.problems());
    EXPECT_EQ(found->at(0), one_case("N-1")
                                .in("unit", "Gruppbostad \"Björken\", norr")
                                .event("visit", day("2021-01-01"))
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
    EXPECT_EQ(load::named_dates(rules),
        (std::vector<std::string>{"applied", "decided", "executed", "executed_to", "valid_to", "opened"}));
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
    EXPECT_EQ(load::named_dates(rules),
        (std::vector<std::string>{"applied", "decided", "executed", "executed_to", "valid_to", "closed"}));
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
        "cases.csv:1:1: error: the header is empty\n    write the column names there\n");
}

TEST(cases_test, each_missing_column_is_told) {
    const std::string remedy =
        "    add it, with its name in the header, or say in a mapping what it is called\n";
    EXPECT_EQ(told("unit,area\nNorr,x\n", "outcome,recorded\nfine,\n"),
        "cases.csv:1:1: error: the column case_id is missing\n" + remedy +
            "events.csv:1:1: error: the column case_id is missing\n" + remedy +
            "events.csv:1:1: error: the column date is missing\n" + remedy +
            "events.csv:1:1: error: the column kind is missing\n" + remedy);
}

TEST(cases_test, a_header_that_was_read_as_one_column_is_told_so) {
    EXPECT_EQ(told_of_cases("case_id|decided\nN-1|2021-03-01\n"),
        "cases.csv:1:1: error: the column case_id is missing\n"
        "    the header is one column as it was read: check what stands between its names\n");
}

TEST(cases_test, a_missing_column_that_is_almost_there_is_told_with_what_is_there) {
    EXPECT_EQ(told_of_cases("caseid\nN-1\n"),
        "cases.csv:1:1: error: the column case_id is missing\n"
        "    add it, or say in a mapping that it is called \"caseid\"\n"
        "cases.csv:1:1: error: the column \"caseid\" is written otherwise here\n"
        "    write case_id; a grouping needs a name that is less like it\n");
}

TEST(cases_test, an_unknown_column_of_events_is_told_with_what_it_may_mean) {
    EXPECT_EQ(told_of_events("case_id,kind,date,outcom,note\n"),
        "events.csv:1:19: error: the column \"outcom\" is not known here\n    write outcome, or remove the "
        "column\n"
        "events.csv:1:26: error: the column \"note\" is not known here\n    keep to case_id, kind, date, "
        "recorded and outcome, or say in a mapping what is read\n");
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

TEST(cases_test, semicolons_and_tabs_are_found_in_the_header) {
    const auto found =
        read("case_id;unit\nN-1;Norr, och Syd\n", "case_id\tkind\tdate\nN-1\tvisit\t2021-01-01\n");
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0), one_case("N-1").in("unit", "Norr, och Syd").event("visit", day("2021-01-01")));
    EXPECT_EQ(found.cases_file().delimiter, ';');
    EXPECT_EQ(found.events_file().delimiter, '\t');
}

TEST(cases_test, delimiters_inside_quotation_marks_do_not_count) {
    const auto found = read("case_id;\"a,b,c,d\"\nN-1;x\n", no_events);
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0), one_case("N-1").in("a,b,c,d", "x"));
}

TEST(cases_test, a_first_line_of_excel_says_the_delimiter) {
    const auto found = read("sep=;\r\ncase_id;unit\r\nN-1;Norr\r\n", "sep=,\ncase_id,kind,date\n");
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0), one_case("N-1").in("unit", "Norr"));
    EXPECT_EQ(told_of_cases("sep=;\ncase_id;unit\nN-1\n"),
        "cases.csv:3: error: the row has 1 field where the header has 2\n" + one_field_each);
}

TEST(cases_test, a_header_that_can_be_read_in_two_ways_is_told) {
    EXPECT_EQ(told_of_cases("case_id;a,b\n"),
        "cases.csv:1:1: error: the header can be read with more than one delimiter\n"
        "    name it in a mapping: delimiter under [file], or write a first line such as sep=;\n");
}

TEST(cases_test, a_header_of_more_than_a_thousand_columns_is_refused) {
    std::string names = "case_id";
    for (int i = 1; i < 1000; ++i) {
        names += ",c" + std::to_string(i);
    }
    EXPECT_EQ(told_of_cases(names + "\n"), "");
    EXPECT_EQ(told_of_cases(names + ",one more\n"),
        "cases.csv:1:1: error: the header has 1001 columns\n    keep to 1000 columns\n");
}

// Lines ----------------------------------------------------------------------------------------------------

TEST(cases_test, a_row_with_too_few_or_too_many_fields_is_told) {
    EXPECT_EQ(told_of_cases("case_id,decided\nN-1\nN-2,2021-03-01,Norr,Syd\n"),
        "cases.csv:2: error: the row has 1 field where the header has 2\n" + one_field_each +
            "cases.csv:3: error: the row has 4 fields where the header has 2\n" + one_field_each);
}

TEST(cases_test, a_line_with_nothing_on_it_is_no_row) {
    for (const char* header : {"case_id", "case_id,unit"}) {
        const std::string rest = std::string(header) == "case_id" ? "" : ",x";
        const auto found =
            read(std::string(header) + "\nN-1" + rest + "\n\r\n\nN-2" + rest + "\n\n", no_events);
        ASSERT_TRUE(found) << told(found);
        EXPECT_EQ(found->size(), 2U);
        EXPECT_EQ(found.cases_file().rows, 2U);
        EXPECT_EQ(found.cases_file().blank_lines, 3U);
    }
}

TEST(cases_test, a_case_without_id_and_one_that_stands_twice_are_told) {
    EXPECT_EQ(told_of_cases("unit,case_id\nNorr,\nNorr,N-1\nSyd,N-1\n"),
        "cases.csv:2:6: error: the case id is empty\n    write one\n"
        "cases.csv:4:5: error: the case \"N-1\" stands already on line 3\n"
        "    give each case an id of its own, or remove one of the lines\n");
}

TEST(cases_test, a_row_is_told_once_by_its_first_fault_from_the_left) {
    EXPECT_EQ(told_of_cases("case_id,decided,valid_to\nN-1,never,always\n"),
        "cases.csv:2:5: error: decided \"never\" is no day\n" + a_day);
    EXPECT_EQ(told_of_cases("decided,case_id,valid_to\n,,always\n"),
        "cases.csv:2:2: error: the case id is empty\n    write one\n");
}

TEST(cases_test, days_are_written_with_hyphens_or_without) {
    const auto found = read(
        "case_id,decided,valid_to\nN-1,20210301,2021-12-31\n", "case_id,kind,date\nN-1,visit,20210402\n");
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0), one_case("N-1")
                                .on("decided", day("2021-03-01"))
                                .on("valid_to", day("2021-12-31"))
                                .event("visit", day("2021-04-02")));
}

TEST(cases_test, a_day_that_is_none_is_told) {
    for (const char* wrong : {"2021-02-29", "2021-3-1", "2021-03-01T00:00", " 2021-03-01", "-", "2021/03/01",
             "20210229", "2021030", "202103011", "2021-13-01", "2021-00-10", "2021-04-00", "20211301",
             "2021-03-0x", "1899-02-29", "0000-00-00"}) {
        EXPECT_EQ(told_of_cases("case_id,decided\nN-1," + std::string(wrong) + "\n"),
            "cases.csv:2:5: error: decided \"" + std::string(wrong) + "\" is no day\n" + a_day);
    }
}

TEST(cases_test, a_day_outside_the_calendar_is_told_with_how_to_write_no_day) {
    const std::string remedy = "    correct it; where there is no such day, leave the field empty\n";
    for (const char* far : {"1899-12-31", "9999-12-31", "22000101", "0218-03-04"}) {
        EXPECT_EQ(told_of_cases("case_id,valid_to\nN-1," + std::string(far) + "\n"),
            "cases.csv:2:5: error: valid_to \"" + std::string(far) +
                "\" lies outside 1900-01-01 to 2199-12-31\n" + remedy);
    }
}

TEST(cases_test, a_line_break_in_an_id_or_a_label_is_told) {
    EXPECT_EQ(told_of_cases("case_id,unit\n\"N\n1\",Norr\nN-2,\"No\rrr\"\nN-3,No\rrr\n"),
        "cases.csv:2:1: error: case_id: a line break stands in the field\n    write it on one line\n"
        "cases.csv:4:5: error: unit: a line break stands in the field\n    write it on one line\n"
        "cases.csv:5:5: error: unit: a line break stands in the field\n    write it on one line\n");
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
        "events.csv:5:11: error: the event has no day\n    write the day on which it happened\n"
        "events.csv:6:1: error: there is no case \"N-9\" in cases.csv\n    correct the id, or add the "
        "case\n");
}

TEST(cases_test, an_event_of_a_rejected_case_is_told_so) {
    EXPECT_EQ(told("case_id,decided\nN-1,never\nN-2\n",
                  "case_id,kind,date\nN-1,visit,2021-01-01\nN-2,visit,2021-01-01\n"),
        "cases.csv:2:5: error: decided \"never\" is no day\n" + a_day +
            "cases.csv:3: error: the row has 1 field where the header has 2\n" + one_field_each +
            "events.csv:2:1: error: the row of the case \"N-1\" was rejected: cases.csv, line 2\n"
            "    mend the row of the case\n"
            "events.csv:3:1: error: the row of the case \"N-2\" was rejected: cases.csv, line 3\n"
            "    mend the row of the case\n");
}

TEST(cases_test, of_a_case_that_was_rejected_twice_the_first_row_is_told) {
    EXPECT_EQ(told("case_id,decided\nN-1\nN-1,never\nN-2,2021-01-01\n",
                  "case_id,kind,date\nN-1,visit,2021-01-01\n"),
        "cases.csv:2: error: the row has 1 field where the header has 2\n" + one_field_each +
            "cases.csv:3:5: error: decided \"never\" is no day\n" + a_day +
            "events.csv:2:1: error: the row of the case \"N-1\" was rejected: cases.csv, line 2\n"
            "    mend the row of the case\n");
}

TEST(cases_test, ids_are_texts) {
    const auto found = read("case_id\n0180\n180\n 180\n", "case_id,kind,date\n0180,visit,2021-01-01\n");
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(all(found),
        (std::vector{one_case("0180").event("visit", day("2021-01-01")), one_case("180"), one_case(" 180")}));
}

// What is known when
// -----------------------------------------------------------------------------------------

TEST(cases_test, events_recorded_after_the_day_asked_for_are_counted_and_left_out) {
    const std::string_view events = "case_id,kind,date,recorded\n"
                                    "N-1,visit,2021-04-01,2021-05-10\n" // known too late
                                    "N-1,visit,2021-04-02,2021-05-09\n"
                                    "N-1,visit,2021-05-09,\n" // counts as recorded on its own day
                                    "N-1,visit,2021-05-10,\n"
                                    "N-1,visit,2021-06-01,2021-05-01\n"; // written down before it happened
    const auto found = read_with(one_plain_case, events, {.known_at = day("2021-05-09")});
    ASSERT_TRUE(found) << told(found);
    expect_that_rows_add_up(found);
    EXPECT_EQ(found->at(0), one_case("N-1")
                                .on("decided", day("2021-03-01"))
                                .event("visit", day("2021-04-02"))
                                .event("visit", day("2021-05-09"))
                                .event("visit", day("2021-06-01")));
    EXPECT_EQ(found.events_file().recorded_later, 2U);
    EXPECT_EQ(found.events_file().taken, 3U);
}

TEST(cases_test, without_such_a_day_all_events_are_known) {
    const auto found = read(one_plain_case, "case_id,kind,date,recorded\nN-1,visit,2021-04-01,2199-12-31\n");
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0).events.size(), 1U);
}

TEST(cases_test, a_recorded_day_that_is_none_is_told_though_nobody_asked_for_it) {
    EXPECT_EQ(told_of_events("case_id,kind,date,recorded\nN-1,visit,2021-04-01,soon\n"),
        "events.csv:2:22: error: recorded \"soon\" is no day\n" + a_day);
}

// Rejects that are accepted
// ----------------------------------------------------------------------------------

TEST(cases_test, with_a_reject_there_are_no_cases_unless_rejects_are_accepted) {
    const std::string_view cases = "case_id,decided\nN-1,2021-03-01\nN-2,never\nN-1,2021-04-01\n";
    const std::string_view events =
        "case_id,kind,date\nN-1,visit,2021-04-01\nN-2,visit,2021-04-01\nN-1,visit,2021-04-31\n";
    const auto strict = read(cases, events);
    EXPECT_FALSE(strict);
    EXPECT_EQ(test::message_of<error>([&strict] { (void)*strict; }),
        "There are no cases: a file has problems or rejects. Ask with if (reading) first.");
    const auto found = read_with(cases, events, {.accept_rejects = true});
    ASSERT_TRUE(found);
    expect_that_rows_add_up(found);
    EXPECT_EQ(all(found),
        (std::vector{one_case("N-1").on("decided", day("2021-03-01")).event("visit", day("2021-04-01"))}));
    EXPECT_EQ(found.cases_file().rows, 3U);
    EXPECT_EQ(found.cases_file().taken, 1U);
    EXPECT_EQ(found.events_file().taken, 1U);
    EXPECT_EQ(found.reject_count(load::reject_reason::duplicate_case), 1U);
    EXPECT_EQ(found.reject_count(load::reject_reason::not_a_day), 2U);
    EXPECT_EQ(found.reject_count(load::reject_reason::rejected_case), 1U);
}

TEST(cases_test, rejects_are_written_with_their_rows) {
    const auto found = read("case_id;unit\nN-1;\"Norr; \"\"A\"\"\"\nN-1;Syd\nN-2;\"a\nb\";c\n", no_events);
    std::ostringstream out;
    load::rejects_csv(out, found);
    EXPECT_EQ(out.str(),
        "file,line,column,reason,text,remedy,row\r\n"
        "\"cases.csv\",3,1,duplicate_case,\"the case \"\"N-1\"\" stands already on line 2\","
        "\"give each case an id of its own, or remove one of the lines\",\"N-1;Syd\"\r\n"
        "\"cases.csv\",4,0,wrong_field_count,\"the row has 3 fields where the header has 2\","
        "\"give each column one field, an empty one where nothing is known; put quotation marks around a "
        "field that has the delimiter in it\",\"N-2;\"\"a\nb\"\";c\"\r\n");
}

TEST(cases_test, more_rejects_than_are_shown_are_counted) {
    const auto found = read("case_id,decided\nN-1,a\nN-2,b\nN-3,c\n", no_events);
    EXPECT_EQ(load::to_text(found, 1),
        "cases.csv:2:5: error: decided \"a\" is no day\n" + a_day + "2 more, 3 in all\n");
    ASSERT_EQ(found.rejects(1, 1).size(), 1U);
    EXPECT_EQ(found.rejects(1, 1).front().row, "N-2,b");
    EXPECT_TRUE(found.rejects(3, 5).empty());
}

TEST(cases_test, progress_rises_to_the_bytes_of_all_rows) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> heard;
    load::reading_options options;
    options.how.progress = [&heard](std::uint64_t done, std::uint64_t all) { heard.emplace_back(done, all); };
    const std::string header = "case_id,kind,date\n";
    const std::string row = "N-1,visit,2021-01-01\n";
    ASSERT_TRUE(read_with("case_id\nN-1\n", header + row, options));
    ASSERT_FALSE(heard.empty());
    const std::uint64_t all = std::string("N-1\n").size() + row.size(); // without the headers
    EXPECT_EQ(heard.back(), std::pair(all, all));
    EXPECT_TRUE(std::is_sorted(heard.begin(), heard.end()));
}

// Persons
// ----------------------------------------------------------------------------------------------------

/// Whether it is one is the question of another test.
constexpr std::string_view a_person = "640823-3234";

TEST(cases_test, personal_identity_numbers_as_ids_are_refused_and_never_repeated) {
    const std::string cases = "case_id,unit\nN-1,Norr\n" + std::string(a_person) + ",Norr\n";
    const std::string text = told_of_cases(cases);
    EXPECT_EQ(text,
        "cases.csv:3: error: 1 case id is a personal identity number; the first stands on this line\n"
        "    use case numbers; where these are none of persons, allow them "
        "(check_cases --allow-personal-identity-numbers)\n");
    EXPECT_FALSE(read_with(cases, no_events, {.accept_rejects = true}));
    EXPECT_TRUE(read_with(cases, no_events, {.allow_personal_identity_numbers = true}));
}

TEST(cases_test, personal_identity_numbers_of_events_and_in_labels_are_refused_too) {
    const std::string events = "case_id,kind,date\n" + std::string(a_person) + ",visit,2021-01-01\n";
    EXPECT_NE(told_of_events(events).find("events.csv:2: error: 1 case id is a personal identity number"),
        std::string::npos);
    const std::string cases = "case_id,who\nN-1," + std::string(a_person) + "\n";
    EXPECT_EQ(told_of_cases(cases),
        "cases.csv: error: the column of who has labels that are personal identity numbers\n"
        "    leave the column out, for labels are shown in sums; where these are none of persons, allow them "
        "(check_cases --allow-personal-identity-numbers)\n");
}

TEST(cases_test, personal_identity_numbers_in_rejected_rows_are_counted_and_not_told) {
    const std::string person(a_person);
    const std::string cases = "case_id,decided,unit\n" + person + ",never,Norr\nN-1," + person + ",Norr\n" +
                              person + ",2021-01-01,Norr\n";
    const std::string events = "case_id,kind,date\n" + person + ",visit,2021-01-01\n" + "N-1,visit," +
                               person + "\n640823-3235,visit,2021-01-01\n";
    const auto found = read(cases, events);
    const std::string text = told(found);
    EXPECT_EQ(text.find(person), std::string::npos) << text;
    EXPECT_NE(text.find("640823-3235"), std::string::npos) << text; // has another control digit
    EXPECT_NE(text.find("cases.csv:2: error: 2 case ids are personal identity numbers; the first stands on "
                        "this line\n"),
        std::string::npos)
        << text;
    EXPECT_NE(text.find("decided (a personal identity number) is no day"), std::string::npos) << text;
}

TEST(cases_test, a_first_line_with_a_personal_identity_number_is_no_header) {
    const std::string row = "N-1," + std::string(a_person) + "\n";
    EXPECT_EQ(told_of_cases(row + "N-2,x\n"),
        "cases.csv: error: the first line holds a personal identity number: it is no header\n"
        "    write the names of the columns as the first line\n");
}

// Text and quotation marks ---------------------------------------------------------------------------------

TEST(cases_test, a_quotation_mark_that_is_never_closed_costs_its_line_and_no_other) {
    EXPECT_EQ(told_of_cases("case_id,unit\nN-1,\"Norr\nN-2,Syd\nN-2,Syd\n"),
        "cases.csv:2:5: error: the quotation mark that stands here is never closed\n"
        "    close it; inside a field write a quotation mark twice\n"
        "cases.csv:4:1: error: the case \"N-2\" stands already on line 3\n"
        "    give each case an id of its own, or remove one of the lines\n");
}

TEST(cases_test, text_after_a_closing_quotation_mark_is_told_and_reading_goes_on) {
    EXPECT_EQ(told_of_cases("case_id,unit,decided\nN-1,\"Norr\" x,2021-01-01\nN-2,\"Norr\",never\n"),
        "cases.csv:2:11: error: text stands after the closing quotation mark\n"
        "    end the field at the quotation mark; inside a field write a quotation mark twice\n"
        "cases.csv:3:12: error: decided \"never\" is no day\n" +
            a_day);
}

TEST(cases_test, a_quotation_mark_inside_a_plain_field_is_told_and_reading_goes_on) {
    EXPECT_EQ(told_of_cases("case_id,unit,decided\nN-1,No\"rr\",\nN-2,Norr,never\n"),
        "cases.csv:2:7: error: a quotation mark stands inside a field that has none around it\n"
        "    put quotation marks around the whole field and write those inside it twice\n"
        "cases.csv:3:10: error: decided \"never\" is no day\n" +
            a_day);
}

TEST(cases_test, lines_after_a_quoted_line_break_have_their_own_number) {
    EXPECT_EQ(
        told_of_events("case_id,kind,date,outcome\nN-1,visit,2021-01-01,\"a\nb\nc\",d\nN-1,visit,never,\n"),
        "events.csv:2: error: the row has 5 fields where the header has 4\n" + one_field_each +
            "events.csv:5:11: error: date \"never\" is no day\n" + a_day);
    EXPECT_EQ(told_of_cases("case_id,unit,decided\nN-1,\"a\",2021-01-01\n\"N-2\",\"x\",\"2021-01-01\nx\"\n"),
        "cases.csv:3:11: error: decided \"2021-01-01?x\" is no day\n" + a_day);
}

// Encodings
// --------------------------------------------------------------------------------------------------

TEST(cases_test, what_is_not_utf8_is_windows_1252_and_that_is_said) {
    const auto found = read(
        "case_id,\xE5r,unit\nL\xF6v,x,\xC5sen \x80\x9F\n", "case_id,kind,date\nL\xF6v,bes\xF6k,2021-01-01\n");
    ASSERT_TRUE(found);
    EXPECT_EQ(
        found->at(0), one_case("Löv").in("år", "x").in("unit", "Åsen €Ÿ").event("besök", day("2021-01-01")));
    EXPECT_EQ(found.cases_file().encoding, load::text_encoding::windows_1252);
    EXPECT_EQ(to_text(found.problems()),
        "cases.csv: warning: the file is not UTF-8; it was read as Windows-1252\n"
        "    save it as UTF-8, or name the encoding in a mapping\n"
        "events.csv: warning: the file is not UTF-8; it was read as Windows-1252\n"
        "    save it as UTF-8, or name the encoding in a mapping\n");
}

TEST(cases_test, an_id_is_the_same_in_two_encodings) {
    const auto found = read("case_id\nL\xC3\xB6v\n", "case_id,kind,date\nL\xF6v,visit,2021-01-01\n");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->at(0), one_case("Löv").event("visit", day("2021-01-01")));
}

TEST(cases_test, in_a_text_that_is_partly_utf8_the_rows_that_are_not_are_told) {
    const std::string remedy =
        "    save the whole table as CSV in UTF-8, or name the encoding in a mapping\n";
    EXPECT_EQ(told_of_cases("case_id,unit,area\nN-1,\xC3\x85sen,x\nN-2,x,L\xF6vet\n"),
        "cases.csv:3:8: error: area: a byte stands for nothing in the encoding of the file\n" + remedy);
    EXPECT_EQ(told_of_cases("case_id,unit\nN-1,a\x81\nN-2,\xE5\n"),
        "cases.csv:2:6: error: unit: a byte stands for nothing in the encoding of the file\n" + remedy +
            "cases.csv:3:5: error: unit: a byte stands for nothing in the encoding of the file\n" + remedy);
}

TEST(cases_test, an_encoding_that_is_said_holds) {
    load::reading_options options;
    options.mapping.encoding = load::text_encoding::windows_1252;
    const auto found = read_with("case_id,unit\nN-1,\xC3\x85\n", no_events, options);
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0), one_case("N-1").in("unit", "Ã…"));
    EXPECT_EQ(told(found),
        "cases.csv: warning: the mapping says Windows-1252, and all of the file can be read as UTF-8\n"
        "    remove encoding from [file] of the mapping: the encoding of each file is found by itself\n");
    EXPECT_EQ(told(read_with("\xEF\xBB\xBF"
                             "case_id,unit\nN-1,a\n",
                  no_events, options)),
        "cases.csv: error: the file is UTF-8, as its first bytes say, and the mapping says Windows-1252\n"
        "    remove encoding from [file]: the encoding of each file is found by itself\n");
    EXPECT_TRUE(read_with("case_id,unit\nN-1,\xE5\n", no_events, options).problems().empty());
    options.mapping.encoding = load::text_encoding::utf8;
    EXPECT_EQ(read_with("case_id,unit\nN-1,\xE5\n", no_events, options)
                  .reject_count(load::reject_reason::bad_encoding),
        1U);
}

TEST(cases_test, what_only_looks_like_utf8_is_not) {
    for (const std::string_view wrong : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
             "\xF8\x88\x80\x80\x80", "\xC3", "\xE2\x82", "\x80"}) {
        const auto found = read("case_id,unit\nN-1,\xC3\xA5\nN-2,x" + std::string(wrong) + "x\n", no_events);
        EXPECT_EQ(found.reject_count(load::reject_reason::bad_encoding), 1U);
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

TEST(cases_test, control_characters_in_names_are_told) {
    EXPECT_EQ(told_of_cases("case_id\nN-1\x1B[2J\n"),
        "cases.csv:2:1: error: case_id: a control character stands in the field\n    remove it\n");
    EXPECT_EQ(told_of_cases("case_id,unit\nN-1,a\xC2\x85\n"),
        "cases.csv:2:5: error: unit: a control character stands in the field\n    remove it\n");
    EXPECT_EQ(told_of_events("case_id,kind,date\nN-1,a\x7F,2021-01-01\n"),
        "events.csv:2:5: error: kind: a control character stands in the field\n    remove it\n");
}

TEST(cases_test, lines_that_end_with_a_carriage_return_alone_are_told) {
    EXPECT_EQ(told_of_cases("case_id,decided\rN-1,2021-01-01\r"),
        "cases.csv:1:1: error: a carriage return stands in the header\n    end lines with LF, or with CR and "
        "LF\n");
}

// Size -----------------------------------------------------------------------------------------------------

TEST(cases_test, a_quoted_field_may_have_a_mebibyte_and_no_more) {
    const std::string most(load::longest_quoted_field, 'x');
    EXPECT_EQ(told_of_events("case_id,kind,date,outcome\nN-1,visit,2021-01-01,\"" + most + "\"\n"), "");
    EXPECT_EQ(told_of_events("case_id,kind,date,outcome\nN-1,visit,2021-01-01,\"" + most + "x\"\n"),
        "events.csv:2:22: error: the quotation mark that stands here is never closed\n"
        "    close it; inside a field write a quotation mark twice\n");
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

TEST(cases_test, megabytes_of_anything_in_one_line_are_one_reject) {
    constexpr std::size_t size = 10'000'000;
    const std::string header = "case_id,unit\n";
    const std::string unclosed = "cases.csv:2:5: error: the quotation mark that stands here is never closed\n"
                                 "    close it; inside a field write a quotation mark twice\n";
    EXPECT_EQ(told_of_cases(header + "N-1,\"" + std::string(size, '"')), unclosed);
    EXPECT_EQ(told_of_cases(header + std::string(size / 10, ',')),
        "cases.csv:2: error: the row has 1000001 fields where the header has 2\n" + one_field_each);
    EXPECT_EQ(told_of_cases(std::string(size / 10, ',')),
        "cases.csv:1:1: error: the header has 1000001 columns\n    keep to 1000 columns\n");
}

TEST(cases_test, a_file_of_nothing_but_faults_has_them_all) {
    const auto line = [](const std::string& i) { return "N-" + i + ",x\n"; };
    const std::string cases = lines("case_id,decided\n", 150'000, line); // rejects are told from it
    const auto found = read(cases, no_events);
    ASSERT_EQ(found.reject_count(), 150'000U);
    const load::reject last = found.rejects(149'999, 1).front();
    EXPECT_EQ(last.at, (place{"cases.csv", 150'001, 10}));
    EXPECT_EQ(last.row, "N-150000,x");
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
    EXPECT_EQ(found->at(0), expected("1"));
    EXPECT_EQ(found->at(199'999), expected("200000"));
}

// Files ----------------------------------------------------------------------------------------------------

class case_files : public testing::Test {
protected:
    case_files() {
        std::filesystem::remove_all(folder); // of a run that was stopped
        std::filesystem::create_directories(folder);
    }

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
    EXPECT_EQ(
        found->at(0), one_case("N-1").on("decided", day("2021-03-01")).event("visit", day("2021-04-01")));
}

#ifdef __unix__
/// Who writes goes on as soon as there is a reader, so a reader that came twice would often come too late.
TEST_F(case_files, a_named_pipe_is_opened_once) {
    const std::string events = file("events.csv", "case_id,kind,date\nN-1,visit,2021-04-01\n");
    const std::string pipe = folder / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    for (int i = 0; i < 200; ++i) {
        std::thread writer([&pipe] { std::ofstream(pipe, std::ios::binary) << one_plain_case; });
        const auto found = load::cases(pipe, events);
        writer.join();
        ASSERT_TRUE(found) << to_text(found.problems());
    }
}
#endif

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

TEST_F(case_files, without_a_file_of_events_a_mapping_must_say_where_they_are) {
    const std::string cases = file("cases.csv", one_plain_case);
    EXPECT_EQ(to_text(load::cases(cases, "").problems()),
        cases + ": error: there are no events: no file of events is named, and no column holds their days\n"
                "    name a file of events, or say in a mapping which columns of the cases hold days of "
                "events\n");
}

} // namespace
} // namespace lssgov
