#include "loop_over_structs.hpp"

#include <algorithm>
#include <array>

namespace lssgov::peers {

namespace {

using boost::gregorian::date;
using boost::gregorian::days;

struct duty {
    date first;
    date end;  ///< the last day of the decision
    date last; ///< the last day that is seen of it
};

using number = unsigned short; // what Boost takes for a year, a month and a day

/// The same day number so many months later, or the last day of that month.
date months_after(date from, int count) {
    const auto day = from.year_month_day();
    const int month = day.year * 12 + day.month - 1 + count;
    const auto year = static_cast<number>(month / 12);
    const auto in_year = static_cast<number>(month % 12 + 1);
    const number most = boost::gregorian::gregorian_calendar::end_of_month_day(year, in_year);
    return {year, in_year, std::min<number>(day.day, most)};
}

int days_between(date from, date to) {
    return static_cast<int>((to - from).days());
}

/// What was due on one day was done on another, or has not been done by then.
void judge(verdict& answer, date due, date until) {
    if (due < until) {
        ++answer.breaches;
        answer.days_late += days_between(due, until);
    }
}

void conclude(verdict& answer, const duty& asked, std::optional<date> due, date on) {
    answer.kept = answer.breaches > 0 ? kept_answer::no : kept_answer::yes;
    if (asked.end < on) {
        answer.state = case_state::ended;
        return;
    }
    if (!due || asked.end <= *due) {
        answer.state = case_state::done;
        return;
    }
    answer.next_due = due;
    answer.state = *due < on ? case_state::overdue : case_state::on_time;
    answer.days_overdue = std::max(0, days_between(*due, on));
}

verdict at_least_every(int months, const duty& asked, const std::vector<date>& events, date on) {
    verdict answer;
    date clock = asked.first;
    for (const date event : events) {
        if (event < asked.first || asked.last < event) {
            continue;
        }
        judge(answer, months_after(clock, months), event);
        clock = event;
        answer.last_event = event;
    }
    const date due = months_after(clock, months);
    judge(answer, due, asked.last);
    conclude(answer, asked, due, on);
    return answer;
}

/// Something that is to be done once.
verdict once(const duty& asked, date due, std::optional<date> done, date on) {
    verdict answer;
    judge(answer, due, done.value_or(asked.last));
    conclude(answer, asked, done ? std::nullopt : std::optional(due), on);
    return answer;
}

verdict executed_within(int months, const duty& asked, const decision& one, date on) {
    const bool is_seen = one.executed && *one.executed <= asked.last;
    const std::optional<date> done = is_seen ? one.executed : std::nullopt;
    verdict answer = once(asked, months_after(asked.first, months), done, on);
    answer.last_event = done;
    return answer;
}

verdict before_end(int lead, const duty& asked, const decision& one, date on) {
    if (!one.valid_to || *one.valid_to - days(lead) < asked.first) {
        return {};
    }
    std::optional<date> first;
    std::optional<date> last;
    for (const date event : one.follow_ups) {
        if (asked.first <= event && event <= asked.last) {
            first = first ? first : event;
            last = event;
        }
    }
    verdict answer = once(asked, *one.valid_to - days(lead), first, on);
    answer.last_event = last;
    return answer;
}

verdict once_per_year(const duty& asked, const std::vector<date>& events, date on) {
    verdict answer;
    const bool is_whole = asked.first == date(asked.first.year(), 1, 1);
    int wanted = asked.first.year() + (is_whole ? 0 : 1); // the first year without an event, as far as seen
    for (const date event : events) {
        if (event < asked.first || asked.last < event) {
            continue;
        }
        answer.last_event = event;
        if (wanted <= event.year()) {
            answer.breaches += event.year() - wanted;
            wanted = event.year() + 1;
        }
    }
    const int missed = std::max(0, asked.last.year() - wanted);
    answer.breaches += missed;
    conclude(answer, asked, date(static_cast<number>(wanted + missed), 12, 31), on);
    return answer;
}

using answers = std::array<verdict, 5>;

answers verdicts_of_one(const decision& one, date on) {
    if (!one.decided) {
        answers unknown;
        unknown.fill({.kept = kept_answer::unknown, .state = case_state::unknown});
        return unknown;
    }
    const date end = one.valid_to.value_or(date(2199, 12, 31));
    const duty asked{*one.decided, end, std::min(end, on)};
    if (asked.last < asked.first) {
        return {};
    }
    return {at_least_every(12, asked, one.follow_ups, on), at_least_every(6, asked, one.plan_reviews, on),
        executed_within(3, asked, one, on), before_end(30, asked, one, on),
        once_per_year(asked, one.follow_ups, on)};
}

constexpr std::array<const char*, 5> rule_ids = {
    "yearly", "half-yearly", "executed", "before-end", "per-year"};

} // namespace

std::vector<decision> decisions_of(const examples::generated_cases& made) {
    std::vector<decision> decisions(made.unit.size());
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        decisions[i].unit = made.unit[i];
        decisions[i].decided = to_date(made.decided[i]);
        decisions[i].executed = to_date(made.executed[i]);
        decisions[i].valid_to = to_date(made.valid_to[i]);
    }
    const auto follow_up = std::find(made.kinds.begin(), made.kinds.end(), "follow-up") - made.kinds.begin();
    const date first_day(1970, 1, 1); // the one that has the number 0
    for (std::size_t i = 0; i < made.event_case.size(); ++i) {
        decision& of = decisions[made.event_case[i]];
        auto& events = made.event_kind[i] == follow_up ? of.follow_ups : of.plan_reviews;
        events.push_back(first_day + days(made.event_day[i]));
    }
    for (decision& one : decisions) {
        std::sort(one.follow_ups.begin(), one.follow_ups.end());
        std::sort(one.plan_reviews.begin(), one.plan_reviews.end());
    }
    return decisions;
}

std::vector<std::vector<verdict>> verdicts_of(const std::vector<decision>& decisions, date on) {
    std::vector<std::vector<verdict>> by_rule(rule_ids.size());
    for (std::vector<verdict>& column : by_rule) {
        column.reserve(decisions.size());
    }
    for (const decision& one : decisions) {
        const answers found = verdicts_of_one(one, on);
        for (std::size_t rule = 0; rule < found.size(); ++rule) {
            by_rule[rule].push_back(found[rule]);
        }
    }
    return by_rule;
}

std::vector<tally_row> tally_of(
    const std::vector<decision>& decisions, const std::vector<std::string>& unit_labels, date on) {
    std::vector<tally_row> rows(rule_ids.size() * unit_labels.size());
    for (const decision& one : decisions) {
        const answers found = verdicts_of_one(one, on);
        for (std::size_t rule = 0; rule < found.size(); ++rule) {
            rows[rule * unit_labels.size() + one.unit].add(found[rule]);
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].rule = rule_ids[i / unit_labels.size()];
        rows[i].grouping = "unit";
        rows[i].group = unit_labels[i % unit_labels.size()];
    }
    std::erase_if(rows, [](const tally_row& row) { return row.cases == 0; });
    return rows;
}

} // namespace lssgov::peers
