// Pages for the public: what stands on them beside the tallies, which is nothing that the tallies do not
// tell.

#include "report/asked_cases.hpp"
#include "report/printed_rows.hpp"
#include "support/message_of.hpp"

#include <lssgov/report/suppression.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using report::case_check;
using report::for_the_public;
using report::tally_cell;
using test::check_cases;
using test::day;
using test::kept_case;
using test::overdue_case;
using test::printed_row;

const rule yearly = test::yearly_rule();
const as_of on = test::day_asked;

/// 30 cases in the north and 20 in the south. Of the overdue, which are so by these days, so many are in the
/// north.
std::vector<one_case> north_and_south(int north, const std::vector<int>& overdue_by) {
    std::vector<one_case> cases;
    int in_north = 0;
    for (const int by : overdue_by) {
        cases.push_back(overdue_case("O-" + std::to_string(cases.size()), by));
        cases.back().in("unit", in_north++ < north ? "Norr" : "Syd");
    }
    int left_in_north = 30 - north;
    while (cases.size() < 50) {
        cases.push_back(kept_case("K-" + std::to_string(cases.size())));
        cases.back().in("unit", left_in_north-- > 0 ? "Norr" : "Syd");
    }
    return cases;
}

rule half_of_the_files() {
    return coverage({1, 2}, partition::yearly()).named("files", "Half of the files").event("file review");
}

/// Everything that somebody can read.
std::string pages_of(const case_check& checked) {
    return test::text_of(checked, language::swedish) + test::text_of(checked, language::english) +
           test::json_of(checked) + test::csv_of(checked);
}

case_check checked_cases(
    const std::vector<one_case>& cases, const std::vector<rule>& rules = {yearly, half_of_the_files()}) {
    return check_cases(cases, rules, on, by("unit"));
}

// In the one set 2 of the south are overdue, in the other 3. The days they are so are others, of the same
// sum. One has odd cases, events that no rule asks for, files that were reviewed, and reports; and files of
// more rows. Whoever has the page of the one cannot know that it is not that of the other.
TEST(for_the_public_test, two_sets_that_differ_in_what_is_hidden_give_the_same_page) {
    case_check plain = checked_cases(north_and_south(10, std::vector<int>(12, 10)));
    std::vector<one_case> cases = north_and_south(9, {1, 19, 2, 18, 3, 17, 4, 16, 5, 15, 6, 14});
    cases[0].event("missed call", day("2020-05-05"));
    cases[1].event("deviation report", day("2020-05-05"));
    cases[20].on("executed", day("2019-02-02"));
    cases[21].event("file review", day("2020-05-05")).event("file review", day("2022-05-05"));
    case_check other = checked_cases(cases);
    plain.accounts = {{.file = "cases.csv", .rows = 51, .taken = 50, .rejected = 1}};
    other.accounts = {{.file = "other.csv", .rows = 57, .taken = 50, .rejected = 4, .known_later = 3}};
    EXPECT_TRUE(other.outcomes[0].reports && !other.odd.empty() && !other.unasked.empty());
    EXPECT_NE(plain.outcomes[0].oldest, other.outcomes[0].oldest);
    EXPECT_NE(plain.outcomes[1].quotas, other.outcomes[1].quotas);
    EXPECT_EQ(pages_of(for_the_public(plain, 5)), pages_of(for_the_public(other, 5)));
}

TEST(for_the_public_test, two_sets_that_differ_in_a_shown_count_do_not) {
    const std::vector<one_case> ten = north_and_south(10, std::vector<int>(20, 10));
    const std::vector<one_case> nine = north_and_south(9, std::vector<int>(20, 10));
    EXPECT_NE(
        pages_of(for_the_public(checked_cases(ten), 5)), pages_of(for_the_public(checked_cases(nine), 5)));
}

TEST(for_the_public_test, says_what_is_hidden_and_left_out) {
    const case_check shown = for_the_public(checked_cases(north_and_south(10, std::vector<int>(12, 10))), 5);
    EXPECT_NE(
        test::text_of(shown, language::english).find("Counts from 1 to 4 are shown as"), std::string::npos);
    EXPECT_NE(test::text_of(shown, language::swedish).find("Antal från 1 till 4 visas som två punkter."),
        std::string::npos);
    const auto document = nlohmann::json::parse(test::json_of(shown));
    EXPECT_EQ(document.at("hidden_below"), 5);
    for (const char* key : {"rows", "cases", "events", "events_after_as_of", "not_asked_for", "odd_cases"}) {
        EXPECT_TRUE(document.at(key).is_null()) << key;
    }
    const auto& sums = document.at("rules").at(0);
    for (const char* key : {"event_occurs", "events", "longest_overdue", "deviation_reports"}) {
        EXPECT_TRUE(sums.at(key).is_null()) << key;
    }
    EXPECT_TRUE(document.at("rules").at(1).at("quotas").is_null());
}

TEST(for_the_public_test, what_is_for_the_house_does_not_speak_of_it) {
    const case_check told = checked_cases(north_and_south(10, std::vector<int>(12, 10)));
    EXPECT_EQ(test::text_of(told, language::english).find("Counts from"), std::string::npos);
    EXPECT_FALSE(nlohmann::json::parse(test::json_of(told)).contains("hidden_below"));
}

/// 40 in each unit, so many of them overdue.
std::vector<one_case> units_of_forty(const std::vector<std::pair<std::string, int>>& overdue) {
    std::vector<one_case> cases;
    for (const auto& [unit, count] : overdue) {
        for (int i = 0; i < 40; ++i) {
            const std::string id = std::to_string(cases.size());
            cases.push_back(i < count ? overdue_case(id, 10) : kept_case(id));
            cases.back().in("unit", unit);
        }
    }
    return cases;
}

// Syd is the best and Norr the worst of all. But 1 of Syd is hidden, and with it 5 of Navet, the smallest
// beside it: what is left to compare is Norr with Öst.
TEST(for_the_public_test, compares_groups_of_which_everything_is_shown) {
    const std::vector<one_case> cases = units_of_forty({{"Norr", 30}, {"Öst", 10}, {"Navet", 5}, {"Syd", 1}});
    const case_check all = check_cases(cases, {yearly}, on, by("unit"));
    const case_check shown = for_the_public(all, 5);
    ASSERT_TRUE(all.outcomes[0].difference && shown.outcomes[0].difference);
    EXPECT_EQ(all.outcomes[0].difference->best.group, "Syd");
    EXPECT_EQ(all.outcomes[0].difference->compared, 4);
    EXPECT_EQ(shown.outcomes[0].difference->worst.group, "Norr");
    EXPECT_EQ(shown.outcomes[0].difference->best.group, "Öst");
    EXPECT_EQ(shown.outcomes[0].difference->compared, 2);
}

// Of more than ten groups the worst are shown. The eleven here are all worse than those that are shown, but
// 1 or 2 of each are not kept.
TEST(for_the_public_test, names_no_group_among_the_worst_of_which_something_is_hidden) {
    std::vector<std::pair<std::string, int>> overdue{{"Norr", 8}, {"Öst", 9}};
    for (int i = 0; i < 11; ++i) {
        overdue.emplace_back("unit " + std::to_string(i), 39);
    }
    const case_check shown =
        for_the_public(check_cases(units_of_forty(overdue), {yearly}, on, by("unit")), 5);
    const std::string page = test::text_of(shown, language::english);
    EXPECT_NE(page.find("  Öst "), std::string::npos);
    EXPECT_NE(page.find("  Norr "), std::string::npos);
    EXPECT_EQ(page.find("  unit "), std::string::npos);
}

rule yearly_in_the_north() {
    rule of_the_north = test::yearly_rule();
    return of_the_north.only("unit", {"Norr"});
}

// The rule asks nothing of 2 of the north, and of the 20 of the south, for they are in the south. So
// everybody knows the 20, and it is no use to hide them: it is the total that must be hidden.
TEST(for_the_public_test, hides_nothing_that_everybody_can_tell_from_the_rule) {
    std::vector<one_case> cases = north_and_south(10, std::vector<int>(10, 10));
    for (const std::size_t later : {std::size_t{10}, std::size_t{11}}) {
        cases[later] = one_case("L-" + std::to_string(later)).on("decided", day("2022-01-01"));
        cases[later].in("unit", "Norr");
    }
    const auto rows = test::rows_of_csv(
        test::csv_of(for_the_public(check_cases(cases, {yearly_in_the_north()}, on, by("unit")), 5)));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].at(tally_cell::cases), 50);
    EXPECT_FALSE(rows[0].at(tally_cell::not_applicable)) << "22, less those of the south";
    EXPECT_EQ(rows[1].group, "Norr");
    EXPECT_FALSE(rows[1].at(tally_cell::not_applicable));
    EXPECT_EQ(rows[2].group, "Syd");
    EXPECT_EQ(rows[2].at(tally_cell::not_applicable), 20);
}

// 3 of another unit, of which the rule asks nothing, are 3 of the total less those of the others: under that
// rule the total is hidden, but for the number of cases.
TEST(for_the_public_test, hides_the_total_where_a_small_group_is_known_to_be_asked_nothing) {
    std::vector<one_case> cases = north_and_south(10, std::vector<int>(10, 10));
    std::erase_if(cases, [](const one_case& one) { return one.groups.at("unit") == "Syd"; });
    for (const char* id : {"A", "B", "C"}) {
        cases.push_back(kept_case(id).in("unit", "Navet"));
    }
    const auto rows = test::rows_of_csv(
        test::csv_of(for_the_public(check_cases(cases, {yearly_in_the_north()}, on, by("unit")), 5)));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].at(tally_cell::cases), 33);
    for (std::size_t i = 1; i < rows[0].cells.size(); ++i) {
        EXPECT_FALSE(rows[0].cells[i]) << i;
    }
}

TEST(for_the_public_test, of_no_cases_is_an_empty_page) {
    const case_check shown = for_the_public(checked_cases({}), 5);
    EXPECT_EQ(test::rows_of_csv(test::csv_of(shown)).size(), 1U) << "the total of one rule";
}

TEST(for_the_public_test, hides_the_number_of_cases_where_they_are_few) {
    const case_check shown =
        for_the_public(checked_cases({kept_case("A"), kept_case("B"), kept_case("C")}), 5);
    for (const printed_row& row : test::rows_of_csv(test::csv_of(shown))) {
        EXPECT_FALSE(row.at(tally_cell::cases)) << row.group;
    }
}

// Wrong calls ---------------------------------------------------------------------------------------------

TEST(for_the_public_test, of_less_than_two_or_twice_is_refused) {
    const case_check told = checked_cases(north_and_south(10, std::vector<int>(12, 10)));
    EXPECT_EQ(test::message_of<error>([&] { (void)for_the_public(told, 1); }),
        "No count above nought is below 1: ask for 2 or more to be the least.");
    const case_check shown = for_the_public(told, 5);
    EXPECT_EQ(test::message_of<error>([&] { (void)for_the_public(shown, 5); }),
        "What is hidden already cannot be hidden again: give what check_cases() gave.");
}

} // namespace
} // namespace lssgov
