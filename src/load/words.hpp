#pragma once

// The words of the format for each enumeration. A field that is one of these is written as one of its words.

#include <lssgov/model/municipality.hpp>

#include <array>
#include <string_view>

namespace lssgov::load {

template <typename Enum>
struct word {
    std::string_view text;
    Enum meaning;
};

/// vocabulary<E>::words is a list of word<E>; the first that has a meaning is the word for it.
template <typename Enum>
struct vocabulary;

template <typename Enum>
concept has_words = requires { vocabulary<Enum>::words; };

template <>
struct vocabulary<list_of> {
    static constexpr std::array words = std::to_array<word<list_of>>({
        {"units", list_of::units},
        {"goal kinds", list_of::goal_kinds},
        {"goals", list_of::goals},
        {"documents", list_of::documents},
        {"duties", list_of::duties},
        {"self-inspections", list_of::self_inspections},
    });
};

template <>
struct vocabulary<unit_level> {
    static constexpr std::array words = std::to_array<word<unit_level>>({
        {"council", unit_level::council},
        {"executive board", unit_level::executive_board},
        {"committee", unit_level::committee},
        {"administration", unit_level::administration},
        {"area", unit_level::area},
        {"department", unit_level::department},
        {"unit", unit_level::unit},
        {"employee", unit_level::employee},
    });
};

template <>
struct vocabulary<regime> {
    static constexpr std::array words = std::to_array<word<regime>>({
        {"own", regime::own},
        {"private", regime::private_},
    });
};

template <>
struct vocabulary<goal_stage> {
    static constexpr std::array words = std::to_array<word<goal_stage>>({
        {"goal", goal_stage::goal},
        {"commitment", goal_stage::commitment},
        {"activity", goal_stage::activity},
    });
};

template <>
struct vocabulary<force> {
    static constexpr std::array words = std::to_array<word<force>>({
        {"shall", force::shall},
        {"should", force::should},
        {"may", force::may},
        {"local", force::local},
    });
};

template <>
struct vocabulary<target_direction> {
    static constexpr std::array words = std::to_array<word<target_direction>>({
        {"at least", target_direction::at_least},
        {"at most", target_direction::at_most},
        {"between", target_direction::between},
        {"equal", target_direction::equal},
        {"yes", target_direction::yes},
        {"no", target_direction::no},
    });
};

template <>
struct vocabulary<unit_role> {
    static constexpr std::array words = std::to_array<word<unit_role>>({
        {"purchaser", unit_role::purchaser},
        {"provider", unit_role::provider},
    });
};

template <>
struct vocabulary<goal_part> {
    static constexpr std::array words = std::to_array<word<goal_part>>({
        {"action", goal_part::action},
        {"resource", goal_part::resource},
        {"date", goal_part::deadline},
        {"method", goal_part::method},
        {"criterion", goal_part::criterion},
    });
};

template <>
struct vocabulary<figures_kind> {
    static constexpr std::array words = std::to_array<word<figures_kind>>({
        {"shares of count", figures_kind::shares_of_count},
        {"parts of whole", figures_kind::parts_of_whole},
        {"product", figures_kind::product},
        {"difference", figures_kind::difference},
        {"share", figures_kind::share},
    });
};

template <>
struct vocabulary<risk_response> {
    static constexpr std::array words = std::to_array<word<risk_response>>({
        {"accept", risk_response::accept},
        {"measure", risk_response::measure},
        {"control", risk_response::control},
    });
};

template <>
struct vocabulary<outcome_meaning> {
    static constexpr std::array words = std::to_array<word<outcome_meaning>>({
        {"no deviation", outcome_meaning::no_deviation},
        {"minor deviation", outcome_meaning::minor_deviation},
        {"major deviation", outcome_meaning::major_deviation},
        {"not performed", outcome_meaning::not_performed},
        {"cannot be assessed", outcome_meaning::cannot_be_assessed},
    });
};

template <>
struct vocabulary<plan_act> {
    static constexpr std::array words = std::to_array<word<plan_act>>({
        {"followed up", plan_act::followed_up},
        {"reported to committee", plan_act::reported_to_committee},
        {"reported to executive board", plan_act::reported_to_executive_board},
    });
};

template <>
struct vocabulary<assurance> {
    static constexpr std::array words = std::to_array<word<assurance>>({
        {"not stated", assurance::not_stated},
        {"limited", assurance::limited},
        {"reasonable", assurance::reasonable},
    });
};

template <>
struct vocabulary<recommendation_kind> {
    static constexpr std::array words = std::to_array<word<recommendation_kind>>({
        {"recommendation", recommendation_kind::recommendation},
        {"criticism", recommendation_kind::criticism},
    });
};

template <>
struct vocabulary<duty_topic> {
    static constexpr std::array words = std::to_array<word<duty_topic>>({
        {"goals", duty_topic::goals},
        {"interim report", duty_topic::interim_report},
        {"annual report", duty_topic::annual_report},
        {"economy", duty_topic::economy},
        {"operations", duty_topic::operations},
        {"individual decision", duty_topic::individual_decision},
        {"quality report", duty_topic::quality_report},
        {"patient safety report", duty_topic::patient_safety_report},
        {"self-inspection", duty_topic::self_inspection},
        {"internal control", duty_topic::internal_control},
        {"cooperation", duty_topic::cooperation},
        {"planning", duty_topic::planning},
        {"other", duty_topic::other},
    });
};

template <>
struct vocabulary<stated_cadence> {
    static constexpr std::array words = std::to_array<word<stated_cadence>>({
        {"none", stated_cadence::none},
        {"not stated", stated_cadence::not_stated},
    });
};

template <>
struct vocabulary<selection_basis> {
    static constexpr std::array words = std::to_array<word<selection_basis>>({
        {"need", selection_basis::need},
        {"at random", selection_basis::at_random},
        {"risk", selection_basis::risk},
    });
};

template <>
struct vocabulary<stated> {
    static constexpr std::array words = std::to_array<word<stated>>({
        {"kept", stated::kept},
        {"not kept", stated::not_kept},
        {"partly kept", stated::partly_kept},
    });
};

template <>
struct vocabulary<basis> {
    static constexpr std::array words = std::to_array<word<basis>>({
        {"interview", basis::interview},
        {"document review", basis::document_review},
        {"minutes", basis::minutes},
        {"register data", basis::register_data},
        {"not stated", basis::not_stated},
    });
};

template <>
struct vocabulary<follow_up_result> {
    static constexpr std::array words = std::to_array<word<follow_up_result>>({
        {"done", follow_up_result::done},
        {"cancelled", follow_up_result::cancelled},
    });
};

template <>
struct vocabulary<judged_aspect> {
    static constexpr std::array words = std::to_array<word<judged_aspect>>({
        {"other", judged_aspect::other},
        {"how often", judged_aspect::how_often},
        {"how chosen", judged_aspect::how_chosen},
        {"carried out", judged_aspect::carried_out},
    });
};

template <>
struct vocabulary<recommendation_status> {
    static constexpr std::array words = std::to_array<word<recommendation_status>>({
        {"done", recommendation_status::done},
        {"partly done", recommendation_status::partly_done},
        {"not done", recommendation_status::not_done},
    });
};

template <>
struct vocabulary<renewal> {
    static constexpr std::array words = std::to_array<word<renewal>>({
        {"by completion", renewal::by_completion},
        {"anchored", renewal::anchored},
    });
};

template <>
struct vocabulary<period_kind> {
    static constexpr std::array words = std::to_array<word<period_kind>>({
        {"month", period_kind::month},
        {"quarter", period_kind::quarter},
        {"tertial", period_kind::tertial},
        {"half-year", period_kind::half_year},
        {"year", period_kind::year},
        {"mandate period", period_kind::mandate_period},
    });
};

/// The kinds of rule, in the order of cadence_kind.
enum class rule_kind {
    at_least_every,
    per_period,
    within,
    before_end,
    on_dates,
    response,
    coverage,
};

template <>
struct vocabulary<rule_kind> {
    static constexpr std::array words = std::to_array<word<rule_kind>>({
        {"at least every", rule_kind::at_least_every},
        {"per period", rule_kind::per_period},
        {"within", rule_kind::within},
        {"before end", rule_kind::before_end},
        {"on dates", rule_kind::on_dates},
        {"response", rule_kind::response},
        {"coverage", rule_kind::coverage},
    });
};

/// What to do with a period that the start of the duty period cuts.
enum class partial_period {
    ignore,
    require,
};

template <>
struct vocabulary<partial_period> {
    static constexpr std::array words = std::to_array<word<partial_period>>({
        {"ignore", partial_period::ignore},
        {"require", partial_period::require},
    });
};

/// Where a due day on a closed day moves.
enum class roll_to {
    next_working_day,
};

template <>
struct vocabulary<roll_to> {
    static constexpr std::array words = std::to_array<word<roll_to>>({
        {"next working day", roll_to::next_working_day},
    });
};

} // namespace lssgov::load
