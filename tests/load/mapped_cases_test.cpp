#include "support/day.hpp"
#include "support/message_of.hpp"

#include <lssgov/error.hpp>
#include <lssgov/load/cases.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::day;

load::reading_options by(std::string_view toml) {
    const auto mapped = load::mapping_text(toml, "mapping.toml");
    EXPECT_TRUE(mapped) << to_text(mapped.problems());
    return {.mapping = mapped ? *mapped : load::file_mapping()};
}

load::case_reading read(std::string_view cases, std::string_view events, const load::reading_options& how) {
    return load::cases_from_text({cases, "cases.csv"}, {events, "events.csv"}, how);
}

std::string told(const load::case_reading& found) {
    return to_text(found.problems()) + load::to_text(found);
}

constexpr std::string_view swedish = R"(
[file]
delimiter = ";"
date_format = "DD.MM.YYYY"

[cases]
case_id = "Ärendenr"
dates = { decided = "Beslut", valid_to = "T.o.m." }
groupings = { unit = "Enhet", service = "Insats" }
constants = { regime = "own" }

[events]
case_id = "Ärende"
kind = "Händelse"
date = "Dag"
recorded = "Registrerad"
outcome = "Utfall"

[events.kind_by_outcome]
"Inställd" = "cancelled follow-up"

[values.service]
"DV" = "9 § 10"

[values.kind]
"Uppf" = "follow-up"
)";

TEST(mapped_cases_test, columns_values_and_days_are_read_as_the_mapping_says) {
    const auto found = read("Enhet;Ärendenr;Beslut;T.o.m.;Insats;Handläggare\n"
                            "Norr;0180;01.03.2021;;DV;A. B.\n"
                            "Syd;0181;12.05.2021;11.05.2023;9 § 10;\n",
        "Ärende;Händelse;Dag;Registrerad;Utfall\n"
        "0180;Uppf;14.02.2022;20.02.2022;Gjord\n"
        "0180;Uppf;15.02.2022;;Inställd\n"
        "0181;follow-up;16.02.2022;;\n",
        by(swedish));
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0), one_case("0180")
                                .on("decided", day("2021-03-01"))
                                .in("unit", "Norr")
                                .in("service", "9 § 10")
                                .in("regime", "own")
                                .event("cancelled follow-up", day("2022-02-15"))
                                .event("follow-up", day("2022-02-14")));
    EXPECT_EQ(found->at(1), one_case("0181")
                                .on("decided", day("2021-05-12"))
                                .on("valid_to", day("2023-05-11"))
                                .in("unit", "Syd")
                                .in("service", "9 § 10")
                                .in("regime", "own")
                                .event("follow-up", day("2022-02-16")));
    EXPECT_EQ(found.cases_file().columns_not_read, std::vector<std::string>{"Handläggare"});
    EXPECT_TRUE(found.events_file().columns_not_read.empty());
}

TEST(mapped_cases_test, a_value_of_which_the_mapping_says_nothing_is_a_reject) {
    const auto found = read("Enhet;Ärendenr;Beslut;T.o.m.;Insats\nNorr;0180;;;Dv\nNorr;0181;;;\n",
        "Ärende;Händelse;Dag;Registrerad;Utfall\n0181;uppf;14.02.2022;;\n", by(swedish));
    EXPECT_EQ(told(found), "cases.csv:2:13: error: the mapping does not say what \"Dv\" means in Insats\n"
                           "    add it to the mapping, or correct it\n"
                           "events.csv:2:6: error: the mapping does not say what \"uppf\" means in Händelse\n"
                           "    add it to the mapping, or correct it\n");
}

TEST(mapped_cases_test, an_outcome_that_is_nearly_one_of_the_mapping_is_a_reject) {
    const auto found = read("Enhet;Ärendenr;Beslut;T.o.m.;Insats\nNorr;0180;;;DV\n",
        "Ärende;Händelse;Dag;Registrerad;Utfall\n0180;Uppf;14.02.2022;;inställd\n"
        "0180;Uppf;15.02.2022;;Genomförd\n0180;Uppf;16.02.2022;;\n",
        by(swedish));
    EXPECT_EQ(told(found),
        "events.csv:2:23: error: the mapping does not say what \"inställd\" means in Utfall\n"
        "    add it to the mapping, or correct it\n");
    EXPECT_EQ(found.events_file().taken, 2U);
}

TEST(mapped_cases_test, values_of_a_grouping_that_there_is_not_are_refused) {
    const auto mapping = load::mapping_text("[values.servce]\nDV = \"9 § 10\"\n", "m");
    ASSERT_TRUE(mapping);
    const auto found = read("case_id,service\nA,DV\n", "case_id,kind,date\n", {.mapping = *mapping});
    EXPECT_EQ(told(found), "cases.csv: error: the mapping has values for servce, and no column is called so\n"
                           "    correct the name in [values], or name the column in groupings of [cases]\n");
}

TEST(mapped_cases_test, values_of_kinds_are_those_of_events) {
    const auto mapping = load::mapping_text("[values.kind]\nUppf = \"follow-up\"\n", "m");
    ASSERT_TRUE(mapping);
    const auto found =
        read("case_id,kind\nA,large\n", "case_id,kind,date\nA,Uppf,2021-01-01\n", {.mapping = *mapping});
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0), one_case("A").in("kind", "large").event("follow-up", day("2021-01-01")));
}

/// What is thrown for a mapping that no file could give.
std::string thrown_for(const load::file_mapping& mapping) {
    return test::message_of<error>(
        [&] { (void)read("x\n20250101\n", "x\n20250101\n", {.mapping = mapping}); });
}

TEST(mapped_cases_test, a_mapping_made_by_a_program_must_be_sound) {
    load::file_mapping made;
    made.events = {.case_id = "x", .date = "x", .constant_kind = "k"};
    EXPECT_EQ(thrown_for(made), "A mapping has the column name \"x\" twice.");
    made.events = {.case_id = "x", .date = "", .constant_kind = "k"};
    EXPECT_EQ(thrown_for(made), "A mapping has an empty column name.");
    made.events = {.constant_kind = ""};
    EXPECT_EQ(thrown_for(made), "A mapping has a kind of event without a word for it.");
    made.events = {.kind_by_outcome = {{"inställd", "cancelled"}}};
    EXPECT_EQ(thrown_for(made), "A mapping has kinds by outcome and no column of outcomes.");
    made.events = {.outcome = "o", .kind_by_outcome = {{"inställd", ""}}};
    EXPECT_EQ(thrown_for(made), "A mapping has a kind of event without a word for it.");
    made.events.reset();
    made.cases = {.dates = {{"decided", "d"}}, .groupings = {{"unit", "d"}}};
    EXPECT_EQ(thrown_for(made), "A mapping has the column name \"d\" twice.");
    made.cases = {.dates = {{"decided", "d"}}, .constants = {{"decided", "own"}}};
    EXPECT_EQ(thrown_for(made), "A mapping has the name \"decided\" twice.");
    made.cases = {.constants = {{"regime", ""}}};
    EXPECT_EQ(thrown_for(made), "A mapping has a kind of event or a constant without a word for it.");
    made.cases = {.events = {{"", {"d"}}}};
    EXPECT_EQ(thrown_for(made), "A mapping has a kind of event or a constant without a word for it.");
    made.cases.reset();
    made.date_format = "MM/DD";
    EXPECT_EQ(thrown_for(made), "A mapping's date format is made of YYYY, MM and DD, once each.");
}

TEST(mapped_cases_test, days_of_another_form_than_the_mapping_says_are_rejects) {
    const auto found = read("Enhet;Ärendenr;Beslut;T.o.m.;Insats\nN;1;2021-03-01;;DV\nN;2;;01.01.2200;DV\n",
        "Ärende;Händelse;Dag;Registrerad;Utfall\n", by(swedish));
    EXPECT_EQ(told(found),
        "cases.csv:2:5: error: Beslut \"2021-03-01\" is no day\n"
        "    write a day of the calendar as DD.MM.YYYY, which the mapping says\n"
        "cases.csv:3:6: error: T.o.m. \"01.01.2200\" lies outside 1900-01-01 to 2199-12-31\n"
        "    correct it; where there is no such day, leave the field empty\n");
}

TEST(mapped_cases_test, each_column_that_the_mapping_names_must_be_there) {
    const auto found = read("Enhet;Ärendenr;Insats;Beslut\n", "Ärende;Händelse;Dag;Utfall\n", by(swedish));
    const std::string remedy =
        "    add it, with its name in the header, or say in a mapping what it is called\n";
    EXPECT_EQ(told(found), "cases.csv:1:1: error: the column T.o.m. is missing\n" + remedy +
                               "events.csv:1:1: error: the column Registrerad is missing\n" + remedy);
}

constexpr std::string_view wide = R"(
[cases]
case_id = "id"
dates = { decided = "beslut" }
events = { "follow-up" = ["uppf1", "uppf2"], "plan" = ["plan"] }
)";

TEST(mapped_cases_test, a_wide_file_has_a_column_for_each_event) {
    const auto found = load::cases_from_text(
        {"id,beslut,uppf1,uppf2,plan\nA,2021-01-01,2021-06-01,2022-06-01,\nB,,,2021-07-01,2021-07-01\n", "c"},
        {"", ""}, by(wide));
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found->at(0), one_case("A")
                                .on("decided", day("2021-01-01"))
                                .event("follow-up", day("2021-06-01"))
                                .event("follow-up", day("2022-06-01")));
    EXPECT_EQ(
        found->at(1), one_case("B").event("follow-up", day("2021-07-01")).event("plan", day("2021-07-01")));
    EXPECT_EQ(found.events_in_cases(), 4U);
    EXPECT_EQ(found.events_file().rows, 0U);
}

TEST(mapped_cases_test, a_wide_file_may_have_a_file_of_events_beside_it) {
    const auto found = read("id,beslut,uppf1,uppf2,plan\nA,,2021-06-01,,\nB,,,,2021-07-01\n",
        "case_id,kind,date\nB,follow-up,2021-08-01\nA,audit,2021-09-01\n", by(wide));
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(
        found->at(0), one_case("A").event("audit", day("2021-09-01")).event("follow-up", day("2021-06-01")));
    EXPECT_EQ(
        found->at(1), one_case("B").event("follow-up", day("2021-08-01")).event("plan", day("2021-07-01")));
}

TEST(mapped_cases_test, events_in_columns_of_the_cases_are_known_on_their_own_day) {
    load::reading_options how = by(wide);
    how.known_at = day("2021-12-31");
    const auto found = load::cases_from_text(
        {"id,beslut,uppf1,uppf2,plan\nA,2023-01-01,2021-12-31,2022-01-01,\n", "c"}, {"", ""}, how);
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(
        found->at(0), one_case("A").on("decided", day("2023-01-01")).event("follow-up", day("2021-12-31")));
    EXPECT_EQ(found.events_in_cases(), 1U);
    EXPECT_EQ(found.later_in_cases(), 1U);
}

TEST(mapped_cases_test, events_of_a_rejected_row_go_with_it) {
    load::reading_options how = by(wide);
    how.accept_rejects = true;
    const auto found = load::cases_from_text(
        {"id,beslut,uppf1,uppf2,plan\nA,,2021-01-01,2022-13-01,\nB,,2021-01-02,,\nB,,2021-01-03,,\n", "c"},
        {"", ""}, how);
    ASSERT_TRUE(found) << told(found);
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(found->at(0), one_case("B").event("follow-up", day("2021-01-02")));
    EXPECT_EQ(found.events_in_cases(), 1U);
    EXPECT_EQ(found.cases_file().rejected, 2U);
}

TEST(mapped_cases_test, the_example_of_a_wide_file_is_read) {
    const std::string folder = "examples/data/norrby_wide/";
    const auto mapped = load::mapping(folder + "mapping.toml");
    ASSERT_TRUE(mapped) << to_text(mapped.problems());
    const auto found = load::cases(folder + "cases.csv", "", {.mapping = *mapped});
    ASSERT_TRUE(found) << told(found);
    EXPECT_EQ(found.cases_file().encoding, load::text_encoding::windows_1252);
    EXPECT_GT(found->size(), 5U);
    EXPECT_GT(found.events_in_cases(), 5U);
}

} // namespace
} // namespace lssgov
