// Were these cases followed up as often as the rules ask? Reads rules, cases and events, checks each case
// under each rule as of a day, and writes what an auditor asks first: how many, between what and what, and on
// what ground.

#include "support/case_input.hpp"
#include "support/command_line.hpp"
#include "support/progress.hpp"
#include "support/run.hpp"
#include "support/work_list_answer.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/curve.hpp>
#include <lssgov/cadence/rule_gaps.hpp>
#include <lssgov/error.hpp>
#include <lssgov/report/case_check.hpp>
#include <lssgov/report/case_history.hpp>
#include <lssgov/report/cases_html.hpp>
#include <lssgov/report/cases_json.hpp>
#include <lssgov/report/cases_text.hpp>
#include <lssgov/report/provenance.hpp>
#include <lssgov/report/suppression.hpp>
#include <lssgov/report/tallies_csv.hpp>
#include <lssgov/report/verdicts_csv.hpp>
#include <lssgov/report/verdicts_json.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <optional>
#include <set>
#include <string>

namespace {

using namespace lssgov;
using examples::exit_code;
using examples::number;

enum class output_format { text, json, csv, html, ics };
enum class failing { broken, unknown, never };

struct wishes {
    examples::case_files files{.takes_rejects = true};
    std::optional<as_of> on;
    std::optional<as_of> known_at;
    std::string grouping;
    output_format format = output_format::text;
    language tongue = language::swedish;
    std::string verdicts_file;
    std::string curve_file;
    std::string explain;
    failing fail_on = failing::broken;
    std::int64_t suppress_below = 0;
    unsigned threads = 0;
    bool with_ids = false;
    bool accept_rejects = false;
    bool allow_personal_identity_numbers = false;
    bool gaps = false;
    std::string work_of;       ///< a unit; empty: no work list of one
    bool without_unit = false; ///< the work list of the cases that have none
    int days_ahead = 60;
    std::set<std::string> given; ///< the options on the command line

    [[nodiscard]] bool has_work_list() const { return without_unit || !work_of.empty(); }

    [[nodiscard]] bool has(const std::string& option) const { return given.contains(option); }
};

constexpr const char* examples_first = R"(Examples:
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30 --by unit --lang en
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30 --format html > page.html
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30 --verdicts V.csv
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30 --explain N-0017
  check_cases --rules R.toml --cases wide.csv --mapping M.toml --as-of 2025-06-30
  check_cases --rules R.toml --cases C.csv --events E.csv --as-of 2025-06-30 --work-list Norr
  check_cases --rules R.toml --as-of 2025-06-30 --gaps

Checks whether cases were followed up as often as the rules ask.
)";

CLI::Option* add_optional_file(CLI::App& app, const char* name, std::string& file, const char* help) {
    return app.add_option(name, file, help)->type_name("FILE")->check(examples::not_empty());
}

void describe_input(CLI::App& app, wishes& wished) {
    examples::add_file(app, "--rules", wished.files.rules, "The rules, in TOML");
    add_optional_file(app, "--cases", wished.files.cases, "A line for each case, in CSV");
    add_optional_file(app, "--events", wished.files.events,
        "A line for each event, in CSV; for one of the files, - is standard input");
    examples::add_as_of(app, wished.on)->required();
    add_optional_file(
        app, "--mapping", wished.files.mapping, "How columns and values are called in the files, in TOML");
    examples::add_day(
        app, "--known-at", wished.known_at, "See only the events that were recorded by this day");
    CLI::Option* rejects = add_optional_file(
        app, "--rejects", wished.files.rejects, "Write the rows that cannot be read, as CSV");
    app.add_flag("--accept-rejects", wished.accept_rejects, "Go on without the rows that cannot be read")
        ->needs(rejects);
    app.add_flag("--allow-personal-identity-numbers", wished.allow_personal_identity_numbers,
        "Take ids and labels that are, or look like, personal identity numbers");
}

void describe_output(CLI::App& app, wishes& wished) {
    app.add_option("--by", wished.grouping,
           "Sum and judge quotas by unit, service, or another column of the cases; rule: by none.\n"
           "Without it: sums by unit, quotas of all cases")
        ->type_name("GROUPING")
        ->check(examples::not_empty());
    examples::add_choice<output_format>(app, "--format", wished.format,
        {{"text", output_format::text}, {"json", output_format::json}, {"csv", output_format::csv},
            {"html", output_format::html}, {"ics", output_format::ics}},
        "Form of the answer; csv has the sums alone, html is a page with pictures; ics, a calendar, is for "
        "--work-list");
    examples::add_choice<csv_profile>(app, "--csv", wished.files.csv,
        {{"rfc4180", csv_profile::rfc4180}, {"swedish-excel", csv_profile::swedish_excel}},
        "How all CSV is written: for programs, or to be opened in Excel in Swedish");
    examples::add_language(app, wished.tongue);
    CLI::Option* verdicts = add_optional_file(app, "--verdicts", wished.verdicts_file,
        "Write each verdict as a line of CSV; as JSON if the name ends in .json");
    CLI::Option* curve = add_optional_file(app, "--curve", wished.curve_file,
        "Write how many cases were overdue at the end of each day, as CSV; ten years");
    CLI::Option* ids = app.add_flag(
        "--with-ids", wished.with_ids, "Name the longest overdue and the odd cases by their ids");
    CLI::Option* hidden =
        app.add_option("--suppress-below", wished.suppress_below,
               "For the public: hide counts from 1 to N - 1, and others that would tell them")
            ->type_name("N")
            ->check(CLI::Range(2, 1000))
            ->excludes(verdicts)
            ->excludes(curve)
            ->excludes(ids);
    CLI::Option* explain =
        app.add_option("--explain", wished.explain, "Explain one case, day by day, under one rule or all")
            ->type_name("CASE[:RULE]")
            ->check(examples::not_empty())
            ->excludes(verdicts)
            ->excludes(curve)
            ->excludes(hidden);
    CLI::Option* work =
        app.add_option("--work-list", wished.work_of,
               "What a unit, or a label of the grouping of --by, has overdue and coming, case by case")
            ->type_name("UNIT")
            ->check(examples::not_empty())
            ->excludes(verdicts)
            ->excludes(curve)
            ->excludes(explain)
            ->excludes(hidden);
    app.add_flag("--without-unit", wished.without_unit,
           "The work list of the cases without a unit, or without a label in the grouping of --by")
        ->excludes(verdicts)
        ->excludes(curve)
        ->excludes(explain)
        ->excludes(hidden)
        ->excludes(work);
    app.add_option("--days", wished.days_ahead, "So many days ahead on the work list (default: 60)")
        ->type_name("N")
        ->check(CLI::Range(0, 3660));
    app.add_flag("--gaps", wished.gaps, "Tell who is reached by no rule, and when, from the rules alone");
    app.add_option("--threads", wished.threads, "On so many threads; 0: as many as the machine has")
        ->type_name("N")
        ->check(CLI::Range(0, 1024));
    examples::add_choice<failing>(app, "--fail-on", wished.fail_on,
        {{"broken", failing::broken}, {"unknown", failing::unknown}, {"never", failing::never}},
        "What gives exit code 1: what is not kept, what is not kept or unknown, nothing");
}

void describe(CLI::App& app, wishes& wished) {
    app.description(examples_first);
    describe_input(app, wished);
    describe_output(app, wished);
    app.footer(
        std::string("Exit codes:\n  0  all is kept, or a case was explained, or there is no gap\n"
                    "  1  some case or quota is not kept (see --fail-on), something on the work list is\n"
                    "     overdue, or there is a gap\n") +
        examples::other_exit_codes);
}

int refuse_use(const std::string& why) {
    std::cerr << "check_cases: " << why << "\nRun with --help for more information.\n";
    return number(exit_code::wrong_use);
}

// Files
// ------------------------------------------------------------------------------------------------------

/// An option, and the file it names.
struct named_file {
    const char* option;
    const std::string* file;
};

/// What would be written over a file that is read, or is no file to write to; empty when nothing is wrong.
std::string fault_of_output(const named_file& output, const wishes& wished) {
    const examples::case_files& files = wished.files;
    const std::array inputs{&files.rules, &files.cases, &files.events, &files.mapping};
    const bool is_input = std::any_of(inputs.begin(), inputs.end(), [&output](const std::string* input) {
        std::error_code ignored; // files that are not there are not the same
        return std::filesystem::equivalent(examples::input_path(*input), *output.file, ignored);
    });
    if (*output.file == "-") {
        return std::string(output.option) + " needs the name of a file";
    }
    return is_input ? std::string(output.option) + " would overwrite " + *output.file + ", which is read"
                    : std::string();
}

/// Whether two names are of one file, there or not.
bool is_same_file(const std::string& one, const std::string& other) {
    const auto whole = [](const std::string& name) {
        std::error_code ignored; // then the name is compared as it is
        return std::filesystem::weakly_canonical(std::filesystem::absolute(name, ignored), ignored);
    };
    return !one.empty() && !other.empty() && one != "/dev/null" && whole(one) == whole(other);
}

/// What would be written over one of the inputs, or over each other; empty when nothing is.
std::string fault_of_outputs(const std::array<named_file, 3>& outputs, const wishes& wished) {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (const std::string fault = fault_of_output(outputs[i], wished); !fault.empty()) {
            return fault;
        }
        const named_file& before = outputs[(i + 1) % outputs.size()];
        if (is_same_file(*outputs[i].file, *before.file)) {
            return std::string(outputs[i].option) + " and " + before.option + " name the same file";
        }
    }
    return {};
}

/// Whether anything is wished for that cannot be had without cases.
bool asks_of_cases(const wishes& wished) {
    const std::array words{&wished.files.cases, &wished.files.events, &wished.files.mapping,
        &wished.files.rejects, &wished.verdicts_file, &wished.curve_file, &wished.grouping, &wished.explain,
        &wished.work_of};
    return std::any_of(words.begin(), words.end(), [](const std::string* word) { return !word->empty(); }) ||
           wished.without_unit || wished.format != output_format::text || wished.known_at ||
           wished.with_ids || wished.suppress_below > 0 || wished.allow_personal_identity_numbers ||
           wished.has("--csv") || wished.has("--format") || wished.has("--days") || wished.has("--threads");
}

/// Whether anything is written as CSV.
bool writes_csv(const wishes& wished) {
    const bool has_verdicts = !wished.verdicts_file.empty() && !wished.verdicts_file.ends_with(".json");
    return wished.format == output_format::csv || has_verdicts || !wished.curve_file.empty() ||
           !wished.files.rejects.empty();
}

/// An option that the explanation of a case has no use for; empty when there is none.
std::string fault_of_explaining(const wishes& wished) {
    if (wished.format == output_format::csv) {
        return "an explanation is told as text, json or html: leave out --format csv";
    }
    for (const char* unused : {"--by", "--with-ids", "--fail-on"}) {
        if (wished.has(unused)) {
            return std::string("--explain is of one case, and names it: leave out ") + unused;
        }
    }
    return {};
}

/// An option that would do nothing; empty when there is none. Who gives an option counts on it.
std::string fault_of_unused(const wishes& wished) {
    if (wished.has("--csv") && !writes_csv(wished)) {
        return "--csv says how CSV is written, and none is: ask for it with --format csv, --verdicts "
               "FILE.csv, "
               "--curve or --rejects, or leave out --csv";
    }
    if (wished.has("--days") && !wished.has_work_list()) {
        return "--days is for --work-list and --without-unit";
    }
    if (!wished.explain.empty()) {
        if (const std::string fault = fault_of_explaining(wished); !fault.empty()) {
            return fault;
        }
    }
    if (wished.has("--with-ids") && wished.has_work_list()) {
        return "a work list names its cases: leave out --with-ids";
    }
    if (wished.has("--with-ids") && wished.format == output_format::csv) {
        return "--format csv has the sums alone, and no ids: leave out --with-ids, or ask for text, json or "
               "html";
    }
    const bool has_no_texts = wished.format == output_format::json ||
                              (wished.format == output_format::csv && !wished.has_work_list());
    if (wished.has("--lang") && has_no_texts) {
        return "--lang is for text and html: json has both languages and the sums in csv have none; leave it "
               "out";
    }
    return {};
}

/// What is wrong with the form asked for; empty when nothing is.
std::string fault_of_form(const wishes& wished) {
    if (const std::string fault = fault_of_unused(wished); !fault.empty()) {
        return fault;
    }
    if (!wished.has_work_list()) {
        return wished.format == output_format::ics ? "--format ics is for --work-list and --without-unit"
                                                   : "";
    }
    if (wished.grouping == "rule") {
        return "--by rule groups by nothing; a work list is of a unit or a label of another grouping";
    }
    return wished.format == output_format::json ? "a work list is told as text, csv, html or ics" : "";
}

/// What is wrong with the files named together; empty when nothing is.
std::string fault_of_files(const wishes& wished) {
    const examples::case_files& files = wished.files;
    const std::array inputs{files.rules, files.cases, files.events, files.mapping};
    if (std::count(inputs.begin(), inputs.end(), "-") > 1) {
        return "only one of --rules, --cases, --events and --mapping can be standard input";
    }
    if (wished.gaps && asks_of_cases(wished)) {
        return "--gaps is told from the rules alone, as text; keep to --rules, --as-of, --lang and --fail-on";
    }
    if (files.cases.empty() && !wished.gaps) {
        return "--cases is missing; without it there is only --gaps";
    }
    if (const std::string fault = fault_of_form(wished); !fault.empty()) {
        return fault;
    }
    return fault_of_outputs(
        {named_file{"--verdicts", &wished.verdicts_file}, named_file{"--curve", &wished.curve_file},
            named_file{"--rejects", &files.rejects}},
        wished);
}

// Answers
// ----------------------------------------------------------------------------------------------------

/// What a page was made of.
report::provenance made_of(const examples::case_input& input, const wishes& wished) {
    report::provenance made = examples::provenance_of(wished.files, input);
    if (wished.known_at) {
        made.known_at = wished.known_at->day;
    }
    return made;
}

/// The case with this id.
std::optional<case_number> find_case(const case_set& cases, const std::string& id) {
    for (case_number i = 0; i < cases.size(); ++i) {
        if (cases.id(i) == id) {
            return i;
        }
    }
    return std::nullopt;
}

int explain_case(const examples::case_input& input, const wishes& wished) {
    const case_set& cases = **input.cases;
    load::rule_book book = input.book;
    std::optional<case_number> followed = find_case(cases, wished.explain);
    // Ids may have colons in them: the longest beginning that is a case is meant.
    std::size_t colon = wished.explain.size();
    while (!followed && colon > 0 && (colon = wished.explain.rfind(':', colon - 1)) != std::string::npos) {
        followed = find_case(cases, wished.explain.substr(0, colon));
    }
    if (followed && colon < wished.explain.size()) {
        std::erase_if(
            book.rules, [&](const rule& one) { return one.id != wished.explain.substr(colon + 1); });
    }
    if (!followed) {
        return refuse_use("there is no case '" + wished.explain + "'");
    }
    const auto told = report::explain_case(cases.at(*followed), book.rules, *wished.on, book.known);
    if (told.empty()) {
        return refuse_use("'" + wished.explain + "' names no rule that asks something of a single case");
    }
    const report::provenance from = made_of(input, wished);
    if (wished.format == output_format::json) {
        report::explanations_json(std::cout, told, *wished.on, from);
    } else if (wished.format == output_format::html) {
        report::explanations_html(std::cout, told, *wished.on, from, wished.tongue);
    } else {
        report::explanations_text(std::cout, told, wished.tongue, from);
    }
    return number(exit_code::clean);
}

report::row_account account_of(const load::file_account& read) {
    return {.file = read.file,
        .rows = static_cast<std::int64_t>(read.rows),
        .taken = static_cast<std::int64_t>(read.taken),
        .rejected = static_cast<std::int64_t>(read.rejected),
        .known_later = static_cast<std::int64_t>(read.recorded_later)};
}

/// The year of the day asked about, up to that day, and the ten years before it.
period shown_years(as_of on) {
    constexpr int years_before = 10;
    const int year = std::max(static_cast<int>(on.day.year()) - years_before, 1900);
    return {make_date(year, 1, 1), on.day};
}

/// Whether any case has a label: in the set may be labels of rows that were rejected.
bool has_labels(const case_set& cases, const std::string& grouping) {
    const label_column* column = cases.groups(grouping);
    return column != nullptr && std::any_of(column->label_of.begin(), column->label_of.end(),
                                    [](label_number label) { return label != no_label; });
}

class checking {
public:
    checking(const examples::case_input& input, const wishes& wished, examples::progress& doing)
        : input_(input), read_(*input.cases), book_(input.book), wished_(wished), doing_(doing) {}

    [[nodiscard]] int run() {
        report::case_check checked = report::check_cases(
            *read_, book_.rules, *wished_.on, grouped(), book_.known, step("checking"), quotas());
        add_accounts(checked);
        if (!write_verdicts() || !write_curve()) {
            return number(exit_code::internal_error);
        }
        const bool fails = (wished_.fail_on != failing::never && report::has_broken(checked)) ||
                           (wished_.fail_on == failing::unknown && report::has_unknown(checked));
        if (wished_.suppress_below > 0) {
            checked = report::for_the_public(checked, wished_.suppress_below);
        }
        write_answer(checked);
        return number(fails ? exit_code::findings : exit_code::clean);
    }

private:
    /// By unit, where nothing else is asked for and there are units; "rule" is no grouping.
    [[nodiscard]] by grouped() const {
        if (wished_.grouping.empty() && has_labels(*read_, "unit")) {
            return by("unit");
        }
        return quotas();
    }

    /// What a quota is of is for the one to say who asks: all cases, unless a grouping is named.
    [[nodiscard]] by quotas() const { return by(wished_.grouping == "rule" ? "" : wished_.grouping); }

    /// All cases together, and where there is a grouping each group.
    [[nodiscard]] std::vector<by> all_and_grouped() const {
        std::vector<by> all{by{}};
        if (!grouped().grouping.empty()) {
            all.push_back(grouped());
        }
        return all;
    }

    run_options step(const std::string& doing) {
        doing_.step(doing + " " + std::to_string(read_->size()) + " cases", {"thousand verdicts", 1000});
        return {.threads = wished_.threads, .progress = doing_.counter()};
    }

    void add_accounts(report::case_check& checked) const {
        checked.rejects_file = wished_.files.rejects;
        checked.accounts.push_back(account_of(read_.cases_file()));
        if (!read_.events_file().file.empty()) {
            checked.accounts.push_back(account_of(read_.events_file()));
            checked.accounts.back().repeated = repeated_events(checked);
        }
    }

    /// Events that say again what another of the same case, kind and day says. Where columns of the cases
    /// hold events too, it is not told in which file they stand.
    [[nodiscard]] std::int64_t repeated_events(const report::case_check& checked) const {
        const auto taken = static_cast<std::int64_t>(read_.events_file().taken);
        return read_.events_in_cases() > 0 ? 0 : taken - checked.events;
    }

    void write_answer(const report::case_check& checked) {
        const std::optional<report::case_history> past = history();
        const auto ids = wished_.with_ids ? report::case_ids::shown : report::case_ids::hidden;
        doing_.rest();
        switch (wished_.format) {
        case output_format::text:
            return report::cases_text(std::cout, checked, wished_.tongue, ids, made_of(input_, wished_));
        case output_format::json:
            return report::cases_json(std::cout, checked, ids, made_of(input_, wished_));
        case output_format::csv:
            return report::tallies_csv(std::cout, checked, wished_.files.csv);
        case output_format::html:
            return report::cases_html(
                std::cout, checked, past, made_of(input_, wished_), wished_.tongue, ids);
        case output_format::ics:
            break; // refused by fault_of_form
        }
    }

    /// For a page; one for the public has none.
    [[nodiscard]] std::optional<report::case_history> history() {
        if (wished_.format != output_format::html || wished_.suppress_below > 0) {
            return std::nullopt;
        }
        return report::history_of(
            *read_, book_.rules, *wished_.on, grouped(), book_.known, step("finding the history of"));
    }

    bool write_verdicts() {
        return wished_.verdicts_file.empty() ||
               examples::write_file(wished_.verdicts_file, [this](std::ostream& out) {
                   const run_options how = step("writing verdicts of");
                   if (wished_.verdicts_file.ends_with(".json")) {
                       return report::verdicts_json(
                           out, *read_, book_.rules, *wished_.on, book_.known, how, made_of(input_, wished_));
                   }
                   report::verdicts_csv(
                       out, *read_, book_.rules, *wished_.on, book_.known, how, wished_.files.csv);
               });
    }

    bool write_curve() {
        return wished_.curve_file.empty() ||
               examples::write_file(wished_.curve_file, [this](std::ostream& out) {
                   const std::vector<curve_row> rows = curve(*read_, book_.rules, shown_years(*wished_.on),
                       all_and_grouped(), book_.known, step("finding the curve of"));
                   report::curve_csv(out, rows, wished_.files.csv);
               });
    }

    const examples::case_input& input_;
    const load::case_reading& read_;
    const load::rule_book& book_;
    const wishes& wished_;
    examples::progress& doing_;
};

/// Says on standard error what the rules name and nobody has: a name that is misspelt makes everything
/// unknown, or nothing asked.
class name_hints {
public:
    name_hints(const case_set& cases, const load::rule_book& book) : cases_(cases), book_(book) {}

    void tell() const {
        for (const rule& one : book_.rules) {
            if (cases_.dates(one.anchor) == nullptr) {
                warn("the rule " + one.id + " is counted from \"" + one.anchor +
                     "\", a date that no case has");
            }
            tell_of_what_is_done(one);
            for (const applicability& condition : one.applies_to) {
                tell_of(one, condition);
            }
        }
        for (const event_register& one : book_.known.registers) {
            if (!is_asked_for(one.event_kind)) {
                warn("a register is of \"" + one.event_kind + "\", which no rule asks for");
            }
        }
    }

private:
    static void warn(const std::string& what) {
        std::cerr << "check_cases: warning: " << what << ": is it spelled so?\n";
    }

    /// Without any event of its kind every case comes out as late.
    void tell_of_what_is_done(const rule& asked) const {
        const auto* answers = std::get_if<response_cadence>(&asked.kind);
        if (is_met_by_date(asked) && cases_.dates(met_by(asked)) == nullptr) {
            warn("the rule " + asked.id + " is met by \"" + met_by(asked) + "\", a date that no case has");
        }
        if (!is_met_by_date(asked) && !has_events(met_by(asked))) {
            warn("the rule " + asked.id + " asks for \"" + met_by(asked) + "\", of which there is no event");
        }
        if (answers != nullptr && !has_events(answers->trigger)) {
            warn(
                "the rule " + asked.id + " answers \"" + answers->trigger + "\", of which there is no event");
        }
    }

    [[nodiscard]] bool has_events(const std::string& kind) const {
        const event_column* column = cases_.events(kind);
        return column != nullptr && !column->of_all().empty();
    }

    void tell_of(const rule& asked, const applicability& condition) const {
        if (!has_labels(cases_, condition.grouping)) {
            warn("the rule " + asked.id + " applies by \"" + condition.grouping +
                 "\", in which no case has a label");
        }
    }

    [[nodiscard]] bool is_asked_for(const std::string& kind) const {
        return std::any_of(book_.rules.begin(), book_.rules.end(), [&kind](const rule& one) {
            const auto* answers = std::get_if<response_cadence>(&one.kind);
            return met_by(one) == kind || (answers != nullptr && answers->trigger == kind);
        });
    }

    const case_set& cases_;
    const load::rule_book& book_;
};

examples::work_manner manner_of(const examples::case_input& input, const wishes& wished) {
    examples::work_manner how{.tongue = wished.tongue, .csv = wished.files.csv};
    how.form = wished.format == output_format::csv    ? examples::work_form::csv
               : wished.format == output_format::html ? examples::work_form::html
               : wished.format == output_format::ics  ? examples::work_form::ics
                                                      : examples::work_form::text;
    how.made_of = made_of(input, wished);
    return how;
}

int tell_work_list(const examples::case_input& input, const wishes& wished, examples::progress& doing) {
    const case_set& cases = **input.cases;
    const context& known = input.book.known;
    const std::string grouping = wished.grouping.empty() ? "unit" : wished.grouping;
    if (!report::is_label(cases, grouping, wished.work_of, known)) {
        return refuse_use(examples::no_such_label(cases, known, grouping, wished.work_of));
    }
    doing.step("listing the work of " + (wished.without_unit ? "no " + grouping : wished.work_of),
        {"thousand verdicts", 1000});
    const report::work_list list = report::work_list_of(cases, input.book.rules, *wished.on, grouping,
        wished.work_of, wished.days_ahead, known, {.threads = wished.threads, .progress = doing.counter()});
    doing.rest();
    examples::write_work_list(std::cout, list, manner_of(input, wished));
    const bool fails = (wished.fail_on != failing::never && list.overdue() > 0) ||
                       (wished.fail_on == failing::unknown && !list.unknown.empty());
    return number(fails ? exit_code::findings : exit_code::clean);
}

int answer(const examples::case_input& input, const wishes& wished, examples::progress& doing) {
    const case_set& cases = **input.cases;
    if (!wished.explain.empty()) {
        return explain_case(input, wished);
    }
    if (cases.size() == 0) {
        std::cerr << "check_cases: warning: " << wished.files.cases
                  << " holds no case: nothing was checked\n";
    }
    name_hints(cases, input.book).tell();
    if (wished.has_work_list()) {
        return tell_work_list(input, wished, doing);
    }
    return checking(input, wished, doing).run();
}

int check_cases(const wishes& wished) {
    examples::progress doing;
    const load::reading_options options{
        .known_at = wished.known_at ? std::optional(wished.known_at->day) : std::nullopt,
        .accept_rejects = wished.accept_rejects,
        .allow_personal_identity_numbers = wished.allow_personal_identity_numbers,
        .how = {.threads = wished.threads}};
    const examples::case_input input = examples::read_cases(wished.files, options, doing);
    if (!input.cases) {
        return number(input.is_written ? exit_code::unusable_input : exit_code::internal_error);
    }
    const case_set& cases = **input.cases;
    const bool names_column = cases.size() > 0 && !wished.grouping.empty() && wished.grouping != "rule";
    if (names_column && !has_labels(cases, wished.grouping)) {
        return refuse_use("no case has a label in '" + wished.grouping + "'");
    }
    try {
        return answer(input, wished, doing);
    } catch (const date_out_of_range& outside) {
        return examples::refuse_roll("check_cases", outside);
    }
}

// Gaps
// -------------------------------------------------------------------------------------------------------

/// From the day on which the first rule came into force; of rules that were always in force, ten years.
date first_day_of_rules(const std::vector<rule>& rules, as_of on) {
    date first = on.day;
    for (const rule& one : rules) {
        first = std::min(first, one.in_force_from.value_or(shown_years(on).first));
    }
    return first;
}

const char* no_gap(language tongue) {
    return tongue == language::swedish ? "Ingen etikett är utan regel i den tiden: "
                                       : "No label is without a rule in this time: ";
}

int tell_gaps(const wishes& wished) {
    const auto book = load::rules(examples::input_path(wished.files.rules));
    examples::tell(book.problems());
    if (!book) {
        return number(exit_code::unusable_input);
    }
    const period days{first_day_of_rules(book->rules, *wished.on), wished.on->day};
    const auto gaps = rule_gaps(book->rules, book->known, days);
    if (gaps.empty()) {
        std::cout << no_gap(wished.tongue) << to_string(days.first) << " - " << to_string(days.last) << '\n';
    }
    for (const rule_gap& one : gaps) {
        std::cout << describe(one).in(wished.tongue) << '\n';
    }
    const bool fails = !gaps.empty() && wished.fail_on != failing::never;
    return number(fails ? exit_code::findings : exit_code::clean);
}

} // namespace

int main(int argc, char** argv) {
    wishes wished;
    CLI::App app;
    describe(app, wished);
    if (const auto ended = examples::parse(app, argc, argv)) {
        return *ended;
    }
    wished.given = examples::given_options(app);
    if (const std::string fault = fault_of_files(wished); !fault.empty()) {
        return refuse_use(fault);
    }
    return examples::run(
        "check_cases", [&] { return wished.gaps ? tell_gaps(wished) : check_cases(wished); });
}
