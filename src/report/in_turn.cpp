#include "in_turn.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace lssgov::report {

namespace {

class parts_in_turn {
public:
    parts_in_turn(std::size_t parts, const run_options& how,
        const std::function<std::unique_ptr<part_worker>()>& worker,
        const std::function<void(std::size_t)>& written)
        : parts_(parts), how_(how), worker_(worker), hears_(written) {}

    void run() {
        {
            std::vector<std::jthread> others;
            start(others);
            go_on(true);
        }
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        if (how_.stop.stop_requested() && !is_over_ && written_ < parts_) {
            throw cancelled();
        }
        hears_(written_);
    }

private:
    void start(std::vector<std::jthread>& others) {
        const std::size_t asked = how_.threads > 0 ? how_.threads : std::thread::hardware_concurrency();
        try {
            for (std::size_t i = 1; i < std::min(asked, parts_); ++i) {
                others.emplace_back([this] { go_on(false); });
            }
        } catch (const std::system_error&) {
            return; // no more threads are to be had
        }
    }

    void go_on(bool tells) {
        std::size_t part = parts_;
        try {
            const std::unique_ptr<part_worker> own = worker_();
            while (take(part)) {
                own->make(part);
                write(part, *own);
                if (tells) {
                    hears_(count_written());
                }
            }
        } catch (...) {
            note_failure(part);
        }
    }

    /// The next part that nobody took; false where there is none to make.
    bool take(std::size_t& part) {
        const std::scoped_lock guard(mutex_);
        if (is_over_ || taken_ == parts_ || how_.stop.stop_requested()) {
            return false;
        }
        part = taken_++;
        return true;
    }

    /// What was taken is written: the parts before it are made by others, who wait for nobody behind them.
    void write(std::size_t part, part_worker& own) {
        std::unique_lock lock(mutex_);
        turn_.wait(lock, [&] { return is_over_ || written_ == part; });
        if (is_over_) {
            return;
        }
        lock.unlock(); // it is this one's turn until it says otherwise
        const bool goes_on = own.write();
        lock.lock();
        ++written_;
        is_over_ = is_over_ || !goes_on;
        turn_.notify_all();
    }

    std::size_t count_written() {
        const std::scoped_lock guard(mutex_);
        return written_;
    }

    /// Parts are taken in order, so that the first that fails is always among those that were begun.
    void note_failure(std::size_t part) {
        const std::scoped_lock guard(mutex_);
        if (!failure_ || part < failed_part_) {
            failed_part_ = part;
            failure_ = std::current_exception();
        }
        is_over_ = true;
        turn_.notify_all();
    }

    std::size_t parts_;
    const run_options& how_;
    const std::function<std::unique_ptr<part_worker>()>& worker_;
    const std::function<void(std::size_t)>& hears_;
    std::mutex mutex_;
    std::condition_variable turn_;
    std::size_t taken_ = 0;
    std::size_t written_ = 0;
    bool is_over_ = false; ///< something failed, or no more is to be written
    std::size_t failed_part_ = 0;
    std::exception_ptr failure_;
};

} // namespace

void write_in_turn(std::size_t parts, const run_options& how,
    const std::function<std::unique_ptr<part_worker>()>& worker,
    const std::function<void(std::size_t written)>& written) {
    parts_in_turn(parts, how, worker, written).run();
}

} // namespace lssgov::report
