#include "generated_cases.hpp"

#include "calendar_table.hpp"
#include "generated_answers.hpp"
#include "generated_decisions.hpp"
#include "generated_units.hpp"
#include "generated_work.hpp"
#include "national_services.hpp"
#include "number_source.hpp"
#include "shuffled_events.hpp"

#include <lssgov/error.hpp>

#include <utility>

namespace lssgov::examples {

namespace {

enum event_kind_number : std::uint8_t { follow_up, plan_review };

class case_maker {
public:
    explicit case_maker(const generated_shape& asked)
        : random_(asked.seed), calendar_(asked.from, asked.to),
          units_(asked.units, {number_of(asked.from), number_of(asked.to)}, random_),
          decisions_(asked, calendar_, units_, random_), work_(calendar_, units_, random_),
          events_(~asked.seed) {
        name_units(asked.units);
        name_services();
        made_.regime_labels = {"own", "private"};
        made_.kinds = {"follow-up", "plan review"};
        const std::vector<known_answer> nothing_known(made_.unit_labels.size());
        made_.known.by_rule.assign(workload_rule_count, nothing_known);
    }

    generated_cases make(case_number count) {
        for (case_number which = 0; which < count; ++which) {
            make_case(which);
        }
        write_events();
        return std::move(made_);
    }

private:
    void name_units(int count) {
        for (int number = 1; number <= count; ++number) {
            const std::string digits = std::to_string(number);
            std::string name = "Enhet ";
            name.append(digits.size() < 4 ? 4 - digits.size() : 0, '0');
            made_.unit_labels.push_back(name += digits);
        }
    }

    void name_services() {
        for (const national_service& one : national_services) {
            made_.service_labels.push_back("9 § " + std::to_string(one.number));
        }
    }

    void make_case(case_number which) {
        const generated_decision decision = decisions_.next();
        const generated_work& work = work_.work_for(decision);
        const bool decision_is_lost = random_.chance(2);
        write_case(decision, work.executed, decision_is_lost);
        for (const day_number day : work.reviews) {
            events_.add({which, day, plan_review});
        }
        for (const day_number day : work.follow_ups) {
            events_.add({which, day, follow_up});
        }
        write_answers(decision.unit, answers_for(decision, work, calendar_), decision_is_lost);
    }

    void write_case(const generated_decision& decision, day_number executed, bool decision_is_lost) {
        made_.decided.push_back(decision_is_lost ? absent_day : decision.decided);
        made_.executed.push_back(executed);
        made_.valid_to.push_back(decision.valid_to);
        made_.unit.push_back(decision.unit);
        made_.service.push_back(static_cast<label_number>(decision.service));
        made_.regime.push_back(units_[decision.unit].is_private ? 1 : 0);
    }

    /// Every one of the rules counts from the decision, so without its day nothing is known.
    void write_answers(label_number unit, const case_answers& answers, bool decision_is_lost) {
        for (std::size_t rule = 0; rule < answers.size(); ++rule) {
            known_answer& sum = made_.known.by_rule[rule][unit];
            if (decision_is_lost) {
                ++sum.unknown;
            } else {
                add(sum, answers[rule]);
            }
        }
    }

    void write_events() {
        made_.event_case.reserve(events_.size());
        made_.event_kind.reserve(events_.size());
        made_.event_day.reserve(events_.size());
        events_.drain([this](const shuffled_event& one) {
            made_.event_case.push_back(one.of);
            made_.event_kind.push_back(one.kind);
            made_.event_day.push_back(one.day);
        });
    }

    number_source random_;
    calendar_table calendar_;
    unit_list units_;
    decision_source decisions_;
    work_source work_;
    shuffled_events events_;
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
    return case_maker(asked).make(asked.cases);
}

} // namespace lssgov::examples
