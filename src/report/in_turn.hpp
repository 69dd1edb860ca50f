#pragma once

// Parts of a long output, made on several threads and written in their order.

#include <lssgov/cadence/run_options.hpp>

#include <cstddef>
#include <functional>
#include <memory>

namespace lssgov::report {

/// What a worker does: it makes one part after another, in rising order but not each, and writes the part
/// that it made last. Its own; made and used in one thread.
class part_worker {
public:
    part_worker() = default;
    part_worker(const part_worker&) = delete;
    part_worker& operator=(const part_worker&) = delete;
    virtual ~part_worker() = default;

    virtual void make(std::size_t part) = 0;

    /// False if no more is to be written. Called by one worker at a time, in the order of the parts.
    virtual bool write() = 0;
};

/// Makes and writes so many parts. Each worker takes the next part that nobody took, makes it, and writes it
/// when all before it are written. `written` hears, in the thread that called, how many are written.
///
/// Where the system starts fewer threads, it goes on with those.
///
/// @throws what making the first part throws for which it throws; cancelled if the run was stopped. The parts
/// before it may have been written, or not.
void write_in_turn(std::size_t parts, const run_options& how,
    const std::function<std::unique_ptr<part_worker>()>& worker,
    const std::function<void(std::size_t written)>& written);

} // namespace lssgov::report
