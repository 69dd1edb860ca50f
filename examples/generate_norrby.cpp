// Where do the cases of Norrby come from? Writes cases.csv and events.csv of the fictitious municipality to a
// folder: those in examples/data/norrby, or as many as you like.

#include "norrby_generator.hpp"
#include "support/command_line.hpp"
#include "support/run.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace lssgov;
using examples::exit_code;
using examples::number;

constexpr const char* examples_first = R"(Examples:
  generate_norrby examples/data/norrby
  generate_norrby /tmp/norrby --cases 1000000 --seed 7

Writes cases.csv and events.csv of Norrby, a municipality that does not exist.
)";

bool write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    return static_cast<bool>(out << text << std::flush);
}

int generate_norrby(int argc, char** argv) {
    std::filesystem::path folder;
    std::uint64_t seed = examples::norrby_seed;
    int cases = examples::norrby_cases;
    CLI::App app(examples_first);
    app.add_option("folder", folder, "Where to write; it must be there")->required()->type_name("FOLDER");
    app.add_option("--seed", seed, "The same seed gives the same tables")->type_name("NUMBER");
    app.add_option("--cases", cases, "How many cases")
        ->check(CLI::Range(1, 100'000'000))
        ->type_name("NUMBER");
    app.footer("Exit codes:\n  0  the tables are written\n  2  the command line cannot be understood\n"
               "  4  the tables cannot be written\n");
    if (const auto ended = examples::parse(app, argc, argv)) {
        return *ended;
    }
    const examples::norrby_tables made = examples::generate_norrby(seed, cases);
    if (!write(folder / "cases.csv", made.cases) || !write(folder / "events.csv", made.events)) {
        std::cerr << "generate_norrby: cannot write to " << folder.string() << '\n';
        return number(exit_code::internal_error);
    }
    return number(exit_code::clean);
}

} // namespace

int main(int argc, char** argv) {
    return lssgov::examples::run("generate_norrby", [&] { return generate_norrby(argc, argv); });
}
