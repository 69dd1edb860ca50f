#include "support/sound_house.hpp"

#include <lssgov/follow_up/recommendations.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

municipality house_with_recommendation() {
    municipality house = sound_house();
    house.audits.push_back({.id = "audit",
        .title = "Granskning",
        .audited = "committee",
        .day = make_date(2019, 12, 10),
        .origin = here});
    house.audits[0].recommendations.push_back({.id = "rec",
        .text = "Följ upp",
        .addressed = {{.units = {"committee"}, .origin = here}},
        .origin = here});
    return house;
}

recommendation& only(municipality& house) {
    return house.audits[0].recommendations[0];
}

TEST(open_recommendations, is_open_from_the_day_of_the_report_and_ages_from_it) {
    const municipality house = house_with_recommendation();
    EXPECT_TRUE(open_recommendations(house, as_of(2019, 12, 9)).empty());
    const auto open = open_recommendations(house, as_of(2019, 12, 31));
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].age, (day_bounds{21, 21}));
}

TEST(open_recommendations, a_report_known_to_the_year_gives_an_age_in_bounds) {
    municipality house = house_with_recommendation();
    house.audits[0].day = partial_date::in_year(2019);
    const auto open = open_recommendations(house, as_of(2020, 1, 1));
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].age, (day_bounds{1, 365}));
}

/// Without a day; no earlier than 2019-12-10 and no later than 2020-02-28.
municipality house_with_report_between_two_days() {
    municipality house = house_with_recommendation();
    house.audits[0].day.reset();
    house.audits[0].no_earlier_than = make_date(2019, 12, 10);
    house.audits[0].no_later_than = make_date(2020, 2, 28);
    return house;
}

TEST(open_recommendations, a_report_that_lies_between_two_days_gives_an_age_in_bounds) {
    const municipality house = house_with_report_between_two_days();
    // 21 days of December, 31 + 29 of January and February, and one
    EXPECT_EQ(open_recommendations(house, as_of(2020, 3, 1)).at(0).age, (day_bounds{2, 82}));
    EXPECT_EQ(open_recommendations(house, as_of(2020, 2, 28)).at(0).age, (day_bounds{0, 80}));
}

TEST(open_recommendations, of_a_report_that_may_be_out_the_age_is_never_below_nothing) {
    const municipality house = house_with_report_between_two_days();
    EXPECT_EQ(open_recommendations(house, as_of(2019, 12, 12)).at(0).age, (day_bounds{0, 2}));
    EXPECT_EQ(open_recommendations(house, as_of(2019, 12, 10)).at(0).age, (day_bounds{0, 0}));
    EXPECT_TRUE(open_recommendations(house, as_of(2019, 12, 9)).empty());
}

TEST(open_recommendations, with_one_bound_only_what_follows_from_it_is_known) {
    municipality house = house_with_report_between_two_days();
    house.audits[0].no_later_than.reset();
    EXPECT_EQ(open_recommendations(house, as_of(2020, 3, 1)).at(0).age, (day_bounds{0, 82}));
    house.audits[0].no_later_than = make_date(2020, 2, 28);
    house.audits[0].no_earlier_than.reset();
    const recommendation_state state = open_recommendations(house, as_of(2020, 3, 1)).at(0);
    EXPECT_EQ(state.age, std::nullopt);
    EXPECT_EQ(state.least_age, 2); // 2020-02-28, 29, and 1 March
}

TEST(open_recommendations, a_report_that_is_only_no_later_than_a_day_is_at_least_so_old) {
    municipality house = house_with_recommendation();
    house.audits[0].day.reset();
    house.audits[0].no_later_than = make_date(2018, 3, 1);
    const recommendation_state state = open_recommendations(house, as_of(2023, 12, 31)).at(0);
    // to 2023-03-01 five years, one of them with a leap day: 1826; to the end of the year 305 more
    EXPECT_EQ(state.least_age, 2131);
    EXPECT_EQ(open_recommendations(house, as_of(2018, 2, 28)).at(0).least_age, std::nullopt);
}

TEST(open_recommendations, an_answer_does_not_close_it) {
    municipality house = house_with_recommendation();
    only(house).answered_on = make_date(2020, 2, 28);
    EXPECT_FALSE(open_recommendations(house, as_of(2020, 2, 27)).at(0).is_answered);
    EXPECT_TRUE(open_recommendations(house, as_of(2020, 2, 28)).at(0).is_answered);
}

TEST(open_recommendations, the_latest_follow_up_known_by_then_decides) {
    municipality house = house_with_recommendation();
    only(house).followed_up = {
        {.day = make_date(2023, 3, 22), .status = recommendation_status::done, .origin = here},
        {.day = make_date(2021, 3, 22), .status = recommendation_status::partly_done, .origin = here}};
    EXPECT_EQ(open_recommendations(house, as_of(2021, 3, 21)).at(0).latest, std::nullopt);
    EXPECT_EQ(
        open_recommendations(house, as_of(2021, 3, 22)).at(0).latest, recommendation_status::partly_done);
    EXPECT_TRUE(open_recommendations(house, as_of(2023, 3, 22)).empty());
}

TEST(open_recommendations, one_found_not_done_after_it_was_done_is_open_again) {
    municipality house = house_with_recommendation();
    only(house).followed_up = {
        {.day = make_date(2021, 3, 22), .status = recommendation_status::done, .origin = here},
        {.day = make_date(2023, 3, 22), .status = recommendation_status::not_done, .origin = here}};
    EXPECT_TRUE(open_recommendations(house, as_of(2022, 1, 1)).empty());
    EXPECT_EQ(open_recommendations(house, as_of(2023, 3, 22)).size(), 1U);
}

recommendation_follow_up found(date day, recommendation_status status, const char* level = "") {
    return {.day = day, .status = status, .concerns = level, .origin = here};
}

std::optional<recommendation_status> latest_of(
    std::vector<recommendation_follow_up> followed_up, as_of on = as_of(2021, 2, 24)) {
    municipality house = house_with_recommendation();
    only(house).followed_up = std::move(followed_up);
    return recommendation_states(house, on).at(0).latest;
}

TEST(recommendation_states, hold_the_closed_ones_too) {
    municipality house = house_with_recommendation();
    only(house).followed_up = {found(make_date(2020, 3, 1), recommendation_status::done)};
    const auto states = recommendation_states(house, as_of(2020, 3, 1));
    ASSERT_EQ(states.size(), 1U);
    EXPECT_FALSE(states[0].is_open());
    EXPECT_EQ(states[0].what, &only(house));
    EXPECT_EQ(states[0].in, &house.audits[0]);
    EXPECT_TRUE(open_recommendations(house, as_of(2020, 3, 1)).empty());
}

TEST(recommendation_states, criticism_stands_until_it_is_seen_to_as_a_recommendation_does) {
    municipality house = house_with_recommendation();
    only(house).kind = recommendation_kind::criticism;
    EXPECT_TRUE(recommendation_states(house, as_of(2021, 2, 24)).at(0).is_open());
}

TEST(status_over_levels, is_done_only_where_every_level_it_is_said_of_is) {
    using enum recommendation_status;
    const date day = make_date(2021, 2, 1);
    EXPECT_EQ(latest_of({found(day, done, "housing"), found(day, done, "committee")}), done);
    EXPECT_EQ(latest_of({found(day, done, "housing"), found(day, not_done, "committee")}), partly_done);
    EXPECT_EQ(latest_of({found(day, done, "housing"), found(day, partly_done, "committee")}), partly_done);
    EXPECT_EQ(latest_of({found(day, done), found(day, not_done, "committee")}), partly_done);
}

TEST(status_over_levels, is_not_done_only_where_no_level_has_begun) {
    using enum recommendation_status;
    const date day = make_date(2021, 2, 1);
    EXPECT_EQ(latest_of({found(day, not_done, "housing"), found(day, not_done, "committee")}), not_done);
    EXPECT_EQ(
        latest_of({found(day, not_done, "housing"), found(day, partly_done, "committee")}), partly_done);
}

TEST(status_over_levels, the_latest_word_of_each_level_counts_in_whatever_order_they_stand) {
    using enum recommendation_status;
    const auto early = found(make_date(2020, 2, 1), not_done, "housing");
    const auto late = found(make_date(2021, 2, 1), done, "housing");
    const auto other = found(make_date(2020, 2, 1), done, "committee");
    EXPECT_EQ(latest_of({late, other, early}), done);
    EXPECT_EQ(latest_of({early, other, late}), done);
    EXPECT_EQ(latest_of({early, other, late}, as_of(2021, 1, 31)), partly_done);
    EXPECT_EQ(latest_of({early, other, late}, as_of(2020, 1, 31)), std::nullopt);
}

municipality house_addressed_to(std::vector<std::string> units) {
    municipality house = house_with_recommendation();
    only(house).addressed = {{.units = std::move(units), .origin = here}};
    return house;
}

TEST(status_over_levels, done_at_one_of_the_units_it_is_addressed_to_is_done_in_part) {
    using enum recommendation_status;
    municipality house = house_addressed_to({"committee", "housing"});
    only(house).followed_up = {found(make_date(2021, 2, 1), done, "housing")};
    const recommendation_state state = recommendation_states(house, as_of(2021, 2, 24)).at(0);
    EXPECT_EQ(state.latest, partly_done);
    EXPECT_TRUE(state.is_open());
    EXPECT_TRUE(state.is_told_in_part);
    EXPECT_EQ(state.untold, std::vector<std::string>{"committee"});
    only(house).followed_up.push_back(found(make_date(2021, 2, 1), done, "committee"));
    EXPECT_EQ(recommendation_states(house, as_of(2021, 2, 24)).at(0).latest, done);
}

TEST(status_over_levels, where_no_unit_is_addressed_a_level_stands_for_the_whole_only_beside_a_word_of_it) {
    using enum recommendation_status;
    municipality house = house_addressed_to({});
    only(house).followed_up = {found(make_date(2021, 2, 1), done, "housing")};
    EXPECT_EQ(recommendation_states(house, as_of(2021, 2, 24)).at(0).latest, partly_done);
    only(house).followed_up.push_back(found(make_date(2021, 1, 1), done));
    const recommendation_state state = recommendation_states(house, as_of(2021, 2, 24)).at(0);
    EXPECT_EQ(state.latest, done);
    EXPECT_FALSE(state.is_told_in_part);
}

TEST(status_over_levels, a_later_word_of_each_unit_addressed_stands_for_an_earlier_one_of_the_whole) {
    using enum recommendation_status;
    municipality house = house_addressed_to({"committee", "housing"});
    only(house).followed_up = {
        found(make_date(2020, 2, 1), not_done), found(make_date(2021, 2, 1), done, "committee")};
    EXPECT_EQ(recommendation_states(house, as_of(2021, 2, 24)).at(0).latest, partly_done);
    only(house).followed_up.push_back(found(make_date(2021, 2, 10), done, "housing"));
    EXPECT_EQ(recommendation_states(house, as_of(2021, 2, 24)).at(0).latest, done);
}

recommendation_state state_with(recommendation_follow_up one, recommendation_follow_up other) {
    static municipality house;
    house = house_with_recommendation();
    only(house).followed_up = {std::move(one), std::move(other)};
    return recommendation_states(house, as_of(2022, 1, 1)).at(0);
}

recommendation_follow_up found_in(partial_date day, recommendation_status status) {
    return {.day = day, .status = status, .origin = here};
}

TEST(last_follow_up, is_not_picked_where_the_days_do_not_tell_which_is_the_later) {
    using enum recommendation_status;
    const auto in_2021 = found_in(partial_date::in_year(2021), done);
    const auto in_june = found_in(partial_date::in_month(2021, 6), not_done);
    for (const recommendation_state& state : {state_with(in_2021, in_june), state_with(in_june, in_2021)}) {
        EXPECT_EQ(state.latest, std::nullopt);
        EXPECT_EQ(state.disputed.size(), 2U);
        EXPECT_TRUE(state.is_open());
        EXPECT_TRUE(state.may_be_done);
    }
}

TEST(last_follow_up, is_told_where_the_days_follow_each_other_or_the_words_agree) {
    using enum recommendation_status;
    const auto in_june = found_in(partial_date::in_month(2021, 6), not_done);
    EXPECT_EQ(state_with(found_in(make_date(2021, 7, 1), done), in_june).latest, done);
    EXPECT_EQ(state_with(found_in(make_date(2021, 5, 31), done), in_june).latest, not_done);
    EXPECT_EQ(state_with(found_in(partial_date::in_year(2021), not_done), in_june).latest, not_done);
    const auto partly = state_with(found_in(partial_date::in_year(2021), partly_done), in_june);
    EXPECT_EQ(partly.disputed.size(), 2U);
    EXPECT_FALSE(partly.may_be_done); // whichever is the last, it is not done
}

/// The recommendation of 2019-12-10 is made again on 2021-01-15.
municipality house_with_repeated_recommendation() {
    municipality house = house_with_recommendation();
    house.audits.push_back({.id = "audit-2",
        .title = "Förnyad granskning",
        .audited = "committee",
        .day = make_date(2021, 1, 15),
        .origin = here});
    house.audits[1].recommendations.push_back(
        {.id = "rec-2", .repeats = "rec", .text = "Följ upp", .origin = here});
    return house;
}

TEST(recurrence, a_later_report_stands_for_the_earlier_one_and_its_age_is_from_the_first) {
    const municipality house = house_with_repeated_recommendation();
    const auto states = recommendation_states(house, as_of(2021, 2, 24));
    ASSERT_EQ(states.size(), 1U);
    EXPECT_EQ(states[0].what->id, "rec-2");
    EXPECT_EQ(states[0].in->id, "audit-2");
    ASSERT_EQ(states[0].earlier.size(), 1U);
    EXPECT_EQ(states[0].earlier[0]->id, "audit");
    // to 2020-12-10 366 days, to 2021-02-10 62 more, to 2021-02-24 14 more
    EXPECT_EQ(states[0].age, (day_bounds{442, 442}));
}

TEST(recurrence, before_the_later_report_is_out_the_earlier_one_stands_alone) {
    const municipality house = house_with_repeated_recommendation();
    const auto states = recommendation_states(house, as_of(2021, 1, 14));
    ASSERT_EQ(states.size(), 1U);
    EXPECT_EQ(states[0].what->id, "rec");
    EXPECT_TRUE(states[0].earlier.empty());
}

TEST(recurrence, what_was_done_in_between_is_open_again_when_it_comes_back) {
    municipality house = house_with_repeated_recommendation();
    only(house).followed_up = {found(make_date(2020, 6, 1), recommendation_status::done)};
    EXPECT_TRUE(open_recommendations(house, as_of(2021, 1, 14)).empty());
    const auto open = open_recommendations(house, as_of(2021, 1, 15));
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].what->id, "rec-2");
    EXPECT_EQ(open[0].latest, std::nullopt);
}

TEST(recurrence, an_answer_to_the_earlier_report_is_none_to_the_later) {
    municipality house = house_with_repeated_recommendation();
    only(house).answered_on = make_date(2020, 2, 28);
    EXPECT_FALSE(recommendation_states(house, as_of(2021, 2, 24)).at(0).is_answered);
}

TEST(recurrence, of_three_reports_the_earlier_ones_are_told_latest_first) {
    municipality house = house_with_repeated_recommendation();
    house.audits.push_back({.id = "audit-3",
        .title = "Tredje granskningen",
        .audited = "committee",
        .day = make_date(2021, 2, 20),
        .origin = here});
    house.audits[2].recommendations.push_back(
        {.id = "rec-3", .repeats = "rec-2", .text = "Följ upp", .origin = here});
    const auto states = recommendation_states(house, as_of(2021, 2, 24));
    ASSERT_EQ(states.size(), 1U);
    ASSERT_EQ(states[0].earlier.size(), 2U);
    EXPECT_EQ(states[0].earlier[0]->id, "audit-2");
    EXPECT_EQ(states[0].earlier[1]->id, "audit");
    EXPECT_EQ(states[0].age, (day_bounds{442, 442}));
}

TEST(recurrence, a_first_report_known_to_the_year_gives_bounds_and_one_without_a_day_no_age) {
    municipality house = house_with_repeated_recommendation();
    // from 2019-12-31: to 2020-12-31 366 days, to 2021-02-24 55 more; 2019-01-01 is 364 days before that
    house.audits[0].day = partial_date::in_year(2019);
    EXPECT_EQ(recommendation_states(house, as_of(2021, 2, 24)).at(0).age, (day_bounds{421, 785}));
    house.audits[0].day.reset();
    EXPECT_EQ(recommendation_states(house, as_of(2021, 2, 24)).at(0).age, std::nullopt);
}

TEST(age, is_at_least_that_of_the_answer_where_the_report_is_known_to_the_year) {
    municipality house = house_with_recommendation();
    house.audits[0].day = partial_date::in_year(2021);
    only(house).answered_on = make_date(2021, 11, 16);
    const recommendation_state state = recommendation_states(house, as_of(2023, 3, 22)).at(0);
    EXPECT_EQ(state.age->least, 491); // 2021-11-16 to 2023-03-22
    EXPECT_EQ(state.age->most, 810);  // 2021-01-01 to 2023-03-22
}

bool is_overdue(const municipality& house, as_of on) {
    return recommendation_states(house, on).at(0).is_answer_overdue;
}

TEST(answer, is_overdue_the_day_after_the_due_day_and_not_on_it) {
    municipality house = house_with_recommendation();
    EXPECT_FALSE(is_overdue(house, as_of(2021, 2, 24)));
    only(house).answer_due = make_date(2020, 2, 28);
    EXPECT_FALSE(is_overdue(house, as_of(2020, 2, 28)));
    EXPECT_TRUE(is_overdue(house, as_of(2020, 2, 29)));
}

TEST(answer, that_came_late_is_overdue_until_it_came) {
    municipality house = house_with_recommendation();
    only(house).answer_due = make_date(2020, 2, 28);
    only(house).answered_on = make_date(2020, 3, 5);
    EXPECT_TRUE(is_overdue(house, as_of(2020, 3, 4)));
    EXPECT_FALSE(is_overdue(house, as_of(2020, 3, 5)));
}

TEST(answer, due_in_a_month_is_overdue_when_the_month_has_passed) {
    municipality house = house_with_recommendation();
    only(house).answer_due = partial_date::in_month(2020, 2);
    EXPECT_FALSE(is_overdue(house, as_of(2020, 2, 29)));
    EXPECT_TRUE(is_overdue(house, as_of(2020, 3, 1)));
}

TEST(answer, without_a_day_is_known_from_the_day_of_the_document_it_stands_in) {
    municipality house = house_with_recommendation();
    house.sources.push_back({.id = "letter", .title = "Svar", .day = make_date(2023, 12, 20)});
    only(house).answer = "Vi gör det";
    only(house).answer_source = source{"letter", "1"};
    only(house).answer_due = make_date(2023, 12, 1);
    EXPECT_TRUE(is_overdue(house, as_of(2023, 12, 19)));
    const recommendation_state state = recommendation_states(house, as_of(2023, 12, 20)).at(0);
    EXPECT_TRUE(state.is_answered);
    EXPECT_EQ(state.answered_by, partial_date(make_date(2023, 12, 20)));
    EXPECT_FALSE(state.is_answer_overdue);
    EXPECT_EQ(state.is_answer_late, truth::unknown);
    only(house).answer_due = make_date(2023, 12, 20);
    EXPECT_EQ(recommendation_states(house, as_of(2023, 12, 31)).at(0).is_answer_late, truth::no);
}

TEST(answer, without_a_day_beside_its_recommendation_is_known_when_that_is) {
    municipality house = house_with_recommendation();
    only(house).answer = "Vi gör det";
    EXPECT_TRUE(recommendation_states(house, as_of(2019, 12, 10)).at(0).is_answered);
}

truth is_late(partial_date answered, partial_date due, as_of on) {
    municipality house = house_with_recommendation();
    only(house).answered_on = answered;
    only(house).answer_due = due;
    return recommendation_states(house, on).at(0).is_answer_late;
}

TEST(answer, is_late_the_day_after_the_due_day) {
    const date due = make_date(2020, 6, 30);
    EXPECT_EQ(is_late(make_date(2020, 7, 1), due, as_of(2023, 12, 31)), truth::yes);
    EXPECT_EQ(is_late(make_date(2020, 6, 30), due, as_of(2023, 12, 31)), truth::no);
    EXPECT_EQ(is_late(make_date(2020, 7, 2), due, as_of(2020, 6, 30)), truth::no); // not yet
}

TEST(answer, of_a_month_in_which_it_was_due_may_be_late) {
    const date due = make_date(2023, 12, 15);
    const partial_date december = partial_date::in_month(2023, 12);
    EXPECT_EQ(is_late(december, due, as_of(2023, 12, 20)), truth::unknown);
    EXPECT_EQ(is_late(december, due, as_of(2023, 12, 31)), truth::unknown);
    EXPECT_EQ(is_late(december, due, as_of(2023, 12, 15)), truth::no);
    EXPECT_EQ(is_late(december, make_date(2023, 11, 30), as_of(2023, 12, 31)), truth::yes);
}

TEST(age, is_never_in_bounds_that_are_the_wrong_way_round) {
    municipality house = house_with_recommendation(); // 2019-12-10, and answered before it
    only(house).answered_on = make_date(2019, 1, 1);
    EXPECT_EQ(recommendation_states(house, as_of(2019, 12, 31)).at(0).age, (day_bounds{21, 21}));
}

TEST(all_recommendation_states, hold_each_report_by_itself) {
    municipality house = house_with_repeated_recommendation();
    only(house).followed_up = {found(make_date(2020, 6, 1), recommendation_status::done)};
    const auto states = all_recommendation_states(house, as_of(2021, 2, 24));
    ASSERT_EQ(states.size(), 2U);
    EXPECT_EQ(states[0].what->id, "rec");
    EXPECT_EQ(states[0].latest, recommendation_status::done);
    EXPECT_EQ(states[1].what->id, "rec-2");
    EXPECT_EQ(states[1].latest, std::nullopt);
}

TEST(addressees, differ_when_two_places_name_different_units_in_whatever_order) {
    recommendation asked{
        .id = "rec", .addressed = {{.units = {"committee", "board"}}, {.units = {"board", "committee"}}}};
    EXPECT_FALSE(is_addressed_differently(asked));
    asked.addressed.push_back({.units = {"committee"}});
    EXPECT_TRUE(is_addressed_differently(asked));
    EXPECT_FALSE(is_addressed_differently({}));
}

} // namespace
