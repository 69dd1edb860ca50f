#pragma once

/// A decimal number as it stands in a table: -1.8 is not 1.80000000000000004, and 0.10 is not 0.1.
///
/// Figures are compared and printed, never computed in binary. The number of decimals is part of what the
/// table says (it is how the figure was rounded), so it is kept, and so is a plus sign that the table writes
/// (+1.8 is a deviation); neither counts when numbers are compared.
/// A number with fewer than 0 or more than 9 decimals is a wrong call to everything here: it throws error.

#include <lssgov/export.hpp>
#include <lssgov/language.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lssgov {

struct LSSGOV_API decimal {
    std::int64_t digits = 0; ///< the number without its decimal point
    int decimals = 0;        ///< digits after the point, 0 to 9
    bool plus = false;       ///< written with a plus sign

    /// Equal as numbers: 0.10 == 0.1.
    friend LSSGOV_API bool operator==(const decimal& left, const decimal& right);
    friend LSSGOV_API bool operator<(const decimal& left, const decimal& right);
};

/// 10 to this power, 0 to 9. @throws error for any other
[[nodiscard]] LSSGOV_API std::int64_t power_of_ten(int exponent);

/// Whether a number is no further than this from another; both ends included.
[[nodiscard]] LSSGOV_API bool is_within(const decimal& number, const decimal& of, const decimal& tolerance);

/// Reads "-1.8", "+9", "5418", "0.73": an optional sign, digits, at most nine decimals after a point, at most
/// eighteen digits in all. Anything else, a decimal comma too, gives nothing.
[[nodiscard]] LSSGOV_API std::optional<decimal> try_parse_decimal(std::string_view text);

/// With a decimal comma in Swedish, a point in English; all decimals kept, and the plus sign of a number that
/// has one; no grouping of thousands.
[[nodiscard]] LSSGOV_API std::string to_string(const decimal& number, language tongue);

} // namespace lssgov
