#pragma once

// Long runs in parts: cases slice by slice, and a progress that is that of the whole.

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/cadence/run_options.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace lssgov::report {

/// How many slices of so many cases a set has; the last may be smaller.
[[nodiscard]] inline std::size_t slices_of(const case_set& cases, std::size_t in_slice) {
    return (cases.size() + in_slice - 1) / in_slice;
}

/// One slice of a set, counted from 0.
[[nodiscard]] inline case_set slice_of(const case_set& cases, std::size_t which, std::size_t in_slice) {
    const std::size_t first = which * in_slice;
    return cases.slice(static_cast<case_number>(first), std::min(in_slice, cases.size() - first));
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
