#pragma once

// What every part of validate() needs: places, the index of ids, and the checks that many structs share.

#include <lssgov/model/municipality.hpp>
#include <lssgov/model/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lssgov::validation {

/// What an id can be the id of. In the order of the lists of a municipality.
enum class fact_kind {
    source_document,
    unit,
    unit_group,
    case_group,
    function,
    goal_kind,
    goal,
    document_kind,
    document,
    requirement,
    indicator,
    figures,
    rule,
    duty,
    statement,
    follow_up,
    risk_scale,
    risk,
    outcome_scale,
    control_plan,
    control_point,
    self_inspection,
    sample,
    scale,
    status_scale,
    audit,
    opinion,
    judgement,
    recommendation,
};

/// "a unit", "an indicator"
[[nodiscard]] std::string_view with_article(fact_kind kind);

/// "council", "executive board": as in the file format.
[[nodiscard]] std::string_view word_for(unit_level level);

/// The kinds that a reference may meet, and what to call them.
struct referable {
    std::string_view words;
    std::uint32_t kinds; ///< one bit for each kind

    [[nodiscard]] constexpr bool allows(fact_kind kind) const {
        return (kinds >> static_cast<unsigned>(kind) & 1U) != 0;
    }
};

template <typename... Kind>
constexpr referable kinds_called(std::string_view words, Kind... kinds) {
    return {words, ((1U << static_cast<unsigned>(kinds)) | ...)};
}

/// A place in the model. It is turned into text only where there is a problem, so places cost nothing
/// elsewhere. Each points at the one above, which must outlive it.
struct model_place {
    const model_place* above = nullptr;
    std::string_view name;
    std::optional<std::size_t> index = std::nullopt;

    [[nodiscard]] model_place field(std::string_view field_name) const { return {this, field_name}; }

    [[nodiscard]] model_place item(std::string_view list_name, std::size_t at) const {
        return {this, list_name, at};
    }
};

/// "audit[0].recommendation[2].addressed[0].units[1]"
[[nodiscard]] std::string to_string(const model_place& at);

/// Where an id stands.
struct known_id {
    fact_kind kind;
    std::size_t index;     ///< in its list
    const std::string* id; ///< the first of that name
};

/// Pairs of a fact and a word in it: "does this duty concern that?" without walking its list.
class word_index {
public:
    void add(std::size_t fact, const std::vector<std::string>& words);
    void sort();
    [[nodiscard]] bool contains(std::size_t fact, std::string_view word) const;

private:
    std::vector<std::pair<std::size_t, std::string_view>> pairs_;
};

/// No place in a list.
inline constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Facts that each name at most one other: for each the first of the list that is in the same cycle, nobody
/// for those in no cycle. `named` is the place of what each names, nobody where it names none.
[[nodiscard]] std::vector<std::size_t> cycles_of(const std::vector<std::size_t>& named);

/// Calls tell(i) once for each cycle of facts that name one another, with the first of the list.
template <typename Fact, typename Tell>
void for_each_cycle(const std::vector<const Fact*>& facts, std::string Fact::* naming, const Tell& tell) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        places.emplace(facts[i]->id, i);
    }
    std::vector<std::size_t> named;
    for (const Fact* one : facts) {
        const auto found = places.find(one->*naming);
        const bool is_one = !(one->*naming).empty() && found != places.end();
        named.push_back(is_one ? found->second : nobody);
    }
    const std::vector<std::size_t> cycle = cycles_of(named);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (cycle[i] == i) {
            tell(i);
        }
    }
}

/// One validation of one model. The checks add problems in the order they are called.
class checker {
public:
    explicit checker(const municipality& model);

    [[nodiscard]] const municipality& model() const { return model_; }

    [[nodiscard]] const known_id* find(std::string_view id) const;

    void error(const model_place& at, std::string text, std::string remedy);
    void warning(const model_place& at, std::string text, std::string remedy);

    /// The id of a fact: there, and nobody else's.
    void identity(const model_place& fact, const std::string& id);

    /// A reference that must be there; one that may be empty; and a list of them.
    void reference(const model_place& at, const std::string& id, const referable& wanted);
    void optional_reference(const model_place& at, const std::string& id, const referable& wanted);
    void references(const model_place& at, const std::vector<std::string>& ids, const referable& wanted);

    /// One of the things a duty concerns, or empty.
    void concern_of_duty(const model_place& at, const std::string& id, const std::string& duty);

    /// A word of a scale, or empty.
    void grade_on_scale(const model_place& at, const std::string& grade, const std::string& scale);

    void origin(const model_place& fact, const source& where);
    void day(const model_place& at, date checked);

    /// Not certainly the wrong way round. The problem stands at the end.
    void in_order(const model_place& end, const std::optional<partial_date>& first,
        const std::optional<partial_date>& last);

    [[nodiscard]] std::vector<problem> take() { return std::move(problems_); }

private:
    /// "write" and the nearest of these words, where one is near; else what is said otherwise. No more than a
    /// fixed number of words is searched in all, so ten thousand wrong references do not cost ten thousand
    /// searches.
    [[nodiscard]] std::string write_nearest(
        std::string_view wrong, const std::vector<std::string_view>& words, std::string otherwise);
    [[nodiscard]] std::vector<std::string_view> ids_of(const referable& wanted) const;
    [[nodiscard]] bool may_search() const;
    void index(fact_kind kind, std::size_t at, const std::string& id);

    const municipality& model_;
    std::unordered_map<std::string_view, known_id> ids_;
    std::vector<known_id> in_model_order_;
    word_index concerns_;
    word_index grades_;
    std::size_t searched_ = 0;
    std::vector<problem> problems_;
};

/// The kinds of reference in a model.
inline constexpr referable to_source_document = kinds_called("a source document", fact_kind::source_document);
inline constexpr referable to_unit = kinds_called("a unit", fact_kind::unit);
inline constexpr referable to_unit_or_group =
    kinds_called("a unit or a unit group", fact_kind::unit, fact_kind::unit_group);
inline constexpr referable to_what_cases_are_of = kinds_called(
    "a unit, a unit group or a case group", fact_kind::unit, fact_kind::unit_group, fact_kind::case_group);
inline constexpr referable to_goal_kind = kinds_called("a goal kind", fact_kind::goal_kind);
inline constexpr referable to_goal = kinds_called("a goal", fact_kind::goal);
inline constexpr referable to_document_kind = kinds_called("a document kind", fact_kind::document_kind);
inline constexpr referable to_document = kinds_called("a document", fact_kind::document);
inline constexpr referable to_document_or_requirement =
    kinds_called("a document or a requirement", fact_kind::document, fact_kind::requirement);
inline constexpr referable to_steered = kinds_called(
    "a goal kind, a document or a unit", fact_kind::goal_kind, fact_kind::document, fact_kind::unit);
inline constexpr referable to_rule = kinds_called("a rule", fact_kind::rule);
inline constexpr referable to_duty = kinds_called("a duty", fact_kind::duty);
inline constexpr referable to_scale = kinds_called("a scale", fact_kind::scale);
inline constexpr referable to_risk_scale = kinds_called("a risk scale", fact_kind::risk_scale);
inline constexpr referable to_risk = kinds_called("a risk", fact_kind::risk);
inline constexpr referable to_outcome_scale = kinds_called("an outcome scale", fact_kind::outcome_scale);
inline constexpr referable to_status_scale = kinds_called("a status scale", fact_kind::status_scale);
inline constexpr referable to_audit = kinds_called("an audit", fact_kind::audit);
inline constexpr referable to_recommendation = kinds_called("a recommendation", fact_kind::recommendation);
inline constexpr referable to_what_a_sample_concerns =
    kinds_called("a duty or a requirement", fact_kind::duty, fact_kind::requirement);
inline constexpr referable to_anything{"anything with an id", ~std::uint32_t{0}};

/// What a duty can concern: whatever can be followed up.
inline constexpr referable to_followed_up = kinds_called("something that can be followed up", fact_kind::unit,
    fact_kind::unit_group, fact_kind::case_group, fact_kind::function, fact_kind::goal_kind, fact_kind::goal,
    fact_kind::document_kind, fact_kind::document, fact_kind::requirement, fact_kind::indicator,
    fact_kind::duty, fact_kind::control_plan, fact_kind::control_point, fact_kind::self_inspection,
    fact_kind::audit, fact_kind::recommendation);

// The parts of validate(), each for its lists, in the order of the lists.
void check_municipality(checker& checked);
void check_sources(checker& checked);
void check_units(checker& checked);
void check_unit_groups(checker& checked);
void check_case_groups(checker& checked);
void check_functions(checker& checked);
void check_goal_kinds(checker& checked);
void check_goals(checker& checked);
void check_document_kinds(checker& checked);
void check_documents(checker& checked);
void check_requirements(checker& checked);
void check_indicators(checker& checked);
void check_figures(checker& checked);
void check_rules(checker& checked);
void check_duties(checker& checked);
void check_statements(checker& checked);
void check_follow_ups(checker& checked);
void check_known_spans(checker& checked);
void check_suspensions(checker& checked);
void check_risk_scales(checker& checked);
void check_risks(checker& checked);
void check_outcome_scales(checker& checked);
void check_control_plans(checker& checked);
void check_self_inspections(checker& checked);
void check_samples(checker& checked);
void check_scales(checker& checked);
void check_status_scales(checker& checked);
void check_audits(checker& checked);
void check_waivers(checker& checked);

} // namespace lssgov::validation
