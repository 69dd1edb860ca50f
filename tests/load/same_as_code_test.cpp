// A model read from a file has the problems that the same model has when it is built in code.

#include "load/told.hpp"
#include "model/print_problem.hpp"
#include "model/sound_model.hpp"

#include <lssgov/model/validate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace lssgov::test {
namespace {

/// sound_model() as a file.
constexpr std::string_view sound_file = R"(
[municipality]
id = "norrby"
name = "Norrby"
described_as_of = 2021-02-24
[[source]]
id = "report"
title = "Granskning"
issuer = "Revisorerna"
day = "2021"
[[unit]]
id = "council"
name = "Fullmäktige"
level = "council"
source = ["report", "1"]
[[unit]]
id = "committee"
name = "Omsorgsnämnden"
level = "committee"
part_of = "council"
source = ["report", "1"]
[[unit]]
id = "home"
name = "Gruppboende"
level = "unit"
part_of = "committee"
source = ["report", "1"]
[[unit_group]]
id = "homes"
name = "Boenden"
below = "committee"
source = ["report", "1"]
[[case_group]]
id = "not-executed"
name = "Ej verkställda beslut"
source = ["report", "1"]
[[function]]
id = "quality-unit"
name = "Kvalitetsenheten"
purpose = "uppföljning"
owner = "committee"
source = ["report", "1"]
[[goal_kind]]
id = "vision"
name = "Vision"
set_by = "council"
source = ["report", "1"]
[[goal_kind]]
id = "process-goal"
name = "Processmål"
derives_from = ["vision"]
source = ["report", "1"]
[[goal]]
id = "all-thrive"
text = "Alla trivs"
kind = "vision"
source = ["report", "1"]
[[goal]]
id = "good-homes"
text = "Goda bostäder"
kind = "process-goal"
derives_from = ["all-thrive"]
concerns = ["home", "homes"]
document = "plan"
source = ["report", "1"]
[[document_kind]]
id = "plan-kind"
name = "Plan"
source = ["report", "1"]
[[document]]
id = "plan"
title = "Verksamhetsplan"
kind = "plan-kind"
adopted_by = "committee"
steers = ["process-goal", "home"]
source = ["report", "1"]
[[requirement]]
id = "must-plan"
title = "Verksamhetsplan"
holder = "committee"
met_by = ["plan"]
source = ["report", "1"]
[[indicator]]
id = "satisfied"
name = "Nöjda"
serves = ["good-homes"]
target = { direction = "at least", value = 90 }
values = [{ series = "own", period = "2020", value = "88.5" }, { series = "own", period = "2021" }]
source = ["report", "1"]
[[figures]]
id = "survey"
title = "Enkät"
kind = "shares of count"
count = 57
parts = ["41", "44"]
source = ["report", "1"]
[[figures]]
id = "all-goals"
title = "Målen"
kind = "parts of whole"
parts = [2, ""]
whole = "6"
source = ["report", "1"]
[[rule]]
id = "yearly"
title = "Varje år"
kind = "at least every"
every = "12 months"
from = "known_since"
source = ["report", "1"]
[[duty]]
id = "follow-homes"
title = "Boenden följs upp"
concerns = ["home", "homes"]
rule = "yearly"
owner = "committee"
reports_to = "council"
source = ["report", "1"]
[[duty]]
id = "report-homes"
title = "Brister rapporteras"
follows_from = "follow-homes"
source = ["report", "1"]
[[statement]]
id = "said"
duty = "follow-homes"
concerns = "home"
says = "kept"
source = ["report", "1"]
[[follow_up]]
id = "visit"
duty = "follow-homes"
concerns = "home"
day = "2020-05"
source = ["report", "1"]
[[known_span]]
duty = "follow-homes"
concerns = "homes"
from = 2020-01-01
to = 2020-12-31
source = ["report", "1"]
[[suspension]]
duty = "follow-homes"
decided_by = "committee"
decided_on = 2020-03-01
from = 2020-04-01
to = 2020-06-30
reason = "pandemin"
source = ["report", "1"]
[[risk_scale]]
id = "risk-scale"
size = 4
likelihood_words = ["osannolik", "mindre sannolik", "möjlig", "sannolik"]
bands = [{ from = 1, word = "låg" }, { from = 9, word = "hög" }]
source = ["report", "1"]
[[risk]]
id = "leak"
text = "Uppgifter röjs"
scale = "risk-scale"
inherent = { likelihood = 3, consequence = 4 }
remaining = { likelihood = 1, consequence = 4 }
measures = [{ text = "Utbildning", owner = "council" }]
accepted_by = "council"
source = ["report", "1"]
[[outcome_scale]]
id = "outcomes"
grades = [
    { word = "godkänd", means = "no deviation" },
    { word = "ej utförd", means = "not performed" },
    { word = "går ej att bedöma", means = "cannot be assessed" },
]
source = ["report", "1"]
[[control_plan]]
id = "control"
title = "Internkontrollplan"
committee = "committee"
year = 2021
source = ["report", "1"]
[[control_plan.step]]
what = "reported to committee"
due = 2022-02-28
done_on = 2022-02-15
source = ["report", "1"]
[[control_plan.point]]
id = "gdpr"
area = "GDPR"
risk = "leak"
sample = { taken = 5, of = 20 }
rule = "yearly"
responsible = "home"
carried_out_by = "home"
reports_to = "committee"
guards = ["hygiene"]
performed = true
scale = "outcomes"
outcome = "godkänd"
measures = [{ text = "Ny rutin", owner = "home" }]
source = ["report", "1"]
[[self_inspection]]
id = "hygiene"
topic = "Hygien"
concerns = "home"
period = "2020"
reports_to = "committee"
reported = true
reported_to = "committee"
source = ["report", "1"]
[[sample]]
id = "files-looked-through"
title = "Genomförandeplaner i akten"
concerns = "follow-homes"
of = 15
found = 1
source = ["report", "1"]
[[scale]]
id = "scale"
grades = ["nej", "delvis", "ja"]
acceptable_from = 2
source = ["report", "1"]
[[status_scale]]
id = "statuses"
grades = [{ word = "ja", means = "done" }, { word = "nej", means = "not done" }]
source = ["report", "1"]
[[audit]]
id = "audit"
follows_up = "earlier-audit"
title = "Granskning"
audited = "committee"
day = 2021-02-24
source = ["report", "1"]
[[audit.opinion]]
id = "overall"
question = "Är styrningen god?"
scale = "scale"
grade = "delvis"
concerns = ["follow-homes"]
source = ["report", "1"]
[[audit.judgement]]
id = "many-goals"
text = "Många mål"
concerns = ["good-homes"]
source = ["report", "1"]
[[audit.recommendation]]
id = "follow-more"
repeats = "follow-earlier"
text = "Följ upp mer"
addressed = [{ units = ["committee"], as_written = "nämnden", source = ["report", "1"] }]
concerns = ["follow-homes"]
measures = [{ text = "Ny plan", owner = "committee" }]
source = ["report", "1"]
[[audit.recommendation.followed_up]]
day = "2023"
status = "not done"
scale = "statuses"
as_written = "nej"
concerns = "homes"
source = ["report", "1"]
[[audit]]
id = "earlier-audit"
title = "Förra granskningen"
audited = "committee"
source = ["report", "1"]
[[audit.recommendation]]
id = "follow-earlier"
text = "Följ upp"
source = ["report", "1"]
[[waiver]]
check = "duty-without-owner"
subject = "follow-homes"
reason = "ses över"
decided_by = "committee"
expires = 2021-12-31
)";

/// One thing made wrong in code and in the file.
struct fault {
    void (*in_code)(municipality&);
    std::string_view right; ///< stands once in the file
    std::string_view wrong;
};

const fault faults_of_each_sort[] = {
    {[](municipality& m) { m.id.clear(); }, "id = \"norrby\"", "id = \"\""},
    {[](municipality& m) { m.units[1].part_of = "cuoncil"; }, "level = \"committee\"\npart_of = \"council\"",
        "level = \"committee\"\npart_of = \"cuoncil\""},
    {[](municipality& m) { m.units[2].level = unit_level::council; }, "level = \"unit\"",
        "level = \"council\""},
    {[](municipality& m) { m.unit_groups[0].origin.section.clear(); },
        "below = \"committee\"\nsource = [\"report\", \"1\"]",
        "below = \"committee\"\nsource = [\"report\", \"\"]"},
    {[](municipality& m) { m.functions[0].owner = "homes"; },
        "owner = \"committee\"\nsource = [\"report\", \"1\"]\n[[goal_kind]]",
        "owner = \"homes\"\nsource = [\"report\", \"1\"]\n[[goal_kind]]"},
    {[](municipality& m) { m.goals[1].id = "plan"; }, "id = \"good-homes\"", "id = \"plan\""},
    {[](municipality& m) { m.goals[1].derives_from = {"home"}; }, "derives_from = [\"all-thrive\"]",
        "derives_from = [\"home\"]"},
    {[](municipality& m) { m.documents[0].steers[1] = "yearly"; }, "steers = [\"process-goal\", \"home\"]",
        "steers = [\"process-goal\", \"yearly\"]"},
    {[](municipality& m) {
         m.indicators[0].target->direction = target_direction::between;
         m.indicators[0].target->upper = {899, 1};
     },
        "direction = \"at least\", value = 90 }", "direction = \"between\", value = 90, upper = \"89.9\" }"},
    {[](municipality& m) { m.printed_figures[0].count = 0; }, "count = 57", "count = 0"},
    {[](municipality& m) { m.printed_figures[0].parts[1] = std::nullopt; }, "[\"41\", \"44\"]",
        "[\"41\", \"\"]"},
    {[](municipality& m) { m.printed_figures[1].whole.reset(); }, "whole = \"6\"\n", ""},
    {[](municipality& m) { m.rules[0].warning_days = -1; }, "from = \"known_since\"",
        "from = \"known_since\"\nwarning_days = -1"},
    {[](municipality& m) { m.statements[0].concerns = "council"; }, "concerns = \"home\"\nsays",
        "concerns = \"council\"\nsays"},
    {[](municipality& m) { m.follow_ups[0].result = follow_up_result::cancelled; }, "day = \"2020-05\"",
        "day = \"2020-05\"\nresult = \"cancelled\""},
    {[](municipality& m) { m.known_spans[0].to = make_date(2019, 12, 31); }, "to = 2020-12-31",
        "to = 2019-12-31"},
    {[](municipality& m) { m.suspensions[0].decided_by = "homes"; }, "decided_by = \"committee\"\ndecided_on",
        "decided_by = \"homes\"\ndecided_on"},
    {[](municipality& m) { m.duties[1].follows_from = "report-homes"; }, "follows_from = \"follow-homes\"",
        "follows_from = \"report-homes\""},
    {[](municipality& m) { m.risk_scales[0].likelihood_words.pop_back(); }, ", \"sannolik\"]", "]"},
    {[](municipality& m) { m.risk_scales[0].bands[1].from = 1; }, "{ from = 9,", "{ from = 1,"},
    {[](municipality& m) { m.risks[0].remaining->consequence = 5; }, "likelihood = 1, consequence = 4",
        "likelihood = 1, consequence = 5"},
    {[](municipality& m) { m.risks[0].measures[0].owner = "homes"; }, "\"Utbildning\", owner = \"council\"",
        "\"Utbildning\", owner = \"homes\""},
    {[](municipality& m) { m.outcome_scales[0].grades[1].word = "godkänd"; }, "word = \"ej utförd\"",
        "word = \"godkänd\""},
    {[](municipality& m) { m.control_plans[0].points[0].outcome = "gott"; }, "outcome = \"godkänd\"",
        "outcome = \"gott\""},
    {[](municipality& m) { m.control_plans[0].points[0].sample->taken = 21; }, "taken = 5", "taken = 21"},
    {[](municipality& m) {
         m.control_plans[0].points[0].measures[0].done_on = make_date(2021, 1, 1);
         m.control_plans[0].points[0].measures[0].done = truth::no;
     },
        "owner = \"home\" }", "owner = \"home\", done_on = 2021-01-01, done = false }"},
    {[](municipality& m) { m.control_plans[0].steps[0].says = stated::not_kept; }, "done_on = 2022-02-15",
        "done_on = 2022-02-15\nsays = \"not kept\""},
    {[](municipality& m) { m.self_inspections[0].reported = truth::no; }, "reported = true",
        "reported = false"},
    {[](municipality& m) { m.samples[0].found = 16; }, "found = 1\n", "found = 16\n"},
    {[](municipality& m) { m.status_scales[0].grades.clear(); },
        "grades = [{ word = \"ja\", means = \"done\" }, { word = \"nej\", means = \"not done\" }]",
        "grades = []"},
    {[](municipality& m) { m.audits[0].follows_up = "audit"; }, "follows_up = \"earlier-audit\"",
        "follows_up = \"audit\""},
    {[](municipality& m) { m.audits[0].recommendations[0].repeats = "many-goals"; },
        "repeats = \"follow-earlier\"", "repeats = \"many-goals\""},
    {[](municipality& m) { m.audits[0].recommendations[0].followed_up[0].concerns = "leak"; },
        "as_written = \"nej\"\nconcerns = \"homes\"", "as_written = \"nej\"\nconcerns = \"leak\""},
    {[](municipality& m) { m.control_plans[0].year = 21; }, "year = 2021", "year = 21"},
    {[](municipality& m) { m.control_plans[0].points[0].responsible = "homer"; }, "responsible = \"home\"",
        "responsible = \"homer\""},
    {[](municipality& m) { m.scales[0].acceptable_from = 7; }, "acceptable_from = 2", "acceptable_from = 7"},
    {[](municipality& m) { m.audits[0].opinions[0].grade = "jaså"; }, "grade = \"delvis\"",
        "grade = \"jaså\""},
    {[](municipality& m) { m.audits[0].recommendations[0].addressed[0].units = {"plan-kind"}; },
        "units = [\"committee\"]", "units = [\"plan-kind\"]"},
    {[](municipality& m) { m.waivers[0].reason.clear(); }, "reason = \"ses över\"", "reason = \"\""},
};

std::string with(std::string text, const fault& made) {
    const std::size_t at = text.find(made.right);
    EXPECT_NE(at, std::string::npos) << made.right;
    EXPECT_EQ(text.find(made.right, at + 1), std::string::npos) << made.right;
    return text.replace(at, made.right.size(), made.wrong);
}

/// Without places, and in an order that is the same for both.
std::vector<problem> comparable(std::vector<problem> problems) {
    for (problem& one : problems) {
        one.at = {};
    }
    std::sort(problems.begin(), problems.end(), [](const problem& a, const problem& b) {
        return std::tie(a.path, a.text) < std::tie(b.path, b.text);
    });
    return problems;
}

TEST(a_model_from_a_file, has_no_problem_where_the_same_in_code_has_none) {
    EXPECT_EQ(to_text(load::municipality_text(sound_file, "t").problems()), "");
    EXPECT_EQ(validate(sound_model()), std::vector<problem>{});
}

TEST(a_model_from_a_file, has_the_problems_that_the_same_has_in_code) {
    for (const fault& one : faults_of_each_sort) {
        municipality model = sound_model();
        one.in_code(model);
        const std::vector<problem> expected = validate(model);
        EXPECT_FALSE(expected.empty()) << one.wrong;
        EXPECT_EQ(comparable(load::municipality_text(with(std::string(sound_file), one), "t").problems()),
            comparable(expected))
            << one.wrong;
    }
}

TEST(a_model_from_a_file, has_all_the_problems_that_the_same_has_in_code) {
    municipality model = sound_model();
    std::string text(sound_file);
    for (const fault& one : faults_of_each_sort) {
        one.in_code(model);
        text = with(text, one);
    }
    const std::vector<problem> found = load::municipality_text(text, "t").problems();
    EXPECT_GE(found.size(), std::size(faults_of_each_sort));
    EXPECT_EQ(comparable(found), comparable(validate(model)));
}

} // namespace
} // namespace lssgov::test
