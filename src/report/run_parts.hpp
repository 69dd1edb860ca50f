#pragma once

// Long runs in parts: cases slice by slice, and a progress that is that of the whole.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/run_options.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace lssgov::report {

/// Large enough that making a rule ready for a slice costs nothing, small enough that the verdicts of one
/// stay near the processor.
inline constexpr std::size_t cases_in_slice = std::size_t{1} << 16;

/// Gives each slice of a set, in order, and the number of its first case.
template <typename Does>
void for_each_slice(const case_set& cases, Does does) {
    for (std::size_t first = 0; first < cases.size(); first += cases_in_slice) {
        const auto from = static_cast<case_number>(first);
        does(from, cases.slice(from, std::min(cases_in_slice, cases.size() - first)));
    }
}

/// How far a run of several parts is. Each part tells of itself from 0.
class progress_of_parts {
public:
    progress_of_parts(const run_options& how, std::uint64_t all) : how_(how), all_(all) {}

    /// How the next part goes about it, which is so many steps long.
    [[nodiscard]] run_options next(std::uint64_t steps) {
        run_options made = how_;
        if (how_.progress) {
            made.progress = [this, before = done_](
                                std::uint64_t done, std::uint64_t) { how_.progress(before + done, all_); };
        }
        done_ += steps;
        return made;
    }

    void finish() const {
        if (how_.progress) {
            how_.progress(all_, all_);
        }
    }

private:
    const run_options& how_;
    std::uint64_t all_;
    std::uint64_t done_ = 0;
};

} // namespace lssgov::report
