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
    bool only_words;                    ///< statements against each other
    bool by_word;                       ///< what was seen rests itself on a word
    std::optional<evidence_item> cases; ///< what the cases say, where they answer
    const case_fact* days;              ///< and of each day, where it is no quota
    const std::vector<const statement*>& said;
};

/// By what it is that the statements are contradicted.
bilingual by_what(const disputed& one) {
    if (one.cases) {
        return {"ärendena", "the cases"};
    }
    return one.by_word ? bilingual{"uppgift om vad som gjorts", "what is said to have been done"}
                       : bilingual{"uppföljningarna", "the follow-ups"};
}

/// What the cases say, and of the time of each word that the duty was kept.
void add_cases(const disputed& one, const reading& read, finding& made) {
    if (one.cases) {
        made.evidence.push_back(*one.cases);
    }
    for (const statement* said : one.said) {
        if (one.days == nullptr || said->says != stated::kept) {
            continue;
        }
        const period time = days_spoken_of(read.model(), *said, read.on());
        for (const evidence_item& item : days_as_evidence(*one.days, time, read)) {
            made.evidence.push_back(item);
        }
    }
}

void tell(const disputed& one, const reading& read, const check_description& about, findings& found) {
    const std::string what = one.what.empty() ? std::string() : fmt::format(" ({})", one.what);
    finding made = make_finding(about, outcome::does_not_hold, read, one.of->id,
        one.only_words ? bilingual{fmt::format("{}{}: uppgifterna säger emot varandra.", one.of->title, what),
                             fmt::format("{}{}: the statements contradict each other.", one.of->title, what)}
                       : bilingual{fmt::format("{}{}: {} enligt {}, men uppgifterna säger annat.",
                                       one.of->title, what, one.seen.swedish, by_what(one).swedish),
                             fmt::format("{}{}: {} by {}, but the statements say otherwise.", one.of->title,
                                 what, one.seen.english, by_what(one).english)});
    made.evidence.push_back({same(one.of->title), one.of->origin});
    for (const statement* said : one.said) {
        made.evidence.push_back(statement_as_evidence(*said));
    }
    add_cases(one, read, made);
    if (one.by != nullptr) {
        made.rule = cite(*one.by);
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const duty_answer& one : read.duties()) {
        const kept_answer seen = one.kept_by_what_was_done();
        if (one.combined.contradicted) {
            const auto by_cases = one.by_cases == nullptr
                                      ? std::nullopt
                                      : std::optional(cases_as_evidence(*one.by_cases, read));
            tell({one.of, one.by, one.concerns.empty() ? "" : read.name_of(one.concerns),
                     words_of({.kept = seen}), seen == kept_answer::unknown,
                     !one.combined.as_stated && one.is_as_stated(), by_cases, one.by_cases, one.said},
                read, about, found);
        }
    }
    for (const quota_answer& one : read.quotas()) {
        const period& within = one.verdict.within;
        const std::string label = std::get<coverage_cadence>(one.by->kind).periods.label(within);
        if (one.combined.contradicted) {
            const auto by_cases =
                one.by_cases == nullptr ? std::nullopt : std::optional(cases_as_evidence(one, read));
            const std::string things = joined(read.names_of(one.concerns));
            const bool has_things = one.by_cases != nullptr && !things.empty();
            tell({one.of, one.by, has_things ? fmt::format("{}, {}", things, label) : label,
                     describe(one.verdict.answer), one.verdict.answer == coverage_answer::unknown,
                     !one.combined.as_stated && one.is_as_stated(), by_cases, nullptr, one.said},
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
