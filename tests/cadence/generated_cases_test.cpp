// The generated cases: always the same, like those of the country, and answered rightly.

#include "examples/support/generated_cases.hpp"

#include "examples/support/national_services.hpp"
#include "support/message_of.hpp"

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>
#include <tuple>
#include <utility>

namespace lssgov::examples {

/// For the messages of failed tests.
void PrintTo(const known_answer& told, std::ostream* out) { // NOLINT(readability-identifier-naming)
    *out << "yes " << told.yes << ", no " << told.no << ", unknown " << told.unknown << ", not applicable "
         << told.not_applicable << ", breaches " << told.breaches << ", days late " << told.days_late
         << ", overdue " << told.overdue;
}

namespace {

// --- always the same

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

std::uint64_t fingerprint_of(const generated_cases& made) {
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
    return all.value();
}

TEST(generated_cases, of_one_seed_are_the_same_everywhere_and_always) {
    EXPECT_EQ(fingerprint_of(generate({.cases = 10'000})), 6359419566499823374U);
    EXPECT_NE(
        fingerprint_of(generate({.seed = 2, .cases = 10'000})), fingerprint_of(generate({.cases = 10'000})));
}

// --- like those of the country

const generated_cases& many() {
    static const generated_cases made = generate({.cases = 100'000});
    return made;
}

double share_of(std::int64_t some, std::int64_t all) {
    return static_cast<double>(some) / static_cast<double>(all);
}

TEST(generated_cases, stand_in_the_national_mix_of_services) {
    std::array<std::int64_t, national_services.size()> found{};
    for (const label_number service : many().service) {
        ++found[service];
    }
    for (std::size_t service = 0; service < found.size(); ++service) {
        EXPECT_NEAR(share_of(found[service], 100'000),
            share_of(national_services[service].in_the_country, services_in_the_country()), 0.005)
            << many().service_labels[service];
    }
}

TEST(generated_cases, have_about_twelve_events_each) {
    EXPECT_NEAR(share_of(static_cast<std::int64_t>(many().event_day.size()), 100'000), 12.0, 0.5);
}

TEST(generated_cases, lack_a_date_now_and_then) {
    const auto lacking = std::count(many().decided.begin(), many().decided.end(), absent_day);
    EXPECT_NEAR(share_of(lacking, 100'000), 0.02, 0.005);
}

TEST(generated_cases, are_open_ended_and_time_limited_of_both_regimes) {
    const auto open_ended = std::count(many().valid_to.begin(), many().valid_to.end(), absent_day);
    EXPECT_NEAR(share_of(open_ended, 100'000), 0.5, 0.1);
    const auto of_private = std::count(many().regime.begin(), many().regime.end(), 1U);
    EXPECT_NEAR(share_of(of_private, 100'000), 0.25, 0.1);
}

TEST(generated_cases, stand_in_units_from_a_few_to_ten_times_the_mean) {
    std::vector<std::int64_t> sizes(1000);
    for (const label_number unit : many().unit) {
        ++sizes[unit];
    }
    EXPECT_LT(*std::min_element(sizes.begin(), sizes.end()), 5);
    EXPECT_GT(*std::max_element(sizes.begin(), sizes.end()), 500);
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

/// Which case, which kind, which day.
using placed_event = std::tuple<case_number, std::uint8_t, day_number>;

std::vector<placed_event> sorted_events(const generated_cases& made) {
    std::vector<placed_event> events;
    for (std::size_t i = 0; i < made.event_day.size(); ++i) {
        events.emplace_back(made.event_case[i], made.event_kind[i], made.event_day[i]);
    }
    std::sort(events.begin(), events.end());
    return events;
}

TEST(generated_cases, have_no_two_events_of_one_kind_on_one_day) {
    const std::vector<placed_event> events = sorted_events(many());
    EXPECT_EQ(std::adjacent_find(events.begin(), events.end()), events.end());
}

TEST(generated_cases, are_followed_up_while_they_live) {
    for (std::size_t i = 0; i < many().event_day.size(); ++i) {
        const case_number which = many().event_case[i];
        ASSERT_LT(many().decided[which], many().event_day[i]);
        ASSERT_LE(many().event_day[i], number_of(make_date(2025, 6, 30)));
        ASSERT_TRUE(many().valid_to[which] == absent_day || many().event_day[i] <= many().valid_to[which]);
    }
}

TEST(generated_cases, are_followed_up_by_nobody_in_july_and_few_in_december) {
    std::array<std::int64_t, 13> by_month{};
    for (const day_number day : many().event_day) {
        ++by_month[to_date(day)->month()];
    }
    EXPECT_EQ(by_month[7], 0);
    EXPECT_LT(2 * by_month[12], by_month[11] + by_month[1]);
}

TEST(generated_cases, mostly_keep_each_rule_and_many_do_not) {
    for (std::size_t rule = 0; rule < workload_rules().size(); ++rule) {
        known_answer all;
        for (const known_answer& one : many().known.by_rule[rule]) {
            all.yes += one.yes;
            all.no += one.no;
        }
        EXPECT_GT(share_of(all.yes, all.yes + all.no), 0.6) << rule;
        EXPECT_LT(share_of(all.yes, all.yes + all.no), 0.9) << rule;
    }
}

TEST(generated_cases, are_followed_up_well_in_some_units_and_badly_in_others) {
    int well = 0;
    int badly = 0;
    for (const known_answer& unit : many().known.by_rule.front()) {
        well += unit.no * 3 < unit.yes ? 1 : 0;
        badly += unit.no > unit.yes ? 1 : 0;
    }
    EXPECT_GT(well, 400);
    EXPECT_GT(badly, 50);
}

TEST(generated_cases, rest_for_months_in_some_units) {
    std::vector<std::pair<label_number, day_number>> since_2016;
    for (std::size_t i = 0; i < many().event_day.size(); ++i) {
        if (many().event_day[i] >= number_of(make_date(2016, 1, 1))) {
            since_2016.emplace_back(many().unit[many().event_case[i]], many().event_day[i]);
        }
    }
    std::sort(since_2016.begin(), since_2016.end());
    std::map<label_number, std::int64_t> events;
    std::set<label_number> rested;
    for (std::size_t i = 1; i < since_2016.size(); ++i) {
        const auto& [unit, day] = since_2016[i];
        ++events[unit];
        if (since_2016[i - 1].first == unit && day - since_2016[i - 1].second > 85) {
            rested.insert(unit);
        }
    }
    const auto rested_though_busy = std::count_if(
        rested.begin(), rested.end(), [&events](label_number unit) { return events[unit] > 2000; });
    EXPECT_GT(rested_though_busy, 3);
}

TEST(generated_cases, ask_for_units_and_for_days_in_the_calendar) {
    const auto refusal = [](const generated_shape& asked) {
        return test::message_of<error>([&asked] { static_cast<void>(generate(asked)); });
    };
    EXPECT_EQ(refusal({.units = 0}), "Cases need at least one unit.");
    const std::string days = "Cases are made in a stretch of days from 1900-01-01 to 2189-12-31.";
    EXPECT_EQ(refusal({.from = make_date(2020, 1, 2), .to = make_date(2020, 1, 1)}), days);
    EXPECT_EQ(refusal({.to = make_date(2190, 1, 1)}), days);
}

// --- answered rightly

known_answer answer_of(const tally_row& row) {
    return {.yes = row.yes,
        .no = row.no,
        .unknown = row.unknown,
        .not_applicable = row.not_applicable,
        .breaches = row.breaches,
        .days_late = row.days_late,
        .overdue = row.in_state(case_state::overdue)};
}

/// The rows of an engine against what is known; a unit without cases has no row.
void compare(const generated_cases& made, const std::vector<tally_row>& rows) {
    std::map<std::pair<std::string, std::string>, known_answer> found;
    for (const tally_row& row : rows) {
        found[{row.rule, row.group}] = answer_of(row);
    }
    const std::vector<rule> rules = workload_rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (label_number unit = 0; unit < made.unit_labels.size(); ++unit) {
            const known_answer told = found[{rules[i].id, made.unit_labels[unit]}];
            EXPECT_EQ(told, made.known.of(i, unit)) << rules[i].id << ", " << made.unit_labels[unit];
        }
    }
}

std::vector<one_case> one_by_one(const case_set& cases) {
    std::vector<one_case> all;
    for (case_number which = 0; which < cases.size(); ++which) {
        all.push_back(cases.at(which));
    }
    return all;
}

void compare_with_reference(const generated_shape& shape) {
    const generated_cases made = generate(shape);
    compare(made, tally(one_by_one(as_case_set(made)), workload_rules(), as_of(shape.to), by("unit")));
}

TEST(known_answers, are_those_of_the_reference_engine) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        compare_with_reference({.seed = seed, .cases = 2000, .units = 20});
    }
}

TEST(known_answers, are_those_of_the_reference_engine_whatever_the_days) {
    const auto between = [](date from, date to) {
        return generated_shape{.seed = 5, .cases = 500, .units = 1, .from = from, .to = to};
    };
    compare_with_reference(between(make_date(2020, 2, 29), make_date(2024, 2, 29)));
    compare_with_reference(between(make_date(2019, 1, 1), make_date(2020, 12, 31)));
    compare_with_reference(between(make_date(2019, 1, 1), make_date(2021, 1, 1)));
    compare_with_reference(between(make_date(2021, 1, 1), make_date(2021, 1, 1)));
    compare_with_reference(between(make_date(1900, 1, 1), make_date(1910, 7, 15)));
    compare_with_reference(between(make_date(2180, 1, 1), make_date(2189, 12, 31)));
}

TEST(known_answers, are_those_of_the_reference_engine_around_new_year) {
    for (date to = make_date(2024, 12, 20); to <= make_date(2025, 1, 10); to = add_days(to, 1)) {
        compare_with_reference(
            {.seed = 6, .cases = 300, .units = 3, .from = make_date(2021, 12, 25), .to = to});
    }
}

TEST(known_answers, are_those_of_the_fast_engine) {
    compare(many(), tally(as_case_set(many()), workload_rules(), as_of(2025, 6, 30), by("unit")));
}

} // namespace
} // namespace lssgov::examples
