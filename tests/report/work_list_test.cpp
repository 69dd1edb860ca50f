// Work lists: what is on them, held against the slow way, and how they are written.

#include "cadence/any_case_set.hpp"
#include "report/asked_cases.hpp"
#include "support/message_of.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/cadence/explanation.hpp>
#include <lssgov/report/calendars.hpp>
#include <lssgov/report/work_list.hpp>
#include <lssgov/version.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace lssgov {
namespace {

using report::work_list;
using report::work_list_of;
using test::day;
using test::overdue_case;
using test::set_of;
using test::unknown_case;

const as_of on = test::day_asked; // 2021-02-24; 60 days later it is 2021-04-25
const rule yearly = test::yearly_rule();

one_case followed_up(const std::string& id, const char* last) {
    return one_case(id).on("decided", day("2019-06-01")).event("follow-up", day(last)).in("unit", "Norr");
}

std::vector<std::string> ids_of(const work_list& list) {
    std::vector<std::string> ids;
    for (const report::work_item& one : list.items) {
        ids.push_back(one.case_id);
    }
    return ids;
}

TEST(work_list_test, holds_what_is_overdue_and_what_is_due_in_sixty_days_oldest_first) {
    const std::vector cases{followed_up("day 61", "2020-04-26"), followed_up("day 60", "2020-04-25"),
        followed_up("today", "2020-02-24"), followed_up("yesterday", "2020-02-23"),
        overdue_case("long ago", 300).in("unit", "Norr"),
        followed_up("elsewhere", "2020-02-23").in("unit", "Syd")};
    const work_list list = work_list_of(set_of(cases), {&yearly, 1}, on, "unit", "Norr");
    EXPECT_EQ(list.until, day("2021-04-25"));
    EXPECT_EQ(list.cases, 5);
    EXPECT_EQ(list.overdue(), 2);
    EXPECT_EQ(ids_of(list), (std::vector<std::string>{"long ago", "yesterday", "today", "day 60"}));
    EXPECT_EQ(list.items[1].days_overdue, 1);
    EXPECT_EQ(list.items[1].days_left, 0);
    EXPECT_EQ(list.items[2].days_overdue, 0);
    EXPECT_EQ(list.items[2].days_left, 0);
    EXPECT_EQ(list.items[3].days_left, 60);
    EXPECT_EQ(list.items[3].due, day("2021-04-25"));
    EXPECT_EQ(list.items[3].last_event, day("2020-04-25"));
}

TEST(work_list_test, says_how_each_day_was_reached) {
    const std::vector cases{followed_up("A", "2020-02-20"), followed_up("B", "2020-02-23"),
        followed_up("C", "2020-02-24"), followed_up("D", "2020-03-01"), followed_up("E", "2020-02-25")};
    const work_list list = work_list_of(set_of(cases), {&yearly, 1}, on, "unit", "Norr");
    ASSERT_EQ(list.items.size(), 5U);
    EXPECT_EQ(
        list.items[0].reason, (bilingual{"senast 2021-02-20: 12 månader efter 2020-02-20, försenad 4 dagar",
                                  "due 2021-02-20: 12 months after 2020-02-20, 4 days overdue"}));
    EXPECT_EQ(
        list.items[1].reason, (bilingual{"senast 2021-02-23: 12 månader efter 2020-02-23, försenad 1 dag",
                                  "due 2021-02-23: 12 months after 2020-02-23, 1 day overdue"}));
    EXPECT_EQ(list.items[2].reason, (bilingual{"senast 2021-02-24: 12 månader efter 2020-02-24, sista dagen",
                                        "due 2021-02-24: 12 months after 2020-02-24, the last day"}));
    EXPECT_EQ(list.items[3].reason.swedish, "senast 2021-02-25: 12 månader efter 2020-02-25, 1 dag kvar");
    EXPECT_EQ(list.items[4].reason.english, "due 2021-03-01: 12 months after 2020-03-01, 5 days left");
}

TEST(work_list_test, what_a_decision_excuses_is_still_to_be_done) {
    context known;
    known.suspensions.push_back({.rule = "yearly",
        .decided_by = "nämnden",
        .decided_on = day("2020-12-01"),
        .from = day("2021-02-21"),
        .to = day("2021-02-21"),
        .reason = ""});
    const auto list = work_list_of(
        set_of(std::vector{followed_up("A", "2020-02-20")}), {&yearly, 1}, on, "unit", "Norr", 60, known);
    ASSERT_EQ(list.items.size(), 1U);
    EXPECT_EQ(list.items[0].reason.swedish,
        "senast 2021-02-20: 12 månader efter 2020-02-20, försenad 4 dagar; ursäktad: regeln vilar 2021-02-21 "
        "till 2021-02-21 enligt beslut 2020-12-01 av nämnden");
    known.suspensions[0].from = day("2021-02-20");
    known.suspensions[0].to = day("2021-02-20"); // the due day, not the first late day
    const auto other = work_list_of(
        set_of(std::vector{followed_up("A", "2020-02-20")}), {&yearly, 1}, on, "unit", "Norr", 60, known);
    EXPECT_EQ(other.items[0].reason.swedish.find("ursäktad"), std::string::npos);
}

TEST(work_list_test, a_year_that_passed_is_no_work_and_the_year_that_runs_is) {
    const rule per_year = per_period(partition::yearly()).named("per-year", "");
    const std::vector cases{one_case("A").on("decided", day("2018-01-01")).in("unit", "Norr")};
    const auto list = work_list_of(set_of(cases), {&per_year, 1}, on, "unit", "Norr", 366);
    ASSERT_EQ(list.items.size(), 1U);
    EXPECT_EQ(list.items[0].reason.swedish,
        "senast 2021-12-31: slutet av perioden 2021-01-01 till 2021-12-31, 310 dagar kvar");
    EXPECT_EQ(list.overdue(), 0);
}

TEST(work_list_test, what_is_unknown_is_listed_with_what_is_lacking_and_quotas_are_named) {
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "Half of them");
    const std::vector<rule> rules{yearly, quota};
    const std::vector cases{unknown_case("A").in("unit", "Norr"), unknown_case("B").in("unit", "Syd")};
    const auto list = work_list_of(set_of(cases), rules, on, "unit", "Norr");
    EXPECT_EQ(list.items.size(), 0U);
    ASSERT_EQ(list.unknown.size(), 1U);
    EXPECT_EQ(list.unknown[0].case_id, "A");
    EXPECT_EQ(list.unknown[0].rule_title, "Each year");
    EXPECT_EQ(list.unknown[0].why.english, "the case lacks \"decided\", which the rule needs");
    ASSERT_EQ(list.quotas.size(), 1U);
    EXPECT_EQ(list.quotas[0].rule_title, "Half of them");
    EXPECT_EQ(list.quotas[0].says.english, "at least 50% in each calendar year");
}

TEST(work_list_test, what_is_unknown_stands_in_the_order_of_the_cases_and_then_of_the_rules) {
    const std::vector<rule> rules{rule(yearly).named("r2", ""), rule(yearly).named("r1", "")};
    const std::vector cases{unknown_case("B").in("unit", "Norr"), unknown_case("A").in("unit", "Norr")};
    std::vector<std::string> order;
    for (const report::unknown_item& one : work_list_of(set_of(cases), rules, on, "unit", "Norr").unknown) {
        order.push_back(one.case_id + " " + one.rule_id);
    }
    EXPECT_EQ(order, (std::vector<std::string>{"B r2", "B r1", "A r2", "A r1"}));
}

TEST(work_list_test, what_is_due_on_one_day_stands_in_the_order_of_the_cases_and_then_of_the_rules) {
    const std::vector<rule> rules{rule(yearly).named("r2", ""), rule(yearly).named("r1", "")};
    const std::vector cases{followed_up("B", "2020-02-20"), followed_up("A", "2020-02-20")};
    std::vector<std::string> order;
    for (const report::work_item& one : work_list_of(set_of(cases), rules, on, "unit", "Norr").items) {
        order.push_back(one.case_id + " " + one.rule_id);
    }
    EXPECT_EQ(order, (std::vector<std::string>{"B r2", "B r1", "A r2", "A r1"}));
}

TEST(work_list_test, the_empty_label_asks_for_the_cases_without_one) {
    const one_case nowhere =
        one_case("X").on("decided", day("2019-06-01")).event("follow-up", day("2020-02-20"));
    const auto list = work_list_of(
        set_of(std::vector{followed_up("A", "2020-02-20"), nowhere}), {&yearly, 1}, on, "unit", "");
    EXPECT_EQ(list.cases, 1);
    EXPECT_EQ(ids_of(list), (std::vector<std::string>{"X"}));
    // Nor does it matter that there is no such grouping at all.
    EXPECT_EQ(ids_of(work_list_of(set_of(std::vector{nowhere}), {&yearly, 1}, on, "unit", "")), ids_of(list));
    std::ostringstream out;
    report::work_list_text(out, list, language::swedish);
    EXPECT_EQ(out.str().substr(0, out.str().find('\n')), "Arbetslista: (utan enhet), per 2021-02-24");
}

TEST(work_list_test, the_days_ahead_end_with_the_calendar) {
    const std::vector cases{one_case("A").on("decided", day("2198-12-01")).in("unit", "Norr")};
    const auto list =
        work_list_of(set_of(cases), {&yearly, 1}, as_of(2199, 11, 1), "unit", "Norr", 2'000'000'000);
    EXPECT_EQ(list.until, day("2199-12-31"));
    EXPECT_EQ(list.items.size(), 1U);
}

TEST(work_list_test, a_label_that_only_the_context_knows_has_no_work_and_any_other_is_refused) {
    context known;
    known.groupings.push_back({"unit", {{"Norr", "Område A"}}, {"Öst"}});
    const case_set cases = set_of(std::vector{followed_up("A", "2020-02-20")});
    EXPECT_EQ(work_list_of(cases, {&yearly, 1}, on, "unit", "Öst", 60, known).cases, 0);
    EXPECT_EQ(work_list_of(cases, {&yearly, 1}, on, "unit", "Område A", 60, known).cases, 1);
    const auto refused = [&](const char* grouping, const char* label, int days) {
        return test::message_of<error>(
            [&] { static_cast<void>(work_list_of(cases, {&yearly, 1}, on, grouping, label, days, known)); });
    };
    EXPECT_EQ(refused("unit", "Nor", 60), "There is no \"Nor\" in \"unit\".");
    EXPECT_EQ(refused("service", "Norr", 60), "There is no \"Norr\" in \"service\".");
    EXPECT_EQ(refused("unit", "Norr", -1), "A work list needs a number of days ahead that is not negative.");
}

TEST(work_list_test, a_rule_with_faults_is_refused_even_without_cases) {
    rule wrong = yearly;
    wrong.warning_days = -1;
    context known;
    known.groupings.push_back({"unit", {}, {"Öst"}});
    EXPECT_THROW(
        static_cast<void>(work_list_of(set_of({}), {&wrong, 1}, on, "unit", "Öst", 60, known)), error);
}

// The slow way ---------------------------------------------------------------------------------------------

/// One case at a time, by check() and explain().
work_list slowly_made(
    const test::many_cases& asked, const std::vector<rule>& rules, const std::string& label, int days) {
    work_list made{.grouping = "unit", .label = label, .on = asked.on, .until = asked.on.day};
    const int last = std::min(number_of(asked.on.day) + days, int{last_day_number});
    made.until = to_date(last).value();
    for (const one_case& one : asked.cases) {
        const auto unit = one.groups.find("unit");
        if (unit == one.groups.end() || !is_within(asked.known, "unit", unit->second, label)) {
            continue;
        }
        ++made.cases;
        for (const rule& under : rules) {
            const verdict told = check(one, under, asked.on, asked.known);
            if (told.state == case_state::unknown) {
                made.unknown.push_back({.case_id = one.id, .rule_id = under.id, .rule_title = under.title});
            }
            const bool is_late = told.state == case_state::overdue;
            const bool is_coming =
                (told.state == case_state::on_time || told.state == case_state::due_soon) &&
                told.next_due <= made.until;
            if (is_late || is_coming) {
                made.items.push_back({.case_id = one.id,
                    .rule_id = under.id,
                    .rule_title = under.title,
                    .due = *told.next_due,
                    .days_overdue = told.days_overdue,
                    .days_left = is_late ? 0 : days_between(asked.on.day, *told.next_due),
                    .last_event = told.last_event});
            }
        }
    }
    std::stable_sort(
        made.items.begin(), made.items.end(), [](const auto& a, const auto& b) { return a.due < b.due; });
    return made;
}

/// Whether the reason tells what the explanation of the case tells of that day.
void expect_explained(const report::work_item& item, const test::many_cases& asked, const rule& under) {
    const auto found = std::find_if(
        asked.cases.begin(), asked.cases.end(), [&](const one_case& one) { return one.id == item.case_id; });
    ASSERT_NE(found, asked.cases.end());
    const explanation told = explain(*found, under, asked.on, asked.known);
    ASSERT_NE(told.next_due_reached.swedish, "");
    EXPECT_NE(item.reason.swedish.find(": " + told.next_due_reached.swedish + ", "), std::string::npos);
    EXPECT_TRUE(std::any_of(told.days.begin(), told.days.end(), [&](const explained_day& one) {
        return one.day == item.due &&
               one.how.english.find(told.next_due_reached.english) != std::string::npos;
    })) << to_text(told, language::english);
}

TEST(work_list_test, is_what_the_slow_way_finds) {
    std::size_t items = 0;
    std::int64_t overdue = 0;
    std::size_t unknown = 0;
    for (const auto kind : test::all_kinds) {
        test::any_case_set source(kind, 20261123);
        for (int left = 6; left > 0; --left) {
            test::many_cases asked = source.next(250);
            asked.asked.roll = false;
            const std::vector<rule> rules{asked.asked, yearly};
            const case_set cases = set_of(asked.cases);
            for (const char* label : {"Norr", "Norrby", "the county", "Söder"}) {
                if (!report::is_label(cases, "unit", label, asked.known)) {
                    continue;
                }
                work_list made = work_list_of(cases, rules, asked.on, "unit", label, 200, asked.known);
                for (report::work_item& one : made.items) {
                    expect_explained(one, asked, one.rule_id == yearly.id ? yearly : asked.asked);
                    one.reason = {};
                }
                for (report::unknown_item& one : made.unknown) {
                    EXPECT_NE(one.why.swedish, "");
                    one.why = {};
                }
                unknown += made.unknown.size();
                EXPECT_EQ(made, slowly_made(asked, rules, label, 200));
                items += made.items.size();
                overdue += made.overdue();
            }
        }
    }
    EXPECT_GT(items, 5'000U); // else it would prove nothing
    EXPECT_GT(overdue, 1'000);
    EXPECT_GT(unknown, 1'000U);
}

TEST(work_list_test, is_the_same_at_any_number_of_threads) {
    case_set_builder building;
    const auto decided = building.named_date("decided");
    const auto unit = building.grouping("unit");
    const label_number norr = building.label(unit, "Norr");
    for (int i = 0; i < 150'000; ++i) {
        const case_number which = building.add(std::to_string(i));
        building.on(which, decided, add_days(make_date(2020, 1, 1), i % 700));
        if (i % 50 == 0) {
            building.in(which, unit, norr);
        }
    }
    const case_set cases = std::move(building).build();
    const work_list whole = work_list_of(cases, {&yearly, 1}, on, "unit", "Norr");
    EXPECT_EQ(whole.cases, 3'000);
    EXPECT_GT(whole.items.size(), 100U);
    for (const unsigned threads : {0U, 3U}) {
        EXPECT_EQ(work_list_of(cases, {&yearly, 1}, on, "unit", "Norr", 60, {}, {.threads = threads}), whole);
    }
    std::stop_source stopping;
    stopping.request_stop();
    EXPECT_THROW(static_cast<void>(work_list_of(
                     cases, {&yearly, 1}, on, "unit", "Norr", 60, {}, {.stop = stopping.get_token()})),
        cancelled);
}

// As it is written -----------------------------------------------------------------------------------------

work_list small_list() {
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "Half");
    const std::vector<rule> rules{yearly, quota};
    return work_list_of(set_of(std::vector{followed_up("=A", "2020-02-20"), followed_up("B", "2020-03-01"),
                            unknown_case("C").in("unit", "Norr")}),
        rules, on, "unit", "Norr");
}

TEST(work_list_text_test, is_told_in_lines) {
    std::ostringstream out;
    report::work_list_text(out, small_list(), language::swedish);
    EXPECT_EQ(out.str(),
        "Arbetslista: Norr, per 2021-02-24\n"
        "Det som är försenat, och det som ska vara gjort senast 2021-04-25. Äldst först. En rad för varje\n"
        "ärende och regel: det äldsta som inte är gjort. Underliggande enheter är med.\n"
        "Listan namnger ärenden och är till för dem som handlägger dem.\n"
        "\n"
        "3 ärenden. Försenat: 1. Senast 2021-04-25: 1. Okänt: 1.\n"
        "\n"
        "Försenat\n"
        "  2021-02-20  =A: Each year\n"
        "              senast 2021-02-20: 12 månader efter 2020-02-20, försenad 4 dagar\n"
        "\n"
        "Senast 2021-04-25\n"
        "  2021-03-01  B: Each year\n"
        "              senast 2021-03-01: 12 månader efter 2020-03-01, 5 dagar kvar\n"
        "\n"
        "Okänt\n"
        "  Svar som inte går att ge, eftersom uppgifter saknas: ett ärende under en regel på varje rad.\n"
        "  - C: Each year\n"
        "    ärendet saknar \"beslutad\" (decided), som regeln behöver\n"
        "\n"
        "Kvoter\n"
        "  Gäller enheten och inte enskilda ärenden, så de ger inga rader här.\n"
        "  - Half: minst 50 % varje kalenderår\n");
}

const report::provenance made_of{
    {{report::input_role::rules, "rules.toml", "abc"}, {report::input_role::cases, "c.csv", ""}},
    day("2021-01-31")};

TEST(work_list_text_test, ends_with_what_it_was_made_of) {
    std::ostringstream plain;
    report::work_list_text(plain, small_list(), language::english);
    std::ostringstream with_foot;
    report::work_list_text(with_foot, small_list(), language::english, made_of);
    EXPECT_EQ(with_foot.str(), plain.str() + "\nMade with lssgov " + std::string(version()) +
                                   " from:\n"
                                   "  Rules: rules.toml, SHA-256 abc\n"
                                   "  Cases: c.csv\n"
                                   "  Events recorded after 2021-01-31 are not seen.\n");
}

// A list that lacks rows must not pass for a whole one.
TEST(work_list_text_test, says_of_which_files_rows_are_left_out) {
    const report::provenance lacking{{{report::input_role::cases, "c.csv", "", 2},
        {report::input_role::events, "e.csv", "", 1}, {report::input_role::rules, "r.toml", ""}}};
    std::ostringstream english;
    report::work_list_text(english, small_list(), language::english, lacking);
    EXPECT_NE(english.str().find("\nc.csv: 2 rows left out here: could not be read.\n"
                                 "e.csv: 1 row left out here: could not be read.\n\nOverdue\n"),
        std::string::npos)
        << english.str();
    std::ostringstream page;
    report::work_list_html(page, small_list(), lacking, language::swedish);
    EXPECT_NE(page.str().find("c.csv: 2 rader inte med här: gick inte att läsa.</p>"), std::string::npos);
    std::ostringstream calendar;
    report::due_days_ics(calendar, small_list(), lacking, language::english);
    std::string unfolded = calendar.str();
    for (std::size_t at = 0; (at = unfolded.find("\r\n ", at)) != std::string::npos;) {
        unfolded.erase(at, 3);
    }
    EXPECT_NE(unfolded.find("e.csv: 1 row left out here: could not be read."), std::string::npos);
    EXPECT_EQ(report::for_the_public(lacking).inputs.front().rows_left_out, 0);
}

TEST(work_list_csv_test, has_a_line_for_each_row) {
    std::ostringstream plain;
    report::work_list_csv(plain, small_list(), language::english);
    EXPECT_EQ(plain.str(),
        "case_id,rule,title,due,days_overdue,days_left,last_event,reason,state\r\n"
        "=A,yearly,Each year,2021-02-20,4,,2020-02-20,\"due 2021-02-20: 12 months after 2020-02-20, 4 days "
        "overdue\",overdue\r\n"
        "B,yearly,Each year,2021-03-01,0,5,2020-03-01,\"due 2021-03-01: 12 months after 2020-03-01, 5 days "
        "left\",coming\r\n"
        "C,yearly,Each year,,,,,\"the case lacks \"\"decided\"\", which the rule needs\",unknown\r\n");
    std::ostringstream excel;
    report::work_list_csv(excel, small_list(), language::swedish, csv_profile::swedish_excel);
    EXPECT_EQ(excel.str(),
        "\xEF\xBB\xBF"
        "case_id;rule;title;due;days_overdue;days_left;last_event;reason;state\r\n"
        "'=A;yearly;Each year;2021-02-20;4;;2020-02-20;senast 2021-02-20: 12 månader efter 2020-02-20, "
        "försenad 4 dagar;overdue\r\n"
        "B;yearly;Each year;2021-03-01;0;5;2020-03-01;senast 2021-03-01: 12 månader efter 2020-03-01, 5 "
        "dagar "
        "kvar;coming\r\n"
        "C;yearly;Each year;;;;;\"ärendet saknar \"\"beslutad\"\" (decided), som regeln "
        "behöver\";unknown\r\n");
}

TEST(work_list_html_test, is_a_page_in_which_nothing_is_taken_for_a_tag) {
    const rule titled = at_least_every(months(12)).named("r", "<b>&");
    const auto list = work_list_of(
        set_of(std::vector{followed_up("<script>", "2020-02-20")}), {&titled, 1}, on, "unit", "Norr");
    std::ostringstream out;
    report::work_list_html(out, list, {}, language::english);
    EXPECT_NE(out.str().find("<html lang=\"en\">"), std::string::npos);
    EXPECT_NE(out.str().find("&lt;script&gt;"), std::string::npos);
    EXPECT_NE(out.str().find("Nothing is due by 2021-04-25."), std::string::npos);
    EXPECT_NE(out.str().find("No case lacks data that the list needs."), std::string::npos);
    EXPECT_EQ(out.str().find("<script"), std::string::npos);
    EXPECT_EQ(out.str().find("<b>"), std::string::npos);
}

TEST(work_list_html_test, lists_what_is_unknown) {
    std::ostringstream out;
    report::work_list_html(out, small_list(), {}, language::english);
    EXPECT_NE(
        out.str().find("<th scope=\"row\" class=\"unbroken\">C</th><td class=\"prose\">Each year</td><td "
                       "class=\"prose\">the case lacks &quot;decided&quot;, which the rule needs</td>"),
        std::string::npos);
}

} // namespace
} // namespace lssgov
