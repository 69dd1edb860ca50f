// Bands of risk: where they begin, which value counts, and what is enough.

#include <lssgov/control/risk_bands.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;

risk_scale scale_of_three_bands() {
    return {.id = "scale",
        .size = 4,
        .bands = {{.from = 2, .word = "låg", .leads_to = {risk_response::accept}},
            {.from = 4, .word = "medel"},
            {.from = 9, .word = "hög", .leads_to = {risk_response::measure, risk_response::control}}}};
}

TEST(risk_band, begins_at_its_lowest_value_and_ends_below_the_next) {
    const risk_scale scale = scale_of_three_bands();
    EXPECT_EQ(band_of(scale, {1, 1}), nullptr); // below the first
    EXPECT_EQ(band_of(scale, {1, 2})->word, "låg");
    EXPECT_EQ(band_of(scale, {1, 3})->word, "låg");
    EXPECT_EQ(band_of(scale, {2, 2})->word, "medel");
    EXPECT_EQ(band_of(scale, {2, 4})->word, "medel"); // 8
    EXPECT_EQ(band_of(scale, {3, 3})->word, "hög");
    EXPECT_EQ(band_of(scale, {4, 4})->word, "hög");
}

TEST(risk_value_that_counts, is_the_remaining_one_for_what_is_accepted_and_else_the_inherent_one) {
    const risk both{.inherent = risk_value{4, 4}, .remaining = risk_value{1, 2}};
    EXPECT_EQ(value_that_counts(both, risk_response::accept), (risk_value{1, 2}));
    EXPECT_EQ(value_that_counts(both, risk_response::measure), (risk_value{4, 4}));
    EXPECT_EQ(value_that_counts(both, risk_response::control), (risk_value{4, 4}));
}

TEST(risk_value_that_counts, is_the_only_one_where_there_is_one) {
    const risk before{.inherent = risk_value{4, 4}};
    const risk after{.remaining = risk_value{1, 2}};
    EXPECT_EQ(value_that_counts(before, risk_response::accept), (risk_value{4, 4}));
    EXPECT_EQ(value_that_counts(after, risk_response::measure), (risk_value{1, 2}));
    EXPECT_EQ(value_that_counts({}, risk_response::accept), std::nullopt);
}

TEST(risk_band, that_demands_more_is_not_met_by_acceptance) {
    EXPECT_FALSE(is_enough({.leads_to = {risk_response::measure}}, risk_response::control));
    EXPECT_FALSE(is_enough({.leads_to = {risk_response::measure}}, risk_response::accept));
    EXPECT_TRUE(is_enough({.leads_to = {risk_response::measure}}, risk_response::measure));
    const risk_band either{.leads_to = {risk_response::measure, risk_response::control}};
    EXPECT_TRUE(is_enough(either, risk_response::control));
    EXPECT_FALSE(is_enough(either, risk_response::accept));
}

TEST(risk_band, that_may_be_accepted_or_says_nothing_is_met_by_whatever_is_done) {
    EXPECT_TRUE(is_enough({.leads_to = {risk_response::accept}}, risk_response::control));
    EXPECT_TRUE(is_enough({.leads_to = {}}, risk_response::accept));
}

} // namespace
