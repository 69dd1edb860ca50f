#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lssgov::checks {

namespace {

bilingual words(const self_inspection& one) {
    if (one.done == truth::no) {
        return {"inte genomförd", "not carried out"};
    }
    if (one.done != truth::yes) {
        return {"planerad; om den är genomförd framgår inte",
            "planned; whether it was carried out cannot be told"};
    }
    switch (one.documented) {
    case truth::yes:
        return {"uppges vara genomförd och dokumenterad", "said to be carried out and documented"};
    case truth::no:
        return {
            "sägs vara genomförd, men är inte dokumenterad", "said to be carried out, but not documented"};
    case truth::unknown:
        break;
    }
    return {"sägs vara genomförd; underlag framgår inte", "said to be carried out; no record at hand"};
}

bool is_evidenced(const self_inspection& one) {
    return one.done == truth::yes && one.documented == truth::yes;
}

bool is_bare_word(const self_inspection& one) {
    return one.done == truth::yes && one.documented == truth::no;
}

using rounds = std::vector<const self_inspection*>;

outcome outcome_of(const rounds& planned) {
    if (std::any_of(
            planned.begin(), planned.end(), [](const self_inspection* one) { return is_bare_word(*one); })) {
        return outcome::does_not_hold;
    }
    const bool is_whole = std::all_of(planned.begin(), planned.end(),
        [](const self_inspection* one) { return is_evidenced(*one) || one->done == truth::no; });
    return is_whole ? outcome::holds : outcome::unknown;
}

void tell(const std::string& unit, const rounds& planned, const reading& read, const check_description& about,
    findings& found) {
    const auto evidenced = std::count_if(
        planned.begin(), planned.end(), [](const self_inspection* one) { return is_evidenced(*one); });
    const std::string name = read.name_of(unit);
    const bilingual topics =
        counted(planned.size(), {"planerat ämne", "topic planned"}, {"planerade ämnen", "topics planned"});
    finding made = make_finding(about, outcome_of(planned), read, unit,
        {fmt::format(
             "{}: {}; enligt uppgift genomförda och dokumenterade: {}.", name, topics.swedish, evidenced),
            fmt::format(
                "{}: {}; said to be carried out and documented: {}.", name, topics.english, evidenced)});
    made.as_stated = true;
    for (const self_inspection* one : planned) {
        const bilingual word = words(*one);
        made.evidence.push_back({{fmt::format("{}: {}", one->topic, word.swedish),
                                     fmt::format("{}: {}", one->topic, word.english)},
            one->origin});
    }
    found.push_back(std::move(made));
}

/// Whether rounds were carried out is told by another check: those that were not are listed here, and do not
/// decide the answer.
void run(const reading& read, const check_description& about, findings& found) {
    std::map<std::string, rounds> by_unit;
    for (const self_inspection& one : read.model().self_inspections) {
        const bool is_due = !one.period || seen_by(*one.period, read.on());
        if (one.planned == truth::yes && is_due && read.knows(one.origin)) {
            by_unit[one.concerns].push_back(&one);
        }
    }
    for (const auto& [unit, planned] : by_unit) {
        if (std::all_of(planned.begin(), planned.end(),
                [](const self_inspection* one) { return one->done == truth::no; })) {
            continue;
        }
        tell(unit, planned, read, about, found);
    }
}

} // namespace

const check& self_inspection_evidenced() {
    static const check made{
        {"self-inspection-evidenced", severity::warning,
            {"Finns det underlag för den egenkontroll som planerats?",
                "Is there evidence of the self-inspection that was planned?"},
            {"Att egenkontroll står i ett årshjul är en plan. Bara det som är gjort och nedskrivet går att "
             "visa.",
                "Self-inspection in a year wheel is a plan. Only what was done and written down can be "
                "shown."},
            {"Genomför och dokumentera det som planerats.", "Carry out and document what was planned."},
            {"SOSFS 2011:9", "5 kap. 2 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
