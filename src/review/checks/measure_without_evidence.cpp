#include "../all_checks.hpp"

#include <fmt/format.h>

namespace lssgov::checks {

namespace {

void tell(const std::string& subject, const std::vector<measure>& measures, const source& origin,
    const reading& read, const check_description& about, findings& found) {
    for (const measure& one : measures) {
        const bool is_done = one.done == truth::yes || (one.done_on && seen_by(*one.done_on, read.on()));
        if (!is_done || !one.evidence.empty() || !read.knows(origin)) {
            continue;
        }
        finding made = make_finding(about, outcome::does_not_hold, read, subject,
            {fmt::format("{}: sägs vara gjord, men inget underlag anges.", one.text),
                fmt::format("{}: said to be done, but nothing is named that shows it.", one.text)});
        made.evidence.push_back({same(one.text), origin});
        found.push_back(std::move(made));
    }
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const control_plan& plan : read.model().control_plans) {
        for (const control_point& point : plan.points) {
            tell(point.id, point.measures, point.origin, read, about, found);
        }
    }
    for (const risk& one : read.model().risks) {
        tell(one.id, one.measures, one.origin, read, about, found);
    }
    for (const audit& report : read.model().audits) {
        for (const recommendation& asked : report.recommendations) {
            if (is_out(read.model(), report, read.on())) {
                tell(asked.id, asked.measures, asked.origin, read, about, found);
            }
        }
    }
}

} // namespace

const check& measure_without_evidence() {
    static const check made{
        {"measure-without-evidence", severity::warning,
            {"Finns det något som visar att åtgärden är gjord?",
                "Does anything show that the measure was taken?"},
            {"En åtgärd som sägs vara gjord utan underlag kan ingen följa upp.",
                "A measure said to be taken, with nothing to show for it, cannot be followed up."},
            {"Skriv vad som visar det.", "Write what shows it."}, {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
