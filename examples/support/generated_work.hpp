#pragma once

// When units do what is to be done for a decision: each in its own manner, all in the same seasons.

#include "calendar_table.hpp"
#include "generated_decisions.hpp"
#include "generated_units.hpp"
#include "number_source.hpp"

#include <lssgov/calendar/day_number.hpp>

#include <cstddef>
#include <vector>

namespace lssgov::examples {

/// What was done for a decision, as it was.
struct generated_work {
    day_number executed = absent_day;
    std::vector<day_number> follow_ups{}; ///< rising
    std::vector<day_number> reviews{};    ///< of the plan
};

/// Needs what it is given for as long as it is used.
class work_source {
public:
    work_source(const calendar_table& calendar, const unit_list& units, number_source& random);

    /// What is done for a decision. It stays as it is until the next.
    const generated_work& work_for(const generated_decision& decision);

private:
    day_number any_execution(const generated_decision& decision);
    int any_waiting(std::size_t service);
    day_number any_reassessment(const generated_decision& decision);
    day_number any_follow_up(const generated_decision& decision, day_number counted, day_number reassessed);
    day_number any_review(const generated_decision& decision, day_number counted);
    int any_lateness(const pace& usual);
    day_number day_of_work(day_number planned, const generated_decision& decision);
    day_number after(const day_range& rested);

    const calendar_table& calendar_;
    const unit_list& units_;
    number_source& random_;
    day_range interruption_;
    generated_work work_{};
};

} // namespace lssgov::examples
