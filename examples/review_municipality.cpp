// What holds in a municipality's governance of its LSS services, and what does not? Reads a model, reviews it
// as of a day, and writes the findings with their evidence, sources and remedies. With the cases of a
// register beside it, what the model says of people's decisions is held against what was done.

#include "support/case_input.hpp"
#include "support/command_line.hpp"
#include "support/run.hpp"

#include <lssgov/load/municipality.hpp>
#include <lssgov/report/follow_up_text.hpp>
#include <lssgov/report/review_json.hpp>
#include <lssgov/report/review_text.hpp>
#include <lssgov/review/catalogue.hpp>
#include <lssgov/review/review.hpp>

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace lssgov;
using examples::exit_code;
using examples::number;

enum class output_format { text, json };

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
    std::optional<int> wheel_year;
    bool list_checks = false;
    std::string explain;
};

constexpr const char* examples_first = R"(Examples:
  review_municipality examples/data/eskilstuna/eskilstuna.toml
  review_municipality MODEL.toml --as-of 2020-06-30 --lang en
  review_municipality MODEL.toml --checks duty-kept,quota-kept --format json
  review_municipality examples/data/norrby/norrby.toml --cases examples/data/norrby
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
        {{"text", output_format::text}, {"json", output_format::json}}, "Form of the answer");
    examples::add_choice<failing_weight>(app, "--fail-on", wished.fail_on,
        {{"error", severity::error}, {"warning", severity::warning}, {"note", severity::note}, {"never", {}}},
        "Weight from which what does not hold gives exit code 1");
    app.add_option("--checks", wished.checks, "Only these checks")->delimiter(',')->type_name("CHECK,...");
    app.add_flag("--ladder", wished.ladder, "Show who follows up what, level by level, and exit");
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

void write(const review_result& result, const wishes& wished) {
    if (wished.format == output_format::json) {
        report::review_json(std::cout, result);
    } else {
        report::review_text(std::cout, result, wished.tongue);
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

int refuse_input(const std::string& why, const std::string& remedy) {
    std::cerr << "review_municipality: error: " << why << "\n    " << remedy << '\n';
    return number(exit_code::unusable_input);
}

int review_model(const municipality& model, as_of on, const review_options& options, const wishes& wished) {
    const review_result result = review(model, on, options);
    write(result, wished);
    const bool is_failing = wished.fail_on && count_failing(result, *wished.fail_on) > 0;
    return number(is_failing ? exit_code::findings : exit_code::clean);
}

int review_with_cases(const municipality& model, as_of on, const wishes& wished) {
    examples::progress doing;
    const examples::case_files files = examples::files_in(wished.cases_folder);
    const examples::case_input input = examples::read_cases(files, {}, doing);
    if (!input.cases) {
        return number(exit_code::unusable_input);
    }
    review_options options{.checks = wished.checks};
    try {
        options.cases =
            facts_of_cases(**input.cases, input.book.rules, on, input.book.known, examples::name_of(files));
    } catch (const date_out_of_range& outside) { // a due day before the holidays are held cannot be rolled
        return refuse_input(std::string("a due day cannot be moved to a working day: ") + outside.what(),
            "give the rule an in_force_from that is late enough, or leave out its roll");
    }
    return review_model(model, on, options, wished);
}

int review_file(const wishes& wished) {
    const auto model = load::municipality(examples::input_path(wished.model_file));
    if (!model) {
        return examples::refuse(model.problems());
    }
    examples::tell(model.problems()); // warnings, if any
    warn_of_waivers(*model);
    if ((wished.wheel_year || wished.ladder) && wished.format != output_format::text) {
        return refuse_use("--ladder and --year-wheel are told as text only; leave --format out");
    }
    if (wished.wheel_year) {
        report::year_wheel_text(std::cout, *model, *wished.wheel_year, wished.tongue);
        return number(exit_code::clean);
    }
    const std::optional<as_of> on =
        wished.on || !model->described_as_of ? wished.on : std::optional<as_of>(*model->described_as_of);
    if (!on) {
        return refuse_use("the model does not say which day it describes; give one with --as-of YYYY-MM-DD");
    }
    if (wished.ladder) {
        report::ladder_text(std::cout, *model, *on, wished.tongue);
        return number(exit_code::clean);
    }
    return wished.cases_folder.empty() ? review_model(*model, *on, {.checks = wished.checks}, wished)
                                       : review_with_cases(*model, *on, wished);
}

int review_municipality(int argc, char** argv) {
    wishes wished;
    CLI::App app;
    describe(app, wished);
    if (const auto ended = examples::parse(app, argc, argv)) {
        return *ended;
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
    if (!wished.cases_folder.empty() && (wished.wheel_year || wished.ladder)) {
        return refuse_use("--cases is for the review; leave it out with --ladder and --year-wheel");
    }
    return wished.model_file.empty() ? refuse_use("give a model to review, or --help") : review_file(wished);
}

} // namespace

int main(int argc, char** argv) {
    return lssgov::examples::run("review_municipality", [&] { return review_municipality(argc, argv); });
}
