// Somebody's word that a duty is kept, and what it weighs against events.

#include "support/print_cadence.hpp"

#include <lssgov/cadence/statement.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

namespace lssgov {
namespace {

using said = std::vector<stated>;

combined_answer after(kept_answer seen, const said& words) {
    return combine(seen, words);
}

TEST(statement, answers_kept_as_stated_where_the_events_cannot) {
    EXPECT_EQ(after(kept_answer::unknown, {stated::kept}),
        (combined_answer{.kept = kept_answer::yes, .as_stated = true}));
    EXPECT_EQ(after(kept_answer::unknown, {stated::not_kept}),
        (combined_answer{.kept = kept_answer::no, .as_stated = true}));
}

TEST(statement, kept_in_part_is_not_kept_and_is_said) {
    EXPECT_EQ(after(kept_answer::unknown, {stated::partly_kept}),
        (combined_answer{.kept = kept_answer::no, .as_stated = true, .in_part = true}));
    EXPECT_EQ(after(kept_answer::unknown, {stated::partly_kept, stated::not_kept}),
        (combined_answer{.kept = kept_answer::no, .as_stated = true}))
        << "who says not at all says more than who says in part";
}

TEST(statement, without_any_the_events_answer_alone) {
    for (const kept_answer seen :
        {kept_answer::yes, kept_answer::no, kept_answer::unknown, kept_answer::not_applicable}) {
        EXPECT_EQ(after(seen, {}), (combined_answer{.kept = seen}));
    }
}

TEST(statement, events_go_before_words) {
    EXPECT_EQ(after(kept_answer::yes, {stated::kept}), (combined_answer{.kept = kept_answer::yes}));
    EXPECT_EQ(after(kept_answer::no, {stated::not_kept}), (combined_answer{.kept = kept_answer::no}));
    EXPECT_EQ(after(kept_answer::no, {stated::partly_kept}), (combined_answer{.kept = kept_answer::no}));
}

TEST(statement, that_disagrees_with_the_events_is_contradicted) {
    EXPECT_EQ(after(kept_answer::no, {stated::kept}),
        (combined_answer{.kept = kept_answer::no, .contradicted = true}));
    EXPECT_EQ(after(kept_answer::yes, {stated::not_kept}),
        (combined_answer{.kept = kept_answer::yes, .contradicted = true}));
    EXPECT_EQ(after(kept_answer::yes, {stated::partly_kept}),
        (combined_answer{.kept = kept_answer::yes, .contradicted = true}));
}

TEST(statement, those_that_disagree_among_themselves_leave_it_unknown) {
    EXPECT_EQ(after(kept_answer::unknown, {stated::kept, stated::not_kept}),
        (combined_answer{.kept = kept_answer::unknown, .contradicted = true}));
    EXPECT_EQ(after(kept_answer::unknown, {stated::partly_kept, stated::kept}),
        (combined_answer{.kept = kept_answer::unknown, .contradicted = true}));
    EXPECT_EQ(after(kept_answer::yes, {stated::kept, stated::not_kept}),
        (combined_answer{.kept = kept_answer::yes, .contradicted = true}));
}

TEST(statement, several_that_agree_are_as_one) {
    EXPECT_EQ(after(kept_answer::unknown, {stated::kept, stated::kept}),
        after(kept_answer::unknown, {stated::kept}));
}

TEST(statement, not_applicable_stays_not_applicable) {
    for (const stated word : {stated::kept, stated::not_kept, stated::partly_kept}) {
        EXPECT_EQ(after(kept_answer::not_applicable, {word}),
            (combined_answer{.kept = kept_answer::not_applicable}));
    }
}

TEST(statement, the_order_of_statements_means_nothing) {
    std::array words{stated::kept, stated::not_kept, stated::partly_kept};
    for (const kept_answer seen : {kept_answer::yes, kept_answer::no, kept_answer::unknown}) {
        std::sort(words.begin(), words.end());
        const combined_answer first = combine(seen, words);
        while (std::next_permutation(words.begin(), words.end())) {
            EXPECT_EQ(combine(seen, words), first);
        }
    }
}

TEST(names_for_programs, are_these) {
    EXPECT_EQ(to_string(stated::kept), "kept");
    EXPECT_EQ(to_string(stated::not_kept), "not kept");
    EXPECT_EQ(to_string(stated::partly_kept), "partly kept");
    EXPECT_EQ(to_string(basis::interview), "interview");
    EXPECT_EQ(to_string(basis::document_review), "document review");
    EXPECT_EQ(to_string(basis::minutes), "minutes");
    EXPECT_EQ(to_string(basis::register_data), "register data");
    EXPECT_EQ(to_string(basis::not_stated), "not stated");
    EXPECT_EQ(to_string(kept_answer::yes), "yes");
    EXPECT_EQ(to_string(kept_answer::no), "no");
    EXPECT_EQ(to_string(kept_answer::unknown), "unknown");
    EXPECT_EQ(to_string(kept_answer::not_applicable), "not_applicable");
    EXPECT_EQ(to_string(case_state::not_applicable), "not_applicable");
    EXPECT_EQ(to_string(case_state::unknown), "unknown");
    EXPECT_EQ(to_string(case_state::ended), "ended");
    EXPECT_EQ(to_string(case_state::done), "done");
    EXPECT_EQ(to_string(case_state::overdue), "overdue");
    EXPECT_EQ(to_string(case_state::due_soon), "due_soon");
    EXPECT_EQ(to_string(case_state::on_time), "on_time");
}

} // namespace
} // namespace lssgov
