#pragma once

// What is said in one language: texts of the catalogue with their values, counts, shares.

#include "texts.hpp"

#include <lssgov/language.hpp>

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace lssgov::report {

/// Tenths of a per cent, rounded to the nearest; 0 only for none and 1000 only for all.
[[nodiscard]] std::int64_t tenths_of_percent(std::int64_t part, std::int64_t of);

class speaker {
public:
    explicit speaker(language tongue) : tongue_(tongue) {}

    [[nodiscard]] language tongue() const { return tongue_; }

    /// Whole numbers among the values are grouped.
    template <typename... Values>
    [[nodiscard]] std::string say(const words::phrase& text, const Values&... values) const {
        return fmt::format(fmt::runtime(text.in(tongue_)), as_told(values)...);
    }

    [[nodiscard]] std::string say(const bilingual& text) const { return text.in(tongue_); }

    /// In groups of three from five digits on: 12 000 in Swedish, 12,000 in English. The blank does not
    /// break.
    [[nodiscard]] std::string number(std::int64_t value) const;

    /// Two dots where it is hidden.
    [[nodiscard]] std::string number(const std::optional<std::int64_t>& value) const;

    /// "3 ärenden", "1 case".
    [[nodiscard]] std::string count(const std::optional<std::int64_t>& value, const words::counted& of) const;

    /// A share in tenths of a per cent, without the sign: "33,3", "33.3". Never none or all that is not.
    [[nodiscard]] std::string percent(std::int64_t part, std::int64_t of) const;

private:
    template <typename Value>
    [[nodiscard]] auto as_told(const Value& value) const {
        if constexpr (std::is_integral_v<Value>) {
            return number(static_cast<std::int64_t>(value));
        } else {
            return std::string_view(value);
        }
    }

    language tongue_;
};

} // namespace lssgov::report
