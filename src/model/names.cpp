#include <lssgov/model/names.hpp>

#include <algorithm>

namespace lssgov {

namespace {

using named = std::pair<std::string, std::string>;

template <typename Things>
void add_names(const Things& things, std::vector<named>& names) {
    for (const auto& one : things) {
        names.emplace_back(one.id, one.name);
    }
}

template <typename Things>
void add_titles(const Things& things, std::vector<named>& names) {
    for (const auto& one : things) {
        names.emplace_back(one.id, one.title);
    }
}

} // namespace

names::names(const municipality& model) {
    add_names(model.units, by_id_);
    add_names(model.unit_groups, by_id_);
    add_names(model.case_groups, by_id_);
    add_names(model.functions, by_id_);
    add_names(model.goal_kinds, by_id_);
    add_names(model.document_kinds, by_id_);
    add_names(model.indicators, by_id_);
    add_titles(model.sources, by_id_);
    add_titles(model.documents, by_id_);
    add_titles(model.requirements, by_id_);
    add_titles(model.rules, by_id_);
    add_titles(model.duties, by_id_);
    add_titles(model.printed_figures, by_id_);
    add_titles(model.samples, by_id_);
    add_titles(model.control_plans, by_id_);
    add_titles(model.audits, by_id_);
    for (const goal& one : model.goals) {
        by_id_.emplace_back(one.id, one.text);
    }
    for (const risk& one : model.risks) {
        by_id_.emplace_back(one.id, one.text);
    }
    for (const self_inspection& one : model.self_inspections) {
        by_id_.emplace_back(one.id, one.topic);
    }
    for (const control_plan& plan : model.control_plans) {
        for (const control_point& one : plan.points) {
            by_id_.emplace_back(one.id, one.area);
        }
    }
    for (const audit& report : model.audits) {
        for (const recommendation& one : report.recommendations) {
            by_id_.emplace_back(one.id, one.text);
        }
        for (const opinion& one : report.opinions) {
            by_id_.emplace_back(one.id, one.question);
        }
        for (const judgement& one : report.judgements) {
            by_id_.emplace_back(one.id, one.text);
        }
    }
    std::sort(by_id_.begin(), by_id_.end());
}

std::string names::of(const std::string& id) const {
    const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id,
        [](const named& one, const std::string& key) { return one.first < key; });
    return found == by_id_.end() || found->first != id ? id : found->second;
}

bilingual describe(unit_level level) {
    switch (level) {
    case unit_level::council:
        return {"fullmäktige", "council"};
    case unit_level::executive_board:
        return {"styrelse", "executive board"};
    case unit_level::committee:
        return {"nämnd", "committee"};
    case unit_level::administration:
        return {"förvaltning", "administration"};
    case unit_level::area:
        return {"verksamhetsområde", "area"};
    case unit_level::department:
        return {"avdelning", "department"};
    case unit_level::unit:
        return {"enhet", "unit"};
    case unit_level::employee:
        break;
    }
    return {"medarbetare", "employee"};
}

} // namespace lssgov
