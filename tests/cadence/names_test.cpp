// The words for the library's own names.

#include "support/print_cadence.hpp"

#include <lssgov/cadence/names.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

TEST(name_in_words, says_the_words_and_the_name) {
    EXPECT_EQ(words_for_name("unit"), (bilingual{"enhet", "unit"}));
    EXPECT_EQ(name_in_words("unit"), (bilingual{"enhet (unit)", "unit"}));
    EXPECT_EQ(quoted_name("decided"), (bilingual{"\"beslutad\" (decided)", "\"decided\""}));
    EXPECT_EQ(quoted_name("follow-up"), (bilingual{"\"uppföljning\" (follow-up)", "\"follow-up\""}));
}

TEST(name_in_words, leaves_what_is_the_datas_own) {
    EXPECT_EQ(words_for_name("hembesök"), (bilingual{"hembesök", "hembesök"}));
    EXPECT_EQ(name_in_words("Unit"), (bilingual{"Unit", "Unit"}));
    EXPECT_EQ(quoted_name(""), (bilingual{"\"\"", "\"\""}));
}

} // namespace
} // namespace lssgov
