// The generated cases: always the same, and like those of the country.

#include "examples/support/generated_cases.hpp"

#include "examples/support/national_services.hpp"
#include "support/message_of.hpp"

#include <lssgov/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lssgov::examples {
namespace {

// --- always the same

TEST(generated_cases, of_one_shape_are_the_same) {
    EXPECT_TRUE(generate({.cases = 10'000}) == generate({.cases = 10'000}));
}

TEST(generated_cases, of_another_seed_are_others) {
    const generated_cases one = generate({.seed = 1, .cases = 10'000});
    const generated_cases other = generate({.seed = 2, .cases = 10'000});
    EXPECT_NE(one.decided, other.decided);
    EXPECT_NE(one.unit, other.unit);
    EXPECT_NE(one.event_day, other.event_day);
}

/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), over numbers instead of bytes.
class fingerprint {
public:
    template <typename Number>
    void add(const std::vector<Number>& column) {
        for (const Number one : column) {
            state_ = (state_ ^ static_cast<std::uint64_t>(one)) * 0x100000001B3U;
        }
    }

    [[nodiscard]] std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 0xCBF29CE484222325U;
};

/// The number is that of the first machine. It changes with the generator, and with nothing else.
TEST(generated_cases, of_one_shape_are_the_same_on_every_machine) {
    const generated_cases made = generate({.cases = 10'000});
    fingerprint all;
    all.add(made.decided);
    all.add(made.executed);
    all.add(made.valid_to);
    all.add(made.unit);
    all.add(made.service);
    all.add(made.regime);
    all.add(made.event_case);
    all.add(made.event_kind);
    all.add(made.event_day);
    EXPECT_EQ(all.value(), 11046986575409300238U);
}

// --- like those of the country

constexpr case_number case_count = 100'000;

const generated_cases& many() {
    static const generated_cases made = generate({.cases = case_count});
    return made;
}

day_number last_day() {
    return number_of(make_date(2025, 6, 30));
}

date date_of(day_number day) {
    return add_days(make_date(1970, 1, 1), day);
}

double share_of(std::int64_t some, std::int64_t all) {
    return static_cast<double>(some) / static_cast<double>(all);
}

/// The days of one kind of event of each case, rising.
std::vector<std::vector<day_number>> days_by_case(std::string_view kind) {
    std::vector<std::vector<day_number>> days(case_count);
    for (std::size_t i = 0; i < many().event_day.size(); ++i) {
        if (many().kinds[many().event_kind[i]] == kind) {
            days[many().event_case[i]].push_back(many().event_day[i]);
        }
    }
    for (std::vector<day_number>& of_case : days) {
        std::sort(of_case.begin(), of_case.end());
    }
    return days;
}

known_answer all_units(std::size_t rule) {
    known_answer all;
    for (const known_answer& one : many().known.by_rule[rule]) {
        all.yes += one.yes;
        all.no += one.no;
    }
    return all;
}

TEST(generated_cases, stand_in_the_national_mix_of_services) {
    std::array<std::int64_t, national_services.size()> found{};
    for (const label_number service : many().service) {
        ++found[service];
    }
    for (std::size_t service = 0; service < found.size(); ++service) {
        EXPECT_NEAR(share_of(found[service], case_count),
            share_of(national_services[service].in_the_country, services_in_the_country()), 0.005)
            << many().service_labels[service];
    }
}

TEST(generated_cases, have_about_twelve_events_each) {
    EXPECT_NEAR(share_of(static_cast<std::int64_t>(many().event_day.size()), case_count), 12.0, 0.25);
}

TEST(generated_cases, lack_the_day_of_the_decision_in_two_per_cent) {
    const auto lacking = std::count(many().decided.begin(), many().decided.end(), absent_day);
    EXPECT_NEAR(share_of(lacking, case_count), 0.02, 0.002);
}

/// By national_services 32 % are time-limited; 28 % of the others have come to an end.
TEST(generated_cases, are_open_ended_in_one_half) {
    const auto open_ended = std::count(many().valid_to.begin(), many().valid_to.end(), absent_day);
    EXPECT_NEAR(share_of(open_ended, case_count), 0.68 * 0.72, 0.02);
}

/// One half of 9 § 2, which is 4 %, and 22 % of the rest. Whole units are private, so luck is wide.
TEST(generated_cases, are_carried_out_by_private_units_in_one_of_four) {
    const auto of_private = std::count(many().regime.begin(), many().regime.end(), 1U);
    EXPECT_NEAR(share_of(of_private, case_count), 0.23, 0.07);
}

TEST(generated_cases, stand_in_units_from_a_few_to_ten_times_the_mean) {
    std::vector<std::int64_t> sizes(1000);
    for (const label_number unit : many().unit) {
        ++sizes[unit];
    }
    std::sort(sizes.begin(), sizes.end());
    EXPECT_LT(sizes.front(), 5);
    EXPECT_LT(sizes[500], 60); // the mean is 100
    EXPECT_GT(sizes.back(), 1000);
}

TEST(generated_cases, have_events_in_random_order) {
    std::int64_t neighbours = 0;
    std::int64_t later_cases_first = 0;
    for (std::size_t i = 1; i < many().event_case.size(); ++i) {
        neighbours += many().event_case[i] == many().event_case[i - 1] ? 1 : 0;
        later_cases_first += many().event_case[i] < many().event_case[i - 1] ? 1 : 0;
    }
    const auto events = static_cast<std::int64_t>(many().event_case.size());
    EXPECT_LT(share_of(neighbours, events), 0.001);
    EXPECT_NEAR(share_of(later_cases_first, events), 0.5, 0.01);
}

TEST(generated_cases, have_no_two_events_of_one_kind_on_one_day) {
    for (const std::string& kind : many().kinds) {
        for (const std::vector<day_number>& days : days_by_case(kind)) {
            ASSERT_EQ(std::adjacent_find(days.begin(), days.end()), days.end());
        }
    }
}

TEST(generated_cases, have_events_while_they_live) {
    for (std::size_t i = 0; i < many().event_day.size(); ++i) {
        const case_number which = many().event_case[i];
        ASSERT_LT(many().decided[which], many().event_day[i]);
        ASSERT_LE(many().event_day[i], last_day());
        ASSERT_TRUE(many().valid_to[which] == absent_day || many().event_day[i] <= many().valid_to[which]);
    }
}

// --- seasons

/// How many events each month has, by year * 12 + month - 1.
std::map<int, std::int64_t> events_by_month() {
    std::map<int, std::int64_t> found;
    for (const day_number day : many().event_day) {
        const date on = date_of(day);
        ++found[on.year() * 12 + on.month() - 1];
    }
    return found;
}

/// Four fifths of July is done in June, and most of late December in January.
TEST(generated_cases, have_no_events_in_july_and_few_in_december) {
    std::array<std::int64_t, 13> by_month{};
    for (const auto& [month, events] : events_by_month()) {
        by_month[static_cast<std::size_t>(month % 12 + 1)] += events;
    }
    EXPECT_EQ(by_month[7], 0);
    EXPECT_GT(2 * by_month[6], 3 * by_month[5]);
    EXPECT_LT(2 * by_month[12], by_month[11] + by_month[1]);
}

/// One fifth was put off. The cases grow in number, so the years before and after are looked at together.
TEST(generated_cases, have_few_events_in_the_spring_of_2020_and_many_in_the_autumn) {
    const std::map<int, std::int64_t> events = events_by_month();
    const auto two_months = [&events](int year, int first) {
        return events.at(year * 12 + first - 1) + events.at(year * 12 + first);
    };
    const auto against_neighbours = [&two_months](int first) {
        return share_of(2 * two_months(2020, first), two_months(2019, first) + two_months(2021, first));
    };
    EXPECT_NEAR(against_neighbours(4), 0.8, 0.1);
    EXPECT_GT(against_neighbours(9), 1.1);
}

// --- units

/// 72 % of the units are nearly in time, and may then lose some of long cases; 10 % wait until somebody
/// calls.
TEST(generated_cases, are_followed_up_well_in_some_units_and_badly_in_others) {
    int well = 0;
    int badly = 0;
    for (const known_answer& unit : many().known.by_rule.front()) {
        well += unit.no * 3 < unit.yes ? 1 : 0;
        badly += unit.no > unit.yes ? 1 : 0;
    }
    EXPECT_GT(well, 400);
    EXPECT_LT(well, 720);
    EXPECT_GT(badly, 70);
    EXPECT_LT(badly, 200);
}

/// Days on which a unit does nothing, and how much it does in the 60 days before and after.
struct rest {
    std::int64_t before;
    std::int64_t after;
};

/// A busy unit has an event every other day. Holidays take it 31 days; a stretch of nothing lasts 90 or more.
std::vector<rest> rests_of_busy_units() {
    std::map<label_number, std::vector<day_number>> days_of;
    for (std::size_t i = 0; i < many().event_day.size(); ++i) {
        days_of[many().unit[many().event_case[i]]].push_back(many().event_day[i]);
    }
    std::vector<rest> found;
    for (auto& [unit, days] : days_of) {
        std::sort(days.begin(), days.end());
        const auto since_2016 = std::lower_bound(days.begin(), days.end(), number_of(make_date(2016, 1, 1)));
        const auto gap = std::adjacent_find(
            since_2016, days.end(), [](day_number one, day_number next) { return next - one > 85; });
        if (days.end() - since_2016 > 2000 && gap != days.end()) {
            const auto first_before = std::lower_bound(days.begin(), gap, *gap - 59);
            const auto first_later = std::upper_bound(gap + 1, days.end(), *(gap + 1) + 59);
            found.push_back({gap + 1 - first_before, first_later - (gap + 1)});
        }
    }
    return found;
}

/// In the 60 days after it, what those days and 90 or more before them would have seen.
TEST(generated_cases, rest_for_months_in_some_units_which_then_catch_up) {
    rest all{};
    for (const rest& one : rests_of_busy_units()) {
        all.before += one.before;
        all.after += one.after;
    }
    EXPECT_GT(rests_of_busy_units().size(), 5U);
    EXPECT_GT(2 * all.after, 3 * all.before);
}

// --- decisions

/// The cases of 9 § 7, of which 95 % are time-limited.
std::vector<case_number> afternoons() {
    std::vector<case_number> found;
    for (case_number which = 0; which < case_count; ++which) {
        if (many().service_labels[many().service[which]] == "9 § 7") {
            found.push_back(which);
        }
    }
    return found;
}

bool has_ended(case_number which) {
    return many().valid_to[which] != absent_day && many().valid_to[which] < last_day();
}

/// Of those that are time-limited, 65 %. A renewal is the next case of the service.
TEST(generated_cases, are_renewed_at_the_same_unit_from_the_day_after) {
    const std::vector<case_number> cases = afternoons();
    std::int64_t ended = 0;
    std::int64_t renewed = 0;
    for (std::size_t i = 1; i < cases.size(); ++i) {
        const case_number one = cases[i - 1];
        const case_number next = cases[i];
        const bool goes_on =
            many().decided[next] == many().valid_to[one] + 1 && many().unit[next] == many().unit[one];
        ended += has_ended(one) ? 1 : 0;
        renewed += has_ended(one) && goes_on ? 1 : 0;
    }
    EXPECT_NEAR(share_of(renewed, ended), 0.95 * 0.65, 0.03);
}

/// Planned for 75 %, 10 to 100 days before the end; the rest may be followed up then anyway.
TEST(generated_cases, are_mostly_assessed_anew_before_they_end) {
    const std::vector<std::vector<day_number>> follow_ups = days_by_case("follow-up");
    std::int64_t ended = 0;
    std::int64_t assessed = 0;
    for (const case_number which : afternoons()) {
        const std::vector<day_number>& days = follow_ups[which];
        const bool has_days = has_ended(which) && !days.empty();
        ended += has_ended(which) ? 1 : 0;
        assessed += has_days && many().valid_to[which] - days.back() <= 100 ? 1 : 0;
    }
    EXPECT_GT(share_of(assessed, ended), 0.7);
}

/// 13 % wait for more than 80 days, homes, one fourth of all, in 35 %; 7 % are never executed. Renewals do
/// not wait.
TEST(generated_cases, are_executed_late_or_never_in_one_of_five) {
    const known_answer executed = all_units(2);
    EXPECT_NEAR(share_of(executed.no, executed.yes + executed.no), 0.2, 0.04);
}

TEST(generated_cases, mostly_keep_each_rule_and_many_do_not) {
    for (std::size_t rule = 0; rule < workload_rules().size(); ++rule) {
        const known_answer all = all_units(rule);
        EXPECT_GT(share_of(all.yes, all.yes + all.no), 0.5) << rule;
        EXPECT_LT(share_of(all.yes, all.yes + all.no), 0.9) << rule;
    }
}

// --- what cannot be made

TEST(generated_cases, ask_for_units_and_for_days_in_the_calendar) {
    const auto refusal = [](const generated_shape& asked) {
        return test::message_of<error>([&asked] { static_cast<void>(generate(asked)); });
    };
    EXPECT_EQ(refusal({.units = 0}), "Cases need at least one unit.");
    const std::string days = "Cases are made in a stretch of days from 1900-01-01 to 2189-12-31.";
    EXPECT_EQ(refusal({.from = make_date(2020, 1, 2), .to = make_date(2020, 1, 1)}), days);
    EXPECT_EQ(refusal({.to = make_date(2190, 1, 1)}), days);
}

} // namespace
} // namespace lssgov::examples
