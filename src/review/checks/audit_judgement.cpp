#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

/// Whose word it is: the auditors' own, or what they were told.
bilingual whose(const judgement& said, const audit& report) {
    if (said.rests_on == basis::not_stated) {
        return {fmt::format("Omdöme av {}", report.auditor), fmt::format("Judgement by {}", report.auditor)};
    }
    const bilingual ground = describe(said.rests_on);
    return {fmt::format("Uppgift till {} ({})", report.auditor, ground.swedish),
        fmt::format("Told to {} ({})", report.auditor, ground.english)};
}

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
    made.evidence.push_back({same(report.title), said.origin});
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
            {"Vad mer anmärkte revisorerna på?", "What else did the auditors remark on?"},
            {"Ett omdöme utan tal är ett omdöme: det återges som det står, utan en gräns som ingen har satt.",
                "A judgement without numbers is a judgement: it is told as it stands, without a limit that "
                "nobody has set."},
            {"Ta ställning till omdömet och skriv ned vad som beslutas.",
                "Take a stand on the judgement and write down what is decided."},
            {"SFS 2017:725", "12 kap. 1 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
