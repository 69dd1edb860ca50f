// The workload of bench/README.md in lssgov and in the loop over structs, and in files for others.
//
//     workload <folder> <cases> <runs> <threads>...
//
// The answers of the two are held against each other first, case by case: those of the library from columns
// in memory, and from the two files that a system would export, read again. Then all are timed, and what is
// needed to do the same elsewhere is in the folder: the two files, the answers, and the times.
// `bench/peers/run` calls this program and does the rest.

#include "files.hpp"
#include "loop_over_structs.hpp"

#include "examples/support/generated_files.hpp"

#include <lssgov/cadence/run_options.hpp>
#include <lssgov/load/cases.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <exception>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace lssgov;
using examples::generated_cases;
using peers::decision;
using peers::timing;

struct options {
    std::string folder{};
    std::uint32_t cases = 0;
    int runs = 0;
    std::vector<unsigned> threads{};
};

const examples::generated_shape usual_shape{};

// lssgov ----------------------------------------------------------------------------------------------------

as_of workload_day() {
    return as_of(usual_shape.to);
}

/// What others have in their two tables. The cases stay where they are; the events are put in order.
case_set grouped(const generated_cases& made, unsigned threads) {
    const case_columns cases{.count = made.unit.size(),
        .dates = {{"decided", made.decided}, {"executed", made.executed}, {"valid_to", made.valid_to}},
        .groups = {{"unit", made.unit_labels, made.unit}}};
    const ungrouped_events events{made.kinds, made.event_case, made.event_kind, made.event_day};
    return case_set::grouped(cases, events, {.threads = threads});
}

std::vector<tally_row> tally_by_unit(const case_set& cases, unsigned threads) {
    return tally(cases, examples::workload_rules(), workload_day(), by("unit"), {}, {.threads = threads});
}

std::vector<verdict_columns> verdicts_by_rule(const case_set& cases, unsigned threads) {
    std::vector<verdict_columns> by_rule;
    for (const rule& one : examples::workload_rules()) {
        by_rule.push_back(verdicts(cases, one, workload_day(), {}, {.threads = threads}));
    }
    return by_rule;
}

/// Both files, read as a user reads them.
load::case_reading read_files(const std::string& folder, unsigned threads) {
    const peers::file_names names = peers::files_in(folder);
    load::case_reading read = load::cases(names.cases, names.events, {.how = {.threads = threads}});
    if (!read) {
        throw std::runtime_error(to_text(read.problems()) + to_text(read));
    }
    return read;
}

/// What was read, and both answers.
struct answers_of_files {
    load::case_reading read;
    std::vector<verdict_columns> verdicts{};
    std::vector<tally_row> tally{};
};

answers_of_files answer_files(const std::string& folder, unsigned threads) {
    answers_of_files made{.read = read_files(folder, threads)};
    made.verdicts = verdicts_by_rule(*made.read, threads);
    made.tally = tally_by_unit(*made.read, threads);
    return made;
}

// Answers ---------------------------------------------------------------------------------------------------

[[noreturn]] void differ(const std::string& where, const std::string& library, const std::string& loop) {
    throw std::runtime_error(fmt::format(
        "The answers differ: {}\n  lssgov             {}\n  loop over structs  {}", where, library, loop));
}

void compare(const rule& asked, const verdict_columns& library, const std::vector<verdict>& loop) {
    for (case_number which = 0; which < loop.size(); ++which) {
        const verdict answer = library.at(which);
        if (answer != loop[which]) {
            differ(fmt::format("rule {}, case {}", asked.id, which), peers::line_of(answer),
                peers::line_of(loop[which]));
        }
    }
}

void compare(const std::vector<rule>& rules, const std::vector<verdict_columns>& library,
    const std::vector<std::vector<verdict>>& loop) {
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        compare(rules[rule], library[rule], loop[rule]);
    }
}

void compare(const std::vector<tally_row>& library, const std::vector<tally_row>& loop) {
    if (library.size() != loop.size()) {
        differ("rows of the tally", std::to_string(library.size()), std::to_string(loop.size()));
    }
    for (std::size_t i = 0; i < library.size(); ++i) {
        if (library[i] != loop[i]) {
            differ("tally", peers::line_of(library[i]), peers::line_of(loop[i]));
        }
    }
}

/// The same rows, the units named as in the files.
std::vector<tally_row> named_as_in_files(std::vector<tally_row> rows) {
    for (tally_row& row : rows) {
        row.group = examples::unit_name(row.group);
    }
    return rows;
}

/// The answers of the library, which are those of the loop too, in files.
void compare_and_write(const options& asked, const generated_cases& made) {
    const std::vector<rule> rules = examples::workload_rules();
    peers::write_cases(asked.folder, made);
    const std::vector<decision> decisions = peers::decisions_of(made);
    const auto loop = peers::verdicts_of(decisions, workload_day().day);
    const auto loop_tally = peers::tally_of(decisions, made.unit_labels, workload_day().day);
    for (const unsigned threads : asked.threads) {
        const case_set cases = grouped(made, threads);
        compare(rules, verdicts_by_rule(cases, threads), loop);
        compare(tally_by_unit(cases, threads), loop_tally);
        const answers_of_files from_files = answer_files(asked.folder, threads);
        compare(rules, from_files.verdicts, loop);
        compare(from_files.tally, named_as_in_files(loop_tally));
    }
    const answers_of_files compared = answer_files(asked.folder, 1);
    peers::write_verdicts(asked.folder, rules, compared.verdicts);
    peers::write_tally(asked.folder, compared.tally);
}

// Times -----------------------------------------------------------------------------------------------------

/// How long something takes each time. What it returns is thrown away after the clock has stopped.
template <typename Work>
std::vector<double> seconds_of(int runs, const Work& work) {
    std::vector<double> seconds;
    for (int run = 0; run < runs; ++run) {
        const auto begun = std::chrono::steady_clock::now();
        [[maybe_unused]] const auto answer = work();
        const std::chrono::duration<double> needed = std::chrono::steady_clock::now() - begun;
        seconds.push_back(needed.count());
    }
    return seconds;
}

void time_library(const generated_cases& made, int runs, unsigned threads, std::vector<timing>& times) {
    const auto add = [&](const char* who, const char* what, const auto& work) {
        times.push_back({who, what, static_cast<int>(threads), seconds_of(runs, work)});
    };
    const case_set cases = grouped(made, threads);
    add("lssgov", "tally", [&] { return tally_by_unit(cases, threads); });
    add("lssgov", "verdicts", [&] { return verdicts_by_rule(cases, threads); });
    add("lssgov, ungrouped", "tally", [&] { return tally_by_unit(grouped(made, threads), threads); });
    add("lssgov, ungrouped", "verdicts", [&] { return verdicts_by_rule(grouped(made, threads), threads); });
}

void time_files(const options& asked, unsigned threads, std::vector<timing>& times) {
    const auto add = [&](const char* what, const auto& work) {
        times.push_back({"lssgov", what, static_cast<int>(threads), seconds_of(asked.runs, work)});
    };
    add("files", [&] { return answer_files(asked.folder, threads); });
    add("reading", [&] { return read_files(asked.folder, threads); });
}

void time_loop(const generated_cases& made, int runs, std::vector<timing>& times) {
    const auto add = [&](const char* who, const char* what, const auto& work) {
        times.push_back({who, what, 1, seconds_of(runs, work)});
    };
    const date on = workload_day().day;
    const std::vector<decision> decisions = peers::decisions_of(made);
    add("structs", "tally", [&] { return peers::tally_of(decisions, made.unit_labels, on); });
    add("structs", "verdicts", [&] { return peers::verdicts_of(decisions, on); });
    add("structs, ungrouped", "tally",
        [&] { return peers::tally_of(peers::decisions_of(made), made.unit_labels, on); });
    add("structs, ungrouped", "verdicts", [&] { return peers::verdicts_of(peers::decisions_of(made), on); });
}

// The program -----------------------------------------------------------------------------------------------

void time_all(const options& asked, const generated_cases& made) {
    std::vector<timing> times;
    for (const unsigned threads : asked.threads) {
        time_library(made, asked.runs, threads, times);
        time_files(asked, threads, times);
    }
    time_loop(made, asked.runs, times);
    write_times(asked.folder, times);
}

void run(const options& asked) {
    examples::generated_shape shape = usual_shape;
    shape.cases = asked.cases;
    const generated_cases made = examples::generate(shape);
    compare_and_write(asked, made);
    time_all(asked, made);
}

template <typename Number>
Number number_in(std::string_view word) {
    Number read = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), read);
    if (error != std::errc() || end != word.data() + word.size() || read < 1) {
        throw std::runtime_error(fmt::format("'{}' is no number from 1 on.", word));
    }
    return read;
}

options options_of(std::span<char*> words) {
    if (words.size() < 5) {
        throw std::runtime_error("Usage: workload <folder> <cases> <runs> <threads>...");
    }
    options asked{
        .folder = words[1], .cases = number_in<std::uint32_t>(words[2]), .runs = number_in<int>(words[3])};
    const auto threads = words.subspan(4);
    std::transform(threads.begin(), threads.end(), std::back_inserter(asked.threads), number_in<unsigned>);
    return asked;
}

} // namespace

int main(int argc, char** argv) {
    try {
        run(options_of({argv, static_cast<std::size_t>(argc)}));
        return 0;
    } catch (const std::exception& stopped) {
        fmt::print(stderr, "{}\n", stopped.what());
        return 1;
    }
}
