#include "case_answers.hpp"

#include <algorithm>
#include <utility>

namespace lssgov::checks {

namespace {

/// What a grade speaks of: some days, or how things stand at the end of one.
struct asked_time {
    period days;
    bool is_end_of_day = false;
};

case_answer answer_of(const duty_answer& seen, const asked_time& time, const reading& read) {
    const case_fact& fact = *seen.by_cases;
    case_answer made{
        .kept = time.is_end_of_day ? fact.kept_at_end_of(time.days.last) : fact.kept_in(time.days),
        .title = seen.of->title,
        .told = {cases_as_evidence(fact, read)}};
    for (evidence_item& item : days_as_evidence(fact, time.days, read)) {
        made.told.push_back(std::move(item));
    }
    return made;
}

/// Whether a period of a quota ends in the time, or runs while the time does.
bool is_of(const period& within, const period& time, as_of on) {
    const bool ends_in_it = time.first <= within.last && within.last <= time.last;
    const bool both_run = time.last == on.day && within.first <= on.day && on.day <= within.last;
    return ends_in_it || both_run;
}

/// A quota that was missed is so from the day after its period: at the end of the last day nothing is late.
case_answer answer_of(const quota_answer& seen, const asked_time& time, const reading& read) {
    const kept_answer kept = kept_of(seen.verdict.answer);
    const bool is_not_late_yet = time.is_end_of_day && kept == kept_answer::no;
    return {.kept = is_not_late_yet ? kept_answer::unknown : kept,
        .title = seen.of->title,
        .told = {cases_as_evidence(seen, read)}};
}

std::vector<case_answer> answers_for(const reading& read, const duty_knowledge& known,
    const std::vector<std::string>& ids, const asked_time& time) {
    std::vector<case_answer> answers;
    for (const std::string& id : ids) {
        for (const duty_answer& seen : known.duties) {
            if (seen.of->id == id && seen.by_cases != nullptr) {
                answers.push_back(answer_of(seen, time, read));
            }
        }
        for (const quota_answer& seen : known.quotas) {
            const bool is_meant = seen.of->id == id && seen.by_cases != nullptr;
            if (is_meant && is_of(seen.verdict.within, time.days, read.on())) {
                answers.push_back(answer_of(seen, time, read));
            }
        }
    }
    return answers;
}

} // namespace

std::vector<case_answer> case_answers(const reading& read, const duty_knowledge& known,
    const std::vector<std::string>& ids, const period& time) {
    return time.last < time.first ? std::vector<case_answer>{} : answers_for(read, known, ids, {time});
}

std::vector<case_answer> case_answers_at_end_of(
    const reading& read, const duty_knowledge& known, const std::vector<std::string>& ids, date day) {
    return answers_for(read, known, ids, {{day, day}, true});
}

kept_answer together(const std::vector<case_answer>& answers) {
    const auto says = [&answers](kept_answer wanted) {
        return std::any_of(
            answers.begin(), answers.end(), [wanted](const case_answer& one) { return one.kept == wanted; });
    };
    for (const kept_answer wanted : {kept_answer::no, kept_answer::unknown, kept_answer::yes}) {
        if (says(wanted)) {
            return wanted;
        }
    }
    return kept_answer::not_applicable;
}

bilingual borne_out_words(kept_answer kept) {
    switch (kept) {
    case kept_answer::yes:
        return {"och ärendena styrker det", "and the cases bear it out"};
    case kept_answer::no:
        return {"men ärendena säger emot det", "but the cases contradict it"};
    case kept_answer::unknown:
    case kept_answer::not_applicable:
        break;
    }
    return {"men ärendena avgör inte om det stämmer", "but the cases do not settle whether it is right"};
}

} // namespace lssgov::checks
