#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace lssgov::checks {

namespace {

using rounds = std::vector<const self_inspection*>;

/// Whether the unit that is to get the result got it. That another one did does not answer.
truth is_reported(const self_inspection& one) {
    return one.reported == truth::unknown && one.reported_to == one.reports_to ? truth::yes : one.reported;
}

bilingual words(const self_inspection& one, const reading& read) {
    const std::string other =
        one.reported_to.empty() || one.reported_to == one.reports_to ? "" : read.name_of(one.reported_to);
    const bilingual beside =
        other.empty() ? bilingual{}
                      : bilingual{fmt::format("; {} fick det", other), fmt::format("; {} got it", other)};
    switch (is_reported(one)) {
    case truth::yes:
        return {"redovisat", "reported"};
    case truth::no:
        return {"inte redovisat" + beside.swedish, "not reported" + beside.english};
    case truth::unknown:
        break;
    }
    return {"om det är redovisat framgår inte" + beside.swedish,
        "whether it was reported cannot be told" + beside.english};
}

int count(const rounds& all, truth reported) {
    return static_cast<int>(std::count_if(all.begin(), all.end(),
        [reported](const self_inspection* one) { return is_reported(*one) == reported; }));
}

outcome outcome_of(const rounds& all) {
    if (count(all, truth::no) > 0) {
        return outcome::does_not_hold;
    }
    return count(all, truth::unknown) > 0 ? outcome::unknown : outcome::holds;
}

/// "redovisade 2, framgår inte 1": what there is none of is left out.
bilingual counts(const rounds& all) {
    struct counted_word {
        truth reported;
        bilingual word;
    };

    const std::array words{counted_word{truth::yes, {"redovisade", "reported"}},
        counted_word{truth::no, {"inte redovisade", "not reported"}},
        counted_word{truth::unknown, {"framgår inte", "not told"}}};
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const counted_word& one : words) {
        const int n = count(all, one.reported);
        if (n > 0) {
            swedish.push_back(fmt::format("{} {}", one.word.swedish, n));
            english.push_back(fmt::format("{} {}", one.word.english, n));
        }
    }
    return {joined(swedish), joined(english)};
}

void tell(const std::string& unit, const std::string& receiver, const rounds& all, const reading& read,
    const check_description& about, findings& found) {
    const std::string name = read.name_of(unit);
    const std::string to = read.name_of(receiver);
    const bilingual told = counts(all);
    finding made = make_finding(about, outcome_of(all), read, unit,
        {fmt::format("{}: egenkontroller att redovisa till {}: {}.", name, to, told.swedish),
            fmt::format("{}: self-inspections to report to {}: {}.", name, to, told.english)});
    made.as_stated = true;
    for (const self_inspection* one : all) {
        const bilingual word = words(*one, read);
        const std::string period = one->period ? " " + to_string(*one->period) : "";
        made.evidence.push_back({{fmt::format("{}{}: {}", one->topic, period, word.swedish),
                                     fmt::format("{}{}: {}", one->topic, period, word.english)},
            one->origin});
    }
    found.push_back(std::move(made));
}

/// Of a round that was not carried out there is nothing to report; another check tells it.
bool is_to_be_told(const self_inspection& one, const reading& read) {
    const bool was_held = one.done == truth::yes || (one.planned == truth::yes && one.done != truth::no);
    const bool is_over = !one.period || seen_by(*one.period, read.on());
    return !one.reports_to.empty() && was_held && is_over && read.knows(one.origin);
}

void run(const reading& read, const check_description& about, findings& found) {
    std::map<std::pair<std::string, std::string>, rounds> alike;
    for (const self_inspection& one : read.model().self_inspections) {
        if (is_to_be_told(one, read)) {
            alike[{one.concerns, one.reports_to}].push_back(&one);
        }
    }
    for (const auto& [key, all] : alike) {
        tell(key.first, key.second, all, read, about, found);
    }
}

} // namespace

const check& self_inspection_reported() {
    static const check made{
        {"self-inspection-reported", severity::warning,
            {"Fick den som ska det veta vad egenkontrollen visade?",
                "Did those who are to know get to know what the self-inspection showed?"},
            {"Den som svarar för verksamheten kan bara rätta det som den får veta.",
                "Who answers for the activity can mend only what comes to his knowledge."},
            {"Redovisa resultatet, och skriv upp när det gjordes.",
                "Report the result, and write down when that was done."},
            {"SOSFS 2011:9", "5 kap. 2 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
