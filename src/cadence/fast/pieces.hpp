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

/// How many threads a run is given: at least 1, and no more than it has pieces.
[[nodiscard]] unsigned worker_count(
    const run_options& how, std::size_t rules, std::size_t cases, std::size_t in_piece = cases_in_piece);

/// Does all pieces of so many rules over so many cases, as run_in_pieces() does.
void run_pieces(std::size_t rules, std::size_t cases, const run_options& how,
    const std::function<void(unsigned worker, const piece&)>& work, std::size_t in_piece = cases_in_piece);

} // namespace lssgov::fast
