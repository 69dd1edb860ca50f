// Norrby, the municipality that does not exist: with its gaps, with all of them mended, and held against its
// cases.

#include "../../examples/support/case_input.hpp"

#include <lssgov/load/municipality.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

using namespace lssgov;

review_result review_of(const std::string& file) {
    const auto model = load::municipality(file);
    if (!model || !model.problems().empty()) {
        throw error(to_text(model.problems()));
    }
    return review(*model, as_of(*model->described_as_of));
}

/// The review of Norrby with its cases beside it.
review_result review_with_cases(as_of on) {
    const auto model = load::municipality("examples/data/norrby/norrby.toml");
    const examples::case_files files = examples::files_in("examples/data/norrby");
    examples::progress quiet;
    const examples::case_input read = examples::read_cases(files, {}, quiet);
    if (!model || !read.cases) {
        throw error(to_text(model.problems()));
    }
    return review(*model, on,
        {.cases = facts_of_cases(
             **read.cases, read.book.rules, on, read.book.known, examples::name_of(files))});
}

/// The one finding of a check about a subject.
finding only(const review_result& result, const std::string& check, const std::string& subject) {
    std::vector<finding> found = result.findings;
    std::erase_if(found, [&](const finding& one) { return one.check != check || one.subject != subject; });
    EXPECT_EQ(found.size(), 1U) << check << " " << subject;
    return found.empty() ? finding{} : found.front();
}

bool rests_on(const finding& one, const std::string& words) {
    return std::any_of(one.evidence.begin(), one.evidence.end(),
        [&words](const evidence_item& item) { return item.text.english.find(words) != std::string::npos; });
}

// The numbers are those that check_cases tells of the same files, one case at a time: 172 of 385 decisions
// followed up, 79 of the 72 reviews of files needed in 2024, 26 plans of Navet reviewed and 6 unknown.

TEST(norrby, its_committee_says_that_decisions_are_followed_up_and_the_cases_say_otherwise) {
    const finding found =
        only(review_with_cases(as_of(2025, 6, 30)), "statement-against-events", "decisions-followed-up");
    EXPECT_EQ(found.result, outcome::does_not_hold);
    EXPECT_TRUE(rests_on(found, "kept in 172 + not kept in 213 + unknown in 0 = 385 judged, of 400"));
    EXPECT_TRUE(rests_on(found, "of the time 2024-01-01 to 2024-12-31: is kept"));
}

TEST(norrby, of_three_good_grades_the_cases_contradict_one_and_bear_out_one) {
    const review_result result = review_with_cases(as_of(2025, 6, 30));
    EXPECT_EQ(only(result, "grade-against-facts", "cp-plans").result, outcome::does_not_hold);
    const finding borne_out = only(result, "grade-against-facts", "cp-files");
    EXPECT_EQ(borne_out.result, outcome::holds);
    EXPECT_TRUE(rests_on(borne_out, "72 need a follow-up, 79 have one"));
    const finding open = only(result, "grade-against-facts", "cp-individual-plans");
    EXPECT_EQ(open.result, outcome::unknown);
    EXPECT_TRUE(rests_on(open, "kept in 26 + not kept in 0 + unknown in 6"));
}

TEST(norrby, without_its_cases_what_the_committee_says_of_decisions_is_told_as_said) {
    const finding found =
        only(review_of("examples/data/norrby/norrby.toml"), "duty-as-stated", "decisions-followed-up");
    EXPECT_EQ(found.result, outcome::holds);
    EXPECT_TRUE(found.as_stated);
}

TEST(norrby, no_case_is_told_of) {
    for (const finding& one : review_with_cases(as_of(2025, 6, 30)).findings) {
        EXPECT_EQ(one.message.english.find("N-0"), std::string::npos) << one.check;
        EXPECT_FALSE(rests_on(one, "N-0")) << one.check;
    }
}

TEST(norrby, X4_with_everything_mended_gives_no_finding) {
    const review_result result = review_of("examples/data/norrby_mended/norrby.toml");
    std::string told;
    for (const finding& one : result.findings) {
        if (one.result != outcome::holds) {
            told += one.check + ": " + one.message.english + "\n";
        }
    }
    EXPECT_EQ(told, "");
    EXPECT_GT(result.findings.size(), 20U); // it is looked at, not empty
}

TEST(norrby, X4_the_clean_house_is_held_against_every_check_that_the_other_one_breaks) {
    std::set<std::string> broken;
    for (const finding& one : review_of("examples/data/norrby/norrby.toml").findings) {
        if (one.result == outcome::does_not_hold) {
            broken.insert(one.check);
        }
    }
    EXPECT_GE(broken.size(), 12U);
    std::set<std::string> unmet = broken;
    for (const finding& one : review_of("examples/data/norrby_mended/norrby.toml").findings) {
        unmet.erase(one.check);
    }
    // These speak only of what is wrong: a house without it gives nothing to tell.
    for (const char* silent :
        {"criticism-status", "duty-without-owner", "duty-without-cadence", "follow-up-cancelled",
            "goal-not-covered", "goal-without-parent", "indicator-without-target", "statement-against-events",
            "unit-without-goal", "recommendation-recurs", "function-without-owner", "risk-response"}) {
        unmet.erase(silent);
    }
    EXPECT_EQ(unmet, std::set<std::string>{});
}

} // namespace
