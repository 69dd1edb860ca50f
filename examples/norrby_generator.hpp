#pragma once

// Norrby does not exist. Its decisions, units and follow-ups are made here, by a generator that gives the
// same bytes on every machine: whole numbers only, and no distribution of <random>, whose results differ
// between libraries. No case is anybody's.
//
// What is made is meant to look like the register of a small municipality. The services come in the mix of
// the national register of 2021 (Socialstyrelsen; persons with services under LSS on 1 October). Each unit
// follows up in its own manner: one nearly in time, one months late, one only when somebody calls. Nobody
// follows up in July, few in December, and few in the spring of 2020. Open-ended decisions are forgotten more
// often than time-limited ones.

#include "support/national_services.hpp"
#include "support/number_source.hpp"

#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/duration.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace lssgov::examples {

/// How a unit works. Its area stands in the rules, as the parent of its label.
struct norrby_unit {
    const char* name;
    const char* regime;
    std::array<int, 5> services; ///< numbers of 9 § LSS; 0 fills up
    int lag;                     ///< days after the due day on which it mostly follows up; below 0: before
    int skip_percent;            ///< how often a year is forgotten
    int review_percent;          ///< how many of its files are reviewed in a year
};

inline constexpr std::array norrby_units{
    norrby_unit{"Björkbacken", "own", {8, 9}, -65, 4, 40},
    norrby_unit{"Granliden", "own", {9}, 50, 12, 35},
    norrby_unit{"Solrosen AB", "private", {9}, -45, 8, 30},
    norrby_unit{"Navet", "own", {10}, -70, 3, 45},
    norrby_unit{"Hantverkshuset", "own", {10}, 10, 15, 20},
    norrby_unit{"Fritidsteamet", "own", {3, 4, 5, 6, 7}, -20, 30, 25},
    norrby_unit{"Hemteamet", "own", {2, 3, 5}, -45, 10, 30},
    norrby_unit{"Assistans Väst AB", "private", {2}, -30, 12, 50},
};

struct norrby_tables {
    std::string cases;
    std::string events;
};

inline constexpr std::uint64_t norrby_seed = 1993'387;
inline constexpr int norrby_cases = 400;

/// Makes the tables of Norrby, one case after the other.
class norrby_generator {
public:
    explicit norrby_generator(std::uint64_t seed) : random_(seed), endings_(~seed) {}

    norrby_tables generate(int cases) {
        std::vector<date> decided;
        for (int i = 0; i < cases; ++i) {
            decided.push_back(any_decision_day());
        }
        std::sort(decided.begin(), decided.end());
        for (const date day : decided) {
            add_case(day);
        }
        return {std::move(table_), event_table()};
    }

private:
    struct decision {
        std::string id;
        const norrby_unit* unit;
        int service;
        bool time_limited;
        date decided;
        std::optional<date> executed;
        std::optional<date> valid_to;
        date last; ///< of the case, or of what is written down
    };

    struct event {
        date day;
        std::size_t made; ///< how many were made before it
        std::string line;
    };

    /// What happens later is not written down.
    static date last_written_day() { return make_date(2025, 8, 31); }

    // Cases ------------------------------------------------------------------------------------------------

    date any_decision_day() {
        return working_season(add_days(make_date(2016, 1, 1), random_.between(0, 3286)));
    }

    void add_case(date decided) {
        const national_service& service = any_service();
        decision made{.id = next_id(),
            .unit = &any_unit(service.number),
            .service = service.number,
            .time_limited = random_.chance(service.time_limited_percent),
            .decided = decided,
            .executed = {},
            .valid_to = {},
            .last = last_written_day()};
        const date applied = add_days(decided, -random_.between(20, 150));
        made.valid_to = made.time_limited ? limited_to(decided) : ended(decided);
        made.last = std::min(made.last, made.valid_to.value_or(made.last));
        const date executed = add_days(decided, random_.between(0, 110));
        if (executed <= made.last && random_.chance(96)) {
            made.executed = executed;
        }
        const bool has_unit = !random_.chance(2);
        const std::string plan = random_.chance(10) ? "" : random_.chance(38) ? "yes" : "no";
        table_ += made.id + ',' + to_string(applied) + ',' + to_string(decided) + ',' + text(made.executed) +
                  ',' + text(made.valid_to) + ',' + text(executed_to(made)) + ',' +
                  (has_unit ? made.unit->name : "") + ",9 § " + std::to_string(made.service) + ',' +
                  made.unit->regime + ',' + (made.time_limited ? "time-limited" : "open-ended") + ',' + plan +
                  '\n';
        add_events(made, plan == "yes");
        ++nth_;
    }

    static std::string text(const std::optional<date>& day) { return day ? to_string(*day) : std::string(); }

    [[nodiscard]] std::string next_id() const {
        const std::string number = std::to_string(nth_ + 1);
        return "N-" + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number;
    }

    const national_service& any_service() {
        return national_services[service_drawn(random_.between(1, services_in_the_country()))];
    }

    const norrby_unit& any_unit(int service) {
        std::vector<const norrby_unit*> able;
        for (const norrby_unit& one : norrby_units) {
            if (std::find(one.services.begin(), one.services.end(), service) != one.services.end()) {
                able.push_back(&one);
            }
        }
        return *able[static_cast<std::size_t>(random_.between(0, static_cast<int>(able.size()) - 1))];
    }

    std::optional<date> limited_to(date decided) {
        return add_days(step(decided, years(random_.between(1, 3)), 1), -1);
    }

    /// One open-ended decision in eight has come to its end.
    std::optional<date> ended(date decided) {
        const int days = days_between(decided, last_written_day());
        return random_.chance(12) ? std::optional(add_days(decided, random_.between(days / 4, days)))
                                  : std::nullopt;
    }

    /// The last day of the service, where it has ended. Now and then it goes on after the decision has run
    /// out.
    std::optional<date> executed_to(const decision& made) {
        if (!made.executed || !made.valid_to || last_written_day() <= *made.valid_to) {
            return std::nullopt;
        }
        const bool goes_on = endings_.chance(6);
        const int days = endings_.between(5, 60);
        return goes_on ? std::optional(std::min(add_days(*made.valid_to, days), last_written_day()))
                       : made.valid_to;
    }

    // Events -----------------------------------------------------------------------------------------------

    void add_events(const decision& made, bool has_individual_plan) {
        add_follow_ups(made);
        if (made.executed && (made.service == 2 || made.service >= 8)) {
            add_implementation_plans(made);
        }
        if (has_individual_plan) {
            add_individual_plans(made);
        }
        if (made.time_limited) {
            add_event(made, add_days(*made.valid_to, -random_.between(5, 80)), "re-assessment", "");
        }
        add_file_reviews(made);
        if (std::string(made.unit->regime) == "private") {
            add_reconciliations(made);
        }
    }

    void add_follow_ups(const decision& made) {
        date counted = made.decided;
        for (;;) {
            const date due = step(counted, years(1), 1);
            const date day = working_season(after_pandemic(add_days(due, lateness(made))));
            const bool is_late = due < std::min(day, made.last);
            if (is_late) {
                add_event(made, add_days(due, 1), "missed follow-up", "");
            }
            if (is_late && random_.chance(35)) {
                add_event(made, add_days(due, random_.between(3, 40)), "deviation report", "");
            }
            if (made.last < day) {
                return;
            }
            add_event(made, day, "follow-up", any_outcome());
            counted = day;
        }
    }

    /// Days after the due day; below 0 before it.
    int lateness(const decision& made) {
        const int skip = made.unit->skip_percent * (made.time_limited ? 1 : 2);
        const int forgotten = random_.chance(skip) ? random_.between(200, 500) : 0;
        return made.unit->lag + random_.between(-35, 25) + forgotten;
    }

    const char* any_outcome() {
        const int drawn = random_.between(1, 10);
        return drawn <= 7 ? "oförändrad insats" : drawn <= 9 ? "ändrad insats" : "nytt beslut behövs";
    }

    void add_implementation_plans(const decision& made) {
        date day = add_days(*made.executed, random_.between(20, 70));
        while (day <= made.last) {
            add_event(made, day, "implementation plan", "");
            const int late = random_.between(-20, 10) + made.unit->lag / 4;
            const int forgotten = random_.chance(made.unit->skip_percent) ? random_.between(60, 200) : 0;
            day = working_season(add_days(step(day, months(6), 1), late + forgotten));
        }
    }

    void add_individual_plans(const decision& made) {
        date day = made.decided;
        for (;;) {
            const int late = made.unit->lag + random_.between(-50, 20);
            day = working_season(add_days(step(day, years(1), 1), late));
            if (made.last < day) {
                return;
            }
            add_event(made, day, "individual plan review", "");
        }
    }

    /// Some files of each unit, each autumn.
    void add_file_reviews(const decision& made) {
        for (int year = 2021; year <= 2025; ++year) {
            const date day = add_days(make_date(year, year == 2025 ? 3 : 9, 1), random_.between(0, 80));
            if (random_.chance(made.unit->review_percent)) {
                add_event(made, day, "file review", "");
            }
        }
    }

    void add_reconciliations(const decision& made) {
        for (int year = 2022; year <= 2025; ++year) {
            add_reconciliation(made, make_date(year, 3, 31));
            add_reconciliation(made, make_date(year, 9, 30));
        }
    }

    void add_reconciliation(const decision& made, date around) {
        if (random_.chance(88)) {
            add_event(made, add_days(around, random_.between(-28, 17)), "reconciliation", "");
        }
    }

    void add_event(const decision& made, date day, const std::string& kind, const std::string& outcome) {
        const bool is_of_old_system = kind == "implementation plan" && day < make_date(2022, 1, 1);
        if (made.decided <= day && day <= made.last && !is_of_old_system) {
            events_.push_back(
                {day, events_.size(), made.id + ',' + kind + ',' + to_string(day) + ',' + outcome + '\n'});
        }
    }

    [[nodiscard]] std::string event_table() {
        std::sort(events_.begin(), events_.end(),
            [](const event& a, const event& b) { return a.day != b.day ? a.day < b.day : a.made < b.made; });
        std::string table = "case_id,kind,date,outcome\n";
        for (const event& one : events_) {
            table += one.line;
        }
        return table;
    }

    // Seasons ----------------------------------------------------------------------------------------------

    /// Nobody works with files in July, and few after the middle of December.
    date working_season(date day) {
        const int month = static_cast<int>(day.month());
        if (month == 7) {
            return add_days(day, random_.between(28, 55));
        }
        return month == 12 && day.day() > 15 ? add_days(day, random_.between(18, 45)) : day;
    }

    /// Most of what fell from March to September 2020 was put off.
    date after_pandemic(date day) {
        const bool fell_then = make_date(2020, 3, 15) <= day && day <= make_date(2020, 9, 15);
        return fell_then && random_.chance(75) ? add_days(make_date(2020, 9, 16), random_.between(0, 150))
                                               : day;
    }

    number_source random_;
    number_source endings_; ///< of its own, so that what is drawn of ends moves nothing else
    std::size_t nth_ = 0;
    std::string table_ = "case_id,applied,decided,executed,valid_to,executed_to,unit,service,regime,validity,"
                         "individual_plan\n";
    std::vector<event> events_;
};

/// The tables of Norrby. The same seed and number give the same bytes everywhere.
[[nodiscard]] inline norrby_tables generate_norrby(
    std::uint64_t seed = norrby_seed, int cases = norrby_cases) {
    return norrby_generator(seed).generate(cases);
}

} // namespace lssgov::examples
