#include <lssgov/control/evidence.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>

namespace {

using namespace lssgov;

/// Two plans have their own words; "delvis" means one thing in the one and another in the other.
municipality house_with_two_scales() {
    municipality house;
    house.outcome_scales = {
        {.id = "words",
            .grades = {{"godkänd", outcome_meaning::no_deviation},
                {"delvis", outcome_meaning::minor_deviation}, {"underkänd", outcome_meaning::major_deviation},
                {"ej utförd", outcome_meaning::not_performed},
                {"går inte att bedöma", outcome_meaning::cannot_be_assessed}}},
        {.id = "other-words", .grades = {{"delvis", outcome_meaning::major_deviation}}}};
    return house;
}

control_point graded(const char* scale, const char* word) {
    return {.id = "point", .performed = truth::yes, .scale = scale, .outcome = word};
}

TEST(evidence, performed_not_performed_and_not_known_stand_apart_and_add_up) {
    control_plan plan{.id = "plan"};
    plan.points = {{.id = "a", .performed = truth::yes}, {.id = "b", .performed = truth::no},
        {.id = "c", .performed = truth::unknown}, {.id = "d", .performed = truth::yes}};
    const evidence seen = evidence_of({}, plan);
    EXPECT_EQ(seen, (evidence{.performed = 2, .not_performed = 1, .not_known = 1}));
    EXPECT_EQ(seen.all(), 4);
}

TEST(evidence, an_outcome_does_not_make_a_control_performed) {
    control_plan plan{.id = "plan"};
    plan.points = {{.id = "a", .performed = truth::no, .outcome = "godkänd utan avvikelse"}};
    EXPECT_EQ(evidence_of({}, plan).performed, 0);
}

TEST(evidence, a_grade_says_whether_the_control_was_performed_where_the_document_does_not) {
    const municipality house = house_with_two_scales();
    control_plan plan{.id = "plan"};
    for (const char* word : {"godkänd", "underkänd", "ej utförd", "går inte att bedöma", "okänt ord"}) {
        plan.points.push_back({.id = word, .scale = "words", .outcome = word});
    }
    EXPECT_EQ(evidence_of(house, plan), (evidence{.performed = 2, .not_performed = 1, .not_known = 2}));
}

TEST(evidence, rounds_of_self_inspection_are_counted_by_whether_they_were_done) {
    const self_inspection done{
        .id = "a", .period = partial_date::in_year(2020), .planned = truth::yes, .done = truth::yes};
    const self_inspection planned{.id = "b", .period = partial_date::in_year(2020), .planned = truth::yes};
    const self_inspection* const rounds[] = {&done, &planned};
    EXPECT_EQ(evidence_of(rounds), (evidence{.performed = 1, .not_performed = 0, .not_known = 1}));
}

TEST(evidence, nothing_is_nothing) {
    EXPECT_EQ(evidence_of({}, control_plan{}).all(), 0);
}

TEST(meaning, of_an_outcome_is_what_its_scale_says) {
    const municipality house = house_with_two_scales();
    EXPECT_EQ(meaning_of(house, graded("words", "godkänd")), outcome_meaning::no_deviation);
    EXPECT_EQ(meaning_of(house, graded("words", "underkänd")), outcome_meaning::major_deviation);
    EXPECT_EQ(meaning_of(house, graded("words", "ej utförd")), outcome_meaning::not_performed);
    EXPECT_EQ(meaning_of(house, graded("words", "går inte att bedöma")), outcome_meaning::cannot_be_assessed);
}

TEST(meaning, one_word_can_mean_two_things_on_two_scales) {
    const municipality house = house_with_two_scales();
    EXPECT_EQ(meaning_of(house, graded("words", "delvis")), outcome_meaning::minor_deviation);
    EXPECT_EQ(meaning_of(house, graded("other-words", "delvis")), outcome_meaning::major_deviation);
}

TEST(meaning, is_absent_without_a_grade_or_without_a_scale) {
    const municipality house = house_with_two_scales();
    EXPECT_EQ(meaning_of(house, graded("words", "")), std::nullopt);
    EXPECT_EQ(meaning_of(house, graded("", "godkänd")), std::nullopt);
    EXPECT_EQ(meaning_of(house, graded("other-words", "godkänd")), std::nullopt);
}

TEST(meaning, of_a_control_that_was_not_performed_is_just_that) {
    const municipality house = house_with_two_scales();
    control_point missed = graded("words", "");
    missed.performed = truth::no;
    EXPECT_EQ(meaning_of(house, missed), outcome_meaning::not_performed);
    missed.scale.clear();
    missed.outcome = "godkänd";
    EXPECT_EQ(meaning_of(house, missed), outcome_meaning::not_performed);
}

TEST(meaning, of_a_control_of_which_nothing_is_said_is_not_that_it_was_not_performed) {
    EXPECT_EQ(meaning_of(house_with_two_scales(), {.id = "silent"}), std::nullopt);
}

TEST(outcomes, are_counted_apart_and_add_up_with_those_not_graded) {
    const municipality house = house_with_two_scales();
    control_plan plan{.id = "plan"};
    const auto add = [&plan](std::size_t n, const char* word) {
        plan.points.insert(plan.points.end(), n, graded("words", word));
    };
    add(5, "godkänd");
    add(4, "delvis");
    add(3, "underkänd");
    add(2, "ej utförd");
    add(1, "går inte att bedöma");
    add(6, "");
    const outcome_counts counts = outcomes_of(house, plan);
    EXPECT_EQ(counts.of(outcome_meaning::no_deviation), 5);
    EXPECT_EQ(counts.of(outcome_meaning::minor_deviation), 4);
    EXPECT_EQ(counts.of(outcome_meaning::major_deviation), 3);
    EXPECT_EQ(counts.of(outcome_meaning::not_performed), 2);
    EXPECT_EQ(counts.of(outcome_meaning::cannot_be_assessed), 1);
    EXPECT_EQ(counts.not_stated, 6);
    const int graded_ones = std::accumulate(counts.by_meaning.begin(), counts.by_meaning.end(), 0);
    EXPECT_EQ(graded_ones + counts.not_stated, 21);
}

TEST(outcomes, what_cannot_be_assessed_is_that_though_the_control_was_not_performed) {
    control_plan plan{.id = "plan"};
    plan.points = {{.id = "a", .performed = truth::no, .scale = "words", .outcome = "går inte att bedöma"}};
    const outcome_counts counts = outcomes_of(house_with_two_scales(), plan);
    EXPECT_EQ(counts.of(outcome_meaning::cannot_be_assessed), 1);
    EXPECT_EQ(counts.of(outcome_meaning::not_performed), 0);
}

TEST(outcomes, a_word_that_is_on_no_scale_is_stated_and_means_nobody_knows_what) {
    control_plan plan{.id = "plan"};
    plan.points = {{.id = "a", .outcome = "fint"}};
    const outcome_counts counts = outcomes_of(house_with_two_scales(), plan);
    EXPECT_EQ(counts.meaning_not_known, 1);
    EXPECT_EQ(counts.not_stated, 0);
}

TEST(outcomes, a_control_not_performed_is_never_counted_as_one_without_deviation) {
    const municipality house = house_with_two_scales();
    control_plan plan{.id = "plan"};
    plan.points = {graded("words", "godkänd"), {.id = "missed", .performed = truth::no},
        {.id = "silent", .performed = truth::unknown}};
    const outcome_counts counts = outcomes_of(house, plan);
    EXPECT_EQ(counts.of(outcome_meaning::no_deviation), 1);
    EXPECT_EQ(counts.of(outcome_meaning::not_performed), 1);
    EXPECT_EQ(counts.not_stated, 1);
}

TEST(outcomes, of_no_points_are_none) {
    const outcome_counts counts = outcomes_of(house_with_two_scales(), {});
    EXPECT_TRUE(
        std::all_of(counts.by_meaning.begin(), counts.by_meaning.end(), [](int n) { return n == 0; }));
    EXPECT_EQ(counts.not_stated, 0);
}

} // namespace
