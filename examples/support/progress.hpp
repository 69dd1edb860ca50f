#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <iostream>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

#include <unistd.h>

namespace lssgov::examples {

/// What is counted, for a rate: so many of what is counted are one of the unit.
struct counted_unit {
    std::string name{};
    std::uint64_t size = 1;
};

/// Says on standard error what a program is doing, how far it is, how fast it goes and how long it will
/// take, but only to a person and only when it takes time: where standard error is a terminal, and after the
/// first second. The line is written over and over, and wiped out at the end.
///
///     progress doing;
///     doing.step("reading cases.csv", {"MB", 1'000'000});
///     load::cases(..., {.how = {.progress = doing.counter()}});
class progress {
public:
    progress() {
        if (isatty(STDERR_FILENO) != 0) {
            teller_ = std::jthread([this](const std::stop_token& stopped) { tell(stopped); });
        }
    }

    /// What is done from now on: "checking 400 cases".
    void step(std::string doing, counted_unit counted = {}) {
        const std::lock_guard lock(mutex_);
        doing_ = std::move(doing);
        counted_ = std::move(counted);
        done_ = 0;
        all_ = 0;
        begun_ = std::chrono::steady_clock::now();
    }

    /// Nothing is told from here on, until the next step: the answer is written now.
    void rest() {
        const std::lock_guard lock(mutex_);
        doing_.clear();
        wipe();
    }

    /// Hears how far the step is; for run_options.
    [[nodiscard]] std::function<void(std::uint64_t, std::uint64_t)> counter() {
        return [this](std::uint64_t done, std::uint64_t all) {
            const std::lock_guard lock(mutex_);
            done_ = done;
            all_ = all;
        };
    }

private:
    void tell(const std::stop_token& stopped) {
        std::unique_lock lock(mutex_);
        auto pause = std::chrono::milliseconds(1000);
        while (!changed_.wait_for(lock, stopped, pause, [&stopped] { return stopped.stop_requested(); })) {
            wipe();
            std::cerr << line() << std::flush;
            stands_there_ = !doing_.empty();
            pause = std::chrono::milliseconds(500);
        }
        wipe();
    }

    void wipe() {
        if (stands_there_) {
            std::cerr << "\r\x1B[K" << std::flush;
        }
        stands_there_ = false;
    }

    /// "reading cases.csv: 43 %, 812 MB/s, 2 s left"
    [[nodiscard]] std::string line() const {
        const auto passed = std::chrono::steady_clock::now() - begun_;
        const auto milliseconds =
            static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(passed).count());
        if (doing_.empty()) {
            return {};
        }
        if (done_ == 0 || milliseconds == 0) {
            return doing_ + " ...";
        }
        const std::uint64_t rate = done_ * 1000 / milliseconds / counted_.size;
        const std::uint64_t left = (all_ - done_) * (milliseconds / 100) / done_ / 10;
        return doing_ + ": " + std::to_string(done_ * 100 / all_) + " %, " + std::to_string(rate) + ' ' +
               counted_.name + "/s, " + std::to_string(left) + " s left";
    }

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::string doing_;
    counted_unit counted_;
    std::uint64_t done_ = 0;
    std::uint64_t all_ = 0;
    bool stands_there_ = false; ///< a line that was told
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    std::jthread teller_; // last: it ends before what it uses
};

} // namespace lssgov::examples
