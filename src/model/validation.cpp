#include "model/validation.hpp"

#include <lssgov/model/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lssgov::validation {

namespace {

constexpr std::size_t most_searched = 200'000; // words, in all searches for a near one

constexpr std::array fact_words = std::to_array<std::string_view>({"a source document", "a unit",
    "a unit group", "a case group", "a function", "a goal kind", "a goal", "a document kind", "a document",
    "a requirement", "an indicator", "a set of figures", "a rule", "a duty", "a statement", "a follow-up",
    "a risk scale", "a risk", "an outcome scale", "a control plan", "a control point", "a self-inspection",
    "a sample", "a scale", "a status scale", "an audit", "an opinion", "a judgement", "a recommendation"});

constexpr std::array level_words = std::to_array<std::string_view>(
    {"council", "executive board", "committee", "administration", "area", "department", "unit", "employee"});

/// Calls visit(kind, index, id) for each id of the model, in the order of its lists.
template <typename Visit>
void for_each_id(const municipality& model, const Visit& visit) {
    const auto visit_all = [&visit](fact_kind kind, const auto& facts) {
        for (std::size_t i = 0; i < facts.size(); ++i) {
            visit(kind, i, facts[i].id);
        }
    };
    visit_all(fact_kind::source_document, model.sources);
    visit_all(fact_kind::unit, model.units);
    visit_all(fact_kind::unit_group, model.unit_groups);
    visit_all(fact_kind::case_group, model.case_groups);
    visit_all(fact_kind::function, model.functions);
    visit_all(fact_kind::goal_kind, model.goal_kinds);
    visit_all(fact_kind::goal, model.goals);
    visit_all(fact_kind::document_kind, model.document_kinds);
    visit_all(fact_kind::document, model.documents);
    visit_all(fact_kind::requirement, model.requirements);
    visit_all(fact_kind::indicator, model.indicators);
    visit_all(fact_kind::figures, model.printed_figures);
    visit_all(fact_kind::rule, model.rules);
    visit_all(fact_kind::duty, model.duties);
    visit_all(fact_kind::statement, model.statements);
    visit_all(fact_kind::follow_up, model.follow_ups);
    visit_all(fact_kind::risk_scale, model.risk_scales);
    visit_all(fact_kind::risk, model.risks);
    visit_all(fact_kind::outcome_scale, model.outcome_scales);
    visit_all(fact_kind::control_plan, model.control_plans);
    for (const control_plan& plan : model.control_plans) {
        visit_all(fact_kind::control_point, plan.points);
    }
    visit_all(fact_kind::self_inspection, model.self_inspections);
    visit_all(fact_kind::sample, model.samples);
    visit_all(fact_kind::scale, model.scales);
    visit_all(fact_kind::status_scale, model.status_scales);
    visit_all(fact_kind::audit, model.audits);
    for (const audit& one : model.audits) {
        visit_all(fact_kind::opinion, one.opinions);
        visit_all(fact_kind::judgement, one.judgements);
        visit_all(fact_kind::recommendation, one.recommendations);
    }
}

std::vector<std::string_view> views_of(const std::vector<std::string>& words) {
    return {words.begin(), words.end()};
}

} // namespace

std::string_view with_article(fact_kind kind) {
    return fact_words[static_cast<std::size_t>(kind)];
}

std::string_view word_for(unit_level level) {
    return level_words[static_cast<std::size_t>(level)];
}

std::string to_string(const model_place& at) {
    std::string path = at.above == nullptr ? "" : to_string(*at.above) + ".";
    path += at.name;
    return at.index ? fmt::format("{}[{}]", path, *at.index) : path;
}

void word_index::add(std::size_t fact, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        pairs_.emplace_back(fact, word);
    }
}

void word_index::sort() {
    std::sort(pairs_.begin(), pairs_.end());
}

bool word_index::contains(std::size_t fact, std::string_view word) const {
    return std::binary_search(pairs_.begin(), pairs_.end(), std::pair{fact, word});
}

std::vector<std::size_t> cycles_of(const std::vector<std::size_t>& named) {
    std::vector<std::size_t> cycle(named.size(), nobody);
    std::vector<std::size_t> walk(named.size(), nobody); // the walk that came to it first
    for (std::size_t start = 0; start < named.size(); ++start) {
        std::size_t at = start;
        while (at != nobody && walk[at] == nobody) {
            walk[at] = start;
            at = named[at];
        }
        const bool is_new_cycle = at != nobody && walk[at] == start;
        if (!is_new_cycle) {
            continue;
        }
        std::size_t first = at;
        for (std::size_t next = named[at]; next != at; next = named[next]) {
            first = std::min(first, next);
        }
        for (std::size_t next = first; cycle[next] == nobody; next = named[next]) {
            cycle[next] = first;
        }
    }
    return cycle;
}

checker::checker(const municipality& model) : model_(model) {
    for_each_id(
        model, [this](fact_kind kind, std::size_t at, const std::string& id) { index(kind, at, id); });
    for (std::size_t i = 0; i < model.duties.size(); ++i) {
        concerns_.add(i, model.duties[i].concerns);
    }
    for (std::size_t i = 0; i < model.scales.size(); ++i) {
        grades_.add(i, model.scales[i].grades);
    }
    concerns_.sort();
    grades_.sort();
}

void checker::index(fact_kind kind, std::size_t at, const std::string& id) {
    const known_id known{kind, at, &id};
    if (!id.empty() && ids_.emplace(id, known).second) {
        in_model_order_.push_back(known);
    }
}

const known_id* checker::find(std::string_view id) const {
    const auto found = ids_.find(id);
    return found == ids_.end() ? nullptr : &found->second;
}

void checker::error(const model_place& at, std::string text, std::string remedy) {
    problems_.push_back(
        {problem_severity::error, to_string(at), place(), std::move(text), std::move(remedy)});
}

void checker::warning(const model_place& at, std::string text, std::string remedy) {
    problems_.push_back(
        {problem_severity::warning, to_string(at), place(), std::move(text), std::move(remedy)});
}

void checker::identity(const model_place& fact, const std::string& id) {
    if (id.empty()) {
        error(fact.field("id"), "the id is empty", "give it an id of its own");
        return;
    }
    const known_id& first = ids_.at(id);
    if (first.id != &id) {
        error(fact.field("id"),
            fmt::format("{} is already the id of {}", in_quotes(id), with_article(first.kind)),
            "give each its own id: ids are unique in the whole model");
    }
}

bool checker::may_search() const {
    return searched_ <= most_searched;
}

std::vector<std::string_view> checker::ids_of(const referable& wanted) const {
    std::vector<std::string_view> ids;
    for (const known_id& known : in_model_order_) {
        if (wanted.allows(known.kind)) {
            ids.push_back(*known.id);
        }
    }
    return ids;
}

std::string checker::write_nearest(
    std::string_view wrong, const std::vector<std::string_view>& words, std::string otherwise) {
    searched_ += words.size();
    const std::optional<std::string_view> near = nearest(wrong, words);
    return near ? "write " + in_quotes(*near) : std::move(otherwise);
}

void checker::reference(const model_place& at, const std::string& id, const referable& wanted) {
    const std::string name_one = fmt::format("name {}", wanted.words);
    if (id.empty()) {
        error(at, fmt::format("it names nothing, where {} is expected", wanted.words), name_one);
        return;
    }
    const known_id* found = find(id);
    if (found != nullptr && wanted.allows(found->kind)) {
        return;
    }
    const std::string otherwise = found == nullptr ? "add it, or " + name_one : name_one;
    error(at,
        found == nullptr
            ? fmt::format("nothing has the id {}; {} is expected", in_quotes(id), wanted.words)
            : fmt::format("{} is {}; {} is expected", in_quotes(id), with_article(found->kind), wanted.words),
        may_search() ? write_nearest(id, ids_of(wanted), otherwise) : otherwise);
}

void checker::optional_reference(const model_place& at, const std::string& id, const referable& wanted) {
    if (!id.empty()) {
        reference(at, id, wanted);
    }
}

void checker::references(
    const model_place& at, const std::vector<std::string>& ids, const referable& wanted) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        reference({at.above, at.name, i}, ids[i], wanted);
    }
}

void checker::concern_of_duty(const model_place& at, const std::string& id, const std::string& duty) {
    if (id.empty()) {
        return;
    }
    const known_id* found = find(duty);
    if (found == nullptr || found->kind != fact_kind::duty) {
        reference(at, id, to_followed_up);
        return;
    }
    if (concerns_.contains(found->index, id)) {
        return;
    }
    const std::string otherwise = "name one of them, or leave it out where it speaks of them all";
    error(at, fmt::format("{} is not among what the duty {} concerns", in_quotes(id), in_quotes(duty)),
        may_search() ? write_nearest(id, views_of(model_.duties[found->index].concerns), otherwise)
                     : otherwise);
}

void checker::grade_on_scale(const model_place& at, const std::string& grade, const std::string& scale) {
    const known_id* found = find(scale);
    if (grade.empty() || found == nullptr || found->kind != fact_kind::scale) {
        return;
    }
    const std::vector<std::string>& grades = model_.scales[found->index].grades;
    if (grades.empty() || grades_.contains(found->index, grade)) {
        return;
    }
    const std::string otherwise = "write one of its grades, or leave it out where none can be given";
    error(at, fmt::format("{} is no grade of the scale {}", in_quotes(grade), in_quotes(scale)),
        may_search() ? write_nearest(grade, views_of(grades), otherwise) : otherwise);
}

void checker::origin(const model_place& fact, const source& where) {
    const model_place at = fact.field("source");
    reference(at, where.document, to_source_document);
    if (where.section.empty()) {
        warning(at, "the source names no section", "name the section or the heading it stands under");
    }
}

void checker::day(const model_place& at, date checked) {
    if (!is_in_calendar(checked)) {
        error(at, "the day is missing or outside the calendar", "give a day from 1900-01-01 to 2199-12-31");
    }
}

void checker::in_order(const model_place& end, const std::optional<partial_date>& first,
    const std::optional<partial_date>& last) {
    if (first && last && last->latest() < first->earliest()) {
        error(end, fmt::format("the end, {}, is before the start, {}", to_string(*last), to_string(*first)),
            "correct one of them; the end is the last day and is included");
    }
}

} // namespace lssgov::validation
