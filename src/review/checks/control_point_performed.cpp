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

bilingual words(truth performed) {
    switch (performed) {
    case truth::yes:
        return {"genomförd", "performed"};
    case truth::no:
        return {"inte genomförd", "not performed"};
    case truth::unknown:
        break;
    }
    return {"om den genomfördes framgår inte", "whether it was performed cannot be told"};
}

evidence_item point_as_evidence(const control_point& point, const municipality& model) {
    const bilingual done = words(performed(model, point));
    const bilingual grade = point.outcome.empty()
                                ? bilingual{"utfall anges inte", "outcome not stated"}
                                : bilingual{"utfall: " + point.outcome, "outcome: " + point.outcome};
    return {{fmt::format("{}: {}; {}", point.area, done.swedish, grade.swedish),
                fmt::format("{}: {}; {}", point.area, done.english, grade.english)},
        point.origin};
}

void tell(const control_plan& plan, const reading& read, const check_description& about, findings& found) {
    const evidence seen = evidence_of(read.model(), plan);
    finding made = make_finding(about, outcome_of(seen), read, plan.id, message_for(plan, seen));
    made.as_stated = true;
    for (const control_point& point : plan.points) {
        made.evidence.push_back(point_as_evidence(point, read.model()));
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        const control_plan known = known_part(plan, read);
        const bool is_over = seen_by(partial_date::in_year(plan.year), read.on());
        const bool is_reported =
            read.knows(plan.origin) && make_date(plan.year, 1, 1) <= read.on().day &&
            std::any_of(known.points.begin(), known.points.end(), [&read](const control_point& point) {
                return performed(read.model(), point) != truth::unknown;
            });
        if ((is_over || is_reported) && !known.points.empty()) {
            tell(known, read, about, found);
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
