// Every text that a person reads is there in Swedish and in English, and internal control (intern kontroll)
// is never called self-inspection (egenkontroll): in the catalogue of checks, the statutory rules, and all
// findings of all models, whose names may be in the language of their documents.

#include "report/texts.hpp"

#include <lssgov/law/statutory_rule.hpp>
#include <lssgov/load/municipality.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace lssgov;

/// What the English says of its own accord, the Swedish says.
bool mixes_controls(const bilingual& text) {
    using namespace report::words;
    return (text.english.find("elf-inspection") != std::string::npos &&
               !names_self_inspection(text.swedish)) ||
           (text.english.find("nternal") != std::string::npos && !names_internal_control(text.swedish));
}

void expect_both(const bilingual& text, const std::string& where) {
    EXPECT_FALSE(text.swedish.empty()) << where << ": " << text.english;
    EXPECT_FALSE(text.english.empty()) << where << ": " << text.swedish;
    EXPECT_FALSE(mixes_controls(text)) << where << ": " << text.swedish << " | " << text.english;
}

TEST(texts, of_all_checks_are_there_in_both_languages) {
    for (const check_description& one : catalogue()) {
        for (const bilingual& text : {one.title, one.rationale, one.remedy}) {
            expect_both(text, one.id);
            EXPECT_TRUE(report::words::says_the_same(text.swedish, text.english)) << one.id << text.english;
            EXPECT_NE(text.swedish, text.english) << one.id;
        }
    }
}

TEST(texts, of_all_statutory_rules_are_there_in_both_languages) {
    for (const statutory_rule& one : statutory_rules()) {
        for (const bilingual& text : {one.title, one.text, one.citation}) {
            expect_both(text, one.id);
        }
        EXPECT_EQ(one.caution.swedish.empty(), one.caution.english.empty()) << one.id;
    }
}

TEST(texts, of_all_findings_are_there_in_both_languages) {
    for (const char* town : {"eskilstuna", "norrby", "perstorp", "pitea", "sodertalje", "uppsala"}) {
        const auto model = load::municipality(std::string("examples/data/") + town + "/" + town + ".toml");
        ASSERT_TRUE(model) << town;
        for (const finding& one : review(*model, as_of(*model->described_as_of)).findings) {
            expect_both(one.message, one.check);
            for (const evidence_item& item : one.evidence) {
                expect_both(item.text, one.check);
            }
        }
    }
}

TEST(texts, that_mix_the_two_controls_are_found) {
    EXPECT_TRUE(mixes_controls({"Egenkontroll saknas", "There is no internal control"}));
    EXPECT_TRUE(mixes_controls({"Internkontroll saknas", "There is no self-inspection"}));
    EXPECT_FALSE(mixes_controls(
        {"Egenkontroll saknas: Internkontrollplan", "No self-inspection: Internkontrollplan"}));
}

} // namespace
