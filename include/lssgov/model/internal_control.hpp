#pragma once

/// The committee's internal-control plan (Local Government Act 6:6) and its control points.
///
/// A control that was not performed is no evidence of anything. So whether it was performed and what it found
/// are two fields, and the second is empty when the first is not yes. Never called self-inspection: that is
/// the provider's, and another law's.
///
///     control_point{.id = "cp-gdpr", .area = "GDPR", .performed = truth::yes, ...}

#include <lssgov/cadence/source.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/calendar/truth.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

struct control_point {
    std::string id{};
    std::string area{};        ///< what is controlled, in the words of the document
    std::string method{};      ///< sample, survey, interview ...; empty where not stated
    std::string responsible{}; ///< id of a unit; empty where not stated
    truth performed = truth::unknown;
    std::string outcome{}; ///< the grade given, in the document's words; empty where none is stated
    source origin{};
};

struct control_plan {
    std::string id{};
    std::string title{};
    std::string committee{};               ///< id of the unit whose plan it is
    int year = 0;                          ///< the calendar year it is for
    std::optional<partial_date> adopted{}; ///< absent where not stated
    std::vector<control_point> points{};
    source origin{};
};

} // namespace lssgov
