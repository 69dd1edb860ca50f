#pragma once

// What a tally needs of each verdict, summed by label.

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
    explicit group_sums(const row_order& grouped) : grouped_(&grouped), rows_(grouped.rows()) {}

    void hear(case_number which, const result& told) {
        row_sums& sums = rows_[grouped_->row_of(which)];
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

    const row_order* grouped_;
    std::vector<row_sums> rows_;
};

} // namespace lssgov::fast
