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

/// A case of North that began on a day and is followed up on none, under one follow-up in each mandate period
/// from 2018-10-15.
case_facts unfollowed_in_mandate_periods(date decided) {
    building made;
    made.add("North", decided);
    const rule each = per_period(partition::mandate_periods(make_date(2018, 10, 15)))
                          .named("each-term", "Varje mandatperiod")
                          .from("decided");
    return facts_of_cases(made.build(), std::vector{each}, {2023, 2, 24}, {}, "the register");
}

TEST(case_facts, a_missed_mandate_period_belongs_to_its_last_day_in_the_middle_of_a_month) {
    const case_facts facts = unfollowed_in_mandate_periods(make_date(2018, 10, 15)); // missed 2022-10-14
    const case_fact& fact = *facts.find("each-term");
    EXPECT_EQ(fact.missed, (std::vector<missed_periods>{{make_date(2022, 10, 15), 1}}));
    EXPECT_FALSE(fact.is_broken_in({make_date(2022, 1, 1), make_date(2022, 10, 10)}));
    EXPECT_FALSE(fact.is_broken_in({make_date(2022, 10, 5), make_date(2022, 10, 13)}));
    EXPECT_TRUE(fact.is_broken_in({make_date(2022, 10, 5), make_date(2022, 10, 14)}));
    EXPECT_TRUE(fact.is_broken_in({make_date(2022, 10, 5), make_date(2022, 12, 31)}));
    EXPECT_FALSE(fact.is_broken_in({make_date(2022, 10, 15), make_date(2022, 12, 31)}));
}

TEST(case_facts, a_mandate_period_that_the_case_did_not_see_the_beginning_of_is_not_missed) {
    const case_facts facts = unfollowed_in_mandate_periods(make_date(2018, 10, 16));
    EXPECT_TRUE(facts.find("each-term")->missed.empty());
}

TEST(case_facts, tell_how_many_missed_the_periods_that_ended_in_some_days) {
    building made;
    for (int i = 0; i < 3; ++i) {
        made.add("North", make_date(2018, 12, 31));
    }
    made.followed_up(0, make_date(2019, 5, 5)); // so 2019 is missed by two, 2020 by three
    const rule each_year = per_period(partition::yearly()).named("each-year", "Varje år").from("decided");
    const case_facts facts = facts_of(made.build(), {each_year});
    const case_fact& fact = *facts.find("each-year", "North");
    EXPECT_EQ(fact.missed_in({make_date(2019, 1, 1), make_date(2019, 12, 31)}), 2);
    EXPECT_EQ(fact.missed_in({make_date(2019, 12, 31), make_date(2020, 12, 31)}), 5);
    EXPECT_EQ(fact.missed_in({make_date(2020, 1, 1), make_date(2020, 12, 30)}), 0);
    EXPECT_EQ(
        facts_of(three_cases(), {yearly()}).find(yearly_id)->missed_in({make_date(2020, 1, 1), day().day}),
        0); // such a breach is open, and no period
}

TEST(case_facts, tell_of_the_days_on_which_a_case_was_asked_something) {
    case_set_builder made;
    const std::size_t decided = made.named_date("decided");
    const std::size_t valid_to = made.named_date("valid_to");
    const auto add = [&](date first, date last) {
        const case_number one = made.add("c");
        made.on(one, decided, first);
        made.on(one, valid_to, last);
    };
    add(make_date(2015, 3, 1), make_date(2015, 5, 31));
    add(make_date(2015, 6, 1), make_date(2015, 6, 30)); // the day after: one run
    add(make_date(2020, 12, 1), make_date(2021, 12, 1));
    const case_facts facts = facts_of(std::move(made).build(), {yearly()});
    const case_fact& fact = *facts.find(yearly_id);
    EXPECT_EQ(fact.asked, (std::vector<period>{{make_date(2015, 3, 1), make_date(2015, 6, 30)},
                              {make_date(2020, 12, 1), day().day}}));
    EXPECT_EQ(fact.kept_in({make_date(2014, 1, 1), make_date(2015, 2, 28)}), kept_answer::not_applicable);
    EXPECT_EQ(fact.kept_in({make_date(2014, 1, 1), make_date(2015, 3, 1)}), kept_answer::yes);
    EXPECT_EQ(fact.kept_in({make_date(2015, 7, 1), make_date(2020, 11, 30)}), kept_answer::not_applicable);
    EXPECT_EQ(fact.kept_at_end_of(make_date(2015, 6, 30)), kept_answer::yes);
    EXPECT_EQ(fact.kept_at_end_of(make_date(2015, 7, 1)), kept_answer::not_applicable);
}

TEST(case_facts, nothing_was_asked_before_the_rule_or_of_a_case_that_it_passes_over) {
    rule later = yearly();
    later.in_force(make_date(2020, 6, 1), std::nullopt).only("unit", {"North"});
    const case_facts facts = facts_of(three_cases(), {later}); // those of North were decided before
    EXPECT_EQ(
        facts.find(yearly_id, "North")->asked, (std::vector<period>{{make_date(2020, 6, 1), day().day}}));
    rule of_nobody = yearly();
    of_nobody.only("unit", {"South"});
    building made;
    made.add("North", make_date(2020, 1, 1));
    EXPECT_TRUE(facts_of(made.build(), {of_nobody}).find(yearly_id)->asked.empty());
}

TEST(case_facts, a_case_without_the_day_its_duty_begins_may_be_asked_on_any) {
    case_set_builder made;
    made.on(made.add("c"), made.named_date("decided"), make_date(2020, 12, 1));
    (void)made.add("without");
    const case_facts facts = facts_of(std::move(made).build(), {yearly()});
    EXPECT_EQ(facts.find(yearly_id)->kept_in({make_date(1950, 1, 1), make_date(1950, 12, 31)}),
        kept_answer::unknown);
}

TEST(case_facts, nothing_is_known_of_a_time_before_the_clock_could_start) {
    building made;
    made.add("North", make_date(2019, 1, 1));
    made.followed_up(0, make_date(2020, 3, 1));
    context known;
    known.registers.push_back(event_register::covering("follow-up", make_date(2019, 6, 1), std::nullopt));
    const case_facts facts = facts_of(made.build(), {yearly()}, known);
    const case_fact& fact = *facts.find(yearly_id);
    EXPECT_EQ(fact.kept(), kept_answer::yes); // due 2020-06-01 and 2021-03-01
    EXPECT_EQ(fact.kept_in({make_date(2018, 1, 1), make_date(2019, 1, 1)}), kept_answer::unknown);
    EXPECT_EQ(fact.kept_in({make_date(2019, 5, 31), make_date(2019, 12, 31)}), kept_answer::unknown);
    EXPECT_EQ(fact.kept_in({make_date(2019, 6, 1), make_date(2019, 12, 31)}), kept_answer::yes);
    EXPECT_EQ(fact.kept_in({make_date(2018, 1, 1), make_date(2018, 12, 31)}), kept_answer::not_applicable);
}

TEST(case_facts, nothing_is_late_at_the_end_of_its_due_day) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    const case_fact& north = *facts.find(yearly_id, "North"); // one due 2020-06-01
    EXPECT_EQ(north.kept_at_end_of(make_date(2020, 6, 1)), kept_answer::unknown);
    EXPECT_EQ(north.kept_at_end_of(make_date(2020, 6, 2)), kept_answer::no);
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

TEST(case_facts, of_no_cases_are_noughts_for_each_rule) {
    rule quota = coverage({1, 2}, partition::yearly()).named("half", "Hälften varje år").from("decided");
    const case_facts facts = facts_of(case_set_builder().build(), {yearly(), quota});
    EXPECT_EQ(facts.cases, 0);
    ASSERT_EQ(facts.facts.size(), 2U);
    for (const char* id : {yearly_id, "half"}) {
        const case_fact* none = facts.find(id);
        ASSERT_NE(none, nullptr) << id;
        EXPECT_EQ(none->sums.cases, 0);
        EXPECT_EQ(none->kept(), kept_answer::not_applicable);
        EXPECT_EQ(none->kept_in({make_date(2020, 1, 1), day().day}), kept_answer::not_applicable);
    }
}

TEST(case_facts, of_a_quota_without_a_period_are_noughts_for_each_label) {
    rule quota = coverage({1, 2}, partition::yearly()).named("half", "Hälften varje år").from("decided");
    quota.in_force(make_date(2021, 1, 2), make_date(2021, 12, 31)); // no whole year
    const case_facts facts = facts_of(three_cases(), {quota});
    ASSERT_EQ(facts.facts.size(), 2U);
    ASSERT_NE(facts.find("half", "North"), nullptr);
    EXPECT_TRUE(facts.find("half", "North")->quotas.empty());
    EXPECT_EQ(facts.find("half", "North")->kept(), kept_answer::not_applicable);
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

/// North is measured by cases, South by what the model lists: nothing that year.
municipality with_own_quota(const char* case_rule) {
    municipality model = with_duty({"north", "south"}, case_rule);
    model.rules = {coverage({1, 1}, partition::yearly()).named("own", "Alla varje år").from("known_since")};
    model.duties[0].rule = "own";
    model.duties[0].known_since = make_date(2020, 1, 1);
    model.known_spans = {{.duty = "duty", .from = make_date(2020, 1, 1), .to = make_date(2020, 12, 31)}};
    return model;
}

TEST(duty_answers, each_thing_is_answered_once_where_the_rule_of_the_cases_is_no_quota) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    const municipality model = with_own_quota(yearly_id);
    const std::vector<duty_answer> by_time = duty_answers(model, day(), &facts);
    ASSERT_EQ(by_time.size(), 1U);
    EXPECT_EQ(by_time[0].concerns, "north");
    const std::vector<quota_answer> by_share = quota_answers(model, day(), &facts);
    ASSERT_EQ(by_share.size(), 2U); // 2020 and 2021, of South
    for (const quota_answer& one : by_share) {
        EXPECT_EQ(one.concerns, (std::vector<std::string>{"south"}));
        EXPECT_EQ(one.by_cases, nullptr);
        EXPECT_EQ(one.verdict.cases, group_size::exactly(1));
    }
}

TEST(duty_answers, of_cases_alone_leave_no_quota_of_the_model) {
    const case_facts facts = facts_of(three_cases(), {yearly()});
    municipality model = with_own_quota(yearly_id);
    model.duties[0].concerns = {"north"};
    EXPECT_EQ(duty_answers(model, day(), &facts).size(), 1U);
    EXPECT_TRUE(quota_answers(model, day(), &facts).empty());
}

TEST(duty_answers, each_thing_is_answered_once_where_the_rule_of_the_cases_is_a_quota) {
    rule quota = coverage({1, 2}, partition::yearly()).named("half", "Hälften varje år").from("decided");
    quota.in_force(make_date(2020, 1, 1), make_date(2020, 12, 31));
    const case_facts facts = facts_of(three_cases(), {quota});
    const municipality model = with_own_quota("half");
    EXPECT_TRUE(duty_answers(model, day(), &facts).empty());
    const std::vector<quota_answer> answers = quota_answers(model, day(), &facts);
    ASSERT_EQ(answers.size(), 3U); // of North 2020, of South 2020 and 2021
    EXPECT_EQ(answers[0].by_cases, facts.find("half", "North"));
    EXPECT_EQ(answers[0].concerns, (std::vector<std::string>{"north"}));
    EXPECT_EQ(answers[1].concerns, (std::vector<std::string>{"south"}));
    EXPECT_EQ(answers[1].verdict.answer, coverage_answer::broken);
}

TEST(duty_answers, of_a_quota_that_no_period_of_the_cases_has_are_not_applicable) {
    rule quota = coverage({1, 2}, partition::yearly()).named("half", "Hälften varje år").from("decided");
    const case_facts facts = facts_of(case_set_builder().build(), {quota});
    municipality model = with_own_quota("half");
    model.duties[0].concerns = {};
    const std::vector<quota_answer> answers = quota_answers(model, day(), &facts);
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers[0].verdict.within, (period{make_date(2021, 1, 1), make_date(2021, 12, 31)}));
    EXPECT_EQ(answers[0].verdict.answer, coverage_answer::not_applicable);
    EXPECT_EQ(answers[0].by_cases, facts.find("half"));
}

TEST(duty_answers, come_from_no_cases_as_well_and_not_from_what_the_model_lists) {
    const case_facts facts = facts_of(case_set_builder().build(), {yearly()});
    municipality model = with_duty({}, yearly_id);
    model.rules = {per_period(partition::yearly()).named("own", "Varje år").from("known_since")};
    model.duties[0].rule = "own";
    model.duties[0].known_since = make_date(2020, 1, 1);
    model.known_spans = {{.duty = "duty", .from = make_date(2020, 1, 1), .to = make_date(2020, 12, 31)}};
    const std::vector<duty_answer> answers = duty_answers(model, day(), &facts);
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers[0].by_cases, facts.find(yearly_id));
    EXPECT_EQ(answers[0].combined.kept, kept_answer::not_applicable);
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
