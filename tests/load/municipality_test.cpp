// Every key of every table is read back.

#include "load/told.hpp"
#include "support/day.hpp"
#include "support/print.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace lssgov::test {
namespace {

using strings = std::vector<std::string>;

constexpr std::string_view every_key = R"(
[municipality]
id = "norrby"
name = "Norrby"
described_as_of = 2021-02-24
complete = ["units", "goal kinds", "goals", "documents", "duties", "self-inspections"]

[[source]]
id = "report"
title = "Granskning"
issuer = "Revisorerna"
day = "2021-02"

[[unit]]
id = "committee"
name = "Omsorgsnämnden"
level = "committee"
part_of = "board"
run_by = "private"
roles = ["purchaser", "provider"]
has_own_goals = false
own_goals_rest_on = "interview"
own_goals_text = "Egna mål saknas"
own_goals_source = ["report", "1.1"]
valid_from = 2015-01-01
valid_to = "2022"
source = ["report", "1"]

[[unit]]
id = "board"
name = "Kommunstyrelsen"
level = "executive board"
source = ["report", "2"]

[[unit_group]]
id = "homes"
name = "Boenden"
below = "committee"
level = "department"
run_by = "private"
count = 0
source = ["report", "3"]

[[unit_group]]
id = "staff"
name = "Medarbetarna"
below = "committee"
level = "employee"
source = ["report", "3"]

[[case_group]]
id = "not-executed"
name = "Ej verkställda beslut"
source = ["report", "30"]

[[function]]
id = "quality-unit"
name = "Kvalitetsenheten"
purpose = "uppföljning"
owner = "committee"
process = "kvalitetsledningssystemet"
source = ["report", "31"]

[[goal_kind]]
id = "vision"
name = "Vision"
source = ["report", "4"]

[[goal_kind]]
id = "commitment"
name = "Åtagande"
stage = "commitment"
set_by = "committee"
derives_from = ["vision"]
runs_for = "4 years"
note = "var fjärde år"
in_steering_model = false
expects = ["action", "resource", "date", "method", "criterion"]
source = ["report", "5"]

[[goal]]
id = "top"
text = "Alla trivs"
kind = "vision"
source = ["report", "6"]

[[goal]]
id = "sub"
text = "Goda bostäder"
kind = "commitment"
derives_from = ["top"]
concerns = ["homes", "committee"]
document = "plan"
valid_from = "2020"
valid_to = "2021-12"
area = "Boende"
actions = ["Bygg om", "Bygg nytt"]
resource = "Fastighetsenheten"
done_by = "2021-H2"
method = "Boenderåd"
criterion = "Alla har valt sina möbler"
forecast = "delvis uppfyllt"
source = ["report", "7"]

[[document_kind]]
id = "plan-kind"
name = "Plan"
in_steering_model = false
source = ["report", "8"]

[[document]]
id = "plan"
title = "Verksamhetsplan"
kind = "plan-kind"
adopted_by = "committee"
adopted_on = "2019-11"
decision = "§ 22"
revised_on = "2020-Q1"
note = "ersätter den förra"
lacks = ["tidplan", "ansvar"]
lacks_on_whose_word = "revisorerna"
valid_from = 2020-01-01
valid_to = 2020-12-31
valid_for = "3 years"
steers = ["vision", "committee"]
steers_rests_on = "interview"
activity = "LSS"
source = ["report", "9"]

[[requirement]]
id = "must-plan"
title = "Riktlinjer"
holder = "committee"
met_by = ["plan"]
present = false
binding = "shall"
on_whose_word = "revisorerna"
asked_in = ["report", "4.1"]
decided_on = 2021-03-09
note = "rutinen räknas hit"
decision = "§ 31: riktlinjer ska tas fram"
carries_out = "KL-6-6"
source = ["report", "10"]

[[indicator]]
id = "cost"
name = "Nettokostnadsavvikelse"
measured_in = "%"
taken_from = "Kolada"
stands_for = "flera nyckeltal"
serves = ["sub"]
target = { direction = "at most", value = "-1.80" }
is_result = true
values = [
    { series = "own", period = "2019-2020", value = "0.73" },
    { series = "country", period = "2019-2020", value = -4 },
    { series = "similar", period = "2019-2020" },
]
source = ["report", "11"]

[[indicator]]
id = "untargeted"
name = "Nöjda"
lacks_target = true
source = ["report", "11"]

[[figures]]
id = "goal-count"
title = "Målen"
kind = "parts of whole"
parts = ["2", "", "1.5"]
whole = "+6"
note = "att de är olika mål"
source = ["report", "32"]

[[figures]]
id = "survey"
title = "Enkäten"
kind = "shares of count"
count = 57
parts = [41]
source = ["report", "33"]

[[rule]]
id = "yearly"
title = "Varje år"
kind = "at least every"
every = "12 months"
from = "known_since"
source = ["report", "12"]

[[duty]]
id = "follow"
title = "Boenden följs upp"
topic = "operations"
concerns = ["homes", "sub"]
rule = "yearly"
owner = "committee"
reports_to = "board"
selection = ["need", "at random", "risk"]
note = "så läst"
binding = "may"
known_since = "2018"
source = ["report", "13"]

[[duty]]
id = "report-gaps"
title = "Brister anmäls"
trigger = "en brist"
follows_from = "follow"
case_rule = "decision-follow-up"
described_in = ["plan", "must-plan"]
owner_outside = "Regionen"
reports_to_outside = "Inspektionen"
cadence = "not stated"
carries_out = "LSS-24B"
source = ["report", "34"]

[[statement]]
id = "said"
duty = "follow"
concerns = "homes"
says = "partly kept"
rests_on = "document review"
by = "förvaltningen"
text = "Görs vid behov"
reason = "tid saknas"
about_from = 2020-01-01
about_to = "2020"
said_on = 2021-02-01
source = ["report", "14"]

[[follow_up]]
id = "visit"
duty = "follow"
concerns = "homes"
day = "2020"
result = "cancelled"
title = "Tillsyn"
reason = "covid-19"
outcome = "ingen"
source = ["report", "15"]

[[known_span]]
duty = "follow"
concerns = "homes"
from = 2019-01-01
to = 2020-12-31
source = ["report", "16"]

[[suspension]]
duty = "follow"
decided_by = "committee"
decided_on = 2020-03-17
from = 2020-04-01
to = 2020-06-30
reason = "covid-19"
source = ["report", "17"]

[[risk_scale]]
id = "risks-of-four"
size = 4
likelihood_words = ["osannolik", "mindre sannolik", "möjlig", "sannolik"]
consequence_words = ["försumbar", "lindrig", "kännbar", "allvarlig"]
bands = [{ from = 1, word = "låg", leads_to = ["accept", "measure", "control"] }, { from = 9, word = "hög" }]
source = ["report", "35"]

[[risk]]
id = "leak"
text = "Uppgifter röjs"
scale = "risks-of-four"
inherent = { likelihood = 3, consequence = 4 }
remaining = { likelihood = 2, consequence = 1 }
response = "accept"
measures = [{ text = "Utbilda", done = true, evidence = "intyg" }]
accepted_by = "committee"
accepted_until = "2022"
source = ["report", "36"]

[[outcome_scale]]
id = "outcomes"
grades = [
    { word = "tillfredsställande", means = "no deviation" },
    { word = "smärre brister", means = "minor deviation" },
    { word = "stora brister", means = "major deviation" },
    { word = "ej utförd", means = "not performed" },
    { word = "går ej att bedöma", means = "cannot be assessed" },
]
source = ["report", "37"]

[[control_plan]]
id = "control"
title = "Internkontrollplan"
committee = "committee"
year = 2021
adopted = "2020-12"
source = ["report", "18"]

[[control_plan.step]]
what = "followed up"
due = "2021-08"
done_on = 2021-08-25
source = ["report", "18"]

[[control_plan.step]]
what = "reported to committee"
source = ["report", "18"]

[[control_plan.step]]
what = "reported to executive board"
says = "partly kept"
rests_on = "minutes"
text = "Bara avvikelserna"
told_in = ["report", "18"]
source = ["report", "19"]

[[control_plan.point]]
id = "gdpr"
area = "GDPR"
risk = "leak"
method = "stickprov"
sample = { taken = 5, of = 20 }
rule = "yearly"
responsible = "committee"
carried_out_by = "board"
reports_to = "board"
guards = ["follow", "plan"]
performed = true
scale = "outcomes"
outcome = "tillfredsställande"
grounds = "fem av fem"
cause = "ny rutin"
measures = [
    { text = "Utbilda", owner = "board", due = "2021-T2", done_on = 2021-06-01, done = true, evidence = "intyg" },
    { text = "Följ upp" },
]
source = ["report", "19"]

[[control_plan.point]]
id = "keys"
area = "Nycklar"
performed = "unknown"
sample = { taken = 57 }
source = ["report", "20"]

[[self_inspection]]
id = "hygiene"
topic = "Hygien"
concerns = "committee"
period = "2020"
planned = true
done = false
documented = "unknown"
outcome = "två avvikelser"
reports_to = "committee"
reported = false
reported_to = "board"
source = ["report", "21"]

[[sample]]
id = "files"
title = "Planer i akten"
concerns = "must-plan"
of = 15
found = 1
kept_elsewhere = "hos utföraren"
source = ["report", "38"]

[[status_scale]]
id = "statuses"
grades = [
    { word = "ja", means = "done" },
    { word = "delvis", means = "partly done" },
    { word = "nej", means = "not done" },
]
source = ["report", "39"]

[[scale]]
id = "four"
grades = ["nej", "delvis", "i huvudsak", "ja"]
acceptable_from = 2
note = "ordningen är vår"
source = ["report", "22"]

[[audit]]
id = "first-audit"
title = "Förra granskningen"
audited = "committee"
no_earlier_than = 2019-04-01
no_later_than = 2019-10-31
source = ["report", "40"]

[[audit.recommendation]]
id = "first"
text = "Följ upp"
source = ["report", "41"]

[[audit]]
id = "audit"
follows_up = "first-audit"
title = "Granskning av LSS"
auditor = "KPMG"
audited = "committee"
day = 2021-02-24
source = ["report", "23"]

[[audit.opinion]]
id = "overall"
question = "Är styrningen ändamålsenlig?"
scale = "four"
grade = "i huvudsak"
text = "I huvudsak ja"
assurance = "limited"
overall = true
concerns = ["follow"]
source = ["report", "24"]

[[audit.judgement]]
id = "many"
critical = false
about = "how often"
rests_on = "minutes"
text = "Många mål"
concerns = ["sub"]
source = ["report", "25"]

[[audit.recommendation]]
id = "more"
kind = "criticism"
repeats = "first"
text = "Följ upp mer"
addressed = [
    { units = ["committee"], as_written = "nämnden", source = ["report", "26"] },
    { units = ["committee", "board"], as_written = "KS/nämnden", source = ["report", "27"] },
]
concerns = ["follow"]
answered_on = "2021-06"
answer = "Ja"
answer_source = ["report", "5"]
answer_due = 2021-05-31
measures = [{ text = "Ny rutin", owner = "committee", due = "2021" }]
source = ["report", "29"]

[[audit.recommendation.followed_up]]
day = "2023"
status = "partly done"
scale = "statuses"
as_written = "delvis"
concerns = "homes"
by = "förvaltningen"
text = "rutinen är ny"
source = ["report", "28"]

[[waiver]]
check = "duty-without-owner"
subject = "follow"
reason = "ses över"
decided_by = "nämnden"
expires = 2021-12-31
)";

class a_file_with_every_key : public testing::Test {
protected:
    static void SetUpTestSuite() { read() = load::municipality_text(every_key, "every_key.toml"); }

    void SetUp() override { ASSERT_TRUE(read()) << to_text(read().problems()); }

    static loaded<municipality>& read() {
        static loaded<municipality> one = loaded<municipality>::with_errors({});
        return one;
    }
};

TEST_F(a_file_with_every_key, the_municipality_is_read) {
    EXPECT_EQ(read().problems(), std::vector<problem>{});
    EXPECT_EQ(read()->id, "norrby");
    EXPECT_EQ(read()->name, "Norrby");
    EXPECT_EQ(read()->described_as_of, day("2021-02-24"));
    EXPECT_EQ(read()->complete, (std::set<list_of>{list_of::units, list_of::goal_kinds, list_of::goals,
                                    list_of::documents, list_of::duties, list_of::self_inspections}));
}

TEST_F(a_file_with_every_key, a_source_is_read) {
    ASSERT_EQ(read()->sources.size(), 1U);
    const source_document& one = read()->sources[0];
    EXPECT_EQ(one.id, "report");
    EXPECT_EQ(one.title, "Granskning");
    EXPECT_EQ(one.issuer, "Revisorerna");
    EXPECT_EQ(one.day, partial_date::in_month(2021, 2));
}

TEST_F(a_file_with_every_key, a_unit_is_read) {
    ASSERT_EQ(read()->units.size(), 2U);
    const unit& one = read()->units[0];
    EXPECT_EQ(one.id, "committee");
    EXPECT_EQ(one.name, "Omsorgsnämnden");
    EXPECT_EQ(one.level, unit_level::committee);
    EXPECT_EQ(one.part_of, "board");
    EXPECT_EQ(one.run_by, regime::private_);
    EXPECT_EQ(one.roles, (std::vector{unit_role::purchaser, unit_role::provider}));
    EXPECT_EQ(one.has_own_goals, false);
    EXPECT_EQ(one.own_goals_rest_on, basis::interview);
    EXPECT_EQ(one.own_goals_text, "Egna mål saknas");
    EXPECT_EQ(one.own_goals_source, (source{"report", "1.1"}));
    EXPECT_EQ(one.valid_from, partial_date(day("2015-01-01")));
    EXPECT_EQ(one.valid_to, partial_date::in_year(2022));
    EXPECT_EQ(one.origin, (source{"report", "1"}));
}

TEST_F(a_file_with_every_key, a_unit_without_what_may_be_absent_has_the_defaults) {
    const unit& one = read()->units[1];
    EXPECT_EQ(one.level, unit_level::executive_board);
    EXPECT_EQ(one.part_of, "");
    EXPECT_EQ(one.run_by, regime::own);
    EXPECT_TRUE(one.roles.empty());
    EXPECT_EQ(one.has_own_goals, std::nullopt);
    EXPECT_EQ(one.own_goals_rest_on, basis::not_stated);
    EXPECT_EQ(one.own_goals_source, std::nullopt);
    EXPECT_EQ(one.valid_from, std::nullopt);
    EXPECT_EQ(one.valid_to, std::nullopt);
}

TEST_F(a_file_with_every_key, a_unit_group_is_read) {
    ASSERT_EQ(read()->unit_groups.size(), 2U);
    EXPECT_EQ(read()->unit_groups[1].level, unit_level::employee);
    const unit_group& one = read()->unit_groups[0];
    EXPECT_EQ(one.id, "homes");
    EXPECT_EQ(one.name, "Boenden");
    EXPECT_EQ(one.below, "committee");
    EXPECT_EQ(one.level, unit_level::department);
    EXPECT_EQ(one.run_by, regime::private_);
    EXPECT_EQ(one.count, 0);
    EXPECT_EQ(one.origin, (source{"report", "3"}));
}

TEST_F(a_file_with_every_key, a_case_group_is_read) {
    ASSERT_EQ(read()->case_groups.size(), 1U);
    EXPECT_EQ(read()->case_groups[0].id, "not-executed");
    EXPECT_EQ(read()->case_groups[0].name, "Ej verkställda beslut");
    EXPECT_EQ(read()->case_groups[0].origin, (source{"report", "30"}));
}

TEST_F(a_file_with_every_key, a_function_is_read) {
    ASSERT_EQ(read()->functions.size(), 1U);
    const standing_function& one = read()->functions[0];
    EXPECT_EQ(one.id, "quality-unit");
    EXPECT_EQ(one.name, "Kvalitetsenheten");
    EXPECT_EQ(one.purpose, "uppföljning");
    EXPECT_EQ(one.owner, "committee");
    EXPECT_EQ(one.process, "kvalitetsledningssystemet");
    EXPECT_EQ(one.origin, (source{"report", "31"}));
}

TEST_F(a_file_with_every_key, a_goal_kind_is_read) {
    ASSERT_EQ(read()->goal_kinds.size(), 2U);
    const goal_kind& plain = read()->goal_kinds[0];
    EXPECT_EQ(plain.stage, goal_stage::goal);
    EXPECT_EQ(plain.runs_for, std::nullopt);
    EXPECT_TRUE(plain.in_steering_model);
    EXPECT_TRUE(plain.expects.empty());
    const goal_kind& one = read()->goal_kinds[1];
    EXPECT_EQ(one.id, "commitment");
    EXPECT_EQ(one.name, "Åtagande");
    EXPECT_EQ(one.stage, goal_stage::commitment);
    EXPECT_EQ(one.set_by, "committee");
    EXPECT_EQ(one.derives_from, strings{"vision"});
    EXPECT_EQ(one.runs_for, years(4));
    EXPECT_EQ(one.note, "var fjärde år");
    EXPECT_FALSE(one.in_steering_model);
    EXPECT_EQ(one.expects, (std::vector{goal_part::action, goal_part::resource, goal_part::deadline,
                               goal_part::method, goal_part::criterion}));
    EXPECT_EQ(one.origin, (source{"report", "5"}));
}

TEST_F(a_file_with_every_key, a_goal_is_read) {
    ASSERT_EQ(read()->goals.size(), 2U);
    const goal& one = read()->goals[1];
    EXPECT_EQ(one.id, "sub");
    EXPECT_EQ(one.text, "Goda bostäder");
    EXPECT_EQ(one.kind, "commitment");
    EXPECT_EQ(one.derives_from, strings{"top"});
    EXPECT_EQ(one.concerns, (strings{"homes", "committee"}));
    EXPECT_EQ(one.document, "plan");
    EXPECT_EQ(one.valid_from, partial_date::in_year(2020));
    EXPECT_EQ(one.valid_to, partial_date::in_month(2021, 12));
    EXPECT_EQ(one.area, "Boende");
    EXPECT_EQ(one.actions, (strings{"Bygg om", "Bygg nytt"}));
    EXPECT_EQ(one.resource, "Fastighetsenheten");
    EXPECT_EQ(one.done_by, partial_date(day("2021-07-01"), date_precision::half_year));
    EXPECT_EQ(one.method, "Boenderåd");
    EXPECT_EQ(one.criterion, "Alla har valt sina möbler");
    EXPECT_EQ(one.forecast, "delvis uppfyllt");
    EXPECT_EQ(one.origin, (source{"report", "7"}));
}

TEST_F(a_file_with_every_key, documents_and_their_kinds_are_read) {
    ASSERT_EQ(read()->document_kinds.size(), 1U);
    EXPECT_EQ(read()->document_kinds[0].id, "plan-kind");
    EXPECT_EQ(read()->document_kinds[0].name, "Plan");
    EXPECT_FALSE(read()->document_kinds[0].in_steering_model);
    EXPECT_EQ(read()->document_kinds[0].origin, (source{"report", "8"}));
    ASSERT_EQ(read()->documents.size(), 1U);
    const steering_document& one = read()->documents[0];
    EXPECT_EQ(one.id, "plan");
    EXPECT_EQ(one.title, "Verksamhetsplan");
    EXPECT_EQ(one.kind, "plan-kind");
    EXPECT_EQ(one.adopted_by, "committee");
    EXPECT_EQ(one.adopted_on, partial_date::in_month(2019, 11));
    EXPECT_EQ(one.decision, "§ 22");
    EXPECT_EQ(one.revised_on, partial_date(day("2020-03-31"), date_precision::quarter));
    EXPECT_EQ(one.note, "ersätter den förra");
    EXPECT_EQ(one.lacks, (strings{"tidplan", "ansvar"}));
    EXPECT_EQ(one.lacks_on_whose_word, "revisorerna");
    EXPECT_EQ(one.valid_from, partial_date(day("2020-01-01")));
    EXPECT_EQ(one.valid_to, partial_date(day("2020-12-31")));
    EXPECT_EQ(one.valid_for, years(3));
    EXPECT_EQ(one.steers, (strings{"vision", "committee"}));
    EXPECT_EQ(one.steers_rests_on, basis::interview);
    EXPECT_EQ(one.activity, "LSS");
    EXPECT_EQ(one.origin, (source{"report", "9"}));
}

TEST_F(a_file_with_every_key, a_requirement_is_read) {
    ASSERT_EQ(read()->requirements.size(), 1U);
    const document_requirement& one = read()->requirements[0];
    EXPECT_EQ(one.id, "must-plan");
    EXPECT_EQ(one.title, "Riktlinjer");
    EXPECT_EQ(one.holder, "committee");
    EXPECT_EQ(one.met_by, strings{"plan"});
    EXPECT_EQ(one.present, false);
    EXPECT_EQ(one.binding, force::shall);
    EXPECT_EQ(one.on_whose_word, "revisorerna");
    EXPECT_EQ(one.asked_in, (source{"report", "4.1"}));
    EXPECT_EQ(one.decided_on, partial_date(day("2021-03-09")));
    EXPECT_EQ(one.note, "rutinen räknas hit");
    EXPECT_EQ(one.decision, "§ 31: riktlinjer ska tas fram");
    EXPECT_EQ(one.carries_out, "KL-6-6");
    EXPECT_EQ(one.origin, (source{"report", "10"}));
}

TEST_F(a_file_with_every_key, an_indicator_is_read_with_its_decimals_and_its_empty_cells) {
    ASSERT_EQ(read()->indicators.size(), 2U);
    const indicator& one = read()->indicators[0];
    EXPECT_EQ(one.id, "cost");
    EXPECT_EQ(one.name, "Nettokostnadsavvikelse");
    EXPECT_EQ(one.measured_in, "%");
    EXPECT_EQ(one.taken_from, "Kolada");
    EXPECT_EQ(one.stands_for, "flera nyckeltal");
    EXPECT_EQ(one.serves, strings{"sub"});
    ASSERT_TRUE(one.target.has_value());
    EXPECT_EQ(one.target->direction, target_direction::at_most);
    EXPECT_EQ(one.target->value.digits, -180);
    EXPECT_EQ(one.target->value.decimals, 2);
    EXPECT_FALSE(one.lacks_target);
    EXPECT_TRUE(read()->indicators[1].lacks_target);
    EXPECT_TRUE(one.is_result);
    ASSERT_EQ(one.values.size(), 3U);
    EXPECT_EQ(one.values[0].series, "own");
    EXPECT_EQ(one.values[0].period, "2019-2020");
    ASSERT_TRUE(one.values[0].value.has_value());
    EXPECT_EQ(one.values[0].value->digits, 73);
    EXPECT_EQ(one.values[0].value->decimals, 2);
    ASSERT_TRUE(one.values[1].value.has_value());
    EXPECT_EQ(one.values[1].value->digits, -4);
    EXPECT_EQ(one.values[1].value->decimals, 0);
    EXPECT_FALSE(one.values[2].value.has_value());
    EXPECT_EQ(one.origin, (source{"report", "11"}));
}

TEST_F(a_file_with_every_key, figures_are_read_with_their_missing_parts) {
    ASSERT_EQ(read()->printed_figures.size(), 2U);
    const figures& one = read()->printed_figures[0];
    EXPECT_EQ(one.id, "goal-count");
    EXPECT_EQ(one.title, "Målen");
    EXPECT_EQ(one.kind, figures_kind::parts_of_whole);
    EXPECT_EQ(one.count, std::nullopt);
    ASSERT_EQ(one.parts.size(), 3U);
    ASSERT_TRUE(one.parts[0].has_value());
    EXPECT_EQ(one.parts[0]->digits, 2);
    EXPECT_FALSE(one.parts[1].has_value());
    ASSERT_TRUE(one.parts[2].has_value());
    EXPECT_EQ(one.parts[2]->digits, 15);
    EXPECT_EQ(one.parts[2]->decimals, 1);
    ASSERT_TRUE(one.whole.has_value());
    EXPECT_EQ(one.whole->digits, 6);
    EXPECT_TRUE(one.whole->plus);
    EXPECT_EQ(one.note, "att de är olika mål");
    EXPECT_EQ(one.origin, (source{"report", "32"}));
    const figures& survey = read()->printed_figures[1];
    EXPECT_EQ(survey.kind, figures_kind::shares_of_count);
    EXPECT_EQ(survey.count, 57);
    EXPECT_EQ(survey.parts.at(0)->digits, 41);
    EXPECT_FALSE(survey.whole.has_value());
}

TEST_F(a_file_with_every_key, a_rule_is_read) {
    const rule expected = at_least_every(months(12))
                              .named("yearly", "Varje år")
                              .from("known_since")
                              .by(force::local, {"report", "12"});
    ASSERT_EQ(read()->rules.size(), 1U);
    EXPECT_EQ(read()->rules[0], expected);
}

TEST_F(a_file_with_every_key, a_duty_is_read) {
    ASSERT_EQ(read()->duties.size(), 2U);
    const duty& one = read()->duties[0];
    EXPECT_EQ(one.id, "follow");
    EXPECT_EQ(one.title, "Boenden följs upp");
    EXPECT_EQ(one.topic, duty_topic::operations);
    EXPECT_EQ(one.concerns, (strings{"homes", "sub"}));
    EXPECT_EQ(one.rule, "yearly");
    EXPECT_EQ(one.owner, "committee");
    EXPECT_EQ(one.reports_to, "board");
    EXPECT_EQ(one.selection,
        (std::vector{selection_basis::need, selection_basis::at_random, selection_basis::risk}));
    EXPECT_EQ(one.note, "så läst");
    EXPECT_EQ(one.binding, force::may);
    EXPECT_EQ(one.known_since, partial_date::in_year(2018));
    EXPECT_EQ(one.case_rule, "");
    EXPECT_EQ(one.trigger, "");
    EXPECT_TRUE(one.described_in.empty());
    EXPECT_EQ(one.cadence, stated_cadence::none);
    EXPECT_EQ(one.origin, (source{"report", "13"}));
}

TEST_F(a_file_with_every_key, a_duty_that_falls_by_events_is_read) {
    const duty& one = read()->duties.at(1);
    EXPECT_EQ(one.trigger, "en brist");
    EXPECT_EQ(one.follows_from, "follow");
    EXPECT_EQ(one.case_rule, "decision-follow-up");
    EXPECT_EQ(one.described_in, (strings{"plan", "must-plan"}));
    EXPECT_EQ(one.owner, "");
    EXPECT_EQ(one.owner_outside, "Regionen");
    EXPECT_EQ(one.reports_to_outside, "Inspektionen");
    EXPECT_EQ(one.cadence, stated_cadence::not_stated);
    EXPECT_EQ(one.carries_out, "LSS-24B");
    EXPECT_EQ(one.origin, (source{"report", "34"}));
}

TEST_F(a_file_with_every_key, a_statement_is_read) {
    ASSERT_EQ(read()->statements.size(), 1U);
    const statement& one = read()->statements[0];
    EXPECT_EQ(one.id, "said");
    EXPECT_EQ(one.duty, "follow");
    EXPECT_EQ(one.concerns, "homes");
    EXPECT_EQ(one.says, stated::partly_kept);
    EXPECT_EQ(one.rests_on, basis::document_review);
    EXPECT_EQ(one.by, "förvaltningen");
    EXPECT_EQ(one.text, "Görs vid behov");
    EXPECT_EQ(one.reason, "tid saknas");
    EXPECT_EQ(one.about_from, partial_date(day("2020-01-01")));
    EXPECT_EQ(one.about_to, partial_date::in_year(2020));
    EXPECT_EQ(one.said_on, partial_date(day("2021-02-01")));
    EXPECT_EQ(one.origin, (source{"report", "14"}));
}

TEST_F(a_file_with_every_key, a_follow_up_is_read) {
    ASSERT_EQ(read()->follow_ups.size(), 1U);
    const follow_up& one = read()->follow_ups[0];
    EXPECT_EQ(one.id, "visit");
    EXPECT_EQ(one.duty, "follow");
    EXPECT_EQ(one.concerns, "homes");
    EXPECT_EQ(one.day, partial_date::in_year(2020));
    EXPECT_EQ(one.result, follow_up_result::cancelled);
    EXPECT_EQ(one.title, "Tillsyn");
    EXPECT_EQ(one.reason, "covid-19");
    EXPECT_EQ(one.outcome, "ingen");
    EXPECT_EQ(one.origin, (source{"report", "15"}));
}

TEST_F(a_file_with_every_key, a_known_span_is_read) {
    ASSERT_EQ(read()->known_spans.size(), 1U);
    const known_span& one = read()->known_spans[0];
    EXPECT_EQ(one.duty, "follow");
    EXPECT_EQ(one.concerns, "homes");
    EXPECT_EQ(one.from, day("2019-01-01"));
    EXPECT_EQ(one.to, day("2020-12-31"));
    EXPECT_EQ(one.origin, (source{"report", "16"}));
}

TEST_F(a_file_with_every_key, a_suspension_is_read) {
    ASSERT_EQ(read()->suspensions.size(), 1U);
    const duty_suspension& one = read()->suspensions[0];
    EXPECT_EQ(one.duty, "follow");
    EXPECT_EQ(one.decided_by, "committee");
    EXPECT_EQ(one.decided_on, day("2020-03-17"));
    EXPECT_EQ(one.from, day("2020-04-01"));
    EXPECT_EQ(one.to, day("2020-06-30"));
    EXPECT_EQ(one.reason, "covid-19");
    EXPECT_EQ(one.origin, (source{"report", "17"}));
}

TEST_F(a_file_with_every_key, a_risk_scale_is_read_with_its_bands) {
    ASSERT_EQ(read()->risk_scales.size(), 1U);
    const risk_scale& one = read()->risk_scales[0];
    EXPECT_EQ(one.id, "risks-of-four");
    EXPECT_EQ(one.size, 4);
    EXPECT_EQ(one.likelihood_words, (strings{"osannolik", "mindre sannolik", "möjlig", "sannolik"}));
    EXPECT_EQ(one.consequence_words, (strings{"försumbar", "lindrig", "kännbar", "allvarlig"}));
    ASSERT_EQ(one.bands.size(), 2U);
    EXPECT_EQ(one.bands[0].from, 1);
    EXPECT_EQ(one.bands[0].word, "låg");
    EXPECT_EQ(one.bands[0].leads_to,
        (std::vector{risk_response::accept, risk_response::measure, risk_response::control}));
    EXPECT_EQ(one.bands[1].from, 9);
    EXPECT_EQ(one.bands[1].word, "hög");
    EXPECT_TRUE(one.bands[1].leads_to.empty());
    EXPECT_EQ(one.origin, (source{"report", "35"}));
}

TEST_F(a_file_with_every_key, a_risk_is_read_with_its_values) {
    ASSERT_EQ(read()->risks.size(), 1U);
    const risk& one = read()->risks[0];
    EXPECT_EQ(one.id, "leak");
    EXPECT_EQ(one.text, "Uppgifter röjs");
    EXPECT_EQ(one.scale, "risks-of-four");
    EXPECT_TRUE(one.inherent == (risk_value{.likelihood = 3, .consequence = 4}));
    EXPECT_TRUE(one.remaining == (risk_value{.likelihood = 2, .consequence = 1}));
    EXPECT_EQ(one.response, risk_response::accept);
    ASSERT_EQ(one.measures.size(), 1U);
    EXPECT_EQ(one.measures[0].text, "Utbilda");
    EXPECT_EQ(one.measures[0].done, truth::yes);
    EXPECT_EQ(one.measures[0].evidence, "intyg");
    EXPECT_EQ(one.accepted_by, "committee");
    EXPECT_EQ(one.accepted_until, partial_date::in_year(2022));
    EXPECT_EQ(one.origin, (source{"report", "36"}));
}

TEST_F(a_file_with_every_key, an_outcome_scale_is_read_with_each_meaning_under_its_word) {
    ASSERT_EQ(read()->outcome_scales.size(), 1U);
    const outcome_scale& one = read()->outcome_scales[0];
    EXPECT_EQ(one.id, "outcomes");
    ASSERT_EQ(one.grades.size(), 5U);
    EXPECT_EQ(one.grades[0].word, "tillfredsställande");
    EXPECT_EQ(one.grades[0].means, outcome_meaning::no_deviation);
    EXPECT_EQ(one.grades[1].means, outcome_meaning::minor_deviation);
    EXPECT_EQ(one.grades[2].means, outcome_meaning::major_deviation);
    EXPECT_EQ(one.grades[3].means, outcome_meaning::not_performed);
    EXPECT_EQ(one.grades[4].word, "går ej att bedöma");
    EXPECT_EQ(one.grades[4].means, outcome_meaning::cannot_be_assessed);
    EXPECT_EQ(one.origin, (source{"report", "37"}));
}

TEST_F(a_file_with_every_key, a_control_plan_is_read_with_its_points) {
    ASSERT_EQ(read()->control_plans.size(), 1U);
    const control_plan& plan = read()->control_plans[0];
    EXPECT_EQ(plan.id, "control");
    EXPECT_EQ(plan.title, "Internkontrollplan");
    EXPECT_EQ(plan.committee, "committee");
    EXPECT_EQ(plan.year, 2021);
    EXPECT_EQ(plan.adopted, partial_date::in_month(2020, 12));
    EXPECT_EQ(plan.origin, (source{"report", "18"}));
    ASSERT_EQ(plan.points.size(), 2U);
    EXPECT_EQ(plan.points[0].id, "gdpr");
    EXPECT_EQ(plan.points[0].area, "GDPR");
    EXPECT_EQ(plan.points[0].risk, "leak");
    EXPECT_EQ(plan.points[0].method, "stickprov");
    ASSERT_TRUE(plan.points[0].sample.has_value());
    EXPECT_EQ(plan.points[0].sample->taken, 5);
    EXPECT_EQ(plan.points[0].sample->of, 20);
    EXPECT_EQ(plan.points[0].rule, "yearly");
    EXPECT_EQ(plan.points[0].responsible, "committee");
    EXPECT_EQ(plan.points[0].carried_out_by, "board");
    EXPECT_EQ(plan.points[0].reports_to, "board");
    EXPECT_EQ(plan.points[0].guards, (strings{"follow", "plan"}));
    EXPECT_EQ(plan.points[0].performed, truth::yes);
    EXPECT_EQ(plan.points[0].scale, "outcomes");
    EXPECT_EQ(plan.points[0].outcome, "tillfredsställande");
    EXPECT_EQ(plan.points[0].grounds, "fem av fem");
    EXPECT_EQ(plan.points[0].cause, "ny rutin");
    EXPECT_EQ(plan.points[0].measures.size(), 2U);
    EXPECT_EQ(plan.points[0].origin, (source{"report", "19"}));
    EXPECT_EQ(plan.points[1].id, "keys");
    EXPECT_EQ(plan.points[1].performed, truth::unknown);
    ASSERT_TRUE(plan.points[1].sample.has_value());
    EXPECT_EQ(plan.points[1].sample->taken, 57);
    EXPECT_EQ(plan.points[1].sample->of, std::nullopt);
    EXPECT_TRUE(plan.points[1].measures.empty());
}

TEST_F(a_file_with_every_key, the_steps_of_a_control_plan_are_read) {
    const std::vector<plan_step>& steps = read()->control_plans.at(0).steps;
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].what, plan_act::followed_up);
    EXPECT_EQ(steps[0].due, partial_date::in_month(2021, 8));
    EXPECT_EQ(steps[0].done_on, partial_date(day("2021-08-25")));
    EXPECT_EQ(steps[0].says, std::nullopt);
    EXPECT_EQ(steps[0].origin, (source{"report", "18"}));
    EXPECT_EQ(steps[1].what, plan_act::reported_to_committee);
    EXPECT_EQ(steps[1].due, std::nullopt);
    EXPECT_EQ(steps[1].done_on, std::nullopt);
    EXPECT_EQ(steps[1].rests_on, basis::not_stated);
    EXPECT_EQ(steps[2].what, plan_act::reported_to_executive_board);
    EXPECT_EQ(steps[2].says, stated::partly_kept);
    EXPECT_EQ(steps[2].rests_on, basis::minutes);
    EXPECT_EQ(steps[2].text, "Bara avvikelserna");
    EXPECT_EQ(steps[2].told_in, (source{"report", "18"}));
    EXPECT_EQ(steps[2].origin, (source{"report", "19"}));
}

TEST_F(a_file_with_every_key, a_measure_is_read) {
    const std::vector<measure>& measures = read()->control_plans.at(0).points.at(0).measures;
    const measure& one = measures.at(0);
    EXPECT_EQ(one.text, "Utbilda");
    EXPECT_EQ(one.owner, "board");
    EXPECT_EQ(one.due, partial_date(day("2021-05-01"), date_precision::tertial));
    EXPECT_EQ(one.done_on, partial_date(day("2021-06-01")));
    EXPECT_EQ(one.done, truth::yes);
    EXPECT_EQ(one.evidence, "intyg");
    const measure& bare = measures.at(1);
    EXPECT_EQ(bare.text, "Följ upp");
    EXPECT_EQ(bare.owner, "");
    EXPECT_EQ(bare.due, std::nullopt);
    EXPECT_EQ(bare.done_on, std::nullopt);
    EXPECT_EQ(bare.done, truth::unknown);
    EXPECT_EQ(bare.evidence, "");
}

TEST_F(a_file_with_every_key, a_self_inspection_is_read) {
    ASSERT_EQ(read()->self_inspections.size(), 1U);
    const self_inspection& one = read()->self_inspections[0];
    EXPECT_EQ(one.id, "hygiene");
    EXPECT_EQ(one.topic, "Hygien");
    EXPECT_EQ(one.concerns, "committee");
    EXPECT_EQ(one.period, partial_date::in_year(2020));
    EXPECT_EQ(one.planned, truth::yes);
    EXPECT_EQ(one.done, truth::no);
    EXPECT_EQ(one.documented, truth::unknown);
    EXPECT_EQ(one.outcome, "två avvikelser");
    EXPECT_EQ(one.reports_to, "committee");
    EXPECT_EQ(one.reported, truth::no);
    EXPECT_EQ(one.reported_to, "board");
    EXPECT_EQ(one.origin, (source{"report", "21"}));
}

TEST_F(a_file_with_every_key, a_sample_is_read) {
    ASSERT_EQ(read()->samples.size(), 1U);
    const sample& one = read()->samples[0];
    EXPECT_EQ(one.id, "files");
    EXPECT_EQ(one.title, "Planer i akten");
    EXPECT_EQ(one.concerns, "must-plan");
    EXPECT_EQ(one.of, 15);
    EXPECT_EQ(one.found, 1);
    EXPECT_EQ(one.kept_elsewhere, "hos utföraren");
    EXPECT_EQ(one.origin, (source{"report", "38"}));
}

TEST_F(a_file_with_every_key, a_status_scale_is_read_with_each_meaning_under_its_word) {
    ASSERT_EQ(read()->status_scales.size(), 1U);
    const status_scale& one = read()->status_scales[0];
    EXPECT_EQ(one.id, "statuses");
    ASSERT_EQ(one.grades.size(), 3U);
    EXPECT_EQ(one.grades[0].word, "ja");
    EXPECT_EQ(one.grades[0].means, recommendation_status::done);
    EXPECT_EQ(one.grades[1].means, recommendation_status::partly_done);
    EXPECT_EQ(one.grades[2].means, recommendation_status::not_done);
    EXPECT_EQ(one.origin, (source{"report", "39"}));
}

TEST_F(a_file_with_every_key, a_scale_is_read) {
    ASSERT_EQ(read()->scales.size(), 1U);
    const opinion_scale& one = read()->scales[0];
    EXPECT_EQ(one.id, "four");
    EXPECT_EQ(one.grades, (strings{"nej", "delvis", "i huvudsak", "ja"}));
    EXPECT_EQ(one.acceptable_from, 2);
    EXPECT_EQ(one.note, "ordningen är vår");
    EXPECT_EQ(one.origin, (source{"report", "22"}));
}

TEST_F(a_file_with_every_key, an_audit_is_read_with_its_opinions_and_judgements) {
    ASSERT_EQ(read()->audits.size(), 2U);
    EXPECT_EQ(read()->audits[0].follows_up, "");
    EXPECT_EQ(read()->audits[0].day, std::nullopt);
    EXPECT_EQ(read()->audits[0].no_earlier_than, day("2019-04-01"));
    EXPECT_EQ(read()->audits[0].no_later_than, day("2019-10-31"));
    const audit& one = read()->audits[1];
    EXPECT_EQ(one.id, "audit");
    EXPECT_EQ(one.follows_up, "first-audit");
    EXPECT_EQ(one.title, "Granskning av LSS");
    EXPECT_EQ(one.auditor, "KPMG");
    EXPECT_EQ(one.audited, "committee");
    EXPECT_EQ(one.day, partial_date(day("2021-02-24")));
    EXPECT_EQ(one.no_earlier_than, std::nullopt);
    EXPECT_EQ(one.no_later_than, std::nullopt);
    EXPECT_EQ(one.origin, (source{"report", "23"}));
    ASSERT_EQ(one.opinions.size(), 1U);
    EXPECT_EQ(one.opinions[0].id, "overall");
    EXPECT_EQ(one.opinions[0].question, "Är styrningen ändamålsenlig?");
    EXPECT_EQ(one.opinions[0].scale, "four");
    EXPECT_EQ(one.opinions[0].grade, "i huvudsak");
    EXPECT_EQ(one.opinions[0].text, "I huvudsak ja");
    EXPECT_EQ(one.opinions[0].level, assurance::limited);
    EXPECT_TRUE(one.opinions[0].overall);
    EXPECT_EQ(one.opinions[0].concerns, strings{"follow"});
    EXPECT_EQ(one.opinions[0].origin, (source{"report", "24"}));
    ASSERT_EQ(one.judgements.size(), 1U);
    EXPECT_EQ(one.judgements[0].id, "many");
    EXPECT_FALSE(one.judgements[0].critical);
    EXPECT_EQ(one.judgements[0].about, judged_aspect::how_often);
    EXPECT_EQ(one.judgements[0].rests_on, basis::minutes);
    EXPECT_EQ(one.judgements[0].text, "Många mål");
    EXPECT_EQ(one.judgements[0].concerns, strings{"sub"});
    EXPECT_EQ(one.judgements[0].origin, (source{"report", "25"}));
}

TEST_F(a_file_with_every_key, a_recommendation_is_read_with_its_addressees_and_follow_ups) {
    ASSERT_EQ(read()->audits.at(0).recommendations.size(), 1U);
    const recommendation& first = read()->audits[0].recommendations[0];
    EXPECT_EQ(first.kind, recommendation_kind::recommendation);
    EXPECT_EQ(first.repeats, "");
    EXPECT_EQ(first.answer_due, std::nullopt);
    EXPECT_TRUE(first.measures.empty());
    ASSERT_EQ(read()->audits.at(1).recommendations.size(), 1U);
    const recommendation& one = read()->audits[1].recommendations[0];
    EXPECT_EQ(one.id, "more");
    EXPECT_EQ(one.kind, recommendation_kind::criticism);
    EXPECT_EQ(one.repeats, "first");
    EXPECT_EQ(one.text, "Följ upp mer");
    ASSERT_EQ(one.addressed.size(), 2U);
    EXPECT_EQ(one.addressed[0].units, strings{"committee"});
    EXPECT_EQ(one.addressed[0].as_written, "nämnden");
    EXPECT_EQ(one.addressed[0].origin, (source{"report", "26"}));
    EXPECT_EQ(one.addressed[1].units, (strings{"committee", "board"}));
    EXPECT_EQ(one.addressed[1].as_written, "KS/nämnden");
    EXPECT_EQ(one.addressed[1].origin, (source{"report", "27"}));
    EXPECT_EQ(one.concerns, strings{"follow"});
    EXPECT_EQ(one.answered_on, partial_date::in_month(2021, 6));
    EXPECT_EQ(one.answer, "Ja");
    EXPECT_EQ(one.answer_source, (source{"report", "5"}));
    EXPECT_EQ(one.answer_due, partial_date(day("2021-05-31")));
    ASSERT_EQ(one.measures.size(), 1U);
    EXPECT_EQ(one.measures[0].text, "Ny rutin");
    EXPECT_EQ(one.measures[0].owner, "committee");
    EXPECT_EQ(one.measures[0].due, partial_date::in_year(2021));
    ASSERT_EQ(one.followed_up.size(), 1U);
    EXPECT_EQ(one.followed_up[0].day, partial_date::in_year(2023));
    EXPECT_EQ(one.followed_up[0].status, recommendation_status::partly_done);
    EXPECT_EQ(one.followed_up[0].scale, "statuses");
    EXPECT_EQ(one.followed_up[0].as_written, "delvis");
    EXPECT_EQ(one.followed_up[0].concerns, "homes");
    EXPECT_EQ(one.followed_up[0].by, "förvaltningen");
    EXPECT_EQ(one.followed_up[0].text, "rutinen är ny");
    EXPECT_EQ(one.followed_up[0].origin, (source{"report", "28"}));
    EXPECT_EQ(one.origin, (source{"report", "29"}));
}

TEST_F(a_file_with_every_key, a_waiver_is_read) {
    ASSERT_EQ(read()->waivers.size(), 1U);
    const waiver& one = read()->waivers[0];
    EXPECT_EQ(one.check, "duty-without-owner");
    EXPECT_EQ(one.subject, "follow");
    EXPECT_EQ(one.reason, "ses över");
    EXPECT_EQ(one.decided_by, "nämnden");
    EXPECT_EQ(one.expires, day("2021-12-31"));
}

// What is absent stays absent.

TEST(a_municipality, of_the_least_there_can_be_has_empty_lists) {
    const auto read = load::municipality_text("[municipality]\nid = \"n\"\nname = \"N\"", "t");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->described_as_of, std::nullopt);
    EXPECT_TRUE(read->complete.empty());
    EXPECT_TRUE(read->units.empty());
    EXPECT_TRUE(read->audits.empty());
}

TEST(a_municipality, has_the_defaults_of_the_model_where_keys_are_absent) {
    const auto read = load::municipality_text(std::string(R"(
[[unit]]
id = "committee"
name = "Nämnden"
level = "committee"
source = ["report", "1"]
[[unit_group]]
id = "homes"
name = "Boenden"
below = "committee"
source = ["report", "1"]
[[requirement]]
id = "must-plan"
title = "Riktlinjer"
holder = "committee"
source = ["report", "1"]
[[indicator]]
id = "cost"
name = "Kostnad"
source = ["report", "1"]
[[duty]]
id = "follow"
title = "Uppföljning"
source = ["report", "1"]
[[statement]]
id = "said"
duty = "follow"
says = "kept"
source = ["report", "1"]
[[follow_up]]
id = "visit"
duty = "follow"
day = 2020-01-01
source = ["report", "1"]
[[control_plan]]
id = "control"
title = "Plan"
committee = "committee"
year = 2020
point = [{ id = "keys", area = "Nycklar", source = ["report", "1"] }]
source = ["report", "1"]
[[audit]]
id = "audit"
title = "Granskning"
audited = "committee"
day = "2021"
judgement = [{ id = "many", text = "Många mål", source = ["report", "1"] }]
source = ["report", "1"]
)") + std::string(rest_of_file),
        "t");
    ASSERT_TRUE(read) << to_text(read.problems());
    EXPECT_EQ(read->sources[0].day, std::nullopt);
    EXPECT_EQ(read->unit_groups[0].level, std::nullopt);
    EXPECT_EQ(read->unit_groups[0].run_by, regime::own);
    EXPECT_EQ(read->unit_groups[0].count, std::nullopt);
    EXPECT_EQ(read->requirements[0].present, std::nullopt);
    EXPECT_EQ(read->requirements[0].binding, force::should);
    EXPECT_FALSE(read->indicators[0].target.has_value());
    EXPECT_FALSE(read->indicators[0].lacks_target);
    EXPECT_FALSE(read->indicators[0].is_result);
    EXPECT_EQ(read->duties[0].topic, duty_topic::other);
    EXPECT_EQ(read->duties[0].binding, force::local);
    EXPECT_EQ(read->duties[0].known_since, std::nullopt);
    EXPECT_EQ(read->statements[0].says, stated::kept);
    EXPECT_EQ(read->statements[0].rests_on, basis::not_stated);
    EXPECT_EQ(read->statements[0].said_on, std::nullopt);
    EXPECT_EQ(read->follow_ups[0].result, follow_up_result::done);
    EXPECT_EQ(read->follow_ups[0].day, partial_date(day("2020-01-01")));
    EXPECT_EQ(read->control_plans[0].adopted, std::nullopt);
    EXPECT_EQ(read->control_plans[0].points.at(0).performed, truth::unknown);
    EXPECT_TRUE(read->audits[0].judgements.at(0).critical);
}

/// A word of the format, and where in a file it stands.
template <typename Enum>
struct each_word {
    std::string_view text;
    Enum meaning;
};

duty_topic topic_of(std::string_view word) {
    const auto read = load::municipality_text(
        "[[duty]]\nid = \"d\"\ntitle = \"D\"\nsource = [\"report\", \"1\"]\ntopic = \"" + std::string(word) +
            "\"\n" + std::string(rest_of_file),
        "t");
    return read ? read->duties[0].topic : throw error(to_text(read.problems()));
}

TEST(a_municipality, has_each_topic_under_its_word) {
    const each_word<duty_topic> topics[] = {{"goals", duty_topic::goals},
        {"interim report", duty_topic::interim_report}, {"annual report", duty_topic::annual_report},
        {"economy", duty_topic::economy}, {"operations", duty_topic::operations},
        {"individual decision", duty_topic::individual_decision},
        {"quality report", duty_topic::quality_report},
        {"patient safety report", duty_topic::patient_safety_report},
        {"self-inspection", duty_topic::self_inspection}, {"internal control", duty_topic::internal_control},
        {"cooperation", duty_topic::cooperation}, {"planning", duty_topic::planning},
        {"other", duty_topic::other}};
    for (const auto& [word, meaning] : topics) {
        EXPECT_EQ(topic_of(word), meaning) << word;
    }
}

unit_level level_of(std::string_view word) {
    const auto read = load::municipality_text(
        "[[unit]]\nid = \"u\"\nname = \"U\"\nsource = [\"report\", \"1\"]\nlevel = \"" + std::string(word) +
            "\"\n" + std::string(rest_of_file),
        "t");
    return read ? read->units[0].level.value() : throw error(to_text(read.problems()));
}

TEST(a_municipality, has_each_level_under_its_word) {
    const each_word<unit_level> levels[] = {{"council", unit_level::council},
        {"executive board", unit_level::executive_board}, {"committee", unit_level::committee},
        {"administration", unit_level::administration}, {"area", unit_level::area},
        {"department", unit_level::department}, {"unit", unit_level::unit}};
    for (const auto& [word, meaning] : levels) {
        EXPECT_EQ(level_of(word), meaning) << word;
    }
}

indicator_target target_of(const std::string& written) {
    const auto read = load::municipality_text(
        "[[indicator]]\nid = \"i\"\nname = \"I\"\nsource = [\"report\", \"1\"]\ntarget = { " + written +
            " }\n" + std::string(rest_of_file),
        "t");
    return read ? *read->indicators[0].target : throw error(to_text(read.problems()));
}

TEST(a_municipality, has_each_target_with_what_belongs_to_it) {
    EXPECT_EQ(target_of("direction = \"at least\", value = 90").direction, target_direction::at_least);
    EXPECT_EQ(target_of("direction = \"at most\", value = 90").direction, target_direction::at_most);
    EXPECT_EQ(target_of("direction = \"yes\"").direction, target_direction::yes);
    EXPECT_EQ(target_of("direction = \"no\"").direction, target_direction::no);
    const indicator_target between = target_of("direction = \"between\", value = \"1.5\", upper = 3");
    EXPECT_EQ(between.direction, target_direction::between);
    EXPECT_TRUE((between.value == decimal{15, 1}));
    EXPECT_TRUE((between.upper == decimal{3}));
    const indicator_target equal = target_of("direction = \"equal\", value = 0, tolerance = \"0.25\"");
    EXPECT_EQ(equal.direction, target_direction::equal);
    EXPECT_TRUE((equal.value == decimal{0}));
    EXPECT_TRUE((equal.tolerance == decimal{25, 2}));
    EXPECT_TRUE((target_of("direction = \"equal\", value = 5").tolerance == decimal{0}));
}

figures_kind kind_of_figures(const std::string& word, const std::string& rest) {
    const auto read =
        load::municipality_text("[[figures]]\nid = \"f\"\ntitle = \"F\"\nkind = \"" + word + "\"\n" + rest +
                                    "source = [\"report\", \"1\"]\n" + std::string(rest_of_file),
            "t");
    return read ? read->printed_figures[0].kind : throw error(to_text(read.problems()));
}

TEST(a_municipality, has_each_kind_of_figures_under_its_word) {
    const std::string of_two = "parts = [1, 2]\nwhole = 3\n";
    EXPECT_EQ(
        kind_of_figures("shares of count", "count = 57\nparts = [41]\n"), figures_kind::shares_of_count);
    EXPECT_EQ(kind_of_figures("parts of whole", of_two), figures_kind::parts_of_whole);
    EXPECT_EQ(kind_of_figures("product", of_two), figures_kind::product);
    EXPECT_EQ(kind_of_figures("difference", of_two), figures_kind::difference);
    EXPECT_EQ(kind_of_figures("difference", "parts = [1, 2]\n"), figures_kind::difference);
    EXPECT_EQ(kind_of_figures("share", of_two), figures_kind::share);
}

statement statement_with(std::string_view key_and_word) {
    const auto read =
        load::municipality_text("[[duty]]\nid = \"d\"\ntitle = \"D\"\nsource = [\"report\", \"1\"]\n"
                                "[[statement]]\nid = \"s\"\nduty = \"d\"\nsource = [\"report\", \"1\"]\n" +
                                    std::string(key_and_word) + "\n" + std::string(rest_of_file),
            "t");
    return read ? read->statements[0] : throw error(to_text(read.problems()));
}

TEST(a_municipality, has_what_is_said_and_what_it_rests_on_under_their_words) {
    EXPECT_EQ(statement_with("says = \"kept\"").says, stated::kept);
    EXPECT_EQ(statement_with("says = \"not kept\"").says, stated::not_kept);
    EXPECT_EQ(statement_with("says = \"partly kept\"").says, stated::partly_kept);
    const each_word<basis> bases[] = {{"interview", basis::interview},
        {"document review", basis::document_review}, {"minutes", basis::minutes},
        {"register data", basis::register_data}, {"not stated", basis::not_stated}};
    for (const auto& [word, meaning] : bases) {
        EXPECT_EQ(
            statement_with("says = \"kept\"\nrests_on = \"" + std::string(word) + "\"").rests_on, meaning)
            << word;
    }
}

force binding_of(std::string_view word) {
    const auto read = load::municipality_text(
        "[[duty]]\nid = \"d\"\ntitle = \"D\"\nsource = [\"report\", \"1\"]\nbinding = \"" +
            std::string(word) + "\"\n" + std::string(rest_of_file),
        "t");
    return read ? read->duties[0].binding : throw error(to_text(read.problems()));
}

TEST(a_municipality, has_each_force_under_its_word) {
    EXPECT_EQ(binding_of("shall"), force::shall);
    EXPECT_EQ(binding_of("should"), force::should);
    EXPECT_EQ(binding_of("may"), force::may);
    EXPECT_EQ(binding_of("local"), force::local);
}

TEST(a_municipality, has_the_remaining_words) {
    const auto read = load::municipality_text(std::string(R"(
[[unit]]
id = "u"
name = "U"
level = "unit"
run_by = "own"
source = ["report", "1"]
[[goal_kind]]
id = "a"
name = "A"
stage = "activity"
source = ["report", "1"]
[[goal_kind]]
id = "g"
name = "G"
stage = "goal"
source = ["report", "1"]
[[indicator]]
id = "i1"
name = "I"
target = { direction = "at least", value = 1 }
source = ["report", "1"]
[[indicator]]
id = "i2"
name = "I"
target = { direction = "equal", value = 1 }
source = ["report", "1"]
[[duty]]
id = "d"
title = "D"
cadence = "none"
source = ["report", "1"]
[[risk]]
id = "r1"
text = "R"
response = "measure"
source = ["report", "1"]
[[risk]]
id = "r2"
text = "R"
response = "control"
source = ["report", "1"]
[[scale]]
id = "s"
grades = ["ja"]
acceptable_from = 0
source = ["report", "1"]
[[follow_up]]
id = "f"
duty = "d"
day = 2020-01-01
result = "done"
source = ["report", "1"]
[[audit]]
id = "au"
title = "A"
audited = "u"
day = "2021"
source = ["report", "1"]
[[audit.opinion]]
id = "o1"
question = "O?"
scale = "s"
assurance = "reasonable"
source = ["report", "1"]
[[audit.opinion]]
id = "o2"
question = "O?"
scale = "s"
assurance = "not stated"
source = ["report", "1"]
[[audit.recommendation]]
id = "r"
kind = "recommendation"
text = "R"
followed_up = [
    { day = "2022", status = "done", source = ["report", "1"] },
    { day = "2023", status = "not done", source = ["report", "1"] },
]
source = ["report", "1"]
)") + std::string(rest_of_file),
        "t");
    ASSERT_TRUE(read) << to_text(read.problems());
    EXPECT_EQ(read->units[0].run_by, regime::own);
    EXPECT_EQ(read->goal_kinds[0].stage, goal_stage::activity);
    EXPECT_EQ(read->goal_kinds[1].stage, goal_stage::goal);
    EXPECT_EQ(read->indicators[0].target->direction, target_direction::at_least);
    EXPECT_EQ(read->indicators[1].target->direction, target_direction::equal);
    EXPECT_EQ(read->duties[0].cadence, stated_cadence::none);
    EXPECT_EQ(read->risks[0].response, risk_response::measure);
    EXPECT_EQ(read->risks[1].response, risk_response::control);
    EXPECT_EQ(read->audits[0].opinions.at(0).level, assurance::reasonable);
    EXPECT_EQ(read->audits[0].opinions.at(1).level, assurance::not_stated);
    EXPECT_EQ(read->audits[0].recommendations.at(0).kind, recommendation_kind::recommendation);
    EXPECT_EQ(read->follow_ups[0].result, follow_up_result::done);
    const auto& followed_up = read->audits[0].recommendations.at(0).followed_up;
    EXPECT_EQ(followed_up.at(0).status, recommendation_status::done);
    EXPECT_EQ(followed_up.at(1).status, recommendation_status::not_done);
}

// Files

class a_file : public testing::Test {
protected:
    void SetUp() override {
        folder_ =
            std::filesystem::temp_directory_path() /
            ("lssgov_load_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        std::filesystem::create_directories(folder_);
    }

    void TearDown() override { std::filesystem::remove_all(folder_); }

    [[nodiscard]] std::filesystem::path write(const std::string& name, std::string_view text) const {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }

    std::filesystem::path folder_;
};

TEST_F(a_file, is_read_from_its_path) {
    const auto read = load::municipality(write("norrby.toml", rest_of_file));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, "Norrby");
}

TEST_F(a_file, with_a_byte_order_mark_and_crlf_is_read) {
    std::string text = "\xEF\xBB\xBF[municipality]\r\nid = \"n\"\r\nname = \"N\"\r\nsize = 1\r\n";
    const auto read = load::municipality(write("norrby.toml", text));
    ASSERT_EQ(read.problems().size(), 1U);
    EXPECT_EQ(read.problems()[0].at.line, 4);
    EXPECT_EQ(read.problems()[0].at.column, 1);
    EXPECT_EQ(read.problems()[0].text, "[municipality] has no key \"size\"");
}

TEST_F(a_file, is_named_in_its_problems_as_it_was_given) {
    const std::filesystem::path path = write("norrby.toml", "[municipality]");
    const auto read = load::municipality(path);
    ASSERT_FALSE(read.problems().empty());
    EXPECT_EQ(read.problems()[0].at.file, path.string());
}

TEST_F(a_file, that_is_not_there_is_one_problem_and_was_not_parsed) {
    const std::string path = (folder_ / "none.toml").string();
    const auto read = load::municipality(path);
    EXPECT_FALSE(read);
    EXPECT_FALSE(read.was_parsed());
    EXPECT_EQ(to_text(read.problems()),
        path + ": error: there is no such file\n    check the name and the folder\n");
    EXPECT_EQ(to_text(load::rules(path).problems()),
        path + ": error: there is no such file\n    check the name and the folder\n");
}

TEST_F(a_file, that_is_a_folder_is_one_problem_and_was_not_parsed) {
    const auto read = load::municipality(folder_);
    EXPECT_FALSE(read.was_parsed());
    EXPECT_EQ(to_text(read.problems()),
        folder_.string() + ": error: this is a folder, not a file\n    name a file in it\n");
}

TEST_F(a_file, that_never_ends_is_refused_by_its_size) {
    const auto read = load::municipality("/dev/zero");
    EXPECT_FALSE(read.was_parsed());
    EXPECT_EQ(to_text(read.problems()),
        "/dev/zero: error: the file has more than 64 MiB\n"
        "    give the file of one municipality, or of rules; cases are read from CSV\n");
}

} // namespace
} // namespace lssgov::test
