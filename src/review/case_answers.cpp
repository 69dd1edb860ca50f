#include "case_answers.hpp"

#include <algorithm>

namespace lssgov::checks {

namespace {

case_answer answer_in(const duty_answer& seen, const period& time, const reading& read) {
    const case_fact& fact = *seen.by_cases;
    case_answer made{.title = seen.of->title, .told = {cases_as_evidence(fact, read)}};
    if (fact.is_broken_in(time)) {
        made.kept = kept_answer::no;
    } else if (fact.kept() != kept_answer::no) {
        made.kept = fact.kept();
    }
    if (const auto most = backlog_as_evidence(fact, time, read)) {
        made.told.push_back(*most);
    }
    return made;
}

kept_answer kept_of(coverage_answer answer) {
    switch (answer) {
    case coverage_answer::kept:
    case coverage_answer::excused:
        return kept_answer::yes;
    case coverage_answer::broken:
    case coverage_answer::no_longer_possible:
        return kept_answer::no;
    case coverage_answer::not_applicable:
        return kept_answer::not_applicable;
    case coverage_answer::still_possible:
    case coverage_answer::unknown:
        break;
    }
    return kept_answer::unknown;
}

/// Whether a period of a quota ends in the time, or runs while the time does.
bool is_of(const period& within, const period& time, as_of on) {
    const bool ends_in_it = time.first <= within.last && within.last <= time.last;
    const bool both_run = time.last == on.day && within.first <= on.day && on.day <= within.last;
    return ends_in_it || both_run;
}

} // namespace

std::vector<case_answer> case_answers(const reading& read, const duty_knowledge& known,
    const std::vector<std::string>& ids, const period& time) {
    std::vector<case_answer> answers;
    if (time.last < time.first) {
        return answers;
    }
    for (const std::string& id : ids) {
        for (const duty_answer& seen : known.duties) {
            if (seen.of->id == id && seen.by_cases != nullptr) {
                answers.push_back(answer_in(seen, time, read));
            }
        }
        for (const quota_answer& seen : known.quotas) {
            const bool is_meant = seen.of->id == id && seen.by_cases != nullptr;
            if (is_meant && is_of(seen.verdict.within, time, read.on())) {
                answers.push_back({.kept = kept_of(seen.verdict.answer),
                    .title = seen.of->title,
                    .told = {cases_as_evidence(seen, read)}});
            }
        }
    }
    return answers;
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
