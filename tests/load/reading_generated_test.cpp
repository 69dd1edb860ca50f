// The reader of cases against the generator: what was made is written, read, and is what was made.

#include "examples/support/generated_cases.hpp"
#include "examples/support/generated_files.hpp"

#include "cadence/dice.hpp"

#include <lssgov/cadence/tally.hpp>
#include <lssgov/load/cases.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace lssgov::examples {
namespace {

const std::string area = "Område ";

/// The labels of a column, case by case.
std::vector<std::string> labels_of(const label_column& column) {
    std::vector<std::string> labels;
    for (const label_number one : column.label_of) {
        labels.push_back(column.labels.at(one));
    }
    return labels;
}

std::vector<std::string> units_of(const generated_cases& made) {
    std::vector<std::string> labels;
    for (const label_number one : made.unit) {
        labels.push_back(area + made.unit_labels[one]);
    }
    return labels;
}

template <typename One, typename Other>
void expect_equal(const One& one, const Other& other, const std::string& what) {
    EXPECT_TRUE(std::equal(one.begin(), one.end(), other.begin(), other.end())) << what;
}

void expect_what_was_made(const case_set& read, const generated_cases& made) {
    ASSERT_EQ(read.size(), made.unit.size());
    for (case_number i = 0; i < read.size(); ++i) {
        ASSERT_EQ(read.id(i), generated_id(i));
    }
    expect_equal(read.dates("decided")->days, made.decided, "decided");
    expect_equal(read.dates("executed")->days, made.executed, "executed");
    expect_equal(read.dates("valid_to")->days, made.valid_to, "valid_to");
    EXPECT_EQ(labels_of(*read.groups("unit")), units_of(made));
    const case_set expected = as_case_set(made);
    ASSERT_EQ(read.columns().events.size(), made.kinds.size());
    for (const std::string& kind : made.kinds) {
        expect_equal(read.events(kind)->begins, expected.events(kind)->begins, kind);
        expect_equal(read.events(kind)->days, expected.events(kind)->days, kind);
    }
}

/// The counts by unit that the generator knew before any engine was asked.
void expect_known_answers(const case_set& read, const generated_cases& made, as_of on) {
    const std::vector<rule> rules = workload_rules();
    std::vector<std::int64_t> told(rules.size());
    for (const tally_row& row : tally(read, rules, on, by("unit"))) {
        const auto rule = static_cast<std::size_t>(
            std::find_if(rules.begin(), rules.end(), [&row](const auto& one) { return one.id == row.rule; }) -
            rules.begin());
        const auto unit =
            std::find(made.unit_labels.begin(), made.unit_labels.end(), row.group.substr(area.size()));
        ASSERT_NE(unit, made.unit_labels.end()) << row.group;
        const auto number = static_cast<label_number>(unit - made.unit_labels.begin());
        EXPECT_EQ(answer_of(row), made.known.of(rule, number)) << row.rule << " of " << row.group;
        told[rule] += row.cases;
    }
    EXPECT_EQ(told, std::vector<std::int64_t>(rules.size(), static_cast<std::int64_t>(read.size())));
}

/// Each style by itself, and all together.
std::vector<file_style> styles() {
    return {{}, {.delimiter = ';'}, {.delimiter = '\t'}, {.is_quoted = true}, {.has_cr = true},
        {.has_mark = true}, {.is_1252 = true}, {.is_compact = true},
        {.delimiter = ';',
            .is_quoted = true,
            .has_cr = true,
            .has_mark = true,
            .is_1252 = true,
            .is_compact = true}};
}

TEST(reading_what_was_generated, gives_the_columns_that_were_made_in_every_style_on_any_threads) {
    const generated_cases made = generate({.cases = 2000, .units = 30});
    for (const file_style& style : styles()) {
        const std::string cases = cases_file(made, style);
        const std::string events = events_file(made, style);
        for (const unsigned threads : {1U, 2U}) {
            SCOPED_TRACE(cases.substr(0, 60) + std::to_string(threads));
            const auto read =
                load::cases_from_text({cases, "c"}, {events, "e"}, {.how = {.threads = threads}});
            ASSERT_TRUE(read) << to_text(read.problems()) << load::to_text(read);
            EXPECT_EQ(read.cases_file().taken, made.unit.size());
            EXPECT_EQ(read.events_file().taken, made.event_day.size());
            EXPECT_EQ(read.cases_file().encoding == load::text_encoding::windows_1252, style.is_1252);
            expect_what_was_made(*read, made);
        }
    }
}

TEST(reading_what_was_generated, gives_the_answers_that_are_known) {
    const generated_shape shape{.cases = 20'000, .units = 100};
    const generated_cases made = generate(shape);
    const std::string cases = cases_file(made);
    const std::string events = events_file(made);
    const auto read = load::cases_from_text({cases, "c"}, {events, "e"}, {.how = {.threads = 2}});
    ASSERT_TRUE(read) << to_text(read.problems()) << load::to_text(read);
    expect_what_was_made(*read, made);
    expect_known_answers(*read, made, as_of(shape.to));
}

// What was known on a day -----------------------------------------------------------------------------------

struct recorded_event {
    std::string row; ///< as it stands in a file
    date known;      ///< the recorded day, else its own
};

std::vector<recorded_event> any_events(test::dice& thrown) {
    std::vector<recorded_event> made;
    for (int i = thrown.number(0, 60); i > 0; --i) {
        const date happened = add_days(make_date(2021, 1, 1), thrown.number(0, 100));
        const bool is_recorded = thrown.one_in(2);
        const date recorded = add_days(happened, thrown.number(-20, 40));
        made.push_back({"N-" + std::to_string(thrown.number(1, 9)) + "," + (thrown.one_in(2) ? "a," : "b,") +
                            to_string(happened) + "," + (is_recorded ? to_string(recorded) : "") + "\n",
            is_recorded ? recorded : happened});
    }
    return made;
}

std::vector<one_case> all(const load::case_reading& read) {
    std::vector<one_case> cases;
    for (case_number i = 0; i < read->size(); ++i) {
        cases.push_back(read->at(i));
    }
    return cases;
}

TEST(reading_what_was_known, is_reading_a_file_without_what_was_recorded_later) {
    const std::string cases = "case_id\nN-1\nN-2\nN-3\nN-4\nN-5\nN-6\nN-7\nN-8\nN-9\n";
    std::uint64_t all_later = 0;
    for (unsigned seed = 1; seed <= 500; ++seed) {
        test::dice thrown(seed);
        const std::vector<recorded_event> events = any_events(thrown);
        const date on = add_days(make_date(2021, 1, 1), thrown.number(-30, 150));
        std::string whole = "case_id,kind,date,recorded\n";
        std::string known = whole;
        std::uint64_t later = 0;
        for (const recorded_event& one : events) {
            whole += one.row;
            known += one.known <= on ? one.row : "";
            later += one.known <= on ? 0U : 1U;
        }
        const auto read = load::cases_from_text({cases, "c"}, {whole, "e"}, {.known_at = on});
        const auto without = load::cases_from_text({cases, "c"}, {known, "e"});
        ASSERT_TRUE(read && without);
        ASSERT_EQ(all(read), all(without)) << seed;
        ASSERT_EQ(read.events_file().recorded_later, later) << seed;
        ASSERT_EQ(read.events_file().taken, without.events_file().taken) << seed;
        all_later += later;
    }
    EXPECT_GT(all_later, 1000U);
}

// Other layouts ---------------------------------------------------------------------------------------------

/// The same cases as two files of the library's own layout, and as one wide file of another system.
struct two_layouts {
    std::string cases = "case_id,decided,unit,regime\n";
    std::string events = "case_id,kind,date\n";
    std::string wide = "Enhet;Anteckning;Uppf 1;Uppf 2;Plan;Beslut;Nr\n";

    void add(const std::string& id, test::dice& thrown) {
        const auto day = [&thrown](int year) {
            return thrown.one_in(3) ? std::optional<date>() : make_date(year, 3, thrown.number(1, 31));
        };
        const auto plainly = [](const std::optional<date>& on) { return on ? to_string(*on) : ""; };
        const auto shortly = [](const std::optional<date>& on) {
            return on ? std::to_string(on->day()) + "/3 " + std::to_string(on->year()) : "";
        };
        const std::optional<date> decided = day(2020);
        const bool is_north = thrown.one_in(2);
        cases += id + "," + plainly(decided) + "," + (is_north ? "Norr" : "") + ",own\n";
        wide += (is_north ? "N" : "") + std::string(";x;");
        int year = 2020;
        for (const char* kind : {"follow-up", "follow-up", "plan"}) {
            const std::optional<date> on = day(++year);
            events += on ? id + "," + kind + "," + plainly(on) + "\n" : "";
            wide += shortly(on) + ";";
        }
        wide += shortly(decided) + ";" + id + "\n";
    }
};

TEST(reading_by_a_mapping, gives_from_a_wide_file_what_two_files_give) {
    const auto mapping = load::mapping_text(R"(
[file]
date_format = "D/M YYYY"
[cases]
case_id = "Nr"
dates = { decided = "Beslut" }
groupings = { unit = "Enhet" }
constants = { regime = "own" }
events = { "follow-up" = ["Uppf 1", "Uppf 2"], "plan" = ["Plan"] }
[values.unit]
"N" = "Norr"
)",
        "m");
    ASSERT_TRUE(mapping) << to_text(mapping.problems());
    for (unsigned seed = 1; seed <= 200; ++seed) {
        test::dice thrown(seed);
        two_layouts made;
        for (int i = thrown.number(0, 12); i > 0; --i) {
            made.add("N-" + std::to_string(i), thrown);
        }
        const std::optional<date> known_at =
            thrown.one_in(2) ? std::optional(make_date(2022, 3, thrown.number(1, 31))) : std::nullopt;
        const auto plain =
            load::cases_from_text({made.cases, "c"}, {made.events, "e"}, {.known_at = known_at});
        const auto wide =
            load::cases_from_text({made.wide, "w"}, {"", ""}, {.mapping = *mapping, .known_at = known_at});
        ASSERT_TRUE(plain) << to_text(plain.problems()) << load::to_text(plain);
        ASSERT_TRUE(wide) << to_text(wide.problems()) << load::to_text(wide);
        ASSERT_EQ(all(plain), all(wide)) << seed;
        ASSERT_EQ(plain.events_file().taken, wide.events_in_cases());
        ASSERT_EQ(plain.events_file().recorded_later, wide.later_in_cases());
    }
}

} // namespace
} // namespace lssgov::examples
