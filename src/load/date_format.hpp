#pragma once

// How a file writes its days: "DD.MM.YYYY" is read once, and then each field by it.
//
// YYYY is the year. MM and DD are month and day of two digits, M and D of one or two. hh, mm and ss are a
// time of day, which must be one and is then dropped. Every other character stands for itself.
//
// The hard question is which formats say too little. A year of two digits does not say its century, and
// "1111" by "DM" is the first of November as well as the eleventh of January. Such a format is none: YYYY, a
// month and a day stand there once each, and after M and D comes the end or what is no digit.
//
//     date_format::parse("D/M YYYY")->read("3/11 2025");   // 2025-11-03

#include <lssgov/calendar/day_number.hpp>
#include <lssgov/export.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lssgov::load {

/// The longest format, in bytes.
inline constexpr std::size_t longest_date_format = 64;

enum class day_fault : std::uint8_t {
    none,
    no_day,           ///< the field has another form, or no calendar has that day or that time
    outside_calendar, ///< a day before 1900-01-01 or after 2199-12-31
};

/// The day in a field, or why there is none.
struct day_in_field {
    day_number day = absent_day; ///< absent_day where there is a fault
    day_fault fault = day_fault::none;

    bool operator==(const day_in_field&) const = default;
};

/// Exported for its test; no public header knows it.
class date_format {
public:
    /// The format written so; empty for what is none. Complexity: linear.
    [[nodiscard]] LSSGOV_FILES_API static std::optional<date_format> parse(std::string_view pattern);

    /// The day in a field that holds nothing else. An empty field is no day. Allocates nothing.
    /// Complexity: linear in the format.
    [[nodiscard]] LSSGOV_FILES_API day_in_field read(std::string_view field) const noexcept;

private:
    /// The numbers of a field. A time that the format does not have is midnight.
    struct numbers {
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
    };

    using number = int numbers::*;

    /// A number of some digits, or a byte that stands for itself.
    struct part {
        number into; ///< null for a byte
        char byte;
        std::uint8_t least_digits;
        std::uint8_t most_digits;
    };

    struct sign;
    static bool take(const part& next, std::string_view& field, numbers& found) noexcept;
    static day_in_field day_of(const numbers& found) noexcept;

    [[nodiscard]] bool has(number one) const;
    [[nodiscard]] bool ends_open() const;
    [[nodiscard]] bool is_complete() const;
    bool add(std::string_view run);

    std::vector<part> parts_;
};

} // namespace lssgov::load
