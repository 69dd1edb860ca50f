#include <lssgov/control/plan_steps.hpp>

namespace lssgov {

namespace {

/// Whether it was done by its due day, for steps that are done.
step_answer timeliness(const partial_date& done_on, const std::optional<partial_date>& due) {
    if (!due || done_on.latest() <= due->earliest()) {
        return step_answer::done;
    }
    return due->latest() < done_on.earliest() ? step_answer::done_late : step_answer::done_some_time;
}

step_answer word_of(stated says) {
    switch (says) {
    case stated::kept:
        return step_answer::said_done;
    case stated::partly_kept:
        return step_answer::said_in_part;
    case stated::not_kept:
        break;
    }
    return step_answer::said_not_done;
}

/// The last day on which it is certainly not late.
date last_day_in_time(const control_plan& plan, const plan_step& step) {
    return step.due ? step.due->earliest() : make_date(plan.year, 12, 31);
}

} // namespace

bool is_year_over(const control_plan& plan, as_of on) {
    return make_date(plan.year, 12, 31) <= on.day;
}

step_answer answer_of(const control_plan& plan, const plan_step& step, as_of on) {
    const bool is_done = step.done_on && on_or_before(*step.done_on, on.day) == truth::yes;
    if (is_done && step.says != stated::partly_kept) {
        return timeliness(*step.done_on, step.due);
    }
    if (step.says) {
        return word_of(*step.says);
    }
    return on.day <= last_day_in_time(plan, step) ? step_answer::not_due : step_answer::not_known;
}

} // namespace lssgov
