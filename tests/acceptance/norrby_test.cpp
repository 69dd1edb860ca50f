// Norrby, the municipality that does not exist: with its gaps, and with all of them mended.

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
