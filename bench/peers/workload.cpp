// The workload of bench/README.md, in lssgov and in the loop over structs; DuckDB has it from the files
// written here.
//
//     workload <folder> <cases> <runs> <threads>...
//
// The answers of the two are held against each other first, case by case. Then both are timed, and what is
// needed to do the same elsewhere is written to the folder: the cases and events as they were made, the
// answers, and the times. `bench/peers/run` calls this program and does the rest.

#include "loop_over_structs.hpp"

#include <lssgov/cadence/verdicts.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <exception>
#include <fstream>
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

struct options {
    std::string folder{};
    std::uint32_t cases = 0;
    int runs = 0;
    std::vector<int> threads{};
};

/// One thing that was done several times.
struct timing {
    std::string who{};
    std::string what{};
    int threads = 1;
    std::vector<double> seconds{};
};

const examples::generated_shape usual_shape{};

// lssgov ----------------------------------------------------------------------------------------------------

as_of workload_day() {
    return as_of(usual_shape.to);
}

case_set grouped(const generated_cases& made) {
    return examples::as_case_set(made);
}

std::vector<tally_row> tally_by_unit(const case_set& cases) {
    const std::vector<rule> rules = examples::workload_rules();
    return tally(cases, rules, workload_day(), by("unit"));
}

std::vector<verdict_columns> verdict_columns_of(const case_set& cases) {
    std::vector<verdict_columns> by_rule;
    for (const rule& one : examples::workload_rules()) {
        by_rule.push_back(verdicts(cases, one, workload_day()));
    }
    return by_rule;
}

// Answers ---------------------------------------------------------------------------------------------------

std::string text(const std::optional<date>& day) {
    return day ? to_string(*day) : std::string();
}

std::string line_of(const verdict& one) {
    return fmt::format("{},{},{},{},{},{},{},{}", to_string(one.kept), to_string(one.state),
        text(one.next_due), one.days_overdue, one.breaches, one.excused, one.days_late, text(one.last_event));
}

std::string line_of(const tally_row& row) {
    return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}", row.rule, row.group, row.cases, row.yes, row.no,
        row.unknown, row.not_applicable, fmt::join(row.states, ","), row.breaches, row.excused, row.days_late,
        row.days_overdue);
}

[[noreturn]] void differ(const std::string& where, const std::string& library, const std::string& loop) {
    throw std::runtime_error(fmt::format(
        "The answers differ: {}\n  lssgov             {}\n  loop over structs  {}", where, library, loop));
}

void compare_verdicts(const case_set& cases, const std::vector<decision>& decisions) {
    const std::vector<rule> rules = examples::workload_rules();
    const std::vector<verdict_columns> library = verdict_columns_of(cases);
    const std::vector<std::vector<verdict>> loop = peers::verdicts_of(decisions, workload_day().day);
    for (std::size_t i = 0; i < rules.size() * decisions.size(); ++i) {
        const std::size_t rule = i / decisions.size();
        const auto which = static_cast<case_number>(i % decisions.size());
        const verdict answer = library[rule].at(which);
        if (answer != loop[rule][which]) {
            differ(fmt::format("rule {}, case {}", rules[rule].id, which), line_of(answer),
                line_of(loop[rule][which]));
        }
    }
}

void compare_tallies(const std::vector<tally_row>& library, const std::vector<tally_row>& loop) {
    if (library.size() != loop.size()) {
        differ("rows of the tally", std::to_string(library.size()), std::to_string(loop.size()));
    }
    for (std::size_t i = 0; i < library.size(); ++i) {
        if (library[i] != loop[i]) {
            differ("tally", line_of(library[i]), line_of(loop[i]));
        }
    }
}

// Files -----------------------------------------------------------------------------------------------------

/// A text file that is written line by line.
class text_file {
public:
    text_file(const std::string& folder, const char* name) : file_(folder + "/" + name, std::ios::binary) {
        file_.exceptions(std::ios::failbit | std::ios::badbit);
    }

    void line(std::string_view text) { file_ << text << '\n'; }

    void close() { file_.close(); }

private:
    std::ofstream file_;
};

std::string day_or_nothing(day_number day) {
    return day == absent_day ? std::string() : std::to_string(day);
}

void write_cases(const std::string& folder, const generated_cases& made) {
    text_file file(folder, "cases.csv");
    file.line("case_id,unit,decided,executed,valid_to");
    for (std::size_t i = 0; i < made.unit.size(); ++i) {
        file.line(
            fmt::format("{},{},{},{},{}", i, made.unit_labels[made.unit[i]], day_or_nothing(made.decided[i]),
                day_or_nothing(made.executed[i]), day_or_nothing(made.valid_to[i])));
    }
    file.close();
}

void write_events(const std::string& folder, const generated_cases& made) {
    text_file file(folder, "events.csv");
    file.line("case_id,kind,day");
    for (std::size_t i = 0; i < made.event_case.size(); ++i) {
        file.line(
            fmt::format("{},{},{}", made.event_case[i], made.kinds[made.event_kind[i]], made.event_day[i]));
    }
    file.close();
}

void write_verdicts(const std::string& folder, const case_set& cases) {
    text_file file(folder, "verdicts.csv");
    file.line("rule,case_id,kept,state,next_due,days_overdue,breaches,excused,days_late,last_event");
    const std::vector<rule> rules = examples::workload_rules();
    const std::vector<verdict_columns> answers = verdict_columns_of(cases);
    for (std::size_t i = 0; i < rules.size() * cases.size(); ++i) {
        const std::size_t rule = i / cases.size();
        const auto which = static_cast<case_number>(i % cases.size());
        file.line(fmt::format("{},{},{}", rules[rule].id, which, line_of(answers[rule].at(which))));
    }
    file.close();
}

void write_tally(const std::string& folder, const case_set& cases) {
    text_file file(folder, "tally.csv");
    file.line("rule,unit,cases,yes,no,unknown,not_applicable,in_not_applicable,in_unknown,in_ended,in_done,"
              "in_overdue,in_due_soon,in_on_time,breaches,excused,days_late,days_overdue");
    for (const tally_row& row : tally_by_unit(cases)) {
        file.line(line_of(row));
    }
    file.close();
}

std::string json_of(const timing& one) {
    return fmt::format(R"(  {{"who": "{}", "what": "{}", "threads": {}, "seconds": [{:.6f}]}})", one.who,
        one.what, one.threads, fmt::join(one.seconds, ", "));
}

void write_times(const std::string& folder, const std::vector<timing>& times) {
    std::vector<std::string> lines(times.size());
    std::transform(times.begin(), times.end(), lines.begin(), json_of);
    text_file file(folder, "times.json");
    file.line(fmt::format("[\n{}\n]", fmt::join(lines, ",\n")));
    file.close();
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

void time_library(const generated_cases& made, int runs, int threads, std::vector<timing>& times) {
    const auto add = [&](const char* what, const auto& work) {
        times.push_back({"lssgov", what, threads, seconds_of(runs, work)});
    };
    const case_set cases = grouped(made);
    add("tally", [&] { return tally_by_unit(cases); });
    add("verdicts", [&] { return verdict_columns_of(cases); });
    add("tally, grouping included", [&] { return tally_by_unit(grouped(made)); });
    add("verdicts, grouping included", [&] { return verdict_columns_of(grouped(made)); });
}

void time_loop(const generated_cases& made, int runs, std::vector<timing>& times) {
    const auto add = [&](const char* what, const auto& work) {
        times.push_back({"structs", what, 1, seconds_of(runs, work)});
    };
    const date on = workload_day().day;
    const std::vector<decision> decisions = peers::decisions_of(made);
    add("tally", [&] { return peers::tally_of(decisions, made.unit_labels, on); });
    add("verdicts", [&] { return peers::verdicts_of(decisions, on); });
    add("tally, grouping included",
        [&] { return peers::tally_of(peers::decisions_of(made), made.unit_labels, on); });
    add("verdicts, grouping included", [&] { return peers::verdicts_of(peers::decisions_of(made), on); });
}

// The program -----------------------------------------------------------------------------------------------

void compare_and_write(const options& asked, const generated_cases& made) {
    const case_set cases = grouped(made);
    const std::vector<decision> decisions = peers::decisions_of(made);
    compare_verdicts(cases, decisions);
    compare_tallies(tally_by_unit(cases), peers::tally_of(decisions, made.unit_labels, workload_day().day));
    write_cases(asked.folder, made);
    write_events(asked.folder, made);
    write_verdicts(asked.folder, cases);
    write_tally(asked.folder, cases);
}

void run(const options& asked) {
    examples::generated_shape shape = usual_shape;
    shape.cases = asked.cases;
    const generated_cases made = examples::generate(shape);
    compare_and_write(asked, made);
    std::vector<timing> times;
    for (const int threads : asked.threads) {
        time_library(made, asked.runs, threads, times);
    }
    time_loop(made, asked.runs, times);
    write_times(asked.folder, times);
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
    std::transform(threads.begin(), threads.end(), std::back_inserter(asked.threads), number_in<int>);
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
