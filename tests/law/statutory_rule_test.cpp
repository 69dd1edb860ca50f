#include "support/day.hpp"
#include "support/print.hpp"

#include <lssgov/error.hpp>
#include <lssgov/law/interim_report.hpp>
#include <lssgov/law/statutory_rule.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace lssgov {

inline void PrintTo(validity known, std::ostream* out) {
    *out << to_string(known);
}

namespace {

using test::day;

/// The rule with this id, or an empty one and a failed test.
const statutory_rule& rule_called(const char* id) {
    static const statutory_rule none;
    const statutory_rule* found = find_statutory_rule(id);
    EXPECT_NE(found, nullptr) << id;
    return found == nullptr ? none : *found;
}

validity on(const char* id, const char* when) {
    return validity_on(rule_called(id), day(when));
}

std::vector<std::string> ids_in_force(const source& provision, const char* when) {
    std::vector<std::string> ids;
    for (const statutory_rule* rule : rules_in_force(provision, day(when))) {
        ids.push_back(rule->id);
    }
    return ids;
}

bool says(const std::string& text, const char* words) {
    return text.find(words) != std::string::npos;
}

bool names_both_amounts(const statutory_rule& rule, const char* least, const char* most) {
    std::string in_swedish = rule.text.swedish;
    std::ranges::replace(in_swedish, ' ', ',');
    return says(in_swedish, least) && says(in_swedish, most) && says(rule.text.english, least) &&
           says(rule.text.english, most);
}

// What there is ---------------------------------------------------------------------------------------------

TEST(StatutoryRules, AreTheseByIdEachOnce) {
    const std::vector<std::string> expected{"FL-11", "FL-12", "FL-44", "KL-10-8", "KL-11-10", "KL-11-16",
        "KL-11-20", "KL-11-6", "KL-11-8", "KL-12", "KL-5-3", "KL-6-1", "KL-6-6", "LAG-2026:43", "LAG-2026:44",
        "LKBR-13-1", "LSS-10-PLAN-NOTIFY", "LSS-10-PLAN-OFFER", "LSS-10-PLAN-REVIEW", "LSS-11A", "LSS-15-FK",
        "LSS-15-FOLLOW", "LSS-15B", "LSS-16-FB", "LSS-17-NOTICE", "LSS-21C", "LSS-23-NOTIFY",
        "LSS-23-NOTIFY-OLD", "LSS-23B", "LSS-23C", "LSS-23G", "LSS-24B", "LSS-24E", "LSS-24F", "LSS-26G",
        "LSS-26H", "LSS-26K-P", "LSS-28-REG", "LSS-28-REG-OLD", "LSS-28A", "LSS-28B-NEW", "LSS-28B-OLD",
        "LSS-28D", "LSS-28E", "LSS-28F-CAD", "LSS-28F-INT", "LSS-28F-NEW", "LSS-28G", "LSS-28H", "LSS-28I",
        "LSSF-11", "LSSF-12", "PSL-3-10", "SFB-51-12-NEW", "SFB-51-12-OLD", "SFB-51-22", "SFB-51-3",
        "SOSFS-2005:21", "SOSFS-2011:9-5:1", "SOSFS-2011:9-7-KB", "SOSFS-2014:5-GP", "SoL-14-9", "SoL-15-9",
        "SoL-22-13", "SoL-34", "SoL-5-2"};
    std::vector<std::string> ids;
    for (const statutory_rule& rule : statutory_rules()) {
        ids.push_back(rule.id);
    }
    EXPECT_EQ(ids, expected);
}

TEST(StatutoryRules, WhatWasKnownFromMemoryOnlyIsLeftOut) {
    EXPECT_EQ(find_statutory_rule("SOSFS-2011:5-2M"), nullptr) << "two months for a lex Sarah investigation";
    EXPECT_EQ(find_statutory_rule("SOSFS-2011:9-5:2"), nullptr) << "how often self-inspection is made";
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

TEST(StatutoryRules, CiteTheActAndTheSectionOfTheirOrigin) {
    for (const statutory_rule& rule : statutory_rules()) {
        const std::string number = rule.origin.document.substr(rule.origin.document.find(' ') + 1);
        EXPECT_TRUE(says(rule.citation.swedish, number.c_str())) << rule.id;
        EXPECT_TRUE(says(rule.citation.english, number.c_str())) << rule.id;
        EXPECT_TRUE(says(rule.citation.swedish, rule.origin.section.c_str())) << rule.id;
    }
}

TEST(StatutoryRules, TitlesAreOneLine) {
    for (const statutory_rule& rule : statutory_rules()) {
        for (const std::string* title : {&rule.title.swedish, &rule.title.english}) {
            EXPECT_FALSE(title->ends_with('.')) << rule.id;
            EXPECT_LE(title->size(), 130U) << rule.id;
        }
        EXPECT_TRUE(rule.text.swedish.ends_with('.')) << rule.id;
        EXPECT_TRUE(rule.text.english.ends_with('.')) << rule.id;
    }
}

TEST(StatutoryRules, AreFoundById) {
    for (const statutory_rule& rule : statutory_rules()) {
        EXPECT_EQ(find_statutory_rule(rule.id), &rule);
    }
    EXPECT_EQ(find_statutory_rule("KL-6-7"), nullptr);
    EXPECT_EQ(find_statutory_rule(""), nullptr);
}

// What they say ---------------------------------------------------------------------------------------------

TEST(StatutoryRules, TheCommitteesInternalControl) {
    const statutory_rule& rule = rule_called("KL-6-6");
    EXPECT_EQ(rule.citation.swedish, "kommunallagen (2017:725) 6 kap. 6 §");
    EXPECT_EQ(rule.citation.english, "Local Government Act (2017:725) chapter 6, section 6");
    EXPECT_EQ(rule.origin, (source{"SFS 2017:725", "6 kap. 6 §"}));
    EXPECT_EQ(rule.binding, force::shall);
    EXPECT_EQ(rule.text_read, day("2025-07-01"));
}

TEST(StatutoryRules, TheInterimReport) {
    const statutory_rule& rule = rule_called(interim_report_rule);
    EXPECT_EQ(rule.id, "LKBR-13-1");
    EXPECT_EQ(rule.citation.swedish, "lagen (2018:597) om kommunal bokföring och redovisning 13 kap. 1 §");
    EXPECT_EQ(rule.origin, (source{"SFS 2018:597", "13 kap. 1 §"}));
    EXPECT_EQ(rule.binding, force::shall);
}

TEST(StatutoryRules, AllBindAsDutiesButTheseTwoThatAdviseAndTheseThatAllow) {
    const std::map<std::string, force> other{{"SOSFS-2011:9-7-KB", force::should},
        {"SOSFS-2014:5-GP", force::should}, {"LAG-2026:43", force::may}, {"LAG-2026:44", force::may},
        {"LSS-26G", force::may}, {"LSS-26H", force::may}, {"LSS-28D", force::may}, {"LSS-28E", force::may},
        {"SoL-14-9", force::may}};
    for (const statutory_rule& rule : statutory_rules()) {
        const auto found = other.find(rule.id);
        EXPECT_EQ(rule.binding, found == other.end() ? force::shall : found->second) << rule.id;
    }
}

TEST(StatutoryRules, WhatShouldBeSaysThatItIsAdvice) {
    for (const char* id : {"SOSFS-2011:9-7-KB", "SOSFS-2014:5-GP"}) {
        const statutory_rule& rule = rule_called(id);
        EXPECT_TRUE(says(rule.text.swedish, "allmänt råd")) << id;
        EXPECT_TRUE(says(rule.text.english, "general advice")) << id;
        EXPECT_TRUE(says(rule.title.swedish, " bör ")) << id;
        EXPECT_TRUE(says(rule.title.english, " should ")) << id;
        EXPECT_FALSE(says(rule.title.swedish, " ska ")) << id;
        EXPECT_FALSE(says(rule.title.english, " shall ")) << id;
    }
}

TEST(StatutoryRules, TheIndividualPlanIsReviewedYearlyAndIsNotTheFollowUpOfDecisions) {
    const statutory_rule& rule = rule_called("LSS-10-PLAN-REVIEW");
    EXPECT_EQ(rule.origin, (source{"SFS 1993:387", "10 §"}));
    EXPECT_EQ(rule.binding, force::shall);
    EXPECT_TRUE(says(rule.text.swedish, "minst en gång varje år"));
    EXPECT_TRUE(says(rule.text.english, "at least once every year"));
    EXPECT_TRUE(says(rule.text.english, "How often a decision on a service is to be followed up, the act "
                                        "does not say"));
}

TEST(StatutoryRules, ThreeMonthsAreALineForReportingAndNoGracePeriod) {
    const statutory_rule& rule = rule_called("LSS-28F-NEW");
    EXPECT_EQ(rule.citation.swedish,
        "lagen (1993:387) om stöd och service till vissa funktionshindrade 28 f § första stycket");
    EXPECT_EQ(rule.origin, (source{"SFS 1993:387", "28 f §"}));
    EXPECT_TRUE(says(rule.text.swedish, "en gräns för rapporteringen och ingen respit"));
    EXPECT_TRUE(says(rule.text.english, "a line for reporting and no grace period"));
}

TEST(StatutoryRules, WhatIsEasilyMistakenForAGracePeriodSaysSoInShort) {
    for (const char* id : {"LSS-28F-NEW", "LSS-28F-INT"}) {
        const statutory_rule& rule = rule_called(id);
        EXPECT_TRUE(says(rule.caution.swedish, "en gräns för rapporteringen och ingen respit")) << id;
        EXPECT_TRUE(says(rule.caution.english, "a line for reporting and no grace period")) << id;
    }
    EXPECT_EQ(rule_called("LSS-28F-CAD").caution, bilingual{});
}

TEST(StatutoryRules, TheCouncilGetsStatisticsEveryQuarterAndNoNames) {
    const statutory_rule& rule = rule_called("LSS-28H");
    EXPECT_EQ(rule.origin, (source{"SFS 1993:387", "28 h §"}));
    EXPECT_EQ(rule.binding, force::shall);
    EXPECT_TRUE(says(rule.text.swedish, "en gång i kvartalet"));
    EXPECT_TRUE(says(rule.text.english, "once a quarter"));
    EXPECT_TRUE(says(rule.text.english, "names no persons"));
}

TEST(StatutoryRules, TheHostMunicipalityIsToldOfTheContract) {
    const statutory_rule& rule = rule_called("LSS-17-NOTICE");
    EXPECT_EQ(rule.citation.english,
        "Act concerning Support and Service for Persons with Certain Functional Impairments (1993:387) "
        "section 17, first paragraph");
    EXPECT_EQ(rule.origin, (source{"SFS 1993:387", "17 §"}));
    EXPECT_EQ(rule.binding, force::shall);
}

TEST(StatutoryRules, OnlyTheTwoWordingsOfTheSpecialFeeGiveARange) {
    for (const statutory_rule& rule : statutory_rules()) {
        EXPECT_EQ(rule.fee.has_value(), rule.origin == (source{"SFS 1993:387", "28 b §"})) << rule.id;
    }
    EXPECT_EQ(rule_called("LSS-28B-OLD").fee, (fee_range{10'000, 1'000'000}));
    EXPECT_EQ(rule_called("LSS-28B-NEW").fee, (fee_range{15'000, 1'500'000}));
}

TEST(StatutoryRules, FeesAreInTheTextsToo) {
    EXPECT_TRUE(names_both_amounts(rule_called("LSS-28B-OLD"), "10,000", "1,000,000"));
    EXPECT_TRUE(names_both_amounts(rule_called("LSS-28B-NEW"), "15,000", "1,500,000"));
    EXPECT_TRUE(names_both_amounts(rule_called("SoL-34"), "15,000", "1,500,000"));
    EXPECT_TRUE(names_both_amounts(rule_called("LSS-26K-P"), "5,000", "500,000"));
    EXPECT_TRUE(names_both_amounts(rule_called("LSS-26K-P"), "100,000", "500,000"));
}

TEST(StatutoryRules, WhatWasNotReadOfTheNewFeeIsSaid) {
    EXPECT_TRUE(says(rule_called("LSS-28B-NEW").text.swedish, "inte prövat"));
    EXPECT_TRUE(says(rule_called("LSS-28B-NEW").text.english, "not verified"));
}

// Their days ------------------------------------------------------------------------------------------------

TEST(StatutoryRules, TheirFirstDaysAreThoseOfTheActsAndNoOthersAreKnown) {
    const std::map<std::string, const char*> expected{{"KL-6-6", "2018-01-01"}, {"LKBR-13-1", "2019-01-01"},
        {"SFB-51-12-OLD", "2011-01-01"}, {"SFB-51-12-NEW", "2018-04-01"}, {"LSS-23-NOTIFY", "2026-01-01"},
        {"LSS-26G", "2026-01-01"}, {"LSS-26K-P", "2026-01-01"}, {"LSS-28B-NEW", "2026-01-01"},
        {"LSS-28-REG", "2026-03-01"}, {"SoL-5-2", "2025-07-01"}, {"SoL-14-9", "2025-07-01"},
        {"SoL-15-9", "2025-07-01"}, {"SoL-22-13", "2025-07-01"}, {"SoL-34", "2025-07-01"}};
    for (const statutory_rule& rule : statutory_rules()) {
        const auto found = expected.find(rule.id);
        EXPECT_EQ(rule.in_force_from, found == expected.end() ? std::optional<date>{} : day(found->second))
            << rule.id;
    }
}

TEST(StatutoryRules, TheirLastDaysAreThoseBeforeTheNewWordingsAndNoOthersAreKnown) {
    const std::map<std::string, const char*> expected{{"SFB-51-12-OLD", "2018-03-31"},
        {"LSS-23-NOTIFY-OLD", "2025-12-31"}, {"LSS-28B-OLD", "2025-12-31"}, {"LSS-28-REG-OLD", "2026-02-28"}};
    for (const statutory_rule& rule : statutory_rules()) {
        const auto found = expected.find(rule.id);
        EXPECT_EQ(rule.in_force_to, found == expected.end() ? std::optional<date>{} : day(found->second))
            << rule.id;
    }
}

TEST(StatutoryRules, TheDayThatWasReadIsTheCopysAndAbsentWhereTheCopyGivesNone) {
    const std::map<std::string, const char*> of_the_act{
        {"SFS 1993:387", "2025-07-01"}, {"SFS 1993:1090", "2025-07-01"}, {"SFS 2025:400", "2026-01-15"}};
    const std::map<std::string, const char*> of_the_rule{{"KL-6-6", "2025-07-01"},
        {"LSS-23-NOTIFY", "2026-01-01"}, {"LSS-26G", "2026-01-01"}, {"LSS-26K-P", "2026-01-01"},
        {"LSS-28B-NEW", "2026-01-01"}};
    for (const statutory_rule& rule : statutory_rules()) {
        const auto special = of_the_rule.find(rule.id);
        const auto usual = of_the_act.find(rule.origin.document);
        std::optional<date> expected;
        if (special != of_the_rule.end()) {
            expected = day(special->second);
        } else if (usual != of_the_act.end()) {
            expected = day(usual->second);
        }
        EXPECT_EQ(rule.text_read, expected) << rule.id;
    }
}

// What holds on a day ---------------------------------------------------------------------------------------

TEST(Validity, BetweenKnownDaysARuleIsInForceBothIncluded) {
    const statutory_rule rule{.in_force_from = day("2011-01-01"), .in_force_to = day("2018-03-31")};
    EXPECT_EQ(validity_on(rule, day("2010-12-31")), validity::not_in_force);
    EXPECT_EQ(validity_on(rule, day("2011-01-01")), validity::in_force);
    EXPECT_EQ(validity_on(rule, day("2018-03-31")), validity::in_force);
    EXPECT_EQ(validity_on(rule, day("2018-04-01")), validity::not_in_force);
}

TEST(Validity, WithoutAStartItIsNotVerifiedBeforeTheDayThatWasRead) {
    const statutory_rule rule{.text_read = day("2025-07-01")};
    EXPECT_EQ(validity_on(rule, day("1900-01-01")), validity::not_verified);
    EXPECT_EQ(validity_on(rule, day("2025-06-30")), validity::not_verified);
    EXPECT_EQ(validity_on(rule, day("2025-07-01")), validity::in_force);
    EXPECT_EQ(validity_on(rule, day("2026-11-22")), validity::in_force);
}

TEST(Validity, WithAStartItIsInForceAlsoBeforeTheDayThatWasRead) {
    const statutory_rule rule{.in_force_from = day("2018-01-01"), .text_read = day("2025-07-01")};
    EXPECT_EQ(validity_on(rule, day("2017-12-31")), validity::not_in_force);
    EXPECT_EQ(validity_on(rule, day("2018-01-01")), validity::in_force);
    EXPECT_EQ(validity_on(rule, day("2025-06-30")), validity::in_force);
}

TEST(Validity, AKnownEndAloneTellsOnlyOfTheTimeAfterIt) {
    const statutory_rule rule{.in_force_to = day("2026-02-28")};
    EXPECT_EQ(validity_on(rule, day("2026-02-28")), validity::not_verified);
    EXPECT_EQ(validity_on(rule, day("2026-03-01")), validity::not_in_force);
}

TEST(Validity, WhereNoDayIsKnownNoDayIsVerified) {
    const statutory_rule rule{};
    EXPECT_EQ(validity_on(rule, day("1900-01-01")), validity::not_verified);
    EXPECT_EQ(validity_on(rule, day("2199-12-31")), validity::not_verified);
}

TEST(Validity, ADayOutsideTheCalendarIsRefused) {
    const statutory_rule& rule = rule_called("KL-6-6");
    const date too_early(1899, 12, 31);
    const date never(boost::date_time::not_a_date_time);
    EXPECT_THROW((void)validity_on(rule, too_early), date_out_of_range);
    EXPECT_THROW((void)validity_on(rule, never), date_out_of_range);
    EXPECT_THROW((void)rules_in_force(rule.origin, never), date_out_of_range);
}

TEST(Validity, HasNames) {
    EXPECT_EQ(to_string(validity::in_force), "in_force");
    EXPECT_EQ(to_string(validity::not_in_force), "not_in_force");
    EXPECT_EQ(to_string(validity::not_verified), "not_verified");
}

TEST(Validity, TheStatesTwoYearReviewWasInForceIn2016AndIsNotIn2019) {
    EXPECT_EQ(on("SFB-51-12-OLD", "2016-05-20"), validity::in_force);
    EXPECT_EQ(on("SFB-51-12-OLD", "2018-03-31"), validity::in_force);
    EXPECT_EQ(on("SFB-51-12-OLD", "2018-04-01"), validity::not_in_force);
    EXPECT_EQ(on("SFB-51-12-OLD", "2019-01-01"), validity::not_in_force);
    EXPECT_EQ(on("SFB-51-12-NEW", "2016-05-20"), validity::not_in_force);
    EXPECT_EQ(on("SFB-51-12-NEW", "2019-01-01"), validity::in_force);
}

TEST(Validity, TheSpecialFeeIsTheOldUntilTheEndOf2025AndTheNewFrom2026) {
    EXPECT_EQ(on("LSS-28B-OLD", "2025-12-31"), validity::in_force);
    EXPECT_EQ(on("LSS-28B-NEW", "2025-12-31"), validity::not_in_force);
    EXPECT_EQ(on("LSS-28B-OLD", "2026-01-01"), validity::not_in_force);
    EXPECT_EQ(on("LSS-28B-NEW", "2026-01-01"), validity::in_force);
}

TEST(Validity, TheOldFeeIsNotVerifiedBeforeItsTextWasRead) {
    EXPECT_EQ(on("LSS-28B-OLD", "2025-07-01"), validity::in_force);
    EXPECT_EQ(on("LSS-28B-OLD", "2025-06-30"), validity::not_verified);
}

TEST(Validity, TheCommitteesInternalControlIsInForceInTheAuditsOf2021And2023) {
    EXPECT_EQ(on("KL-6-6", "2021-02-24"), validity::in_force);
    EXPECT_EQ(on("KL-6-6", "2023-12-31"), validity::in_force);
    EXPECT_EQ(on("KL-6-6", "2016-05-20"), validity::not_in_force) << "the act before it is not held here";
}

TEST(Validity, TheYearlyReviewOfThePlanIsNotVerifiedForTheAuditsOf2021) {
    EXPECT_EQ(on("LSS-10-PLAN-REVIEW", "2021-02-24"), validity::not_verified);
    EXPECT_EQ(on("LSS-10-PLAN-REVIEW", "2025-07-01"), validity::in_force);
}

TEST(Validity, ChangesAreNotifiedWithinAMonthFrom2026) {
    EXPECT_EQ(on("LSS-23-NOTIFY", "2025-12-31"), validity::not_in_force);
    EXPECT_EQ(on("LSS-23-NOTIFY", "2026-01-01"), validity::in_force);
    EXPECT_EQ(on("LSS-23-NOTIFY-OLD", "2025-12-31"), validity::in_force);
    EXPECT_EQ(on("LSS-23-NOTIFY-OLD", "2026-01-01"), validity::not_in_force);
}

// What holds of a provision on a day ------------------------------------------------------------------------

TEST(RulesInForce, FindTheFeeOfTheDay) {
    const source provision{"SFS 1993:387", "28 b §"};
    const auto before = rules_in_force(provision, day("2025-12-31"));
    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before[0]->fee, (fee_range{10'000, 1'000'000}));
    const auto after = rules_in_force(provision, day("2026-01-01"));
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after[0]->fee, (fee_range{15'000, 1'500'000}));
}

TEST(RulesInForce, ComeByIdWhereAProvisionHasSeveral) {
    const std::vector<std::string> expected{"LSS-28F-CAD", "LSS-28F-INT", "LSS-28F-NEW"};
    EXPECT_EQ(ids_in_force({"SFS 1993:387", "28 f §"}, "2026-01-01"), expected);
}

TEST(RulesInForce, LeaveOutWhatIsNotVerified) {
    EXPECT_TRUE(ids_in_force({"SFS 1993:387", "28 f §"}, "2025-06-30").empty());
    EXPECT_TRUE(ids_in_force({"SFS 2017:900", "12 §"}, "2026-01-01").empty());
}

TEST(RulesInForce, AreNoneOfAProvisionThatIsNotHeldHere) {
    EXPECT_TRUE(ids_in_force({"SFS 1993:387", "9 §"}, "2026-01-01").empty());
    EXPECT_TRUE(ids_in_force({"", ""}, "2026-01-01").empty());
}

TEST(RulesInForce, AreNeverTwoWordingsOfOneSection) {
    const std::vector<std::pair<const char*, const char*>> wordings{{"LSS-28B-OLD", "LSS-28B-NEW"},
        {"LSS-23-NOTIFY-OLD", "LSS-23-NOTIFY"}, {"LSS-28-REG-OLD", "LSS-28-REG"},
        {"SFB-51-12-OLD", "SFB-51-12-NEW"}};
    for (const auto& [older, newer] : wordings) {
        const statutory_rule& first = rule_called(older);
        const statutory_rule& second = rule_called(newer);
        EXPECT_EQ(first.origin, second.origin) << older;
        ASSERT_TRUE(first.in_force_to && second.in_force_from) << older;
        EXPECT_EQ(add_days(*first.in_force_to, 1), *second.in_force_from) << older;
    }
}

} // namespace
} // namespace lssgov
