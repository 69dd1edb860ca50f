// Why a verdict is what it is: the days, the sentences, and both languages.

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lssgov {
namespace {

using test::covering;
using test::day;
using test::decided;
using test::ending;
using test::resting;
using test::suspended;

using lines = std::vector<std::string>;

rule yearly() {
    return at_least_every(months(12)).named("R", "Yearly");
}

explanation told(
    std::string_view asked_on, const one_case& followed, const rule& asked, const context& known = {}) {
    return explain(followed, asked, as_of(day(asked_on)), known);
}

/// "2021-01-15 due", in the order of the explanation.
lines days_of(const explanation& one) {
    lines found;
    for (const explained_day& line : one.days) {
        found.push_back(to_string(line.day) + ' ' + std::string(name_of(line.role)));
    }
    return found;
}

/// What is said of the days with this role.
std::vector<bilingual> said_of(day_role role, const explanation& one) {
    std::vector<bilingual> found;
    for (const explained_day& line : one.days) {
        if (line.role == role) {
            found.push_back(line.how);
        }
    }
    return found;
}

bilingual first_said_of(day_role role, const explanation& one) {
    const std::vector<bilingual> all = said_of(role, one);
    return all.empty() ? bilingual{"nothing", "nothing"} : all.front();
}

// --- the whole text -------------------------------------------------------------------------------------

TEST(to_text, tells_a_decision_that_is_overdue) {
    const rule asked = yearly().by(force::shall, {"Act (1993:387)", "10 §"});
    const explanation why = told("2021-01-16", decided("2020-01-15"), asked);
    EXPECT_EQ(to_text(why, language::english),
        "D-1 R: not kept; state: overdue since 2021-01-15, 1 day.\n"
        "Rule: at least every 12 months, counted from the latest follow-up [Act (1993:387), 10 §]\n"
        "  2020-01-15  The duty begins: the case's date \"decided\".\n"
        "  2021-01-15  Due: 12 months after 2020-01-15. Missed.\n"
        "  2021-01-16  The first late day. Not done on 2021-01-16: 1 day late.\n"
        "  2021-01-16  As of this day: not kept; state: overdue since 2021-01-15, 1 day.\n"
        "What would have met the first one missed: The event \"follow-up\" from 2020-01-16 to 2021-01-15.");
    EXPECT_EQ(to_text(why, language::swedish),
        "D-1 R: inte hållen; läge: försenad sedan 2021-01-15, 1 dag.\n"
        "Regel: högst 12 månader mellan uppföljningarna, räknat från den senaste [Act (1993:387), 10 §]\n"
        "  2020-01-15  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2021-01-15  Sista dag: 12 månader efter 2020-01-15. Missad.\n"
        "  2021-01-16  Första dagen för sent. Inte gjort 2021-01-16: 1 dag för sent.\n"
        "  2021-01-16  Per den här dagen: inte hållen; läge: försenad sedan 2021-01-15, 1 dag.\n"
        "För det första missade hade det räckt med: Händelsen \"uppföljning\" (follow-up) från 2020-01-16 "
        "till "
        "2021-01-15.");
}

TEST(to_text, tells_a_decision_that_was_late_and_is_on_time) {
    const explanation why = told("2021-06-01", decided("2020-01-15", {"2021-01-18"}), yearly());
    EXPECT_EQ(to_text(why, language::english),
        "D-1 R: not kept; state: on time, next due 2022-01-18.\n"
        "Rule: at least every 12 months, counted from the latest follow-up\n"
        "  2020-01-15  The duty begins: the case's date \"decided\".\n"
        "  2021-01-15  Due: 12 months after 2020-01-15. Missed.\n"
        "  2021-01-16  The first late day.\n"
        "  2021-01-18  Event: follow-up.\n"
        "  2021-01-18  Done 3 days late (due 2021-01-15).\n"
        "  2021-06-01  As of this day: not kept; state: on time, next due 2022-01-18.\n"
        "  2022-01-18  Due: 12 months after 2021-01-18. Not late.\n"
        "What would have met the first one missed: The event \"follow-up\" from 2020-01-16 to 2021-01-15.");
    EXPECT_EQ(to_text(why, language::swedish),
        "D-1 R: inte hållen; läge: i tid, nästa senast 2022-01-18.\n"
        "Regel: högst 12 månader mellan uppföljningarna, räknat från den senaste\n"
        "  2020-01-15  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2021-01-15  Sista dag: 12 månader efter 2020-01-15. Missad.\n"
        "  2021-01-16  Första dagen för sent.\n"
        "  2021-01-18  Händelse: uppföljning (follow-up).\n"
        "  2021-01-18  Gjort 3 dagar för sent (sista dag 2021-01-15).\n"
        "  2021-06-01  Per den här dagen: inte hållen; läge: i tid, nästa senast 2022-01-18.\n"
        "  2022-01-18  Sista dag: 12 månader efter 2021-01-18. Inte försenad.\n"
        "För det första missade hade det räckt med: Händelsen \"uppföljning\" (follow-up) från 2020-01-16 "
        "till "
        "2021-01-15.");
}

TEST(to_text, needs_no_days_where_the_rule_asks_nothing) {
    const explanation why = told("2019-01-01", decided("2020-01-15"), yearly());
    EXPECT_EQ(to_text(why, language::english),
        "D-1 R: the rule asks nothing of this case: the case's date \"decided\" is 2020-01-15, after "
        "2019-01-01.\n"
        "Rule: at least every 12 months, counted from the latest follow-up");
    EXPECT_EQ(to_text(why, language::swedish),
        "D-1 R: regeln kräver ingenting i ärendet: ärendets datum \"beslutad\" (decided) är 2020-01-15, "
        "efter "
        "2019-01-01.\n"
        "Regel: högst 12 månader mellan uppföljningarna, räknat från den senaste");
}

TEST(to_text, cites_a_document_without_section_and_names_a_rule_without_id) {
    const rule asked = at_least_every(months(12)).by(force::local, {"Guideline 2023", ""});
    EXPECT_EQ(to_text(told("2019-01-01", decided("2020-01-15"), asked), language::english),
        "D-1: the rule asks nothing of this case: the case's date \"decided\" is 2020-01-15, after "
        "2019-01-01.\n"
        "Rule: at least every 12 months, counted from the latest follow-up [Guideline 2023]");
}

// --- what an explanation carries ------------------------------------------------------------------------

TEST(explain, carries_the_case_the_rule_its_source_and_the_verdict) {
    const rule asked = yearly().by(force::shall, {"Act (1993:387)", "10 §"});
    const explanation why = told("2021-01-16", decided("2020-01-15"), asked);
    EXPECT_EQ(why.case_id, "D-1");
    EXPECT_EQ(why.rule_id, "R");
    EXPECT_EQ(why.rule_title, "Yearly");
    EXPECT_EQ(why.rule_source, (source{"Act (1993:387)", "10 §"}));
    EXPECT_EQ(why.rule_text, describe(asked));
    EXPECT_EQ(why.answer, test::on("2021-01-16", decided("2020-01-15"), asked));
}

TEST(explain, says_what_a_case_lacks) {
    const explanation no_date = told("2021-01-16", one_case("D-1"), yearly());
    EXPECT_EQ(
        no_date.conclusion, (bilingual{"okänt: ärendet saknar \"beslutad\" (decided), som regeln behöver.",
                                "unknown: the case lacks \"decided\", which the rule needs."}));
    EXPECT_TRUE(no_date.days.empty());
    const explanation no_label =
        told("2021-01-16", decided("2020-01-15"), yearly().only("service", {"9 § 9"}));
    EXPECT_EQ(no_label.conclusion.english, "unknown: the case lacks \"service\", which the rule needs.");
}

TEST(explain, says_why_a_state_is_unknown) {
    EXPECT_EQ(told("2021-01-16", one_case("D-1"), yearly()).why_unknown,
        (bilingual{"ärendet saknar \"beslutad\" (decided), som regeln behöver",
            "the case lacks \"decided\", which the rule needs"}));
    EXPECT_EQ(told("2021-06-01", decided("2020-01-15"), yearly(), covering("", "2020-12-31")).why_unknown,
        (bilingual{"registret över \"uppföljning\" (follow-up) täcker inte alla dagar som behövs",
            "the register of \"follow-up\" does not cover all days that are needed"}));
    EXPECT_EQ(told("2021-06-01", decided("2020-01-15"), yearly()).why_unknown, bilingual{});
}

TEST(explain, says_that_a_rule_asks_nothing_of_a_case_it_does_not_apply_to) {
    const explanation why = told(
        "2021-01-16", decided("2020-01-15").in("service", "9 § 10"), yearly().only("service", {"9 § 9"}));
    EXPECT_EQ(why.asks_nothing,
        (bilingual{"den gäller där insats (service) är \"9 § 9\", och ärendet har \"9 § 10\"",
            "it applies where service is \"9 § 9\", and the case has \"9 § 10\""}));
    EXPECT_EQ(
        why.conclusion.english, "the rule asks nothing of this case: " + why.asks_nothing.english + ".");
    EXPECT_EQ(why.conclusion.swedish, "regeln kräver ingenting i ärendet: " + why.asks_nothing.swedish + ".");
    EXPECT_TRUE(why.days.empty());
    EXPECT_EQ(why.would_have_met, bilingual{});
}

bilingual nothing_asked(std::string_view asked_on, const one_case& followed, const rule& asked) {
    return told(asked_on, followed, asked).asks_nothing;
}

TEST(explain, names_the_condition_that_fails_and_all_labels_it_takes) {
    const rule asked = yearly().only("regime", {"own"}).only("validity", {"a year", "open"});
    const one_case followed = decided("2020-01-15").in("regime", "own").in("validity", "a month");
    EXPECT_EQ(nothing_asked("2021-01-16", followed, asked),
        (bilingual{"den gäller där validity är \"a year\" eller \"open\", och ärendet har \"a month\"",
            "it applies where validity is \"a year\" or \"open\", and the case has \"a month\""}));
}

TEST(explain, says_which_days_leave_nothing_for_a_rule_to_ask) {
    EXPECT_EQ(nothing_asked("2020-04-30", decided("2020-01-15"), yearly().in_force(day("2020-05-01"), {})),
        (bilingual{"den träder i kraft 2020-05-01, efter 2020-04-30",
            "it comes into force on 2020-05-01, after 2020-04-30"}));
    EXPECT_EQ(nothing_asked("2021-01-01", ending(decided("2020-01-15"), "2020-04-30"),
                  yearly().in_force(day("2020-05-01"), {})),
        (bilingual{
            "ärendets datum \"giltig till och med\" (valid_to) är 2020-04-30, innan skyldigheten skulle ha "
            "börjat 2020-05-01",
            "the case's date \"valid_to\" is 2020-04-30, before the duty would have begun on 2020-05-01"}));
    EXPECT_EQ(nothing_asked("2021-01-01", decided("2020-01-15"), yearly().in_force({}, day("2019-12-31"))),
        (bilingual{"regelns sista dag är 2019-12-31, innan skyldigheten skulle ha börjat 2020-01-15",
            "the last day of the rule is 2019-12-31, before the duty would have begun on 2020-01-15"}));
}

TEST(explain, has_no_reason_for_nothing_where_something_is_asked_or_unknown) {
    EXPECT_EQ(nothing_asked("2021-01-16", decided("2020-01-15"), yearly()), bilingual{});
    EXPECT_EQ(nothing_asked("2021-01-16", one_case("D-1"), yearly()), bilingual{});
}

// --- what came of a due day -----------------------------------------------------------------------------

/// "2021-01-15 met", for each due day.
lines outcomes_of(const explanation& one) {
    lines found;
    for (const explained_day& line : one.days) {
        if (line.role == day_role::due || line.role == day_role::uncovered) {
            constexpr std::array words{"none", "met", "missed", "not asked", "coming"};
            found.push_back(to_string(line.day) + ' ' + words.at(static_cast<std::size_t>(line.outcome)) +
                            (line.is_excused ? ", excused" : ""));
        }
    }
    return found;
}

TEST(explain, tells_what_came_of_each_due_day) {
    EXPECT_EQ(outcomes_of(told("2022-06-01", decided("2020-01-15", {"2021-01-10", "2022-03-01"}), yearly())),
        (lines{"2021-01-15 met", "2022-01-10 missed", "2023-03-01 coming"}));
    EXPECT_EQ(outcomes_of(told("2020-06-01", ending(decided("2020-01-15"), "2021-01-15"), yearly())),
        (lines{"2021-01-15 not asked"}));
    EXPECT_EQ(outcomes_of(told("2021-01-15", decided("2020-01-15"), yearly())), (lines{"2021-01-15 coming"}));
    EXPECT_EQ(outcomes_of(told("2021-06-01", decided("2020-01-15"), yearly(), covering("", "2020-12-31"))),
        (lines{"2021-01-15 none"}));
}

TEST(explain, marks_what_is_excused_and_what_ended_a_breach) {
    const explanation why = told("2022-06-01", decided("2020-01-15", {"2021-02-01"}), yearly(),
        suspended({resting("2020-12-01", "2021-01-16", "2021-06-30")}));
    EXPECT_EQ(outcomes_of(why), (lines{"2021-01-15 missed, excused", "2022-02-01 missed"}));
    std::vector<std::pair<bool, std::optional<date>>> breaches;
    for (const explained_day& line : why.days) {
        if (line.role == day_role::breach_begins) {
            breaches.emplace_back(line.is_excused, line.ended);
        }
    }
    ASSERT_EQ(breaches.size(), 2U);
    EXPECT_EQ(breaches[0], (std::pair<bool, std::optional<date>>(true, day("2021-02-01"))));
    EXPECT_EQ(breaches[1], (std::pair<bool, std::optional<date>>(false, std::nullopt)));
}

TEST(explain, carries_the_decisions_by_which_the_rule_rests_on_days_of_the_duty) {
    const auto rests = [](std::string_view on) {
        const explanation why = told(on, decided("2020-01-15"), yearly(),
            suspended({resting("2020-12-01", "2021-03-01", "2021-06-30"),
                resting("2019-10-01", "2020-01-01", "2020-01-15"),    // its last day is the first of the duty
                resting("2019-10-01", "2019-11-01", "2020-01-14")})); // and this one before it
        lines found;
        for (const suspension& one : why.rests) {
            found.push_back(to_string(one.from));
        }
        return found;
    };
    EXPECT_EQ(rests("2021-03-01"), (lines{"2020-01-01", "2021-03-01"}));
    EXPECT_EQ(rests("2021-02-28"), (lines{"2020-01-01"})); // begins later
    EXPECT_EQ(rests("2020-11-30"), (lines{"2020-01-01"})); // decided later
}

TEST(explain, lists_each_due_day_each_event_and_each_breach_in_the_order_of_days) {
    EXPECT_EQ(days_of(told("2022-03-01",
                  ending(decided("2020-01-15", {"2021-01-20", "2021-01-20"}), "2022-02-01"), yearly())),
        (lines{"2020-01-15 duty begins", "2021-01-15 due", "2021-01-16 breach begins", "2021-01-20 event",
            "2021-01-20 breach ends", "2022-01-20 due", "2022-01-21 breach begins", "2022-02-01 duty ends",
            "2022-03-01 asked about"}));
}

TEST(explain, lists_only_events_that_counted) {
    EXPECT_EQ(days_of(told("2020-06-01",
                  decided("2020-01-15", {"2020-01-14", "2020-01-15", "2020-06-02"})
                      .event("visit", day("2020-03-01")),
                  yearly())),
        (lines{"2020-01-15 duty begins", "2020-01-15 event", "2020-06-01 asked about", "2021-01-15 due"}));
}

TEST(explain, lists_the_due_days_of_the_windows_of_an_anchored_rule) {
    EXPECT_EQ(days_of(told(
                  "2021-07-20", decided("2020-01-15", {"2021-02-01"}), at_least_every(months(6)).anchored())),
        (lines{"2020-01-15 duty begins", "2020-07-15 due", "2020-07-16 breach begins", "2021-01-15 due",
            "2021-01-16 breach begins", "2021-02-01 event", "2021-02-01 breach ends",
            "2021-02-01 breach ends", "2021-07-15 due", "2021-07-20 asked about", "2022-01-15 due"}));
}

TEST(explain, a_missed_calendar_period_begins_a_breach_that_nothing_ends) {
    EXPECT_EQ(
        days_of(told("2021-06-01", decided("2020-01-01", {"2021-02-01"}), per_period(partition::yearly()))),
        (lines{"2020-01-01 duty begins", "2020-12-31 due", "2021-01-01 breach begins", "2021-02-01 event",
            "2021-06-01 asked about", "2021-12-31 due", "2022-12-31 due"}));
}

TEST(explain, a_due_day_that_the_register_cannot_answer_for_is_no_due_day_but_uncovered) {
    EXPECT_EQ(days_of(told("2021-06-01", decided("2020-01-15"), yearly(), covering("", "2020-12-31"))),
        (lines{"2020-01-15 duty begins", "2021-01-15 uncovered", "2021-06-01 asked about"}));
}

// --- how the days are told ------------------------------------------------------------------------------

TEST(explain, tells_why_the_duty_begins) {
    EXPECT_EQ(first_said_of(day_role::duty_begins, told("2020-06-01", decided("2020-01-15"), yearly())),
        (bilingual{"Skyldigheten börjar: ärendets datum \"beslutad\" (decided).",
            "The duty begins: the case's date \"decided\"."}));
    EXPECT_EQ(first_said_of(day_role::duty_begins, told("2020-06-01", decided("2020-01-15"),
                                                       yearly().in_force(day("2020-05-01"), std::nullopt))),
        (bilingual{"Skyldigheten börjar: regeln trädde i kraft (ärendets datum \"beslutad\" (decided) är "
                   "2020-01-15).",
            "The duty begins: the rule came into force (the case's date \"decided\" is 2020-01-15)."}));
}

TEST(explain, tells_why_the_duty_ends) {
    EXPECT_EQ(first_said_of(day_role::duty_ends,
                  told("2021-01-01", ending(decided("2020-01-15"), "2020-12-31"), yearly())),
        (bilingual{"Skyldigheten slutar: ärendets datum \"giltig till och med\" (valid_to).",
            "The duty ends: the case's date \"valid_to\"."}));
    EXPECT_EQ(first_said_of(day_role::duty_ends, told("2021-01-01", decided("2020-01-15"),
                                                     yearly().in_force(std::nullopt, day("2020-12-31")))),
        (bilingual{"Skyldigheten slutar: regelns sista dag.", "The duty ends: the last day of the rule."}));
}

TEST(explain, does_not_tell_of_an_end_that_has_not_passed) {
    EXPECT_TRUE(said_of(
        day_role::duty_ends, told("2020-12-31", ending(decided("2020-01-15"), "2020-12-31"), yearly()))
            .empty());
}

TEST(explain, tells_of_a_due_day_that_is_not_asked_for_because_the_duty_ends) {
    EXPECT_EQ(first_said_of(
                  day_role::due, told("2020-06-01", ending(decided("2020-01-15"), "2021-01-15"), yearly())),
        (bilingual{
            "Sista dag: 12 månader efter 2020-01-15. Efterfrågas inte: skyldigheten slutar 2021-01-15.",
            "Due: 12 months after 2020-01-15. Not asked for: the duty ends on 2021-01-15."}));
}

TEST(explain, tells_when_a_due_day_was_met) {
    EXPECT_EQ(
        first_said_of(day_role::due, told("2020-06-01", decided("2020-01-15", {"2020-05-01"}), yearly())),
        (bilingual{"Sista dag: 12 månader efter 2020-01-15. Hållen 2020-05-01.",
            "Due: 12 months after 2020-01-15. Met on 2020-05-01."}));
}

TEST(explain, tells_of_steps_and_of_months_that_lack_the_day) {
    const explanation why = told("2025-04-30", decided("2025-01-31"), at_least_every(months(1)).anchored());
    EXPECT_EQ(said_of(day_role::due, why),
        (std::vector<bilingual>{
            {"Sista dag: 1 månad efter 2025-01-31, månadens sista dag eftersom månaden saknar dag 31. "
             "Missad.",
                "Due: 1 month after 2025-01-31, the month's last day since the month has no day 31. Missed."},
            {"Sista dag: 2 x 1 månad efter 2025-01-31. Missad.",
                "Due: 2 x 1 month after 2025-01-31. Missed."},
            {"Sista dag: 3 x 1 månad efter 2025-01-31, månadens sista dag eftersom månaden saknar dag 31. "
             "Inte "
             "försenad.",
                "Due: 3 x 1 month after 2025-01-31, the month's last day since the month has no day 31. Not "
                "late."},
        }));
}

TEST(explain, tells_from_where_a_due_day_was_moved) {
    EXPECT_EQ(first_said_of(day_role::due,
                  told("2026-06-20", decided("2026-03-19"), at_least_every(months(3)).rolled())),
        (bilingual{
            "Sista dag: 3 månader efter 2026-03-19, flyttad från 2026-06-19 (midsommarafton) till nästa "
            "vardag. Inte försenad.",
            "Due: 3 months after 2026-03-19, moved from 2026-06-19 (Midsummer Eve) to the next working day. "
            "Not "
            "late."}));
}

TEST(explain, tells_that_a_clock_starts_with_the_register) {
    EXPECT_EQ(first_said_of(day_role::due,
                  told("2021-02-01", decided("2020-01-15"), yearly(), covering("2020-07-01", ""))),
        (bilingual{"Sista dag: 12 månader efter 2020-07-01 (registrets första dag). Inte försenad.",
            "Due: 12 months after 2020-07-01 (the register's first day). Not late."}));
}

TEST(explain, tells_of_a_follow_up_on_the_registers_first_day_as_of_any) {
    EXPECT_EQ(said_of(day_role::due, told("2021-02-01", decided("2020-01-15", {"2020-07-01"}), yearly(),
                                         covering("2020-07-01", ""))),
        (std::vector<bilingual>{
            {"Sista dag: 12 månader efter 2020-01-15. Hållen 2020-07-01.",
                "Due: 12 months after 2020-01-15. Met on 2020-07-01."},
            {"Sista dag: 12 månader efter 2020-07-01. Inte försenad.",
                "Due: 12 months after 2020-07-01. Not late."},
        }));
}

TEST(explain, tells_that_a_series_starts_with_a_changed_length) {
    rule changed = at_least_every(months(6)).anchored();
    changed.becoming(day("2020-03-01"), months(3));
    EXPECT_EQ(said_of(day_role::due, told("2020-06-02", decided("2020-01-15"), changed)),
        (std::vector<bilingual>{
            {"Sista dag: 3 månader efter 2020-03-01 (då längden ändrades). Missad.",
                "Due: 3 months after 2020-03-01 (when the length changed). Missed."},
            {"Sista dag: 2 x 3 månader efter 2020-03-01 (då längden ändrades). Inte försenad.",
                "Due: 2 x 3 months after 2020-03-01 (when the length changed). Not late."},
        }));
}

TEST(explain, tells_the_period_and_how_many_were_done) {
    const rule twice = per_period(partition::by_tertial(), 2);
    const explanation why =
        told("2022-01-01", decided("2021-01-01", {"2021-04-30", "2021-09-01", "2021-10-01"}), twice);
    EXPECT_EQ(said_of(day_role::due, why),
        (std::vector<bilingual>{
            {"Sista dag: slutet av perioden 2021-01-01 till 2021-04-30. Missad. Gjort: 1/2.",
                "Due: the end of the period 2021-01-01 to 2021-04-30. Missed. Done: 1/2."},
            {"Sista dag: slutet av perioden 2021-05-01 till 2021-08-31. Missad. Gjort: 0/2.",
                "Due: the end of the period 2021-05-01 to 2021-08-31. Missed. Done: 0/2."},
            {"Sista dag: slutet av perioden 2021-09-01 till 2021-12-31. Hållen. Gjort: 2/2.",
                "Due: the end of the period 2021-09-01 to 2021-12-31. Met. Done: 2/2."},
            {"Sista dag: slutet av perioden 2022-01-01 till 2022-04-30. Inte försenad. Gjort: 0/2.",
                "Due: the end of the period 2022-01-01 to 2022-04-30. Not late. Done: 0/2."},
        }));
}

TEST(explain, tells_of_one_a_period_without_counting) {
    EXPECT_EQ(first_said_of(
                  day_role::due, told("2021-01-01", decided("2020-01-01"), per_period(partition::yearly()))),
        (bilingual{"Sista dag: slutet av perioden 2020-01-01 till 2020-12-31. Missad.",
            "Due: the end of the period 2020-01-01 to 2020-12-31. Missed."}));
}

TEST(explain, tells_the_date_of_the_year_and_its_window) {
    const rule asked = on_dates({{2, 29}, {8, 31}}, 1, 60);
    EXPECT_EQ(said_of(day_role::due, told("2021-06-01", decided("2021-01-01"), asked)),
        (std::vector<bilingual>{
            {"Sista dag: 60 dagar efter 2021-02-28, eftersom året saknar 29 februari (händelser räknas från "
             "2021-02-27). Missad.",
                "Due: 60 days after 2021-02-28, since the year has no 29 February (events count from "
                "2021-02-27). "
                "Missed."},
            {"Sista dag: 60 dagar efter 2021-08-31 (händelser räknas från 2021-08-30). Inte försenad.",
                "Due: 60 days after 2021-08-31 (events count from 2021-08-30). Not late."},
        }));
    EXPECT_EQ(first_said_of(day_role::due, told("2021-01-01", decided("2021-01-01"), on_dates({{3, 31}}))),
        (bilingual{"Sista dag: 2021-03-31. Inte försenad.", "Due: 2021-03-31. Not late."}));
    EXPECT_EQ(
        first_said_of(day_role::due, told("2021-01-01", decided("2021-01-01"), on_dates({{3, 31}}, 0, 1))),
        (bilingual{
            "Sista dag: 1 dag efter 2021-03-31. Inte försenad.", "Due: 1 day after 2021-03-31. Not late."}));
}

TEST(explain, does_not_excuse_a_28th_of_february_that_the_rule_names_itself) {
    EXPECT_EQ(said_of(day_role::due, told("2023-01-10", decided("2023-01-01"), on_dates({{2, 28}, {2, 29}}))),
        (std::vector<bilingual>{{"Sista dag: 2023-02-28. Inte försenad.", "Due: 2023-02-28. Not late."}}));
}

TEST(explain, tells_what_the_register_leaves_unknown) {
    EXPECT_EQ(first_said_of(day_role::uncovered,
                  told("2021-06-01", decided("2020-01-15"), yearly(), covering("", "2020-12-31"))),
        (bilingual{"Sista dag: 12 månader efter 2020-01-15. Okänt: registret täcker inte hela tiden.",
            "Due: 12 months after 2020-01-15. Unknown: the register does not cover all of the time."}));
    EXPECT_EQ(first_said_of(
                  day_role::uncovered, told("2021-06-01", decided("2020-01-01", {"2020-05-01"}),
                                           per_period(partition::yearly(), 2), covering("2020-02-01", ""))),
        (bilingual{
            "Sista dag: slutet av perioden 2020-01-01 till 2020-12-31. Okänt: registret täcker inte hela "
            "tiden. Gjort: 1/2.",
            "Due: the end of the period 2020-01-01 to 2020-12-31. Unknown: the register does not cover all "
            "of the "
            "time. Done: 1/2."}));
}

TEST(explain, tells_the_days_of_each_breach_in_singular_and_plural) {
    const one_case late = decided("2020-01-15", {"2021-01-16", "2022-01-18"});
    const explanation why = told("2023-01-19", late, yearly());
    EXPECT_EQ(said_of(day_role::breach_ends, why),
        (std::vector<bilingual>{
            {"Gjort 1 dag för sent (sista dag 2021-01-15).", "Done 1 day late (due 2021-01-15)."},
            {"Gjort 2 dagar för sent (sista dag 2022-01-16).", "Done 2 days late (due 2022-01-16)."},
        }));
    EXPECT_EQ(said_of(day_role::breach_begins, why),
        (std::vector<bilingual>{
            {"Första dagen för sent.", "The first late day."},
            {"Första dagen för sent.", "The first late day."},
            {"Första dagen för sent. Inte gjort 2023-01-19: 1 dag för sent.",
                "The first late day. Not done on 2023-01-19: 1 day late."},
        }));
}

TEST(explain, tells_which_decision_excuses_a_breach) {
    const explanation why = told("2021-02-01", decided("2020-01-15"), yearly(),
        suspended({resting("2021-03-01", "2021-01-01", "2021-12-31"),
            resting("2020-12-01", "2021-01-16", "2021-06-30")}));
    EXPECT_EQ(first_said_of(day_role::breach_begins, why),
        (bilingual{"Första dagen för sent. Ursäktad: regeln vilar 2021-01-16 till 2021-06-30 enligt beslut "
                   "2020-12-01 "
                   "av the committee. Inte gjort 2021-02-01: 17 dagar för sent.",
            "The first late day. Excused: the rule rests 2021-01-16 to 2021-06-30 by decision of the "
            "committee on "
            "2020-12-01. Not done on 2021-02-01: 17 days late."}));
    EXPECT_EQ(why.conclusion, (bilingual{"hållen (ursäktat: 1); läge: försenad sedan 2021-01-15, 17 dagar.",
                                  "kept (excused: 1); state: overdue since 2021-01-15, 17 days."}));
    EXPECT_EQ(why.would_have_met, bilingual{});
}

TEST(explain, concludes_with_the_state_and_what_is_next) {
    const auto conclusion = [](std::string_view on, const one_case& followed) {
        return told(on, followed, yearly().warned(30)).conclusion;
    };
    EXPECT_EQ(conclusion("2020-06-01", decided("2020-01-15")),
        (bilingual{
            "hållen; läge: i tid, nästa senast 2021-01-15.", "kept; state: on time, next due 2021-01-15."}));
    EXPECT_EQ(conclusion("2021-01-15", decided("2020-01-15")),
        (bilingual{"hållen; läge: snart dags, nästa senast 2021-01-15.",
            "kept; state: due soon, next due 2021-01-15."}));
    EXPECT_EQ(conclusion("2021-01-17", decided("2020-01-15")),
        (bilingual{"inte hållen; läge: försenad sedan 2021-01-15, 2 dagar.",
            "not kept; state: overdue since 2021-01-15, 2 days."}));
    EXPECT_EQ(conclusion("2020-06-01", ending(decided("2020-01-15"), "2021-01-15")),
        (bilingual{"hållen; läge: klar.", "kept; state: done."}));
    EXPECT_EQ(conclusion("2022-06-01", ending(decided("2020-01-15"), "2021-01-15")),
        (bilingual{"hållen; läge: avslutad.", "kept; state: ended."}));
    EXPECT_EQ(told("2021-06-01", decided("2020-01-15"), yearly(), covering("", "2020-12-31")).conclusion,
        (bilingual{"okänt; läge: okänt (registret över \"uppföljning\" (follow-up) täcker inte alla dagar "
                   "som behövs).",
            "unknown; state: unknown (the register of \"follow-up\" does not cover all days that are "
            "needed)."}));
}

TEST(explain, says_why_nobody_can_tell_how_a_case_stands_where_the_rule_is_kept) {
    // Due 2021-01-15. The register ends before the duty begins.
    const explanation why = told("2020-06-01", decided("2020-01-15"), yearly(), covering("", "2020-01-10"));
    EXPECT_EQ(why.answer.kept, kept_answer::yes);
    EXPECT_EQ(why.answer.state, case_state::unknown);
    EXPECT_EQ(why.conclusion, (bilingual{"hållen; läge: okänt (registret över \"uppföljning\" (follow-up) "
                                         "täcker inte alla dagar som behövs).",
                                  "kept; state: unknown (the register of \"follow-up\" does not cover all "
                                  "days that are needed)."}));
    EXPECT_EQ(why.days.back().day, day("2021-01-15"));
    const auto asked = std::find_if(why.days.begin(), why.days.end(),
        [](const explained_day& one) { return one.role == day_role::asked_about; });
    ASSERT_NE(asked, why.days.end());
    EXPECT_EQ(asked->how.english, "As of this day: kept; state: unknown (the register of \"follow-up\" does "
                                  "not cover all days that are "
                                  "needed).");
}

TEST(explain, says_how_the_next_due_day_was_reached) {
    const one_case followed = decided("2020-01-31").event("follow-up", day("2021-01-20"));
    EXPECT_EQ(told("2020-06-01", followed, yearly()).next_due_reached,
        (bilingual{"12 månader efter 2020-01-31", "12 months after 2020-01-31"}));
    EXPECT_EQ(told("2022-03-01", followed, yearly()).next_due_reached,
        (bilingual{"12 månader efter 2021-01-20", "12 months after 2021-01-20"}));
    EXPECT_EQ(told("2022-03-01", followed, yearly()).excuse, bilingual{});
    EXPECT_EQ(told("2019-12-31", followed, yearly()).next_due_reached, bilingual{});
}

TEST(explain, of_windows_that_were_missed_the_oldest_one_is_next) {
    EXPECT_EQ(told("2023-03-01", decided("2020-01-31"), yearly().anchored()).next_due_reached.english,
        "12 months after 2020-01-31");
    const one_case late = decided("2020-01-31").event("follow-up", day("2021-03-01"));
    EXPECT_EQ(told("2023-03-01", late, yearly().anchored()).next_due_reached.english,
        "3 x 12 months after 2020-01-31");
}

TEST(explain, says_which_decision_excuses_what_is_open) {
    const context known = suspended({resting("2020-03-20", "2021-02-01", "2021-02-01")});
    EXPECT_EQ(told("2021-03-01", decided("2020-01-31"), yearly(), known).excuse.swedish,
        "regeln vilar 2021-02-01 till 2021-02-01 enligt beslut 2020-03-20 av the committee");
    const one_case later = decided("2020-01-31").event("follow-up", day("2021-02-10"));
    EXPECT_EQ(told("2022-03-01", later, yearly(), known).excuse, bilingual{}); // the one that is open is not
}

TEST(explain, the_line_of_as_of_is_the_conclusion) {
    const explanation why = told("2020-06-01", decided("2020-01-15"), yearly());
    EXPECT_EQ(
        first_said_of(day_role::asked_about, why), (bilingual{"Per den här dagen: " + why.conclusion.swedish,
                                                       "As of this day: " + why.conclusion.english}));
}

// --- what would have met it -----------------------------------------------------------------------------

TEST(would_have_met, is_an_event_in_the_window_that_was_missed) {
    EXPECT_EQ(told("2021-01-16", decided("2020-01-15", {"2020-02-01"}), at_least_every(months(6)).anchored())
                  .would_have_met,
        (bilingual{"Händelsen \"uppföljning\" (follow-up) från 2020-07-16 till 2021-01-15.",
            "The event \"follow-up\" from 2020-07-16 to 2021-01-15."}));
    EXPECT_EQ(told("2021-06-01", decided("2021-01-01"), on_dates({{3, 31}}, 1, 60)).would_have_met,
        (bilingual{"Händelsen \"uppföljning\" (follow-up) från 2021-03-30 till 2021-05-30.",
            "The event \"follow-up\" from 2021-03-30 to 2021-05-30."}));
    EXPECT_EQ(told("2021-01-01", decided("2020-01-01"), per_period(partition::yearly()).event("visit"))
                  .would_have_met,
        (bilingual{"Händelsen \"visit\" från 2020-01-01 till 2020-12-31.",
            "The event \"visit\" from 2020-01-01 to 2020-12-31."}));
}

TEST(would_have_met, names_the_day_where_the_window_is_one_day) {
    EXPECT_EQ(told("2024-02-29", decided("2024-02-27"), at_least_every(days(1)).anchored()).would_have_met,
        (bilingual{"Händelsen \"uppföljning\" (follow-up) den 2024-02-28.",
            "The event \"follow-up\" on 2024-02-28."}));
}

TEST(would_have_met, says_how_many_days_were_lacking) {
    const rule three_times = per_period(partition::yearly(), 3);
    EXPECT_EQ(told("2022-01-01", decided("2021-01-01"), three_times).would_have_met,
        (bilingual{"Händelsen \"uppföljning\" (follow-up) på 3 dagar, från 2021-01-01 till 2021-12-31.",
            "The event \"follow-up\" on 3 days, from 2021-01-01 to 2021-12-31."}));
    EXPECT_EQ(told("2022-01-01", decided("2021-01-01", {"2021-02-01"}), three_times).would_have_met,
        (bilingual{
            "Händelsen \"uppföljning\" (follow-up) på ytterligare 2 dagar, från 2021-01-01 till 2021-12-31.",
            "The event \"follow-up\" on another 2 days, from 2021-01-01 to 2021-12-31."}));
    EXPECT_EQ(
        told("2022-01-01", decided("2021-01-01", {"2021-02-01", "2021-03-01"}), three_times).would_have_met,
        (bilingual{
            "Händelsen \"uppföljning\" (follow-up) på ytterligare 1 dag, från 2021-01-01 till 2021-12-31.",
            "The event \"follow-up\" on another 1 day, from 2021-01-01 to 2021-12-31."}));
}

TEST(would_have_met, speaks_of_the_first_that_no_decision_excuses) {
    const context known = suspended({resting("2020-06-01", "2020-07-16", "2020-12-31")});
    rule asked = at_least_every(months(6)).anchored();
    asked.named("R", "");
    EXPECT_EQ(told("2021-07-20", decided("2020-01-15"), asked, known).would_have_met.english,
        "The event \"follow-up\" from 2020-07-16 to 2021-01-15.");
}

TEST(would_have_met, is_empty_where_nothing_was_missed) {
    EXPECT_EQ(told("2021-01-15", decided("2020-01-15"), yearly()).would_have_met, bilingual{});
    EXPECT_EQ(told("2021-06-01", decided("2020-01-15"), yearly(), covering("", "2020-12-31")).would_have_met,
        bilingual{});
}

// --- words ----------------------------------------------------------------------------------------------

TEST(describe, tells_a_rule_renewed_by_completion) {
    EXPECT_EQ(describe(at_least_every(months(12))),
        (bilingual{"högst 12 månader mellan uppföljningarna, räknat från den senaste",
            "at least every 12 months, counted from the latest follow-up"}));
    EXPECT_EQ(describe(at_least_every(weeks(1))),
        (bilingual{"högst 1 vecka mellan uppföljningarna, räknat från den senaste",
            "at least every week, counted from the latest follow-up"}));
    EXPECT_EQ(describe(at_least_every(months(3)).event("execution")),
        (bilingual{"högst 3 månader mellan händelser av slaget \"execution\", räknat från den senaste",
            "at least every 3 months, counted from the latest \"execution\""}));
}

TEST(describe, tells_an_anchored_rule_and_its_changes) {
    EXPECT_EQ(describe(at_least_every(months(6)).anchored()),
        (bilingual{"minst en gång i varje period om 6 månader, räknat från första dagen",
            "at least once every 6 months, counted from the first day"}));
    EXPECT_EQ(describe(at_least_every(years(1)).anchored().becoming(day("2020-10-01"), months(3))),
        (bilingual{
            "minst en gång i varje period om 1 år, räknat från första dagen; från 2020-10-01 3 månader",
            "at least once every year, counted from the first day; from 2020-10-01 every 3 months"}));
}

TEST(describe, tells_a_rule_of_periods) {
    EXPECT_EQ(describe(per_period(partition::monthly())),
        (bilingual{"minst en gång per kalendermånad", "at least once in each calendar month"}));
    EXPECT_EQ(describe(per_period(partition::quarterly())),
        (bilingual{"minst en gång per kvartal", "at least once in each quarter"}));
    EXPECT_EQ(describe(per_period(partition::by_tertial(), 2)),
        (bilingual{"minst 2 gånger per tertial", "at least 2 times in each tertial"}));
    EXPECT_EQ(describe(per_period(partition::half_yearly())),
        (bilingual{"minst en gång per halvår", "at least once in each half-year"}));
    EXPECT_EQ(describe(per_period(partition::yearly()).partial_periods_required()),
        (bilingual{"minst en gång per kalenderår, även när skyldigheten börjar mitt i",
            "at least once in each calendar year, also where the duty begins in the middle of it"}));
    EXPECT_EQ(describe(per_period(partition::mandate_periods(day("2018-10-15")))),
        (bilingual{"minst en gång per mandatperiod", "at least once in each mandate period"}));
}

TEST(describe, tells_a_rule_of_dates) {
    EXPECT_EQ(describe(on_dates({{3, 31}})), (bilingual{"varje år den 31 mars", "each year on 31 March"}));
    EXPECT_EQ(describe(on_dates({{3, 31}, {8, 31}}, 10, 1)),
        (bilingual{"varje år den 31 mars och den 31 augusti (från 10 dagar före till 1 dag efter)",
            "each year on 31 March and 31 August (from 10 days before to 1 day after)"}));
    EXPECT_EQ(describe(on_dates({{1, 1}, {5, 1}, {12, 24}}, 0, 60)),
        (bilingual{"varje år den 1 januari, den 1 maj och den 24 december (senast 60 dagar efter)",
            "each year on 1 January, 1 May and 24 December (up to 60 days after)"}));
    EXPECT_EQ(
        describe(on_dates({{2, 29}}, 1, 0)), (bilingual{"varje år den 29 februari (tidigast 1 dag före)",
                                                 "each year on 29 February (up to 1 day before)"}));
}

TEST(describe, names_every_month_in_both_languages) {
    const std::vector<bilingual> names{{"januari", "January"}, {"februari", "February"}, {"mars", "March"},
        {"april", "April"}, {"maj", "May"}, {"juni", "June"}, {"juli", "July"}, {"augusti", "August"},
        {"september", "September"}, {"oktober", "October"}, {"november", "November"},
        {"december", "December"}};
    for (int month = 1; month <= 12; ++month) {
        const bilingual& name = names[static_cast<std::size_t>(month - 1)];
        EXPECT_EQ(describe(on_dates({{month, 2}})),
            (bilingual{"varje år den 2 " + name.swedish, "each year on 2 " + name.english}));
    }
}

TEST(describe, tells_a_quota) {
    EXPECT_EQ(describe(coverage({30, 100}, partition::yearly())),
        (bilingual{"minst 30 % varje kalenderår", "at least 30% in each calendar year"}));
    EXPECT_EQ(describe(coverage({1, 3}, partition::by_tertial())),
        (bilingual{"minst 1/3 varje tertial", "at least 1/3 in each tertial"}));
    EXPECT_EQ(describe(coverage({100'000'000, 100'000'000}, partition::yearly())),
        (bilingual{"minst 100 % varje kalenderår", "at least 100% in each calendar year"}));
}

TEST(describe, tells_that_a_rule_moves_its_due_days) {
    EXPECT_EQ(describe(at_least_every(months(12)).rolled()),
        (bilingual{
            "högst 12 månader mellan uppföljningarna, räknat från den senaste; är sista dagen en lördag, "
            "helgdag, midsommarafton, julafton eller nyårsafton gäller nästa vardag",
            "at least every 12 months, counted from the latest follow-up; a due day on a closed day moves to "
            "the "
            "next working day"}));
}

TEST(describe, tells_a_length_in_singular_and_plural) {
    EXPECT_EQ(describe(days(1)), (bilingual{"1 dag", "1 day"}));
    EXPECT_EQ(describe(days(2)), (bilingual{"2 dagar", "2 days"}));
    EXPECT_EQ(describe(weeks(1)), (bilingual{"1 vecka", "1 week"}));
    EXPECT_EQ(describe(weeks(2)), (bilingual{"2 veckor", "2 weeks"}));
    EXPECT_EQ(describe(months(1)), (bilingual{"1 månad", "1 month"}));
    EXPECT_EQ(describe(months(12)), (bilingual{"12 månader", "12 months"}));
    EXPECT_EQ(describe(years(1)), (bilingual{"1 år", "1 year"}));
    EXPECT_EQ(describe(years(4)), (bilingual{"4 år", "4 years"}));
}

TEST(describe, tells_answers_and_states) {
    EXPECT_EQ(describe(kept_answer::yes), (bilingual{"hållen", "kept"}));
    EXPECT_EQ(describe(kept_answer::no), (bilingual{"inte hållen", "not kept"}));
    EXPECT_EQ(describe(kept_answer::unknown), (bilingual{"okänt", "unknown"}));
    EXPECT_EQ(describe(kept_answer::not_applicable), (bilingual{"gäller inte", "not applicable"}));
    EXPECT_EQ(describe(case_state::not_applicable), (bilingual{"gäller inte", "not applicable"}));
    EXPECT_EQ(describe(case_state::unknown), (bilingual{"okänt", "unknown"}));
    EXPECT_EQ(describe(case_state::ended), (bilingual{"avslutad", "ended"}));
    EXPECT_EQ(describe(case_state::done), (bilingual{"klar", "done"}));
    EXPECT_EQ(describe(case_state::overdue), (bilingual{"försenad", "overdue"}));
    EXPECT_EQ(describe(case_state::due_soon), (bilingual{"snart dags", "due soon"}));
    EXPECT_EQ(describe(case_state::on_time), (bilingual{"i tid", "on time"}));
    EXPECT_EQ(describe(coverage_answer::kept), (bilingual{"hållen", "kept"}));
    EXPECT_EQ(describe(coverage_answer::broken), (bilingual{"inte hållen", "not kept"}));
    EXPECT_EQ(describe(coverage_answer::still_possible), (bilingual{"fortfarande möjlig", "still possible"}));
    EXPECT_EQ(describe(coverage_answer::no_longer_possible),
        (bilingual{"inte längre möjlig", "no longer possible"}));
    EXPECT_EQ(describe(coverage_answer::unknown), (bilingual{"okänt", "unknown"}));
    EXPECT_EQ(describe(coverage_answer::not_applicable), (bilingual{"gäller inte", "not applicable"}));
}

TEST(describe, tells_force_words_and_their_basis) {
    EXPECT_EQ(
        describe(force::shall), (bilingual{"ska (lag eller föreskrift)", "shall (statute or regulation)"}));
    EXPECT_EQ(describe(force::should),
        (bilingual{"bör (råd eller rekommendation)", "should (advice or recommendation)"}));
    EXPECT_EQ(describe(force::may), (bilingual{"får", "may"}));
    EXPECT_EQ(describe(force::local),
        (bilingual{"kommunens egen regel eller rutin", "the municipality's own rule or routine"}));
    EXPECT_EQ(describe(stated::kept), (bilingual{"hålls", "is kept"}));
    EXPECT_EQ(describe(stated::not_kept), (bilingual{"hålls inte", "is not kept"}));
    EXPECT_EQ(describe(stated::partly_kept), (bilingual{"hålls delvis", "is kept in part"}));
    EXPECT_EQ(describe(basis::interview), (bilingual{"intervjuer", "interviews"}));
    EXPECT_EQ(describe(basis::document_review), (bilingual{"dokumentgranskning", "document review"}));
    EXPECT_EQ(describe(basis::minutes), (bilingual{"protokoll", "minutes"}));
    EXPECT_EQ(describe(basis::register_data), (bilingual{"registeruppgifter", "register data"}));
    EXPECT_EQ(describe(basis::not_stated), (bilingual{"grund inte angiven", "basis not stated"}));
}

} // namespace
} // namespace lssgov
