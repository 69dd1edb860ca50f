#pragma once

// One bit for each event of a block of cases: all events are looked at before any case is.
//
// Under a rolling rule two follow-ups that lie closer than the shortest the rule can ever give are in time,
// whatever the calendar says: one subtraction and one comparison for each event, without a look-up. So the
// gaps that may be too wide are marked, and only they are looked at again. Under a rule of calendar periods
// the first event in each period is marked.

#include "plan.hpp"

#include <bit>
#include <cstring>

namespace lssgov::fast {

class event_marks {
public:
    /// Marks the events of the cases [from, to) after which a gap stands that may be too wide.
    void mark_wide_gaps(const plan& asked, case_number from, case_number to);

    /// Marks the events that are the first in their calendar period, seen from the event before. Days that
    /// no duty period has count as the nearest that one may have.
    void mark_first_in_period(const plan& asked, case_number from, case_number to);

    /// How many events can be asked about at once: as many bits as eight bytes hold wherever in a byte they
    /// begin.
    static constexpr std::uint32_t most = 57;

    /// The marks of so many events from the first one on, the lowest bit that of the first; count <= most.
    [[nodiscard]] std::uint64_t bits(std::uint32_t first, std::uint32_t count) const {
        const std::uint32_t place = first - origin_;
        const std::uint64_t from_first = little_endian(bits_.data() + place / 8) >> (place % 8);
        return from_first & ((std::uint64_t{1} << count) - 1);
    }

    /// How many of so many events from the first one on are marked.
    [[nodiscard]] int count(std::uint32_t first, std::uint32_t count) const {
        int found = 0;
        for (; count > most; count -= most) {
            found += count_of(bits(first, most));
            first += most;
        }
        return found + count_of(bits(first, count));
    }

private:
    void start(const plan& asked, case_number from, case_number to);
    void pack();

    /// std::popcount asks a library where a machine need not have the instruction.
    [[nodiscard]] static int count_of(std::uint64_t bits) {
        bits -= (bits >> 1U) & 0x5555555555555555U;
        bits = (bits & 0x3333333333333333U) + ((bits >> 2U) & 0x3333333333333333U);
        bits = (bits + (bits >> 4U)) & 0x0f0f0f0f0f0f0f0fU;
        return static_cast<int>((bits * 0x0101010101010101U) >> 56U);
    }

    [[nodiscard]] static std::uint64_t little_endian(const std::uint8_t* eight) {
        std::uint64_t made = 0;
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(&made, eight, sizeof made);
        } else {
            for (unsigned k = 0; k < 8; ++k) {
                made |= std::uint64_t{eight[k]} << (8 * k);
            }
        }
        return made;
    }

    std::vector<std::uint8_t> marks_; ///< 0 or 1
    std::vector<std::uint8_t> bits_;
    std::vector<std::int32_t> periods_; ///< of events
    std::uint32_t origin_ = 0;
    std::size_t count_ = 0;
};

} // namespace lssgov::fast
