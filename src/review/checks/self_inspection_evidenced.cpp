#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lssgov::checks {

namespace {

bilingual words(const self_inspection& one) {
    if (one.done == truth::yes) {
        return one.documented == truth::yes
                   ? bilingual{"genomförd och dokumenterad", "carried out and documented"}
                   : bilingual{"sägs vara genomförd, underlag framgår inte",
                         "said to be carried out, no record at hand"};
    }
    return one.done == truth::no ? bilingual{"inte genomförd", "not carried out"}
                                 : bilingual{"planerad, om den är genomförd framgår inte",
                                       "planned; whether it was carried out cannot be told"};
}

using rounds = std::vector<const self_inspection*>;

void tell(const std::string& unit, const rounds& planned, const reading& read, const check_description& about,
    findings& found) {
    const auto evidenced = std::count_if(planned.begin(), planned.end(),
        [](const self_inspection* one) { return one->done == truth::yes && one->documented == truth::yes; });
    const bool is_whole = static_cast<std::size_t>(evidenced) == planned.size();
    const bool is_missed = std::any_of(
        planned.begin(), planned.end(), [](const self_inspection* one) { return one->done == truth::no; });
    const outcome result = is_whole ? outcome::holds : is_missed ? outcome::does_not_hold : outcome::unknown;
    const std::string name = read.name_of(unit);
    finding made = make_finding(about, result, read, unit,
        {fmt::format("{}: {} ämnen planerade, {} genomförda med underlag.", name, planned.size(), evidenced),
            fmt::format(
                "{}: {} topics planned, {} carried out with evidence.", name, planned.size(), evidenced)});
    for (const self_inspection* one : planned) {
        const bilingual word = words(*one);
        made.evidence.push_back({{fmt::format("{}: {}", one->topic, word.swedish),
                                     fmt::format("{}: {}", one->topic, word.english)},
            one->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    std::map<std::string, rounds> by_unit;
    for (const self_inspection& one : read.model().self_inspections) {
        const bool is_due = !one.period || seen_by(*one.period, read.on());
        if (one.planned == truth::yes && is_due && read.knows(one.origin)) {
            by_unit[one.concerns].push_back(&one);
        }
    }
    for (const auto& [unit, planned] : by_unit) {
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
