#include "../all_checks.hpp"

#include <lssgov/control/dormant_topics.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

outcome outcome_of(truth is_dormant) {
    switch (is_dormant) {
    case truth::yes:
        return outcome::does_not_hold;
    case truth::no:
        return outcome::holds;
    case truth::unknown:
        break;
    }
    return outcome::unknown;
}

bilingual words(const topic_of_rounds& topic) {
    const std::string last = to_string(topic.last.period);
    if (!topic.later) {
        return {fmt::format("återkommer, senast {}", last), fmt::format("comes back, last in {}", last)};
    }
    const std::string later = to_string(topic.later->period);
    if (topic.is_dormant == truth::unknown) {
        return {fmt::format("senast {}. Omgången {} har ämnet inte bland dem som dokumenten nämner; alla är "
                            "inte säkert nämnda",
                    last, later),
            fmt::format("last in {}. The round {} does not have the topic among those that the documents "
                        "name; not all are certainly named",
                last, later)};
    }
    return {
        fmt::format("senast {}; varken planerat eller kontrollerat sedan dess, fast omgången {} kom efter",
            last, later),
        fmt::format(
            "last in {}; neither planned nor inspected since, though the round {} came after", last, later)};
}

void tell(
    const topic_of_rounds& topic, const reading& read, const check_description& about, findings& found) {
    const bilingual word = words(topic);
    const self_inspection& last = *topic.last.of;
    const std::string unit = read.name_of(last.concerns);
    finding made = make_finding(about, outcome_of(topic.is_dormant), read, last.id,
        {fmt::format("{} ({}): {}.", last.topic, unit, word.swedish),
            fmt::format("{} ({}): {}.", last.topic, unit, word.english)});
    const std::string period = to_string(topic.last.period);
    made.evidence.push_back({{fmt::format("Senaste omgången med ämnet: {}", period),
                                 fmt::format("The last round with the topic: {}", period)},
        last.origin});
    if (topic.later) {
        const std::string later = to_string(topic.later->period);
        made.evidence.push_back({{fmt::format("En omgång efter den: {}, {}", later, topic.later->of->topic),
                                     fmt::format("A round after it: {}, {}", later, topic.later->of->topic)},
            topic.later->of->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    std::vector<const self_inspection*> known;
    for (const self_inspection& one : read.model().self_inspections) {
        if (read.knows(one.origin)) {
            known.push_back(&one);
        }
    }
    for (const topic_of_rounds& topic : topics_of_earlier_rounds(read.model(), known, read.on())) {
        tell(topic, read, about, found);
    }
}

} // namespace

const check& self_inspection_dormant() {
    static const check made{
        {"self-inspection-dormant", severity::warning,
            {"Återkommer de ämnen som kontrollerats?", "Do the topics that were inspected come back?"},
            {"Ett ämne som faller ur egenkontrollen utan att någon har beslutat det blir ett område som "
             "ingen ser.",
                "A topic that drops out of self-inspection, with nobody having decided so, becomes an area "
                "that nobody sees."},
            {"Ta upp ämnet i nästa omgång, eller besluta att det utgår.",
                "Take up the topic in the next round, or decide that it is dropped."},
            {"SOSFS 2011:9", "5 kap. 2 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
