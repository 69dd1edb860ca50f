// The runner: what is run, in what order it is told, waivers, and what is not seen yet.

#include "support/sound_house.hpp"

#include <lssgov/error.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

/// Two things break: nobody owns the duty (a warning), and a duty is not kept (an error).
municipality broken_house() {
    municipality house = sound_house();
    house.duties[0].owner.clear();
    house.duties.push_back(
        {.id = "told", .title = "Uppföljning", .rule = "yearly", .owner = "committee", .origin = here});
    house.statements.push_back({.id = "said", .duty = "told", .says = stated::not_kept, .origin = here});
    return house;
}

const finding& find(const review_result& result, const std::string& check) {
    const auto found = std::find_if(result.findings.begin(), result.findings.end(),
        [&](const finding& one) { return one.check == check && one.result == outcome::does_not_hold; });
    EXPECT_NE(found, result.findings.end()) << check;
    return *found;
}

waiver waive(const char* check, const char* subject, date expires) {
    return {.check = check,
        .subject = subject,
        .reason = "ny ägare utses",
        .decided_by = "nämnden",
        .expires = expires};
}

TEST(catalogue, ids_are_kebab_case_unique_and_in_order) {
    std::vector<std::string> ids;
    for (const check_description& one : catalogue()) {
        EXPECT_TRUE(std::regex_match(one.id, std::regex("[a-z]+(-[a-z]+)*"))) << one.id;
        ids.push_back(one.id);
    }
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
}

TEST(catalogue, every_check_says_what_why_on_what_authority_and_what_to_do_in_both_languages) {
    for (const check_description& one : catalogue()) {
        for (const bilingual* text : {&one.title, &one.rationale, &one.remedy}) {
            EXPECT_FALSE(text->swedish.empty()) << one.id;
            EXPECT_FALSE(text->english.empty()) << one.id;
            EXPECT_NE(text->swedish, text->english) << one.id;
        }
        EXPECT_FALSE(one.origin.document.empty()) << one.id;
        EXPECT_FALSE(one.origin.section.empty()) << one.id;
    }
}

TEST(catalogue, a_check_is_found_by_its_id_and_nothing_by_another) {
    ASSERT_NE(find_check("duty-kept"), nullptr);
    EXPECT_EQ(find_check("duty-kept")->id, "duty-kept");
    EXPECT_EQ(find_check("duty"), nullptr);
}

TEST(review, what_does_not_hold_comes_first_and_errors_before_warnings) {
    const review_result result = review(broken_house(), day_of_review());
    ASSERT_GE(result.findings.size(), 3U);
    EXPECT_EQ(result.findings[0].check, "duty-kept");
    EXPECT_EQ(result.findings[0].weight, severity::error);
    EXPECT_EQ(result.findings[1].check, "duty-without-owner");
    EXPECT_EQ(result.findings[1].weight, severity::warning);
    EXPECT_EQ(result.findings[2].result, outcome::holds);
}

TEST(review, the_same_model_and_day_give_the_same_findings) {
    EXPECT_EQ(
        review(broken_house(), day_of_review()).findings, review(broken_house(), day_of_review()).findings);
}

TEST(review, only_the_checks_asked_for_are_run) {
    const review_result result = review(broken_house(), day_of_review(), {.checks = {"duty-without-owner"}});
    EXPECT_EQ(result.checks, std::vector<std::string>{"duty-without-owner"});
    ASSERT_EQ(result.findings.size(), 1U);
    EXPECT_EQ(result.findings[0].subject, "duty");
}

TEST(review, a_check_that_is_not_in_the_catalogue_is_a_wrong_call) {
    EXPECT_THROW((void)review(sound_house(), day_of_review(), {.checks = {"nonsense"}}), error);
}

TEST(review, a_model_that_does_not_hang_together_is_a_wrong_call) {
    municipality house = sound_house();
    house.duties[0].rule = "no-such-rule";
    EXPECT_THROW((void)review(house, day_of_review()), error);
}

TEST(review, a_waived_finding_is_shown_as_waived_and_does_not_count_as_failing) {
    municipality house = broken_house();
    house.waivers = {waive("duty-without-owner", "duty", make_date(2021, 2, 24))}; // its last day
    const review_result result = review(house, day_of_review());
    const finding& found = find(result, "duty-without-owner");
    ASSERT_TRUE(found.waived);
    EXPECT_EQ(found.waived->reason, "ny ägare utses");
    EXPECT_FALSE(found.expired_waiver);
    EXPECT_EQ(count_failing(result, severity::warning), 1U);
}

TEST(review, an_expired_waiver_excuses_nothing_and_is_told) {
    municipality house = broken_house();
    house.waivers = {waive("duty-without-owner", "duty", make_date(2021, 2, 23))};
    const review_result result = review(house, day_of_review());
    const finding& found = find(result, "duty-without-owner");
    EXPECT_FALSE(found.waived);
    ASSERT_TRUE(found.expired_waiver);
    EXPECT_EQ(count_failing(result, severity::warning), 2U);
}

TEST(review, of_two_waivers_the_one_that_lasts_longest_counts) {
    municipality house = broken_house();
    house.waivers = {waive("duty-without-owner", "duty", make_date(2021, 12, 31)),
        waive("duty-without-owner", "duty", make_date(2020, 12, 31))};
    EXPECT_TRUE(find(review(house, day_of_review()), "duty-without-owner").waived);
}

TEST(review, a_waiver_for_another_subject_or_check_waives_nothing) {
    municipality house = broken_house();
    house.waivers = {waive("duty-without-owner", "told", make_date(2021, 12, 31)),
        waive("duty-kept", "duty", make_date(2021, 12, 31))};
    EXPECT_EQ(count_failing(review(house, day_of_review()), severity::note), 2U);
}

TEST(review, failing_counts_by_weight) {
    const review_result result = review(broken_house(), day_of_review());
    EXPECT_EQ(count_failing(result, severity::error), 1U);
    EXPECT_EQ(count_failing(result, severity::warning), 2U);
    EXPECT_EQ(count_failing(result, severity::note), 2U);
}

TEST(review, a_should_that_is_missed_is_a_warning_and_a_may_a_note) {
    municipality house = broken_house();
    house.rules[0].binding = force::should;
    EXPECT_EQ(find(review(house, day_of_review()), "duty-kept").weight, severity::warning);
    house.rules[0].binding = force::may;
    EXPECT_EQ(find(review(house, day_of_review()), "duty-kept").weight, severity::note);
    house.rules[0].binding = force::shall;
    EXPECT_EQ(find(review(house, day_of_review()), "duty-kept").weight, severity::error);
}

TEST(review, a_finding_that_rests_on_a_rule_cites_its_source_and_force) {
    const review_result result = review(broken_house(), day_of_review());
    const finding& found = find(result, "duty-kept");
    ASSERT_TRUE(found.rule);
    EXPECT_EQ(found.rule->id, "yearly");
    EXPECT_EQ(found.rule->origin, here);
    EXPECT_EQ(found.rule->binding, force::local);
    EXPECT_TRUE(found.as_stated);
}

TEST(review, what_was_said_later_is_not_heard) {
    municipality house = broken_house();
    house.statements[0].said_on = make_date(2021, 2, 25);
    const review_result result = review(house, day_of_review(), {.checks = {"duty-kept"}});
    EXPECT_EQ(count_failing(result, severity::note), 0U);
}

TEST(review, a_follow_up_is_not_seen_before_its_day) {
    municipality house = sound_house();
    house.follow_ups[0].day = make_date(2021, 1, 10); // nine days late
    const auto outcome_on = [&house](as_of on) {
        const review_result result = review(house, on, {.checks = {"duty-kept"}});
        return result.findings.at(0).message.english;
    };
    EXPECT_EQ(outcome_on({2021, 1, 9}),
        "Uppföljning: not kept, by the follow-ups at hand. State: overdue, was due 2021-01-01. Concerns: "
        "Omsorgsnämnden (committee).");
    EXPECT_EQ(outcome_on({2021, 1, 10}),
        "Uppföljning: not kept, by the follow-ups at hand. State: on time, next due 2022-01-10. Concerns: "
        "Omsorgsnämnden (committee).");
}

TEST(review, one_units_due_day_is_not_told_for_another) {
    municipality house = sound_house();
    house.duties[0].concerns = {"committee", "housing"};
    house.follow_ups[0].concerns = "committee";
    house.follow_ups.push_back({.id = "housing-done",
        .duty = "duty",
        .concerns = "housing",
        .day = make_date(2020, 9, 1),
        .origin = here});
    const std::vector<finding> found = review(house, day_of_review(), {.checks = {"duty-kept"}}).findings;
    ASSERT_EQ(found.size(), 2U);
    std::set<std::string> told;
    for (const finding& one : found) {
        told.insert(one.message.english);
    }
    EXPECT_EQ(told, (std::set<std::string>{
                        "Uppföljning: kept, by the follow-ups at hand. State: on time, next due 2021-06-01. "
                        "Concerns: Omsorgsnämnden (committee).",
                        "Uppföljning: kept, by the follow-ups at hand. State: on time, next due 2021-09-01. "
                        "Concerns: Bostäder (department)."}));
}

TEST(review, an_excused_miss_is_told_with_the_decision_that_excuses_it) {
    municipality house = sound_house();
    house.follow_ups.clear();
    house.suspensions.push_back({.duty = "duty",
        .decided_by = "committee",
        .decided_on = make_date(2020, 12, 1),
        .from = make_date(2021, 1, 1),
        .to = make_date(2021, 6, 30),
        .reason = "pandemin",
        .origin = here});
    const std::vector<finding> found = review(house, day_of_review(), {.checks = {"duty-kept"}}).findings;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].result, outcome::holds);
    EXPECT_TRUE(
        found[0].message.english.starts_with("Uppföljning: kept, with 1 missed but excused by decision."))
        << found[0].message.english;
    const auto tells_decision = [](const evidence_item& item) {
        return item.text.english ==
               "The rule rests 2021-01-01 to 2021-06-30 by decision of Omsorgsnämnden on 2020-12-01: "
               "pandemin";
    };
    EXPECT_TRUE(std::any_of(found[0].evidence.begin(), found[0].evidence.end(), tells_decision));
}

TEST(review, a_known_span_is_the_evidence_of_what_is_broken_and_says_what_it_rests_on) {
    municipality house = sound_house();
    house.follow_ups.clear();
    house.known_spans[0].rests_on = basis::interview;
    const std::vector<finding> found = review(house, day_of_review(), {.checks = {"duty-kept"}}).findings;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].as_stated);
    EXPECT_TRUE(found[0].message.swedish.starts_with(
        "Uppföljning: hålls inte, enligt uppgift: någon har sagt att inga fler uppföljningar gjordes."))
        << found[0].message.swedish;
    const auto tells_span = [](const evidence_item& item) {
        return item.text.swedish == "Alla uppföljningar är kända 2020-01-01 till 2021-02-24 (intervjuer)";
    };
    EXPECT_TRUE(std::any_of(found[0].evidence.begin(), found[0].evidence.end(), tells_span));
}

TEST(review, a_document_that_has_lapsed_or_not_begun_steers_nothing) {
    municipality house = sound_house();
    house.document_kinds[0].in_steering_model = false;
    const auto outside = [&house] {
        return review(house, day_of_review(), {.checks = {"document-outside-steering-model"}})
            .findings.size();
    };
    EXPECT_EQ(outside(), 1U);
    house.documents[0].valid_to = make_date(2021, 2, 23);
    EXPECT_EQ(outside(), 0U);
    house.documents[0].valid_to = make_date(2021, 12, 31);
    house.documents[0].valid_from = make_date(2021, 2, 25);
    EXPECT_EQ(outside(), 0U);
}

TEST(review, a_document_that_has_lapsed_meets_no_requirement) {
    municipality house = sound_house();
    house.requirements.push_back({.id = "guidelines",
        .title = "Riktlinjer",
        .holder = "committee",
        .met_by = {"plan-2021"},
        .origin = here});
    const auto required = [&house] {
        return review(house, day_of_review(), {.checks = {"required-document"}}).findings.at(0).result;
    };
    EXPECT_EQ(required(), outcome::holds);
    house.documents[0].valid_to = make_date(2021, 2, 23);
    EXPECT_EQ(required(), outcome::does_not_hold);
}

TEST(review, a_goal_whose_only_activity_has_ended_is_told_as_such) {
    municipality house = sound_house();
    house.goals[2].valid_to = make_date(2020, 12, 31);
    const std::vector<finding> found =
        review(house, day_of_review(), {.checks = {"goal-not-covered"}}).findings;
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].message.english,
        "\"Den enskilde väljer\" is not broken down: what derives from it does not hold on this day.");
    EXPECT_EQ(found[0].evidence.at(1).text.english, "Holds --2020-12-31: Planera veckan tillsammans");
}

TEST(review, lists_the_documents_that_its_findings_cite_and_no_others) {
    municipality house = sound_house();
    house.sources.push_back({.id = "unread", .title = "Oläst"});
    const review_result result = review(house, day_of_review());
    ASSERT_EQ(result.sources.size(), 1U);
    EXPECT_EQ(result.sources[0].id, "house");
    EXPECT_TRUE(review(house, day_of_review(), {.checks = {"goal-cycle"}}).sources.empty());
}

} // namespace
