// Whatever is asked: no span in an explanation runs backwards, and each due day that is told has an outcome.

#include "cadence/any_question.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <gtest/gtest.h>

#include <regex>
#include <string>

namespace lssgov {
namespace {

/// The first span in a text whose days are in the wrong order; empty where there is none.
std::string backward_span(const std::string& text) {
    static const std::regex span(
        "(?:from |period )?([0-9]{4}-[0-9]{2}-[0-9]{2}) to ([0-9]{4}-[0-9]{2}-[0-9]{2})");
    for (std::sregex_iterator at(text.begin(), text.end(), span), end; at != end; ++at) {
        if ((*at)[2].str() < (*at)[1].str()) {
            return at->str();
        }
    }
    return {};
}

TEST(backward_span, is_seen) {
    EXPECT_EQ(backward_span("x from 2021-01-02 to 2021-01-02."), "");
    EXPECT_EQ(backward_span("x from 2021-01-02 to 2021-01-01."), "from 2021-01-02 to 2021-01-01");
}

TEST(explain, tells_no_span_backwards) {
    for (const test::kind_asked kind : {test::kind_asked::completion, test::kind_asked::anchored,
             test::kind_asked::period, test::kind_asked::dates, test::kind_asked::within_event,
             test::kind_asked::within_date, test::kind_asked::before_end, test::kind_asked::response}) {
        test::any_question questions(kind, 20250630);
        for (int i = 0; i < 2000; ++i) {
            const test::question one = questions.next();
            const std::string text =
                to_text(explain(one.followed, one.asked, one.on, one.known), language::english);
            ASSERT_EQ(backward_span(text), "") << text;
        }
    }
}

} // namespace
} // namespace lssgov
