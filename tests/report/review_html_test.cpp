// The page of a review: it holds together, and says no more than was asked.

#include "html_checks.hpp"

#include <lssgov/load/municipality.hpp>
#include <lssgov/report/review_html.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace {

using namespace lssgov;
using test::faults_of_page;

const municipality& norrby() {
    static const auto model = load::municipality("examples/data/norrby/norrby.toml");
    return *model;
}

std::string page_of(const municipality& model, const review_options& options, language tongue) {
    std::ostringstream out;
    const report::provenance from{{{report::input_role::model, "m.toml", std::string(64, 'a')}}};
    report::review_html(out, model, review(model, as_of(2025, 6, 30), options), from, tongue);
    return out.str();
}

bool holds(const std::string& page, const std::string& part) {
    return page.find(part) != std::string::npos;
}

TEST(review_html, holds_together_in_both_languages) {
    EXPECT_EQ(faults_of_page(page_of(norrby(), {}, language::swedish), "sv"), std::vector<std::string>());
    EXPECT_EQ(faults_of_page(page_of(norrby(), {}, language::english), "en"), std::vector<std::string>());
}

TEST(review_html, holds_together_where_there_is_nothing_to_say) {
    municipality empty;
    empty.id = "empty";
    empty.name = "<b>Tom & \"tyst\"</b>";
    const std::string page = page_of(empty, {}, language::swedish);
    EXPECT_EQ(faults_of_page(page, "sv"), std::vector<std::string>());
    EXPECT_FALSE(holds(page, "<b>"));
}

TEST(review_html, a_model_that_names_no_day_says_so) {
    municipality model = norrby();
    EXPECT_FALSE(holds(page_of(model, {}, language::swedish), "inte vilken dag den gäller"));
    model.described_as_of.reset();
    EXPECT_TRUE(
        holds(page_of(model, {}, language::swedish), "<p>Beskrivningen säger inte vilken dag den gäller. Det "
                                                     "som den säger utan att nämna en dag räknas som "
                                                     "känt per 2025-06-30.</p>"));
}

TEST(review_html, very_long_words_in_a_table_may_break) {
    municipality model = norrby();
    const std::string word(50, 'x');
    model.duties[0].title = word;
    const std::string page = page_of(model, {}, language::swedish);
    EXPECT_TRUE(holds(page, ": " + word.substr(0, 20) + "<wbr/>"));
    EXPECT_FALSE(holds(page_of(norrby(), {}, language::swedish), "<wbr"));
}

TEST(review_html, each_number_of_the_first_screen_leads_to_as_many_findings) {
    const std::string page = page_of(norrby(), {}, language::english);
    const review_result found = review(norrby(), as_of(2025, 6, 30));
    for (const outcome one : {outcome::does_not_hold, outcome::unknown, outcome::holds}) {
        const auto count = std::count_if(found.findings.begin(), found.findings.end(),
            [one](const finding& each) { return each.result == one; });
        const std::string id = "findings-" + std::string(to_string(one));
        EXPECT_TRUE(holds(page, "<a href=\"#" + id + "\">" + std::to_string(count) + "</a>")) << id;
        const std::size_t begin = page.find("<section id=\"" + id + "\">");
        ASSERT_NE(begin, std::string::npos) << id;
        const std::string section = page.substr(begin, page.find("</section>", begin) - begin);
        std::ptrdiff_t articles = 0;
        for (std::size_t at = section.find("<article"); at != std::string::npos;
            at = section.find("<article", at + 1)) {
            ++articles;
        }
        EXPECT_EQ(articles, count) << id;
    }
}

TEST(review_html, evidence_leads_to_its_source) {
    const std::string page = page_of(norrby(), {}, language::swedish);
    EXPECT_TRUE(holds(page, "<a href=\"#source-year-report\">[year-report, 5]</a>"));
    EXPECT_TRUE(holds(page, "<li id=\"source-year-report\">"));
}

TEST(review_html, says_so_where_not_all_was_asked) {
    const std::string all = page_of(norrby(), {}, language::english);
    const std::string one = page_of(norrby(), {.checks = {"goal-kind-chain"}}, language::english);
    EXPECT_FALSE(holds(all, "checks were made"));
    EXPECT_TRUE(holds(one, "checks were made: goal-kind-chain. Of the rest the page says nothing."));
}

TEST(review_html, the_same_gives_the_same_bytes) {
    EXPECT_EQ(page_of(norrby(), {}, language::swedish), page_of(norrby(), {}, language::swedish));
}

} // namespace
