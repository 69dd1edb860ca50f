// For every check: a house in which one thing is broken gives exactly its finding, and the same house mended
// gives none. All checks are run each time, so a check that speaks out of turn is found too.

#include "support/sound_house.hpp"

#include <lssgov/model/validate.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <ostream>

namespace {

using namespace lssgov;
using namespace lssgov::testing_support;

struct broken_house {
    const char* check;
    const char* subject;
    outcome result;
    std::function<void(municipality&)> breaks;
    std::function<void(municipality&)> mends;
};

void PrintTo(const broken_house& shown, std::ostream* out) {
    *out << shown.check;
}

void add_quota(municipality& house, std::optional<int> units) {
    house.unit_groups.push_back(
        {.id = "own", .name = "Egna enheter", .below = "committee", .count = units, .origin = here});
    rule quota = coverage({30, 100}, partition::yearly()).named("quota", "30 % varje år").from("known_since");
    house.rules.push_back(quota.event("visit").by(force::local, here));
    house.duties.push_back({.id = "visits",
        .title = "Verksamhetsuppföljning",
        .concerns = {"own"},
        .rule = "quota",
        .owner = "committee",
        .selection = {selection_basis::risk},
        .known_since = partial_date::in_year(2019),
        .origin = here});
    house.known_spans.push_back({.duty = "visits",
        .from = make_date(2020, 1, 1),
        .to = make_date(2020, 12, 31),
        .rests_on = basis::register_data,
        .origin = here});
    house.follow_ups.push_back(
        {.id = "visit-1", .duty = "visits", .concerns = "own", .day = make_date(2020, 5, 5), .origin = here});
}

/// Without the running year, which is not decided yet and would speak too.
void end_quota_with_2020(municipality& house) {
    house.rules.back().in_force(std::nullopt, make_date(2020, 12, 31));
}

void add_audit(municipality& house) {
    house.scales.push_back(
        {.id = "scale", .grades = {"inte", "delvis", "ja"}, .acceptable_from = 2, .origin = here});
    house.audits.push_back({.id = "audit",
        .title = "Granskning",
        .auditor = "Revisorerna",
        .audited = "committee",
        .day = make_date(2021, 1, 15),
        .origin = here});
}

void add_opinion(municipality& house, const char* grade) {
    add_audit(house);
    house.audits[0].opinions.push_back({.id = "opinion",
        .question = "Är det bra?",
        .scale = "scale",
        .grade = grade,
        .text = "Så är det",
        .origin = here});
}

void add_judgement(municipality& house, bool critical) {
    add_audit(house);
    house.audits[0].judgements.push_back(
        {.id = "judgement", .critical = critical, .text = "Målen är för många", .origin = here});
}

void add_recommendation(municipality& house, std::vector<addressee> addressed, bool done) {
    add_audit(house);
    recommendation made{.id = "rec", .text = "Följ upp", .addressed = std::move(addressed), .origin = here};
    if (done) {
        made.followed_up.push_back(
            {.day = make_date(2021, 2, 1), .status = recommendation_status::done, .origin = here});
    }
    house.audits[0].recommendations.push_back(made);
}

addressee to(const char* unit, const char* section) {
    return {.units = {unit}, .as_written = unit, .origin = {"house", section}};
}

void add_control_point(municipality& house, truth performed) {
    house.control_plans.push_back({.id = "ic-2020",
        .title = "Internkontroll 2020",
        .committee = "committee",
        .year = 2020,
        .origin = here});
    house.control_plans[0].points.push_back(
        {.id = "cp", .area = "Sekretess", .performed = performed, .origin = here});
}

void add_self_inspection(municipality& house, truth done) {
    house.self_inspections.push_back({.id = "si",
        .topic = "Hygien",
        .concerns = "housing",
        .period = partial_date::in_year(2020),
        .done = done,
        .origin = here});
}

void add_interim_reports(municipality& house, std::vector<yearly_date> days) {
    rule reports = on_dates(std::move(days)).named("reports", "Delårsrapporter").from("known_since");
    house.rules.push_back(reports.by(force::local, here));
    house.duties.push_back({.id = "interim",
        .title = "Delårsrapport",
        .topic = duty_topic::interim_report,
        .rule = "reports",
        .owner = "committee",
        .known_since = make_date(2021, 1, 1),
        .origin = here});
    house.known_spans.push_back(
        {.duty = "interim", .from = make_date(2021, 1, 1), .to = make_date(2021, 2, 24), .origin = here});
}

void add_requirement(municipality& house, std::optional<bool> present, std::vector<std::string> met_by) {
    house.requirements.push_back({.id = "guidelines",
        .title = "Riktlinjer",
        .holder = "committee",
        .met_by = std::move(met_by),
        .present = present,
        .on_whose_word = "Revisorerna",
        .origin = here});
}

void add_indicator(municipality& house, std::optional<decimal> country) {
    house.indicators.push_back({.id = "cost",
        .name = "Kostnad",
        .measured_in = "kr",
        .values = {{own_series, "2020", decimal{10, 0}}, {"Riket", "2020", country}},
        .origin = here});
}

void add_second_goal_document(municipality& house, const char* activity) {
    house.documents.push_back(
        {.id = "strategy", .title = "Strategi", .kind = "plan", .activity = activity, .origin = here});
}

void add_statement(municipality& house, const char* duty, stated says) {
    house.statements.push_back({.id = "said",
        .duty = duty,
        .says = says,
        .rests_on = basis::interview,
        .text = "så är det",
        .origin = here});
}

void add_suspension(municipality& house, const char* decided_by) {
    house.duties[0].owner = "committee";
    house.suspensions.push_back({.duty = "duty",
        .decided_by = decided_by,
        .decided_on = make_date(2020, 3, 1),
        .from = make_date(2020, 3, 1),
        .to = make_date(2020, 5, 31),
        .reason = "pandemin",
        .origin = here});
}

void add_duty_told_by_words(municipality& house, stated says) {
    house.duties.push_back({.id = "told",
        .title = "Uppföljning av beslut",
        .rule = "yearly",
        .owner = "committee",
        .origin = here});
    add_statement(house, "told", says);
}

void visits_are_operations(municipality& house) {
    house.duties.back().topic = duty_topic::operations;
}

void add_goal_with_activity(municipality& house, std::vector<std::string> derives_from) {
    house.goals.push_back({.id = "g-loose",
        .text = "Fler får arbete",
        .kind = "aim",
        .derives_from = std::move(derives_from),
        .origin = here});
    house.goals.push_back(
        {.id = "g-jobs", .text = "Praktik", .kind = "action", .derives_from = {"g-loose"}, .origin = here});
}

/// No goal concerns it, and none concerns the council above it.
void add_unit_beside_the_committee(municipality& house) {
    house.units.push_back({.id = "other",
        .name = "Stiftelsen",
        .level = unit_level::department,
        .part_of = "council",
        .origin = here});
}

const std::vector<broken_house> broken_houses{
    {"audit-judgement", "judgement", outcome::does_not_hold, [](auto& h) { add_judgement(h, true); },
        [](auto& h) { add_judgement(h, false); }},
    {"audit-opinion", "opinion", outcome::does_not_hold, [](auto& h) { add_opinion(h, "delvis"); },
        [](auto& h) { add_opinion(h, "ja"); }},
    {"audit-opinion", "opinion", outcome::unknown, [](auto& h) { add_opinion(h, ""); },
        [](auto& h) { add_opinion(h, "ja"); }},
    {"control-point-performed", "ic-2020", outcome::does_not_hold,
        [](auto& h) { add_control_point(h, truth::no); }, [](auto& h) { add_control_point(h, truth::yes); }},
    {"control-point-performed", "ic-2020", outcome::unknown,
        [](auto& h) { add_control_point(h, truth::unknown); },
        [](auto& h) { add_control_point(h, truth::yes); }},
    {"document-outside-steering-model", "plan-2021", outcome::does_not_hold,
        [](auto& h) { h.document_kinds[0].in_steering_model = false; }, [](auto&) {}},
    {"document-validity", "plan-2021", outcome::does_not_hold,
        [](auto& h) { h.documents[0].valid_to = make_date(2021, 2, 23); },
        [](auto& h) { h.documents[0].valid_to = make_date(2021, 2, 24); }},
    {"document-validity", "plan-2021", outcome::unknown,
        [](auto& h) {
            h.documents[0].valid_from.reset();
            h.documents[0].valid_to.reset();
            h.documents[0].valid_for = years(3);
        },
        [](auto& h) {
            h.documents[0].valid_from = make_date(2018, 2, 25); // three years: to 2021-02-24
            h.documents[0].valid_to.reset();
            h.documents[0].valid_for = years(3);
        }},
    {"document-validity", "plan-2021", outcome::does_not_hold,
        [](auto& h) {
            h.documents[0].valid_from = make_date(2018, 2, 24); // three years: to 2021-02-23
            h.documents[0].valid_to.reset();
            h.documents[0].valid_for = years(3);
        },
        [](auto&) {}},
    {"document-validity", "plan-2021", outcome::unknown,
        [](auto& h) { h.documents[0].valid_to = partial_date::in_month(2021, 2); },
        [](auto& h) { h.documents[0].valid_to = partial_date::in_month(2021, 3); }},
    {"duty-kept", "told", outcome::does_not_hold,
        [](auto& h) { add_duty_told_by_words(h, stated::not_kept); },
        [](auto& h) { add_duty_told_by_words(h, stated::kept); }},
    {"duty-kept", "told", outcome::does_not_hold,
        [](auto& h) { add_duty_told_by_words(h, stated::partly_kept); },
        [](auto& h) { add_duty_told_by_words(h, stated::kept); }},
    {"duty-kept", "duty", outcome::does_not_hold, // 2020-01-01 + 12 months = 2021-01-01 passed without one
        [](auto& h) { h.follow_ups.clear(); }, [](auto&) {}},
    {"duty-kept", "duty", outcome::unknown,
        [](auto& h) {
            h.follow_ups.clear();
            h.known_spans.clear();
        },
        [](auto&) {}},
    {"duty-without-cadence", "duty", outcome::does_not_hold, [](auto& h) { h.duties[0].rule.clear(); },
        [](auto&) {}},
    {"duty-without-owner", "duty", outcome::does_not_hold, [](auto& h) { h.duties[0].owner.clear(); },
        [](auto&) {}},
    {"follow-up-cancelled", "duty", outcome::does_not_hold,
        [](auto& h) {
            h.follow_ups.push_back({.id = "called-off",
                .duty = "duty",
                .day = make_date(2020, 3, 1),
                .result = follow_up_result::cancelled,
                .title = "Besök",
                .reason = "Covid-19",
                .origin = here});
        },
        [](auto& h) {
            h.follow_ups.push_back(
                {.id = "made", .duty = "duty", .day = make_date(2020, 3, 1), .origin = here});
        }},
    {"goal-cycle", "g-aim",
        outcome::does_not_hold, // the activity below stays one; the aim stands in a circle
        [](auto& h) { h.goals[1].derives_from = {"g-vision", "g-aim"}; }, [](auto&) {}},
    {"goal-kind-chain", "action", outcome::does_not_hold, // a ring is told once, not once for each kind in it
        [](auto& h) {
            h.goal_kinds[1].derives_from = {"vision", "action"};
            h.complete.erase(list_of::goals);
        },
        [](auto& h) { h.complete.erase(list_of::goals); }},
    {"goal-kind-chain", "action", outcome::does_not_hold,
        [](auto& h) {
            h.goal_kinds[2].stage = goal_stage::commitment;
            h.goals[2].derives_from = {"g-aim"};
            h.complete.erase(list_of::goals);
        },
        [](auto& h) { h.complete.erase(list_of::goals); }},
    {"goal-kind-without-goals", "side", outcome::does_not_hold,
        [](auto& h) {
            h.goal_kinds.push_back({.id = "side",
                .name = "uppdrag",
                .stage = goal_stage::activity,
                .derives_from = {"aim"},
                .origin = here});
        },
        [](auto&) {}},
    {"goal-kind-without-goals", "action", outcome::unknown,
        [](auto& h) {
            h.goals.pop_back();
            h.complete.erase(list_of::goals);
        },
        [](auto& h) { h.complete.erase(list_of::goals); }},
    {"goal-not-covered", "g-bare", outcome::does_not_hold,
        [](auto& h) {
            h.goals.push_back({.id = "g-bare",
                .text = "Fler får arbete",
                .kind = "aim",
                .derives_from = {"g-vision"},
                .origin = here});
        },
        [](auto& h) {
            h.goals.push_back({.id = "g-bare",
                .text = "Fler får arbete",
                .kind = "aim",
                .derives_from = {"g-vision"},
                .origin = here});
            h.goals.push_back({.id = "g-jobs",
                .text = "Praktik",
                .kind = "action",
                .derives_from = {"g-bare"},
                .origin = here});
        }},
    {"goal-without-parent", "g-loose", outcome::does_not_hold, [](auto& h) { add_goal_with_activity(h, {}); },
        [](auto& h) { add_goal_with_activity(h, {"g-vision"}); }},
    {"indicator-comparison", "cost", outcome::unknown, [](auto& h) { add_indicator(h, std::nullopt); },
        [](auto& h) { add_indicator(h, decimal{12, 0}); }},
    {"interim-report-period", "interim", outcome::does_not_hold,
        [](auto& h) { add_interim_reports(h, {{3, 31}, {9, 30}}); },
        [](auto& h) { add_interim_reports(h, {{3, 31}, {8, 31}}); }},
    {"quota-kept", "visits", outcome::does_not_hold, // 30 % of 4 is 1.2: two are needed, one was done
        [](auto& h) {
            add_quota(h, 4);
            end_quota_with_2020(h);
        },
        [](auto& h) { // 30 % of 3 is 0.9: one is needed
            add_quota(h, 3);
            end_quota_with_2020(h);
        }},
    {"quota-kept", "visits", outcome::unknown,
        [](auto& h) {
            add_quota(h, std::nullopt);
            end_quota_with_2020(h);
        },
        [](auto& h) {
            add_quota(h, 1);
            end_quota_with_2020(h);
        }},
    {"quota-kept", "visits", outcome::undecided,
        [](auto& h) {
            add_quota(h, 3);
            h.rules.back().in_force(make_date(2021, 1, 1), std::nullopt);
        },
        [](auto& h) {
            add_quota(h, 3);
            end_quota_with_2020(h);
        }},
    {"recommendation-addressee", "audit", outcome::does_not_hold,
        [](auto& h) { add_recommendation(h, {to("committee", "1"), to("council", "4")}, true); },
        [](auto& h) { add_recommendation(h, {to("committee", "1"), to("committee", "4")}, true); }},
    {"recommendation-open", "rec", outcome::does_not_hold,
        [](auto& h) { add_recommendation(h, {to("committee", "1")}, false); },
        [](auto& h) { add_recommendation(h, {to("committee", "1")}, true); }},
    {"required-document", "guidelines", outcome::does_not_hold,
        [](auto& h) { add_requirement(h, false, {}); },
        [](auto& h) { add_requirement(h, std::nullopt, {"plan-2021"}); }},
    {"required-document", "guidelines", outcome::does_not_hold, // the list of documents is complete
        [](auto& h) { add_requirement(h, std::nullopt, {}); }, [](auto& h) { add_requirement(h, true, {}); }},
    {"required-document", "guidelines", outcome::unknown,
        [](auto& h) {
            h.complete.erase(list_of::documents);
            add_requirement(h, std::nullopt, {});
        },
        [](auto& h) { add_requirement(h, true, {}); }},
    {"selection-without-risk-basis", "duty", outcome::does_not_hold,
        [](auto& h) { h.duties[0].selection = {selection_basis::need}; },
        [](auto& h) { h.duties[0].selection = {selection_basis::need, selection_basis::risk}; }},
    {"self-inspection-done", "housing", outcome::does_not_hold,
        [](auto& h) { add_self_inspection(h, truth::no); },
        [](auto& h) { add_self_inspection(h, truth::yes); }},
    {"self-inspection-done", "housing", outcome::unknown,
        [](auto& h) { add_self_inspection(h, truth::unknown); },
        [](auto& h) { add_self_inspection(h, truth::yes); }},
    {"several-goal-documents", "plan-2021", outcome::does_not_hold,
        [](auto& h) { add_second_goal_document(h, "LSS"); },
        [](auto& h) { add_second_goal_document(h, ""); }},
    {"statement-against-events", "duty", outcome::does_not_hold,
        [](auto& h) { add_statement(h, "duty", stated::not_kept); },
        [](auto& h) { add_statement(h, "duty", stated::kept); }},
    {"suspension-by-other-body", "duty", outcome::does_not_hold,
        [](auto& h) { add_suspension(h, "housing"); }, [](auto& h) { add_suspension(h, "council"); }},
    {"unit-reached-only-by-quota", "own", outcome::does_not_hold,
        [](auto& h) {
            add_quota(h, 3);
            end_quota_with_2020(h);
            visits_are_operations(h);
        },
        [](auto& h) {
            add_quota(h, 3);
            end_quota_with_2020(h);
            visits_are_operations(h);
            h.duties.push_back({.id = "each",
                .title = "Varje enhet",
                .topic = duty_topic::operations,
                .concerns = {"own"},
                .rule = "yearly",
                .owner = "committee",
                .origin = here});
            add_statement(h, "each", stated::kept);
        }},
    {"unit-without-goal", "other", outcome::does_not_hold, [](auto& h) { add_unit_beside_the_committee(h); },
        [](auto& h) {
            add_unit_beside_the_committee(h);
            h.goals[2].concerns = {"committee", "other"};
        }},
};

/// What calls for somebody's attention.
std::vector<finding> speaking(const municipality& house) {
    std::vector<finding> found = review(house, day_of_review()).findings;
    std::erase_if(found, [](const finding& one) {
        return one.result == outcome::holds || one.result == outcome::not_applicable;
    });
    return found;
}

std::string list(const std::vector<finding>& found) {
    std::string text;
    for (const finding& one : found) {
        text += one.check + " (" + one.subject + "): " + one.message.english + "\n";
    }
    return text;
}

class one_check : public testing::TestWithParam<broken_house> {};

TEST_P(one_check, a_broken_house_gives_exactly_its_finding) {
    municipality house = sound_house();
    GetParam().breaks(house);
    ASSERT_EQ(to_text(validate(house)), "");
    const std::vector<finding> found = speaking(house);
    ASSERT_EQ(found.size(), 1U) << list(found);
    EXPECT_EQ(found[0].check, GetParam().check);
    EXPECT_EQ(found[0].subject, GetParam().subject);
    EXPECT_EQ(found[0].result, GetParam().result);
}

TEST_P(one_check, the_house_mended_gives_none) {
    municipality house = sound_house();
    GetParam().mends(house);
    ASSERT_EQ(to_text(validate(house)), "");
    EXPECT_EQ(list(speaking(house)), "");
}

TEST_P(one_check, every_finding_cites_its_document_and_section_and_speaks_both_languages) {
    municipality house = sound_house();
    GetParam().breaks(house);
    for (const finding& one : review(house, day_of_review()).findings) {
        EXPECT_FALSE(one.evidence.empty()) << one.check;
        EXPECT_FALSE(one.message.swedish.empty()) << one.check;
        EXPECT_FALSE(one.message.english.empty()) << one.check;
        EXPECT_FALSE(one.subject_name.empty()) << one.check;
        for (const evidence_item& item : one.evidence) {
            EXPECT_EQ(item.origin.document, "house") << one.check;
            EXPECT_FALSE(item.origin.section.empty()) << one.check;
            EXPECT_FALSE(item.text.swedish.empty()) << one.check;
            EXPECT_FALSE(item.text.english.empty()) << one.check;
        }
    }
}

std::string name_of(const testing::TestParamInfo<broken_house>& info) {
    std::string name = info.param.check;
    std::replace(name.begin(), name.end(), '-', '_');
    return name + "_" + std::to_string(info.index);
}

INSTANTIATE_TEST_SUITE_P(each, one_check, testing::ValuesIn(broken_houses), name_of);

TEST(checks, a_sound_house_gives_no_finding_that_speaks) {
    EXPECT_EQ(list(speaking(sound_house())), "");
}

TEST(checks, every_check_of_the_catalogue_has_a_broken_house_that_does_not_hold) {
    std::map<std::string, int> houses;
    for (const broken_house& one : broken_houses) {
        ++houses[one.check];
    }
    for (const check_description& one : catalogue()) {
        EXPECT_GT(houses[one.id], 0) << one.id;
    }
    EXPECT_EQ(houses.size(), catalogue().size());
}

} // namespace
