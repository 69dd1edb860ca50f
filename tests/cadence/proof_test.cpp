// The fast engine against the reference engine on large generated case sets: every field of every verdict,
// and the sums by group, on one thread and on two.
//
// The sets come in chunks by number, so that any of them can be asked again by itself:
//
//     LSSGOV_PROOF_CASES=100000000 cadence_test --gtest_filter='proof.*'   # so many cases, on all cores
//     LSSGOV_PROOF_CHUNK=1234 cadence_test --gtest_filter='proof.*'        # this chunk only
//
// Ten million cases take half a minute of one core.

#include "cadence/any_case_set.hpp"
#include "support/print_cadence.hpp"

#include <lssgov/cadence/curve.hpp>
#include <lssgov/cadence/verdicts.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>

namespace lssgov {
namespace {

using test::any_case_set;
using test::kind_asked;
using test::many_cases;
using test::question;

// --- chunks
// -------------------------------------------------------------------------------------------------

constexpr unsigned kind_count = std::size(test::all_kinds);

kind_asked kind_of(unsigned chunk) {
    return test::all_kinds[chunk % kind_count];
}

constexpr unsigned rounds = 64;

/// Of 64 sets of a kind one is of more cases than a thread takes at a time, and five are of several blocks.
/// The others are small, so that there are many rules.
int size_of(unsigned chunk) {
    const unsigned round = chunk / kind_count % rounds;
    return round == 20 ? 17'000 : round % 12 == 6 ? 4'500 : 150;
}

many_cases cases_of(unsigned chunk) {
    return any_case_set(kind_of(chunk), 20'261'122 + chunk).next(size_of(chunk));
}

// --- what was really asked
// ----------------------------------------------------------------------------------

/// What may be found in a set, after the answers and the states.
enum noted { late = 4 + case_state_count, excused, refused, wholly_covered, all_noted };

constexpr std::array<const char*, all_noted> names{"kept: yes", "kept: no", "kept: unknown",
    "kept: not applicable", "not applicable", "unknown", "ended", "done", "overdue", "due soon", "on time",
    "days late", "excused", "refused, for nobody can move its due day",
    "in a set without register and suspension"};

/// How many cases of each.
using case_counts = std::array<std::uint64_t, all_noted>;

void note(const verdict& told, case_counts& counts) {
    ++counts[static_cast<std::size_t>(told.kept)];
    ++counts[4 + static_cast<std::size_t>(told.state)];
    counts[late] += told.days_late > 0 ? 1U : 0U;
    counts[excused] += told.excused > 0 ? 1U : 0U;
}

/// The sets of a kind.
struct set_counts {
    std::uint64_t sets = 0;
    case_counts cases{};
    case_counts sets_with{};

    void add(const case_counts& one_set) {
        ++sets;
        for (std::size_t i = 0; i < one_set.size(); ++i) {
            cases[i] += one_set[i];
            sets_with[i] += one_set[i] > 0 ? 1U : 0U;
        }
    }
};

// --- one chunk
// ----------------------------------------------------------------------------------------------

/// What the reference engine says, case by case. Cases that it refuses are taken out of the set.
struct reference_answers {
    std::vector<verdict> told;
    std::string refused; ///< what it said of the first
};

reference_answers ask_reference(many_cases& asked) {
    reference_answers made;
    std::vector<one_case> judged;
    for (one_case& each : asked.cases) {
        try {
            made.told.push_back(check(each, asked.asked, asked.on, asked.known));
            judged.push_back(std::move(each));
        } catch (const date_out_of_range& refusal) {
            made.refused = made.refused.empty() ? refusal.what() : made.refused;
        }
    }
    asked.cases = std::move(judged);
    return made;
}

std::string refusal_of(const case_set& cases, const many_cases& asked, unsigned threads) {
    try {
        static_cast<void>(verdicts(cases, asked.asked, asked.on, asked.known, {.threads = threads}));
    } catch (const date_out_of_range& refusal) {
        return refusal.what();
    }
    return {};
}

std::string question_of(const many_cases& asked, std::size_t which) {
    return ::testing::PrintToString(question{asked.cases[which], asked.asked, asked.on, asked.known});
}

/// The first verdict that differs; empty where none does.
std::string difference_of(
    const verdict_columns& quick, const std::vector<verdict>& slow, const many_cases& asked) {
    if (quick.size() != slow.size()) {
        return "as many verdicts as cases were asked for";
    }
    for (std::size_t i = 0; i < slow.size(); ++i) {
        const verdict one = quick.at(static_cast<case_number>(i));
        if (one != slow[i]) {
            return "fast: " + ::testing::PrintToString(one) +
                   "\nreference: " + ::testing::PrintToString(slow[i]) + '\n' + question_of(asked, i);
        }
    }
    return {};
}

/// The sums of verdicts that somebody else gave, by the definitions.
std::vector<tally_row> rows_of(const many_cases& asked, const std::vector<verdict>& told, const by& grouped) {
    std::map<std::string, tally_row> rows;
    for (std::size_t i = 0; i < told.size(); ++i) {
        const auto label = asked.cases[i].groups.find(grouped.grouping);
        rows[label == asked.cases[i].groups.end() ? "" : label->second].add(told[i]);
    }
    if (grouped.ancestors) {
        const std::map<std::string, tally_row> own = rows;
        for (const auto& [label, row] : own) {
            for (const std::string& above : ancestors(asked.known, grouped.grouping, label)) {
                rows[above] += row;
            }
        }
    }
    std::vector<tally_row> made;
    for (auto& [label, row] : rows) {
        row.rule = asked.asked.id;
        row.grouping = grouped.grouping;
        row.group = label;
        made.push_back(std::move(row));
    }
    return made;
}

std::string difference_of_sums(
    const case_set& cases, const many_cases& asked, const std::vector<verdict>& slow) {
    const std::vector<by> groupings{by(), by("unit"), by("unit").with_ancestors(), by("service")};
    std::vector<tally_row> wanted;
    for (const by& grouped : groupings) {
        const std::vector<tally_row> rows = rows_of(asked, slow, grouped);
        wanted.insert(wanted.end(), rows.begin(), rows.end());
    }
    for (const unsigned threads : {1U, 2U}) {
        const auto quick =
            tally(cases, std::span(&asked.asked, 1), asked.on, groupings, asked.known, {.threads = threads});
        if (quick != wanted) {
            return "sums, fast: " + ::testing::PrintToString(quick) +
                   "\nreference: " + ::testing::PrintToString(wanted);
        }
    }
    return {};
}

/// What differs in a set; empty where nothing does.
std::string difference_in(many_cases asked, case_counts& counts) {
    const case_set all = test::set_of(asked.cases);
    const reference_answers slow = ask_reference(asked);
    counts[refused] = all.size() - asked.cases.size();
    for (const unsigned threads : {1U, 2U}) {
        const std::string said = refusal_of(all, asked, threads);
        if (said != slow.refused) {
            return "fast refuses: " + said + "\nreference: " + slow.refused;
        }
    }
    const case_set cases = slow.refused.empty() ? all : test::set_of(asked.cases);
    for (const unsigned threads : {1U, 2U}) {
        const verdict_columns quick =
            verdicts(cases, asked.asked, asked.on, asked.known, {.threads = threads});
        const std::string found = difference_of(quick, slow.told, asked);
        if (!found.empty()) {
            return found;
        }
    }
    for (const verdict& one : slow.told) {
        note(one, counts);
    }
    const bool is_covered = asked.known.registers.empty() && asked.known.suspensions.empty();
    counts[wholly_covered] = is_covered ? slow.told.size() : 0;
    return difference_of_sums(cases, asked, slow.told);
}

// --- all chunks
// ---------------------------------------------------------------------------------------------

/// Goes through the chunks by number until so many cases are asked or one differs.
class proof {
public:
    explicit proof(std::uint64_t cases) : wanted_(cases) {}

    void run(unsigned threads) {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) {
            others.emplace_back([this] { go_on(); });
        }
        go_on();
    }

    void run_only(unsigned chunk) { ask(chunk); }

    [[nodiscard]] const std::string& difference() const { return difference_; }

    /// By kind.
    [[nodiscard]] const std::array<set_counts, kind_count>& counts() const { return counts_; }

private:
    static constexpr std::uint64_t cases_between_lines = 1'000'000;

    void go_on() {
        while (const std::optional<unsigned> chunk = take()) {
            ask(*chunk);
        }
    }

    std::optional<unsigned> take() {
        const std::scoped_lock guard(mutex_);
        if (taken_ >= wanted_ || !difference_.empty()) {
            return std::nullopt;
        }
        taken_ += static_cast<std::uint64_t>(size_of(next_));
        if (taken_ / cases_between_lines != (taken_ - 1) / cases_between_lines || taken_ % 100'000 == 0) {
            show_progress();
        }
        return next_++;
    }

    void show_progress() const {
        if (taken_ >= cases_between_lines) {
            std::cerr << "proof: " << taken_ << " of " << wanted_ << " cases, chunk " << next_ << '\n';
        }
    }

    void ask(unsigned chunk) {
        case_counts counts{};
        std::string found = difference_in(cases_of(chunk), counts);
        const std::scoped_lock guard(mutex_);
        counts_[chunk % kind_count].add(counts);
        if (!found.empty() && difference_.empty()) {
            difference_ = "LSSGOV_PROOF_CHUNK=" + std::to_string(chunk) + '\n' + found;
        }
    }

    std::uint64_t wanted_;
    std::mutex mutex_;
    std::uint64_t taken_ = 0;
    unsigned next_ = 0;
    std::string difference_;
    std::array<set_counts, kind_count> counts_{};
};

std::uint64_t number_from(const char* text) {
    return text == nullptr ? 0 : std::strtoull(text, nullptr, 10);
}

void show(const set_counts& told, std::size_t kind) {
    std::cerr << "kind " << kind << ", " << told.sets << " sets:\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::cerr << "  " << names[i] << ": " << told.cases[i] << " cases, " << told.sets_with[i]
                  << " sets\n";
    }
}

/// Whether a kind can have it: a rule of calendar periods has no due days, and its state, as that of dates,
/// speaks of what runs.
bool can_have(kind_asked kind, std::size_t what) {
    const bool is_period = kind == kind_asked::period;
    const bool is_overdue = what == 4 + static_cast<std::size_t>(case_state::overdue);
    return is_overdue ? !is_period && kind != kind_asked::dates : what != late || !is_period;
}

/// That the sets ask what they should: each kind gives each answer that it can, in several sets.
void expect_variety(const set_counts& told, kind_asked kind) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        SCOPED_TRACE(names[i]);
        if (i != refused) {
            EXPECT_EQ(told.sets_with[i] > told.sets / 32, can_have(kind, i));
        }
    }
    EXPECT_GT(told.sets_with[wholly_covered], told.sets / 4);
}

TEST(proof, the_fast_engine_gives_what_the_reference_gives) {
    constexpr std::uint64_t in_passing = 385'000; // each size of set, of each kind
    const std::uint64_t wanted = number_from(std::getenv("LSSGOV_PROOF_CASES"));
    const char* only = std::getenv("LSSGOV_PROOF_CHUNK");
    proof running(wanted > 0 ? wanted : in_passing);
    if (only != nullptr) {
        running.run_only(static_cast<unsigned>(number_from(only)));
    } else {
        running.run(wanted > 0 ? std::max(1U, std::thread::hardware_concurrency()) : 1);
    }
    ASSERT_EQ(running.difference(), "");
    if (only != nullptr) {
        return;
    }
    std::uint64_t sets_refused = 0;
    for (std::size_t i = 0; i < kind_count; ++i) {
        SCOPED_TRACE(i);
        const set_counts& told = running.counts()[i];
        if (wanted > 0) {
            show(told, i);
        }
        expect_variety(told, test::all_kinds[i]);
        sets_refused += told.sets_with[refused];
    }
    EXPECT_GT(sets_refused, 10U);
}

// --- small and long cases, every one of them
// ----------------------------------------------------------------

/// What differs between the engines; that of the first case that does.
std::string first_difference(const case_set& cases, const many_cases& asked) {
    std::vector<verdict> slow;
    for (const one_case& each : asked.cases) {
        slow.push_back(check(each, asked.asked, asked.on, asked.known));
    }
    return difference_of(verdicts(cases, asked.asked, asked.on, asked.known), slow, asked);
}

/// 0 is Christmas Day 2021, a Saturday; 6 is New Year's Eve, 12 is Epiphany.
date day_of_fortnight(int number) {
    return add_days(make_date(2021, 12, 25), number);
}

void add_small_cases(int first, int ends, std::vector<one_case>& cases) {
    one_case quiet("");
    quiet.on("decided", day_of_fortnight(first)).event("visit", day_of_fortnight(first + 1));
    if (ends > 0) {
        quiet.on("valid_to", day_of_fortnight(ends));
    }
    cases.push_back(quiet);
    for (int a = 0; a <= 14; ++a) {
        one_case once = quiet;
        once.on("executed", day_of_fortnight(a)).event("follow-up", day_of_fortnight(a));
        for (int b = a; b <= 14; ++b) {
            cases.push_back(one_case(once).event("follow-up", day_of_fortnight(b)));
        }
    }
}

/// With no event, one or two in a fortnight, by first and last day.
std::vector<one_case> small_cases() {
    std::vector<one_case> cases;
    for (const int first : {0, 1, 6, 7, 8}) {
        for (const int ends : {0, 3, 8, 13}) {
            add_small_cases(first, ends, cases);
        }
    }
    return cases;
}

std::vector<rule> small_rules() {
    const partition monthly = partition::monthly();
    return {at_least_every(days(3)), at_least_every(days(3)).anchored(), per_period(monthly),
        per_period(monthly).partial_periods_required(), per_period(monthly, 2), within(days(3)),
        on_dates({{1, 1}, {12, 30}}, 2, 2), within(days(3)).to_date("executed"), before_end(days(1)),
        before_end(days(2), days(5)), response(days(2)).trigger("visit")};
}

/// Registers of follow-ups and of what is executed.
std::vector<context> small_contexts() {
    std::vector<context> made(1);
    const auto add = [&made](std::optional<date> from, std::optional<date> to) {
        context known;
        for (const char* kind : {"follow-up", "executed"}) {
            known.registers.push_back(event_register::covering(kind, from, to));
        }
        made.push_back(known);
    };
    add(std::nullopt, day_of_fortnight(6));
    add(std::nullopt, day_of_fortnight(7));
    add(day_of_fortnight(1), std::nullopt);
    add(day_of_fortnight(2), day_of_fortnight(7));
    return made;
}

TEST(proof, every_small_case_of_a_fortnight_is_told_alike) {
    many_cases asked{at_least_every(days(1)), as_of(first_calendar_day()), {}, small_cases()};
    const case_set cases = test::set_of(asked.cases);
    for (const rule& each : small_rules()) {
        bool rolls = false;
        for (const context& known : small_contexts()) {
            asked.asked = each;
            asked.asked.roll = rolls && !std::holds_alternative<period_cadence>(each.kind);
            asked.known = known;
            for (const int on : {2, 7, 8, 13}) {
                asked.on = as_of(day_of_fortnight(on));
                ASSERT_EQ(first_difference(cases, asked), "");
            }
            rolls = !rolls;
        }
    }
}

TEST(proof, a_gap_is_found_wherever_it_stands_in_a_long_case) {
    // A follow-up each day, and once two months without.
    many_cases asked{at_least_every(months(1)), as_of(2021, 12, 31), {}};
    for (int events = 1; events <= 130; ++events) {
        for (int before_gap = 0; before_gap < events; before_gap += 1 + events / 70) {
            one_case made("");
            made.on("decided", make_date(2021, 1, 1));
            for (int i = 0; i < events; ++i) {
                made.event("follow-up", add_days(make_date(2021, 1, 2), i <= before_gap ? i : i + 60));
            }
            asked.cases.push_back(made);
        }
    }
    const case_set cases = test::set_of(asked.cases);
    EXPECT_EQ(first_difference(cases, asked), "");
    asked.asked = per_period(partition::monthly());
    EXPECT_EQ(first_difference(cases, asked), "");
}

// --- curves
// -------------------------------------------------------------------------------------------------

/// Rows of a set that nothing refuses; each day of 400 is compared. How many breaches began in them.
std::uint64_t begun_in_compared_curves(many_cases asked) {
    static_cast<void>(ask_reference(asked));
    const period range{test::date_of(number_of(asked.on.day) - 399), asked.on.day};
    const std::span<const rule> rules(&asked.asked, 1);
    const by grouped = by("unit").with_ancestors();
    const auto slow = curve(asked.cases, rules, range, grouped, asked.known);
    for (const unsigned threads : {1U, 2U}) {
        EXPECT_EQ(
            curve(test::set_of(asked.cases), rules, range, grouped, asked.known, {.threads = threads}), slow);
    }
    std::uint64_t begun = 0;
    for (const curve_row& row : slow) {
        for (const curve_month& month : row.months) {
            begun += month.begun;
        }
    }
    return begun;
}

TEST(proof, the_fast_curves_are_those_of_the_cases_one_by_one) {
    for (const kind_asked kind : test::all_kinds) {
        SCOPED_TRACE(static_cast<int>(kind));
        any_case_set source(kind, 4'000 + static_cast<unsigned>(kind));
        std::uint64_t begun = 0;
        for (int left = 30; left > 0 && !HasFailure(); --left) {
            begun += begun_in_compared_curves(source.next(left == 30 ? 4'500 : 150));
        }
        EXPECT_GT(begun, 300U);
    }
}

} // namespace
} // namespace lssgov
