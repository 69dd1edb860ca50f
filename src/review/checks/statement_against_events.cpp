#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/duty_answers.hpp>

#include <fmt/format.h>

#include <variant>

namespace lssgov::checks {

namespace {

/// Either kind of answer, as far as this check needs it.
struct disputed {
    const duty* of;
    const rule* by;
    std::string what; ///< which of the duty's things, and which period of a quota
    bilingual seen;
    bool only_words; ///< statements against each other
    bool by_word;    ///< what was seen rests itself on a word
    const std::vector<const statement*>& said;
};

void tell(const disputed& one, const reading& read, const check_description& about, findings& found) {
    const std::string what = one.what.empty() ? std::string() : fmt::format(" ({})", one.what);
    finding made = make_finding(about, outcome::does_not_hold, read, one.of->id,
        one.only_words
            ? bilingual{fmt::format("{}{}: uppgifterna säger emot varandra.", one.of->title, what),
                  fmt::format("{}{}: the statements contradict each other.", one.of->title, what)}
            : bilingual{fmt::format("{}{}: {} enligt {}, men uppgifterna säger annat.", one.of->title, what,
                            one.seen.swedish, one.by_word ? "uppgift om vad som gjorts" : "uppföljningarna"),
                  fmt::format("{}{}: {} by {}, but the statements say otherwise.", one.of->title, what,
                      one.seen.english, one.by_word ? "what is said to have been done" : "the follow-ups")});
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
    for (const duty_answer& one : duty_answers(read.model(), read.on())) {
        const kept_answer seen = one.seen ? one.seen->kept : kept_answer::unknown;
        if (one.combined.contradicted) {
            tell({one.of, one.by, one.concerns.empty() ? "" : read.name_of(one.concerns),
                     words_of({.kept = seen}), seen == kept_answer::unknown,
                     !one.combined.as_stated && one.is_as_stated(), one.said},
                read, about, found);
        }
    }
    for (const quota_answer& one : quota_answers(read.model(), read.on())) {
        const period& within = one.verdict.within;
        const std::string label = std::get<coverage_cadence>(one.by->kind).periods.label(within);
        if (one.combined.contradicted) {
            tell({one.of, one.by, label, describe(one.verdict.answer),
                     one.verdict.answer == coverage_answer::unknown,
                     !one.combined.as_stated && one.is_as_stated(), one.said},
                read, about, found);
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
