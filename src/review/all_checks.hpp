#pragma once

// Every check, by name. To add one: write src/review/checks/<id>.cpp, declare its function here, and add it
// to all() below, in the order of ids.

#include "check.hpp"

#include <array>

namespace lssgov::checks {

const check& audit_judgement();
const check& audit_opinion();
const check& cases_joined();
const check& control_by_the_controlled();
const check& control_outcomes();
const check& control_plan_adopted();
const check& control_plan_followed_up();
const check& control_point_performed();
const check& criticism_status();
const check& document_chain();
const check& document_lacks_content();
const check& document_outside_steering_model();
const check& document_validity();
const check& duty_as_stated();
const check& duty_kept();
const check& duty_without_cadence();
const check& duty_without_owner();
const check& event_duty_without_routine();
const check& follow_up_cancelled();
const check& function_without_owner();
const check& functions_without_common_owner();
const check& goal_cycle();
const check& goal_kind_chain();
const check& goal_kind_without_goals();
const check& goal_not_covered();
const check& goal_part_missing();
const check& goal_without_parent();
const check& grade_against_facts();
const check& indicator_comparison();
const check& indicator_missing_years();
const check& indicator_target_reached();
const check& indicator_without_series();
const check& indicator_without_target();
const check& interim_report_period();
const check& level_without_follow_up();
const check& measure_overdue();
const check& measure_without_evidence();
const check& opinion_against_cases();
const check& parts_and_whole();
const check& printed_share();
const check& quota_kept();
const check& recommendation_addressee();
const check& recommendation_answer_overdue();
const check& recommendation_open();
const check& recommendation_recurs();
const check& remaining_above_inherent();
const check& remedied_while_criticism_stands();
const check& required_document();
const check& result_below_zero();
const check& risk_band_response();
const check& risk_graded_twice();
const check& risk_response();
const check& sample_covered();
const check& selection_without_risk_basis();
const check& self_inspection_done();
const check& self_inspection_dormant();
const check& self_inspection_evidenced();
const check& self_inspection_reported();
const check& several_goal_documents();
const check& shares_of_count();
const check& statement_against_events();
const check& statutory_rule_not_known();
const check& suspension_by_other_body();
const check& two_roles_in_one_unit();
const check& unit_reached_only_by_quota();
const check& unit_without_goal();
const check& unit_without_own_goal();

inline auto all() {
    return std::array{
        &audit_judgement(),
        &audit_opinion(),
        &cases_joined(),
        &control_by_the_controlled(),
        &control_outcomes(),
        &control_plan_adopted(),
        &control_plan_followed_up(),
        &control_point_performed(),
        &criticism_status(),
        &document_chain(),
        &document_lacks_content(),
        &document_outside_steering_model(),
        &document_validity(),
        &duty_as_stated(),
        &duty_kept(),
        &duty_without_cadence(),
        &duty_without_owner(),
        &event_duty_without_routine(),
        &follow_up_cancelled(),
        &function_without_owner(),
        &functions_without_common_owner(),
        &goal_cycle(),
        &goal_kind_chain(),
        &goal_kind_without_goals(),
        &goal_not_covered(),
        &goal_part_missing(),
        &goal_without_parent(),
        &grade_against_facts(),
        &indicator_comparison(),
        &indicator_missing_years(),
        &indicator_target_reached(),
        &indicator_without_series(),
        &indicator_without_target(),
        &interim_report_period(),
        &level_without_follow_up(),
        &measure_overdue(),
        &measure_without_evidence(),
        &opinion_against_cases(),
        &parts_and_whole(),
        &printed_share(),
        &quota_kept(),
        &recommendation_addressee(),
        &recommendation_answer_overdue(),
        &recommendation_open(),
        &recommendation_recurs(),
        &remaining_above_inherent(),
        &remedied_while_criticism_stands(),
        &required_document(),
        &result_below_zero(),
        &risk_band_response(),
        &risk_graded_twice(),
        &risk_response(),
        &sample_covered(),
        &selection_without_risk_basis(),
        &self_inspection_done(),
        &self_inspection_dormant(),
        &self_inspection_evidenced(),
        &self_inspection_reported(),
        &several_goal_documents(),
        &shares_of_count(),
        &statement_against_events(),
        &statutory_rule_not_known(),
        &suspension_by_other_body(),
        &two_roles_in_one_unit(),
        &unit_reached_only_by_quota(),
        &unit_without_goal(),
        &unit_without_own_goal(),
    };
}

} // namespace lssgov::checks
