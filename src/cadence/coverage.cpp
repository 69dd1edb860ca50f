#include "reference/trace.hpp"

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

using groups = std::map<std::string, std::vector<active_case>>;

groups active_cases(
    std::span<const one_case> cases, const rule& asked, as_of on, const by& grouped, const context& known) {
    groups found;
    for (const one_case& followed : cases) {
        reference::trace told;
        const auto days = reference::duty_period_of(followed, asked, on, known, told);
        if (!days) {
            continue;
        }
        const auto label = followed.groups.find(grouped.grouping);
        const std::string group = label == followed.groups.end() ? std::string() : label->second;
        found[group].push_back(
            {*days, reference::event_days(followed, asked.event_kind, days->first, days->last)});
    }
    return found;
}

date first_day_of(const std::vector<active_case>& cases) {
    const auto earlier = [](const active_case& a, const active_case& b) {
        return a.days.first < b.days.first;
    };
    return std::min_element(cases.begin(), cases.end(), earlier)->days.first;
}

coverage_verdict judge_period(const period& within, const std::vector<active_case>& cases,
    const coverage_cadence& kind, as_of on, const reference::covered_days& covered) {
    coverage_verdict judged{.within = within};
    for (const active_case& one : cases) {
        if (within.first < one.days.first || one.days.end < within.last) {
            continue;
        }
        ++judged.cases.least;
        judged.followed_up += !reference::events_within(one.events, within.first, within.last).empty();
    }
    judged.needed = cases_needed(kind.of_cases, judged.cases.least);
    judged.lacking = std::max(0, judged.needed - judged.followed_up);
    const run_of_period run = within.last < on.day    ? run_of_period::over
                              : within.last == on.day ? run_of_period::last_day
                                                      : run_of_period::running;
    const bool is_covered = covered.holds_all(within.first, std::min(within.last, on.day));
    judged.answer = judge_coverage(kind.of_cases, judged.cases, judged.followed_up, run, is_covered);
    return judged;
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

std::vector<coverage_verdict> check_coverage(
    std::span<const one_case> cases, const rule& asked, as_of on, const by& grouped, const context& known) {
    const auto* kind = std::get_if<coverage_cadence>(&asked.kind);
    if (kind == nullptr) {
        throw error("The rule '" + asked.id + "' is no coverage rule: use check or tally.");
    }
    reference::refuse_faults(asked, known);
    const reference::covered_days covered(known, asked.event_kind);
    std::vector<coverage_verdict> verdicts;
    for (const auto& [group, members] : active_cases(cases, asked, on, grouped, known)) {
        std::optional<period> within = kind->periods.containing(first_day_of(members));
        for (; within && within->first <= on.day; within = kind->periods.next(*within)) {
            coverage_verdict judged = judge_period(*within, members, *kind, on, covered);
            judged.rule = asked.id;
            judged.group = group;
            if (judged.answer != coverage_answer::not_applicable) {
                verdicts.push_back(std::move(judged));
            }
        }
    }
    return verdicts;
}

} // namespace lssgov
