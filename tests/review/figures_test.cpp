// Shares as they are printed, at the ends of their rounding. The values are worked out by hand. That each
// check gives a finding, and only its own, stands in checks_test.cpp.

#include "support/sound_house.hpp"

#include <lssgov/model/decimal.hpp>
#include <lssgov/model/validate.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

std::vector<finding> findings_of(const municipality& house, const char* check) {
    EXPECT_EQ(to_text(validate(house)), "");
    return review(house, day_of_review(), {.checks = {check}}).findings;
}

/// "holds: Tabell 1: ..." in English.
std::string told(const municipality& house, const char* check) {
    std::string text;
    for (const finding& one : findings_of(house, check)) {
        text += (one.result == outcome::holds ? "holds: " : "does not hold: ") + one.message.english + "\n";
    }
    return text;
}

std::string share_of(const char* part, const char* of, const char* percentage) {
    municipality house = sound_house();
    house.printed_figures = {{.id = "figures",
        .title = "Tabell 1",
        .kind = figures_kind::share,
        .parts = {try_parse_decimal(part), try_parse_decimal(of)},
        .whole = try_parse_decimal(percentage),
        .origin = here}};
    return told(house, "printed-share");
}

TEST(printed_share, below_zero_is_rounded_half_away_from_zero) {
    // -2/3 = -66.67 %, -1/3 = -33.33 %, -1/8 = -12.5 %, -1/400 = -0.25 %
    EXPECT_EQ(share_of("-2", "3", "-67"), "holds: Tabell 1: -2 / 3, -67 % - rightly rounded.\n");
    EXPECT_EQ(share_of("-2", "3", "-66"), "does not hold: Tabell 1: -2 / 3, -66 % - cut off, not rounded.\n");
    EXPECT_EQ(share_of("-2", "3", "-68"), "does not hold: Tabell 1: -2 / 3, -68 % - is not right.\n");
    EXPECT_EQ(share_of("-1", "3", "-33"), "holds: Tabell 1: -1 / 3, -33 % - rightly rounded.\n");
    EXPECT_EQ(share_of("-1", "3", "-34"), "does not hold: Tabell 1: -1 / 3, -34 % - is not right.\n");
    EXPECT_EQ(share_of("-1", "8", "-13"), "holds: Tabell 1: -1 / 8, -13 % - rightly rounded.\n");
    EXPECT_EQ(share_of("-1", "8", "-12"), "does not hold: Tabell 1: -1 / 8, -12 % - cut off, not rounded.\n");
    EXPECT_EQ(share_of("-1", "400", "-0.3"), "holds: Tabell 1: -1 / 400, -0.3 % - rightly rounded.\n");
    EXPECT_EQ(share_of("-1", "400", "0"), "holds: Tabell 1: -1 / 400, 0 % - rightly rounded.\n");
}

std::vector<finding> shares_of(int count, std::initializer_list<const char*> shares) {
    municipality house = sound_house();
    house.printed_figures = {{.id = "figures",
        .title = "Tabell 1",
        .kind = figures_kind::shares_of_count,
        .count = count,
        .origin = here}};
    for (const char* share : shares) {
        house.printed_figures[0].parts.push_back(try_parse_decimal(share));
    }
    return findings_of(house, "shares-of-count");
}

TEST(shares_of_count, that_are_possible_only_cut_off_are_told_as_such_and_weigh_a_note) {
    const std::vector<finding> cut = shares_of(3, {"66.6"}); // 2/3 = 66.67
    ASSERT_EQ(cut.size(), 1U);
    EXPECT_EQ(cut[0].result, outcome::does_not_hold);
    EXPECT_EQ(cut[0].weight, severity::note);
    EXPECT_EQ(cut[0].message.english, "Tabell 1: 66.6% of 3 is possible only cut off, not rounded.");
    EXPECT_EQ(cut[0].message.swedish, "Tabell 1: 66,6 % av 3 är möjligt bara avkortat, inte avrundat.");
    const std::vector<finding> rounded = shares_of(3, {"66.7"});
    ASSERT_EQ(rounded.size(), 1U);
    EXPECT_EQ(rounded[0].result, outcome::holds);
}

TEST(shares_of_count, that_no_number_gives_either_way_stay_impossible_and_weigh_a_warning) {
    // 23/57 = 40.35, 24/57 = 42.1; 7/57 = 12.28, 8/57 = 14.04; 25/57 = 43.86, which cut off is 43
    const std::vector<finding> both = shares_of(57, {"41", "43", "13"});
    ASSERT_EQ(both.size(), 1U);
    EXPECT_EQ(both[0].weight, severity::warning);
    EXPECT_EQ(both[0].message.english,
        "Tabell 1: 41 and 13% cannot be shares of 57; no whole number gives them. 43% "
        "of 57 is possible only cut off, not rounded.");
    const std::vector<finding> outside = shares_of(57, {"-1", "101"});
    ASSERT_EQ(outside.size(), 1U);
    EXPECT_EQ(outside[0].weight, severity::warning);
}

} // namespace
