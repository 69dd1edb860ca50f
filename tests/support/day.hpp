#pragma once

#include <lssgov/calendar/date.hpp>

namespace lssgov::test {

/// A day as tests write it: day("2025-01-31").
inline date day(std::string_view text) {
    return parse_date(text);
}

} // namespace lssgov::test
