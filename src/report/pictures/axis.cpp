#include "axis.hpp"

#include <algorithm>

namespace lssgov::report {

namespace {

constexpr int months_in_year = 12;

/// 1, 2, 5, 10, 20, 50 and so on: the first of which five reach the count.
std::int64_t round_step(std::int64_t most) {
    constexpr std::int64_t steps = 5;
    std::int64_t power = 1;
    for (;; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            if (factor * power * steps >= most) {
                return factor * power;
            }
        }
    }
}

/// Months since the year 0.
int month_number(date day) {
    return static_cast<int>(day.year()) * months_in_year + day.month() - 1;
}

} // namespace

int day_axis::place(int days_passed) const {
    const std::int64_t all = days_between(shown_.first, shown_.last) + 1;
    const std::int64_t passed = std::clamp<std::int64_t>(days_passed, 0, all);
    return left_ + static_cast<int>(passed * (right_ - left_) / all);
}

int day_axis::beginning_of(date day) const {
    return place(days_between(shown_.first, day));
}

int day_axis::end_of(date day) const {
    return place(days_between(shown_.first, day) + 1);
}

std::vector<date> day_axis::ticks(std::size_t at_most) const {
    const int first = month_number(shown_.first);
    const int last = month_number(shown_.last);
    std::vector<date> found;
    for (const int apart : {1, 3, 6, 12, 24, 60, 120, 600}) {
        found.clear();
        for (int month = (first + apart - 1) / apart * apart; month <= last; month += apart) {
            const date day = make_date(month / months_in_year, month % months_in_year + 1, 1);
            if (holds(day)) {
                found.push_back(day);
            }
        }
        if (found.size() <= at_most) {
            break;
        }
    }
    return found;
}

count_axis::count_axis(std::int64_t most, int bottom, int top) : bottom_(bottom), top_(top) {
    const std::int64_t step = round_step(std::max<std::int64_t>(most, 1));
    for (std::int64_t tick = 0; ticks_.size() < 2 || ticks_.back() < most; tick += step) {
        ticks_.push_back(tick);
    }
}

int count_axis::of(std::int64_t count) const {
    return bottom_ - static_cast<int>(count * (bottom_ - top_) / ticks_.back());
}

} // namespace lssgov::report
