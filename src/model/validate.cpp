#include "model/validation.hpp"

#include <lssgov/model/validate.hpp>

namespace lssgov {

std::vector<problem> validate(const municipality& model) {
    using namespace validation;
    checker checked(model);
    check_municipality(checked);
    check_sources(checked);
    check_units(checked);
    check_unit_groups(checked);
    check_case_groups(checked);
    check_functions(checked);
    check_goal_kinds(checked);
    check_goals(checked);
    check_document_kinds(checked);
    check_documents(checked);
    check_requirements(checked);
    check_indicators(checked);
    check_figures(checked);
    check_rules(checked);
    check_duties(checked);
    check_statements(checked);
    check_follow_ups(checked);
    check_known_spans(checked);
    check_suspensions(checked);
    check_risk_scales(checked);
    check_risks(checked);
    check_outcome_scales(checked);
    check_control_plans(checked);
    check_self_inspections(checked);
    check_samples(checked);
    check_scales(checked);
    check_status_scales(checked);
    check_audits(checked);
    check_waivers(checked);
    return checked.take();
}

} // namespace lssgov
