#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

const opinion_scale* scale_of(const municipality& model, const opinion& given) {
    const auto found = std::find_if(model.scales.begin(), model.scales.end(),
        [&given](const opinion_scale& one) { return one.id == given.scale; });
    return found == model.scales.end() ? nullptr : &*found;
}

outcome outcome_of(const opinion& given, const opinion_scale* scale) {
    if (scale == nullptr || given.grade.empty()) {
        return outcome::unknown;
    }
    const auto at =
        std::find(scale->grades.begin(), scale->grades.end(), given.grade) - scale->grades.begin();
    return at >= scale->acceptable_from ? outcome::holds : outcome::does_not_hold;
}

bilingual grade_words(const opinion& given, const opinion_scale* scale) {
    if (given.grade.empty() || scale == nullptr) {
        return {"bedömning kan inte lämnas", "no opinion can be given"};
    }
    const auto at =
        std::find(scale->grades.begin(), scale->grades.end(), given.grade) - scale->grades.begin();
    const bilingual order = scale->note.empty()
                                ? bilingual{"sämst först", "worst first"}
                                : bilingual{"sämst först; se om skalan", "worst first; see on the scale"};
    const std::size_t all = scale->grades.size();
    return {fmt::format("\"{}\" (steg {} av {}, {})", given.grade, at + 1, all, order.swedish),
        fmt::format("\"{}\" (step {} of {}, {})", given.grade, at + 1, all, order.english)};
}

bilingual assurance_words(assurance level) {
    switch (level) {
    case assurance::limited:
        return {", begränsad säkerhet", ", limited assurance"};
    case assurance::reasonable:
        return {", rimlig säkerhet", ", reasonable assurance"};
    case assurance::not_stated:
        break;
    }
    return {};
}

void tell(const opinion& given, const audit& report, const reading& read, const check_description& about,
    findings& found) {
    const opinion_scale* scale = scale_of(read.model(), given);
    const bilingual grade = grade_words(given, scale);
    const bilingual sure = assurance_words(given.level);
    const bilingual by = report.auditor.empty()
                             ? bilingual{"Bedömning (av vem anges inte)", "Opinion (auditor not stated)"}
                             : bilingual{"Bedömning av " + report.auditor, "Opinion of " + report.auditor};
    const audit* later = read.followed_up_by(report);
    const outcome result = later != nullptr ? outcome::not_applicable : outcome_of(given, scale);
    finding made = make_finding(about, result, read, given.id,
        {fmt::format("{} {} {}: {}{}.", given.overall ? "Sammanfattande fråga:" : "Fråga:", given.question,
             by.swedish, grade.swedish, sure.swedish),
            fmt::format("{} {} {}: {}{}.", given.overall ? "Overall question:" : "Question:", given.question,
                by.english, grade.english, sure.english)});
    made.as_stated = true;
    made.evidence.push_back({same(given.text), given.origin});
    if (scale != nullptr && !scale->note.empty()) {
        made.evidence.push_back(
            {{"Om skalan: " + scale->note, "On the scale: " + scale->note}, scale->origin});
    }
    if (later != nullptr) {
        made.evidence.push_back(
            {{"Sedan dess: " + later->title, "Since then: " + later->title}, later->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const audit& report : read.model().audits) {
        if (!is_out(read.model(), report, read.on())) {
            continue;
        }
        for (const opinion& given : report.opinions) {
            tell(given, report, read, about, found);
        }
    }
}

} // namespace

const check& audit_opinion() {
    static const check made{
        {"audit-opinion", severity::warning,
            {"Vad svarade revisorerna på sina frågor?", "What did the auditors answer to their questions?"},
            {"Revisorernas bedömning är en utsaga av någon som har granskat; den återges på sin egen skala.",
                "The opinion is the word of somebody who has looked; it is told on its own scale."},
            {"Åtgärda det som bedömningen vilar på och följ upp att det hjälpte.",
                "Mend what the opinion rests on, and follow up that it helped."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
