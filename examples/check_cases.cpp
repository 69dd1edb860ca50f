// Were these cases followed up as often as the rules ask? Reads rules, cases and events, checks each case
// under each rule as of a day, and writes what an auditor asks first: how many, between what and what, and on
// what ground.

#include "support/command_line.hpp"
#include "support/progress.hpp"
#include "support/run.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/error.hpp>
#include <lssgov/load/cases.hpp>
#include <lssgov/load/rules.hpp>
#include <lssgov/report/case_check.hpp>
#include <lssgov/report/cases_json.hpp>
#include <lssgov/report/cases_text.hpp>
#include <lssgov/report/tallies_csv.hpp>
#include <lssgov/report/verdicts_csv.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

using namespace lssgov;
using examples::exit_code;
using examples::number;

enum class output_format { text, json, csv };
enum class failing { broken, unknown, never };

struct wishes {
    std::string rules_file;
    std::string cases_file;
    std::string events_file;
    std::optional<as_of> on;
    std::string grouping;
    output_format format = output_format::text;
    language tongue = language::swedish;
    std::string verdicts_file;
    std::string explain;
    failing fail_on = failing::broken;
    bool with_ids = false;
};

constexpr const char* examples_first = R"(Examples:
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30 --by unit --lang en
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30 --verdicts V.csv
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30 --explain N-0017

Checks whether cases were followed up as often as the rules ask.
)";

void describe(CLI::App& app, wishes& wished) {
    app.description(examples_first);
    examples::add_file(app, "--rules", wished.rules_file, "The rules, in TOML");
    examples::add_file(app, "--cases", wished.cases_file, "A line for each case, in CSV");
    examples::add_file(app, "--events", wished.events_file,
        "A line for each event, in CSV; for one of the three files, - is standard input");
    examples::add_as_of(app, wished.on)->required();
    app.add_option("--by", wished.grouping, "Sum also by the labels in this column of the cases")
        ->type_name("GROUPING");
    examples::add_choice<output_format>(app, "--format", wished.format,
        {{"text", output_format::text}, {"json", output_format::json}, {"csv", output_format::csv}},
        "Form of the answer; csv has the sums alone");
    examples::add_language(app, wished.tongue);
    app.add_flag("--with-ids", wished.with_ids, "Name the longest overdue and the odd cases by their ids");
    app.add_option("--verdicts", wished.verdicts_file, "Write each verdict as a line of CSV")
        ->type_name("FILE");
    app.add_option("--explain", wished.explain, "Explain one case, day by day, under one rule or all")
        ->type_name("CASE[:RULE]")
        ->excludes("--verdicts");
    examples::add_choice<failing>(app, "--fail-on", wished.fail_on,
        {{"broken", failing::broken}, {"unknown", failing::unknown}, {"never", failing::never}},
        "What gives exit code 1: what is not kept, what is not kept or unknown, nothing");
    app.footer(std::string("Exit codes:\n  0  all is kept, or a case was explained\n"
                           "  1  some case or quota is not kept (see --fail-on)\n") +
               examples::other_exit_codes);
}

int refuse_use(const std::string& why) {
    std::cerr << "check_cases: " << why << "\nRun with --help for more information.\n";
    return number(exit_code::wrong_use);
}

int explain_case(const std::vector<one_case>& cases, load::rule_book book, const wishes& wished) {
    const auto named = [&cases](const std::string& id) {
        return std::find_if(cases.begin(), cases.end(), [&id](const one_case& one) { return one.id == id; });
    };
    auto followed = named(wished.explain);
    if (const std::size_t colon = wished.explain.rfind(':');
        followed == cases.end() && colon != std::string::npos) {
        followed = named(wished.explain.substr(0, colon));
        std::erase_if(
            book.rules, [&](const rule& one) { return one.id != wished.explain.substr(colon + 1); });
    }
    if (followed == cases.end()) {
        return refuse_use("there is no case '" + wished.explain + "'");
    }
    const auto told = report::explain_case(*followed, book.rules, *wished.on, book.known);
    if (told.empty()) {
        return refuse_use("'" + wished.explain + "' names no rule that asks something of a single case");
    }
    if (wished.format == output_format::json) {
        report::explanations_json(std::cout, told, *wished.on);
    } else {
        report::explanations_text(std::cout, told, wished.tongue);
    }
    return number(exit_code::clean);
}

/// The cases as columns.
case_set as_set(const std::vector<one_case>& cases) {
    case_set_builder building;
    for (const one_case& one : cases) {
        const case_number which = building.add(one.id);
        for (const auto& [name, day] : one.dates) {
            building.on(which, building.named_date(name), day);
        }
        for (const auto& [grouping, label] : one.groups) {
            const std::size_t number = building.grouping(grouping);
            building.in(which, number, building.label(number, label));
        }
        for (const case_event& event : one.events) {
            building.event(which, building.event_kind(event.kind), event.day);
        }
    }
    return std::move(building).build();
}

void write_answer(const report::case_check& checked, const wishes& wished) {
    const auto ids = wished.with_ids ? report::case_ids::shown : report::case_ids::hidden;
    switch (wished.format) {
    case output_format::text:
        return report::cases_text(std::cout, checked, wished.tongue, ids);
    case output_format::json:
        return report::cases_json(std::cout, checked, ids);
    case output_format::csv:
        return report::tallies_csv(std::cout, checked);
    }
}

int check_all(const std::vector<one_case>& read, const load::rule_book& book, const wishes& wished) {
    const case_set cases = as_set(read);
    const auto checked = report::check_cases(cases, book.rules, *wished.on, by(wished.grouping), book.known);
    if (!wished.verdicts_file.empty()) {
        std::ofstream out(wished.verdicts_file, std::ios::binary);
        report::verdicts_csv(out, cases, book.rules, *wished.on, book.known);
        if (!out) {
            std::cerr << "check_cases: cannot write " << wished.verdicts_file << '\n';
            return number(exit_code::internal_error);
        }
    }
    write_answer(checked, wished);
    const bool fails = (wished.fail_on != failing::never && report::has_broken(checked)) ||
                       (wished.fail_on == failing::unknown && report::has_unknown(checked));
    return number(fails ? exit_code::findings : exit_code::clean);
}

/// Whether the verdicts would be written over one of the files they are made from.
bool would_overwrite_input(const wishes& wished) {
    const std::array inputs{&wished.rules_file, &wished.cases_file, &wished.events_file};
    return std::any_of(inputs.begin(), inputs.end(), [&wished](const std::string* input) {
        std::error_code ignored; // files that are not there are not the same
        return std::filesystem::equivalent(*input, wished.verdicts_file, ignored);
    });
}

/// What is wrong with the files named together; empty when nothing is.
std::string fault_of_files(const wishes& wished) {
    const std::array inputs{wished.rules_file, wished.cases_file, wished.events_file};
    if (std::count(inputs.begin(), inputs.end(), "-") > 1) {
        return "only one of --rules, --cases and --events can be standard input";
    }
    if (wished.verdicts_file == "-") {
        return "--verdicts needs the name of a file";
    }
    return would_overwrite_input(wished)
               ? "--verdicts would overwrite " + wished.verdicts_file + ", which is read"
               : std::string();
}

int refuse_input(const std::string& why, const std::string& remedy) {
    std::cerr << "check_cases: error: " << why << "\n    " << remedy << '\n';
    return number(exit_code::unusable_input);
}

int answer(const std::vector<one_case>& cases, const load::rule_book& book, const wishes& wished) {
    try {
        return wished.explain.empty() ? check_all(cases, book, wished) : explain_case(cases, book, wished);
    } catch (const date_out_of_range& outside) { // a due day before the holidays are held cannot be rolled
        return refuse_input(std::string("a due day cannot be moved to a working day: ") + outside.what(),
            "give the rule an in_force_from that is late enough, or leave out its roll");
    }
}

int check_cases(const wishes& wished) {
    if (const std::string fault = fault_of_files(wished); !fault.empty()) {
        return refuse_use(fault);
    }
    examples::progress doing;
    const auto book = load::rules(examples::input_path(wished.rules_file));
    if (!book) {
        return examples::refuse(book.problems());
    }
    examples::tell(book.problems()); // warnings, if any
    if (book->rules.empty()) {
        return refuse_input(wished.rules_file + " holds no rule: nothing would be checked", "add a [[rule]]");
    }
    doing.step("reading " + wished.cases_file + " and " + wished.events_file);
    const auto cases = load::cases(examples::input_path(wished.cases_file),
        examples::input_path(wished.events_file), load::columns_for(book->rules));
    if (!cases) {
        return examples::refuse(cases.problems());
    }
    if (cases->empty()) {
        std::cerr << "check_cases: warning: " << wished.cases_file << " holds no case: nothing was checked\n";
    }
    const auto is_labelled = [&wished](const one_case& one) { return one.groups.contains(wished.grouping); };
    if (!wished.grouping.empty() && std::none_of(cases->begin(), cases->end(), is_labelled)) {
        return refuse_use("no case has a label in '" + wished.grouping + "'");
    }
    doing.step("checking " + std::to_string(cases->size()) + " cases");
    return answer(*cases, *book, wished);
}

} // namespace

int main(int argc, char** argv) {
    wishes wished;
    CLI::App app;
    describe(app, wished);
    if (const auto ended = examples::parse(app, argc, argv)) {
        return *ended;
    }
    return examples::run("check_cases", [&] { return check_cases(wished); });
}
