#include "generated_answers.hpp"

#include <lssgov/calendar/duration.hpp>
#include <lssgov/calendar/period.hpp>

#include <algorithm>

namespace lssgov::examples {

namespace {

enum workload_rule : std::size_t { yearly, half_yearly, executed_in_time, before_the_end, per_year };

/// Writes down that what was due on one day was done on another (absent_day: not). Nothing is late on its due
/// day, nor where the duty ends on it. What is done closes the breach, else it runs to the duty's last day.
void write_down(case_answer& answer, const generated_decision& decision, day_number due, day_number done) {
    const day_number until = done == absent_day ? decision.last : done;
    if (until <= due) {
        return;
    }
    ++answer.breaches;
    answer.days_late += until - due;
    answer.overdue = answer.overdue || (done == absent_day && decision.is_running);
}

/// Each act counts from the one before, the first from the decision; the one after the last is not done.
void write_down_each(case_answer& answer, const generated_decision& decision,
    const std::vector<day_number>& days_done, const calendar_table& calendar,
    day_number calendar_entry::* due) {
    day_number counted = decision.decided;
    for (const day_number day : days_done) {
        write_down(answer, decision, calendar[counted].*due, day);
        counted = day;
    }
    write_down(answer, decision, calendar[counted].*due, absent_day);
}

/// Any follow-up in time meets it, so the first does, or the first is late.
void write_down_the_end(
    case_answer& answer, const generated_decision& decision, const std::vector<day_number>& follow_ups) {
    answer.applies = decision.valid_to != absent_day && decision.decided <= decision.valid_to - 30;
    if (answer.applies) {
        write_down(
            answer, decision, decision.valid_to - 30, follow_ups.empty() ? absent_day : follow_ups.front());
    }
}

/// The calendar years between two follow-ups; before the first, those after the year of the decision (or with
/// it, where that is New Year's Day); after the last, those before the year in which the duty ends.
int missed_years(const generated_decision& decision, const std::vector<day_number>& follow_ups,
    const calendar_table& calendar) {
    const calendar_entry& decided = calendar[decision.decided];
    int before = decided.month == 1 && decided.day_of_month == 1 ? decided.year - 1 : decided.year;
    int missed = 0;
    for (const day_number day : follow_ups) {
        missed += std::max(0, calendar[day].year - before - 1);
        before = calendar[day].year;
    }
    return missed + std::max(0, calendar[decision.last].year - before - 1);
}

} // namespace

case_answers answers_for(
    const generated_decision& decision, const generated_work& work, const calendar_table& calendar) {
    case_answers answers{};
    write_down_each(answers[yearly], decision, work.follow_ups, calendar, &calendar_entry::after_12_months);
    write_down_each(answers[half_yearly], decision, work.reviews, calendar, &calendar_entry::after_6_months);
    write_down(answers[executed_in_time], decision, calendar[decision.decided].after_3_months, work.executed);
    write_down_the_end(answers[before_the_end], decision, work.follow_ups);
    answers[per_year].breaches = missed_years(decision, work.follow_ups, calendar);
    return answers;
}

void add(known_answer& sum, const case_answer& one) {
    sum.yes += one.applies && one.breaches == 0 ? 1 : 0;
    sum.no += one.applies && one.breaches > 0 ? 1 : 0;
    sum.not_applicable += one.applies ? 0 : 1;
    sum.breaches += one.breaches;
    sum.days_late += one.days_late;
    sum.overdue += one.overdue ? 1 : 0;
}

std::vector<rule> workload_rules() {
    std::vector<rule> rules(workload_rule_count);
    rules[yearly] = at_least_every(months(12)).event("follow-up").named("yearly", "Followed up every year");
    rules[half_yearly] =
        at_least_every(months(6)).event("plan review").named("half-yearly", "Plan reviewed every half-year");
    rules[executed_in_time] =
        within(months(3)).to_date("executed").named("executed", "Executed within three months");
    rules[before_the_end] =
        before_end(days(30)).event("follow-up").named("before-end", "Followed up before the end");
    rules[per_year] = per_period(partition::yearly())
                          .event("follow-up")
                          .named("per-year", "Followed up each calendar year");
    return rules;
}

} // namespace lssgov::examples
