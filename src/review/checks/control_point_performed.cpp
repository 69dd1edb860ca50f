#include "../all_checks.hpp"

#include <lssgov/control/evidence.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

outcome outcome_of(const evidence& seen) {
    if (seen.not_performed > 0) {
        return outcome::does_not_hold;
    }
    return seen.not_known > 0 ? outcome::unknown : outcome::holds;
}

bilingual message_for(const control_plan& plan, const evidence& seen) {
    std::vector<std::string> areas;
    areas.reserve(plan.points.size());
    for (const control_point& point : plan.points) {
        areas.push_back(point.area);
    }
    const bilingual points = counted(
        plan.points.size(), {"kontrollmoment", "control point"}, {"kontrollmoment", "control points"});
    return {fmt::format(
                "Internkontroll {}: {}: {}. Enligt dokumentet: genomförda {}, inte genomförda {}, okänt {}.",
                plan.year, points.swedish, joined(areas), seen.performed, seen.not_performed, seen.not_known),
        fmt::format("Internal control {}: {}: {}. As stated: performed {}, not performed {}, not known {}.",
            plan.year, points.english, joined(areas), seen.performed, seen.not_performed, seen.not_known)};
}

void tell(const control_plan& plan, const reading& read, const check_description& about, findings& found) {
    const evidence seen = evidence_of(plan);
    finding made = make_finding(about, outcome_of(seen), read, plan.id, message_for(plan, seen));
    made.as_stated = true;
    for (const control_point& point : plan.points) {
        const bilingual grade = point.outcome.empty()
                                    ? bilingual{"utfall anges inte", "outcome not stated"}
                                    : bilingual{"utfall: " + point.outcome, "outcome: " + point.outcome};
        made.evidence.push_back({{fmt::format("{}: {}", point.area, grade.swedish),
                                     fmt::format("{}: {}", point.area, grade.english)},
            point.origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        const bool is_over = seen_by(partial_date::in_year(plan.year), read.on());
        const bool is_reported =
            read.knows(plan.origin) && make_date(plan.year, 1, 1) <= read.on().day &&
            std::any_of(plan.points.begin(), plan.points.end(),
                [](const control_point& point) { return point.performed != truth::unknown; });
        if ((is_over || is_reported) && !plan.points.empty()) {
            tell(plan, read, about, found);
        }
    }
}

} // namespace

const check& control_point_performed() {
    static const check made{
        {"control-point-performed", severity::error,
            {"Genomfördes kontrollmomenten i internkontrollplanen?",
                "Were the control points of the internal-control plan performed?"},
            {"En kontroll som inte har gjorts visar ingenting. Den får aldrig räknas som ingen avvikelse.",
                "A control that was not performed shows nothing. It must never be counted as no deviation."},
            {"Gör kontrollen, eller besluta att den utgår.",
                "Perform the control, or decide that it is dropped."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
