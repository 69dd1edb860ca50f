// A model held against cases: whose time a word or a grade speaks of, what goes before what, and that no case
// is ever told.

#include "support/sound_house.hpp"

#include <lssgov/error.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

rule yearly_in_cases() {
    return at_least_every(months(12)).named("decision-follow-up", "Varje beslut").from("decided");
}

/// One decision that was due on a day a year after it was made, and is not followed up.
case_facts one_decision(date decided, const context& known = {}) {
    case_set_builder made;
    made.on(made.add("N-17"), made.named_date("decided"), decided);
    return facts_of_cases(std::move(made).build(), std::vector{yearly_in_cases()}, day_of_review(), known,
        "the register of decisions");
}

municipality house_with_duty() {
    municipality house = sound_house();
    house.case_groups.push_back({.id = "decisions", .name = "Beslut", .origin = here});
    house.duties.push_back({.id = "of-decisions",
        .title = "Uppföljning av beslut",
        .concerns = {"decisions"},
        .case_rule = "decision-follow-up",
        .owner = "committee",
        .origin = here});
    return house;
}

statement said(stated word, int year) {
    return {.id = "said",
        .duty = "of-decisions",
        .says = word,
        .by = "nämnden",
        .text = "Besluten följs upp",
        .about_from = partial_date::in_year(year),
        .about_to = partial_date::in_year(year),
        .origin = here};
}

/// A control of that duty in the plan of 2020.
void add_grade(municipality& house, outcome_meaning means) {
    house.outcome_scales.push_back(
        {.id = "outcomes", .grades = {{.word = "betyget", .means = means}}, .origin = here});
    control_plan plan{
        .id = "ic", .title = "Internkontroll", .committee = "committee", .year = 2020, .origin = here};
    plan.points.push_back({.id = "cp",
        .area = "Beslut följs upp",
        .guards = {"of-decisions"},
        .performed = means == outcome_meaning::not_performed ? truth::no : truth::yes,
        .scale = "outcomes",
        .outcome = "betyget",
        .origin = here});
    house.control_plans.push_back(plan);
}

std::vector<finding> findings_of(const municipality& house, const char* check, const case_facts& cases) {
    return review(house, day_of_review(), {.checks = {check}, .cases = cases}).findings;
}

/// The findings about one thing.
std::vector<finding> about(const std::string& subject, std::vector<finding> found) {
    std::erase_if(found, [&subject](const finding& one) { return one.subject != subject; });
    return found;
}

// Due 2020-12-31, so late from 2021-01-01: nothing is missed until 2020 is over, and 2020-12-31 is missed.
const date missed_on_the_last_day_of_2020 = make_date(2019, 12, 31);
const date missed_on_the_first_day_of_2021 = make_date(2020, 1, 1);

TEST(cases_beside_a_model, answer_the_duty_in_sums_that_add_up) {
    const std::vector<finding> found = about("of-decisions",
        findings_of(house_with_duty(), "duty-kept", one_decision(missed_on_the_first_day_of_2021)));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].message.english,
        "Uppföljning av beslut: not kept, by the cases: kept in 0 of 1 cases judged. Concerns: Beslut.");
    EXPECT_EQ(found[0].message.swedish, "Uppföljning av beslut: hålls inte, enligt ärendena: hållen i 0 av 1 "
                                        "bedömda ärenden. Gäller: Beslut.");
    ASSERT_EQ(found[0].evidence.size(), 2U);
    EXPECT_EQ(found[0].evidence[1].text.english,
        "The cases as of 2021-02-24: kept in 0 + not kept in 1 + unknown in 0 = 1 judged, of 1. Breaches: 1 "
        "unexcused, 0 excused. Overdue now: 1");
    EXPECT_EQ(found[0].evidence[1].text.swedish,
        "Ärendena per 2021-02-24: hållen i 0 + inte hållen i 1 + okänt i 0 = 1 bedömda, av 1. Missade "
        "uppföljningar: 1 utan ursäkt, 0 ursäktade. Försenade nu: 1");
    EXPECT_EQ(found[0].evidence[1].origin, (source{"cases", "decision-follow-up"}));
    EXPECT_FALSE(found[0].as_stated);
    ASSERT_TRUE(found[0].rule);
    EXPECT_EQ(found[0].rule->id, "decision-follow-up");
}

TEST(cases_beside_a_model, tell_since_when_the_rule_asks_only_where_that_day_has_come) {
    const auto days_told = [](date begins) {
        rule asked = yearly_in_cases();
        asked.in_force(begins, std::nullopt);
        case_set_builder made;
        made.on(made.add("N-17"), made.named_date("decided"), make_date(2019, 12, 31));
        const case_facts cases = facts_of_cases(
            std::move(made).build(), std::vector{asked}, day_of_review(), {}, "the register of decisions");
        const auto found = about("of-decisions", findings_of(house_with_duty(), "duty-kept", cases));
        const std::string text = found.at(0).evidence.at(1).text.english;
        return text.substr(0, text.find(':'));
    };
    EXPECT_EQ(days_told(make_date(2021, 2, 24)), "The cases from 2021-02-24 to 2021-02-24");
    EXPECT_EQ(days_told(make_date(2021, 2, 25)), "The cases as of 2021-02-24");
}

TEST(cases_beside_a_model, answer_in_place_of_what_the_model_lists_itself) {
    municipality house = house_with_duty();
    house.follow_ups.push_back(
        {.id = "listed", .duty = "of-decisions", .day = make_date(2020, 12, 30), .origin = here});
    house.suspensions.push_back({.duty = "of-decisions",
        .decided_by = "committee",
        .decided_on = make_date(2020, 12, 1),
        .from = make_date(2020, 12, 1),
        .to = make_date(2021, 1, 31),
        .origin = here});
    const case_facts cases = one_decision(missed_on_the_first_day_of_2021);
    EXPECT_EQ(about("of-decisions", findings_of(house, "duty-kept", cases)),
        about("of-decisions", findings_of(house_with_duty(), "duty-kept", cases)));
}

TEST(cases_beside_a_model, contradict_a_word_about_the_time_of_the_breach_only) {
    municipality house = house_with_duty();
    house.statements = {said(stated::kept, 2020)};
    const auto contradictions = [&house](date decided) {
        return findings_of(house, "statement-against-events", one_decision(decided)).size();
    };
    EXPECT_EQ(contradictions(missed_on_the_last_day_of_2020), 1U);
    EXPECT_EQ(contradictions(missed_on_the_first_day_of_2021), 0U);
}

TEST(cases_beside_a_model, contradict_not_kept_in_the_time_they_are_asked_something_only) {
    const case_facts kept = one_decision(make_date(2020, 6, 1)); // due 2021-06-01
    const auto contradictions = [&kept](std::optional<partial_date> from, std::optional<partial_date> to) {
        municipality house = house_with_duty();
        house.statements = {said(stated::not_kept, 2020)};
        house.statements[0].about_from = from;
        house.statements[0].about_to = to;
        house.statements[0].said_on = day_of_review().day;
        return findings_of(house, "statement-against-events", kept).size();
    };
    const auto year = [](int which) { return partial_date::in_year(which); };
    EXPECT_EQ(contradictions(year(2015), year(2015)), 0U);
    EXPECT_EQ(contradictions(year(2019), year(2019)), 0U);
    EXPECT_EQ(contradictions(year(2020), year(2020)), 1U);
    EXPECT_EQ(contradictions(std::nullopt, std::nullopt), 1U); // of all time, and so of this
    EXPECT_EQ(contradictions(std::nullopt, year(2019)), 0U);
}

TEST(cases_beside_a_model, do_not_contradict_not_kept_before_their_register) {
    context known;
    known.registers.push_back(event_register::covering("follow-up", make_date(2020, 6, 1), std::nullopt));
    const case_facts kept = one_decision(make_date(2020, 1, 1), known); // asked for by 2021-06-01
    municipality house = house_with_duty();
    house.statements = {said(stated::not_kept, 2020)}; // nothing is known of its first half
    house.statements[0].said_on = day_of_review().day;
    EXPECT_TRUE(findings_of(house, "statement-against-events", kept).empty());
    house.statements[0].about_from = make_date(2020, 6, 1);
    EXPECT_EQ(findings_of(house, "statement-against-events", kept).size(), 1U);
    house.statements[0].about_from.reset(); // of the time that is known
    EXPECT_EQ(findings_of(house, "statement-against-events", kept).size(), 1U);
}

TEST(cases_beside_a_model, tell_how_many_missed_the_periods_that_ended_in_the_time_of_the_word) {
    municipality house = house_with_duty();
    house.statements = {said(stated::kept, 2020)};
    add_grade(house, outcome_meaning::no_deviation);
    rule each_year = per_period(partition::yearly()).named("decision-follow-up", "Varje år").from("decided");
    case_set_builder made;
    for (const char* id : {"N-17", "N-18"}) {
        made.on(made.add(id), made.named_date("decided"), make_date(2020, 1, 1));
    }
    const case_facts cases =
        facts_of_cases(std::move(made).build(), std::vector{each_year}, day_of_review(), {}, "the register");
    const std::vector<finding> against_word = findings_of(house, "statement-against-events", cases);
    ASSERT_EQ(against_word.size(), 1U);
    EXPECT_EQ(against_word[0].evidence.back().text.english,
        "Breaches of periods that ended 2020-01-01 - 2020-12-31: 2");
    EXPECT_EQ(against_word[0].evidence.back().text.swedish,
        "Missade uppföljningar av perioder som tog slut 2020-01-01 - 2020-12-31: 2");
    const std::vector<finding> against_grade = findings_of(house, "grade-against-facts", cases);
    ASSERT_EQ(against_grade.size(), 1U);
    EXPECT_EQ(against_grade[0].evidence.back().text.english,
        "Against it: Uppföljning av beslut: Breaches of periods that ended 2020-01-01 - 2020-12-31: 2");
}

TEST(cases_beside_a_model, tell_how_many_were_overdue_in_the_time_of_the_word) {
    municipality house = house_with_duty();
    house.statements = {said(stated::kept, 2020)};
    const std::vector<finding> found =
        findings_of(house, "statement-against-events", one_decision(make_date(2019, 1, 1)));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence.back().text.english,
        "Most cases overdue at once 2020-01-01 - 2020-12-31: 1, on 2020-01-02");
}

TEST(cases_beside_a_model, contradict_a_grade_of_the_year_of_the_breach_only) {
    municipality house = house_with_duty();
    add_grade(house, outcome_meaning::no_deviation);
    const auto result = [&house](date decided) {
        const std::vector<finding> found = findings_of(house, "grade-against-facts", one_decision(decided));
        EXPECT_EQ(found.size(), 1U);
        return found.empty() ? outcome::not_applicable : found[0].result;
    };
    EXPECT_EQ(result(missed_on_the_last_day_of_2020), outcome::does_not_hold);
    EXPECT_EQ(result(missed_on_the_first_day_of_2021), outcome::unknown); // broken, but not that year
    EXPECT_EQ(result(make_date(2020, 12, 1)), outcome::holds);
}

TEST(cases_beside_a_model, bear_out_no_grade_of_a_year_in_which_no_case_was_asked_anything) {
    municipality house = house_with_duty();
    add_grade(house, outcome_meaning::no_deviation);
    const case_facts kept = one_decision(make_date(2020, 12, 1));
    EXPECT_EQ(findings_of(house, "grade-against-facts", kept).size(), 1U);
    house.control_plans[0].year = 2015;
    EXPECT_TRUE(findings_of(house, "grade-against-facts", kept).empty());
}

TEST(cases_beside_a_model, do_not_settle_a_grade_of_a_year_that_the_register_does_not_cover) {
    municipality house = house_with_duty();
    add_grade(house, outcome_meaning::no_deviation);
    context known;
    known.registers.push_back(event_register::covering("follow-up", make_date(2020, 6, 1), std::nullopt));
    const case_facts kept = one_decision(make_date(2020, 1, 1), known); // asked for by 2021-06-01
    const std::vector<finding> found = findings_of(house, "grade-against-facts", kept);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].result, outcome::unknown);
}

TEST(cases_beside_a_model, do_not_contradict_a_grade_that_admits_a_deviation) {
    for (const outcome_meaning means : {outcome_meaning::minor_deviation, outcome_meaning::major_deviation,
             outcome_meaning::not_performed, outcome_meaning::cannot_be_assessed}) {
        municipality house = house_with_duty();
        add_grade(house, means);
        EXPECT_TRUE(
            findings_of(house, "grade-against-facts", one_decision(missed_on_the_last_day_of_2020)).empty());
    }
}

/// An audit's opinion of that duty, on the scale "nej", "i huvudsak", "ja".
municipality house_with_opinion(const char* grade, date day) {
    municipality house = house_with_duty();
    house.scales.push_back(
        {.id = "scale", .grades = {"nej", "i huvudsak", "ja"}, .acceptable_from = 1, .origin = here});
    house.audits.push_back(
        {.id = "audit", .title = "Granskning", .audited = "committee", .day = day, .origin = here});
    house.audits[0].opinions.push_back({.id = "opinion",
        .question = "Följs besluten upp?",
        .scale = "scale",
        .grade = grade,
        .concerns = {"of-decisions"},
        .origin = here});
    return house;
}

TEST(cases_beside_a_model, contradict_the_best_opinion_of_a_day_on_which_one_was_late) {
    const case_facts cases = one_decision(missed_on_the_first_day_of_2021); // late from 2021-01-02
    const auto result = [&cases](date day) {
        const std::vector<finding> found =
            findings_of(house_with_opinion("ja", day), "opinion-against-cases", cases);
        EXPECT_EQ(found.size(), 1U);
        return found.empty() ? outcome::not_applicable : found[0].result;
    };
    EXPECT_EQ(result(make_date(2021, 2, 1)), outcome::does_not_hold);
    EXPECT_EQ(result(make_date(2021, 1, 2)), outcome::does_not_hold);
    EXPECT_EQ(result(make_date(2021, 1, 1)), outcome::unknown); // it became late, but later
}

TEST(cases_beside_a_model, bear_out_no_opinion_of_a_day_before_any_case) {
    const case_facts kept = one_decision(make_date(2020, 12, 1));
    const auto found = [&kept](date day) {
        return findings_of(house_with_opinion("ja", day), "opinion-against-cases", kept);
    };
    EXPECT_TRUE(found(make_date(2018, 5, 1)).empty());
    EXPECT_TRUE(found(make_date(2020, 11, 30)).empty());
    ASSERT_EQ(found(make_date(2020, 12, 1)).size(), 1U);
    EXPECT_EQ(found(make_date(2020, 12, 1))[0].result, outcome::holds);
}

/// All decisions followed up in 2020: of one that was made before and is not.
case_facts quota_missed_in_2020() {
    rule quota = coverage({1, 1}, partition::yearly()).named("decision-follow-up", "Akter").from("decided");
    quota.in_force(make_date(2020, 1, 1), make_date(2020, 12, 31));
    case_set_builder made;
    made.on(made.add("N-17"), made.named_date("decided"), make_date(2019, 1, 1));
    return facts_of_cases(std::move(made).build(), std::vector{quota}, day_of_review(), {}, "the register");
}

TEST(cases_beside_a_model, do_not_contradict_an_opinion_of_the_last_day_of_a_quota) {
    const auto found = findings_of(
        house_with_opinion("ja", make_date(2020, 12, 31)), "opinion-against-cases", quota_missed_in_2020());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].result, outcome::unknown);
}

TEST(cases_beside_a_model, contradict_a_grade_of_the_year_of_a_missed_quota) {
    municipality house = house_with_duty();
    add_grade(house, outcome_meaning::no_deviation);
    const auto found = findings_of(house, "grade-against-facts", quota_missed_in_2020());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].result, outcome::does_not_hold);
}

TEST(cases_beside_a_model, do_not_contradict_an_opinion_that_admits_something_or_has_no_day) {
    const case_facts cases = one_decision(missed_on_the_last_day_of_2020);
    const date late = make_date(2021, 2, 1);
    EXPECT_TRUE(findings_of(house_with_opinion("i huvudsak", late), "opinion-against-cases", cases).empty());
    municipality house = house_with_opinion("ja", late);
    house.audits[0].day = partial_date::in_year(2021);
    EXPECT_TRUE(findings_of(house, "opinion-against-cases", cases).empty());
}

TEST(cases_beside_a_model, leave_a_grade_alone_where_they_are_asked_nothing) {
    municipality house = house_with_duty();
    add_grade(house, outcome_meaning::no_deviation);
    case_set_builder none;
    const case_facts cases = facts_of_cases(
        std::move(none).build(), std::vector{yearly_in_cases()}, day_of_review(), {}, "the register");
    EXPECT_TRUE(findings_of(house, "grade-against-facts", cases).empty());
}

TEST(cases_beside_a_model, that_cannot_tell_leave_the_answer_to_words_as_stated) {
    municipality house = house_with_duty();
    house.statements = {said(stated::kept, 2020)};
    house.statements[0].about_from.reset();
    house.statements[0].about_to.reset();
    house.statements[0].said_on = day_of_review().day;
    context known;
    known.registers.push_back(event_register::never_holding("follow-up"));
    const std::vector<finding> found = about(
        "of-decisions", findings_of(house, "duty-kept", one_decision(missed_on_the_last_day_of_2020, known)));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].result, outcome::holds);
    EXPECT_TRUE(found[0].as_stated);
    EXPECT_EQ(found[0].message.english, "Uppföljning av beslut: kept, as stated. The cases do not settle it: "
                                        "kept in between 0 and 1 of 1 cases judged. Concerns: Beslut.");
}

TEST(cases_beside_a_model, change_nothing_that_no_duty_joins_with_them) {
    const case_facts cases = one_decision(missed_on_the_last_day_of_2020);
    review_result with = review(sound_house(), day_of_review(), {.cases = cases});
    std::erase_if(with.findings, [](const finding& one) { return one.check == "cases-joined"; });
    EXPECT_EQ(with.findings, review(sound_house(), day_of_review()).findings);
}

TEST(cases_beside_a_model, are_told_in_sums_and_never_one_by_one) {
    municipality house = house_with_duty();
    house.statements = {said(stated::kept, 2020)};
    add_grade(house, outcome_meaning::no_deviation);
    const review_result result =
        review(house, day_of_review(), {.cases = one_decision(missed_on_the_last_day_of_2020)});
    for (const finding& one : result.findings) {
        std::string told = one.subject + one.subject_name + one.message.swedish + one.message.english;
        for (const evidence_item& item : one.evidence) {
            told += item.text.swedish + item.text.english + item.origin.section;
        }
        EXPECT_EQ(told.find("N-17"), std::string::npos) << told;
    }
}

TEST(cases_beside_a_model, stand_among_the_sources_under_an_id_of_their_own) {
    municipality house = house_with_duty();
    house.sources.push_back({.id = "cases", .title = "Something else"});
    const review_result result =
        review(house, day_of_review(), {.cases = one_decision(missed_on_the_last_day_of_2020)});
    const auto found = std::find_if(result.sources.begin(), result.sources.end(),
        [](const source_document& one) { return one.title == "the register of decisions"; });
    ASSERT_NE(found, result.sources.end());
    EXPECT_EQ(found->id, "cases-2");
}

TEST(cases_beside_a_model, of_another_day_are_a_wrong_call) {
    EXPECT_THROW((void)review(house_with_duty(), as_of(2021, 2, 25),
                     {.cases = one_decision(missed_on_the_last_day_of_2020)}),
        error);
}

case_facts no_cases_under(const rule& asked) {
    return facts_of_cases(
        case_set_builder().build(), std::vector{asked}, day_of_review(), {}, "the register");
}

TEST(cases_beside_a_model, that_there_are_none_of_belong_with_nothing) {
    const case_facts none = no_cases_under(yearly_in_cases());
    const std::vector<finding> found = findings_of(house_with_duty(), "cases-joined", none);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].result, outcome::unknown);
    EXPECT_EQ(found[0].message.english,
        "There are no cases, so whether they belong with the model cannot be told.");
    const std::vector<finding> kept =
        about("of-decisions", findings_of(house_with_duty(), "duty-kept", none));
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].result, outcome::not_applicable);
}

TEST(cases_beside_a_model, tell_a_quota_of_nobody_in_words) {
    const rule quota =
        coverage({1, 2}, partition::yearly()).named("decision-follow-up", "Akter").from("decided");
    const std::vector<finding> found =
        about("of-decisions", findings_of(house_with_duty(), "quota-kept", no_cases_under(quota)));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].result, outcome::not_applicable);
    EXPECT_TRUE(found[0].message.english.ends_with(" There are no such cases.")) << found[0].message.english;
    EXPECT_TRUE(found[0].message.swedish.ends_with(" Det finns inga sådana ärenden."));
}

TEST(cases_beside_a_model, tell_of_a_quota_at_least_how_many_there_are) {
    rule quota = coverage({1, 2}, partition::yearly()).named("decision-follow-up", "Akter").from("decided");
    quota.in_force(make_date(2020, 1, 1), make_date(2020, 12, 31));
    case_set_builder made;
    made.on(made.add("N-17"), made.named_date("decided"), make_date(2019, 1, 1));
    (void)made.add("N-18"); // decided nobody knows when
    const case_facts cases =
        facts_of_cases(std::move(made).build(), std::vector{quota}, day_of_review(), {}, "the register");
    const std::vector<finding> found =
        about("of-decisions", findings_of(house_with_duty(), "quota-kept", cases));
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found[0].message.english,
        "Uppföljning av beslut 2020, Beslut: not kept. By the cases: 0 of at least 1; at least 1 needed.");
    EXPECT_TRUE(found[0].message.swedish.ends_with(" Enligt ärendena: 0 av minst 1; minst 1 behövs."));
}

TEST(cases_beside_a_model, that_find_their_partners_are_told_to) {
    const std::vector<finding> found =
        findings_of(house_with_duty(), "cases-joined", one_decision(missed_on_the_last_day_of_2020));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].result, outcome::holds);
    EXPECT_EQ(found[0].message.english,
        "The cases belong with the model: 1 case, 0 labels of units, 1 duty measured.");
}

} // namespace
