#include "pieces.hpp"

#include <algorithm>

namespace lssgov::fast {

namespace {

std::size_t pieces_of(std::size_t cases, std::size_t in_piece) {
    return (cases + in_piece - 1) / in_piece;
}

} // namespace

unsigned worker_count(const run_options& how, std::size_t rules, std::size_t cases, std::size_t in_piece) {
    return lssgov::worker_count(how, rules * pieces_of(cases, in_piece));
}

void run_pieces(std::size_t rules, std::size_t cases, const run_options& how,
    const std::function<void(unsigned, const piece&)>& work, std::size_t in_piece) {
    const std::size_t per_rule = pieces_of(cases, in_piece);
    run_in_pieces(
        rules * per_rule, std::uint64_t{rules} * cases, how, [&](unsigned worker, std::size_t which) {
            const std::size_t from = which % per_rule * in_piece;
            const std::size_t to = std::min(from + in_piece, cases);
            work(worker, {which / per_rule, static_cast<case_number>(from), static_cast<case_number>(to)});
            return std::uint64_t{to - from};
        });
}

} // namespace lssgov::fast
