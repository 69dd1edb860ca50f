// CSV for programs and for Excel in Swedish: what each cell becomes, and that it can be read again.

#include "csv_field.hpp"
#include "report/asked_cases.hpp"

#include <lssgov/load/cases.hpp>
#include <lssgov/report/tallies_csv.hpp>
#include <lssgov/report/verdicts_csv.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace lssgov {
namespace {

using test::check_cases;
using test::kept_case;
using test::overdue_case;
using test::set_of;

constexpr csv_profile excel = csv_profile::swedish_excel;
constexpr csv_profile plain = csv_profile::rfc4180;
const std::string mark = "\xEF\xBB\xBF";

TEST(csv_profile_test, a_text_that_excel_would_run_gets_an_apostrophe) {
    EXPECT_EQ(csv_field("=1+1", excel), "'=1+1");
    EXPECT_EQ(csv_field("+46 16 710", excel), "'+46 16 710");
    EXPECT_EQ(csv_field("-1", excel), "'-1");
    EXPECT_EQ(csv_field("@SUM(A1)", excel), "'@SUM(A1)");
    EXPECT_EQ(csv_field("\t=1", excel), "'\t=1");
    EXPECT_EQ(csv_field("\tN-1", excel), "'\tN-1");
    EXPECT_EQ(csv_field("\rN-1", excel), "\"'\rN-1\"");
    EXPECT_EQ(csv_field("\nN-1", excel), "\"'\nN-1\"");
}

TEST(csv_profile_test, blanks_and_broad_signs_hide_nothing) {
    EXPECT_EQ(csv_field(" =1", excel), "' =1");
    EXPECT_EQ(csv_field("  \t-1", excel), "'  \t-1");
    EXPECT_EQ(csv_field("\u00A0=1", excel), "'\u00A0=1");
    EXPECT_EQ(csv_field("\uFEFF\u200B@a", excel), "'\uFEFF\u200B@a");
    EXPECT_EQ(csv_field("\uFF1D1", excel), "'\uFF1D1");
    EXPECT_EQ(csv_field("\uFF0B1", excel), "'\uFF0B1");
    EXPECT_EQ(csv_field("\uFF0D1", excel), "'\uFF0D1");
    EXPECT_EQ(csv_field("\uFF20a", excel), "'\uFF20a");
    EXPECT_EQ(csv_field("\u22121", excel), "'\u22121");
}

TEST(csv_profile_test, digits_that_excel_would_change_get_an_apostrophe) {
    EXPECT_EQ(csv_field("0180", excel), "'0180");
    EXPECT_EQ(csv_field("00", excel), "'00");
    EXPECT_EQ(csv_field("1234567890123456", excel), "'1234567890123456"); // 16 digits
    for (const char* text : {"123456789012345", "0", "180", "0180-1", "N0180", "2021-03-01"}) {
        EXPECT_EQ(csv_field(text, excel), text);
    }
    EXPECT_EQ(csv_field("0180", plain), "0180");
}

TEST(csv_profile_test, other_texts_stay_as_they_are) {
    for (const char* text : {"", " ", "N-1", "a=1", " N-1", "'=1", "Å-1", "1-2", "\u2013 1"}) {
        EXPECT_EQ(csv_field(text, excel), text);
    }
}

TEST(csv_profile_test, programs_get_texts_unchanged) {
    for (const char* text : {"=1+1", "+46", "-1", "@a", "\tN-1", " =1", "\uFF1D1", "a;b"}) {
        EXPECT_EQ(csv_field(text, plain), text);
    }
}

TEST(csv_profile_test, quotation_marks_stand_where_the_separator_of_the_profile_does) {
    EXPECT_EQ(csv_field("a,b", plain), "\"a,b\"");
    EXPECT_EQ(csv_field("a,b", excel), "a,b");
    EXPECT_EQ(csv_field("a;b", excel), "\"a;b\"");
    EXPECT_EQ(
        csv_field("=HYPERLINK(\"http://x\";\"y\")", excel), "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"");
    EXPECT_EQ(csv_field("a\"b", excel), "\"a\"\"b\"");
}

std::string verdicts_of(const case_set& cases, const std::vector<rule>& rules, csv_profile as) {
    std::ostringstream out;
    report::verdicts_csv(out, cases, rules, test::day_asked, {}, {}, as);
    return out.str();
}

TEST(csv_profile_test, verdicts_for_excel) {
    rule asked = test::yearly_rule();
    asked.id = "=yearly";
    EXPECT_EQ(verdicts_of(set_of(std::vector{kept_case("-1"), overdue_case("a;b", 4)}), {asked}, excel),
        mark + "case_id;rule;kept;state;next_due;days_overdue;breaches;excused;days_late;last_event\r\n"
               "'-1;'=yearly;yes;on_time;2021-12-01;0;0;0;0;\r\n"
               "\"a;b\";'=yearly;no;overdue;2021-02-20;4;2;0;54;2020-02-20\r\n");
}

TEST(csv_profile_test, sums_and_curves_for_excel) {
    const case_set cases = set_of(std::vector{overdue_case("B", 4).in("unit", "+Norr")});
    const std::vector<rule> rules{test::yearly_rule()};
    std::ostringstream sums;
    report::tallies_csv(sums, report::check_cases(cases, rules, test::day_asked, by("unit"), {}), excel);
    EXPECT_EQ(sums.str(), mark + "rule;grouping;group;parent;depth;cases;yes;no;unknown;not_applicable;"
                                 "state_not_applicable;state_unknown;state_ended;state_done;state_overdue;"
                                 "state_due_soon;state_on_time;breaches;excused;days_late;days_overdue\r\n"
                                 "yearly;;;;0;1;0;1;0;0;0;0;0;0;1;0;0;2;0;54;4\r\n"
                                 "yearly;unit;'+Norr;;0;1;0;1;0;0;0;0;0;0;1;0;0;2;0;54;4\r\n");
    std::ostringstream days;
    const period one_day{test::day_asked.day, test::day_asked.day};
    report::curve_csv(days, curve(cases, rules, one_day, by("unit")), excel);
    EXPECT_EQ(days.str(), mark + "rule;grouping;group;day;open\r\nyearly;unit;'+Norr;2021-02-24;1\r\n");
}

TEST(csv_profile_test, rejects_for_excel) {
    const auto read = load::cases_from_text(
        {"case_id,unit\n=1,A\n=1,B\n", "cases.csv"}, {"case_id,kind,date\n", "events.csv"});
    std::ostringstream out;
    load::rejects_csv(out, read, excel);
    EXPECT_EQ(
        out.str(), mark + "file;line;column;reason;text;remedy;row\r\n"
                          "\"cases.csv\";3;1;duplicate_case;\"the case \"\"=1\"\" stands already on line 2\";"
                          "\"give each case an id of its own, or remove one of the lines\";\"'=1,B\"\r\n");
}

/// Reads a table of verdicts as if it were one of cases: the ids, and the labels of a column.
std::vector<std::string> read_again(const std::string& table) {
    const auto read = load::cases_from_text({table, "verdicts.csv"}, {"case_id;kind;date\n", "events.csv"});
    std::vector<std::string> found;
    for (case_number i = 0; read && i < read->size(); ++i) {
        const one_case one = read->at(i);
        found.push_back(one.id + "|" + one.groups.at("rule") + "|" + one.groups.at("state"));
    }
    return found;
}

TEST(csv_profile_test, what_is_written_for_excel_is_read_again) {
    const std::vector cases{
        kept_case("N-1"), kept_case("Å;Ä"), kept_case("c \"d\""), kept_case("g,h"), kept_case("=1")};
    EXPECT_EQ(read_again(verdicts_of(set_of(cases), {test::yearly_rule()}, excel)),
        (std::vector<std::string>{"N-1|yearly|on_time", "Å;Ä|yearly|on_time", "c \"d\"|yearly|on_time",
            "g,h|yearly|on_time", "'=1|yearly|on_time"}));
}

} // namespace
} // namespace lssgov
