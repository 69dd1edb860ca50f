#include "generated_cases.hpp"

#include "national_services.hpp"
#include "number_source.hpp"
#include "shuffled_events.hpp"

#include <lssgov/calendar/duration.hpp>
#include <lssgov/calendar/period.hpp>
#include <lssgov/error.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lssgov::examples {

namespace {

// The calendar ----------------------------------------------------------------------------------------------

/// What is asked of the calendar for a day.
struct calendar_entry {
    day_number after_3_months;
    day_number after_6_months;
    day_number after_12_months;
    int year;
    int month;
    int day_of_month;
};

/// It is asked for millions of days, so it is found once for each.
class calendar_table {
public:
    calendar_table(date from, date to) : first_(number_of(from)) {
        for (date day = from; day <= to; day = add_days(day, 1)) {
            days_.push_back({.after_3_months = number_of(add_months(day, 3)),
                .after_6_months = number_of(add_months(day, 6)),
                .after_12_months = number_of(add_months(day, 12)),
                .year = day.year(),
                .month = day.month(),
                .day_of_month = day.day()});
        }
    }

    [[nodiscard]] const calendar_entry& operator[](day_number day) const {
        return days_[static_cast<std::size_t>(day - first_)];
    }

private:
    day_number first_;
    std::vector<calendar_entry> days_;
};

// Units -----------------------------------------------------------------------------------------------------

/// How acts are planned and how the plan fails. Plans keep more than 60 days from the act before.
struct pace {
    int early_most; ///< planned so many days before the due day, at most
    int early_least;
    int slip_percent; ///< how often it comes late by some days
    int slip_most;
    int forgotten_percent; ///< how often it comes late by many months
    int forgotten_most;    ///< days
};

/// How a unit follows up, and how it reviews plans.
struct manner {
    int percent_of_units;
    pace follow_ups;
    pace reviews;
};

inline constexpr std::array manners{
    manner{72, {75, 20, 1, 45, 2, 1500}, {75, 20, 1, 30, 1, 800}},      // nearly in time
    manner{18, {60, 1, 12, 120, 5, 1500}, {50, 1, 5, 90, 2, 800}},      // late now and then
    manner{10, {120, 30, 30, 300, 15, 1500}, {90, 20, 20, 200, 8, 800}} // when somebody calls
};

/// Days on which nothing is done, both included.
struct standstill {
    day_number first;
    day_number last;
};

struct unit_life {
    std::size_t service; ///< number in national_services
    bool is_private;
    const manner* ways;
    std::optional<standstill> backlog;
};

/// The units, and which of them carries out a service how often.
class unit_list {
public:
    unit_list(const generated_shape& asked, number_source& random) {
        deal(asked.units);
        for (unit_life& one : units_) {
            settle(one, asked, random);
        }
        for (label_number unit = 0; unit < units_.size(); ++unit) {
            const int weight = any_weight(random);
            share& of_service = shares_[units_[unit].service];
            of_service.units.push_back(unit);
            of_service.up_to.push_back(weight + (of_service.up_to.empty() ? 0 : of_service.up_to.back()));
        }
    }

    [[nodiscard]] const unit_life& operator[](label_number unit) const { return units_[unit]; }

    /// Larger units more often. Where there are fewer units than services, some unit carries out two.
    [[nodiscard]] label_number any_for(std::size_t service, number_source& random) const {
        const share& able = shares_[service % std::min(shares_.size(), units_.size())];
        const int drawn = random.between(1, able.up_to.back());
        const auto place = std::lower_bound(able.up_to.begin(), able.up_to.end(), drawn) - able.up_to.begin();
        return able.units[static_cast<std::size_t>(place)];
    }

private:
    /// The units of one service, and their weights summed up.
    struct share {
        std::vector<label_number> units{};
        std::vector<int> up_to{};
    };

    /// One unit for each service, and each further one to the service that has fewest for its cases.
    void deal(int count) {
        std::array<int, national_services.size()> dealt{};
        for (int i = 0; i < count; ++i) {
            std::size_t neediest = 0;
            for (std::size_t service = 1; service < dealt.size(); ++service) {
                neediest = needs_more(service, neediest, dealt) ? service : neediest;
            }
            const std::size_t chosen =
                i < static_cast<int>(dealt.size()) ? static_cast<std::size_t>(i) : neediest;
            ++dealt[chosen];
            units_.push_back({.service = chosen, .is_private = false, .ways = nullptr, .backlog = {}});
        }
    }

    static bool needs_more(
        std::size_t one, std::size_t other, const std::array<int, national_services.size()>& dealt) {
        return std::int64_t{national_services[one].in_the_country} * dealt[other] >
               std::int64_t{national_services[other].in_the_country} * dealt[one];
    }

    static void settle(unit_life& one, const generated_shape& asked, number_source& random) {
        one.is_private = random.chance(national_services[one.service].number == 2 ? 50 : 22);
        one.ways = &any_manner(random);
        const int days = days_between(asked.from, asked.to);
        const day_number begins = number_of(asked.from) + random.between(0, days);
        const int months_of_30_days = random.between(3, 8);
        if (random.chance(12)) {
            one.backlog = standstill{begins, begins + months_of_30_days * 30};
        }
    }

    static const manner& any_manner(number_source& random) {
        int rest = random.between(1, 100);
        std::size_t chosen = 0;
        while (rest > manners[chosen].percent_of_units) {
            rest -= manners[chosen++].percent_of_units;
        }
        return manners[chosen];
    }

    /// From a flat in a stairwell to the largest of the city: most have less than half of the mean.
    static int any_weight(number_source& random) {
        return random.chance(5) ? 2 : 10'000 / random.between(8, 400);
    }

    std::vector<unit_life> units_;
    std::array<share, national_services.size()> shares_{};
};

// Answers ---------------------------------------------------------------------------------------------------

enum workload_rule : std::size_t { yearly, half_yearly, executed_in_time, before_the_end, per_year };

inline constexpr std::size_t workload_rule_count = 5;

/// What is right for one case under one rule.
struct case_answer {
    bool applies = true;
    int breaches = 0;
    std::int64_t days_late = 0;
    bool overdue = false;
};

using case_answers = std::array<case_answer, workload_rule_count>;

/// The days of a case, as they were lived.
struct life {
    label_number unit;
    std::size_t service;
    bool time_limited;
    bool is_renewal;
    day_number decided;
    day_number valid_to; ///< absent_day: open-ended
    day_number last;     ///< of the duty: valid_to or as_of
    bool running;        ///< not over before as_of
};

/// Writes down that what was due on one day was done on another (absent_day: not). Nothing is late on its due
/// day, nor where the duty ends on it. What is done closes the breach, else it runs to the duty's last day.
void write_down(case_answer& answer, const life& lived, day_number due, day_number done) {
    const day_number until = done == absent_day ? lived.last : done;
    if (until <= due) {
        return;
    }
    ++answer.breaches;
    answer.days_late += until - due;
    answer.overdue = answer.overdue || (done == absent_day && lived.running);
}

/// Every one of the rules counts from the decision, so without its day nothing is known.
void add(known_answer& sum, const case_answer& one, bool decision_is_lost) {
    if (decision_is_lost) {
        ++sum.unknown;
        return;
    }
    sum.yes += one.applies && one.breaches == 0 ? 1 : 0;
    sum.no += one.applies && one.breaches > 0 ? 1 : 0;
    sum.not_applicable += one.applies ? 0 : 1;
    sum.breaches += one.breaches;
    sum.days_late += one.days_late;
    sum.overdue += one.overdue ? 1 : 0;
}

// Cases -----------------------------------------------------------------------------------------------------

enum event_kind_number : std::uint8_t { follow_up, plan_review };

/// Where and when a decision is made.
struct beginning {
    label_number unit;
    day_number decided;
    bool is_renewal;
};

class case_maker {
public:
    explicit case_maker(const generated_shape& asked)
        : asked_(asked), from_(number_of(asked.from)), to_(number_of(asked.to)), random_(asked.seed),
          calendar_(asked.from, asked.to), units_(asked, random_), events_(~asked.seed),
          much_was_put_off_{number_of(make_date(2020, 3, 15)), number_of(make_date(2020, 8, 31))} {}

    generated_cases make() {
        name_all();
        for (case_number which = 0; which < asked_.cases; ++which) {
            make_case(which);
        }
        made_.event_case.reserve(events_.size());
        made_.event_kind.reserve(events_.size());
        made_.event_day.reserve(events_.size());
        events_.drain([this](const shuffled_event& one) {
            made_.event_case.push_back(one.of);
            made_.event_kind.push_back(one.kind);
            made_.event_day.push_back(one.day);
        });
        return std::move(made_);
    }

private:
    void name_all() {
        for (int number = 1; number <= asked_.units; ++number) {
            const std::string digits = std::to_string(number);
            made_.unit_labels.push_back(
                "Enhet " + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits);
        }
        for (const national_service& one : national_services) {
            made_.service_labels.push_back("9 § " + std::to_string(one.number));
        }
        made_.regime_labels = {"own", "private"};
        made_.kinds = {"follow-up", "plan review"};
        made_.known.by_rule.assign(
            workload_rule_count, std::vector<known_answer>(static_cast<std::size_t>(asked_.units)));
    }

    void make_case(case_number which) {
        const life lived = any_life();
        case_answers answers{};
        const day_number executed = any_execution(lived, answers[executed_in_time]);
        const manner& ways = *units_[lived.unit].ways;
        make_events(which, lived, {plan_review, &ways.reviews, &calendar_entry::after_6_months, absent_day},
            answers[half_yearly]);
        make_events(which, lived,
            {follow_up, &ways.follow_ups, &calendar_entry::after_12_months, any_reassessment(lived)},
            answers[yearly]);
        answers[per_year].breaches = missed_years(lived);
        write_down_the_end(answers[before_the_end], lived);
        const bool decision_is_lost = random_.chance(2);
        made_.decided.push_back(decision_is_lost ? absent_day : lived.decided);
        made_.executed.push_back(executed);
        made_.valid_to.push_back(lived.valid_to);
        made_.unit.push_back(lived.unit);
        made_.service.push_back(static_cast<label_number>(lived.service));
        made_.regime.push_back(units_[lived.unit].is_private ? 1 : 0);
        for (std::size_t rule = 0; rule < workload_rule_count; ++rule) {
            known_answer& sum = made_.known.by_rule[rule][lived.unit];
            add(sum, answers[rule], decision_is_lost);
        }
    }

    // Decisions --------------------------------------------------------------------------------------------

    life any_life() {
        const std::size_t service = any_service();
        const bool time_limited = random_.chance(national_services[service].time_limited_percent);
        const beginning begun = begin(service);
        life lived{.unit = begun.unit,
            .service = service,
            .time_limited = time_limited,
            .is_renewal = begun.is_renewal,
            .decided = begun.decided,
            .valid_to = time_limited ? limited_to(begun.decided) : any_end(begun.decided),
            .last = to_,
            .running = true};
        if (lived.valid_to != absent_day) {
            lived.last = std::min(to_, lived.valid_to);
            lived.running = lived.valid_to >= to_;
        }
        if (time_limited && lived.valid_to < to_ && random_.chance(65)) {
            to_renew_[service] = beginning{lived.unit, lived.valid_to + 1, true};
        }
        return lived;
    }

    std::size_t any_service() {
        int rest = random_.between(1, services_in_the_country());
        std::size_t chosen = 0;
        while (rest > national_services[chosen].in_the_country) {
            rest -= national_services[chosen++].in_the_country;
        }
        return chosen;
    }

    /// The renewal that waits, or a new decision.
    beginning begin(std::size_t service) {
        std::optional<beginning>& waiting = to_renew_[service];
        if (waiting) {
            return *std::exchange(waiting, std::nullopt);
        }
        const label_number unit = units_.any_for(service, random_);
        return {unit, std::min(to_, after_holidays(any_decision_day())), false};
    }

    /// More are decided each year than the year before.
    day_number any_decision_day() {
        const int days = random_.between(0, to_ - from_);
        return from_ + (random_.chance(30) ? std::max(days, random_.between(0, to_ - from_)) : days);
    }

    day_number limited_to(day_number decided) {
        return number_of(step(*to_date(decided), years(any_years()), 1)) - 1;
    }

    int any_years() {
        const int drawn = random_.between(1, 10);
        return drawn <= 6 ? 1 : drawn <= 9 ? 2 : 3;
    }

    /// Some open-ended decisions have come to their end.
    day_number any_end(day_number decided) {
        const int days = to_ - decided;
        return random_.chance(28) ? decided + random_.between(days / 4, days) : absent_day;
    }

    /// The day of execution, absent_day where there is none yet, or the register lacks it.
    day_number any_execution(const life& lived, case_answer& answer) {
        const day_number drawn = lived.decided + (lived.is_renewal ? 0 : any_waiting(lived.service));
        const bool never = random_.chance(7);
        const day_number executed = never || drawn > lived.last ? absent_day : drawn;
        write_down(answer, lived, calendar_[lived.decided].after_3_months, executed);
        return executed;
    }

    /// Days from the decision; longest for a home, 9 § 8 and 9.
    int any_waiting(std::size_t service) {
        const int number = national_services[service].number;
        const bool is_home = number == 8 || number == 9;
        return random_.chance(is_home ? 35 : 13) ? random_.between(80, 420) : random_.between(0, 85);
    }

    // Events -----------------------------------------------------------------------------------------------

    /// One kind of event of a case.
    struct series {
        event_kind_number kind;
        const pace* usual;
        day_number calendar_entry::* due;
        day_number reassessed; ///< absent_day: not
    };

    /// Each act counts from the one before, the first from the decision, until one is not done any more.
    void make_events(case_number which, const life& lived, const series& asked, case_answer& answer) {
        days_done_.clear();
        for (day_number counted = lived.decided; counted != absent_day;) {
            const day_number due = calendar_[counted].*asked.due;
            const day_number planned = due + any_lateness(*asked.usual, lived);
            const bool is_reassessed = counted + 60 < asked.reassessed && asked.reassessed < planned;
            const day_number done = day_of_work(is_reassessed ? asked.reassessed : planned, lived);
            write_down(answer, lived, due, done);
            note(which, asked.kind, done);
            counted = done;
        }
    }

    void note(case_number which, event_kind_number kind, day_number day) {
        if (day != absent_day) {
            days_done_.push_back(day);
            events_.add({which, day, kind});
        }
    }

    /// The calendar years between two follow-ups; before the first, those after the year of the decision (or
    /// with it, where that is New Year's Day); after the last, those before the year in which the duty ends.
    [[nodiscard]] int missed_years(const life& lived) const {
        const calendar_entry& decided = calendar_[lived.decided];
        int before = decided.month == 1 && decided.day_of_month == 1 ? decided.year - 1 : decided.year;
        int missed = 0;
        for (const day_number day : days_done_) {
            missed += std::max(0, calendar_[day].year - before - 1);
            before = calendar_[day].year;
        }
        return missed + std::max(0, calendar_[lived.last].year - before - 1);
    }

    /// Any follow-up in time meets it, so the first does, or the first is late.
    void write_down_the_end(case_answer& answer, const life& lived) const {
        const day_number due = lived.valid_to - 30;
        answer.applies = lived.valid_to != absent_day && due >= lived.decided;
        if (answer.applies) {
            write_down(answer, lived, due, days_done_.empty() ? absent_day : days_done_.front());
        }
    }

    /// The day on which a time-limited decision is planned to be assessed anew; absent_day: not.
    day_number any_reassessment(const life& lived) {
        const int days = random_.between(10, 100);
        return lived.time_limited && random_.chance(75) ? lived.valid_to - days : absent_day;
    }

    /// Days after the due day; below 0 before it. Open-ended decisions are forgotten twice as often.
    int any_lateness(const pace& usual, const life& lived) {
        if (random_.chance(usual.forgotten_percent * (lived.time_limited ? 1 : 2))) {
            return random_.between(usual.forgotten_most / 10, usual.forgotten_most);
        }
        return random_.chance(usual.slip_percent) ? random_.between(1, usual.slip_most)
                                                  : -random_.between(usual.early_least, usual.early_most);
    }

    // Seasons ----------------------------------------------------------------------------------------------

    /// The day on which what was planned is done; absent_day where the case is over by then, or as_of is.
    day_number day_of_work(day_number planned, const life& lived) {
        if (planned > lived.last) {
            return absent_day;
        }
        day_number day = before_holidays(planned);
        if (holds(much_was_put_off_, day) && random_.chance(20)) {
            day = after(much_was_put_off_);
        }
        const std::optional<standstill>& backlog = units_[lived.unit].backlog;
        if (backlog && holds(*backlog, day)) {
            day = after(*backlog);
        }
        day = day > lived.last ? day : after_holidays(day);
        return day > lived.last ? absent_day : day;
    }

    static bool holds(const standstill& days, day_number day) {
        return days.first <= day && day <= days.last;
    }

    day_number after(const standstill& days) { return days.last + random_.between(1, 60); }

    /// Most of what would fall in July is done in June.
    day_number before_holidays(day_number day) {
        const calendar_entry& falls = calendar_[day];
        const bool is_hurried = falls.month == 7 && random_.chance(80);
        return is_hurried ? day - falls.day_of_month - random_.between(0, 24) : day;
    }

    /// What still falls in July is done in August, and most of late December in January.
    day_number after_holidays(day_number day) {
        const calendar_entry& falls = calendar_[day];
        if (falls.month == 7) {
            return day + 31 - falls.day_of_month + random_.between(1, 30);
        }
        const bool is_put_off = falls.month == 12 && falls.day_of_month > 15 && random_.chance(70);
        return is_put_off ? day + random_.between(17, 40) : day;
    }

    generated_shape asked_;
    day_number from_;
    day_number to_;
    number_source random_;
    calendar_table calendar_;
    unit_list units_;
    shuffled_events events_;
    standstill much_was_put_off_;
    std::array<std::optional<beginning>, national_services.size()> to_renew_{};
    std::vector<day_number> days_done_; ///< of the case and the kind at hand
    generated_cases made_{};
};

void refuse_faults(const generated_shape& asked) {
    if (asked.units < 1) {
        throw error("Cases need at least one unit.");
    }
    if (asked.to < asked.from || asked.from < first_calendar_day() || make_date(2189, 12, 31) < asked.to) {
        throw error("Cases are made in a stretch of days from 1900-01-01 to 2189-12-31.");
    }
}

} // namespace

generated_cases generate(const generated_shape& asked) {
    refuse_faults(asked);
    return case_maker(asked).make();
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

case_set as_case_set(const generated_cases& made) {
    case_set_builder building;
    for (std::size_t which = 0; which < made.unit.size(); ++which) {
        building.add(std::to_string(which));
    }
    const auto give_dates = [&building](const char* name, const std::vector<day_number>& column) {
        const std::size_t named = building.named_date(name);
        for (case_number which = 0; which < column.size(); ++which) {
            if (column[which] != absent_day) {
                building.on(which, named, *to_date(column[which]));
            }
        }
    };
    give_dates("decided", made.decided);
    give_dates("executed", made.executed);
    give_dates("valid_to", made.valid_to);
    const auto give_labels = [&building](const char* name, const std::vector<std::string>& labels,
                                 const std::vector<label_number>& column) {
        const std::size_t grouping = building.grouping(name);
        std::vector<label_number> numbers;
        for (const std::string& label : labels) {
            numbers.push_back(building.label(grouping, label));
        }
        for (case_number which = 0; which < column.size(); ++which) {
            building.in(which, grouping, numbers[column[which]]);
        }
    };
    give_labels("unit", made.unit_labels, made.unit);
    give_labels("service", made.service_labels, made.service);
    give_labels("regime", made.regime_labels, made.regime);
    std::vector<std::size_t> kinds;
    for (const std::string& kind : made.kinds) {
        kinds.push_back(building.event_kind(kind));
    }
    for (std::size_t event = 0; event < made.event_day.size(); ++event) {
        building.event(
            made.event_case[event], kinds[made.event_kind[event]], *to_date(made.event_day[event]));
    }
    return std::move(building).build();
}

} // namespace lssgov::examples
