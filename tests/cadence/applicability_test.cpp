// Whom a rule applies to, and what is unknown when a case does not say.

#include "cadence/cases.hpp"
#include "support/print_cadence.hpp"

#include <gtest/gtest.h>

namespace lssgov {
namespace {

using test::day;
using test::decided;
using test::kept;
using test::on;
using test::state;

const verdict not_applicable{.kept = kept::not_applicable, .state = state::not_applicable};
const verdict unknown{.kept = kept::unknown, .state = state::unknown};
const verdict overdue{.kept = kept::no,
    .state = state::overdue,
    .next_due = day("2021-01-15"),
    .days_overdue = 1,
    .breaches = 1,
    .days_late = 1};

// Overdue by one day as of 2021-01-16 where it applies.
rule yearly_for(std::string grouping, std::vector<std::string> labels) {
    return at_least_every(months(12)).only(std::move(grouping), std::move(labels));
}

verdict judged(const one_case& followed, const rule& asked, const context& known = {}) {
    return on("2021-01-16", followed, asked, known);
}

context units() {
    context known;
    known.groupings.push_back({.name = "unit",
        .parents = {{"Norr", "Area 1"}, {"Syd", "Area 1"}, {"Area 1", "Department"}, {"Väst", "Area 2"}}});
    return known;
}

TEST(applicability, a_rule_without_conditions_applies_to_every_case) {
    EXPECT_EQ(judged(decided("2020-01-15"), at_least_every(months(12))), overdue);
}

TEST(applicability, a_case_with_the_label_is_judged_and_one_with_another_is_not) {
    const rule asked = yearly_for("service", {"9 § 9"});
    EXPECT_EQ(judged(decided("2020-01-15").in("service", "9 § 9"), asked), overdue);
    EXPECT_EQ(judged(decided("2020-01-15").in("service", "9 § 10"), asked), not_applicable);
}

TEST(applicability, a_case_that_lacks_the_attribute_is_unknown) {
    const rule asked = yearly_for("service", {"9 § 9"});
    EXPECT_EQ(judged(decided("2020-01-15"), asked), unknown);
    EXPECT_EQ(judged(decided("2020-01-15", {"2020-12-01"}), asked), unknown) << "kept or not, it is unknown";
    EXPECT_EQ(judged(decided("2020-01-15").in("unit", "Norr"), asked), unknown);
}

TEST(applicability, any_of_the_labels_will_do) {
    const rule asked = yearly_for("service", {"9 § 8", "9 § 9"});
    EXPECT_EQ(judged(decided("2020-01-15").in("service", "9 § 8"), asked), overdue);
    EXPECT_EQ(judged(decided("2020-01-15").in("service", "9 § 9"), asked), overdue);
    EXPECT_EQ(judged(decided("2020-01-15").in("service", "9 § 1"), asked), not_applicable);
}

TEST(applicability, all_conditions_must_hold) {
    const rule asked = yearly_for("service", {"9 § 9"}).only("regime", {"own"});
    EXPECT_EQ(judged(decided("2020-01-15").in("service", "9 § 9").in("regime", "own"), asked), overdue);
    EXPECT_EQ(
        judged(decided("2020-01-15").in("service", "9 § 9").in("regime", "private"), asked), not_applicable);
    EXPECT_EQ(judged(decided("2020-01-15").in("service", "9 § 9"), asked), unknown);
}

TEST(applicability, a_condition_known_not_to_hold_decides_even_where_another_cannot_be_judged) {
    const one_case private_home = decided("2020-01-15").in("regime", "private");
    EXPECT_EQ(judged(private_home, yearly_for("service", {"9 § 9"}).only("regime", {"own"})), not_applicable);
    EXPECT_EQ(judged(private_home, yearly_for("regime", {"own"}).only("service", {"9 § 9"})), not_applicable);
}

TEST(applicability, a_case_without_the_rules_anchor_date_is_unknown) {
    EXPECT_EQ(judged(one_case("D-1"), at_least_every(months(12))), unknown);
    EXPECT_EQ(judged(decided("2020-01-15"), at_least_every(months(12)).from("executed")), unknown);
    EXPECT_EQ(
        judged(one_case("D-1").event("follow-up", day("2020-12-01")), at_least_every(months(12))), unknown);
}

TEST(applicability, a_missing_date_is_unknown_under_every_kind_of_rule) {
    EXPECT_EQ(judged(one_case("D-1"), at_least_every(months(12)).anchored()), unknown);
    EXPECT_EQ(judged(one_case("D-1"), per_period(partition::yearly())), unknown);
    EXPECT_EQ(judged(one_case("D-1"), on_dates({{3, 31}})), unknown);
}

TEST(applicability, a_missing_attribute_is_unknown_under_every_kind_of_rule) {
    EXPECT_EQ(
        judged(decided("2020-01-15"), at_least_every(months(12)).anchored().only("unit", {"Norr"})), unknown);
    EXPECT_EQ(judged(decided("2020-01-15"), per_period(partition::yearly()).only("unit", {"Norr"})), unknown);
    EXPECT_EQ(judged(decided("2020-01-15"), on_dates({{3, 31}}).only("unit", {"Norr"})), unknown);
}

TEST(applicability, a_rule_that_does_not_apply_needs_no_date) {
    EXPECT_EQ(
        judged(one_case("D-1").in("service", "9 § 10"), yearly_for("service", {"9 § 9"})), not_applicable);
}

TEST(applicability, a_case_without_valid_to_is_open_ended_not_unknown) {
    EXPECT_EQ(judged(decided("2020-01-15"), at_least_every(months(12))).kept, kept::no);
}

TEST(applicability, a_rule_for_an_area_reaches_the_units_below_it) {
    EXPECT_EQ(
        judged(decided("2020-01-15").in("unit", "Norr"), yearly_for("unit", {"Area 1"}), units()), overdue);
    EXPECT_EQ(judged(decided("2020-01-15").in("unit", "Norr"), yearly_for("unit", {"Department"}), units()),
        overdue);
    EXPECT_EQ(
        judged(decided("2020-01-15").in("unit", "Area 1"), yearly_for("unit", {"Area 1"}), units()), overdue);
    EXPECT_EQ(
        judged(decided("2020-01-15").in("unit", "Väst"), yearly_for("unit", {"Area 1", "Area 2"}), units()),
        overdue);
}

TEST(applicability, a_rule_for_a_unit_does_not_reach_those_beside_or_above_it) {
    EXPECT_EQ(judged(decided("2020-01-15").in("unit", "Syd"), yearly_for("unit", {"Norr"}), units()),
        not_applicable);
    EXPECT_EQ(judged(decided("2020-01-15").in("unit", "Area 1"), yearly_for("unit", {"Norr"}), units()),
        not_applicable);
    EXPECT_EQ(judged(decided("2020-01-15").in("unit", "Väst"), yearly_for("unit", {"Department"}), units()),
        not_applicable);
}

TEST(applicability, parents_of_one_grouping_mean_nothing_in_another) {
    EXPECT_EQ(judged(decided("2020-01-15").in("area", "Norr"), yearly_for("area", {"Area 1"}), units()),
        not_applicable);
}

TEST(applicability, without_the_grouping_only_the_label_itself_will_do) {
    EXPECT_EQ(
        judged(decided("2020-01-15").in("unit", "Norr"), yearly_for("unit", {"Area 1"})), not_applicable);
    EXPECT_EQ(judged(decided("2020-01-15").in("unit", "Norr"), yearly_for("unit", {"Norr"})), overdue);
}

} // namespace
} // namespace lssgov
