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

/// The sums of one rule over one grouping. Cases are counted by both answers at once, so that a case costs
/// one addition; what few cases have is added only for them.
class group_sums {
public:
    /// @param grouped  outlives the sums
    explicit group_sums(const row_order& grouped) : grouped_(&grouped), rows_(grouped.rows() + 1) {}

    void hear(case_number which, const result& told) {
        row_sums& sums = rows_[grouped_->row_of(which)];
        ++sums.cases[cell(static_cast<int>(told.kept), static_cast<int>(told.state))];
        sums.breaches += told.breaches;
        sums.excused += told.excused;
        sums.days_late += told.days_late;
        sums.days_overdue += told.days_overdue;
    }

    /// What is not settled is added elsewhere: to guess which it is costs more.
    void hear_settled(case_number from, std::size_t count, const glance& seen) {
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t row = grouped_->row_of(from + static_cast<case_number>(k));
            row_sums& sums = rows_[seen.is_settled[k] != 0 ? row : rows_.size() - 1];
            ++sums.cases[cell(seen.kept[k], seen.state[k])];
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

    static std::size_t cell(int kept, int state) {
        return static_cast<std::size_t>(kept) * case_state_count + static_cast<std::size_t>(state);
    }

    struct row_sums {
        std::array<std::uint32_t, kept_answers * case_state_count> cases{};
        std::int64_t breaches = 0;
        std::int64_t excused = 0;
        std::int64_t days_late = 0;
        std::int64_t days_overdue = 0;
    };

    const row_order* grouped_;
    std::vector<row_sums> rows_; ///< the last is of what does not count
};

} // namespace lssgov::fast
