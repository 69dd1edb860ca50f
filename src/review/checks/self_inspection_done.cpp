#include "../all_checks.hpp"

#include <lssgov/control/evidence.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lssgov::checks {

namespace {

using rounds = std::vector<const self_inspection*>;

outcome outcome_of(const evidence& seen) {
    if (seen.not_performed > 0) {
        return outcome::does_not_hold;
    }
    return seen.not_known > 0 ? outcome::unknown : outcome::holds;
}

bilingual words(truth done) {
    switch (done) {
    case truth::yes:
        return {"genomförd", "carried out"};
    case truth::no:
        return {"inte genomförd", "not carried out"};
    case truth::unknown:
        break;
    }
    return {"om den genomfördes framgår inte", "whether it was carried out cannot be told"};
}

std::vector<std::string> topics_of(const rounds& inspected) {
    std::vector<std::string> topics;
    for (const self_inspection* one : inspected) {
        topics.push_back(one->topic);
    }
    return topics;
}

void tell(const rounds& inspected, const reading& read, const check_description& about, findings& found) {
    const self_inspection& first = *inspected.front();
    const evidence seen = evidence_of(inspected);
    const bilingual topics = counted(inspected.size(), {"ämne", "topic"}, {"ämnen", "topics"});
    const std::string period = first.period ? to_string(*first.period) + ", " : "";
    const std::string name = read.name_of(first.concerns);
    const std::string list = joined(topics_of(inspected));
    finding made = make_finding(about, outcome_of(seen), read, first.concerns,
        {fmt::format(
             "Egenkontroll, {}{} - {}: {}. Enligt dokumentet: genomförda {}, inte genomförda {}, okänt {}.",
             period, name, topics.swedish, list, seen.performed, seen.not_performed, seen.not_known),
            fmt::format("Self-inspection, {}{} - {}: {}. As stated: carried out {}, not carried out {}, not "
                        "known {}.",
                period, name, topics.english, list, seen.performed, seen.not_performed, seen.not_known)});
    const bool was_asked_for = std::any_of(inspected.begin(), inspected.end(),
        [](const self_inspection* one) { return one->planned == truth::yes && one->done == truth::no; });
    made.weight = was_asked_for ? severity::error : severity::note;
    made.as_stated = true;
    for (const self_inspection* one : inspected) {
        const bilingual done = words(one->done);
        const std::string outcome = one->outcome.empty() ? "" : ". " + one->outcome;
        made.evidence.push_back({{fmt::format("{}: {}{}", one->topic, done.swedish, outcome),
                                     fmt::format("{}: {}{}", one->topic, done.english, outcome)},
            one->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    std::map<std::pair<std::string, std::optional<partial_date>>, rounds> alike;
    for (const self_inspection& one : read.model().self_inspections) {
        if (read.knows(one.origin) && (!one.period || seen_by(*one.period, read.on()))) {
            alike[{one.concerns, one.period}].push_back(&one);
        }
    }
    for (const auto& [key, inspected] : alike) {
        tell(inspected, read, about, found);
    }
}

} // namespace

const check& self_inspection_done() {
    static const check made{
        {"self-inspection-done", severity::error,
            {"Genomfördes egenkontrollerna?", "Were the self-inspections carried out?"},
            {"Den som bedriver verksamheten ska själv kontrollera den. Det som planerats är ännu inte gjort.",
                "Who runs the activity shall inspect it. What is planned is not yet done."},
            {"Genomför egenkontrollen och dokumentera resultatet.",
                "Carry out the self-inspection and document the result."},
            {"SOSFS 2011:9", "5 kap."}},
        run};
    return made;
}

} // namespace lssgov::checks
