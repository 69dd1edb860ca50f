#pragma once

/// A municipality's system of governance, as its documents tell it.
///
/// A plain value: lists of facts, each with its source. Nothing in it is computed and nothing is filled in.
/// Whatever has an id can be referred to by it; ids are unique in the whole model, so that a duty can concern
/// a unit, a goal or a document without saying which.
///
/// The hard question is what a list that does not hold something means. A document that quotes three goals
/// does not say that there are three. So each list is open, unless `complete` names it: only in a complete
/// list is absence evidence.
///
///     municipality norrby;
///     norrby.name = "Norrby";
///     norrby.units.push_back({.id = "committee", .name = "Omsorgsnämnden", .level = unit_level::committee});
///     norrby.complete.insert(list_of::units);
///
/// validate() says what is wrong in it; load::municipality reads one from a file.

#include <lssgov/cadence/rule.hpp>
#include <lssgov/model/audit.hpp>
#include <lssgov/model/duty.hpp>
#include <lssgov/model/figures.hpp>
#include <lssgov/model/goal.hpp>
#include <lssgov/model/indicator.hpp>
#include <lssgov/model/internal_control.hpp>
#include <lssgov/model/organisation.hpp>
#include <lssgov/model/risk.hpp>
#include <lssgov/model/sample.hpp>
#include <lssgov/model/self_inspection.hpp>
#include <lssgov/model/steering_document.hpp>
#include <lssgov/model/waiver.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lssgov {

/// A document that the model was written from.
struct source_document {
    std::string id{};
    std::string title{};
    std::string issuer{};
    std::optional<partial_date> day{}; ///< the day of the document, where it carries one
};

/// The lists that may be declared complete.
enum class list_of {
    units,
    goal_kinds,
    goals,
    documents,
    duties,
    self_inspections,
};

struct municipality {
    std::string id{};
    std::string name{};
    std::optional<date> described_as_of{}; ///< the day the description holds for
    std::set<list_of> complete{};          ///< lists in which absence is evidence

    std::vector<source_document> sources{};
    std::vector<unit> units{};
    std::vector<unit_group> unit_groups{};
    std::vector<case_group> case_groups{};
    std::vector<standing_function> functions{};
    std::vector<goal_kind> goal_kinds{};
    std::vector<goal> goals{};
    std::vector<document_kind> document_kinds{};
    std::vector<steering_document> documents{};
    std::vector<document_requirement> requirements{};
    std::vector<indicator> indicators{};
    std::vector<figures> printed_figures{};
    std::vector<rule> rules{};
    std::vector<duty> duties{};
    std::vector<statement> statements{};
    std::vector<follow_up> follow_ups{};
    std::vector<known_span> known_spans{};
    std::vector<duty_suspension> suspensions{};
    std::vector<risk_scale> risk_scales{};
    std::vector<risk> risks{};
    std::vector<outcome_scale> outcome_scales{};
    std::vector<control_plan> control_plans{};
    std::vector<self_inspection> self_inspections{};
    std::vector<sample> samples{};
    std::vector<opinion_scale> scales{};
    std::vector<status_scale> status_scales{};
    std::vector<audit> audits{};
    std::vector<waiver> waivers{};

    [[nodiscard]] bool is_complete(list_of which) const { return complete.contains(which); }
};

} // namespace lssgov
