#pragma once

// The breaches of ranges of cases, as a judge tells them.

#include "glance.hpp"
#include "walk.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace lssgov::fast {

/// Which breaches are noted.
enum class noting { not_excused, all };

/// Notes the breaches of each case, those of one case by rising due day, and together where they may overlap.
class breach_notes {
public:
    /// @param list  where the judge lists the breaches of the case it tells of
    explicit breach_notes(breach_list& list, noting which = noting::not_excused)
        : list_(&list), takes_excused_(which == noting::all) {}

    void hear(case_number which, const result&) {
        const auto by_due = [](const breach& a, const breach& b) { return a.due < b.due; };
        if (!std::is_sorted(list_->begin(), list_->end(), by_due)) {
            std::sort(list_->begin(), list_->end(), by_due);
        }
        for (const breach& one : *list_) {
            if (takes_excused_ || !one.is_excused) {
                notes_.push_back({which, one});
            }
        }
        list_->clear();
    }

    /// No settled case has an excused breach. Each place is written, and stays only if there is a breach: to
    /// guess which costs more.
    void hear_settled(case_number from, std::size_t count, const glance& seen) {
        notes_.insert(notes_.end(), seen.earlier_breaches().begin(), seen.earlier_breaches().end());
        std::size_t size = notes_.size();
        notes_.resize(size + count);
        for (std::size_t k = 0; k < count; ++k) {
            const bool is_told = (seen.is_settled[k] != 0) & (seen.late_due[k] != never);
            notes_[size] = {from + static_cast<case_number>(k),
                {seen.late_due[k], seen.late_until[k], seen.is_late[k] == 0}};
            size += is_told ? 1U : 0U;
        }
        notes_.resize(size);
    }

    [[nodiscard]] const std::vector<noted_breach>& all() const { return notes_; }

private:
    breach_list* list_;
    bool takes_excused_;
    std::vector<noted_breach> notes_;
};

} // namespace lssgov::fast
