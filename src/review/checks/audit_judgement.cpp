#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const audit& report : read.model().audits) {
        if (!seen_by(report.day, read.on())) {
            continue;
        }
        for (const judgement& said : report.judgements) {
            finding made =
                make_finding(about, said.critical ? outcome::does_not_hold : outcome::holds, read, said.id,
                    {fmt::format("Revisorernas omdöme: {}.", said.text),
                        fmt::format("The auditors' judgement: {}.", said.text)});
            made.as_stated = true;
            made.evidence.push_back({{fmt::format("{}, {}", report.auditor, report.title),
                                         fmt::format("{}, {}", report.auditor, report.title)},
                said.origin});
            found.push_back(std::move(made));
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
