#include "calendar/day_table.hpp"

#include <lssgov/calendar/period.hpp>

#include <fmt/format.h>

namespace lssgov {

namespace {

constexpr int months_in_mandate_period = 48;

/// Periods numbered from the one that starts on the origin.
struct numbering {
    int origin;
    int months;

    /// First day of period k, held inside the calendar; of a period after it, the day after the last.
    [[nodiscard]] int first_day(int k) const {
        const int origin_month = day_table::month_of(origin);
        const int m = origin_month + k * months;
        if (m < 0) {
            return 0;
        }
        if (m >= day_table::month_count) {
            return day_table::day_count;
        }
        return day_table::day_in_month(m, origin - day_table::month_start(origin_month) + 1);
    }

    /// The number of the period that a day lies in. Whole months point at it or at the one after: the day may
    /// come before the period's first day in its first month, and division rounds up below zero.
    [[nodiscard]] int containing(int day) const {
        const int k = (day_table::month_of(day) - day_table::month_of(origin)) / months;
        return day < first_day(k) ? k - 1 : k;
    }
};

std::string mandate_label(
    const day_table::year_month_day& first, const day_table::year_month_day& last, period named) {
    const bool from_new_year = first.month == 1 && first.day_of_month == 1;
    const bool to_year_end = last.month == 12 && last.day_of_month == 31;
    if (from_new_year && to_year_end) {
        return fmt::format("{}-{}", first.year, last.year);
    }
    return to_string(named.first) + "--" + to_string(named.last);
}

void require_period(const partition& cut, period asked) {
    const period own = cut.containing(asked.first);
    if (asked != own) {
        throw error(fmt::format(
            "That is not a period of this partition: the one with {} in it is {} to {}. Ask containing() "
            "for a period.",
            to_string(asked.first), to_string(own.first), to_string(own.last)));
    }
}

} // namespace

partition partition::monthly() {
    return {period_kind::month, 1, first_calendar_day()};
}

partition partition::quarterly() {
    return {period_kind::quarter, 3, first_calendar_day()};
}

partition partition::by_tertial() {
    return {period_kind::tertial, 4, first_calendar_day()};
}

partition partition::half_yearly() {
    return {period_kind::half_year, 6, first_calendar_day()};
}

partition partition::yearly() {
    return {period_kind::year, 12, first_calendar_day()};
}

partition partition::mandate_periods(date first_day) {
    return {period_kind::mandate_period, months_in_mandate_period,
        day_table::date_of(day_table::day_of(first_day))};
}

std::optional<date> partition::mandate_first_day() const {
    return kind_ == period_kind::mandate_period ? std::optional(origin_) : std::nullopt;
}

period partition::containing(date day) const {
    const numbering periods{day_table::day_of(origin_), months_};
    const int k = periods.containing(day_table::day_of(day));
    return {day_table::date_of(periods.first_day(k)), day_table::date_of(periods.first_day(k + 1) - 1)};
}

std::optional<period> partition::next(period current) const {
    require_period(*this, current);
    if (current.last == last_calendar_day()) {
        return std::nullopt;
    }
    return containing(add_days(current.last, 1));
}

std::optional<period> partition::previous(period current) const {
    require_period(*this, current);
    if (current.first == first_calendar_day()) {
        return std::nullopt;
    }
    return containing(add_days(current.first, -1));
}

std::string partition::label(period named) const {
    require_period(*this, named);
    const day_table::year_month_day first = day_table::written(day_table::day_of(named.first));
    const int number_in_year = (first.month - 1) / months_ + 1;
    switch (kind_) {
    case period_kind::month:
        return fmt::format("{}-{:02}", first.year, first.month);
    case period_kind::quarter:
        return fmt::format("{} Q{}", first.year, number_in_year);
    case period_kind::tertial:
        return fmt::format("{} T{}", first.year, number_in_year);
    case period_kind::half_year:
        return fmt::format("{} H{}", first.year, number_in_year);
    case period_kind::year:
        return fmt::format("{}", first.year);
    case period_kind::mandate_period:
        break;
    }
    return mandate_label(first, day_table::written(day_table::day_of(named.last)), named);
}

} // namespace lssgov
