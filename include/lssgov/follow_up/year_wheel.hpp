#pragma once

/// The year wheel: what falls when in a year.
///
/// Every committee draws one, by hand, and forgets the duties that stand in another document. Here all
/// recurring duties of a model become dated occurrences for any year, statutory and local told apart.
///
/// What falls on days of the calendar falls for all things of a duty at once, and is one entry. What is
/// counted for each unit by itself is an entry for each.
///
/// The hard question is the duty that each follow-up renews: "no longer than two years between visits". Only
/// its next day is known. Whatever comes after that presupposes that it is done, and on which day, so it is
/// not listed; a plan made of such days is wrong from the first visit on. An entry says instead that it comes
/// again within the year where it does so even if it is done as late as it may be.
///
/// The next day is counted from the last follow-up that is known. A wheel of the year that runs counts those
/// made in it as well, up to the day the description holds for: what is done is no longer to be planned. Of a
/// year that is over it tells what the year began with.
///
/// If that day lies before the year it is told as it is: overdue, where it is known that nothing was done, or
/// as a day before the year of which it is not known. It is not carried into the year, for every day from the
/// first on is too late.
///
/// A duty counted from a day that nobody gives falls in the year, and when is not known. So it is listed
/// without a day; none is invented.
///
///     for (const auto& one : year_wheel(model, 2021)) ... // 2021-08-31: interim report (local)

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/model/municipality.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lssgov {

struct wheel_entry {
    std::optional<date> due{}; ///< the last day in time, in the year; absent where it is not known, or before
    std::string concerns{}; ///< id of the one thing that it is of; empty: all of the duty's, on the same day
    const duty* of = nullptr;
    const rule* by = nullptr;
    force binding =
        force::local; ///< of the rule, or of the statutory rule it carries out where that binds more
    std::optional<date> due_before{};   ///< the last day in time, where it lies before the year
    bool is_latest = false;             ///< of that day: it is not known, and this is the last that it can be
    bool is_overdue = false;            ///< of that day: it was certainly missed, and is open still
    std::optional<date> counted_from{}; ///< the follow-up, or the first day of the duty, that it is counted
                                        ///< from; absent where its day is not known
    bool is_again = false;              ///< whether it comes again in the year, if it is done in time
};

/// The occurrences of a year, as the cadence engine counts them, by day, so that those before the year come
/// first; then in the order of the duties; those without a day come last. A duty falls only in the rule's
/// life, and its things in their own.
///
/// Days known to the month or year only give a day only where all of them give the same; of what lies before
/// the year, whichever it is, the last that it can be is given as that. The pointers point into `model`.
///
/// @param known  no follow-up after it is seen; absent: the day the description holds for. Of a year that is
///               over by then, and where there is no such day, none made in the year is seen.
/// @throws date_out_of_range if the year is not 1900..2199
/// Complexity: linear in the duties and their occurrences.
[[nodiscard]] LSSGOV_API std::vector<wheel_entry> year_wheel(
    const municipality& model, int year, std::optional<as_of> known = std::nullopt);

/// The last day whose follow-ups a wheel sees; one made later is not in it. Arguments as of year_wheel().
[[nodiscard]] LSSGOV_API as_of wheel_known(
    const municipality& model, int year, std::optional<as_of> known = std::nullopt);

} // namespace lssgov
