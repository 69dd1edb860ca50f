// How much memory reading two files takes, in a process of its own.
//
//     memory <folder> <threads>
//
// Counted is what the system has handed out to the process without a file behind it (RssAnon of Linux): the
// two files themselves are mapped, and their pages are the system's to take back. A thread of its own looks
// every quarter of a millisecond; the most that it saw is printed, and what is held when all has been read.

#include "files.hpp"

#include <lssgov/load/cases.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

namespace {

using namespace lssgov;

/// Bytes that are resident and in no file.
std::uint64_t resident_now() {
    constexpr std::string_view name = "RssAnon:";
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word && word != name) {
    }
    std::uint64_t kilobytes = 0;
    if (!(status >> kilobytes)) {
        throw std::runtime_error("This system does not say in /proc/self/status what is resident.");
    }
    return kilobytes * 1024;
}

/// Looks again and again, until it ends.
class memory_watch {
public:
    memory_watch() : looking_([this](const std::stop_token& stop) { look(stop); }) {}

    [[nodiscard]] std::uint64_t most() {
        looking_.request_stop();
        looking_.join();
        return most_;
    }

private:
    void look(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            most_ = std::max(most_, resident_now());
            std::this_thread::sleep_for(std::chrono::microseconds(250));
        }
    }

    std::uint64_t most_ = 0;
    std::jthread looking_;
};

void print(const char* what, std::uint64_t bytes, std::uint64_t of_files) {
    const std::uint64_t percent = (100 * bytes + of_files / 2) / of_files;
    fmt::print(
        "{:<34}{:>9} MB{:>12}.{:02} of the files\n", what, bytes / 1'000'000, percent / 100, percent % 100);
}

void measure(const std::string& folder, unsigned threads) {
    const peers::file_names names = peers::files_in(folder);
    memory_watch watch;
    const load::case_reading read = load::cases(names.cases, names.events, {.how = {.threads = threads}});
    const std::uint64_t held = resident_now();
    const std::uint64_t most = std::max(watch.most(), held);
    const std::uint64_t of_files = read.cases_file().bytes + read.events_file().bytes;
    const case_set_memory set = read->memory();
    print("Both files", of_files, of_files);
    print("At most, while reading", most, of_files);
    print("When all is read", held, of_files);
    print("  columns of the set", set.columns, of_files);
    print("  texts of the ids", set.ids, of_files);
}

} // namespace

int main(int argc, char** argv) {
    unsigned threads = 0;
    if (argc != 3 || std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), threads).ec != std::errc()) {
        fmt::print(stderr, "Usage: memory <folder> <threads>\n");
        return 1;
    }
    try {
        measure(argv[1], threads);
        return 0;
    } catch (const std::exception& stopped) {
        fmt::print(stderr, "{}\n", stopped.what());
        return 1;
    }
}
