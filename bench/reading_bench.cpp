// Case data from CSV: both files read, in the styles that exports come in; splitting and days by themselves;
// and verdicts written. One thread, from text in memory, so that no disk is measured.
//
// Before anything is timed, what was read is compared column by column with what the files were made of, and
// what was written with the verdicts one by one. Files with rejects hold the same cases and events, and one
// row in a hundred more that cannot be read: the set must be the same, and all of those must be told.

#include "bench/timing.hpp"
#include "bench/workload.hpp"
#include "examples/support/generated_files.hpp"

#include "load/table/field_readers.hpp"
#include "load/table/table_cut.hpp"

#include <lssgov/cadence/verdicts.hpp>
#include <lssgov/load/cases.hpp>
#include <lssgov/report/verdicts_csv.hpp>

#include <benchmark/benchmark.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lssgov::bench {
namespace {

using examples::file_style;

// --- files

struct reading_style {
    const char* name;
    file_style written;
    bool has_rejects = false;
};

constexpr std::array<reading_style, 8> styles{
    {{"plain", {}}, {"rejects", {}, true}, {"semicolons", {.delimiter = ';'}}, {"cr_lf", {.has_cr = true}},
        {"compact_days", {.is_compact = true}}, {"windows_1252", {.is_1252 = true}},
        {"quoted", {.is_quoted = true}}, {"quoted_1252", {.is_quoted = true, .is_1252 = true}}}};

/// The text with a row more before each hundredth, of those given in turn; and how many these are.
std::pair<std::string, std::uint64_t> with_more_rows(
    const std::string& text, std::span<const std::string_view> more) {
    std::string made;
    std::uint64_t added = 0;
    std::size_t line = 0;
    for (std::size_t from = 0; from < text.size(); ++line) {
        if (line % 100 == 99) {
            made += more[added++ % more.size()];
        }
        const std::size_t next = text.find('\n', from) + 1;
        made.append(text, from, next - from);
        from = next;
    }
    return {std::move(made), added};
}

constexpr std::array<std::string_view, 3> no_cases{
    "N-0000000,Norr,2020-01-01,,\n", "X-0000001,Norr,2021-02-29,,\n", "X-0000002,Norr,2020-01-01\n"};
constexpr std::array<std::string_view, 4> no_events{"N-0000000,follow-up,2021-13-01\n",
    "X-9999999,follow-up,2021-01-01\n", "N-0000000,follow-up\n", "N-0000000,,2021-01-01\n"};

/// Both files in one style, and what must come of them.
struct made_files {
    const workload& of;
    std::string cases;
    std::string events;
    std::uint64_t rejects = 0;
    std::uint64_t rows = 0;
    bool is_right = false;

    made_files(std::int64_t count, const reading_style& style)
        : of(workload_of(count)), cases(examples::cases_file(of.made, style.written)),
          events(examples::events_file(of.made, style.written)),
          rows(of.made.unit.size() + of.made.event_day.size()) {
        if (style.has_rejects) {
            auto [more_cases, of_cases] = with_more_rows(cases, no_cases);
            auto [more_events, of_events] = with_more_rows(events, no_events);
            cases = std::move(more_cases);
            events = std::move(more_events);
            rejects = of_cases + of_events;
            rows += rejects;
        }
    }

    [[nodiscard]] std::size_t bytes() const { return cases.size() + events.size(); }
};

load::case_reading read(const made_files& files) {
    return load::cases_from_text(
        {files.cases, "cases.csv"}, {files.events, "events.csv"}, {.accept_rejects = true});
}

// --- answers

bool have_same_days(const case_columns& one, const case_columns& other) {
    return std::ranges::equal(one.dates, other.dates, [](const date_column& a, const date_column& b) {
        return a.name == b.name && std::ranges::equal(a.days, b.days);
    });
}

bool have_same_events(const case_columns& one, const case_columns& other) {
    return std::ranges::equal(one.events, other.events, [](const event_column& a, const event_column& b) {
        return a.kind == b.kind && std::ranges::equal(a.begins, b.begins) &&
               std::ranges::equal(a.days, b.days);
    });
}

bool has_units_as_made(const case_set& cases, const examples::generated_cases& made) {
    const label_column* const units = cases.groups("unit");
    std::vector<std::string> names;
    for (const std::string& label : made.unit_labels) {
        names.push_back(examples::unit_name(label));
    }
    for (std::size_t i = 0; i < made.unit.size(); ++i) {
        if (units->labels[units->label_of[i]] != names[made.unit[i]]) {
            return false;
        }
    }
    return true;
}

bool has_ids_as_made(const case_set& cases) {
    for (case_number i = 0; i < cases.size(); ++i) {
        if (cases.id(i) != examples::generated_id(i)) {
            return false;
        }
    }
    return true;
}

bool is_as_made(const load::case_reading& found, const made_files& files) {
    const case_columns& wanted = files.of.cases.columns();
    return found && found.reject_count() == files.rejects && found->size() == files.of.cases.size() &&
           have_same_days(found->columns(), wanted) && have_same_events(found->columns(), wanted) &&
           has_units_as_made(*found, files.of.made) && has_ids_as_made(*found);
}

/// The files of that size and style if they are read as they were made; else null, and the benchmark is
/// skipped. One pair is kept: that which was asked for last.
const made_files* checked_files(benchmark::State& state, const reading_style& style) {
    static std::unique_ptr<made_files> kept;
    static std::pair<std::int64_t, const reading_style*> kept_for;
    const std::pair wanted{state.range(0), &style};
    if (!kept || kept_for != wanted) {
        kept.reset();
        kept = std::make_unique<made_files>(state.range(0), style);
        kept_for = wanted;
        kept->is_right = is_as_made(read(*kept), *kept);
    }
    if (!kept->is_right) {
        state.SkipWithError("what was read is not what the files were made of");
        return nullptr;
    }
    return kept.get();
}

// --- reading

/// `GB/s` of 10^9 bytes, and the time for each row.
void count_bytes(benchmark::State& state, std::size_t bytes, std::uint64_t rows) {
    using benchmark::Counter;
    state.counters["GB/s"] = Counter(static_cast<double>(bytes) / 1e9, Counter::kIsIterationInvariantRate);
    state.counters["per_row"] =
        Counter(static_cast<double>(rows), Counter::kIsIterationInvariantRate | Counter::kInvert);
}

void readings(benchmark::State& state, const reading_style& style) {
    const made_files* const files = checked_files(state, style);
    if (files == nullptr) {
        return;
    }
    for (auto _ : state) {
        auto found = read(*files);
        benchmark::DoNotOptimize(found);
    }
    count_bytes(state, files->bytes(), files->rows);
}

// --- splitting and days

/// The days of a file of events in the order of its rows, and nothing else of it.
std::vector<day_number> days_of(std::string_view text) {
    constexpr std::size_t columns = 3;
    constexpr std::size_t of_days = 2;
    static const load::day_reader days("");
    static load::split_rows rows;
    static load::row_faults faults;
    std::vector<load::reject_mark> rejects;
    std::vector<day_number> read;
    for (const load::cut_piece& piece : load::cut_table(text, text.find('\n') + 1, ',', {}).pieces) {
        rows.split(text, piece, ',', columns, rejects);
        faults.begin(rows.size());
        const std::size_t before = read.size();
        read.resize(before + rows.size());
        days.read(rows, of_days, read.data() + before, faults);
    }
    return read;
}

void splitting(benchmark::State& state) {
    const made_files* const files = checked_files(state, styles[0]);
    if (files == nullptr) {
        return;
    }
    if (days_of(files->events) != files->of.made.event_day) {
        state.SkipWithError("the days are not those of the events");
        return;
    }
    for (auto _ : state) {
        auto days = days_of(files->events);
        benchmark::DoNotOptimize(days);
    }
    count_bytes(state, files->events.size(), files->of.made.event_day.size());
}

// --- verdicts

std::string text(const std::optional<date>& day) {
    return day ? to_string(*day) : std::string();
}

/// The table line by line, from verdicts as they are told one by one.
std::string verdicts_line_by_line(const case_set& cases, const std::vector<rule>& rules) {
    std::vector<verdict_columns> by_rule;
    for (const rule& one : rules) {
        by_rule.push_back(verdicts(cases, one, last_day()));
    }
    std::string table =
        "case_id,rule,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event\r\n";
    for (case_number which = 0; which < cases.size(); ++which) {
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            const verdict one = by_rule[rule].at(which);
            table += fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", cases.id(which), rules[rule].id,
                to_string(one.kept), to_string(one.state), text(one.next_due), one.days_overdue, one.breaches,
                one.excused, one.days_late, text(one.last_event));
        }
    }
    return table;
}

std::string written_verdicts(const case_set& cases, const std::vector<rule>& rules) {
    std::ostringstream out;
    report::verdicts_csv(out, cases, rules, last_day());
    return std::move(out).str();
}

void writing(benchmark::State& state) {
    const made_files* const files = checked_files(state, styles[0]);
    if (files == nullptr) {
        return;
    }
    const std::vector<rule> rules = examples::workload_rules();
    const load::case_reading found = read(*files);
    const std::string wanted = verdicts_line_by_line(*found, rules);
    if (written_verdicts(*found, rules) != wanted) {
        state.SkipWithError("what was written is not the verdicts line by line");
        return;
    }
    for (auto _ : state) {
        auto table = written_verdicts(*found, rules);
        benchmark::DoNotOptimize(table);
    }
    count_bytes(state, wanted.size(), rules.size() * found->size());
}

// --- what there is

void one_size(benchmark::internal::Benchmark* asked) {
    asked->ArgName("cases")->Arg(100'000);
}

/// All sizes of the first two, which are held to be linear in the rows.
bool register_by_style() {
    for (const reading_style& style : styles) {
        const bool is_of_all_sizes = &style < &styles[2];
        benchmark::RegisterBenchmark(fmt::format("read/{}", style.name).c_str(), readings, style)
            ->Apply(is_of_all_sizes ? sizes : one_size)
            ->Apply(with_spread);
    }
    return true;
}

[[maybe_unused]] const bool is_registered = register_by_style();

BENCHMARK(splitting)->Name("split_and_days")->Apply(sizes)->Apply(with_spread);

BENCHMARK(writing)->Name("write_verdicts")->Apply(one_size)->Apply(with_spread);

} // namespace
} // namespace lssgov::bench
