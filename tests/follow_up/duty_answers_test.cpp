#include "support/print.hpp"
#include "support/sound_house.hpp"

#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <gtest/gtest.h>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

duty_answer answer_for(const municipality& house, as_of on = day_of_review()) {
    const std::vector<duty_answer> answers = duty_answers(house, on);
    EXPECT_EQ(answers.size(), 1U);
    return answers.at(0);
}

TEST(duty_answers, a_duty_is_judged_by_the_engine_from_the_day_it_is_known_to_hold) {
    const municipality house = sound_house(); // 2020-01-01, followed up 2020-06-01, every 12 months
    const duty_answer answer = answer_for(house);
    ASSERT_TRUE(answer.seen);
    EXPECT_EQ(answer.seen->kept, kept_answer::yes);
    EXPECT_EQ(answer.seen->state, case_state::on_time);
    EXPECT_EQ(answer.seen->next_due, make_date(2021, 6, 1));
    EXPECT_TRUE(answer.is_exact);
}

TEST(duty_answers, silence_counts_only_where_every_follow_up_is_known) {
    municipality house = sound_house();
    house.follow_ups.clear();
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no); // due 2021-01-01, and nothing there
    house.known_spans.clear();
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::unknown);
    EXPECT_EQ(answer_for(house).seen->state, case_state::unknown);
}

TEST(duty_answers, a_known_span_that_ends_before_the_due_day_cannot_answer_for_it) {
    municipality house = sound_house();
    house.follow_ups.clear();
    house.known_spans[0].to = make_date(2020, 12, 31);
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::unknown);
    house.known_spans[0].to = make_date(2021, 1, 1); // the due day itself
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
}

TEST(duty_answers, without_a_day_since_which_the_duty_holds_events_answer_nothing_and_words_do) {
    municipality house = sound_house();
    house.duties[0].known_since.reset();
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::unknown);
    house.statements.push_back({.id = "said", .duty = "duty", .says = stated::kept, .origin = here});
    const duty_answer told = answer_for(house);
    EXPECT_EQ(told.combined.kept, kept_answer::yes);
    EXPECT_TRUE(told.combined.as_stated);
}

// A model holds follow-ups of a duty. It holds no events that ask for one, and of its dates one only.
TEST(duty_answers, what_a_model_cannot_hold_of_a_duty_is_unknown_not_missed) {
    municipality house = sound_house();
    house.rules = {within(months(3)).named("yearly", "").from("known_since").to_date("executed")};
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::unknown);
    EXPECT_EQ(answer_for(house).seen->state, case_state::unknown);
    house.rules = {response(days(7)).named("yearly", "").from("known_since").trigger("missed")};
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::unknown);
}

TEST(duty_answers, what_is_due_once_is_judged_by_the_follow_ups) {
    municipality house = sound_house(); // known since 2020-01-01, followed up 2020-06-01
    house.rules = {within(months(5)).named("yearly", "").from("known_since")};
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::yes);
    EXPECT_EQ(answer_for(house).seen->state, case_state::done);
    house.rules = {within(months(4)).named("yearly", "").from("known_since")};
    EXPECT_EQ(answer_for(house).seen->days_late, 31);
}

TEST(duty_answers, a_follow_up_known_to_the_year_is_not_put_on_any_day) {
    municipality house =
        sound_house(); // due 2021-01-01: any day of 2020 meets it, but the next due day is open
    house.follow_ups[0].day = partial_date::in_year(2020);
    const duty_answer some_day = answer_for(house);
    EXPECT_EQ(some_day.seen->kept, kept_answer::unknown); // left out, the due day is missed
    EXPECT_FALSE(some_day.is_exact);
}

TEST(duty_answers, a_follow_up_known_to_the_year_counts_where_any_of_its_days_will_do) {
    municipality house = sound_house();
    house.rules = {per_period(partition::yearly())
            .named("yearly", "Varje år")
            .from("known_since")
            .by(force::local, here)};
    house.follow_ups[0].day = partial_date::in_year(2020);
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::yes);
}

TEST(duty_answers, a_start_known_to_the_month_gives_what_all_its_days_agree_on) {
    municipality house = sound_house();
    house.follow_ups.clear();
    house.duties[0].known_since = partial_date::in_month(2020, 1); // due 2021-01-01 to 2021-01-31: all passed
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
    EXPECT_EQ(answer_for(house).seen->next_due, std::nullopt); // which day is not known
    EXPECT_FALSE(answer_for(house).is_exact);
    house.duties[0].known_since = partial_date::in_month(2020, 2); // due 02-01 to 02-28: some passed by 02-24
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::unknown);
}

TEST(duty_answers, a_cancelled_follow_up_is_no_follow_up) {
    municipality house = sound_house();
    house.follow_ups[0].result = follow_up_result::cancelled;
    house.follow_ups[0].reason = "Covid-19";
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
    EXPECT_EQ(answer_for(house).seen->excused, 0);
}

TEST(duty_answers, a_decision_that_the_rule_rests_excuses) {
    municipality house = sound_house();
    house.follow_ups.clear();
    house.suspensions.push_back({.duty = "duty",
        .decided_by = "committee",
        .decided_on = make_date(2020, 12, 1),
        .from = make_date(2021, 1, 1),
        .to = make_date(2021, 6, 30),
        .reason = "Covid-19",
        .origin = here});
    const duty_answer answer = answer_for(house);
    EXPECT_EQ(answer.seen->kept, kept_answer::yes);
    EXPECT_EQ(answer.seen->state, case_state::overdue); // excused is not done
    EXPECT_EQ(answer.seen->excused, 1);
}

TEST(duty_answers, a_decision_by_another_body_excuses_nothing) {
    municipality house = sound_house();
    house.follow_ups.clear();
    duty_suspension rests{.duty = "duty",
        .decided_by = "housing", // below the committee, which owns the duty
        .decided_on = make_date(2020, 12, 1),
        .from = make_date(2021, 1, 1),
        .to = make_date(2021, 6, 30),
        .origin = here};
    EXPECT_FALSE(is_decided_by_owner(house, house.duties[0], rests));
    house.suspensions.push_back(rests);
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
    rests.decided_by = "council"; // above it
    EXPECT_TRUE(is_decided_by_owner(house, house.duties[0], rests));
    rests.decided_by = "housing";
    house.duties[0].owner.clear();
    EXPECT_TRUE(is_decided_by_owner(house, house.duties[0], rests)); // who else should is not known
}

TEST(duty_answers, a_unit_is_asked_for_its_own_time_only) {
    municipality house = sound_house(); // due 2021-01-01 from 2020-01-01
    house.duties[0].concerns = {"housing"};
    house.follow_ups.clear();
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
    house.units[2].valid_from = make_date(2020, 3, 1); // due 2021-03-01
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::yes);
    EXPECT_EQ(answer_for(house).seen->next_due, make_date(2021, 3, 1));
    house.units[2].valid_from.reset();
    house.units[2].valid_to = make_date(2021, 1, 1); // closed on the due day: nothing was late
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::yes);
    EXPECT_EQ(answer_for(house).seen->state, case_state::ended);
    house.units[2].valid_to = make_date(2021, 1, 2);
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
    house.units[2].valid_to = partial_date::in_month(2021, 1); // 1 January or later: who knows
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::unknown);
}

TEST(duty_answers, known_spans_that_overlap_are_put_together) {
    municipality house = sound_house(); // due 2021-01-01
    house.follow_ups.clear();
    house.known_spans[0].to = make_date(2020, 6, 30);
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::unknown);
    known_span later = house.known_spans[0];
    later.from = make_date(2020, 1, 1);
    later.to = make_date(2021, 1, 31);
    house.known_spans.push_back(later);
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
    EXPECT_EQ(answer_for(house).spans.size(), 2U);
    std::swap(house.known_spans[0], house.known_spans[1]);
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
}

TEST(duty_answers, known_spans_that_touch_are_one) {
    municipality house = sound_house(); // due 2021-01-01
    house.follow_ups.clear();
    house.known_spans[0].to = make_date(2020, 12, 31);
    known_span later = house.known_spans[0];
    later.from = make_date(2021, 1, 1);
    later.to = make_date(2021, 2, 24);
    house.known_spans.push_back(later);
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
    EXPECT_EQ(answer_for(house).seen->next_due, make_date(2021, 1, 1));
    house.known_spans[1].from = make_date(2021, 1, 2); // a day that nobody knows of, and it is the due day
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::unknown);
}

TEST(duty_answers, a_breach_seen_in_one_span_is_not_forgotten_in_the_next) {
    municipality house = sound_house();
    house.follow_ups.clear();
    house.known_spans[0].to = make_date(2021, 6, 30); // the breach of 2021-01-01 is seen open
    known_span later = house.known_spans[0];
    later.from = make_date(2022, 1, 1);
    later.to = make_date(2023, 6, 30);
    house.known_spans.push_back(later);
    const duty_answer answer = answer_for(house, as_of(2023, 6, 30));
    EXPECT_EQ(answer.seen->kept, kept_answer::no);
    EXPECT_EQ(answer.seen->next_due, make_date(2021, 1, 1));
}

TEST(duty_answers, a_span_that_rests_on_a_word_is_seen_when_the_word_is_said) {
    municipality house = sound_house();
    house.follow_ups.clear();
    house.sources[0].day = make_date(2021, 2, 24);
    house.known_spans[0].rests_on = basis::interview;
    EXPECT_EQ(answer_for(house).seen->kept, kept_answer::no);
    EXPECT_EQ(answer_for(house, as_of(2021, 2, 23)).seen->kept, kept_answer::unknown);
    house.known_spans[0].rests_on = basis::register_data;
    EXPECT_EQ(answer_for(house, as_of(2021, 2, 23)).seen->kept, kept_answer::no);
}

TEST(duty_answers, what_is_broken_because_somebody_says_that_nothing_was_done_is_as_stated) {
    municipality house = sound_house();
    house.follow_ups.clear();
    EXPECT_FALSE(answer_for(house).is_as_stated()); // register data
    for (const basis word : {basis::interview, basis::document_review, basis::minutes, basis::not_stated}) {
        house.known_spans[0].rests_on = word;
        EXPECT_TRUE(answer_for(house).is_as_stated());
        EXPECT_FALSE(answer_for(house).combined.as_stated);
    }
    house.follow_ups = sound_house().follow_ups;
    EXPECT_FALSE(answer_for(house).is_as_stated()); // kept by what was done
}

TEST(duty_answers, what_the_law_no_longer_asks_is_not_asked) {
    municipality house = sound_house();
    house.follow_ups.clear();
    house.known_spans.clear();
    house.duties[0].known_since.reset();
    house.rules[0].carries_out = "SFB-51-12-OLD"; // the state's two-year review: to 2018-03-31
    EXPECT_EQ(answer_for(house, as_of(2016, 5, 20)).combined.kept, kept_answer::unknown);
    EXPECT_EQ(answer_for(house, as_of(2018, 3, 31)).combined.kept, kept_answer::unknown);
    EXPECT_EQ(answer_for(house, as_of(2018, 4, 1)).combined.kept, kept_answer::not_applicable);
    house.rules[0].carries_out.clear();
    house.duties[0].carries_out = "SFB-51-12-OLD"; // the duty may say it as well
    EXPECT_EQ(answer_for(house, as_of(2019, 1, 1)).combined.kept, kept_answer::not_applicable);
}

// Statements and their time -------------------------------------------------------------------------------

void say(municipality& house, const char* id, stated says, std::optional<partial_date> from = {},
    std::optional<partial_date> to = {}) {
    house.statements.push_back(
        {.id = id, .duty = "duty", .says = says, .about_from = from, .about_to = to, .origin = here});
}

/// The duty holds from 2018 and no event is known.
municipality house_of_words() {
    municipality house = sound_house();
    house.duties[0].known_since = make_date(2018, 1, 1);
    house.follow_ups.clear();
    house.known_spans.clear();
    return house;
}

partial_date year(int number) {
    return partial_date::in_year(number);
}

TEST(duty_answers, kept_in_one_year_and_not_in_another_is_not_kept_and_no_contradiction) {
    municipality house = house_of_words();
    say(house, "then", stated::kept, year(2019), year(2019));
    say(house, "now", stated::not_kept, year(2020), year(2020));
    const duty_answer answer = answer_for(house);
    EXPECT_EQ(answer.combined.kept, kept_answer::no);
    EXPECT_TRUE(answer.combined.as_stated);
    EXPECT_FALSE(answer.combined.contradicted);
    EXPECT_EQ(answer.said.size(), 2U);
}

TEST(duty_answers, kept_and_not_kept_in_the_same_time_contradict_each_other) {
    municipality house = house_of_words();
    say(house, "one", stated::kept, year(2019), partial_date::in_month(2020, 1));
    say(house, "other", stated::not_kept, year(2020), year(2020));
    EXPECT_TRUE(answer_for(house).combined.contradicted);
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::unknown);
    house.statements[0].about_to = make_date(2019, 12, 31); // the day before the other's first
    EXPECT_FALSE(answer_for(house).combined.contradicted);
}

TEST(duty_answers, kept_until_some_day_in_the_past_does_not_answer_for_the_time_since) {
    municipality house = house_of_words();
    say(house, "then", stated::kept, {}, make_date(2021, 2, 23));
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::unknown);
    house.statements[0].about_to = make_date(2021, 2, 24); // the day asked about
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::yes);
}

TEST(duty_answers, a_word_does_not_reach_beyond_the_day_it_is_said) {
    municipality house = house_of_words(); // every 12 months
    house.sources[0].day = make_date(2021, 2, 24);
    say(house, "kept", stated::kept);
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::yes);
    EXPECT_EQ(answer_for(house, as_of(2021, 2, 25)).combined.kept, kept_answer::unknown);
    rule yearly = per_period(partition::yearly()).named("yearly", "Varje år").from("known_since");
    house.rules = {yearly.by(force::local, here)}; // 2021 is not over: nothing since can have been missed
    EXPECT_EQ(answer_for(house, as_of(2021, 12, 31)).combined.kept, kept_answer::yes);
    EXPECT_EQ(answer_for(house, as_of(2022, 1, 1)).combined.kept, kept_answer::unknown);
}

TEST(duty_answers, kept_from_a_later_day_than_the_duty_does_not_answer_for_the_time_before) {
    municipality house = house_of_words(); // from 2018-01-01
    say(house, "since", stated::kept, make_date(2018, 1, 2));
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::unknown);
    EXPECT_FALSE(answer_for(house).combined.contradicted);
    house.statements[0].about_from = make_date(2018, 1, 1);
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::yes);
}

TEST(duty_answers, not_kept_in_a_year_contradicts_a_follow_up_of_that_year) {
    municipality house = house_of_words();
    rule yearly = per_period(partition::yearly()).named("yearly", "Varje år").from("known_since");
    house.rules = {yearly.by(force::local, here)};
    house.follow_ups = sound_house().follow_ups; // 2020-06-01
    say(house, "said", stated::not_kept, year(2020), year(2020));
    EXPECT_TRUE(answer_for(house).combined.contradicted);
    house.statements[0].about_from = year(2019);
    EXPECT_FALSE(answer_for(house).combined.contradicted); // nothing is known of 2019
}

TEST(duty_answers, words_about_other_times_than_the_duty_are_not_heard) {
    municipality house = house_of_words();
    say(house, "before", stated::not_kept, {}, year(2017));
    say(house, "later", stated::not_kept, make_date(2021, 2, 25));
    EXPECT_TRUE(answer_for(house).said.empty());
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::unknown);
}

TEST(duty_answers, kept_contradicts_a_breach_only_of_the_same_time) {
    municipality house = sound_house();
    house.follow_ups.clear(); // due 2021-01-01, late from 2021-01-02
    say(house, "about-2020", stated::kept, year(2020), year(2020));
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::no);
    EXPECT_FALSE(answer_for(house).combined.contradicted);
    house.statements[0].about_to = make_date(2021, 1, 2);
    EXPECT_TRUE(answer_for(house).combined.contradicted);
    house.statements[0].about_from = make_date(2021, 2, 1); // the breach was still open
    house.statements[0].about_to.reset();
    EXPECT_TRUE(answer_for(house).combined.contradicted);
    house.follow_ups = sound_house().follow_ups;
    house.follow_ups[0].day = make_date(2021, 1, 20); // and here it was over
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::no);
    EXPECT_FALSE(answer_for(house).combined.contradicted);
}

TEST(duty_answers, a_missed_calendar_year_contradicts_what_is_said_of_that_year_only) {
    municipality house = sound_house();
    house.follow_ups.clear();
    rule yearly = per_period(partition::yearly()).named("yearly", "Varje år").from("known_since");
    house.rules = {yearly.by(force::local, here)};
    say(house, "about-2020", stated::kept, year(2020), year(2020));
    EXPECT_TRUE(answer_for(house).combined.contradicted);
    house.statements[0].about_from = year(2021);
    house.statements[0].about_to.reset();
    EXPECT_FALSE(answer_for(house).combined.contradicted);
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::no);
}

TEST(duty_answers, each_thing_is_judged_by_its_own_facts) {
    municipality house = sound_house();
    house.duties[0].concerns = {"committee", "housing"};
    house.follow_ups[0].concerns = "committee";
    const std::vector<duty_answer> answers = duty_answers(house, day_of_review());
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].seen->kept, kept_answer::yes);
    EXPECT_EQ(answers[1].concerns, "housing");
    EXPECT_EQ(answers[1].seen->kept, kept_answer::no);
}

TEST(duty_answers, a_group_of_which_there_are_none_is_not_applicable) {
    municipality house = sound_house();
    house.unit_groups.push_back(
        {.id = "private", .name = "Privata", .below = "committee", .count = 0, .origin = here});
    house.duties[0].concerns = {"private"};
    EXPECT_EQ(answer_for(house).combined.kept, kept_answer::not_applicable);
}

TEST(duty_answers, a_duty_without_a_rule_has_no_verdict) {
    municipality house = sound_house();
    house.duties[0].rule.clear();
    EXPECT_FALSE(answer_for(house).seen);
    EXPECT_EQ(answer_for(house).by, nullptr);
}

// Quotas --------------------------------------------------------------------------------------------------

municipality house_with_quota(std::optional<int> units) {
    municipality house = sound_house();
    house.duties.clear();
    house.follow_ups.clear();
    house.known_spans.clear();
    house.unit_groups = {{.id = "own", .name = "Egna", .below = "committee", .count = units, .origin = here}};
    house.rules = {coverage({30, 100}, partition::yearly())
            .named("quota", "30 %")
            .from("known_since")
            .by(force::local, here)};
    house.duties.push_back({.id = "visits",
        .title = "Besök",
        .concerns = {"own"},
        .rule = "quota",
        .known_since = partial_date::in_year(2018),
        .origin = here});
    house.known_spans.push_back(
        {.duty = "visits", .from = make_date(2019, 1, 1), .to = make_date(2020, 12, 31), .origin = here});
    return house;
}

std::vector<coverage_answer> answers_of(const municipality& house, as_of on = day_of_review()) {
    std::vector<coverage_answer> found;
    for (const quota_answer& one : quota_answers(house, on)) {
        found.push_back(one.verdict.answer);
    }
    return found;
}

void add_visit(municipality& house, const char* id, partial_date day) {
    house.follow_ups.push_back({.id = id, .duty = "visits", .concerns = "own", .day = day, .origin = here});
}

using enum coverage_answer;

TEST(quota_answers, begins_with_the_first_whole_year_in_which_the_duty_certainly_holds) {
    // Some day of 2018: the whole of 2018 cannot be asked about, 2019 can.
    const municipality house = house_with_quota(10);
    const std::vector<quota_answer> answers = quota_answers(house, day_of_review());
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[0].verdict.within.first, make_date(2019, 1, 1));
    EXPECT_EQ(answers_of(house), (std::vector{broken, broken, still_possible}));
}

TEST(quota_answers, nothing_done_breaks_the_quota_however_many_the_units_are) {
    EXPECT_EQ(answers_of(house_with_quota(std::nullopt)), (std::vector{broken, broken, still_possible}));
}

TEST(quota_answers, something_done_of_a_number_not_stated_is_unknown) {
    municipality house = house_with_quota(std::nullopt);
    add_visit(house, "v1", make_date(2019, 4, 4));
    EXPECT_EQ(answers_of(house), (std::vector{coverage_answer::unknown, broken, still_possible}));
}

TEST(quota_answers, a_share_is_rounded_up) {
    municipality house = house_with_quota(10); // 30 % of 10 is 3
    add_visit(house, "v1", make_date(2019, 4, 4));
    add_visit(house, "v2", make_date(2019, 5, 4));
    EXPECT_EQ(answers_of(house)[0], broken);
    add_visit(house, "v3", make_date(2019, 12, 31));
    EXPECT_EQ(answers_of(house)[0], kept);
    house.unit_groups[0].count = 11; // 3.3: four
    EXPECT_EQ(answers_of(house)[0], broken);
}

TEST(quota_answers, a_visit_known_to_the_year_counts_in_that_year) {
    municipality house = house_with_quota(1);
    add_visit(house, "v1", partial_date::in_year(2020));
    EXPECT_EQ(answers_of(house), (std::vector{broken, kept, still_possible}));
}

TEST(quota_answers, a_year_that_the_model_does_not_know_wholly_is_unknown) {
    municipality house = house_with_quota(10);
    house.known_spans[0].from = make_date(2019, 1, 2);
    EXPECT_EQ(answers_of(house), (std::vector{coverage_answer::unknown, broken, still_possible}));
}

TEST(quota_answers, as_of_an_earlier_day_the_year_is_still_running) {
    const municipality house = house_with_quota(10);
    EXPECT_EQ(answers_of(house, {2020, 6, 30}), (std::vector{broken, still_possible}));
    EXPECT_EQ(answers_of(house, {2020, 12, 30}), (std::vector{broken, still_possible}));
    EXPECT_EQ(answers_of(house, {2020, 12, 31}), (std::vector{broken, no_longer_possible}));
    EXPECT_EQ(answers_of(house, {2021, 1, 1}), (std::vector{broken, broken, still_possible}));
}

TEST(quota_answers, a_group_of_none_is_not_applicable) {
    EXPECT_EQ(answers_of(house_with_quota(0)), std::vector{coverage_answer::not_applicable});
}

TEST(quota_answers, without_a_day_since_which_it_holds_nothing_is_known) {
    municipality house = house_with_quota(10);
    house.duties[0].known_since.reset();
    EXPECT_EQ(answers_of(house), std::vector{coverage_answer::unknown});
}

TEST(quota_answers, each_year_is_covered_by_the_known_span_that_holds_it) {
    municipality house = house_with_quota(10);
    house.known_spans[0].to = make_date(2019, 12, 31);
    EXPECT_EQ(answers_of(house), (std::vector{broken, coverage_answer::unknown, still_possible}));
    house.known_spans.push_back({.duty = "visits",
        .from = make_date(2020, 1, 1),
        .to = make_date(2020, 12, 31),
        .rests_on = basis::register_data,
        .origin = here});
    EXPECT_EQ(answers_of(house), (std::vector{broken, broken, still_possible}));
    const std::vector<quota_answer> answers = quota_answers(house, day_of_review());
    EXPECT_TRUE(answers[0].is_as_stated()); // not stated what it rests on
    EXPECT_FALSE(answers[1].is_as_stated());
}

municipality house_with_two_units() {
    municipality house = house_with_quota(std::nullopt);
    house.unit_groups.clear();
    for (const char* id : {"u1", "u2"}) {
        house.units.push_back({.id = id, .name = id, .part_of = "committee", .origin = here});
    }
    house.duties[0].concerns = {"u1", "u2"};
    return house;
}

TEST(quota_answers, listed_units_are_counted_together_and_none_is_asked_alone) {
    municipality house = house_with_two_units(); // 30 % of 2: one is needed
    house.follow_ups.push_back(
        {.id = "v1", .duty = "visits", .concerns = "u1", .day = make_date(2020, 5, 5), .origin = here});
    EXPECT_EQ(answers_of(house), (std::vector{broken, kept, still_possible}));
    const std::vector<quota_answer> answers = quota_answers(house, day_of_review());
    EXPECT_EQ(answers[1].verdict.cases.least, 2);
    EXPECT_TRUE(answers[1].verdict.cases.exact);
    EXPECT_EQ(answers[1].verdict.followed_up, 1);
}

TEST(quota_answers, only_units_that_are_there_in_the_whole_period_count) {
    municipality house = house_with_two_units();
    house.rules[0] = coverage({1, 1}, partition::yearly())
                         .named("quota", "alla")
                         .from("known_since")
                         .by(force::local, here);
    house.follow_ups.push_back(
        {.id = "v1", .duty = "visits", .concerns = "u1", .day = make_date(2020, 5, 5), .origin = here});
    EXPECT_EQ(answers_of(house)[1], broken); // u2 was not followed up
    const std::size_t u2 = house.units.size() - 1;
    house.units[u2].valid_from = make_date(2020, 1, 2); // not there on the first day of 2020
    EXPECT_EQ(answers_of(house)[1], kept);
    house.units[u2].valid_from = partial_date::in_month(2020, 1); // on the first day, or later
    EXPECT_EQ(answers_of(house)[1], coverage_answer::unknown);
    house.units[u2].valid_from.reset();
    house.units[u2].valid_to = make_date(2020, 12, 31);
    EXPECT_EQ(answers_of(house)[1], broken);
    house.units[u2].valid_to = make_date(2020, 12, 30);
    EXPECT_EQ(answers_of(house)[1], kept);
}

TEST(quota_answers, a_duty_that_names_no_unit_is_of_a_number_not_stated) {
    municipality house = house_with_quota(10);
    house.duties[0].concerns.clear();
    EXPECT_EQ(answers_of(house), (std::vector{broken, broken, still_possible}));
}

TEST(quota_answers, more_follow_ups_than_units_are_no_more_units) {
    municipality house = house_with_quota(3);
    for (const char* id : {"v1", "v2", "v3", "v4", "v5"}) {
        add_visit(house, id, make_date(2020, 4, 4));
    }
    EXPECT_EQ(quota_answers(house, day_of_review())[1].verdict.followed_up, 3);
}

TEST(quota_answers, a_decision_that_the_quota_rests_excuses_the_year_before_the_day_it_covers) {
    municipality house = house_with_quota(10);
    house.duties[0].owner = "committee";
    house.suspensions.push_back({.duty = "visits",
        .decided_by = "committee",
        .decided_on = make_date(2019, 12, 1),
        .from = make_date(2020, 1, 1), // the first late day of 2019
        .to = make_date(2020, 6, 30),
        .origin = here});
    EXPECT_EQ(answers_of(house), (std::vector{coverage_answer::excused, broken, still_possible}));
    EXPECT_EQ(quota_answers(house, day_of_review())[0].combined.kept, kept_answer::yes);
    house.suspensions[0].decided_by = "housing";
    EXPECT_EQ(answers_of(house)[0], broken);
}

TEST(quota_answers, words_answer_for_the_years_they_cover_where_nothing_is_seen) {
    municipality house = house_with_quota(10);
    house.known_spans.clear();
    house.statements.push_back({.id = "said",
        .duty = "visits",
        .says = stated::not_kept,
        .about_from = partial_date::in_year(2019),
        .about_to = partial_date::in_year(2019),
        .origin = here});
    const std::vector<quota_answer> answers = quota_answers(house, day_of_review());
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[0].combined.kept, kept_answer::no);
    EXPECT_TRUE(answers[0].is_as_stated());
    EXPECT_EQ(answers[0].said.size(), 1U);
    EXPECT_EQ(answers[1].combined.kept, kept_answer::unknown);
    EXPECT_TRUE(answers[1].said.empty());
    house.statements[0].about_to = make_date(2019, 12, 30); // a day short of the year
    EXPECT_EQ(quota_answers(house, day_of_review())[0].combined.kept, kept_answer::unknown);
}

TEST(quota_answers, words_against_what_was_seen_contradict_it) {
    municipality house = house_with_quota(10); // broken in 2019 and 2020
    house.statements.push_back({.id = "said", .duty = "visits", .says = stated::kept, .origin = here});
    const std::vector<quota_answer> answers = quota_answers(house, day_of_review());
    EXPECT_TRUE(answers[0].combined.contradicted);
    EXPECT_EQ(answers[0].combined.kept, kept_answer::no);
    EXPECT_FALSE(answers[2].combined.contradicted); // still possible: nobody can say
    EXPECT_EQ(answers[2].combined.kept, kept_answer::unknown);
}

// What is seen --------------------------------------------------------------------------------------------

TEST(seen_by, a_day_known_to_the_year_is_seen_when_the_year_has_passed) {
    EXPECT_FALSE(seen_by(partial_date::in_year(2020), as_of(2020, 12, 30)));
    EXPECT_TRUE(seen_by(partial_date::in_year(2020), as_of(2020, 12, 31)));
    EXPECT_FALSE(seen_by(make_date(2021, 2, 24), as_of(2021, 2, 23)));
    EXPECT_TRUE(seen_by(make_date(2021, 2, 24), as_of(2021, 2, 24)));
}

TEST(seen_by, a_fact_is_known_when_its_document_is) {
    municipality house = sound_house();
    EXPECT_TRUE(is_known(house, here, as_of(1999, 1, 1))); // the document carries no day
    house.sources[0].day = make_date(2021, 2, 24);
    EXPECT_FALSE(is_known(house, here, as_of(2021, 2, 23)));
    EXPECT_TRUE(is_known(house, here, as_of(2021, 2, 24)));
}

TEST(seen_by, a_statement_is_made_on_its_own_day_else_on_that_of_its_document) {
    municipality house = sound_house();
    house.sources[0].day = make_date(2021, 2, 24);
    statement said{.id = "said", .duty = "duty", .origin = here};
    EXPECT_EQ(day_of(house, said), partial_date(make_date(2021, 2, 24)));
    said.said_on = make_date(2020, 5, 1);
    EXPECT_EQ(day_of(house, said), partial_date(make_date(2020, 5, 1)));
}

// Follow-ups known to the year may be of one day, or of two.
TEST(duty_answers, two_follow_ups_known_to_the_same_year_are_at_least_one_and_at_most_two) {
    municipality house = sound_house();
    rule twice = per_period(partition::yearly(), 2).named("yearly", "Två gånger").from("known_since");
    house.rules = {twice.by(force::local, here)};
    house.known_spans[0].to = make_date(2021, 12, 31);
    house.follow_ups[0].day = partial_date::in_year(2020);
    const auto kept = [&house] { return duty_answers(house, as_of(2021, 2, 24)).at(0).combined.kept; };
    EXPECT_EQ(kept(), kept_answer::no); // one at the most
    house.follow_ups.push_back(
        {.id = "second", .duty = "duty", .day = partial_date::in_year(2020), .origin = here});
    EXPECT_EQ(kept(), kept_answer::unknown);
    house.follow_ups[1].day = make_date(2020, 6, 1); // which the other may be too
    EXPECT_EQ(kept(), kept_answer::unknown);
    house.follow_ups.push_back({.id = "third", .duty = "duty", .day = make_date(2020, 9, 1), .origin = here});
    EXPECT_EQ(kept(), kept_answer::yes);
}

} // namespace
