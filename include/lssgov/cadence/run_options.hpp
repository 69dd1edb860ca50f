#pragma once

/// How a long run goes about its work: on how many threads, who hears how far it is, and who may stop it.
///
///     std::stop_source stopping;
///     const run_options how{.threads = 2,
///         .progress = [](std::uint64_t done, std::uint64_t all) { show(done, all); },
///         .stop = stopping.get_token()};
///     const auto rows = tally(cases, rules, on, by("unit"), known, how);
///
/// None of it changes an answer: the cases are cut into pieces of fixed size, whole numbers are added, and
/// where a piece fails it is the first failing piece whose error is thrown, at any number of threads.

#include <lssgov/error.hpp>
#include <lssgov/export.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>

namespace lssgov {

struct run_options {
    unsigned threads = 1; ///< 0: as many as the machine has

    /// Hears how many cases, each counted once for each rule, are done of how many. Called in the thread that
    /// called the library, after each piece of some thousand cases, rising, and at the end with both numbers
    /// the same. A curve is then still to be put together. What it throws ends the run.
    std::function<void(std::uint64_t done, std::uint64_t all)> progress{};

    /// Asked before each piece of some thousand cases. A run that is stopped before its last piece is begun
    /// throws `cancelled`.
    std::stop_token stop{};
};

/// The options of one part of a run, numbered from 0, of so many that take as much each, one after another:
/// its progress is told as that of the whole. `how` has to outlive them.
[[nodiscard]] LSSGOV_API run_options part_of_run(
    std::size_t which, std::size_t parts, const run_options& how);

/// A run was stopped by its stop token; there is no part of an answer.
class LSSGOV_API cancelled : public error {
public:
    cancelled();
    ~cancelled() override;
};

/// Does pieces of work, numbered from 0, each once, on as many threads as `how` says. Each worker takes the
/// next piece that nobody took; workers are numbered from 0, and worker 0 is the thread that calls. `work`
/// gives how much of `all` it has done. Where the system starts fewer threads, it goes on with those.
///
/// @throws what `work` throws for the first piece, in order, for which it throws; cancelled if the run was
/// stopped before its last piece was begun
LSSGOV_API void run_in_pieces(std::size_t count, std::uint64_t all, const run_options& how,
    const std::function<std::uint64_t(unsigned worker, std::size_t which)>& work);

/// How many workers that takes: at least 1, and no more than there are pieces.
[[nodiscard]] LSSGOV_API unsigned worker_count(const run_options& how, std::size_t pieces);

} // namespace lssgov
