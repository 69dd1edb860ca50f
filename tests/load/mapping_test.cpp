// Mapping files: every key, and what can be wrong with them.

#include <lssgov/load/mapping.hpp>

#include <gtest/gtest.h>

namespace lssgov::test {
namespace {

using load::case_mapping;
using load::event_mapping;
using load::file_mapping;
using load::text_encoding;

file_mapping read(const std::string& text) {
    const auto read = load::mapping_text(text, "m");
    return read ? *read : throw error(to_text(read.problems()));
}

/// The problems of a mapping file "m", as a person sees them.
std::string told(std::string_view text) {
    return to_text(load::mapping_text(text, "m").problems());
}

// What it can say

TEST(a_mapping, may_say_nothing) {
    EXPECT_EQ(read(""), file_mapping{});
}

TEST(a_mapping, says_how_the_file_is_written) {
    EXPECT_EQ(read("[file]\ndelimiter = \";\"\nencoding = \"windows-1252\"\ndate_format = \"DD.MM.YYYY\"\n"),
        (file_mapping{
            .delimiter = ';', .encoding = text_encoding::windows_1252, .date_format = "DD.MM.YYYY"}));
    EXPECT_EQ(read("[file]\ndelimiter = \",\"\nencoding = \"utf-8\"\n"),
        (file_mapping{.delimiter = ',', .encoding = text_encoding::utf8}));
    EXPECT_EQ(read("[file]\ndelimiter = \"tab\"\n"), (file_mapping{.delimiter = '\t'}));
}

TEST(a_mapping, names_the_columns_of_cases) {
    const file_mapping mapping = read(R"(
[cases]
case_id = "Ärendenr"
dates = { decided = "Beslutsdatum", valid_to = "T.o.m." }
groupings = { unit = "Enhet", service = "Insats" }
constants = { regime = "own" }
events = { "follow-up" = ["Uppföljd 2023", "Uppföljd 2024"] }

[values.service]
"DV" = "9 § 10"
"9 § 10" = "9 § 10"
)");
    const case_mapping cases{.case_id = "Ärendenr",
        .dates = {{"decided", "Beslutsdatum"}, {"valid_to", "T.o.m."}},
        .groupings = {{"unit", "Enhet"}, {"service", "Insats"}},
        .constants = {{"regime", "own"}},
        .events = {{"follow-up", {"Uppföljd 2023", "Uppföljd 2024"}}}};
    EXPECT_EQ(mapping,
        (file_mapping{.cases = cases, .values = {{"service", {{"DV", "9 § 10"}, {"9 § 10", "9 § 10"}}}}}));
}

TEST(a_mapping, names_the_columns_of_events) {
    const file_mapping mapping = read(R"(
[events]
case_id = "Ärende"
kind = "Händelse"
date = "Dag"
recorded = "Registrerad"
outcome = "Resultat"

[events.kind_by_outcome]
"inställd" = "cancelled follow-up"

[values.kind]
"Uppföljning" = "follow-up"
)");
    const event_mapping events{.case_id = "Ärende",
        .kind = "Händelse",
        .date = "Dag",
        .recorded = "Registrerad",
        .outcome = "Resultat",
        .kind_by_outcome = {{"inställd", "cancelled follow-up"}}};
    EXPECT_EQ(
        mapping, (file_mapping{.events = events, .values = {{"kind", {{"Uppföljning", "follow-up"}}}}}));
}

TEST(a_mapping, may_give_one_kind_to_all_events) {
    EXPECT_EQ(read("[events]\nconstants = { kind = \"follow-up\" }\n"),
        (file_mapping{.events = event_mapping{.constant_kind = "follow-up"}}));
}

TEST(a_mapping, leaves_columns_that_it_does_not_name_as_they_are_called_here) {
    EXPECT_EQ(read("[cases]\n"), (file_mapping{.cases = case_mapping{.case_id = "case_id"}}));
    EXPECT_EQ(read("[events]\n"),
        (file_mapping{.events = event_mapping{.case_id = "case_id", .kind = "kind", .date = "date"}}));
}

TEST(a_mapping, without_a_table_of_cases_may_translate_the_values_of_any_grouping) {
    EXPECT_EQ(read("values.team.\"A\" = \"B\""), (file_mapping{.values = {{"team", {{"A", "B"}}}}}));
}

// What can be wrong: the file

TEST(a_wrong_mapping, has_a_table_or_a_key_that_nobody_knows) {
    EXPECT_EQ(told("[case]\n"), "m:1:2: error: there is no table \"case\"\n"
                                "    write cases\n");
    EXPECT_EQ(told("[file]\nencodnig = \"utf-8\"\nseparator = \";\"\n"),
        "m:2:1: error: [file] has no key \"encodnig\"\n"
        "    write encoding\n"
        "m:3:1: error: [file] has no key \"separator\"\n"
        "    remove it; the keys are delimiter, encoding, date_format\n");
    EXPECT_EQ(told("[cases]\ndecided = \"Beslut\"\n[events]\nkinds = \"K\"\n"),
        "m:2:1: error: [cases] has no key \"decided\"\n"
        "    remove it; the keys are case_id, dates, groupings, constants, events\n"
        "m:4:1: error: [events] has no key \"kinds\"\n"
        "    write kind\n");
    EXPECT_EQ(told("[events.constants]\nkind = \"k\"\noutcome = \"o\"\n"),
        "m:3:1: error: [events.constants] has no key \"outcome\"\n"
        "    remove it; the keys are kind\n");
}

TEST(a_wrong_mapping, has_a_table_that_is_none) {
    EXPECT_EQ(told("file = 1\ncases = 2\nevents = 3\nvalues = 4\n"),
        "m:1:8: error: file cannot be a whole number\n"
        "    write a table\n"
        "m:2:9: error: cases cannot be a whole number\n"
        "    write a table\n"
        "m:3:10: error: events cannot be a whole number\n"
        "    write a table\n"
        "m:4:10: error: values cannot be a whole number\n"
        "    write a table for each grouping, such as [values.service]\n");
}

TEST(a_wrong_mapping, has_a_delimiter_that_is_none) {
    for (const char* written : {"|", ":", "", ";;", "\\t", "TAB"}) {
        const std::string shown = std::string(written) == "\\t" ? "?" : written;
        const std::string said = told("[file]\ndelimiter = \"" + std::string(written) + "\"\n");
        EXPECT_EQ(said.substr(0, said.find('\n')), "m:2:13: error: delimiter cannot be \"" + shown + "\"");
    }
    EXPECT_EQ(told("[file]\ndelimiter = \"|\"\n"), "m:2:13: error: delimiter cannot be \"|\"\n"
                                                   "    write one of \",\", \";\", \"tab\"\n");
    EXPECT_EQ(told("[file]\ndelimiter = 1\n"), "m:2:13: error: delimiter cannot be a whole number\n"
                                               "    write one of \",\", \";\", \"tab\"\n");
}

TEST(a_wrong_mapping, has_an_encoding_that_is_none) {
    EXPECT_EQ(told("[file]\nencoding = \"UTF8\"\n"),
        "m:2:12: error: encoding cannot be \"UTF8\"\n"
        "    write perhaps \"utf-8\"; one of \"utf-8\", \"windows-1252\"\n");
    EXPECT_EQ(told("[file]\nencoding = \"latin-1\"\n"), "m:2:12: error: encoding cannot be \"latin-1\"\n"
                                                        "    write one of \"utf-8\", \"windows-1252\"\n");
}

TEST(a_wrong_mapping, has_a_date_format_that_is_none) {
    EXPECT_EQ(told("[file]\ndate_format = \"DD/MM/YY\"\n"),
        "m:2:15: error: date_format cannot be \"DD/MM/YY\"\n"
        "    write the year as YYYY, with its century, and how the file writes a day, such as "
        "\"DD.MM.YYYY\"\n");
    EXPECT_EQ(told("[file]\ndate_format = \"YYYY-MM-DD HH:MM\"\n"),
        "m:2:15: error: date_format cannot be \"YYYY-MM-DD HH:MM\"\n"
        "    write YYYY, a month MM and a day DD once each; M and D, of one or two digits, before what is no "
        "digit; a time of day as hh:mm or hh:mm:ss\n");
    EXPECT_EQ(told("[file]\ndate_format = 2024-02-29\n"),
        "m:2:15: error: date_format cannot be a date\n"
        "    write how the file writes a day, such as \"DD.MM.YYYY\"\n");
}

// Columns

TEST(a_wrong_mapping, names_a_column_with_nothing_or_what_is_no_string) {
    EXPECT_EQ(told("[cases]\ncase_id = \"\"\ndates = { decided = 1 }\nevents = { a = [\"\", true] }\n"
                   "[events]\nrecorded = \"\"\n"),
        "m:2:11: error: case_id cannot be \"\"\n"
        "    write the name of a column in quotes\n"
        "m:3:21: error: decided cannot be a whole number\n"
        "    write the name of a column in quotes\n"
        "m:4:17: error: a[0] cannot be \"\"\n"
        "    write the name of a column in quotes\n"
        "m:4:21: error: a[1] cannot be true or false\n"
        "    write the name of a column in quotes\n"
        "m:6:12: error: recorded cannot be \"\"\n"
        "    write the name of a column in quotes\n");
}

TEST(a_wrong_mapping, uses_a_column_of_cases_twice) {
    const std::string remedy = "    give each a column of its own, or remove one of them\n";
    EXPECT_EQ(told("[cases]\ncase_id = \"A\"\ndates = { decided = \"A\" }\n"),
        "m:3:21: error: the column \"A\" is already that of cases.case_id\n" + remedy);
    EXPECT_EQ(told("[cases]\ndates = { decided = \"B\", executed = \"B\" }\n"),
        "m:2:37: error: the column \"B\" is already that of cases.dates.decided\n" + remedy);
    EXPECT_EQ(told("[cases]\ndates = { decided = \"B\" }\ngroupings = { unit = \"B\" }\n"),
        "m:3:22: error: the column \"B\" is already that of cases.dates.decided\n" + remedy);
    EXPECT_EQ(told("[cases]\ngroupings = { unit = \"B\" }\nevents = { \"e\" = [\"B\"] }\n"),
        "m:3:19: error: the column \"B\" is already that of cases.groupings.unit\n" + remedy);
    EXPECT_EQ(told("[cases]\nevents = { \"e\" = [\"B\", \"B\"], \"f\" = [\"B\"] }\n"),
        "m:2:24: error: the column \"B\" is already that of cases.events.e[0]\n" + remedy +
            "m:2:37: error: the column \"B\" is already that of cases.events.e[0]\n" + remedy);
    EXPECT_EQ(told("[cases]\ndates = { decided = \"case_id\" }\n"),
        "m:2:21: error: the column \"case_id\" is already that of cases.case_id, for want of another\n" +
            remedy);
}

TEST(a_wrong_mapping, uses_a_column_of_events_twice) {
    const std::string remedy = "    give each a column of its own, or remove one of them\n";
    EXPECT_EQ(told("[events]\nkind = \"A\"\ndate = \"A\"\n"),
        "m:3:8: error: the column \"A\" is already that of events.kind\n" + remedy);
    EXPECT_EQ(told("[events]\nrecorded = \"A\"\noutcome = \"A\"\n"),
        "m:3:11: error: the column \"A\" is already that of events.recorded\n" + remedy);
    EXPECT_EQ(told("[events]\ncase_id = \"date\"\n"),
        "m:2:11: error: the column \"date\" is already that of events.date, for want of another\n" + remedy);
    EXPECT_EQ(told("[events]\nrecorded = \"kind\"\n"),
        "m:2:12: error: the column \"kind\" is already that of events.kind, for want of another\n" + remedy);
}

TEST(a_mapping, may_use_a_column_in_both_tables_and_one_that_is_called_as_another_is_elsewhere) {
    EXPECT_EQ(told("[cases]\ncase_id = \"A\"\n[events]\ncase_id = \"A\"\n"), "");
    EXPECT_EQ(told("[events]\ndate = \"kind\"\nkind = \"date\"\n"), "");
    EXPECT_EQ(told("[events]\ndate = \"kind\"\nconstants = { kind = \"follow-up\" }\n"), "");
}

TEST(a_wrong_mapping, has_a_kind_of_event_without_a_list_of_columns) {
    EXPECT_EQ(told("[cases]\nevents = { \"follow-up\" = \"Uppföljd\" }\n"),
        "m:2:26: error: follow-up cannot be a string\n"
        "    write a list of columns in brackets: [\"Uppföljd 2023\"]\n");
    EXPECT_EQ(told("[cases]\nevents = { \"follow-up\" = [] }\n"),
        "m:2:26: error: follow-up cannot be an empty list\n"
        "    name a column, or remove the kind\n");
    EXPECT_EQ(told("[cases]\nevents = [\"Uppföljd\"]\n"),
        "m:2:10: error: events cannot be a list\n"
        "    write a table of lists of columns, such as { \"follow-up\" = [\"Uppföljd 2023\"] }\n");
}

// Names

TEST(a_wrong_mapping, gives_one_name_two_meanings) {
    EXPECT_EQ(told("[cases]\ngroupings = { regime = \"Regi\" }\nconstants = { regime = \"own\" }\n"),
        "m:3:15: error: \"regime\" stands already in groupings\n"
        "    remove one of them\n");
    EXPECT_EQ(told("[cases]\ndates = { decided = \"A\" }\ngroupings = { decided = \"B\" }\n"),
        "m:3:15: error: \"decided\" stands already in dates\n"
        "    remove one of them\n");
}

TEST(a_wrong_mapping, gives_a_date_or_a_grouping_a_name_that_is_taken) {
    EXPECT_EQ(told("[cases]\ndates = { case_id = \"A\" }\ngroupings = { kind = \"B\" }\n"),
        "m:2:11: error: case_id is the name of the case itself\n"
        "    write case_id = \"...\" in [cases], or choose another name\n"
        "m:3:15: error: kind is what the kind of an event is called\n"
        "    call the grouping otherwise\n");
}

TEST(a_wrong_mapping, has_a_name_or_a_word_that_is_empty_or_cannot_be_shown) {
    EXPECT_EQ(told("[cases]\ndates = { \"\" = \"A\" }\nconstants = { unit = \"\", team = \"a\\nb\" }\n"
                   "events = { \"a\\u001Bb\" = [\"B\"] }\n"),
        "m:2:11: error: dates has the key \"\"\n"
        "    give it a name without control characters, or remove it\n"
        "m:3:22: error: unit cannot be \"\"\n"
        "    write a word in quotes, not empty and without control characters\n"
        "m:3:33: error: team cannot be \"a?b\"\n"
        "    write a word in quotes, not empty and without control characters\n"
        "m:4:12: error: events has the key \"a?b\"\n"
        "    give it a name without control characters, or remove it\n");
}

// Kinds

TEST(a_wrong_mapping, gives_the_kind_as_a_column_and_as_a_constant) {
    EXPECT_EQ(told("[events]\nkind = \"Typ\"\nconstants = { kind = \"follow-up\" }\n"),
        "m:2:1: error: the kind is given as a column and as a constant\n"
        "    remove one of them\n");
}

TEST(a_wrong_mapping, has_constants_of_events_without_a_kind) {
    EXPECT_EQ(told("[events]\nconstants = {}\n"),
        "m:2:13: error: constants has no kind\n"
        "    add kind: a word in quotes, not empty and without control characters\n");
    EXPECT_EQ(told("[events]\nconstants = \"follow-up\"\n"), "m:2:13: error: constants cannot be a string\n"
                                                             "    write a table\n");
}

TEST(a_wrong_mapping, has_the_column_of_kinds_as_that_of_ids) {
    EXPECT_EQ(told("[events]\ncase_id = \"kind\"\n"),
        "m:2:11: error: the column \"kind\" is already that of events.kind, for want of another\n"
        "    give each a column of its own, or remove one of them\n");
}

TEST(a_wrong_mapping, has_kinds_by_outcome_and_no_outcome) {
    EXPECT_EQ(told("[events.kind_by_outcome]\n\"inställd\" = \"cancelled follow-up\"\n"),
        "m:1:9: error: kinds by outcome need the outcome\n"
        "    name its column, outcome = \"...\", or remove them\n");
}

TEST(a_wrong_mapping, has_kinds_by_outcome_that_are_none) {
    EXPECT_EQ(told("[events]\noutcome = \"R\"\nkind_by_outcome = { a = \"\", \"\" = \"b\" }\n"),
        "m:3:25: error: a cannot be \"\"\n"
        "    write a word in quotes, not empty and without control characters\n"
        "m:3:29: error: kind_by_outcome has the key \"\"\n"
        "    give it a name without control characters, or remove it\n");
    EXPECT_EQ(told("[events]\noutcome = \"R\"\nkind_by_outcome = {}\n"),
        "m:3:19: error: kind_by_outcome is empty\n"
        "    name each value there is, or remove the table\n");
}

// Values

TEST(a_wrong_mapping, translates_the_values_of_a_grouping_that_has_no_column) {
    EXPECT_EQ(told("[cases]\ngroupings = { service = \"Insats\" }\n[values.servcie]\nA = \"B\"\n"
                   "[values.outcome]\nA = \"B\"\n"),
        "m:3:9: error: no column is mapped to the grouping \"servcie\"\n"
        "    write \"service\"\n"
        "m:5:9: error: no column is mapped to the grouping \"outcome\"\n"
        "    name its column in groupings of [cases], or remove the table\n");
}

TEST(a_wrong_mapping, translates_what_is_no_grouping_or_the_same_everywhere) {
    EXPECT_EQ(told("[cases]\ndates = { decided = \"D\" }\nconstants = { regime = \"own\" }\n"
                   "[values.decided]\nA = \"B\"\n[values.regime]\nA = \"B\"\n[values.case_id]\nA = \"B\"\n"),
        "m:4:9: error: \"decided\" is a day, and no grouping\n"
        "    remove the table; date_format of [file] says how days are written\n"
        "m:6:9: error: \"regime\" is \"own\" in every case\n"
        "    remove the table, or name the column in groupings instead of the constant\n"
        "m:8:9: error: the id of a case is taken as it stands\n"
        "    remove the table\n");
}

TEST(a_wrong_mapping, translates_kinds_where_there_is_only_one) {
    EXPECT_EQ(told("[events]\nconstants = { kind = \"follow-up\" }\n[values.kind]\nA = \"B\"\n"),
        "m:3:9: error: every event is of the kind \"follow-up\"\n"
        "    remove the table, or name the column of kinds instead of the constant\n");
}

TEST(a_wrong_mapping, has_values_that_are_none) {
    EXPECT_EQ(told("[values]\nservice = { \"DV\" = 10, \"\" = \"x\", \"LV\" = \"\" }\nunit = {}\nteam = 1\n"),
        "m:2:20: error: DV cannot be a whole number\n"
        "    write a word in quotes, not empty and without control characters\n"
        "m:2:24: error: service has the key \"\"\n"
        "    give it a name without control characters, or remove it\n"
        "m:2:41: error: LV cannot be \"\"\n"
        "    write a word in quotes, not empty and without control characters\n"
        "m:3:8: error: unit is empty\n"
        "    name each value there is, or remove the table\n"
        "m:4:8: error: team cannot be a whole number\n"
        "    write a table of strings, such as { \"DV\" = \"9 § 10\" }\n");
}

TEST(a_wrong_mapping, is_not_blamed_for_values_of_groupings_that_cannot_be_read) {
    EXPECT_EQ(told("[cases]\ngroupings = 1\n[values.service]\nA = \"B\"\n"),
        "m:2:13: error: groupings cannot be a whole number\n"
        "    write a table of columns, each under its name here: { name = \"Column\" }\n");
    EXPECT_EQ(told("[cases]\ngroupings = { service = 1 }\n[values.service]\nA = \"B\"\n"),
        "m:2:25: error: service cannot be a whole number\n"
        "    write the name of a column in quotes\n");
}

// Files

TEST(a_wrong_mapping, of_a_hundred_thousand_groupings_is_answered_soon) {
    std::string text = "[cases.groupings]\n";
    for (int i = 0; i < 100'000; ++i) {
        text += "g" + std::to_string(i) + " = \"G" + std::to_string(i) + "\"\n";
    }
    for (int i = 0; i < 100'000; ++i) {
        text += "[values.v" + std::to_string(i) + "]\nA = \"B\"\n";
    }
    EXPECT_EQ(load::mapping_text(text, "m").problems().size(), 100'000U);
}

TEST(a_mapping_file, that_is_not_there_or_no_toml_is_one_problem) {
    const auto absent = load::mapping("tests/load/no_such_mapping.toml");
    EXPECT_FALSE(absent.was_parsed());
    EXPECT_EQ(absent.problems().size(), 1U);
    const auto broken = load::mapping_text("[file", "m");
    EXPECT_FALSE(broken.was_parsed());
    EXPECT_EQ(broken.problems().size(), 1U);
}

} // namespace
} // namespace lssgov::test
