// Months as numbers: from every day of the calendar a set steps as the calendar does.

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/calendar/duration.hpp>

#include <gtest/gtest.h>

namespace lssgov {
namespace {

/// A case decided on each day of the calendar, the number of the case that of the day.
const case_set& a_case_for_each_day() {
    static const std::vector<day_number> decided = [] {
        std::vector<day_number> days;
        for (day_number day = first_day_number; day <= last_day_number; ++day) {
            days.push_back(day);
        }
        return days;
    }();
    static const case_set cases =
        case_set::borrowed({.count = decided.size(), .dates = {{"decided", decided}}});
    return cases;
}

/// On the last day of the calendar every first due day that came before it is overdue.
void expect_first_due_days(const rule& asked, duration length) {
    const verdict_columns told = verdicts(a_case_for_each_day(), asked, as_of(last_calendar_day()));
    int overdue = 0;
    for (case_number i = 0; i < told.size(); ++i) {
        const date from = to_date(first_day_number + static_cast<day_number>(i)).value();
        const std::optional<date> due = try_step(from, length, 1);
        if (due && *due < last_calendar_day()) {
            ASSERT_EQ(told.at(i).next_due, due) << to_string(from);
            ++overdue;
        }
    }
    EXPECT_GT(overdue, 85'000);
}

TEST(months, are_added_to_every_day_as_the_calendar_does) {
    for (const int count : {1, 2, 11, 12, 25}) {
        expect_first_due_days(within(months(count)), months(count));
    }
}

TEST(months, are_stepped_from_every_day_as_the_calendar_does) {
    for (const int count : {241, 600 - 6, 480}) {
        expect_first_due_days(at_least_every(months(count)).anchored(), months(count));
    }
}

} // namespace
} // namespace lssgov
