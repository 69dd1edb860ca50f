#include "support/sound_house.hpp"

#include <lssgov/follow_up/recommendations.hpp>

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

TEST(addressees, differ_when_two_places_name_different_units_in_whatever_order) {
    recommendation asked{
        .id = "rec", .addressed = {{.units = {"committee", "board"}}, {.units = {"board", "committee"}}}};
    EXPECT_FALSE(is_addressed_differently(asked));
    asked.addressed.push_back({.units = {"committee"}});
    EXPECT_TRUE(is_addressed_differently(asked));
    EXPECT_FALSE(is_addressed_differently({}));
}

} // namespace
