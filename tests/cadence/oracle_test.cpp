// The engine against a day by day walk, on generated questions.

#include "cadence/any_question.hpp"
#include "cadence/oracle.hpp"
#include "cadence/oracle_once.hpp"
#include "support/print_cadence.hpp"

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::any_question;
using test::kind_asked;
using test::question;

template <typename Judge>
void compare_all(kind_asked kind, unsigned seed, Judge judge) {
    constexpr int questions = 20'000;
    constexpr int shown = 5;
    any_question source(kind, seed);
    int differing = 0;
    for (int left = questions; left > 0 && differing < shown; --left) {
        const question asked = source.next();
        const verdict told = check(asked.followed, asked.asked, asked.on, asked.known);
        const verdict lived = judge(asked.followed, asked.asked, asked.on, asked.known);
        EXPECT_EQ(told, lived) << ::testing::PrintToString(asked);
        differing += told == lived ? 0 : 1;
    }
}

TEST(oracle, completion_is_what_living_through_each_day_gives) {
    compare_all(kind_asked::completion, 20240229, test::oracle::judge);
}

TEST(oracle, anchored_is_what_living_through_each_day_gives) {
    compare_all(kind_asked::anchored, 20250131, test::oracle::judge);
}

TEST(oracle, per_period_is_what_living_through_each_day_gives) {
    compare_all(kind_asked::period, 20221014, test::oracle::judge);
}

TEST(oracle, on_dates_is_what_living_through_each_day_gives) {
    compare_all(kind_asked::dates, 20210530, test::oracle::judge);
}

TEST(oracle, within_is_what_living_through_each_day_gives) {
    compare_all(kind_asked::within_event, 20260228, test::oracle::judge_once);
}

TEST(oracle, within_to_a_date_is_what_living_through_each_day_gives) {
    compare_all(kind_asked::within_date, 20251130, test::oracle::judge_once);
}

TEST(oracle, before_end_is_what_living_through_each_day_gives) {
    compare_all(kind_asked::before_end, 20260630, test::oracle::judge_once);
}

TEST(oracle, response_is_what_living_through_each_day_gives) {
    compare_all(kind_asked::response, 20260302, test::oracle::judge_once);
}

} // namespace
} // namespace lssgov
