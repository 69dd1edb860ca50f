#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void tell(const judgement& said, const audit& report, const reading& read, const check_description& about,
    findings& found) {
    const audit* later = read.followed_up_by(report);
    const outcome result = later != nullptr ? outcome::not_applicable
                           : said.critical  ? outcome::does_not_hold
                                            : outcome::holds;
    const bilingual by = whose(said, report);
    finding made = make_finding(about, result, read, said.id,
        {fmt::format("{}: {}.", by.swedish, said.text), fmt::format("{}: {}.", by.english, said.text)});
    made.as_stated = true;
    const std::string day = report.day ? fmt::format(" ({})", to_string(*report.day)) : "";
    made.evidence.push_back({same(report.title + day), said.origin});
    if (later != nullptr) {
        made.evidence.push_back(
            {{"Sedan dess: " + later->title, "Since then: " + later->title}, later->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const audit& report : read.model().audits) {
        for (const judgement& said : report.judgements) {
            if (is_out(read.model(), report, read.on())) {
                tell(said, report, read, about, found);
            }
        }
    }
}

} // namespace

const check& audit_judgement() {
    static const check made{
        {"audit-judgement", severity::warning,
            {"Vad mer sade de som granskade?", "What else did those who audited say?"},
            {"Ett omdöme utan tal är ett omdöme: det återges som det står, utan en gräns som ingen har satt.",
                "A judgement without numbers is a judgement: it is told as it stands, without a limit that "
                "nobody has set."},
            {"Ta ställning till det och skriv ned vad som beslutas.",
                "Take a stand on it and write down what is decided."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
