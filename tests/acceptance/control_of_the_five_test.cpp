// What the five documents say of plans of internal control as a whole, and of to whom self-inspections are
// reported. Of dormant topics, missing years and bands of risk they have nothing to tell.

#include "review_of.hpp"

namespace {

using namespace lssgov;
using namespace lssgov::acceptance;

/// Texts of a check, one on each line: outcome and English message.
std::string told(const std::string& file, const std::string& check) {
    const municipality& model = model_in(file);
    std::string text;
    for (const finding& one : review(model, as_of(*model.described_as_of), {.checks = {check}}).findings) {
        text += std::string(to_string(one.result)) + " " + one.message.english + "\n";
    }
    return text;
}

TEST(control_of_the_five, Eskilstuna_is_followed_up_as_stated_and_to_whom_it_is_reported_is_not_said) {
    EXPECT_EQ(told("eskilstuna/eskilstuna.toml", "control-plan-followed-up"), // 3.5.1
        "unknown Internkontrollarbetet 2020: whether this was done cannot be told: report to the committee, "
        "report to the executive board.\n"
        "holds Internkontrollarbetet 2020: follow-up: done, as stated.\n");
}

TEST(control_of_the_five, Pitea_is_followed_up_and_its_reports_are_not_due_while_the_year_runs) {
    EXPECT_EQ(told("pitea/pitea.toml", "control-plan-followed-up"), // 4.2: "uppföljning internkontroll 2023"
        "holds Internkontrollplan 2023: follow-up: done, as stated.\n");
}

TEST(control_of_the_five, Pitea_the_one_self_inspection_that_was_carried_out_is_reported_by_tertial) {
    EXPECT_EQ(told("pitea/pitea.toml", "self-inspection-reported"), // 4.4.1
        "holds Psykosocialt stöd till vuxna och daglig verksamhet: self-inspections to report to "
        "Socialnämnden: reported 1.\n");
}

TEST(control_of_the_five, Uppsala_five_planned_topics_and_which_of_them_are_reported_is_not_said) {
    EXPECT_EQ(told("uppsala/uppsala.toml", "self-inspection-reported"),
        "unknown Myndigheten: self-inspections to report to Omsorgsnämnden: not told 5.\n");
}

TEST(control_of_the_five, have_no_dormant_topic_no_missing_year_no_band_and_no_unknown_statute) {
    for (const char* file : {"eskilstuna/eskilstuna.toml", "pitea/pitea.toml", "sodertalje/sodertalje.toml",
             "perstorp/perstorp.toml", "uppsala/uppsala.toml"}) {
        for (const char* check : {"self-inspection-dormant", "indicator-missing-years", "risk-band-response",
                 "function-without-owner", "statutory-rule-not-known"}) {
            EXPECT_EQ(told(file, check), "") << file << " " << check;
        }
    }
}

} // namespace
