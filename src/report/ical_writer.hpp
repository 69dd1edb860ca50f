#pragma once

// A calendar file by RFC 5545: lines end with CR LF, those of more than 75 octets are folded between letters,
// and texts are escaped.
//
//     ical_writer calendar(out, "year wheel");
//     calendar.text("X-WR-CALNAME", "Årshjul 2021");
//     calendar.entry({.uid = "norrby/interim-report/2021-08-31@lssgov", .day = day, ...});
//     calendar.end();

#include <lssgov/calendar/date.hpp>
#include <lssgov/export.hpp>

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::report {

/// Something on a day, as an event that takes all of it and makes nobody busy.
struct ical_entry {
    std::string uid{};
    date day;
    date known_on; ///< the day for which the calendar speaks: it stands where others have a clock
    std::string summary{};
    std::string description{};
    std::vector<std::string> categories{};
};

class LSSGOV_FILES_API ical_writer {
public:
    /// @param what  what the calendar is, in ASCII; the name of its product. It has no version: no calendar
    /// program shows it to anybody.
    ical_writer(std::ostream& out, std::string_view what);

    /// A line whose value is a text.
    void text(std::string_view name, std::string_view value);

    void entry(const ical_entry& one);

    /// Must be called after the last entry, and there must be one (RFC 5545, 3.6); flushes.
    void end();

private:
    void line(std::string_view content);

    std::ostream& out_;
};

/// A part of a UID: different words give different parts, and a part has no "/" and no "@".
[[nodiscard]] LSSGOV_FILES_API std::string uid_part(std::string_view words);

} // namespace lssgov::report
