#pragma once

// Room for very many days, which is written once.
//
// A vector would clear the room first, and giving back what was not needed would copy all of it; for fifty
// million days each of these costs as much as grouping them. So this is memory as the system hands it out,
// which can be cut where the days end.
//
// While days are being grouped, keys stand where the days will stand; a key is as wide as a day.

#include <lssgov/calendar/day_number.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace lssgov {

class day_buffer {
public:
    /// Room for so many days, of any value. @throws std::bad_alloc
    explicit day_buffer(std::size_t size);

    [[nodiscard]] std::span<std::uint32_t> keys() { return {room_.get(), size_}; }

    [[nodiscard]] std::span<const day_number> days() const;

    /// Gives back the room after the first `size` days. Spans of the buffer end with it.
    void cut(std::size_t size);

private:
    struct release {
        void operator()(std::uint32_t* room) const;
    };

    std::unique_ptr<std::uint32_t, release> room_;
    std::size_t size_;
};

} // namespace lssgov
