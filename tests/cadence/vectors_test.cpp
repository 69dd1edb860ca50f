// Cases that other systems get wrong, through check() and through explain().

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace lssgov {
namespace {

using test::day;
using test::decided;
using test::kept;
using test::on;
using test::state;

std::vector<date> due_days(const one_case& followed, const rule& asked, std::string_view asked_on) {
    std::vector<date> found;
    for (const explained_day& told : explain(followed, asked, as_of(day(asked_on))).days) {
        if (told.role == day_role::due) {
            found.push_back(told.day);
        }
    }
    return found;
}

std::vector<date> days_of(std::initializer_list<std::string_view> texts) {
    std::vector<date> made;
    for (const std::string_view text : texts) {
        made.push_back(day(text));
    }
    return made;
}

TEST(vectors, monthly_from_31_january_anchored) {
    const rule monthly = at_least_every(months(1)).anchored();
    EXPECT_EQ(due_days(decided("2025-01-31"), monthly, "2025-04-30"),
        days_of({"2025-02-28", "2025-03-31", "2025-04-30"}));
    EXPECT_EQ(on("2025-05-01", decided("2025-01-31", {"2025-02-28", "2025-03-31", "2025-04-30"}), monthly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2025-05-31"),
            .last_event = day("2025-04-30")}));
}

TEST(vectors, yearly_from_29_february_anchored) {
    const rule yearly = at_least_every(months(12)).anchored();
    EXPECT_EQ(due_days(decided("2024-02-29"), yearly, "2028-02-29"),
        days_of({"2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"}));
    EXPECT_EQ(on("2028-02-29", decided("2024-02-29", {"2025-02-28", "2026-02-28", "2027-02-28"}), yearly),
        (verdict{.kept = kept::yes,
            .state = state::on_time,
            .next_due = day("2028-02-29"),
            .last_event = day("2027-02-28")}));
}

TEST(vectors, each_sixth_month_from_31_august_anchored) {
    const rule half_yearly = at_least_every(months(6)).anchored();
    EXPECT_EQ(
        due_days(decided("2024-08-31"), half_yearly, "2025-08-31"), days_of({"2025-02-28", "2025-08-31"}));
    EXPECT_EQ(on("2025-09-01", decided("2024-08-31"), half_yearly).breaches, 2);
}

TEST(vectors, a_month_from_30_april_is_30_may) {
    const rule monthly = at_least_every(months(1));
    EXPECT_EQ(due_days(decided("2025-04-30"), monthly, "2025-05-30"), days_of({"2025-05-30"}));
    EXPECT_EQ(on("2025-05-30", decided("2025-04-30"), monthly).state, state::on_time);
    EXPECT_EQ(on("2025-05-31", decided("2025-04-30"), monthly).state, state::overdue);
}

TEST(vectors, twelve_months_from_28_february_is_28_february) {
    const rule yearly = at_least_every(months(12));
    EXPECT_EQ(due_days(decided("2023-02-28"), yearly, "2024-02-28"), days_of({"2024-02-28"}));
    EXPECT_EQ(on("2024-02-28", decided("2023-02-28"), yearly).state, state::on_time);
    EXPECT_EQ(on("2024-02-29", decided("2023-02-28"), yearly).state, state::overdue);
}

TEST(vectors, three_months_from_30_november_is_the_last_of_february_and_that_day_is_in_time) {
    const rule executed = at_least_every(months(3)).event("execution");
    EXPECT_EQ(due_days(decided("2025-11-30"), executed, "2026-02-28"), days_of({"2026-02-28"}));
    const one_case last_day = decided("2025-11-30").event("execution", day("2026-02-28"));
    EXPECT_EQ(on("2026-03-01", last_day, executed).kept, kept::yes);
    const one_case too_late = decided("2025-11-30").event("execution", day("2026-03-01"));
    EXPECT_EQ(on("2026-03-01", too_late, executed).days_late, 1);
}

TEST(vectors, due_on_midsummer_eve_rolled) {
    const rule rolled = at_least_every(months(3)).rolled();
    EXPECT_EQ(due_days(decided("2026-03-19"), rolled, "2026-06-22"), days_of({"2026-06-22"}));
    EXPECT_EQ(on("2026-06-22", decided("2026-03-19"), rolled).next_due, day("2026-06-22"));
}

TEST(vectors, due_on_christmas_eve_rolled) {
    const rule rolled = at_least_every(months(3)).rolled();
    EXPECT_EQ(due_days(decided("2027-09-24"), rolled, "2027-12-27"), days_of({"2027-12-27"}));
    EXPECT_EQ(on("2027-12-27", decided("2027-09-24"), rolled).next_due, day("2027-12-27"));
}

// 2021-01-15 to 2022-07-15.
TEST(vectors, thirty_months_without_follow_up_under_twelve) {
    const rule yearly = at_least_every(months(12));
    EXPECT_EQ(due_days(decided("2020-01-15"), yearly, "2022-07-15"), days_of({"2021-01-15"}));
    EXPECT_EQ(on("2022-07-15", decided("2020-01-15"), yearly), (verdict{.kept = kept::no,
                                                                   .state = state::overdue,
                                                                   .next_due = day("2021-01-15"),
                                                                   .days_overdue = 546,
                                                                   .breaches = 1,
                                                                   .days_late = 546}));
}

// The example in the documentation of check(): decided 2019-03-01, followed up once.
TEST(vectors, one_decision) {
    const rule yearly = at_least_every(months(12)).event("follow-up").from("decided");
    const one_case decision =
        one_case("D-17").on("decided", make_date(2019, 3, 1)).event("follow-up", make_date(2020, 2, 20));
    EXPECT_EQ(check(decision, yearly, as_of(2021, 2, 24)), (verdict{.kept = kept::no,
                                                               .state = state::overdue,
                                                               .next_due = day("2021-02-20"),
                                                               .days_overdue = 4,
                                                               .breaches = 1,
                                                               .days_late = 4,
                                                               .last_event = day("2020-02-20")}));
}

} // namespace
} // namespace lssgov
