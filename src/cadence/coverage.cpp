#include "coverage_counts.hpp"
#include "reference/trace.hpp"
#include "rows.hpp"

#include <lssgov/cadence/coverage.hpp>
#include <lssgov/error.hpp>

#include <algorithm>
#include <map>
#include <variant>

namespace lssgov {

namespace {

/// A case that the rule applies to: the days on which it is active, and those of its events.
struct active_case {
    reference::duty_period days;
    std::vector<date> events;
};

/// The cases of a group: those that are known to be active on some days, and the events of those of which
/// nobody can say whether they are.
struct members {
    std::vector<active_case> active;
    std::vector<std::vector<date>> cannot_say;
};

using groups = std::map<std::string, members>;

groups active_cases(
    std::span<const one_case> cases, const rule& asked, as_of on, const by& grouped, const context& known) {
    groups found;
    for (const one_case& followed : cases) {
        reference::trace told;
        const auto days = reference::duty_period_of(followed, asked, on, known, told);
        if (told.applies == reference::trace::asks::no) {
            continue;
        }
        const date first = days ? days->first : first_calendar_day();
        const date last = days ? days->last : on.day;
        const std::vector<date> events = reference::event_days(followed, asked.event_kind, first, last);
        for (const std::string& label : labels_of(followed, grouped, known)) {
            members& group = found[label];
            if (days) {
                group.active.push_back({*days, events});
            } else {
                group.cannot_say.push_back(events);
            }
        }
    }
    return found;
}

date first_day_of(const members& group, as_of on) {
    date first = on.day;
    for (const active_case& one : group.active) {
        first = std::min(first, one.days.first);
    }
    return first;
}

int with_event(const std::vector<std::vector<date>>& cases, const period& within) {
    return static_cast<int>(std::count_if(cases.begin(), cases.end(), [&](const std::vector<date>& events) {
        return !reference::events_within(events, within.first, within.last).empty();
    }));
}

coverage_counts counts_in(const period& within, const members& group) {
    std::vector<std::vector<date>> active;
    for (const active_case& one : group.active) {
        if (one.days.first <= within.first && within.last <= one.days.end) {
            active.push_back(one.events);
        }
    }
    return {.active = static_cast<int>(active.size()),
        .followed_up = with_event(active, within),
        .doubtful = static_cast<int>(group.cannot_say.size()),
        .doubtful_followed_up = with_event(group.cannot_say, within)};
}

/// The answer that holds whichever of the doubtful cases are active: the worst is that all without an event
/// are, the best that all with one are.
coverage_answer common_answer(
    const coverage_counts& counted, share of_cases, run_of_period run, bool covered) {
    const auto answer_for = [&](int more_cases, int more_events) {
        return judge_coverage(of_cases, group_size::exactly(counted.active + more_cases),
            counted.followed_up + more_events, run, covered);
    };
    const int with = counted.doubtful_followed_up;
    const coverage_answer plain = answer_for(0, 0);
    const bool is_certain =
        answer_for(counted.doubtful - with, 0) == plain && answer_for(with, with) == plain;
    return is_certain ? plain : coverage_answer::unknown;
}

/// Whether the rule asks for the whole of a period. Where it does not, no case can be active in it.
bool is_in_force_in(const rule& asked, const period& within) {
    return asked.in_force_from.value_or(first_calendar_day()) <= within.first &&
           within.last <= asked.in_force_to.value_or(last_calendar_day());
}

} // namespace

int cases_needed(share of_cases, int cases) {
    const auto product = static_cast<std::int64_t>(of_cases.numerator) * cases;
    return static_cast<int>((product + of_cases.denominator - 1) / of_cases.denominator);
}

coverage_answer judge_coverage(
    share of_cases, group_size cases, int followed_up, run_of_period run, bool covered) {
    if (cases.exact && cases.least == 0) {
        return coverage_answer::not_applicable;
    }
    const bool enough_for_least = followed_up >= cases_needed(of_cases, cases.least);
    if (enough_for_least && cases.exact) {
        return coverage_answer::kept;
    }
    if (run == run_of_period::running) {
        return coverage_answer::still_possible;
    }
    if (enough_for_least || !covered) {
        return coverage_answer::unknown;
    }
    return run == run_of_period::over ? coverage_answer::broken : coverage_answer::no_longer_possible;
}

const coverage_cadence& coverage_of(const rule& asked, const context& known) {
    const auto* kind = std::get_if<coverage_cadence>(&asked.kind);
    if (kind == nullptr) {
        throw error("The rule '" + asked.id + "' is no coverage rule: use check or tally.");
    }
    reference::refuse_faults(asked, known);
    return *kind;
}

coverage_verdict judge_group(
    const coverage_counts& all, const period& within, const rule& asked, as_of on, const context& known) {
    const coverage_counts counted = is_in_force_in(asked, within) ? all : coverage_counts();
    const share of_cases = std::get<coverage_cadence>(asked.kind).of_cases;
    const run_of_period run = within.last < on.day    ? run_of_period::over
                              : within.last == on.day ? run_of_period::last_day
                                                      : run_of_period::running;
    const reference::covered_days covered(known, asked.event_kind);
    const bool is_covered = covered.holds_all(within.first, std::min(within.last, on.day));
    coverage_verdict judged{.rule = asked.id, .within = within};
    judged.cases = {counted.active, counted.doubtful == 0};
    judged.needed = cases_needed(of_cases, counted.active);
    judged.followed_up = counted.followed_up;
    judged.lacking = std::max(0, judged.needed - judged.followed_up);
    judged.answer = common_answer(counted, of_cases, run, is_covered);
    const bool is_missed = judged.answer == coverage_answer::broken;
    if (is_missed && reference::is_resting_on(add_days(within.last, 1), asked, on, known)) {
        judged.answer = coverage_answer::excused;
    }
    return judged;
}

std::vector<coverage_verdict> check_coverage(
    std::span<const one_case> cases, const rule& asked, as_of on, const by& grouped, const context& known) {
    const partition& periods = coverage_of(asked, known).periods;
    std::vector<coverage_verdict> verdicts;
    for (const auto& [group, in_group] : active_cases(cases, asked, on, grouped, known)) {
        std::optional<period> within = periods.containing(first_day_of(in_group, on));
        for (; within && within->first <= on.day; within = periods.next(*within)) {
            coverage_verdict judged = judge_group(counts_in(*within, in_group), *within, asked, on, known);
            judged.group = group;
            if (judged.answer != coverage_answer::not_applicable) {
                verdicts.push_back(std::move(judged));
            }
        }
    }
    return verdicts;
}

} // namespace lssgov
