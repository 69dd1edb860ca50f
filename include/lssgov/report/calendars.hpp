#pragma once

/// The year wheel, and a unit's due days, as files that a calendar program takes in.
///
///     std::ofstream out("year-wheel-2021.ics", std::ios::binary);
///     report::year_wheel_ics(out, model, 2021, from, language::swedish);
///
/// iCalendar by RFC 5545: each day is an entry of its own, written out and taking all of the day. Repeating
/// entries are not used, for theirs are other rules than ours: "monthly on the 31st" skips every month that
/// has no 31st, where the last day of the month is what is meant.
///
/// The hard question is the second export. A plan changes, the calendar is written again, and whoever takes
/// it in must not have everything twice. So the identity of an entry (UID) is made of what it is and of
/// nothing else: in the year wheel the municipality, the duty, the one thing of it that falls then by itself
/// and the day; among due days the case and the rule, without the day, so that what was done moves on to its
/// next due day and leaves no old one behind.
/// What is gone from a later export is not taken out of a calendar by any file: take due days into a calendar
/// of their own, which can be emptied.
///
/// DTSTAMP, where other programs write when they ran, is the day that is spoken of, at 00:00 UTC: the day
/// that the description holds for, or without one the first of the year; of due days, as_of. So the same
/// input gives the same bytes. What it was made of, and by which version, stands in the calendar's
/// description, as in the foot of a page; PRODID names no version.
///
/// A year that is over is told as it was known when it began. From which day a year is seen stands in the
/// calendar's description as well, for later facts can say otherwise.
///
/// A calendar without entries is none by RFC 5545 (3.6), and many programs refuse it. So where nothing falls
/// one entry says that, on the first day of the year or on as_of, with an identity of its own: the next
/// export may leave it behind, and it names the day that it speaks of.
///
/// Source: RFC 5545; X-WR-CALNAME and X-WR-CALDESC, which name a calendar, are what programs understand.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/export.hpp>
#include <lssgov/language.hpp>
#include <lssgov/model/municipality.hpp>
#include <lssgov/report/provenance.hpp>
#include <lssgov/report/work_list.hpp>

#include <iosfwd>
#include <optional>

namespace lssgov::report {

/// The due days of a year, in the order of year_wheel(): title and who is responsible; rule, source and owner
/// in the description; as its category whether a statute, advice, a permission or an own rule asks for it.
/// What is overdue when the year begins stands on the day that has passed, as it did in the calendar of that
/// year, and says so; where that day is not known it stands on the last that it can be, and says that. Duties
/// that fall in the year on no known day can stand on none: the calendar's description names them, and apart
/// from them what was due before the year and is not known to be done.
///
/// The stream is flushed at the end; its state says whether it failed.
/// @param known  as year_wheel() takes it; where it is given it is the DTSTAMP as well
/// @throws date_out_of_range if the year is not 1900..2199
LSSGOV_FILES_API void year_wheel_ics(std::ostream& out, const municipality& model, int year,
    const provenance& from, language tongue, std::optional<as_of> known = std::nullopt);

/// The rows of a work list, each on its due day; what is overdue stands on the day that has passed, and says
/// so. Of how many cases nothing can be said stands in the calendar's description. It names cases. Failure as
/// above.
LSSGOV_FILES_API void due_days_ics(
    std::ostream& out, const work_list& list, const provenance& from, language tongue);

} // namespace lssgov::report
