#pragma once

/// Indicators: a measured series, for oneself and for those one compares with.
///
/// A cell that the table leaves empty is missing, and stays missing: it is neither zero nor "as before". A
/// target that the document says is lacking is something else than a target of which it says nothing.
///
///     indicator{.id = "cost-deviation", .name = "Nettokostnadsavvikelse LSS", .measured_in = "%",
///               .values = {{"own", "2019-2020", decimal{-18, 1}}, {"country", "2019-2020", decimal{0, 0}}},
///               ...}

#include <lssgov/cadence/source.hpp>
#include <lssgov/model/decimal.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

/// One cell. `value` is absent where the table has the cell and leaves it empty.
struct indicator_value {
    std::string series{}; ///< "own", or the name of those compared with
    std::string period{}; ///< as the table gives it: "2019", "2019-2020"; each once in a series
    std::optional<decimal> value{};
};

enum class target_direction {
    at_least,
    at_most,
    between, ///< from value to upper, both included
    equal,   ///< within the tolerance, which is included
    yes,     ///< the value is 1
    no,      ///< the value is 0
};

struct indicator_target {
    target_direction direction = target_direction::at_least;
    decimal value{};
    decimal upper{};     ///< for between
    decimal tolerance{}; ///< for equal
};

struct indicator {
    std::string id{};
    std::string name{};
    std::string stands_for{};          ///< "several indicators": a set of which no number is given
    std::string measured_in{};         ///< unit of the values: "%", "kr/inv"
    std::string taken_from{};          ///< where the document has the values from: "Kolada"
    std::vector<std::string> serves{}; ///< ids of the goals it measures; empty where not stated
    std::optional<indicator_target> target{};
    bool lacks_target = false; ///< the document says that there is no target; never beside one
    bool is_result = false;    ///< revenue less cost: below zero is a deficit, with or without a target
    std::vector<indicator_value> values{};
    source origin{};
};

/// The name of the municipality's own series in indicator_value::series.
inline constexpr const char* own_series = "own";

} // namespace lssgov
