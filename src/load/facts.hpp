#pragma once

// Which keys each fact of the format has: one function for each struct.

#include "load/readable.hpp"

#include <lssgov/cadence/context.hpp>
#include <lssgov/model/municipality.hpp>

namespace lssgov::load {

template <>
inline follow_up blank() {
    return {.day = unread_day()};
}

template <>
inline recommendation_follow_up blank() {
    return {.day = unread_day()};
}

template <>
inline dated_length blank() {
    return {std::nullopt, blank<duration>()};
}

/// The whole file.
void read_table(table_reader& in, lssgov::municipality& into);

void read_table(table_reader& in, source_document& into);
void read_table(table_reader& in, unit& into);
void read_table(table_reader& in, unit_group& into);
void read_table(table_reader& in, case_group& into);
void read_table(table_reader& in, standing_function& into);
void read_table(table_reader& in, goal_kind& into);
void read_table(table_reader& in, goal& into);
void read_table(table_reader& in, document_kind& into);
void read_table(table_reader& in, steering_document& into);
void read_table(table_reader& in, document_requirement& into);
void read_table(table_reader& in, indicator_value& into);
void read_table(table_reader& in, indicator_target& into);
void read_table(table_reader& in, indicator& into);
void read_table(table_reader& in, figures& into);
void read_table(table_reader& in, applicability& into);
void read_table(table_reader& in, dated_length& into);
void read_table(table_reader& in, rule& into);
void read_table(table_reader& in, duty& into);
void read_table(table_reader& in, statement& into);
void read_table(table_reader& in, follow_up& into);
void read_table(table_reader& in, known_span& into);
void read_table(table_reader& in, duty_suspension& into);
void read_table(table_reader& in, risk_band& into);
void read_table(table_reader& in, risk_scale& into);
void read_table(table_reader& in, risk_value& into);
void read_table(table_reader& in, risk& into);
void read_table(table_reader& in, outcome_grade& into);
void read_table(table_reader& in, outcome_scale& into);
void read_table(table_reader& in, sample_size& into);
void read_table(table_reader& in, measure& into);
void read_table(table_reader& in, control_point& into);
void read_table(table_reader& in, plan_step& into);
void read_table(table_reader& in, control_plan& into);
void read_table(table_reader& in, self_inspection& into);
void read_table(table_reader& in, sample& into);
void read_table(table_reader& in, status_grade& into);
void read_table(table_reader& in, status_scale& into);
void read_table(table_reader& in, opinion_scale& into);
void read_table(table_reader& in, opinion& into);
void read_table(table_reader& in, judgement& into);
void read_table(table_reader& in, addressee& into);
void read_table(table_reader& in, recommendation_follow_up& into);
void read_table(table_reader& in, recommendation& into);
void read_table(table_reader& in, audit& into);
void read_table(table_reader& in, waiver& into);

void read_table(table_reader& in, event_register& into);
void read_table(table_reader& in, suspension& into);
void read_table(table_reader& in, grouping& into);

} // namespace lssgov::load
