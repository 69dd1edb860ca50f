#pragma once

// What the command lines of the example programs have in common: long options, examples first in --help,
// --version, a day that is always asked for, and exit code 2 for a line that cannot be understood.
//
//     CLI::App app;
//     std::optional<as_of> on;
//     add_as_of(app, on)->required();
//     if (const auto ended = parse(app, argc, argv)) {
//         return *ended;
//     }

#include "exit_code.hpp"

#include <lssgov/calendar/as_of.hpp>
#include <lssgov/language.hpp>
#include <lssgov/version.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lssgov::examples {

/// What the parser says of an option given too often or too seldom begins a phrase with capitals.
[[nodiscard]] inline std::string in_small_letters(std::string told) {
    for (const std::string phrase : {"At Most ", "At least "}) {
        const std::size_t at = told.find(": " + phrase);
        if (at != std::string::npos) {
            told.replace(at + 2, phrase.size(), phrase == "At Most " ? "at most " : "at least ");
        }
    }
    return told;
}

/// Parses the command line. Empty when the program shall go on; else the exit code to end with: after --help
/// and --version 0, after a wrong command line 2.
[[nodiscard]] inline std::optional<int> parse(CLI::App& app, int argc, char** argv) {
    app.name(std::filesystem::path(argv[0]).filename().string());
    app.failure_message([](const CLI::App* asked, const CLI::Error& fault) {
        return in_small_letters(CLI::FailureMessage::simple(asked, fault));
    });
    app.set_version_flag("--version", std::string(version()), "Print the version of lssgov and exit");
    try {
        app.parse(argc, argv);
        return std::nullopt;
    } catch (const CLI::ParseError& stopped) {
        return app.exit(stopped) == 0 ? number(exit_code::clean) : number(exit_code::wrong_use);
    }
}

/// The options that stand on the command line.
[[nodiscard]] inline std::set<std::string> given_options(const CLI::App& app) {
    std::set<std::string> given;
    for (const CLI::Option* option : app.get_options()) {
        if (option->count() > 0) {
            given.insert(option->get_name());
        }
    }
    return given;
}

/// A file that must be named.
inline CLI::Option* add_file(
    CLI::App& app, const std::string& name, std::string& file, const std::string& help) {
    return app.add_option(name, file, help)->required()->type_name("FILE");
}

/// An option that takes a day, YYYY-MM-DD.
inline CLI::Option* add_day(
    CLI::App& app, const std::string& name, std::optional<as_of>& on, const std::string& help) {
    const auto take = [&on, name](const std::string& text) {
        const std::optional<date> day = try_parse_date(text);
        if (!day) {
            throw CLI::ValidationError(
                name, "'" + text + "' is no day from 1900-01-01 to 2199-12-31; write it as YYYY-MM-DD");
        }
        on.emplace(*day);
    };
    return app.add_option_function<std::string>(name, take, help)->type_name("YYYY-MM-DD");
}

/// --as-of, the last day whose events are seen. No program defaults it: nothing reads the clock.
inline CLI::Option* add_as_of(CLI::App& app, std::optional<as_of>& on) {
    return add_day(app, "--as-of", on, "The day asked about; later events are not seen");
}

/// An option that takes one of a few words, each of which stands for a value.
template <typename Value>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Value& chosen,
    const std::vector<std::pair<std::string, Value>>& choices, const std::string& help) {
    std::string words;
    for (const auto& [word, value] : choices) {
        words += (words.empty() ? "" : "|") + word;
    }
    const auto take = [&chosen, choices, name, words](const std::string& text) {
        const auto found = std::find_if(
            choices.begin(), choices.end(), [&text](const auto& choice) { return choice.first == text; });
        if (found == choices.end()) {
            throw CLI::ValidationError(name, "'" + text + "' is none of " + words);
        }
        chosen = found->second;
    };
    return app.add_option_function<std::string>(name, take, help)->type_name(words);
}

/// For an option that says nothing where it is empty: a script's variable that was not set.
inline CLI::Validator not_empty() {
    return CLI::Validator(
        [](const std::string& text) { return text.empty() ? std::string("it is empty") : std::string(); },
        "");
}

/// --lang sv|en, the language of texts. Data keep their own.
inline CLI::Option* add_language(CLI::App& app, language& tongue) {
    return add_choice<language>(app, "--lang", tongue, {{"sv", language::swedish}, {"en", language::english}},
        "Language of texts; data keep their own");
}

} // namespace lssgov::examples
