#pragma once

// Work in pieces, on one thread or several.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/run_options.hpp>

#include <cstddef>
#include <functional>

namespace lssgov::fast {

/// Small enough that threads end together, large enough that taking one costs nothing.
inline constexpr std::size_t cases_in_piece = 16'384;

/// Cases [from, to), or rows, under the rule with that number.
struct piece {
    std::size_t rule;
    case_number from;
    case_number to;
};

/// How many threads a run is given: at least 1.
[[nodiscard]] unsigned worker_count(const run_options& how);

/// Does all pieces of so many rules over so many cases. Each worker takes the next piece that nobody took;
/// workers are numbered from 0, and worker 0 is the thread that calls.
///
/// @throws what `work` throws for the first piece, in order, for which it throws; cancelled if the run was
/// stopped
void run_pieces(std::size_t rules, std::size_t cases, const run_options& how,
    const std::function<void(unsigned worker, const piece&)>& work, std::size_t in_piece = cases_in_piece);

} // namespace lssgov::fast
