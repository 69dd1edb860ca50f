#include "sums.hpp"

#include <algorithm>
#include <functional>

namespace lssgov::fast {

namespace {

template <typename Counts>
void add(const Counts& more, Counts& sums) {
    std::transform(sums.begin(), sums.end(), more.begin(), sums.begin(), std::plus<>());
}

} // namespace

group_sums& group_sums::operator+=(const group_sums& other) {
    for (std::size_t i = 0; i < settled_.size(); ++i) {
        add(other.settled_[i].cases, settled_[i].cases);
        settled_[i].breaches += other.settled_[i].breaches;
        settled_[i].days_late += other.settled_[i].days_late;
        settled_[i].days_overdue += other.settled_[i].days_overdue;
    }
    walked_.resize(std::max(walked_.size(), other.walked_.size()));
    for (std::size_t i = 0; i < other.walked_.size(); ++i) {
        add(other.walked_[i].cases, walked_[i].cases);
        walked_[i].breaches += other.walked_[i].breaches;
        walked_[i].excused += other.walked_[i].excused;
        walked_[i].days_late += other.walked_[i].days_late;
        walked_[i].days_overdue += other.walked_[i].days_overdue;
    }
    return *this;
}

tally_row group_sums::row(std::size_t which) const {
    const settled_sums& settled = settled_[which];
    const walked_sums walked = walked_.empty() ? walked_sums{} : walked_[which];
    std::array<std::int64_t, kept_answers> kept{};
    tally_row made;
    const auto count = [&](std::size_t answer, std::size_t state, std::int64_t cases) {
        made.cases += cases;
        kept[answer] += cases;
        made.states[state] += cases;
    };
    for (std::size_t i = 0; i < walked.cases.size(); ++i) {
        count(i / case_state_count, i % case_state_count, walked.cases[i]);
    }
    for (std::size_t i = 0; i < settled.cases.size(); ++i) {
        const settled_answers told = answers_of(i);
        count(static_cast<std::size_t>(told.kept), static_cast<std::size_t>(told.state), settled.cases[i]);
    }
    made.yes = kept[static_cast<std::size_t>(kept_answer::yes)];
    made.no = kept[static_cast<std::size_t>(kept_answer::no)];
    made.unknown = kept[static_cast<std::size_t>(kept_answer::unknown)];
    made.not_applicable = kept[static_cast<std::size_t>(kept_answer::not_applicable)];
    made.breaches = settled.breaches + walked.breaches;
    made.excused = walked.excused;
    made.days_late = settled.days_late + walked.days_late;
    made.days_overdue = settled.days_overdue + walked.days_overdue;
    return made;
}

} // namespace lssgov::fast
