#include "../all_checks.hpp"

#include <fmt/format.h>

#include <map>

namespace lssgov::checks {

namespace {

using points_of_risk = std::vector<const control_point*>;

void tell(const std::string& risk, const points_of_risk& points, const reading& read,
    const check_description& about, findings& found) {
    finding made = make_finding(about, outcome::does_not_hold, read, risk,
        {fmt::format("{}: {} kontrollmoment bedömer risken, var för sig.", read.name_of(risk), points.size()),
            fmt::format("{}: {} control points grade the risk, each for itself.", read.name_of(risk),
                points.size())});
    for (const control_point* point : points) {
        made.evidence.push_back({same(fmt::format("{}: {}", point->area, point->outcome)), point->origin});
    }
    found.push_back(std::move(made));
}

void run(const reading& read, const check_description& about, findings& found) {
    std::map<std::string, points_of_risk> by_risk;
    for (const control_plan& plan : read.model().control_plans) {
        for (const control_point& point : plan.points) {
            if (!point.risk.empty() && !point.outcome.empty() && read.knows(point.origin)) {
                by_risk[point.risk].push_back(&point);
            }
        }
    }
    for (const auto& [risk, points] : by_risk) {
        if (points.size() > 1) {
            tell(risk, points, read, about, found);
        }
    }
}

} // namespace

const check& risk_graded_twice() {
    static const check made{
        {"risk-graded-twice", severity::note,
            {"Är en risk bedömd på flera ställen?", "Is one risk graded in several places?"},
            {"Två kontroller av samma risk kan få olika betyg. De läggs inte ihop; den som läser ska se "
             "båda.",
                "Two controls of one risk can get different grades. They are not merged; the reader should "
                "see both."},
            {"Bestäm vilken kontroll som svarar för risken.", "Decide which control answers for the risk."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
