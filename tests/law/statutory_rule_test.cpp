#include "support/day.hpp"
#include "support/print.hpp"

#include <lssgov/law/interim_report.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

namespace lssgov {
namespace {

TEST(StatutoryRules, AreListedByIdEachOnce) {
    const auto rules = statutory_rules();
    EXPECT_FALSE(rules.empty());
    EXPECT_EQ(
        std::ranges::adjacent_find(rules, std::ranges::greater_equal{}, &statutory_rule::id), rules.end());
}

TEST(StatutoryRules, SpeakBothLanguagesAndSayWhereTheyStand) {
    for (const statutory_rule& rule : statutory_rules()) {
        for (const bilingual* text : {&rule.title, &rule.text, &rule.citation}) {
            EXPECT_FALSE(text->swedish.empty()) << rule.id;
            EXPECT_FALSE(text->english.empty()) << rule.id;
            EXPECT_NE(text->swedish, text->english) << rule.id;
        }
        EXPECT_FALSE(rule.origin.document.empty()) << rule.id;
        EXPECT_FALSE(rule.origin.section.empty()) << rule.id;
    }
}

TEST(StatutoryRules, AreFoundById) {
    for (const statutory_rule& rule : statutory_rules()) {
        EXPECT_EQ(find_statutory_rule(rule.id), &rule);
    }
    EXPECT_EQ(find_statutory_rule("KL-6-7"), nullptr);
    EXPECT_EQ(find_statutory_rule(""), nullptr);
}

TEST(StatutoryRules, TheCommitteesInternalControl) {
    const statutory_rule* rule = find_statutory_rule("KL-6-6");
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(rule->citation.swedish, "kommunallagen (2017:725) 6 kap. 6 §");
    EXPECT_EQ(rule->origin, (source{"SFS 2017:725", "6 kap. 6 §"}));
    EXPECT_EQ(rule->binding, force::shall);
    EXPECT_EQ(rule->text_read, test::day("2025-07-01"));
}

TEST(StatutoryRules, TheInterimReport) {
    const statutory_rule* rule = find_statutory_rule(interim_report_rule);
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(rule->id, "LKBR-13-1");
    EXPECT_EQ(rule->citation.swedish, "lagen (2018:597) om kommunal bokföring och redovisning 13 kap. 1 §");
    EXPECT_EQ(rule->origin, (source{"SFS 2018:597", "13 kap. 1 §"}));
    EXPECT_EQ(rule->binding, force::shall);
}

TEST(StatutoryRules, ARuleIsInForceFromTheDayItsActIs) {
    EXPECT_EQ(find_statutory_rule("KL-6-6")->in_force_from, test::day("2018-01-01"));
    EXPECT_EQ(find_statutory_rule("LKBR-13-1")->in_force_from, test::day("2019-01-01"));
}

TEST(StatutoryRules, DaysThatTheSourceDoesNotGiveAreAbsent) {
    for (const statutory_rule& rule : statutory_rules()) {
        EXPECT_EQ(rule.in_force_to, std::nullopt) << rule.id;
    }
    EXPECT_EQ(find_statutory_rule("LKBR-13-1")->text_read, std::nullopt);
}

} // namespace
} // namespace lssgov
