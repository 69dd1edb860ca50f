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

/// What is said of a risk, where that is not a decision that holds.
struct no_decision {
    outcome result;
    bilingual words;
};

/// A risk that was valued went through an assessment, which ends in a decision. One that a document only
/// names may be decided on elsewhere.
std::optional<no_decision> without_response(const risk& one, const municipality& model) {
    if (is_controlled(model, one.id)) {
        return std::nullopt;
    }
    return one.scale.empty()
               ? no_decision{outcome::unknown,
                     {"nämns som risk, och inget i underlaget bevakar den: varken accepterad, åtgärdad eller "
                      "kontrollerad",
                         "named as a risk, and nothing at hand guards it: neither accepted, treated nor "
                         "controlled"}}
               : no_decision{
                     outcome::does_not_hold, {"inget beslut: varken accepterad, åtgärdad eller kontrollerad",
                                                 "no decision: neither accepted, treated nor controlled"}};
}

std::optional<no_decision> fault_of(const risk& one, const reading& read) {
    if (!one.response) {
        return without_response(one, read.model());
    }
    if (*one.response == risk_response::accept && one.accepted_until && read.has_ended(one.accepted_until)) {
        const std::string day = to_string(*one.accepted_until);
        return no_decision{outcome::does_not_hold, {"accepterad till och med " + day + ", som har passerat",
                                                       "accepted until " + day + ", which has passed"}};
    }
    if (*one.response == risk_response::measure && one.measures.empty()) {
        return no_decision{outcome::unknown, {"ska åtgärdas; med vilken åtgärd framgår inte",
                                                 "to be treated; by which measure cannot be told"}};
    }
    if (*one.response == risk_response::control && !is_controlled(read.model(), one.id)) {
        return no_decision{outcome::does_not_hold, {"ska kontrolleras, men inget kontrollmoment gäller den",
                                                       "to be controlled, but no control point is"}};
    }
    return std::nullopt;
}

void run(const reading& read, const check_description& about, findings& found) {
    for (const risk& one : read.model().risks) {
        const std::optional<no_decision> fault = fault_of(one, read);
        if (!fault || !read.knows(one.origin)) {
            continue;
        }
        finding made = make_finding(about, fault->result, read, one.id,
            {fmt::format("{}: {}.", one.text, fault->words.swedish),
                fmt::format("{}: {}.", one.text, fault->words.english)});
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
