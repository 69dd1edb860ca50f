#pragma once

// Days for property tests: half of them anywhere, half of them the last five days of some month, where month
// rules differ.

#include <lssgov/calendar/date.hpp>

#include <rapidcheck.h>

#include <chrono>
#include <ostream>

namespace lssgov::test {

/// A number from least to most, both included; all equally likely, from the first trial on.
inline rc::Gen<int> any_number(int least, int most) {
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, most + 1));
}

inline date month_end(int year, int month) {
    const auto last = std::chrono::year(year) / month / std::chrono::last;
    return make_date(year, month, static_cast<int>(unsigned(last.day())));
}

/// A day in these years, both included.
inline rc::Gen<date> any_day(int first_year = 1900, int last_year = 2199) {
    const date first = make_date(first_year, 1, 1);
    const int days = days_between(first, make_date(last_year, 12, 31));
    const int months = (last_year - first_year + 1) * 12;
    const auto anywhere =
        rc::gen::map(any_number(0, days), [=](int count) { return add_days(first, count); });
    const auto near_month_end = rc::gen::apply(
        [=](int month, int back) {
            return add_days(month_end(first_year + month / 12, month % 12 + 1), -back);
        },
        any_number(0, months - 1), any_number(0, 4));
    return rc::gen::oneOf(anywhere, near_month_end);
}

} // namespace lssgov::test

namespace boost::gregorian {

inline void showValue(const date& day, std::ostream& out) {
    out << lssgov::to_string(day);
}

} // namespace boost::gregorian
