// Letters that nobody sees are written out where people read.

#include "report/asked_cases.hpp"
#include "report/html.hpp"
#include "report/visible.hpp"

#include <lssgov/report/cases_text.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace lssgov {
namespace {

using report::visible;

TEST(visible_test, writes_out_marks_of_direction_and_control_characters) {
    EXPECT_EQ(visible("Norr\u202Eeslaf"), "Norr<U+202E>eslaf");
    EXPECT_EQ(visible("\u200F\u2066a\u2069\u061C"), "<U+200F><U+2066>a<U+2069><U+061C>");
    EXPECT_EQ(visible(std::string_view("a\0b\x1B[2J\x7F", 8)), "a<U+0000>b<U+001B>[2J<U+007F>");
    EXPECT_EQ(visible("\u0085\u009F\u00A0"), "<U+0085><U+009F>\u00A0");
}

TEST(visible_test, leaves_everything_else) {
    for (const char* text : {"", "Åsa\tB\n\r", "\u2013 \u200B \u2028", "\xC2", "\xFF", "日本"}) {
        EXPECT_EQ(visible(text), text);
    }
}

TEST(visible_test, is_what_pages_and_texts_show) {
    EXPECT_EQ(report::escaped("a\u202E<b"), "a&lt;U+202E&gt;&lt;b");
    const auto checked = test::check_cases(
        {test::kept_case("A").in("unit", "N\u202Eorr")}, {test::yearly_rule()}, test::day_asked, by("unit"));
    std::ostringstream out;
    report::cases_text(out, checked, language::english);
    EXPECT_NE(out.str().find("N<U+202E>orr"), std::string::npos);
    EXPECT_EQ(out.str().find("\u202E"), std::string::npos);
}

} // namespace
} // namespace lssgov
