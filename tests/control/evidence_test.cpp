#include <lssgov/control/evidence.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;

TEST(evidence, performed_not_performed_and_not_known_stand_apart_and_add_up) {
    control_plan plan{.id = "plan"};
    plan.points = {{.id = "a", .performed = truth::yes}, {.id = "b", .performed = truth::no},
        {.id = "c", .performed = truth::unknown}, {.id = "d", .performed = truth::yes}};
    const evidence seen = evidence_of(plan);
    EXPECT_EQ(seen, (evidence{.performed = 2, .not_performed = 1, .not_known = 1}));
    EXPECT_EQ(seen.all(), 4);
}

TEST(evidence, an_outcome_does_not_make_a_control_performed) {
    control_plan plan{.id = "plan"};
    plan.points = {{.id = "a", .performed = truth::no, .outcome = "godkänd utan avvikelse"}};
    EXPECT_EQ(evidence_of(plan).performed, 0);
}

TEST(evidence, rounds_of_self_inspection_are_counted_by_whether_they_were_done) {
    const self_inspection done{
        .id = "a", .period = partial_date::in_year(2020), .planned = truth::yes, .done = truth::yes};
    const self_inspection planned{.id = "b", .period = partial_date::in_year(2020), .planned = truth::yes};
    const self_inspection* const rounds[] = {&done, &planned};
    EXPECT_EQ(evidence_of(rounds), (evidence{.performed = 1, .not_performed = 0, .not_known = 1}));
}

TEST(evidence, nothing_is_nothing) {
    EXPECT_EQ(evidence_of(control_plan{}).all(), 0);
}

} // namespace
