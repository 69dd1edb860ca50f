#include "sums.hpp"

#include <algorithm>
#include <functional>

namespace lssgov::fast {

group_sums& group_sums::operator+=(const group_sums& other) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        row_sums& mine = rows_[i];
        const row_sums& theirs = other.rows_[i];
        std::transform(
            mine.cases.begin(), mine.cases.end(), theirs.cases.begin(), mine.cases.begin(), std::plus<>());
        mine.breaches += theirs.breaches;
        mine.excused += theirs.excused;
        mine.days_late += theirs.days_late;
        mine.days_overdue += theirs.days_overdue;
    }
    return *this;
}

tally_row group_sums::row(std::size_t which) const {
    const row_sums& sums = rows_[which];
    std::array<std::int64_t, kept_answers> kept{};
    tally_row made;
    for (std::size_t i = 0; i < sums.cases.size(); ++i) {
        made.cases += sums.cases[i];
        kept[i / case_state_count] += sums.cases[i];
        made.states[i % case_state_count] += sums.cases[i];
    }
    made.yes = kept[static_cast<std::size_t>(kept_answer::yes)];
    made.no = kept[static_cast<std::size_t>(kept_answer::no)];
    made.unknown = kept[static_cast<std::size_t>(kept_answer::unknown)];
    made.not_applicable = kept[static_cast<std::size_t>(kept_answer::not_applicable)];
    made.breaches = sums.breaches;
    made.excused = sums.excused;
    made.days_late = sums.days_late;
    made.days_overdue = sums.days_overdue;
    return made;
}

} // namespace lssgov::fast
