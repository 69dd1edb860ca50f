#pragma once

// What a tally needs of each verdict, summed by label.

#include "walk.hpp"

#include <lssgov/cadence/tally.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lssgov::fast {

/// The sums of one rule over one grouping. Cases are counted by both answers at once, so that a case costs
/// one addition; what few cases have is added only for them.
class group_sums {
public:
    /// @param label_of  by case; empty: all cases are in one row
    /// @param rows      one more than there are labels
    group_sums(std::span<const label_number> label_of, std::size_t rows) : label_of_(label_of), rows_(rows) {}

    void hear(case_number which, const result& told) {
        // No label is the largest number, and one more is 0: the cases without come first.
        const std::size_t row = label_of_.empty() ? 0 : static_cast<label_number>(label_of_[which] + 1);
        row_sums& sums = rows_[row];
        ++sums.cases[cell(told.kept, told.state)];
        if (told.breaches + told.excused + told.days_overdue > 0) {
            sums.breaches += told.breaches;
            sums.excused += told.excused;
            sums.days_late += told.days_late;
            sums.days_overdue += told.days_overdue;
        }
    }

    group_sums& operator+=(const group_sums& other);

    /// The row of a label; row 0 is of the cases without one.
    [[nodiscard]] tally_row row(std::size_t which) const;

private:
    static constexpr std::size_t kept_answers = 4;

    static std::size_t cell(kept_answer kept, case_state state) {
        return static_cast<std::size_t>(kept) * case_state_count + static_cast<std::size_t>(state);
    }

    struct row_sums {
        std::array<std::uint32_t, kept_answers * case_state_count> cases{};
        std::int64_t breaches = 0;
        std::int64_t excused = 0;
        std::int64_t days_late = 0;
        std::int64_t days_overdue = 0;
    };

    std::span<const label_number> label_of_;
    std::vector<row_sums> rows_;
};

} // namespace lssgov::fast
