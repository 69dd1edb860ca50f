// What the cases say beside a model: sums of the day, the days between, and labels that are units.

#include <lssgov/error.hpp>
#include <lssgov/follow_up/case_facts.hpp>
#include <lssgov/follow_up/duty_answers.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace lssgov;

constexpr const char* yearly_id = "yearly";

rule yearly() {
    return at_least_every(months(12)).named(yearly_id, "Varje beslut följs upp").from("decided");
}

as_of day() {
    return {2021, 2, 24};
}

class building {
public:
    case_number add(const char* unit, date decided) {
        const case_number made = cases_.add("c");
        cases_.on(made, decided_, decided);
        if (unit != nullptr) {
            cases_.in(made, units_, cases_.label(units_, unit));
        }
        return made;
    }

    void followed_up(case_number which, date on) { cases_.event(which, followed_, on); }

    case_set build() { return std::move(cases_).build(); }

private:
    case_set_builder cases_;
    std::size_t decided_ = cases_.named_date("decided");
    std::size_t units_ = cases_.grouping("unit");
    std::size_t followed_ = cases_.event_kind("follow-up");
};

/// Of North: one late from 2020-06-02 to 2020-07-31, one in time. Of nobody: one late from 2021-01-02 on.
case_set three_cases() {
    building made;
    const case_number late = made.add("North", make_date(2019, 6, 1));
    made.followed_up(late, make_date(2020, 8, 1));
    const case_number timely = made.add("North", make_date(2020, 3, 1));
    made.followed_up(timely, make_date(2020, 9, 1));
    made.add(nullptr, make_date(2020, 1, 1));
    return made.build();
}

case_facts facts_of(const case_set& cases, std::vector<rule> rules, const context& known = {}) {
    return facts_of_cases(cases, rules, day(), known, "the register");
}

TEST(case_facts, are_the_sums_of_all_cases_and_of_each_label) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    EXPECT_EQ(facts.cases, 3);
    EXPECT_EQ(facts.events, 2);
    EXPECT_EQ(facts.without_unit, 1);
    EXPECT_EQ(facts.labels, (std::vector<labelled_cases>{{"North", 2}}));
    const case_fact* all = facts.find(yearly_id);
    ASSERT_NE(all, nullptr);
    EXPECT_EQ(all->sums.yes, 1);
    EXPECT_EQ(all->sums.no, 2);
    EXPECT_EQ(all->kept(), kept_answer::no);
    const case_fact* north = facts.find(yearly_id, "North");
    ASSERT_NE(north, nullptr);
    EXPECT_EQ(north->sums.cases, 2);
    EXPECT_EQ(north->sums.no, 1);
    EXPECT_EQ(facts.find(yearly_id, "South"), nullptr);
    EXPECT_EQ(facts.find("other"), nullptr);
}

TEST(case_facts, hold_the_cases_of_labels_below_a_label) {
    context known;
    known.groupings.push_back({"unit", {{"North", "Area"}}});
    const case_facts facts = facts_of(three_cases(), {yearly()}, known);
    EXPECT_EQ(facts.labels, (std::vector<labelled_cases>{{"Area", 2}, {"North", 2}}));
    ASSERT_NE(facts.find(yearly_id, "Area"), nullptr);
    EXPECT_EQ(facts.find(yearly_id, "Area")->sums.no, 1);
}

TEST(case_facts, tell_the_first_day_on_which_most_cases_were_overdue) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    const case_fact& all = *facts.find(yearly_id);
    EXPECT_EQ(all.most_overdue({make_date(2020, 1, 1), make_date(2020, 12, 31)}),
        (overdue_count{make_date(2020, 6, 2), 1}));
    EXPECT_EQ(all.most_overdue({make_date(2020, 7, 31), make_date(2020, 8, 1)}),
        (overdue_count{make_date(2020, 7, 31), 1})); // the last day before it was closed
    EXPECT_FALSE(all.most_overdue({make_date(2020, 8, 1), make_date(2021, 1, 1)}));
    EXPECT_EQ(all.most_overdue({make_date(2021, 1, 1), make_date(2030, 1, 1)}),
        (overdue_count{make_date(2021, 1, 2), 1}));
    EXPECT_FALSE(all.most_overdue({make_date(1900, 1, 1), make_date(1900, 12, 31)}));
}

TEST(case_facts, a_breach_belongs_to_the_days_it_was_open_and_to_the_day_that_was_missed) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    const case_fact& north = *facts.find(yearly_id, "North");
    EXPECT_FALSE(north.is_broken_in({make_date(2020, 1, 1), make_date(2020, 5, 31)}));
    EXPECT_TRUE(north.is_broken_in({make_date(2020, 1, 1), make_date(2020, 6, 1)})); // the due day
    EXPECT_TRUE(north.is_broken_in({make_date(2020, 7, 31), make_date(2020, 12, 31)}));
    EXPECT_FALSE(north.is_broken_in({make_date(2020, 8, 1), make_date(2021, 2, 24)}));
}

TEST(case_facts, a_missed_calendar_period_belongs_to_its_last_day) {
    building made;
    made.add("North", make_date(2018, 12, 31));
    made.followed_up(0, make_date(2020, 5, 5)); // so 2019 is missed
    const rule each_year = per_period(partition::yearly()).named("each-year", "Varje år").from("decided");
    const case_facts facts = facts_of(made.build(), {each_year});
    const case_fact& fact = *facts.find("each-year");
    EXPECT_EQ(fact.kept(), kept_answer::no);
    EXPECT_TRUE(fact.is_broken_in({make_date(2019, 1, 1), make_date(2019, 12, 31)}));
    EXPECT_FALSE(fact.is_broken_in({make_date(2019, 1, 1), make_date(2019, 12, 30)}));
    EXPECT_FALSE(fact.is_broken_in({make_date(2020, 1, 1), make_date(2020, 12, 31)}));
}

TEST(case_facts, what_cannot_be_seen_is_unknown_and_no_breach) {
    building made;
    made.add("North", make_date(2019, 1, 1));
    context known;
    known.registers.push_back(event_register::covering("follow-up", make_date(2020, 6, 1), std::nullopt));
    const case_facts facts = facts_of(made.build(), {yearly()}, known);
    EXPECT_EQ(facts.find(yearly_id)->kept(), kept_answer::unknown);
    EXPECT_FALSE(facts.find(yearly_id)->is_broken_in({make_date(2019, 1, 1), make_date(2021, 2, 24)}));
}

TEST(case_facts, a_rule_that_asks_nothing_of_any_case_is_not_applicable) {
    rule later = yearly();
    later.in_force(make_date(2021, 3, 1), std::nullopt);
    EXPECT_EQ(facts_of(three_cases(), {later}).find(yearly_id)->kept(), kept_answer::not_applicable);
}

TEST(case_facts, a_quota_is_told_by_period_for_all_cases_and_for_each_label) {
    rule quota = coverage({1, 2}, partition::yearly()).named("half", "Hälften varje år").from("decided");
    quota.in_force(make_date(2020, 1, 1), std::nullopt);
    const case_facts facts = facts_of(three_cases(), {quota});
    const case_fact* all = facts.find("half");
    ASSERT_NE(all, nullptr);
    ASSERT_EQ(all->quotas.size(), 2U);        // 2020 and 2021
    EXPECT_EQ(all->quotas[0].cases.least, 2); // one of North and the one of nobody are there all of 2020
    EXPECT_EQ(all->quotas[0].answer, coverage_answer::kept);
    ASSERT_NE(facts.find("half", "North"), nullptr);
    EXPECT_EQ(facts.find("half", "North")->quotas[0].cases.least, 1);
    EXPECT_EQ(all->kept(), kept_answer::unknown);
}

TEST(case_facts, of_cases_without_units_are_of_all_only) {
    case_set_builder made;
    made.on(made.add("c"), made.named_date("decided"), make_date(2020, 1, 1));
    const case_facts facts = facts_of(std::move(made).build(), {yearly()});
    EXPECT_TRUE(facts.labels.empty());
    EXPECT_EQ(facts.without_unit, 1);
    EXPECT_EQ(facts.facts.size(), 1U);
}

TEST(case_facts, of_no_cases_are_empty) {
    const case_facts facts = facts_of(case_set_builder().build(), {yearly()});
    EXPECT_EQ(facts.cases, 0);
    EXPECT_TRUE(facts.facts.empty());
}

TEST(case_facts, rules_without_an_id_of_their_own_are_a_wrong_call) {
    EXPECT_THROW((void)facts_of(three_cases(), {yearly(), yearly()}), error);
    EXPECT_THROW((void)facts_of(three_cases(), {at_least_every(months(12))}), error);
}

municipality with_duty(std::vector<std::string> concerns, const char* case_rule) {
    municipality model;
    model.units = {{.id = "north", .name = "North"}, {.id = "south", .name = "South"}};
    model.duties = {{.id = "duty", .concerns = std::move(concerns), .case_rule = case_rule}};
    return model;
}

TEST(duty_answers, come_from_the_cases_of_each_unit_or_of_all) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    const municipality of_units = with_duty({"north", "south"}, yearly_id);
    const std::vector<duty_answer> answers = duty_answers(of_units, day(), &facts);
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].by_cases, facts.find(yearly_id, "North"));
    EXPECT_EQ(answers[0].by, facts.find_rule(yearly_id));
    EXPECT_EQ(answers[0].combined.kept, kept_answer::no);
    EXPECT_FALSE(answers[0].is_as_stated());
    EXPECT_EQ(answers[1].by_cases, nullptr); // no case is of South
    EXPECT_EQ(answers[1].combined.kept, kept_answer::unknown);
    const municipality of_all = with_duty({}, yearly_id);
    EXPECT_EQ(duty_answers(of_all, day(), &facts).at(0).by_cases, facts.find(yearly_id));
}

TEST(duty_answers, do_not_come_from_cases_that_no_duty_names) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    for (const char* named : {"", "monthly"}) {
        const municipality model = with_duty({}, named);
        EXPECT_EQ(duty_answers(model, day(), &facts).at(0).by_cases, nullptr) << named;
    }
}

TEST(duty_answers, of_another_day_than_the_cases_are_a_wrong_call) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    const municipality model = with_duty({}, yearly_id);
    EXPECT_THROW((void)duty_answers(model, as_of(2021, 2, 25), &facts), error);
    EXPECT_THROW((void)quota_answers(model, as_of(2021, 2, 25), &facts), error);
}

municipality two_units() {
    municipality model;
    model.units = {{.id = "north", .name = "North"}, {.id = "south", .name = "South"}};
    model.unit_groups = {{.id = "homes", .name = "All homes"}};
    return model;
}

joined_labels joined(const municipality& model, const std::vector<std::string>& labels) {
    building made;
    for (const std::string& label : labels) {
        made.add(label.c_str(), make_date(2020, 1, 1));
    }
    return join_labels(model, facts_of(made.build(), {yearly()}));
}

TEST(join_labels, by_id_or_by_the_only_name) {
    const joined_labels found = joined(two_units(), {"north", "South", "All homes"});
    EXPECT_EQ(found.label_of,
        (std::map<std::string, std::string>{{"homes", "All homes"}, {"north", "north"}, {"south", "South"}}));
    EXPECT_TRUE(found.left.empty());
}

TEST(join_labels, never_by_what_is_near) {
    const joined_labels found = joined(two_units(), {"north ", "SOUTH"});
    EXPECT_TRUE(found.label_of.empty());
    EXPECT_EQ(found.left, (std::map<std::string, unjoined>{
                              {"SOUTH", unjoined::no_such_unit}, {"north ", unjoined::no_such_unit}}));
}

TEST(join_labels, not_where_several_units_have_the_name) {
    municipality model = two_units();
    model.units.push_back({.id = "south-2", .name = "South"});
    const joined_labels found = joined(model, {"South", "south-2"});
    EXPECT_EQ(found.label_of, (std::map<std::string, std::string>{{"south-2", "south-2"}}));
    EXPECT_EQ(found.left, (std::map<std::string, unjoined>{{"South", unjoined::several_units}}));
}

TEST(join_labels, not_where_two_labels_are_one_unit) {
    const joined_labels found = joined(two_units(), {"north", "North"});
    EXPECT_TRUE(found.label_of.empty());
    EXPECT_EQ(found.left, (std::map<std::string, unjoined>{
                              {"North", unjoined::several_labels}, {"north", unjoined::several_labels}}));
}

} // namespace
