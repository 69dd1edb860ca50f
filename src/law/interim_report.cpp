#include <lssgov/calendar/date.hpp>
#include <lssgov/error.hpp>
#include <lssgov/law/interim_report.hpp>

#include <fmt/format.h>

#include <utility>

namespace lssgov {

namespace {

constexpr int some_leap_year = 2024;

void require_day_of_some_year(yearly_date day) {
    if (!try_make_date(some_leap_year, day.month, day.day)) {
        throw error(
            fmt::format("no year has a day {} of month {}: give the last day that an interim report covers",
                day.day, day.month));
    }
}

} // namespace

bool meets_interim_report_rule(yearly_date period_end) {
    require_day_of_some_year(period_end);
    const std::pair end{period_end.month, period_end.day};
    return end >= std::pair{6, 30} && end <= std::pair{8, 31};
}

interim_reports check_interim_reports(std::span<const yearly_date> period_ends) {
    interim_reports sorted;
    for (const yearly_date& end : period_ends) {
        (meets_interim_report_rule(end) ? sorted.meeting : sorted.others).push_back(end);
    }
    return sorted;
}

} // namespace lssgov
