#pragma once

// Calendar periods.
//
// "Once per tertial", "three times a year": some duties are asked per calendar period, not at a distance from
// the last follow-up. A partition cuts the whole calendar into periods with no gaps and no overlaps, so each
// day lies in exactly one.
//
// Two names are often confused. A quarter is three months and there are four in a year; a tertial is four
// months (January-April, May-August, September-December) and there are three.
//
// The hard question is the mandate period: four years, but from which day? The council's runs from 15 October
// of the election year (Local Government Act (2017:725) 5:9), the executive committee's from 1 January of the
// year after (6:18), and other committees' as the council has decided (6:19). So there is no default: the
// first day is given. One first day gives all periods, before it as well as after.
//
//     partition::by_tertial().containing(make_date(2021, 5, 1));              // 2021-05-01 to 2021-08-31
//     const partition council = partition::mandate_periods(make_date(2018, 10, 15));
//     council.label(council.containing(make_date(2022, 10, 15)));             // "2022-10-15--2026-10-14"
//
// Mandate periods may stick out of the calendar at its ends; of such a period the part inside is given. All
// others fit.

#include <lssgov/calendar/date.hpp>

#include <compare>
#include <optional>
#include <string>

namespace lssgov {

/// How a partition cuts.
enum class period_kind {
    month,
    quarter,        ///< January-March, April-June, July-September, October-December
    tertial,        ///< January-April, May-August, September-December
    half_year,      ///< January-June, July-December
    year,           ///< January-December
    mandate_period, ///< four years from a given first day
};

/// Consecutive days, both ends included.
struct period {
    date first;
    date last; ///< not before first

    friend bool operator==(const period&, const period&) = default;

    /// Sorts by first day, then last.
    friend std::strong_ordering operator<=>(const period& a, const period& b) {
        const std::strong_ordering by_first = compare(a.first, b.first);
        return by_first != 0 ? by_first : compare(a.last, b.last);
    }
};

/// A way to cut the calendar into periods of one kind. A value, compared by its kind and the first day given.
class LSSGOV_API partition {
public:
    [[nodiscard]] static partition monthly();
    [[nodiscard]] static partition quarterly();
    [[nodiscard]] static partition by_tertial();
    [[nodiscard]] static partition half_yearly();
    [[nodiscard]] static partition yearly();

    /// Four years from `first_day`, and four years from each day that is a whole number of four-year steps
    /// from it. A first day of 29 February gives 28 February in the years that lack it (Act (1930:173) § 1).
    /// @throws date_out_of_range if `first_day` is outside the calendar
    [[nodiscard]] static partition mandate_periods(date first_day);

    [[nodiscard]] period_kind kind() const { return kind_; }

    /// The first day given to mandate_periods; empty for the other kinds.
    [[nodiscard]] std::optional<date> mandate_first_day() const;

    /// The period that `day` lies in. Of a mandate period that sticks out of the calendar, the part inside.
    /// @throws date_out_of_range if `day` is outside the calendar
    /// Complexity: constant.
    [[nodiscard]] period containing(date day) const;

    /// The period after `current`; empty after the last of the calendar.
    /// @throws error if `current` is not a period of this partition
    /// Complexity: constant.
    [[nodiscard]] std::optional<period> next(period current) const;

    /// The period before `current`; empty before the first of the calendar.
    /// @throws error if `current` is not a period of this partition
    /// Complexity: constant.
    [[nodiscard]] std::optional<period> previous(period current) const;

    /// A short name: "2021-03", "2021 Q1", "2021 T2", "2021 H1", "2021". A mandate period of whole calendar
    /// years is "2019-2022", any other "2018-10-15--2022-10-14".
    /// @throws error if `named` is not a period of this partition
    /// Complexity: constant.
    [[nodiscard]] std::string label(period named) const;

    friend bool operator==(const partition&, const partition&) = default;

private:
    partition(period_kind kind, int months, date origin) : kind_(kind), months_(months), origin_(origin) {}

    period_kind kind_;
    int months_;  // length of a period
    date origin_; // the first day of one of the periods
};

} // namespace lssgov
