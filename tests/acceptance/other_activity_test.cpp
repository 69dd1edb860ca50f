// Nothing is hard-wired to one activity: the libraries of Norrby, a municipality that does not exist, in a
// model of a page. Goals, duties, a control, a recommendation and an indicator are told by the same checks,
// and no word of the services for which the library was first written comes out.

#include <lssgov/load/municipality.hpp>
#include <lssgov/report/review_text.hpp>
#include <lssgov/review/review.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace {

using namespace lssgov;

constexpr const char* libraries = R"(
[municipality]
id = "norrby-libraries"
name = "Norrby bibliotek"
described_as_of = 2025-06-30
complete = ["goal kinds", "goals", "duties"]

[[source]]
id = "plan"
title = "Biblioteksplan 2024-2027"
issuer = "Kulturnämnden i Norrby"
day = 2023-11-21

[[source]]
id = "report"
title = "Granskning av biblioteksverksamheten"
issuer = "Norrbys förtroendevalda revisorer"
day = 2025-03-12

[[unit]]
id = "committee"
name = "Kulturnämnden"
level = "committee"
source = ["plan", "1"]

[[unit]]
id = "libraries"
name = "Biblioteken"
level = "department"
part_of = "committee"
source = ["plan", "1"]

[[goal_kind]]
id = "aim"
name = "mål"
set_by = "committee"
source = ["plan", "2"]

[[goal_kind]]
id = "action"
name = "aktivitet"
stage = "activity"
set_by = "libraries"
derives_from = ["aim"]
source = ["plan", "2"]

[[goal]]
id = "readers"
text = "Fler barn läser"
kind = "aim"
concerns = ["committee"]
source = ["plan", "2.1"]

[[goal]]
id = "book-bus"
text = "Bokbussen kör till varje skola"
kind = "action"
derives_from = ["readers"]
concerns = ["libraries"]
source = ["plan", "2.1"]

[[goal]]
id = "open-late"
text = "Biblioteken är öppna när folk är lediga"
kind = "aim"
concerns = ["committee"]
source = ["plan", "2.2"]

[[indicator]]
id = "loans"
name = "Barnbokslån per barn"
measured_in = "lån"
serves = ["readers"]
target = { direction = "at least", value = "20" }
values = [
    { series = "own", period = "2021", value = "14" },
    { series = "own", period = "2022", value = "15" },
    { series = "own", period = "2024", value = "17" },
]
source = ["report", "3"]

[[rule]]
id = "each-half-year"
title = "Två gånger om året"
kind = "per period"
period = "half-year"
from = "known_since"
source = ["plan", "4"]

[[duty]]
id = "goals-followed-up"
title = "Uppföljning av biblioteksplanen"
topic = "goals"
concerns = ["aim"]
rule = "each-half-year"
owner = "committee"
known_since = 2024-01-01
source = ["plan", "4"]

[[follow_up]]
id = "spring-2024"
duty = "goals-followed-up"
day = 2024-06-11
source = ["report", "2"]

[[follow_up]]
id = "autumn-2024"
duty = "goals-followed-up"
day = 2024-12-03
source = ["report", "2"]

[[follow_up]]
id = "spring-2025"
duty = "goals-followed-up"
day = 2025-02-18
source = ["report", "2"]

[[known_span]]
duty = "goals-followed-up"
from = 2024-01-01
to = 2025-03-12
rests_on = "register data"
source = ["report", "2"]

[[duty]]
id = "stock-looked-through"
title = "Genomgång av bokbeståndet"
topic = "operations"
concerns = ["libraries"]
rule = "each-half-year"
owner = "libraries"
reports_to = "committee"
known_since = 2024-01-01
source = ["plan", "4"]

[[follow_up]]
id = "stock-2024"
duty = "stock-looked-through"
day = 2024-05-14
source = ["report", "2"]

[[known_span]]
duty = "stock-looked-through"
from = 2024-01-01
to = 2025-03-12
rests_on = "register data"
source = ["report", "2"]

[[outcome_scale]]
id = "outcomes"
grades = [
    { word = "bra", means = "no deviation" },
    { word = "brister", means = "minor deviation" },
]
source = ["report", "4"]

[[control_plan]]
id = "control-2024"
title = "Internkontrollplan 2024"
committee = "committee"
year = 2024
adopted = 2024-01-16
source = ["report", "4"]

[[control_plan.step]]
what = "followed up"
done_on = 2024-12-03
source = ["report", "4"]

[[control_plan.step]]
what = "reported to committee"
done_on = 2024-12-03
source = ["report", "4"]

[[control_plan.step]]
what = "reported to executive board"
due = 2025-02-28
done_on = 2025-03-04
source = ["report", "4"]

[[control_plan.point]]
id = "cash"
area = "Kontanter på filialerna"
performed = true
scale = "outcomes"
outcome = "brister"
source = ["report", "4"]

[[audit]]
id = "audit-2025"
title = "Granskning av biblioteksverksamheten"
auditor = "Norrbys förtroendevalda revisorer"
audited = "committee"
day = 2025-03-12
source = ["report", "1"]

[[audit.recommendation]]
id = "open-hours"
text = "Följ upp öppettiderna"
addressed = [{ units = ["committee"], as_written = "kulturnämnden", source = ["report", "5"] }]
source = ["report", "5"]
)";

review_result review_of_libraries() {
    const auto loaded = load::municipality_text(libraries, "libraries.toml");
    if (!loaded || !loaded.problems().empty()) {
        throw error(to_text(loaded.problems()));
    }
    return review(*loaded, as_of(2025, 6, 30));
}

/// "check subject: outcome", in the order of the review.
std::string findings() {
    std::string text;
    for (const finding& one : review_of_libraries().findings) {
        text += one.check + " " + one.subject + ": " + std::string(to_string(one.result)) + "\n";
    }
    return text;
}

TEST(another_activity, has_the_findings_that_its_documents_give) {
    EXPECT_EQ(findings(), "duty-kept stock-looked-through: does_not_hold\n" // none July to December 2024
                          "control-outcomes control-2024: does_not_hold\n"
                          "control-plan-adopted control-2024: does_not_hold\n" // sixteen days into its year
                          "control-plan-followed-up control-2024: does_not_hold\n" // four days late
                          "goal-not-covered open-late: does_not_hold\n"
                          "indicator-target-reached loans: does_not_hold\n" // 17 of 20
                          "recommendation-open open-hours: does_not_hold\n"
                          "indicator-missing-years loans: unknown\n" // 2023
                          "control-point-performed control-2024: holds\n"
                          "duty-kept goals-followed-up: holds\n"
                          "control-plan-followed-up control-2024: holds\n"
                          "control-plan-followed-up control-2024: holds\n"
                          "goal-kind-chain aim: holds\n"
                          "goal-without-parent action: holds\n");
}

TEST(another_activity, is_told_without_a_word_of_the_services_the_library_was_written_for) {
    for (const language tongue : {language::swedish, language::english}) {
        std::ostringstream told;
        report::review_text(told, review_of_libraries(), tongue);
        EXPECT_NE(told.str().find("Bokbussen"), std::string::npos);
        for (const char* word : {"LSS", "1993:387", "Socialstyrelsen", "SOSFS", "genomförandeplan"}) {
            EXPECT_EQ(told.str().find(word), std::string::npos) << word << "\n" << told.str();
        }
    }
}

TEST(another_activity, names_the_missing_year_and_the_days_in_its_findings) {
    std::string told;
    for (const finding& one : review_of_libraries().findings) {
        told += one.message.english + "\n";
    }
    for (const char* words : {"values from 2021 to 2024, but none for 2023.",
             "report to the executive board (by 2025-02-28): done 2025-03-04, too late.",
             "adopted 2024-01-16, for 2024.", "target at least 20; 2024: 17."}) {
        EXPECT_NE(told.find(words), std::string::npos) << words << "\n" << told;
    }
}

} // namespace
