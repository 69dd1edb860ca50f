// Events in any order, grouped by case: against a plain sort, and what is refused.

#include "cadence/cases.hpp"
#include "support/message_of.hpp"

#include <lssgov/cadence/case_set.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <stop_token>
#include <tuple>

namespace lssgov {
namespace {

using test::day;

/// Columns of events that somebody owns.
struct event_rows {
    std::vector<std::string> kinds{};
    std::vector<case_number> whose{};
    std::vector<std::uint8_t> kind_of{};
    std::vector<day_number> days{};

    void add(case_number which, std::uint8_t kind, day_number when) {
        whose.push_back(which);
        kind_of.push_back(kind);
        days.push_back(when);
    }

    [[nodiscard]] ungrouped_events lent() const { return {kinds, whose, kind_of, days}; }
};

case_set grouped(std::size_t cases, const event_rows& events, unsigned threads = 1) {
    return case_set::grouped({.count = cases}, events.lent(), {.threads = threads});
}

std::string refusal(std::size_t cases, const event_rows& events, unsigned threads = 1) {
    return test::message_of<error>([&] { static_cast<void>(grouped(cases, events, threads)); });
}

// --- against a plain sort ---------------------------------------------------------------------------------

using plain_event = std::tuple<std::size_t, std::size_t, day_number>; // kind, case, day

std::vector<plain_event> sorted(const event_rows& events) {
    std::vector<plain_event> all;
    for (std::size_t i = 0; i < events.days.size(); ++i) {
        all.emplace_back(events.kind_of[i], events.whose[i], events.days[i]);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

/// All events of a set, in the order in which its columns have them.
std::vector<plain_event> events_of(const case_set& cases) {
    std::vector<plain_event> all;
    for (std::size_t kind = 0; kind < cases.columns().events.size(); ++kind) {
        const event_column& column = cases.columns().events[kind];
        for (std::size_t i = 0; i < cases.size(); ++i) {
            for (std::size_t k = column.begins[i]; k < column.begins[i + 1]; ++k) {
                all.emplace_back(kind, i, column.days[k]);
            }
        }
    }
    return all;
}

struct shape {
    const char* name;
    std::size_t cases;
    std::size_t kinds;
    std::size_t events;
    case_number first_case; ///< events fall on so many cases from this one on
    case_number some_cases;
    day_number first_day; ///< and on so many days from this one on
    std::uint32_t some_days;
};

constexpr std::uint32_t all_days = last_day_number - first_day_number + 1;

const auto shapes = std::to_array<shape>({
    {"no cases", 0, 2, 0, 0, 1, 0, 1},
    {"no kinds", 3, 0, 0, 0, 1, 0, 1},
    {"no events", 100'000, 3, 0, 0, 1, 0, 1},
    {"one event", 5, 1, 1, 4, 1, last_day_number, 1},
    {"one case", 1, 2, 1'000, 0, 1, first_day_number, all_days},
    {"one case of many has all", 70'000, 2, 50'000, 69'999, 1, 14'000, 4'000},
    {"one day has all", 1'000, 1, 20'000, 0, 1'000, -1, 1},
    {"many twins", 300, 3, 100'000, 0, 300, 18'000, 30},
    {"many cases, few events", 200'000, 2, 500, 0, 200'000, first_day_number, all_days},
    {"more cases than a key holds, in few buckets", 100'000, 1, 16'000, 0, 100'000, 14'000, 365},
    {"as many kinds as there are numbers", 50, 256, 40'000, 0, 50, 14'000, 365},
    {"some hundred buckets", 40'000, 2, 1'300'000, 0, 40'000, 14'000, 4'000},
    {"dense cases on all days", 7, 1, 600'000, 0, 7, first_day_number, all_days},
});

event_rows rows_of(const shape& wanted) {
    std::mt19937 random(20261122); // NOLINT(bugprone-random-generator-seed): the same every time
    const auto below = [&random](std::size_t end) { return static_cast<std::uint32_t>(random() % end); };
    event_rows made{.kinds = std::vector<std::string>(wanted.kinds)};
    for (std::size_t i = 0; i < wanted.kinds; ++i) {
        made.kinds[i] = "kind " + std::to_string(i);
    }
    for (std::size_t i = 0; i < wanted.events; ++i) {
        made.add(wanted.first_case + below(wanted.some_cases), static_cast<std::uint8_t>(below(wanted.kinds)),
            wanted.first_day + static_cast<day_number>(below(wanted.some_days)));
    }
    return made;
}

TEST(grouped, has_the_events_of_a_plain_sort_at_any_number_of_threads) {
    for (const shape& one : shapes) {
        const event_rows rows = rows_of(one);
        const std::vector<plain_event> expected = sorted(rows);
        for (const unsigned threads : {1U, 2U, 3U}) {
            SCOPED_TRACE(std::string(one.name) + ", threads: " + std::to_string(threads));
            const case_set cases = grouped(one.cases, rows, threads);
            EXPECT_EQ(cases.columns().events.size(), one.kinds);
            EXPECT_TRUE(events_of(cases) == expected);
            EXPECT_NO_THROW(static_cast<void>(case_set::borrowed(cases.columns())));
        }
    }
}

TEST(grouped, takes_events_that_are_sorted_already) {
    event_rows rows{.kinds = {"a", "b"}};
    for (case_number i = 0; i < 40'000; ++i) {
        rows.add(i, static_cast<std::uint8_t>(i % 2), 14'000);
        rows.add(i, static_cast<std::uint8_t>(i % 2), 14'001);
    }
    EXPECT_TRUE(events_of(grouped(40'000, rows)) == sorted(rows));
}

TEST(grouped, needs_no_column_of_kinds_where_there_is_one) {
    const event_rows rows = rows_of({"one kind", 2'000, 1, 30'000, 0, 2'000, 14'000, 4'000});
    event_rows bare = rows;
    bare.kind_of.clear();
    EXPECT_TRUE(events_of(grouped(2'000, bare, 2)) == sorted(rows));
}

TEST(grouped, is_the_set_that_the_builder_makes) {
    const event_rows rows = rows_of({"some", 300, 2, 5'000, 0, 300, 14'000, 4'000});
    case_set_builder building;
    for (const std::string& kind : rows.kinds) {
        static_cast<void>(building.event_kind(kind));
    }
    for (int i = 0; i < 300; ++i) {
        building.add("");
    }
    for (std::size_t i = 0; i < rows.days.size(); ++i) {
        building.event(rows.whose[i], rows.kind_of[i], add_days(day("1970-01-01"), rows.days[i]));
    }
    EXPECT_TRUE(events_of(grouped(300, rows)) == events_of(std::move(building).build()));
}

// --- what is borrowed and what is owned -------------------------------------------------------------------

/// Two cases whose own columns somebody else has, with three events, two of them one.
struct lender {
    std::vector<day_number> decided{number_of(day("2019-03-01")), absent_day};
    std::vector<label_number> unit{1, no_label};
    event_rows events{.kinds = {"follow-up"},
        .whose = {0, 0, 0},
        .kind_of = {0, 0, 0},
        .days = {number_of(day("2021-03-01")), number_of(day("2020-02-20")), number_of(day("2021-03-01"))}};

    [[nodiscard]] case_columns cases() const {
        return {.count = 2,
            .id_text = "D-1D-2",
            .id_begins = ids,
            .dates = {{"decided", decided}},
            .groups = {{"unit", {"Syd", "Norr"}, unit}}};
    }

    std::vector<std::uint64_t> ids{0, 3, 6};
};

TEST(grouped, borrows_the_columns_of_the_cases) {
    const lender owner;
    const case_set cases = case_set::grouped(owner.cases(), owner.events.lent());
    EXPECT_EQ(cases.dates("decided")->days.data(), owner.decided.data());
    EXPECT_EQ(cases.at(0), one_case("D-1")
                               .on("decided", day("2019-03-01"))
                               .in("unit", "Norr")
                               .event("follow-up", day("2020-02-20"))
                               .event("follow-up", day("2021-03-01")));
    EXPECT_EQ(cases.at(1), one_case("D-2"));
}

TEST(grouped, owns_its_events) {
    const lender owner;
    const case_set cases = [&owner] {
        const event_rows gone = owner.events;
        return case_set::grouped(owner.cases(), gone.lent());
    }();
    const case_set copy = cases; // NOLINT(performance-unnecessary-copy-initialization)
    EXPECT_EQ(copy.at(0).events.size(), 2U);
}

TEST(grouped, needs_no_memory_for_twins) {
    // As the set of two cases in case_set_test.cpp: 16 bytes for a date and a grouping, 12 for where events
    // begin, 8 for two events. Ids: 6 letters and where they begin, 24.
    const lender owner;
    const case_set_memory needed = case_set::grouped(owner.cases(), owner.events.lent()).memory();
    EXPECT_EQ(needed.columns, 36U);
    EXPECT_EQ(needed.ids, 30U);
}

TEST(grouped, can_be_stopped) {
    std::stop_source stopping;
    stopping.request_stop();
    const lender owner;
    EXPECT_THROW(static_cast<void>(
                     case_set::grouped(owner.cases(), owner.events.lent(), {.stop = stopping.get_token()})),
        cancelled);
}

// --- what is refused --------------------------------------------------------------------------------------

event_rows three_events() {
    return {.kinds = {"a", "b"}, .whose = {0, 1, 0}, .kind_of = {0, 1, 1}, .days = {10, 20, 30}};
}

TEST(grouped, refuses_a_case_that_there_is_not) {
    event_rows rows = three_events();
    rows.whose[1] = 2;
    EXPECT_EQ(refusal(2, rows), "The columns are no case set: event 1, counted from 0, is of case 2, and "
                                "there are 2 cases. Number the "
                                "cases from 0, in the order of their columns.");
    EXPECT_EQ(refusal(0, three_events()), "The columns are no case set: event 0, counted from 0, is of case "
                                          "0, and there are 0 cases. Number the "
                                          "cases from 0, in the order of their columns.");
}

TEST(grouped, refuses_a_kind_that_there_is_not) {
    event_rows rows = three_events();
    rows.kind_of[2] = 2;
    EXPECT_EQ(refusal(2, rows), "The columns are no case set: event 2, counted from 0, is of kind 2, and "
                                "there are 2 kinds. Number the "
                                "kinds from 0, in the order of their names.");
    rows.kinds.clear();
    rows.kind_of.clear();
    EXPECT_EQ(refusal(2, rows), "The columns are no case set: event 0, counted from 0, is of kind 0, and "
                                "there are 0 kinds. Number the "
                                "kinds from 0, in the order of their names.");
}

TEST(grouped, refuses_a_number_that_is_no_day) {
    for (const day_number wrong : {last_day_number + 1, first_day_number - 1, absent_day}) {
        event_rows rows = three_events();
        rows.days[0] = wrong;
        EXPECT_EQ(
            refusal(2, rows), "The columns are no case set: event 0, counted from 0, is on the number " +
                                  std::to_string(wrong) +
                                  ", which is no day of 1900 to 2199. Count days from 1970-01-01, and "
                                  "leave out an event without a day.");
    }
}

/// The threads begin far from each other, and it is always the first wrong row that is told.
TEST(grouped, tells_of_the_first_wrong_event_at_any_number_of_threads) {
    event_rows rows{.kinds = {"a"}};
    for (case_number i = 0; i < 1'200'000; ++i) {
        rows.add(i % 10, 0, 14'000);
    }
    rows.whose[1'100'000] = 10;
    rows.days[600'001] = absent_day;
    rows.kind_of[600'000] = 1;
    for (const unsigned threads : {1U, 2U, 3U}) {
        EXPECT_EQ(refusal(10, rows, threads),
            "The columns are no case set: event 600000, counted from 0, is of kind 1, and there are 1 kinds. "
            "Number the kinds from 0, in the order of their names.");
    }
}

TEST(grouped, refuses_columns_of_events_that_differ_in_length) {
    event_rows rows = three_events();
    rows.whose.pop_back();
    EXPECT_EQ(refusal(2, rows),
        "The columns are no case set: whose the events are has 2 entries where 3 are asked for.");
    rows = three_events();
    rows.kind_of.pop_back();
    EXPECT_EQ(refusal(2, rows),
        "The columns are no case set: of what kind the events are has 2 entries where 3 are asked for.");
}

TEST(grouped, refuses_a_kind_that_stands_twice) {
    event_rows rows = three_events();
    rows.kinds[1] = "a";
    EXPECT_EQ(refusal(2, rows),
        "The columns are no case set: the kind of event \"a\" has two numbers; give all its events one.");
}

TEST(grouped, refuses_columns_that_have_events_already) {
    const event_rows rows = three_events();
    const case_set done = grouped(2, rows);
    EXPECT_EQ(
        test::message_of<error>([&] { static_cast<void>(case_set::grouped(done.columns(), rows.lent())); }),
        "The columns are no case set: they have the events \"a\" grouped already; give all events ungrouped, "
        "or "
        "borrow all.");
}

TEST(grouped, refuses_what_borrowed_refuses) {
    lender owner;
    owner.unit[1] = 2;
    EXPECT_EQ(test::message_of<error>(
                  [&owner] { static_cast<void>(case_set::grouped(owner.cases(), owner.events.lent())); }),
        "The columns are no case set: the grouping \"unit\" gives case 1 the label 2, and there are 2 "
        "labels.");
}

} // namespace
} // namespace lssgov
