// The steps of an internal-control plan: in time, too late, by word, not due, not known.

#include <lssgov/control/plan_steps.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;

const control_plan plan_of_2024{.id = "plan", .title = "Plan", .committee = "committee", .year = 2024};

step_answer answer(const plan_step& step, as_of on) {
    return answer_of(plan_of_2024, step, on);
}

TEST(plan_step, is_in_time_on_its_due_day_and_late_the_day_after) {
    const as_of later(2025, 6, 30);
    const date due = make_date(2025, 3, 31);
    EXPECT_EQ(answer({.due = due, .done_on = make_date(2025, 3, 31)}, later), step_answer::done);
    EXPECT_EQ(answer({.due = due, .done_on = make_date(2025, 4, 1)}, later), step_answer::done_late);
    EXPECT_EQ(answer({.done_on = make_date(2025, 4, 1)}, later), step_answer::done); // no day is set
}

TEST(plan_step, done_some_day_of_the_month_it_is_due_in_may_be_late) {
    const as_of later(2025, 6, 30);
    const date due = make_date(2025, 3, 15);
    EXPECT_EQ(
        answer({.due = due, .done_on = partial_date::in_month(2025, 3)}, later), step_answer::done_some_time);
    EXPECT_EQ(answer({.due = due, .done_on = partial_date::in_month(2025, 2)}, later), step_answer::done);
    EXPECT_EQ(
        answer({.due = due, .done_on = partial_date::in_month(2025, 4)}, later), step_answer::done_late);
}

TEST(plan_step, is_not_due_on_its_day_and_not_known_the_day_after) {
    const plan_step step{.due = make_date(2025, 3, 31)};
    EXPECT_EQ(answer(step, as_of(2025, 3, 31)), step_answer::not_due);
    EXPECT_EQ(answer(step, as_of(2025, 4, 1)), step_answer::not_known);
}

TEST(plan_step, due_some_day_of_a_month_may_be_due_from_its_first_day) {
    const plan_step step{.due = partial_date::in_month(2025, 3)};
    EXPECT_EQ(answer(step, as_of(2025, 3, 1)), step_answer::not_due);
    EXPECT_EQ(answer(step, as_of(2025, 3, 2)), step_answer::not_known);
}

TEST(plan_step, without_a_due_day_has_the_year_of_the_plan) {
    EXPECT_EQ(answer({}, as_of(2024, 12, 31)), step_answer::not_due);
    EXPECT_EQ(answer({}, as_of(2025, 1, 1)), step_answer::not_known);
}

TEST(plan_step, done_after_the_day_asked_about_is_not_seen) {
    const plan_step step{.due = make_date(2025, 3, 31), .done_on = make_date(2025, 3, 10)};
    EXPECT_EQ(answer(step, as_of(2025, 3, 9)), step_answer::not_due);
    EXPECT_EQ(answer(step, as_of(2025, 3, 10)), step_answer::done);
}

TEST(plan_step, by_word_only_is_told_as_that) {
    const as_of on(2024, 6, 30);
    EXPECT_EQ(answer({.says = stated::kept}, on), step_answer::said_done);
    EXPECT_EQ(answer({.says = stated::partly_kept}, on), step_answer::said_in_part);
    EXPECT_EQ(answer({.says = stated::not_kept}, on), step_answer::said_not_done);
}

TEST(plan_step, done_on_a_day_and_said_to_be_done_in_part_is_done_in_part) {
    EXPECT_EQ(answer({.done_on = make_date(2024, 5, 2), .says = stated::partly_kept}, as_of(2024, 6, 30)),
        step_answer::said_in_part);
}

TEST(plan_step, the_year_of_a_plan_is_over_on_its_last_day) {
    EXPECT_FALSE(is_year_over(plan_of_2024, as_of(2024, 12, 30)));
    EXPECT_TRUE(is_year_over(plan_of_2024, as_of(2024, 12, 31)));
}

} // namespace
