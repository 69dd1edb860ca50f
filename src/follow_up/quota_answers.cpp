#include "duty_facts.hpp"

#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/follow_up/ladder.hpp>

#include <algorithm>
#include <variant>

namespace lssgov {

namespace {

using namespace follow_up_room;

/// A number of follow-ups: those certainly in a period and seen by then, and those that may be.
struct bounds {
    int least = 0;
    int most = 0;
};

bounds followed_up_in(const period& within, const std::vector<const follow_up*>& done, as_of on) {
    const date last = std::min(within.last, on.day);
    bounds found;
    for (const follow_up* one : done) {
        found.least += within.first <= one->day.earliest() && one->day.latest() <= last;
        found.most += within.first <= one->day.latest() && one->day.earliest() <= last;
    }
    return found;
}

group_size size_of(const municipality& model, const std::string& id) {
    const std::optional<int> count = stated_count(model, id);
    return count ? group_size::exactly(*count) : group_size::at_least(1);
}

run_of_period run_of(const period& within, as_of on) {
    if (within.last == on.day) {
        return run_of_period::last_day;
    }
    return within.last < on.day ? run_of_period::over : run_of_period::running;
}

/// One quota of one group, as the walk over its periods needs it.
struct quota_case {
    const duty* of;
    const rule* by;
    const coverage_cadence* kind;
    std::string group;
    group_size size;
    std::vector<const follow_up*> done;
    std::vector<const known_span*> spans;
    std::vector<const statement*> said;
};

/// The known span that covers all of some days; null where none does.
const known_span* covering(const quota_case& one, const days_between_ends& days) {
    const auto found = std::find_if(one.spans.begin(), one.spans.end(),
        [&](const known_span* span) { return days_between_ends{span->from, span->to}.covers(days); });
    return found == one.spans.end() ? nullptr : *found;
}

days_between_ends days_so_far(const period& within, as_of on) {
    return {within.first, std::min(within.last, on.day)};
}

coverage_verdict judge_quota(const quota_case& one, const period& within, as_of on) {
    const bounds followed = followed_up_in(within, one.done, on);
    const bool covered = covering(one, days_so_far(within, on)) != nullptr;
    coverage_verdict judged{.within = within};
    judged.rule = one.by->id;
    judged.group = one.group;
    judged.cases = one.size;
    judged.needed = cases_needed(one.kind->of_cases, one.size.least);
    judged.followed_up = followed.least;
    judged.lacking = std::max(0, judged.needed - judged.followed_up);
    const auto answer_for = [&](int followed_up) {
        return judge_coverage(one.kind->of_cases, one.size, followed_up, run_of(within, on), covered);
    };
    judged.answer = answer_for(followed.least) == answer_for(followed.most) ? answer_for(followed.least)
                                                                            : coverage_answer::unknown;
    return judged;
}

/// The days on which the duty certainly holds: from the latest day it can have begun, within the rule's life.
std::optional<period> certain_life(const quota_case& one, as_of on) {
    if (!one.of->known_since) {
        return std::nullopt;
    }
    const date first =
        std::max(one.of->known_since->latest(), one.by->in_force_from.value_or(first_calendar_day()));
    const date last = one.by->in_force_to.value_or(last_calendar_day());
    if (last < first || on.day < first) {
        return std::nullopt;
    }
    return period{first, last};
}

kept_answer kept_of(coverage_answer answer) {
    switch (answer) {
    case coverage_answer::kept:
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

/// Sets what was said of a period beside what was seen in it. Words answer for a period that they cover;
/// while it runs and the quota can still be reached, nothing does.
void hear(const quota_case& one, as_of on, quota_answer& answer) {
    const days_between_ends days = days_so_far(answer.verdict.within, on);
    std::vector<stated> words;
    for (const statement* said : one.said) {
        if (time_of(*said, on).overlaps(days)) {
            answer.said.push_back(said);
        }
        if (time_of(*said, on).covers(days)) {
            words.push_back(said->says);
        }
    }
    if (answer.verdict.answer == coverage_answer::still_possible) {
        words.clear();
    }
    answer.combined = combine(kept_of(answer.verdict.answer), words);
    answer.span = covering(one, days);
}

void add_quota_answers(const quota_case& one, as_of on, std::vector<quota_answer>& answers) {
    const auto add = [&](const coverage_verdict& judged) {
        answers.push_back({.of = one.of, .by = one.by, .group = one.group, .verdict = judged});
        hear(one, on, answers.back());
    };
    const std::optional<period> life = certain_life(one, on);
    if (!life || (one.size.exact && one.size.least == 0)) {
        coverage_verdict judged = judge_quota(one, one.kind->periods.containing(on.day), on);
        const bool none = one.size.exact && one.size.least == 0;
        judged.answer = none ? coverage_answer::not_applicable : coverage_answer::unknown;
        add(judged);
        return;
    }
    std::optional<period> within = one.kind->periods.containing(life->first);
    for (; within && within->first <= on.day; within = one.kind->periods.next(*within)) {
        if (life->first <= within->first && within->last <= life->last) {
            add(judge_quota(one, *within, on));
        }
    }
}

} // namespace

std::vector<quota_answer> quota_answers(const municipality& model, as_of on) {
    const duty_facts facts(model);
    std::vector<quota_answer> answers;
    for (const duty& one : model.duties) {
        const rule* asked = facts.rule_of(one);
        if (!is_quota(asked)) {
            continue;
        }
        for (const std::string& group : one.concerns) {
            const quota_case asked_of{&one, asked, &std::get<coverage_cadence>(asked->kind), group,
                size_of(model, group), facts.done_for(one, group), facts.spans_for(one, group),
                facts.said_of(one, group, on)};
            add_quota_answers(asked_of, on, answers);
        }
    }
    return answers;
}

bool quota_answer::is_as_stated() const {
    return combined.as_stated || (combined.kept == kept_answer::no && rests_on_word(span));
}

} // namespace lssgov
