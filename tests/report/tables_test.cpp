// Tables: verdicts, sums, curves. What stands in each field, and that a large table is that of the slow way.

#include "cadence/any_case_set.hpp"
#include "report/asked_cases.hpp"
#include "support/message_of.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/report/tallies_csv.hpp>
#include <lssgov/report/verdicts_csv.hpp>

#include <gtest/gtest.h>

#include <sstream>
#include <streambuf>

namespace lssgov {
namespace {

using test::check_cases;
using test::day;
using test::kept_case;
using test::overdue_case;
using test::set_of;
using test::unknown_case;

const rule yearly = test::yearly_rule();
const as_of on = test::day_asked;
const std::string head =
    "case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event\r\n";

std::string verdicts_of(const case_set& cases, const std::vector<rule>& rules, as_of when,
    const context& known = {}, const run_options& how = {}) {
    std::ostringstream out;
    report::verdicts_csv(out, cases, rules, when, known, how);
    return out.str();
}

// Verdicts -------------------------------------------------------------------------------------------------

TEST(verdicts_csv_test, fields_that_need_quotation_marks_have_them) {
    const std::vector cases{kept_case("a,b"), kept_case("c \"d\""), kept_case("e\nf"), kept_case(" g;h ")};
    EXPECT_EQ(verdicts_of(set_of(cases), {yearly}, on),
        head + "\"a,b\",yearly,yes,on_time,2021-12-01,0,0,0,0,\r\n"
               "\"c \"\"d\"\"\",yearly,yes,on_time,2021-12-01,0,0,0,0,\r\n"
               "\"e\nf\",yearly,yes,on_time,2021-12-01,0,0,0,0,\r\n"
               " g;h ,yearly,yes,on_time,2021-12-01,0,0,0,0,\r\n");
}

TEST(verdicts_csv_test, lines_come_by_case_then_by_rule_and_quotas_have_none) {
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "");
    const rule twice = at_least_every(months(6)).named("twice", "");
    const std::vector cases{overdue_case("A", 4), unknown_case("B")};
    EXPECT_EQ(verdicts_of(set_of(cases), {twice, quota, yearly}, on),
        head + "A,twice,no,overdue,2020-08-20,188,2,0,422,2020-02-20\r\n"
               "A,yearly,no,overdue,2021-02-20,4,2,0,54,2020-02-20\r\n"
               "B,twice,unknown,unknown,,0,0,0,0,\r\n"
               "B,yearly,unknown,unknown,,0,0,0,0,\r\n");
}

TEST(verdicts_csv_test, an_id_may_be_longer_than_any_block) {
    const std::string id = std::string(1'000'000, 'x') + '"';
    EXPECT_EQ(verdicts_of(set_of(std::vector{unknown_case(id), unknown_case("")}), {yearly}, on),
        head + '"' + id + "\"\",yearly,unknown,unknown,,0,0,0,0,\r\n,yearly,unknown,unknown,,0,0,0,0,\r\n");
}

TEST(verdicts_csv_test, without_cases_or_rules_there_is_a_header) {
    EXPECT_EQ(verdicts_of(set_of({}), {yearly}, on), head);
    EXPECT_EQ(verdicts_of(set_of(std::vector{kept_case("A")}), {}, on), head);
}

TEST(verdicts_csv_test, a_rule_with_faults_is_refused_before_anything_is_written) {
    std::ostringstream out;
    rule wrong = yearly;
    wrong.warning_days = -1;
    EXPECT_THROW(
        report::verdicts_csv(out, set_of(std::vector{kept_case("A")}), std::vector{yearly, wrong}, on),
        error);
    EXPECT_EQ(out.str(), "");
}

/// The slow way: one verdict at a time.
std::string slowly_written(const test::many_cases& asked, const std::vector<rule>& rules) {
    std::ostringstream out;
    out << head;
    const auto text = [](const std::optional<date>& one) { return one ? to_string(*one) : std::string(); };
    for (const one_case& one : asked.cases) {
        for (const rule& under : rules) {
            const verdict told = check(one, under, asked.on, asked.known);
            out << one.id << ',' << under.id << ',' << to_string(told.kept) << ',' << to_string(told.state)
                << ',' << text(told.next_due) << ',' << told.days_overdue << ',' << told.breaches << ','
                << told.excused << ',' << told.days_late << ',' << text(told.last_event) << "\r\n";
        }
    }
    return out.str();
}

TEST(verdicts_csv_test, each_line_is_the_verdict_of_the_slow_way) {
    for (const auto kind : test::all_kinds) {
        test::any_case_set source(kind, 20261130);
        for (int left = 3; left > 0; --left) {
            test::many_cases one = source.next(300);
            one.asked.roll = false;
            const std::vector<rule> rules{one.asked, yearly};
            EXPECT_EQ(verdicts_of(set_of(one.cases), rules, one.on, one.known), slowly_written(one, rules));
        }
    }
}

/// More cases than a slice has.
case_set many_cases_in_slices() {
    case_set_builder building;
    const auto decided = building.named_date("decided");
    const auto followed = building.event_kind("follow-up");
    for (int i = 0; i < 140'000; ++i) {
        const case_number which = building.add("case " + std::to_string(i));
        building.on(which, decided, add_days(make_date(2015, 1, 1), i % 2500));
        if (i % 3 == 0) {
            building.event(which, followed, add_days(make_date(2016, 1, 1), i % 2400));
        }
    }
    return std::move(building).build();
}

TEST(verdicts_csv_test, a_large_table_is_put_together_of_its_slices) {
    const case_set cases = many_cases_in_slices();
    const std::string whole = verdicts_of(cases, {yearly}, as_of(2022, 1, 1));
    const verdict_columns answers = verdicts(cases, yearly, as_of(2022, 1, 1));
    std::istringstream in(whole);
    std::string line;
    std::getline(in, line);
    for (case_number i = 0; i < cases.size(); ++i) {
        ASSERT_TRUE(std::getline(in, line));
        const verdict told = answers.at(i);
        const std::string expected = "case " + std::to_string(i) + ",yearly," +
                                     std::string(to_string(told.kept)) + ',' +
                                     std::string(to_string(told.state)) + ',';
        ASSERT_TRUE(line.starts_with(expected)) << line;
        ASSERT_TRUE(line.find(',' + std::to_string(told.days_late) + ',') != std::string::npos) << line;
    }
    EXPECT_FALSE(std::getline(in, line));
    for (const unsigned threads : {0U, 2U, 3U, 64U}) {
        EXPECT_EQ(verdicts_of(cases, {yearly}, as_of(2022, 1, 1), {}, {.threads = threads}), whole);
    }
}

TEST(verdicts_csv_test, progress_rises_to_all_cases_and_rules) {
    std::vector<std::uint64_t> done;
    const run_options how{.progress = [&done](std::uint64_t so_far, std::uint64_t all) {
        EXPECT_EQ(all, 280'000U);
        done.push_back(so_far);
    }};
    static_cast<void>(verdicts_of(many_cases_in_slices(), {yearly, yearly}, as_of(2022, 1, 1), {}, how));
    EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
    EXPECT_EQ(done.back(), 280'000U);
}

TEST(verdicts_csv_test, a_run_that_is_stopped_ends_with_whole_lines) {
    const case_set cases = many_cases_in_slices();
    for (const unsigned threads : {1U, 3U}) {
        std::stop_source stopping;
        const run_options how{.threads = threads,
            .progress = [&stopping](std::uint64_t, std::uint64_t) { stopping.request_stop(); },
            .stop = stopping.get_token()};
        std::ostringstream out;
        EXPECT_THROW(
            report::verdicts_csv(out, cases, std::vector{yearly}, as_of(2022, 1, 1), {}, how), cancelled);
        EXPECT_TRUE(out.str().starts_with(head));
        EXPECT_TRUE(out.str().ends_with("\r\n"));
    }
}

TEST(verdicts_csv_test, what_progress_throws_ends_the_run) {
    const run_options how{
        .threads = 3, .progress = [](std::uint64_t, std::uint64_t) { throw error("enough"); }};
    EXPECT_THROW(
        static_cast<void>(verdicts_of(many_cases_in_slices(), {yearly}, as_of(2022, 1, 1), {}, how)), error);
}

TEST(verdicts_csv_test, a_due_day_that_cannot_be_rolled_is_told_at_any_number_of_threads) {
    case_set_builder building;
    const auto from = building.named_date("decided");
    for (int i = 0; i < 40'000; ++i) {
        // From case 30,000 on due on Sundays of 2003, before closed days are held; each another one.
        const date late = add_days(make_date(2002, 1, 13), 7 * (i % 50));
        building.on(building.add(""), from, i < 30'000 ? make_date(2015, 1, 7) : late);
    }
    const case_set cases = std::move(building).build();
    rule rolled = at_least_every(weeks(52)).named("R", "");
    rolled.rolled();
    std::vector<std::string> told;
    for (const unsigned threads : {1U, 2U, 5U}) {
        told.push_back(test::message_of<date_out_of_range>([&] {
            static_cast<void>(verdicts_of(cases, {rolled}, as_of(2022, 1, 1), {}, {.threads = threads}));
        }));
    }
    EXPECT_EQ(told[0].substr(0, 10), "2003-01-12");
    EXPECT_EQ(told[1], told[0]);
    EXPECT_EQ(told[2], told[0]);
}

/// Takes so many bytes and then no more.
class full_disk : public std::streambuf {
public:
    explicit full_disk(std::streamsize room) : room_(room) {}

    [[nodiscard]] int refusals() const { return refusals_; }

protected:
    std::streamsize xsputn(const char*, std::streamsize count) override {
        refusals_ += count > room_ ? 1 : 0;
        const std::streamsize taken = std::min(count, room_);
        room_ -= taken;
        return taken;
    }

    int_type overflow(int_type) override { return traits_type::eof(); }

private:
    std::streamsize room_;
    int refusals_ = 0;
};

TEST(verdicts_csv_test, a_stream_that_fails_is_written_to_no_more_and_says_so) {
    const case_set cases = many_cases_in_slices();
    for (const unsigned threads : {1U, 4U}) {
        full_disk disk(1'000'000);
        std::ostream out(&disk);
        report::verdicts_csv(out, cases, std::vector{yearly}, as_of(2022, 1, 1), {}, {.threads = threads});
        EXPECT_FALSE(out.good());
        EXPECT_EQ(disk.refusals(), 1);
    }
}

TEST(verdicts_csv_test, a_stream_that_fails_only_at_the_end_says_so) {
    full_disk disk(10);
    std::ostream out(&disk);
    report::verdicts_csv(out, set_of({}), std::vector{yearly}, on);
    EXPECT_FALSE(out.good());
}

// Sums -----------------------------------------------------------------------------------------------------

const std::string tally_head =
    "rule,grouping,group,parent,depth,cases,yes,no,unknown,not_applicable,state_not_applicable,state_unknown,"
    "state_ended,state_done,state_overdue,state_due_soon,state_on_time,breaches,excused,days_late,"
    "days_overdue\r\n";

report::case_check grouped_check() {
    context known;
    known.groupings.push_back({"unit", {{"Norr", "Norr, Syd"}}});
    const rule quota = coverage({1, 2}, partition::yearly()).named("quota", "");
    return check_cases(
        {kept_case("A").in("unit", "Norr"), overdue_case("B", 4).in("unit", "Norr"), unknown_case("C")},
        {yearly, quota}, on, by("unit"), known);
}

std::string tallies_of(const report::case_check& checked) {
    std::ostringstream out;
    report::tallies_csv(out, checked);
    return out.str();
}

TEST(tallies_csv_test, a_rule_has_a_line_for_all_cases_and_one_for_each_group) {
    EXPECT_EQ(tallies_of(grouped_check()),
        tally_head + "yearly,,,,0,3,1,1,1,0,0,1,0,0,1,0,1,2,0,54,4\r\n"
                     "yearly,unit,,,0,1,0,0,1,0,0,1,0,0,0,0,0,0,0,0,0\r\n"
                     "yearly,unit,\"Norr, Syd\",,0,2,1,1,0,0,0,0,0,0,1,0,1,2,0,54,4\r\n"
                     "yearly,unit,Norr,\"Norr, Syd\",1,2,1,1,0,0,0,0,0,0,1,0,1,2,0,54,4\r\n");
}

TEST(tallies_csv_test, a_hidden_count_is_an_empty_field) {
    report::case_check checked = check_cases({overdue_case("B", 4)}, {yearly}, on);
    checked.outcomes[0].hidden.set(place_of(report::tally_cell::no));
    checked.outcomes[0].hidden.set(place_of(report::tally_cell::days_overdue));
    EXPECT_EQ(tallies_of(checked), tally_head + "yearly,,,,0,1,0,,0,0,0,0,0,0,1,0,0,2,0,54,\r\n");
}

TEST(tallies_csv_test, names_no_case) {
    EXPECT_EQ(
        tallies_of(check_cases({overdue_case("SECRET", 4)}, {yearly}, on)).find("SECRET"), std::string::npos);
}

// Curves ---------------------------------------------------------------------------------------------------

std::vector<curve_row> small_curve() {
    // Due on the 30th, followed up on the 2nd: late on the 31st and the 1st.
    const one_case late = one_case("SECRET")
                              .on("decided", day("2020-01-30"))
                              .event("follow-up", day("2021-02-02"))
                              .in("unit", "N");
    return curve(
        set_of(std::vector{late}), {&yearly, 1}, period{day("2021-01-30"), day("2021-02-02")}, by("unit"));
}

TEST(curve_csv_test, each_day_has_a_line) {
    std::ostringstream out;
    report::curve_csv(out, small_curve());
    EXPECT_EQ(out.str(), "rule,grouping,group,day,open\r\n"
                         "yearly,unit,N,2021-01-30,0\r\n"
                         "yearly,unit,N,2021-01-31,1\r\n"
                         "yearly,unit,N,2021-02-01,1\r\n"
                         "yearly,unit,N,2021-02-02,0\r\n");
}

TEST(curve_csv_test, days_are_those_of_the_calendar_to_its_ends) {
    const auto days_of = [](std::string_view first, std::string_view last) {
        std::ostringstream out;
        report::curve_csv(
            out, curve(set_of(std::vector{unknown_case("A")}), {&yearly, 1}, period{day(first), day(last)}));
        return out.str();
    };
    EXPECT_EQ(days_of("1900-01-01", "1900-01-02"),
        "rule,grouping,group,day,open\r\nyearly,,,1900-01-01,0\r\nyearly,,,1900-01-02,0\r\n");
    EXPECT_EQ(
        days_of("2199-12-31", "2199-12-31"), "rule,grouping,group,day,open\r\nyearly,,,2199-12-31,0\r\n");
    // Every day there is, against the calendar's own text.
    std::string all = "rule,grouping,group,day,open\r\n";
    for (day_number one = first_day_number; one <= last_day_number; ++one) {
        all += "yearly,,," + to_string(to_date(one).value()) + ",0\r\n";
    }
    EXPECT_EQ(days_of("1900-01-01", "2199-12-31"), all);
}

TEST(curve_csv_test, a_curve_without_rows_is_a_header) {
    std::ostringstream out;
    report::curve_csv(out, {});
    EXPECT_EQ(out.str(), "rule,grouping,group,day,open\r\n");
}

TEST(curve_csv_test, a_stream_that_fails_says_so) {
    full_disk disk(5);
    std::ostream out(&disk);
    report::curve_csv(out, small_curve());
    EXPECT_FALSE(out.good());
    full_disk other(5);
    std::ostream other_out(&other);
    report::tallies_csv(other_out, grouped_check());
    EXPECT_FALSE(other_out.good());
}

} // namespace
} // namespace lssgov
