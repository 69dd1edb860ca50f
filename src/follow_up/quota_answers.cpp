#include "duty_facts.hpp"
#include "lookup.hpp"

#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/follow_up/ladder.hpp>

#include <algorithm>
#include <iterator>
#include <variant>

namespace lssgov {

namespace {

using namespace follow_up_room;

/// Between two numbers, both included.
struct bounds {
    int least = 0;
    int most = 0;
};

/// One of the things a quota is of: a unit, or a group of units that are not known one by one.
struct member {
    bool is_group = true;
    std::optional<int> count{}; ///< how many units it is; absent where not stated
    std::optional<partial_date> from{};
    std::optional<partial_date> to{};
    std::vector<const follow_up*> done{};
};

member member_with(const duty_facts& facts, const duty& one, const std::string& id) {
    member made{.count = stated_count(facts.model, id), .done = facts.done_for(one, id)};
    const unit* found = find_by_id(facts.model.units, id);
    made.is_group = found == nullptr;
    if (found != nullptr) {
        made.from = found->valid_from;
        made.to = found->valid_to;
    }
    return made;
}

/// All that a quota is of. A duty that names nothing is of units of which nothing is stated.
std::vector<member> members_of(
    const duty_facts& facts, const duty& one, const std::vector<std::string>& things) {
    std::vector<member> members;
    for (const std::string& id : things) {
        members.push_back(member_with(facts, one, id));
    }
    if (members.empty()) {
        members.push_back({.done = facts.done_for(one, "")});
    }
    return members;
}

/// The things that have a name: a duty that concerns nothing is asked about under an empty one.
std::vector<std::string> named_things(std::vector<std::string> things) {
    std::erase(things, std::string());
    return things;
}

/// Whether a unit is there on all the days of a period.
truth is_active_in(const member& one, const period& within) {
    const truth begun = one.from ? on_or_before(*one.from, within.first) : truth::yes;
    const truth ended = one.to ? before(*one.to, within.last) : truth::no;
    if (begun == truth::no || ended == truth::yes) {
        return truth::no;
    }
    return begun == truth::yes && ended == truth::no ? truth::yes : truth::unknown;
}

/// Follow-ups of a period that are seen by then: those certainly in it, and those that may be.
bounds followed_up_in(const member& one, const period& within, as_of on) {
    const date last = std::min(within.last, on.day);
    bounds found;
    for (const follow_up* each : one.done) {
        found.least += within.first <= each->day.earliest() && each->day.latest() <= last;
        found.most += within.first <= each->day.latest() && each->day.earliest() <= last;
    }
    if (!one.is_group) {
        return {std::min(found.least, 1), std::min(found.most, 1)};
    }
    const int all = one.count.value_or(found.most);
    return {std::min(found.least, all), std::min(found.most, all)};
}

/// How many units there are in a whole period, how many of them were followed up, and whether the document
/// states the numbers.
struct numbers {
    bounds units;
    bounds followed_up;
    bool is_stated = true;
};

numbers numbers_in(const std::vector<member>& members, const period& within, as_of on) {
    numbers all;
    for (const member& one : members) {
        const truth active = is_active_in(one, within);
        if (active == truth::no) {
            continue;
        }
        const int units = one.count.value_or(1);
        const bounds followed = followed_up_in(one, within, on);
        const bool is_certain = active == truth::yes;
        all.units.least += is_certain ? units : 0;
        all.units.most += units;
        all.followed_up.least += is_certain ? followed.least : 0;
        all.followed_up.most += followed.most;
        all.is_stated = all.is_stated && one.count.has_value();
    }
    return all;
}

run_of_period run_of(const period& within, as_of on) {
    if (within.last == on.day) {
        return run_of_period::last_day;
    }
    return within.last < on.day ? run_of_period::over : run_of_period::running;
}

/// One quota, as the walk over its periods needs it.
struct quota_case {
    const duty_facts& facts;
    const duty* of;
    const rule* by;
    const coverage_cadence* kind;
    std::vector<std::string> things; ///< ids; none where the duty names none
    std::vector<member> members{};
    std::vector<known_days> known{};
    std::vector<const statement*> said;
};

days_between_ends days_so_far(const period& within, as_of on) {
    return {within.first, std::min(within.last, on.day)};
}

/// The known days that hold all of some days; null where none do.
const known_days* covering(const quota_case& one, const days_between_ends& days) {
    const auto found = std::find_if(
        one.known.begin(), one.known.end(), [&days](const known_days& run) { return run.days.covers(days); });
    return found == one.known.end() ? nullptr : &*found;
}

bool is_resting_on(const quota_case& one, date first_late, as_of on) {
    const auto [begin, end] = one.facts.suspensions.equal_range(one.of->id);
    return std::any_of(begin, end, [&](const auto& entry) {
        const duty_suspension& rests = *entry.second;
        return rests.decided_on <= on.day && rests.from <= first_late && first_late <= rests.to &&
               is_decided_by_owner(one.facts.model, *one.of, rests);
    });
}

coverage_verdict judge_quota(const quota_case& one, const period& within, as_of on) {
    const numbers found = numbers_in(one.members, within, on);
    const bool covered = covering(one, days_so_far(within, on)) != nullptr;
    coverage_verdict judged{.within = within};
    judged.rule = one.by->id;
    judged.cases = {found.units.least, found.is_stated && found.units.least == found.units.most};
    judged.needed = cases_needed(one.kind->of_cases, std::max(found.units.least, found.is_stated ? 0 : 1));
    judged.followed_up = found.followed_up.least;
    judged.lacking = std::max(0, judged.needed - judged.followed_up);
    const auto answer_for = [&](int units, int followed_up) {
        return judge_coverage(
            one.kind->of_cases, {units, found.is_stated}, followed_up, run_of(within, on), covered);
    };
    const coverage_answer worst = answer_for(found.units.most, found.followed_up.least);
    const coverage_answer best = answer_for(found.units.least, found.followed_up.most);
    judged.answer = worst == best ? worst : coverage_answer::unknown;
    const bool is_missed = judged.answer == coverage_answer::broken;
    if (is_missed && is_resting_on(one, add_days(within.last, 1), on)) {
        judged.answer = coverage_answer::excused;
    }
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

/// Sets what was said of a period beside what was seen in it. Words answer for a period that they cover;
/// while it runs and the quota can still be reached, nothing does.
void hear(const quota_case& one, as_of on, quota_answer& answer) {
    const days_between_ends days = days_so_far(answer.verdict.within, on);
    std::vector<stated> words;
    for (const statement* said : one.said) {
        const days_between_ends time = time_of(one.facts.model, *said, on);
        if (time.overlaps(days)) {
            answer.said.push_back(said);
        }
        if (time.covers(days)) {
            words.push_back(said->says);
        }
    }
    if (answer.verdict.answer == coverage_answer::still_possible) {
        words.clear();
    }
    answer.combined = combine(kept_of(answer.verdict.answer), words);
    if (const known_days* run = covering(one, days)) {
        std::copy_if(run->by.begin(), run->by.end(), std::back_inserter(answer.spans),
            [&days](const known_span* span) { return days.overlaps({span->from, span->to}); });
    }
}

bool is_of_none(const quota_case& one) {
    return std::all_of(
        one.members.begin(), one.members.end(), [](const member& each) { return each.count == 0; });
}

void add_quota_answers(const quota_case& one, as_of on, std::vector<quota_answer>& answers) {
    const auto add = [&](const coverage_verdict& judged) {
        answers.push_back({.of = one.of, .by = one.by, .concerns = one.things, .verdict = judged});
        hear(one, on, answers.back());
    };
    const std::optional<period> life = certain_life(one, on);
    if (!life || is_of_none(one)) {
        coverage_verdict judged = judge_quota(one, one.kind->periods.containing(on.day), on);
        judged.answer = is_of_none(one) ? coverage_answer::not_applicable : coverage_answer::unknown;
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

/// The verdicts of a quota of cases. Where no period has any, nothing is asked in the one that is running.
std::vector<coverage_verdict> verdicts_of(const case_fact& fact, const coverage_cadence& kind, as_of on) {
    if (!fact.quotas.empty()) {
        return fact.quotas;
    }
    coverage_verdict none{.within = kind.periods.containing(on.day)};
    none.rule = fact.rule;
    none.group = fact.label;
    return {none};
}

/// Adds the answers of the cases for one thing of a duty whose rule is there a quota.
void add_case_quotas(const duty_facts& facts, const duty& one, const std::string& thing, as_of on,
    std::vector<quota_answer>& answers) {
    const rule* asked = facts.rule_of(one, thing);
    const quota_case asked_of{.facts = facts,
        .of = &one,
        .by = asked,
        .kind = &std::get<coverage_cadence>(asked->kind),
        .things = named_things({thing}),
        .said = facts.said_of(one, thing, on)};
    const case_fact* fact = facts.seen_in_cases(one, thing);
    for (const coverage_verdict& judged : verdicts_of(*fact, *asked_of.kind, on)) {
        answers.push_back(
            {.of = &one, .by = asked, .concerns = asked_of.things, .by_cases = fact, .verdict = judged});
        hear(asked_of, on, answers.back());
    }
}

/// The known days or statements of a quota of one thing are those of that thing; with several, only those of
/// all of them say something of the quota.
std::string only_thing_of(const std::vector<std::string>& things) {
    return things.size() == 1 ? things.front() : std::string();
}

/// Adds the answers by what the model lists, for those things of a duty together that no cases answer for.
void add_own_quotas(const duty_facts& facts, const duty& one, const std::vector<std::string>& things,
    as_of on, std::vector<quota_answer>& answers) {
    const rule* asked = facts.rule_of(one);
    const std::string thing = only_thing_of(things);
    const quota_case asked_of{.facts = facts,
        .of = &one,
        .by = asked,
        .kind = &std::get<coverage_cadence>(asked->kind),
        .things = things,
        .members = members_of(facts, one, things),
        .known = facts.known_days_for(one, thing, on),
        .said = facts.said_of(one, thing, on)};
    add_quota_answers(asked_of, on, answers);
}

} // namespace

std::vector<quota_answer> quota_answers(const municipality& model, as_of on, const case_facts* cases) {
    const duty_facts facts(model, on, cases);
    std::vector<quota_answer> answers;
    for (const duty& one : model.duties) {
        std::vector<std::string> own;
        for (const std::string& thing : things_of(one)) {
            if (!is_quota(facts.rule_of(one, thing))) {
                continue;
            }
            if (facts.seen_in_cases(one, thing) == nullptr) {
                own.push_back(thing);
            } else {
                add_case_quotas(facts, one, thing, on, answers);
            }
        }
        if (!own.empty()) {
            add_own_quotas(facts, one, named_things(own), on, answers);
        }
    }
    return answers;
}

bool quota_answer::is_as_stated() const {
    return combined.as_stated || (combined.kept == kept_answer::no && rests_on_word(spans));
}

} // namespace lssgov
