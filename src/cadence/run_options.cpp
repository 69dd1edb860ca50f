#include <lssgov/cadence/run_options.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace lssgov {

namespace {

class piecework {
public:
    using worker_function = std::function<std::uint64_t(unsigned, std::size_t)>;

    piecework(std::size_t count, std::uint64_t all, const run_options& how, const worker_function& work)
        : count_(count), all_(all), how_(how), work_(work) {}

    void run() {
        {
            std::vector<std::jthread> others;
            start(others);
            go_on(0);
        }
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        if (pieces_done_ < count_) {
            throw cancelled();
        }
        report();
    }

private:
    void start(std::vector<std::jthread>& others) {
        const unsigned workers = worker_count(how_, count_);
        try {
            for (unsigned worker = 1; worker < workers; ++worker) {
                others.emplace_back([this, worker] { go_on(worker); });
            }
        } catch (const std::system_error&) {
            return; // no more threads are to be had
        }
    }

    void go_on(unsigned worker) {
        while (!has_failed_ && !how_.stop.stop_requested()) {
            const std::size_t taken = next_++;
            if (taken >= count_) {
                return;
            }
            try_one(worker, taken);
        }
    }

    void try_one(unsigned worker, std::size_t taken) {
        try {
            done_ += work_(worker, taken);
            const bool is_last = ++pieces_done_ == count_;
            if (worker == 0 && !is_last) {
                report();
            }
        } catch (...) {
            note_failure(taken);
        }
    }

    /// Pieces are taken in order, so that the first that fails is always among those that were begun.
    void note_failure(std::size_t taken) {
        const std::scoped_lock guard(mutex_);
        has_failed_ = true;
        if (taken < failed_piece_) {
            failed_piece_ = taken;
            failure_ = std::current_exception();
        }
    }

    void report() const {
        if (how_.progress) {
            how_.progress(done_, all_);
        }
    }

    std::size_t count_;
    std::uint64_t all_;
    const run_options& how_;
    const worker_function& work_;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::uint64_t> done_{0};
    std::atomic<std::size_t> pieces_done_{0};
    std::atomic<bool> has_failed_{false};
    std::mutex mutex_;
    std::size_t failed_piece_ = static_cast<std::size_t>(-1);
    std::exception_ptr failure_;
};

} // namespace

cancelled::cancelled() : error("The run was stopped before its end, as asked; there is no answer.") {}

cancelled::~cancelled() = default;

unsigned worker_count(const run_options& how, std::size_t pieces) {
    const unsigned asked = how.threads > 0 ? how.threads : std::thread::hardware_concurrency();
    return static_cast<unsigned>(std::clamp<std::size_t>(asked, 1, std::max<std::size_t>(pieces, 1)));
}

void run_in_pieces(std::size_t count, std::uint64_t all, const run_options& how,
    const std::function<std::uint64_t(unsigned, std::size_t)>& work) {
    piecework(count, all, how, work).run();
}

run_options part_of_run(std::size_t which, std::size_t parts, const run_options& how) {
    run_options made = how;
    if (how.progress) {
        made.progress = [&how, which, parts](std::uint64_t done, std::uint64_t all) {
            how.progress(which * all + done, parts * all);
        };
    }
    return made;
}

} // namespace lssgov
