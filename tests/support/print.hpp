#pragma once

// How GoogleTest shows our values. Without this it shows bytes.

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/calendar/date.hpp>
#include <lssgov/calendar/duration.hpp>
#include <lssgov/calendar/partial_date.hpp>
#include <lssgov/calendar/period.hpp>
#include <lssgov/calendar/truth.hpp>
#include <lssgov/calendar/working_day.hpp>

#include <ostream>

namespace boost::gregorian {

inline void PrintTo(const date& day, std::ostream* out) {
    *out << (lssgov::is_in_calendar(day) ? lssgov::to_string(day) : "a day outside the calendar");
}

} // namespace boost::gregorian

namespace lssgov {

inline void PrintTo(const as_of& when, std::ostream* out) {
    *out << "as of " << to_string(when.day);
}

inline void PrintTo(const partial_date& when, std::ostream* out) {
    *out << to_string(when);
}

inline void PrintTo(truth value, std::ostream* out) {
    switch (value) {
    case truth::no:
        *out << "no";
        break;
    case truth::yes:
        *out << "yes";
        break;
    case truth::unknown:
        *out << "unknown";
        break;
    }
}

inline void PrintTo(const duration& length, std::ostream* out) {
    *out << to_string(length);
}

inline void PrintTo(const period& days, std::ostream* out) {
    *out << to_string(days.first) << " to " << to_string(days.last);
}

inline void PrintTo(const day_bounds& bounds, std::ostream* out) {
    *out << bounds.least << " to " << bounds.most << " days";
}

inline void PrintTo(const holiday& name, std::ostream* out) {
    *out << name.swedish << " (" << name.english << ")";
}

} // namespace lssgov
