// What is odd about cases, which misses nobody reported, and which groups differ: by hand, and against slow
// ways on generated cases.

#include "cadence/any_case_set.hpp"
#include "cadence/cases.hpp"
#include "cadence/sets.hpp"
#include "support/message_of.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/breaches.hpp>
#include <lssgov/review/case_findings.hpp>
#include <lssgov/review/group_comparison.hpp>
#include <lssgov/review/missing_reports.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace lssgov {

inline void PrintTo(const odd_cases& one, std::ostream* out) {
    *out << name_of(one.what) << ": " << one.count << ' ' << ::testing::PrintToString(one.first);
}

inline void PrintTo(const missing_reports& one, std::ostream* out) {
    *out << one.rule << ": " << one.breaches << " breaches, " << one.reported << " reported, " << one.missing
         << " missing, " << one.unknown << " unknown, " << one.cases << " cases "
         << ::testing::PrintToString(one.first);
}

namespace {

using test::day;
using test::decided;
using test::set_of;

const as_of on(2021, 6, 30);

// --- odd cases --------------------------------------------------------------------------------------------

std::vector<odd_cases> odd_among(const std::vector<one_case>& cases) {
    return find_odd_cases(set_of(cases), on);
}

std::vector<odd_cases> only(oddity what, const std::string& id) {
    return {{.what = what, .count = 1, .first = {id}}};
}

one_case plain(const std::string& id) {
    return one_case(id)
        .on("applied", day("2020-01-01"))
        .on("decided", day("2020-02-01"))
        .on("executed", day("2020-03-01"))
        .on("executed_to", day("2021-01-31"))
        .on("valid_to", day("2021-01-31"));
}

TEST(odd_cases, on_the_same_day_nothing_is_odd) {
    const one_case same = one_case("A")
                              .on("applied", day("2020-02-01"))
                              .on("decided", day("2020-02-01"))
                              .on("executed", day("2020-02-01"))
                              .on("executed_to", day("2020-02-01"))
                              .on("valid_to", day("2020-02-01"))
                              .event("follow-up", day("2020-02-01"));
    EXPECT_EQ(odd_among({same, plain("B"), one_case("C")}), std::vector<odd_cases>{});
}

TEST(odd_cases, executed_on_the_day_before_the_decision) {
    EXPECT_EQ(odd_among({plain("A").on("executed", day("2020-01-31"))}),
        only(oddity::executed_before_decided, "A"));
}

TEST(odd_cases, a_decision_that_ends_before_it_is_made_or_executed) {
    one_case unmade = one_case("A").on("decided", day("2020-02-01")).on("valid_to", day("2020-01-31"));
    one_case unexecuted = one_case("B").on("executed", day("2020-02-01")).on("valid_to", day("2020-01-31"));
    EXPECT_EQ(odd_among({unmade}), only(oddity::end_before_start, "A"));
    EXPECT_EQ(odd_among({unexecuted}), only(oddity::end_before_start, "B"));
    unmade.on("executed", day("2020-02-01")); // both, and counted once
    EXPECT_EQ(odd_among({unmade}), only(oddity::end_before_start, "A"));
}

TEST(odd_cases, a_service_that_went_on_after_the_decision_had_run_out) {
    EXPECT_EQ(
        odd_among({plain("A").on("executed_to", day("2021-02-01"))}), only(oddity::executed_after_end, "A"));
}

TEST(odd_cases, an_event_of_any_kind_on_the_day_after_the_end) {
    EXPECT_EQ(odd_among({plain("A").event("follow-up", day("2021-01-31"))}), std::vector<odd_cases>{});
    EXPECT_EQ(odd_among({plain("A").event("call", day("2020-04-01")).event("follow-up", day("2021-02-01"))}),
        only(oddity::event_after_end, "A"));
}

TEST(odd_cases, what_happened_on_the_day_before_the_application) {
    const one_case early_event = plain("A").event("follow-up", day("2019-12-31"));
    EXPECT_EQ(odd_among({early_event}), only(oddity::before_application, "A"));
    EXPECT_EQ(
        odd_among({plain("B").on("decided", day("2019-12-31"))}), only(oddity::before_application, "B"));
    one_case executed = one_case("C").on("applied", day("2020-01-01")).on("executed", day("2019-12-31"));
    EXPECT_EQ(odd_among({executed}), only(oddity::before_application, "C"));
}

TEST(odd_cases, later_than_as_of_nothing_is_seen) {
    const auto odd = [](const one_case& one, as_of when) {
        return find_odd_cases(set_of(std::vector{one}), when).size();
    };
    const one_case after = plain("A").event("follow-up", day("2021-03-01"));
    EXPECT_EQ(odd(after, as_of(2021, 2, 28)), 0U);
    EXPECT_EQ(odd(after, as_of(2021, 3, 1)), 1U);
    const one_case applied = one_case("B").on("decided", day("2020-01-01")).on("applied", day("2020-01-05"));
    EXPECT_EQ(odd(applied, as_of(2020, 1, 4)), 0U);
    EXPECT_EQ(odd(applied, as_of(2020, 1, 5)), 1U);
    const one_case gone_on =
        one_case("C").on("valid_to", day("2020-01-01")).on("executed_to", day("2020-01-05"));
    EXPECT_EQ(odd(gone_on, as_of(2020, 1, 4)), 0U);
    EXPECT_EQ(odd(gone_on, as_of(2020, 1, 5)), 1U);
}

TEST(odd_cases, the_first_five_are_named_in_the_order_of_the_set) {
    std::vector<one_case> cases;
    for (const char* id : {"G", "F", "E", "D", "C", "B", "A"}) {
        cases.push_back(plain(id).on("executed_to", day("2021-02-01")));
    }
    cases[1] = plain("F");
    EXPECT_EQ(odd_among(cases),
        (std::vector<odd_cases>{
            {.what = oddity::executed_after_end, .count = 6, .first = {"G", "E", "D", "C", "B"}}}));
}

// The slow way: each sentence by itself, over single cases.

std::optional<date> seen(const one_case& one, const char* name, as_of when) {
    const auto found = one.dates.find(name);
    return found != one.dates.end() && found->second <= when.day ? std::optional(found->second)
                                                                 : std::nullopt;
}

bool is_before(const std::optional<date>& a, const std::optional<date>& b) {
    return a && b && *a < *b;
}

bool has_event(const one_case& one, const std::function<bool(date)>& is_meant) {
    return std::any_of(one.events.begin(), one.events.end(),
        [&is_meant](const case_event& each) { return is_meant(each.day); });
}

bool is_odd(const one_case& one, oddity what, as_of when) {
    const auto applied = seen(one, "applied", when);
    const auto decided_on = seen(one, "decided", when);
    const auto executed = seen(one, "executed", when);
    const auto ends = seen(one, "valid_to", when);
    switch (what) {
    case oddity::before_application:
        return is_before(decided_on, applied) || is_before(executed, applied) ||
               has_event(one, [&applied](date each) { return is_before(each, applied); });
    case oddity::executed_before_decided:
        return is_before(executed, decided_on);
    case oddity::end_before_start:
        return is_before(ends, decided_on) || is_before(ends, executed);
    case oddity::executed_after_end:
        return is_before(ends, seen(one, "executed_to", when));
    case oddity::event_after_end:
        break;
    }
    return has_event(one, [&](date each) { return is_before(ends, each) && each <= when.day; });
}

std::vector<odd_cases> slowly_found(const std::vector<one_case>& cases, as_of when) {
    std::vector<odd_cases> told;
    for (const oddity what : {oddity::before_application, oddity::executed_before_decided,
             oddity::end_before_start, oddity::executed_after_end, oddity::event_after_end}) {
        odd_cases made{.what = what};
        for (const one_case& one : cases) {
            if (is_odd(one, what, when) && ++made.count <= 5) {
                made.first.push_back(one.id);
            }
        }
        if (made.count > 0) {
            told.push_back(made);
        }
    }
    return told;
}

TEST(odd_cases, are_those_that_each_sentence_by_itself_finds) {
    std::mt19937 dice(20261122);
    const auto a_day = [&dice] { return add_days(make_date(2021, 1, 1), static_cast<int>(dice() % 30)); };
    const as_of when(2021, 1, 20);
    for (int round = 0; round < 200; ++round) {
        std::vector<one_case> cases;
        for (int i = 0; i < 12; ++i) {
            cases.emplace_back(std::to_string(i));
            for (const char* name : {"applied", "decided", "executed", "executed_to", "valid_to"}) {
                if (dice() % 3 != 0) {
                    cases.back().on(name, a_day());
                }
            }
            for (auto left = dice() % 4; left > 0; --left) {
                cases.back().event(left == 1 ? "call" : "follow-up", a_day());
            }
        }
        EXPECT_EQ(find_odd_cases(set_of(cases), when), slowly_found(cases, when));
    }
}

// --- missing reports --------------------------------------------------------------------------------------

const char* const report_kind = "deviation report";

rule yearly() {
    return at_least_every(months(12)).named("R", "Yearly");
}

one_case reported(one_case late, std::string_view when) {
    return late.event(report_kind, day(when));
}

/// Due on 2021-01-15, not done.
one_case late_case(const std::string& id) {
    return one_case(id).on("decided", day("2020-01-15"));
}

std::vector<missing_reports> missing_among(
    const std::vector<one_case>& cases, const rule& asked, const context& known = {}) {
    return find_missing_reports(set_of(cases), {&asked, 1}, on, report_kind, known);
}

missing_reports counted(std::int64_t said, std::int64_t missing, std::int64_t unknown) {
    return {.rule = "R",
        .breaches = said + missing + unknown,
        .reported = said,
        .missing = missing,
        .unknown = unknown};
}

TEST(missing_reports, a_report_on_the_first_late_day_answers_and_one_on_the_day_before_does_not) {
    const std::vector<one_case> in_time{reported(late_case("A"), "2021-01-16")};
    EXPECT_EQ(missing_among(in_time, yearly()), std::vector{counted(1, 0, 0)});
    const std::vector<one_case> too_early{reported(late_case("A"), "2021-01-15")};
    missing_reports expected = counted(0, 1, 0);
    expected.cases = 1;
    expected.first = {"A"};
    EXPECT_EQ(missing_among(too_early, yearly()), std::vector{expected});
}

TEST(missing_reports, a_report_later_than_as_of_is_not_seen) {
    EXPECT_EQ(missing_among({reported(late_case("A"), "2021-06-30")}, yearly()).front().reported, 1);
    EXPECT_EQ(missing_among({reported(late_case("A"), "2021-07-01")}, yearly()).front().missing, 1);
}

TEST(missing_reports, one_report_answers_every_miss_before_it) {
    // Late from 2018-01-16, closed 2018-03-01; late from 2019-03-02, closed 2019-04-01; late from 2020-04-02.
    one_case often = decided("2017-01-15", {"2018-03-01", "2019-04-01"});
    EXPECT_EQ(missing_among({reported(often, "2020-05-01")}, yearly()), std::vector{counted(3, 0, 0)});
    // A report between the second and the third answers two.
    missing_reports expected = counted(2, 1, 0);
    expected.cases = 1;
    expected.first = {"D-1"};
    EXPECT_EQ(missing_among({reported(often, "2019-04-01")}, yearly()), std::vector{expected});
}

TEST(missing_reports, a_case_with_several_misses_counts_once_and_the_first_five_are_named) {
    std::vector<one_case> cases{reported(one_case("-"), "2020-01-01")};
    for (const char* id : {"F", "E", "D", "C", "B", "A"}) {
        cases.push_back(decided("2017-01-15", {"2018-03-01"}));
        cases.back().id = id;
    }
    missing_reports expected = counted(0, 12, 0);
    expected.cases = 6;
    expected.first = {"F", "E", "D", "C", "B"};
    EXPECT_EQ(missing_among(cases, yearly()), std::vector{expected});
}

TEST(missing_reports, an_excused_miss_asks_for_none) {
    context known;
    known.suspensions = {test::resting("2021-01-01", "2021-01-01", "2021-01-31")};
    EXPECT_EQ(missing_among({reported(late_case("A"), "2020-01-01")}, yearly(), known),
        std::vector{counted(0, 0, 0)});
}

TEST(missing_reports, where_the_register_of_reports_has_gaps_a_missing_one_is_unknown) {
    const std::vector<one_case> cases{reported(late_case("A"), "2020-12-01")};
    const auto with_register = [&cases](const event_register& one) {
        context known;
        known.registers.push_back(one);
        return missing_among(cases, yearly(), known).front();
    };
    const auto covering = [&](std::string_view from, std::string_view to) {
        return with_register(
            event_register::covering(report_kind, test::maybe_day(from), test::maybe_day(to)));
    };
    EXPECT_EQ(covering("2021-01-16", "2021-06-30").missing, 1);
    EXPECT_EQ(covering("2021-01-17", ""), counted(0, 0, 1));
    EXPECT_EQ(covering("", "2021-06-29"), counted(0, 0, 1));
    EXPECT_EQ(with_register(event_register::never_holding(report_kind)), counted(0, 0, 1));
    EXPECT_EQ(with_register(event_register::never_holding("call")).missing, 1);
}

TEST(missing_reports, are_asked_for_only_where_the_data_or_a_rule_know_of_them) {
    EXPECT_TRUE(missing_among({late_case("A")}, yearly()).empty());
    const auto asked_with = [](const rule& other) {
        return find_missing_reports(
            set_of(std::vector{late_case("A")}), std::vector{yearly(), other}, on, report_kind);
    };
    const rule chained = response(days(7)).trigger("missed follow-up").event(report_kind).named("C", "");
    const rule answered = response(days(7)).trigger(report_kind).event("answer").named("A", "");
    const rule other = response(days(7)).trigger("call").event("answer").named("O", "");
    EXPECT_EQ(asked_with(chained).size(), 1U);
    EXPECT_EQ(asked_with(answered).size(), 1U);
    EXPECT_TRUE(asked_with(other).empty());
}

TEST(missing_reports, are_asked_for_of_rules_that_ask_again_and_again_but_not_of_those_met_by_reports) {
    EXPECT_TRUE(asks_for_reports(at_least_every(months(1)), report_kind));
    EXPECT_TRUE(asks_for_reports(per_period(partition::yearly()), report_kind));
    EXPECT_TRUE(asks_for_reports(on_dates({{3, 31}}), report_kind));
    EXPECT_TRUE(asks_for_reports(before_end(days(30)), report_kind));
    EXPECT_FALSE(asks_for_reports(within(months(3)), report_kind));
    EXPECT_FALSE(asks_for_reports(response(days(7)).trigger("call"), report_kind));
    EXPECT_FALSE(asks_for_reports(coverage({1, 2}, partition::yearly()), report_kind));
    EXPECT_TRUE(missing_among({reported(late_case("A"), "2020-12-01")}, yearly().event(report_kind)).empty());
}

missing_reports slowly_counted(const test::many_cases& one) {
    missing_reports told{.rule = one.asked.id};
    std::vector<std::string> lacking;
    for (const case_breach& each : breaches(one.cases, one.asked, one.on, one.known)) {
        const one_case& followed = one.cases[each.which];
        if (each.is_excused) {
            continue;
        }
        ++told.breaches;
        const bool has_report =
            std::any_of(followed.events.begin(), followed.events.end(), [&](const case_event& event) {
                return event.kind == "visit" && *to_date(each.first_late) <= event.day &&
                       event.day <= one.on.day;
            });
        told.reported += has_report ? 1 : 0;
        if (!has_report) {
            ++told.missing;
            lacking.push_back(followed.id);
        }
    }
    lacking.erase(std::unique(lacking.begin(), lacking.end()), lacking.end());
    told.cases = std::ssize(lacking);
    lacking.resize(std::min<std::size_t>(lacking.size(), 5));
    told.first = lacking;
    return told;
}

TEST(missing_reports, are_those_that_a_look_at_each_miss_finds) {
    std::int64_t met = 0;
    std::int64_t lacking = 0;
    for (const auto kind : {test::kind_asked::completion, test::kind_asked::anchored,
             test::kind_asked::period, test::kind_asked::dates, test::kind_asked::before_end}) {
        test::any_case_set source(kind, 7);
        for (int left = 12; left > 0; --left) {
            test::many_cases one = source.next(120);
            one.asked.roll = false;
            for (std::size_t i = 0; i < one.cases.size(); ++i) {
                one.cases[i].id = std::to_string(i);
            }
            const auto told =
                find_missing_reports(set_of(one.cases), {&one.asked, 1}, one.on, "visit", one.known);
            if (told.empty()) {
                continue; // no case was visited
            }
            EXPECT_EQ(told.front(), slowly_counted(one));
            met += told.front().reported;
            lacking += told.front().missing;
        }
    }
    EXPECT_GT(met, 10);
    EXPECT_GT(lacking, 100);
}

// --- groups -----------------------------------------------------------------------------------------------

tally_row row(const std::string& group, std::int64_t yes, std::int64_t no, std::int64_t unknown) {
    tally_row made;
    made.rule = "R";
    made.grouping = "unit";
    made.group = group;
    made.yes = yes;
    made.no = no;
    made.unknown = unknown;
    made.cases = yes + no + unknown;
    return made;
}

TEST(shares, are_compared_exactly) {
    EXPECT_TRUE(is_smaller_share(1, 3, 1, 2));
    EXPECT_FALSE(is_smaller_share(1, 2, 1, 3));
    EXPECT_FALSE(is_smaller_share(1, 2, 2, 4));
    EXPECT_TRUE(is_smaller_share(0, 7, 1, 1'000'000'000'000));
    EXPECT_FALSE(is_smaller_share(0, 7, 0, 3));
    EXPECT_FALSE(is_smaller_share(7, 7, 3, 3));
    EXPECT_TRUE(is_smaller_share(333'333, 1'000'000, 1, 3));
    EXPECT_FALSE(is_smaller_share(1, 3, 333'333, 1'000'000));
    constexpr std::int64_t large = std::numeric_limits<std::int64_t>::max();
    EXPECT_TRUE(is_smaller_share(large - 2, large - 1, large - 1, large)); // products would overflow
    EXPECT_FALSE(is_smaller_share(large - 1, large, large - 2, large - 1));
    EXPECT_THROW(static_cast<void>(is_smaller_share(1, 0, 1, 2)), error);
    EXPECT_THROW(static_cast<void>(is_smaller_share(1, 2, -1, 2)), error);
}

TEST(shares, are_compared_as_their_products_are) {
    std::mt19937 dice(5);
    for (int i = 0; i < 20'000; ++i) {
        const auto number = [&dice] { return static_cast<std::int64_t>(dice() % 40); };
        const std::int64_t a = number();
        const std::int64_t b = number() + 1;
        const std::int64_t c = number();
        const std::int64_t d = number() + 1;
        ASSERT_EQ(is_smaller_share(a, b, c, d), a * d < c * b) << a << '/' << b << ' ' << c << '/' << d;
    }
}

TEST(groups, differ_for_certain_when_the_bounds_do_not_meet) {
    // Norr: 3 to 5 of 10. Syd: 6 of 10. 5 of 10 lies below 6 of 10.
    const std::vector<tally_row> apart{row("Norr", 3, 5, 2), row("Syd", 6, 4, 0)};
    const auto told = compare_groups(apart);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->rule, "R");
    EXPECT_EQ(told->grouping, "unit");
    EXPECT_EQ(told->worst, (kept_bounds{"Norr", 3, 5, 10}));
    EXPECT_EQ(told->best, (kept_bounds{"Syd", 6, 6, 10}));
    EXPECT_EQ(told->compared, 2);
    EXPECT_EQ(told->below_best, 1);
    // 6 of 10 at most: the bounds meet.
    EXPECT_FALSE(compare_groups(std::vector{row("Norr", 3, 4, 3), row("Syd", 6, 4, 0)}));
}

TEST(groups, with_few_judged_cases_or_without_a_label_are_left_out) {
    const std::vector<tally_row> rows{
        row("", 0, 100, 0), row("Norr", 0, 4, 0), row("Syd", 5, 0, 0), row("Väst", 3, 2, 0)};
    EXPECT_EQ(compare_groups(rows)->worst.group, "Väst");
    EXPECT_EQ(compare_groups(rows)->compared, 2);
    EXPECT_EQ(compare_groups(rows, 4)->worst.group, "Norr");
    EXPECT_FALSE(compare_groups(rows, 6));
    EXPECT_FALSE(compare_groups({}));
}

TEST(groups, of_different_questions_are_refused) {
    tally_row other = row("Syd", 1, 1, 1);
    other.rule = "S";
    const std::vector<tally_row> rows{row("Norr", 1, 1, 1), other};
    EXPECT_EQ(test::message_of<error>([&rows] { static_cast<void>(compare_groups(rows)); }),
        "Groups of different rules or groupings cannot be compared: give the rows of one.");
    EXPECT_THROW(static_cast<void>(compare_groups(rows, 0)), error);
}

/// Every pair, multiplied out.
TEST(groups, differ_when_some_pair_of_them_does) {
    std::mt19937 dice(11);
    int certain = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<tally_row> rows;
        for (auto left = 1 + dice() % 5; left > 0; --left) {
            const auto number = [&dice] { return static_cast<std::int64_t>(dice() % 9); };
            rows.push_back(row(std::to_string(left), number(), number(), number()));
        }
        std::int64_t pairs = 0;
        for (const tally_row& low : rows) {
            for (const tally_row& high : rows) {
                const bool are_judged = low.judged() >= 5 && high.judged() >= 5;
                const bool is_below = (low.yes + low.unknown) * high.judged() < high.yes * low.judged();
                pairs += are_judged && is_below ? 1 : 0;
            }
        }
        const auto told = compare_groups(rows);
        ASSERT_EQ(told.has_value(), pairs > 0);
        if (!told) {
            continue;
        }
        ++certain;
        EXPECT_LT(told->worst.most * told->best.judged, told->best.least * told->worst.judged);
        for (const tally_row& each : rows) {
            if (each.judged() >= 5) {
                EXPECT_LE(told->worst.most * each.judged(), (each.yes + each.unknown) * told->worst.judged);
                EXPECT_GE(told->best.least * each.judged(), each.yes * told->best.judged);
            }
        }
    }
    EXPECT_GT(certain, 100);
}

} // namespace
} // namespace lssgov
