#include "event_marks.hpp"

#include "vector_clones.hpp"

#include <algorithm>

namespace lssgov::fast {

namespace {

LSSGOV_VECTOR_CLONES void mark_gaps(
    const day_number* days, std::size_t count, int widest, std::uint8_t* marks) {
    for (std::size_t k = 0; k + 1 < count; ++k) {
        marks[k] = days[k + 1] - days[k] > widest ? 1 : 0;
    }
}

LSSGOV_VECTOR_CLONES void mark_changes(const std::int32_t* values, std::size_t count, std::uint8_t* marks) {
    for (std::size_t k = 1; k < count; ++k) {
        marks[k] = values[k] != values[k - 1] ? 1 : 0;
    }
}

} // namespace

void event_marks::mark_wide_gaps(const plan& asked, case_number from, case_number to) {
    start(asked, from, to);
    mark_gaps(asked.events.days.data() + origin_, count_, asked.surely_in_time, marks_.data());
    pack();
}

void event_marks::mark_first_in_period(const plan& asked, case_number from, case_number to) {
    start(asked, from, to);
    periods_.resize(std::max(periods_.size(), count_));
    asked.period_of.look_up(asked.events.days.data() + origin_, count_, periods_.data());
    mark_changes(periods_.data(), count_, marks_.data());
    pack();
}

void event_marks::start(const plan& asked, case_number from, case_number to) {
    origin_ = asked.events.begins[from];
    count_ = asked.events.begins[to] - origin_;
    marks_.resize(std::max(marks_.size(), count_ + 8));
    bits_.resize(std::max(bits_.size(), count_ / 8 + 16));
}

/// Eight marks become one byte: the product moves the mark of event k to bit k of its highest byte.
void event_marks::pack() {
    for (std::size_t k = 0; k < count_; k += 8) {
        bits_[k / 8] =
            static_cast<std::uint8_t>((little_endian(marks_.data() + k) * 0x0102040810204080U) >> 56U);
    }
}

} // namespace lssgov::fast
