// Indicators: which value is the latest on a day, and which are missing. The values are worked out by hand.
// That each check gives a finding, and only its own, stands in checks_test.cpp.

#include "support/sound_house.hpp"

#include <lssgov/model/decimal.hpp>
#include <lssgov/model/validate.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

struct cell {
    const char* period;
    const char* value; ///< empty where the table leaves the cell empty
    const char* series = own_series;
};

using cells = std::initializer_list<cell>;

const as_of end_of_2023{2023, 12, 31};

municipality house_with(cells table) {
    municipality house = sound_house();
    house.indicators = {{.id = "k19", .name = "K19", .origin = here}};
    for (const cell& one : table) {
        house.indicators[0].values.push_back({one.series, one.period, try_parse_decimal(one.value)});
    }
    return house;
}

std::vector<finding> findings_of(const municipality& house, const char* check, as_of on) {
    EXPECT_EQ(to_text(validate(house)), "");
    return review(house, on, {.checks = {check}}).findings;
}

/// "holds: K19: ..." in English, one on each line.
std::string told(const municipality& house, const char* check, as_of on = end_of_2023) {
    std::string text;
    for (const finding& one : findings_of(house, check, on)) {
        const char* result = one.result == outcome::holds     ? "holds: "
                             : one.result == outcome::unknown ? "unknown: "
                                                              : "does not hold: ";
        text += result + one.message.english + "\n";
    }
    return text;
}

std::string told_in_swedish(const municipality& house, const char* check) {
    std::string text;
    for (const finding& one : findings_of(house, check, end_of_2023)) {
        text += one.message.swedish + "\n";
    }
    return text;
}

municipality at_least_90(cells table) {
    municipality house = house_with(table);
    house.indicators[0].target = indicator_target{target_direction::at_least, {90}};
    return house;
}

std::string target_of(cells table, as_of on = end_of_2023) {
    return told(at_least_90(table), "indicator-target-reached", on);
}

TEST(latest_value, of_a_period_that_is_not_over_is_not_judged) {
    const cells table{{"2022", "95"}, {"2024", "85"}};
    EXPECT_EQ(target_of(table), "holds: K19: target at least 90; 2022: 95.\n");
    EXPECT_EQ(target_of(table, {2024, 12, 30}), "holds: K19: target at least 90; 2022: 95.\n");
    EXPECT_EQ(target_of(table, {2024, 12, 31}), "does not hold: K19: target at least 90; 2024: 85.\n");
    EXPECT_EQ(target_of({{"2024", "85"}}), "unknown: K19: target at least 90; no value.\n");
    EXPECT_EQ(target_of({{"2022", "95"}, {"2024", ""}}), "holds: K19: target at least 90; 2022: 95.\n");
}

struct two_periods {
    const char* earlier;
    const char* later;
};

TEST(latest_value, is_that_of_the_period_that_ends_last_and_of_the_longer_one_that_ends_that_day) {
    for (const two_periods& one : {two_periods{"2022-Q1", "2022-H2"}, {"2022-Q1", "2022-12"},
             {"2022-T1", "2022-Q3"}, {"2022-T1", "2022"}, {"2022-09", "2022-10-01"}, {"2021", "2022-01-01"},
             {"2019", "2019-2020"}, {"2020", "2019-2020"}, {"2019-2020", "2021-Q1"}, {"2022-T3", "2022-H2"},
             {"2022-12-31", "2022-12"}, {"2022-Q4", "2022"}}) {
        const std::string later = one.later;
        const std::string holds = "holds: K19: target at least 90; " + later + ": 95.\n";
        EXPECT_EQ(target_of({{one.earlier, "85"}, {one.later, "95"}}), holds);
        EXPECT_EQ(target_of({{one.later, "95"}, {one.earlier, "85"}}), holds);
        const std::string fails = "does not hold: K19: target at least 90; " + later + ": 85.\n";
        EXPECT_EQ(target_of({{one.earlier, "95"}, {one.later, "85"}}), fails);
    }
}

TEST(latest_value, whose_order_cannot_be_told_is_unknown_unless_all_answer_alike) {
    EXPECT_EQ(target_of({{"per augusti 2023", "85"}}),
        "does not hold: K19: target at least 90; per augusti 2023: 85.\n");
    EXPECT_EQ(target_of({{"2022", "95"}, {"våren", "85"}}),
        "unknown: K19: target at least 90; 2022: 95; våren: 85; which is the latest cannot be told.\n");
    EXPECT_EQ(target_of({{"2022", "95"}, {"våren", "90"}}),
        "holds: K19: target at least 90; 2022: 95; våren: 90; which is the latest cannot be told.\n");
    EXPECT_EQ(target_of({{"hösten", "89"}, {"våren", "85"}}),
        "does not hold: K19: target at least 90; hösten: 89; "
        "våren: 85; which is the latest cannot be told.\n");
    // 2021 comes before 2022, so it is not the latest, wherever the spring belongs
    EXPECT_EQ(target_of({{"2021", "85"}, {"2022", "95"}, {"våren", "92"}}),
        "holds: K19: target at least 90; 2022: 95; våren: 92; which is the latest cannot be told.\n");
    // two years the wrong way round are no time
    EXPECT_EQ(target_of({{"2022", "95"}, {"2020-2019", "85"}}),
        "unknown: K19: target at least 90; 2022: 95; 2020-2019: 85; which is the latest cannot be told.\n");
    EXPECT_EQ(told_in_swedish(at_least_90({{"2022", "95"}, {"våren", "85"}}), "indicator-target-reached"),
        "K19: målvärde minst 90; 2022: 95; våren: 85; vilket som är senast går inte att säga.\n");
}

TEST(latest_value, is_judged_and_the_empty_cells_after_it_are_told) {
    EXPECT_EQ(target_of({{"2021", "95"}, {"2022", ""}}),
        "holds: K19: target at least 90; 2021: 95; empty: 2022.\n");
    EXPECT_EQ(target_of({{"2022-T1", ""}, {"2021", "85"}, {"2022", ""}}),
        "does not hold: K19: target at least 90; 2021: 85; empty: 2022-T1, 2022.\n");
    EXPECT_EQ(target_of({{"2020", ""}, {"2021", "95"}}), "holds: K19: target at least 90; 2021: 95.\n");
    EXPECT_EQ(target_of({{"2021", ""}}), "unknown: K19: target at least 90; no value; empty: 2021.\n");
    EXPECT_EQ(told_in_swedish(at_least_90({{"2021", "95"}, {"2022", ""}}), "indicator-target-reached"),
        "K19: målvärde minst 90; 2021: 95; tomt: 2022.\n");
}

TEST(latest_value, is_the_one_told_of_an_indicator_without_target) {
    const auto told_of = [](cells table) {
        municipality house = house_with(table);
        house.indicators[0].lacks_target = true;
        return told(house, "indicator-without-target");
    };
    EXPECT_EQ(told_of({{"2022-H2", "95"}, {"2022-Q1", "85"}, {"2024", "1"}}),
        "does not hold: K19: 95 (2022-H2); no target value is given.\n");
    EXPECT_EQ(told_of({{"2022", "95"}, {"våren", "85"}}),
        "does not hold: K19: 95 (2022), 85 (våren); no target value is given.\n");
    EXPECT_EQ(told_of({{"2024", "1"}}), "does not hold: K19: no target value is given.\n");
}

TEST(indicator_target, equal_includes_its_tolerance_however_many_decimals_are_written) {
    const auto is_met = [](const char* value) {
        municipality house = house_with({{"2022", value}});
        house.indicators[0].target = // -0.3 +/- 0.05
            indicator_target{.direction = target_direction::equal, .value = {-3, 1}, .tolerance = {5, 2}};
        return told(house, "indicator-target-reached").starts_with("holds");
    };
    EXPECT_TRUE(is_met("-0.35"));
    EXPECT_TRUE(is_met("-0.250"));
    EXPECT_FALSE(is_met("-0.351"));
    EXPECT_FALSE(is_met("-0.249999999"));
}

std::string result_of(cells table, as_of on = end_of_2023) {
    municipality house = house_with(table);
    house.indicators[0].is_result = true;
    return told(house, "result-below-zero", on);
}

TEST(result_below_zero, looks_at_periods_that_are_over_in_the_order_of_their_ends) {
    EXPECT_EQ(result_of({{"2022", "3"}, {"2024", "-1"}}), "holds: K19: below zero in no period: 2022 3.\n");
    EXPECT_EQ(result_of({{"2022", "3"}, {"2024", ""}}), "holds: K19: below zero in no period: 2022 3.\n");
    EXPECT_EQ(result_of({{"2022", "3"}, {"2022-T1", "-1"}, {"2021-H2", "2"}}),
        "does not hold: K19: below zero in 1 of 3 periods: 2021-H2 2; 2022-T1 -1; 2022 3.\n");
    EXPECT_EQ(result_of({{"2024", "-1"}}), "");
}

TEST(indicator_comparison, looks_at_periods_that_are_over_and_writes_no_unit_where_none_is_given) {
    const cells table{
        {"2023", "8"}, {"2023", "9", "Riket"}, {"2023-T1", "7"}, {"2024", "6"}, {"2024", "", "Riket"}};
    EXPECT_EQ(told(house_with(table), "indicator-comparison"),
        "holds: K19. 2023-T1: Norrby 7. 2023: Norrby 8; Riket 9 (Norrby below).\n");
    municipality house = house_with(table);
    house.indicators[0].measured_in = "%";
    EXPECT_EQ(told(house, "indicator-comparison", {2024, 12, 31}),
        "unknown: K19 (%). 2023-T1: Norrby 7. 2023: Norrby 8; Riket 9 (Norrby below). 2024: Norrby 6; Riket "
        "missing.\n");
    EXPECT_EQ(told(house_with({{"2023", "8"}, {"2024", "9", "Riket"}}), "indicator-comparison"), "");
}

std::string missing_of(cells table, as_of on = end_of_2023) {
    return told(house_with(table), "indicator-missing-years", on);
}

TEST(indicator_missing_years, ends_with_the_last_value_and_tells_the_empty_years_after_it) {
    const cells table{{"2021", "95"}, {"2022", ""}, {"2023", ""}};
    EXPECT_EQ(missing_of(table), "unknown: K19 (Norrby): values to 2021; empty: 2022, 2023.\n");
    EXPECT_EQ(told_in_swedish(house_with(table), "indicator-missing-years"),
        "K19 (Norrby): värden till 2021; tomt: 2022, 2023.\n");
    EXPECT_EQ(missing_of(table, {2023, 12, 30}), "unknown: K19 (Norrby): values to 2021; empty: 2022.\n");
    EXPECT_EQ(missing_of({{"2018", "9"}, {"2019", ""}, {"2021", "95"}, {"2022", ""}}),
        "unknown: K19 (Norrby): values from 2018 to 2021, but none for 2019, 2020; empty: 2022.\n");
    EXPECT_EQ(missing_of({{"2021", ""}}), "unknown: K19 (Norrby): no value; empty: 2021.\n");
}

TEST(indicator_missing_years, does_not_look_at_a_year_that_is_not_over) {
    EXPECT_EQ(missing_of({{"2021", "95"}, {"2024", "9"}}), "");
    EXPECT_EQ(missing_of({{"2021", "95"}, {"2022", "9"}, {"2024", ""}}), "");
    EXPECT_EQ(missing_of({{"2021", "95"}, {"2023-T1", "9"}}, {2023, 5, 31}),
        "unknown: K19 (Norrby): values from 2021 to 2023, but none for 2022.\n");
}

TEST(indicator_missing_years, tells_an_empty_year_before_the_first_value) {
    EXPECT_EQ(missing_of({{"2020", ""}, {"2021", "95"}, {"2022", "96"}}),
        "unknown: K19 (Norrby): values from 2021 to 2022; empty: 2020.\n");
    EXPECT_EQ(missing_of({{"2020", ""}, {"2021", "95"}, {"2022", ""}}),
        "unknown: K19 (Norrby): values from 2021 to 2021; empty: 2020, 2022.\n");
}

} // namespace
