// Why a verdict is what it is, where something is asked once or once for each time something happens.

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <gtest/gtest.h>

#include <string>

namespace lssgov {
namespace {

using test::day;
using test::decided;
using test::ending;

std::string english(
    std::string_view on, const one_case& followed, const rule& asked, const context& known = {}) {
    return to_text(explain(followed, asked, as_of(day(on)), known), language::english);
}

std::string swedish(std::string_view on, const one_case& followed, const rule& asked) {
    return to_text(explain(followed, asked, as_of(day(on))), language::swedish);
}

// --- within ---------------------------------------------------------------------------------------------

rule by_event() {
    return within(months(3)).named("R", "Executed in time").event("execution");
}

rule by_date() {
    return within(months(3)).named("R", "Executed in time").to_date("executed");
}

TEST(explain_within, tells_what_was_done_in_time) {
    const one_case in_time = decided("2025-11-30").event("execution", day("2026-02-28"));
    EXPECT_EQ(english("2026-03-01", in_time, by_event()),
        "D-1 R: kept; state: done.\n"
        "Rule: the event \"execution\" within 3 months of the date \"decided\"\n"
        "  2025-11-30  The duty begins: the case's date \"decided\".\n"
        "  2026-02-28  Event: execution.\n"
        "  2026-02-28  Due: 3 months after 2025-11-30, the month's last day since the month has no day 30. "
        "Met on 2026-02-28.\n"
        "  2026-03-01  As of this day: kept; state: done.");
    EXPECT_EQ(swedish("2026-03-01", in_time, by_event()),
        "D-1 R: hållen; läge: klar.\n"
        "Regel: händelsen \"execution\" inom 3 månader från datumet \"beslutad\" (decided)\n"
        "  2025-11-30  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2026-02-28  Händelse: execution.\n"
        "  2026-02-28  Sista dag: 3 månader efter 2025-11-30, månadens sista dag eftersom månaden saknar dag "
        "30. Hållen 2026-02-28.\n"
        "  2026-03-01  Per den här dagen: hållen; läge: klar.");
}

TEST(explain_within, tells_what_was_done_late_and_which_date_would_have_met_it) {
    const one_case late = decided("2025-11-20").on("executed", day("2026-03-02"));
    EXPECT_EQ(english("2026-06-01", late, by_date()),
        "D-1 R: not kept; state: done.\n"
        "Rule: the date \"executed\" within 3 months of the date \"decided\"\n"
        "  2025-11-20  The duty begins: the case's date \"decided\".\n"
        "  2026-02-20  Due: 3 months after 2025-11-20. Missed.\n"
        "  2026-02-21  The first late day.\n"
        "  2026-03-02  The case's date \"executed\".\n"
        "  2026-03-02  Done 10 days late (due 2026-02-20).\n"
        "  2026-06-01  As of this day: not kept; state: done.\n"
        "What would have met the first one missed: The date \"executed\" on 2026-02-20 at the latest.");
    EXPECT_EQ(swedish("2026-06-01", late, by_date()),
        "D-1 R: inte hållen; läge: klar.\n"
        "Regel: datumet \"verkställd\" (executed) inom 3 månader från datumet \"beslutad\" (decided)\n"
        "  2025-11-20  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2026-02-20  Sista dag: 3 månader efter 2025-11-20. Missad.\n"
        "  2026-02-21  Första dagen för sent.\n"
        "  2026-03-02  Ärendets datum \"verkställd\" (executed).\n"
        "  2026-03-02  Gjort 10 dagar för sent (sista dag 2026-02-20).\n"
        "  2026-06-01  Per den här dagen: inte hållen; läge: klar.\n"
        "För det första missade hade det räckt med: Datumet \"verkställd\" (executed) senast 2026-02-20.");
}

TEST(explain_within, tells_what_waits_under_a_rule_that_came_later) {
    const rule later = by_event().in_force(day("2026-05-01"), std::nullopt);
    EXPECT_EQ(english("2026-06-01", decided("2024-01-15"), later),
        "D-1 R: kept; state: on time, next due 2026-08-01.\n"
        "Rule: the event \"execution\" within 3 months of the date \"decided\"\n"
        "  2026-05-01  The duty begins: the rule came into force (the case's date \"decided\" is "
        "2024-01-15).\n"
        "  2026-06-01  As of this day: kept; state: on time, next due 2026-08-01.\n"
        "  2026-08-01  Due: 3 months after 2026-05-01. Not late.");
    EXPECT_EQ(swedish("2026-06-01", decided("2024-01-15"), later),
        "D-1 R: hållen; läge: i tid, nästa senast 2026-08-01.\n"
        "Regel: händelsen \"execution\" inom 3 månader från datumet \"beslutad\" (decided)\n"
        "  2026-05-01  Skyldigheten börjar: regeln trädde i kraft (ärendets datum \"beslutad\" (decided) är "
        "2024-01-15).\n"
        "  2026-06-01  Per den här dagen: hållen; läge: i tid, nästa senast 2026-08-01.\n"
        "  2026-08-01  Sista dag: 3 månader efter 2026-05-01. Inte försenad.");
}

TEST(explain_within, names_the_days_on_which_an_event_would_have_met_it) {
    EXPECT_EQ(explain(decided("2025-11-20"), by_event(), as_of(day("2026-02-21"))).would_have_met,
        (bilingual{"Händelsen \"execution\" från 2025-11-20 till 2026-02-20.",
            "The event \"execution\" from 2025-11-20 to 2026-02-20."}));
}

// --- before end -----------------------------------------------------------------------------------------

rule re_assessed() {
    return before_end(days(30), days(90)).named("R", "Re-assessed").event("re-assessment");
}

one_case to_june() {
    return ending(decided("2024-01-01"), "2026-06-30");
}

TEST(explain_before_end, tells_what_was_done_in_time) {
    const one_case in_time = to_june().event("re-assessment", day("2026-04-01"));
    EXPECT_EQ(english("2026-06-01", in_time, re_assessed()),
        "D-1 R: kept; state: done.\n"
        "Rule: the event \"re-assessment\" at the latest 30 days before the case's last day, at the earliest "
        "90 days before it\n"
        "  2024-01-01  The duty begins: the case's date \"decided\".\n"
        "  2026-04-01  Event: re-assessment.\n"
        "  2026-05-31  Due: 30 days before 2026-06-30, the case's date \"valid_to\" (events count from "
        "2026-04-01). Met on 2026-04-01.\n"
        "  2026-06-01  As of this day: kept; state: done.");
    EXPECT_EQ(swedish("2026-06-01", in_time, re_assessed()),
        "D-1 R: hållen; läge: klar.\n"
        "Regel: händelsen \"re-assessment\" senast 30 dagar före ärendets sista dag, tidigast 90 dagar före "
        "den\n"
        "  2024-01-01  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2026-04-01  Händelse: re-assessment.\n"
        "  2026-05-31  Sista dag: 30 dagar före 2026-06-30, ärendets datum \"giltig till och med\" "
        "(valid_to) (händelser räknas "
        "från 2026-04-01). Hållen 2026-04-01.\n"
        "  2026-06-01  Per den här dagen: hållen; läge: klar.");
}

TEST(explain_before_end, tells_what_is_late) {
    EXPECT_EQ(english("2026-06-01", to_june(), re_assessed()),
        "D-1 R: not kept; state: overdue since 2026-05-31, 1 day.\n"
        "Rule: the event \"re-assessment\" at the latest 30 days before the case's last day, at the earliest "
        "90 days before it\n"
        "  2024-01-01  The duty begins: the case's date \"decided\".\n"
        "  2026-05-31  Due: 30 days before 2026-06-30, the case's date \"valid_to\" (events count from "
        "2026-04-01). Missed.\n"
        "  2026-06-01  The first late day. Not done on 2026-06-01: 1 day late.\n"
        "  2026-06-01  As of this day: not kept; state: overdue since 2026-05-31, 1 day.\n"
        "What would have met the first one missed: The event \"re-assessment\" from 2026-04-01 to "
        "2026-05-31.");
    EXPECT_EQ(swedish("2026-06-01", to_june(), re_assessed()),
        "D-1 R: inte hållen; läge: försenad sedan 2026-05-31, 1 dag.\n"
        "Regel: händelsen \"re-assessment\" senast 30 dagar före ärendets sista dag, tidigast 90 dagar före "
        "den\n"
        "  2024-01-01  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2026-05-31  Sista dag: 30 dagar före 2026-06-30, ärendets datum \"giltig till och med\" "
        "(valid_to) (händelser räknas "
        "från 2026-04-01). Missad.\n"
        "  2026-06-01  Första dagen för sent. Inte gjort 2026-06-01: 1 dag för sent.\n"
        "  2026-06-01  Per den här dagen: inte hållen; läge: försenad sedan 2026-05-31, 1 dag.\n"
        "För det första missade hade det räckt med: Händelsen \"re-assessment\" från 2026-04-01 till "
        "2026-05-31.");
}

// 2026-07-19 less 30 days is Midsummer Eve.
TEST(explain_before_end, tells_what_waits_and_from_where_it_was_moved) {
    const one_case to_july = ending(decided("2024-01-01"), "2026-07-19");
    const rule any_day = before_end(days(30)).named("R", "").rolled();
    EXPECT_EQ(english("2026-06-20", to_july, any_day),
        "D-1 R: kept; state: on time, next due 2026-06-22.\n"
        "Rule: a follow-up at the latest 30 days before the case's last day; a due day on a closed day moves "
        "to the next working day\n"
        "  2024-01-01  The duty begins: the case's date \"decided\".\n"
        "  2026-06-20  As of this day: kept; state: on time, next due 2026-06-22.\n"
        "  2026-06-22  Due: 30 days before 2026-07-19, the case's date \"valid_to\", moved from 2026-06-19 "
        "(Midsummer Eve) to the next working day. Not late.");
    EXPECT_EQ(swedish("2026-06-20", to_july, any_day),
        "D-1 R: hållen; läge: i tid, nästa senast 2026-06-22.\n"
        "Regel: uppföljning senast 30 dagar före ärendets sista dag; är sista dagen en lördag, helgdag, "
        "midsommarafton, julafton eller nyårsafton gäller nästa vardag\n"
        "  2024-01-01  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2026-06-20  Per den här dagen: hållen; läge: i tid, nästa senast 2026-06-22.\n"
        "  2026-06-22  Sista dag: 30 dagar före 2026-07-19, ärendets datum \"giltig till och med\" "
        "(valid_to), flyttad från 2026-06-19 (midsommarafton) till nästa vardag. Inte försenad.");
}

TEST(explain_before_end, a_case_without_an_end_is_asked_nothing) {
    const explanation why = explain(decided("2024-01-01"), re_assessed(), as_of(day("2026-06-01")));
    EXPECT_EQ(why.conclusion,
        (bilingual{
            "regeln kräver ingenting i ärendet: ärendet har inget datum \"giltig till och med\" (valid_to) "
            "att räkna från.",
            "the rule asks nothing of this case: the case has no date \"valid_to\" to count from."}));
    EXPECT_TRUE(why.days.empty());
}

TEST(explain_before_end, a_due_day_before_the_duty_asks_nothing) {
    const one_case short_one = ending(decided("2026-06-01"), "2026-06-30");
    EXPECT_EQ(explain(short_one, re_assessed(), as_of(day("2026-06-10"))).asks_nothing,
        (bilingual{"sista dagen i tid ligger före 2026-06-01, då skyldigheten börjar",
            "the last day in time lies before 2026-06-01, when the duty begins"}));
}

// --- response -------------------------------------------------------------------------------------------

rule reported() {
    return response(days(7)).named("R", "Reported").trigger("missed").event("report");
}

TEST(explain_response, a_case_without_a_trigger_is_asked_nothing) {
    EXPECT_EQ(explain(decided("2026-01-01"), reported(), as_of(day("2026-06-10"))).asks_nothing,
        (bilingual{"det finns ingen händelse \"missed\" att besvara",
            "there is no event \"missed\" to be answered"}));
}

one_case missed_twice() {
    return decided("2026-01-01").event("missed", day("2026-03-02")).event("missed", day("2026-03-04"));
}

TEST(explain_response, tells_which_trigger_was_answered_late_and_which_in_time) {
    const one_case answered = missed_twice().event("report", day("2026-03-10"));
    EXPECT_EQ(english("2026-04-01", answered, reported()),
        "D-1 R: not kept; state: done.\n"
        "Rule: the event \"report\" within 7 days of each \"missed\"\n"
        "  2026-01-01  The duty begins: the case's date \"decided\".\n"
        "  2026-03-02  Event to be answered: missed.\n"
        "  2026-03-04  Event to be answered: missed.\n"
        "  2026-03-09  Due: 7 days after 2026-03-02 (\"missed\"). Missed.\n"
        "  2026-03-10  Event: report.\n"
        "  2026-03-10  The first late day.\n"
        "  2026-03-10  Done 1 day late (due 2026-03-09).\n"
        "  2026-03-11  Due: 7 days after 2026-03-04 (\"missed\"). Met on 2026-03-10.\n"
        "  2026-04-01  As of this day: not kept; state: done.\n"
        "What would have met the first one missed: The event \"report\" from 2026-03-02 to 2026-03-09.");
    EXPECT_EQ(swedish("2026-04-01", answered, reported()),
        "D-1 R: inte hållen; läge: klar.\n"
        "Regel: händelsen \"report\" inom 7 dagar efter varje \"missed\"\n"
        "  2026-01-01  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2026-03-02  Händelse som ska besvaras: missed.\n"
        "  2026-03-04  Händelse som ska besvaras: missed.\n"
        "  2026-03-09  Sista dag: 7 dagar efter 2026-03-02 (\"missed\"). Missad.\n"
        "  2026-03-10  Händelse: report.\n"
        "  2026-03-10  Första dagen för sent.\n"
        "  2026-03-10  Gjort 1 dag för sent (sista dag 2026-03-09).\n"
        "  2026-03-11  Sista dag: 7 dagar efter 2026-03-04 (\"missed\"). Hållen 2026-03-10.\n"
        "  2026-04-01  Per den här dagen: inte hållen; läge: klar.\n"
        "För det första missade hade det räckt med: Händelsen \"report\" från 2026-03-02 till 2026-03-09.");
}

TEST(explain_response, tells_what_waits) {
    EXPECT_EQ(english("2026-03-05", missed_twice(), reported()),
        "D-1 R: kept; state: on time, next due 2026-03-09.\n"
        "Rule: the event \"report\" within 7 days of each \"missed\"\n"
        "  2026-01-01  The duty begins: the case's date \"decided\".\n"
        "  2026-03-02  Event to be answered: missed.\n"
        "  2026-03-04  Event to be answered: missed.\n"
        "  2026-03-05  As of this day: kept; state: on time, next due 2026-03-09.\n"
        "  2026-03-09  Due: 7 days after 2026-03-02 (\"missed\"). Not late.\n"
        "  2026-03-11  Due: 7 days after 2026-03-04 (\"missed\"). Not late.");
    EXPECT_EQ(swedish("2026-03-05", missed_twice(), reported()),
        "D-1 R: hållen; läge: i tid, nästa senast 2026-03-09.\n"
        "Regel: händelsen \"report\" inom 7 dagar efter varje \"missed\"\n"
        "  2026-01-01  Skyldigheten börjar: ärendets datum \"beslutad\" (decided).\n"
        "  2026-03-02  Händelse som ska besvaras: missed.\n"
        "  2026-03-04  Händelse som ska besvaras: missed.\n"
        "  2026-03-05  Per den här dagen: hållen; läge: i tid, nästa senast 2026-03-09.\n"
        "  2026-03-09  Sista dag: 7 dagar efter 2026-03-02 (\"missed\"). Inte försenad.\n"
        "  2026-03-11  Sista dag: 7 dagar efter 2026-03-04 (\"missed\"). Inte försenad.");
}

TEST(explain_response, tells_from_which_day_a_trigger_may_hide) {
    context known;
    known.registers.push_back(event_register::covering("missed", std::nullopt, day("2026-03-20")));
    EXPECT_EQ(english("2026-04-01", decided("2026-01-01"), reported(), known),
        "D-1 R: unknown; state: unknown (the register of \"missed\" does not cover all days that are "
        "needed).\n"
        "Rule: the event \"report\" within 7 days of each \"missed\"\n"
        "  2026-01-01  The duty begins: the case's date \"decided\".\n"
        "  2026-03-21  The register does not cover all days from this one on: events \"missed\" may be "
        "lacking.\n"
        "  2026-04-01  As of this day: unknown; state: unknown (the register of \"missed\" does not cover "
        "all "
        "days that are needed).");
    EXPECT_NE(to_text(explain(decided("2026-01-01"), reported(), as_of(day("2026-04-01")), known),
                  language::swedish)
                  .find("2026-03-21  Registret täcker inte alla dagar från och med denna: händelser "
                        "\"missed\" kan saknas."),
        std::string::npos);
}

// --- rules in words -------------------------------------------------------------------------------------

TEST(describe, tells_a_rule_of_something_done_within_a_time_and_its_changes) {
    EXPECT_EQ(describe(within(months(3)).becoming(day("2026-01-01"), months(1))),
        (bilingual{
            "uppföljning inom 3 månader från datumet \"beslutad\" (decided); från 2026-01-01 inom 1 månad",
            "a follow-up within 3 months of the date \"decided\"; from 2026-01-01 within 1 month"}));
}

TEST(describe, tells_a_rule_of_something_done_before_the_end_and_its_changes) {
    EXPECT_EQ(describe(before_end(days(1), days(2)).becoming(day("2026-01-01"), days(60))),
        (bilingual{"uppföljning senast 1 dag före ärendets sista dag, tidigast 2 dagar före den; slutar det "
                   "2026-01-01 eller senare senast 60 dagar före ärendets sista dag",
            "a follow-up at the latest 1 day before the case's last day, at the earliest 2 days before it; "
            "where it ends on 2026-01-01 or later, at the latest 60 days before the case's last day"}));
    rule on_the_day = before_end(days(1));
    std::get<before_end_cadence>(on_the_day.kind).windows.front().lead = 0;
    EXPECT_EQ(describe(on_the_day), (bilingual{"uppföljning senast på ärendets sista dag",
                                        "a follow-up at the latest on the case's last day"}));
}

TEST(describe, tells_a_rule_of_answers_and_its_changes) {
    EXPECT_EQ(describe(reported().becoming(day("2026-03-04"), days(2))),
        (bilingual{"händelsen \"report\" inom 7 dagar efter varje \"missed\"; från 2026-03-04 inom 2 dagar",
            "the event \"report\" within 7 days of each \"missed\"; from 2026-03-04 within 2 days"}));
}

} // namespace
} // namespace lssgov
