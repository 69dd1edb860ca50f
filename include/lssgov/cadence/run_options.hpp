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

#include <cstdint>
#include <functional>
#include <stop_token>

namespace lssgov {

struct run_options {
    unsigned threads = 1; ///< 0: as many as the machine has

    /// Hears how many cases, each counted once for each rule, are done of how many. Called in the thread that
    /// called the library, some times a second or oftener, rising, and at the end with both numbers the same.
    std::function<void(std::uint64_t done, std::uint64_t all)> progress{};

    /// Asked between pieces of work, thousands of times a second. A run that is stopped throws `cancelled`.
    std::stop_token stop{};
};

/// A run was stopped by its stop token; there is no part of an answer.
class LSSGOV_API cancelled : public error {
public:
    cancelled();
    ~cancelled() override;
};

} // namespace lssgov
