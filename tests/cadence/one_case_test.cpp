// A case as a value.

#include "support/day.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/one_case.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::day;

TEST(one_case, reads_as_a_sentence) {
    const auto built = one_case("D-17")
                           .in("unit", "Norr")
                           .on("decided", day("2019-03-01"))
                           .event("follow-up", day("2020-02-20"), "approved");
    EXPECT_EQ(built.id, "D-17");
    EXPECT_EQ(built.groups.at("unit"), "Norr");
    EXPECT_EQ(built.dates.at("decided"), day("2019-03-01"));
    EXPECT_EQ(built.events, (std::vector<case_event>{{"follow-up", day("2020-02-20"), "approved"}}));
}

TEST(one_case, has_one_label_in_a_grouping_and_one_day_of_a_name_the_last_said) {
    const auto built = one_case("D-17")
                           .in("unit", "Norr")
                           .in("unit", "Syd")
                           .on("decided", day("2019-03-01"))
                           .on("decided", day("2019-04-01"));
    EXPECT_EQ(built.groups.size(), 1U);
    EXPECT_EQ(built.groups.at("unit"), "Syd");
    EXPECT_EQ(built.dates.at("decided"), day("2019-04-01"));
}

TEST(one_case, an_event_has_no_outcome_unless_it_is_known) {
    EXPECT_EQ(one_case("D-17").event("follow-up", day("2020-02-20")).events.front().outcome, "");
}

TEST(one_case, takes_no_day_outside_the_calendar) {
    one_case made("D-1");
    EXPECT_THROW(made.on("decided", date(1850, 1, 1)), date_out_of_range);
    EXPECT_THROW(made.event("follow-up", date(2300, 1, 1)), date_out_of_range);
    EXPECT_THROW(made.on("valid_to", date()), date_out_of_range);
    EXPECT_TRUE(made.dates.empty());
    EXPECT_TRUE(made.events.empty());
}

} // namespace
} // namespace lssgov
