#pragma once

/// The committee's internal-control plan (Local Government Act 6:6) and its control points.
///
/// A control that was not performed is no evidence of anything. So *not performed* and *cannot be assessed*
/// are outcomes of their own, beside no deviation, minor and major: five meanings that never mix, in any sum.
/// The words for them differ from plan to plan, so the scale that turns words into meanings is data.
///
/// The plan as a whole has cadences of its own: it is adopted before its year, followed up, and reported to
/// the committee and to the executive board. Each follow-up and report is a *step*, with a due day where the
/// document gives one, and the day it was done or somebody's word of it.
///
/// What a control point guards are the duties, documents and self-inspections whose keeping it is to secure.
/// That lets its grade be held against the facts. Never called self-inspection: that is the provider's, and
/// another law's.
///
///     outcome_scale{.id = "scale", .grades = {{"godkänd", outcome_meaning::no_deviation}, ...}, ...}
///     control_point{.id = "cp-gdpr", .area = "GDPR", .performed = truth::yes, ...}
///     plan_step{.what = plan_act::reported_to_executive_board, .due = make_date(2025, 3, 31), ...}

#include <lssgov/cadence/source.hpp>
#include <lssgov/cadence/statement.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/calendar/truth.hpp>
#include <lssgov/model/measure.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// What the outcome of a control means, whatever it is called.
enum class outcome_meaning {
    no_deviation,
    minor_deviation,
    major_deviation,
    not_performed,
    cannot_be_assessed,
};

struct outcome_grade {
    std::string word{}; ///< in the words of the document
    outcome_meaning means = outcome_meaning::cannot_be_assessed;
};

struct outcome_scale {
    std::string id{};
    std::vector<outcome_grade> grades{};
    source origin{};
};

/// n of N; N absent where the document gives only n.
struct sample_size {
    int taken = 0;
    std::optional<int> of{};
};

struct control_point {
    std::string id{};
    std::string area{};   ///< what is controlled, in the words of the document
    std::string risk{};   ///< id of the risk it answers; empty where not stated
    std::string method{}; ///< sample, survey, interview ...; empty where not stated
    std::optional<sample_size> sample{};
    std::string rule{};                ///< id of the rule that says how often; empty where not stated
    std::string responsible{};         ///< id of a unit; empty where not stated
    std::string carried_out_by{};      ///< id of the unit that does the control; empty where not stated
    std::string reports_to{};          ///< id of a unit; empty where not stated
    std::vector<std::string> guards{}; ///< ids of what it is to secure
    truth performed = truth::unknown;
    std::string scale{};   ///< id of an outcome scale; empty where the outcome is on none
    std::string outcome{}; ///< the grade given, in the document's words; empty where none is stated
    std::string grounds{}; ///< what the grade is justified by
    std::string cause{};   ///< why it deviates, or was not performed
    std::vector<measure> measures{};
    source origin{};
};

/// What is done with a plan as a whole, once it is adopted.
enum class plan_act {
    followed_up,
    reported_to_committee,
    reported_to_executive_board,
};

/// One follow-up or report of a plan. A word that it was done, or not, stands beside no day.
struct plan_step {
    plan_act what = plan_act::followed_up;
    std::optional<partial_date> due{};     ///< last day in time; absent where not stated
    std::optional<partial_date> done_on{}; ///< absent where it is not done, or nobody says when
    std::optional<stated> says{};          ///< somebody's word; absent where nothing is said
    basis rests_on = basis::not_stated;    ///< of that word
    std::string text{};                    ///< what was said, in short, in the language of the document
    std::optional<source> told_in{};       ///< where the day or the word stands; absent: where the rest does
    source origin{};
};

struct control_plan {
    std::string id{};
    std::string title{};
    std::string committee{};               ///< id of the unit whose plan it is
    int year = 0;                          ///< the calendar year it is for
    std::optional<partial_date> adopted{}; ///< absent where not stated
    std::vector<plan_step> steps{};
    std::vector<control_point> points{};
    source origin{};
};

} // namespace lssgov
