#pragma once

// What a tally needs of each verdict, summed by label.

#include "glance.hpp"
#include "questions.hpp"
#include "walk.hpp"

#include <lssgov/cadence/tally.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lssgov::fast {

/// The sums of one rule over one grouping. Units come in any order, so that each case touches a row somewhere
/// else: what most cases need of a row is one line of a cache. What is walked is summed apart.
class group_sums {
public:
    /// @param grouped  outlives the sums
    explicit group_sums(const row_order& grouped) : grouped_(&grouped), settled_(grouped.rows() + 1) {}

    void hear(case_number which, const result& told) {
        walked_.resize(grouped_->rows());
        walked_sums& sums = walked_[grouped_->row_of(which)];
        ++sums.cases[cell(static_cast<std::size_t>(told.kept), static_cast<std::size_t>(told.state))];
        sums.breaches += told.breaches;
        sums.excused += told.excused;
        sums.days_late += told.days_late;
        sums.days_overdue += told.days_overdue;
    }

    /// What is not settled is added to a row of its own: to guess which it is costs more.
    void hear_settled(case_number from, std::size_t count, const glance& seen) {
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t row = grouped_->row_of(from + static_cast<case_number>(k));
            settled_sums& sums = settled_[seen.is_settled[k] != 0 ? row : settled_.size() - 1];
            ++sums.cases[static_cast<std::size_t>(seen.cell[k])];
            sums.breaches += seen.breaches[k];
            sums.days_late += seen.days_late[k];
            sums.days_overdue += seen.days_overdue[k];
        }
    }

    group_sums& operator+=(const group_sums& other);

    /// The row of a label; row 0 is of the cases without one.
    [[nodiscard]] tally_row row(std::size_t which) const;

private:
    static constexpr std::size_t kept_answers = 4;

    static std::size_t cell(std::size_t kept, std::size_t state) { return kept * case_state_count + state; }

    struct alignas(64) settled_sums {
        std::array<std::uint32_t, settled_cells> cases{}; ///< by both answers at once
        std::int64_t breaches = 0;
        std::int64_t days_late = 0;
        std::int64_t days_overdue = 0;
    };

    static_assert(sizeof(settled_sums) == 64);

    struct walked_sums {
        std::array<std::uint32_t, kept_answers * case_state_count> cases{};
        std::int64_t breaches = 0;
        std::int64_t excused = 0;
        std::int64_t days_late = 0;
        std::int64_t days_overdue = 0;
    };

    const row_order* grouped_;
    std::vector<settled_sums> settled_; ///< the last is of what does not count
    std::vector<walked_sums> walked_;   ///< empty where nothing was walked
};

} // namespace lssgov::fast
