#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        const date first = make_date(plan.year, 1, 1);
        if (!plan.adopted || !seen_by(*plan.adopted, read.on())) {
            continue;
        }
        const truth in_time = before(*plan.adopted, first);
        const outcome result = in_time == truth::yes  ? outcome::holds
                               : in_time == truth::no ? outcome::does_not_hold
                                                      : outcome::unknown;
        const std::string day = to_string(*plan.adopted);
        finding made = make_finding(about, result, read, plan.id,
            {fmt::format("{}: antagen {}, för {}.", plan.title, day, plan.year),
                fmt::format("{}: adopted {}, for {}.", plan.title, day, plan.year)});
        made.evidence.push_back({same(plan.title), plan.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& control_plan_adopted() {
    static const check made{
        {"control-plan-adopted", severity::warning,
            {"Antogs internkontrollplanen innan året började?",
                "Was the internal-control plan adopted before its year?"},
            {"En plan som antas under sitt år styr bara resten av det.",
                "A plan adopted within its year steers only the rest of it."},
            {"Anta nästa plan före årsskiftet.", "Adopt the next plan before the turn of the year."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
