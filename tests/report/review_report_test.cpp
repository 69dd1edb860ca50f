// Reviews as text and JSON: what must be in them, and that nothing is hidden. Whole outputs are golden tests.

#include "support/sound_house.hpp"

#include <lssgov/report/review_json.hpp>
#include <lssgov/report/review_text.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

municipality house_with_waiver(date expires) {
    municipality house = sound_house();
    house.duties[0].owner.clear();
    house.waivers = {{.check = "duty-without-owner",
        .subject = "duty",
        .reason = "ny ägare utses i mars",
        .decided_by = "nämnden",
        .expires = expires}};
    return house;
}

std::string text_of(const municipality& house, language tongue) {
    std::ostringstream out;
    report::review_text(out, review(house, day_of_review()), tongue);
    return out.str();
}

nlohmann::json json_of(const municipality& house) {
    std::ostringstream out;
    report::review_json(out, review(house, day_of_review()));
    return nlohmann::json::parse(out.str());
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The letters of UTF-8 in the longest line.
std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto letters =
            std::count_if(line.begin(), line.end(), [](char byte) { return (byte & 0xC0) != 0x80; });
        longest = std::max(longest, static_cast<std::size_t>(letters));
    }
    return longest;
}

TEST(review_text, breaks_lines_at_a_hundred_letters_not_bytes) {
    municipality house = sound_house();
    house.duties[0].title.clear();
    for (int i = 0; i < 60; ++i) {
        house.duties[0].title += "åäö ";
    }
    EXPECT_GT(longest_line(text_of(house, language::swedish)), 96U);
    EXPECT_LE(longest_line(text_of(house, language::swedish)), 100U);
}

TEST(review_text, a_word_longer_than_a_line_stands_alone_and_is_not_cut) {
    municipality house = sound_house();
    const std::string word(150, 'x');
    house.duties[0].title = word;
    EXPECT_TRUE(has(text_of(house, language::swedish), "\n  " + word + ":\n"))
        << text_of(house, language::swedish);
}

TEST(review_text, says_what_holds_too) {
    EXPECT_TRUE(has(text_of(sound_house(), language::english), "Does not hold        0\n"));
    EXPECT_TRUE(has(text_of(sound_house(), language::english), "Holds\n-----\n"));
}

TEST(review_text, a_waived_finding_is_shown_where_it_stands_with_its_reason_and_last_day) {
    const std::string text = text_of(house_with_waiver(make_date(2021, 3, 31)), language::english);
    EXPECT_TRUE(has(text, "WARNING  Does anybody answer for the duty? (duty-without-owner)  (waived)\n"))
        << text;
    EXPECT_TRUE(has(text, "  Waived: ny ägare utses i mars (nämnden, until 2021-03-31)\n")) << text;
    EXPECT_TRUE(has(text, "Does not hold        1   (ERROR 0, WARNING 0, NOTE 0, WAIVED 1)\n")) << text;
}

TEST(review_text, an_expired_waiver_is_told_and_hides_nothing) {
    const std::string text = text_of(house_with_waiver(make_date(2021, 2, 23)), language::swedish);
    EXPECT_TRUE(has(text, "VARNING  Finns det någon som svarar för skyldigheten? (duty-without-owner)\n"))
        << text;
    EXPECT_TRUE(
        has(text, "  Undantaget har gått ut: ny ägare utses i mars (nämnden, till och med 2021-02-23)\n"))
        << text;
    EXPECT_TRUE(has(text, "Håller inte          1   (FEL 0, VARNING 1, NOTERING 0)\n")) << text;
}

TEST(review_text, cites_each_source_by_id_and_lists_the_documents_last) {
    const std::string text = text_of(sound_house(), language::swedish);
    EXPECT_TRUE(has(text, "[house, 1]"));
    EXPECT_TRUE(has(text, "Källor\n------\n  house: Norrby i sin helhet. Norrby\n"));
}

TEST(review_json, the_summary_adds_up_to_the_findings) {
    const nlohmann::json document = json_of(house_with_waiver(make_date(2021, 3, 31)));
    std::size_t sum = 0;
    for (const auto& [outcome, count] : document["summary"].items()) {
        sum += count.get<std::size_t>();
    }
    EXPECT_EQ(sum, document["findings"].size());
    EXPECT_EQ(document["as_of"], "2021-02-24");
    EXPECT_EQ(document["schema_version"], 1);
}

TEST(review_json, a_waiver_stands_with_its_finding) {
    const nlohmann::json document = json_of(house_with_waiver(make_date(2021, 3, 31)));
    EXPECT_EQ(document["findings"][0]["check"], "duty-without-owner");
    EXPECT_EQ(document["findings"][0]["waived"]["expires"], "2021-03-31");
    EXPECT_FALSE(document["findings"][0].contains("expired_waiver"));
}

TEST(review_json, the_same_review_gives_the_same_bytes) {
    EXPECT_EQ(json_of(sound_house()).dump(), json_of(sound_house()).dump());
}

TEST(catalogue_text, has_one_line_for_each_check) {
    std::ostringstream out;
    report::catalogue_text(out, language::swedish);
    const std::string text = out.str();
    EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), catalogue().size());
}

} // namespace
