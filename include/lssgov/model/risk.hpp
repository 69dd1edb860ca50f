#pragma once

/// Risks: likelihood times consequence, on a scale that is data.
///
/// Municipalities do not share a scale: four steps or five, other words, other bands. So the scale says how
/// many steps it has, what each is called, where its bands begin and what each band leads to; the value is
/// the product, and two values are compared only on one scale. The inherent risk is the risk before anything
/// is done about it, the remaining one after. A risk leads to one decision: it is accepted (until some day,
/// by somebody), a measure is taken, or it is controlled.
///
///     const risk_value before{3, 4};   // possible, serious
///     before.value();                  // 12

#include <lssgov/cadence/source.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/model/measure.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// What a risk leads to.
enum class risk_response {
    accept,
    measure,
    control,
};

/// Values from here up to the next band.
struct risk_band {
    int from = 1;       ///< the lowest value of the band
    std::string word{}; ///< in the words of the document
    std::vector<risk_response>
        leads_to{}; ///< what a risk in it is to lead to, one of these; empty: not stated
};

struct risk_scale {
    std::string id{};
    int size = 4;                                ///< steps of likelihood, and of consequence; 2 to 10
    std::vector<std::string> likelihood_words{}; ///< for 1, 2, ...; empty, or one for each step
    std::vector<std::string> consequence_words{};
    std::vector<risk_band> bands{}; ///< lowest first
    source origin{};
};

/// Both from 1 to the size of the scale.
struct risk_value {
    int likelihood = 1;
    int consequence = 1;

    [[nodiscard]] int value() const { return likelihood * consequence; }

    bool operator==(const risk_value&) const = default;
};

struct risk {
    std::string id{};
    std::string text{};
    std::string scale{}; ///< id of a risk scale; empty where no values are given
    std::optional<risk_value> inherent{};
    std::optional<risk_value> remaining{};
    std::optional<risk_response> response{};
    std::vector<measure> measures{};              ///< what is done about it
    std::string accepted_by{};                    ///< id of a unit
    std::optional<partial_date> accepted_until{}; ///< last day of the acceptance
    source origin{};
};

} // namespace lssgov
