// Every day at once: open breaches at the end of each day, written out by hand, and the run over a case set
// against the slow way.

#include "cadence/cases.hpp"
#include "cadence/sets.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/curve.hpp>

#include <gtest/gtest.h>

#include <numeric>

namespace lssgov {
namespace {

using test::any_cases;
using test::any_question;
using test::day;
using test::decided;
using test::ending;
using test::kind_asked;
using test::many_cases;
using test::resting;
using test::set_of;

using counts = std::vector<std::uint32_t>;

rule yearly() {
    return at_least_every(months(12)).named("R", "Yearly");
}

period days_from(std::string_view first, std::string_view last) {
    return {day(first), day(last)};
}

/// The one row of both ways, which must be the same.
curve_row only_row(
    const std::vector<one_case>& cases, const rule& asked, const period& range, const context& known = {}) {
    const auto slow = curve(cases, std::span(&asked, 1), range, by(), known);
    EXPECT_EQ(curve(set_of(cases), std::span(&asked, 1), range, by(), known), slow);
    EXPECT_EQ(slow.size(), 1U);
    return slow.front();
}

counts open_of(const curve_row& row, std::string_view first, std::string_view last) {
    counts found;
    for (date one = day(first); one <= day(last); one = add_days(one, 1)) {
        found.push_back(row.open_on(one));
    }
    return found;
}

TEST(curve, a_breach_is_open_from_its_first_late_day_to_the_day_before_the_event) {
    // Due on the 15th, followed up on the 20th, 5 days late.
    const curve_row row =
        only_row({decided("2020-01-15", {"2021-01-20"})}, yearly(), days_from("2021-01-01", "2021-01-31"));
    EXPECT_EQ(open_of(row, "2021-01-14", "2021-01-21"), (counts{0, 0, 1, 1, 1, 1, 0, 0}));
    EXPECT_EQ(std::accumulate(row.open.begin(), row.open.end(), 0U), 4U);
    EXPECT_EQ(row.lateness, (std::array<std::uint32_t, 6>{1, 0, 0, 0, 0, 0}));
}

TEST(curve, an_event_on_the_due_day_leaves_no_day_open) {
    const curve_row row =
        only_row({decided("2020-01-15", {"2021-01-15"})}, yearly(), days_from("2021-01-01", "2021-01-31"));
    EXPECT_EQ(row.open, counts(31, 0));
}

TEST(curve, a_breach_is_open_no_longer_than_the_duty_period) {
    // Due on the 10th; the decision ends on the 18th, 8 days late.
    const curve_row row = only_row(
        {ending(decided("2020-01-10"), "2021-01-18")}, yearly(), days_from("2021-01-01", "2021-01-31"));
    EXPECT_EQ(open_of(row, "2021-01-10", "2021-01-19"), (counts{0, 1, 1, 1, 1, 1, 1, 1, 1, 0}));
    EXPECT_EQ(row.lateness, (std::array<std::uint32_t, 6>{0, 1, 0, 0, 0, 0}));
    EXPECT_EQ(row.months.front().closed, 0U);
}

TEST(curve, a_breach_that_is_still_open_lasts_to_the_end_of_the_range) {
    // Due on 2021-01-15: on 2021-03-01 it is 45 days late.
    const curve_row row = only_row({decided("2020-01-15")}, yearly(), days_from("2021-02-10", "2021-03-01"));
    EXPECT_EQ(row.open, counts(20, 1));
    EXPECT_EQ(row.lateness, (std::array<std::uint32_t, 6>{})); // it began before the range
    const curve_row longer =
        only_row({decided("2020-01-15")}, yearly(), days_from("2021-01-16", "2021-03-01"));
    EXPECT_EQ(longer.lateness, (std::array<std::uint32_t, 6>{0, 0, 1, 0, 0, 0}));
    EXPECT_EQ(longer.open.front(), 1U);
}

TEST(curve, months_are_cut_at_the_ends_of_the_range) {
    const std::vector<one_case> cases{
        decided("2020-01-15", {"2021-01-20"}), ending(decided("2020-01-10"), "2021-01-18")};
    const curve_row row = only_row(cases, yearly(), days_from("2021-01-12", "2021-02-03"));
    EXPECT_EQ(open_of(row, "2021-01-12", "2021-01-20"), (counts{1, 1, 1, 1, 2, 2, 2, 1, 0}));
    ASSERT_EQ(row.months.size(), 2U);
    // The second case became late on the 11th, before the range.
    EXPECT_EQ(row.months[0], (curve_month{days_from("2021-01-12", "2021-01-31"), 0, 1, 1}));
    EXPECT_EQ(row.months[1], (curve_month{days_from("2021-02-01", "2021-02-03"), 0, 0, 0}));
}

TEST(curve, a_month_tells_how_many_are_open_at_its_end) {
    const curve_row row =
        only_row({decided("2020-01-15", {"2021-03-02"})}, yearly(), days_from("2021-01-01", "2021-03-31"));
    ASSERT_EQ(row.months.size(), 3U);
    EXPECT_EQ(row.months[0].open, 1U);
    EXPECT_EQ(row.months[1].open, 1U);
    EXPECT_EQ(row.months[2].open, 0U);
    EXPECT_EQ(row.months[2].closed, 1U);
    EXPECT_EQ(row.lateness, (std::array<std::uint32_t, 6>{0, 0, 1, 0, 0, 0})); // 46 days
}

TEST(curve, a_case_counts_once_for_a_day_however_many_of_its_breaches_are_open) {
    one_case asked = one_case("D-1").on("decided", day("2020-12-01"));
    asked.event("visit", day("2021-01-01")).event("visit", day("2021-01-03"));
    asked.event("follow-up", day("2021-01-12"));
    const rule answers = response(days(7)).trigger("visit").named("R", "Answer");
    // Due on the 8th and the 10th; both are answered on the 12th.
    const curve_row row = only_row({asked}, answers, days_from("2021-01-01", "2021-01-31"));
    EXPECT_EQ(open_of(row, "2021-01-08", "2021-01-12"), (counts{0, 1, 1, 1, 0}));
    EXPECT_EQ(row.months.front().begun, 2U);
    EXPECT_EQ(row.months.front().closed, 2U);
    EXPECT_EQ(row.lateness, (std::array<std::uint32_t, 6>{2, 0, 0, 0, 0, 0}));
}

TEST(curve, a_missed_calendar_period_begins_after_its_end_and_is_never_open) {
    const rule asked = per_period(partition::yearly(), 1).named("R", "Once a year");
    const curve_row row = only_row({decided("2019-06-01")}, asked, days_from("2020-06-01", "2021-06-01"));
    EXPECT_EQ(std::accumulate(row.open.begin(), row.open.end(), 0U), 0U);
    EXPECT_EQ(row.months[7].begun, 1U); // January 2021
    EXPECT_EQ(row.months[7].closed, 0U);
    EXPECT_EQ(row.lateness, (std::array<std::uint32_t, 6>{}));
}

TEST(curve, an_excused_breach_is_not_counted) {
    context known;
    known.suspensions = {resting("2021-01-01", "2021-01-01", "2021-01-31")};
    const curve_row row =
        only_row({decided("2020-01-15")}, yearly(), days_from("2021-01-01", "2021-03-31"), known);
    EXPECT_EQ(row.open, counts(90, 0));
    EXPECT_EQ(row.months.front().begun, 0U);
}

TEST(curve, steps_of_lateness_end_where_they_say) {
    const std::array<std::pair<int, std::size_t>, 8> asked{
        {{1, 0}, {7, 0}, {8, 1}, {30, 1}, {31, 2}, {365, 4}, {366, 5}, {4000, 5}}};
    for (const auto& [days_late, step] : asked) {
        const date answered = add_days(day("2001-01-15"), days_late);
        const one_case late = one_case("D-1").on("decided", day("2000-01-15")).event("follow-up", answered);
        const curve_row row = only_row({ending(late, "2013-01-15")}, within(months(12)).named("R", "Once"),
            days_from("2001-01-16", "2014-01-31"));
        EXPECT_EQ(row.lateness[step], 1U) << days_late;
    }
}

TEST(curve, one_day_is_a_range) {
    EXPECT_EQ(
        only_row({decided("2020-01-15")}, yearly(), days_from("2021-01-15", "2021-01-15")).open, counts{0});
    EXPECT_EQ(
        only_row({decided("2020-01-15")}, yearly(), days_from("2021-01-16", "2021-01-16")).open, counts{1});
}

TEST(curve, of_the_whole_calendar_is_told) {
    const curve_row row = only_row(
        {decided("2020-01-15", {"2021-01-20"})}, yearly(), {first_calendar_day(), last_calendar_day()});
    EXPECT_EQ(row.months.size(), 300U * 12U);
    EXPECT_EQ(row.open_on(last_calendar_day()), 1U);
}

TEST(curve, refuses_a_turned_range_a_day_outside_and_curves_of_other_ranges) {
    const rule asked = yearly();
    const period turned = days_from("2021-02-01", "2021-01-31");
    EXPECT_THROW((void)curve(std::vector<one_case>{}, std::span(&asked, 1), turned), error);
    EXPECT_THROW((void)curve(set_of({}), std::span(&asked, 1), turned), error);
    curve_row row = only_row({decided("2020-01-15")}, asked, days_from("2021-01-01", "2021-01-31"));
    EXPECT_THROW((void)row.open_on(day("2021-02-01")), error);
    EXPECT_THROW((void)row.open_on(day("2020-12-31")), error);
    EXPECT_THROW(
        row += only_row({decided("2020-01-15")}, asked, days_from("2021-01-01", "2021-01-30")), error);
    EXPECT_THROW(
        row += only_row({decided("2020-01-15")}, asked, days_from("2021-01-02", "2021-02-01")), error);
}

TEST(curve, that_would_count_too_many_is_refused_and_nothing_is_merged) {
    const rule asked = yearly();
    const curve_row row = only_row({decided("2020-01-15")}, asked, days_from("2021-01-16", "2021-01-17"));
    std::vector<curve_row> all{row};
    all.front().open[1] = std::numeric_limits<std::uint32_t>::max();
    const std::vector<curve_row> before = all;
    EXPECT_THROW(merge(std::vector{row}, all), error);
    EXPECT_EQ(all, before);
}

// --- a case set, against the slow way
// -----------------------------------------------------------------------

/// A range that ends on the day of the question.
period range_of(const many_cases& one, int seed) {
    const int lengths[] = {1, 30, 366, 1500};
    const date first = std::max(first_calendar_day(), add_days(one.on.day, -lengths[seed % 4]));
    return {first, one.on.day};
}

TEST(curve, of_a_case_set_is_that_of_its_cases_one_by_one) {
    int seed = 0;
    for (const kind_asked kind : test::all_kinds) {
        any_question source(kind, static_cast<unsigned>(++seed));
        for (int left = 30; left > 0; --left) {
            many_cases one = any_cases(source, 60);
            one.known.groupings.push_back(test::units_of_norrby());
            const period range = range_of(one, left);
            const std::span<const rule> rules(&one.asked, 1);
            const by grouped = by("unit").with_ancestors();
            const auto slow = curve(one.cases, rules, range, grouped, one.known);
            for (const unsigned threads : {1U, 3U}) {
                EXPECT_EQ(
                    curve(set_of(one.cases), rules, range, grouped, one.known, {.threads = threads}), slow);
            }
        }
    }
}

TEST(curve, on_each_day_counts_what_a_tally_on_that_day_calls_overdue) {
    // Not so for calendar periods and dates, whose state speaks of the current one.
    for (const kind_asked kind : {kind_asked::completion, kind_asked::anchored, kind_asked::within_event,
             kind_asked::within_date, kind_asked::before_end, kind_asked::response}) {
        any_question source(kind, 77);
        for (int left = 6; left > 0; --left) {
            many_cases one = any_cases(source, 80);
            one.known = {};
            const std::span<const rule> rules(&one.asked, 1);
            const period range{std::max(first_calendar_day(), add_days(one.on.day, -120)), one.on.day};
            const case_set cases = set_of(one.cases);
            const curve_row row = curve(cases, rules, range, by(), {}).front();
            for (date each = range.first; each < range.last; each = add_days(each, 1)) {
                const tally_row sums = tally(cases, rules, as_of(each)).front();
                EXPECT_EQ(row.open_on(each), sums.in_state(case_state::overdue)) << to_string(each);
            }
        }
    }
}

TEST(curve, of_parts_merges_to_that_of_the_whole) {
    any_question source(kind_asked::completion, 4);
    const many_cases one = any_cases(source, 90);
    const std::span<const one_case> all(one.cases);
    const std::vector<rule> rules{one.asked, at_least_every(months(1)).named("M", "Monthly")};
    const period range = range_of(one, 3);
    std::vector<curve_row> merged;
    for (const std::span<const one_case> part : {all.first(10), all.subspan(10, 50), all.subspan(60)}) {
        merge(curve(set_of(part), rules, range, by("unit"), one.known), merged);
    }
    EXPECT_EQ(merged, curve(set_of(all), rules, range, by("unit"), one.known));
}

TEST(curve, is_told_by_several_groupings_at_once) {
    any_question source(kind_asked::completion, 5);
    many_cases one = any_cases(source, 50);
    one.known.groupings.push_back(test::units_of_norrby());
    const std::vector<rule> rules{one.asked, at_least_every(months(1)).named("M", "Monthly")};
    const case_set cases = set_of(one.cases);
    const period range = range_of(one, 3);
    const std::vector<by> groupings{by("unit").with_ancestors(), by()};
    std::vector<curve_row> wanted;
    for (const rule& asked : rules) {
        for (const by& grouped : groupings) {
            const auto rows = curve(cases, std::span(&asked, 1), range, grouped, one.known);
            wanted.insert(wanted.end(), rows.begin(), rows.end());
        }
    }
    EXPECT_EQ(curve(cases, rules, range, groupings, one.known), wanted);
}

} // namespace
} // namespace lssgov
