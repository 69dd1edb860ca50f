#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/duty_answers.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lssgov::checks {

namespace {

/// Everybody says "kept", of some time or other. What falls by events is asked for only when they come.
bool is_said_kept(const duty_answer& one) {
    return !one.said.empty() && std::all_of(one.said.begin(), one.said.end(),
                                    [](const statement* said) { return said->says == stated::kept; });
}

bool falls_by_events(const duty& one) {
    return !one.trigger.empty() || !one.follows_from.empty();
}

/// Nobody says anything of what falls by events, and of a group there is somebody in.
bilingual words_of_silence(const duty_answer& one) {
    return one.combined.kept == kept_answer::not_applicable
               ? bilingual{"det finns inget att följa upp", "there is nothing to follow up"}
               : bilingual{"utlöses av händelser, och underlaget säger inte om den hålls",
                     "falls by events, and nothing at hand says whether it is kept"};
}

bilingual words(const duty_answer& one) {
    const combined_answer& answer = one.combined;
    if (one.said.empty()) {
        return words_of_silence(one);
    }
    if (is_said_kept(one)) {
        const bilingual time = time_words(*one.said.front());
        const bilingual kept{"hålls", "kept"};
        return {fmt::format("{}, enligt uppgift{}", kept.swedish, time.swedish),
            fmt::format("{}, as stated{}", kept.english, time.english)};
    }
    if (answer.contradicted) {
        return {"uppgifterna säger emot varandra", "the statements contradict each other"};
    }
    const bilingual kept = words_of(answer);
    return {kept.swedish + ", enligt uppgift", kept.english + ", as stated"};
}

void tell(const duty_answer& one, const reading& read, const check_description& about, findings& found) {
    const bilingual answer = words(one);
    const std::string thing = one.concerns.empty() ? "" : fmt::format(" ({})", read.name_of(one.concerns));
    finding made = make_finding(about, is_said_kept(one) ? outcome::holds : outcome_of(one.combined.kept),
        read, one.of->id,
        {fmt::format("{}{}: {}.", one.of->title, thing, answer.swedish),
            fmt::format("{}{}: {}.", one.of->title, thing, answer.english)});
    made.as_stated = !one.said.empty();
    made.evidence.push_back({same(one.of->title), one.of->origin});
    if (!one.of->trigger.empty()) {
        made.evidence.push_back(
            {{"Utlöses av: " + one.of->trigger, "Falls when: " + one.of->trigger}, one.of->origin});
    }
    if (!one.of->follows_from.empty()) {
        const std::string missed = read.name_of(one.of->follows_from);
        made.evidence.push_back(
            {{"Utlöses när detta uteblir: " + missed, "Falls when this is missed: " + missed},
                one.of->origin});
    }
    for (const statement* said : one.said) {
        made.evidence.push_back(statement_as_evidence(*said));
    }
    add_note(*one.of, made);
    add_judgements({one.of->id}, judged_aspect::carried_out, read, made);
    found.push_back(std::move(made));
}

/// What the check of levels tells is not told again.
bool is_told_by_levels(const duty_answer& one) {
    return one.of->concerns.size() > 1 && one.combined.kept == kept_answer::no && !one.combined.in_part;
}

/// The duties of which anything is known: a word of one of its things, a follow-up or a sample.
std::set<std::string> duties_told_of(const reading& read) {
    std::set<std::string> told;
    for (const statement& said : read.model().statements) {
        if (read.has_heard(said)) {
            told.insert(said.duty);
        }
    }
    for (const follow_up& done : read.model().follow_ups) {
        told.insert(done.duty);
    }
    for (const sample& taken : read.model().samples) {
        told.insert(taken.concerns);
    }
    return told;
}

void run(const reading& read, const check_description& about, findings& found) {
    const std::set<std::string> told_of = duties_told_of(read);
    for (const duty_answer& one : read.duties()) {
        const bool is_by_events = falls_by_events(*one.of);
        const bool is_silent = !told_of.contains(one.of->id) && read.knows(one.of->origin);
        const bool is_spoken_of =
            !one.said.empty() &&
            (is_by_events || one.of->cadence == stated_cadence::not_stated || !one.of->case_rule.empty());
        const bool is_told = is_spoken_of || (is_by_events && is_silent);
        const bool is_asked = one.by == nullptr && !read.is_lapsed_law(one.of->carries_out);
        if (is_asked && is_told && !is_told_by_levels(one)) {
            tell(one, read, about, found);
        }
    }
}

} // namespace

const check& duty_as_stated() {
    static const check made{{"duty-as-stated", severity::warning,
                                {"Hålls det som faller av händelser, eller som ingen takt är angiven för?",
                                    "Is what falls by events, or has no stated cadence, kept?"},
                                {"En skyldighet utan takt kan ändå sägas vara hållen eller inte. Orden "
                                 "återges, med skäl och grund.",
                                    "A duty without a cadence can still be said to be kept or not. The words "
                                    "are told, with reason and basis."},
                                {"Gör det som inte blev gjort, och visa att det är gjort.",
                                    "Do what was not done, and show that it is done."},
                                {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
