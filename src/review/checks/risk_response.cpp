#include "../all_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lssgov::checks {

namespace {

bool is_controlled(const municipality& model, const std::string& id) {
    return std::any_of(
        model.control_plans.begin(), model.control_plans.end(), [&id](const control_plan& plan) {
            return std::any_of(plan.points.begin(), plan.points.end(),
                [&id](const control_point& point) { return point.risk == id; });
        });
}

/// What is wrong with what is decided of a risk; empty where nothing is.
bilingual fault_of(const risk& one, const reading& read) {
    const bool is_valued = !one.scale.empty();
    if (!one.response) {
        return is_valued && !is_controlled(read.model(), one.id)
                   ? bilingual{"inget beslut: varken accepterad, åtgärdad eller kontrollerad",
                         "no decision: neither accepted, treated nor controlled"}
                   : bilingual{};
    }
    if (*one.response == risk_response::accept && one.accepted_until && read.has_ended(one.accepted_until)) {
        const std::string day = to_string(*one.accepted_until);
        return {"accepterad till och med " + day + ", som har passerat",
            "accepted until " + day + ", which has passed"};
    }
    if (*one.response == risk_response::measure && one.measures.empty()) {
        return {"ska åtgärdas, men ingen åtgärd är angiven", "to be treated, but no measure is named"};
    }
    if (*one.response == risk_response::control && !is_controlled(read.model(), one.id)) {
        return {"ska kontrolleras, men inget kontrollmoment gäller den",
            "to be controlled, but no control point is"};
    }
    return {};
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const risk& one : read.model().risks) {
        const bilingual fault = fault_of(one, read);
        if (fault.swedish.empty() || !read.knows(one.origin)) {
            continue;
        }
        finding made = make_finding(about, outcome::does_not_hold, read, one.id,
            {fmt::format("{}: {}.", one.text, fault.swedish),
                fmt::format("{}: {}.", one.text, fault.english)});
        made.evidence.push_back({same(one.text), one.origin});
        found.push_back(std::move(made));
    }
}

} // namespace

const check& risk_response() {
    static const check made{
        {"risk-response", severity::warning,
            {"Leder varje risk till ett beslut?", "Does each risk lead to a decision?"},
            {"En risk ska accepteras, åtgärdas eller kontrolleras. En risk som ingen beslutar om tar ingen "
             "hand om.",
                "A risk is to be accepted, treated or controlled. One that nobody decides on is nobody's."},
            {"Besluta: acceptera till en dag, åtgärda eller kontrollera.",
                "Decide: accept until a day, act, or control."},
            {"SFS 2017:725", "6 kap. 6 §"}},
        run};
    return made;
}

} // namespace lssgov::checks
