#include "calendar/day_table.hpp"

#include <lssgov/calendar/working_day.hpp>

#include <fmt/format.h>

#include <array>

namespace lssgov {

namespace {

constexpr int friday = 4;
constexpr int saturday = 5;
constexpr int sunday = 6;

constexpr int days_in_calendar_before(int year) {
    return day_table::month_start((year - day_table::first_year) * 12);
}

/// The wording 2004:1320 has been in force since this day.
constexpr int held_from = days_in_calendar_before(2005);

struct fixed_day {
    int month;
    int day_of_month;
    holiday name;
};

constexpr std::array fixed_holidays{
    fixed_day{1, 1, {"Nyårsdagen", "New Year's Day"}},
    fixed_day{1, 6, {"Trettondedag jul", "Epiphany"}},
    fixed_day{5, 1, {"Första maj", "May Day"}},
    fixed_day{6, 6, {"Nationaldagen", "National Day"}},
    fixed_day{12, 25, {"Juldagen", "Christmas Day"}},
    fixed_day{12, 26, {"Annandag jul", "Boxing Day"}},
};

constexpr std::array fixed_eves{
    fixed_day{12, 24, {"Julafton", "Christmas Eve"}},
    fixed_day{12, 31, {"Nyårsafton", "New Year's Eve"}},
};

struct easter_day {
    int days_after_easter;
    holiday name;
};

constexpr std::array easter_holidays{
    easter_day{-2, {"Långfredagen", "Good Friday"}},
    easter_day{0, {"Påskdagen", "Easter Sunday"}},
    easter_day{1, {"Annandag påsk", "Easter Monday"}},
    easter_day{39, {"Kristi himmelsfärdsdag", "Ascension Day"}},
    easter_day{49, {"Pingstdagen", "Whit Sunday"}},
};

/// The one day with this weekday among seven that begin on a day of the year.
struct weekday_in_week {
    int weekday;
    int month;
    int first_day_of_month;
    holiday name;
};

constexpr std::array saturday_holidays{
    weekday_in_week{saturday, 6, 20, {"Midsommardagen", "Midsummer Day"}},
    weekday_in_week{saturday, 10, 31, {"Alla helgons dag", "All Saints' Day"}},
};

constexpr weekday_in_week midsummer_eve{friday, 6, 19, {"Midsommarafton", "Midsummer Eve"}};

/// A day with all that the rules ask of it.
struct calendar_day {
    int day;
    int weekday;
    day_table::year_month_day written;
};

calendar_day look_up(int day) {
    return {day, day_table::weekday(day), day_table::written(day)};
}

/// The full moon on or next after 21 March by the tables of the church, in days after 21 March. The constants
/// are those of 1900 to 2199, which is the whole calendar (Gauss 1800, corrected 1816).
int easter_full_moon(int year) {
    const int place_in_moon_cycle = year % 19;
    const int days = (19 * place_in_moon_cycle + 24) % 30;
    const bool is_a_day_early = days == 29 || (days == 28 && place_in_moon_cycle > 10);
    return is_a_day_early ? days - 1 : days;
}

int next_sunday_after(int day) {
    return day + 7 - (day_table::weekday(day) + 1) % 7;
}

int easter_of(int year) {
    constexpr int march_21_from_new_month = 20;
    const int march = (year - day_table::first_year) * 12 + 2;
    return next_sunday_after(
        day_table::month_start(march) + march_21_from_new_month + easter_full_moon(year));
}

template <class Days>
std::optional<holiday> find_fixed(const Days& days, const calendar_day& asked) {
    for (const fixed_day& one : days) {
        if (one.month == asked.written.month && one.day_of_month == asked.written.day_of_month) {
            return one.name;
        }
    }
    return std::nullopt;
}

std::optional<holiday> find_by_easter(const calendar_day& asked) {
    const int days_after_easter = asked.day - easter_of(asked.written.year);
    for (const easter_day& one : easter_holidays) {
        if (one.days_after_easter == days_after_easter) {
            return one.name;
        }
    }
    return std::nullopt;
}

/// Whether a day is the one with its weekday in the seven days that the rule names.
bool falls_on(const weekday_in_week& rule, const calendar_day& asked) {
    const int month = (asked.written.year - day_table::first_year) * 12 + rule.month - 1;
    const int days_in = asked.day - (day_table::month_start(month) + rule.first_day_of_month - 1);
    return asked.weekday == rule.weekday && 0 <= days_in && days_in < 7;
}

std::optional<holiday> find_saturday_holiday(const calendar_day& asked) {
    for (const weekday_in_week& one : saturday_holidays) {
        if (falls_on(one, asked)) {
            return one.name;
        }
    }
    return std::nullopt;
}

std::optional<holiday> holiday_on(const calendar_day& asked) {
    if (const auto fixed = find_fixed(fixed_holidays, asked)) {
        return fixed;
    }
    if (const auto movable = find_by_easter(asked)) {
        return movable;
    }
    if (const auto on_saturday = find_saturday_holiday(asked)) {
        return on_saturday;
    }
    return asked.weekday == sunday ? std::optional(holiday{"Söndag", "Sunday"}) : std::nullopt;
}

std::optional<holiday> closure_on(const calendar_day& asked) {
    if (const auto named = holiday_on(asked)) {
        return named;
    }
    if (const auto eve = find_fixed(fixed_eves, asked)) {
        return eve;
    }
    if (falls_on(midsummer_eve, asked)) {
        return midsummer_eve.name;
    }
    return asked.weekday == saturday ? std::optional(holiday{"Lördag", "Saturday"}) : std::nullopt;
}

int day_with_known_holidays(date asked) {
    const int day = day_table::day_of(asked);
    if (day < held_from) {
        throw date_out_of_range(
            fmt::format("{} is before 2005-01-01, when the public holidays known here came into force. Leave "
                        "earlier due days where they are.",
                to_string(asked)));
    }
    return day;
}

} // namespace

date easter_sunday(int year) {
    if (year < day_table::first_year || year > day_table::last_year) {
        throw date_out_of_range(
            fmt::format("Easter {} is outside the calendar. Ask for a year from 1900 to 2199.", year));
    }
    return day_table::date_of(easter_of(year));
}

std::optional<holiday> public_holiday(date day) {
    return holiday_on(look_up(day_with_known_holidays(day)));
}

std::optional<holiday> closed_day(date day) {
    return closure_on(look_up(day_with_known_holidays(day)));
}

bool is_closed_day(date day) {
    return closed_day(day).has_value();
}

date next_working_day(date day) {
    int open = day_with_known_holidays(day);
    while (open < day_table::day_count && closure_on(look_up(open))) {
        ++open;
    }
    if (open == day_table::day_count) {
        throw date_out_of_range("The next working day is after 2199-12-31, the last day of the calendar. Ask "
                                "for an earlier day.");
    }
    return day_table::date_of(open);
}

} // namespace lssgov
