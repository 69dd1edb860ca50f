#include "pieces.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace lssgov::fast {

namespace {

class piecework {
public:
    piecework(std::size_t rules, std::size_t cases, const run_options& how,
        const std::function<void(unsigned, const piece&)>& work, std::size_t in_piece)
        : cases_(cases), in_piece_(in_piece), per_rule_((cases + in_piece - 1) / in_piece),
          count_(rules * per_rule_), all_(std::uint64_t{rules} * cases), how_(how), work_(work) {}

    void run() {
        {
            std::vector<std::jthread> others;
            for (unsigned worker = 1; worker < std::min<std::size_t>(worker_count(how_), count_); ++worker) {
                others.emplace_back([this, worker] { go_on(worker); });
            }
            go_on(0);
        }
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        if (done_ < all_) {
            throw cancelled();
        }
        report();
    }

private:
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
            const piece one = piece_at(taken);
            work_(worker, one);
            done_ += one.to - one.from;
            if (worker == 0 && done_ < all_) {
                report();
            }
        } catch (...) {
            note_failure(taken);
        }
    }

    [[nodiscard]] piece piece_at(std::size_t taken) const {
        const std::size_t from = taken % per_rule_ * in_piece_;
        const std::size_t to = std::min(from + in_piece_, cases_);
        return {taken / per_rule_, static_cast<case_number>(from), static_cast<case_number>(to)};
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

    std::size_t cases_;
    std::size_t in_piece_;
    std::size_t per_rule_;
    std::size_t count_;
    std::uint64_t all_;
    const run_options& how_;
    const std::function<void(unsigned, const piece&)>& work_;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::uint64_t> done_{0};
    std::atomic<bool> has_failed_{false};
    std::mutex mutex_;
    std::size_t failed_piece_ = static_cast<std::size_t>(-1);
    std::exception_ptr failure_;
};

} // namespace

unsigned worker_count(const run_options& how) {
    return how.threads > 0 ? how.threads : std::max(1U, std::thread::hardware_concurrency());
}

void run_pieces(std::size_t rules, std::size_t cases, const run_options& how,
    const std::function<void(unsigned, const piece&)>& work, std::size_t in_piece) {
    piecework(rules, cases, how, work, in_piece).run();
}

} // namespace lssgov::fast
