#include "lookup.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/follow_up/ladder.hpp>
#include <lssgov/follow_up/seen_by.hpp>

#include <algorithm>
#include <map>
#include <variant>

namespace lssgov {

namespace {

using follow_up_room::find_by_id;

constexpr const char* anchor_name = "known_since";

/// Facts about duties, sorted by duty once, so that each duty finds its own without a search of all.
struct facts_by_duty {
    std::multimap<std::string, const follow_up*> follow_ups;
    std::multimap<std::string, const statement*> statements;
    std::multimap<std::string, const known_span*> known_spans;
    std::multimap<std::string, const duty_suspension*> suspensions;
    std::map<std::string, const rule*> rules;
    grouping units{"unit", {}};

    explicit facts_by_duty(const municipality& model) {
        for (const follow_up& one : model.follow_ups) {
            follow_ups.emplace(one.duty, &one);
        }
        for (const statement& one : model.statements) {
            statements.emplace(one.duty, &one);
        }
        for (const known_span& one : model.known_spans) {
            known_spans.emplace(one.duty, &one);
        }
        for (const duty_suspension& one : model.suspensions) {
            suspensions.emplace(one.duty, &one);
        }
        for (const rule& one : model.rules) {
            rules.emplace(one.id, &one);
        }
        for (const unit& one : model.units) {
            if (!one.part_of.empty()) {
                units.parents.emplace(one.id, one.part_of);
            }
        }
        for (const unit_group& one : model.unit_groups) {
            units.parents.emplace(one.id, one.below);
        }
    }

    [[nodiscard]] const rule* rule_of(const duty& one) const {
        const auto found = rules.find(one.rule);
        return found == rules.end() ? nullptr : found->second;
    }
};

/// Whether a fact about a duty speaks of one of the things the duty concerns. Empty: of all of them.
bool speaks_of(const std::string& fact_concerns, const std::string& thing) {
    return fact_concerns.empty() || fact_concerns == thing;
}

/// The follow-ups of a duty that were done, of one of its things.
std::vector<const follow_up*> done_for(
    const facts_by_duty& facts, const std::string& duty_id, const std::string& thing) {
    std::vector<const follow_up*> done;
    const auto [begin, end] = facts.follow_ups.equal_range(duty_id);
    for (auto at = begin; at != end; ++at) {
        if (at->second->result == follow_up_result::done && speaks_of(at->second->concerns, thing)) {
            done.push_back(at->second);
        }
    }
    return done;
}

const known_span* span_for(const facts_by_duty& facts, const std::string& duty_id, const std::string& thing) {
    const auto [begin, end] = facts.known_spans.equal_range(duty_id);
    const auto found = std::find_if(
        begin, end, [&thing](const auto& entry) { return speaks_of(entry.second->concerns, thing); });
    return found == end ? nullptr : found->second;
}

/// Silence counts only where the model says that it knows of every follow-up.
context context_for(
    const facts_by_duty& facts, const duty& one, const rule& asked, const std::string& thing) {
    context known;
    const known_span* span = span_for(facts, one.id, thing);
    known.registers.push_back(span == nullptr
                                  ? event_register::never_holding(asked.event_kind)
                                  : event_register::covering(asked.event_kind, span->from, span->to));
    const auto [begin, end] = facts.suspensions.equal_range(one.id);
    for (auto at = begin; at != end; ++at) {
        const duty_suspension& rests = *at->second;
        known.suspensions.push_back(
            {asked.id, rests.decided_by, rests.decided_on, rests.from, rests.to, rests.reason});
    }
    known.groupings.push_back(facts.units);
    return known;
}

/// Whether every day it can be lies in the same calendar period, so that it does not matter which it is.
bool is_within_one_period(const rule& asked, const partial_date& when) {
    const auto* kind = std::get_if<period_cadence>(&asked.kind);
    return kind != nullptr && kind->periods.containing(when.earliest()).last >= when.latest();
}

/// What certainly happened: follow-ups whose day is known, or does not matter.
void add_certain(const std::vector<const follow_up*>& done, const rule& asked, one_case& made) {
    for (const follow_up* one : done) {
        if (one->day.is_exact() || is_within_one_period(asked, one->day)) {
            made.event(asked.event_kind, one->day.latest());
        }
    }
}

/// What may have happened: follow-ups on every day they can have been done.
void add_possible(const std::vector<const follow_up*>& done, const rule& asked, one_case& made) {
    for (const follow_up* one : done) {
        const int last = days_between(one->day.earliest(), one->day.latest());
        for (int i = 0; i <= last && !is_within_one_period(asked, one->day); ++i) {
            made.event(asked.event_kind, add_days(one->day.earliest(), i));
        }
    }
}

/// Keeps of two verdicts what both say.
void keep_common(verdict& kept, bool& is_exact, const verdict& other) {
    if (kept == other) {
        return;
    }
    is_exact = false;
    verdict common;
    common.kept = kept.kept == other.kept ? kept.kept : kept_answer::unknown;
    common.state = kept.state == other.state ? kept.state : case_state::unknown;
    kept = common;
}

/// The days from which a thing is, and to which it is, where it is a unit that says so.
struct lifetime {
    std::optional<partial_date> from;
    std::optional<partial_date> to;
};

/// The two ends of what is known of a day; one where it is exact or absent.
std::vector<std::optional<date>> ends_of(const std::optional<partial_date>& when) {
    if (!when) {
        return {std::nullopt};
    }
    return when->is_exact() ? std::vector<std::optional<date>>{when->earliest()}
                            : std::vector<std::optional<date>>{when->earliest(), when->latest()};
}

/// Checks a case that begins on a day at the earliest, with every end its thing can have had.
void judge_from(
    date since, const lifetime& life, one_case made, const context& known, as_of on, duty_answer& answer) {
    for (const std::optional<date>& begins : ends_of(life.from)) {
        made.on(anchor_name, std::max(since, begins.value_or(since)));
        for (const std::optional<date>& ends : ends_of(life.to)) {
            if (ends) {
                made.on("valid_to", *ends);
            }
            const verdict judged = check(made, *answer.by, on, known);
            if (!answer.seen) {
                answer.seen = judged;
            }
            keep_common(*answer.seen, answer.is_exact, judged);
        }
    }
}

/// The verdict that holds whatever the days known to the month or year only really were.
void judge_events(duty_answer& answer, const facts_by_duty& facts, const lifetime& life, as_of on) {
    const duty& one = *answer.of;
    const rule& asked = *answer.by;
    const std::vector<const follow_up*> done = done_for(facts, one.id, answer.concerns);
    const context known = context_for(facts, one, asked, answer.concerns);

    one_case certain(one.id);
    certain.in("unit", answer.concerns);
    add_certain(done, asked, certain);
    one_case possible = certain;
    add_possible(done, asked, possible);

    if (!one.known_since) {
        answer.seen = check(certain, asked, on, known);
        return;
    }
    const int last = days_between(one.known_since->earliest(), one.known_since->latest());
    for (int i = 0; i <= last; ++i) {
        const date since = add_days(one.known_since->earliest(), i);
        judge_from(since, life, certain, known, on, answer);
        judge_from(since, life, possible, known, on, answer);
    }
}

lifetime lifetime_of(const municipality& model, const std::string& thing) {
    const unit* found = find_by_id(model.units, thing);
    return found == nullptr ? lifetime{} : lifetime{found->valid_from, found->valid_to};
}

/// Whether what a statement speaks of lies in the time asked about: begun by then, and not over before the
/// duty is known to hold.
bool is_about_the_duty(const statement& said, const duty& one, as_of on) {
    const bool is_later = said.about_from && on_or_before(*said.about_from, on.day) == truth::no;
    const bool is_earlier =
        said.about_to && one.known_since && before(*said.about_to, one.known_since->earliest()) == truth::yes;
    return !is_later && !is_earlier;
}

/// Whether a word that the duty is kept speaks of an earlier time only, and so not of all of it.
bool is_only_of_earlier_times(const statement& said, as_of on) {
    return said.says == stated::kept && said.about_to && before(*said.about_to, on.day) == truth::yes;
}

void hear_statements(duty_answer& answer, const municipality& model, const facts_by_duty& facts, as_of on) {
    std::vector<stated> words;
    const auto [begin, end] = facts.statements.equal_range(answer.of->id);
    for (auto at = begin; at != end; ++at) {
        const statement& one = *at->second;
        const std::optional<partial_date> when = day_of(model, one);
        const bool is_heard = speaks_of(one.concerns, answer.concerns) && (!when || seen_by(*when, on));
        if (!is_heard || !is_about_the_duty(one, *answer.of, on)) {
            continue;
        }
        answer.said.push_back(&one);
        if (!is_only_of_earlier_times(one, on)) {
            words.push_back(one.says);
        }
    }
    answer.combined = combine(answer.seen ? answer.seen->kept : kept_answer::unknown, words);
}

bool is_quota(const rule* asked) {
    return asked != nullptr && std::holds_alternative<coverage_cadence>(asked->kind);
}

/// The things a duty concerns; one empty name where it names none, so that it is asked about all the same.
std::vector<std::string> things_of(const duty& one) {
    return one.concerns.empty() ? std::vector<std::string>{""} : one.concerns;
}

// Quotas --------------------------------------------------------------------------------------------------

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
    const known_span* span;
};

coverage_verdict judge_quota(const quota_case& one, const period& within, as_of on) {
    const bounds followed = followed_up_in(within, one.done, on);
    const date last = std::min(within.last, on.day);
    const bool covered = one.span != nullptr && one.span->from <= within.first && last <= one.span->to;
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

void add_quota_answers(const quota_case& one, as_of on, std::vector<quota_answer>& answers) {
    const auto add = [&](const coverage_verdict& judged) {
        answers.push_back({.of = one.of, .by = one.by, .group = one.group, .verdict = judged});
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

std::vector<duty_answer> duty_answers(const municipality& model, as_of on) {
    const facts_by_duty facts(model);
    std::vector<duty_answer> answers;
    for (const duty& one : model.duties) {
        const rule* asked = facts.rule_of(one);
        if (is_quota(asked)) {
            continue;
        }
        for (const std::string& thing : things_of(one)) {
            duty_answer answer{.of = &one, .by = asked, .concerns = thing};
            if (stated_count(model, thing) == 0) {
                answer.seen = verdict{};
            } else if (asked != nullptr) {
                judge_events(answer, facts, lifetime_of(model, thing), on);
            }
            hear_statements(answer, model, facts, on);
            answers.push_back(std::move(answer));
        }
    }
    return answers;
}

std::vector<quota_answer> quota_answers(const municipality& model, as_of on) {
    const facts_by_duty facts(model);
    std::vector<quota_answer> answers;
    for (const duty& one : model.duties) {
        const rule* asked = facts.rule_of(one);
        if (!is_quota(asked)) {
            continue;
        }
        for (const std::string& group : one.concerns) {
            const quota_case asked_of{&one, asked, &std::get<coverage_cadence>(asked->kind), group,
                size_of(model, group), done_for(facts, one.id, group), span_for(facts, one.id, group)};
            add_quota_answers(asked_of, on, answers);
        }
    }
    return answers;
}

} // namespace lssgov
