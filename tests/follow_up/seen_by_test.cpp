#include <lssgov/follow_up/seen_by.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;

/// Two documents: one of 2019-12-10, one without a day.
municipality two_documents() {
    municipality house;
    house.sources = {{.id = "dated", .day = make_date(2019, 12, 10)}, {.id = "undated"}};
    return house;
}

TEST(seen_by, a_day_known_to_the_year_is_seen_when_the_whole_year_has_passed) {
    EXPECT_FALSE(seen_by(partial_date::in_year(2020), as_of(2020, 12, 30)));
    EXPECT_TRUE(seen_by(partial_date::in_year(2020), as_of(2020, 12, 31)));
}

TEST(is_known, a_fact_is_known_from_the_day_of_its_document) {
    const municipality house = two_documents();
    EXPECT_FALSE(is_known(house, {"dated", "1"}, as_of(2019, 12, 9)));
    EXPECT_TRUE(is_known(house, {"dated", "1"}, as_of(2019, 12, 10)));
}

TEST(is_known, a_document_without_a_day_is_known_from_the_day_the_description_holds_for) {
    municipality house = two_documents();
    house.described_as_of = make_date(2023, 11, 30);
    EXPECT_FALSE(is_known(house, {"undated", "1"}, as_of(2023, 11, 29)));
    EXPECT_TRUE(is_known(house, {"undated", "1"}, as_of(2023, 11, 30)));
    EXPECT_TRUE(is_known(house, {"dated", "1"}, as_of(2019, 12, 10))); // its own day goes before
}

TEST(is_known, without_any_day_nothing_says_otherwise) {
    EXPECT_TRUE(is_known(two_documents(), {"undated", "1"}, as_of(1990, 1, 1)));
}

TEST(is_out, a_report_is_out_from_its_own_day) {
    const municipality house = two_documents();
    audit report{.id = "audit", .day = make_date(2019, 12, 10), .origin = {"undated", "1"}};
    EXPECT_FALSE(is_out(house, report, as_of(2019, 12, 9)));
    EXPECT_TRUE(is_out(house, report, as_of(2019, 12, 10)));
    report.day = partial_date::in_month(2019, 12);
    EXPECT_FALSE(is_out(house, report, as_of(2019, 12, 30)));
    EXPECT_TRUE(is_out(house, report, as_of(2019, 12, 31)));
}

TEST(is_out, a_report_without_a_day_is_out_from_that_of_the_document_it_stands_in) {
    const municipality house = two_documents();
    const audit report{.id = "audit", .origin = {"dated", "1"}};
    EXPECT_FALSE(is_out(house, report, as_of(2019, 12, 9)));
    EXPECT_TRUE(is_out(house, report, as_of(2019, 12, 10)));
}

TEST(day_of, a_statement_without_a_day_is_made_on_that_of_its_document) {
    municipality house = two_documents();
    house.described_as_of = make_date(2023, 11, 30);
    statement said{.id = "said", .origin = {"dated", "1"}};
    EXPECT_EQ(day_of(house, said), partial_date(make_date(2019, 12, 10)));
    said.origin = {"undated", "1"};
    EXPECT_EQ(day_of(house, said), partial_date(make_date(2023, 11, 30)));
    said.said_on = partial_date::in_year(2022);
    EXPECT_EQ(day_of(house, said), partial_date::in_year(2022));
}

} // namespace
