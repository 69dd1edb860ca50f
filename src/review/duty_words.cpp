#include "duty_words.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/ladder.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <variant>

namespace lssgov::checks {

std::vector<const follow_up*> follow_ups_of(const duty_answer& one, const reading& read) {
    std::vector<const follow_up*> known;
    for (const follow_up& done : read.model().follow_ups) {
        const bool is_meant = done.duty == one.of->id &&
                              (done.concerns.empty() || done.concerns == one.concerns) &&
                              !is_before_beginning(read.model(), one.concerns, done.day);
        if (is_meant && done.result == follow_up_result::done && seen_by(done.day, read.on())) {
            known.push_back(&done);
        }
    }
    return known;
}

namespace {

/// The last day that a statement speaks of: the one it names, else the day it was made.
std::optional<date> end_of(const statement& said, const municipality& model) {
    const std::optional<partial_date> made = day_of(model, said);
    const std::optional<partial_date> end = said.about_to ? said.about_to : made;
    return end ? std::optional(end->latest()) : std::nullopt;
}

/// The last words that the duty was kept; null where nobody said so.
const statement* last_said_kept(const duty_answer& one, const reading& read) {
    const statement* last = nullptr;
    for (const statement* said : one.said) {
        const bool is_later = last == nullptr || end_of(*last, read.model()) <= end_of(*said, read.model());
        last = said->says == stated::kept && end_of(*said, read.model()) && is_later ? said : last;
    }
    return last;
}

/// Why nothing answers: the duty is known from a later day only, nobody said anything, two said opposite
/// things, or it was said of other days.
bilingual ground_of_unknown(const duty_answer& one, const reading& read) {
    const std::optional<partial_date>& since = one.of->known_since;
    if (since && read.on().day < since->earliest()) {
        const std::string day = to_string(*since);
        return {fmt::format(": skyldigheten är känd från {}; om den fanns tidigare framgår inte.", day),
            fmt::format(": the duty is known from {}; whether it was there before cannot be told.", day)};
    }
    if (one.said.empty()) {
        return {". Underlaget ger inget svar, varken genom uppföljningar eller uppgifter.",
            ". Neither follow-ups nor statements at hand answer."};
    }
    if (one.combined.contradicted) {
        return {". Uppgifterna säger emot varandra.", ". The statements contradict each other."};
    }
    const statement* said = last_said_kept(one, read);
    const std::optional<date> end = said == nullptr ? std::nullopt : end_of(*said, read.model());
    if (!end) {
        return {". Uppgifterna talar inte om hela tiden.", ". The statements do not speak of all the time."};
    }
    const std::string day = to_string(*end);
    return said->about_to ? bilingual{fmt::format(", enligt uppgift till och med {}; därefter okänt.", day),
                                fmt::format(", as stated until {}; not known since.", day)}
                          : bilingual{fmt::format(", enligt uppgift den {}; därefter okänt.", day),
                                fmt::format(", as stated on {}; not known since.", day)};
}

/// Whether all that is said against the duty is about days that are over.
bool is_about_the_past(const duty_answer& one, const reading& read) {
    return std::all_of(one.said.begin(), one.said.end(), [&read](const statement* said) {
        return said->says == stated::kept ||
               (said->about_to && before(*said->about_to, read.on().day) == truth::yes);
    });
}

bilingual past_words(stated said) {
    switch (said) {
    case stated::kept:
        return {"hållen", "kept"};
    case stated::not_kept:
        return {"inte hållen", "not kept"};
    case stated::partly_kept:
        break;
    }
    return {"delvis hållen", "kept in part"};
}

/// What was said of which days, where nothing is said of today.
bilingual said_of_the_past(const duty_answer& one) {
    std::vector<std::string> swedish;
    std::vector<std::string> english;
    for (const statement* said : one.said) {
        const bilingual time = time_words(*said);
        const bilingual word = past_words(said->says);
        swedish.push_back(word.swedish + time.swedish);
        english.push_back(word.english + time.english);
    }
    return {fmt::format(
                ", enligt uppgift: {}. Någon uppgift om tiden därefter finns inte.", joined(swedish, "; ")),
        fmt::format(", as stated: {}. Of the time since nothing is said.", joined(english, "; "))};
}

/// What the cases say, or that they do not and words answer.
bilingual ground_in_cases(const duty_answer& one) {
    const tally_row& sums = one.by_cases->sums;
    if (sums.judged() == 0) {
        return {": regeln frågar inte efter något i något ärende.", ": the rule asks nothing of any case."};
    }
    const bilingual share = share_kept(sums);
    if (one.combined.as_stated) {
        return {fmt::format(
                    ", enligt uppgift. Ärendena avgör det inte: hållen i {} bedömda ärenden.", share.swedish),
            fmt::format(", as stated. The cases do not settle it: kept in {} cases judged.", share.english)};
    }
    return {fmt::format(", enligt ärendena: hållen i {} bedömda ärenden.", share.swedish),
        fmt::format(", by the cases: kept in {} cases judged.", share.english)};
}

/// Days of a period on which the duty was followed up, as far as known by then.
std::size_t days_done_in(const period& within, const duty_answer& one, const reading& read) {
    std::set<date> days;
    for (const follow_up* done : follow_ups_of(one, read)) {
        if (within.first <= done->day.earliest() && done->day.latest() <= within.last) {
            days.insert(done->day.earliest());
        }
    }
    return days.size();
}

} // namespace

bool is_undecided(const duty_answer& one, const reading& read) {
    const auto* kind = one.by == nullptr ? nullptr : std::get_if<period_cadence>(&one.by->kind);
    const bool is_vacuous = kind != nullptr && one.of->known_since && one.combined.kept == kept_answer::yes &&
                            !one.combined.as_stated && one.by_cases == nullptr;
    if (!is_vacuous) {
        return false;
    }
    const period running = kind->periods.containing(read.on().day);
    return running.first <= one.of->known_since->earliest() &&
           days_done_in(running, one, read) < static_cast<std::size_t>(kind->times);
}

std::optional<period> period_to_come(const duty_answer& one, const reading& read) {
    const auto* kind = one.by == nullptr ? nullptr : std::get_if<period_cadence>(&one.by->kind);
    const statement* said = last_said_kept(one, read);
    const std::optional<date> end = said == nullptr ? std::nullopt : end_of(*said, read.model());
    const bool is_kept_by_words =
        one.by_cases == nullptr && one.combined.as_stated && one.combined.kept == kept_answer::yes;
    if (kind == nullptr || !is_kept_by_words || !end) {
        return std::nullopt;
    }
    const period running = kind->periods.containing(read.on().day);
    const bool is_asked = !one.by->in_force_to || running.last <= *one.by->in_force_to;
    const bool is_done = days_done_in(running, one, read) >= static_cast<std::size_t>(kind->times);
    return *end < running.first && is_asked && !is_done ? std::optional(running) : std::nullopt;
}

bilingual words_of_period_to_come(const duty_answer& one, const reading& read) {
    const std::optional<period> running = period_to_come(one, read);
    if (!running) {
        return {};
    }
    const std::string name = std::get<period_cadence>(one.by->kind).periods.label(*running);
    const std::string first = to_string(running->first);
    const std::string last = to_string(running->last);
    return {fmt::format(" {} ({} till {}) pågår och förfaller först sin sista dag.", name, first, last),
        fmt::format(" {} ({} to {}) is still running, not due before its last day.", name, first, last)};
}

bilingual ground_of(const duty_answer& one, const reading& read) {
    if (one.by_cases != nullptr) {
        return ground_in_cases(one);
    }
    if (is_undecided(one, read)) {
        return {": perioden pågår och skyldigheten kan fortfarande hållas.",
            ": the period runs, and the duty can still be kept."};
    }
    if (one.combined.as_stated && one.combined.kept == kept_answer::no && is_about_the_past(one, read)) {
        return said_of_the_past(one);
    }
    if (one.combined.kept == kept_answer::not_applicable) {
        return stated_count(read.model(), one.concerns) == 0
                   ? bilingual{": det finns inget att följa upp.", ": there is nothing to follow up."}
                   : bilingual{
                         ": regeln gäller inte den här dagen.", ": the rule is not in force on this day."};
    }
    if (one.combined.as_stated) {
        return !follow_ups_of(one, read).empty()
                   ? bilingual{", enligt uppgift. De daterade uppföljningarna räcker inte för att svara.",
                         ", as stated. The dated follow-ups are not enough to answer."}
                   : bilingual{", enligt uppgift. Inga daterade uppföljningar finns i underlaget.",
                         ", as stated. No dated follow-ups are at hand."};
    }
    if (one.is_as_stated()) {
        return {", enligt uppgift: någon har sagt att inga fler uppföljningar gjordes.",
            ", as stated: somebody said that no more follow-ups were done."};
    }
    if (one.seen && one.seen->excused > 0) {
        return {fmt::format(", med {} missad men ursäktad enligt beslut.", one.seen->excused),
            fmt::format(", with {} missed but excused by decision.", one.seen->excused)};
    }
    if (one.combined.kept == kept_answer::unknown) {
        return ground_of_unknown(one, read);
    }
    return one.seen && !one.seen->last_event && one.combined.kept == kept_answer::yes
               ? bilingual{": inget har hunnit bli försenat.", ": nothing has become late yet."}
               : bilingual{", enligt uppföljningarna i underlaget.", ", by the follow-ups at hand."};
}

bilingual standing(const duty_answer& one) {
    const bool is_told =
        one.seen && one.seen->state != case_state::unknown && one.seen->state != case_state::not_applicable;
    if (!is_told || one.combined.as_stated) {
        return {};
    }
    const bilingual state = describe(one.seen->state);
    if (!one.seen->next_due) {
        return {fmt::format(" Läge: {}.", state.swedish), fmt::format(" State: {}.", state.english)};
    }
    const std::string due = to_string(*one.seen->next_due);
    return one.seen->state == case_state::overdue
               ? bilingual{fmt::format(" Läge: försenad, skulle ha gjorts senast {}.", due),
                     fmt::format(" State: overdue, was due {}.", due)}
               : bilingual{fmt::format(" Läge: {}, nästa senast {}.", state.swedish, due),
                     fmt::format(" State: {}, next due {}.", state.english, due)};
}

bilingual kept_words(const duty_answer& one, const reading& read) {
    if (one.by_cases != nullptr) {
        return words_of(one.combined);
    }
    if (is_undecided(one, read)) {
        return {"inte avgjort än", "not decided yet"};
    }
    const bool was_kept = one.combined.kept == kept_answer::unknown && !one.combined.contradicted &&
                          last_said_kept(one, read) != nullptr;
    if (was_kept) {
        return words_of({.kept = kept_answer::yes});
    }
    const bool is_over =
        one.combined.as_stated && one.combined.kept == kept_answer::no && is_about_the_past(one, read);
    if (is_over) { // of today nothing is said
        return one.combined.in_part ? bilingual{"hölls bara delvis", "kept only in part"}
                                    : bilingual{"hölls inte", "not kept"};
    }
    return words_of(one.combined);
}

} // namespace lssgov::checks
