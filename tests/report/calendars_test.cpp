// Calendars to the byte: how lines are folded and texts escaped, and what an entry says.

#include "report/asked_cases.hpp"
#include "report/ical_writer.hpp"

#include <lssgov/report/calendars.hpp>
#include <lssgov/version.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace lssgov {
namespace {

using test::day;

std::string line_of(const std::string& text) {
    std::ostringstream out;
    report::ical_writer calendar(out, "test");
    out.str("");
    calendar.text("X", text);
    return out.str();
}

std::string unfolded(std::string calendar) {
    for (std::size_t at = calendar.find("\r\n "); at != std::string::npos; at = calendar.find("\r\n ", at)) {
        calendar.erase(at, 3);
    }
    return calendar;
}

TEST(ical_test, texts_are_escaped) {
    EXPECT_EQ(line_of("a\\b;c,d:e\nf\r\ng\rh\ti"), "X:a\\\\b\\;c\\,d:e\\nf\\ng\\nh i\r\n");
}

TEST(ical_test, what_nobody_sees_is_written_out) {
    EXPECT_EQ(line_of("a\u202Eb\x1B[31mc"), "X:a<U+202E>b<U+001B>[31mc\r\n");
}

TEST(ical_test, a_line_of_75_octets_is_whole) {
    EXPECT_EQ(line_of(std::string(73, 'a')), "X:" + std::string(73, 'a') + "\r\n");
    EXPECT_EQ(line_of(std::string(74, 'a')), "X:" + std::string(73, 'a') + "\r\n a\r\n");
}

TEST(ical_test, a_letter_at_the_75th_octet_is_not_split) {
    // å is the octets 75 and 76.
    EXPECT_EQ(line_of(std::string(72, 'a') + "åb"), "X:" + std::string(72, 'a') + "\r\n åb\r\n");
    // å is the octets 74 and 75.
    EXPECT_EQ(line_of(std::string(71, 'a') + "åb"), "X:" + std::string(71, 'a') + "å\r\n b\r\n");
}

TEST(ical_test, further_lines_have_a_blank_and_74_octets) {
    const std::string text = std::string(73, 'a') + std::string(74, 'b') + std::string(73, 'c') + "ö";
    EXPECT_EQ(line_of(text), "X:" + std::string(73, 'a') + "\r\n " + std::string(74, 'b') + "\r\n " +
                                 std::string(73, 'c') + "\r\n ö\r\n");
}

TEST(ical_test, bytes_that_are_no_letters_are_folded_all_the_same) {
    const std::string octets(200, '\x80');
    EXPECT_EQ(unfolded(line_of(octets)), "X:" + octets + "\r\n");
}

TEST(ical_test, different_words_give_different_parts_of_a_uid) {
    EXPECT_EQ(report::uid_part("N-17_b.c"), "N-17_b.c");
    EXPECT_EQ(report::uid_part("a/b@c å%"), "a%2Fb%40c%20%C3%A5%25");
}

/// One duty with days of its own, one that nobody gives a day for.
municipality small_model() {
    municipality made;
    made.id = "norrby";
    made.name = "Norrby";
    made.described_as_of = day("2021-02-24");
    made.sources.push_back({.id = "plan", .title = "Verksamhetsplan; 2021"});
    made.units.push_back({.id = "committee", .name = "Omsorgsnämnden", .level = unit_level::committee});
    made.rules.push_back(on_dates({{4, 30}, {8, 31}}).named("twice", "").by(force::local, {"plan", "3"}));
    made.rules.push_back(at_least_every(months(12)).named("yearly", ""));
    duty report{.id = "interim report", .title = "Delårsrapport, två gånger"};
    report.topic = duty_topic::interim_report;
    report.concerns = {"committee"};
    report.rule = "twice";
    report.owner = "committee";
    report.origin = {"plan", "3"};
    made.duties.push_back(report);
    duty plan{.id = "plan-review", .title = "Planen ses över"};
    plan.concerns = {"committee"};
    plan.rule = "yearly";
    made.duties.push_back(plan);
    return made;
}

std::string entry_on(const std::string& compact, const std::string& written) {
    return "BEGIN:VEVENT\r\n"
           "UID:norrby/interim%20report/" +
           written +
           "@lssgov\r\n"
           "DTSTAMP:20210224T000000Z\r\n"
           "DTSTART;VALUE=DATE:" +
           compact +
           "\r\n"
           "SUMMARY:Delårsrapport\\, två gånger (Omsorgsnämnden)\r\n"
           "DESCRIPTION:Regel: varje år den 30 april och den 31 augusti\\nKälla: Verks\r\n"
           " amhetsplan\\; 2021\\, 3\\nAnsvarig: Omsorgsnämnden\r\n"
           "CATEGORIES:egen\r\n"
           "TRANSP:TRANSPARENT\r\n"
           "END:VEVENT\r\n";
}

const report::provenance one_file{{{report::input_role::model, "norrby.toml", std::string(64, 'a')}}};

std::string wheel_of(const municipality& model, int year, language tongue = language::swedish) {
    std::ostringstream out;
    report::year_wheel_ics(out, model, year, one_file, tongue);
    return out.str();
}

/// The lines of a calendar that are not folded, from the one that begins so to the one that ends so.
std::string part_of(const std::string& calendar, const std::string& begins, const std::string& ends) {
    const std::string whole = unfolded(calendar);
    const std::size_t from = whole.find(begins);
    return from == std::string::npos ? "" : whole.substr(from, whole.find(ends, from) + ends.size() - from);
}

/// What says by what a calendar was made.
std::string made_of_one_file() {
    return "Gjord med lssgov " + std::string(version()) +
           ". Samma filer ger samma kalender\\; ingen klocka läses.\\nBeskrivning: norrby.toml\\, SHA-256 " +
           std::string(64, 'a') + "\r\n";
}

TEST(year_wheel_ics_test, each_day_is_an_entry) {
    const std::string wheel = wheel_of(small_model(), 2021);
    const std::size_t entries = wheel.find("BEGIN:VEVENT");
    EXPECT_EQ(unfolded(wheel.substr(0, entries)),
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//lssgov//year wheel//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:Årshjul 2021: Norrby\r\n"
        "X-WR-CALDESC:Sett från 2021-02-24\\; vad som gjorts senare syns inte.\\nHar ingen känd dag och är "
        "inte med: Planen ses över.\\n" +
            made_of_one_file());
    EXPECT_EQ(wheel.substr(entries),
        entry_on("20210430", "2021-04-30") + entry_on("20210831", "2021-08-31") + "END:VCALENDAR\r\n");
}

TEST(year_wheel_ics_test, a_year_in_which_nothing_falls_is_a_calendar_with_one_entry_that_says_so) {
    municipality model = small_model();
    model.duties.clear();
    EXPECT_EQ(part_of(wheel_of(model, 2030), "BEGIN:VEVENT", "END:VCALENDAR\r\n"),
        "BEGIN:VEVENT\r\n"
        "UID:norrby/2030/nothing@lssgov\r\n"
        "DTSTAMP:20210224T000000Z\r\n"
        "DTSTART;VALUE=DATE:20300101\r\n"
        "SUMMARY:Inget återkommande i beskrivningen faller under 2030.\r\n"
        "DESCRIPTION:Årshjul 2030: Norrby\\nSett från 2021-02-24\\; vad som gjorts senare syns inte.\r\n"
        "CATEGORIES:Upplysning\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
    EXPECT_EQ(part_of(wheel_of(model, 2030), "X-WR-CALDESC:", "\r\n"),
        "X-WR-CALDESC:Sett från 2021-02-24\\; vad som gjorts senare syns inte.\\n" + made_of_one_file());
}

TEST(year_wheel_ics_test, a_year_in_which_nothing_has_a_known_day_says_what_falls_in_it) {
    municipality model = small_model();
    model.duties = {model.duties[1]};
    EXPECT_EQ(part_of(wheel_of(model, 2021, language::english), "SUMMARY:", "CATEGORIES:Note\r\n"),
        "SUMMARY:None of what recurs has a known day in 2021.\r\n"
        "DESCRIPTION:Year wheel 2021: Norrby\\nAs known on 2021-02-24\\; what was done later is not "
        "seen.\\nWithout a known day\\, and left out: Planen ses över.\r\n"
        "CATEGORIES:Note\r\n");
}

TEST(year_wheel_ics_test, a_year_that_is_over_is_seen_from_the_day_before_it) {
    EXPECT_EQ(part_of(wheel_of(small_model(), 2020), "X-WR-CALDESC:", " syns inte."),
        "X-WR-CALDESC:Sett från 2019-12-31\\; vad som gjorts senare syns inte.");
}

TEST(year_wheel_ics_test, without_a_day_of_description_the_first_of_the_year_is_stamped) {
    municipality model = small_model();
    model.described_as_of.reset();
    EXPECT_NE(wheel_of(model, 2022).find("DTSTAMP:20220101T000000Z\r\n"), std::string::npos);
}

TEST(year_wheel_ics_test, an_entry_keeps_its_identity_when_its_words_change) {
    municipality later = small_model();
    later.duties[0].title = "Delårsbokslut";
    later.described_as_of = day("2021-03-01");
    EXPECT_NE(
        wheel_of(later, 2021).find("UID:norrby/interim%20report/2021-04-30@lssgov\r\n"), std::string::npos);
}

TEST(year_wheel_ics_test, what_is_overdue_stands_on_its_day_before_the_year_and_names_its_thing) {
    municipality model = small_model();
    model.rules[1].from("known_since");
    duty& plan = model.duties[1];
    plan.owner = "committee";
    plan.known_since = day("2019-10-01");
    model.known_spans.push_back({.duty = plan.id, .from = day("2019-10-01"), .to = day("2020-12-31")});
    const std::string wheel = unfolded(wheel_of(model, 2021));
    EXPECT_NE(wheel.find("UID:norrby/plan-review/committee/2020-10-01@lssgov\r\n"), std::string::npos);
    EXPECT_NE(wheel.find("DTSTART;VALUE=DATE:20201001\r\n"
                         "SUMMARY:Försenad: Omsorgsnämnden: Planen ses över\\, räknat från 2019-10-01 "
                         "(Omsorgsnämnden)\r\n"),
        std::string::npos);
    EXPECT_EQ(wheel.find("Har ingen känd dag"), std::string::npos);
    plan.known_since = partial_date::in_month(2019, 10);
    EXPECT_NE(unfolded(wheel_of(model, 2021))
                  .find("DTSTART;VALUE=DATE:20201031\r\n"
                        "SUMMARY:Försenad\\, sedan senast 2020-10-31: Omsorgsnämnden: Planen ses över "
                        "(Omsorgsnämnden)\r\n"),
        std::string::npos);
    plan.known_since = day("2019-10-01");
    model.known_spans.clear();
    const std::string unknown = unfolded(wheel_of(model, 2021));
    EXPECT_EQ(unknown.find("20201001"), std::string::npos);
    EXPECT_EQ(unknown.find("Har ingen känd dag"), std::string::npos); // it has
    EXPECT_NE(unknown.find("\\nSkulle vara gjort före året\\; om det är gjort är inte känt\\, så det är inte "
                           "med: Omsorgsnämnden: Planen ses över (2020-10-01).\\n"),
        std::string::npos);
    plan.known_since = partial_date::in_month(2019, 10);
    EXPECT_NE(unfolded(wheel_of(model, 2021, language::english))
                  .find("\\nDue before the year\\, and left out\\, for whether it is done is not known: "
                        "Omsorgsnämnden: Planen ses över (day not known).\\n"),
        std::string::npos);
}

TEST(due_days_ics_test, each_row_is_an_entry_on_its_due_day) {
    const std::vector cases{test::overdue_case("B/1", 4).in("unit", "Norr"),
        one_case("C").on("decided", day("2020-03-10")).in("unit", "Norr")};
    const std::vector<rule> rules{test::yearly_rule()};
    std::ostringstream out;
    report::due_days_ics(out,
        report::work_list_of(test::set_of(cases), rules, test::day_asked, "unit", "Norr"), {},
        language::english);
    EXPECT_EQ(
        out.str(), "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//lssgov//due days//EN\r\n"
                   "CALSCALE:GREGORIAN\r\n"
                   "X-WR-CALNAME:Due days: Norr\\, as of 2021-02-24\r\n"
                   "X-WR-CALDESC:Made with lssgov " +
                       std::string(version()) +
                       ". The same files give the same calendar\\\r\n"
                       " ; no clock is read.\r\n"
                       "BEGIN:VEVENT\r\n"
                       "UID:B%2F1/yearly@lssgov\r\n"
                       "DTSTAMP:20210224T000000Z\r\n"
                       "DTSTART;VALUE=DATE:20210220\r\n"
                       "SUMMARY:Overdue: B/1: Each year\r\n"
                       "DESCRIPTION:due 2021-02-20: 12 months after 2020-02-20\\, 4 days overdue\\nLa\r\n"
                       " st done: 2020-02-20\r\n"
                       "CATEGORIES:Overdue\r\n"
                       "TRANSP:TRANSPARENT\r\n"
                       "END:VEVENT\r\n"
                       "BEGIN:VEVENT\r\n"
                       "UID:C/yearly@lssgov\r\n"
                       "DTSTAMP:20210224T000000Z\r\n"
                       "DTSTART;VALUE=DATE:20210310\r\n"
                       "SUMMARY:C: Each year\r\n"
                       "DESCRIPTION:due 2021-03-10: 12 months after 2020-03-10\\, 14 days left\\nLast\r\n"
                       "  done: none\r\n"
                       "CATEGORIES:Coming\r\n"
                       "TRANSP:TRANSPARENT\r\n"
                       "END:VEVENT\r\n"
                       "END:VCALENDAR\r\n");
}

TEST(due_days_ics_test, where_nothing_is_due_one_entry_says_so_and_how_many_are_unknown) {
    const std::vector<rule> rules{test::yearly_rule()};
    const std::vector cases{one_case("C").in("unit", "Norr")}; // no day to count from
    const report::provenance from{{{report::input_role::cases, "cases.csv", std::string(64, 'b')}}};
    std::ostringstream out;
    report::due_days_ics(out,
        report::work_list_of(test::set_of(cases), rules, test::day_asked, "unit", "Norr", 10), from,
        language::english);
    EXPECT_EQ(part_of(out.str(), "BEGIN:VEVENT", "END:VCALENDAR\r\n"),
        "BEGIN:VEVENT\r\n"
        "UID:due-days/Norr/nothing@lssgov\r\n"
        "DTSTAMP:20210224T000000Z\r\n"
        "DTSTART;VALUE=DATE:20210224\r\n"
        "SUMMARY:Nothing known is overdue or due by 2021-03-06: Norr\r\n"
        "DESCRIPTION:Due days: Norr\\, as of 2021-02-24\\nUnknown: 1\r\n"
        "CATEGORIES:Note\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
    const std::string made_of = part_of(out.str(), "X-WR-CALDESC:", "\r\n");
    EXPECT_NE(made_of.find("X-WR-CALDESC:Unknown: 1\\nMade with lssgov "), std::string::npos);
    EXPECT_NE(made_of.find("\\nCases: cases.csv\\, SHA-256 bbbb"), std::string::npos);
}

} // namespace
} // namespace lssgov
