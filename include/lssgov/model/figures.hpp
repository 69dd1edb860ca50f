#pragma once

/// Figures that a document prints and that can be held against each other.
///
/// A report whose percentages no count can give, or whose parts are more than the whole, may still be right
/// in what it says; but somebody should look. What kind of sum it is, and whether it is one, is the model's
/// claim: a note says what must be assumed.
///
///     figures{.id = "survey", .title = "Enkät till 57 chefer", .kind = figures_kind::shares_of_count,
///             .count = 57, .parts = {decimal{41}, decimal{44}, decimal{13}}, ...}

#include <lssgov/cadence/source.hpp>
#include <lssgov/model/decimal.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

enum class figures_kind {
    shares_of_count, ///< parts are percentages, as printed, of `count` things
    parts_of_whole,  ///< the parts add up to the whole; an absent part is one that is missing
    product,         ///< the parts multiplied are the whole
    difference,      ///< the first part less the second is the whole
    share,           ///< the first part is `whole` per cent, as printed, of the second
};

struct figures {
    std::string id{};
    std::string title{};
    figures_kind kind = figures_kind::parts_of_whole;
    std::optional<int> count{};
    std::vector<std::optional<decimal>> parts{};
    std::optional<decimal> whole{};
    std::string note{}; ///< what must be assumed
    source origin{};
};

} // namespace lssgov
