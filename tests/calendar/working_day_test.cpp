#include "support/day.hpp"
#include "support/message_of.hpp"
#include "support/print.hpp"

#include <lssgov/calendar/working_day.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lssgov {
namespace {

using test::day;
using test::message_of;

struct movable_year {
    std::string_view easter;
    std::string_view ascension;
    std::string_view whitsun;
    std::string_view midsummer;
    std::string_view all_saints;
};

class movable_holidays : public testing::TestWithParam<movable_year> {};

TEST_P(movable_holidays, fall_on_their_days) {
    const movable_year& expected = GetParam();
    const date easter = day(expected.easter);
    EXPECT_EQ(easter_sunday(easter.year()), easter);
    EXPECT_EQ(public_holiday(add_days(easter, -2)), (holiday{"Långfredagen", "Good Friday"}));
    EXPECT_EQ(public_holiday(easter), (holiday{"Påskdagen", "Easter Sunday"}));
    EXPECT_EQ(public_holiday(add_days(easter, 1)), (holiday{"Annandag påsk", "Easter Monday"}));
    EXPECT_EQ(public_holiday(day(expected.ascension)), (holiday{"Kristi himmelsfärdsdag", "Ascension Day"}));
    EXPECT_EQ(public_holiday(day(expected.whitsun)), (holiday{"Pingstdagen", "Whit Sunday"}));
    EXPECT_EQ(public_holiday(day(expected.midsummer)), (holiday{"Midsommardagen", "Midsummer Day"}));
    EXPECT_EQ(public_holiday(day(expected.all_saints)), (holiday{"Alla helgons dag", "All Saints' Day"}));
    EXPECT_EQ(public_holiday(add_days(day(expected.midsummer), -1)), std::nullopt);
    EXPECT_EQ(
        closed_day(add_days(day(expected.midsummer), -1)), (holiday{"Midsommarafton", "Midsummer Eve"}));
}

INSTANTIATE_TEST_SUITE_P(of, movable_holidays,
    testing::Values(movable_year{"2024-03-31", "2024-05-09", "2024-05-19", "2024-06-22", "2024-11-02"},
        movable_year{"2025-04-20", "2025-05-29", "2025-06-08", "2025-06-21", "2025-11-01"},
        movable_year{"2026-04-05", "2026-05-14", "2026-05-24", "2026-06-20", "2026-10-31"},
        movable_year{"2027-03-28", "2027-05-06", "2027-05-16", "2027-06-26", "2027-11-06"},
        movable_year{"2028-04-16", "2028-05-25", "2028-06-04", "2028-06-24", "2028-11-04"},
        movable_year{"2030-04-21", "2030-05-30", "2030-06-09", "2030-06-22", "2030-11-02"},
        movable_year{"2038-04-25", "2038-06-03", "2038-06-13", "2038-06-26", "2038-11-06"}),
    [](const auto& year) { return "year_" + std::string(year.param.easter.substr(0, 4)); });

TEST(easter_sunday, on_its_earliest_and_latest_days_and_where_the_moon_is_a_day_early) {
    EXPECT_EQ(easter_sunday(1913), day("1913-03-23"));
    EXPECT_EQ(easter_sunday(2008), day("2008-03-23"));
    EXPECT_EQ(easter_sunday(2160), day("2160-03-23"));
    EXPECT_EQ(easter_sunday(1943), day("1943-04-25"));
    EXPECT_EQ(easter_sunday(2190), day("2190-04-25"));
    EXPECT_EQ(easter_sunday(1954), day("1954-04-18"));
    EXPECT_EQ(easter_sunday(2049), day("2049-04-18"));
    EXPECT_EQ(easter_sunday(1981), day("1981-04-19"));
    EXPECT_EQ(easter_sunday(2076), day("2076-04-19"));
}

TEST(easter_sunday, is_answered_for_the_years_of_the_calendar) {
    EXPECT_EQ(easter_sunday(1900), day("1900-04-15"));
    EXPECT_EQ(easter_sunday(2199), day("2199-04-14"));
    EXPECT_THROW((void)easter_sunday(1899), date_out_of_range);
    EXPECT_THROW((void)easter_sunday(2200), date_out_of_range);
    EXPECT_EQ(message_of<date_out_of_range>([] { (void)easter_sunday(2200); }),
        "Easter 2200 is outside the calendar. Ask for a year from 1900 to 2199.");
}

TEST(public_holiday, on_fixed_days_every_year) {
    EXPECT_EQ(public_holiday(day("2026-01-01")), (holiday{"Nyårsdagen", "New Year's Day"}));
    EXPECT_EQ(public_holiday(day("2026-01-06")), (holiday{"Trettondedag jul", "Epiphany"}));
    EXPECT_EQ(public_holiday(day("2026-05-01")), (holiday{"Första maj", "May Day"}));
    EXPECT_EQ(public_holiday(day("2025-06-06")), (holiday{"Nationaldagen", "National Day"}));
    EXPECT_EQ(public_holiday(day("2026-12-25")), (holiday{"Juldagen", "Christmas Day"}));
    EXPECT_EQ(public_holiday(day("2026-12-26")), (holiday{"Annandag jul", "Boxing Day"}));
}

TEST(public_holiday, on_every_sunday_under_its_own_name_if_it_has_one) {
    EXPECT_EQ(public_holiday(day("2026-06-21")), (holiday{"Söndag", "Sunday"}));
    EXPECT_EQ(public_holiday(day("2026-04-12")), (holiday{"Söndag", "Sunday"}));
    EXPECT_EQ(public_holiday(day("2021-06-06")), (holiday{"Nationaldagen", "National Day"}));
    EXPECT_EQ(public_holiday(day("2028-12-24")), (holiday{"Söndag", "Sunday"}));
}

TEST(public_holiday, on_a_saturday_only_by_name) {
    EXPECT_EQ(public_holiday(day("2015-06-06")), (holiday{"Nationaldagen", "National Day"}));
    EXPECT_EQ(public_holiday(day("2026-06-13")), std::nullopt);
    EXPECT_EQ(public_holiday(day("2026-10-24")), std::nullopt);
    EXPECT_EQ(public_holiday(day("2026-11-07")), std::nullopt);
    EXPECT_EQ(public_holiday(day("2026-06-27")), std::nullopt);
}

TEST(public_holiday, with_two_names_bears_that_of_the_fixed_day) {
    EXPECT_EQ(add_days(easter_sunday(2008), 39), day("2008-05-01"));
    EXPECT_EQ(public_holiday(day("2008-05-01")), (holiday{"Första maj", "May Day"}));
    EXPECT_EQ(add_days(easter_sunday(2160), 39), day("2160-05-01"));
    EXPECT_EQ(public_holiday(day("2160-05-01")), (holiday{"Första maj", "May Day"}));
    EXPECT_EQ(add_days(easter_sunday(2049), 49), day("2049-06-06"));
    EXPECT_EQ(public_holiday(day("2049-06-06")), (holiday{"Nationaldagen", "National Day"}));
}

TEST(public_holiday, is_no_longer_whit_monday) {
    EXPECT_EQ(public_holiday(day("2005-05-16")), std::nullopt);
    EXPECT_EQ(public_holiday(day("2026-05-25")), std::nullopt);
    EXPECT_FALSE(is_closed_day(day("2026-05-25")));
}

TEST(closed_day, is_an_eve_that_is_no_public_holiday) {
    EXPECT_EQ(public_holiday(day("2026-06-19")), std::nullopt);
    EXPECT_EQ(closed_day(day("2026-06-19")), (holiday{"Midsommarafton", "Midsummer Eve"}));
    EXPECT_EQ(public_holiday(day("2026-12-24")), std::nullopt);
    EXPECT_EQ(closed_day(day("2026-12-24")), (holiday{"Julafton", "Christmas Eve"}));
    EXPECT_EQ(public_holiday(day("2026-12-31")), std::nullopt);
    EXPECT_EQ(closed_day(day("2026-12-31")), (holiday{"Nyårsafton", "New Year's Eve"}));
}

TEST(closed_day, is_a_saturday_unless_it_has_a_name) {
    EXPECT_EQ(closed_day(day("2026-06-13")), (holiday{"Lördag", "Saturday"}));
    EXPECT_EQ(closed_day(day("2026-04-04")), (holiday{"Lördag", "Saturday"}));
    EXPECT_EQ(closed_day(day("2022-12-24")), (holiday{"Julafton", "Christmas Eve"}));
    EXPECT_EQ(closed_day(day("2026-06-20")), (holiday{"Midsommardagen", "Midsummer Day"}));
    EXPECT_EQ(closed_day(day("2028-12-24")), (holiday{"Söndag", "Sunday"}));
}

TEST(is_closed_day, not_on_days_that_only_look_like_holidays) {
    EXPECT_FALSE(is_closed_day(day("2026-01-05"))); // the eve of Epiphany
    EXPECT_FALSE(is_closed_day(day("2026-04-02"))); // Maundy Thursday
    EXPECT_FALSE(is_closed_day(day("2026-04-30"))); // Walpurgis Eve
    EXPECT_FALSE(is_closed_day(day("2026-05-15"))); // the day after Ascension Day
    EXPECT_FALSE(is_closed_day(day("2026-10-30"))); // the eve of All Saints' Day
    EXPECT_FALSE(is_closed_day(day("2021-06-07"))); // the Monday after a National Day on a Sunday
    EXPECT_FALSE(is_closed_day(day("2026-12-23")));
    EXPECT_FALSE(is_closed_day(day("2026-12-28")));
}

/// The closed days from Monday to Friday in a year.
std::vector<std::string> closed_weekdays(int year) {
    std::vector<std::string> closed;
    for (date one = make_date(year, 1, 1); one.year() == year; one = add_days(one, 1)) {
        const bool is_weekend =
            one.day_of_week() == boost::date_time::Saturday || one.day_of_week() == boost::date_time::Sunday;
        if (!is_weekend && is_closed_day(one)) {
            closed.push_back(to_string(one));
        }
    }
    return closed;
}

using texts = std::vector<std::string>;

TEST(is_closed_day, on_these_weekdays_of_2025_2026_and_2027) {
    EXPECT_EQ(closed_weekdays(2025),
        (texts{"2025-01-01", "2025-01-06", "2025-04-18", "2025-04-21", "2025-05-01", "2025-05-29",
            "2025-06-06", "2025-06-20", "2025-12-24", "2025-12-25", "2025-12-26", "2025-12-31"}));
    EXPECT_EQ(
        closed_weekdays(2026), (texts{"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01",
                                   "2026-05-14", "2026-06-19", "2026-12-24", "2026-12-25", "2026-12-31"}));
    EXPECT_EQ(closed_weekdays(2027), (texts{"2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29",
                                         "2027-05-06", "2027-06-25", "2027-12-24", "2027-12-31"}));
}

TEST(next_working_day, of_a_working_day_is_the_day_itself) {
    EXPECT_EQ(next_working_day(day("2026-06-18")), day("2026-06-18"));
    EXPECT_EQ(next_working_day(day("2026-05-15")), day("2026-05-15"));
}

TEST(next_working_day, passes_midsummer) {
    EXPECT_EQ(next_working_day(day("2026-06-19")), day("2026-06-22"));
    EXPECT_EQ(next_working_day(day("2026-06-20")), day("2026-06-22"));
    EXPECT_EQ(next_working_day(day("2026-06-21")), day("2026-06-22"));
}

TEST(next_working_day, passes_christmas) {
    EXPECT_EQ(next_working_day(day("2027-12-24")), day("2027-12-27")); // eve, Saturday, Sunday
    EXPECT_EQ(
        next_working_day(day("2025-12-24")), day("2025-12-29")); // Wednesday to Sunday: five closed days
    EXPECT_EQ(
        next_working_day(day("2018-12-22")), day("2018-12-27")); // Saturday to Wednesday: five closed days
    EXPECT_EQ(next_working_day(day("2026-12-24")), day("2026-12-28"));
}

TEST(next_working_day, passes_new_year_and_easter) {
    EXPECT_EQ(next_working_day(day("2026-12-31")), day("2027-01-04"));
    EXPECT_EQ(next_working_day(day("2018-12-29")), day("2019-01-02"));
    EXPECT_EQ(next_working_day(day("2026-04-03")), day("2026-04-07"));
    EXPECT_EQ(next_working_day(day("2025-04-18")), day("2025-04-22"));
}

TEST(next_working_day, passes_one_day_that_is_two_holidays) {
    EXPECT_EQ(next_working_day(day("2008-05-01")), day("2008-05-02"));
}

TEST(closed_days, are_known_from_2005_to_2199) {
    EXPECT_EQ(public_holiday(day("2005-01-01")), (holiday{"Nyårsdagen", "New Year's Day"}));
    EXPECT_EQ(next_working_day(day("2005-01-01")), day("2005-01-03"));
    EXPECT_EQ(next_working_day(day("2199-12-30")), day("2199-12-30"));
    for (const date outside :
        {day("2004-12-31"), day("1900-01-01"), date(2200, 1, 1), date(boost::gregorian::not_a_date_time)}) {
        EXPECT_THROW((void)public_holiday(outside), date_out_of_range);
        EXPECT_THROW((void)closed_day(outside), date_out_of_range);
        EXPECT_THROW((void)is_closed_day(outside), date_out_of_range);
        EXPECT_THROW((void)next_working_day(outside), date_out_of_range);
    }
    EXPECT_EQ(message_of<date_out_of_range>([] { (void)is_closed_day(day("2004-12-31")); }),
        "2004-12-31 is before 2005-01-01, when the public holidays known here came into force. Leave earlier "
        "due days where "
        "they are.");
}

TEST(next_working_day, after_the_calendar_is_refused) {
    EXPECT_TRUE(is_closed_day(day("2199-12-31")));
    EXPECT_THROW((void)next_working_day(day("2199-12-31")), date_out_of_range);
}

// The two Acts once more, slowly and in another way: all closed days of a year as a set.

namespace chr = std::chrono;

/// Easter by Meeus, Jones and Butcher (Nature, 20 April 1876), which needs no table and holds for every year.
chr::sys_days easter_by_butcher(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int month = (h + l - 7 * m + 114) / 31;
    const int day_of_month = (h + l - 7 * m + 114) % 31 + 1;
    return chr::year(year) / month / day_of_month;
}

chr::sys_days first_on_or_after(chr::weekday wanted, chr::sys_days from) {
    return from + (wanted - chr::weekday(from));
}

std::set<chr::sys_days> public_holidays_of(int number) {
    const chr::year year(number);
    const chr::sys_days easter = easter_by_butcher(number);
    std::set<chr::sys_days> days{
        year / 1 / 1, year / 1 / 6, year / 5 / 1, year / 6 / 6, year / 12 / 25, year / 12 / 26};
    days.insert({easter - chr::days(2), easter, easter + chr::days(1), easter + chr::days(39),
        easter + chr::days(49)});
    days.insert(first_on_or_after(chr::Saturday, year / 6 / 20));
    days.insert(first_on_or_after(chr::Saturday, year / 10 / 31));
    for (chr::sys_days one = year / 1 / 1; one <= chr::sys_days(year / 12 / 31); one += chr::days(1)) {
        if (chr::weekday(one) == chr::Sunday) {
            days.insert(one);
        }
    }
    return days;
}

std::set<chr::sys_days> closed_days_of(int number) {
    const chr::year year(number);
    std::set<chr::sys_days> days = public_holidays_of(number);
    days.insert(
        {year / 12 / 24, year / 12 / 31, first_on_or_after(chr::Saturday, year / 6 / 20) - chr::days(1)});
    for (chr::sys_days one = year / 1 / 1; one <= chr::sys_days(year / 12 / 31); one += chr::days(1)) {
        if (chr::weekday(one) == chr::Saturday) {
            days.insert(one);
        }
    }
    return days;
}

TEST(easter_sunday, of_every_year_is_that_of_butcher) {
    const chr::sys_days first = chr::year(1900) / 1 / 1;
    for (int year = 1900; year <= 2199; ++year) {
        EXPECT_EQ(days_between(first_calendar_day(), easter_sunday(year)),
            (easter_by_butcher(year) - first).count())
            << year;
    }
}

TEST(every_day_from_2005, is_closed_or_leads_to_the_working_day_that_the_acts_say) {
    const chr::sys_days first = chr::year(2005) / 1 / 1;
    const chr::sys_days last = chr::year(2199) / 12 / 30;
    std::map<int, std::set<chr::sys_days>> holidays;
    std::set<chr::sys_days> closed;
    for (int year = 2005; year <= 2199; ++year) {
        holidays[year] = public_holidays_of(year);
        closed.merge(closed_days_of(year));
    }
    int different = 0;
    for (chr::sys_days from = first; from <= last; from += chr::days(1)) {
        chr::sys_days open = from;
        while (closed.contains(open)) {
            open += chr::days(1);
        }
        const date asked = add_days(make_date(2005, 1, 1), static_cast<int>((from - first).count()));
        const bool is_holiday = holidays[asked.year()].contains(from);
        const bool is_right = is_closed_day(asked) == closed.contains(from) &&
                              public_holiday(asked).has_value() == is_holiday &&
                              days_between(asked, next_working_day(asked)) == (open - from).count() &&
                              open - from <= chr::days(5);
        different += is_right ? 0 : 1;
    }
    EXPECT_EQ(different, 0);
}

} // namespace
} // namespace lssgov
