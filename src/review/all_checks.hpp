#pragma once

// Every check, by name. To add one: write src/review/checks/<id>.cpp, declare its function here, and add it
// to all() below, in the order of ids.

#include "check.hpp"

#include <array>

namespace lssgov::checks {

const check& audit_judgement();
const check& audit_opinion();
const check& control_point_performed();
const check& document_outside_steering_model();
const check& document_validity();
const check& duty_kept();
const check& duty_without_cadence();
const check& duty_without_owner();
const check& follow_up_cancelled();
const check& goal_cycle();
const check& goal_kind_chain();
const check& goal_kind_without_goals();
const check& goal_not_covered();
const check& goal_without_parent();
const check& indicator_comparison();
const check& interim_report_period();
const check& quota_kept();
const check& recommendation_addressee();
const check& recommendation_open();
const check& required_document();
const check& selection_without_risk_basis();
const check& self_inspection_done();
const check& several_goal_documents();
const check& statement_against_events();
const check& suspension_by_other_body();
const check& unit_reached_only_by_quota();
const check& unit_without_goal();

inline auto all() {
    return std::array{
        &audit_judgement(),
        &audit_opinion(),
        &control_point_performed(),
        &document_outside_steering_model(),
        &document_validity(),
        &duty_kept(),
        &duty_without_cadence(),
        &duty_without_owner(),
        &follow_up_cancelled(),
        &goal_cycle(),
        &goal_kind_chain(),
        &goal_kind_without_goals(),
        &goal_not_covered(),
        &goal_without_parent(),
        &indicator_comparison(),
        &interim_report_period(),
        &quota_kept(),
        &recommendation_addressee(),
        &recommendation_open(),
        &required_document(),
        &selection_without_risk_basis(),
        &self_inspection_done(),
        &several_goal_documents(),
        &statement_against_events(),
        &suspension_by_other_body(),
        &unit_reached_only_by_quota(),
        &unit_without_goal(),
    };
}

} // namespace lssgov::checks
