// Runs over a case set: several groupings at once, labels above labels, threads, chunks, progress, stopping.

#include "cadence/cases.hpp"
#include "cadence/sets.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/tally.hpp>
#include <lssgov/cadence/verdicts.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace lssgov {
namespace {

using test::any_cases;
using test::any_question;
using test::day;
using test::kind_asked;
using test::many_cases;
using test::set_of;

/// Enough cases for several pieces of work, all alike but for the day.
case_set many_alike(case_number count) {
    case_set_builder building;
    const auto decided = building.named_date("decided");
    const auto unit = building.grouping("unit");
    for (case_number i = 0; i < count; ++i) {
        const case_number which = building.add("");
        building.on(which, decided, make_date(2015 + static_cast<int>(i % 10), 3, 1));
        building.in(which, unit, building.label(unit, "unit " + std::to_string(i % 7)));
    }
    return std::move(building).build();
}

std::vector<rule> two_rules() {
    return {at_least_every(months(12)).named("Y", "Yearly"), at_least_every(months(6)).named("H", "Twice")};
}

const as_of asked_on(2022, 6, 30);

TEST(runs, give_the_same_at_any_number_of_threads) {
    const case_set cases = many_alike(50'000);
    const std::vector<rule> rules = two_rules();
    const auto rows = tally(cases, rules, asked_on, by("unit"));
    const verdict_columns columns = verdicts(cases, rules.front(), asked_on);
    for (const unsigned threads : {0U, 2U, 3U, 7U, 64U}) {
        EXPECT_EQ(tally(cases, rules, asked_on, by("unit"), {}, {.threads = threads}), rows);
        const verdict_columns again = verdicts(cases, rules.front(), asked_on, {}, {.threads = threads});
        EXPECT_EQ(again.state, columns.state);
        EXPECT_EQ(again.days_late, columns.days_late);
    }
}

TEST(runs, tell_several_groupings_at_once_as_one_by_one) {
    any_question source(kind_asked::anchored, 3);
    many_cases one = any_cases(source, 60);
    const case_set cases = set_of(one.cases);
    const std::vector<rule> rules{one.asked};
    std::vector<tally_row> wanted;
    for (const by& grouped : {by(), by("unit"), by("nobody has this")}) {
        const auto rows = tally(cases, rules, one.on, grouped, one.known);
        wanted.insert(wanted.end(), rows.begin(), rows.end());
    }
    EXPECT_EQ(tally(cases, rules, one.on, {by(), by("unit"), by("nobody has this")}, one.known), wanted);
}

TEST(runs, by_no_grouping_at_all_tell_nothing) {
    EXPECT_TRUE(tally(many_alike(3), two_rules(), asked_on, std::vector<by>{}).empty());
}

TEST(runs, a_label_above_holds_all_that_lies_below_it) {
    for (const kind_asked kind : test::all_kinds) {
        any_question source(kind, 8);
        many_cases one = any_cases(source, 60);
        one.known.groupings.push_back(test::units_of_norrby());
        const std::vector<rule> rules{one.asked};
        const by grouped = by("unit").with_ancestors();
        const auto rows = tally(set_of(one.cases), rules, one.on, grouped, one.known);
        EXPECT_EQ(rows, tally(one.cases, rules, one.on, grouped, one.known));
        std::vector<std::string> labels;
        std::vector<std::int64_t> counted;
        for (const tally_row& row : rows) {
            labels.push_back(row.group);
            counted.push_back(row.cases);
        }
        EXPECT_EQ(labels, (std::vector<std::string>{"", "Norr", "Norrby", "Väst", "the county"}));
        EXPECT_EQ(counted, (std::vector<std::int64_t>{20, 20, 40, 20, 40}));
    }
}

TEST(runs, a_label_above_may_have_cases_of_its_own) {
    std::vector<one_case> cases{
        test::decided("2020-01-15").in("unit", "Norr"), test::decided("2020-01-15").in("unit", "Norrby")};
    context known;
    known.groupings.push_back(test::units_of_norrby());
    const auto rows = tally(set_of(cases), two_rules(), asked_on, by("unit").with_ancestors(), known);
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[0].group, "Norr");
    EXPECT_EQ(rows[0].cases, 1);
    EXPECT_EQ(rows[1].group, "Norrby");
    EXPECT_EQ(rows[1].cases, 2);
    EXPECT_EQ(rows[1].breaches, 2);
    EXPECT_EQ(rows[2].group, "the county");
    EXPECT_EQ(rows[2].cases, 2);
}

TEST(runs, over_parts_merge_to_the_run_over_the_whole) {
    for (const kind_asked kind : test::all_kinds) {
        any_question source(kind, 21);
        const many_cases one = any_cases(source, 90);
        const std::vector<rule> rules{one.asked, two_rules().front()};
        const std::vector<by> groupings{by("unit"), by()};
        const std::span<const one_case> all(one.cases);
        std::vector<tally_row> merged;
        // The first part has one unit only, so the others bring labels that go before and after it.
        for (const auto& part : {all.first(2), all.subspan(2, 40), all.subspan(42)}) {
            merge(tally(set_of(part), rules, one.on, groupings, one.known), merged);
        }
        EXPECT_EQ(merged, tally(set_of(all), rules, one.on, groupings, one.known));
    }
}

// --- progress and stopping
// ----------------------------------------------------------------------------------

TEST(runs, tell_how_far_they_are_rising_to_all) {
    const case_set cases = many_alike(50'000);
    for (const unsigned threads : {1U, 2U}) {
        std::vector<std::uint64_t> heard;
        const run_options how{
            .threads = threads, .progress = [&heard](std::uint64_t done, std::uint64_t all) {
                EXPECT_EQ(all, 100'000U);
                heard.push_back(done);
            }};
        static_cast<void>(tally(cases, two_rules(), asked_on, by(), {}, how));
        ASSERT_FALSE(heard.empty());
        EXPECT_EQ(heard.back(), 100'000U);
        EXPECT_TRUE(std::is_sorted(heard.begin(), heard.end()));
        EXPECT_EQ(std::count(heard.begin(), heard.end(), 100'000U), 1);
        if (threads == 1) {
            EXPECT_GE(heard.size(), 6U);
        }
    }
}

TEST(runs, of_no_cases_are_done_at_once) {
    int heard = 0;
    const run_options how{.threads = 4, .progress = [&heard](std::uint64_t done, std::uint64_t all) {
                              EXPECT_EQ(done, 0U);
                              EXPECT_EQ(all, 0U);
                              ++heard;
                          }};
    EXPECT_TRUE(tally(many_alike(0), two_rules(), asked_on, by(), {}, how).empty());
    EXPECT_EQ(heard, 1);
}

TEST(runs, that_are_stopped_before_they_begin_give_nothing) {
    std::stop_source stopping;
    stopping.request_stop();
    const run_options how{.stop = stopping.get_token()};
    EXPECT_THROW((void)tally(many_alike(10), two_rules(), asked_on, by(), {}, how), cancelled);
    EXPECT_THROW((void)verdicts(many_alike(10), two_rules().front(), asked_on, {}, how), cancelled);
}

TEST(runs, can_be_stopped_on_the_way) {
    const case_set cases = many_alike(60'000);
    for (const unsigned threads : {1U, 2U}) {
        std::stop_source stopping;
        std::uint64_t reached = 0;
        const run_options how{.threads = threads,
            .progress =
                [&](std::uint64_t done, std::uint64_t) {
                    reached = done;
                    stopping.request_stop();
                },
            .stop = stopping.get_token()};
        try {
            static_cast<void>(tally(cases, two_rules(), asked_on, by(), {}, how));
            EXPECT_EQ(reached, 120'000U); // the other thread was faster than the stop
        } catch (const cancelled& told) {
            EXPECT_LT(reached, 120'000U);
            EXPECT_NE(std::string(told.what()).find("stop"), std::string::npos) << told.what();
        }
    }
}

TEST(runs, an_error_of_whoever_hears_the_progress_ends_the_run) {
    struct enough {};

    const case_set cases = many_alike(60'000);
    for (const unsigned threads : {1U, 2U}) {
        const run_options how{
            .threads = threads, .progress = [](std::uint64_t, std::uint64_t) { throw enough(); }};
        EXPECT_THROW((void)tally(cases, two_rules(), asked_on, by(), {}, how), enough);
    }
}

TEST(runs, fail_with_the_error_of_the_first_case_that_fails) {
    // Before 2005 no closed days are held: the first such case is told at any number of threads.
    case_set_builder building;
    const auto decided = building.named_date("decided");
    for (int i = 0; i < 60'000; ++i) {
        const bool is_early = i == 40'000 || i == 50'000;
        building.on(building.add(""), decided,
            is_early ? make_date(i == 40'000 ? 2001 : 2003, 1, 1) : make_date(2015, 1, 1));
    }
    const case_set cases = std::move(building).build();
    const std::vector<rule> rules{at_least_every(months(12)).rolled().named("R", "Rolled")};
    const auto told_with = [&](unsigned threads) -> std::string {
        try {
            static_cast<void>(tally(cases, rules, asked_on, by(), {}, {.threads = threads}));
        } catch (const date_out_of_range& told) {
            return told.what();
        }
        return "nothing was thrown";
    };
    EXPECT_NE(told_with(1).find("2002"), std::string::npos) << told_with(1);
    for (int again = 0; again < 5; ++again) {
        EXPECT_EQ(told_with(2), told_with(1));
        EXPECT_EQ(told_with(5), told_with(1));
    }
}

// --- what must not be told twice
// ----------------------------------------------------------------------------

TEST(runs, refuse_to_merge_rows_that_nobody_can_tell_apart) {
    std::vector<one_case> cases{test::decided("2020-01-15").in("unit", "Norr")};
    context known;
    known.groupings.push_back(test::units_of_norrby());
    const std::vector<by> twice{by("unit"), by("unit").with_ancestors()};
    const auto rows = tally(set_of(cases), two_rules(), asked_on, twice, known);
    std::vector<tally_row> all;
    EXPECT_THROW(merge(rows, all), error);
    EXPECT_TRUE(all.empty());
    const std::vector<rule> nameless{at_least_every(months(12)), at_least_every(months(6))};
    EXPECT_THROW(merge(tally(set_of(cases), nameless, asked_on), all), error);
}

TEST(runs, of_cases_without_a_label_have_no_label_above) {
    const std::vector<one_case> cases{
        test::decided("2020-01-15"), test::decided("2020-01-15").in("unit", "Norr")};
    context known;
    known.groupings.push_back(test::units_of_norrby());
    const auto rows = tally(set_of(cases), two_rules(), asked_on, by("unit").with_ancestors(), known);
    ASSERT_EQ(rows.size(), 8U);
    EXPECT_EQ(rows[0].group, "");
    EXPECT_EQ(rows[0].cases, 1);
    EXPECT_EQ(rows[2].group, "Norrby");
    EXPECT_EQ(rows[2].cases, 1);
}

TEST(runs, refuse_labels_and_groupings_without_a_text) {
    case_set_builder building;
    const auto unit = building.grouping("unit");
    EXPECT_THROW((void)building.label(unit, ""), error);
    context known;
    known.groupings = {{"unit", {{"Norr", ""}}}};
    EXPECT_THROW((void)tally(many_alike(1), two_rules(), asked_on, by("unit"), known), error);
    known.groupings = {{"", {}}};
    EXPECT_THROW((void)tally(many_alike(1), two_rules(), asked_on, by("unit"), known), error);
    const std::vector<label_number> label_of{0};
    EXPECT_THROW((void)case_set::borrowed({.count = 1, .groups = {{"unit", {""}, label_of}}}), error);
}

TEST(runs, refuse_more_cases_than_a_set_can_number) {
    EXPECT_THROW((void)case_set::borrowed({.count = (std::size_t{1} << 32U) + 5}), error);
    EXPECT_THROW((void)case_set::borrowed({.count = most_cases + 1}), error);
}

TEST(runs, on_more_threads_than_there_is_work_take_no_more_than_they_need) {
    const case_set cases = many_alike(3);
    EXPECT_EQ(tally(cases, two_rules(), asked_on, by("unit"), {}, {.threads = 4'000'000'000U}),
        tally(cases, two_rules(), asked_on, by("unit")));
}

TEST(runs, of_a_large_tree_of_labels_are_not_slow) {
    // A chain of 20,000 labels: to climb it from each would be two hundred million steps.
    context known;
    grouping chain{"area", {}};
    for (int i = 0; i < 20'000; ++i) {
        chain.parents.emplace("area " + std::to_string(i), "area " + std::to_string(i + 1));
    }
    known.groupings.push_back(chain);
    EXPECT_EQ(tally(many_alike(10), two_rules(), asked_on, by("unit"), known).size(), 14U);
    const one_case one = test::decided("2020-01-15");
    for (int i = 0; i < 2000; ++i) {
        EXPECT_EQ(check(one, two_rules().front(), asked_on, known).breaches, 1);
    }
    chain.parents["area 20000"] = "area 0";
    known.groupings = {chain};
    EXPECT_THROW((void)tally(many_alike(1), two_rules(), asked_on, by("unit"), known), error);
}

TEST(runs, in_parts_tell_progress_of_the_whole) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> heard;
    run_options how{.threads = 2};
    how.progress = [&heard](std::uint64_t done, std::uint64_t all) { heard.emplace_back(done, all); };
    const run_options second = part_of_run(1, 3, how);
    EXPECT_EQ(second.threads, 2U);
    second.progress(0, 100);
    second.progress(70, 100);
    second.progress(100, 100);
    const std::vector<std::pair<std::uint64_t, std::uint64_t>> expected{{100, 300}, {170, 300}, {200, 300}};
    EXPECT_EQ(heard, expected);
    EXPECT_FALSE(part_of_run(1, 3, {}).progress);
}

} // namespace
} // namespace lssgov
