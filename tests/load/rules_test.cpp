// Rules files: every kind of rule and every key, and what can be wrong with them.

#include "load/told.hpp"
#include "support/day.hpp"

#include <gtest/gtest.h>

namespace lssgov::test {
namespace {

/// The only rule of a file that has these lines besides what every rule must have.
rule rule_with(const std::string& lines) {
    const std::string text =
        "[[rule]]\nid = \"r\"\ntitle = \"T\"\nsource = [\"SFS 1993:387\", \"10 §\"]\n" + lines;
    const auto read = load::rules_text(text, "t");
    return read ? read->rules.at(0) : throw error(to_text(read.problems()));
}

/// What a rule built in code has when it is otherwise as in rule_with.
rule as_read(rule made) {
    return made.named("r", "T").by(force::local, {"SFS 1993:387", "10 §"});
}

TEST(a_rule, at_least_every_so_often_is_renewed_by_completion_unless_it_says_otherwise) {
    const rule expected = as_read(at_least_every(months(12)));
    EXPECT_EQ(rule_with("kind = \"at least every\"\nevery = \"12 months\""), expected);
    EXPECT_EQ(
        rule_with("kind = \"at least every\"\nevery = \"12 months\"\nrenewed = \"by completion\""), expected);
    EXPECT_EQ(rule_with("kind = \"at least every\"\nevery = \"12 months\"\nrenewed = \"anchored\""),
        as_read(at_least_every(months(12)).anchored()));
}

TEST(a_rule, has_a_length_in_days_weeks_months_or_years) {
    EXPECT_EQ(rule_with("kind = \"at least every\"\nevery = \"30 days\""), as_read(at_least_every(days(30))));
    EXPECT_EQ(rule_with("kind = \"at least every\"\nevery = \"1 week\""), as_read(at_least_every(weeks(1))));
    EXPECT_EQ(rule_with("kind = \"at least every\"\nevery = \"1 year\""), as_read(at_least_every(years(1))));
}

TEST(a_rule, may_change_its_length) {
    EXPECT_EQ(rule_with("kind = \"at least every\"\nevery = \"12 months\"\n"
                        "changes = [{ from = 2024-01-01, every = \"6 months\" }, { from = 2025-01-01, every "
                        "= \"1 year\" }]"),
        as_read(at_least_every(months(12))
                .becoming(day("2024-01-01"), months(6))
                .becoming(day("2025-01-01"), years(1))));
}

TEST(a_rule, per_period_is_asked_once_in_whole_periods_unless_it_says_otherwise) {
    EXPECT_EQ(
        rule_with("kind = \"per period\"\nperiod = \"year\""), as_read(per_period(partition::yearly(), 1)));
    EXPECT_EQ(rule_with("kind = \"per period\"\nperiod = \"year\"\ntimes = 3\npartial = \"ignore\""),
        as_read(per_period(partition::yearly(), 3)));
    EXPECT_EQ(rule_with("kind = \"per period\"\nperiod = \"year\"\npartial = \"require\""),
        as_read(per_period(partition::yearly(), 1).partial_periods_required()));
}

TEST(a_rule, knows_each_period_by_its_word) {
    const std::string head = "kind = \"per period\"\nperiod = ";
    EXPECT_EQ(rule_with(head + "\"month\""), as_read(per_period(partition::monthly(), 1)));
    EXPECT_EQ(rule_with(head + "\"quarter\""), as_read(per_period(partition::quarterly(), 1)));
    EXPECT_EQ(rule_with(head + "\"tertial\""), as_read(per_period(partition::by_tertial(), 1)));
    EXPECT_EQ(rule_with(head + "\"half-year\""), as_read(per_period(partition::half_yearly(), 1)));
    EXPECT_EQ(rule_with(head + "\"mandate period\"\nfirst_day = 2019-01-01"),
        as_read(per_period(partition::mandate_periods(day("2019-01-01")), 1)));
}

TEST(a_rule, on_dates_names_days_of_the_year) {
    EXPECT_EQ(rule_with("kind = \"on dates\"\ndates = [\"03-31\", \"02-29\"]"),
        as_read(on_dates({{3, 31}, {2, 29}})));
    EXPECT_EQ(rule_with("kind = \"on dates\"\ndates = [\"08-31\"]\nbefore = 62\nafter = 3"),
        as_read(on_dates({{8, 31}}, 62, 3)));
}

TEST(a_rule, within_a_time_is_met_by_a_named_date_or_by_an_event) {
    EXPECT_EQ(rule_with("kind = \"within\"\nwithin = \"3 months\"\nfrom = \"applied\"\nto = \"executed\""),
        as_read(within(months(3)).from("applied").to_date("executed")));
    EXPECT_EQ(rule_with("kind = \"within\"\nwithin = \"3 months\"\nevent = \"execution\""),
        as_read(within(months(3)).event("execution")));
    EXPECT_EQ(rule_with("kind = \"within\"\nwithin = \"3 months\"\nevent = \"execution\"\n"
                        "changes = [{ from = 2026-01-01, within = \"2 weeks\" }]"),
        as_read(within(months(3)).event("execution").becoming(day("2026-01-01"), weeks(2))));
}

TEST(a_rule, before_the_end_has_a_lead_and_may_have_a_window) {
    const std::string head = "kind = \"before end\"\nevent = \"re-assessment\"\nlead = \"30 days\"\n";
    EXPECT_EQ(rule_with(head), as_read(before_end(days(30)).event("re-assessment")));
    EXPECT_EQ(rule_with(head + "window = \"13 weeks\""),
        as_read(before_end(days(30), days(91)).event("re-assessment")));
    EXPECT_EQ(rule_with(head + "changes = [{ from = 2026-01-01, lead = \"60 days\" }, "
                               "{ from = 2027-01-01, lead = \"45 days\", window = \"90 days\" }]"),
        as_read(before_end(days(30))
                .event("re-assessment")
                .becoming(day("2026-01-01"), days(60))
                .becoming(day("2027-01-01"), days(45), days(90))));
    rule on_the_day = before_end(days(30));
    std::get<before_end_cadence>(on_the_day.kind).windows.front().lead = 0;
    EXPECT_EQ(rule_with("kind = \"before end\"\nlead = \"0 days\""), as_read(on_the_day));
}

TEST(a_rule, of_answers_has_a_trigger) {
    EXPECT_EQ(rule_with("kind = \"response\"\nwithin = \"7 days\"\ntrigger = \"missed follow-up\"\n"
                        "event = \"deviation report\"\n"
                        "changes = [{ from = 2026-01-01, within = \"2 days\" }]"),
        as_read(response(days(7))
                .trigger("missed follow-up")
                .event("deviation report")
                .becoming(day("2026-01-01"), days(2))));
}

TEST(a_rule, may_carry_out_a_statutory_rule) {
    EXPECT_EQ(rule_with("kind = \"per period\"\nperiod = \"year\"\ncarries_out = \"KL-6-6\""),
        as_read(per_period(partition::yearly()).carrying_out("KL-6-6")));
}

TEST(a_rule, of_coverage_has_a_share_in_per_cent_or_as_a_fraction) {
    const std::string head = "kind = \"coverage\"\nperiod = \"year\"\nshare = ";
    EXPECT_EQ(rule_with(head + "\"30 %\""), as_read(coverage({30, 100}, partition::yearly())));
    EXPECT_EQ(rule_with(head + "\"30%\""), as_read(coverage({30, 100}, partition::yearly())));
    EXPECT_EQ(rule_with(head + "\"12.5 %\""), as_read(coverage({125, 1000}, partition::yearly())));
    EXPECT_EQ(rule_with(head + "\"100 %\""), as_read(coverage({100, 100}, partition::yearly())));
    EXPECT_EQ(rule_with(head + "\"3/10\""), as_read(coverage({3, 10}, partition::yearly())));
    EXPECT_EQ(rule_with(head + "\"1/1\""), as_read(coverage({1, 1}, partition::yearly())));
}

TEST(a_rule, has_the_keys_that_all_kinds_have) {
    const rule read = rule_with("kind = \"at least every\"\nevery = \"12 months\"\n"
                                "event = \"visit\"\nfrom = \"executed\"\nforce = \"shall\"\n"
                                "in_force_from = 2020-01-01\nin_force_to = 2024-12-31\nwarning_days = 30\n"
                                "roll = \"next working day\"\n"
                                "only = [{ grouping = \"service\", labels = [\"9 § 9\", \"9 § 10\"] }, "
                                "{ grouping = \"unit\", labels = [\"Norr\"] }]");
    rule expected = at_least_every(months(12))
                        .named("r", "T")
                        .event("visit")
                        .from("executed")
                        .by(force::shall, {"SFS 1993:387", "10 §"})
                        .in_force(day("2020-01-01"), day("2024-12-31"))
                        .warned(30)
                        .rolled()
                        .only("service", {"9 § 9", "9 § 10"})
                        .only("unit", {"Norr"});
    EXPECT_EQ(read, expected);
}

TEST(a_rule, has_the_defaults_of_the_engine_where_keys_are_absent) {
    const rule read = rule_with("kind = \"per period\"\nperiod = \"year\"");
    EXPECT_EQ(read.event_kind, "follow-up");
    EXPECT_EQ(read.anchor, "decided");
    EXPECT_EQ(read.binding, force::local);
    EXPECT_EQ(read.warning_days, 0);
    EXPECT_FALSE(read.roll);
    EXPECT_EQ(read.in_force_from, std::nullopt);
    EXPECT_EQ(read.in_force_to, std::nullopt);
    EXPECT_TRUE(read.applies_to.empty());
}

TEST(a_rules_file, holds_registers_suspensions_and_groupings) {
    const auto read = load::rules_text(R"(
[[rule]]
id = "yearly"
title = "Varje år"
kind = "per period"
period = "year"
source = ["SFS 1993:387", "10 §"]
[[register]]
event = "follow-up"
known_from = 2020-01-01
known_to = 2024-12-31
[[register]]
event = "visit"
never_holds = true
[[suspension]]
rule = "yearly"
decided_by = "nämnden"
decided_on = 2020-03-17
from = 2020-04-01
to = 2020-06-30
reason = "covid-19"
[[grouping]]
name = "unit"
parents = { "Norr" = "LSS", "LSS" = "Omsorg" }
[[grouping]]
name = "service"
[grouping.parents]
"9 § 9" = "boende"
)",
        "t");
    ASSERT_TRUE(read) << to_text(read.problems());
    EXPECT_EQ(read->rules.size(), 1U);
    EXPECT_EQ(read->known.registers,
        (std::vector{event_register::covering("follow-up", day("2020-01-01"), day("2024-12-31")),
            event_register::never_holding("visit")}));
    EXPECT_EQ(read->known.suspensions, (std::vector{suspension{"yearly", "nämnden", day("2020-03-17"),
                                           day("2020-04-01"), day("2020-06-30"), "covid-19"}}));
    EXPECT_EQ(read->known.groupings, (std::vector{grouping{"unit", {{"Norr", "LSS"}, {"LSS", "Omsorg"}}},
                                         grouping{"service", {{"9 § 9", "boende"}}}}));
}

TEST(a_rules_file, may_be_empty) {
    const auto read = load::rules_text("", "t");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->rules.empty());
}

// What is wrong

/// The problems of a rule that has these lines from line 5 on.
std::string told_of_rule(const std::string& lines) {
    return told_of_rules("[[rule]]\nid = \"r\"\ntitle = \"T\"\nsource = [\"A\", \"1\"]\n" + lines);
}

TEST(a_wrong_rule, has_no_kind) {
    EXPECT_EQ(told_of_rule("every = \"1 month\"\ntimes = 3"),
        "t:1:1: error: [[rule]] has no kind\n"
        "    add kind: one of \"at least every\", \"per period\", \"within\", \"before end\", \"on dates\", "
        "\"response\", "
        "\"coverage\"\n");
}

TEST(a_wrong_rule, has_an_unknown_kind) {
    EXPECT_EQ(told_of_rule("kind = \"at most every\"\nevery = \"1 month\""),
        "t:5:8: error: kind cannot be \"at most every\"\n"
        "    write perhaps \"at least every\"; one of \"at least every\", \"per period\", \"within\", "
        "\"before end\", \"on dates\", \"response\", "
        "\"coverage\"\n");
}

TEST(a_wrong_rule, has_a_key_of_another_kind) {
    EXPECT_EQ(told_of_rule("kind = \"per period\"\nperiod = \"year\"\nevery = \"1 month\"\nshare = \"1/2\""),
        "t:7:1: error: a rule of kind \"per period\" has no key \"every\"\n"
        "    remove it, or write kind = \"at least every\"\n"
        "t:8:1: error: a rule of kind \"per period\" has no key \"share\"\n"
        "    remove it, or write kind = \"coverage\"\n");
    EXPECT_EQ(told_of_rule("kind = \"at least every\"\nevery = \"1 month\"\nperiod = \"year\""),
        "t:7:1: error: a rule of kind \"at least every\" has no key \"period\"\n"
        "    remove it, or write kind = \"per period\"\n");
}

TEST(a_wrong_rule, lacks_what_its_kind_needs) {
    EXPECT_EQ(told_of_rule("kind = \"at least every\""),
        "t:1:1: error: [[rule]] has no every\n"
        "    add every: a duration such as \"12 months\", \"3 years\" or \"30 days\"\n");
    EXPECT_EQ(told_of_rule("kind = \"per period\""),
        "t:1:1: error: [[rule]] has no period\n"
        "    add period: one of \"month\", \"quarter\", \"tertial\", \"half-year\", \"year\", \"mandate "
        "period\"\n");
    EXPECT_EQ(told_of_rule("kind = \"on dates\""),
        "t:1:1: error: [[rule]] has no dates\n"
        "    add dates: a list in brackets; each element is a month and a day, such as \"03-31\"\n");
    EXPECT_EQ(told_of_rule("kind = \"coverage\"\nperiod = \"year\""),
        "t:1:1: error: [[rule]] has no share\n"
        "    add share: a share such as \"30 %\" or \"3/10\"\n");
}

TEST(a_wrong_rule, within_a_time_names_neither_a_date_nor_an_event_or_both) {
    const std::string head = "kind = \"within\"\nwithin = \"3 months\"\n";
    EXPECT_EQ(told_of_rule(head), "t:1:1: error: [[rule]] has no event\n"
                                  "    add event: a string in quotes\n");
    EXPECT_EQ(told_of_rule(head + "to = \"executed\"\nevent = \"execution\""),
        "t:8:1: error: what is to be done is a named date or an event, and both are given\n"
        "    remove it, or remove to\n");
    EXPECT_EQ(told_of_rule(head + "to = \"\""), "t:7:6: error: to cannot be empty\n"
                                                "    name a date of the case, such as \"executed\"\n");
    EXPECT_EQ(told_of_rule(head + "to = 1\nevent = \"execution\""),
        "t:7:6: error: to cannot be a whole number\n"
        "    write a string in quotes\n");
    EXPECT_EQ(told_of_rule("kind = \"within\"\nto = \"executed\""),
        "t:1:1: error: [[rule]] has no within\n"
        "    add within: a duration such as \"12 months\", \"3 years\" or \"30 days\"\n");
    EXPECT_EQ(told_of_rule(head + "from = \"executed\"\nto = \"executed\""),
        "t:1:1: error: the rule \"r\" cannot be used: it is counted from the same named date as it is done "
        "by\n"
        "    correct the rule\n");
}

TEST(a_wrong_rule, before_the_end_has_days_that_are_none) {
    for (const char* written : {"1 month", "30", "-1 days", "0 weeks", ""}) {
        EXPECT_EQ(told_of_rule("kind = \"before end\"\nlead = \"" + std::string(written) + "\""),
            "t:6:8: error: lead cannot be \"" + std::string(written) +
                "\"\n"
                "    write a number of days, such as \"30 days\"\n");
    }
    EXPECT_EQ(told_of_rule("kind = \"before end\"\nlead = 30"),
        "t:6:8: error: lead cannot be a whole number\n"
        "    write a number of days, such as \"30 days\"\n");
    EXPECT_EQ(told_of_rule("kind = \"before end\""), "t:1:1: error: [[rule]] has no lead\n"
                                                     "    add lead: a number of days, such as \"30 days\"\n");
    EXPECT_EQ(told_of_rule("kind = \"before end\"\nlead = \"30 days\"\nwindow = \"29 days\""),
        "t:1:1: error: the rule \"r\" cannot be used: its lead must be 0 days or more, and its window at "
        "least the lead\n"
        "    correct the rule\n");
}

TEST(a_wrong_rule, of_answers_has_no_trigger_or_that_of_its_answer) {
    EXPECT_EQ(told_of_rule("kind = \"response\"\nwithin = \"7 days\""),
        "t:1:1: error: [[rule]] has no trigger\n"
        "    add trigger: a string in quotes\n");
    EXPECT_EQ(told_of_rule("kind = \"response\"\nwithin = \"7 days\"\ntrigger = \"follow-up\""),
        "t:1:1: error: the rule \"r\" cannot be used: what asks for an answer and what answers are the same "
        "kind of event\n"
        "    correct the rule\n");
}

TEST(a_wrong_rule, has_changes_of_another_kind) {
    EXPECT_EQ(told_of_rule("kind = \"response\"\nwithin = \"7 days\"\ntrigger = \"missed\"\n"
                           "changes = [{ from = 2026-01-01, every = \"2 days\" }]"),
        "t:8:12: error: changes has no within\n"
        "    add within: a duration such as \"12 months\", \"3 years\" or \"30 days\"\n"
        "t:8:33: error: changes has no key \"every\"\n"
        "    remove it; the keys are from, within\n");
}

TEST(a_wrong_rule, has_a_duration_that_is_none) {
    for (const char* written :
        {"12", "12 month", "0 days", "-1 days", "12  months", "1.5 years", "ett år", ""}) {
        EXPECT_EQ(told_of_rule("kind = \"at least every\"\nevery = \"" + std::string(written) + "\""),
            "t:6:9: error: every cannot be \"" + std::string(written) +
                "\"\n"
                "    write a duration such as \"12 months\", \"3 years\" or \"30 days\"\n");
    }
    EXPECT_EQ(told_of_rule("kind = \"at least every\"\nevery = 12"),
        "t:6:9: error: every cannot be a whole number\n"
        "    write a duration such as \"12 months\", \"3 years\" or \"30 days\"\n");
}

TEST(a_wrong_rule, has_a_first_day_and_no_mandate_period_or_the_other_way_round) {
    EXPECT_EQ(told_of_rule("kind = \"per period\"\nperiod = \"year\"\nfirst_day = 2019-01-01"),
        "t:7:1: error: only mandate periods have a first day\n"
        "    remove it, or write period = \"mandate period\"\n");
    EXPECT_EQ(told_of_rule("kind = \"per period\"\nperiod = \"mandate period\""),
        "t:1:1: error: [[rule]] has no first_day\n"
        "    add first_day: a date without quotes, such as 2021-02-24\n");
}

TEST(a_wrong_rule, has_a_date_that_no_year_has) {
    for (const char* written : {"02-30", "13-01", "3-31", "31/3", "2021-03-31", ""}) {
        EXPECT_EQ(told_of_rule("kind = \"on dates\"\ndates = [\"03-31\", \"" + std::string(written) + "\"]"),
            "t:6:19: error: dates[1] cannot be \"" + std::string(written) +
                "\"\n"
                "    write a month and a day, such as \"03-31\"\n");
    }
}

TEST(a_wrong_rule, has_more_dates_than_a_year_has_days) {
    std::string lines = "kind = \"on dates\"\ndates = [\"01-01\"";
    for (int i = 0; i < 366; ++i) {
        lines += ", \"01-01\"";
    }
    EXPECT_EQ(told_of_rule(lines + "]"), "t:6:9: error: dates cannot be a list of 367\n"
                                         "    name each day of the year once\n");
}

TEST(a_wrong_rule, has_a_share_that_is_none) {
    for (const char* written : {"0 %", "101 %", "-5 %", "30", "0.3", "3/0", "0/3", "4/3", "3/", "/3", "+1/3",
             "30 % ", "9999999/9999999", "%"}) {
        EXPECT_EQ(
            told_of_rule("kind = \"coverage\"\nperiod = \"year\"\nshare = \"" + std::string(written) + "\""),
            "t:7:9: error: share cannot be \"" + std::string(written) +
                "\"\n"
                "    write a share such as \"30 %\" or \"3/10\": more than nothing, at most the whole\n");
    }
}

TEST(a_wrong_rule, has_a_roll_that_is_not_the_next_working_day) {
    EXPECT_EQ(told_of_rule("kind = \"per period\"\nperiod = \"year\"\nroll = \"monday\""),
        "t:7:8: error: roll cannot be \"monday\"\n"
        "    write \"next working day\"\n");
    EXPECT_EQ(told_of_rule("kind = \"per period\"\nperiod = \"year\"\nroll = true"),
        "t:7:8: error: roll cannot be true or false\n"
        "    write \"next working day\"\n");
}

TEST(a_wrong_rule, has_faults_as_a_value) {
    EXPECT_EQ(told_of_rule("kind = \"per period\"\nperiod = \"year\"\ntimes = 0\nwarning_days = -1"),
        "t:1:1: error: the rule \"r\" cannot be used: it asks for fewer than one follow-up in a period\n"
        "    correct the rule\n"
        "t:1:1: error: the rule \"r\" cannot be used: its warning days are fewer than none\n"
        "    correct the rule\n");
}

TEST(a_wrong_rule, is_not_blamed_for_what_could_not_be_read_of_it) {
    EXPECT_EQ(told_of_rule("kind = \"at least every\"\nevery = \"1 month\"\n"
                           "changes = [{ from = 2024-01-01, every = \"often\" }]"),
        "t:7:41: error: every cannot be \"often\"\n"
        "    write a duration such as \"12 months\", \"3 years\" or \"30 days\"\n");
}

TEST(a_wrong_rules_file, has_two_rules_of_one_id) {
    const std::string one = "[[rule]]\nid = \"r\"\ntitle = \"T\"\nkind = \"per period\"\nperiod = "
                            "\"year\"\nsource = [\"A\", \"1\"]\n";
    EXPECT_EQ(told_of_rules(one + one), "t:8:6: error: \"r\" is already the id of a rule\n"
                                        "    give each its own id\n");
}

TEST(a_wrong_rules_file, has_a_source_without_document_or_section) {
    EXPECT_EQ(told_of_rules("[[rule]]\nid = \"r\"\ntitle = \"T\"\nkind = \"per period\"\nperiod = "
                            "\"year\"\nsource = [\"\", \"\"]\n"),
        "t:6:10: error: the source names no document\n"
        "    name the act or the document\n"
        "t:6:10: warning: the source names no section\n"
        "    name the section or the heading it stands under\n");
}

TEST(a_wrong_rules_file, has_a_suspension_of_no_rule_of_it) {
    const std::string rule = "[[rule]]\nid = \"yearly\"\ntitle = \"T\"\nkind = \"per period\"\nperiod = "
                             "\"year\"\nsource = [\"A\", \"1\"]\n";
    const std::string days =
        "decided_by = \"n\"\ndecided_on = 2020-01-01\nfrom = 2020-01-01\nto = 2020-01-31\n";
    EXPECT_EQ(told_of_rules("[[suspension]]\nrule = \"yaerly\"\n" + days + rule),
        "t:2:8: error: no rule has the id \"yaerly\"\n    write \"yearly\"\n");
    EXPECT_EQ(told_of_rules("[[suspension]]\nrule = \"weekly\"\n" + days),
        "t:2:8: error: no rule has the id \"weekly\"\n    name a rule of this file\n");
}

TEST(a_wrong_rules_file, has_a_suspension_that_ends_before_it_begins) {
    EXPECT_EQ(told_of_rules("[[suspension]]\nrule = \"r\"\ndecided_by = \"n\"\ndecided_on = 2020-01-01\n"
                            "from = 2020-01-02\nto = 2020-01-01\n"
                            "[[rule]]\nid = \"r\"\ntitle = \"T\"\nkind = \"per period\"\nperiod = "
                            "\"year\"\nsource = [\"A\", \"1\"]\n"),
        "t:1:1: error: the suspension of 'r' ends before it begins\n    correct the days\n");
}

TEST(a_wrong_rules_file, has_two_registers_of_one_event) {
    EXPECT_EQ(told_of_rules("[[register]]\nevent = \"visit\"\n[[register]]\nevent = \"visit\"\n"),
        "t:4:9: error: there is already a register of the event \"visit\"\n    make them one\n");
}

TEST(a_wrong_rules_file, has_a_register_that_ends_before_it_begins) {
    EXPECT_EQ(
        told_of_rules("[[register]]\nevent = \"visit\"\nknown_from = 2020-01-02\nknown_to = 2020-01-01\n"),
        "t:1:1: error: the register of 'visit' ends before it begins\n    correct the days\n");
}

TEST(a_wrong_rules_file, has_two_groupings_of_one_name) {
    EXPECT_EQ(
        told_of_rules(
            "[[grouping]]\nname = \"unit\"\nparents = {}\n[[grouping]]\nname = \"unit\"\nparents = {}\n"),
        "t:5:8: error: there is already a grouping with the name \"unit\"\n    make them one\n");
}

TEST(a_wrong_rules_file, has_a_label_that_lies_below_itself) {
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\nparents = { a = \"b\", b = \"a\" }\n"),
        "t:3:11: error: in the grouping 'unit' the label 'a' lies below itself\n"
        "    give one of the labels another parent, or none\n");
}

TEST(a_wrong_rules_file, has_a_parent_that_is_no_label) {
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\nparents = { a = 1 }\n"),
        "t:3:17: error: a cannot be a whole number\n    write a string in quotes\n");
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\nparents = [\"a\"]\n"),
        "t:3:11: error: parents cannot be a list\n"
        "    write a table of strings, such as { \"Norr\" = \"LSS\" }\n");
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\nparents = { a = \"\" }\n"),
        "t:3:11: error: in the grouping 'unit' there is a label without a text\n"
        "    give one of the labels another parent, or none\n");
}

TEST(a_wrong_rules_file, has_tables_of_a_municipality) {
    EXPECT_EQ(told_of_rules("[municipality]\nid = \"n\"\nname = \"N\"\n"),
        "t:1:2: error: there is no table \"municipality\"\n"
        "    remove it; the tables are rule, register, suspension, grouping\n");
}

} // namespace
} // namespace lssgov::test
