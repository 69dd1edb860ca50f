// What holds in a municipality's governance of its LSS services, and what does not? Reads a model, reviews it
// as of a day, and writes the findings with their evidence, sources and remedies. With the cases of a
// register beside it, what the model says of people's decisions is held against what was done.

#include "support/case_input.hpp"
#include "support/command_line.hpp"
#include "support/run.hpp"

#include <lssgov/load/municipality.hpp>
#include <lssgov/report/calendars.hpp>
#include <lssgov/report/follow_up_text.hpp>
#include <lssgov/report/goals_dot.hpp>
#include <lssgov/report/review_html.hpp>
#include <lssgov/report/review_json.hpp>
#include <lssgov/report/review_text.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace lssgov;
using examples::exit_code;
using examples::number;

enum class output_format { text, json, html, ics };

/// What --fail-on asks for: the weight from which a finding gives exit code 1, or never.
using failing_weight = std::optional<severity>;

struct wishes {
    std::string model_file;
    std::string cases_folder;
    std::optional<as_of> on;
    language tongue = language::swedish;
    output_format format = output_format::text;
    failing_weight fail_on = severity::error;
    std::vector<std::string> checks;
    bool ladder = false;
    bool goals = false;
    std::optional<int> wheel_year;
    bool list_checks = false;
    std::string explain;
    std::set<std::string> given; ///< the options on the command line
};

constexpr const char* examples_first = R"(Examples:
  review_municipality examples/data/eskilstuna/eskilstuna.toml
  review_municipality MODEL.toml --as-of 2020-06-30 --lang en
  review_municipality MODEL.toml --checks duty-kept,quota-kept --format json
  review_municipality examples/data/norrby/norrby.toml --cases examples/data/norrby
  review_municipality examples/data/norrby/norrby.toml --format html >norrby.html
  review_municipality MODEL.toml --year-wheel 2021 --format ics
  review_municipality MODEL.toml --goals | dot -Tsvg -o goals.svg
  review_municipality --list-checks
  review_municipality --explain duty-kept

Reviews a municipality's own description of its governance, as of a day.)";

void describe(CLI::App& app, wishes& wished) {
    app.description(examples_first);
    app.add_option("model", wished.model_file, "The model, a TOML file; - is standard input")
        ->type_name("MODEL.toml");
    app.add_option("--cases", wished.cases_folder,
           "Hold the model against these cases: a folder with rules.toml, cases.csv, events.csv and, where "
           "columns are "
           "called otherwise, mapping.toml")
        ->type_name("DIR")
        ->check(examples::not_empty());
    examples::add_as_of(app, wished.on);
    examples::add_language(app, wished.tongue);
    examples::add_choice<output_format>(app, "--format", wished.format,
        {{"text", output_format::text}, {"json", output_format::json}, {"html", output_format::html},
            {"ics", output_format::ics}},
        "Form of the answer; html is a page for a browser, ics a calendar for --year-wheel");
    examples::add_choice<failing_weight>(app, "--fail-on", wished.fail_on,
        {{"error", severity::error}, {"warning", severity::warning}, {"note", severity::note}, {"never", {}}},
        "Weight from which what does not hold gives exit code 1");
    app.add_option("--checks", wished.checks, "Only these checks")->delimiter(',')->type_name("CHECK,...");
    app.add_flag("--ladder", wished.ladder, "Show who follows up what, level by level, and exit");
    app.add_flag("--goals", wished.goals, "Write the graph of goals for Graphviz, in DOT, and exit");
    app.add_option("--year-wheel", wished.wheel_year, "Show what falls when in a year, and exit")
        ->type_name("YEAR");
    app.add_flag("--list-checks", wished.list_checks, "List the checks and exit");
    app.add_option("--explain", wished.explain, "Explain one check and exit")->type_name("CHECK");
    app.footer(std::string("Exit codes:\n  0  nothing at or above --fail-on\n"
                           "  1  something that does not hold, at or above --fail-on (default: error)\n") +
               examples::other_exit_codes);
}

int refuse_use(const std::string& why) {
    std::cerr << "review_municipality: " << why << '\n';
    return number(exit_code::wrong_use);
}

const char* list_hint = "; see --list-checks for those there are";

int explain_check(const wishes& wished) {
    const check_description* check = find_check(wished.explain);
    if (check == nullptr) {
        return refuse_use("there is no check '" + wished.explain + "'" + list_hint);
    }
    report::check_text(std::cout, *check, wished.tongue);
    return number(exit_code::clean);
}

/// What is reviewed, and the files that it was read from.
struct subject {
    const municipality& model;
    as_of on;
    report::provenance from;
};

void write(const review_result& result, const subject& of, const case_facts* cases, const wishes& wished) {
    if (wished.format == output_format::json) {
        report::review_json(std::cout, result, of.from);
    } else if (wished.format == output_format::html) {
        report::review_html(std::cout, of.model, result, of.from, wished.tongue, cases);
    } else {
        report::review_text(std::cout, result, wished.tongue, of.from);
    }
}

/// A waiver for a check that there is not waives nothing, and its author should know.
void warn_of_waivers(const municipality& model) {
    for (const waiver& one : model.waivers) {
        if (find_check(one.check) == nullptr) {
            std::cerr << "review_municipality: warning: a waiver names the check '" << one.check
                      << "', which there is not" << list_hint << '\n';
        }
    }
}

int review_model(const subject& of, const review_options& options, const wishes& wished) {
    const review_result result = review(of.model, of.on, options);
    write(result, of, options.cases ? &*options.cases : nullptr, wished);
    const bool is_failing = wished.fail_on && count_failing(result, *wished.fail_on) > 0;
    return number(is_failing ? exit_code::findings : exit_code::clean);
}

int review_with_cases(subject of, const wishes& wished) {
    examples::progress doing;
    const examples::case_files files = examples::files_in(wished.cases_folder);
    const examples::case_input input = examples::read_cases(files, {}, doing);
    if (!input.cases) {
        return number(exit_code::unusable_input);
    }
    review_options options{.checks = wished.checks};
    doing.step("joining " + std::to_string((*input.cases)->size()) + " cases");
    try {
        options.cases = facts_of_cases(
            **input.cases, input.book.rules, of.on, input.book.known, examples::name_of(files));
    } catch (const date_out_of_range& outside) {
        return examples::refuse_roll("review_municipality", outside);
    }
    doing.rest();
    const report::provenance of_cases = examples::provenance_of(files, input);
    of.from.inputs.insert(of.from.inputs.end(), of_cases.inputs.begin(), of_cases.inputs.end());
    return review_model(of, options, wished);
}

int tell_wheel(const municipality& model, int year, const report::provenance& from, const wishes& wished) {
    if (wished.format == output_format::ics) {
        report::year_wheel_ics(std::cout, model, year, from, wished.tongue, wished.on);
    } else {
        report::year_wheel_text(std::cout, model, year, wished.tongue, wished.on, from);
    }
    return number(exit_code::clean);
}

/// An option that asks for something else than a review, and the options that it takes.
struct other_answer {
    const char* option;
    std::set<std::string> takes;
};

/// An option that would do nothing is refused, for who writes it expects something of it.
std::string fault_of_unused(const wishes& wished) {
    const std::vector<other_answer> others{{"--list-checks", {"--lang"}}, {"--explain", {"--lang"}},
        {"--ladder", {"model", "--as-of", "--lang"}}, {"--goals", {"model", "--as-of", "--lang"}},
        {"--year-wheel", {"model", "--as-of", "--lang", "--format"}}};
    const auto asked = std::find_if(others.begin(), others.end(),
        [&](const other_answer& one) { return wished.given.contains(one.option); });
    if (asked == others.end()) {
        return "";
    }
    for (const std::string& option : wished.given) {
        const bool is_useful = option == asked->option || asked->takes.contains(option);
        if (!is_useful) {
            const std::string what = option == "model" ? "a model" : option;
            return what + " does nothing with " + asked->option + "; leave out the one or the other";
        }
    }
    return "";
}

/// What is wrong with the form asked for; empty when nothing is.
std::string fault_of_form(const wishes& wished) {
    if (wished.format == output_format::ics && !wished.wheel_year) {
        return "--format ics is for --year-wheel";
    }
    if (wished.format == output_format::json && wished.given.contains("--lang")) {
        return "--lang is for text and html: json has both languages; leave it out";
    }
    const bool is_wheel = wished.format == output_format::text || wished.format == output_format::ics;
    return wished.wheel_year && !is_wheel ? "--year-wheel is told as text or ics" : "";
}

int review_file(const wishes& wished) {
    const auto model = load::municipality(examples::input_path(wished.model_file));
    if (!model) {
        return examples::refuse(model.problems());
    }
    examples::tell(model.problems()); // warnings, if any
    warn_of_waivers(*model);
    const report::provenance from{{{report::input_role::model, wished.model_file, model.sha256()}}};
    if (wished.wheel_year) {
        return tell_wheel(*model, *wished.wheel_year, from, wished);
    }
    const std::optional<as_of> on =
        wished.on || !model->described_as_of ? wished.on : std::optional<as_of>(*model->described_as_of);
    if (!on) {
        return refuse_use("the model does not say which day it describes; give one with --as-of YYYY-MM-DD");
    }
    if (wished.ladder) {
        report::ladder_text(std::cout, *model, *on, wished.tongue, from);
        return number(exit_code::clean);
    }
    if (wished.goals) {
        report::goals_dot(std::cout, *model, *on, wished.tongue);
        return number(exit_code::clean);
    }
    const subject of{*model, *on, from};
    return wished.cases_folder.empty() ? review_model(of, {.checks = wished.checks}, wished)
                                       : review_with_cases(of, wished);
}

int review_municipality(int argc, char** argv) {
    wishes wished;
    CLI::App app;
    describe(app, wished);
    if (const auto ended = examples::parse(app, argc, argv)) {
        return *ended;
    }
    wished.given = examples::given_options(app);
    for (const std::string& fault : {fault_of_unused(wished), fault_of_form(wished)}) {
        if (!fault.empty()) {
            return refuse_use(fault);
        }
    }
    if (wished.list_checks) {
        report::catalogue_text(std::cout, wished.tongue);
        return number(exit_code::clean);
    }
    if (!wished.explain.empty()) {
        return explain_check(wished);
    }
    for (const std::string& id : wished.checks) {
        if (find_check(id) == nullptr) {
            return refuse_use("there is no check '" + id + "'" + list_hint);
        }
    }
    if (wished.wheel_year && (*wished.wheel_year < 1900 || *wished.wheel_year > 2199)) {
        return refuse_use("--year-wheel takes a year from 1900 to 2199");
    }
    return wished.model_file.empty() ? refuse_use("give a model to review, or --help") : review_file(wished);
}

} // namespace

int main(int argc, char** argv) {
    return lssgov::examples::run("review_municipality", [&] { return review_municipality(argc, argv); });
}
