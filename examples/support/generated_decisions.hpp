#pragma once

// Decisions one after the other: for which service, at which unit, from when to when.

#include "calendar_table.hpp"
#include "generated_cases.hpp"
#include "generated_units.hpp"
#include "national_services.hpp"
#include "number_source.hpp"

#include <lssgov/calendar/day_number.hpp>

#include <array>
#include <cstddef>
#include <optional>

namespace lssgov::examples {

/// A decision as it was made; the register may lack its day later.
struct generated_decision {
    label_number unit;
    std::size_t service; ///< number in national_services
    bool is_renewal;
    day_number decided;
    bool is_time_limited; ///< from the beginning; others may have come to an end
    day_number valid_to;  ///< absent_day: it runs on
    day_number last;      ///< of the duty: valid_to, or the last day of the shape
    bool is_running;      ///< not over before the last day of the shape
};

/// Needs what it is given for as long as it is used.
class decision_source {
public:
    decision_source(const generated_shape& asked, const calendar_table& calendar, const unit_list& units,
        number_source& random);

    generated_decision next();

private:
    /// Where and when.
    struct beginning {
        label_number unit;
        day_number decided;
        bool is_renewal;
    };

    beginning begin(std::size_t service);
    day_number any_decision_day();
    day_number any_limit(day_number decided);
    day_number any_end(day_number decided);

    date first_day_;
    day_range days_;
    const calendar_table& calendar_;
    const unit_list& units_;
    number_source& random_;
    std::array<std::optional<beginning>, national_services.size()> to_renew_{};
};

} // namespace lssgov::examples
