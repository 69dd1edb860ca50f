#include <lssgov/error.hpp>
#include <lssgov/law/interim_report.hpp>

#include <gtest/gtest.h>

#include <vector>

namespace lssgov {
namespace {

TEST(InterimReport, LessThanHalfOfTheYearDoesNotMeetTheAct) {
    EXPECT_FALSE(meets_interim_report_rule({6, 29}));
    EXPECT_FALSE(meets_interim_report_rule({4, 30})) << "the first tertial";
    EXPECT_FALSE(meets_interim_report_rule({3, 31}));
    EXPECT_FALSE(meets_interim_report_rule({1, 31}));
}

TEST(InterimReport, HalfToTwoThirdsOfTheYearMeetsTheAct) {
    EXPECT_TRUE(meets_interim_report_rule({6, 30})) << "half";
    EXPECT_TRUE(meets_interim_report_rule({7, 1}));
    EXPECT_TRUE(meets_interim_report_rule({7, 31}));
    EXPECT_TRUE(meets_interim_report_rule({8, 31})) << "two thirds; the second tertial";
}

TEST(InterimReport, MoreThanTwoThirdsOfTheYearDoesNotMeetTheAct) {
    EXPECT_FALSE(meets_interim_report_rule({9, 1}));
    EXPECT_FALSE(meets_interim_report_rule({9, 30}));
    EXPECT_FALSE(meets_interim_report_rule({12, 31}));
}

TEST(InterimReport, ADayThatNoYearHasIsRefused) {
    EXPECT_THROW((void)meets_interim_report_rule({6, 31}), error);
    EXPECT_THROW((void)meets_interim_report_rule({13, 1}), error);
    EXPECT_THROW((void)meets_interim_report_rule({0, 1}), error);
    EXPECT_THROW((void)meets_interim_report_rule({7, 0}), error);
    EXPECT_FALSE(meets_interim_report_rule({2, 29})) << "some years have it";
}

TEST(InterimReport, OneReportThatMeetsTheActIsEnough) {
    const std::vector<yearly_date> per{{3, 31}, {8, 31}};
    const interim_reports sorted = check_interim_reports(per);
    EXPECT_TRUE(sorted.met());
    EXPECT_EQ(sorted.meeting, (std::vector<yearly_date>{{8, 31}}));
    EXPECT_EQ(sorted.others, (std::vector<yearly_date>{{3, 31}}));
}

TEST(InterimReport, AReportOutsideTheSpanAloneIsNotEnough) {
    const std::vector<yearly_date> per{{3, 31}};
    const interim_reports sorted = check_interim_reports(per);
    EXPECT_FALSE(sorted.met());
    EXPECT_EQ(sorted.others, per);
}

TEST(InterimReport, NoReportIsNotEnough) {
    EXPECT_FALSE(check_interim_reports({}).met());
    EXPECT_EQ(check_interim_reports({}), interim_reports{});
}

TEST(InterimReport, ReportsKeepTheirOrder) {
    const std::vector<yearly_date> per{{8, 31}, {12, 31}, {6, 30}, {4, 30}};
    const interim_reports expected{.meeting = {{8, 31}, {6, 30}}, .others = {{12, 31}, {4, 30}}};
    EXPECT_EQ(check_interim_reports(per), expected);
}

TEST(InterimReport, OneDayThatNoYearHasSpoilsTheCall) {
    const std::vector<yearly_date> per{{8, 31}, {6, 31}};
    EXPECT_THROW((void)check_interim_reports(per), error);
}

} // namespace
} // namespace lssgov
