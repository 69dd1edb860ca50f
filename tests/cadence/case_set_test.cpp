// Many cases as columns: built from anything in any order, or borrowed as they are.

#include "cadence/cases.hpp"
#include "support/message_of.hpp"

#include <lssgov/cadence/case_set.hpp>

#include <gtest/gtest.h>

#include <random>

namespace lssgov {
namespace {

using test::day;

using numbers = std::vector<day_number>;

day_number number(std::string_view text) {
    return number_of(day(text));
}

/// Two cases, given out of order: D-1 has everything, D-2 a label only.
case_set two_cases() {
    case_set_builder building;
    const auto followed = building.event_kind("follow-up");
    const auto decided = building.named_date("decided");
    const auto unit = building.grouping("unit");
    const case_number first = building.add("D-1");
    const case_number second = building.add("D-2");
    building.event(first, followed, day("2021-03-01"));
    building.in(second, unit, building.label(unit, "Syd"));
    building.event(first, followed, day("2020-02-20"));
    building.on(first, decided, day("2019-03-01"));
    building.event(first, followed, day("2021-03-01")); // the same day once more
    building.in(first, unit, building.label(unit, "Norr"));
    return std::move(building).build();
}

TEST(case_set, keeps_each_case_as_it_was_given) {
    const case_set cases = two_cases();
    ASSERT_EQ(cases.size(), 2U);
    EXPECT_EQ(cases.at(0), one_case("D-1")
                               .on("decided", day("2019-03-01"))
                               .in("unit", "Norr")
                               .event("follow-up", day("2020-02-20"))
                               .event("follow-up", day("2021-03-01")));
    EXPECT_EQ(cases.at(1), one_case("D-2").in("unit", "Syd"));
    EXPECT_EQ(cases.id(1), "D-2");
}

TEST(case_set, groups_the_days_of_each_case_by_rising_day_and_each_once) {
    const case_set cases = two_cases();
    const event_column* followed = cases.events("follow-up");
    ASSERT_NE(followed, nullptr);
    EXPECT_EQ(numbers(followed->days.begin(), followed->days.end()),
        (numbers{number("2020-02-20"), number("2021-03-01")}));
    EXPECT_EQ(std::vector<std::uint32_t>(followed->begins.begin(), followed->begins.end()),
        (std::vector<std::uint32_t>{0, 2, 2}));
    EXPECT_EQ(cases.events("visit"), nullptr);
}

TEST(case_set, a_date_or_a_label_that_a_case_lacks_is_absent) {
    const case_set cases = two_cases();
    EXPECT_EQ(cases.dates("decided")->days[1], absent_day);
    case_set_builder building;
    const auto unit = building.grouping("unit");
    building.add("D-1");
    static_cast<void>(building.label(unit, "Norr"));
    const case_set bare = std::move(building).build();
    EXPECT_EQ(bare.groups("unit")->label_of[0], no_label);
}

TEST(case_set, knows_the_earliest_day_of_each_date) {
    case_set_builder building;
    const auto decided = building.named_date("decided");
    const auto ended = building.named_date("ended");
    static_cast<void>(building.named_date("executed"));
    for (int i = 0; i < 3; ++i) {
        building.add("");
    }
    building.on(1, decided, day("2019-03-01"));
    building.on(2, decided, day("2018-12-31"));
    building.on(0, ended, last_calendar_day());
    building.on(2, ended, day("1900-01-01"));
    const case_set cases = std::move(building).build();
    EXPECT_EQ(cases.earliest("decided"), number("2018-12-31"));
    EXPECT_EQ(cases.earliest("ended"), first_day_number);
    EXPECT_EQ(cases.earliest("executed"), absent_day);
    EXPECT_EQ(cases.earliest("no such date"), absent_day);
    EXPECT_EQ(case_set::borrowed(cases.columns()).earliest("decided"), number("2018-12-31"));
}

TEST(case_set, tells_what_it_needs) {
    // Two cases with one date and one grouping: 16 bytes; where events begin: 12; two events: 8. Ids: 6
    // letters and where they begin, 24.
    const case_set_memory needed = two_cases().memory();
    EXPECT_EQ(needed.columns, 36U);
    EXPECT_EQ(needed.ids, 30U);
}

TEST(case_set, a_copy_has_the_same_columns) {
    const case_set* original = new case_set(two_cases());
    const case_set copy = *original;
    delete original;
    EXPECT_EQ(copy.at(0).id, "D-1");
}

TEST(case_set, of_no_cases_is_a_set) {
    const case_set none = case_set_builder().build();
    EXPECT_EQ(none.size(), 0U);
    EXPECT_EQ(test::message_of<error>([&none] { static_cast<void>(none.id(0)); }),
        "There is no case 0: the set has 0, counted from 0.");
}

// --- borrowed
// -----------------------------------------------------------------------------------------------

/// Columns of two cases that somebody else owns.
struct lender {
    numbers decided{number("2019-03-01"), absent_day};
    std::vector<label_number> unit{1, no_label};
    std::vector<std::uint32_t> begins{0, 2, 3};
    numbers followed{number("2020-02-20"), number("2021-03-01"), number("2020-05-05")};

    [[nodiscard]] case_columns columns() const {
        return {.count = 2,
            .dates = {{"decided", decided}},
            .groups = {{"unit", {"Syd", "Norr"}, unit}},
            .events = {{"follow-up", begins, followed}}};
    }

    [[nodiscard]] std::string refusal() const {
        return test::message_of<error>([this] { static_cast<void>(case_set::borrowed(columns())); });
    }
};

TEST(borrowed, reads_the_columns_where_they_are) {
    const lender owner;
    const case_set cases = case_set::borrowed(owner.columns());
    EXPECT_EQ(cases.events("follow-up")->days.data(), owner.followed.data());
    EXPECT_EQ(cases.at(0), one_case("")
                               .on("decided", day("2019-03-01"))
                               .in("unit", "Norr")
                               .event("follow-up", day("2020-02-20"))
                               .event("follow-up", day("2021-03-01")));
    EXPECT_EQ(cases.id(1), "");
}

TEST(borrowed, refuses_a_column_of_another_length) {
    lender owner;
    owner.decided.pop_back();
    EXPECT_EQ(owner.refusal(),
        "The columns are no case set: the column of the date \"decided\" is 1 long and must be 2.");
    owner = {};
    owner.begins.pop_back();
    EXPECT_EQ(owner.refusal(),
        "The columns are no case set: the column of the begins of the events \"follow-up\" is 2 "
        "long and must be 3.");
}

TEST(borrowed, refuses_a_number_that_is_no_day) {
    lender owner;
    owner.decided[0] = last_day_number + 1;
    EXPECT_EQ(owner.refusal(),
        "The columns are no case set: the date \"decided\" of case 0 is the number 84006, which is no day of "
        "1900 "
        "to 2199. Count days from 1970-01-01, and write the smallest number for no day.");
}

TEST(borrowed, refuses_a_label_that_there_is_not) {
    lender owner;
    owner.unit[1] = 2;
    EXPECT_EQ(owner.refusal(), "The columns are no case set: the grouping \"unit\" gives case 1 the label 2; "
                               "the labels are numbered from 0, and their number is 2.");
}

TEST(borrowed, refuses_a_label_that_stands_twice) {
    const lender owner;
    case_columns twins = owner.columns();
    twins.groups[0].labels = {"Syd", "Norr", "Syd"};
    EXPECT_EQ(test::message_of<error>([&twins] { static_cast<void>(case_set::borrowed(twins)); }),
        "The columns are no case set: the grouping \"unit\" has the label \"Syd\" twice; give all its cases "
        "one "
        "number.");
}

TEST(borrowed, refuses_events_that_do_not_rise_or_are_no_days) {
    const std::string expected =
        "The columns are no case set: the events \"follow-up\" of case 0 must be days of "
        "1900 to 2199 that rise, each day once.";
    lender owner;
    std::swap(owner.followed[0], owner.followed[1]);
    EXPECT_EQ(owner.refusal(), expected);
    owner.followed[1] = owner.followed[0];
    EXPECT_EQ(owner.refusal(), expected);
    owner.followed[0] = absent_day;
    EXPECT_EQ(owner.refusal(), expected);
}

/// A fall between two cases says nothing of a fall within one.
TEST(borrowed, tells_which_case_has_the_events_that_do_not_rise) {
    lender owner;
    owner.begins = {0, 1, 3};
    EXPECT_EQ(owner.refusal(),
        "The columns are no case set: the events \"follow-up\" of case 1 must be days of "
        "1900 to 2199 that rise, each day once.");
    owner.followed = {30, 20, 40}; // falls where case 1 begins
    EXPECT_EQ(owner.refusal(), "nothing was thrown");
    owner.followed = {30, 20, 20}; // and within it
    EXPECT_EQ(owner.refusal(),
        "The columns are no case set: the events \"follow-up\" of case 1 must be days of "
        "1900 to 2199 that rise, each day once.");
    owner.followed = {first_day_number - 1, 20, 30};
    EXPECT_EQ(owner.refusal(),
        "The columns are no case set: the events \"follow-up\" of case 0 must be days of "
        "1900 to 2199 that rise, each day once.");
}

TEST(borrowed, takes_cases_without_events_at_either_end) {
    lender owner;
    owner.decided.resize(5, absent_day);
    owner.unit.resize(5, no_label);
    owner.begins = {0, 0, 2, 2, 3, 3};
    case_columns lent = owner.columns();
    lent.count = 5;
    EXPECT_NO_THROW(static_cast<void>(case_set::borrowed(lent)));
}

TEST(borrowed, refuses_begins_that_do_not_rise_to_the_number_of_events) {
    const std::string expected =
        "The columns are no case set: where the events \"follow-up\" begin must rise from 0 "
        "to 3, the number of them.";
    for (const std::vector<std::uint32_t>& begins :
        {std::vector<std::uint32_t>{1, 2, 3}, {0, 4, 3}, {0, 2, 2}}) {
        lender owner;
        owner.begins = begins;
        EXPECT_EQ(owner.refusal(), expected);
    }
}

TEST(borrowed, refuses_two_columns_of_one_name) {
    const lender owner;
    case_columns twins = owner.columns();
    twins.dates.push_back(twins.dates[0]);
    EXPECT_EQ(test::message_of<error>([&twins] { static_cast<void>(case_set::borrowed(twins)); }),
        "The columns are no case set: two columns of the date \"decided\"; put them together.");
}

TEST(borrowed, takes_what_was_built) {
    const case_set built = two_cases();
    EXPECT_EQ(case_set::borrowed(built.columns()).at(0), built.at(0));
}

// --- slices -----------------------------------------------------------------------------------------------

TEST(slice, holds_neighbouring_cases_as_they_are) {
    const case_set cases = two_cases();
    const case_set second = cases.slice(1, 1);
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(second.id(0), "D-2");
    EXPECT_EQ(second.at(0), cases.at(1));
    EXPECT_EQ(second.earliest("decided"), absent_day);
    EXPECT_TRUE(second.events("follow-up")->of_all().empty());
    EXPECT_EQ(cases.slice(0, 1).at(0), cases.at(0));
    EXPECT_EQ(cases.slice(0, 1).events("follow-up")->of_all().size(), 2U);
    EXPECT_EQ(cases.slice(0, 2).at(1), cases.at(1));
}

TEST(slice, of_a_slice_is_one_of_the_set) {
    const case_set cases = two_cases();
    EXPECT_EQ(cases.slice(1, 1).slice(0, 1).at(0), cases.at(1));
}

TEST(slice, outlives_the_set_that_was_built) {
    case_set kept = case_set_builder().build();
    {
        const case_set cases = two_cases();
        kept = cases.slice(0, 1);
    }
    EXPECT_EQ(kept.at(0), two_cases().at(0));
}

TEST(slice, may_be_empty_at_either_end) {
    EXPECT_EQ(two_cases().slice(0, 0).size(), 0U);
    EXPECT_EQ(two_cases().slice(2, 0).size(), 0U);
    EXPECT_EQ(two_cases().slice(2, 0).memory().ids, 8U); // where no id begins
}

TEST(slice, refuses_cases_that_there_are_not) {
    const case_set cases = two_cases();
    EXPECT_EQ(test::message_of<error>([&cases] { static_cast<void>(cases.slice(1, 2)); }),
        "There are no 2 cases from case 1 on: the set has 2, counted from 0.");
    EXPECT_THROW(static_cast<void>(cases.slice(3, 0)), error);
    EXPECT_THROW(static_cast<void>(cases.slice(0, static_cast<std::size_t>(-1))), error);
}

TEST(slice, tells_what_its_own_cases_need) {
    const case_set cases = two_cases();
    // A date, a label and two begins of four bytes; of the first also two events; three letters and two
    // begins.
    EXPECT_EQ(cases.slice(0, 1).memory().columns, 4U + 4U + 8U + 8U);
    EXPECT_EQ(cases.slice(1, 1).memory().columns, 4U + 4U + 8U);
    EXPECT_EQ(cases.slice(1, 1).memory().ids, 3U + 16U);
}

// --- the builder
// --------------------------------------------------------------------------------------------

TEST(builder, refuses_numbers_that_it_did_not_give_out) {
    case_set_builder building;
    const auto decided = building.named_date("decided");
    EXPECT_THROW(building.on(0, decided, day("2020-01-01")), error);
    building.add("D-1");
    EXPECT_THROW(building.on(0, decided + 1, day("2020-01-01")), error);
    EXPECT_THROW(building.event(0, 0, day("2020-01-01")), error);
    EXPECT_THROW(building.in(0, building.grouping("unit"), 0), error);
    EXPECT_THROW(building.on(0, decided, date(1899, 12, 31)), date_out_of_range);
}

TEST(builder, gives_the_same_number_for_the_same_name) {
    case_set_builder building;
    EXPECT_EQ(building.event_kind("a"), building.event_kind("a"));
    EXPECT_NE(building.event_kind("a"), building.event_kind("b"));
    const auto unit = building.grouping("unit");
    EXPECT_EQ(building.label(unit, "Norr"), building.label(unit, "Norr"));
}

/// The order in which events come means nothing.
TEST(builder, makes_the_same_set_of_events_in_any_order) {
    std::mt19937 random(20261122); // NOLINT(bugprone-random-generator-seed): the same every time
    std::uniform_int_distribution<int> some_day(0, 4000);
    std::uniform_int_distribution<case_number> some_case(0, 299);
    std::vector<std::pair<case_number, date>> events;
    for (int i = 0; i < 5000; ++i) {
        events.emplace_back(some_case(random), add_days(day("2015-01-01"), some_day(random)));
    }
    const auto built = [&events] {
        case_set_builder building;
        const auto kind = building.event_kind("e");
        for (int i = 0; i < 300; ++i) {
            building.add(std::to_string(i));
        }
        for (const auto& [whose, when] : events) {
            building.event(whose, kind, when);
        }
        return std::move(building).build();
    };
    const case_set first = built();
    std::shuffle(events.begin(), events.end(), random);
    const case_set second = built();
    for (case_number i = 0; i < 300; ++i) {
        ASSERT_EQ(first.at(i), second.at(i));
        std::vector<date> expected;
        for (const auto& [whose, when] : events) {
            if (whose == i) {
                expected.push_back(when);
            }
        }
        std::sort(expected.begin(), expected.end());
        expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
        ASSERT_EQ(first.at(i).events.size(), expected.size());
    }
}

TEST(case_set_builder, is_empty_after_it_has_built) {
    case_set_builder building;
    building.add("first");
    const case_set first = std::move(building).build();
    building.add("second"); // NOLINT(bugprone-use-after-move): build leaves the builder empty
    building.on(0, building.named_date("decided"), make_date(2020, 1, 1));
    const case_set second = std::move(building).build();
    EXPECT_EQ(first.id(0), "first");
    EXPECT_EQ(second.size(), 1U);
    EXPECT_EQ(second.id(0), "second");
}

} // namespace
} // namespace lssgov
