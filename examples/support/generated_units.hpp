#pragma once

// The units that carry out generated decisions, each in its own manner.

#include "national_services.hpp"
#include "number_source.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/calendar/day_number.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace lssgov::examples {

/// How acts are planned and how the plan fails. Plans keep more than 60 days from the act before.
struct pace {
    int early_most; ///< planned so many days before the due day, at most
    int early_least;
    int slip_percent; ///< how often it comes late by some days
    int slip_most;
    int forgotten_percent; ///< how often it comes late by many months
    int forgotten_most;    ///< days
};

/// How a unit follows up, and how it reviews plans.
struct manner {
    int percent_of_units;
    pace follow_ups;
    pace reviews;
};

/// Days from one to another, both included.
struct day_range {
    day_number first;
    day_number last;

    [[nodiscard]] bool holds(day_number day) const { return first <= day && day <= last; }
};

/// A unit, and how it works.
struct generated_unit {
    std::size_t service; ///< number in national_services
    bool is_private;
    const manner* ways;
    std::optional<day_range> backlog; ///< what falls in it is put off
};

/// The units, and which of them carries out a service how often.
class unit_list {
public:
    unit_list(int count, const day_range& days, number_source& random);

    [[nodiscard]] const generated_unit& operator[](label_number unit) const { return units_[unit]; }

    /// Larger units more often. Where there are fewer units than services, some unit carries out two.
    [[nodiscard]] label_number any_for(std::size_t service, number_source& random) const;

private:
    /// The units of one service, and their weights summed up.
    struct share {
        std::vector<label_number> units{};
        std::vector<int> up_to{};
    };

    void deal(int count);
    void weigh(number_source& random);

    std::vector<generated_unit> units_;
    std::array<share, national_services.size()> shares_{};
};

} // namespace lssgov::examples
