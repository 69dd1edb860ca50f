#include "../all_checks.hpp"

#include <lssgov/cadence/explanation.hpp>
#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/follow_up/ladder.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace lssgov::checks {

namespace {

outcome outcome_of(coverage_answer answer) {
    switch (answer) {
    case coverage_answer::kept:
    case coverage_answer::excused:
        return outcome::holds;
    case coverage_answer::broken:
    case coverage_answer::no_longer_possible:
        return outcome::does_not_hold;
    case coverage_answer::still_possible:
        return outcome::undecided;
    case coverage_answer::unknown:
        return outcome::unknown;
    case coverage_answer::not_applicable:
        break;
    }
    return outcome::not_applicable;
}

bilingual counts_of_cases(const coverage_verdict& judged) {
    if (judged.answer == coverage_answer::not_applicable) {
        return {" Det finns inga sådana ärenden.", " There are no such cases."};
    }
    const bilingual least = judged.cases.exact ? bilingual{} : bilingual{"minst ", "at least "};
    return {fmt::format(" Enligt ärendena: {} av {}{}; {}{} behövs.", judged.followed_up, least.swedish,
                judged.cases.least, least.swedish, judged.needed),
        fmt::format(" By the cases: {} of {}{}; {}{} needed.", judged.followed_up, least.english,
            judged.cases.least, least.english, judged.needed)};
}

bilingual counts(const quota_answer& one) {
    const coverage_verdict& judged = one.verdict;
    if (one.by_cases != nullptr) {
        return counts_of_cases(judged);
    }
    if (judged.answer == coverage_answer::not_applicable || judged.cases.least == 0) {
        return {" Det finns inga sådana enheter.", " There are no such units."};
    }
    if (judged.cases.exact) {
        return {fmt::format(" Uppföljda enligt underlaget: {} av {}; {} behövs.", judged.followed_up,
                    judged.cases.least, judged.needed),
            fmt::format(" Followed up, as far as known: {} of {}; {} needed.", judged.followed_up,
                judged.cases.least, judged.needed)};
    }
    return {
        fmt::format(" Uppföljda enligt underlaget: {}. Antalet enheter anges inte; minst {} behövs hur många "
                    "de än är.",
            judged.followed_up, judged.needed),
        fmt::format(
            " Followed up, as far as known: {}. The number of units is not stated; at least {} is needed "
            "however many they are.",
            judged.followed_up, judged.needed)};
}

bilingual told(const follow_up& planned) {
    const std::string day = to_string(planned.day);
    const std::string title = planned.title.empty() ? "" : ": " + planned.title;
    if (planned.result == follow_up_result::done) {
        return {fmt::format("{} genomförd{}", day, title), fmt::format("{} done{}", day, title)};
    }
    return {fmt::format("{} inställd{}. Skäl: {}. Inställd är varken genomförd eller ursäktad", day, title,
                planned.reason),
        fmt::format(
            "{} cancelled{}. Reason: {}. Cancelled is neither done nor excused", day, title, planned.reason)};
}

void add_follow_ups(const quota_answer& one, const reading& read, finding& made) {
    const period& within = one.verdict.within;
    const auto is_of_these = [&one](const std::string& thing) {
        return thing.empty() ||
               std::find(one.concerns.begin(), one.concerns.end(), thing) != one.concerns.end();
    };
    for (const follow_up& planned : read.model().follow_ups) {
        const bool in_period = within.first <= planned.day.earliest() && planned.day.latest() <= within.last;
        if (planned.duty == one.of->id && is_of_these(planned.concerns) && in_period &&
            seen_by(planned.day, read.on())) {
            made.evidence.push_back({told(planned), planned.origin});
        }
    }
}

/// The answer in words: the quota's own where events answer, kept or not where words do.
bilingual answer_words(const quota_answer& one) {
    const bilingual answer =
        one.combined.as_stated ? describe(one.combined.kept) : describe(one.verdict.answer);
    return one.is_as_stated() ? bilingual{answer.swedish + ", enligt uppgift", answer.english + ", as stated"}
                              : answer;
}

outcome outcome_of(const quota_answer& one) {
    if (!one.combined.as_stated) {
        return outcome_of(one.verdict.answer);
    }
    return one.combined.kept == kept_answer::yes ? outcome::holds : outcome::does_not_hold;
}

/// What the quota is of, with the mark that parts it from the period before.
std::string things_in(const quota_answer& one, const reading& read) {
    return one.concerns.empty() ? "" : ", " + joined(read.names_of(one.concerns));
}

void tell(const quota_answer& one, const reading& read, const check_description& about, findings& found) {
    const auto& kind = std::get<coverage_cadence>(one.by->kind);
    const std::string period = kind.periods.label(one.verdict.within);
    const bilingual answer = answer_words(one);
    const bilingual numbers = counts(one);
    const std::string group = things_in(one, read);
    finding made = make_finding(about, outcome_of(one), read, one.of->id,
        {fmt::format("{} {}{}: {}.{}", one.of->title, period, group, answer.swedish, numbers.swedish),
            fmt::format("{} {}{}: {}.{}", one.of->title, period, group, answer.english, numbers.english)});
    made.weight = one.combined.in_part ? severity::warning : weight_of(one.by->binding);
    made.as_stated = one.is_as_stated();
    made.rule = cite(*one.by);
    made.evidence.push_back({same(one.of->title), one.of->origin});
    add_note(*one.of, made);
    if (one.by_cases != nullptr) {
        made.evidence.push_back(cases_as_evidence(one, read));
    }
    for (const known_span* span : one.spans) {
        made.evidence.push_back(span_as_evidence(*span, read.on()));
    }
    if (one.by_cases == nullptr) {
        add_suspensions(*one.of, read, made);
    }
    for (const statement* said : one.said) {
        made.evidence.push_back(statement_as_evidence(*said));
    }
    if (one.by_cases == nullptr) { // else what the model lists does not count
        add_follow_ups(one, read, made);
    }
    if (made.result == outcome::does_not_hold) {
        add_judgements({one.of->id}, judged_aspect::carried_out, read, made);
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    const std::vector<quota_answer> answers = read.quotas();
    for (const quota_answer& one : answers) {
        tell(one, read, about, found);
    }
}

} // namespace

const check& quota_kept() {
    static const check made{
        {"quota-kept", severity::error, {"Nås kvoten för uppföljning?", "Is the quota of follow-up reached?"},
            {"En kvot är löftet om hur mycket av verksamheten som granskas. När den inte nås vet ingen hur "
             "resten sköts.",
                "A quota is the promise of how much of the activity is looked at. When it is not reached "
                "nobody knows how the rest is run."},
            {"Planera uppföljningarna så att kvoten nås även när något ställs in.",
                "Plan the follow-ups so that the quota is reached even when one is called off."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
