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
std::vector<member> members_of(const duty_facts& facts, const duty& one) {
    std::vector<member> members;
    for (const std::string& id : one.concerns) {
        members.push_back(member_with(facts, one, id));
    }
    if (members.empty()) {
        members.push_back({.done = facts.done_for(one, "")});
    }
    return members;
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
    std::vector<member> members;
    std::vector<known_days> known;
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

kept_answer kept_of(coverage_answer answer) {
    switch (answer) {
    case coverage_answer::kept:
    case coverage_answer::excused: // no unexcused breach
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
        answers.push_back({.of = one.of, .by = one.by, .verdict = judged});
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

/// The answers of the cases for one thing of a duty, if they answer.
void add_case_quotas(const duty_facts& facts, const duty& one, const std::string& thing, as_of on,
    std::vector<quota_answer>& answers) {
    const case_fact* fact = facts.seen_in_cases(one, thing);
    const rule* asked = facts.rule_of(one, thing);
    if (fact == nullptr || !is_quota(asked)) {
        return;
    }
    const quota_case asked_of{
        facts, &one, asked, &std::get<coverage_cadence>(asked->kind), {}, {}, facts.said_of(one, thing, on)};
    for (const coverage_verdict& judged : fact->quotas) {
        answers.push_back({.of = &one, .by = asked, .concerns = thing, .by_cases = fact, .verdict = judged});
        hear(asked_of, on, answers.back());
    }
}

/// The known days or statements of a duty with one thing are those of that thing; with several, only those of
/// all of them say something of the quota.
std::string only_thing_of(const duty& one) {
    return one.concerns.size() == 1 ? one.concerns.front() : std::string();
}

} // namespace

std::vector<quota_answer> quota_answers(const municipality& model, as_of on, const case_facts* cases) {
    const duty_facts facts(model, on, cases);
    std::vector<quota_answer> answers;
    for (const duty& one : model.duties) {
        const std::size_t before = answers.size();
        for (const std::string& each : things_of(one)) {
            add_case_quotas(facts, one, each, on, answers);
        }
        const rule* asked = facts.rule_of(one);
        if (before < answers.size() || !is_quota(asked)) {
            continue;
        }
        const std::string thing = only_thing_of(one);
        const quota_case asked_of{facts, &one, asked, &std::get<coverage_cadence>(asked->kind),
            members_of(facts, one), facts.known_days_for(one, thing, on), facts.said_of(one, thing, on)};
        add_quota_answers(asked_of, on, answers);
    }
    return answers;
}

bool quota_answer::is_as_stated() const {
    return combined.as_stated || (combined.kept == kept_answer::no && rests_on_word(spans));
}

} // namespace lssgov
