// A file with every kind of rule and every modifier is read to the rules that the library's own builders
// make.

#include "load/told.hpp"
#include "support/day.hpp"
#include "support/print_cadence.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace lssgov::test {
namespace {

constexpr const char* file = R"(
[[rule]]
id = "completion"
title = "Beslut följs upp minst var tolfte månad"
kind = "at least every"
every = "12 months"
changes = [{ from = 2022-01-01, every = "6 months" }, { from = 2024-07-01, every = "26 weeks" }]
renewed = "by completion"
event = "decision follow-up"
from = "executed"
only = [
    { grouping = "unit", labels = ["Boende", "Navet"] },
    { grouping = "service", labels = ["9 § 9"] },
    { grouping = "regime", labels = ["own"] },
]
force = "shall"
carries_out = "LSS-6-QUALITY"
in_force_from = 2019-01-01
in_force_to = 2026-12-31
warning_days = 60
roll = "next working day"
source = ["Rutin 2019", "4 §"]

[[rule]]
id = "anchored"
title = "Planen följs upp var tredje månad"
kind = "at least every"
every = "3 months"
changes = [{ from = 2023-03-01, every = "1 year" }]
renewed = "anchored"
event = "implementation plan"
roll = "next working day"
warning_days = 14
force = "should"
source = ["Rutin 2019", "6 §"]

[[rule]]
id = "quarterly"
title = "Två gånger per kvartal"
kind = "per period"
period = "quarter"
times = 2
partial = "require"
force = "may"
in_force_from = 2020-05-01
source = ["Rutin 2019", "7 §"]

[[rule]]
id = "in-each-mandate"
title = "En gång varje mandatperiod"
kind = "per period"
period = "mandate period"
first_day = 2018-10-15
event = "document revised"
from = "adopted"
source = ["Rutin 2019", "8 §"]

[[rule]]
id = "executed"
title = "Beslut verkställs inom tre månader"
kind = "within"
within = "3 months"
changes = [{ from = 2025-01-01, within = "2 months" }]
from = "applied"
to = "executed"
warning_days = 10
carries_out = "LSS-28F-NEW"
source = ["Rutin 2019", "9 §"]

[[rule]]
id = "first-plan"
title = "En plan inom fyra veckor"
kind = "within"
within = "4 weeks"
event = "implementation plan"
from = "executed"
roll = "next working day"
in_force_to = 2030-06-30
source = ["Rutin 2019", "10 §"]

[[rule]]
id = "before-end"
title = "Omprövas innan beslutet löper ut"
kind = "before end"
lead = "30 days"
window = "90 days"
changes = [
    { from = 2024-01-01, lead = "6 weeks", window = "120 days" },
    { from = 2025-01-01, lead = "60 days" },
]
event = "re-assessment"
roll = "next working day"
warning_days = 30
source = ["Rutin 2019", "11 §"]

[[rule]]
id = "yearly-dates"
title = "Avstämning två gånger om året"
kind = "on dates"
dates = ["03-31", "09-30"]
before = 30
after = 14
event = "reconciliation"
roll = "next working day"
only = [{ grouping = "regime", labels = ["private"] }]
source = ["Rutin 2019", "12 §"]

[[rule]]
id = "answered"
title = "En missad uppföljning rapporteras"
kind = "response"
within = "1 month"
changes = [{ from = 2025-07-01, within = "10 days" }]
trigger = "missed follow-up"
event = "deviation report"
roll = "next working day"
warning_days = 5
source = ["Rutin 2019", "13 §"]

[[rule]]
id = "quota"
title = "Akter granskas för 30 procent av besluten"
kind = "coverage"
share = "30 %"
period = "tertial"
event = "file review"
in_force_from = 2023-01-01
source = ["Rutin 2019", "14 §"]

[[rule]]
id = "quota-of-mandate"
title = "Alla enheter besöks varje mandatperiod"
kind = "coverage"
share = "1/1"
period = "mandate period"
first_day = 2019-01-01
event = "visit"
only = [{ grouping = "unit", labels = ["Boende"] }]
source = ["Rutin 2019", "15 §"]

[[register]]
event = "implementation plan"
known_from = 2022-01-01
known_to = 2025-06-30

[[register]]
event = "executed"
known_from = 2020-01-01

[[register]]
event = "visit"
never_holds = true

[[suspension]]
rule = "completion"
decided_by = "Omsorgsnämnden"
decided_on = 2020-03-25
from = 2020-04-01
to = 2020-08-31
reason = "covid-19"

[[suspension]]
rule = "anchored"
decided_by = "Omsorgsnämnden"
decided_on = 2021-01-15
from = 2021-01-01
to = 2021-01-31

[[grouping]]
name = "unit"
parents = { "Granliden" = "Boende", "Navet" = "Daglig verksamhet" }
labels = ["Hemteamet"]

[[grouping]]
name = "regime"
labels = ["own", "private"]
)";

rule from_routine(rule made, const char* section, force how = force::local) {
    return made.by(how, {"Rutin 2019", section});
}

/// The rules of the file, in its order.
std::vector<rule> built() {
    std::vector<rule> all;
    all.push_back(from_routine(at_least_every(months(12))
                                   .named("completion", "Beslut följs upp minst var tolfte månad")
                                   .becoming(day("2022-01-01"), months(6))
                                   .becoming(day("2024-07-01"), weeks(26))
                                   .event("decision follow-up")
                                   .from("executed")
                                   .only("unit", {"Boende", "Navet"})
                                   .only("service", {"9 § 9"})
                                   .only("regime", {"own"})
                                   .carrying_out("LSS-6-QUALITY")
                                   .in_force(day("2019-01-01"), day("2026-12-31"))
                                   .warned(60)
                                   .rolled(),
        "4 §", force::shall));
    all.push_back(from_routine(at_least_every(months(3))
                                   .named("anchored", "Planen följs upp var tredje månad")
                                   .anchored()
                                   .becoming(day("2023-03-01"), years(1))
                                   .event("implementation plan")
                                   .rolled()
                                   .warned(14),
        "6 §", force::should));
    all.push_back(from_routine(per_period(partition::quarterly(), 2)
                                   .named("quarterly", "Två gånger per kvartal")
                                   .partial_periods_required()
                                   .in_force(day("2020-05-01"), std::nullopt),
        "7 §", force::may));
    all.push_back(from_routine(per_period(partition::mandate_periods(day("2018-10-15")))
                                   .named("in-each-mandate", "En gång varje mandatperiod")
                                   .event("document revised")
                                   .from("adopted"),
        "8 §"));
    all.push_back(from_routine(within(months(3))
                                   .named("executed", "Beslut verkställs inom tre månader")
                                   .becoming(day("2025-01-01"), months(2))
                                   .from("applied")
                                   .to_date("executed")
                                   .warned(10)
                                   .carrying_out("LSS-28F-NEW"),
        "9 §"));
    all.push_back(from_routine(within(weeks(4))
                                   .named("first-plan", "En plan inom fyra veckor")
                                   .event("implementation plan")
                                   .from("executed")
                                   .rolled()
                                   .in_force(std::nullopt, day("2030-06-30")),
        "10 §"));
    all.push_back(from_routine(before_end(days(30), days(90))
                                   .named("before-end", "Omprövas innan beslutet löper ut")
                                   .becoming(day("2024-01-01"), weeks(6), days(120))
                                   .becoming(day("2025-01-01"), days(60))
                                   .event("re-assessment")
                                   .rolled()
                                   .warned(30),
        "11 §"));
    all.push_back(from_routine(on_dates({{3, 31}, {9, 30}}, 30, 14)
                                   .named("yearly-dates", "Avstämning två gånger om året")
                                   .event("reconciliation")
                                   .rolled()
                                   .only("regime", {"private"}),
        "12 §"));
    all.push_back(from_routine(response(months(1))
                                   .named("answered", "En missad uppföljning rapporteras")
                                   .becoming(day("2025-07-01"), days(10))
                                   .trigger("missed follow-up")
                                   .event("deviation report")
                                   .rolled()
                                   .warned(5),
        "13 §"));
    all.push_back(from_routine(coverage({30, 100}, partition::by_tertial())
                                   .named("quota", "Akter granskas för 30 procent av besluten")
                                   .event("file review")
                                   .in_force(day("2023-01-01"), std::nullopt),
        "14 §"));
    all.push_back(from_routine(coverage({1, 1}, partition::mandate_periods(day("2019-01-01")))
                                   .named("quota-of-mandate", "Alla enheter besöks varje mandatperiod")
                                   .event("visit")
                                   .only("unit", {"Boende"}),
        "15 §"));
    return all;
}

TEST(a_rules_file_of_all_kinds, is_read_to_the_rules_that_the_builders_make) {
    const auto read = load::rules_text(file, "t");
    ASSERT_TRUE(read) << to_text(read.problems());
    EXPECT_EQ(to_text(read.problems()), "");
    const std::vector<rule> expected = built();
    ASSERT_EQ(read->rules.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(read->rules[i], expected[i]) << expected[i].id;
    }
}

TEST(a_rules_file_of_all_kinds, has_each_kind_there_is) {
    std::vector<std::size_t> kinds;
    for (const rule& one : built()) {
        kinds.push_back(one.kind.index());
    }
    for (std::size_t kind = 0; kind < std::variant_size_v<cadence_kind>; ++kind) {
        EXPECT_NE(std::find(kinds.begin(), kinds.end(), kind), kinds.end()) << kind;
    }
}

TEST(a_rules_file_of_all_kinds, is_read_to_what_must_be_known_besides) {
    const auto read = load::rules_text(file, "t");
    ASSERT_TRUE(read) << to_text(read.problems());
    EXPECT_EQ(read->known.registers,
        (std::vector{event_register::covering("implementation plan", day("2022-01-01"), day("2025-06-30")),
            event_register::covering("executed", day("2020-01-01"), std::nullopt),
            event_register::never_holding("visit")}));
    EXPECT_EQ(
        read->known.suspensions, (std::vector{suspension{"completion", "Omsorgsnämnden", day("2020-03-25"),
                                                  day("2020-04-01"), day("2020-08-31"), "covid-19"},
                                     suspension{"anchored", "Omsorgsnämnden", day("2021-01-15"),
                                         day("2021-01-01"), day("2021-01-31"), ""}}));
    EXPECT_EQ(read->known.groupings,
        (std::vector{
            grouping{"unit", {{"Granliden", "Boende"}, {"Navet", "Daglig verksamhet"}}, {"Hemteamet"}},
            grouping{"regime", {}, {"own", "private"}}}));
}

TEST(a_grouping, says_something_of_its_labels) {
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\n"),
        "t:1:1: error: [[grouping]] has no parents\n"
        "    add parents: a table of strings, such as { \"Norr\" = \"LSS\" }\n");
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\nlabels = [\"Norr\"]\n"), "");
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\nlabels = [\"Norr\", 1]\n"),
        "t:3:19: error: labels[1] cannot be a whole number\n    write a string in quotes\n");
    EXPECT_EQ(told_of_rules("[[grouping]]\nname = \"unit\"\nlabels = [\"Norr\", \"\"]\n"),
        "t:3:10: error: a label has no text\n"
        "    give each label a text\n");
}

} // namespace
} // namespace lssgov::test
