#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/duty_answers.hpp>

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void tell(const duty_answer& one, const reading& read, const check_description& about, findings& found) {
    const kept_answer seen = one.seen ? one.seen->kept : kept_answer::unknown;
    const bilingual events = describe(seen);
    const std::string thing =
        one.concerns.empty() ? std::string() : fmt::format(" ({})", read.name_of(one.concerns));
    finding made = make_finding(about, outcome::does_not_hold, read, one.of->id,
        seen == kept_answer::unknown
            ? bilingual{fmt::format("{}{}: uppgifterna säger emot varandra.", one.of->title, thing),
                  fmt::format("{}{}: the statements contradict each other.", one.of->title, thing)}
            : bilingual{fmt::format("{}{}: {} enligt uppföljningarna, men uppgifterna säger annat.",
                            one.of->title, thing, events.swedish),
                  fmt::format("{}{}: {} by the follow-ups, but the statements say otherwise.", one.of->title,
                      thing, events.english)});
    made.evidence.push_back({same(one.of->title), one.of->origin});
    for (const statement* said : one.said) {
        made.evidence.push_back(statement_as_evidence(*said));
    }
    if (one.by != nullptr) {
        made.rule = cite(*one.by);
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    const std::vector<duty_answer> answers = duty_answers(read.model(), read.on());
    for (const duty_answer& one : answers) {
        if (one.combined.contradicted) {
            tell(one, read, about, found);
        }
    }
}

} // namespace

const check& statement_against_events() {
    static const check made{
        {"statement-against-events", severity::error,
            {"Stämmer det som sägs med det som gjorts?", "Does what is said agree with what was done?"},
            {"En uppgift som händelserna säger emot skymmer en brist.",
                "A statement that the events contradict hides a gap."},
            {"Red ut vilket som är rätt och rätta det andra.",
                "Find out which is right and correct the other."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
