#include "../all_checks.hpp"
#include "../case_answers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

/// Whether the grade is the best of its scale: each other one admits that something is lacking.
bool is_best_grade(const opinion& given, const municipality& model) {
    const auto scale = std::find_if(model.scales.begin(), model.scales.end(),
        [&given](const opinion_scale& one) { return one.id == given.scale; });
    return scale != model.scales.end() && !scale->grades.empty() && scale->grades.back() == given.grade;
}

void tell(const opinion& given, const std::vector<case_answer>& answers, const reading& read,
    const check_description& about, findings& found) {
    const kept_answer kept = together(answers);
    if (kept == kept_answer::not_applicable) {
        return;
    }
    const bilingual borne = borne_out_words(kept);
    finding made = make_finding(about, outcome_of(kept), read, given.id,
        {fmt::format("{} Bedömningen är \"{}\", {}.", given.question, given.grade, borne.swedish),
            fmt::format("{} The opinion is \"{}\", {}.", given.question, given.grade, borne.english)});
    made.evidence.push_back({same(given.text.empty() ? given.question : given.text), given.origin});
    for (const case_answer& one : answers) {
        for (const evidence_item& item : one.told) {
            made.evidence.push_back({{fmt::format("{}: {}", one.title, item.text.swedish),
                                         fmt::format("{}: {}", one.title, item.text.english)},
                item.origin});
        }
    }
    found.push_back(std::move(made));
}

/// An opinion is of the day it is given: what was late before, and is not any longer, does not contradict it,
/// nor what is due that day.
/// Of a report whose day is not known nothing is told.
void run(const reading& read, const check_description& about, findings& found) {
    if (read.cases() == nullptr) {
        return;
    }
    const duty_knowledge known{read.duties(), read.quotas()};
    for (const audit& report : read.model().audits) {
        const bool has_day = report.day && report.day->is_exact();
        if (!has_day || !is_out(read.model(), report, read.on())) {
            continue;
        }
        const date day = report.day->earliest();
        for (const opinion& given : report.opinions) {
            if (is_best_grade(given, read.model())) {
                tell(given, case_answers_at_end_of(read, known, given.concerns, day), read, about, found);
            }
        }
    }
}

} // namespace

const check& opinion_against_cases() {
    static const check made{
        {"opinion-against-cases", severity::warning,
            {"Stämmer revisorernas högsta betyg med ärendena?",
                "Do the cases agree with the auditors' best grade?"},
            {"En bedömning väger mer än den som granskades. Vilar den på samtal kan ärendena visa något "
             "annat.",
                "An opinion weighs more than the word of those who were audited. Where it rests on talks, "
                "the "
                "cases can show something else."},
            {"Låt revisorerna se vad ärendena visade den dagen, och red ut vad bedömningen vilar på.",
                "Let the auditors see what the cases showed on that day, and find out what the opinion rests "
                "on."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
