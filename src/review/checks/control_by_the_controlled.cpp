#include "../all_checks.hpp"

#include <fmt/format.h>

#include <set>

namespace lssgov::checks {

namespace {

/// The units that answer for what a control guards.
std::set<std::string> answerable_for(const reading& read, const control_point& point) {
    std::set<std::string> units;
    for (const std::string& id : point.guards) {
        for (const duty& one : read.model().duties) {
            if (one.id == id && !one.owner.empty()) {
                units.insert(one.owner);
            }
        }
        for (const self_inspection& one : read.model().self_inspections) {
            if (one.id == id) {
                units.insert(one.concerns);
            }
        }
    }
    return units;
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        for (const control_point& point : plan.points) {
            const bool is_own = answerable_for(read, point).contains(point.carried_out_by);
            if (point.carried_out_by.empty() || !is_own || !read.knows(point.origin)) {
                continue;
            }
            const std::string name = read.name_of(point.carried_out_by);
            finding made = make_finding(about, outcome::does_not_hold, read, point.id,
                {fmt::format("{}: {} kontrollerar det som {} själv svarar för.", point.area, name, name),
                    fmt::format("{}: {} controls what {} answers for itself.", point.area, name, name)});
            made.evidence.push_back({same(point.area), point.origin});
            found.push_back(std::move(made));
        }
    }
}

} // namespace

const check& control_by_the_controlled() {
    static const check made{{"control-by-the-controlled", severity::warning,
                                {"Kontrollerar någon annan än den som kontrolleras?",
                                    "Does somebody else than the controlled do the control?"},
                                {"Den som granskar sig själv ser inte det den inte vill se.",
                                    "Who inspects himself does not see what he would rather not."},
                                {"Låt någon annan göra kontrollen.", "Have somebody else do the control."},
                                {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
