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

/// What is asked of the calendar for millions of days, found once for each day of the shape.
class calendar_table {
public:
    calendar_table(date from, date to) : first_(number_of(from)) {
        for (date day = from; day <= to; day = add_days(day, 1)) {
            days_.push_back({number_of(add_months(day, 3)), number_of(add_months(day, 6)),
                number_of(add_months(day, 12)), static_cast<std::int16_t>(static_cast<int>(day.year())),
                static_cast<std::int8_t>(static_cast<int>(day.month())),
                static_cast<std::int8_t>(static_cast<int>(day.day()))});
        }
    }

    struct entry {
        day_number after_3_months;
        day_number after_6_months;
        day_number after_12_months;
        std::int16_t year;
        std::int8_t month;
        std::int8_t day_of_month;
    };

    [[nodiscard]] const entry& operator[](day_number day) const {
        return days_[static_cast<std::size_t>(day - first_)];
    }

private:
    day_number first_;
    std::vector<entry> days_;
};

// Units -----------------------------------------------------------------------------------------------------

/// How acts are planned and how the plan fails.
struct pace {
    int early_most; ///< planned so many days before the due day, at most
    int early_least;
    int slip_percent; ///< how often it comes late by some days
    int slip_most;
    int forgotten_percent; ///< how often it comes late by many months
};

/// How a unit follows up, and how it reviews plans.
struct manner {
    int percent_of_units;
    pace follow_ups;
    pace reviews;
};

inline constexpr std::array manners{
    manner{72, {75, 20, 1, 45, 1}, {60, 15, 1, 30, 1}},      // nearly in time
    manner{18, {60, 1, 12, 120, 5}, {50, 1, 6, 90, 3}},      // late now and then
    manner{10, {120, 30, 30, 300, 15}, {90, 20, 20, 200, 8}} // when somebody calls
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
        return random.chance(5) ? 1 : 10'000 / random.between(1, 400);
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

void add(known_answer& sum, const case_answer& one) {
    sum.yes += one.applies && one.breaches == 0 ? 1 : 0;
    sum.no += one.applies && one.breaches > 0 ? 1 : 0;
    sum.not_applicable += one.applies ? 0 : 1;
    sum.breaches += one.breaches;
    sum.days_late += one.days_late;
    sum.overdue += one.overdue ? 1 : 0;
}

// Cases -----------------------------------------------------------------------------------------------------

enum event_kind_number : std::uint8_t { follow_up, plan_review };

/// A decision that is to be renewed.
struct renewal {
    label_number unit;
    day_number decided;
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
        make_follow_ups(which, lived, answers);
        make_reviews(which, lived, answers[half_yearly]);
        const bool decision_is_lost = random_.chance(2);
        made_.decided.push_back(decision_is_lost ? absent_day : lived.decided);
        made_.executed.push_back(executed);
        made_.valid_to.push_back(lived.valid_to);
        made_.unit.push_back(lived.unit);
        made_.service.push_back(static_cast<label_number>(lived.service));
        made_.regime.push_back(units_[lived.unit].is_private ? 1 : 0);
        for (std::size_t rule = 0; rule < workload_rule_count; ++rule) {
            known_answer& sum = made_.known.by_rule[rule][lived.unit];
            decision_is_lost ? void(++sum.unknown) : add(sum, answers[rule]);
        }
    }

    // Decisions --------------------------------------------------------------------------------------------

    life any_life() {
        const std::size_t service = any_service();
        const bool time_limited = random_.chance(national_services[service].time_limited_percent);
        const renewal begun = begin(service);
        life lived{.unit = begun.unit,
            .service = service,
            .time_limited = time_limited,
            .decided = begun.decided,
            .valid_to = time_limited ? limited_to(begun.decided) : any_end(begun.decided),
            .last = to_,
            .running = true};
        if (lived.valid_to != absent_day) {
            lived.last = std::min(to_, lived.valid_to);
            lived.running = lived.valid_to >= to_;
        }
        if (time_limited && lived.valid_to < to_ && random_.chance(65)) {
            to_renew_[service] = renewal{lived.unit, lived.valid_to + 1};
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
    renewal begin(std::size_t service) {
        std::optional<renewal>& waiting = to_renew_[service];
        if (waiting) {
            return *std::exchange(waiting, std::nullopt);
        }
        const label_number unit = units_.any_for(service, random_);
        const day_number drawn = from_ + random_.between(0, to_ - from_);
        return {unit, std::min(to_, after_holidays(drawn))};
    }

    day_number limited_to(day_number decided) {
        return number_of(step(*to_date(decided), years(random_.between(1, 3)), 1)) - 1;
    }

    /// Some open-ended decisions have come to their end.
    day_number any_end(day_number decided) {
        const int days = to_ - decided;
        return random_.chance(30) ? decided + random_.between(days / 4, days) : absent_day;
    }

    /// The day of execution, absent_day where there is none yet, or the register lacks it.
    day_number any_execution(const life& lived, case_answer& answer) {
        const bool late = random_.chance(16);
        const int days = late ? random_.between(80, 420) : random_.between(0, 85);
        const bool never = random_.chance(6);
        const day_number drawn = lived.decided + days;
        const day_number executed = never || drawn > lived.last ? absent_day : drawn;
        write_down(answer, lived, calendar_[lived.decided].after_3_months, executed);
        return executed;
    }

    // Events -----------------------------------------------------------------------------------------------

    void make_follow_ups(case_number which, const life& lived, case_answers& answers) {
        const pace& usual = units_[lived.unit].ways->follow_ups;
        const day_number reassessed = any_reassessment(lived);
        day_number counted = lived.decided;
        day_number first = absent_day;
        int missed_years = 0;
        int year_before = calendar_[counted].year - (is_new_year(counted) ? 1 : 0);
        while (counted != absent_day) {
            const day_number due = calendar_[counted].after_12_months;
            const day_number planned = due + any_lateness(usual, lived.time_limited, 500);
            const bool is_reassessed = counted + 60 < reassessed && reassessed < planned;
            const day_number done = day_of_work(is_reassessed ? reassessed : planned, lived);
            write_down(answers[yearly], lived, due, done);
            first = first == absent_day ? done : first;
            // The years between two follow-ups are missed, and those between the last and the running one.
            const int year = calendar_[done == absent_day ? lived.last : done].year;
            missed_years += std::max(0, year - year_before - 1);
            year_before = year;
            note(which, follow_up, done);
            counted = done;
        }
        answers[per_year].breaches = missed_years;
        write_down_the_end(answers[before_the_end], lived, first);
    }

    void make_reviews(case_number which, const life& lived, case_answer& answer) {
        const pace& usual = units_[lived.unit].ways->reviews;
        day_number counted = lived.decided;
        while (counted != absent_day) {
            const day_number due = calendar_[counted].after_6_months;
            const day_number done = day_of_work(due + any_lateness(usual, lived.time_limited, 250), lived);
            write_down(answer, lived, due, done);
            note(which, plan_review, done);
            counted = done;
        }
    }

    /// Any follow-up of the case that comes in time meets it, so the first does, or the first is late.
    static void write_down_the_end(case_answer& answer, const life& lived, day_number first_follow_up) {
        const day_number due = lived.valid_to - 30;
        answer.applies = lived.valid_to != absent_day && due >= lived.decided;
        if (answer.applies) {
            write_down(answer, lived, due, first_follow_up);
        }
    }

    /// The day on which a time-limited decision is planned to be assessed anew; absent_day: not.
    day_number any_reassessment(const life& lived) {
        const int days = random_.between(31, 100);
        return lived.time_limited && random_.chance(85) ? lived.valid_to - days : absent_day;
    }

    /// Days after the due day; below 0 before it. Open-ended decisions are forgotten twice as often.
    int any_lateness(const pace& usual, bool time_limited, int forgotten_most) {
        if (random_.chance(usual.forgotten_percent * (time_limited ? 1 : 2))) {
            return random_.between(forgotten_most / 2, forgotten_most);
        }
        return random_.chance(usual.slip_percent) ? random_.between(1, usual.slip_most)
                                                  : -random_.between(usual.early_least, usual.early_most);
    }

    void note(case_number which, event_kind_number kind, day_number day) {
        if (day != absent_day) {
            events_.add({which, day, kind});
        }
    }

    // Seasons ----------------------------------------------------------------------------------------------

    /// The day on which what was planned is done; absent_day where the case is over by then, or as_of is.
    day_number day_of_work(day_number planned, const life& lived) {
        if (planned > lived.last) {
            return absent_day;
        }
        day_number day = before_holidays(planned);
        if (holds(much_was_put_off_, day) && random_.chance(12)) {
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

    [[nodiscard]] bool is_new_year(day_number day) const {
        return calendar_[day].month == 1 && calendar_[day].day_of_month == 1;
    }

    /// What would fall in July is done in June.
    day_number before_holidays(day_number day) {
        const calendar_table::entry& falls = calendar_[day];
        return falls.month == 7 ? day - falls.day_of_month - random_.between(0, 24) : day;
    }

    /// What still falls in July is done in August, and most of late December in January.
    day_number after_holidays(day_number day) {
        const calendar_table::entry& falls = calendar_[day];
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
    std::array<std::optional<renewal>, national_services.size()> to_renew_{};
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
