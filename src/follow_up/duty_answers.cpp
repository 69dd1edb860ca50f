#include "duty_facts.hpp"
#include "duty_verdict.hpp"
#include "lookup.hpp"

#include <lssgov/cadence/check.hpp>
#include <lssgov/follow_up/duty_answers.hpp>
#include <lssgov/follow_up/ladder.hpp>

#include <algorithm>
#include <set>
#include <span>
#include <variant>

namespace lssgov {

namespace {

using namespace follow_up_room;

constexpr const char* anchor_name = "known_since";

/// Silence counts only where the model says that it knows of every follow-up.
context context_for(const duty_facts& facts, const duty& one, const rule& asked, const known_days* run) {
    context known;
    const bool cannot_know = run == nullptr || is_met_by_date(asked); // a model holds no such dates of a duty
    if (const auto* answers = std::get_if<response_cadence>(&asked.kind)) {
        known.registers.push_back(event_register::never_holding(answers->trigger)); // nor such events
    }
    known.registers.push_back(
        cannot_know ? event_register::never_holding(met_by(asked))
                    : event_register::covering(asked.event_kind, run->days.first, run->days.last));
    const auto [begin, end] = facts.suspensions.equal_range(one.id);
    for (auto at = begin; at != end; ++at) {
        const duty_suspension& rests = *at->second;
        if (is_decided_by_owner(facts.model, one, rests)) {
            known.suspensions.push_back(
                {asked.id, rests.decided_by, rests.decided_on, rests.from, rests.to, rests.reason});
        }
    }
    known.groupings.push_back(facts.units);
    return known;
}

/// Whether every day it can be lies in the same calendar period, so that it does not matter which it is.
bool is_within_one_period(const rule& asked, const partial_date& when) {
    const auto* kind = std::get_if<period_cadence>(&asked.kind);
    return kind != nullptr && kind->periods.containing(when.earliest()).last >= when.latest();
}

using many_done = std::vector<const follow_up*>;

bool has_event_in(const one_case& made, const partial_date& when) {
    return std::any_of(made.events.begin(), made.events.end(),
        [&when](const case_event& one) { return when.earliest() <= one.day && one.day <= when.latest(); });
}

bool has_event_on(const one_case& made, date day) {
    return std::any_of(
        made.events.begin(), made.events.end(), [day](const case_event& one) { return one.day == day; });
}

/// Those of which it does not matter which day of their period it was, by their last possible day.
many_done within_one_period(const many_done& done, const rule& asked) {
    many_done partial = done;
    std::erase_if(partial, [&asked](const follow_up* one) {
        return one->day.is_exact() || !is_within_one_period(asked, one->day);
    });
    std::stable_sort(partial.begin(), partial.end(),
        [](const follow_up* a, const follow_up* b) { return a->day.latest() < b->day.latest(); });
    return partial;
}

void add_exact(const many_done& done, const rule& asked, one_case& made) {
    for (const follow_up* one : done) {
        if (one->day.is_exact()) {
            made.event(asked.event_kind, one->day.earliest());
        }
    }
}

/// What certainly happened: as few days as the follow-ups can have been done on.
void add_certain(const many_done& done, const rule& asked, one_case& made) {
    add_exact(done, asked, made);
    for (const follow_up* one : within_one_period(done, asked)) {
        if (!has_event_in(made, one->day)) {
            made.event(asked.event_kind, one->day.latest());
        }
    }
}

/// What may have happened: each on a day of its own where there is one, and those whose period matters on
/// every day they can have been done.
void add_possible(const many_done& done, const rule& asked, one_case& made) {
    add_exact(done, asked, made);
    for (const follow_up* one : within_one_period(done, asked)) {
        date day = one->day.earliest();
        while (day < one->day.latest() && has_event_on(made, day)) {
            day = add_days(day, 1);
        }
        made.event(asked.event_kind, day);
    }
    for (const follow_up* one : done) {
        const int last = days_between(one->day.earliest(), one->day.latest());
        const bool is_open = !one->day.is_exact() && !is_within_one_period(asked, one->day);
        for (int i = 0; i <= last && is_open; ++i) {
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

lifetime lifetime_of(const municipality& model, const std::string& thing) {
    const unit* found = find_by_id(model.units, thing);
    return found == nullptr ? lifetime{} : lifetime{found->valid_from, found->valid_to};
}

bool is_in_force(const rule& asked, as_of on) {
    return asked.in_force_from.value_or(first_calendar_day()) <= on.day &&
           on.day <= asked.in_force_to.value_or(last_calendar_day());
}

/// What the events say of a duty, whatever the days known to the month or year only really were.
struct judged {
    verdict seen{};
    bool is_judged = false;
    bool is_exact = true;
    std::vector<const known_span*> spans{};
};

/// One duty and one of its things, ready to be judged as of any day.
class duty_case {
public:
    duty_case(const duty_facts& facts, const duty& one, const std::string& thing, as_of on)
        : facts_(facts), duty_(one), rule_(in_life_of_law(*facts.rule_of(one), one)),
          life_(lifetime_of(facts.model, thing)), known_(facts.known_days_for(one, thing, on)),
          certain_(one.id), possible_(one.id) {
        const std::vector<const follow_up*> done = facts.done_for(one, thing);
        certain_.in("unit", thing);
        possible_.in("unit", thing);
        add_certain(done, rule_, certain_);
        add_possible(done, rule_, possible_);
    }

    /// What the known days say, run by run: broken where one run says so, kept where all do.
    [[nodiscard]] judged judge(as_of on) const {
        if (!duty_.known_since && !is_in_force(rule_, on)) {
            return {}; // since when it held is not known, but now it does not
        }
        if (is_before_known(on)) {
            return {.seen = {.kept = kept_answer::unknown, .state = case_state::unknown}, .is_exact = false};
        }
        if (known_.empty()) {
            return judge_under(nullptr, on);
        }
        judged answer = judge_under(&known_.front(), on);
        for (const known_days& run : std::span(known_).subspan(1)) {
            const judged other = judge_under(&run, on);
            const bool is_breach_told = answer.seen.kept == kept_answer::no;
            const bool says_more =
                other.seen.kept == kept_answer::no || (other.seen.kept == kept_answer::unknown);
            answer = !is_breach_told && says_more ? other : answer;
        }
        return answer;
    }

    /// Whether a breach was certainly seen in these days: begun in them, or begun before and still open.
    /// A first late day is the day after what was missed, so the day after the last one counts as well.
    [[nodiscard]] bool is_broken_in(const days_between_ends& time, as_of on) const {
        const date end = time.last < on.day ? add_days(time.last, 1) : on.day;
        const date first =
            duty_.known_since ? std::max(time.first, duty_.known_since->earliest()) : time.first;
        if (end < first) {
            return false;
        }
        const judged before = judge(as_of(first));
        const judged after = judge(as_of(end));
        if (after.seen.kept != kept_answer::no) {
            return false;
        }
        if (before.seen.kept == kept_answer::no) {
            return before.seen.state == case_state::overdue || before.seen.breaches < after.seen.breaches;
        }
        return before.seen.kept != kept_answer::unknown || before.is_exact;
    }

    /// Whether every whole calendar period in these days, and there is one, certainly has its follow-ups. Of
    /// other kinds of rule nothing is said.
    [[nodiscard]] bool is_kept_in(const days_between_ends& time) const {
        const auto* kind = std::get_if<period_cadence>(&rule_.kind);
        if (kind == nullptr) {
            return false;
        }
        int whole = 0;
        std::optional<period> within = kind->periods.containing(time.first);
        for (; within && within->last <= time.last; within = kind->periods.next(*within)) {
            whole += time.first <= within->first;
            if (time.first <= within->first && days_in(*within) < kind->times) {
                return false;
            }
        }
        return whole > 0;
    }

    /// The days that can have been missed by as_of: all since the duty is known to hold, and of periods only
    /// whole ones that are over.
    [[nodiscard]] days_between_ends asked_days(as_of on) const {
        const auto* kind = std::get_if<period_cadence>(&rule_.kind);
        const date since = duty_.known_since ? duty_.known_since->latest() : last_calendar_day();
        if (kind == nullptr) {
            return {since, on.day};
        }
        const std::optional<period> before = kind->periods.previous(kind->periods.containing(on.day));
        const period first = kind->periods.containing(since);
        const std::optional<period> after = kind->periods.next(first);
        return {first.first == since || !after ? since : after->first,
            before ? before->last : first_calendar_day()};
    }

private:
    /// Whether the duty may already have held, though it is known to hold only from a later day.
    [[nodiscard]] bool is_before_known(as_of on) const {
        const bool is_there = !life_.from || on_or_before(*life_.from, on.day) != truth::no;
        return duty_.known_since && on.day < duty_.known_since->earliest() && is_in_force(rule_, on) &&
               is_there;
    }

    [[nodiscard]] int days_in(const period& within) const {
        std::set<date> days;
        for (const case_event& one : certain_.events) {
            if (within.first <= one.day && one.day <= within.last) {
                days.insert(one.day);
            }
        }
        return static_cast<int>(days.size());
    }

    [[nodiscard]] judged judge_under(const known_days* run, as_of on) const {
        const context known = context_for(facts_, duty_, rule_, run);
        judged answer;
        if (run != nullptr) {
            answer.spans = run->by;
        }
        if (!duty_.known_since) {
            answer.seen = check(certain_, rule_, on, known);
            return answer;
        }
        const date earliest = duty_.known_since->earliest();
        const int last = days_between(earliest, duty_.known_since->latest());
        for (int i = 0; i <= last; ++i) {
            judge_from(add_days(earliest, i), certain_, known, on, answer);
            judge_from(add_days(earliest, i), possible_, known, on, answer);
        }
        return answer;
    }

    /// Checks a case that begins on a day at the earliest, with every end its thing can have had.
    void judge_from(date since, one_case made, const context& known, as_of on, judged& answer) const {
        for (const std::optional<date>& begins : ends_of(life_.from)) {
            made.on(anchor_name, std::max(since, begins.value_or(since)));
            for (const std::optional<date>& ends : ends_of(life_.to)) {
                if (ends) {
                    made.on("valid_to", *ends);
                }
                const verdict found = check(made, rule_, on, known);
                answer.seen = answer.is_judged ? answer.seen : found;
                answer.is_judged = true;
                keep_common(answer.seen, answer.is_exact, found);
            }
        }
    }

    const duty_facts& facts_;
    const duty& duty_;
    const rule rule_;
    lifetime life_;
    std::vector<known_days> known_;
    one_case certain_;  ///< with what certainly happened
    one_case possible_; ///< with what may have happened as well
};

duty_answer answer_without_rule(duty_answer answer, const duty_facts& facts, bool is_nothing, as_of on) {
    seen_events seen;
    if (is_nothing) {
        answer.seen = verdict{};
        seen.kept = kept_answer::not_applicable;
    }
    const std::optional<partial_date>& since = answer.of->known_since;
    seen.first_asked = since ? since->latest() : last_calendar_day();
    seen.last_asked = on.day;
    answer.combined = combine_with_words(facts.model, answer.said, seen, on);
    return answer;
}

/// Whether the cases tell that a duty was kept in some days. Words that name no first day speak of the days
/// that are judged.
bool are_told_of_in(const case_fact& fact, const days_between_ends& time) {
    const bool names_no_day = time.first <= first_calendar_day();
    const date first = names_no_day ? fact.judged_from.value_or(time.first) : time.first;
    return first <= time.last && fact.kept_in({first, time.last}) == kept_answer::yes;
}

/// "Kept" in words answers only for what the cases leave open, so it must speak of all the time.
duty_answer answer_by_cases(duty_answer answer, const duty_facts& facts, as_of on) {
    const case_fact& fact = *answer.by_cases;
    const std::optional<partial_date>& since = answer.of->known_since;
    const seen_events seen{
        .kept = fact.kept(),
        .is_told_of = [&](const days_between_ends& time) { return are_told_of_in(fact, time); },
        .is_broken_in =
            [&](const days_between_ends& time) {
                return time.first <= time.last && fact.is_broken_in({time.first, time.last});
            },
        .is_kept_in = {},
        .first_asked = since ? since->latest() : last_calendar_day(),
        .last_asked = on.day,
    };
    answer.combined = combine_with_words(facts.model, answer.said, seen, on);
    return answer;
}

duty_answer answer_for(const duty_facts& facts, const duty& one, const std::string& thing, as_of on) {
    duty_answer answer{.of = &one, .by = facts.rule_of(one, thing), .concerns = thing};
    answer.said = facts.said_of(one, thing, on);
    answer.by_cases = facts.seen_in_cases(one, thing);
    if (answer.by_cases != nullptr) {
        return answer_by_cases(std::move(answer), facts, on);
    }
    const bool is_nothing = stated_count(facts.model, thing) == 0;
    if (is_nothing || answer.by == nullptr) {
        return answer_without_rule(std::move(answer), facts, is_nothing, on);
    }
    const duty_case followed(facts, one, thing, on);
    const judged by_events = followed.judge(on);
    answer.seen = by_events.seen;
    answer.is_exact = by_events.is_exact;
    answer.spans = by_events.spans;
    const days_between_ends asked = followed.asked_days(on);
    const seen_events seen{
        .kept = by_events.seen.kept,
        .is_broken_in = [&](const days_between_ends& time) { return followed.is_broken_in(time, on); },
        .is_kept_in = [&](const days_between_ends& time) { return followed.is_kept_in(time); },
        .first_asked = asked.first,
        .last_asked = asked.last,
    };
    answer.combined = combine_with_words(facts.model, answer.said, seen, on);
    return answer;
}

} // namespace

verdict follow_up_room::verdict_of(
    const duty_facts& facts, const duty& one, const std::string& thing, as_of on) {
    return duty_case(facts, one, thing, on).judge(on).seen;
}

std::vector<duty_answer> duty_answers(const municipality& model, as_of on, const case_facts* cases) {
    const duty_facts facts(model, on, cases);
    std::vector<duty_answer> answers;
    for (const duty& one : model.duties) {
        for (const std::string& thing : things_of(one)) {
            if (!is_quota(facts.rule_of(one, thing))) {
                answers.push_back(answer_for(facts, one, thing, on));
            }
        }
    }
    return answers;
}

period days_spoken_of(const municipality& model, const statement& said, as_of on) {
    const days_between_ends time = time_of(model, said, on);
    return {time.first, time.last};
}

bool is_decided_by_owner(const municipality& model, const duty& one, const duty_suspension& rests) {
    if (one.owner.empty()) {
        return true;
    }
    std::string at = one.owner;
    while (!at.empty() && at != rests.decided_by) {
        const unit* here = find_by_id(model.units, at);
        at = here == nullptr ? std::string() : here->part_of;
    }
    return !at.empty();
}

kept_answer duty_answer::kept_by_what_was_done() const {
    if (by_cases != nullptr) {
        return by_cases->kept();
    }
    return seen ? seen->kept : kept_answer::unknown;
}

bool duty_answer::is_as_stated() const {
    return combined.as_stated || (combined.kept == kept_answer::no && rests_on_word(spans));
}

} // namespace lssgov
