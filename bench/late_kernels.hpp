#pragma once

// Four ways to find the events that came too late after the one before, in the same frame.
//
// Each takes the events of a block of cases as one array, marks those after which the next may be late, case
// or not, and the frame then takes away the marks of each case's last event. So no loop over events knows of
// cases, and compilers can make vectors of it; what is left is counted.
//
//     gap_filter        gaps wider than the shortest length ever reaches; only they are looked up
//     due_table         the due day of every event, looked up
//     packed_keys       keys that somebody made for every event beforehand
//     keys_on_the_fly   keys of every event, looked up
//
// All loops are compiled as the engine's are: for any machine, and for one with 256-bit vectors.

#include "bench/civil_key.hpp"
#include "bench/rolling_sets.hpp"
#include "vector_clones.hpp"

#include <lssgov/cadence/case_set.hpp>
#include <lssgov/calendar/day_number.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace lssgov::bench {

using mark = std::uint8_t;

/// The due day of every day of the calendar.
class due_days {
public:
    explicit due_days(int count) {
        for (day_number day = first_day_number; day <= last_day_number; ++day) {
            due_.push_back(due_after(day, count));
        }
    }

    [[nodiscard]] day_number operator[](day_number day) const {
        return due_[static_cast<std::size_t>(day - first_day_number)];
    }

    /// Days that always lie between.
    [[nodiscard]] int shortest() const {
        int found = due_.front() - first_day_number;
        for (day_number day = first_day_number; (*this)[day] <= last_day_number; ++day) {
            found = std::min(found, (*this)[day] - day);
        }
        return found;
    }

private:
    std::vector<day_number> due_;
};

LSSGOV_VECTOR_CLONES inline void mark_above(
    const std::int32_t* numbers, std::size_t count, std::int32_t most, mark* marks) {
    for (std::size_t k = 0; k + 1 < count; ++k) {
        marks[k] = numbers[k + 1] - numbers[k] > most ? 1 : 0;
    }
}

LSSGOV_VECTOR_CLONES inline std::int64_t sum_of(const mark* marks, std::size_t count) {
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < count; ++k) {
        sum += marks[k];
    }
    return sum;
}

class gap_filter {
public:
    gap_filter(const event_column& events, const due_days& due)
        : days_(events.days.data()), due_(due), shortest_(due.shortest()) {}

    void mark_from(std::size_t first, std::size_t count, mark* marks) const {
        mark_above(days_ + first, count, shortest_, marks);
    }

    /// Eight marks at a time: lists where there is any first, and looks up then, so that there is no branch
    /// on what an event says.
    [[nodiscard]] std::int64_t count_from(std::size_t first, std::size_t count, const mark* marks) {
        wide_.resize(std::max(wide_.size(), count / 8 + 1));
        std::size_t found = 0;
        for (std::size_t k = 0; k + 8 < count; k += 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, marks + k, sizeof eight);
            wide_[found] = k;
            found += eight != 0 ? 1U : 0U;
        }
        std::int64_t late = 0;
        for (std::size_t i = 0; i < found; ++i) {
            late += late_of(first + wide_[i], 8, marks + wide_[i]);
        }
        const std::size_t rest = count < 9 ? 0 : (count - 1) / 8 * 8;
        return count == 0 ? 0 : late + late_of(first + rest, count - 1 - rest, marks + rest);
    }

private:
    [[nodiscard]] std::int64_t late_of(std::size_t first, std::size_t count, const mark* marks) const {
        std::int64_t late = 0;
        for (std::size_t k = 0; k < count; ++k) {
            late += marks[k] & static_cast<int>(due_[days_[first + k]] < days_[first + k + 1]);
        }
        return late;
    }

    const day_number* days_;
    const due_days& due_;
    int shortest_;
    std::vector<std::size_t> wide_; ///< of a block: where a gap of eight is wide
};

class due_table {
public:
    due_table(const event_column& events, const due_days& due) : days_(events.days.data()), due_(due) {}

    void mark_from(std::size_t first, std::size_t count, mark* marks) const {
        for (std::size_t k = 0; k + 1 < count; ++k) {
            marks[k] = due_[days_[first + k]] < days_[first + k + 1] ? 1 : 0;
        }
    }

    [[nodiscard]] static std::int64_t count_from(std::size_t, std::size_t count, const mark* marks) {
        return sum_of(marks, count);
    }

private:
    const day_number* days_;
    const due_days& due_;
};

class packed_keys {
public:
    packed_keys(const event_column& events, const civil_keys& keys, int count) : most_(months_in_key(count)) {
        keys_.reserve(events.days.size());
        for (const day_number day : events.days) {
            keys_.push_back(keys[day]);
        }
    }

    void mark_from(std::size_t first, std::size_t count, mark* marks) const {
        mark_above(keys_.data() + first, count, most_, marks);
    }

    [[nodiscard]] static std::int64_t count_from(std::size_t, std::size_t count, const mark* marks) {
        return sum_of(marks, count);
    }

private:
    civil_key most_;
    std::vector<civil_key> keys_;
};

class keys_on_the_fly {
public:
    keys_on_the_fly(const event_column& events, const civil_keys& keys, int count)
        : days_(events.days.data()), table_(keys), most_(months_in_key(count)) {}

    void mark_from(std::size_t first, std::size_t count, mark* marks) {
        keys_.resize(std::max(keys_.size(), count));
        for (std::size_t k = 0; k < count; ++k) {
            keys_[k] = table_[days_[first + k]];
        }
        mark_above(keys_.data(), count, most_, marks);
    }

    [[nodiscard]] static std::int64_t count_from(std::size_t, std::size_t count, const mark* marks) {
        return sum_of(marks, count);
    }

private:
    const day_number* days_;
    const civil_keys& table_;
    civil_key most_;
    std::vector<civil_key> keys_; ///< of a block
};

/// The frame: how many events came too late after the one before.
template <typename Kernel>
std::int64_t count_late(const event_column& events, Kernel& kernel) {
    constexpr std::size_t cases_in_block = 1024;
    const std::size_t cases = events.begins.size() - 1;
    std::vector<mark> marks;
    std::int64_t late = 0;
    for (std::size_t from = 0; from < cases; from += cases_in_block) {
        const std::size_t to = std::min(from + cases_in_block, cases);
        const std::uint32_t first = events.begins[from];
        const std::size_t count = events.begins[to] - first;
        marks.resize(std::max(marks.size(), count + 1)); // one before the first event
        kernel.mark_from(first, count, marks.data() + 1);
        for (std::size_t which = from; which < to; ++which) {
            marks[events.begins[which + 1] - first] = 0; // of the event before
        }
        late += kernel.count_from(first, count, marks.data() + 1);
    }
    return late;
}

} // namespace lssgov::bench
