#pragma once

#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

#include <unistd.h>

namespace lssgov::examples {

/// Says on standard error what a program is doing, but only to a person and only when it takes time: where
/// standard error is a terminal, and after the first second.
class progress {
public:
    progress() {
        if (isatty(STDERR_FILENO) != 0) {
            teller_ = std::jthread([this](const std::stop_token& stopped) { tell(stopped); });
        }
    }

    /// What is done from now on: "checking 400 cases".
    void step(std::string doing) {
        const std::lock_guard lock(mutex_);
        doing_ = std::move(doing);
        is_new_ = true;
        changed_.notify_all();
    }

private:
    void tell(const std::stop_token& stopped) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, stopped, std::chrono::seconds(1), [] { return false; });
        while (changed_.wait(lock, stopped, [this] { return is_new_; })) {
            is_new_ = false;
            std::cerr << doing_ << " ...\n";
        }
    }

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::string doing_;
    bool is_new_ = false;
    std::jthread teller_; // last: it ends before what it uses
};

} // namespace lssgov::examples
