#include "../context_faults.hpp"
#include "trace.hpp"

#include <lssgov/calendar/working_day.hpp>
#include <lssgov/error.hpp>

#include <algorithm>
#include <variant>

namespace lssgov::reference {

namespace {

/// Yes, no, or nothing where the case lacks the label.
std::optional<bool> holds(const applicability& condition, const one_case& followed, const context& known) {
    const auto label = followed.groups.find(condition.grouping);
    if (label == followed.groups.end()) {
        return std::nullopt;
    }
    return std::any_of(condition.labels.begin(), condition.labels.end(), [&](const std::string& wanted) {
        return is_within(known, condition.grouping, label->second, wanted);
    });
}

/// A condition that certainly fails settles the matter, whatever else is missing.
void judge_applicability(const one_case& followed, const rule& asked, const context& known, trace& told) {
    told.applies = trace::asks::yes;
    for (const applicability& condition : asked.applies_to) {
        const std::optional<bool> answer = holds(condition, followed, known);
        if (answer == false) {
            told.applies = trace::asks::no;
            return;
        }
        if (!answer) {
            told.applies = trace::asks::cannot_say;
            told.missing = condition.grouping;
        }
    }
}

void count_breaches(trace& told) {
    verdict& answer = told.answer;
    for (const demand& one : told.demands) {
        if (one.became != fate::late) {
            continue;
        }
        if (one.excused) {
            ++answer.excused;
            continue;
        }
        ++answer.breaches;
        if (told.counts_lateness) {
            answer.days_late += days_between(one.due, one.answered.value_or(told.days->last));
        }
    }
}

kept_answer kept_of(const trace& told) {
    if (told.answer.breaches > 0) {
        return kept_answer::no;
    }
    const bool could_hide =
        told.hides_from || std::any_of(told.demands.begin(), told.demands.end(),
                               [](const demand& one) { return one.became == fate::unseen; });
    return could_hide ? kept_answer::unknown : kept_answer::yes;
}

/// Whether something is asked that can become late: nothing is after the last day of the duty.
bool is_something_asked(const trace& told) {
    return told.stands.what != now::what_kind::nothing && *told.stands.due < told.days->end;
}

/// What can only be unknown while it is asked goes after what says that nothing is.
case_state state_of(const trace& told, const rule& asked, as_of on) {
    if (told.days->end < on.day) {
        return case_state::ended;
    }
    if (!is_something_asked(told)) {
        return case_state::done;
    }
    if (told.stands.what == now::what_kind::unseen) {
        return case_state::unknown;
    }
    if (told.stands.what == now::what_kind::late) {
        return case_state::overdue;
    }
    const bool is_near = days_between(on.day, *told.stands.due) <= asked.warning_days;
    return asked.warning_days > 0 && is_near ? case_state::due_soon : case_state::on_time;
}

void answer_without_days(trace& told) {
    const bool cannot_say = told.applies == trace::asks::cannot_say;
    told.answer.kept = cannot_say ? kept_answer::unknown : kept_answer::not_applicable;
    told.answer.state = cannot_say ? case_state::unknown : case_state::not_applicable;
}

void walk_kind(const one_case& followed, const rule& asked, const context& known, trace& told) {
    const covered_days covered(known, met_by(asked));
    if (const auto* interval = std::get_if<interval_cadence>(&asked.kind)) {
        walk_interval(*interval, asked, covered, told);
    } else if (const auto* periods = std::get_if<period_cadence>(&asked.kind)) {
        walk_periods(*periods, covered, told);
    } else if (const auto* limit = std::get_if<within_cadence>(&asked.kind)) {
        walk_within(*limit, followed, asked, covered, told);
    } else if (const auto* end = std::get_if<before_end_cadence>(&asked.kind)) {
        walk_before_end(*end, followed, asked, covered, told);
    } else if (const auto* answers = std::get_if<response_cadence>(&asked.kind)) {
        walk_response(*answers, followed, asked, known, covered, told);
    } else {
        walk_dates(std::get<dates_cadence>(asked.kind), asked, covered, told);
    }
}

void finish(trace& told, const rule& asked, as_of on, const context& known) {
    for (demand& one : told.demands) {
        one.excused = one.became == fate::late && is_resting_on(add_days(one.due, 1), asked, on, known);
    }
    count_breaches(told);
    verdict& answer = told.answer;
    answer.kept = kept_of(told);
    answer.state = state_of(told, asked, on);
    if (answer.state == case_state::overdue || answer.state == case_state::due_soon ||
        answer.state == case_state::on_time) {
        answer.next_due = told.stands.due;
    }
    if (answer.state == case_state::overdue) {
        answer.days_overdue = days_between(*answer.next_due, on.day);
    }
    if (!told.events.empty()) {
        answer.last_event = told.events.back();
    }
}

void refuse_faults_of_rule(const rule& asked) {
    const std::vector<std::string> found = faults(asked);
    if (!found.empty()) {
        throw error("The rule '" + asked.id + "' cannot be used: " + found.front() + ".");
    }
}

void refuse_any(const std::vector<std::string>& of_context) {
    if (!of_context.empty()) {
        throw error("The context cannot be used: " + of_context.front() + ".");
    }
}

} // namespace

covered_days::covered_days(const context& known, const std::string& event_kind)
    : first_(first_calendar_day()), last_(last_calendar_day()) {
    for (const event_register& one : known.registers) {
        if (one.event_kind == event_kind) {
            none_ = one.never_holds;
            first_ = one.known_from.value_or(first_);
            last_ = one.known_to.value_or(last_);
        }
    }
}

std::optional<date> named_date(const one_case& followed, const std::string& name) {
    const auto found = followed.dates.find(name);
    return found == followed.dates.end() ? std::nullopt : std::optional(found->second);
}

std::optional<date> covered_days::first_outside(date from, date to) const {
    if (to < from || !holds(from)) {
        return to < from ? std::nullopt : std::optional(from);
    }
    return last_ < to ? std::optional(add_days(last_, 1)) : std::nullopt;
}

bool is_resting_on(date first_late, const rule& asked, as_of on, const context& known) {
    return std::any_of(known.suspensions.begin(), known.suspensions.end(), [&](const suspension& one) {
        return one.rule == asked.id && !asked.id.empty() && one.decided_on <= on.day &&
               one.from <= first_late && first_late <= one.to;
    });
}

std::vector<date> event_days(const one_case& followed, const std::string& kind, date from, date to) {
    std::vector<date> days;
    for (const case_event& one : followed.events) {
        if (one.kind == kind && from <= one.day && one.day <= to) {
            days.push_back(one.day);
        }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::optional<duty_period> duty_period_of(
    const one_case& followed, const rule& asked, as_of on, const context& known, trace& told) {
    judge_applicability(followed, asked, known, told);
    if (told.applies == trace::asks::no) {
        return std::nullopt;
    }
    told.anchor_day = named_date(followed, asked.anchor);
    if (!told.anchor_day) {
        told.applies = trace::asks::cannot_say;
        told.missing = asked.anchor;
    }
    if (told.applies == trace::asks::cannot_say) {
        return std::nullopt;
    }
    const date first = std::max(*told.anchor_day, asked.in_force_from.value_or(first_calendar_day()));
    const date end = std::min(named_date(followed, "valid_to").value_or(last_calendar_day()),
        asked.in_force_to.value_or(last_calendar_day()));
    const date last = std::min(end, on.day);
    if (last < first) {
        told.applies = trace::asks::no;
        return std::nullopt;
    }
    return duty_period{first, end, last};
}

trace walk(const one_case& followed, const rule& asked, as_of on, const context& known) {
    trace told;
    told.days = duty_period_of(followed, asked, on, known, told);
    if (told.days) {
        told.events = event_days(followed, asked.event_kind, told.days->first, told.days->last);
        walk_kind(followed, asked, known, told);
    }
    if (!told.days) {
        answer_without_days(told);
        return told;
    }
    finish(told, asked, on, known);
    return told;
}

std::optional<demand> demand_after(date from, duration length, int steps, const rule& asked) {
    const std::optional<date> reached = try_step(from, length, steps);
    const std::optional<date> due = reached ? rolled_if(asked, *reached) : std::nullopt;
    if (!due) {
        return std::nullopt;
    }
    demand made{.from = from, .opens = add_days(from, 1), .due = *due, .unrolled = *reached};
    made.steps = steps;
    made.length = length;
    made.month_end = is_rounded_to_month_end(from, length, steps);
    return made;
}

fate judged_by_answer(const demand& one, const covered_days& covered, const trace& told) {
    if (one.answered && *one.answered <= one.due) {
        return fate::met;
    }
    if (one.due >= told.days->last) {
        return fate::waiting;
    }
    return covered.holds_all(one.opens, one.due) ? fate::late : fate::unseen;
}

now left_by(const demand& only, const covered_days& covered, const trace& told) {
    if (only.became == fate::waiting) {
        return asked_by(only, covered, told);
    }
    if (only.answered) {
        return {};
    }
    return {only.became == fate::late ? now::what_kind::late : now::what_kind::unseen, only.due};
}

now asked_by(const demand& waiting, const covered_days& covered, const trace& told) {
    const bool has_begun = waiting.opens <= told.days->last;
    const bool is_blind =
        has_begun && waiting.seen == 0 && !covered.holds_any(waiting.opens, told.days->last);
    return {is_blind ? now::what_kind::unseen : now::what_kind::asked, waiting.due};
}

std::optional<date> rolled_if(const rule& asked, date due) {
    if (!asked.roll) {
        return due;
    }
    date moved = due;
    while (is_closed_day(moved)) {
        if (moved == last_calendar_day()) {
            return std::nullopt;
        }
        moved = add_days(moved, 1);
    }
    return moved;
}

std::optional<date> first_from(const std::vector<date>& events, date day) {
    const auto found = std::lower_bound(events.begin(), events.end(), day);
    return found == events.end() ? std::nullopt : std::optional(*found);
}

std::optional<date> first_after(const std::vector<date>& events, date day) {
    const auto found = std::upper_bound(events.begin(), events.end(), day);
    return found == events.end() ? std::nullopt : std::optional(*found);
}

std::vector<date> events_within(const std::vector<date>& events, date from, date to) {
    std::vector<date> inside;
    std::copy_if(events.begin(), events.end(), std::back_inserter(inside),
        [from, to](date day) { return from <= day && day <= to; });
    return inside;
}

void refuse_coverage(const rule& asked) {
    if (std::holds_alternative<coverage_cadence>(asked.kind)) {
        throw error("A coverage rule asks something of a group, not of one case: use check_coverage.");
    }
}

void refuse_faults(const rule& asked, const context& known) {
    refuse_faults_of_rule(asked);
    refuse_any(faults(known));
}

void refuse_faults_of_question(const rule& asked, const context& known) {
    refuse_faults_of_rule(asked);
    refuse_any(asked.applies_to.empty() ? faults_without_groupings(known) : faults(known));
}

} // namespace lssgov::reference
