// Pages: what is written is closed, escaped and legible, and texts are there in both languages.

#include "report/html.hpp"
#include "report/html_page.hpp"
#include "report/palette.hpp"
#include "report/speaker.hpp"

#include <lssgov/error.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

namespace {

using namespace lssgov;
using namespace lssgov::report;

// --- html -------------------------------------------------------------------------------------------------

TEST(html, what_is_no_tag_is_escaped) {
    EXPECT_EQ(escaped("<b>\"A\" & 'B'</b>"), "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;");
    EXPECT_EQ(escaped("Åtgärd\n"), "Åtgärd\n");
    EXPECT_EQ(escaped(std::string_view("a\0b\x1B", 4)), "a&lt;U+0000&gt;b&lt;U+001B&gt;");
}

TEST(html, attributes_are_escaped_too) {
    html_writer page;
    page.element("a", "x", {{"title", "\"><script>"}, {"tabindex", 0}});
    EXPECT_EQ(page.made(), R"(<a title="&quot;&gt;&lt;script&gt;" tabindex="0">x</a>)");
}

TEST(html, what_is_opened_is_closed) {
    html_writer page;
    page.open("p");
    page.open("em");
    EXPECT_THROW((void)page.made(), error);
    page.close();
    page.close();
    EXPECT_EQ(page.made(), "<p><em></em></p>\n");
    EXPECT_THROW(page.close(), error);
}

TEST(html, different_words_have_different_ids) {
    EXPECT_EQ(id_of("unit-", "Norr-1"), "unit-Norr-1");
    EXPECT_EQ(id_of("unit-", "Hus A"), "unit-Hus_20A");
    EXPECT_NE(id_of("unit-", "Hus_20A"), id_of("unit-", "Hus A"));
}

TEST(html, lines_hold_what_has_room) {
    using lines = std::vector<std::string>;
    EXPECT_EQ(lines_of("", 100, 10, 2), lines());
    EXPECT_EQ(lines_of("ett två tre", 1000, 10, 2), lines({"ett två tre"}));
    EXPECT_EQ(lines_of("ett två tre", 45, 10, 3), lines({"ett två", "tre"}));
    EXPECT_EQ(lines_of("ett två tre fyra fem", 45, 10, 2), lines({"ett två", "tre fyr…"}));
    EXPECT_EQ(lines_of("ååååååååå", 30, 10, 2), lines({"åååå…"})); // and no half letters
    EXPECT_EQ(lines_of("€€€€€€€€€", 30, 10, 2), lines({"€€€€…"}));
}

// --- a page -----------------------------------------------------------------------------------------------

std::string page_in(language tongue) {
    std::ostringstream out;
    const provenance from{{{input_role::cases, "a<b.csv", std::string(64, '0')}}, make_date(2025, 1, 31)};
    write_page(out, speaker(tongue), "Titel & mer", from, [](html_writer& page) { page.element("p", "x"); });
    return out.str();
}

TEST(page, has_its_language_its_title_and_what_it_was_made_of) {
    const std::string page = page_in(language::swedish);
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"sv\">"));
    EXPECT_NE(page.find("<title>Titel &amp; mer</title>"), std::string::npos);
    EXPECT_NE(page.find("Gjord med lssgov 0.1.0."), std::string::npos);
    EXPECT_NE(page.find("Ärenden: a&lt;b.csv, SHA-256 <code>" + std::string(64, '0')), std::string::npos);
    EXPECT_NE(page.find("efter 2025-01-31 syns inte"), std::string::npos);
    EXPECT_NE(page_in(language::english).find("<html lang=\"en\">"), std::string::npos);
}

TEST(page, asks_nothing_of_the_net_and_runs_nothing) {
    const std::string page = page_in(language::english);
    for (const char* outside : {"http", "<script", "<link", "@import", "url("}) {
        EXPECT_EQ(page.find(outside), std::string::npos) << outside;
    }
}

// --- tables -----------------------------------------------------------------------------------------------

/// The cells of a table of one row.
std::string row_of(const std::vector<table_cell>& cells) {
    html_writer page;
    html_table table(page, "caption", std::vector<std::string>(cells.size(), "heading"),
        std::vector<cell_side>(cells.size(), cell_side::text));
    table.row(cells);
    table.end();
    const std::size_t begins = page.made().find("<tbody><tr>") + 11;
    return page.made().substr(begins, page.made().find("</tr>", begins) - begins);
}

TEST(table, a_long_word_may_break_in_a_heading_of_a_row_in_a_link_and_in_a_heading_of_a_column) {
    // 45 letters: parts of 20 until at most 32 are left.
    const std::string word(45, 'a');
    const std::string broken = std::string(20, 'a') + "<wbr/>" + std::string(25, 'a');
    EXPECT_EQ(row_of({{word, "r1"}, {word, "r2"}}), "<th scope=\"row\"><a href=\"#r1\">" + broken +
                                                        "</a></th><td class=\"t\"><a href=\"#r2\">" + broken +
                                                        "</a></td>");
    html_writer page;
    html_table(page, "caption", {word}, {cell_side::number}).end();
    EXPECT_NE(page.made().find("<th scope=\"col\" class=\"n\">" + broken + "</th>"), std::string::npos);
}

TEST(table, a_day_stays_together) {
    EXPECT_EQ(row_of({{"Due 2025-04-30, since (2024-04-30)"}}),
        "<th scope=\"row\">Due <span class=\"unbroken\">2025-04-30</span>, since "
        "(<span class=\"unbroken\">2024-04-30</span>)</th>");
    EXPECT_EQ(row_of({{"2025-04-30–2025-05-31", "r1"}}),
        "<th scope=\"row\"><a href=\"#r1\"><span class=\"unbroken\">2025-04-30</span>–"
        "<span class=\"unbroken\">2025-05-31</span></a></th>");
    EXPECT_EQ(
        row_of({{"2025-04-3 25-04-30 2025-4-30"}}), "<th scope=\"row\">2025-04-3 25-04-30 2025-4-30</th>");
}

TEST(table, a_number_and_its_sign_of_hundredths_stay_together) {
    EXPECT_EQ(row_of({{"8 av 9 bedömda (44,7 %) 2025-04-30"}}),
        "<th scope=\"row\">8 av 9 bedömda <span class=\"unbroken\">(44,7 %</span>) "
        "<span class=\"unbroken\">2025-04-30</span></th>");
    EXPECT_EQ(row_of({{"44 %"}}), "<th scope=\"row\"><span class=\"unbroken\">44 %</span></th>");
    EXPECT_EQ(row_of({{"5 a % "}}), "<th scope=\"row\">5 a % </th>");
}

// --- legibility -------------------------------------------------------------------------------------------

/// Relative luminance, WCAG 2.1.
double luminance(const std::string& colour) {
    const auto channel = [&colour](std::size_t at) {
        const double part = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const std::string& one, const std::string& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TEST(palette, contrast_is_counted_as_it_should) {
    EXPECT_NEAR(contrast("#000000", "#ffffff"), 21.0, 0.01);
    EXPECT_NEAR(contrast("#767676", "#ffffff"), 4.54, 0.01);
}

TEST(palette, text_can_be_read_on_what_it_stands_on) {
    using namespace palette; // but link, which is a call of the system, too
    for (const char* text : {ink, faint_ink, palette::link}) {
        EXPECT_GE(contrast(text, paper), 4.5) << text;
        EXPECT_GE(contrast(text, tinted_paper), 4.5) << text;
    }
    const std::pair<const char*, const char*> answers[] = {
        {fails, fails_paper}, {unknown, unknown_paper}, {holds, holds_paper}};
    for (const auto& [text, its_paper] : answers) {
        EXPECT_GE(contrast(text, paper), 4.5) << text;
        EXPECT_GE(contrast(text, its_paper), 4.5) << text;
        EXPECT_GE(contrast(ink, its_paper), 4.5) << its_paper;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        EXPECT_GE(contrast(on_steps[i], steps[i]), 4.5) << steps[i];
    }
}

TEST(palette, lines_can_be_seen) {
    EXPECT_GE(contrast(palette::rule_line, palette::paper), 3.0);
    for (const char* line : palette::series) {
        EXPECT_GE(contrast(line, palette::paper), 3.0) << line;
    }
}

TEST(palette, steps_grow_darker_and_differ_without_colour) {
    for (std::size_t i = 1; i < palette::steps.size(); ++i) {
        EXPECT_LT(luminance(palette::steps[i]), luminance(palette::steps[i - 1]));
    }
}

// --- texts ------------------------------------------------------------------------------------------------

TEST(texts, a_text_lacks_no_language) {
    EXPECT_TRUE(words::says_the_same("Källa", "Source"));
    EXPECT_FALSE(words::says_the_same("", "Source"));
    EXPECT_FALSE(words::says_the_same("Källa", ""));
    EXPECT_FALSE(words::says_the_same("Källa {}", "Source"));
}

TEST(texts, internal_control_and_self_inspection_are_never_exchanged) {
    EXPECT_TRUE(words::says_the_same("Egenkontroll", "Self-inspection"));
    EXPECT_TRUE(words::says_the_same("plan för intern kontroll", "internal-control plan"));
    EXPECT_FALSE(words::says_the_same("Internkontroll", "Self-inspection"));
    EXPECT_FALSE(words::says_the_same("egenkontroll", "internal control"));
    EXPECT_FALSE(words::says_the_same("Kontroll", "Internal control"));
}

// --- numbers ----------------------------------------------------------------------------------------------

TEST(speaker, numbers_are_grouped_from_five_digits) {
    const speaker swedish(language::swedish);
    const speaker english(language::english);
    EXPECT_EQ(swedish.number(9999), "9999");
    EXPECT_EQ(swedish.number(12345678), "12\u00A0345\u00A0678");
    EXPECT_EQ(english.number(12345678), "12,345,678");
    EXPECT_EQ(swedish.number(-10000), "-10\u00A0000");
    EXPECT_EQ(english.number(std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
    EXPECT_EQ(english.number(std::nullopt), "..");
}

TEST(speaker, shares_have_one_decimal_and_are_never_all_where_one_is_lacking) {
    const speaker swedish(language::swedish);
    EXPECT_EQ(swedish.percent(1, 3), "33,3");
    EXPECT_EQ(swedish.percent(1, 100'000), "0,1");
    EXPECT_EQ(swedish.percent(99'999, 100'000), "99,9");
    EXPECT_EQ(swedish.percent(5, 5), "100,0");
    EXPECT_EQ(speaker(language::english).percent(2, 3), "66.7");
}

} // namespace
